//! What happened in breach of a rule (程序瑕疵), and what came of its remedy.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::day;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::register::IrregularityNumber;

/// What happened in breach of a rule (程序瑕疵): never compliant, never hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Irregularity {
    /// The serial.
    pub number: IrregularityNumber,
    /// The matter, where it is one of this book.
    pub matter: Option<MatterId>,
    /// The meeting, where it is one of this book.
    pub meeting: Option<MeetingId>,
    /// What was decided or done, and when.
    pub what: String,
    /// The day it happened.
    #[serde(deserialize_with = "day::stored")]
    pub happened_on: Date,
    /// What was missing.
    pub missing: String,
    /// Why.
    pub why: String,
    /// Who knew: who presided, the discipline secretary.
    pub who_knew: String,
    /// The remedy.
    pub remedy: String,
    /// When the remedy is due.
    #[serde(default, deserialize_with = "day::stored")]
    pub remedy_by: Option<Date>,
}

/// What came of the remedy of an irregularity (补救结果); the irregularity stays one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// The irregularity.
    pub number: IrregularityNumber,
    /// Its matter, where it is one of this book.
    pub matter: Option<MatterId>,
    /// Its meeting, where it is one of this book.
    pub meeting: Option<MeetingId>,
    /// What was done, and what shows it.
    pub done: String,
    /// Who answers for it, as a post.
    pub by: String,
    /// The day it was done.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
}
