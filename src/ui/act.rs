//! One act at a time: under way, stored, or refused. Two clicks are one act.

use leptos::prelude::*;

use super::workspace::{Workspace, use_workspace};
use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::id::AttachmentId;

/// An act that may be under way, and why the last one did not come about.
#[derive(Clone, Copy)]
pub struct Act {
    workspace: Workspace,
    /// It is being stored.
    pub busy: RwSignal<bool>,
    /// What was refused, and why, until it is sent again.
    pub refused: RwSignal<Option<(Command, DeskError)>>,
}

impl Act {
    /// No act yet, in the workspace around.
    pub fn idle() -> Self {
        Self {
            workspace: use_workspace(),
            busy: RwSignal::new(false),
            refused: RwSignal::new(None),
        }
    }

    /// Does a command; while one is under way, nothing. `stored` is called once it is on disk, also when the page
    /// is gone.
    pub fn run(self, command: Command, stored: impl FnOnce() + 'static) {
        self.run_with(command, Vec::new(), Box::new(stored));
    }

    /// The same with the contents of attachments.
    pub fn run_with(self, command: Command, blobs: Vec<(AttachmentId, Vec<u8>)>, stored: Box<dyn FnOnce()>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let sent = command.clone();
        let done = move |answer| {
            let _ = self.busy.try_set(false);
            match answer {
                Ok(()) => {
                    let _ = self.refused.try_set(None);
                    stored();
                }
                Err(error) => {
                    let _ = self.refused.try_set(Some((sent, error)));
                }
            }
        };
        self.workspace.dispatch_with(command, blobs, Box::new(done));
    }
}
