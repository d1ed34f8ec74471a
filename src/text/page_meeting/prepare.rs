//! The words of preparing a meeting: agenda, notice, moving, cancelling, opening.

use jiff::civil::Date;

use crate::domain::follow_up::{CarriedOut, FollowUpState, PutOff};
use crate::domain::meeting::NoticeWay;
use crate::domain::rulebook::MeetingKind;
use crate::text::page_meeting::request;
use crate::text::{date, words};

/// The heading of the agenda.
pub const AGENDA: &str = "议程";
/// The empty agenda.
pub const AGENDA_EMPTY: &str = "议程尚无内容";
/// How the agenda begins.
pub const AGENDA_EMPTY_HINT: &str =
    "按“第一议题、传达学习、审议、听取汇报、通报、人事”的顺序列入；开会之前可以调整顺序，项次随之改变。";
/// The button and its dialog.
pub const ORDER: &str = "调整顺序";
/// Whose order it is.
pub const ORDER_NOTE: &str = "按主持人确定的顺序排列；第一议题列在第一项。宣布开会后项次不再改变。";
/// Moves an item towards the first.
pub const EARLIER: &str = "上移";
/// Moves an item towards the last.
pub const LATER: &str = "下移";
/// The button that sets the order.
pub const SET_ORDER: &str = "确定顺序";
/// The agenda stands in this order already.
pub const SAME_ORDER: &str = "顺序没有改变。";
/// The heading of the form that adds an item.
pub const ADD: &str = "增列议程";
/// Field: the kind of item.
pub const ITEM_KIND: &str = "议程类别";
/// Field: the topic of an item without a matter.
pub const TOPIC: &str = "内容";
/// Field: who reports on an item without a matter.
pub const REPORTER: &str = "汇报人（单位和职务，可以不填）";
/// Field: the matter.
pub const MATTER: &str = "议题";
/// The hint of the matter field.
pub const MATTER_HINT: &str = "程序齐备的列在前面；尚缺程序的也可以试列，列出每一项缺失和办理入口。";
/// No matter can be put on the agenda.
pub const NO_MATTER: &str = "目前没有经书记审定、可以上会的议题。";
/// Field: where the personnel item is recorded.
pub const RECORDED_IN: &str = "人事另册册号、页码";
/// What the placeholder means.
pub const PLACEHOLDER_NOTE: &str = "只保留项次，不录入任何内容，按保密规定另行记录。";
/// Asked where the topic is empty.
pub const ASK_TOPIC: &str = "请填写内容。";
/// Asked where no matter was chosen.
pub const ASK_MATTER: &str = "请选择议题。";
/// Asked where volume and pages are empty.
pub const ASK_RECORDED_IN: &str = "请填写人事另册册号、页码。";
/// Asked where no kind was chosen.
pub const ASK_ITEM_KIND: &str = "请选择议程类别。";

/// A matter in the list to choose from: its title, and how many steps it lacks.
pub fn matter_choice(title: &str, gaps: u32) -> String {
    match gaps {
        0 => title.to_owned(),
        gaps => format!("{title}（尚缺 {gaps} 项）"),
    }
}

/// Names the item behind a button's words, for assistive technology.
pub fn item_suffix(number: u16) -> String {
    format!("（第 {number} 项）")
}

/// The department under a matter on the agenda.
pub fn department(register: &str, department: &str) -> String {
    format!("{register} · {department}")
}

/// An item that the first notice did not name, and whether one has named it since.
pub const fn added(notified_on: Option<Date>) -> &'static str {
    match notified_on {
        Some(_) => "会议通知之后列入，已补发通知",
        None => "会议通知之后列入，尚未补发通知",
    }
}

/// Warnings that were passed over when the item was placed.
pub fn waived(count: usize) -> String {
    format!("已说明理由 {count} 项")
}

