//! One file a page.

pub mod chooser;
pub mod disclosure;
pub mod disclosures;
pub mod home;
pub mod irregularities;
pub mod meeting;
pub mod meetings;
pub mod register;
pub mod safety;
pub mod welcome;
