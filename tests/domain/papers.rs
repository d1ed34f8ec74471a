//! Steps as a department fills them in: complete, and dated before the day given.

use jiff::civil::Date;
use minutebook::domain::command::Command;
use minutebook::domain::id::MatterId;
use minutebook::domain::steps::appointment::{
    DisciplineOpinion, Finding, Inspection, Nomination, Recommendation, SuperiorConsent,
};
use minutebook::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, FairCompetitionReview, Hearing, Issuer, Judged, Review, STANDARDS,
};
use minutebook::domain::steps::groundwork::{
    Consultation, ConsultationWay, ExpertReview, Investigation, LegalReview, Legality, Risk, RiskAssessment, Sounding,
};
use minutebook::domain::steps::{StepContent, StepKind, StepOutcome};

pub fn before(day: Date, days: i64) -> Date {
    day.saturating_sub(jiff::SignedDuration::from_hours(days * 24))
}

pub fn resolution(matter: MatterId, outcome: StepOutcome) -> Command {
    Command::ResolveStep {
        matter,
        outcome: Box::new(outcome),
        changed_because: "材料有变化".into(),
    }
}

pub fn not_applicable(step: StepKind, on: Date) -> StepOutcome {
    StepOutcome::NotApplicable {
        step,
        reason: "不涉及".into(),
        by: "科室负责人".into(),
        on,
    }
}

pub fn investigation(until: Date) -> Investigation {
    Investigation {
        from: before(until, 3),
        until,
        people: "承办科室".into(),
        finding: "条件具备".into(),
        options: String::new(),
    }
}

pub fn consultation(way: ConsultationWay, from: Date, until: Date) -> Consultation {
    Consultation {
        way,
        from,
        until,
        audience: "居民代表".into(),
        opinions: Vec::new(),
        shorter_because: String::new(),
    }
}

pub fn expert(on: Date) -> ExpertReview {
    ExpertReview {
        on,
        experts: "工程领域专家".into(),
        opinion: "可行".into(),
        signed: true,
        no_interest: true,
    }
}

pub fn risk(on: Date) -> RiskAssessment {
    RiskAssessment {
        on,
        assessor: "平安办".into(),
        points: "施工扰民".into(),
        measures: "错峰施工".into(),
        plan: "现场处置".into(),
        result: Risk::Controllable,
    }
}

pub fn legal(on: Date) -> LegalReview {
    LegalReview {
        on,
        reviewer: "司法所".into(),
        opinion: "合法".into(),
        result: Legality::Lawful,
    }
}

/// A review that applies, with every standard judged and a written conclusion on that day.
pub fn review(on: Date) -> Review {
    Review {
        judged: STANDARDS
            .into_iter()
            .map(|standard| Judged {
                standard,
                found: false,
                words: String::new(),
                situations: Vec::new(),
            })
            .collect(),
        hearing: Some(Hearing::Held {
            on,
            whom: "物业企业代表".into(),
            opinions: "无异议".into(),
        }),
        conclusion: Some(Conclusion::Conforms),
        source: ConclusionSource::Drafter,
        written: true,
        concluded_on: Some(on),
        reviewer: "司法所".into(),
        issuer: Issuer::Own,
    }
}

pub fn competition(applicability: Applicability, on: Date) -> StepOutcome {
    StepOutcome::Done(StepContent::FairCompetition(FairCompetitionReview {
        judged_by: "科室负责人".into(),
        judged_on: on,
        applicability,
    }))
}

pub fn reviewed(review: Review, on: Date) -> StepOutcome {
    competition(Applicability::Yes(review), on)
}

/// A step done in the plainest way, some days before `day`.
pub fn done(step: StepKind, day: Date) -> StepOutcome {
    let on = before(day, 2);
    let checked = |on| Finding {
        on,
        by: "组织委员".into(),
        clear: true,
    };
    StepOutcome::Done(match step {
        StepKind::Investigation => StepContent::Investigation(investigation(on)),
        StepKind::Consultation => {
            StepContent::Consultation(consultation(ConsultationWay::Residents, before(day, 6), on))
        }
        StepKind::ExpertReview => StepContent::ExpertReview(expert(on)),
        StepKind::RiskAssessment => StepContent::RiskAssessment(risk(on)),
        StepKind::LegalReview => StepContent::LegalReview(legal(on)),
        StepKind::FairCompetition => {
            let reason = "不涉及经营者经济活动".into();
            return competition(Applicability::No { reason }, on);
        }
        StepKind::Sounding => StepContent::Sounding(Sounding {
            on,
            by: "书记".into(),
            with: "副书记、主任".into(),
            way: "个别听取".into(),
        }),
        StepKind::Nomination => StepContent::Nomination(Nomination {
            on: before(day, 9),
            by: "书记".into(),
            plan: "空缺一职".into(),
        }),
        StepKind::Recommendation => StepContent::Recommendation(Recommendation {
            on: before(day, 7),
            way: "谈话调研推荐".into(),
            people: 20,
            recommended: true,
        }),
        StepKind::Inspection => StepContent::Inspection(Inspection {
            from: before(day, 5),
            until: before(day, 3),
            group: "考察组".into(),
            fit: true,
            material: "考察材料".into(),
        }),
        StepKind::DisciplineOpinion => StepContent::DisciplineOpinion(DisciplineOpinion {
            on,
            organ: "纪检监察工委".into(),
            no_objection: true,
        }),
        StepKind::ArchiveCheck => StepContent::ArchiveCheck(checked(on)),
        StepKind::ComplaintCheck => StepContent::ComplaintCheck(checked(on)),
        StepKind::SuperiorConsent => StepContent::SuperiorConsent(SuperiorConsent {
            on,
            organ: "区委组织部".into(),
            document_number: String::new(),
            consents: true,
        }),
    })
}
