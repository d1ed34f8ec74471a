//! A meeting in session, as every part of the room knows it: what may be seen, which dialog is open, what is under way.

use std::sync::Arc;

use leptos::prelude::*;

use super::method::Method;
use crate::domain::command::Command;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::domain::register::BookKind;
use crate::domain::room::projector::{self, KeptOff, Writing};
use crate::domain::room::{RoomItem, RoomView};
use crate::domain::rulebook::Power;
use crate::text::names::Names;
use crate::text::page_meeting::room as text;
use crate::text::{date, words};
use crate::ui::act::Act;
use crate::ui::act_form::ActForm;
use crate::ui::projector::Shown;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The dialogs of the room, each open or not.
#[derive(Clone, Copy)]
pub struct Doors {
    /// Whether the dialog of arrivals and leavings is open.
    pub moving: RwSignal<bool>,
    /// Whether the dialog of those without a vote is open.
    pub guests: RwSignal<bool>,
    /// Whose words are open.
    pub speaker: RwSignal<Option<MemberId>>,
    /// The guest whose words are open instead, by the number of the coming.
    pub quoted: RwSignal<Option<u16>>,
    /// Whether the dialog that closes the meeting is open.
    pub closing: RwSignal<bool>,
    /// Whether somebody asked to record a recusal.
    pub recusing: RwSignal<bool>,
    /// Whether the dialog of papers handed out is open.
    pub papers: RwSignal<bool>,
    /// Whether the dialog of opinions of supervision is open.
    pub supervision: RwSignal<bool>,
}

impl Doors {
    fn shut() -> Self {
        Self {
            moving: RwSignal::new(false),
            guests: RwSignal::new(false),
            speaker: RwSignal::new(None),
            quoted: RwSignal::new(None),
            closing: RwSignal::new(false),
            recusing: RwSignal::new(false),
            papers: RwSignal::new(false),
            supervision: RwSignal::new(false),
        }
    }
}

/// The meeting in session, for every part of the room.
#[derive(Clone, Copy)]
pub struct Sitting {
    /// The file.
    pub meeting: Signal<Arc<Meeting>>,
    /// How a meeting of its kind decides, by the rules of its day.
    pub power: Option<Power>,
    /// What may be seen of it. A closure that reads this and a memo over this reads this first: the reactive graph passes an
    /// effect over that finds the memo unchanged before it has looked at the memo's own source.
    pub view: Memo<RoomView>,
    /// The one act under way by the room's own buttons; each form in a dialog has one of its own.
    pub act: Act,
    doors: StoredValue<Doors>,
    /// The record of what the room's own buttons did last.
    sent: RwSignal<u32>,
    /// Whether nothing is under way and the file shows what was done last: what is seen is what a key is for.
    settled: Memo<bool>,
    method: StoredValue<Method>,
    /// Somebody said by name that no projector shows this; in the main book for one item, by its number.
    pub cleared: RwSignal<Option<u16>>,
    workspace: Workspace,
}

impl Sitting {
    pub(super) fn new(meeting: Signal<Arc<Meeting>>) -> Self {
        let workspace = use_workspace();
        let (on, kind) = meeting.with_untracked(|meeting| (meeting.call.on, meeting.call.kind));
        let (act, sent) = (Act::idle(), RwSignal::new(0));
        // The file is read again after each act: until it is, a key would be taken for the member before.
        let settled =
            Memo::new(move |_| !act.busy.get() && meeting.with(|meeting| meeting.last_record()) >= sent.get());
        Self {
            meeting,
            power: untrack(|| workspace.with(|book| book.rulebook(on).meeting(kind).map(|rule| rule.power))),
            view: Memo::new(move |_| meeting.with(|meeting| workspace.with(|book| RoomView::of(book, meeting)))),
            act,
            doors: StoredValue::new(Doors::shut()),
            sent,
            settled,
            method: StoredValue::new(Method::of(meeting)),
            cleared: RwSignal::new(None),
            workspace,
        }
    }

    /// The dialogs.
    pub fn doors(self) -> Doors {
        self.doors.get_value()
    }

    /// How the room votes on the item in hand.
    pub fn method(self) -> Method {
        self.method.get_value()
    }

    /// Looks at the item in hand, tracked.
    pub fn item<T>(self, look: impl FnOnce(&RoomItem) -> T) -> Option<T> {
        self.view.with(|view| view.item.as_ref().map(look))
    }

    /// Whether something remains to be done on an item, tracked.
    pub fn more(self) -> bool {
        self.view.with(|view| !view.open.is_empty())
    }

    /// Whether papers or warnings keep the meeting open, tracked.
    pub fn held_open(self) -> bool {
        self.meeting.with(|meeting| {
            let beside = &meeting.beside;
            beside.hand_outs.iter().any(|one| one.out().next().is_some()) || beside.unanswered().next().is_some()
        })
    }

    /// Whether no other item can be taken up before this one is done, tracked.
    pub fn held(self) -> bool {
        self.view.with(|view| view.held)
    }

    /// The post of a member, tracked.
    pub fn post(self, member: MemberId) -> String {
        self.workspace.post(member)
    }

