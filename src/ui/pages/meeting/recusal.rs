//! 登记回避: who withdraws, why, and when; 登记返场: when that member came back. The reason goes to the record alone.

use jiff::civil::Time;
use leptos::prelude::*;

use super::answer::Answer;
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::room::SeatState;
use crate::text::button;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::room as text;
use crate::ui::form::{Choice, ChoiceOrText, Form, SelectField, TimeField};

/// The form of a recusal.
#[component]
pub fn RecusalDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let member = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let left = RwSignal::new(sitting.hour());
    let tried = RwSignal::new(false);
    let members = Signal::derive(move || {
        sitting
            .item(|item| {
                let open = item
                    .seats
                    .iter()
                    .filter(|seat| !matches!(seat.state, SeatState::Recused { .. }));
                open.map(|seat| Choice::new(seat.member.to_string(), &seat.post))
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let submit = move |()| {
        tried.set(true);
        let who: Option<MemberId> = member.with_untracked(|id| id.parse().ok());
        let at: Option<Time> = left.with_untracked(|at| at.parse().ok());
        let why = reason.with_untracked(|why| why.trim().to_owned());
        let (Some(member), Some(left), false) = (who, at, why.is_empty()) else {
            return;
        };
        sitting.act_on_item(
            move |meeting, item| Command::RecordRecusal {
                meeting,
                item,
                member,
                reason: why,
                left,
            },
            move || {
                let _ = open.try_set(false);
            },
        );
    };
    let missing = move |empty: bool, ask: &'static str| (tried.get() && empty).then(|| ask.to_owned());
    view! {
        <Form on_submit=submit submit=button::RECORD_RECUSAL busy=sitting.act.busy()>
            <SelectField
                label=text::RECUSED_MEMBER
                value=member
                choices=members
                required=true
                error=MaybeProp::derive(move || missing(member.with(String::is_empty), text::ASK_MEMBER))
            />
            <ChoiceOrText
                label=text::RECUSAL_REASON
                own_label=text::RECUSAL_OWN
                value=reason
                choices=Signal::derive(|| text::RECUSAL_REASONS.map(str::to_owned).to_vec())
                required=true
                hint=text::RECUSAL_HINT
                error=MaybeProp::derive(move || {
                    missing(reason.with(|why| why.trim().is_empty()), text::ASK_RECUSAL_REASON)
                })
            />
            <TimeField
                label=text::LEFT_TIME
                value=left
                required=true
                error=MaybeProp::derive(move || {
                    missing(left.with(|at| at.parse::<Time>().is_err()), words_there::ASK_HOUR)
                })
            />
        </Form>
        <Answer act=sitting.act />
    }
}

/// The form of a return after a recusal.
#[component]
pub fn ReturnDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// Who comes back.
    member: MemberId,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let at = RwSignal::new(sitting.hour());
    let tried = RwSignal::new(false);
    let submit = move |()| {
        tried.set(true);
        let Some(at) = at.with_untracked(|at| at.parse::<Time>().ok()) else {
            return;
        };
        sitting.act_on_item(
            move |meeting, item| Command::ReturnRecused {
                meeting,
                item,
                member,
                at,
            },
            move || {
                let _ = open.try_set(false);
            },
        );
    };
    let missing =
        move || (tried.get() && at.with(|at| at.parse::<Time>().is_err())).then(|| words_there::ASK_HOUR.to_owned());
    view! {
        <p>{untrack(|| sitting.post(member))}</p>
        <Form on_submit=submit submit=button::RECORD_RETURN busy=sitting.act.busy()>
            <TimeField label=text::BACK_TIME value=at required=true error=MaybeProp::derive(missing) />
        </Form>
        <Answer act=sitting.act />
    }
}
