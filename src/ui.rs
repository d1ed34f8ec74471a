//! The screen: routes, the workspace, components and pages. Asks the desk; decides nothing.

#[cfg(target_arch = "wasm32")]
pub mod act_form;
#[cfg(target_arch = "wasm32")]
pub mod blank;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod draft;
#[cfg(target_arch = "wasm32")]
pub mod fields;
#[cfg(target_arch = "wasm32")]
pub mod form;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod refused;
pub mod route;
#[cfg(target_arch = "wasm32")]
pub mod workspace;
