//! The words for what two versions of the rules differ in: a sentence each, and the cells of a table side by side.

use super::names::Names;
use super::{citation, date, page_office as office, words};
use crate::domain::disclosure::Track;
use crate::domain::meeting::Stand;
use crate::domain::register::Register;
use crate::domain::rulebook::changes::{AttendeePart, Change, DisclosurePart, LinePart, MeetingPart, Pair, Row};
use crate::domain::rulebook::{AttendeeRule, CatalogueLine, DisclosureLine, MeetingRule, RegisterShares, Rulebook};

/// What the table says where a version has no such row.
pub const ABSENT: &str = "无";
/// Between a thing and its part.
const OF: char = '：';

/// A difference in a table: what differs, and how each version has it; `None` where it has no such row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// What differs.
    pub what: String,
    /// As it was.
    pub old: Option<String>,
    /// As it is to be.
    pub new: Option<String>,
}

impl Cells {
    fn pair<T>(what: impl Into<String>, pair: &Pair<T>, word: impl Fn(&T) -> String) -> Self {
        Self {
            what: what.into(),
            old: Some(word(&pair.old)),
            new: Some(word(&pair.new)),
        }
    }

    /// A part of a row.
    fn of<T>(row: &str, part: &str, pair: &Pair<T>, word: impl Fn(&T) -> String) -> Self {
        Self::pair(format!("{row}{OF}{part}"), pair, word)
    }

    /// A row that is new or gone, with what it says; `None` where a part of it changed.
    fn row<T, P>(row: &Row<T, P>, what: &str, says: impl Fn(&T) -> String) -> Self {
        let mut cells = Self {
            what: what.to_owned(),
            old: None,
            new: None,
        };
        match row {
            Row::Gone(row) => cells.old = Some(says(row)),
            Row::Added(row) | Row::Changed { row, .. } => cells.new = Some(says(row)),
        }
        cells
    }
}

/// A difference in a sentence: `资-08　合同付款：金额标准由“超过5.00万元（不含本数）”改为“10.00万元以上（含本数）”。`
pub fn sentence(change: &Change, old: &Rulebook, new: &Rulebook) -> String {
    let Cells { what, old, new } = cells(change, old, new);
    match (old, new) {
        (Some(old), Some(new)) => format!("{what}由{}改为{}。", quoted(&old), quoted(&new)),
        (None, Some(new)) => format!("新增{what}{OF}{new}。"),
        (Some(old), None) => format!("取消{what}，原为{old}。"),
        (None, None) => format!("{what}。"),
    }
}

/// What touches an open matter, behind its title.
pub fn touched_by(changes: &[&Change], old: &Rulebook, new: &Rulebook) -> String {
    let sentences: String = changes.iter().map(|change| sentence(change, old, new)).collect();
    format!("{OF}{sentences}")
}

/// In quotation marks, with single ones for those inside.
fn quoted(words: &str) -> String {
    format!("“{}”", words.replace('“', "‘").replace('”', "’"))
}

/// A difference as the cells of a table.
pub fn cells(change: &Change, old: &Rulebook, new: &Rulebook) -> Cells {
    match change {
        Change::Title(pair) => Cells::pair(office::RULE_TITLE, pair, |text| filled(text)),
        Change::DocumentNumber(pair) => Cells::pair(office::RULE_NUMBER, pair, |text| filled(text)),
        Change::Effective(pair) => Cells::pair(office::RULE_EFFECTIVE, pair, |day| date::long(*day)),
        Change::Meeting(row) => meeting(row),
        Change::RecusedLeaveBase(pair) => Cells::pair("回避人员", pair, |leaves| {
            if *leaves {
                office::RECUSED_LEAVES
            } else {
                office::RECUSED_STAYS
            }
            .to_owned()
        }),
        Change::Line(row) => line(row, &Names::of_rules(old), &Names::of_rules(new)),
        Change::Reason(row) => Cells::row(
            row,
            &format!("{}（{}）", office::REASONS, office::reason_place(row.row())),
            |reason| reason.words.clone(),
        ),
        Change::NoticeCountsFirstDay(pair) => Cells::pair("任前公示的张贴当日", pair, |counts| {
            if *counts {
                "计入公示期"
            } else {
                "不计入公示期"
            }
            .to_owned()
        }),
        Change::PublicNoticeDays(pair) => Cells::pair("任前公示期", pair, |days| working_days(*days)),
        Change::BackupAfterActs(pair) => Cells::pair("提醒备份", pair, |acts| format!("每登记{acts}次")),
        Change::Attendees(row) => attendees(row),
        Change::Spending(row) => {
            let what = format!("{}审批支出的金额", row.row().approver);
            match row {
                Row::Changed { part, .. } => Cells::pair(what, part, |from| words::threshold(*from)),
                _ => Cells::row(row, &what, |level| words::threshold(level.from)),
            }
        }
        Change::Strength { check, severity } => {
            let what = format!("“{}”不符合的", citation::text(*check).name);
            Cells::pair(what, severity, |severity| {
                super::page_office::strength_short(*severity).to_owned()
            })
        }
        Change::Disclosure(row) => disclosed(row),
        Change::Retention(row) => {
            let what = format!("{}的保管期限", row.row().papers);
            match row {
                Row::Changed { part, .. } => Cells::pair(what, part, |years| kept(*years)),
                _ => Cells::row(row, &what, |class| kept(class.years)),
            }
        }
        Change::NoticeKinds(pair) => Cells::pair("本单位规定须任前公示的任免", pair, |kinds| {
            let kinds: Vec<_> = kinds.iter().map(|kind| words::appointment_kind(*kind)).collect();
            if kinds.is_empty() {
                "未规定".to_owned()
            } else {
                kinds.join("、")
            }
        }),
        Change::SplitWindow(pair) => Cells::pair("合并计算付款的期间", pair, |months| match months {
            0 => "未规定".to_owned(),
            months => format!("{months}个月"),
        }),
    }
}

