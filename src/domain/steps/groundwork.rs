//! Investigation, consultation and the reviews a catalogue line may ask for (713号令 第12–28条).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// 调查研究 (713号令 第12条): dates, people, finding, options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Investigation {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Who investigated, as posts or departments.
    pub people: String,
    /// What was found.
    pub finding: String,
    /// The options compared, where views differ.
    pub options: String,
}

/// A way of asking for opinions (713号令 第14条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsultationWay {
    /// 公开征求意见: thirty calendar days, or a reason for fewer (第15条).
    Public,
    /// 座谈会.
    Forum,
    /// 听证会.
    Hearing,
    /// 走访.
    Visit,
    /// 书面征求意见.
    Written,
    /// 问卷、民调.
    Survey,
    /// 科室会签、单位征求.
    Units,
    /// 居民议事协商.
    Residents,
}

impl ConsultationWay {
    /// All ways.
    pub const ALL: [Self; 8] = [
        Self::Forum,
        Self::Residents,
        Self::Units,
        Self::Written,
        Self::Visit,
        Self::Survey,
        Self::Public,
        Self::Hearing,
    ];
}

/// One opinion and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// The opinion; never who gave it.
    pub words: String,
    /// Whether it was adopted.
    pub adopted: bool,
    /// Why not, where it was not adopted.
    pub reason: String,
}

/// What a hearing had (713号令 第16、17条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicHearing {
    /// The day on which those taking part had the draft and its explanation.
    pub materials_on: Date,
    /// Whether the list of those taking part was public.
    pub list_public: bool,
    /// Whether those who spoke signed the record.
    pub signed: bool,
}

/// Other units whose work the matter touches (713号令 第13条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherUnits {
    /// Which units.
    pub units: String,
    /// What stayed open after talking it over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dispute: Option<Dispute>,
}

/// What units did not agree upon, as the meeting is to know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// The question.
    pub issue: String,
    /// What the other units think.
    pub theirs: String,
    /// What the drafting department thinks, and why.
    pub own: String,
}

/// A specific group that the matter affects directly (713号令 第14条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AffectedGroup {
    /// Whom.
    pub who: String,
    /// Whether the group itself was asked.
    pub asked: bool,
}

/// 征求意见 (713号令 第13–18条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// The way.
    pub way: ConsultationWay,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Who was asked.
    pub audience: String,
    /// The opinions; an empty list means that none were received.
    pub opinions: Vec<Opinion>,
    /// Why a public consultation ran for fewer than thirty days, where it did.
    pub shorter_because: String,
    /// What a hearing had; absent from other ways, and from records made before it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hearing: Option<PublicHearing>,
    /// Other units, where their work is touched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_units: Option<OtherUnits>,
    /// A specific group, where one is affected directly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<AffectedGroup>,
}

/// 专家论证 (713号令 第19–21条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpertReview {
    /// The day of the opinion.
    pub on: Date,
    /// The experts, by field or unit.
    pub experts: String,
    /// The written opinion.
    pub opinion: String,
    /// Whether it is signed or sealed.
    pub signed: bool,
    /// Whether the experts declared that they have no direct interest.
    pub no_interest: bool,
}

/// What a risk assessment found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Risk {
    /// 风险可控.
    Controllable,
    /// 调整后可控.
    ControllableAfterChange,
    /// 风险不可控.
    Uncontrollable,
}

/// 风险评估 (713号令 第22–24条): points, measures, plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskAssessment {
    /// The day of the report.
    pub on: Date,
    /// Who assessed.
    pub assessor: String,
    /// Risk points.
    pub points: String,
    /// Prevention measures.
    pub measures: String,
    /// Response plan.
    pub plan: String,
    /// The result.
    pub result: Risk,
}

/// What a legality review found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Legality {
    /// 合法.
    Lawful,
    /// 修改后合法.
    LawfulAfterChange,
    /// 不合法.
    Unlawful,
    /// 探索性改革事项，已明示法律风险 (713号令 第25条).
    RiskShown,
}

/// How an opinion on legality came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalWay {
    /// 审查机构出具书面审查意见.
    #[default]
    Reviewed,
    /// 以征求意见、会签代替: no review (第25条).
    AskedOnly,
}

/// 合法性审查 (713号令 第25–28条); before the meeting, never replaced by asking for opinions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalReview {
    /// The day of the written opinion.
    pub on: Date,
    /// Who reviewed (司法所、法律顾问、公职律师).
    pub reviewer: String,
    /// The written opinion.
    pub opinion: String,
    /// The result.
    pub result: Legality,
    /// How it came about.
    #[serde(default)]
    pub way: LegalWay,
    /// The day the papers were handed over; absent from records made before it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_over: Option<Date>,
    /// Why there were fewer than seven working days for it, where there were (第26条).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub shorter_because: String,
}

/// 会前酝酿 (党章 第10条): who asked whom; never an agreed result, never a stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sounding {
    /// The day.
    pub on: Date,
    /// Who asked.
    pub by: String,
    /// Who was asked, as posts.
    pub with: String,
    /// The way.
    pub way: String,
}
