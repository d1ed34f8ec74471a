//! R46, its second half: amounts below a threshold that reach it together (化整为零).
//!
//! One pass over the summaries for one matter that is placed, entered or looked at; never for each of many.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Case;
use crate::domain::application::{Particulars, TopicApplication};
use crate::domain::folded_text::plain_form;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::money::Fen;
use crate::domain::rulebook::Threshold;
use crate::domain::summary::Summary;

/// Why amounts belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Together {
    /// One payee (收款单位).
    Payee,
    /// One line of the catalogue, and on it one decided project, budget item or place of works.
    Purpose,
}

impl Together {
    /// Both reasons, the plainer one first.
    pub const ALL: [Self; 2] = [Self::Payee, Self::Purpose];
}

/// Amounts that reach a threshold together and not alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// Why they belong together.
    pub together: Together,
    /// The other matters, by the day of their application.
    pub others: Vec<MatterId>,
    /// The sum with this matter.
    pub sum: Fen,
    /// The threshold it reaches.
    pub threshold: Threshold,
}

/// An amount that is held against those of the book.
#[derive(Clone, Copy, Debug)]
pub struct Spending<'a> {
    /// The matter, where it is one of the book already.
    pub matter: Option<MatterId>,
    /// Its amount.
    pub amount: Fen,
    /// Whom it is paid to; empty where nobody is named.
    pub payee: &'a str,
    /// What it is for ([`purpose`]).
    pub purpose: Option<u32>,
    /// The day of its application.
    pub on: Date,
}

impl Spending<'_> {
    /// What reaches the threshold together with this one, within so many months before and after it, both days
    /// counted; nothing where this one reaches it alone, or where the rules name no window (0).
    pub fn split<'s>(
        &self,
        book: impl Iterator<Item = &'s Summary>,
        threshold: Threshold,
        months: u8,
    ) -> Option<Split> {
        if months == 0 || threshold.reached(self.amount) {
            return None;
        }
        let window =
            self.on.saturating_sub(i64::from(months).months())..=self.on.saturating_add(i64::from(months).months());
        let payee = plain_form(self.payee);
        let alike = |other: &Summary, together| match together {
            Together::Payee => {
                let named = other.payee.as_deref().filter(|_| !payee.is_empty());
                named.is_some_and(|named| plain_form(named) == payee)
            }
            Together::Purpose => self.purpose.is_some() && other.purpose == self.purpose,
        };
        let mut found = Together::ALL.map(|together| (together, self.amount, Vec::new()));
        for other in book {
            // What reaches the threshold alone was to be decided anyway: it hides nothing.
            let (Some(amount), Some(on)) = (other.amount.filter(|one| !threshold.reached(*one)), other.applied_on)
            else {
                continue;
            };
            let ended = matches!(other.status, MatterStatus::Withdrawn | MatterStatus::Rejected);
            if ended || !window.contains(&on) || Some(other.id) == self.matter {
                continue;
            }
            for (together, sum, others) in &mut found {
                if alike(other, *together) {
                    *sum = sum.checked_add(amount).unwrap_or(Fen::MAX);
                    others.push((on, other.id));
                }
            }
        }
        let mut found = found.into_iter();
        let (together, sum, mut others) = found.find(|(_, sum, _)| threshold.reached(*sum))?;
        others.sort_unstable();
        Some(Split {
            together,
            others: others.into_iter().map(|(_, id)| id).collect(),
            sum,
            threshold,
        })
    }
}

/// What reaches the threshold of a matter's line together with it.
pub fn split_of(case: &Case<'_>) -> Option<Split> {
    let (topic, shelf) = (case.matter.topic()?, case.shelf?);
    let spending = Spending {
        matter: Some(case.matter.id),
        amount: topic.particulars.amount()?,
        payee: topic.particulars.payee().unwrap_or_default(),
        purpose: purpose_of(topic),
        on: topic.applied_on,
    };
    let others = shelf.values().map(AsRef::as_ref);
    spending.split(others, case.line()?.threshold?, case.rulebook.split_window_months)
}

/// What an application's money is for.
pub fn purpose_of(topic: &TopicApplication) -> Option<u32> {
    match &topic.particulars {
        Particulars::Funds {
            origin: Some(origin), ..
        } => purpose(&topic.line, &origin.to_string()),
        Particulars::Funds { budget, .. } => purpose(&topic.line, budget),
        Particulars::Project { place, .. } => purpose(&topic.line, place),
        Particulars::Decision {} | Particulars::Appointment { .. } => None,
    }
}

/// What money is for, as 32 bits that can be compared: a line of the catalogue, and on it the decided matter the money
/// belongs to, the budget item (预算指标、科目) or the place and content of the works. `None` where nothing of that is
/// named. Two purposes agree by chance about once in four thousand million.
pub fn purpose(line: &str, what: &str) -> Option<u32> {
    let what = plain_form(what);
    (!what.is_empty()).then(|| {
        // FNV-1a: the same on every machine and in every edition, unlike the standard library's.
        let bytes = line.bytes().chain([0]).chain(what.bytes());
        bytes.fold(0x811C_9DC5, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
    })
}
