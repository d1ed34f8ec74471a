//! 会议纪要: the summary in force, and the form that holds another against the record before it is kept.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::meeting::{IssuedSummary, Meeting, SummaryToIssue};
use crate::domain::rules::issued::{self as rule, Head, OnRecord};
use crate::text::names::Names;
use crate::text::page_meeting::issued as text;
use crate::text::refusal::gap;
use crate::text::{date, documents, issued};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Badge, Card, KeyValue, KeyValueList, Notice, NoticeKind, Tone};
use crate::ui::documents::ExportButton;
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

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
    let form = move || {
        let version = versions.get();
        match (ready.get(), version) {
            (false, _) => ().into_any(),
            (true, 0) => view! { <IssueForm meeting files /> }.into_any(),
            (true, _) => view! {
                <details class="fold">
                    <summary class="fold__head">{text::AGAIN}</summary>
                    <IssueForm meeting files />
                </details>
            }
            .into_any(),
        }
    };
    let aside = move || {
        let version = versions.get();
        (version > 0).then(|| view! { <Badge text=text::version(version) tone=Tone::Green /> })
    };
    let in_force = move || {
        let summary = meeting.with(|meeting| meeting.beside.summary().map(|summary| summary.value.clone()));
        summary.map(|summary| view! { <InForce meeting files summary /> })
    };
    view! {
        <Card title=text::SUMMARY aside>
            <div class="stack">{in_force} {form}</div>
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
    let (issued_text, kept) = (summary.text.clone(), summary.clone());
    let differs = move || {
        let gaps = files.with(|files| {
            let files = files.as_ref()?;
            let posts = workspace.posts_ever();
            let posts: Vec<&str> = posts.iter().map(String::as_str).collect();
            meeting.with(|meeting| {
                let items = OnRecord::of_meeting(meeting, |id| files.get(&id).map(AsRef::as_ref));
                workspace.with(|book| {
                    let head = Head::of(meeting, &book.roster);
                    let differences = rule::differences(&issued_text, &head, &items, &posts);
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
                    <p>{text::DIFFERS_NOW}</p>
                    <ul>{lines}</ul>
                </Notice>
            }
        })
    };
    let because = summary
        .changed_because
        .map(|why| view! { <KeyValue key=text::CHANGED_BECAUSE>{why}</KeyValue> });
    let document = move |()| {
        let made = |book: &Book| meeting.with_untracked(|meeting| documents::issued(meeting, book, &kept));
        Some(untrack(|| workspace.with(made)))
    };
    let paragraphs = summary
        .text
        .lines()
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view();
    view! {
        {differs}
        <KeyValueList>
            <KeyValue key=text::NUMBER>{summary.number}</KeyValue>
            <KeyValue key=text::ISSUED_ON>{date::long(summary.on)}</KeyValue>
            <KeyValue key=text::CHECKED_BY>{summary.checked_by}</KeyValue>
            <KeyValue key=text::DISTRIBUTION>{summary.distribution}</KeyValue>
            {because}
        </KeyValueList>
        <div class="document stack stack--tight">{paragraphs}</div>
        <p class="row">
            <ExportButton label=documents::EXPORT_SUMMARY name=file_name(meeting) document />
        </p>
    }
}

/// The name of the summary's file.
fn file_name(meeting: Signal<Arc<Meeting>>) -> impl Fn(()) -> String {
    move |()| meeting.with_untracked(|meeting| documents::file_name(documents::SUMMARY, meeting))
}

/// The form of a version: the first is composed from the record, another begins with the words of the one before.
#[component]
fn IssueForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters, all read.
    files: Memo<Option<Files>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (id, before) = meeting.with_untracked(|meeting| {
        let before = meeting.beside.summary().map(|summary| summary.value.clone());
        (meeting.id, before)
    });
    let drafted = files.with_untracked(|files| {
        let matter = |id| files.as_ref()?.get(&id).map(AsRef::as_ref);
        let compose =
            |meeting: &Meeting| workspace.with(|book| issued::draft(meeting, matter, Names::of(book, meeting.call.on)));
        meeting.with_untracked(|meeting| compose(meeting))
    });
    let again = before.is_some();
    let (words, distribution, checked_by) = before.map_or_else(
        || (drafted, String::new(), String::new()),
        |before| (before.text, before.distribution, before.checked_by),
    );
    let (number, on, checked_by) = (Blank::empty(), Blank::today(), Blank::new(checked_by));
    let (distribution, words, because) = (Blank::new(distribution), Blank::new(words), Blank::empty());
    let command = move |()| {
        let (number, on) = (number.answered(text::ASK_NUMBER), on.date());
        let (checked_by, distribution) = (
            checked_by.answered(text::ASK_CHECKED_BY),
            distribution.answered(text::ASK_DISTRIBUTION),
        );
        let words = words.answered(text::ASK_TEXT);
        let changed_because = if again {
            because.answered(text::ASK_BECAUSE)?
        } else {
            String::new()
        };
        Some(Command::IssueSummary(Box::new(SummaryToIssue {
            meeting: id,
            number: number?,
            on: on?,
            checked_by: checked_by?,
            distribution: distribution?,
            text: words?,
            changed_because,
            waivers: Vec::new(),
        })))
    };
    let sheet = Sheet::new([number, on, checked_by, distribution, words, because], move || {
        let why = again.then(|| fields::line(text::CHANGED_BECAUSE, because));
        view! {
            <FormPair>
                {fields::line_with_hint(text::NUMBER, text::NUMBER_HINT, number)}
                {fields::day(text::ISSUED_ON, on)}
            </FormPair>
            <FormPair>
                {fields::post(text::CHECKED_BY, checked_by)}
                {fields::line_with_hint(text::DISTRIBUTION, text::DISTRIBUTION_HINT, distribution)}
            </FormPair>
            {why}
            {fields::area_with_hint(text::TEXT, text::TEXT_HINT, words)}
        }
        .into_any()
    });
    let document = move |()| {
        let text = words.text();
        let made = |book: &Book| meeting.with_untracked(|meeting| documents::drafted(meeting, book, &text));
        Some(untrack(|| workspace.with(made)))
    };
    view! {
        <p class="quiet">{text::NOTE}</p>
        <p class="row">
            <ExportButton label=documents::EXPORT_DRAFT name=file_name(meeting) document />
        </p>
        <ActForm
            keep=format!("meeting-summary-{id}")
            sheet
            submit=text::ISSUE
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}
