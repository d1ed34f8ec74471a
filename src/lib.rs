//! 议事簿 Minutebook.
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod ledger;
#[cfg(target_arch = "wasm32")]
pub mod store;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod ui;
