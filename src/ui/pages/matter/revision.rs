//! 修改稿核对: what a meeting that agreed in principle asked to change, who revises, and that the text carries it.

use leptos::prelude::*;

use crate::domain::application::{Attachment, Place};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::revision::{ChangeFound, RevisionCheck, each_change};
use crate::text::page_matter as words;
use crate::text::{date, field, size};
use crate::ui::act_form::ActForm;
use crate::ui::attaching::AttachFile;
use crate::ui::blank::Blank;
use crate::ui::components::{
    Badge, Button, ButtonSize, Card, Dialog, KeyValue, KeyValueList, LinkButton, Notice, NoticeKind, Tone,
};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair};
use crate::ui::open_matter::OpenMatter;
use crate::ui::part::Part;
use crate::ui::sheet::Sheet;

fn checked(matter: &Matter) -> Option<RevisionCheck> {
    matter.revised.as_ref().map(|check| check.value.clone())
}

/// The card; nothing where no meeting agreed in principle.
#[component]
pub fn RevisionCard(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let (may, done) = (
        open.allows(NextStep::CheckRevision),
        open.select(|matter| !matter.awaits_revision()),
    );
    let again = RwSignal::new(false);
    let aside = move || {
        let (text, tone) = if done.get() {
            (words::REVISION_DONE, Tone::Green)
        } else {
            (words::REVISION_WAITS, Tone::Amber)
        };
        view! { <Badge text tone /> }
    };
    let act = move || {
        if done.get() {
            view! {
                <div class="row">
                    <Button on_press=move |()| again.set(true)>{words::CHECK_REVISION_AGAIN}</Button>
                </div>
            }
            .into_any()
        } else {
            view! { <RevisionForm open on_stored=|()| {} /> }.into_any()
        }
    };
    view! {
        <Show when=move || may.get()>
            <Card title=words::REVISION note=words::REVISION_NOTE aside>
                <Revised open />
                {act}
            </Card>
        </Show>
        <Dialog open=again title=words::CHECK_REVISION_AGAIN>
            <RevisionForm open on_stored=move |()| again.set(false) />
        </Dialog>
    }
}

/// The changes, who revises, and who found them in which text.
#[component]
pub fn Revised(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let asked = open.select(|matter| {
        let (changes, reviser) = matter.changes_asked()?;
        let check = checked(matter);
        let sm3 = check.as_ref().and_then(|check| check.sm3.as_ref());
        let text = matter.revised_texts().find(|text| Some(&text.sm3) == sm3);
        Some((
            changes.to_owned(),
            reviser.to_owned(),
            !matter.awaits_revision(),
            check,
            text.map(|text| words::paper(&text.file_name, &size::bytes(text.bytes), &text.sm3)),
        ))
    });
    move || {
        let (changes, reviser, done, check, text) = asked.get()?;
        let state = if done {
            words::REVISION_DONE
        } else {
            words::REVISION_WAITS
        };
        let check = check.map(|check| {
            let found = check.changes.into_iter().enumerate().map(|(at, change)| {
                view! { <KeyValue key=words::change_asked(at + 1, &change.asked)>{change.found}</KeyValue> }
            });
            view! {
                {found.collect_view()}
                <KeyValue key=field::label(Field::RevisedText)>{check.document}</KeyValue>
                {text.map(|text| view! { <KeyValue key=field::label(Field::RevisedFile)>{text}</KeyValue> })}
                <KeyValue key=field::label(Field::RevisedBy)>{check.revised_by}</KeyValue>
                <KeyValue key=field::label(Field::RevisionChecker)>{check.checked_by}</KeyValue>
                <KeyValue key=words::REVISION_ON>{date::long(check.on)}</KeyValue>
            }
        });
        Some(view! {
            <KeyValueList>
                <KeyValue key=words::CHANGES_ASKED>{changes}</KeyValue>
                <KeyValue key=words::TO_REVISE>{reviser}</KeyValue>
                <KeyValue key=words::REVISION_STATE>{state}</KeyValue>
                {check}
            </KeyValueList>
        })
    }
}

/// Beside the path, while the text waits for its check.
#[component]
pub fn RevisionReminder(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let waits = open.select(|matter| {
        let (_, reviser) = matter.changes_asked().filter(|_| matter.awaits_revision())?;
        Some(words::revision_waits(reviser))
    });
    let way = move || {
        let href = Part::Meeting.href(open.id);
        view! { <LinkButton href size=ButtonSize::Small>{words::REVISION}</LinkButton> }
    };
    move || {
        let said = waits.get()?;
        Some(view! {
            <div class="screen-only">
                <Notice kind=NoticeKind::Warning actions=way>{said}</Notice>
            </div>
        })
    }
}

