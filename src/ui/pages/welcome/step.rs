//! The five steps: each a form of its own that lets on only when it is whole.

mod body;
mod book;
mod house;
mod meeting;
mod rule;

pub use body::BodyStep;
pub use book::BookStep;
pub use house::HouseStep;
pub use meeting::MeetingStep;
pub use rule::RuleStep;
