//! 散会: the hour; while items are open, each is named with the button that leads to it.

use jiff::civil::Time;
use leptos::prelude::*;

use super::answer::Answer;
use super::room::Sitting;
use crate::domain::command::Command;
use crate::text::button;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::record as text;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::form::{Form, TimeField};

/// The form that closes the meeting.
#[component]
pub fn CloseDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let at = RwSignal::new(sitting.hour());
    let tried = RwSignal::new(false);
    let open_items = Memo::new(move |_| {
        sitting.view.with(|view| {
            let lines = view.agenda.iter().filter(|line| view.open.contains(&line.number));
            lines
                .map(|line| (line.number, words_there::item_line(&line.content, &line.title)))
                .collect::<Vec<_>>()
        })
    });
    let submit = move |()| {
        tried.set(true);
        let Some(at) = at.with_untracked(|at| at.parse::<Time>().ok()) else {
            return;
        };
        let meeting = sitting.meeting.with_untracked(|meeting| meeting.id);
        sitting.act.run(Command::CloseMeeting { meeting, at }, || {});
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
    let error = MaybeProp::derive(move || {
        (tried.get() && at.with(|at| at.parse::<Time>().is_err())).then(|| words_there::ASK_HOUR.to_owned())
    });
    view! {
        {waiting}
        <Form on_submit=submit submit=button::CLOSE_MEETING busy=sitting.act.busy() reason>
            <TimeField label=text::CLOSED_AT value=at required=true error />
        </Form>
        <Answer act=sitting.act />
    }
}
