//! An older file took the place of what was here: every page says so until the reason is on record.

use leptos::prelude::*;

use super::workspace::Workspace;
use crate::desk::archive::KNOWN_HABIT;

/// Whether a restoring waits to be put on record; a `Copy` handle in context.
#[derive(Clone, Copy)]
pub struct Replaced {
    workspace: Workspace,
    known: RwSignal<Option<u32>>,
}

/// The handle that the root provided.
pub fn use_replaced() -> Replaced {
    use_context::<Replaced>().expect("the root provides what was replaced inside a book")
}

impl Replaced {
    /// Looks up what this machine remembers of the open book.
    pub fn new(workspace: Workspace) -> Self {
        let known = workspace.archive().habit(&book(workspace), KNOWN_HABIT);
        Self {
            workspace,
            known: RwSignal::new(known.and_then(|count| count.parse().ok())),
        }
    }

    /// How many records the book held here before; `None` where nothing waits to be put on record. Tracked.
    pub fn known(self) -> Option<u32> {
        self.known.get()
    }

    /// The reason is on record.
    pub fn recorded(self) {
        let archive = self.workspace.archive();
        archive.keep_habit(&book(self.workspace), KNOWN_HABIT, "");
        self.known.set(None);
    }
}

fn book(workspace: Workspace) -> String {
    workspace.open().book().id.to_string()
}
