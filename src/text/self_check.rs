//! The self-check in words: the 31 findings as inspectors call them, the duty behind each, and what the book shows.
//!
//! Facts and doubts, never conclusions, and nobody is named: what concerns members is told by their number.

use crate::domain::imported::Reach;
use crate::domain::refusal::GapFact;
use crate::domain::replay::Then;
use crate::domain::rules::Severity;
use crate::domain::rules::afterwards::{Outdated, PageBreak};
use crate::domain::rules::record::RecordGap;
use crate::domain::self_check::{Concern, Coverage, Found, Shown, What};
use crate::text::names::Names;
use crate::text::{citation, date, page_imports, refusal, words};

/// The title of the paper.
pub const TITLE: &str = "自查工作底稿";
/// Whom it is for.
pub const INTERNAL: &str = "内部";
/// What it is and what it is not.
pub const NATURE: &str =
    "本表由本程序按簿册记录逐项核对生成，所列为疑点、程序瑕疵或者待核实事项，不是结论；不代替组织决定和档案原件。";
/// Nothing was found.
pub const NONE_FOUND: &str = "簿册记录中未发现疑点。";

/// The finding as inspectors call it.
pub const fn concern(concern: Concern) -> &'static str {
    use Concern as C;
    match concern {
        C::OtherMeeting => "以联席会、办公会、书记专题会代替工委会议",
        C::NotBroughtToMeeting => "应上会未上会",
        C::ActedFirst => "先执行后上会、先付款后研究",
        C::SplitUp => "拆分规避、化整为零",
        C::ByCirculation => "以传签、微信群、个别征求意见代替会议",
        C::IllPrepared => "会前酝酿不充分、临时动议",
        C::PapersLate => "材料未提前送达、不成熟上会",
        C::TooFewPresent => "到会人数不足",
        C::RecordedThoughAway => "记录出席而实际请假出差",
        C::NotLast => "主要负责人未末位表态、先定调",
        C::NotOneByOne => "未逐一表态",
        C::CountsDiffer => "表决结果与记录、纪要不一致",
        C::VotedWithoutVote => "列席人员参与表决、无表决权者计票",
        C::NotWithdrawn => "应回避未回避",
        C::RecordWanting => "记录不规范：缺要素、无签字、补记、缺页",
        C::SummaryForRecord => "会议记录与纪要混用、以纪要代记录",
        C::AppointmentOrder => "人事程序倒置、缺步骤、打包表决",
        C::DisciplineUnheard => "纪检监察意见未听取或者未采纳未说明",
        C::Unreviewed => "未经合法性审查、公平竞争审查、风险评估",
        C::PutOff => "议而不决、久拖、同题反复上会",
        C::NotCarriedOut => "决而不行、落实无反馈",
        C::DecisionChanged => "擅自改变集体决定、超金额、变更增项未上会",
        C::CatalogueCopied => "清单、标准照抄上级，金额过高过低",
        C::RulesOutdated => "制度未修订、班子变动未更新",
        C::DisclosureLate => "应公开未公开、公开不及时、过度公开",
        C::NoFirstTopic => "第一议题缺失、跟进不及时",
        C::PresidingUnentrusted => "书记缺席作出重大决定、未授权主持",
        C::PassedThoughNegative => "审查结论为否仍予通过",
        C::EmergencyUnratified => "紧急处置未报告追认",
        C::NotRectified => "整改不到位、边改边犯",
        C::EnteredAfterwards => "台账事后编造",
    }
}

