//! The words of the meeting in session. Nothing here says how anyone stands before the announcement.

use crate::domain::meeting::{AgendaItem, VotingMethod};
use crate::domain::money::Fen;
use crate::domain::room::{LineState, OutcomeKind};
use crate::domain::rulebook::Power;
use crate::text::record::stopped;
use crate::text::{button, money, statement, words};

/// The title of the room: which item of how many.
pub fn item_of(number: u16, count: usize) -> String {
    format!("第 {number} 项，共 {count} 项")
}
/// How stands were taken, before the counts.
pub fn by_way(way: &str, method: &str) -> String {
    format!("{way}：{method}")
}
/// Why the vote does not carry.
pub fn majority_missing(entitled: u32, majority: u32) -> String {
    format!("应到{entitled}人，通过须{majority}票以上，同意票不足。")
}
/// The way on where the paper record says otherwise than its counts.
pub const PAPER_SAYS_PASSED: &str = "原记录写明通过的，撤销逐人表态，改用“按原记录登记结果”，写明理由和责任人后照录。";
/// The title before the first item.
pub const BEFORE_FIRST: &str = "会议开始";
/// What to do then.
pub const BEFORE_FIRST_HINT: &str = "已宣布开会。点“进入下一项”开始第一项议程。";
/// An item that is done; `more` says whether another waits, `held_open` whether papers or warnings do.
pub const fn item_done(more: bool, held_open: bool) -> &'static str {
    match (more, held_open) {
        (true, _) => "本项已办结，可以进入下一项。",
        (false, true) => "本项已办结，没有未办结的议程。会上材料收回、监督意见答复之后，可以宣布散会。",
        (false, false) => "本项已办结，没有未办结的议程，可以宣布散会。",
    }
}

/// Attendance on the page's head.
pub fn figures(entitled: u32, present: u32, quorum: u32) -> String {
    format!("应到 {entitled} · 实到 {present} · 法定到会 {quorum}")
}

/// The names of the grid and of the row of stands, for assistive technology.
pub const MEMBERS: &str = "组成人员";
/// See above.
pub const STANDS: &str = "表态";
/// A member who has spoken.
pub const SPOKEN: &str = "已表态";
/// A member who has not.
pub const SILENT: &str = "待表态";
/// The one whose turn it is.
pub const TURN: &str = "请表态";
/// The one who presides, while others are still to speak.
pub const LAST: &str = "末位表态";
/// The one who presides, whose turn has come.
pub const LAST_TURN: &str = "主持人末位表态";
/// A member who withdrew; never why.
pub const RECUSED: &str = "回避";
/// A member who withdrew from an earlier item and has not come back.
pub const OUT: &str = "回避后未返场";
/// Why no other item can be taken up.
pub const MEMBERS_OUT: &str = "有人因本项回避在外，须先宣布本项结果或者撤销回避。";
/// A result that was taken back and announced anew.
pub const PUT_RIGHT: &str = "更正过";
/// A member on leave; never why.
pub const ABSENT: &str = "请假";
/// A member who is not there, whom nobody let stay away.
pub const MISSING: &str = "未到";
/// A member who left.
pub const LEFT: &str = "离会";
/// Words were written down, never of which kind.
pub const REMARKED: &str = "发言已记";
/// A written opinion is read out.
pub const LETTER: &str = "书面意见已备，宣读后不计票";
/// When a member withdrew.
pub fn left_at(clock: &str) -> String {
    format!("{clock} 离场")
}
/// When a member came back.
pub fn back_at(clock: &str) -> String {
    format!("{clock} 返场")
}
/// Whose turn it is.
pub fn turn_of(post: &str) -> String {
    format!("{post}表态")
}
/// Takes back the last stand.
pub fn undo(post: &str) -> String {
    format!("重新表态（{post}）")
}
/// The key that takes back the last stand.
pub const UNDO_KEY: &str = "退格";
/// The keys, in a line.
pub const KEYS: &str = "按键记录表态，自动移到下一位；按钮上的键都可以直接按。";
/// Everyone has spoken.
pub const EVERYONE: &str = "应表态人员均已表态，可以宣布结果。";
/// Said when a stand was stored.
pub fn spoke_next(post: &str, next: Option<&str>) -> String {
    match next {
        Some(next) => format!("{post}已表态，下一位{next}。"),
        None => format!("{post}已表态。应表态人员均已表态。"),
    }
}
/// Why the result can't be announced yet.
pub fn not_all_spoke(missing: usize) -> String {
    format!("尚有 {missing} 人未表态")
}
/// Opens the words of a member.
pub const REMARK: &str = "发言";
/// The same, with the member named for assistive technology.
pub fn remark_of(post: &str) -> String {
    format!("{post}：发言、查看或修改表态")
}
/// The title of the words of a member.
pub fn words_of(post: &str) -> String {
    format!("{post} · 发言与表态")
}
/// Field: whose words they are.
pub const SPEAKER: &str = "发言人";
/// A remark and a stand in one act.
pub const AGREES: &str = "记为“同意，无补充”";
/// The words of that remark.
pub const AGREES_WORDS: &str = "同意，无补充。";
/// Field: the remark.
pub const REMARK_WORDS: &str = "发言要点";
/// The hint of the remark.
pub const REMARK_HINT: &str = "记录签字前可以整理，修改留痕。";
/// Opens the stand of a member.
pub const SEE_STAND: &str = "查看、修改表态";
/// Warns before the stand is opened.
pub const SEE_STAND_HINT: &str = "表态在宣布结果前不对会场显示，投影时不要展开。";
/// Why the stand can't be changed now.
pub const PRESIDER_SPOKE: &str = "主持人已经末位表态。先撤回主持人的表态，再修改本人表态，然后由主持人重新表态。";
/// The button that takes the presider's stand back: `撤回书记的表态`.
pub fn take_back_first(post: &str) -> String {
    format!("撤回{post}的表态")
}
/// Field: the stand.
pub const STAND: &str = "本人表态";
/// Field: the reservation.
pub const RESERVATION: &str = "保留意见（原话）";
/// The hint of the reservation.
pub const RESERVATION_HINT: &str = "随不同意、弃权或缓议保存原话，长期保留。";
/// A reservation needs a stand.
pub const ASK_STAND: &str = "请先记录表态，再记保留意见。";

