//! One window records a meeting; another on the same meeting follows it and may take over.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::room::RoomItem;
use crate::text::page_meeting::room as text;
use crate::text::words;
use crate::ui::channel::{Channel, Heard, at_every_beat};
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, PageHead};

/// A window that came asks whether another records.
const ASKS: &str = "who records";
/// The one that records says so, and since when it stands in the room.
const RECORDS: &str = "records since ";
/// Another takes over.
const TAKES: &str = "takes over";
/// The one that recorded leaves the room.
const LEAVES: &str = "leaves";

/// Which of the windows on one meeting records.
#[derive(Clone, Copy)]
pub struct Recording {
    follows: RwSignal<bool>,
    line: StoredValue<Option<Channel>, LocalStorage>,
    /// When this window came, in milliseconds: of two that came at once, the first records.
    since: f64,
}

impl Recording {
    /// Joins the windows of a meeting. Where the browser joins no windows, each records; the store takes what comes in
    /// order.
    pub fn of(sitting: Sitting) -> Self {
        let this = Self {
            follows: RwSignal::new(false),
            line: StoredValue::new_local(None),
            since: js_sys::Date::now(),
        };
        let heard = Heard::never();
        let follow = move || {
            heard.now();
            let _ = this.follows.try_set(true);
        };
        let hear = move |words: String| match words.as_str() {
            ASKS => this.says_that_it_records(),
            TAKES => follow(),
            LEAVES => {
                let _ = this.follows.try_set(false);
            }
            words => {
                let since = words.strip_prefix(RECORDS).and_then(|since| since.parse::<f64>().ok());
                if since.is_some_and(|since| this.follows.get_untracked() || since < this.since) {
                    follow();
                }
            }
        };
        let name = format!("minutebook-room-{}", sitting.id());
        this.line.set_value(Channel::join(&name, hear));
        this.say(ASKS);
        at_every_beat(move || {
            heard.beat();
            this.says_that_it_records();
        });
        // Who recorded is silent, as when its browser was killed: this window goes on.
        Effect::new(move |_| {
            if !heard.lately() {
                let _ = this.follows.try_set(false);
            }
        });
        on_cleanup(move || {
            if !this.follows.get_untracked() {
                this.say(LEAVES);
            }
        });
        this
    }

    fn says_that_it_records(self) {
        if self.follows.try_get_untracked() == Some(false) {
            self.say(&format!("{RECORDS}{}", self.since));
        }
    }

    fn say(self, words: &str) {
        let _ = self.line.try_with_value(|line| {
            if let Some(line) = line {
                line.say(words);
            }
        });
    }

    /// Whether this window follows another, tracked.
    pub fn follows(self) -> bool {
        self.follows.get()
    }

    fn take_over(self) {
        self.follows.set(false);
        self.say(TAKES);
    }
}

/// The room in a window that follows: what all may see, and the way to take over.
#[component]
pub fn Follower(
    /// The meeting in session.
    sitting: Sitting,
    /// Which window records.
    recording: Recording,
) -> impl IntoView {
    let shown = Memo::new(move |_| sitting.shown());
    let title = Signal::derive(move || shown.with(|shown| shown.meeting.clone()));
    let item = move || shown.with(|shown| shown.item.clone());
    let progress = move || {
        let spoken =
            |item: &RoomItem| (item.votes() && !item.done).then(|| words::stands_taken(item.spoken, item.voters));
        sitting.item(spoken).flatten()
    };
    view! {
        <PageHead title />
        <Notice
            kind=NoticeKind::Info
            actions=move || {
                view! {
                    <Button kind=ButtonKind::Primary on_press=move |()| recording.take_over()>
                        {text::TAKE_OVER}
                    </Button>
                }
            }
        >
            <p>{text::FOLLOWS}</p>
        </Notice>
        <section class="room__item" aria-live="polite">
            <h2 class="room__title document">{item}</h2>
            <p>{progress}</p>
        </section>
    }
}
