//! One file a page.
