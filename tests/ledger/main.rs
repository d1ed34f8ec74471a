//! The ledger: records, chains, erasure, encryption, proofs, and the golden log of version 1.
#![cfg(not(target_arch = "wasm32"))]

mod canonical;
mod chain;
mod cipher;
#[allow(dead_code, reason = "shared with the exchange suite, which uses the rest")]
mod forger;
mod golden;
mod head_code;
mod plain;
mod proof;
mod record;
mod small_book;
