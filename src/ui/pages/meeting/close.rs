//! 散会: the hour; while items, papers or warnings are open, each is named with the button that leads to it.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::domain::rules::Severity;
use crate::domain::rules::closing::closing_gaps;
use crate::text::button;
use crate::text::names::Names;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::record as text;
use crate::text::refusal::{Fix, fix, gap};
use crate::ui::blank::Blank;
use crate::ui::browser;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

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
            waivers: Vec::new(),
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
    let workspace = use_workspace();
    let gaps = Memo::new(move |_| {
        let rules = |meeting: &Meeting| workspace.with(|book| closing_gaps(book.rulebook(meeting.call.on), meeting));
        sitting.meeting.with(|meeting| rules(meeting))
    });
    let to = move |way: Fix| {
        open.set(false);
        match way {
            Fix::HandedOut => sitting.doors().papers.set(true),
            _ => sitting.doors().supervision.set(true),
        }
    };
    let beside = move || {
        let gaps = gaps.get();
        (!gaps.is_empty()).then(|| {
            let lines = gaps
                .iter()
                .map(|missing| {
                    let way = gap::fix(&missing.fact);
                    view! {
                        <li>
                            {gap::fact(&missing.fact, Names::NONE)}
                            " "
                            <Button on_press=move |()| to(way)>{fix::label(way)}</Button>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <Notice kind=NoticeKind::Warning>
                    <ul class="stack stack--tight">{lines}</ul>
                </Notice>
            }
        })
    };
    let reason = MaybeProp::derive(move || {
        let count = open_items.with(Vec::len);
        let blocks = gaps.with(|gaps| gaps.iter().any(|gap| gap.severity == Severity::Block));
        if count > 0 {
            Some(text::items_open(count))
        } else {
            blocks.then(|| text::BESIDE_OPEN.to_owned())
        }
    });
    let sheet = Sheet::new([], move || fields::hour(text::CLOSED_AT, at));
    let (command, stored) = (Callback::new(command), Callback::new(|()| browser::focus_heading()));
    view! {
        {waiting}
        {beside}
        {sitting.form("close", sheet, button::CLOSE_MEETING, reason, command, stored)}
    }
}
