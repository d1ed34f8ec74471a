//! Backup as a duty: how many records were made since a backup was last read again and found whole.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::workspace::Workspace;
use crate::desk::archive::VerifiedBackup;
use crate::text::page_safety;

/// The last verified backup of the open book; a `Copy` handle in context.
#[derive(Clone, Copy)]
pub struct BackupWatch {
    workspace: Workspace,
    verified: RwSignal<Option<VerifiedBackup>>,
}

/// The watch that the root provided.
pub fn use_backup_watch() -> BackupWatch {
    use_context::<BackupWatch>().expect("the root provides the backup watch inside a book")
}

impl BackupWatch {
    /// Watches the open book; what was verified before is read from the store.
    pub fn new(workspace: Workspace) -> Self {
        let verified = RwSignal::new(None);
        let (archive, open) = (workspace.archive(), workspace.open());
        spawn_local(async move {
            let before = archive.last_verified(open.book().id.to_string()).await;
            let _ = verified.try_set(before);
        });
        Self { workspace, verified }
    }

    /// The last verified backup, tracked.
    pub fn verified(self) -> Option<VerifiedBackup> {
        self.verified.get()
    }

    /// Takes in that a backup was just verified.
    pub fn set_verified(self, verified: VerifiedBackup) {
        self.verified.set(Some(verified));
    }

    /// How many records stand in no verified backup, tracked.
    pub fn since(self) -> u32 {
        let held = self
            .verified
            .with(|verified| verified.as_ref().map_or(0, |verified| verified.head.count));
        self.workspace.with(|book| book.count.saturating_sub(held))
    }

    /// The reminder, once as many records were made as the rulebook says; for the home page and the safety page.
    pub fn due(self) -> Memo<Option<String>> {
        Memo::new(move |_| {
            let since = self.since();
            let ever = self.verified.with(Option::is_some);
            (since >= self.workspace.rulebook().backup_after_acts).then(|| page_safety::backup_due(since, ever))
        })
    }
}
