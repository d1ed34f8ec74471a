//! One act of a form: under way, stored, or refused. Two clicks are one act.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::event::Waiver;
use crate::domain::id::AttachmentId;
use crate::ui::workspace::Workspace;

/// The state of a form's act.
#[derive(Clone, Copy)]
pub struct Act {
    /// It is being stored.
    pub busy: RwSignal<bool>,
    /// What was refused, and why, until it is sent again.
    pub refused: RwSignal<Option<(Command, DeskError)>>,
}

impl Default for Act {
    /// Nothing was sent yet.
    fn default() -> Self {
        Self {
            busy: RwSignal::new(false),
            refused: RwSignal::new(None),
        }
    }
}

impl Act {
    /// Sends a command; `stored` is called once it is on disk, also when the page is gone.
    pub fn send(self, workspace: Workspace, command: Command, stored: impl FnOnce() + 'static) {
        self.send_with(workspace, command, Vec::new(), stored);
    }

    /// The same with the contents of attachments.
    pub fn send_with(
        self,
        workspace: Workspace,
        command: Command,
        blobs: Vec<(AttachmentId, Vec<u8>)>,
        stored: impl FnOnce() + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let sent = command.clone();
        workspace.dispatch_with(command, blobs, move |answer| {
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
        });
    }
}

/// The same command, answering for the warnings that were passed over. Others don't take waivers and stay as they are.
pub fn with_waivers(mut command: Command, answered: Vec<Waiver>) -> Command {
    match &mut command {
        Command::PlaceItem { waivers, .. }
        | Command::EnterInRegister { waivers, .. }
        | Command::OpenMeeting { waivers, .. }
        | Command::Disclose { waivers, .. } => waivers.extend(answered),
        _ => {}
    }
    command
}

/// The same step, with the reason why it is entered afterwards.
pub fn with_late_reason(mut command: Command, reason: String) -> Command {
    if let Command::ResolveStep { late_because, .. } = &mut command {
        *late_because = Some(reason);
    }
    command
}
