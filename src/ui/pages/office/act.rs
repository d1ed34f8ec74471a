//! One act of this page at a time: under way, stored, or refused.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::text::journal;
use crate::ui::workspace::{Workspace, use_workspace};

/// An act and its answer.
#[derive(Clone, Copy)]
pub struct Act {
    workspace: Workspace,
    /// It is under way.
    pub busy: RwSignal<bool>,
    /// Why the last one did not come about.
    pub failure: RwSignal<Option<DeskError>>,
}

impl Act {
    /// No act yet.
    pub fn new() -> Self {
        Self {
            workspace: use_workspace(),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Does a command; while one is under way, nothing. `stored` runs once it is stored.
    pub fn run(self, command: Command, stored: impl FnOnce() + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        self.workspace.dispatch(command, move |answer| {
            let _ = self.busy.try_set(false);
            match answer {
                Ok(()) => stored(),
                Err(error) => {
                    let _ = self.failure.try_set(Some(error));
                }
            }
        });
    }

    /// Why nothing can be changed on this machine, where it may not write.
    pub fn read_only(self) -> MaybeProp<String> {
        let workspace = self.workspace;
        MaybeProp::derive(move || (!workspace.writable()).then(|| journal::READ_ONLY.to_owned()))
    }
}