/// The duty behind it.
pub const fn duty(concern: Concern) -> &'static str {
    use Concern as C;
    match concern {
        C::OtherMeeting => "由清单规定的会议决定。",
        C::NotBroughtToMeeting => "达到标准的事项须经会议决定。",
        C::ActedFirst => "会议决定之后再执行。",
        C::SplitUp => "同一事项合并计算金额。",
        C::ByCirculation => "以会议形式集体讨论决定。",
        C::IllPrepared => "会前充分调研、征求意见，按议程议事。",
        C::PapersLate => "通知和材料提前送达，材料齐备再上会。",
        C::TooFewPresent => "到会人数达到规定，有关人员到会。",
        C::RecordedThoughAway => "如实记录出席情况。",
        C::NotLast => "主持会议的负责人末位表态。",
        C::NotOneByOne => "到会成员逐一发表意见。",
        C::CountsDiffer => "表决结果与记录、纪要一致。",
        C::VotedWithoutVote => "只计有表决权成员的票。",
        C::NotWithdrawn => "有利害关系的成员回避，不计票。",
        C::RecordWanting => "记录要素齐全，及时签字，页码连续。",
        C::SummaryForRecord => "每次会议都有会议记录，注明册号页码。",
        C::AppointmentOrder => "按规定的步骤和顺序，逐人表决。",
        C::DisciplineUnheard => "听取纪检监察意见，未采纳的说明理由。",
        C::Unreviewed => "会前完成各项审查评估并有书面结论。",
        C::PutOff => "缓议事项及时再议。",
        C::NotCarriedOut => "决定事项有人负责，按期反馈。",
        C::DecisionChanged => "超出决定内容的须重新上会。",
        C::CatalogueCopied => "清单和标准符合本单位实际。",
        C::RulesOutdated => "制度、分工随班子变动及时更新。",
        C::DisclosureLate => "该公开的按期公开，不该公开的不公开。",
        C::NoFirstTopic => "会议安排第一议题。",
        C::PresidingUnentrusted => "按议事规则由有权的人主持。",
        C::PassedThoughNegative => "审查结论为否的，不得按原方案通过。",
        C::EmergencyUnratified => "紧急处置之后及时报告、追认。",
        C::NotRectified => "问题按期整改，销号之后不再发生。",
        C::EnteredAfterwards => "随办随录，补录的注明。",
    }
}

/// How far the book itself can show it, with what was imported; `None` where nothing else is needed.
pub fn coverage(concern: Concern, imported: Option<Reach>) -> Option<String> {
    let by_rows = matches!(concern, Concern::NotBroughtToMeeting | Concern::ActedFirst);
    let words = match (concern.coverage(imported.is_some()), imported.filter(|_| by_rows)) {
        (Coverage::Book, _) => return None,
        (_, Some(reach)) => format!(
            "已导入{}的资料共{}行，逐行核对；未导入的期间和资料仍需另行核对。",
            date::period(reach.from, reach.until),
            reach.rows
        ),
        (_, None) => needs(concern).to_owned(),
    };
    Some(words)
}

/// What must be looked at beside the book: what can be imported is, the rest can't.
const fn needs(concern: Concern) -> &'static str {
    match concern {
        Concern::NotBroughtToMeeting => "簿册本身不能反映，须导入支出明细、合同台账或者任免文件目录核对。",
        Concern::ActedFirst => {
            "簿册只能反映已关联的合同、付款、开工和任免，其余须导入支出明细、合同台账或者任免文件目录核对。"
        }
        Concern::ByCirculation => "簿册只能反映登记的决定方式，传签单和微信群记录不能导入，须另行查阅。",
        Concern::RecordedThoughAway => "簿册本身不能反映，须另行查阅请假、出差和考勤记录，不能导入。",
        Concern::NotWithdrawn => "簿册只能反映已登记的回避，利害关系须另行核实，不能导入。",
        Concern::SummaryForRecord => "簿册只能反映登记的册号、页码，须查阅会议记录本原件，不能导入。",
        Concern::DecisionChanged => "簿册只能反映已关联的合同、付款，变更、增项须另行查阅合同和结算资料。",
        Concern::CatalogueCopied => {
            "簿册只能反映清单项的使用情况，清单和标准是否符合实际须另行对照上级清单和支出情况。"
        }
        _ => "簿册只能反映一部分，其余须另行查阅有关资料。",
    }
}

/// What was found, by its name.
pub fn what(what: What) -> String {
    match what {
        What::Irregularity(number) => format!("程序瑕疵　{}", words::irregularity_number(number)),
        What::Concern(one) => format!("{}　{}", one.number(), concern(one)),
    }
}

/// What it is for now.
pub const fn standing(found: &Found) -> &'static str {
    match (found.what, found.answered, found.severity) {
        (What::Irregularity(_), true, _) => "程序瑕疵，已补救",
        (What::Irregularity(_), false, _) => "程序瑕疵，待补救",
        (_, true, _) => "已说明理由",
        (_, false, Severity::Block | Severity::Warn) => "待核实",
        (_, false, Severity::Finding) => "疑点",
    }
}

/// The check that shows it and its clause, as it stood on the day since which it is so.
pub fn check(found: &Found) -> Option<String> {
    let check = found.check?;
    let clause = found
        .since
        .map_or_else(|| citation::of(check), |day| citation::on(check, day));
    Some(format!("{}（{clause}）", citation::text(check).name))
}