fn meeting(row: &Row<MeetingRule, MeetingPart>) -> Cells {
    let name = &row.row().name;
    let Row::Changed { part, .. } = row else {
        return Cells::row(row, name, meeting_says);
    };
    let share = |share: &_| words::share(*share).to_owned();
    match part {
        MeetingPart::Name(pair) => Cells::of(
            words::meeting_kind(row.row().kind),
            office::MEETING_NAME,
            pair,
            |text| filled(text),
        ),
        MeetingPart::Power(pair) => Cells::of(name, office::POWER, pair, |power| words::power(*power).to_owned()),
        MeetingPart::Decides(pair) => Cells::of(name, "可以决定的事项", pair, |registers| listed(registers)),
        MeetingPart::Quorum(pair) => Cells::of(name, office::QUORUM, pair, share),
        MeetingPart::QuorumAppointment(pair) => Cells::of(name, office::QUORUM_APPOINTMENT, pair, share),
        MeetingPart::Majority(pair) => Cells::of(name, office::MAJORITY, pair, share),
        MeetingPart::NoticeDays(pair) => Cells::of(name, "提前通知", pair, |days| working_days(*days)),
        MeetingPart::Base(pair) => Cells::of(name, "同意票的计算基数", pair, |base| {
            words::base(*base).to_owned()
        }),
        MeetingPart::SharesOf { register, shares } => {
            let part = format!("{}的到会和同意人数", words::register(*register));
            Cells::of(name, &part, shares, |shares| {
                shares.map_or_else(|| "按本会议的一般规定".to_owned(), own_shares)
            })
        }
        MeetingPart::WithoutSecretary(pair) => Cells::of(name, "应当主持的负责同志缺席时", pair, |rule| {
            words::without_secretary(*rule).to_owned()
        }),
        MeetingPart::Options(pair) => Cells::of(name, "表态选项", pair, |options| stands(options)),
    }
}

/// A kind of meeting in a line: `逐一表态、票决；重大决策、大额资金使用；到会半数以上（含本数），…`.
fn meeting_says(rule: &MeetingRule) -> String {
    let own = rule.by_register.iter().map(|own| {
        let register = words::register(own.register);
        format!("；{register}{}", own_shares(*own))
    });
    format!(
        "{}；可以决定的事项：{}；{}{}",
        words::power(rule.power),
        listed(&rule.decides),
        office::shares(rule),
        own.collect::<String>(),
    )
}

fn own_shares(own: RegisterShares) -> String {
    format!("到会{}，同意{}", words::share(own.quorum), words::share(own.majority))
}

fn stands(options: &[Stand]) -> String {
    if options.is_empty() {
        return "按事项类别的通常选项".to_owned();
    }
    let names: Vec<_> = options.iter().map(|stand| words::stand(*stand)).collect();
    names.join("、")
}

