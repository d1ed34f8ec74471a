//! 公平竞争审查表 of the rules of 2017 and 2021: what it asks beyond standards, hearing and conclusion. The list of its
//! members is confirmed, those of experts and of the head's opinion are from memory: none of them stands in the way.

use serde::{Deserialize, Serialize};

/// What kind of measure it is (性质).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureNature {
    /// 法规草案.
    Bill,
    /// 规章.
    Regulation,
    /// 规范性文件.
    Normative,
    /// 其他政策措施.
    Other,
}

impl MeasureNature {
    /// All, as the form lists them.
    pub const ALL: [Self; 4] = [Self::Bill, Self::Regulation, Self::Normative, Self::Other];
}

/// The further members of the form; what is empty was not filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewForm {
    /// The sector (行业领域).
    pub sector: String,
    /// What kind of measure it is.
    pub nature: Option<MeasureNature>,
    /// Whom to ask in the drafting body, by post, and the office's telephone (联系人、电话).
    pub drafter_contact: String,
    /// The same in the reviewing body.
    pub reviewer_contact: String,
    /// Which experts were asked, and what they said (专家咨询, optional).
    pub experts: String,
    /// The opinion of the head of the reviewing body (负责人意见).
    pub head_opinion: String,
}
