//! What others read: the proposed public text of a decision, and what it says of parts kept back.
//!
//! It says what was decided, by which meeting, on which day. Votes, posts, persons and discussion never enter it;
//! the text is a proposal that a person edits and the release scan checks again.

use super::{date, words};
use crate::domain::body::Office;
use crate::domain::disclosure::DisclosureDraft;
use crate::domain::event::Entry;
use crate::domain::meeting::Outcome;
use crate::domain::register::Register;

/// A proposed public text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicText {
    /// The title of the page.
    pub title: String,
    /// The paragraphs, joined by line breaks.
    pub text: String,
}

/// The proposed public text of an entered decision.
pub fn proposal(entry: &Entry, office: &Office) -> PublicText {
    let meeting = words::session(entry.session, &entry.meeting_name);
    let body = if office.committee_short.is_empty() {
        &office.committee
    } else {
        &office.committee_short
    };
    let on = date::long(entry.decided_on);
    if entry.number.register == Register::Appointment {
        return PublicText {
            title: "干部任免事项公开".to_owned(),
            text: format!("{on}，{body}召开{meeting}，研究决定了干部任免事项，按规定办理公示和任免手续。"),
        };
    }
    PublicText {
        title: format!("集体决策结果公开：{}", entry.title),
        text: format!(
            "{on}，{body}召开{meeting}，研究了“{}”。\n{}\n承办科室：{}。",
            entry.title,
            decided(entry),
            entry.department
        ),
    }
}

fn decided(entry: &Entry) -> String {
    let opening = match &entry.outcome {
        Outcome::Passed => "会议决定：",
        Outcome::PassedInPrinciple { .. } => "会议原则同意，修改完善后按程序实施：",
        Outcome::Rejected
        | Outcome::Postponed { .. }
        | Outcome::SentBack { .. }
        | Outcome::Referred { .. }
        | Outcome::ToSuperior { .. }
        | Outcome::Opinion { .. } => return "会议未予通过。".to_owned(),
    };
    let stop = if entry.summary.ends_with('。') { "" } else { "。" };
    format!("{opening}{}{stop}", entry.summary)
}

/// What a page says of parts kept back, one line each: the part and its ground, never the content.
pub fn withheld(draft: &DisclosureDraft) -> Vec<String> {
    draft
        .withheld
        .iter()
        .map(|part| {
            format!(
                "{}不予公开：{}（{}）。",
                part.part,
                words::ground(part.ground),
                words::ground_citation(part.ground)
            )
        })
        .collect()
}
