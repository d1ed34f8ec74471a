//! The matter on the page: its file as a signal, for every part of the page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::MatterId;
use crate::domain::matter::Matter;

/// The matter whose page is open.
#[derive(Clone, Copy)]
pub struct OpenMatter {
    /// Its id.
    pub id: MatterId,
    file: Signal<Option<Arc<Matter>>>,
}

impl OpenMatter {
    /// The matter of a file that is read anew whenever the book moves.
    pub const fn new(id: MatterId, file: Signal<Option<Arc<Matter>>>) -> Self {
        Self { id, file }
    }

    /// Whether the file was read.
    pub fn read(self) -> bool {
        self.file.with(Option::is_some)
    }

    /// Looks at the file, tracked; before it was read, at a matter without facts.
    pub fn with<T>(self, look: impl FnOnce(&Matter) -> T) -> T {
        self.file.with(|file| match file {
            Some(matter) => look(matter),
            None => look(&Matter::new(self.id)),
        })
    }

    /// A small value of the file that only tells when it changes.
    pub fn select<T: PartialEq + Send + Sync + 'static>(
        self,
        look: impl Fn(&Matter) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.with(&look))
    }

    /// Whether the steps may still change: neither decided nor withdrawn.
    pub fn undecided(self) -> bool {
        self.with(|matter| matter.decision().is_none() && matter.entry.is_none() && matter.withdrawn.is_none())
    }
}