/// What the book shows.
pub fn shown(shown: &Shown, names: Names<'_>) -> String {
    match shown {
        Shown::Gap(fact) => gap(fact, names),
        Shown::Unmet => "作出决定时已记为尚未符合或者已说明理由。".to_owned(),
        Shown::PassedOver { reason, by } => {
            format!(
                "开会或者散会时已说明理由：{}（{by}负责）。",
                reason.trim_end_matches('。')
            )
        }
        Shown::Irregularity { remedied: true } => "已登记程序瑕疵，补救结果已登记。".to_owned(),
        Shown::Irregularity { remedied: false } => "已登记程序瑕疵，补救结果未登记。".to_owned(),
        Shown::EnteredLate { on, entered, declared } => {
            let (on, entered) = (date::iso(*on), date::iso(*entered));
            let said = if *declared {
                "已注明补录"
            } else {
                "未注明补录"
            };
            format!("程序日期{on}，录入日期{entered}，{said}，不作为当时记录。")
        }
        Shown::Signing { due, signed, late_by } => match signed {
            Some(signed) => format!(
                "会议记录应于{}前签字，{}签字，超过{late_by}个工作日。",
                date::iso(*due),
                date::iso(*signed)
            ),
            None => format!(
                "会议记录应于{}前签字，未签字，已超过{late_by}个工作日。",
                date::iso(*due)
            ),
        },
        Shown::Unsigned => "会议记录未经主持人、记录人签字。".to_owned(),
        Shown::Pages(PageBreak::Gap(pages)) => format!("会议记录本与前一次会议之间缺{pages}页。"),
        Shown::Pages(PageBreak::Overlap(pages)) => format!("会议记录本与前一次会议重{pages}页。"),
        Shown::NoPages => "台账未注明会议记录本册号、页码。".to_owned(),
        Shown::SessionsMissing { kind, year, serials } => {
            let serials: Vec<String> = serials.iter().map(ToString::to_string).collect();
            format!("{year}年{}缺第{}次。", names.meeting(*kind), serials.join("、"))
        }
        Shown::StandsAtOnce { stands, seconds } => format!("{stands}人的表态在{seconds}秒之内录入。"),
        Shown::PresidingFirst => "主持人先于其他成员发言或者表态。".to_owned(),
        Shown::DisclosureDue { due, disclosed } => match disclosed {
            Some(on) => format!("应于{}前公开，{}公开。", date::iso(*due), date::iso(*on)),
            None => format!("应于{}前公开，未公开。", date::iso(*due)),
        },
        Shown::EmergencyOpen { waits, due } => {
            format!("{}，最迟{}。", words::emergency_waits(*waits), date::iso(*due))
        }
        Shown::Row { row, state } => format!("{}：{}。", page_imports::row(row), page_imports::row_state(state)),
        Shown::RowsPerhaps { count, lowest } => format!(
            "导入资料中有{count}行达到部分清单项的标准（最低{}），没有对应的会议决定，是否须上会按所属清单项判断，逐行见导入资料核对。",
            words::threshold(*lowest)
        ),
        Shown::RowBeforeDecision { row, decided } => format!(
            "{}：早于所关联事项的决定日期{}。",
            page_imports::row(row),
            date::iso(*decided)
        ),
        Shown::FoundAgain => "问题销号之后再次发现。".to_owned(),
        Shown::RectificationOverdue { due } => format!("整改期限{}，未销号。", date::iso(*due)),
        Shown::Request { number, gap } => {
            let number = number.map(|number| format!("{}：", words::request_number(number)));
            let fact = refusal::gap::fact(&GapFact::Request(gap.clone()), names);
            format!("{}{fact}", number.unwrap_or_default())
        }
        Shown::ManyEntries { on, count } => format!("{}一日登记入台账{count}项，超过20项。", date::iso(*on)),
        Shown::AtNight { on, at, count } => format!(
            "{}在22时至次日6时之间录入{count}条，首条{}。",
            date::iso(*on),
            date::clock(*at)
        ),
        Shown::ClockBack { before, after } => format!(
            "设备时钟倒退：前一条{} {}，后一条{} {}。",
            date::iso(before.0),
            date::clock(before.1),
            date::iso(after.0),
            date::clock(after.1)
        ),
        Shown::Outdated(outdated) => outdated_since(*outdated),
        Shown::RulesOld { effective } => format!("现行议事规则{}起施行，已超过三年。", date::iso(*effective)),
        Shown::LinesUnused { codes } => format!("清单项施行一年以上没有事项：{}。", codes.join("、")),
        Shown::LinesMany { count } => format!("清单共{count}项，超过300项。"),
    }
}

