//! The personnel book closes itself when nobody touches the machine: its passphrase is asked for again.

use core::time::Duration;

use leptos::prelude::*;

use crate::ui::browser;
use crate::ui::house::{Stage, use_house};

/// How long nobody may touch the machine, in milliseconds: ten minutes.
const IDLE_MS: f64 = 600_000.0;

/// How often it is looked at.
const LOOK: Duration = Duration::from_secs(10);

/// Locks the open book after ten idle minutes. By the clock, not by a timer: a laptop that slept is idle too.
pub fn lock_when_idle(book: String) {
    let house = use_house();
    let touched = StoredValue::new(js_sys::Date::now());
    for event in ["keydown", "pointerdown", "pointermove", "wheel"] {
        browser::listen(event, move || {
            let _ = touched.try_update_value(|touched| *touched = js_sys::Date::now());
        });
    }
    let look = move || {
        let idle = touched.try_get_value().map(|touched| js_sys::Date::now() - touched);
        if idle.is_some_and(|idle| !(0.0..IDLE_MS).contains(&idle)) {
            house.go(Stage::Unlocking(book.clone()));
        }
    };
    if let Ok(timer) = set_interval_with_handle(look, LOOK) {
        on_cleanup(move || timer.clear());
    }
}
