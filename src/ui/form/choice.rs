//! One of several things to choose from.

/// An option: what is kept, and what is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What the draft holds when it is chosen.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// A smaller line below, or empty.
    pub note: String,
}

impl Choice {
    /// An option without a note.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            note: String::new(),
        }
    }

    /// The same option with a smaller line below it.
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}