fn outdated_since(outdated: Outdated) -> String {
    let what = match (outdated.roster, outdated.rulebook) {
        (true, true) => "班子分工和议事规则",
        (true, false) => "班子分工",
        (false, _) => "议事规则",
    };
    format!("班子{}有变动，{what}早于变动日期。", date::iso(outdated.changed_on))
}

/// The fact of a gap; members by their number.
pub fn gap(fact: &GapFact, names: Names<'_>) -> String {
    let recorded = match fact {
        GapFact::Recorded(recorded) => recorded,
        GapFact::CopiesOut { item, title, copies } => {
            return format!("第{item}项会上材料“{title}”有{}份到散会时未收回。", copies.len());
        }
        GapFact::InChargeAbsent { item, .. } => return format!("第{item}项的分管领导没有到会，仍作出了决定。"),
        GapFact::InChargeNotAttending { item, .. } => {
            return format!("第{item}项的分管领导应当列席，列席人员中没有写明。");
        }
        GapFact::WarningUnanswered { .. } => return "监督意见到散会时未答复。".to_owned(),
        other => return refusal::gap::fact(other, names),
    };
    match recorded {
        RecordGap::CountedWithoutVote(posts) => format!("没有表决权或者没有到会而计了票的，{}人。", posts.len()),
        RecordGap::CountedThoughRecused(posts) => format!("已回避而计了票的，{}人。", posts.len()),
        RecordGap::DecidedBeforeAllSpoke(posts) => format!("{}人未表态即作出了决定。", posts.len()),
        RecordGap::SpokeAfterPresiding(_) => "主持人表态之后又有人表态。".to_owned(),
        RecordGap::DissentNotKept(_) => "不同意见或者保留意见没有照原话记入决定。".to_owned(),
        RecordGap::DissentWithoutWords(_) => "有不同意见，没有记录发言或者理由。".to_owned(),
        _ => refusal::gap::fact(fact, names),
    }
}

/// How long it has been so.
pub fn age(days: Option<i32>) -> String {
    days.map_or_else(String::new, |days| format!("{days}日"))
}

/// The records it rests on.
pub fn evidence(seqs: &[u32]) -> String {
    if seqs.is_empty() {
        return String::new();
    }
    let seqs: Vec<String> = seqs.iter().map(ToString::to_string).collect();
    format!("记录第{}条", seqs.join("、"))
}

/// How a check stood at the decision.
pub const fn then(then: Then) -> &'static str {
    match then {
        Then::Stored(verdict) | Then::Judged(verdict) => words::verdict(verdict),
        Then::NotInForce => "当时未施行",
        Then::Undecided => "尚未决定",
    }
}

/// The native auditor's words; how it is called stands in `verification`.
pub mod auditor {
    use jiff::civil::Date;

    use super::{Concern, Found, What, date};

    /// An encrypted book without its passphrase.
    pub const ENCRYPTED: &str = "本簿已加密，须给出口令文件。";
    /// The book holds no founding.
    pub const EMPTY: &str = "簿册没有建簿记录，无法核对。";
    /// A record that can't be read.
    pub const UNREADABLE: &str = "有记录无法读取，可能由更新的程序写成，无法核对。";

    /// What was read.
    pub fn scope(meetings: usize, matters: usize, today: &str) -> String {
        format!("核对会议{meetings}次、事项{matters}项，截至导出日{today}。")
    }

    /// Where something was found.
    pub fn place(parts: impl IntoIterator<Item = String>) -> String {
        together(parts, "\u{3000}")
    }

    /// The check that shows it, the records it rests on, and since when it is so.
    pub fn rests_on(found: &Found, today: Date) -> String {
        let since = found.since.map(|since| {
            let age = super::age(found.age_days(today));
            format!("{}起，{age}", date::iso(since))
        });
        let check = super::check(found);
        let parts = [check, Some(super::evidence(&found.evidence)), since];
        together(parts.into_iter().flatten(), "；")
    }

    /// What of the 31 needs other papers.
    pub fn other_papers(imported: Option<super::Reach>) -> Vec<String> {
        let lines = Concern::ALL.into_iter().filter_map(|concern| {
            let words = super::coverage(concern, imported)?;
            Some(format!("{}：{words}", super::what(What::Concern(concern))))
        });
        lines.collect()
    }

    fn together(parts: impl IntoIterator<Item = String>, between: &str) -> String {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(between)
    }

    /// How many findings there are.
    pub fn count(found: usize) -> String {
        format!("共{found}条。")
    }

    /// How long the replay took.
    pub fn took(millis: u128) -> String {
        format!("逐项核对用时{millis}毫秒。")
    }
}
