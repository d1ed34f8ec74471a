//! 会议用纸: what is printed before the meeting, in it and afterwards, each by a button of its own.
//!
//! Every paper is made when it is printed, from the facts as they stand then; on the screen there is nothing of it.

mod agenda;
pub mod application;
mod ballot;
mod notice;
mod run_sheet;
mod sign_in;

use std::sync::Arc;

use leptos::prelude::*;

use self::agenda::PrintAgenda;
use self::application::PrintApplications;
use self::ballot::Ballots;
use self::notice::NoticePaper;
use self::run_sheet::PrintRunSheet;
use self::sign_in::PrintSignIn;
use super::carried_out::LastTime;
use super::issued::{Files, files_of};
use crate::domain::id::MatterId;
use crate::domain::meeting::{Meeting, MeetingStatus};
use crate::text::meeting_papers as text;
use crate::text::meeting_papers::Papers as Facts;
use crate::ui::components::{Button, Card, Dialog};
use crate::ui::paper::PaperEnd;
use crate::ui::workspace::{Workspace, use_workspace};

/// What the papers of one meeting are made of.
#[derive(Clone, Copy)]
pub struct Desk {
    meeting: Signal<Arc<Meeting>>,
    files: Memo<Option<Files>>,
    workspace: Workspace,
}

impl Desk {
    /// Makes something of the facts, tracked; `None` until the files of the matters are read.
    pub fn seen<T>(self, make: impl FnOnce(Facts<'_>) -> T) -> Option<T> {
        self.files.with(|files| {
            let files = files.as_ref()?;
            self.meeting
                .with(|meeting| self.workspace.with(|book| Some(make(Facts { book, meeting, files }))))
        })
    }

    /// Makes something of the facts as they are now.
    pub fn made<T>(self, make: impl FnOnce(Facts<'_>) -> T) -> Option<T> {
        untrack(|| self.seen(make))
    }
}

/// The matters on the agenda.
fn matters_of(meeting: Signal<Arc<Meeting>>) -> Memo<Vec<MatterId>> {
    Memo::new(move |_| {
        meeting.with(|meeting| {
            let matters = meeting.items.iter().filter_map(|item| item.content.matter());
            matters.collect::<Vec<MatterId>>()
        })
    })
}

/// Those without a vote whom the notice names; nobody until the files of the matters are read.
pub fn guests_on_notice(meeting: Signal<Arc<Meeting>>) -> Signal<Vec<String>> {
    let (workspace, matters) = (use_workspace(), matters_of(meeting));
    // Read anew where the agenda changes.
    let desk = Memo::new(move |_| StoredValue::new(files_of(matters.get())));
    Signal::derive(move || {
        let desk = Desk {
            meeting,
            files: desk.get().get_value(),
            workspace,
        };
        let named = |facts: Facts<'_>| facts.guests_named();
        desk.seen(named).unwrap_or_default()
    })
}

/// The card of a meeting that is prepared or over.
#[component]
pub fn PapersCard(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The meeting is over: they open on demand.
    #[prop(optional)]
    folded: bool,
) -> impl IntoView {
    view! {
        <Card title=text::CARD folded>
            <Papers meeting />
        </Card>
    }
}

/// The button in the room: the files are read only while its dialog is open.
#[component]
pub fn PapersButton(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <div class="row">
            <Button on_press=move |()| open.set(true)>{text::CARD}</Button>
        </div>
        <Dialog open title=text::CARD>
            <Papers meeting />
        </Dialog>
    }
}

/// The buttons, one for each paper.
#[component]
fn Papers(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let matters = matters_of(meeting);
    let last = LastTime::of(meeting);
    let ahead = Memo::new(move |_| meeting.with(|meeting| meeting.status() < MeetingStatus::Closed));
    let sheets = move || {
        let desk = Desk {
            meeting,
            files: files_of(matters.get()),
            workspace,
        };
        let ready = Memo::new(move |_| desk.files.with(Option::is_some));
        view! {
            <Show when=move || ready.get() fallback=|| view! { <p class="quiet">{text::READING}</p> }>
                <div class="meeting-papers">
                    <NoticePaper desk />
                    <PrintSignIn desk />
                    <PrintAgenda desk last />
                    <PrintApplications desk />
                    <Show when=move || ahead.get()>
                        <PrintRunSheet desk />
                    </Show>
                </div>
                <Show when=move || ahead.get()>
                    <Ballots desk />
                </Show>
            </Show>
        }
    };
    view! {
        <div class="stack">
            <p class="quiet">{text::NOTE}</p>
            {sheets}
        </div>
    }
}

/// One paper, or one page of several: its title, the line below it, what it holds, and its end.
#[component]
pub fn Page(
    /// The title.
    #[prop(into)]
    title: String,
    /// The line below it.
    #[prop(optional, into)]
    kicker: Option<String>,
    /// Who signs at its end.
    #[prop(default = &[])]
    signed_by: &'static [&'static str],
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="sheet__page">
            <h1 class="sheet__title">{title}</h1>
            {kicker.map(|kicker| view! { <p class="sheet__kicker" translate="no">{kicker}</p> })}
            <div translate="no">{children()}</div>
            <PaperEnd signed_by />
        </section>
    }
}

/// A table with heads.
pub fn table(heads: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    view! {
        <table class="sheet__form sheet__form--lines">
            <thead>
                <tr>{heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
