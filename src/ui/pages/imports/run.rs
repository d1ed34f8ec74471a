//! Reading what was linked to the decisions of the book, file by file with rests, so that typing never waits.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::id::MatterId;
use crate::domain::rules::imported::{Link, Links};
use crate::domain::summary::Summary;
use crate::ui::workspace::Workspace;

/// Files between two rests.
const AT_A_TIME: u32 = 8;

/// Everything linked to a decision; `None` where the person left.
pub async fn links(
    workspace: Workspace,
    running: RwSignal<bool>,
    progress: RwSignal<(u32, u32)>,
) -> Result<Option<Links>, DeskError> {
    let (open, archive) = (workspace.open(), workspace.archive());
    let book = open.book();
    let linked = |one: &&Summary| one.paid.is_some() || one.contracted.is_some() || one.appointed_on.is_some();
    let matters = book.matters.values().map(AsRef::as_ref).filter(linked);
    let matters: Vec<MatterId> = matters.map(|one| one.id).collect();
    let all = u32::try_from(matters.len()).unwrap_or(u32::MAX);
    let mut links = Links::default();
    for (done, id) in (1..).zip(matters) {
        links.take(Link::all_of(open.matter(id).await?.as_ref()));
        if done % AT_A_TIME == 0 {
            let _ = progress.try_set((done, all));
            archive.rest().await;
        }
        if running.try_get_untracked() != Some(true) {
            return Ok(None);
        }
    }
    Ok(Some(links))
}
