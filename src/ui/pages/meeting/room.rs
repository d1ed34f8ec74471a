//! 进行中: the room. One item in hand, the agenda beside it; nothing shown that the room may not see yet.

use std::sync::Arc;

use leptos::prelude::*;

use super::aside::Aside;
use super::gate::Disconnect;
use super::guests::GuestsDialog;
use super::item::ItemPanel;
use super::keys;
use super::next::Next;
use super::one_window::{Follower, Recording};
use super::presence::PresenceDialog;
use super::projection::Projection;
use super::recusal::Recusing;
use crate::domain::meeting::Meeting;
use crate::text::page_meeting::guests as guests_text;
use crate::text::page_meeting::presence as presence_text;
use crate::text::page_meeting::room as text;
use crate::text::{date, words};
use crate::ui::answer::Answer;
use crate::ui::browser;
use crate::ui::components::{Badge, Button, Dialog, EmptyState, PageHead, Tone};

pub use super::sitting::{Sitting, hour_now};

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
    keys::hear("room-page", sitting);
    // Whoever works by keys goes on from the item, not from where the last button was.
    Effect::new(move |before: Option<Option<u16>>| {
        let now = number.get();
        if before.is_some_and(|before| before != now) {
            browser::focus_heading();
        }
        now
    });
    let recording = Recording::of(sitting);
    // Nothing behind a blank screen is reached, by Tab no more than by sight.
    Effect::new(move |before: Option<bool>| {
        let now = blank.get() && !recording.follows();
        if before.unwrap_or(false) != now {
            browser::blank_screen(now);
        }
        now
    });
    on_cleanup(|| browser::blank_screen(false));
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
                    {presence_text::PRESENCE}
                </Button>
                <Button key=keys::GUESTS on_press=move |()| sitting.doors().guests.set(true)>
                    {guests_text::GUESTS}
                </Button>
            </Show>
            <Projection sitting />
        </PageHead>
        <Dialog open=sitting.doors().moving title=presence_text::PRESENCE>
            <PresenceDialog sitting open=sitting.doors().moving />
        </Dialog>
        <Recusing sitting />
        <Dialog open=sitting.doors().guests title=guests_text::GUESTS>
            <GuestsDialog sitting />
        </Dialog>
    }
}
