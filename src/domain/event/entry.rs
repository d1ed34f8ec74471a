//! The line of a register.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Reduction, Waiver};
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::meeting::{Outcome, Tally};
use crate::domain::money::Fen;
use crate::domain::register::{EntryNumber, SessionNumber};

/// The sealed line of a register (登记入台账): published kind, committed to field by field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The matter.
    pub matter: MatterId,
    /// The number.
    pub number: EntryNumber,
    /// The title as decided.
    pub title: String,
    /// The department.
    pub department: String,
    /// The member in charge.
    pub in_charge: String,
    /// What it rests on.
    pub basis: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// Its name.
    pub meeting_name: String,
    /// Its session.
    pub session: SessionNumber,
    /// The item.
    pub item: u16,
    /// The day of the decision.
    pub decided_on: Date,
    /// What was decided.
    pub outcome: Outcome,
    /// The counts.
    pub tally: Tally,
    /// Entitled and present.
    pub entitled: u32,
    /// Present at the item.
    pub present: u32,
    /// The content of the decision (决定内容摘要).
    pub summary: String,
    /// The amount decided.
    pub amount: Option<Fen>,
    /// Volume and pages of the minute book (会议记录本册号、页码).
    pub minute_book: String,
    /// Warnings that were passed over.
    pub waivers: Vec<Waiver>,
    /// Present where the amount is less than was applied for (核减).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reduced: Option<Reduction>,
}
