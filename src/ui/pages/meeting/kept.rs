//! 纸质记录: the scan of the page with the signatures, opened and checked against its digest; where the paper differs, and what
//! is put right in both.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::issued::{Files, files};
use crate::domain::application::Attachment;
use crate::domain::command::Command;
use crate::domain::id::MeetingId;
use crate::domain::matter::Stamped;
use crate::domain::meeting::{Meeting, PutRight, RecordDifference, RecordScan};
use crate::domain::refusal::Field;
use crate::text::page_matter as words_there;
use crate::text::page_meeting::{kept as text, record as record_words};
use crate::text::{documents, field, record, size};
use crate::ui::act_form::ActForm;
use crate::ui::attaching::AttachFile;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Card, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::pages::matter::opened_file::show;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The endings of a scan.
const ENDINGS: &[&str] = &[".pdf", ".png", ".jpg", ".jpeg"];

/// The card of a meeting whose record is signed.
#[component]
pub fn KeptPaper(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let id = meeting.with_untracked(|meeting| meeting.id);
    let scans = Memo::new(move |_| meeting.with(|meeting| meeting.kept.scans.clone()));
    let body = move || {
        let mut scans = scans.get();
        let last = scans.pop();
        let again = last.is_some();
        let earlier = (!scans.is_empty()).then(|| {
            let all = scans
                .into_iter()
                .rev()
                .map(|scan| view! { <Scan scan /> })
                .collect_view();
            view! {
                <details class="fold">
                    <summary class="fold__head">{text::earlier_scans(all.len())}</summary>
                    <ul class="papers">{all}</ul>
                </details>
            }
        });
        let last = match last {
            Some(scan) => view! {
                <ul class="papers" aria-label=text::SCAN>
                    <Scan scan />
                </ul>
            }
            .into_any(),
            None => view! { <Notice kind=NoticeKind::Warning>{text::NO_SCAN}</Notice> }.into_any(),
        };
        view! {
            {last}
            <KeepScan id again />
            {earlier}
        }
    };
    let folded = untrack(|| scans.with(|scans| !scans.is_empty()));
    view! {
        <Card title=text::PAPER folded>
            <div class="stack">{body} <Differences meeting /></div>
        </Card>
    }
}

/// One scan.
#[component]
fn Scan(
    /// The scan.
    scan: Stamped<RecordScan>,
) -> impl IntoView {
    let workspace = use_workspace();
    let failed = RwSignal::new(false);
    let RecordScan {
        attachment,
        instead_because,
        ..
    } = scan.value;
    let kept = attachment.clone();
    let look = move |()| {
        let attachment: Attachment = kept.clone();
        spawn_local(async move {
            let shown = match workspace.attachment(attachment.clone()).await {
                Ok(bytes) => show(&attachment, &bytes).is_some(),
                Err(_) => false,
            };
            let _ = failed.try_set(!shown);
        });
    };
    let entered = move || words_there::entered(&scan.stamp.at, &workspace.post(scan.stamp.by));
    view! {
        <li class="papers__paper">
            <span class="papers__name" translate="no">
                {attachment.file_name}
            </span>
            <span class="papers__note">{size::bytes(attachment.bytes)} " · " {entered}</span>
            <span class="papers__note">{text::sm3(&attachment.sm3)}</span>
            {instead_because
                .map(|why| view! { <span class="papers__note">{text::instead_because(&why)}</span> })}
            <span class="papers__acts">
                <Button size=ButtonSize::Small on_press=look>
                    {words_there::OPEN_FILE}
                </Button>
            </span>
            <Show when=move || failed.get()>
                <Notice kind=NoticeKind::Error>{words_there::FILE_UNREADABLE}</Notice>
            </Show>
        </li>
    }
}

/// Keeps a scan, the first one or another.
#[component]
fn KeepScan(
    /// The meeting.
    id: MeetingId,
    /// Whether one is kept already.
    again: bool,
) -> impl IntoView {
    let because = Blank::empty();
    let command = move |(attachment, not_secret_by)| {
        let instead_because = if again {
            Some(because.answered(text::ASK_INSTEAD)?)
        } else {
            None
        };
        Some(Command::ScanRecord(Box::new(RecordScan {
            meeting: id,
            attachment,
            not_secret_by,
            instead_because,
        })))
    };
    let more = move || again.then(|| fields::line(text::INSTEAD_BECAUSE, because));
    let label = if again { text::CHOOSE_ANOTHER } else { text::CHOOSE_SCAN };
    view! { <AttachFile label endings=ENDINGS place=Place::of_meeting(id) submit=text::KEEP_SCAN more command /> }
}

