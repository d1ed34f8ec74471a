//! The words for the domain's own terms: registers, steps, statuses, meetings, disclosure, rules.
//!
//! One short label for each variant; sentences made of several facts live in the other rooms of `text`.

mod disclosure;
mod execution;
mod matter;
mod meeting;
mod register;
mod rule;
mod step;

pub use disclosure::*;
pub use execution::*;
pub use matter::*;
pub use meeting::*;
pub use register::*;
pub use rule::*;
pub use step::*;
