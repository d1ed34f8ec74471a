//! Exchange: what leaves a book and comes back as bytes. Pure: no files, no browser, no clock.

pub mod bundle;
pub mod raw_log;
