//! How the room votes on the item in hand (表决方式), kept on this machine until it is announced: a page made anew must not
//! forget what the room agreed on.

use std::sync::Arc;

use leptos::prelude::*;

use super::kind::{method_of, method_value};
use crate::domain::meeting::{Meeting, VotingMethod};
use crate::ui::workspace::{Workspace, use_workspace};

/// The way of voting on the item in hand.
#[derive(Clone, Copy)]
pub struct Method {
    workspace: Workspace,
    meeting: Signal<Arc<Meeting>>,
    /// What was chosen here, for which item.
    chosen: RwSignal<Option<(u16, VotingMethod)>>,
    now: Memo<VotingMethod>,
}

impl Method {
    /// The ways of voting of a meeting in session.
    pub fn of(meeting: Signal<Arc<Meeting>>) -> Self {
        let workspace = use_workspace();
        let chosen = RwSignal::new(None::<(u16, VotingMethod)>);
        let now = Memo::new(move |_| {
            let (id, item) = meeting.with(|meeting| (meeting.id, meeting.current.unwrap_or(0)));
            let here = chosen.get().filter(|(number, _)| *number == item);
            let kept = || {
                let book = workspace.open().book().id.to_string();
                let kept = workspace.archive().habit(&book, &format!("method-{id}-{item}"));
                kept.and_then(|kept| method_of(&kept))
            };
            let method = here.map(|(_, method)| method).or_else(kept);
            method.unwrap_or(VotingMethod::Oral)
        });
        Self {
            workspace,
            meeting,
            chosen,
            now,
        }
    }

    /// It, tracked.
    pub fn get(self) -> VotingMethod {
        self.now.get()
    }

    /// Whether the ballots are secret, tracked.
    pub fn secret(self) -> bool {
        self.get() == VotingMethod::Secret
    }

    /// The room votes another way.
    pub fn choose(self, method: VotingMethod) {
        let (id, item) = self
            .meeting
            .with_untracked(|meeting| (meeting.id, meeting.current.unwrap_or(0)));
        self.chosen.set(Some((item, method)));
        let book = self.workspace.open().book().id.to_string();
        let (archive, name) = (self.workspace.archive(), format!("method-{id}-{item}"));
        archive.keep_habit(&book, &name, method_value(method));
    }
}
