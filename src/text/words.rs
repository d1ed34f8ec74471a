//! The words for the domain's own terms: registers, steps, statuses, meetings, disclosure, rules.
//!
//! One short label for each variant; sentences made of several facts live in the other rooms of `text`.

mod disclosure;
mod emergency;
mod execution;
mod follow_up;
mod information_request;
mod matter;
mod meeting;
mod rectification;
mod register;
mod rule;
mod step;

pub use disclosure::*;
pub use emergency::*;
pub use execution::*;
pub use follow_up::*;
pub use information_request::*;
pub use matter::*;
pub use meeting::*;
pub use rectification::*;
pub use register::*;
pub use rule::*;
pub use step::*;
