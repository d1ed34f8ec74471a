//! A version of the rules read whole, as tables: nothing that a rulebook holds is left out.

use super::{
    APPROVER, AT_LEAST, AT_REGISTERS, ATTENDEES, CHECK, CODE, DECIDES, DISCLOSED, DISCLOSED_BASIS, DISCLOSED_CHANNEL,
    DISCLOSED_SCOPE, DISCLOSED_TERM, FROM_AMOUNT_WORDS, LINE, MAJORITY_BASE, MEETING_NAME, MEETINGS, MORE, OPTIONS,
    PAPERS_KEPT, POWER, REASON, REASONS, RETENTION, SHARES, SPENDING, STEP, STRENGTH, STRENGTHS_SET, TERMS_AND_COUNTS,
    TERMS_KEPT, THRESHOLD_WORDS, WHO_ATTENDS, WITHOUT_SECRETARY, first_day, line_procedure, reason_place, recused,
    shares, strength, threshold,
};
use crate::domain::disclosure::Track;
use crate::domain::register::{AppointmentKind, BookKind, Register};
use crate::domain::rulebook::{CatalogueLine, MeetingRule, Power, Rulebook};
use crate::text::names::Names;
use crate::text::{citation, rule_change, words};

/// A table of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordTable {
    /// Names it.
    pub caption: &'static str,
    /// The names of its columns.
    pub heads: Vec<&'static str>,
    /// Its rows, each as wide as the heads.
    pub rows: Vec<Vec<String>>,
    /// What must be known to read it, or nothing.
    pub note: String,
}

impl WordTable {
    fn of<const N: usize>(
        caption: &'static str,
        heads: [&'static str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        Self {
            caption,
            heads: heads.to_vec(),
            rows: rows.into_iter().map(Vec::from).collect(),
            note: String::new(),
        }
    }
}

/// The appointments that the office puts up for notice beside those of the law.
fn also_noticed(kinds: &[AppointmentKind]) -> String {
    let kinds: Vec<_> = kinds.iter().map(|kind| words::appointment_kind(*kind)).collect();
    if kinds.is_empty() {
        String::new()
    } else {
        format!("；本单位规定须公示：{}", kinds.join("、"))
    }
}

/// Every part of a version but its title, its number and its days. Parts about which it says nothing are left out.
pub fn tables(rulebook: &Rulebook, kind: BookKind) -> Vec<WordTable> {
    let Rulebook {
        title: _,
        document_number: _,
        effective: _,
        adoption: _,
        meetings,
        recused_leave_base,
        catalogue,
        reasons,
        notice_counts_first_day,
        public_notice_working_days_min,
        backup_after_acts,
        attendees,
        spending: _, // Sorted, in a table of its own.
        strengths,
        disclosure,
        retention,
        notice_kinds,
        split_window_months,
    } = rulebook;
    let heads = [
        MEETING_NAME,
        POWER,
        DECIDES,
        SHARES,
        MAJORITY_BASE,
        WITHOUT_SECRETARY,
        OPTIONS,
    ];
    let mut held = WordTable::of(MEETINGS, heads, meetings.iter().map(meeting));
    recused(*recused_leave_base).clone_into(&mut held.note);
    let mut all = vec![held];
    let names = Names::of_rules(rulebook);
    all.extend(
        kind.registers()
            .iter()
            .map(|register| lines(*register, catalogue, names)),
    );
    all.push(WordTable::of(
        REASONS,
        [STEP, REASON],
        reasons
            .iter()
            .map(|reason| [reason_place(reason), reason.words.clone()]),
    ));
    all.push(WordTable::of(
        ATTENDEES,
        [WHO_ATTENDS, AT_LEAST, AT_REGISTERS],
        attendees.iter().map(|rule| {
            let registers = registers(&rule.registers);
            [rule.who.clone(), rule.count_min.to_string(), registers]
        }),
    ));
    all.push(spending_table(rulebook));
    all.push(WordTable::of(
        STRENGTHS_SET,
        [CHECK, STRENGTH],
        strengths.iter().map(|own| {
            let name = citation::text(own.check).name.to_owned();
            [name, strength(own.severity).to_owned()]
        }),
    ));
    all.extend([Track::PartyAffairs, Track::Government].map(|track| {
        let lines = disclosure.iter().filter(|line| line.track == track);
        let heads = [
            CODE,
            DISCLOSED,
            DISCLOSED_BASIS,
            DISCLOSED_SCOPE,
            DISCLOSED_CHANNEL,
            DISCLOSED_TERM,
        ];
        let cells = lines.map(|line| {
            [
                &line.code,
                &line.title,
                &line.basis,
                &line.scope,
                &line.channel,
                &line.term,
            ]
            .map(Clone::clone)
        });
        WordTable::of(rule_change::catalogue_name(track), heads, cells)
    }));
    all.push(WordTable::of(
        RETENTION,
        [PAPERS_KEPT, RETENTION],
        retention
            .iter()
            .map(|class| [class.papers.clone(), rule_change::kept(class.years)]),
    ));
    let notice = (kind == BookKind::Personnel).then(|| {
        let days = format!(
            "不少于{public_notice_working_days_min}个工作日，张贴当日{}{}",
            first_day(*notice_counts_first_day),
            also_noticed(notice_kinds)
        );
        ["任前公示".to_owned(), days]
    });
    let window = (*split_window_months > 0).then(|| {
        let months = format!("{split_window_months}个月以内的付款合并计算");
        ["拆分支付".to_owned(), months]
    });
    let backup = ["备份提醒".to_owned(), format!("每登记{backup_after_acts}次")];
    let counts = notice.into_iter().chain(window).chain([backup]);
    all.push(WordTable::of(TERMS_AND_COUNTS, TERMS_KEPT, counts));
    all.retain(|table| !table.rows.is_empty());
    all
}

