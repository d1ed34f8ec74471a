//! Giving notice, moving and cancelling a meeting that is being prepared.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::receipts::Receipts;
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::domain::rules::Severity;
use crate::domain::rules::meeting::{ad_hoc_gaps_after, notice_gap_from};
use crate::text::names::Names;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::prepare as text;
use crate::text::refusal::gap;
use crate::text::{button, date, page_matter, ui};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, Card, Dialog, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// 会议通知: when it was given and to whom, or the form that says so.
#[component]
pub fn NoticeCard(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let rule = move || {
        let (kind, on) = meeting.with(|meeting| (meeting.call.kind, meeting.call.on));
        let days = workspace.with(|book| book.rulebook(on).meeting(kind).map(|rule| rule.notice_working_days_min));
        days.map(text::notice_rule)
    };
    let given = move || {
        let notice = meeting.with(|meeting| meeting.notice.clone().zip(meeting.notice_entered().cloned()));
        notice.map(|((on, to), stamp)| {
            let entered = page_matter::entered(&stamp.at, &workspace.post(stamp.by));
            view! {
                <p>{text::notified(&date::long(on), &to)}</p>
                <p class="small">{ui::entered_on(&entered)}</p>
                <Receipts meeting />
            }
        })
    };
    // Once it is given, the form opens on demand: another notice is confirmed anew.
    let sent = Memo::new(move |_| meeting.with(|meeting| meeting.notice_entered().map(|stamp| stamp.seq)));
    let form = move || {
        if sent.get().is_some() {
            view! {
                <details class="fold">
                    <summary class="fold__head">{text::NOTICE_AGAIN}</summary>
                    <div class="fold__body stack">
                        <p class="quiet">{text::NOTICE_AGAIN_NOTE}</p>
                        <NoticeForm meeting />
                    </div>
                </details>
            }
            .into_any()
        } else {
            view! { <NoticeForm meeting /> }.into_any()
        }
    };
    // What the opening will refuse is said before it is tried (R32).
    let late = move || {
        let facts = meeting.with(|meeting| workspace.with(|book| late(book, meeting, None)));
        facts.map(|facts| view! { <Notice kind=NoticeKind::Error>{facts}</Notice> })
    };
    view! {
        <Card title=text::NOTICE>
            {given}
            {late}
            <p class="quiet">{rule}</p>
            {form}
        </Card>
    }
}

/// What was placed after the notice and is not put to the vote so, if a further notice goes out on a day (R32); `None`
/// where nothing was.
fn late(book: &Book, meeting: &Meeting, notified_on: Option<Date>) -> Option<String> {
    let rulebook = book.rulebook(meeting.call.on);
    let gaps = ad_hoc_gaps_after(rulebook, meeting, &book.calendar(), notified_on);
    let names = Names::of(book, meeting.call.on);
    let facts: String = gaps.iter().map(|gap| gap::fact(&gap.fact, names)).collect();
    (!facts.is_empty()).then_some(facts)
}

/// The form that says when notice was given, and to whom.
#[component]
fn NoticeForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let id = meeting.with_untracked(|meeting| meeting.id);
    let day = Blank::today();
    let to = Blank::new(text::notice_to_all(meeting.with_untracked(|meeting| meeting.call.kind)));
    let command = move |()| {
        let (on, to) = (day.date(), to.answered(text::ASK_NOTICE_TO));
        Some(Command::SendNotice {
            meeting: id,
            on: on?,
            to: to?,
        })
    };
    // What the opening will ask reasons for is said before the notice goes out (R22), and that it takes none where it
    // will not (R32).
    let short = move || {
        let on = day.typed.with(|day| day.parse().ok())?;
        let (gap, late) = meeting.with(|meeting| {
            workspace.with(|book| {
                let rulebook = book.rulebook(meeting.call.on);
                let gap = notice_gap_from(rulebook, meeting, &book.calendar(), Some(on));
                (gap, late(book, meeting, Some(on)))
            })
        });
        let gap = gap?;
        let answered = late.is_none() && gap.severity == Severity::Warn;
        Some(view! {
            <Notice kind=NoticeKind::Warning>
                <p>{gap::fact(&gap.fact, Names::NONE)}</p>
                {answered.then(|| view! { <p>{text::NOTICE_SHORT}</p> })}
            </Notice>
        })
    };
    let sheet = Sheet::new([day, to], move || {
        view! { {fields::day(text::NOTICE_DAY, day)} {short} {fields::line(text::NOTICE_TO, to)} }.into_any()
    });
    view! {
        <ActForm
            keep=format!("meeting-notice-{id}")
            sheet
            submit=button::SEND_NOTICE
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}

/// Moving and cancelling, each in a dialog.
#[component]
pub fn Arrange(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let (moving, cancelling) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <Card title=text::ARRANGE>
            <div class="row">
                <Button on_press=move |()| moving.set(true)>{button::MOVE_MEETING}</Button>
                <Button on_press=move |()| cancelling.set(true)>{button::CANCEL_MEETING}</Button>
            </div>
        </Card>
        <Dialog open=moving title=button::MOVE_MEETING>
            <MoveForm meeting open=moving />
        </Dialog>
        <Dialog open=cancelling title=button::CANCEL_MEETING>
            <CancelForm meeting />
        </Dialog>
    }
}

#[component]
fn MoveForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (id, call) = meeting.with_untracked(|meeting| (meeting.id, meeting.call.clone()));
    let (day, hour) = (Blank::day(call.on), Blank::new(date::clock(call.at)));
    let place = Blank::new(call.place);
    let command = move |()| {
        let (on, at) = (day.date(), hour.hour());
        let place = place.answered(words_there::ASK_PLACE);
        Some(Command::MoveMeeting {
            meeting: id,
            on: on?,
            at: at?,
            place: place?,
        })
    };
    let sheet = Sheet::new([day, hour, place], move || {
        view! {
            <FormPair>{fields::coming_day(text::NEW_DAY, day)} {fields::hour(text::NEW_HOUR, hour)}</FormPair>
            {fields::line(text::NEW_PLACE, place)}
        }
        .into_any()
    });
    view! {
        <ActForm
            keep=format!("meeting-move-{id}")
            sheet
            submit=text::MOVE_NOW
            command
            place=Place::of_meeting(id)
            on_stored=move |()| open.set(false)
        />
    }
}

#[component]
fn CancelForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let id = meeting.with_untracked(|meeting| meeting.id);
    let reason = Blank::empty();
    let command = move |()| {
        Some(Command::CancelMeeting {
            meeting: id,
            reason: reason.answered(text::ASK_REASON)?,
        })
    };
    let sheet = Sheet::new([reason], move || fields::area(text::CANCEL_REASON, reason));
    view! {
        <p>{text::CANCEL_NOTE}</p>
        <ActForm
            keep=format!("meeting-cancel-{id}")
            sheet
            submit=text::CANCEL_NOW
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}
