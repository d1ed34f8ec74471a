//! text
pub mod ui;
pub mod verification;
