//! Where the button of a refusal leads: each way to mend something, as an address of this program.

use super::part::Part;
use crate::domain::id::MatterId;
use crate::text::refusal::{Fix, Line, fix};
use crate::ui::components::MissingThing;
use crate::ui::route::Route;

/// The address of a way to mend; `None` where it is mended in the form at hand.
pub fn href(way: Fix, matter: Option<MatterId>) -> Option<String> {
    let part = |part: Part| matter.map(|id| part.href(id));
    match way {
        Fix::Step(kind) => part(Part::Step(kind)),
        Fix::SignOff(_) | Fix::Application => part(Part::Application),
        Fix::Entry | Fix::Correct => part(Part::Entry),
        Fix::PublicNotice => part(Part::Appointment),
        Fix::Attribute | Fix::SecrecyReview | Fix::Draft | Fix::Track(_) | Fix::Undisclosed => {
            matter.map(|id| Route::Disclosure(id).href())
        }
        Fix::NewApplication | Fix::Placeholder => Some(Route::Apply(None).href()),
        Fix::Roster | Fix::Rulebook | Fix::Calendar => Some(Route::Office.href()),
        Fix::OtherMeeting | Fix::NextMeeting | Fix::ReferToDeciding => Some(Route::Meetings.href()),
        Fix::Meeting | Fix::RecordOpinion => part(Part::Meeting).or_else(|| Some(Route::Meetings.href())),
        Fix::Irregularity => Some(Route::Irregularities.href()),
        Fix::HandOver | Fix::SecrecyIncident => Some(Route::Safety.href()),
        _ => None,
    }
}

/// A line of a refusal, with its button where there is somewhere to go.
pub fn missing(line: Line, matter: Option<MatterId>) -> MissingThing {
    let remedy = line
        .fix
        .and_then(|way| Some((fix::label(way).to_owned(), href(way, matter)?)));
    MissingThing {
        fact: line.text,
        citation: line.citation,
        remedy,
    }
}
