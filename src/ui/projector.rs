//! The window for the projector (投影窗口): what it shows, the line it is told by, and the page it is.
//!
//! The page opens no book. It shows what the room tells it and nothing else, and goes blank when the room falls silent.

use leptos::html;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::channel::{Channel, Heard, at_every_beat};
use super::components::Button;
use crate::ledger::plain;
use crate::text::page_projector as text;

/// The address of the window, before the book's id; no title ever stands in one.
const ADDRESS: &str = "#/projector/";
/// The name of the window, so that a second press finds the first.
const NAME: &str = "minutebook-projector";
/// How a window of its own is asked for, rather than a tab.
const OWN_WINDOW: &str = "popup,width=1280,height=720";
/// What the window says of itself.
const HERE: &str = "here";
/// How many characters of a title fill a wall in letters for the last row; a longer one is set smaller, so that all of it
/// is seen.
const ONE_SCREEN_CHARS: usize = 54;

/// What may stand on a projector.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The meeting's name; empty when none is shown.
    pub meeting: String,
    /// The hour.
    pub clock: String,
    /// The item in hand with its title, where it may be seen.
    pub item: Option<String>,
}

/// The book whose meeting the window of this page is for, where it is one.
pub fn asked_for() -> Option<String> {
    let hash = window().location().hash().ok()?;
    hash.strip_prefix(ADDRESS).map(str::to_owned)
}

/// Opens the window, or finds it; `false` where the browser refuses.
pub fn open(book: &str) -> bool {
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    let address = format!("{page}{ADDRESS}{book}");
    let opened = window().open_with_url_and_target_and_features(&address, NAME, OWN_WINDOW);
    opened.is_ok_and(|opened| opened.is_some())
}

/// The room's end of the line; `hear` is called whenever the window says that it is there.
pub fn line_of_room(book: &str, hear: impl Fn() + 'static) -> Option<Channel> {
    Channel::join(&line_name(book), move |words| {
        if words == HERE {
            hear();
        }
    })
}

/// Tells the window what it shows.
pub fn show(line: &Channel, shown: &Shown) {
    line.say(&serde_json::to_string(shown).expect("what is shown is plain data"));
}

fn line_name(book: &str) -> String {
    format!("{NAME}-{book}")
}

/// The page of the window.
#[component]
pub fn ProjectorPage(
    /// The id of the book.
    book: String,
) -> impl IntoView {
    let told = RwSignal::new(Shown::default());
    let heard = Heard::never();
    let line = Channel::join(&line_name(&book), move |words| {
        if let Ok(shown) = plain::read_bytes::<Shown>(words.as_bytes()) {
            heard.now();
            let _ = told.try_set(shown);
        }
    });
    let line = StoredValue::new_local(line);
    let tell = move || {
        line.with_value(|line| {
            if let Some(line) = line {
                line.say(HERE);
            }
        });
    };
    tell();
    at_every_beat(move || {
        heard.beat();
        tell();
    });
    let shown = Memo::new(move |_| if heard.lately() { told.get() } else { Shown::default() });
    let full = move |()| {
        if let Some(page) = document().document_element() {
            let _ = page.request_fullscreen();
        }
    };
    view! {
        <main class="projector">
            <ShownPage shown />
            <p class="projector__full">
                <Button on_press=full>{text::FULL_SCREEN}</Button>
            </p>
        </main>
    }
}

/// What stands on the projector.
#[component]
fn ShownPage(
    /// It.
    #[prop(into)]
    shown: Signal<Shown>,
) -> impl IntoView {
    move || {
        let Shown { meeting, clock, item } = shown.get();
        if meeting.is_empty() {
            view! {
                <p class="projector__meeting">{text::NOTHING}</p>
                <p class="projector__clock">{text::NOTHING_HINT}</p>
            }
            .into_any()
        } else {
            view! {
                <p class="projector__meeting">{meeting}</p>
                <p class="projector__clock">{clock}</p>
                {item
                    .map(|item| {
                        let long = item.chars().count() > ONE_SCREEN_CHARS;
                        view! {
                            <h1 class="projector__item document" data-length=long.then_some("long")>
                                {item}
                            </h1>
                        }
                    })}
            }
            .into_any()
        }
    }
}

/// The same over the whole of this window, for a screen that the room sees (投影显示), until it is left.
#[component]
pub fn ShownHere(
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// What is shown.
    #[prop(into)]
    shown: Signal<Shown>,
    /// What the button says that leaves it.
    leave: &'static str,
) -> impl IntoView {
    let sheet = NodeRef::<html::Dialog>::new();
    // A dialog itself can't be shown full screen, what stands in it can.
    let wall = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(sheet) = sheet.get() else { return };
        if open.get() && !sheet.open() {
            let _ = sheet.show_modal();
            if let Some(wall) = wall.get_untracked() {
                let _ = wall.request_fullscreen();
            }
        } else if !open.get() && sheet.open() {
            sheet.close();
            if document().fullscreen_element().is_some() {
                document().exit_fullscreen();
            }
        }
    });
    view! {
        <dialog class="screen-cover" node_ref=sheet aria-label=text::NOTHING on:close=move |_| open.set(false)>
            <div class="projector" node_ref=wall>
                <ShownPage shown />
                <p class="projector__full">
                    <Button on_press=move |()| open.set(false)>{leave}</Button>
                </p>
            </div>
        </dialog>
    }
}
