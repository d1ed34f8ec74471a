//! 会后办理: what is done after a meeting, in its order: how far each is, the way to it, and what becomes of its decisions.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::html::Div;
use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::calendar::Calendar;
use crate::domain::follow_up::{FollowUpState, Onward};
use crate::domain::matter::MatterStatus;
use crate::domain::meeting::Meeting;
use crate::domain::register::{BookKind, Register};
use crate::domain::summary::Summary;
use crate::text::page_meeting::afterwards as text;
use crate::text::words;
use crate::ui::browser;
use crate::ui::components::{Badge, Card, Step, StepList, StepState};
use crate::ui::pages::matter::follow_up::tone;
use crate::ui::part::Part;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The sections of the page to which the list leads.
#[derive(Clone, Copy, Default)]
pub struct Sections {
    /// Tidying.
    pub tidy: NodeRef<Div>,
    /// The record and its signing.
    pub sign: NodeRef<Div>,
    /// The signed paper.
    pub paper: NodeRef<Div>,
    /// Telling the absent.
    pub tell: NodeRef<Div>,
    /// The summary.
    pub summary: NodeRef<Div>,
    /// What becomes of the decisions.
    pub onward: NodeRef<Div>,
}

/// A step with the section it leads to; `None` where nothing is left to be done.
type Led = (Step, Option<NodeRef<Div>>);

fn step(name: &str, note: impl Into<String>, state: StepState, section: Option<NodeRef<Div>>) -> Led {
    let step = Step {
        name: name.to_owned(),
        note: note.into(),
        state,
        href: None,
        current: false,
    };
    (step, section)
}

const fn done_or(done: bool, else_state: StepState) -> StepState {
    if done { StepState::Done } else { else_state }
}

/// What is done after a meeting, in its order.
fn steps(meeting: &Meeting, book: &Book, (calendar, today): (&Calendar, Date), sections: Sections) -> Vec<Led> {
    let signed = meeting.signed.as_ref();
    let tidied = text::tidied(meeting.tidied().len());
    let mut all = match signed {
        None => vec![
            step(text::TIDY, tidied, StepState::Todo, Some(sections.tidy)),
            step(text::SIGN, text::NOT_SIGNED, StepState::Waiting, Some(sections.sign)),
            step(text::SCAN, text::AFTER_SIGNING, StepState::Todo, None),
        ],
        Some((.., on, bound)) => {
            let kept = meeting.kept.scan().is_some();
            let scan = if kept { text::SCANNED } else { text::NO_SCAN };
            vec![
                step(text::TIDY, text::TIDY_OVER, StepState::Done, None),
                step(text::SIGN, text::signed(*on, bound), StepState::Done, None),
                step(text::SCAN, scan, done_or(kept, StepState::Todo), Some(sections.paper)),
            ]
        }
    };
    if !meeting.to_be_told().is_empty() {
        let untold = meeting.untold().count();
        let state = done_or(untold == 0, StepState::Waiting);
        all.push(step(text::TELL, text::untold(untold), state, Some(sections.tell)));
    }
    if book.kind == BookKind::Main {
        let issued = meeting.beside.summary().filter(|_| meeting.beside.in_hand.is_none());
        let note = match issued {
            Some(summary) => text::issued(&summary.value.number),
            None => text::summary_waits(meeting.beside.summary_stage()).to_owned(),
        };
        let state = done_or(issued.is_some(), StepState::Waiting);
        all.push(step(text::SUMMARY, note, state, Some(sections.summary)));
    }
    let decided = decided(meeting, book);
    if !decided.is_empty() {
        let decided = decided.into_iter().map(|(_, summary)| summary);
        let onward = Onward::of(decided, calendar, today);
        let else_state = if onward.late > 0 {
            StepState::Missing
        } else {
            StepState::Waiting
        };
        let state = done_or(onward.done(), else_state);
        all.push(step(text::ONWARD, text::onward(onward), state, Some(sections.onward)));
    }
    all
}

