//! Scripts and styles without what only their readers need: comments, indentation, long names of what is local.

use super::Trouble;
use std::{
    io::Write as _,
    process::{Command, Stdio},
};

/// The engines of the tested floor. What is made lean is not written in a newer way than they know.
const FLOOR: &str = "chrome92,firefox102,safari15.4";

/// A classic script; what stands at its top keeps its name, since other scripts ask for it.
pub fn script(text: &str) -> Result<String, Trouble> {
    pressed(text, "js", FLOOR)
}

/// The boot script, which engines below the floor must read too: it tells them so.
pub fn boot_script(text: &str) -> Result<String, Trouble> {
    pressed(text, "js", "es5")
}

/// A stylesheet.
pub fn style(text: &str) -> Result<String, Trouble> {
    pressed(text, "css", FLOOR)
}

fn pressed(text: &str, loader: &str, engines: &str) -> Result<String, Trouble> {
    let mut press = Command::new("esbuild")
        .args(["--minify", "--charset=utf8", "--log-level=warning"])
        .arg(format!("--loader={loader}"))
        .arg(format!("--target={engines}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("esbuild: {error}"))?;
    // Esbuild reads to the end before it writes; the pipe closes at the end of this line.
    press
        .stdin
        .take()
        .ok_or("esbuild takes no text")?
        .write_all(text.as_bytes())?;
    let done = press.wait_with_output()?;
    if !done.status.success() {
        return Err(format!("esbuild ended with {}", done.status).into());
    }
    Ok(String::from_utf8(done.stdout)?)
}