/// The standing item, its card and its table.
pub const CARRIED_OUT: &str = "上次议定事项落实情况";
/// Where the decisions come from: `工委会议2026年第5次会议，2026年3月10日`.
pub fn last_meeting(session: &str, on: Date) -> String {
    format!("{session}，{}", date::long(on))
}
/// The last meeting agreed to nothing that is followed up.
pub const NOTHING_TO_CARRY_OUT: &str = "上次会议没有须督办的决定，以前的决定均已办结。";
/// Above the decisions of the last meeting.
pub const CARRIED_OUT_LAST: &str = "上次会议议定";
/// Those of earlier meetings, counted: `以前会议议定、尚未办结的12项，其中逾期3项`. `None` without any.
pub fn carried_out_earlier<'a>(heard: impl IntoIterator<Item = &'a CarriedOut>) -> Option<String> {
    let earlier: Vec<_> = heard.into_iter().filter(|one| !one.of_last).collect();
    let late = |one: &&&CarriedOut| matches!(one.state, Some(FollowUpState::Late(_)));
    let all = match earlier.len() {
        0 => return None,
        count => format!("以前会议议定、尚未办结的{count}项"),
    };
    Some(match earlier.iter().filter(late).count() {
        0 => all,
        late => format!("{all}，其中逾期{late}项"),
    })
}
/// The same on the printed agenda, which does not list them.
pub fn carried_out_elsewhere<'a>(heard: impl IntoIterator<Item = &'a CarriedOut>) -> Option<String> {
    carried_out_earlier(heard).map(|counted| format!("{counted}，另见督办清单。"))
}
/// Above what earlier meetings put off.
pub const CARRIED_OUT_PUT_OFF: &str = "缓议、退回补充，尚未再次上会";
/// The button that places the item.
pub const PLACE_CARRIED_OUT: &str = "列为听取汇报";
/// The item stands on the agenda.
pub const CARRIED_OUT_PLACED: &str = "已列入议程。";
/// Column: the matter.
pub const CARRIED_OUT_MATTER: &str = "议定事项";
/// Column: who answers for it.
pub const CARRIED_OUT_OWNER: &str = "责任科室、责任人";
/// Column: by when.
pub const CARRIED_OUT_DUE: &str = "完成时限";
/// Column: how it stands.
pub const CARRIED_OUT_STATE: &str = "落实情况";
/// Column: what was reported last.
pub const CARRIED_OUT_REPORTED: &str = "最近反馈";
/// Stands where nothing does.
pub const CARRIED_OUT_NOTHING: &str = "—";
/// What was reported last, with its day: `2026年3月12日：已完成招标`.
pub fn carried_out_reported(reported: Option<&(Date, String)>) -> String {
    reported.map_or_else(
        || "尚无反馈".to_owned(),
        |(on, words)| format!("{}：{}", date::long(*on), unended(words)),
    )
}
/// Why it was put off, with the day: `2026年3月10日：须补充论证`.
pub fn put_off_because(one: &PutOff) -> String {
    let (on, why) = (date::long(one.on), request::why(&one.outcome));
    if why.is_empty() { on } else { format!("{on}：{why}") }
}
/// Words to which others are added.
fn unended(words: &str) -> &str {
    words.trim().trim_end_matches('。')
}
/// Nobody and no day is named.
pub const NOT_ASSIGNED: &str = "未明确";

/// How a decision of the last meeting stands.
pub fn carried_out_state(state: Option<FollowUpState>) -> String {
    state.map_or_else(|| "尚未登记入台账".to_owned(), words::follow_up_state)
}

/// How the decisions stand, and what was put off, as the record tells what was heard:
/// `听取上次议定事项落实情况汇报。上次会议议定1项：……`
pub fn carried_out_note(heard: &[CarriedOut], put_off: &[PutOff]) -> String {
    let one = |one: &CarriedOut| {
        let reported = one
            .reported
            .as_ref()
            .map(|(on, words)| (date::long(*on), unended(words)));
        let reported = reported.map(|(on, words)| format!("（{on}反馈：{words}）"));
        let state = format!("{}{}", carried_out_state(one.state), reported.unwrap_or_default());
        match &one.assigned {
            Some((owner, due)) => format!("“{}”，{owner}负责，{}前完成，{state}", one.title, date::long(*due)),
            None => format!("“{}”，{state}", one.title),
        }
    };
    let (of_last, earlier): (Vec<_>, Vec<_>) = heard.iter().partition(|one| one.of_last);
    let lines = |all: &[&CarriedOut]| all.iter().map(|carried| one(carried)).collect::<Vec<_>>();
    let waits = |one: &PutOff| {
        let because = put_off_because(one);
        format!("“{}”，{}，{because}", one.title, words::outcome(&one.outcome))
    };
    let said = |head: &str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| format!("{head}{}项：{}。", lines.len(), lines.join("；")))
    };
    let all = [
        said(CARRIED_OUT_LAST, lines(&of_last)),
        said("以前会议议定尚未办结", lines(&earlier)),
        said("缓议、退回补充尚未再次上会", put_off.iter().map(waits).collect()),
    ];
    let all: String = all.into_iter().flatten().collect();
    let rest = if all.is_empty() {
        NOTHING_TO_CARRY_OUT
    } else {
        all.as_str()
    };
    format!("听取{CARRIED_OUT}汇报。{rest}")
}

