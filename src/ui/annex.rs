//! The annex: every page but the first screen's, in a module of its own that is fetched after the first screen stands.
//!
//! Only the release parts the module (feature `split`, `press`); every other build holds it whole, and the door is
//! open at once. Once open it stays open: pages are then made without waiting.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::{Button, Notice, NoticeKind};
use super::house::{Stage, use_house};
use super::pages::apply::ApplyPage;
use super::pages::chooser::{RestorePage, UnlockPage};
use super::pages::disclosure::DisclosurePage;
use super::pages::disclosures::DisclosuresPage;
use super::pages::failed::FailedPage;
use super::pages::follow_ups::FollowUpsPage;
use super::pages::imports::ImportsPage;
use super::pages::irregularities::IrregularitiesPage;
use super::pages::matter::MatterPage;
use super::pages::meeting::MeetingPage;
use super::pages::meetings::MeetingsPage;
use super::pages::office::OfficePage;
use super::pages::rectifications::RectificationsPage;
use super::pages::register::RegisterPage;
use super::pages::renewal::RenewalPage;
use super::pages::requests::RequestsPage;
use super::pages::safety::SafetyPage;
use super::pages::self_check::SelfCheckPage;
use super::pages::welcome::WelcomePage;
use super::route::Route;
use crate::desk::DeskError;
use crate::text::page_root as text;

/// A page of the annex.
#[derive(Clone)]
pub enum Asked {
    /// The page of a route, in an open book.
    Route(Route),
    /// 新建议事簿.
    Founding,
    /// 从文件恢复.
    Restoring,
    /// The yearly statement, in an open book.
    Renewing,
    /// The passphrase of a book.
    Unlocking(String),
    /// A book, or the list of books, that can't be opened.
    Failed(Option<String>, DeskError),
}

type Pages = fn(Asked) -> AnyView;

thread_local! {
    static OPEN: Cell<Option<Pages>> = const { Cell::new(None) };
}

/// A page of the annex, once the annex is here.
pub fn page(asked: Asked) -> AnyView {
    if let Some(pages) = OPEN.get() {
        return pages(asked);
    }
    let door = RwSignal::new(Door::Opening);
    let knock = move || {
        door.set(Door::Opening);
        spawn_local(async move {
            let _ = door.try_set(match enter().await {
                Ok(pages) => {
                    OPEN.set(Some(pages));
                    Door::Open(pages)
                }
                Err(Shut) => Door::Shut,
            });
        });
    };
    knock();
    let shown = move || match door.get() {
        Door::Opening => view! {
            <p class="quiet" role="status">
                {text::PAGE_OPENING}
            </p>
        }
        .into_any(),
        Door::Open(pages) => pages(asked.clone()),
        Door::Shut => view! {
            <Notice kind=NoticeKind::Error>
                <p>{text::PAGE_NOT_LOADED}</p>
                <Button on_press=move |()| knock()>{text::OPEN_AGAIN}</Button>
            </Notice>
        }
        .into_any(),
    };
    shown.into_any()
}

#[derive(Clone, Copy)]
enum Door {
    Opening,
    Open(Pages),
    Shut,
}

/// The annex could not be fetched.
struct Shut;

fn pages(asked: Asked) -> AnyView {
    match asked {
        Asked::Route(route) => of_route(&route),
        Asked::Founding => {
            let house = use_house();
            let archive = house.archive();
            let on_opened = Callback::new(move |opened| house.go(Stage::Inside(opened)));
            let on_leave = Callback::new(move |()| house.to_books());
            view! { <WelcomePage archive on_opened on_leave /> }.into_any()
        }
        Asked::Restoring => view! { <RestorePage /> }.into_any(),
        Asked::Renewing => view! { <RenewalPage /> }.into_any(),
        Asked::Unlocking(book) => view! { <UnlockPage book /> }.into_any(),
        Asked::Failed(book, error) => view! { <FailedPage book error /> }.into_any(),
    }
}

fn of_route(route: &Route) -> AnyView {
    match *route {
        // The first screen's own.
        Route::Home => ().into_any(),
        Route::Apply(register) => view! { <ApplyPage register /> }.into_any(),
        Route::Register(register) => view! { <RegisterPage register /> }.into_any(),
        Route::Matter(id) => view! { <MatterPage id /> }.into_any(),
        Route::Meetings => view! { <MeetingsPage /> }.into_any(),
        Route::Meeting(id) => view! { <MeetingPage id /> }.into_any(),
        Route::Disclosures => view! { <DisclosuresPage /> }.into_any(),
        Route::Disclosure(id) => view! { <DisclosurePage id /> }.into_any(),
        Route::Requests => view! { <RequestsPage /> }.into_any(),
        Route::Irregularities => view! { <IrregularitiesPage /> }.into_any(),
        Route::FollowUps => view! { <FollowUpsPage /> }.into_any(),
        Route::Rectifications => view! { <RectificationsPage /> }.into_any(),
        Route::Imports => view! { <ImportsPage /> }.into_any(),
        Route::SelfCheck => view! { <SelfCheckPage /> }.into_any(),
        Route::Office => view! { <OfficePage /> }.into_any(),
        Route::Safety => view! { <SafetyPage /> }.into_any(),
    }
}

#[cfg(feature = "split")]
mod door {
    #![allow(
        unsafe_code,
        clippy::future_not_send,
        clippy::unnecessary_wraps,
        reason = "the macro's own imports and exports"
    )]
    use super::{Pages, Shut, pages};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    impl From<SplitLoaderError> for Shut {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(annex, fallible)]
    pub fn enter() -> Result<Pages, Shut> {
        Ok(pages)
    }
}

#[cfg(feature = "split")]
use door::enter;

#[cfg(not(feature = "split"))]
#[allow(
    clippy::unused_async,
    reason = "the door of the parted module is one that is waited for"
)]
async fn enter() -> Result<Pages, Shut> {
    Ok(pages)
}
