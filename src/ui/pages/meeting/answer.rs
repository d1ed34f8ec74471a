//! One act at a time and its answer: stored, refused with the way to mend it, or not stored.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::domain::refusal::{Gap, Refusal};
use crate::text::names::Names;
use crate::text::refusal::{self, Fix, RefusalText};
use crate::text::journal;
use crate::ui::components::{MissingThing, Notice, NoticeKind, RefusalCard};
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

/// An act that may be under way, and why the last one did not come about.
#[derive(Clone, Copy)]
pub struct Act {
    workspace: Workspace,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<DeskError>>,
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

/// Where a fix leads; `None` where it is done on this page.
fn place_of(fix: Fix, matter: Option<MatterId>) -> Option<Route> {
    match fix {
        Fix::Step(_) | Fix::SignOff(_) | Fix::Application | Fix::Entry | Fix::Correct | Fix::PublicNotice => {
            matter.map(Route::Matter)
        }
        Fix::Attribute | Fix::SecrecyReview | Fix::Draft | Fix::Track(_) | Fix::Undisclosed => {
            matter.map(Route::Disclosure)
        }
        Fix::NewApplication => Some(Route::Apply(None)),
        Fix::Roster | Fix::Rulebook | Fix::Calendar => Some(Route::Office),
        Fix::OtherMeeting | Fix::NextMeeting | Fix::ReferToDeciding => Some(Route::Meetings),
        Fix::Irregularity => Some(Route::Irregularities),
        Fix::HandOver | Fix::SecrecyIncident => Some(Route::Safety),
        _ => None,
    }
}

fn remedy(fix: Fix, matter: Option<MatterId>) -> Option<(String, String)> {
    place_of(fix, matter).map(|place| (refusal::fix::label(fix).to_owned(), place.href()))
}

/// The lines below a refusal, each with its clause and the way there.
fn lines(said: &RefusalText, matter: Option<MatterId>) -> Vec<MissingThing> {
    let detail = said.detail.iter().map(|line| MissingThing {
        fact: line.text.clone(),
        citation: line.citation.clone(),
        remedy: line.fix.and_then(|fix| remedy(fix, matter)),
    });
    let whole = said.fix.iter().find_map(|fix| remedy(*fix, matter));
    let clause = (said.citation.is_some() || whole.is_some()) && said.detail.is_empty();
    let alone = clause.then(|| MissingThing {
        fact: String::new(),
        citation: said.citation.clone(),
        remedy: whole,
    });
    detail.chain(alone).collect()
}

/// Why the last act did not come about, beside its button.
#[component]
pub fn Refused(
    /// The act.
    act: Act,
    /// The matter it was about: where its gaps are mended.
    #[prop(optional, into)]
    matter: MaybeProp<MatterId>,
) -> impl IntoView {
    let workspace = use_workspace();
    let card = move |refused: &Refusal| {
        let today = workspace.today();
        let said = workspace.with(|book| refusal::text(refused, Names::of(book, today)));
        let missing = lines(&said, matter.get());
        view! { <RefusalCard fact=said.fact missing /> }.into_any()
    };
    let notice = |fact: String, advice: String| {
        view! {
            <Notice kind=NoticeKind::Error>
                <p>{fact}</p>
                <p>{advice}</p>
            </Notice>
        }
        .into_any()
    };
    move || {
        act.failure.with(|failure| {
            failure.as_ref().map(|failure| match failure {
                DeskError::Refused(refused) => card(refused),
                DeskError::Store(error) => {
                    let said = journal::append(error);
                    notice(said.fact, said.advice)
                }
                DeskError::ReadOnly => notice(journal::READ_ONLY.to_owned(), String::new()),
                DeskError::Unreadable { seq } => {
                    let said = journal::unreadable(*seq);
                    notice(said.fact, said.advice)
                }
                DeskError::Record(_) | DeskError::WrongPassphrase => {
                    notice(crate::text::page_meeting::NOT_STORED.to_owned(), String::new())
                }
            })
        })
    }
}