/// What differs in the paper or was put right, and the forms for both.
#[component]
fn Differences(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let lines = move || {
        meeting.with(|meeting| {
            let said = |one: &RecordDifference| match &one.put_right {
                None => text::difference(&one.words, &one.by, one.on),
                Some(right) => record::put_right(one, right),
            };
            let all = meeting.kept.differences.iter().map(|one| said(&one.value));
            all.map(|line| view! { <li>{line}</li> }).collect_view()
        })
    };
    // Made anew once one is recorded.
    let recorded = move || [meeting.with(|meeting| meeting.kept.differences.len())];
    // What is put right is held against the record, in which the files of the matters are told.
    let files = files(meeting);
    let readable = move || files.with(Option::is_some).then(recorded).into_iter().flatten();
    view! {
        <h3>{text::DIFFERENCES}</h3>
        <ul>{lines}</ul>
        <details class="fold">
            <summary class="fold__head">{text::EXPLAIN}</summary>
            <p class="quiet">{text::DIFFERENCES_NOTE}</p>
            <For each=recorded key=|count| *count let:_count>
                <DifferenceForm meeting />
            </For>
        </details>
        <details class="fold">
            <summary class="fold__head">{text::PUT_RIGHT}</summary>
            <p class="quiet">{text::PUT_RIGHT_NOTE}</p>
            <For each=readable key=|count| *count let:_count>
                <PutRightForm meeting files />
            </For>
        </details>
    }
}

#[component]
fn DifferenceForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let id = meeting.with_untracked(|meeting| meeting.id);
    let (words, by, on) = (Blank::empty(), Blank::actor(), Blank::today());
    let command = move |()| {
        let (words, by) = (
            words.answered(text::ASK_DIFFERENCE),
            by.answered(text::ASK_DIFFERENCE_BY),
        );
        let on = on.date();
        Some(RecordDifference {
            meeting: id,
            words: words?,
            by: by?,
            on: on?,
            put_right: None,
        })
    };
    let sheet = Sheet::new([words, by, on], move || {
        view! {
            {fields::area(text::DIFFERENCE, words)}
            <FormPair>{fields::post(text::DIFFERENCE_BY, by)} {fields::day(text::DIFFERENCE_ON, on)}</FormPair>
        }
        .into_any()
    });
    explained(id, "differs", text::EXPLAIN, sheet, command)
}

#[component]
fn PutRightForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters.
    files: Memo<Option<Files>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let id = meeting.with_untracked(|meeting| meeting.id);
    // What was put right is signed anew: nobody's name stands there before.
    let (wrong, right, reason) = (Blank::empty(), Blank::empty(), Blank::empty());
    let (presiding, recorder) = (Blank::empty(), Blank::empty());
    let (by, on) = (Blank::actor(), Blank::today());
    let says = move |words: &str| {
        let files = files.get_untracked().unwrap_or_default();
        let file = |id| files.get(&id).map(AsRef::as_ref);
        meeting.with_untracked(|meeting| {
            untrack(|| workspace.with(|book| documents::record_says(words, meeting, book, file)))
        })
    };
    let command = move |()| {
        let (words, corrected) = (wrong.answered(text::ASK_WRONG), right.filled(Field::RightWords));
        let (reason, by) = (reason.filled(Field::Reason), by.answered(text::ASK_PUT_RIGHT_BY));
        let presiding = presiding.answered(record_words::ASK_PRESIDING);
        let recorder = recorder.answered(record_words::ASK_RECORDER);
        let on = on.date();
        let words = words?;
        if !says(&words) {
            wrong.mend(text::NOT_IN_THE_RECORD);
            return None;
        }
        let put_right = PutRight {
            right: corrected?,
            reason: reason?,
            presiding: presiding?,
            recorder: recorder?,
        };
        Some(RecordDifference {
            meeting: id,
            words,
            by: by?,
            on: on?,
            put_right: Some(put_right),
        })
    };
    let sheet = Sheet::new([wrong, right, reason, presiding, recorder, by, on], move || {
        view! {
            {fields::area_with_hint(text::WRONG, text::WRONG_HINT, wrong)}
            {fields::area(field::label(Field::RightWords), right)}
            {fields::area(field::label(Field::Reason), reason)}
            <FormPair>
                {fields::line(text::SIGNED_AGAIN_PRESIDING, presiding)}
                {fields::line(text::SIGNED_AGAIN_RECORDER, recorder)}
            </FormPair>
            <FormPair>{fields::post(text::PUT_RIGHT_BY, by)} {fields::day(text::SIGNED_AGAIN_ON, on)}</FormPair>
        }
        .into_any()
    });
    explained(id, "put-right", text::PUT_RIGHT, sheet, command)
}

/// The form in which something is written beside the signed record.
fn explained(
    id: MeetingId,
    keep: &str,
    submit: &'static str,
    sheet: Sheet,
    read: impl Fn(()) -> Option<RecordDifference> + Send + Sync + 'static,
) -> impl IntoView {
    let command = move |()| Some(Command::ExplainDifference(Box::new(read(())?)));
    view! {
        <ActForm
            keep=format!("meeting-{keep}-{id}")
            sheet
            submit
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}
