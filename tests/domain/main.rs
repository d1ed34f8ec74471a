//! The domain as given, when, then: each rule at its boundaries, each refusal where it belongs.
#![cfg(not(target_arch = "wasm32"))]

mod acts;
mod appointment;
mod appointment_paths;
mod ballots;
mod book;
mod competition_follow_up;
mod director;
mod disclosure;
mod documented;
mod emergency;
mod erasure;
mod execution;
mod fair_competition;
mod given;
mod groundwork;
mod hours;
mod kinds;
mod never;
mod offers;
mod offices;
mod old_records;
mod papers;
mod path;
mod practice;
mod published;
mod rectification;
mod recusal;
mod register;
mod room;
mod rulebook;
mod split;
mod state_table;
mod touched;
mod votes;
mod waiting;
