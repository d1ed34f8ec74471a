//! Fair-competition review (公平竞争审查): 783号令 第8–18条, 总局令99号 第9–32条.

mod follow_up;
mod form;
mod situation;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use follow_up::{CompetitionFollowUp, FollowUpKind};
pub use form::{MeasureNature, ReviewForm};
pub use situation::{SITUATION_ARTICLES, Situation, situations};

/// One of the nineteen standards of 783号令 第8–11条, by article and item; or of the eighteen before them, by group and
/// item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Standard {
    /// The article, 8 to 11; of the eighteen the group, 1 to 4.
    pub article: u8,
    /// The item, counted from 1.
    pub item: u8,
}

/// The nineteen standards, in the order of the regulation.
pub const STANDARDS: [Standard; 19] = standards(8, [5, 6, 4, 4]);

/// The eighteen standards of 国发〔2016〕34号, which the rules of 2017 and 2021 took over: four groups (市场准入和退出,
/// 商品和要素自由流动, 影响生产经营成本, 影响生产经营行为), in their order.
pub const EARLIER_STANDARDS: [Standard; 18] = standards(1, [5, 5, 4, 4]);

/// So many items of four articles that follow one another.
const fn standards<const N: usize>(first: u8, items: [u8; 4]) -> [Standard; N] {
    let mut all = [Standard { article: 0, item: 0 }; N];
    let (mut article, mut at) = (0, 0);
    while article < 4 {
        let mut item = 1;
        while item <= items[article] {
            #[allow(clippy::cast_possible_truncation, reason = "four articles")]
            let number = first + article as u8;
            all[at] = Standard { article: number, item };
            at += 1;
            item += 1;
        }
        article += 1;
    }
    all
}

/// One standard, judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The standard.
    pub standard: Standard,
    /// Whether the measure has such content.
    pub found: bool,
    /// What it has, where it has.
    pub words: String,
    /// Which of the situations listed behind the standard were found (99号 第9–23条).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Situation>,
}

/// Whether those affected were heard (783号令 第16条, 99号 第28条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hearing {
    /// They were heard.
    Held {
        /// The day.
        on: Date,
        /// Who, and how.
        whom: String,
        /// What they said, and what became of it.
        opinions: String,
    },
    /// They were not, for a reason the rules know (secrecy, limited scope, an agreement with a firm).
    NotHeld {
        /// The reason.
        reason: String,
    },
}

/// The grounds of 783号令 第12条, and of 国发〔2016〕34号 before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExceptionGround {
    /// 国家安全和发展利益.
    Security,
    /// 科学技术进步、自主创新.
    Innovation,
    /// 社会公共利益（节约能源、保护环境、救灾救助等）.
    PublicInterest,
    /// 法律、行政法规规定的其他情形.
    OtherByLaw,
    /// 扶贫开发、救灾救助等社会保障目的: a ground of its own until 783号令, which knows 科学技术进步 instead.
    SocialSecurity,
}

/// The exception of 783号令 第12条 with the explanations of 99号 第29条.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The ground.
    pub ground: ExceptionGround,
    /// The effect on competition.
    pub effect: String,
    /// Why no measure would harm competition less.
    pub no_lesser_alternative: String,
    /// Why the term or end condition is reasonable.
    pub term: String,
    /// What else needs to be explained; empty where nothing does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other: String,
    /// The last day of the exception, where it has one.
    pub until: Option<Date>,
}

/// What the review concluded (783号令 第17、18条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Conclusion {
    /// 符合公平竞争审查标准.
    Conforms,
    /// 适用例外规定.
    Exception(Exception),
    /// 不符合; the draft goes back (R14).
    DoesNotConform,
}

/// Where the conclusion came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConclusionSource {
    /// 起草单位自行审查 (783号令 第13条).
    Drafter,
    /// 会签或征求意见代替: no review (99号 第32条).
    Countersigned,
}

/// In whose name the measure goes out (以谁的名义出台), which says who reviews it (783号令 第13、14条).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Issuer {
    /// 本单位: the drafter reviews it itself.
    #[default]
    Own,
    /// 多个单位联合: the lead drafter (牵头单位) reviews it.
    Joint {
        /// The lead drafter.
        lead: String,
        /// The other bodies.
        others: String,
    },
    /// 县级以上政府: the market regulator concludes with the drafter, who hands over its own papers first.
    Government {
        /// Whether 起草说明 was handed over.
        drafting_note: bool,
        /// Whether 初审意见 was handed over.
        first_opinion: bool,
        /// The regulator that concluded, and the number of its conclusion.
        regulator: String,
    },
}

impl Issuer {
    fn is_own(&self) -> bool {
        *self == Self::Own
    }
}

/// A review of a measure that touches economic activity of operators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The standards, each judged; a missing one has not been.
    pub judged: Vec<Judged>,
    /// Whether those affected were heard; `None` while nothing is said.
    pub hearing: Option<Hearing>,
    /// The conclusion; `None` while there is none.
    pub conclusion: Option<Conclusion>,
    /// Where it came from.
    pub source: ConclusionSource,
    /// Whether the conclusion is in writing (99号 第29条).
    pub written: bool,
    /// The day of the conclusion.
    pub concluded_on: Option<Date>,
    /// Who reviewed.
    pub reviewer: String,
    /// In whose name the measure goes out.
    #[serde(default, skip_serializing_if = "Issuer::is_own")]
    pub issuer: Issuer,
    /// What 公平竞争审查表 of 2017 and 2021 asked beyond that; none under other rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Box<ReviewForm>>,
}

/// Whether the review applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(
    clippy::large_enum_variant,
    reason = "one of them a matter, in a box with its outcome"
)]
pub enum Applicability {
    /// 不涉及, with a reason.
    No {
        /// The reason.
        reason: String,
    },
    /// 涉及, with its review.
    Yes(Review),
}

/// 公平竞争审查: the judgement of applicability is always recorded, with person and reason (R12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FairCompetitionReview {
    /// Who judged.
    pub judged_by: String,
    /// The day.
    pub judged_on: Date,
    /// Whether it applies, and what then.
    pub applicability: Applicability,
}
