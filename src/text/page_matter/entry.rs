//! 登记入台账, corrections, payments and what follows an appointment, in words.

use jiff::civil::Date;

use crate::domain::application::asked_for;
use crate::domain::appointment::Followed;
use crate::domain::event::Reduction;
use crate::domain::meeting::Outcome;
use crate::domain::money::Fen;
use crate::domain::register::{AppointmentKind, Register};
use crate::domain::rulebook::Rulebook;
use crate::text::{date, money, words};

/// The part's name.
pub const ENTRY: &str = "登记入台账";
/// Nothing to enter yet.
pub const NOT_DECIDED_YET: &str = "会议尚未作出决定，不能登记入台账。";
/// What entering does.
pub const ENTRY_SEALS: &str = "登记后编号并封存";
/// The sealed line.
pub const SEALED_LINE: &str = "台账登记";
/// What sealed means.
pub const SEALED: &str = "已登记内容不能修改。确有错误的，请办理更正，原内容保留。";
/// When something was breached.
pub const IRREGULAR_HINT: &str = "会议或者程序不符合规定的，如实办理：";
/// What stood there.
pub const WAS: &str = "原内容";
/// What it says now.
pub const NOW: &str = "更正后的内容";
/// Which field.
pub const CORRECTED_FIELD: &str = "更正栏目";
/// What kind of mistake.
pub const CORRECTION_KIND: &str = "更正类别";
/// Why.
pub const CORRECTION_REASON: &str = "更正理由";
/// Who approved.
pub const APPROVED_BY: &str = "批准人（职务）";

/// The payments.
pub const PAYMENTS: &str = "支付登记";
/// None yet.
pub const NO_PAYMENTS: &str = "尚未登记支付";
/// What linking means.
pub const PAYMENTS_ARE_LINKED: &str = "决定金额以内的付款关联到本决定，不重复上会；超过的，按新议题申报。";
/// The amount.
pub const PAID_AMOUNT: &str = "支付金额";
/// The day.
pub const PAID_ON: &str = "支付日期";
/// Whether the link stands.
pub const LINK: &str = "关联";
/// It was taken back.
pub const UNLINKED: &str = "已撤销";
/// What taking back means.
pub const UNLINK_NOTE: &str = "登记有误的付款撤销后不再计入已支付金额，原登记保留在原处；正确的付款另行关联。";
/// Why.
pub const UNLINK_REASON: &str = "撤销理由";
/// Why a link was taken back, and who answers for it.
pub fn unlinked(reason: &str, by: &str) -> String {
    format!("{reason}（{by}批准）")
}

/// The part's name, for appointments of a sub-kind.
pub const fn notice_and_appointment(kind: Option<AppointmentKind>) -> &'static str {
    use AppointmentKind as K;
    match kind {
        Some(K::Removal) => "免职、退出",
        Some(K::Recommendation) => "推荐、上级答复",
        Some(K::Commendation) => "公示、表彰",
        Some(K::HiredStaff) => "公示、聘用",
        Some(K::LeadingPost | K::RankPromotion | K::Transfer | K::CommunityPost) | None => "任前公示、任免",
    }
}
/// The notice.
pub const PUBLIC_NOTICE: &str = "任前公示";
/// It comes after the decision.
pub const NOTICE_AFTER_DECISION: &str = "会议作出任用决定后登记公示。";
/// Its term.
pub const NOTICE_TERM: &str = "公示期";
/// First day.
pub const NOTICE_FROM: &str = "公示开始日";
/// Last day.
pub const NOTICE_UNTIL: &str = "公示截止日";
/// Where.
pub const NOTICE_PLACE: &str = "公示地点";
/// When it was taken down.
pub const TAKEN_DOWN_ON: &str = "撤下日期";
/// What was heard.
pub const NOTICE_HEARD: &str = "公示结果";
/// The only answers that are kept: never who reported what.
pub const NOTICE_ANSWERS: [&str; 2] = ["未收到影响任职的反映", "收到反映，已按规定核实"];
/// A notice taken down before its last day.
pub const TAKEN_DOWN_EARLY: &str = "撤下日期早于公示截止日：公示期不足的，须重新公示。日期填错的，先改正日期。";
/// What came of a recommendation upward.
pub const SUPERIOR_ANSWER: &str = "上级批复";
/// The appointment.
pub const APPOINTMENT: &str = "办理任免";
/// Its day.
pub const APPOINTED_ON: &str = "任免日期";

