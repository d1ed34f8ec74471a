//! What of the page its address names: the page itself, a version read whole, two versions side by side, all checks.
//!
//! A version is named by its fingerprint; no title stands in an address.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::rulebook::Rulebook;
use crate::text::page_office as text;
use crate::ui::route::Route;

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// The page.
    #[default]
    Page,
    /// A version, by the begin of its fingerprint.
    Version(String),
    /// Two versions, the earlier first.
    Compared(String, String),
    /// All checks.
    Checks,
}

impl Shown {
    /// A version.
    pub fn version(rulebook: &Rulebook) -> Self {
        Self::Version(text::digest_short(rulebook))
    }

    /// Reads an address.
    fn of_hash(hash: &str) -> Self {
        let rest = hash.trim_start_matches(&Route::Office.href()).trim_start_matches('/');
        let parts: Vec<_> = rest.split('/').collect();
        match parts.as_slice() {
            ["version", version] => Self::Version((*version).to_owned()),
            ["compare", old, new] => Self::Compared((*old).to_owned(), (*new).to_owned()),
            ["checks"] => Self::Checks,
            _ => Self::Page,
        }
    }

    /// The address after which it is found again.
    pub fn href(&self) -> String {
        let page = Route::Office.href();
        match self {
            Self::Page => page,
            Self::Version(version) => format!("{page}/version/{version}"),
            Self::Compared(old, new) => format!("{page}/compare/{old}/{new}"),
            Self::Checks => format!("{page}/checks"),
        }
    }
}

/// What the address names now.
pub fn shown() -> Signal<Shown> {
    let now = || Shown::of_hash(&window().location().hash().unwrap_or_default());
    let shown = RwSignal::new(now());
    let listener = window_event_listener(ev::hashchange, move |_| {
        let _ = shown.try_set(now());
    });
    on_cleanup(move || listener.remove());
    Memo::new(move |_| shown.get()).into()
}
