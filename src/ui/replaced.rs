//! An older file took the place of what was here: every page says so until the reason is on record.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::workspace::Workspace;
use crate::desk::archive::Replacement;

/// Whether a restoring waits to be put on record; a `Copy` handle in context.
#[derive(Clone, Copy)]
pub struct Replaced {
    workspace: Workspace,
    waiting: RwSignal<Option<Replacement>>,
}

/// The handle that the root provided.
pub fn use_replaced() -> Replaced {
    use_context::<Replaced>().expect("the root provides what was replaced inside a book")
}

impl Replaced {
    /// Looks up what stands beside the open book.
    pub fn new(workspace: Workspace) -> Self {
        let waiting = RwSignal::new(None);
        let (archive, id) = (workspace.archive(), book(workspace));
        spawn_local(async move {
            let found = archive.replacement(id).await;
            let _ = waiting.try_set(found);
        });
        Self { workspace, waiting }
    }

    /// What waits to be put on record. Tracked.
    pub fn waiting(self) -> Option<Replacement> {
        self.waiting.get()
    }

    /// The reason is on record.
    pub fn recorded(self) {
        let (archive, id) = (self.workspace.archive(), book(self.workspace));
        spawn_local(async move { archive.replacement_recorded(id).await });
        self.waiting.set(None);
    }
}

fn book(workspace: Workspace) -> String {
    workspace.open().book().id.to_string()
}
