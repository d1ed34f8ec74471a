//! One open book on the desk: the ports to the world and `dispatch`.
//!
//! Prepare, transact, show: a command is decided against the book and the files it needs, encoded, appended
//! under the expected head, and only then taken into the book that the screen sees.

pub mod archive;
pub mod checking;
pub mod folding;
mod follow;
pub mod handle;
pub mod intake;
pub mod journal;
pub mod laid_open;
pub mod memory;
pub mod open;
pub mod outside;
mod record;
mod shelf;
pub mod slips;
pub mod sweep;
pub mod unfolded;
mod whole;

pub use archive::Archive;
pub use handle::{DeskError, OpenBook};
pub use laid_open::LaidOpen;
pub use open::Desk;
