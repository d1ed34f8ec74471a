//! One file a page.

pub mod chooser;
pub mod safety;
pub mod welcome;
