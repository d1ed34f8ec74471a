//! What others read: the proposed public text of a decision, and the table that goes with it.
//!
//! It says what was decided, by which meeting, on which day. Votes, posts, persons and discussion never enter it;
//! the text is a proposal that a person edits and the release scan checks again.

use jiff::civil::Date;

use super::{date, words};
use crate::domain::body::Office;
use crate::domain::disclosure::{AttributeSet, DisclosureDraft, Release};
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

/// The table beside the public text: label and value, in the order of the printed page.
pub fn metadata(
    entry: &Entry,
    office: &Office,
    attribute: &AttributeSet,
    draft: &DisclosureDraft,
    release: Option<&Release>,
) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        ("事项编号", words::entry_number(entry.number)),
        ("事项类别", words::register(entry.number.register).to_owned()),
        ("决定机关", office.committee.clone()),
        (
            "会议",
            words::session_item(entry.session, &entry.meeting_name, entry.item),
        ),
        ("决定日期", date::long(entry.decided_on)),
        ("公开属性", words::attribute(attribute.attribute).to_owned()),
        ("公开依据", words::ground_citation(attribute.ground).to_owned()),
        ("公开渠道", words::track(draft.track).to_owned()),
        ("公开范围", words::scope(draft.scope).to_owned()),
        ("公开方式", draft.channel.clone()),
    ];
    rows.extend(attribute.document_date.map(|on| ("成文日期", date::long(on))));
    if let Some(release) = release {
        rows.push(("公开日期", date::long(release.on)));
        rows.push(("公开地点", release.place.clone()));
    }
    rows
}

/// The foot of a public page.
pub fn foot(office: &Office, on: Date) -> String {
    format!("{}　{}", office.committee, date::long(on))
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

/// How the twenty working days of a proactive document are shown.
pub fn deadline(due: Date, provisional: bool) -> String {
    let mark = if provisional {
        "（暂按法定节假日和周六日计，待导入该年安排）"
    } else {
        ""
    };
    format!("成文后20个工作日内公开，{}到期{mark}", date::long(due))
}