/// What a notice says and what it does not.
pub const NOTICE_CONTENT: &str = "公示内容：姓名、性别、民族、出生年月、政治面貌、学历学位、参加工作时间、现任职务、拟任职务，以及公示起止日期、受理部门和方式。不公示身份证号、住址、联系方式、家庭情况和推荐、考察情况。";
/// The office posts by its own rule, not by law.
pub const NOTICE_BY_OWN_RULE: &str = "本类任免由本单位规定是否公示；不公示的，直接办理任免。";
/// What is entered as the appointment, where it is not a paper of the office's own that appoints.
pub const fn appointing_hint(kind: AppointmentKind) -> Option<&'static str> {
    match kind {
        AppointmentKind::Recommendation => {
            Some("由上级决定任免：上级同意的，登记上级批复或者任免文件的文号和日期；上级未同意的，在“任职以后”登记。")
        }
        AppointmentKind::Commendation => Some("登记表彰决定的文号和日期。"),
        AppointmentKind::LeadingPost
        | AppointmentKind::RankPromotion
        | AppointmentKind::Transfer
        | AppointmentKind::Removal
        | AppointmentKind::CommunityPost
        | AppointmentKind::HiredStaff => None,
    }
}
/// What follows an appointment.
pub const AFTER_APPOINTMENT: &str = "任职以后";
/// Until when a probation runs.
pub const PROBATION_UNTIL: &str = "试用期至";
/// What is recorded.
pub const FOLLOWED_WHAT: &str = "事项";
/// Its day.
pub const FOLLOWED_ON: &str = "办理日期";
/// Who.
pub const FOLLOWED_BY: &str = "谈话人、考核人或者报送人（职务）";
/// A number or a note.
pub const FOLLOWED_NOTE: &str = "文号、备注";
/// What was recorded of what followed: the day, who, and the note.
pub fn followed(done: &Followed) -> String {
    let note = if done.words.is_empty() {
        String::new()
    } else {
        format!("，{}", done.words)
    };
    format!("{}，{}{note}", date::iso(done.on), done.by)
}

/// The heading of a correction.
pub fn correction_of(field: &str) -> String {
    format!("更正：{field}")
}

/// Why a correction was made, and who approved it.
pub fn correction_reason(reason: &str, approved_by: &str, clerical: bool) -> String {
    format!(
        "{}更正：{reason}（{approved_by}批准）",
        words::correction_kind(clerical)
    )
}

/// The sum paid against the decided amount.
pub fn paid_of(decided: Fen, paid: Fen) -> String {
    let rest = decided.checked_sub(paid).map(money::yuan).unwrap_or_default();
    format!(
        "决定金额{}，已付{}，余额{rest}",
        money::yuan(decided),
        money::yuan(paid)
    )
}

/// When a notice has stood its term.
pub fn notice_ends(until: Date) -> String {
    format!("按工作日历，公示期最早到{}届满。", date::long_with_weekday(until))
}

/// What a meeting decided as far as application and resolution tell: what was asked for, the changes it is tied to, and
/// the amount where less was decided.
pub fn summary_of(request: &str, outcome: Option<&Outcome>, reduced: Option<&Reduction>) -> String {
    let asked = asked_for(request);
    let decided = match outcome {
        Some(Outcome::PassedInPrinciple { changes, reviser }) => {
            let request = if asked.what.is_empty() { request } else { asked.what };
            let (request, changes) = (request.trim_end_matches('。'), changes.trim_end_matches('。'));
            format!("{request}。须按会议意见修改：{changes}，由{reviser}负责修改。")
        }
        Some(Outcome::Passed | Outcome::Rejected) if asked.what.is_empty() => request.to_owned(),
        Some(Outcome::Passed) => format!("同意{}", asked.what),
        Some(Outcome::Rejected) => format!("不同意{}", asked.what),
        _ => request.to_owned(),
    };
    match reduced {
        Some(reduction) => format!("{}。{}。", decided.trim_end_matches('。'), words::reduction(reduction)),
        None => decided,
    }
}

/// How long a matter's papers are kept.
pub const RETENTION: &str = "保管期限";

/// R47: how long the papers of a register's matters are kept, as the office's table says: its class that names the
/// register, or else the one that names 三重一大; `None` where the table has neither.
pub fn retention(rulebook: &Rulebook, register: Register) -> Option<String> {
    let class = |name: &str| rulebook.retention.iter().find(|class| class.papers.contains(name));
    let class = class(words::register(register)).or_else(|| class("三重一大"))?;
    let years = class
        .years
        .map_or_else(|| "永久".to_owned(), |years| format!("{years}年"));
    Some(format!("{years}（{}）", class.papers))
}
