//! R60: every imported payment, contract and appointment that reaches the threshold of its day has its decision; R59: none
//! is of a day before it; and the second half of R46 for payments: those below a threshold that reach it together
//! (化整为零).
//!
//! Nothing here refuses: what is found is a doubt for the self-check. A number alone decides nothing: vouchers begin anew
//! every month, so a payment answers a row only in its own month; and each linked payment, contract or appointment
//! answers one row, the one of its own amount and person first.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::application::Particulars;
use crate::domain::book::Book;
use crate::domain::folded_text::plain_form;
use crate::domain::id::MatterId;
use crate::domain::imported::{Imports, Row, RowKind, RowPlace};
use crate::domain::matter::Matter;
use crate::domain::money::Fen;
use crate::domain::register::Register;
use crate::domain::rulebook::{Rulebook, Threshold};
use crate::domain::rules::split::Together;

/// What was linked to a decision of this book and may answer a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    kind: RowKind,
    /// The number of the voucher, the contract or the document, in its plain form.
    number: String,
    matter: MatterId,
    on: Date,
    amount: Option<Fen>,
    party: String,
}

/// Everything linked to the decisions of a book, by kind and number.
#[derive(Clone, Debug, Default)]
pub struct Links(BTreeMap<(RowKind, String), Vec<Link>>);

impl Links {
    /// Takes what was linked to the decision of a matter.
    pub fn take(&mut self, links: Vec<Link>) {
        for link in links {
            let number = (link.kind, link.number.clone());
            self.0.entry(number).or_default().push(link);
        }
    }
}

impl Link {
    /// The payments, contracts and appointment of a matter.
    pub fn all_of(matter: &Matter) -> Vec<Self> {
        let link = |kind, number: &str, on, amount, party: &str| Self {
            kind,
            number: plain_form(number),
            matter: matter.id,
            on,
            amount,
            party: plain_form(party),
        };
        let payee = matter.topic().and_then(|topic| topic.particulars.payee());
        let payments = matter.paid().map(|payment| {
            let mut contracts = matter.contracted();
            let contract = contracts.find(|(record, _)| Some(*record) == payment.contract);
            let party = contract.map(|(_, contract)| contract.counterparty.as_str()).or(payee);
            let amount = Some(payment.amount);
            link(
                RowKind::Payment,
                &payment.voucher,
                payment.on,
                amount,
                party.unwrap_or_default(),
            )
        });
        let contracts = matter.contracted().map(|(_, contract)| {
            let amount = Some(contract.amount);
            link(
                RowKind::Contract,
                &contract.number,
                contract.signed_on,
                amount,
                &contract.counterparty,
            )
        });
        let appointed = matter.appointed.iter().map(|(number, on)| {
            let person = match matter.topic().map(|topic| &topic.particulars) {
                Some(Particulars::Appointment { person, .. }) => person.as_str(),
                _ => "",
            };
            link(RowKind::Appointment, number, *on, None, person)
        });
        payments.chain(contracts).chain(appointed).collect()
    }

    /// Whether it can be what a row of its number tells: a payment in the row's month, a contract on any day, and the
    /// appointment of the same person, since one document names several.
    fn may_answer(&self, row: &Row) -> bool {
        let month = |on: Date| (on.year(), on.month());
        match row.kind {
            RowKind::Payment => month(self.on) == month(row.on),
            RowKind::Contract => true,
            RowKind::Appointment => self.party == plain_form(&row.party),
        }
    }

    /// How much of a row it tells alike; the most answers first.
    fn likeness(&self, row: &Row) -> u8 {
        let alike = [
            self.amount == row.amount,
            self.party == plain_form(&row.party),
            self.on == row.on,
        ];
        alike
            .into_iter()
            .zip([4, 2, 1])
            .filter(|(alike, _)| *alike)
            .map(|(_, weight)| weight)
            .sum()
    }
}