/// Field: who withdraws.
pub const RECUSED_MEMBER: &str = "回避人员";
/// Field: why.
pub const RECUSAL_REASON: &str = "回避事由";
/// The hint of the reason.
pub const RECUSAL_HINT: &str = "只写入会议记录，会场显示只有“回避”二字。";
/// The usual reasons.
pub const RECUSAL_REASONS: [&str; 2] = ["涉及本人利益", "涉及亲属利益"];
/// Field: one's own words.
pub const RECUSAL_OWN: &str = "其他回避事由";
/// Field: when the member left.
pub const LEFT_TIME: &str = "离场时间";
/// Field: when the member came back.
pub const BACK_TIME: &str = "返场时间";
/// Takes a recusal back.
pub const UNDO_RECUSAL: &str = "撤销回避";
/// The same, with the member named.
pub fn undo_recusal_of(post: &str) -> String {
    format!("撤销{post}的回避登记")
}
/// The return, with the member named.
pub fn return_of(post: &str) -> String {
    format!("登记{post}返场")
}
/// Asked where nobody was chosen.
pub const ASK_MEMBER: &str = "请选择人员。";
/// Asked where no reason is given.
pub const ASK_RECUSAL_REASON: &str = "请填写回避事由。";

/// Field: how stands are taken. Where the head decides, nobody votes.
pub const fn method(power: Option<Power>) -> &'static str {
    match power {
        Some(Power::Head) => "表态方式",
        Some(Power::Votes | Power::Studies) | None => "表决方式",
    }
}
/// The heading of the count sheet.
pub const BALLOTS: &str = "无记名投票计票单";
/// Stands stand in the way of a secret ballot.
pub const STANDS_TAKEN_FIRST: &str = "已有逐人表态，不能改为无记名投票。须先撤回已记的表态。";
/// Fields of the count sheet.
pub const ISSUED: &str = "发出";
/// See above.
pub const RETURNED: &str = "收回";
/// See above.
pub const SPOILED: &str = "废票";
/// See above.
pub const FIRST_WATCHER: &str = "监票人一";
/// See above.
pub const SECOND_WATCHER: &str = "监票人二";
/// See above.
pub const TELLER: &str = "计票人";
/// Asked where a count is no number.
pub const ASK_COUNT: &str = "请填写票数。";
/// Asked where no teller is named.
pub const ASK_TELLERS: &str = "请填写两名监票人和一名计票人。";
/// The counts don't add up.
pub fn counts_differ(issued: u32, returned: u32, sum: u32, voters: usize) -> String {
    format!("票数不符：应发 {voters} 张，发出 {issued} 张，收回 {returned} 张，各项合计 {sum} 张。")
}
/// The ballot hides nothing.
pub const BALLOT_TELLS: &str =
    "投票人数不超过 3 人或者意见完全一致，他人可以推知每人的投票，本次无记名投票实际不能保密。";
