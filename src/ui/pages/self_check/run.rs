//! The run over the whole book: file by file with rests, so that typing never waits.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::desk::{DeskError, OpenBook};
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::imported::Reach;
use crate::domain::matter::Matter;
use crate::domain::meeting::Meeting;
use crate::domain::replay::Bench;
use crate::domain::self_check::{Found, SelfCheck};
use crate::ui::workspace::Workspace;

/// Files between two rests.
const AT_A_TIME: u32 = 8;

/// What a run came to.
pub struct Checked {
    /// What was found.
    pub found: Vec<Found>,
    /// Every matter, by its meeting.
    pub sheets: Vec<Sheet>,
    /// The day of the run.
    pub today: Date,
    /// How far imported rows reach.
    pub imported: Option<Reach>,
}

/// A matter as inspectors ask for it.
#[derive(Clone)]
pub struct Sheet {
    pub matter: MatterId,
    /// The meeting that resolved on it last.
    pub meeting: Option<MeetingId>,
    /// The names of its papers.
    pub papers: Vec<String>,
    /// Days of the procedure, each with the day of its entry.
    pub applied: Option<(Date, Option<Date>)>,
    pub decided: Option<(Date, Option<Date>)>,
    pub disclosed: Option<(Date, Option<Date>)>,
}

impl Sheet {
    fn of(matter: &Matter, meeting: Option<MeetingId>) -> Self {
        let files = matter.files.iter();
        Self {
            matter: matter.id,
            meeting,
            papers: files.map(|file| file.value.1.file_name.clone()).collect(),
            applied: matter
                .application
                .as_ref()
                .map(|stored| (stored.value.applied_on, stored.stamp.at.date())),
            decided: matter
                .last_resolution()
                .map(|stored| (stored.value.on, stored.stamp.at.date())),
            disclosed: matter
                .disclosed
                .as_ref()
                .map(|stored| (stored.value.release.on, stored.stamp.at.date())),
        }
    }
}

/// Checks the whole book; `None` where the person left or stopped it.
pub async fn check(
    workspace: Workspace,
    running: RwSignal<bool>,
    progress: RwSignal<(u32, u32)>,
) -> Result<Option<Checked>, DeskError> {
    let (open, archive) = (workspace.open(), workspace.archive());
    let book = open.book();
    let (calendar, today) = (book.calendar(), open.today());
    let imports = open.imports().await?;
    let mut check = SelfCheck::new(Bench {
        book: &book,
        calendar: &calendar,
        today,
    });
    check.imports(&imports);
    // The matters of one meeting follow each other, so that it is read once.
    let meeting_of = |id: &MatterId| {
        let summary = book.matters.get(id)?;
        summary.resolved.as_ref().map(|resolved| resolved.meeting)
    };
    let mut matters: Vec<(Option<MeetingId>, MatterId)> = book.matters.keys().map(|id| (meeting_of(id), *id)).collect();
    matters.sort_unstable();
    let all = u32::try_from(book.meetings.len() + matters.len()).unwrap_or(u32::MAX);
    let mut done = 0;
    let mut sheets = Vec::new();
    for id in book.meetings.keys() {
        if let Some(meeting) = meeting(open.as_ref(), *id).await? {
            check.meeting(&meeting);
        }
        done += 1;
        if done % AT_A_TIME == 0 {
            let _ = progress.try_set((done, all));
            archive.rest().await;
        }
        if running.try_get_untracked() != Some(true) {
            return Ok(None);
        }
    }
    let mut last: Option<Arc<Meeting>> = None;
    for (decided_by, id) in matters {
        if last.as_ref().map(|meeting| meeting.id) != decided_by {
            last = match decided_by {
                Some(id) => meeting(open.as_ref(), id).await?,
                None => None,
            };
        }
        let matter = open.matter(id).await?;
        check.matter(&matter, last.as_deref());
        sheets.push(Sheet::of(&matter, decided_by));
        done += 1;
        if done % AT_A_TIME == 0 {
            let _ = progress.try_set((done, all));
            archive.rest().await;
        }
        if running.try_get_untracked() != Some(true) {
            return Ok(None);
        }
    }
    let found = check.finish();
    Ok(Some(Checked {
        found,
        sheets,
        today,
        imported: imports.reach(),
    }))
}

/// A meeting's file; one whose call was taken out by law has none.
async fn meeting(open: &dyn OpenBook, id: MeetingId) -> Result<Option<Arc<Meeting>>, DeskError> {
    match open.meeting(id).await {
        Ok(meeting) => Ok(Some(meeting)),
        Err(DeskError::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