/// How a row stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowState {
    /// 已关联: a decision's payment, contract or appointment of its number and amount.
    Linked(MatterId),
    /// 金额不符: linked by its number, with another amount.
    Differs {
        /// The matter.
        matter: MatterId,
        /// The amount linked there.
        linked: Fen,
    },
    /// 日期不符: linked by its number and amount, with another day.
    OtherDay {
        /// The matter.
        matter: MatterId,
        /// The day linked there.
        linked: Date,
        /// The day of the decision, where the row's own day is before it (R59).
        before: Option<Date>,
    },
    /// 人工关联: a person named the matter.
    Answered(MatterId),
    /// 已说明: a person said why no decision was needed.
    Explained,
    /// 未达标准: below the threshold of its day.
    Below,
    /// 合计达到标准: below it, and at it together with earlier ones of the same payee or purpose.
    AddsUp {
        /// Why they belong together.
        together: Together,
        /// The sum with the earlier ones.
        sum: Fen,
        /// The earlier ones.
        others: Vec<RowPlace>,
        /// The threshold.
        threshold: Threshold,
    },
    /// 未规定标准: the rules of its day name no amount.
    NoThreshold,
    /// 达到部分清单项标准: whether it had to be decided depends on its line, which no row tells; nothing leads to a
    /// decision. This is the lowest threshold it reaches.
    Perhaps(Threshold),
    /// 应上会未上会: it reaches the threshold whatever its line, and nothing leads to a decision.
    Undecided(Option<Threshold>),
}

impl RowState {
    /// Whether it is a doubt.
    pub const fn doubtful(&self) -> bool {
        matches!(
            self,
            Self::Differs { .. } | Self::OtherDay { .. } | Self::AddsUp { .. } | Self::Undecided(_)
        )
    }
}

/// The thresholds of the lines of projects and funds.
fn thresholds_of_money(rulebook: &Rulebook) -> impl Iterator<Item = Threshold> {
    let lines = rulebook.catalogue.iter();
    let of_money = lines.filter(|line| matches!(line.register, Register::Project | Register::Funds));
    of_money.filter_map(|line| line.threshold)
}

/// The lowest threshold among the lines of projects and funds: below it nothing is decided collectively for its amount.
pub fn lowest_threshold(rulebook: &Rulebook) -> Option<Threshold> {
    thresholds_of_money(rulebook).min_by_key(rank)
}

/// The highest threshold among the lines a row may belong to: whatever reaches it had to be decided, on whichever of them.
/// A payment spends funds; a contract may be one of a project too.
fn highest_threshold(rulebook: &Rulebook, kind: RowKind) -> Option<Threshold> {
    let may_be = |register| register == Register::Funds || kind == RowKind::Contract && register == Register::Project;
    let lines = rulebook.catalogue.iter().filter(|line| may_be(line.register));
    lines.filter_map(|line| line.threshold).max_by_key(rank)
}

/// Of two thresholds at one amount that which includes it is the lower.
const fn rank(threshold: &Threshold) -> (Fen, bool) {
    (threshold.amount, !threshold.included)
}

/// R60, R46: how each imported row stands, in their order, by the rules of its own day.
pub fn every_row_has_its_decision(book: &Book, imports: &Imports, links: &Links) -> Vec<(RowPlace, RowState)> {
    let linked = linked(imports, links);
    let mut states: Vec<(RowPlace, RowState)> = imports
        .rows()
        .map(|(place, row)| (place, state(book, imports, linked.get(&place).copied(), place, row)))
        .collect();
    let sums = add_up(book, imports, &states);
    for (place, state) in &mut states {
        if let Some(sum) = sums.get(place) {
            *state = sum.clone();
        }
    }
    states
}

/// The link that answers each row, where one does.
fn linked<'l>(imports: &Imports, links: &'l Links) -> BTreeMap<RowPlace, &'l Link> {
    let mut rows: BTreeMap<(RowKind, String), Vec<(RowPlace, &Row)>> = BTreeMap::new();
    for (place, row) in imports.rows() {
        rows.entry((row.kind, plain_form(&row.number)))
            .or_default()
            .push((place, row));
    }
    let mut answered = BTreeMap::new();
    for (number, rows) in rows {
        let Some(links) = links.0.get(&number) else { continue };
        let mut pairs: Vec<(u8, RowPlace, usize)> = Vec::new();
        for (place, row) in rows {
            let able = links.iter().enumerate().filter(|(_, link)| link.may_answer(row));
            pairs.extend(able.map(|(at, link)| (link.likeness(row), place, at)));
        }
        // The most alike first, then in the order of the rows.
        pairs.sort_by_key(|(likeness, place, at)| (core::cmp::Reverse(*likeness), *place, *at));
        let mut used = BTreeSet::new();
        for (_, place, at) in pairs {
            if !answered.contains_key(&place) && used.insert(at) {
                answered.insert(place, &links[at]);
            }
        }
    }
    answered
}

