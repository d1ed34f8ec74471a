//! 上次议定事项落实情况: what the last meeting of the kind decided, how it is carried out, and the item to report it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::follow_up::{CarriedOut, PutOff};
use crate::domain::id::MatterId;
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::text::names::Names;
use crate::text::page_meeting::prepare as text;
use crate::text::{date, words};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Badge, Button, Card, Tone};
use crate::ui::pages::matter::follow_up::tone;
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

/// The decisions a meeting hears of, as the card and the printed agenda show them.
#[derive(Clone, Copy)]
pub struct LastTime {
    /// Which meeting was the last.
    heading: StoredValue<String>,
    heard: Memo<Vec<CarriedOut>>,
    put_off: Memo<Vec<PutOff>>,
}

impl LastTime {
    /// What a meeting hears of; `None` where none of its kind was held before.
    pub fn of(meeting: Signal<Arc<Meeting>>) -> Option<Self> {
        let workspace = use_workspace();
        let last = untrack(|| workspace.with(|book| meeting.with(|meeting| meeting.held_before(book).cloned())))?;
        let heading = untrack(|| {
            workspace.with(|book| {
                let name = Names::of(book, last.on).meeting(last.kind);
                text::last_meeting(&words::session(last.session, name), last.on)
            })
        });
        Some(Self {
            heading: StoredValue::new(heading),
            heard: Memo::new(move |_| heard_by(workspace, meeting)),
            put_off: Memo::new(move |_| put_off_before(workspace, meeting)),
        })
    }

    /// The decisions on the screen: those of the last meeting, what was put off, and in a fold what is left of earlier ones.
    pub fn table(self) -> impl IntoView {
        let earlier = move || {
            let heard = self.heard.get();
            let counted = text::carried_out_earlier(&heard)?;
            let rows = heard.into_iter().filter(|one| !one.of_last).map(carried).collect();
            Some(view! {
                <details class="fold">
                    <summary class="fold__head">{counted}</summary>
                    {sheet(vec![(None, rows)])}
                </details>
            })
        };
        view! {
            {self.of_last()}
            {earlier}
        }
    }

    /// The decisions on the printed agenda: those of the last meeting, what was put off, and how many are left of earlier
    /// ones.
    pub fn on_paper(self) -> impl IntoView {
        let earlier = move || {
            let said = self.heard.with(|heard| text::carried_out_elsewhere(heard))?;
            Some(view! { <p>{said}</p> })
        };
        view! {
            {self.of_last()}
            {earlier}
        }
    }

    /// What the last meeting decided, and what meetings put off.
    fn of_last(self) -> impl IntoView {
        move || {
            let (heard, put_off) = (self.heard.get(), self.put_off.get());
            if heard.is_empty() && put_off.is_empty() {
                return view! { <p>{text::NOTHING_TO_CARRY_OUT}</p> }.into_any();
            }
            let of_last: Vec<_> = heard.into_iter().filter(|one| one.of_last).map(carried).collect();
            let put_off: Vec<_> = put_off.into_iter().map(waits).collect();
            let groups = [
                (Some(text::CARRIED_OUT_LAST), of_last),
                (Some(text::CARRIED_OUT_PUT_OFF), put_off),
            ];
            let groups: Vec<_> = groups.into_iter().filter(|(_, rows)| !rows.is_empty()).collect();
            (!groups.is_empty()).then(|| sheet(groups)).into_any()
        }
    }

    /// Which meeting it was.
    pub fn heading(self) -> String {
        self.heading.get_value()
    }
}

/// The columns of the table.
const HEADS: [&str; 5] = [
    text::CARRIED_OUT_MATTER,
    text::CARRIED_OUT_OWNER,
    text::CARRIED_OUT_DUE,
    text::CARRIED_OUT_STATE,
    text::CARRIED_OUT_REPORTED,
];

/// A table of groups of rows, each below its name where it has one.
fn sheet(groups: Vec<(Option<&'static str>, Vec<AnyView>)>) -> impl IntoView {
    let named = |name: &'static str| {
        view! {
            <tr>
                <th scope="colgroup" colspan=HEADS.len().to_string()>
                    {name}
                </th>
            </tr>
        }
    };
    let group = |(name, rows): (Option<&'static str>, Vec<AnyView>)| {
        view! { <tbody>{name.map(named)} {rows}</tbody> }
    };
    view! {
        <table class="sheet__form carried-out">
            <thead>
                <tr>{HEADS.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
            </thead>
            {groups.into_iter().map(group).collect_view()}
        </table>
    }
}

fn row(
    matter: MatterId,
    title: String,
    [owner, due]: [String; 2],
    state: impl IntoView + 'static,
    reported: String,
) -> AnyView {
    view! {
        <tr>
            <th scope="row">
                <a href=Route::Matter(matter).href()>{title}</a>
            </th>
            <td>{owner}</td>
            <td>{due}</td>
            <td>{state}</td>
            <td>{reported}</td>
        </tr>
    }
    .into_any()
}

/// A decision that is carried out.
fn carried(one: CarriedOut) -> AnyView {
    let assigned = match one.assigned {
        Some((owner, due)) => [owner, date::long(due)],
        None => [text::NOT_ASSIGNED.to_owned(), text::NOT_ASSIGNED.to_owned()],
    };
    let reported = match one.state {
        Some(state) if state.ended() => text::CARRIED_OUT_NOTHING.to_owned(),
        _ => text::carried_out_reported(one.reported.as_ref()),
    };
    let tone = one.state.map_or(Tone::Plain, tone);
    let state = view! { <Badge text=text::carried_out_state(one.state) tone /> };
    row(one.matter, one.title, assigned, state, reported)
}

/// A matter that was put off.
fn waits(one: PutOff) -> AnyView {
    let because = text::put_off_because(&one);
    let state = view! { <Badge text=words::outcome(&one.outcome) tone=Tone::Amber /> };
    let brings = [one.department, text::CARRIED_OUT_NOTHING.to_owned()];
    row(one.matter, one.title, brings, state, because)
}

/// What a meeting hears today of the decisions before it.
fn heard_by(workspace: Workspace, meeting: Signal<Arc<Meeting>>) -> Vec<CarriedOut> {
    let today = workspace.today();
    workspace.with(|book| {
        workspace.with_calendar(|calendar| meeting.with(|meeting| CarriedOut::heard_by(meeting, book, calendar, today)))
    })
}

/// What meetings of the kind put off before.
fn put_off_before(workspace: Workspace, meeting: Signal<Arc<Meeting>>) -> Vec<PutOff> {
    workspace.with(|book| meeting.with(|meeting| PutOff::before(meeting, book)))
}

/// The words in which the item's note begins: how the decisions stand today, for whoever writes to put right. `None` of any
/// other item.
pub fn first_words(workspace: Workspace, meeting: Signal<Arc<Meeting>>, content: &AgendaItem) -> Option<String> {
    let told = || (heard_by(workspace, meeting), put_off_before(workspace, meeting));
    let (heard, put_off) = is_report(content).then(|| untrack(told))?;
    Some(text::carried_out_note(&heard, &put_off))
}

/// Whether an item is the one at which they are heard.
fn is_report(content: &AgendaItem) -> bool {
    matches!(content, AgendaItem::Report { topic, .. } if topic == text::CARRIED_OUT)
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
            reporter: String::new(),
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
