//! text
pub mod verification;
