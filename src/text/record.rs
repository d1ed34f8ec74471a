//! The sentences of the meeting's record (会议记录), composed from the facts as offices write them.
//!
//! The record alone carries reasons and verbatim words. What the room and the public see comes from
//! [`recusal_in_the_room`] and `text::disclosure`.

mod beside;
mod decision;
mod passed_over;
mod put_right;
mod report;
mod roll;
mod room;
pub mod whole;

use self::roll::Away;
use super::names::Names;
use super::{date, statement, ui, words};
use crate::domain::application::TopicApplication;
use crate::domain::emergency::Emergency;
use crate::domain::event::{HeadDecision, Reduction, Resolution};
use crate::domain::meeting::{
    Attendance, BallotCount, ItemState, Meeting, Movement, PaperVotes, Recusal, Stand, StandTaken, Votes, VotingMethod,
};
use crate::domain::register::Register;
use crate::domain::rulebook::MeetingKind;
use crate::domain::rules::meeting;

pub use beside::{hand_out, supervision};
pub use decision::{agreed, decision, outcome, substance};
pub use passed_over::{waiver, waiver_at_opening};
pub use put_right::put_right;
pub use report::{report, reported_without_matter};
use roll::letters_unread;
pub use roll::{difference, letters, remark_of, reported, roll};
pub use room::{attended, guests, opinion_read, withdrawn, words_of_guests};

/// The heading of the record: meeting, session, time and place.
pub fn heading(meeting: &Meeting, names: Names<'_>) -> String {
    format!(
        "{}于{}{}在{}召开。",
        words::session(meeting.session, names.meeting(meeting.call.kind)),
        date::long(meeting.call.on),
        date::clock(meeting.began()),
        meeting.call.place
    )
}

/// `应到委员9人，实到8人，委员甲因公请假，委员乙缺席（开会时未到会、未请假），到会人数符合规定。`: at the opening. Who came late is no absentee.
pub fn attendance(meeting: &Meeting, quorum: u32, names: Names<'_>) -> String {
    let away = roll::away(meeting).map(|away| match away {
        Away::OnLeave { member, reason, .. } => format!("{}{}请假，", names.post(member), because(reason)),
        Away::Missing { member, reason } => {
            format!("{}缺席（{}），", names.post(member), reason.trim_end_matches('。'))
        }
        Away::Late { member, .. } => format!("{}迟到，", names.post(member)),
    });
    let away: String = away.collect();
    let entitled = meeting.attendance.len();
    let present = meeting
        .attendance
        .iter()
        .filter(|line| line.attendance == Attendance::Present);
    let present = u32::try_from(present.count()).unwrap_or(u32::MAX);
    format!(
        "应到{}{entitled}人，实到{present}人，{away}{}。",
        names.sitters(),
        words::quorum_holds(present, quorum)
    )
}

/// Who presided, wrote and attended without a vote.
pub fn presiding(meeting: &Meeting, names: Names<'_>) -> Option<String> {
    let presiding = names.post(meeting.presiding?);
    // Records made before the guests were kept one by one have the words of the opening alone.
    let of_words = || (!meeting.observers.is_empty()).then(|| format!("列席、旁听：{}", stopped(&meeting.observers)));
    Some(format!(
        "主持人：{presiding}。记录人：{}。{}",
        meeting.recorder,
        attended(meeting).or_else(of_words).unwrap_or_default()
    ))
}

/// `委员乙10:05到会。委员丙11:20离会（因参加区里会议，书记准假）。`: who came and left; whoever came late is named so in the roll. Empty where nobody did.
pub fn movements(meeting: &Meeting, names: Names<'_>) -> String {
    let late: Vec<_> = roll::away(meeting)
        .filter_map(|away| match away {
            Away::Late { member, at, .. } => Some((member, Movement::Arrived, at)),
            Away::OnLeave { .. } | Away::Missing { .. } => None,
        })
        .collect();
    let said: Vec<String> = meeting
        .movements
        .iter()
        .filter(|moved| !late.contains(&(moved.member, moved.movement, moved.at)))
        .map(|moved| format!("{}{}。", names.post(moved.member), roll::moved(moved)))
        .collect();
    said.concat()
}