fn line(row: &Row<CatalogueLine, LinePart>, old: &Names<'_>, new: &Names<'_>) -> Cells {
    let what = format!("{}　{}", row.row().code, row.row().title);
    let Row::Changed { part, .. } = row else {
        // A line that is gone spoke of the old meetings, one that is added speaks of the new.
        let names = if matches!(row, Row::Gone(_)) { old } else { new };
        return Cells::row(row, &what, |line| line_says(line, *names));
    };
    let meeting = |names: &Names<'_>, kind: Option<_>| kind.map_or(ABSENT, |kind| names.meeting(kind)).to_owned();
    let by = |part: &str, before, after| Cells {
        what: format!("{what}{OF}{part}"),
        old: Some(meeting(old, before)),
        new: Some(meeting(new, after)),
    };
    match part {
        LinePart::Register(pair) => Cells::of(&what, "所属台账", pair, |register| {
            words::register_book(*register).to_owned()
        }),
        LinePart::Title(pair) => Cells::pair(format!("{}{OF}事项名称", row.row().code), pair, |text| filled(text)),
        LinePart::Threshold(pair) => Cells::of(&what, office::THRESHOLD_WORDS, pair, |threshold| {
            office::threshold_or_none(*threshold)
        }),
        LinePart::DecidedBy(pair) => by(office::DECIDED_BY, Some(pair.old), Some(pair.new)),
        LinePart::StudiedFirstBy(pair) => by(office::STUDIED_FIRST_BY, pair.old, pair.new),
        LinePart::Demands(pair) => Cells::of(&what, office::DEMANDS, pair, |demands| match demands.as_slice() {
            [] => ABSENT.to_owned(),
            demands => words::steps(demands),
        }),
        LinePart::Full713(pair) => Cells::of(&what, "按重大行政决策程序全部办理", pair, |holds| {
            yes(*holds)
        }),
        LinePart::Kinds(pair) => Cells::of(&what, office::LINE_KINDS, pair, |kinds| office::line_kinds(kinds)),
        LinePart::AnnouncedBefore(pair) => Cells::of(&what, ANNOUNCED_BEFORE, pair, |holds| yes(*holds)),
    }
}

/// Whether the decision is announced before it is taken.
const ANNOUNCED_BEFORE: &str = "决策之前公开征求意见";

fn line_says(line: &CatalogueLine, names: Names<'_>) -> String {
    let threshold = line.threshold.map(words::threshold);
    let procedure = office::line_procedure(
        Some(names.meeting(line.decided_by)),
        line.studied_first_by.map(|kind| names.meeting(kind)),
        &line.demands,
        line.full_713,
    );
    let announced = line.announced_before.then(|| ANNOUNCED_BEFORE.to_owned());
    let register = words::register(line.register).to_owned();
    let kinds = (!line.kinds.is_empty()).then(|| office::for_kinds(&line.kinds));
    let says = [Some(register), threshold, Some(procedure), announced, kinds];
    says.into_iter().flatten().collect::<Vec<_>>().join("；")
}

fn attendees(row: &Row<AttendeeRule, AttendeePart>) -> Cells {
    let what = format!("{}列席", row.row().who);
    match row {
        Row::Changed { part, .. } => match part {
            AttendeePart::CountMin(pair) => Cells::of(&what, "人数", pair, |count| at_least(*count)),
            AttendeePart::Registers(pair) => {
                Cells::of(&what, "列席审议的事项", pair, |registers| listed(registers))
            }
        },
        _ => Cells::row(row, &what, |rule| {
            format!("{}，审议{}时", at_least(rule.count_min), listed(&rule.registers))
        }),
    }
}

fn disclosed(row: &Row<DisclosureLine, DisclosurePart>) -> Cells {
    let line = row.row();
    let catalogue = catalogue_name(line.track);
    let what = format!("{catalogue}{}　{}", line.code, line.title);
    let Row::Changed { part, .. } = row else {
        return Cells::row(row, &what, |line| {
            format!("{}；{}；{}；{}", line.basis, line.scope, line.channel, line.term)
        });
    };
    match part {
        DisclosurePart::Title(pair) => Cells::pair(format!("{catalogue}{}{OF}公开事项", line.code), pair, |text| {
            filled(text)
        }),
        DisclosurePart::Basis(pair) => Cells::of(&what, "公开依据", pair, |text| filled(text)),
        DisclosurePart::Scope(pair) => Cells::of(&what, "公开范围", pair, |text| filled(text)),
        DisclosurePart::Channel(pair) => Cells::of(&what, "公开方式", pair, |text| filled(text)),
        DisclosurePart::Term(pair) => Cells::of(&what, "公开时限", pair, |text| filled(text)),
    }
}

/// The name of a disclosure catalogue.
pub const fn catalogue_name(track: Track) -> &'static str {
    match track {
        Track::PartyAffairs => "党务公开目录",
        Track::Government => "主动公开目录",
    }
}

/// How long papers are kept.
pub fn kept(years: Option<u8>) -> String {
    years.map_or_else(|| "永久".to_owned(), |years| format!("{years}年"))
}

fn filled(text: &str) -> String {
    if text.is_empty() {
        "未填写".to_owned()
    } else {
        text.to_owned()
    }
}

fn yes(holds: bool) -> String {
    if holds { "是" } else { "否" }.to_owned()
}

fn working_days(days: u32) -> String {
    format!("不少于{days}个工作日")
}

fn at_least(count: u32) -> String {
    format!("不少于{count}人")
}

fn listed(registers: &[Register]) -> String {
    if registers.is_empty() {
        return ABSENT.to_owned();
    }
    let names: Vec<_> = registers.iter().map(|register| words::register(*register)).collect();
    names.join("、")
}
