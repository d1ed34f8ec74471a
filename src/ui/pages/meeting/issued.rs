//! 会议纪要: the summary in force, and what differs from the record in it today; the path of the next one lies below.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::issuing::PathOfSummary;
use super::summary_sheet::summary_sheet;
use crate::domain::book::Book;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::meeting::{DoneBy, IssuedSummary, Meeting, SummaryPath};
use crate::domain::rules::issued::{self as rule, Head, OnRecord};
use crate::text::names::Names;
use crate::text::page_meeting::issued as text;
use crate::text::refusal::gap;
use crate::text::{date, documents};
use crate::ui::components::{Badge, Card, KeyValue, KeyValueList, Notice, NoticeKind, PrintAlone, Tone};
use crate::ui::documents::ExportButton;
use crate::ui::workspace::{Workspace, use_workspace};

/// The files of matters.
pub type Files = BTreeMap<MatterId, Arc<Matter>>;

/// The files of the meeting's matters; `None` until all are read.
pub fn files(meeting: Signal<Arc<Meeting>>) -> Memo<Option<Files>> {
    files_of(meeting.with_untracked(|meeting| {
        let matters = meeting.items.iter().filter_map(|item| item.content.matter());
        matters.collect()
    }))
}

/// The files of some matters; `None` until all are read.
pub fn files_of(ids: Vec<MatterId>) -> Memo<Option<Files>> {
    let workspace = use_workspace();
    let read: Vec<_> = ids
        .into_iter()
        .map(|id| (id, workspace.matter(Signal::stored(id))))
        .collect();
    Memo::new(move |_| read.iter().map(|(id, file)| Some((*id, file.get()?))).collect())
}

/// The card of the summary.
#[component]
pub fn SummaryCard(
    /// The meeting, which is over.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let files = files(meeting);
    let ready = Memo::new(move |_| files.with(Option::is_some));
    let versions = Memo::new(move |_| meeting.with(|meeting| meeting.beside.summaries.len()));
    let path = move || {
        versions.track();
        ready.get().then(|| view! { <PathOfSummary meeting files /> })
    };
    let aside = move || {
        let version = versions.get();
        (version > 0).then(|| view! { <Badge text=text::version(version) tone=Tone::Green /> })
    };
    let in_force = move || {
        let summary = meeting.with(|meeting| meeting.beside.summary().map(|summary| summary.value.clone()));
        summary.map(|summary| view! { <InForce meeting files summary /> })
    };
    let folded =
        meeting.with_untracked(|meeting| meeting.beside.summary().is_some() && meeting.beside.in_hand.is_none());
    view! {
        <Card title=text::SUMMARY aside folded>
            <div class="stack">{in_force} {path}</div>
        </Card>
    }
}

/// The version in force, and where the record says something else today.
#[component]
fn InForce(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters.
    files: Memo<Option<Files>>,
    /// The summary.
    summary: IssuedSummary,
) -> impl IntoView {
    let workspace = use_workspace();
    let (words, kept) = (summary.text.clone(), summary.clone());
    let steps = summary.path.clone().map(|path| steps_of(workspace, &path));
    let because = summary
        .changed_because
        .map(|why| view! { <KeyValue key=text::CHANGED_BECAUSE>{why}</KeyValue> });
    let document = Callback::new(move |()| {
        let made = |book: &Book| meeting.with_untracked(|meeting| documents::issued(meeting, book, &kept));
        Some(untrack(|| workspace.with(made)))
    });
    let paragraphs = summary
        .text
        .lines()
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view();
    view! {
        <Differs meeting files words said=text::DIFFERS_NOW />
        <KeyValueList>
            <KeyValue key=text::NUMBER>{summary.number}</KeyValue>
            <KeyValue key=text::ISSUED_ON>{date::long(summary.on)}</KeyValue>
            <KeyValue key=text::CHECKED_BY>{summary.checked_by}</KeyValue>
            <KeyValue key=text::DISTRIBUTION>{summary.distribution}</KeyValue>
            {summary.copies.map(|copies| view! { <KeyValue key=text::COPIES>{text::copies(copies)}</KeyValue> })}
            {steps}
            {because}
        </KeyValueList>
        <div class="document stack stack--tight">{paragraphs}</div>
        <div class="row">
            <ExportButton label=documents::EXPORT_SUMMARY name=file_name(meeting) document />
            <PrintAlone label=documents::PRINT_SUMMARY>{move || document.run(()).map(summary_sheet)}</PrintAlone>
        </div>
    }
}

/// Who took which step on an issued summary.
fn steps_of(workspace: Workspace, path: &SummaryPath) -> impl IntoView + use<> {
    let said = |done: &DoneBy| text::done(&done.by, done.on);
    let countersigned: Vec<String> = path.countersigned.iter().map(said).collect();
    let countersigned = (!countersigned.is_empty()).then(|| text::in_a_line(&countersigned));
    let (drafted, signed) = (
        said(&path.drafted),
        text::done(&workspace.post(path.signed_by), path.signed_on),
    );
    let at_once = path.at_once_because.clone();
    view! {
        <KeyValue key=text::DRAFTED_BY>{drafted}</KeyValue>
        {countersigned.map(|posts| view! { <KeyValue key=text::COUNTERSIGNED_BY>{posts}</KeyValue> })}
        <KeyValue key=text::SIGNED_BY>{signed}</KeyValue>
        {at_once.map(|why| view! { <KeyValue key=text::AT_ONCE_BECAUSE>{why}</KeyValue> })}
    }
}

/// Where a text says something else than the record does today.
#[component]
pub fn Differs(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters.
    files: Memo<Option<Files>>,
    /// The text.
    words: String,
    /// What stands above the differences.
    said: &'static str,
) -> impl IntoView {
    let workspace = use_workspace();
    move || {
        let gaps = files.with(|files| {
            let files = files.as_ref()?;
            let posts = workspace.posts_ever();
            let posts: Vec<&str> = posts.iter().map(String::as_str).collect();
            meeting.with(|meeting| {
                let items = OnRecord::of_meeting(meeting, |id| files.get(&id).map(AsRef::as_ref));
                workspace.with(|book| {
                    let head = Head::of(meeting, &book.roster);
                    let differences = rule::differences(&words, &head, &items, &posts);
                    Some(rule::gaps(book.rulebook(meeting.call.on), meeting, differences))
                })
            })
        })?;
        (!gaps.is_empty()).then(|| {
            let lines = gaps
                .iter()
                .map(|one| view! { <li>{gap::fact(&one.fact, Names::NONE)}</li> })
                .collect_view();
            view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{said}</p>
                    <ul>{lines}</ul>
                </Notice>
            }
        })
    }
}

/// The name of the summary's file.
pub fn file_name(meeting: Signal<Arc<Meeting>>) -> impl Fn(()) -> String {
    move |()| meeting.with_untracked(|meeting| documents::file_name(documents::SUMMARY, meeting))
}