/// `委员戊因亲属参与投标，按规定回避，未参加本议题讨论和表决（09:41离场，10:02返场）。`
pub fn recusal(recusal: &Recusal, names: Names<'_>) -> String {
    let left = recusal.left.map(|at| format!("{}离场", date::clock(at)));
    let returned = recusal.returned.map(|at| format!("{}返场", date::clock(at)));
    let times: Vec<String> = left.into_iter().chain(returned).collect();
    let times = if times.is_empty() {
        String::new()
    } else {
        format!("（{}）", times.join("，"))
    };
    let reason = if recusal.reason.is_empty() {
        "因涉及本人（亲属）利益".to_owned()
    } else {
        because(&recusal.reason)
    };
    format!(
        "{}{reason}，按规定回避，未参加本议题讨论和表决{times}。",
        names.post(recusal.member)
    )
}

/// `本议题会前未列入议程，按紧急程序提交：……。已先行处置：……。书记批准。`
pub fn emergency(emergency: &Emergency) -> String {
    format!(
        "本议题会前未列入议程，按紧急程序提交：{}。已先行处置：{}。{}批准。",
        emergency.reason.trim_end_matches('。'),
        emergency.measures.trim_end_matches('。'),
        emergency.approver
    )
}

/// What a shared or projected view shows of a recusal: never the reason.
pub fn recusal_in_the_room(recusal: &Recusal, names: Names<'_>) -> String {
    format!("{}回避", names.post(recusal.member))
}

/// The sentences about one decided item, in the order of the record; `topic` is what the meeting was asked to decide.
pub fn item(
    item: &ItemState,
    meeting: &Meeting,
    register: Register,
    topic: Option<&TopicApplication>,
    names: Names<'_>,
) -> Vec<String> {
    let mut lines: Vec<String> = item.recusals.iter().map(|one| recusal(one, names)).collect();
    lines.extend(guests(item, meeting, topic));
    lines.extend(presided(item, meeting, names));
    lines.extend(topic.and_then(|topic| report(item, meeting, topic, names)));
    lines.extend(words_of_guests(item, meeting, topic));
    lines.extend(
        item.remarks
            .iter()
            .map(|(member, words)| remark(names.post(*member), words)),
    );
    match &item.emergency {
        // Its approver answers for everything that was passed over.
        Some(emergency) => lines.push(self::emergency(emergency)),
        None => lines.extend(item.waivers.iter().map(|passed| waiver(passed, topic, names))),
    }
    let read = item.opinions.iter();
    lines.extend(read.map(|(member, words)| opinion_read(names.post(*member), words)));
    lines.extend(letters_unread(meeting, item, names));
    lines.extend(beside(item, meeting, names));
    lines.extend(withdrawn(item, Some(register)));
    match &item.resolution {
        Some(resolution) => {
            // Who spoke before it was put off was heard, and counts for nothing.
            if resolution.value.votes == Votes::None && !item.stands.is_empty() {
                lines.push(format!("已有{}人表态，未完成表决，不计票。", item.stands.len()));
            }
            lines.extend(self::resolution(&resolution.value, topic, register, names));
        }
        None if item.lost => lines.push(ui::sentence(statement::ERASED)),
        None => lines.extend(item.note.clone()),
    }
    lines
}

/// How it came about, without who took which stand: the counts, or what the head decided and why; `None` where nobody
/// was asked.
pub fn decided(resolution: &Resolution, register: Register, names: Names<'_>) -> Option<String> {
    match (&resolution.votes, &resolution.by_head) {
        (Votes::None, _) => None,
        (_, Some(head)) => Some(head_decided(resolution, head, register, names)),
        (votes, None) => {
            let unshown = match votes {
                Votes::OnPaper(paper) => words::stands_unshown(paper.unshown.unwrap_or_default()),
                Votes::Named(_) | Votes::Counted(_) | Votes::None => String::new(),
            };
            let (way, tally) = (way(resolution.method), words::tally(resolution.tally, register));
            Some(format!("{way}{tally}{unshown}。"))
        }
    }
}

/// What the record has beside an item: papers handed out, and opinions of supervision with their answers.
pub fn beside(item: &ItemState, meeting: &Meeting, names: Names<'_>) -> Vec<String> {
    let papers = meeting.beside.handed_out_at(item.number).map(hand_out);
    let opinions = meeting.beside.supervision_at(Some(item.number));
    let opinions = opinions.filter_map(|one| supervision(one, names));
    papers.chain(opinions).collect()
}

/// The opinions of supervision about the meeting as a whole.
pub fn supervision_of_meeting(meeting: &Meeting, names: Names<'_>) -> Vec<String> {
    let opinions = meeting.beside.supervision_at(None);
    opinions.filter_map(|one| supervision(one, names)).collect()
}

