//! The leaves of the house: money, calendar, personal data, marks of secrecy, and how they read.
#![cfg(not(target_arch = "wasm32"))]

mod arrangement;
mod calendar;
mod dates_and_sizes;
mod days;
mod money;
mod personal_data;
mod secrecy_marks;
mod votes;
