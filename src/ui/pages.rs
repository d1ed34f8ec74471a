//! One file a page.

pub mod apply;
pub mod matter;
pub mod chooser;
pub mod home;
pub mod meeting;
pub mod meetings;
pub mod register;
pub mod safety;
pub mod welcome;
