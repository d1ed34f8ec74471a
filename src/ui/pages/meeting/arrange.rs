//! Giving notice, moving and cancelling a meeting that is being prepared.

use std::sync::Arc;

use jiff::civil::{Date, Time};
use leptos::prelude::*;

use super::answer::{Act, Answer};
use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::prepare as text;
use crate::text::{button, date};
use crate::ui::components::{Button, Card, Dialog};
use crate::ui::form::{DateField, Form, FormPair, TextArea, TextField, TimeField};
use crate::ui::workspace::use_workspace;

/// A field's error while it holds nothing usable and the form was tried.
fn missing(
    tried: RwSignal<bool>,
    empty: impl Fn() -> bool + Send + Sync + 'static,
    ask: &'static str,
) -> MaybeProp<String> {
    MaybeProp::derive(move || (tried.get() && empty()).then(|| ask.to_owned()))
}

/// 会议通知: when it was given and to whom, or the form that says so.
#[component]
pub fn NoticeCard(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::idle();
    let day = RwSignal::new(untrack(|| workspace.today()).to_string());
    let to = RwSignal::new(text::NOTICE_TO_ALL.to_owned());
    let tried = RwSignal::new(false);
    let rule = move || {
        let (kind, on) = meeting.with(|meeting| (meeting.call.kind, meeting.call.on));
        let days = workspace.with(|book| book.rulebook(on).meeting(kind).map(|rule| rule.notice_working_days_min));
        days.map(text::notice_rule)
    };
    let given = move || {
        let notice = meeting.with(|meeting| meeting.notice.clone());
        notice.map(|(on, to)| view! { <p>{text::notified(&date::long(on), &to)}</p> })
    };
    let submit = move |()| {
        tried.set(true);
        let on = day.with_untracked(|day| day.parse::<Date>().ok());
        let to = to.with_untracked(|to| to.trim().to_owned());
        let Some(on) = on.filter(|_| !to.is_empty()) else {
            return;
        };
        let meeting = meeting.with_untracked(|meeting| meeting.id);
        act.run(Command::SendNotice { meeting, on, to }, || {});
    };
    view! {
        <Card title=text::NOTICE>
            {given}
            <p class="quiet">{rule}</p>
            <Form on_submit=submit submit=button::SEND_NOTICE busy=act.busy()>
                <DateField
                    label=text::NOTICE_DAY
                    value=day
                    required=true
                    error=missing(tried, move || day.with(|day| day.parse::<Date>().is_err()), words_there::ASK_DAY)
                />
                <TextField
                    label=text::NOTICE_TO
                    value=to
                    required=true
                    error=missing(tried, move || to.with(|to| to.trim().is_empty()), text::ASK_NOTICE_TO)
                />
            </Form>
            <Answer act />
        </Card>
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
    let act = Act::idle();
    let call = meeting.with_untracked(|meeting| meeting.call.clone());
    let day = RwSignal::new(call.on.to_string());
    let hour = RwSignal::new(date::clock(call.at));
    let place = RwSignal::new(call.place);
    let tried = RwSignal::new(false);
    let submit = move |()| {
        tried.set(true);
        let on = day.with_untracked(|day| day.parse::<Date>().ok());
        let at = hour.with_untracked(|hour| hour.parse::<Time>().ok());
        let place = place.with_untracked(|place| place.trim().to_owned());
        let (Some(on), Some(at), false) = (on, at, place.is_empty()) else {
            return;
        };
        let meeting = meeting.with_untracked(|meeting| meeting.id);
        act.run(Command::MoveMeeting { meeting, on, at, place }, move || {
            let _ = open.try_set(false);
        });
    };
    view! {
        <Form on_submit=submit submit=text::MOVE_NOW busy=act.busy()>
            <FormPair>
                <DateField
                    label=text::NEW_DAY
                    value=day
                    required=true
                    error=missing(tried, move || day.with(|day| day.parse::<Date>().is_err()), words_there::ASK_DAY)
                />
                <TimeField
                    label=text::NEW_HOUR
                    value=hour
                    required=true
                    error=missing(tried, move || hour.with(|hour| hour.parse::<Time>().is_err()), words_there::ASK_HOUR)
                />
            </FormPair>
            <TextField
                label=text::NEW_PLACE
                value=place
                required=true
                error=missing(tried, move || place.with(|place| place.trim().is_empty()), words_there::ASK_PLACE)
            />
        </Form>
        <Answer act />
    }
}

#[component]
fn CancelForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let act = Act::idle();
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let submit = move |()| {
        tried.set(true);
        let reason = reason.with_untracked(|reason| reason.trim().to_owned());
        if reason.is_empty() {
            return;
        }
        let meeting = meeting.with_untracked(|meeting| meeting.id);
        act.run(Command::CancelMeeting { meeting, reason }, || {});
    };
    view! {
        <p>{text::CANCEL_NOTE}</p>
        <Form on_submit=submit submit=text::CANCEL_NOW busy=act.busy()>
            <TextArea
                label=text::CANCEL_REASON
                value=reason
                required=true
                error=missing(tried, move || reason.with(|reason| reason.trim().is_empty()), text::ASK_REASON)
            />
        </Form>
        <Answer act />
    }
}
