//! The build step after Trunk, and the small server of `make run`. Native only: the empty half is there
//! because Cargo builds every binary for every target it tests.

#[cfg(not(target_arch = "wasm32"))]
mod step;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    step::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
