//! The steps before the meeting: their names, and one line that says what was done.

use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::fair_competition::{
    Applicability, CompetitionFollowUp, Conclusion, ConclusionSource, ExceptionGround, FairCompetitionReview,
    FollowUpKind, Issuer, MeasureNature, Review,
};
use crate::domain::steps::groundwork::{ConsultationWay, LegalWay, Legality, Risk};
use crate::domain::steps::{StepContent, StepKind, StepOutcome};
use crate::text::date;

/// The name of a step.
pub const fn step(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Investigation => "调查研究",
        StepKind::Consultation => "征求意见",
        StepKind::ExpertReview => "专家论证",
        StepKind::RiskAssessment => "风险评估",
        StepKind::LegalReview => "合法性审查",
        StepKind::FairCompetition => "公平竞争审查",
        StepKind::Sounding => "会前酝酿",
        StepKind::Nomination => "动议",
        StepKind::Recommendation => "民主推荐",
        StepKind::Inspection => "考察",
        StepKind::DisciplineOpinion => "纪检监察意见",
        StepKind::ArchiveCheck => "干部档案审核",
        StepKind::ComplaintCheck => "信访举报核查",
        StepKind::SuperiorConsent => "上级沟通、批复",
    }
}

/// The names of several steps: `调查研究、征求意见`.
pub fn steps(kinds: &[StepKind]) -> String {
    kinds.iter().map(|kind| step(*kind)).collect::<Vec<_>>().join("、")
}

/// A way of asking for opinions.
pub const fn consultation_way(way: ConsultationWay) -> &'static str {
    match way {
        ConsultationWay::Public => "公开征求意见",
        ConsultationWay::Forum => "座谈会",
        ConsultationWay::Hearing => "听证会",
        ConsultationWay::Visit => "走访",
        ConsultationWay::Written => "书面征求意见",
        ConsultationWay::Survey => "问卷、民意调查",
        ConsultationWay::Units => "科室会签、征求单位意见",
        ConsultationWay::Residents => "居民议事协商",
    }
}

/// How an opinion on legality came about.
pub const fn legal_way(way: LegalWay) -> &'static str {
    match way {
        LegalWay::Reviewed => "审查机构出具书面审查意见",
        LegalWay::AskedOnly => "以征求意见、会签代替（不是合法性审查）",
    }
}

/// What a risk assessment found.
pub const fn risk(risk: Risk) -> &'static str {
    match risk {
        Risk::Controllable => "风险可控",
        Risk::ControllableAfterChange => "调整方案后风险可控",
        Risk::Uncontrollable => "风险不可控",
    }
}

/// What a legality review found.
pub const fn legality(legality: Legality) -> &'static str {
    match legality {
        Legality::Lawful => "合法",
        Legality::LawfulAfterChange => "修改后合法",
        Legality::Unlawful => "不合法",
        Legality::RiskShown => "探索性改革事项，已明示法律风险",
    }
}

/// A ground of the exception, as the rules of a time had it; those before 783号令 from memory.
pub const fn exception_ground(ground: ExceptionGround, regime: Regime) -> &'static str {
    match (ground, regime) {
        (ExceptionGround::Security, Regime::Rules) => "维护国家经济安全、文化安全、科技安全或者涉及国防建设",
        (ExceptionGround::Security, Regime::NotYet | Regime::Opinions | Regime::TrialRules) => {
            "维护国家经济安全、文化安全或者涉及国防建设"
        }
        (ExceptionGround::Security, _) => "维护国家安全和发展利益",
        (ExceptionGround::Innovation, _) => "促进科学技术进步、增强自主创新能力",
        (ExceptionGround::PublicInterest, Regime::Rules) => {
            "节约能源资源、保护生态环境、维护公共卫生健康安全等社会公共利益"
        }
        (ExceptionGround::PublicInterest, Regime::NotYet | Regime::Opinions | Regime::TrialRules) => {
            "节约能源资源、保护生态环境等社会公共利益"
        }
        (ExceptionGround::PublicInterest, _) => "节约能源、保护环境、救灾救助等社会公共利益",
        (ExceptionGround::OtherByLaw, _) => "法律、行政法规规定的其他情形",
        (ExceptionGround::SocialSecurity, _) => "扶贫开发、救灾救助等社会保障目的",
    }
}

/// What kind of measure it is.
pub const fn measure_nature(nature: MeasureNature) -> &'static str {
    match nature {
        MeasureNature::Bill => "法规草案",
        MeasureNature::Regulation => "规章",
        MeasureNature::Normative => "规范性文件",
        MeasureNature::Other => "其他政策措施",
    }
}

/// Where a conclusion came from.
pub const fn conclusion_source(source: ConclusionSource) -> &'static str {
    match source {
        ConclusionSource::Drafter => "起草科室自行审查",
        ConclusionSource::Countersigned => "以会签或征求意见代替",
    }
}

/// What the review concluded.
pub const fn conclusion(conclusion: &Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Conforms => "符合公平竞争审查标准",
        Conclusion::Exception(_) => "适用例外规定",
        Conclusion::DoesNotConform => "不符合公平竞争审查标准",
    }
}