    /// The meeting's id.
    pub fn id(self) -> MeetingId {
        self.meeting.with_untracked(|meeting| meeting.id)
    }

    /// The meeting and the number of the item in hand.
    pub fn item_in_hand(self) -> Option<(MeetingId, u16)> {
        untrack(|| self.item(|item| item.number)).map(|item| (self.id(), item))
    }

    /// What the room is about, for the ways out of a refusal.
    pub fn place(self) -> Signal<Place> {
        Signal::derive(move || Place {
            matter: self.item(|item| item.matter).flatten(),
            meeting: Some(self.id()),
        })
    }

    /// Does something about the item in hand.
    pub fn act_on_item(self, command: impl FnOnce(MeetingId, u16) -> Command, stored: impl FnOnce() + 'static) {
        if let Some((meeting, item)) = self.item_in_hand() {
            self.send(command(meeting, item), stored);
        }
    }

    /// Does something about the meeting by a button of the room itself, unless what was done before is not seen yet.
    fn send(self, command: Command, stored: impl FnOnce() + 'static) {
        if !self.settled() {
            return;
        }
        let open = self.workspace.open();
        self.act.run(command, move || {
            let _ = self.sent.try_set(open.book().count);
            stored();
        });
    }

    /// Whether a key struck now is for what is seen, tracked; `false` once the room is gone.
    pub fn settled(self) -> bool {
        self.settled.try_get().unwrap_or(false)
    }

    /// The name of the draft of a form about the item in hand.
    pub fn draft_name(self, form: &str) -> String {
        let item = self.item_in_hand().map_or(0, |(_, item)| item);
        format!("meeting-{form}-{}-{item}", self.id())
    }

    /// A form in the room; `name` tells it from the others about the same item.
    pub fn form(
        self,
        name: &str,
        sheet: Sheet,
        submit: &'static str,
        reason: MaybeProp<String>,
        command: Callback<(), Option<Command>>,
        on_stored: Callback<()>,
    ) -> AnyView {
        view! {
            <ActForm
                keep=self.draft_name(name)
                sheet
                submit
                command
                place=self.place()
                reason
                on_stored
            />
        }
        .into_any()
    }

    /// The hour to propose for what happens in it now.
    pub fn hour(self) -> String {
        self.meeting.with_untracked(|meeting| hour_now(self.workspace, meeting))
    }

    /// Takes up an item.
    pub fn take_up(self, item: u16) {
        let meeting = self.id();
        self.send(Command::TakeUpItem { meeting, item }, || {});
    }

    /// Whether the item in hand leaves everything else off the screen.
    pub fn blank(self) -> bool {
        let secret = |item: &RoomItem| matches!(item.content, AgendaItem::Placeholder {}) && !item.done;
        self.guarded() || self.item(secret).unwrap_or(false)
    }

    /// Why somebody must first say that no projector shows this; then only the meeting's name and hour are seen.
    pub fn kept_off(self) -> Option<KeptOff> {
        let (book, cleared) = (self.workspace.with(|book| book.kind), self.cleared.get());
        let recusal = self.doors().recusing.get();
        self.view.with(|view| {
            let item = view.item.as_ref().filter(|item| !item.done);
            let counts = self.method().secret() && item.is_some_and(RoomItem::votes);
            let writing = Writing { recusal, counts };
            let asked = match book {
                BookKind::Personnel => cleared.is_none(),
                BookKind::Main => cleared != item.map(|item| item.number),
            };
            projector::kept_off(book, item, writing).filter(|_| asked)
        })
    }

    pub fn guarded(self) -> bool {
        self.kept_off().is_some()
    }

    /// The meeting as all may name it: `2026年第18次工委会议`.
    pub fn name(self) -> String {
        self.meeting.with(|meeting| {
            self.workspace.with(|book| {
                let names = Names::of(book, meeting.call.on);
                words::session(meeting.session, names.meeting(meeting.call.kind))
            })
        })
    }

    /// The meeting's name and the hour, and nothing else.
    pub fn named_now(self) -> String {
        let Shown { meeting, clock, .. } = self.shown();
        text::named_now(&meeting, &clock)
    }

    /// What a projector may show now.
    pub fn shown(self) -> Shown {
        let book = self.workspace.with(|book| book.kind);
        let item = self.view.with(|view| {
            // Also once it is done: until the next is taken up the title stays, never the result.
            let item = view.item.as_ref()?;
            let title = projector::title(book, item)?;
            Some(text::projected(item.number, title))
        });
        Shown {
            meeting: self.name(),
            clock: hour_now(self.workspace, &self.meeting.get()),
            item: item.filter(|_| !self.blank()),
        }
    }

    /// Somebody said so.
    pub fn clear(self) {
        let item = untrack(|| self.item(|item| item.number));
        self.cleared.set(Some(item.unwrap_or(0)));
    }
}

/// The hour to propose for what happens now; empty for a meeting entered afterwards, whose hours are on paper.
pub fn hour_now(workspace: Workspace, meeting: &Meeting) -> String {
    if meeting.call.late() {
        String::new()
    } else {
        date::clock(workspace.clock())
    }
}
