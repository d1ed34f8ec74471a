//! What was linked to the decisions of the book: from the slips of the last self-check where they still hold, else file
//! by file, with rests, so that typing never waits.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::event::Subject;
use crate::domain::id::MatterId;
use crate::domain::rules::imported::{Link, Links};
use crate::domain::summary::Summary;
use crate::ui::workspace::Workspace;

/// Files read between two rests.
const AT_A_TIME: u32 = 8;
/// Files between two rests, however they are come by.
const TAKEN_AT_A_TIME: u32 = 256;

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
    let mut slips = open.slips().await;
    let mut links = Links::default();
    let mut read = 0;
    for (done, id) in (1..).zip(matters) {
        let kept = slips.take(Subject::Matter(id)).and_then(|slip| slip.links(&book));
        let linked = if let Some(kept) = kept {
            kept
        } else {
            read += 1;
            Link::all_of(open.matter(id).await?.as_ref())
        };
        links.take(linked);
        if read == AT_A_TIME || done % TAKEN_AT_A_TIME == 0 {
            read = 0;
            let _ = progress.try_set((done, all));
            archive.rest().await;
        }
        if running.try_get_untracked() != Some(true) {
            return Ok(None);
        }
    }
    Ok(Some(links))
}
