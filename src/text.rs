//! Every Chinese sentence, as exhaustive functions. Pure: beside the domain, for screen, exchange and auditor.

pub mod date;
pub mod money;
pub mod size;
pub mod ui;
pub mod verification;
