//! The summary of a meeting (会议纪要) composed from its record, in the form offices use: 听取, 认为, 决定, 由…牵头.
//!
//! A draft for the clerk, made of facts alone: what the meeting thought (会议认为) stands there where the one who presided
//! summed it up, and who reported is named where somebody is known to have. It names no votes, no members' stands and no
//! people, and passes R61 as it stands.

use super::names::Names;
use super::page_meeting::room;
use super::{date, money, record, words};
use crate::domain::application::asked_for;
use crate::domain::event::Resolution;
use crate::domain::execution::amount_now;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, AttendanceLine, ItemState, Meeting, Outcome, Votes};
use crate::domain::rules::issued::says_amount;

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
                return of_matter(meeting, item, matter(*id)?, names);
            }
            AgendaItem::FirstTopic { topic }
            | AgendaItem::Study { topic, .. }
            | AgendaItem::Report { topic, .. }
            | AgendaItem::Inform { topic, .. } => topic.clone(),
        };
        let reporters = meeting.reporters(item, None, |member| names.post(member));
        let said = noted(&item.content, &title, item.note.as_deref()?, &reporters);
        Some((title, said))
    });
    for (number, (title, said)) in (1..).zip(told) {
        lines.extend([format!("{}、{title}", numeral(number)), said]);
    }
    lines.join("\n")
}

/// `2026年3月10日，书记主持召开2026年第1次工委会议，…。`, who was there, who was not.
fn head(meeting: &Meeting, names: Names<'_>) -> Vec<String> {
    let presiding = meeting.presiding.map_or("", |member| names.post(member));
    // Who came late attended.
    let (present, away): (Vec<&AttendanceLine>, Vec<_>) = meeting
        .attendance
        .iter()
        .partition(|line| meeting.was_there(line.member));
    let (on_leave, missing): (Vec<&AttendanceLine>, Vec<_>) = away.into_iter().partition(|line| line.on_leave());
    let list = |word: &str, lines: Vec<&AttendanceLine>| {
        let members: Vec<_> = lines.into_iter().map(|line| line.member).collect();
        (!members.is_empty()).then(|| format!("{word}：{}。", names.posts(&members)))
    };
    let mut lines = vec![format!(
        "{}，{presiding}在{}主持召开{}。现将会议议定事项纪要如下。",
        date::long(meeting.call.on),
        meeting.call.place,
        words::session(meeting.session, names.meeting(meeting.call.kind))
    )];
    lines.extend(list("出席", present));
    let away: String = [list("请假", on_leave), list("缺席", missing)]
        .into_iter()
        .flatten()
        .collect();
    lines.extend(Some(away).filter(|line| !line.is_empty()));
    let attended = meeting.attended();
    lines.extend((!attended.is_empty()).then(|| format!("列席：{}。", attended.join("、"))));
    lines
}

/// What was noted of an item without a decision, as a sentence of the summary: words of one's own stand as they are. That
/// somebody was heard is said of who did report.
fn noted(content: &AgendaItem, topic: &str, note: &str, reporters: &[&str]) -> String {
    // Notes of before begin with what the heading of the record says.
    let kind = format!("{}：", words::agenda_item(content));
    let own = note.strip_prefix(&kind).unwrap_or(note);
    // Who agreed is for the record.
    let own = record::stopped(own.strip_suffix(room::ALL_AGREE_WORDS).unwrap_or(own));
    if [&[][..], reporters]
        .iter()
        .any(|by| own == room::first_note(content, topic, by))
    {
        format!("会议{own}")
    } else if matches!(content, AgendaItem::Report { .. }) && !reporters.is_empty() && !own.contains("听取") {
        format!("会议听取了{}的汇报。{own}", reporters.join("、"))
    } else {
        own
    }
}

/// The title of a matter as corrected, and what was resolved on it; `None` where nothing was, or it was taken out by law.
fn of_matter(meeting: &Meeting, item: &ItemState, matter: &Matter, names: Names<'_>) -> Option<(String, String)> {
    let (application, resolution) = (matter.topic()?, &item.resolution.as_ref()?.value);
    let entry = matter.corrected_entry();
    let entry = entry.as_ref();
    let title = entry.map_or(&application.title, |entry| &entry.title);
    let department = entry.map_or(&application.department, |entry| &entry.department);
    let reporters = meeting.reporters(item, Some(application), |member| names.post(member));
    let heard = (!reporters.is_empty() && !put_off_unheard(item, resolution))
        .then(|| format!("会议听取了{}关于本事项的汇报。", reporters.join("、")));
    let amount =
        amount_now(matter).filter(|amount| resolution.outcome.agrees() && !says_amount(&application.request, *amount));
    let of = if resolution.reduced.is_some() {
        "核定金额"
    } else {
        "金额"
    };
    let amount = amount.map(|amount| format!("，{of}{}", money::yuan(amount)));
    let said = decided(
        &resolution.outcome,
        &application.request,
        &amount.unwrap_or_default(),
        (department, names),
    );
    let thought = record::thought(resolution).unwrap_or_default();
    // Words of several lines are one paragraph, so that they are known again as those of the record.
    Some((
        title.clone(),
        format!("{}{thought}{said}", heard.unwrap_or_default()).replace('\n', ""),
    ))
}

/// Whether an item ended without a vote and nothing tells that anybody spoke at it: that a report was heard is claimed of
/// none such.
fn put_off_unheard(item: &ItemState, resolution: &Resolution) -> bool {
    let put_off = resolution.votes == Votes::None && !matches!(resolution.outcome, Outcome::Opinion { .. });
    let silent = item.stands.is_empty() && item.remarks.is_empty() && item.guest_words.is_empty();
    put_off && silent && record::thought(resolution).is_none()
}

/// What was decided, without why and by how many; `amount` follows what was agreed to, then who leads.
fn decided(outcome: &Outcome, request: &str, amount: &str, (department, names): (&str, Names<'_>)) -> String {
    match outcome {
        Outcome::Passed => format!("{}{amount}，由{department}牵头落实。", record::agreed(request)),
        Outcome::PassedInPrinciple { changes, reviser } => {
            let (what, changes) = (asked_for(request).what, changes.trim_end_matches('。'));
            // Who leads is told beside who revises without a second 由; one who does both is named once.
            let reviser = record::by(reviser);
            let led = if reviser == record::by(department) {
                String::new()
            } else {
                format!("，{department}牵头落实")
            };
            format!("会议原则同意{what}{amount}，{reviser}根据会议意见修改完善后按程序实施{led}。修改意见：{changes}。")
        }
        Outcome::SentBack { .. } | Outcome::ToSuperior { .. } | Outcome::Opinion { .. } | Outcome::Referred { .. } => {
            record::outcome(outcome, names)
        }
        Outcome::Postponed { by, .. } => {
            let by = record::by_where_named(by);
            format!("会议决定，本事项缓议，{by}进一步论证后再议。")
        }
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
