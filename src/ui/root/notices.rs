//! What stands above every page as long as it is so: a log that fell short, a read-only copy, a clock set back, a new
//! edition. None of it blocks.

use leptos::prelude::*;

use crate::desk::archive::Witness;
use crate::domain::occasion::Moment;
use crate::text::{journal, page_root as text, page_safety};
use crate::ui::browser;
use crate::ui::components::{Button, ButtonSize, LinkButton, Notice, NoticeKind};
use crate::ui::replaced::use_replaced;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The notices above the page.
#[component]
pub fn StandingNotices(
    /// What was found when the book was opened.
    witness: Witness,
) -> impl IntoView {
    let workspace = use_workspace();
    let read_only = Memo::new(move |_| !workspace.writable());
    view! {
        {witnessed(witness, workspace.open().head().count)}
        <Show when=move || read_only.get()>
            <Notice
                kind=NoticeKind::Warning
                actions=|| view! { <LinkButton href=Route::Safety.href() size=ButtonSize::Small>{text::TAKE_PEN}</LinkButton> }
            >
                <p>{journal::READ_ONLY}</p>
            </Notice>
        </Show>
        <RestoreUnrecorded />
        <ClockSetBack />
        <NewEdition />
    }
}

fn witnessed(witness: Witness, found: u32) -> Option<AnyView> {
    let words = match witness {
        Witness::Whole | Witness::Unwitnessed => return None,
        Witness::Shorter { known } => journal::records_lost(found, known.count),
        Witness::Differs { known } => journal::chain_broken(known.count),
    };
    let actions =
        || view! { <LinkButton href=Route::Safety.href() size=ButtonSize::Small>{text::TO_SAFETY}</LinkButton> };
    let notice = view! {
        <Notice kind=NoticeKind::Error actions>
            <p>{words.fact} {words.advice}</p>
        </Notice>
    };
    Some(notice.into_any())
}

/// An older file took the place of what was here, and no reason was given yet.
#[component]
fn RestoreUnrecorded() -> impl IntoView {
    let (workspace, replaced) = (use_workspace(), use_replaced());
    move || {
        let words = page_safety::record_restore(replaced.waiting().filter(|_| workspace.writable())?.known);
        let actions = || {
            view! {
                <LinkButton href=Route::Safety.href() size=ButtonSize::Small>
                    {page_safety::RECORD_RESTORE_NOW}
                </LinkButton>
            }
        };
        Some(view! {
            <Notice kind=NoticeKind::Warning actions>
                <p>{words}</p>
            </Notice>
        })
    }
}

/// Shown while the machine's clock stands before the last record. Looked at whenever the book or the day moves.
#[component]
fn ClockSetBack() -> impl IntoView {
    let workspace = use_workspace();
    let last = workspace.select(|book| book.last_at.clone());
    let words = move || {
        let last = Moment(last.get());
        let now = Moment(format!("{}T{}", workspace.today(), workspace.clock()));
        // Minutes are enough: within one, two clocks may differ.
        (now.0.get(..16)? < last.0.get(..16)?).then(|| journal::clock_jumped(&last, &now))
    };
    move || {
        words().map(|words| {
            view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{words.fact} {words.advice}</p>
                </Notice>
            }
        })
    }
}

/// A new edition of the program waits: it is taken when the person says so, never by itself.
#[component]
fn NewEdition() -> impl IntoView {
    let waits = RwSignal::new(browser::update_waits());
    browser::listen("minutebook:update", move || waits.set(true));
    let actions = || {
        view! {
            <Button size=ButtonSize::Small on_press=|()| browser::announce("minutebook:take-update")>
                {text::TAKE_UPDATE}
            </Button>
        }
    };
    view! {
        <Show when=move || waits.get()>
            <Notice actions>
                <p>{text::UPDATE_WAITS}</p>
            </Notice>
        </Show>
    }
}
