//! The steps of an appointment (干部任用条例, 公务员法 第46条). No identity numbers, no addresses, no family.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// 动议.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nomination {
    /// The day.
    pub on: Date,
    /// Who moved it.
    pub by: String,
    /// The vacancy and the plan.
    pub plan: String,
}

/// 民主推荐.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// The day.
    pub on: Date,
    /// The way (会议推荐、谈话调研推荐).
    pub way: String,
    /// How many took part.
    pub people: u32,
    /// Whether the person is among those recommended; numbers stay on paper.
    pub recommended: bool,
}

/// 考察.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// The group, as posts.
    pub group: String,
    /// Whether the group proposes the person.
    pub fit: bool,
    /// Where the material lies.
    pub material: String,
}

/// 纪检监察意见.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisciplineOpinion {
    /// The day of the answer.
    pub on: Date,
    /// The organ that answered.
    pub organ: String,
    /// Whether it has no objection.
    pub no_objection: bool,
}

/// The result of a check: the archive (干部档案审核) or complaints (信访举报核查).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The day.
    pub on: Date,
    /// Who checked.
    pub by: String,
    /// Whether nothing stands in the way; what was found stays on paper.
    pub clear: bool,
}

/// 上级沟通、批复.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuperiorConsent {
    /// The day of the answer.
    pub on: Date,
    /// The organ that answered.
    pub organ: String,
    /// The document number, where there is one.
    pub document_number: String,
    /// Whether it consents.
    pub consents: bool,
    /// The request (请示); absent where none was in writing, and from records made before it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<Request>,
}

/// A request to a superior (请示).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its document number.
    pub document_number: String,
    /// The day it was sent.
    pub on: Date,
}
