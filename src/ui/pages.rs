//! One file a page.

pub mod apply;
pub mod matter;
