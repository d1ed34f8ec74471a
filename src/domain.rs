//! The domain: what a matter, a meeting and a register are, and what the rules allow. Pure.
//!
//! No clock, no chance, no browser. `decide` turns a command into facts or a refusal; `apply` folds facts.

pub mod application;
pub mod appointment;
pub mod body;
pub mod book;
pub mod cabinet;
pub mod calendar;
pub mod command;
pub mod day;
pub mod decide;
pub mod disclosure;
pub mod emergency;
pub mod evaluation;
pub mod event;
pub mod execution;
mod folded_text;
pub mod follow_up;
pub mod id;
pub mod imported;
pub mod information_request;
pub mod matter;
pub mod meeting;
pub mod money;
pub mod occasion;
pub mod personal_data;
pub mod practice;
pub mod preset;
pub mod rectification;
pub mod refusal;
pub mod register;
pub mod replay;
pub mod revision;
pub mod room;
pub mod rulebook;
pub mod rules;
pub mod secrecy_mark;
pub mod self_check;
pub mod steps;
pub mod summary;
pub mod texts;
pub mod waiting;
