//! The release build in real browsers, acted on as a person would: by role, label and visible text.
//!
//! A scenario is played on a [`stage`]: its own server, browser, profile and day. Whatever happens in it,
//! the browser is quit, and a play ends only if nothing was logged as an error, no policy was violated and
//! nothing was asked of another origin. `make test` builds the site first and runs this suite.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::disallowed_types, reason = "a play waits by the clock")]

mod auditor;
mod axe;
mod browser;
mod disk;
mod driver;
mod keyboard;
mod look;
mod page;
mod place;
mod prepared;
mod scenario;
mod session;
mod stage;
mod watch;
mod words;

// Shared with the native suites: the steps before a meeting, filled in.
#[path = "../domain/papers.rs"]
#[allow(dead_code, reason = "a meeting needs some of them")]
mod papers;

// Shared with the build step: one server, one way of listing an edition.
#[path = "../../src/bin/press/step/digest.rs"]
#[allow(dead_code, reason = "the build step uses all of it")]
mod digest;
#[path = "../../src/bin/press/step/edition.rs"]
mod edition;
#[path = "../../src/bin/press/step/serve.rs"]
mod serve;

/// What a broken play says.
type Trouble = Box<dyn std::error::Error>;
