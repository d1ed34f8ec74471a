//! The desk over a journal in memory: one book in two tabs, on two machines, in a file and behind a key.
#![cfg(not(target_arch = "wasm32"))]

mod file;
mod key;
mod pen;
mod shelf;
mod small_book;
mod tabs;
