//! 更正宣布结果: a result that was announced wrongly is taken back with its reason, to be announced anew.

use leptos::prelude::*;

use super::keys;
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::ItemState;
use crate::domain::refusal::Field;
use crate::text::page_meeting::guests as text;
use crate::text::page_meeting::room as room_text;
use crate::text::{button, field};
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Dialog};
use crate::ui::fields;
use crate::ui::sheet::Sheet;

/// The button at a done item, and its dialog.
#[component]
pub fn CorrectResult(
    /// The meeting in session.
    sitting: Sitting,
    /// The item.
    number: u16,
    /// Whether it stands in the list beside the room.
    #[prop(optional)]
    listed: bool,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let press = move |()| open.set(true);
    // Another item is not left while members are out for it (R26).
    let reason = MaybeProp::derive(move || {
        let other = sitting.item(|item| item.number) != Some(number);
        (sitting.held() && other).then(|| room_text::MEMBERS_OUT.to_owned())
    });
    let button = if listed {
        view! {
            <Button size=ButtonSize::Small reason on_press=press>
                {text::CORRECT_SHORT}
                <span class="visually-hidden">{text::correct_item(number)}</span>
            </Button>
        }
        .into_any()
    } else {
        view! { <Button reason key=keys::UNDO on_press=press>{text::CORRECT}</Button> }.into_any()
    };
    view! {
        {button}
        <Dialog open title=text::correct_item(number)>
            <CorrectForm sitting number open />
        </Dialog>
    }
}

#[component]
fn CorrectForm(
    /// The meeting in session.
    sitting: Sitting,
    /// The item.
    number: u16,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let presided = sitting.meeting.with_untracked(|meeting| {
        let announced = meeting
            .item(number)
            .and_then(|item: &ItemState| item.resolution.as_ref());
        announced
            .map(|resolution| resolution.value.presiding)
            .or(meeting.presiding)
    });
    let presided = presided.map(|member| untrack(|| sitting.post(member)));
    let (reason, by) = (Blank::empty(), Blank::new(presided.unwrap_or_default()));
    let command = move |()| {
        let (reason, by) = (
            reason.answered(&field::ask_for(text::CORRECT_BECAUSE)),
            by.filled(Field::By),
        );
        Some(Command::WithdrawAnnouncement {
            meeting: sitting.id(),
            item: number,
            reason: reason?,
            by: by?,
        })
    };
    let sheet = Sheet::new([reason, by], move || {
        view! { {fields::area(text::CORRECT_BECAUSE, reason)} {fields::post(text::CORRECT_BY, by)} }.into_any()
    });
    let (command, stored) = (
        Callback::new(command),
        Callback::new(move |()| {
            let _ = open.try_set(false);
        }),
    );
    let form = sitting.form(
        &format!("correct-{number}"),
        sheet,
        button::CONFIRM,
        MaybeProp::default(),
        command,
        stored,
    );
    view! {
        <p class="quiet">{text::CORRECT_NOTE}</p>
        {form}
    }
}
