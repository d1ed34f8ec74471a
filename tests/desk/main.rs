//! One open book on the desk: dispatch, replay, faults, erasure, encryption, verification.
#![cfg(not(target_arch = "wasm32"))]

mod encryption;
mod erasure;
mod faults;
mod replay;
mod room;
mod sharing;
mod verification;
