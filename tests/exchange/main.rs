//! The book file: written, read, damaged in every way, and judged alike by two verifiers. The file of rules.
#![cfg(not(target_arch = "wasm32"))]

mod bundle;
mod check;
mod docx;
#[path = "../ledger/forger.rs"]
#[allow(dead_code, reason = "shared with the ledger suite, which uses all of it")]
mod forger;
mod rules_file;
mod sample;
mod scan_code;
#[path = "../ledger/small_book.rs"]
#[allow(dead_code, reason = "shared with the ledger suite, which uses all of it")]
mod small_book;
mod verifiers;
mod word_file;
