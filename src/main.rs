//! In the browser: mounts the app. Natively: the auditor's command line.

#[cfg(not(target_arch = "wasm32"))]
mod audit;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    audit::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        minutebook::ui::browser::tell_failure();
    }));
    minutebook::app::start();
}