/// The button that prints the agenda.
pub const PRINT_AGENDA: &str = "打印议程";
/// The title of the printed agenda: `工委会议2026年第6次会议议程`.
pub fn agenda_of(session: &str) -> String {
    format!("{session}议程")
}
/// The number of an item on paper.
pub fn item_number(number: u16) -> String {
    format!("第{number}项")
}

/// Asked where a reason is empty.
pub const ASK_REASON: &str = "请填写理由。";

/// The heading of the notice.
pub const NOTICE: &str = "会议通知";
/// Field: the day of the notice.
pub const NOTICE_DAY: &str = "通知日期";
/// Field: who was notified.
pub const NOTICE_TO: &str = "通知对象";
/// What stands there at first.
pub fn notice_to_all(kind: MeetingKind) -> String {
    format!("全体{}", words::sitters(kind))
}
/// Asked where nobody is named.
pub const ASK_NOTICE_TO: &str = "请填写通知对象。";
/// The notice as it was given.
pub fn notified(on: &str, to: &str) -> String {
    format!("已于{on}通知{to}。")
}
/// Says how long before the rules want the notice.
pub fn notice_rule(days: u32) -> String {
    match days {
        0 => "本单位议事规则没有规定会前通知天数。".to_owned(),
        days => format!("本单位议事规则：会前至少 {days} 个工作日通知。"),
    }
}
/// What follows from a notice that is shorter than that, where a reason answers for it.
pub const NOTICE_SHORT: &str = "可以发出通知，但开会时须写明理由和责任人；也可以先改期。";

/// The button and its dialog: who confirmed the notice.
pub const RECEIPTS: &str = "登记签收";
/// What the form is for.
pub const RECEIPTS_NOTE: &str = "只选定已经签收的人。签收日期、方式相同的，可以一并登记。";
/// Field: the members.
pub const RECEIVED_BY: &str = "签收人";
/// Ticks every member of whom no receipt stands.
pub const TICK_ALL: &str = "全选未签收的委员";
/// Field: those without a vote.
pub const RECEIVED_BY_GUESTS: &str = "列席人员、汇报人";
/// Field: those whom the agenda does not name.
pub const RECEIVED_BY_OTHERS: &str = "其他列席人员（职务，可不填）";
/// Opens the form once notice was given.
pub const NOTICE_AGAIN: &str = "再次发出通知";
/// What that does.
pub const NOTICE_AGAIN_NOTE: &str = "议程有增列、时间地点有变更的，再次通知；以前的签收须重新登记。";
/// Field: what is recorded.
pub const RECEIPT: &str = "登记内容";
/// The notice was confirmed.
pub const RECEIVED: &str = "已签收";
/// It was not: a mistake.
pub const NOT_RECEIVED: &str = "改为未签收";
/// Field: the day.
pub const RECEIVED_ON: &str = "签收日期";
/// Field: how.
pub const RECEIVED_BY_WAY: &str = "签收方式";
/// Asked where nobody was chosen.
pub const ASK_RECEIVED_BY: &str = "请选择签收人。";

/// A member who confirmed, with day and way.
pub fn received(post: &str, on: Date, way: NoticeWay) -> String {
    format!("{post}：{}，{}", date::iso(on), words::notice_way(way))
}
/// A member who did not.
pub fn not_received(post: &str) -> String {
    format!("{post}：未签收")
}
/// Who has not confirmed the notice: `尚未签收2人：副书记、主任；专职副书记`.
pub fn unconfirmed(count: usize, posts: &str) -> String {
    format!("尚未签收{count}人：{posts}")
}
/// Everybody has.
pub const ALL_RECEIVED: &str = "全部签收";

