//! What the build step can be asked to do.
//!
//! - `press site` finishes the site that Trunk has staged (`TRUNK_STAGING_DIR`): one stylesheet, hashed
//!   names, the service worker's list.
//! - `press single SITE FILE` presses the finished site into one HTML file.
//! - `press serve SITE ADDRESS` serves a folder until it is stopped.

mod digest;
mod edition;
mod lean;
mod markup;
mod parts;
mod serve;
mod single;
mod site;

use std::{env, path::Path, process::ExitCode};

/// Why a page could not be pressed: the sentence for whoever builds.
type Trouble = Box<dyn std::error::Error>;

/// Does what the command line asks.
pub fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["site"] => env::var("TRUNK_STAGING_DIR")
            .map_err(|_| "TRUNK_STAGING_DIR is not set: `press site` is run by Trunk".into())
            .and_then(|folder| site::finish(Path::new(&folder))),
        ["single", site, file] => single::press(Path::new(site), Path::new(file)),
        ["serve", site, address] => serve::Server::start(Path::new(site), address)
            .map(serve::Server::wait)
            .map_err(Into::into),
        _ => Err("usage: press site | press single SITE FILE | press serve SITE ADDRESS".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("press: {trouble}");
            ExitCode::FAILURE
        }
    }
}
