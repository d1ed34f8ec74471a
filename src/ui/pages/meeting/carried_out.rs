//! 上次议定事项落实情况: what the last meeting of the kind decided, how it is carried out, and the item to report it.

use std::sync::Arc;

use leptos::prelude::*;

use super::issued::files_of;
use crate::domain::command::Command;
use crate::domain::follow_up::CarriedOut;
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::text::names::Names;
use crate::text::page_meeting::prepare as text;
use crate::text::{date, words};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Button, Card};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The decisions of the last meeting, as the card and the printed agenda show them.
#[derive(Clone, Copy)]
pub struct LastTime {
    /// Which meeting it was.
    heading: StoredValue<String>,
    lines: Memo<Option<Vec<Line>>>,
}

/// One decision in words.
#[derive(Clone, PartialEq)]
struct Line {
    href: String,
    title: String,
    owner: String,
    due: String,
    state: String,
}

impl LastTime {
    /// What the last meeting of the kind decided; `None` where none was held before.
    pub fn of(meeting: Signal<Arc<Meeting>>) -> Option<Self> {
        let workspace = use_workspace();
        let last = untrack(|| workspace.with(|book| meeting.with(|meeting| meeting.held_before(book).cloned())))?;
        let heading = untrack(|| {
            workspace.with(|book| {
                let name = Names::of(book, last.on).meeting(last.kind);
                text::last_meeting(&words::session(last.session, name), last.on)
            })
        });
        let files = files_of(last.matters.iter().map(|(_, matter, _)| *matter).collect());
        let line = move |one: CarriedOut| {
            let title = workspace.with(|book| book.matters.get(&one.matter).map(|summary| summary.title.clone()));
            let (owner, due) = match one.assigned {
                Some((owner, due)) => (owner, date::long(due)),
                None => (text::NOT_ASSIGNED.to_owned(), text::NOT_ASSIGNED.to_owned()),
            };
            Line {
                href: Route::Matter(one.matter).href(),
                title: title.unwrap_or_default(),
                owner,
                due,
                state: text::carried_out_state(one.state),
            }
        };
        let lines = Memo::new(move |_| {
            let files = files.get()?;
            let today = workspace.today();
            let in_order = last.matters.iter().filter_map(|(_, matter, _)| files.get(matter));
            let found: Vec<_> = workspace.with_calendar(|calendar| {
                in_order
                    .filter_map(|file| CarriedOut::of(file, last.id, calendar, today))
                    .collect()
            });
            Some(found.into_iter().map(line).collect())
        });
        Some(Self {
            heading: StoredValue::new(heading),
            lines,
        })
    }

    /// The decisions as a table, also on paper; nothing until they are read.
    pub fn table(self) -> impl IntoView {
        let row = |line: Line| {
            view! {
                <tr>
                    <th scope="row">
                        <a href=line.href>{line.title}</a>
                    </th>
                    <td>{line.owner}</td>
                    <td>{line.due}</td>
                    <td>{line.state}</td>
                </tr>
            }
        };
        let heads = [
            text::CARRIED_OUT_MATTER,
            text::CARRIED_OUT_OWNER,
            text::CARRIED_OUT_DUE,
            text::CARRIED_OUT_STATE,
        ];
        move || {
            let lines = self.lines.get()?;
            Some(if lines.is_empty() {
                view! { <p>{text::NOTHING_TO_CARRY_OUT}</p> }.into_any()
            } else {
                view! {
                    <table class="sheet__form carried-out">
                        <thead>
                            <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                        </thead>
                        <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
                    </table>
                }
                .into_any()
            })
        }
    }

    /// Which meeting it was.
    pub fn heading(self) -> String {
        self.heading.get_value()
    }
}

fn is_report(content: &AgendaItem) -> bool {
    matches!(content, AgendaItem::Report { topic } if topic == text::CARRIED_OUT)
}

/// The card, with the button that places the item behind the first topic.
#[component]
pub fn CarriedOutCard(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// What the last one decided.
    last: LastTime,
) -> impl IntoView {
    let act = Act::idle();
    let placed = Memo::new(move |_| meeting.with(|meeting| meeting.items.iter().any(|item| is_report(&item.content))));
    let place = move |()| {
        let (id, before) = meeting.with_untracked(|meeting| {
            let items = meeting.items.iter();
            let first = |content: &AgendaItem| matches!(content, AgendaItem::FirstTopic { .. });
            let items: Vec<_> = items.map(|item| (item.number, first(&item.content))).collect();
            (meeting.id, items)
        });
        let added = before.iter().map(|(number, _)| *number).max().unwrap_or(0) + 1;
        let behind = before.iter().take_while(|(_, first)| *first).count();
        let mut items: Vec<u16> = before.iter().map(|(number, _)| *number).collect();
        items.insert(behind, added);
        let content = AgendaItem::Report {
            topic: text::CARRIED_OUT.to_owned(),
        };
        let waivers = Vec::new();
        let command = Command::PlaceItem {
            meeting: id,
            content,
            waivers,
        };
        act.run(command, move || {
            if items.last() != Some(&added) {
                act.run(Command::OrderAgenda { meeting: id, items }, || {});
            }
        });
    };
    let way = move || {
        if placed.get() {
            view! { <p class="quiet">{text::CARRIED_OUT_PLACED}</p> }.into_any()
        } else {
            view! {
                <div class="row">
                    <Button busy=act.busy on_press=place>
                        {text::PLACE_CARRIED_OUT}
                    </Button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Card title=text::CARRIED_OUT note=last.heading()>
            {last.table()}
            {way}
            <Answer act />
        </Card>
    }
}
