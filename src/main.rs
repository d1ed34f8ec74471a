//! In the browser: mount the app. Natively: the auditor's command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    minutebook::app::open();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