fn state(book: &Book, imports: &Imports, link: Option<&Link>, place: RowPlace, row: &Row) -> RowState {
    let alike = link.filter(|link| link.amount == row.amount);
    if let Some(link) = alike.filter(|link| link.on == row.on) {
        return RowState::Linked(link.matter);
    }
    if let Some(answer) = imports.answers.get(&place) {
        return answer.value.matter.map_or(RowState::Explained, RowState::Answered);
    }
    if let Some(link) = alike {
        return RowState::OtherDay {
            matter: link.matter,
            linked: link.on,
            before: decided_after(book, link.matter, row),
        };
    }
    if let Some((matter, linked)) = link.and_then(|link| Some((link.matter, link.amount?))) {
        return RowState::Differs { matter, linked };
    }
    let Some(amount) = row.amount else {
        return RowState::Undecided(None);
    };
    let rulebook = book.rulebook(row.on);
    let Some(lowest) = lowest_threshold(rulebook) else {
        return RowState::NoThreshold;
    };
    match highest_threshold(rulebook, row.kind).unwrap_or(lowest) {
        highest if highest.reached(amount) => RowState::Undecided(Some(highest)),
        _ if lowest.reached(amount) => RowState::Perhaps(lowest),
        _ => RowState::Below,
    }
}

/// R59: the day of a matter's decision, where a row is of a day before it.
pub fn decided_after(book: &Book, matter: MatterId, row: &Row) -> Option<Date> {
    let decided = book.matters.get(&matter)?.resolved.as_ref()?.on;
    (row.on < decided).then_some(decided)
}

/// A payment that no decision was asked of for its own amount, or of which only its line would tell.
type Paid = (Date, RowPlace, Fen);

/// Payments of one payee, or for one purpose, that are below a threshold one by one and reach it together within the
/// months that the rules of the last one name, both days counted: told at that one, by the highest threshold they reach,
/// and each counted once for it.
fn add_up(book: &Book, imports: &Imports, states: &[(RowPlace, RowState)]) -> BTreeMap<RowPlace, RowState> {
    let mut told = BTreeMap::new();
    for together in Together::ALL {
        let mut alike: BTreeMap<String, Vec<Paid>> = BTreeMap::new();
        for ((place, row), (_, state)) in imports.rows().zip(states) {
            let same = plain_form(match together {
                Together::Payee => &row.party,
                Together::Purpose => &row.purpose,
            });
            if let (RowKind::Payment, RowState::Below | RowState::Perhaps(_), Some(amount), false) =
                (row.kind, state, row.amount, same.is_empty())
            {
                alike.entry(same).or_default().push((row.on, place, amount));
            }
        }
        for mut paid in alike.into_values() {
            paid.sort_unstable();
            for threshold in thresholds_of(book, &paid) {
                for (place, state) in reach_together(book, together, threshold, &paid) {
                    told.entry(place).or_insert(state);
                }
            }
        }
    }
    told
}

/// The thresholds that the rules of these days name for money, the highest first.
fn thresholds_of(book: &Book, paid: &[Paid]) -> Vec<Threshold> {
    let mut rules: Vec<&Rulebook> = paid.iter().map(|(on, ..)| book.rulebook(*on).as_ref()).collect();
    rules.dedup_by_key(|rulebook| rulebook.effective);
    let mut all: Vec<Threshold> = rules.into_iter().flat_map(thresholds_of_money).collect();
    all.sort_by_key(|threshold| core::cmp::Reverse(rank(threshold)));
    all.dedup();
    all
}

/// Those of them, in the order of their days, that reach a threshold together with earlier ones.
fn reach_together(book: &Book, together: Together, threshold: Threshold, paid: &[Paid]) -> Vec<(RowPlace, RowState)> {
    let mut told = Vec::new();
    let mut before: Vec<Paid> = Vec::new();
    for (on, place, amount) in paid.iter().filter(|(_, _, amount)| !threshold.reached(*amount)) {
        let rulebook = book.rulebook(*on);
        let months = rulebook.split_window_months;
        if months == 0 || thresholds_of_money(rulebook).all(|named| named != threshold) {
            continue;
        }
        let first = on.saturating_sub(i64::from(months).months());
        before.retain(|(earlier, ..)| *earlier >= first);
        let all = before.iter().map(|(_, _, amount)| *amount).chain([*amount]);
        let sum = Fen::checked_sum(all).unwrap_or(Fen::MAX);
        if threshold.reached(sum) {
            let others = before.drain(..).map(|(_, place, _)| place).collect();
            let state = RowState::AddsUp {
                together,
                sum,
                others,
                threshold,
            };
            told.push((*place, state));
        } else {
            before.push((*on, *place, *amount));
        }
    }
    told
}
