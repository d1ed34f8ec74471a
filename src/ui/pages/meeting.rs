//! One meeting: prepared, held, signed, read. Which of these is shown follows from its status.

mod add_item;
mod afterwards;
mod agenda;
mod announce;
mod arrange;
mod aside;
mod attendance;
mod ballot;
mod beside;
mod carried_out;
mod close;
mod correct_result;
mod decided_amount;
mod emergency;
mod explain;
mod gate;
mod guest_words;
mod guests;
mod handed_out;
mod hindrance;
pub mod issued;
mod issuing;
mod item;
mod item_kind;
mod kept;
mod keys;
pub mod kind;
mod members;
mod method;
mod next;
mod note;
mod on_paper;
mod one_window;
mod open;
mod order;
pub mod papers;
mod placed;
mod prepare;
mod presence;
mod projection;
mod put_off;
mod read_out;
mod receipts;
mod record;
mod recusal;
mod request;
mod room;
mod sign;
mod sitting;
mod stands;
mod summary_sheet;
mod supervision;
mod take_back;
mod tell_absent;
mod tidy;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use self::prepare::Prepare;
use self::record::Record;
use self::room::Room;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Meeting, MeetingStatus};
use crate::text::page_meeting as text;
use crate::ui::components::{EmptyState, LinkButton};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The page of one meeting.
#[component]
pub fn MeetingPage(
    /// The meeting.
    #[prop(into)]
    id: Signal<MeetingId>,
) -> impl IntoView {
    let workspace = use_workspace();
    let file = workspace.meeting(id);
    let status = Memo::new(move |_| file.with(|file| file.as_ref().map(|meeting| meeting.status())));
    let known = Memo::new(move |_| workspace.with(|book| book.meetings.contains_key(&id.get())));
    let whole = move |meeting: Arc<Meeting>| Signal::derive(move || file.get().unwrap_or_else(|| Arc::clone(&meeting)));
    move || {
        let status = status.get();
        let Some(meeting) = file.get_untracked().map(whole) else {
            return if known.get() {
                ().into_any()
            } else {
                view! { <NotFound /> }.into_any()
            };
        };
        match status {
            None => ().into_any(),
            Some(MeetingStatus::Preparing | MeetingStatus::Notified) => view! { <Prepare meeting /> }.into_any(),
            Some(MeetingStatus::Open) => view! { <Room meeting /> }.into_any(),
            Some(MeetingStatus::Closed | MeetingStatus::Signed | MeetingStatus::Cancelled) => {
                view! { <Record meeting /> }.into_any()
            }
        }
    }
}

#[component]
fn NotFound() -> impl IntoView {
    view! {
        <EmptyState title=text::NOT_FOUND>
            <LinkButton href=Route::Meetings.href()>{text::TO_LIST}</LinkButton>
        </EmptyState>
    }
}
