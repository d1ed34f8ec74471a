//! The screen: routes, the workspace, components and pages. Asks the desk; decides nothing.

#[cfg(target_arch = "wasm32")]
pub mod backup;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod draft;
#[cfg(target_arch = "wasm32")]
pub mod form;
#[cfg(target_arch = "wasm32")]
pub mod house;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod refused;
#[cfg(target_arch = "wasm32")]
pub mod root;
pub mod route;
pub mod waiting;
#[cfg(target_arch = "wasm32")]
pub mod workspace;
