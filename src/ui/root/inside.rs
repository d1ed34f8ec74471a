//! Inside a book: the frame round every page, with what every page shares provided around it.
//!
//! Other tabs' news, the turn of the day and the return to a resting page all end in the same act: catch up.

use core::time::Duration;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lock::lock_when_idle;
use super::nav::Navigation;
use super::no_copy::NoCopy;
use super::notices::StandingNotices;
use super::page::page;
use super::post_in_use::actor_of_habit;
use crate::desk::DeskError;
use crate::desk::archive::Opened;
use crate::domain::book::Book;
use crate::domain::id::MeetingId;
use crate::domain::meeting::MeetingStatus;
use crate::domain::register::BookKind;
use crate::ui::annex::{self, Asked};
use crate::ui::backup::BackupWatch;
use crate::ui::browser;
use crate::ui::components::{Cover, ScreenCover, SkipLink};
use crate::ui::house::use_house;
use crate::ui::replaced::Replaced;
use crate::ui::route::Route;
use crate::ui::workspace::Workspace;

/// The id of the element that holds the page.
const MAIN: &str = "main";

/// The key that covers the screen; no browser and no input method uses it.
const COVER_KEY: &str = "F8";

/// How often the day is looked at, and the shelf kept.
const LOOK: Duration = Duration::from_secs(30);

/// An open book with its navigation and the page of the address.
#[component]
pub fn Inside(
    /// The book.
    opened: Opened,
) -> impl IntoView {
    let house = use_house();
    let witness = opened.witness;
    let actor = actor_of_habit(&*house.archive(), &opened.book.book());
    let workspace = Workspace::new(house.archive(), Rc::clone(&opened.book), actor);
    provide_context(workspace);
    provide_context(BackupWatch::new(workspace));
    provide_context(Replaced::new(workspace));

    let book = opened.book.book();
    let id = book.id.to_string();
    follow(workspace, id.clone());
    let personnel = book.kind == BookKind::Personnel;
    if personnel {
        lock_when_idle(id);
    }

    // Who was cut off in the middle of a meeting comes back to it.
    if let Some(meeting) = in_session(&book).filter(|_| browser::names_no_page()) {
        browser::go(&Route::Meeting(meeting));
    }
    let route = browser::route_in_address();
    Effect::new(move |before: Option<()>| {
        route.track();
        if before.is_some() {
            browser::focus_heading();
        }
    });

    // A year's lapse is asked about when the book is opened, never in the middle of a sitting; whoever takes the pen is
    // asked at once, and a copy that only reads takes nothing in.
    let asked = book.statement_lapsed(workspace.today());
    let lapsed = workspace.select(move |book| {
        let due = book.pen_moved || asked && book.statement_lapsed(workspace.today());
        due && workspace.holds_pen(book)
    });

    let covered = RwSignal::new(false);
    provide_context(Cover(covered));
    let key = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == COVER_KEY {
            event.prevent_default();
            if !event.repeat() {
                covered.update(|covered| *covered = !*covered);
            }
        }
    });
    on_cleanup(move || key.remove());

    view! {
        <SkipLink target=MAIN />
        <div class="frame">
            <Navigation route covered />
            <main class="frame__main stack" id=MAIN tabindex="-1">
                <StandingNotices witness />
                {personnel.then(|| view! { <NoCopy /> })}
                {move || if lapsed.get() { annex::page(Asked::Renewing) } else { page(route.get()) }}
            </main>
        </div>
        <ScreenCover covered />
    }
}

/// The meeting that is under way; of those entered afterwards, none is.
fn in_session(book: &Book) -> Option<MeetingId> {
    let mut meetings = book.meetings.values();
    let open = meetings.find(|meeting| meeting.status == MeetingStatus::Open && !meeting.late);
    open.map(|meeting| meeting.id)
}

/// Keeps the screen up with other tabs, with the day, and with what happened while the page rested.
fn follow(workspace: Workspace, id: String) {
    let house = use_house();
    let (archive, open) = (house.archive(), workspace.open());
    let here = StoredValue::new(());
    let catch_up = move || {
        let open = Rc::clone(&open);
        spawn_local(async move {
            let moved = open.catch_up().await;
            if here.try_get_value().is_none() {
                return;
            }
            match moved {
                Ok(_) => workspace.refresh(),
                // Cleared from this machine by another tab, or the store is gone.
                Err(DeskError::Store(_)) => house.begin(),
                Err(error) => house.go(crate::ui::house::Stage::Failed {
                    book: Some(workspace.open().book().id.to_string()),
                    error,
                }),
            }
        });
    };
    let hear: Rc<dyn Fn()> = Rc::new(catch_up);
    archive.on_news(id.clone(), Rc::clone(&hear));
    let back = Rc::clone(&hear);
    browser::on_return(move || back());
    let look = move || {
        workspace.refresh();
        workspace.keep_shelf();
    };
    if let Ok(looking) = set_interval_with_handle(look, LOOK) {
        on_cleanup(move || looking.clear());
    }
    let archive = StoredValue::new_local(archive);
    on_cleanup(move || {
        archive.with_value(|archive| archive.on_news(id, Rc::new(|| {})));
    });
}