/// The text first, as a file; then the check of it, change by change.
#[component]
fn RevisionForm(open: OpenMatter, #[prop(into)] on_stored: Callback<()>) -> impl IntoView {
    let kept = open.select(|matter| matter.revised_texts().next().is_some());
    let keep = move |(attachment, not_secret_by)| {
        Some(Command::AttachFile {
            matter: open.id,
            place: Place::Decision,
            attachment,
            not_secret_by,
        })
    };
    move || {
        if kept.get() {
            view! { <CheckForm open on_stored /> }.into_any()
        } else {
            view! {
                <p>{words::KEEP_REVISED_FIRST}</p>
                <AttachFile label=words::CHOOSE_REVISED place=open.place() command=keep />
            }
            .into_any()
        }
    }
}

/// What was said of a change in the check before.
fn found_before(before: Option<&RevisionCheck>, asked: &str) -> String {
    let said = before.and_then(|check| check.changes.iter().find(|change| change.asked == asked));
    said.map(|change| change.found.clone()).unwrap_or_default()
}

#[component]
fn CheckForm(open: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let (before, asked, reviser, newest) = untrack(|| {
        open.with(|matter| {
            let (changes, reviser) = matter.changes_asked().unwrap_or_default();
            let asked: Vec<String> = each_change(changes).map(str::to_owned).collect();
            let newest = matter.revised_texts().next().map(|text| text.sm3.clone());
            (checked(matter), asked, reviser.to_owned(), newest.unwrap_or_default())
        })
    });
    let texts = open.select(|matter| {
        let choice = |text: &Attachment| Choice::new(text.sm3.clone(), words::text_kept(text));
        matter.revised_texts().map(choice).collect::<Vec<_>>()
    });
    let changes: Vec<(String, Blank)> = asked
        .into_iter()
        .map(|asked| {
            let found = Blank::new(found_before(before.as_ref(), &asked));
            (asked, found)
        })
        .collect();
    let (document, revised_by, checked_by) = before.map_or_else(
        || (String::new(), reviser, String::new()),
        |check| (check.document, check.revised_by, check.checked_by),
    );
    let (text, document, revised_by) = (Blank::new(newest), Blank::new(document), Blank::new(revised_by));
    let (checked_by, on) = (Blank::new(checked_by), Blank::today());
    let mut blanks = vec![text, document, revised_by, checked_by, on];
    blanks.extend(changes.iter().map(|(_, found)| *found));
    let lines = changes.clone();
    let form = move || {
        let lines = lines.iter().enumerate().map(|(at, (asked, found))| {
            fields::line_with_hint(&words::change_asked(at + 1, asked), words::CHANGE_FOUND_HINT, *found)
        });
        view! {
            {fields::pick(field::label(Field::RevisedFile), text, texts.into())}
            {fields::line(field::label(Field::RevisedText), document)}
            {fields::line(field::label(Field::RevisedBy), revised_by)}
            {lines.collect_view()}
            <FormPair>
                {fields::post(field::label(Field::RevisionChecker), checked_by)}
                {fields::day(words::REVISION_ON, on)}
            </FormPair>
        }
        .into_any()
    };
    let sheet = Sheet::of(blanks, ViewFn::from(form));
    let command = move |()| {
        let (document, revised_by) = (document.filled(Field::RevisedText), revised_by.filled(Field::RevisedBy));
        let (checked_by, on) = (checked_by.filled(Field::RevisionChecker), on.date());
        let sm3 = text.filled(Field::RevisedFile);
        // Every line is read, so that each open one says so.
        let found: Vec<Option<ChangeFound>> = changes
            .iter()
            .map(|(asked, found)| {
                let (asked, found) = (asked.clone(), found.filled(Field::ChangeFound)?);
                Some(ChangeFound { asked, found })
            })
            .collect();
        let check = RevisionCheck {
            document: document?,
            revised_by: revised_by?,
            checked_by: checked_by?,
            on: on?,
            sm3: Some(sm3?),
            changes: found.into_iter().collect::<Option<Vec<_>>>()?,
        };
        Some(Command::CheckRevision { matter: open.id, check })
    };
    let keep = format!("revision-{}", open.id);
    view! { <ActForm keep sheet submit=words::CHECK_REVISION command place=open.place() on_stored /> }
}
