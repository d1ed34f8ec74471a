//! 散会: the hour; while items are open, each is named with the button that leads to it.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::text::button;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::record as text;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::sheet::Sheet;

/// The form that closes the meeting.
#[component]
pub fn CloseDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let at = Blank::new(sitting.hour());
    let open_items = Memo::new(move |_| {
        sitting.view.with(|view| {
            let lines = view.agenda.iter().filter(|line| view.open.contains(&line.number));
            lines
                .map(|line| (line.number, words_there::item_line(&line.content, &line.title)))
                .collect::<Vec<_>>()
        })
    });
    let command = move |()| {
        Some(Command::CloseMeeting {
            meeting: sitting.id(),
            at: at.hour()?,
        })
    };
    let go = move |number: u16| {
        sitting.take_up(number);
        open.set(false);
    };
    let waiting = move || {
        let lines = open_items.get();
        (!lines.is_empty()).then(|| {
            let buttons = lines
                .iter()
                .map(|(number, title)| {
                    let number = *number;
                    let label = text::to_item(number, title);
                    view! {
                        <li>
                            <Button on_press=move |()| go(number)>{label}</Button>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{text::items_open(lines.len())}</p>
                    <ul class="stack stack--tight">{buttons}</ul>
                </Notice>
            }
        })
    };
    let reason = MaybeProp::derive(move || {
        let count = open_items.with(Vec::len);
        (count > 0).then(|| text::items_open(count))
    });
    let sheet = Sheet::new([], move || fields::hour(text::CLOSED_AT, at));
    let (command, stored) = (Callback::new(command), Callback::new(|()| {}));
    view! {
        {waiting}
        {sitting.form("close", sheet, button::CLOSE_MEETING, reason, command, stored)}
    }
}