/// Field: the new day.
pub const NEW_DAY: &str = "改期至";
/// Field: the new hour.
pub const NEW_HOUR: &str = "改为几时";
/// Field: the new place.
pub const NEW_PLACE: &str = "新的地点";
/// Field: why a meeting is cancelled.
pub const CANCEL_REASON: &str = "取消原因";
/// What cancelling means.
pub const CANCEL_NOTE: &str = "取消后会次保留，不再使用；已列入的议题退回待上会。";
/// The button that cancels.
pub const CANCEL_NOW: &str = "确认取消会议";
/// The button that moves.
pub const MOVE_NOW: &str = "确认更改";
/// The heading of the acts on the meeting as a whole.
pub const ARRANGE: &str = "会议安排";

/// The heading of the opening.
pub const OPEN: &str = "宣布开会";
/// What the opening does.
pub const OPEN_NOTE: &str = "核对到会人员后宣布开会。应到人数按当日班子名册确定，开会后不再变动。";
/// Field: who presides.
pub const PRESIDING: &str = "主持人";
/// The hint of that field.
pub const PRESIDING_HINT: &str = "按主持顺序列出到会的人员；主持人末位表态。";
/// Field: who writes the record.
pub const RECORDER: &str = "记录人";
/// Field: the hour it began.
pub const BEGAN_AT: &str = "开会时间";
/// The hint of that field.
pub const BEGAN_AT_HINT: &str = "写实际开会的时间；散会、回避和离会的时间不能早于它。";
/// Field: who attends without a vote.
pub const OBSERVERS: &str = "列席、旁听人员";
/// The hint of that field.
pub const OBSERVERS_HINT: &str = "写职务，用顿号隔开，旁听的注明“（旁听）”。开会即登记进场，研究人事事项、涉密事项之前须离场。分管领导不是本会议成员的，写明列席。";
/// How many came of those whom the rules want there: `列席的党代表（不少于3人）`.
pub fn attending(who: &str, count_min: u32) -> String {
    format!("列席的{who}人数（规定不少于{count_min}人）")
}
/// A field without a number of people.
pub const ASK_COUNT: &str = "请填写人数，没有的填0";
/// The heading of the attendance.
pub const ATTENDANCE: &str = "到会情况";
/// Whether a member is there.
pub const THERE: &str = "实到";
/// A member on leave.
pub const ON_LEAVE: &str = "请假";
/// A member who is not there, and whom nobody let stay away: late, or missing.
pub const MISSING: &str = "未到";
/// What is recorded of such a member.
pub const NOT_COME_YET: &str = "开会时未到会、未请假";
/// Asked where it is not said who approved the leave.
pub const ASK_LEAVE_BY: &str = "请填写准假人；没有准假的，选“未到”。";
/// The reasons of absence in use.
pub const LEAVE_REASONS: [&str; 2] = ["因公", "因病"];
/// Asked where a field of the opening is empty.
pub const ASK_PRESIDING: &str = "请选择主持人。";
/// See above.
pub const ASK_RECORDER: &str = "请填写记录人。";
/// See above.
pub const ASK_LEAVE: &str = "请填写请假事由。";

/// Field: whether a member is there.
pub fn presence_of(post: &str) -> String {
    format!("{post}到会")
}
/// Field: why a member is away.
pub fn leave_reason(post: &str) -> String {
    format!("{post}请假事由")
}
/// Field: why a member is missing, where that is known already.
pub fn missing_reason(post: &str) -> String {
    format!("{post}未到事由（暂不知道的不填，以后补记）")
}
/// Field: one's own words for the reason.
pub fn leave_reason_own(post: &str) -> String {
    format!("{post}请假事由（自行填写）")
}
/// Field: who approved the leave.
pub fn leave_by(post: &str) -> String {
    format!("{post}准假人")
}
/// Field: the written opinion.
pub fn letter(post: &str) -> String {
    format!("{post}书面意见")
}
/// Field: the item of which the written opinion speaks.
pub fn letter_on(post: &str) -> String {
    format!("{post}书面意见针对的议题")
}
/// Its hint.
pub const LETTER_ON_HINT: &str = "不选的，每项议题都提示宣读。";
/// The hint of the written opinion.
pub const LETTER_HINT: &str = "会上宣读，不计入票数。";

/// Why the meeting can't be opened yet: nothing stands on the agenda.
pub const NOTHING_ON_AGENDA: &str = "议程尚无内容，不能宣布开会。";
/// Too few are there to decide anything.
pub fn too_few(present: u32, required: u32) -> String {
    format!("到会 {present} 人，不足法定 {required} 人。现在开会不能表决。")
}
