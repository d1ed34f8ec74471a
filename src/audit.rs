//! The auditor's command line: checks an exported book without any browser.
//!
//! `verify` prints how the file stands and answers by its exit code: 0 whole, 1 damaged, 2 unreadable. `audit` also
//! judges every check again: 0 nothing found, 1 findings, 2 damaged or unreadable.

mod self_check;

use minutebook::exchange::bundle::{Check, Outcome, Report};
use minutebook::exchange::raw_log;
use minutebook::ledger::HeadCode;
use minutebook::text::verification;
use std::env;
use std::fs::File;
use std::io::{self, Read};
use std::process::ExitCode;

const DAMAGED: u8 = 1;
const UNREADABLE: u8 = 2;
const CHUNK_BYTES: usize = 256 * 1024;

/// Reads the arguments, runs the command, prints what it found.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["verify", path] => verify(path, None),
        ["verify", path, code] => match code.parse() {
            Ok(code) => verify(path, Some(code)),
            Err(_) => explain(),
        },
        ["audit", asked @ ..] => match self_check::Asked::of(asked) {
            Some(asked) => self_check::run(&asked),
            None => explain(),
        },
        _ => explain(),
    }
}

fn explain() -> ExitCode {
    eprintln!("{}", verification::auditor::USAGE);
    eprintln!("{}", verification::auditor::USAGE_AUDIT);
    ExitCode::from(UNREADABLE)
}

fn verify(path: &str, code: Option<HeadCode>) -> ExitCode {
    if let Some(found) = read_raw_log(path) {
        for line in verification::raw_log(&found) {
            println!("{line}");
        }
        return if found.is_whole() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(DAMAGED)
        };
    }
    let report = match File::open(path).and_then(|file| check(file, code)) {
        Ok(report) => report,
        Err(error) => {
            eprintln!("{}", verification::auditor::unreadable_file(path, &error.to_string()));
            return ExitCode::from(UNREADABLE);
        }
    };
    for line in verification::report(&report) {
        println!("{line}");
    }
    match report.outcome() {
        Outcome::Whole => ExitCode::SUCCESS,
        Outcome::Damaged => ExitCode::from(DAMAGED),
        Outcome::Unreadable => ExitCode::from(UNREADABLE),
    }
}

/// What a raw log holds; `None` where the file is none.
fn read_raw_log(path: &str) -> Option<raw_log::Found> {
    let mut file = File::open(path).ok()?;
    let mut bytes = vec![0; raw_log::MAGIC.len()];
    file.read_exact(&mut bytes).ok()?;
    if bytes != raw_log::MAGIC.as_bytes() {
        return None;
    }
    file.read_to_end(&mut bytes).ok()?;
    raw_log::read(&bytes)
}

fn check(mut file: File, code: Option<HeadCode>) -> io::Result<Report> {
    let mut check = Check::default();
    if let Some(code) = code {
        check = check.expecting(code);
    }
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        let len = file.read(&mut chunk)?;
        if len == 0 || check.push(&chunk[..len]).is_err() {
            return Ok(check.finish());
        }
    }
}
