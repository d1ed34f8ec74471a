//! text

pub mod ui;