/// `本项由副书记、主任主持。`, where the one who presided at the meeting did not at this item.
fn presided(item: &ItemState, meeting: &Meeting, names: Names<'_>) -> Option<String> {
    let at_item = item.resolution.as_ref()?.value.presiding;
    let other = meeting.presiding.is_some_and(|presiding| presiding != at_item);
    other.then(|| format!("本项由{}主持。", names.post(at_item)))
}

/// The sentences about a resolution: the base, the vote, the result, reservations; `topic` is what was asked for.
pub fn resolution(
    resolution: &Resolution,
    topic: Option<&TopicApplication>,
    register: Register,
    names: Names<'_>,
) -> Vec<String> {
    let mut lines: Vec<String> = summed_up(resolution).into_iter().collect();
    lines.push(format!(
        "本议题{}，{}。",
        words::attendance_figures(resolution.entitled, resolution.present, resolution.quorum),
        words::quorum_holds(resolution.present, resolution.quorum)
    ));
    match &resolution.votes {
        Votes::Named(stands) => {
            lines.push(match &resolution.by_head {
                Some(head) => head_decided(resolution, head, register, names),
                None => vote(resolution, register),
            });
            lines.push(by_name(stands, names));
            lines.extend(
                stands
                    .iter()
                    .filter(|taken| !taken.reservation.is_empty())
                    .map(|taken| reservation(taken, names)),
            );
        }
        Votes::Counted(count) => {
            lines.push(ballots(count));
            lines.push(vote(resolution, register));
        }
        Votes::OnPaper(paper) => {
            lines.push(on_paper(resolution, paper, register));
            if !paper.named.is_empty() {
                lines.push(by_name(&paper.named, names));
            }
        }
        Votes::None => {}
    }
    lines.push(decision(resolution, topic, names));
    lines.extend(resolution.reduced.as_ref().map(reduction));
    lines.extend(resolution.waivers.iter().map(|passed| waiver(passed, topic, names)));
    lines.extend(topic.and_then(|topic| substance(topic, resolution)));
    lines
}

/// `主持人归纳：会议认为，项目群众期盼已久，条件成熟。`: how the one who presided summed the discussion up; `None` where nobody
/// did.
pub fn summed_up(resolution: &Resolution) -> Option<String> {
    thought(resolution).map(|thought| format!("主持人归纳：{thought}"))
}

/// `会议认为，项目群众期盼已久，条件成熟。`, without doubling the words where the person typed them.
pub fn thought(resolution: &Resolution) -> Option<String> {
    let own = resolution.summed_up.trim();
    let own = own
        .strip_prefix("会议认为")
        .unwrap_or(own)
        .trim_start_matches(['，', ',', '：', ':']);
    (!own.is_empty()).then(|| format!("会议认为，{own}{}", stop(own)))
}

/// `会议核定：决定金额40,000.00 元（申报金额50,000.00 元）。核减理由：……。`
pub fn reduction(reduction: &Reduction) -> String {
    let because = reduction.because.trim_end_matches('。');
    format!("会议核定：{}。核减理由：{because}。", words::reduction(reduction))
}

/// `与会委员逐一表态，主持人末位表态。采用口头方式表决：同意7票，…。主持人当场宣布：通过。`
fn vote(resolution: &Resolution, register: Register) -> String {
    let opening = match resolution.method {
        VotingMethod::Secret | VotingMethod::Unstated => String::new(),
        VotingMethod::Oral | VotingMethod::Hands | VotingMethod::Named => {
            let sitters = words::sitters(resolution.kind.unwrap_or(MeetingKind::Committee));
            format!("与会{sitters}逐一表态，主持人末位表态。")
        }
    };
    format!(
        "{opening}{}{}。主持人当场宣布：{}。",
        way(resolution.method),
        words::tally(resolution.tally, register),
        words::outcome(&resolution.outcome)
    )
}

/// `与会人员逐一发表意见，副书记、主任末位发表意见。同意4票，…。副书记、主任决定：通过。`, with the reasons where the
/// majority was of another mind (713号令 第30条).
fn head_decided(resolution: &Resolution, head: &HeadDecision, register: Register, names: Names<'_>) -> String {
    let post = names.post(resolution.presiding);
    let reasons = match (head.against_majority, head.reasons.trim()) {
        (_, "") => String::new(),
        (true, reasons) => format!("决定与多数人意见不一致，{post}说明理由：{reasons}{}", stop(reasons)),
        (false, reasons) => format!("{post}说明：{reasons}{}", stop(reasons)),
    };
    format!(
        "与会人员逐一发表意见，{post}末位发表意见。{}。{post}在集体讨论的基础上决定：{}。{reasons}",
        words::tally(resolution.tally, register),
        words::outcome(&resolution.outcome)
    )
}