/// The counts are complete.
pub const BALLOT_READY: &str = "票数相符，可以宣布表决结果。";

/// The button and title of the announcement.
pub const fn announce(power: Option<Power>) -> &'static str {
    match power {
        Some(Power::Head) => "宣布会议决定",
        Some(Power::Votes | Power::Studies) | None => button::ANNOUNCE,
    }
}
/// The title of an outcome without a vote.
pub const SETTLE_TITLE: &str = "不经表决办结";
/// Opens the outcomes that need no vote.
pub const OTHER: &str = "转会、报上级";
/// Records the opinion of a meeting that only studies.
pub const OPINION: &str = "记录研究意见";
/// Field: what was decided.
pub const DECISION: &str = "会议决定";
/// Asked where nothing was chosen.
pub const ASK_DECISION: &str = "请选择会议决定。";
/// Asked where words are missing.
pub const ASK_WORDS: &str = "请填写。";
/// How the changes are written.
pub const CHANGES_HINT: &str = "每条意见写一行，行末用分号；会后对照修改稿逐条核对。";
/// Field: who revises.
pub const REVISER: &str = "修改责任人";
/// Field: to which meeting.
pub const REFER_TO: &str = "转至会议";
/// Field: how the one who presides summed the discussion up.
pub const SUMMED_UP: &str = "主持人归纳意见（写入“会议认为”，没有归纳的不填）";
/// What sealing means.
pub const SEALS: &str = "宣布后，到会、回避、表态和结果即封存，只能更正，不能修改。";
/// The reasons of a head who decides.
pub const HEAD_REASONS: &str = "决定的理由（与多数人意见不一致的，必须写明）";
/// The amount decided: `决定金额（申报金额50,000.00 元，不得高于申报金额）`.
pub fn decided_amount(requested: Fen) -> String {
    format!("决定金额（申报金额{}，不得高于申报金额）", money::yuan(requested))
}
/// Why less was decided than was applied for.
pub const REDUCED_BECAUSE: &str = "决定金额与申报金额不同的理由";
/// What such an amount still asks for.
pub const ASK_REDUCED_BECAUSE: &str = "决定金额与申报金额不同，请写明理由。";
/// Confirms the announcement.
pub const CONFIRM_ANNOUNCE: &str = "确认宣布";

/// Why an item is put off where the member in charge is not there.
pub fn put_off_because(post: &str) -> String {
    format!("分管领导（{post}）未到会")
}
/// Takes it up all the same.
pub const INSIST: &str = "仍然审议";

/// The name of an outcome before it has words.
pub const fn outcome_kind(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Passed => "通过",
        OutcomeKind::PassedInPrinciple => "原则同意",
        OutcomeKind::Rejected => "不予通过",
        OutcomeKind::Postponed => "缓议",
        OutcomeKind::SentBack => "退回补充",
        OutcomeKind::Referred => "转其他会议研究",
        OutcomeKind::ToSuperior => "报上级审批",
        OutcomeKind::Opinion => "研究意见",
    }
}

/// The field for the words of an outcome; `None` where it has none.
pub const fn outcome_words(kind: OutcomeKind) -> Option<&'static str> {
    match kind {
        OutcomeKind::Passed | OutcomeKind::Rejected | OutcomeKind::Referred => None,
        OutcomeKind::PassedInPrinciple => Some("修改意见"),
        OutcomeKind::Postponed => Some("缓议原因"),
        OutcomeKind::SentBack => Some("需要补充的内容"),
        OutcomeKind::ToSuperior => Some("报送单位"),
        OutcomeKind::Opinion => Some("研究意见内容"),
    }
}

/// The field for who goes on with what was not decided; `None` where nobody does.
pub const fn may_go_on(kind: OutcomeKind) -> Option<&'static str> {
    match kind {
        OutcomeKind::Postponed => Some("进一步论证的责任人或科室（可以不填）"),
        OutcomeKind::SentBack => Some("补充的责任人或科室（可以不填）"),
        _ => None,
    }
}

