//! One file a page.

pub mod chooser;
pub mod safety;
pub mod welcome;
pub mod home;
pub mod meeting;
pub mod meetings;
pub mod register;
