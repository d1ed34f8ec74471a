//! The native auditor, asked about a file that the page saved.

use std::{path::Path, process::Command};

/// What `minutebook verify` answers: its exit code and what it says.
pub fn verify(file: &Path) -> (Option<i32>, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_minutebook"))
        .arg("verify")
        .arg(file)
        .output()
        .expect("the auditor is built with this suite");
    (run.status.code(), String::from_utf8_lossy(&run.stdout).into_owned())
}
