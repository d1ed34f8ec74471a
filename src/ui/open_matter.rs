//! The matter on the page: its file as a signal, for every part of the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::refused::Place;
use super::workspace::{Workspace, use_workspace};
use crate::domain::decide::{NextStep, next_step};
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::refusal::Refusal;
use crate::text::names::Names;
use crate::text::refusal;

/// The matter whose page is open.
#[derive(Clone, Copy)]
pub struct OpenMatter {
    /// Its id.
    pub id: MatterId,
    workspace: Workspace,
    file: Signal<Option<Arc<Matter>>>,
}

impl OpenMatter {
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

    /// The rules' answer to an act today, tracked.
    ///
    /// # Errors
    /// Why they refuse it.
    pub fn answer(self, act: NextStep) -> Result<(), Refusal> {
        let today = self.workspace.today();
        self.workspace
            .with(|book| self.with(|matter| next_step(book, matter, act, today)))
    }

    /// Whether the rules allow an act today.
    pub fn allows(self, act: NextStep) -> Memo<bool> {
        Memo::new(move |_| self.answer(act).is_ok())
    }

    /// Why the rules would refuse an act now; warnings that only ask for a reason don't count.
    pub fn refusal(self, act: NextStep) -> Memo<Option<Refusal>> {
        Memo::new(move |_| {
            let refusal = self.answer(act).err();
            refusal.filter(|refusal| !matches!(refusal, Refusal::NeedsWaiver(_)))
        })
    }

    /// The same in words, for the button of the act.
    pub fn reason(self, act: NextStep) -> MaybeProp<String> {
        let refusal = self.refusal(act);
        MaybeProp::derive(move || {
            let today = self.workspace.today();
            let refusal = refusal.get()?;
            let said = |book: &_| refusal::text(&refusal, Names::of(book, today)).fact;
            Some(self.workspace.with(said))
        })
    }

    /// Where ways to mend lead from here.
    pub const fn place(self) -> Place {
        Place {
            matter: Some(self.id),
            meeting: None,
        }
    }
}
