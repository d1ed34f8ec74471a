//! Ids that tie a label, a hint or an error to its control. Unique on the page, never stored, never meaningful.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An element id that no other element of this page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ElementId(usize);

impl ElementId {
    /// Takes the next unused id.
    pub fn fresh() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(1);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// Names an element that belongs to this one, such as its hint.
    pub fn part(self, part: &'static str) -> String {
        format!("{self}-{part}")
    }
}

impl fmt::Display for ElementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "e{}", self.0)
    }
}
