//! The summary of a meeting (会议纪要) composed from its record, in the form offices use: 听取, 认为, 决定, 由…牵头.
//!
//! A draft for the clerk: what the meeting thought is nowhere recorded and is left to be written. It names no votes, no
//! members' stands and no people, and passes R61 as it stands.

use super::names::Names;
use super::{date, money, record, words};
use crate::domain::execution::amount_now;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, ItemState, Meeting, Outcome};

/// The numerals of headings.
const NUMERALS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// The draft: a line for each paragraph; `matter` finds the file of a matter.
pub fn draft<'a>(meeting: &Meeting, matter: impl Fn(MatterId) -> Option<&'a Matter>, names: Names<'_>) -> String {
    let mut lines = head(meeting, names);
    let told = meeting.items.iter().filter_map(|item| {
        let title = match &item.content {
            // What another book records, or nobody may write down, never stands in a summary.
            AgendaItem::Personnel { .. } | AgendaItem::Placeholder {} => return None,
            AgendaItem::Decide { matter: id } | AgendaItem::Discuss { matter: id } => {
                return of_matter(item, matter(*id)?, names);
            }
            AgendaItem::FirstTopic { topic }
            | AgendaItem::Study { topic }
            | AgendaItem::Report { topic }
            | AgendaItem::Inform { topic } => topic.clone(),
        };
        Some((title, item.note.clone()?))
    });
    for (number, (title, said)) in (1..).zip(told) {
        lines.extend([format!("{}、{title}", numeral(number)), said]);
    }
    lines.join("\n")
}

/// `2026年3月10日，书记主持召开2026年第1次工委会议，…。`, who was there, who was not.
fn head(meeting: &Meeting, names: Names<'_>) -> Vec<String> {
    let presiding = meeting.presiding.map_or("", |member| names.post(member));
    let (mut present, mut absent) = (Vec::new(), Vec::new());
    for line in &meeting.attendance {
        // Who came late attended.
        if meeting.was_there(line.member) {
            present.push(line.member);
        } else {
            absent.push(line.member);
        }
    }
    let mut lines = vec![format!(
        "{}，{presiding}在{}主持召开{}。现将会议议定事项纪要如下。",
        date::long(meeting.call.on),
        meeting.call.place,
        words::session(meeting.session, names.meeting(meeting.call.kind))
    )];
    lines.push(format!("出席：{}。", names.posts(&present)));
    lines.extend((!absent.is_empty()).then(|| format!("请假：{}。", names.posts(&absent))));
    lines.extend(
        (!meeting.observers.is_empty()).then(|| format!("列席：{}。", meeting.observers.trim_end_matches('。'))),
    );
    lines
}

/// The title of a matter as corrected, and what was resolved on it; `None` where nothing was, or it was taken out by law.
fn of_matter(item: &ItemState, matter: &Matter, names: Names<'_>) -> Option<(String, String)> {
    let (application, resolution) = (matter.topic()?, &item.resolution.as_ref()?.value);
    let entry = matter.corrected_entry();
    let entry = entry.as_ref();
    let title = entry.map_or(&application.title, |entry| &entry.title);
    let department = entry.map_or(&application.department, |entry| &entry.department);
    let agreed = resolution.outcome.agrees();
    let request = application.request.trim_end_matches('。');
    let amount = amount_now(matter).filter(|_| agreed);
    let said = [
        format!("会议听取了{}关于本事项的汇报。", application.reporter),
        format!("会议认为，本事项的依据是{}。", application.basis.trim_end_matches('。')),
        decided(&resolution.outcome, request, names),
        amount.map_or_else(String::new, |amount| format!("金额{}。", money::yuan(amount))),
        if agreed {
            format!("由{department}牵头落实。")
        } else {
            String::new()
        },
    ];
    // Words of several lines are one paragraph, so that they are known again as those of the record.
    Some((title.clone(), said.concat().replace('\n', "")))
}

/// What was decided, without why and by how many.
fn decided(outcome: &Outcome, request: &str, names: Names<'_>) -> String {
    match outcome {
        Outcome::Passed => format!("会议决定，同意本事项：{request}。"),
        Outcome::PassedInPrinciple { .. }
        | Outcome::SentBack { .. }
        | Outcome::ToSuperior { .. }
        | Outcome::Opinion { .. }
        | Outcome::Referred { .. } => record::outcome(outcome, names),
        Outcome::Postponed { .. } => "会议决定，本事项缓议，进一步论证后再议。".to_owned(),
        Outcome::Rejected => "会议决定，本事项不予通过。".to_owned(),
    }
}

/// `一`, `十二`, `二十`: the number of a heading, below a hundred.
fn numeral(number: usize) -> String {
    let digit = |at: usize| NUMERALS.get(at).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (tens, ones) => format!(
            "{}十{}",
            if tens == 1 { "" } else { digit(tens) },
            if ones == 0 { "" } else { digit(ones) }
        ),
    }
}
