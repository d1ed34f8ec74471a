//! One file a page.

pub mod chooser;
pub mod home;
pub mod meeting;
pub mod meetings;
pub mod office;
pub mod register;
pub mod safety;
pub mod welcome;