/// Who approves smaller spending, by rising amount.
pub fn spending_table(rulebook: &Rulebook) -> WordTable {
    let mut levels: Vec<_> = rulebook.spending.iter().collect();
    levels.sort_by_key(|level| (level.from.amount, !level.from.included));
    let rows = levels.into_iter();
    WordTable::of(
        SPENDING,
        [FROM_AMOUNT_WORDS, APPROVER],
        rows.map(|level| [words::threshold(level.from), level.approver.clone()]),
    )
}

/// The catalogue of one register.
pub fn lines(register: Register, catalogue: &[CatalogueLine], names: Names<'_>) -> WordTable {
    let lines = catalogue.iter().filter(|line| line.register == register);
    WordTable::of(
        words::register(register),
        [CODE, LINE, THRESHOLD_WORDS, MORE],
        lines.map(|line| {
            [
                line.code.clone(),
                line.title.clone(),
                threshold(line),
                procedure(line, names),
            ]
        }),
    )
}

/// Who decides a line and what is demanded.
pub fn procedure(line: &CatalogueLine, names: Names<'_>) -> String {
    let procedure = line_procedure(
        Some(names.meeting(line.decided_by)),
        line.studied_first_by.map(|kind| names.meeting(kind)),
        &line.demands,
        line.full_713,
    );
    let announced = line.announced_before.then(|| super::ANNOUNCED_BEFORE.to_owned());
    let kinds = (!line.kinds.is_empty()).then(|| super::for_kinds(&line.kinds));
    let said = [Some(procedure), announced, kinds].into_iter().flatten();
    said.collect::<Vec<_>>().join("；")
}

fn meeting(rule: &MeetingRule) -> [String; 7] {
    let MeetingRule {
        kind: _,
        name,
        power,
        decides,
        quorum: _,
        quorum_appointment: _,
        majority: _,
        notice_working_days_min,
        majority_base,
        by_register,
        without_secretary,
        options,
    } = rule;
    let without = words::without_secretary(*without_secretary).to_owned();
    let power_words = words::power(*power).to_owned();
    if *power == Power::Studies {
        let none = || "—".to_owned();
        let notice = format!("提前{notice_working_days_min}个工作日通知");
        return [name.clone(), power_words, none(), notice, none(), without, none()];
    }
    let own = by_register.iter().map(|own| {
        format!(
            "；{}到会{}，同意{}",
            words::register(own.register),
            words::share(own.quorum),
            words::share(own.majority)
        )
    });
    let shares = format!("{}{}", shares(rule), own.collect::<String>());
    let options = if options.is_empty() {
        "按事项类别的通常选项".to_owned()
    } else {
        let stands: Vec<_> = options.iter().map(|stand| words::stand(*stand)).collect();
        stands.join("、")
    };
    let base = words::base(*majority_base).to_owned();
    [
        name.clone(),
        power_words,
        registers(decides),
        shares,
        base,
        without,
        options,
    ]
}

/// Registers one after the other.
fn registers(registers: &[Register]) -> String {
    let names: Vec<_> = registers.iter().map(|register| words::register(*register)).collect();
    names.join("、")
}
