//! One file a page.

pub mod home;
pub mod meeting;
pub mod meetings;
pub mod register;
