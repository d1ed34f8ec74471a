//! One open book on the desk: the ports to the world and `dispatch`.

pub mod journal;
pub mod memory;
pub mod outside;
