//! The navigation of an open book: its rooms with what waits there, how it stands, and who enters.

use leptos::prelude::*;

use super::post_in_use::PostInUse;
use crate::domain::book::Book;
use crate::domain::register::BookKind;
use crate::domain::waiting::WaitingCounts;
use crate::ledger::HeadCode;
use crate::text::nav::{Place, title};
use crate::text::{button, journal, page_root as text};
use crate::ui::backup::use_backup_watch;
use crate::ui::components::{Button, ButtonSize, Key, NavLink, SavedState, SideNav};
use crate::ui::house::use_house;
use crate::ui::route::Route;
use crate::ui::workspace::{Saving, use_workspace};

/// The navigation beside every page.
#[component]
pub fn Navigation(
    /// The page shown now.
    route: ReadSignal<Route>,
    /// Covers the screen.
    covered: RwSignal<bool>,
) -> impl IntoView {
    let (workspace, house, backup) = (use_workspace(), use_house(), use_backup_watch());
    let office = workspace.select(|book| text::office(&book.office.committee_short, book.kind));
    let due = backup.due();
    let links = Memo::new(move |_| {
        let current = route.get();
        let backups = usize::from(due.with(Option::is_some));
        let waiting = workspace.with(|book| WaitingCounts::of(book, workspace.today()));
        workspace.with(|book| links(book, &current, &waiting, backups))
    });
    let saving = workspace.saving();
    let saved = Signal::derive(move || match saving.get() {
        Saving::Done => SavedState::Saved,
        Saving::UnderWay => SavedState::Busy,
        Saving::Failed => SavedState::Failed,
    });
    let saved_text = Signal::derive(move || match saving.get() {
        Saving::Done => journal::SAVED.to_owned(),
        Saving::UnderWay => journal::SAVING.to_owned(),
        Saving::Failed => text::NOT_SAVED.to_owned(),
    });
    let foot_lines = Memo::new(move |_| {
        workspace.book();
        let code = HeadCode::on_screen(&workspace.open().head());
        vec![text::last_backup(backup.verified().as_ref()), text::head_code(&code)]
    });
    let personnel = untrack(|| workspace.book()).kind == BookKind::Personnel;
    let other_book = if personnel { text::LOCK } else { text::OTHER_BOOK };
    let foot = move || {
        view! {
            <PostInUse />
            <span class="row">
                <Button
                    size=ButtonSize::Small
                    key=Key::named("F8")
                    on_press=move |()| covered.set(true)
                >
                    {button::BLANK_SCREEN}
                </Button>
                <Button size=ButtonSize::Small on_press=move |()| house.to_books()>
                    {other_book}
                </Button>
            </span>
        }
    };
    view! { <SideNav office links saved saved_text foot_lines foot /> }
}

fn links(book: &Book, current: &Route, waiting: &WaitingCounts, backups: usize) -> Vec<NavLink> {
    let here = room_of(book, current);
    let registers = book.kind.registers().iter().map(|register| {
        let count = waiting.of_register(*register);
        (Place::Register(*register), Route::Register(*register), count)
    });
    let before = [
        (Place::Home, Route::Home, 0),
        (Place::Application, Route::Apply(None), waiting.applications),
    ];
    let after = [
        (Place::Meetings, Route::Meetings, waiting.meetings),
        (Place::Disclosure, Route::Disclosures, waiting.disclosures),
        (Place::Requests, Route::Requests, waiting.requests),
        (Place::FollowUps, Route::FollowUps, waiting.follow_ups),
        (Place::Irregularities, Route::Irregularities, 0),
        (Place::Rectifications, Route::Rectifications, 0),
        (Place::SelfCheck, Route::SelfCheck, 0),
        (Place::RulesAndBody, Route::Office, 0),
        (Place::DataSafety, Route::Safety, backups),
    ];
    // Appointments are followed by their own acts.
    let in_main = [Place::Requests, Place::FollowUps];
    let kept = |place: &Place| !in_main.contains(place) || book.kind == BookKind::Main;
    let rooms = before
        .into_iter()
        .chain(registers)
        .chain(after)
        .filter(|(place, ..)| kept(place));
    rooms
        .map(|(place, route, waiting)| NavLink {
            label: title(place).to_owned(),
            href: route.href(),
            waiting,
            current: route == here,
        })
        .collect()
}

/// The room of the navigation that a page belongs to.
fn room_of(book: &Book, route: &Route) -> Route {
    match route {
        Route::Apply(_) => Route::Apply(None),
        Route::Meeting(_) => Route::Meetings,
        Route::Disclosure(_) => Route::Disclosures,
        Route::Imports => Route::SelfCheck,
        Route::Matter(id) => {
            let register = book.matters.get(id).and_then(|matter| matter.register);
            register.map_or(Route::Home, Route::Register)
        }
        other => other.clone(),
    }
}
