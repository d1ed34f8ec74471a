//! A refusal or a failed write on the page that caused it: the fact, the clause, and the way to mend it.

use leptos::html::Div;
use leptos::prelude::*;

use super::components::{MissingThing, Notice, NoticeKind, RefusalCard};
use super::route::Route;
use super::saving::SaveAtOnce;
use super::workspace::use_workspace;
use crate::desk::DeskError;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::refusal::Refusal;
use crate::text::journal;
use crate::text::names::Names;
use crate::text::refusal::{Fix, fix, text};

/// What a page is about, so that a way to mend leads to the right place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The matter.
    pub matter: Option<MatterId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
}

impl Place {
    /// Where a way to mend leads from here; `None` where it is an act on the page itself.
    pub fn leads_to(self, way: Fix) -> Option<Route> {
        match way {
            Fix::Step(_) | Fix::SignOff(_) | Fix::Application | Fix::PublicNotice | Fix::Entry | Fix::Correct => {
                self.matter.map(Route::Matter)
            }
            Fix::NewApplication | Fix::Placeholder => Some(Route::Apply(None)),
            Fix::Roster | Fix::Rulebook | Fix::Calendar => Some(Route::Office),
            Fix::Meeting | Fix::MeetingNotice => self
                .meeting
                .map_or(Some(Route::Meetings), |id| Some(Route::Meeting(id))),
            Fix::OtherMeeting | Fix::NextMeeting | Fix::ReferToDeciding => Some(Route::Meetings),
            Fix::Irregularity => Some(Route::Irregularities),
            Fix::Attribute | Fix::SecrecyReview | Fix::Draft | Fix::Track(_) | Fix::Undisclosed => {
                self.matter.map(Route::Disclosure)
            }
            Fix::HandOver | Fix::SecrecyIncident => Some(Route::Safety),
            Fix::Field(_)
            | Fix::LateReason
            | Fix::Waive
            | Fix::RecordOpinion
            | Fix::Attendance
            | Fix::Presiding
            | Fix::Recusal
            | Fix::Stands
            | Fix::Ballots
            | Fix::Method
            | Fix::RecordRejected
            | Fix::RecordPassed
            | Fix::RecordPostponed
            | Fix::OpenItems
            | Fix::OtherBook(_)
            | Fix::OtherFile
            | Fix::Reload => None,
        }
    }

    fn remedy(self, way: Option<Fix>) -> Option<(String, String)> {
        let way = way?;
        self.leads_to(way)
            .map(|route| (fix::label(way).to_owned(), route.href()))
    }

    /// The lines of a refusal, each with its clause and the way to mend it.
    pub fn missing(self, refusal: &Refusal, names: Names<'_>) -> (String, Vec<MissingThing>) {
        let said = text(refusal, names);
        let mut things: Vec<MissingThing> = said
            .detail
            .iter()
            .map(|line| MissingThing {
                fact: line.text.clone(),
                citation: line.citation.clone(),
                remedy: self.remedy(line.fix),
            })
            .collect();
        if things.is_empty() {
            let remedy = said.fix.iter().find_map(|way| self.remedy(Some(*way)));
            if said.citation.is_some() || remedy.is_some() {
                things.push(MissingThing {
                    fact: String::new(),
                    citation: said.citation.clone(),
                    remedy,
                });
            }
        }
        (said.fact, things)
    }
}

/// Shows why an act did not come about; nothing while there is nothing to say.
#[component]
pub fn Refused(
    /// The answer of the desk.
    #[prop(into)]
    error: Signal<Option<DeskError>>,
    /// What the page is about.
    #[prop(optional, into)]
    place: Signal<Place>,
) -> impl IntoView {
    let workspace = use_workspace();
    let shown = move || {
        let error = error.get()?;
        Some(match error {
            DeskError::Refused(refusal) => {
                let today = workspace.today();
                let (fact, missing) = workspace.with(|book| place.get().missing(&refusal, Names::of(book, today)));
                view! { <RefusalCard fact missing /> }.into_any()
            }
            other => failed_write(&other),
        })
    };
    // The answer may stand below the fold, in a dialog above all.
    let answer = NodeRef::<Div>::new();
    Effect::new(move || {
        if error.with(Option::is_none) {
            return;
        }
        request_animation_frame(move || {
            if let Some(answer) = answer.get_untracked() {
                answer.scroll_into_view_with_bool(false);
            }
        });
    });
    view! {
        <div aria-live="polite" node_ref=answer>
            {shown}
        </div>
    }
}

/// A failed write or reading inside a book, in words, with 保存到文件 at hand where that helps.
pub fn failed_write(error: &DeskError) -> AnyView {
    let notice = journal::desk(error, Names::NONE);
    view! {
        <Notice kind=NoticeKind::Error>
            <p>
                <strong>{notice.fact}</strong>
                " "
                {notice.advice}
            </p>
            {notice
                .save_to_file
                .then(|| {
                    view! {
                        <div class="row">
                            <SaveAtOnce />
                        </div>
                    }
                })}
        </Notice>
    }
    .into_any()
}

/// The same before any book is open: there is nothing to save yet.
#[component]
pub fn StoreNotice(
    /// What failed.
    error: DeskError,
) -> impl IntoView {
    let notice = journal::desk(&error, Names::NONE);
    view! {
        <Notice kind=NoticeKind::Error>
            <strong>{notice.fact}</strong>
            " "
            {notice.advice}
        </Notice>
    }
}
