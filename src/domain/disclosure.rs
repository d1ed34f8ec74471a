//! Disclosure (公开): attribute, secrecy review, draft, the four Party steps, release, and "no duty" as an end.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::body::Office;

/// 公开属性.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisclosureAttribute {
    /// 主动公开.
    Proactive,
    /// 依申请公开.
    OnRequest,
    /// 不予公开.
    Withheld,
}

impl DisclosureAttribute {
    /// All attributes.
    pub const ALL: [Self; 3] = [Self::Proactive, Self::OnRequest, Self::Withheld];
}

/// Why something may be withheld (信息公开条例 第14–16条), or which duty it falls under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// 第19、20条: proactive scope.
    Proactive,
    /// 党务公开目录.
    PartyCatalogue,
    /// 第14条: state secret or harm to security and stability.
    Security,
    /// 第15条: business secret or privacy.
    ThirdParty,
    /// 第16条第一款: internal affairs.
    InternalAffairs,
    /// 第16条第二款: process information.
    Process,
    /// Not government information and in no catalogue: no duty to disclose.
    NoDuty,
}

impl Ground {
    /// The grounds that fit an attribute.
    pub const fn fitting(attribute: DisclosureAttribute) -> &'static [Self] {
        match attribute {
            DisclosureAttribute::Proactive => &[Self::Proactive, Self::PartyCatalogue],
            DisclosureAttribute::OnRequest => &[Self::NoDuty, Self::Process],
            DisclosureAttribute::Withheld => &[
                Self::InternalAffairs,
                Self::Process,
                Self::ThirdParty,
                Self::Security,
                Self::NoDuty,
            ],
        }
    }
}

/// The judgement of how a resulting document is disclosed (源头认定).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeSet {
    /// The attribute.
    pub attribute: DisclosureAttribute,
    /// The ground.
    pub ground: Ground,
    /// The date of the document (成文日期), from which 20 working days run when proactive (R37).
    pub document_date: Option<Date>,
    /// Who judged, as a post.
    pub by: String,
    /// The day.
    pub on: Date,
}

/// The result of a secrecy review (保密审查, R38).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewResult {
    /// 可以公开.
    MayPublish,
    /// 不得公开.
    MayNot {
        /// The ground.
        reason: String,
    },
    /// 不能确定，报保密工作机构.
    Refer {
        /// To whom.
        to: String,
    },
}

/// A secrecy review: person, date, result (信息公开条例 第17条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecrecyReview {
    /// Who reviewed, by name or post as the office signs.
    pub reviewer: String,
    /// The day.
    pub on: Date,
    /// The result.
    pub result: ReviewResult,
}

/// The track (公开渠道的性质).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// 党务公开: four steps in order (党务公开条例 第15条).
    PartyAffairs,
    /// 政务公开: 20 working days (信息公开条例 第26条).
    Government,
}

impl Track {
    /// The track that a ground leads to: what the catalogue of Party affairs names goes the Party's way, government
    /// information the government's.
    pub const fn of(ground: Ground) -> Self {
        match ground {
            Ground::PartyCatalogue => Self::PartyAffairs,
            Ground::Proactive
            | Ground::Security
            | Ground::ThirdParty
            | Ground::InternalAffairs
            | Ground::Process
            | Ground::NoDuty => Self::Government,
        }
    }

    /// Who discloses on it: the committee on the Party track, the office on the government track where it has a name.
    pub fn publisher(self, office: &Office) -> &str {
        match self {
            Self::Government if !office.office.is_empty() => &office.office,
            Self::Government | Self::PartyAffairs => &office.committee,
        }
    }
}

/// To whom (党务公开条例 第7条; 政务公开 is always to society).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// 向社会公开.
    Society,
    /// 向全党公开.
    Party,
    /// 在组织内部公开.
    Organisation,
    /// 向特定党员群众公开.
    Particular,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 4] = [Self::Society, Self::Party, Self::Organisation, Self::Particular];
}

/// A part that is kept back from a disclosed text (区分处理, R40).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// Which part.
    pub part: String,
    /// The ground.
    pub ground: Ground,
    /// The reason.
    pub reason: String,
    /// When it is judged again (第18条).
    pub reassess_on: Date,
}

/// A hit of the scan that a person declared not to be personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotPersonal {
    /// The text found.
    pub found: String,
    /// What it is instead.
    pub reason: String,
    /// Who declared, as a post.
    pub by: String,
}

/// A draft of what will be read by others (公开稿).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosureDraft {
    /// The track.
    pub track: Track,
    /// The scope.
    pub scope: Scope,
    /// The way and place (公开栏、政府网站).
    pub channel: String,
    /// The title of the page.
    pub title: String,
    /// The text, paragraph by paragraph.
    pub text: String,
    /// What is kept back.
    pub withheld: Vec<Withheld>,
    /// Hits declared not personal.
    pub not_personal: Vec<NotPersonal>,
}

impl DisclosureDraft {
    /// Every word that would go out, a line each, in the order of the page: title, text, the names of what is withheld,
    /// and where it is published.
    pub fn published_words(&self) -> String {
        let withheld = self.withheld.iter().map(|part| part.part.as_str());
        [self.title.as_str(), self.text.as_str()]
            .into_iter()
            .chain(withheld)
            .chain([self.channel.as_str()])
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// A step of the Party track before release: 提出, 审核, 审批 (实施 is the release itself).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrackStep {
    /// 提出.
    Proposed,
    /// 审核.
    Examined,
    /// 审批.
    Approved,
}

impl TrackStep {
    /// In their order.
    pub const ALL: [Self; 3] = [Self::Proposed, Self::Examined, Self::Approved];
}

/// Who took a step of the track, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackStepTaken {
    /// The step.
    pub step: TrackStep,
    /// The post.
    pub by: String,
    /// The day.
    pub on: Date,
}

/// The release: who, when, where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Who released it, as a post.
    pub by: String,
    /// The day it was to be read.
    pub on: Date,
    /// Where (公开栏、网址).
    pub place: String,
}

/// A release with the text as it went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    /// Who released it, when and where.
    pub release: Release,
    /// Who disclosed, by the name of that day.
    pub publisher: String,
    /// The text.
    pub draft: DisclosureDraft,
}

/// A release that was taken back (撤回公开); what it said stays on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawnRelease {
    /// The release.
    pub released: Released,
    /// Why it was withdrawn.
    pub reason: String,
    /// Who approved that.
    pub by: String,
    /// The day.
    pub on: Date,
}

/// The normal end without disclosure: ground, reviewer, day of re-check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undisclosed {
    /// The ground.
    pub ground: Ground,
    /// The words of the reason.
    pub reason: String,
    /// Who judged, as a post.
    pub by: String,
    /// The day.
    pub on: Date,
    /// When it is judged again (第18条).
    pub recheck_on: Date,
}
