//! Components and pages as a person meets them, mounted in a real browser: by role and visible text.
#![cfg(target_arch = "wasm32")]

pub mod components;
pub mod pages;
pub mod stage;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
