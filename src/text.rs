//! Text: every Chinese sentence a person reads, as exhaustive functions, so that a missing text doesn't compile.
//!
//! Pure and beside the domain: values in, sentences out. Nothing here decides. Words follow the office's own
//! vocabulary; they state the fact and then what to do, and never blame, name a code or raise the voice.

pub mod button;
pub mod citation;
pub mod date;
pub mod day_count;
pub mod disclosure;
pub mod documents;
pub mod event;
pub mod field;
pub mod issued;
pub mod journal;
pub mod meeting_papers;
pub mod money;
pub mod names;
pub mod nav;
pub mod page_apply;
pub mod page_chooser;
pub mod page_disclosure;
pub mod page_emergency;
pub mod page_follow_ups;
pub mod page_home;
pub mod page_imports;
pub mod page_irregularity;
pub mod page_matter;
pub mod page_meeting;
pub mod page_office;
pub mod page_projector;
pub mod page_rectification;
pub mod page_register;
pub mod page_request;
pub mod page_root;
pub mod page_safety;
pub mod page_self_check;
pub mod page_welcome;
pub mod paper;
pub mod record;
pub mod refusal;
pub mod rule_change;
pub mod rules_file;
pub mod self_check;
pub mod size;
pub mod standards;
pub mod statement;
pub mod trouble;
pub mod ui;
pub mod verification;
pub mod words;
pub mod year_arrangement;
