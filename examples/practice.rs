//! Writes a practice book as a bundle: `cargo run --release --example practice -- 10000 out.yishibu`.

#[cfg(not(target_arch = "wasm32"))]
#[path = "practice/write.rs"]
mod write;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    write::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
