//! 议事簿 Minutebook.
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod ledger;
pub mod text;
