//! A refusal or a failed write on the page that caused it: the fact, the clause, and the way to mend it.

use jiff::civil::Date;
use leptos::html::Div;
use leptos::prelude::*;

use super::components::{ButtonSize, LinkButton, MissingThing, Notice, NoticeKind, RefusalCard};
use super::pages::apply::href_beyond;
use super::pages::disclosure::Part as DisclosurePart;
use super::part::Part;
use super::route::Route;
use super::saving::SaveAtOnce;
use super::workspace::use_workspace;
use crate::desk::DeskError;
use crate::domain::book::Book;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::refusal::{Gap, Refusal};
use crate::text::journal;
use crate::text::names::Names;
use crate::text::refusal::{Act, Fix, Line, RefusalText, fix, gap, text_for};

/// What a page is about, so that a way to mend leads to the right place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The matter.
    pub matter: Option<MatterId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
}

impl Place {
    /// A meeting.
    pub const fn of_meeting(id: MeetingId) -> Self {
        Self {
            matter: None,
            meeting: Some(id),
        }
    }

    /// Where a way to mend leads from here; `None` where it is an act on the page itself.
    fn leads_to(self, way: Fix) -> Option<String> {
        let part = |part: Part| self.matter.map(|id| part.href(id));
        let disclosure = |part: DisclosurePart| self.matter.map(|id| part.href(id));
        let meeting = self.meeting.map(Route::Meeting).map(|route| route.href());
        let route = match way {
            Fix::Step(kind) => return part(Part::Step(kind)),
            Fix::SignOff(_) | Fix::Application => return part(Part::Application),
            Fix::Entry | Fix::Correct => return part(Part::Entry),
            Fix::FollowUp => return part(Part::FollowUp),
            Fix::Revision => return part(Part::Meeting),
            Fix::BeyondDecision(origin) => return Some(href_beyond(origin)),
            Fix::LinkPayment(origin) => return Some(Part::Entry.href(origin)),
            Fix::PublicNotice => return part(Part::Appointment),
            Fix::Attribute => return disclosure(DisclosurePart::Attribute),
            Fix::Draft => return disclosure(DisclosurePart::Draft),
            Fix::SecrecyReview => return disclosure(DisclosurePart::Secrecy),
            Fix::Track(_) => return disclosure(DisclosurePart::Track),
            Fix::Undisclosed => return disclosure(DisclosurePart::End),
            Fix::Meeting | Fix::MeetingNotice => {
                return meeting
                    .or_else(|| part(Part::Meeting))
                    .or_else(|| Some(Route::Meetings.href()));
            }
            Fix::Emergency => {
                let path = |href: String| format!("{href}/emergency");
                return meeting.map(path).or_else(|| part(Part::Meeting));
            }
            Fix::RecordOpinion if self.meeting.is_none() => return part(Part::Meeting),
            Fix::NewApplication | Fix::Placeholder => Route::Apply(None),
            Fix::Roster | Fix::Rulebook | Fix::Calendar => Route::Office,
            Fix::OtherMeeting | Fix::NextMeeting | Fix::ReferToDeciding => Route::Meetings,
            Fix::Irregularity => Route::Irregularities,
            Fix::Rectification => Route::Rectifications,
            Fix::Requests => Route::Requests,
            Fix::HandOver | Fix::SecrecyIncident => Route::Safety,
            Fix::Field(_)
            | Fix::LateReason
            | Fix::Waive
            | Fix::RecordOpinion
            | Fix::Attendance
            | Fix::Guests
            | Fix::Presiding
            | Fix::Recusal
            | Fix::Stands
            | Fix::Ballots
            | Fix::Method
            | Fix::RecordRejected
            | Fix::RecordPassed
            | Fix::RecordPostponed
            | Fix::OpenItems
            | Fix::HandedOut
            | Fix::Supervision
            | Fix::SummaryText
            | Fix::OtherBook(_)
            | Fix::OtherFile
            | Fix::Reload => return None,
        };
        Some(route.href())
    }

    /// The day whose law judges what the page is about: the meeting's, else the application's.
    fn law_day(self, book: &Book) -> Option<Date> {
        let day_of = |meeting: &MeetingId| Some(book.meetings.get(meeting)?.on);
        let matter = self.matter.and_then(|id| book.matters.get(&id));
        let resolved = matter.and_then(|matter| Some(matter.resolved.as_ref()?.on));
        let before = matter.and_then(|matter| day_of(&matter.agenda?.0).or(matter.applied_on));
        self.meeting.as_ref().and_then(day_of).or(resolved).or(before)
    }

    /// The names of the book for a sentence about it.
    fn names(self, book: &Book, today: Date) -> Names<'_> {
        let names = Names::of(book, today).under_law_of(self.law_day(book));
        let meeting = self.meeting.and_then(|id| book.meetings.get(&id));
        meeting.map_or(names, |meeting| names.at(meeting.kind))
    }

    fn missing(self, line: Line) -> MissingThing {
        let remedy = line
            .fix
            .and_then(|way| Some((fix::label(way).to_owned(), self.leads_to(way)?)));
        MissingThing {
            fact: line.text,
            citation: line.citation,
            remedy,
        }
    }

    /// The lines of a refusal, each with its clause and the way to mend it.
    fn lines(self, said: RefusalText) -> Vec<MissingThing> {
        if !said.detail.is_empty() {
            return said.detail.into_iter().map(|line| self.missing(line)).collect();
        }
        let line = |fix| Line {
            text: String::new(),
            citation: said.citation.clone(),
            fix,
        };
        let ways = said.fix.iter().map(|way| self.missing(line(Some(*way))));
        let mut things: Vec<_> = ways.filter(|thing| thing.remedy.is_some()).collect();
        things.dedup_by(|thing, before| thing.remedy == before.remedy);
        if things.is_empty() && said.citation.is_some() {
            things.push(self.missing(line(None)));
        }
        things
    }
}

/// A thing that is missing and stands in nobody's way yet, with the way to mend it.
pub fn gap_line(missing: &Gap, place: Place) -> AnyView {
    let workspace = use_workspace();
    let today = workspace.today();
    let thing = place.missing(workspace.with(|book| gap::line(missing, place.names(book, today))));
    let way = thing
        .remedy
        .map(|(label, href)| view! { <LinkButton href size=ButtonSize::Small>{label}</LinkButton> });
    view! { <li>{thing.fact} " " {way}</li> }.into_any()
}

/// A refusal in words, with its ways out.
pub fn refusal_card(refusal: &Refusal, act: Act, place: Place) -> AnyView {
    let workspace = use_workspace();
    let today = workspace.today();
    let said = workspace.with(|book| text_for(refusal, act, place.names(book, today)));
    let fact = said.fact.clone();
    view! { <RefusalCard fact missing=Signal::stored(place.lines(said)) /> }.into_any()
}

/// Shows why an act did not come about; nothing while there is nothing to say.
#[component]
pub fn Refused(
    /// The answer of the desk.
    #[prop(into)]
    error: Signal<Option<DeskError>>,
    /// What was to be done.
    #[prop(optional, into)]
    act: Signal<Act>,
    /// What the page is about.
    #[prop(optional, into)]
    place: Signal<Place>,
) -> impl IntoView {
    let shown = move || {
        Some(match error.get()? {
            DeskError::Refused(refusal) => refusal_card(&refusal, act.get(), place.get()),
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
            if let Some(answer) = answer.try_get_untracked().flatten() {
                answer.scroll_into_view_with_bool(false);
            }
        });
    });
    view! {
        <div class="live" aria-live="polite" node_ref=answer>
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