/// The matters that the meeting decided, with the numbers of their items.
fn decided<'a>(meeting: &Meeting, book: &'a Book) -> Vec<(u16, &'a Summary)> {
    let items = meeting.items.iter();
    let decided = items.filter_map(|item| {
        let summary = book.matters.get(&item.content.matter()?)?;
        let resolved = summary.resolved.as_ref()?;
        let here = resolved.meeting == meeting.id && resolved.item == item.number && resolved.outcome.decides();
        here.then_some((item.number, summary.as_ref()))
    });
    decided.collect()
}

/// The list at the top of a closed meeting.
#[component]
pub fn StepsAfter(
    /// The meeting, which is over.
    meeting: Signal<Arc<Meeting>>,
    /// Where they are done.
    sections: Sections,
) -> impl IntoView {
    let workspace = use_workspace();
    let all = Signal::derive(move || {
        let today = workspace.today();
        let told = |book: &Book, calendar: &Calendar| {
            meeting.with(|meeting| steps(meeting, book, (calendar, today), sections))
        };
        workspace.with(|book| workspace.with_calendar(|calendar| told(book, calendar)))
    });
    let shown = Signal::derive(move || all.get().into_iter().map(|(step, _)| step).collect::<Vec<_>>());
    let go = move |at: usize| {
        let section = all.with_untracked(|all| all.get(at).and_then(|(_, section)| *section));
        if let Some(section) = section.and_then(|section| section.get_untracked()) {
            browser::bring_up(&section);
        }
    };
    let leads = move |at: usize| all.with(|all| all.get(at).is_some_and(|(_, section)| section.is_some()));
    view! {
        <Card title=text::STEPS>
            <StepList label=text::STEPS steps=shown leads=Callback::new(leads) on_press=Callback::new(go) />
        </Card>
    }
}

/// What becomes of the decisions: entered, disclosed, followed up.
#[component]
pub fn OnwardCard(
    /// The meeting, which is over.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    move || {
        workspace.with(|book| {
            let rows = meeting.with(|meeting| decided(meeting, book).into_iter().map(row).collect::<Vec<_>>());
            (!rows.is_empty()).then(|| {
                let heads = [text::ITEM, text::MATTER, text::ENTRY, text::DISCLOSURE, text::FOLLOW_UP];
                view! {
                    <Card title=text::ONWARD>
                        <table class="carried-out">
                            <caption class="visually-hidden">{text::ONWARD_TABLE}</caption>
                            <thead>
                                <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </Card>
                }
            })
        })
    }
}

fn row((number, summary): (u16, &Summary)) -> impl IntoView + use<> {
    let workspace = use_workspace();
    let id = summary.id;
    let entry = summary
        .number
        .map_or_else(|| text::TO_ENTER.to_owned(), words::entry_number);
    let disclosure = match summary.status {
        MatterStatus::Entered => text::TO_JUDGE,
        status if summary.number.is_some() => words::matter_status(status),
        _ => text::AFTER_ENTRY,
    };
    let state: Option<FollowUpState> = summary.following.as_ref().map(|following| {
        let today = untrack(|| workspace.today());
        workspace.with_calendar(|calendar| following.state(calendar, today))
    });
    let agreed = summary
        .resolved
        .as_ref()
        .is_some_and(|resolved| resolved.outcome.agrees());
    let follow_up = match state {
        Some(state) => view! {
            <a href=Part::FollowUp.href(id)>
                <Badge text=words::follow_up_state(state) tone=tone(state) />
            </a>
        }
        .into_any(),
        None if agreed && summary.number.is_none() && summary.register != Some(Register::Appointment) => {
            text::AFTER_ENTRY.into_any()
        }
        None => text::NOTHING.into_any(),
    };
    view! {
        <tr>
            <td>{number}</td>
            <th scope="row">
                <a href=Route::Matter(id).href()>{summary.title.clone()}</a>
            </th>
            <td>
                <a href=Part::Entry.href(id)>{entry}</a>
            </td>
            <td>{disclosure}</td>
            <td>{follow_up}</td>
        </tr>
    }
}