/// Where an item stands, in the list beside the room.
pub fn line_state(state: &LineState, content: &AgendaItem, power: Option<Power>) -> &'static str {
    match state {
        LineState::Waiting => "待议",
        LineState::Current => match content {
            AgendaItem::Decide { .. } if power == Some(Power::Head) => "待决定",
            AgendaItem::Decide { .. } => "待表决",
            _ => "进行中",
        },
        LineState::LeftOpen => "未办结",
        LineState::Resolved(outcome) => words::outcome(outcome),
        LineState::Noted => noted(content),
        LineState::Lost => statement::ERASED,
    }
}

/// What was done with an item without a vote.
pub const fn noted(content: &AgendaItem) -> &'static str {
    match content {
        AgendaItem::FirstTopic { .. } => "已学习",
        AgendaItem::Study { .. } => "已传达",
        AgendaItem::Report { .. } => "已听取",
        AgendaItem::Inform { .. } => "已通报",
        AgendaItem::Personnel { .. } | AgendaItem::Placeholder {} => "另行记录",
        AgendaItem::Decide { .. } | AgendaItem::Discuss { .. } => "已办结",
    }
}

/// Field: what was noted.
pub const NOTE: &str = "记录内容";
/// What stands in the note at first, with those who reported; that it is the first topic stands in the heading.
pub fn first_note(content: &AgendaItem, topic: &str, reporters: &[&str]) -> String {
    let by = reporters.join("、");
    match content {
        AgendaItem::Report { .. } if !by.is_empty() => format!("听取了{by}关于{}的汇报。", heard_of(topic)),
        AgendaItem::Inform { .. } if !by.is_empty() => format!("听取了{by}关于{}的通报。", heard_of(topic)),
        AgendaItem::Study { .. } if !by.is_empty() => format!("{}，由{by}传达。", begun("传达学习", topic)),
        AgendaItem::FirstTopic { .. } => format!("{}。", begun("学习", topic)),
        AgendaItem::Study { .. } => format!("{}。", begun("传达学习", topic)),
        AgendaItem::Report { .. } => {
            let heard = begun("听取", topic);
            let end = if heard.ends_with("汇报") || heard.ends_with("报告") {
                ""
            } else if heard.ends_with("情况") {
                "汇报"
            } else {
                "情况汇报"
            };
            format!("{heard}{end}。")
        }
        AgendaItem::Inform { .. } => format!("{}。", begun("通报", topic)),
        _ => String::new(),
    }
}

/// A topic after its verb, which is not said twice: `学习贯彻…` and `传达学习…` bring their own.
fn begun(verb: &str, topic: &str) -> String {
    let topic = topic.trim_end_matches('。');
    let own = [verb, "学习", "传达", "听取", "通报"];
    if own.iter().any(|own| topic.starts_with(own)) {
        topic.to_owned()
    } else {
        format!("{verb}{topic}")
    }
}
/// What a report is about, without the verb and the noun that the sentence brings: `听取安全生产情况汇报` is 安全生产情况.
fn heard_of(topic: &str) -> &str {
    let topic = topic.trim_end_matches('。');
    let topic = ["听取", "通报"]
        .iter()
        .find_map(|verb| topic.strip_prefix(verb))
        .unwrap_or(topic);
    let topic = topic.strip_prefix("关于").unwrap_or(topic);
    let nouns = ["的汇报", "的报告", "的通报", "汇报", "报告", "通报"];
    nouns.iter().find_map(|noun| topic.strip_suffix(noun)).unwrap_or(topic)
}
/// Adds that nobody objects.
pub const ALL_AGREE: &str = "全体同意";
/// The words for it.
pub const ALL_AGREE_WORDS: &str = "与会人员全体同意。";
/// Asked where nothing is noted.
pub const ASK_NOTE: &str = "请填写记录内容。";

