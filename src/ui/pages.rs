//! One file a page.

pub mod meeting;
pub mod meetings;
