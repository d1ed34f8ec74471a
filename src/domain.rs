//! domain
pub mod calendar;
mod folded_text;
pub mod money;
pub mod personal_data;
pub mod secrecy_mark;
