//! R60: every imported payment, contract and appointment that reaches the threshold of its day has its decision; and the
//! second half of R46 for payments: those below it that reach it together (化整为零).
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
    /// 人工关联: a person named the matter.
    Answered(MatterId),
    /// 已说明: a person said why no decision was needed.
    Explained,
    /// 未达标准: below the threshold of its day.
    Below,
    /// 合计达到标准: below it, and at it together with earlier ones of the same payee.
    AddsUp {
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
        matches!(self, Self::Differs { .. } | Self::AddsUp { .. } | Self::Undecided(_))
    }
}

/// The lowest threshold among the lines of projects and funds: below it nothing is decided collectively for its amount.
pub fn lowest_threshold(rulebook: &Rulebook) -> Option<Threshold> {
    let lines = rulebook.catalogue.iter();
    let of_money = lines.filter(|line| matches!(line.register, Register::Project | Register::Funds));
    of_money.filter_map(|line| line.threshold).min_by_key(rank)
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
    if let Some(link) = link.filter(|link| link.amount == row.amount) {
        return RowState::Linked(link.matter);
    }
    if let Some(answer) = imports.answers.get(&place) {
        return answer.value.matter.map_or(RowState::Explained, RowState::Answered);
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

/// Payments of one payee that are below the threshold and reach it together within the months that the rules of the last
/// one name, both days counted: told at that one, and each counted once.
fn add_up(book: &Book, imports: &Imports, states: &[(RowPlace, RowState)]) -> BTreeMap<RowPlace, RowState> {
    let mut by_payee: BTreeMap<String, Vec<(Date, RowPlace, Fen)>> = BTreeMap::new();
    for ((place, row), (_, state)) in imports.rows().zip(states) {
        if let (RowKind::Payment, RowState::Below, Some(amount)) = (row.kind, state, row.amount) {
            let payee = by_payee.entry(plain_form(&row.party)).or_default();
            payee.push((row.on, place, amount));
        }
    }
    let mut told = BTreeMap::new();
    for mut paid in by_payee.into_values() {
        paid.sort_unstable();
        let mut before: Vec<(Date, RowPlace, Fen)> = Vec::new();
        for (on, place, amount) in paid {
            let rulebook = book.rulebook(on);
            let (months, Some(threshold)) = (rulebook.split_window_months, lowest_threshold(rulebook)) else {
                continue;
            };
            if months == 0 {
                continue;
            }
            let first = on.saturating_sub(i64::from(months).months());
            before.retain(|(earlier, ..)| *earlier >= first);
            let all = before.iter().map(|(_, _, amount)| *amount).chain([amount]);
            let sum = Fen::checked_sum(all).unwrap_or(Fen::MAX);
            if threshold.reached(sum) {
                let others = before.drain(..).map(|(_, place, _)| place).collect();
                told.insert(place, RowState::AddsUp { sum, others, threshold });
            } else {
                before.push((on, place, amount));
            }
        }
    }
    told
}
