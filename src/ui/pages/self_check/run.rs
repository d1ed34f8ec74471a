//! The run over the whole book, with rests, so that typing never waits.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::desk::checking::Checking;
use crate::domain::replay::Bench;
use crate::domain::self_check::Checked;
use crate::ui::workspace::Workspace;

/// Checks the whole book; `None` where the person left or stopped it.
pub async fn check(
    workspace: Workspace,
    running: RwSignal<bool>,
    progress: RwSignal<(u32, u32)>,
) -> Result<Option<Checked>, DeskError> {
    let (open, archive) = (workspace.open(), workspace.archive());
    let (book, today) = (open.book(), open.today());
    let (calendar, imports) = (book.calendar(), open.imports().await?);
    let bench = Bench {
        book: &book,
        calendar: &calendar,
        today,
    };
    let mut checking = Checking::begin(open.as_ref(), bench, &imports).await;
    let mut whole = false;
    while !whole && running.try_get_untracked() == Some(true) {
        whole = !checking.more().await?;
        let _ = progress.try_set(checking.progress());
        archive.rest().await;
    }
    checking.keep().await;
    Ok(whole.then(|| checking.finish()))
}
