//! One act at a time and its answer: stored, refused with the way to mend it, or not stored.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::domain::refusal::{Gap, Refusal};
use crate::ui::refused::{Place, Refused};
use crate::ui::workspace::{Workspace, use_workspace};

/// An act that may be under way, and why the last one did not come about.
#[derive(Clone, Copy)]
pub struct Act {
    workspace: Workspace,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<DeskError>>,
}

impl Act {
    /// No act yet, in the workspace around.
    pub fn idle() -> Self {
        Self {
            workspace: use_workspace(),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Whether an act is under way.
    pub fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// Forgets the last failure.
    pub fn forget(self) {
        self.failure.set(None);
    }

    /// The warnings that ask for a reason and a name, if that is why the last act was refused.
    pub fn warnings(self) -> Vec<Gap> {
        self.failure.with(|failure| match failure {
            Some(DeskError::Refused(Refusal::NeedsWaiver(gaps))) => gaps.clone(),
            _ => Vec::new(),
        })
    }

    /// Does a command; while one is under way, nothing. `stored` is called only once it is stored.
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
}

/// Why the last act did not come about, beside its button.
#[component]
pub fn Answer(
    /// The act.
    act: Act,
    /// The matter it was about: where its gaps are mended.
    #[prop(optional, into)]
    matter: MaybeProp<MatterId>,
) -> impl IntoView {
    let place = Signal::derive(move || Place {
        matter: matter.get(),
        meeting: None,
    });
    view! { <Refused error=act.failure place /> }
}
