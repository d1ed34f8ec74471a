//! 制度与班子.

pub mod check;
pub mod line_table;
pub mod lines;
pub mod meetings;
pub mod names;
pub mod roster;
pub mod roster_table;
pub mod rules;
