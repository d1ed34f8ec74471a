//! What people read: every check cited, every refusal mendable, nothing said that must not be said.
#![cfg(not(target_arch = "wasm32"))]

mod carried_out;
mod checks;
mod closing;
mod days;
mod execution;
mod forms;
mod names;
mod office;
mod public;
mod record;
mod refusals;
mod requests;
mod room;
mod rule_changes;
mod sources;
mod storage;
mod twelve;
mod whole_rules;
