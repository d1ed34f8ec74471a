//! One open book on the desk: dispatch, replay, faults, erasure, encryption, verification; two tabs, two machines.
#![cfg(not(target_arch = "wasm32"))]

mod audit;
mod encryption;
mod erasure;
mod faults;
mod file;
mod imports;
mod key;
mod pen;
mod replay;
mod room;
mod sharing;
mod shelf;
mod slips;
mod small_book;
mod sweep;
mod tabs;
mod verification;
