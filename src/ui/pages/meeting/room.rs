//! 进行中: the room. One item in hand, the agenda beside it; nothing shown that the room may not see yet.

use std::sync::Arc;

use leptos::prelude::*;

use super::beside::Beside;
use super::close::CloseDialog;
use super::correct_result::CorrectResult;
use super::emergency::EmergencyButton;
use super::gate::Disconnect;
use super::guests::GuestsDialog;
use super::item::ItemPanel;
use super::keys;
use super::next::Next;
use super::one_window::{Follower, Recording};
use super::presence::PresenceDialog;
use super::projection::Projection;
use super::recusal::Recusing;
use crate::domain::command::Command;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::domain::register::BookKind;
use crate::domain::room::projector::{self, KeptOff};
use crate::domain::room::{AgendaLine, LineState, RoomItem, RoomView};
use crate::domain::rulebook::Power;
use crate::text::names::Names;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::guests as guests_text;
use crate::text::page_meeting::room as text;
use crate::text::{button, date, page_emergency, words};
use crate::ui::act::Act;
use crate::ui::act_form::ActForm;
use crate::ui::answer::Answer;
use crate::ui::browser;
use crate::ui::components::{Badge, Button, ButtonSize, Card, Dialog, EmptyState, PageHead, Tone};
use crate::ui::projector::Shown;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::tone;
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
    /// Somebody said by name that no projector shows this; in the main book for one item, by its number.
    pub cleared: RwSignal<Option<u16>>,
    workspace: Workspace,
}

impl Sitting {
    fn new(meeting: Signal<Arc<Meeting>>) -> Self {
        let workspace = use_workspace();
        let (on, kind) = meeting.with_untracked(|meeting| (meeting.call.on, meeting.call.kind));
        Self {
            meeting,
            power: untrack(|| workspace.with(|book| book.rulebook(on).meeting(kind).map(|rule| rule.power))),
            view: Memo::new(move |_| meeting.with(|meeting| workspace.with(|book| RoomView::of(book, meeting)))),
            act: Act::idle(),
            doors: StoredValue::new(Doors::shut()),
            cleared: RwSignal::new(None),
            workspace,
        }
    }

