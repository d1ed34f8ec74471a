//! The matter on the page: its file as a signal, for every part of the page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::decide::{NextStep, next_steps};
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::refusal::Refusal;
use crate::text::names::Names;
use crate::text::refusal;
use crate::ui::refused::Place;
use crate::ui::workspace::{Workspace, use_workspace};

/// The matter whose disclosure is open.
#[derive(Clone, Copy)]
pub struct OpenFile {
    /// Its id.
    pub id: MatterId,
    workspace: Workspace,
    file: Signal<Option<Arc<Matter>>>,
}

impl OpenFile {
    /// Opens the file of a matter; it is read anew whenever the book moves.
    pub fn open(id: MatterId) -> Self {
        let workspace = use_workspace();
        Self {
            id,
            workspace,
            file: workspace.matter(Signal::stored(id)),
        }
    }

    /// Whether the file was read.
    pub fn read(self) -> bool {
        self.file.with(Option::is_some)
    }

    /// Looks at the file, tracked; before it was read, at a matter without facts.
    pub fn with<T>(self, look: impl FnOnce(&Matter) -> T) -> T {
        self.file.with(|file| match file {
            Some(matter) => look(matter),
            None => look(&Matter::new(self.id)),
        })
    }

    /// A small value of the file that only tells when it changes.
    pub fn select<T: PartialEq + Send + Sync + 'static>(
        self,
        look: impl Fn(&Matter) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.with(&look))
    }

    /// Why the rules would refuse an act now; warnings that only ask for a reason don't count.
    pub fn refusal(self, act: NextStep) -> Memo<Option<Refusal>> {
        Memo::new(move |_| {
            let today = self.workspace.today();
            let steps = self
                .workspace
                .with(|book| self.with(|matter| next_steps(book, matter, today)));
            let answer = steps.into_iter().find(|(step, _)| *step == act)?.1;
            answer
                .err()
                .filter(|refusal| !matches!(refusal, Refusal::NeedsWaiver(_)))
        })
    }

    /// The same in words, for the button of the act.
    pub fn reason(self, act: NextStep) -> MaybeProp<String> {
        let refusal = self.refusal(act);
        MaybeProp::derive(move || {
            let today = self.workspace.today();
            let refusal = refusal.get()?;
            Some(
                self.workspace
                    .with(|book| refusal::text(&refusal, Names::of(book, today)).fact),
            )
        })
    }

    /// Where ways to mend lead from here.
    pub fn place(self) -> Place {
        Place {
            matter: Some(self.id),
            meeting: None,
        }
    }

    /// Names a form of this disclosure, so that its kept draft is found again.
    pub fn form(self, name: &str) -> String {
        format!("disclosure-{}-{name}", self.id)
    }
}