/// What was done after the review.
pub const fn follow_up_kind(kind: FollowUpKind) -> &'static str {
    match kind {
        FollowUpKind::TenderReviewed => "招标（采购）文件已审查",
        FollowUpKind::TenderNotNeeded => "招标（采购）文件不需审查",
        FollowUpKind::ExceptionStopped => "例外规定期满，停止执行",
        FollowUpKind::ExceptionReviewed => "例外规定已重新审查，继续执行",
    }
}

/// One line that says what followed a review.
pub fn competition_follow_up(follow_up: &CompetitionFollowUp) -> String {
    let until = follow_up
        .until
        .map_or_else(String::new, |until| format!("，至{}", date::iso(until)));
    let ends_when = if follow_up.ends_when.is_empty() {
        String::new()
    } else {
        format!("，终止条件为{}", follow_up.ends_when.trim_end_matches('。'))
    };
    format!(
        "{}{until}{ends_when}：{}（{}，{}）",
        follow_up_kind(follow_up.kind),
        follow_up.words,
        follow_up.by,
        date::iso(follow_up.on)
    )
}

/// In whose name a measure goes out.
pub const fn issuer(issuer: &Issuer) -> &'static str {
    match issuer {
        Issuer::Own => "本单位",
        Issuer::Joint { .. } => "多个单位联合",
        Issuer::Government { .. } => "县级以上人民政府",
    }
}

/// One line that says how a step was resolved, for the rail and the timeline.
pub fn step_outcome(outcome: &StepOutcome) -> String {
    match outcome {
        StepOutcome::Done(content) => step_content(content),
        StepOutcome::NotApplicable { reason, by, on, .. } => {
            format!("不适用：{reason}（{by}，{}）", date::iso(*on))
        }
    }
}

/// One line that says what a step that was done says. Candidates' findings stay short: details are on paper.
pub fn step_content(content: &StepContent) -> String {
    let day = |on| date::iso(on);
    let days = |from: jiff::civil::Date, until: jiff::civil::Date| {
        if from == until {
            date::iso(from)
        } else {
            format!("{}至{}", date::iso(from), date::iso(until))
        }
    };
    match content {
        StepContent::Investigation(step) => {
            format!("{}，{}参加", days(step.from, step.until), step.people)
        }
        StepContent::Consultation(step) => {
            let adopted = step.opinions.iter().filter(|opinion| opinion.adopted).count();
            let heard = if step.opinions.is_empty() {
                "未收到意见".to_owned()
            } else {
                format!("意见{}条，采纳{adopted}条", step.opinions.len())
            };
            format!(
                "{}，{}，{heard}",
                consultation_way(step.way),
                days(step.from, step.until)
            )
        }
        StepContent::ExpertReview(step) => format!(
            "{}，{}，{}",
            day(step.on),
            step.experts,
            if step.signed { "已签字" } else { "未签字" }
        ),
        StepContent::RiskAssessment(step) => {
            format!("{}，{}，{}", day(step.on), step.assessor, risk(step.result))
        }
        StepContent::LegalReview(step) => {
            format!("{}，{}，{}", day(step.on), step.reviewer, legality(step.result))
        }
        StepContent::FairCompetition(step) => fair_competition(step),
        StepContent::Sounding(step) => format!("{}，{}，{}", day(step.on), step.by, step.way),
        StepContent::Nomination(step) => format!("{}，{}提出", day(step.on), step.by),
        StepContent::Recommendation(step) => format!(
            "{}，{}，{}人参加，{}",
            day(step.on),
            step.way,
            step.people,
            if step.recommended {
                "列入推荐人选"
            } else {
                "未列入推荐人选"
            }
        ),
        StepContent::Inspection(step) => format!(
            "{}，{}，{}",
            days(step.from, step.until),
            step.group,
            if step.fit {
                "考察组建议任用"
            } else {
                "考察组未建议任用"
            }
        ),
        StepContent::DisciplineOpinion(step) => format!(
            "{}，{}，{}",
            day(step.on),
            step.organ,
            if step.no_objection {
                "无不同意见"
            } else {
                "有不同意见"
            }
        ),
        StepContent::ArchiveCheck(step) | StepContent::ComplaintCheck(step) => format!(
            "{}，{}，{}",
            day(step.on),
            step.by,
            if step.clear { "不影响任用" } else { "尚待核清" }
        ),
        StepContent::SuperiorConsent(step) => {
            let number = if step.document_number.is_empty() {
                String::new()
            } else {
                format!("，{}", step.document_number)
            };
            let answer = if step.consents { "同意" } else { "未同意" };
            format!("{}，{}{number}，{answer}", day(step.on), step.organ)
        }
    }
}

fn fair_competition(step: &FairCompetitionReview) -> String {
    let judged = format!("{}，{}", date::iso(step.judged_on), step.judged_by);
    match &step.applicability {
        Applicability::No { reason } => format!("不涉及经营者经济活动：{reason}（{judged}）"),
        Applicability::Yes(Review {
            conclusion: Some(concluded),
            ..
        }) => format!("涉及，{}（{judged}）", conclusion(concluded)),
        Applicability::Yes(Review { conclusion: None, .. }) => format!("涉及，尚未形成书面结论（{judged}）"),
    }
}