/// The whole room at a placeholder.
pub const SECRET: &str = "下一项按保密规定另行记录。";
/// What is to be done with the machine.
pub const SECRET_HINT: &str = "请将本设备及手机等移出会场，由专人记录。";
/// Resumes after a placeholder.
pub const RESUME: &str = "本项已结束，恢复记录";
/// The whole room before a personnel item.
pub const DISCONNECT: &str = "请断开投影后继续";
/// Why, in words that tell a room that sees this screen nothing.
pub const DISCONNECT_HINT: &str = "下面的内容不对会场显示。屏幕现在只有会议名称和时间。";
/// Field: who confirms.
pub const DISCONNECTED_BY: &str = "确认人";
/// Confirms it.
pub const DISCONNECTED: &str = "已断开投影，继续";
/// The sentence of an item of which nothing is written here; `None` of any other.
pub fn note_elsewhere(content: &AgendaItem) -> Option<String> {
    match content {
        AgendaItem::Personnel { recorded_in } => Some(format!("{}（{recorded_in}）。", words::PERSONNEL_ELSEWHERE)),
        AgendaItem::Placeholder {} => Some(format!("{}。", words::RECORDED_ELSEWHERE)),
        _ => None,
    }
}
/// What an item's note says: of what is recorded elsewhere where that is. Records made before nothing could be written
/// there have that sentence as their note.
pub fn note_of(content: &AgendaItem, note: &str) -> String {
    let elsewhere = note_elsewhere(content).filter(|_| note.is_empty());
    elsewhere.unwrap_or_else(|| stopped(note))
}

/// The heading of the list beside the room.
pub const AGENDA: &str = "议程";
/// Takes up an item that is not the next one.
pub const TAKE_UP: &str = "转到此项";
/// The same, with the item named.
pub fn take_up(number: u16) -> String {
    format!("转到第 {number} 项")
}
/// How the screen is covered.
pub const COVER_HINT: &str = "有人走近时，按 F8 遮挡屏幕，投影窗口同时遮挡；再按恢复。";
/// Another window records.
pub const FOLLOWS: &str = "本次会议正在另一个窗口记录，本窗口随之更新。";
/// Records here instead.
pub const TAKE_OVER: &str = "改在本窗口记录";
/// The button and title of what the projector shows.
pub const PROJECTION: &str = "投影显示";
/// Opens the window for the projector.
pub const PROJECT: &str = "投影窗口";
/// What it is.
pub const PROJECT_HINT: &str = "在新窗口中只显示会议名称、时间和当前议题名称，拖到投影屏幕后全屏。";
/// The window shows the meeting.
pub const PROJECTED: &str = "投影窗口已连接";
/// The window was refused.
pub const PROJECT_REFUSED: &str = "浏览器没有打开新窗口。请允许本页弹出窗口后再点，或者用“全屏显示会议”。";
/// Shows the same in this window.
pub const PROJECT_HERE: &str = "全屏显示会议";
/// Leaves it.
pub const PROJECT_END: &str = "返回记录";
/// The meeting and the hour: `2026年第1次工委会议　09:30`.
pub fn named_now(meeting: &str, clock: &str) -> String {
    format!("{meeting}　{clock}")
}
/// An item as the room may see it: `第 3 项　关于……的议题`.
pub fn projected(number: u16, title: &str) -> String {
    format!("第 {number} 项　{title}")
}
/// The line above the room's title: the session and since when.
pub fn since(session: &str, clock: &str) -> String {
    format!("{session} · {clock} 开始")
}

/// The dialog's and button's words.
pub const ON_PAPER: &str = "按原记录登记结果";
/// What it is for.
pub const ON_PAPER_HINT: &str =
    "只用于补录的会议：原记录未载明逐人表态的，照原记录登记票数，不得补写表态。登记后注明“原记录未载明逐人表态”。";
/// Field: how the result was voted, as the record says it.
pub const PAPER_METHOD: &str = "原记录的表决方式";
/// The part of the form for those the record names.
pub const PAPER_NAMES: &str = "原记录载明的表态";
/// Field: how many stands the record does not show.
pub const PAPER_UNSHOWN: &str = "原记录没有记载表态的人数（没有的填0）";
/// Field: where the record is kept.
pub const PAPER_SOURCE: &str = "原记录册号、页码";
/// Field: the changes asked for.
pub const CHANGES: &str = "修改意见";
/// The button of the form.
pub const CONFIRM_PAPER: &str = "按原记录登记";

/// The way of voting as a paper record says it.
pub fn paper_method(method: VotingMethod) -> String {
    match method {
        VotingMethod::Unstated => "原记录未载明".to_owned(),
        other => words::voting_method(other).to_owned(),
    }
}

/// Field: how many stood so.
pub fn paper_count(stand: &str) -> String {
    format!("{stand}（票）")
}
