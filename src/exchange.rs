//! Exchange: what leaves a book and comes back as bytes. Pure: no files, no browser, no clock.

pub mod bundle;
pub mod document;
pub mod docx;
pub mod page;
pub mod raw_log;
pub mod rules_file;
pub mod scan_code;
pub mod word_file;