/// `采用举手方式表决：`, or that the record does not say how, before the counts.
fn way(method: VotingMethod) -> String {
    let said = words::voting_method(method);
    if method == VotingMethod::Unstated {
        format!("{said}，")
    } else {
        format!("采用{said}方式表决：")
    }
}

/// `据原记录（第三册第12页）登记：采用举手方式表决：同意7票，…。原记录未载明逐人表态。`
fn on_paper(resolution: &Resolution, paper: &PaperVotes, register: Register) -> String {
    let how = way(resolution.method);
    let whole = match meeting::unnamed(paper) {
        Some(_) => {
            let missing = words::stands_unshown(paper.unshown.unwrap_or_default());
            format!("{}{missing}。", words::STANDS_UNNAMED)
        }
        None => String::new(),
    };
    format!(
        "据原记录（{}）登记：{how}{}。会议结果：{}。{whole}",
        paper.source,
        words::tally(resolution.tally, register),
        words::outcome(&resolution.outcome)
    )
}

/// Who took which stand; for the record alone.
fn by_name(stands: &[StandTaken], names: Names<'_>) -> String {
    [Stand::For, Stand::Against, Stand::Abstain, Stand::Postpone]
        .into_iter()
        .filter_map(|stand| {
            let members: Vec<_> = stands
                .iter()
                .filter(|taken| taken.stand == stand)
                .map(|taken| taken.member)
                .collect();
            (!members.is_empty()).then(|| format!("{}：{}。", words::stand(stand), names.posts(&members)))
        })
        .collect()
}

/// `发出表决票8张，收回8张，有效8张，无效0张。监票人：监票人甲、监票人乙。计票人：计票人。`
pub fn ballots(count: &BallotCount) -> String {
    let tellers = if count.watched_by.is_empty() {
        format!("监票人、计票人：{}。", count.tellers)
    } else {
        format!(
            "监票人：{}。计票人：{}。",
            count.watched_by.join("、"),
            count.counted_by
        )
    };
    format!(
        "发出表决票{}张，收回{}张，有效{}张，无效{}张。{tellers}",
        count.issued,
        count.returned,
        count.returned.saturating_sub(count.spoiled),
        count.spoiled,
    )
}

/// Words to stand between quotation marks: without those they were typed with, and without a full stop.
fn unquoted(words: &str) -> &str {
    words.trim().trim_matches(['“', '”', '"']).trim_end_matches('。')
}

/// `委员丙表示：“……”，保留个人意见。`
pub fn reservation(taken: &StandTaken, names: Names<'_>) -> String {
    format!(
        "{}表示：“{}”，保留个人意见。",
        names.post(taken.member),
        unquoted(&taken.reservation)
    )
}

fn remark(post: &str, words: &str) -> String {
    format!("{post}：{}", stopped(words))
}

/// The closing of the record.
pub fn closing(meeting: &Meeting) -> Option<String> {
    meeting.closed.map(|at| format!("会议于{}结束。", date::clock(at)))
}

/// `因…`, without doubling the word where the person typed it.
fn because(reason: &str) -> String {
    let reason = reason.trim_end_matches(['。', '；', '，']);
    if reason.starts_with('因') {
        reason.to_owned()
    } else {
        format!("因{reason}")
    }
}

/// `由副书记`, without doubling the word where the person typed it.
pub fn by(post: &str) -> String {
    let post = post.trim().trim_end_matches('。');
    format!("由{}", post.strip_prefix('由').unwrap_or(post))
}

/// The same; empty where nobody is named.
pub fn by_where_named(post: &str) -> String {
    if post.trim().is_empty() {
        String::new()
    } else {
        by(post)
    }
}

/// The full stop that words still need.
fn stop(words: &str) -> &'static str {
    if words.ends_with(['。', '；', '！', '？', '…']) {
        ""
    } else {
        "。"
    }
}

/// Words as a sentence, with a full stop where they were typed without one.
pub fn stopped(words: &str) -> String {
    let words = words.trim_end();
    let end = if words.is_empty() { "" } else { stop(words) };
    format!("{words}{end}")
}