    /// The dialogs.
    pub fn doors(self) -> Doors {
        self.doors.get_value()
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
            self.act.run(command(meeting, item), stored);
        }
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
        self.act.run(Command::TakeUpItem { meeting, item }, || {});
    }

    /// Whether the item in hand leaves everything else off the screen.
    fn blank(self) -> bool {
        let secret = |item: &RoomItem| matches!(item.content, AgendaItem::Placeholder {}) && !item.done;
        self.guarded() || self.item(secret).unwrap_or(false)
    }

    /// Why somebody must first say that no projector shows this; then only the meeting's name and hour are seen.
    pub fn kept_off(self) -> Option<KeptOff> {
        let (book, cleared) = (self.workspace.with(|book| book.kind), self.cleared.get());
        let recusing = self.doors().recusing.get();
        self.view.with(|view| {
            let item = view.item.as_ref().filter(|item| !item.done);
            let asked = match book {
                BookKind::Personnel => cleared.is_none(),
                BookKind::Main => cleared != item.map(|item| item.number),
            };
            projector::kept_off(book, item, recusing).filter(|_| asked)
        })
    }

    fn guarded(self) -> bool {
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
            let item = view.item.as_ref().filter(|item| !item.done)?;
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

/// The room of an open meeting.
#[component]
pub fn Room(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let sitting = Sitting::new(meeting);
    let number = Memo::new(move |_| sitting.item(|item| item.number));
    let guarded = Memo::new(move |_| sitting.guarded());
    let panel = move || match number.get() {
        _ if guarded.get() => view! {
            <section class="room__item">
                <Disconnect sitting />
            </section>
        }
        .into_any(),
        Some(number) => view! { <ItemPanel sitting number /> }.into_any(),
        None => view! {
            <section class="room__item">
                <EmptyState title=text::BEFORE_FIRST text=text::BEFORE_FIRST_HINT />
                <Next sitting />
            </section>
        }
        .into_any(),
    };
    let blank = Memo::new(move |_| sitting.blank());
    keys::hear("room-page");
    // Whoever works by keys goes on from the item, not from where the last button was.
    Effect::new(move |before: Option<Option<u16>>| {
        let now = number.get();
        if before.is_some_and(|before| before != now) {
            browser::focus_heading();
        }
        now
    });
    let recording = Recording::of(sitting);
    let records = move || {
        view! {
            <Head sitting />
            <div class="room" data-state=move || blank.get().then_some("blank")>
                {panel}
                <Show when=move || !blank.get()>
                    <Aside sitting />
                </Show>
            </div>
            <Answer act=sitting.act place=sitting.place() />
        }
    };
    view! {
        <div class="stack room-page">
            <Show when=move || recording.follows() fallback=records>
                <Follower sitting recording />
            </Show>
        </div>
    }
}

#[component]
fn Head(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let guarded = Memo::new(move |_| sitting.guarded());
    let blank = Memo::new(move |_| sitting.blank());
    let since = move || {
        let began = sitting.meeting.with(|meeting| meeting.began());
        text::since(&sitting.name(), &date::clock(began))
    };
    let title = move || {
        let words = sitting.view.with(|view| {
            let number = view.item.as_ref().map(|item| item.number);
            number.map_or_else(
                || text::BEFORE_FIRST.to_owned(),
                |number| text::item_of(number, view.agenda.len()),
            )
        });
        if guarded.get() { since() } else { words }
    };
    let kicker = MaybeProp::derive(move || (!guarded.get()).then(since));
    let numbers = Memo::new(move |_| sitting.item(|item| item.numbers).flatten().filter(|_| !guarded.get()));
    let figures = MaybeProp::derive(move || {
        let numbers = numbers.get()?;
        let inside = sitting.meeting.with(|meeting| meeting.guests.inside().count());
        Some(text::figures(numbers.entitled, numbers.present, numbers.quorum) + &guests_text::inside(inside))
    });
    let quorum = move || {
        let numbers = numbers.get()?;
        let holds = numbers.present >= numbers.quorum;
        let tone = if holds { Tone::Green } else { Tone::Red };
        Some(view! { <Badge text=words::quorum_holds(numbers.present, numbers.quorum) tone /> })
    };
    view! {
        <PageHead title=Signal::derive(title) kicker note=figures>
            {quorum}
            // A key does what is seen: behind a blank screen no dialog is opened.
            <Show when=move || !blank.get()>
                <Button key=keys::PRESENCE on_press=move |()| sitting.doors().moving.set(true)>
                    {text::PRESENCE}
                </Button>
                <Button key=keys::GUESTS on_press=move |()| sitting.doors().guests.set(true)>
                    {guests_text::GUESTS}
                </Button>
            </Show>
            <Projection sitting />
        </PageHead>
        <Dialog open=sitting.doors().moving title=text::PRESENCE>
            <PresenceDialog sitting open=sitting.doors().moving />
        </Dialog>
        <Recusing sitting />
        <Dialog open=sitting.doors().guests title=guests_text::GUESTS>
            <GuestsDialog sitting />
        </Dialog>
    }
}

#[component]
fn Aside(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    // Once nothing is left, the end is offered where the items were.
    let ended = Memo::new(move |_| sitting.view.with(|view| view.open.is_empty()));
    let numbers = Memo::new(move |_| {
        sitting
            .view
            .with(|view| view.agenda.iter().map(|line| line.number).collect::<Vec<_>>())
    });
    view! {
        <aside class="room__aside">
            <div class="row">
                <Beside sitting />
                <EmergencyButton meeting=sitting.meeting label=page_emergency::ADD_IN_ROOM key=keys::EMERGENCY />
                <Show when=move || !ended.get()>
                    <Button on_press=move |()| sitting.doors().closing.set(true)>{button::CLOSE_MEETING}</Button>
                </Show>
            </div>
            <Card title=text::AGENDA flush=true>
                <ol class="agenda">
                    <For each=move || numbers.get() key=|number| *number let:number>
                        <Line sitting number />
                    </For>
                </ol>
            </Card>
            <Show when=move || sitting.held()>
                <p class="quiet">{text::MEMBERS_OUT}</p>
            </Show>
            <p class="quiet">{text::COVER_HINT}</p>
            <Dialog open=sitting.doors().closing title=crate::text::page_meeting::record::CLOSE>
                <CloseDialog sitting open=sitting.doors().closing />
            </Dialog>
        </aside>
    }
}

/// What a line's state suggests at a glance.
const fn tone(state: &LineState) -> Tone {
    match state {
        LineState::Waiting | LineState::Lost => Tone::Plain,
        LineState::Current => Tone::Red,
        LineState::LeftOpen => Tone::Amber,
        LineState::Resolved(outcome) => tone::of_outcome(outcome),
        LineState::Noted => Tone::Green,
    }
}

#[component]
fn Line(
    /// The meeting in session.
    sitting: Sitting,
    /// The item.
    number: u16,
) -> impl IntoView {
    let line = Memo::new(move |_| {
        sitting.view.with(|view| {
            let line = view.agenda.iter().find(|line| line.number == number)?;
            Some(line.clone())
        })
    });
    let current = move || {
        line.with(|line| matches!(line, Some(line) if line.state == LineState::Current))
            .then_some("true")
    };
    let take_up = |state: &LineState| matches!(state, LineState::Waiting | LineState::LeftOpen);
    let body = move |line: AgendaLine| {
        let may = take_up(&line.state);
        let other = move || {
            (may && !sitting.held()).then(|| {
                view! {
                    <span class="agenda__actions">
                        <Button
                            size=ButtonSize::Small
                            busy=sitting.act.busy
                            on_press=move |()| sitting.take_up(number)
                        >
                            {text::TAKE_UP}
                            <span class="visually-hidden">{text::take_up(number)}</span>
                        </Button>
                    </span>
                }
            })
        };
        let resolved = matches!(line.state, LineState::Resolved(_)).then(|| {
            view! {
                <div class="agenda__actions">
                    <CorrectResult sitting number listed=true />
                </div>
            }
        });
        view! {
            <span class="agenda__number">{number}</span>
            <span class="agenda__title">{words_there::item_line(&line.content, &line.title)}</span>
            <Badge text=text::line_state(&line.state, &line.content, sitting.power) tone=tone(&line.state) />
            {other}
            {resolved}
        }
    };
    view! {
        <li class="agenda__item agenda__item--numbered" aria-current=current>
            {move || line.get().map(body)}
        </li>
    }
}
