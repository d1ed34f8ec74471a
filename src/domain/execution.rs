//! What follows a decision on money: contracts, payments and the works of a project, held against what was decided.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::event::Waiver;
use super::matter::{Matter, Stamped};
use super::money::Fen;
use super::register::Register;

/// A contract (合同) under a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// Its number (合同编号).
    pub number: String,
    /// With whom.
    pub counterparty: String,
    /// The amount.
    pub amount: Fen,
    /// The day it was signed.
    pub signed_on: Date,
    /// The day it is planned to end, where it says one.
    pub ends_on: Option<Date>,
    /// The warnings that were passed over for it, as of more paid already than all contracts come to (R65).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
}

/// A payment within a decided amount: linked, not decided again (合同付款).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// The amount.
    pub amount: Fen,
    /// The day paid.
    pub on: Date,
    /// The voucher.
    pub voucher: String,
    /// The record that linked the contract it is paid under, where it is paid under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<u32>,
    /// The warnings that were passed over for it, as of payments beyond the contracts (R65).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
}

/// What a meeting decided of an amount, where it is less than was applied for (核减). A higher amount is another
/// matter: it is applied for anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reduction {
    /// The amount applied for.
    pub requested: Fen,
    /// The amount decided: positive, and less.
    pub decided: Fen,
    /// Why; never empty.
    pub because: String,
}

/// What was linked to a decision, and whether that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked<T> {
    /// The contract or payment.
    pub what: T,
    /// Why the link was taken back, and who answers for it.
    pub unlinked: Option<(String, String)>,
}

impl<T> Linked<T> {
    /// A link that stands.
    pub const fn new(what: T) -> Self {
        Self { what, unlinked: None }
    }

    /// Those whose link stands, each with the record that made it.
    pub fn standing(all: &[Stamped<Self>]) -> impl Iterator<Item = (u32, &T)> {
        let standing = all.iter().filter(|linked| linked.value.unlinked.is_none());
        standing.map(|linked| (linked.stamp.seq, &linked.value.what))
    }

    /// Takes back the link that a record made; the original stays beside it.
    pub fn take_back(all: &mut [Stamped<Self>], target: u32, reason: &str, by: &str) {
        for linked in all.iter_mut().filter(|linked| linked.stamp.seq == target) {
            linked.value.unlinked = Some((reason.to_owned(), by.to_owned()));
        }
    }
}

/// How far the works of a project are, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkStage {
    /// 开工.
    Started,
    /// 竣工.
    Completed,
    /// 验收.
    Accepted,
}

impl WorkStage {
    /// All stages in order.
    pub const ALL: [Self; 3] = [Self::Started, Self::Completed, Self::Accepted];
}

/// What carries a decision out, and so may not come before it (R59).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Execution {
    /// A contract is signed.
    Contract,
    /// Money is paid.
    Payment,
    /// The works begin or end.
    Work(WorkStage),
    /// A person is appointed.
    Appointment,
}

/// The amounts of one decision: decided ≥ contracted ≥ paid (R65).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyChain {
    /// Decided (决定金额).
    pub decided: Fen,
    /// The sum of its contracts (合同金额); `None` without one, or where one was taken out by law.
    pub contracted: Option<Fen>,
    /// The sum of its payments (已付金额).
    pub paid: Fen,
    /// What may still be paid under the decision (余额); below zero where too much was paid.
    pub left: Fen,
}

/// The amount of a matter as it stands: as corrected or entered in the register, else as the meeting decided it, else as
/// it was applied for. `None` where it is no matter of money.
pub fn amount_now(matter: &Matter) -> Option<Fen> {
    if matter.entry.is_some() {
        return matter.corrected_entry()?.amount;
    }
    let reduced = matter.decision().and_then(|decision| decision.value.reduced.as_ref());
    let decided = reduced.map(|reduction| reduction.decided);
    decided.or_else(|| matter.topic()?.particulars.amount())
}

/// The amounts of a matter in the register; `None` where its decision names none, or sums leave the range of money.
pub fn money_chain(matter: &Matter) -> Option<MoneyChain> {
    matter.entry.as_ref()?;
    let decided = amount_now(matter)?;
    let paid = Fen::checked_sum(matter.paid().map(|payment| payment.amount))?;
    Some(MoneyChain {
        decided,
        contracted: contracted(matter),
        paid,
        left: decided.checked_sub(paid)?,
    })
}

/// Whether a matter of funds is paid in full: then its decision is carried out.
pub fn paid_in_full(matter: &Matter) -> bool {
    let left = money_chain(matter).map(|chain| chain.left);
    matter.register() == Some(Register::Funds) && left.is_some_and(|left| !left.is_positive())
}

/// The sum of a matter's contracts; `None` without one, or where the body of one was taken out by law: then nobody knows
/// how much was contracted.
pub fn contracted(matter: &Matter) -> Option<Fen> {
    contracted_at_least(matter).filter(|_| !matter.lost("contract_linked"))
}

/// The sum of the contracts that can still be read; `None` without one.
pub fn contracted_at_least(matter: &Matter) -> Option<Fen> {
    let mut amounts = matter.contracted().map(|(_, contract)| contract.amount).peekable();
    amounts.peek()?;
    Fen::checked_sum(amounts)
}

/// What was paid under one contract, by the record that linked it.
pub fn paid_under(matter: &Matter, contract: u32) -> Option<Fen> {
    let under = matter.paid().filter(|payment| payment.contract == Some(contract));
    Fen::checked_sum(under.map(|payment| payment.amount))
}
