//! The domain as given, when, then: each rule at its boundaries, each refusal where it belongs.
#![cfg(not(target_arch = "wasm32"))]

mod acts;
mod afterwards;
mod appointment;
mod ballots;
mod book;
mod director;
mod disclosure;
mod documented;
mod erasure;
mod execution;
mod fair_competition;
mod given;
mod groundwork;
mod heard;
mod hours;
mod kinds;
mod never;
mod offers;
mod papers;
mod path;
mod practice;
mod published;
mod record;
mod recusal;
mod register;
mod room;
mod rulebook;
mod split;
mod state_table;
mod votes;
mod waiting;
