//! The browser's clock and randomness behind the Outside port.

use jiff::civil::Date;

use crate::desk::outside::{Outside, civil_day, moment_text};

/// The world as the browser shows it: `Date` and `crypto.getRandomValues` (which plain http has too).
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserOutside;

impl Outside for BrowserOutside {
    fn now(&self) -> String {
        moment_text(epoch_ms())
    }

    fn today(&self) -> Date {
        civil_day(epoch_ms())
    }

    fn seed(&self) -> [u8; 32] {
        let mut seed = [0; 32];
        web_sys::window()
            .and_then(|window| window.crypto().ok())
            .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut seed).ok())
            .expect("every supported browser has crypto.getRandomValues in a window");
        seed
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "Date counts whole milliseconds below 2^53"
)]
fn epoch_ms() -> i64 {
    js_sys::Date::now() as i64
}
