//! Steps as a department fills them in: complete, and dated before the day given.

use jiff::civil::Date;
use minutebook::domain::command::Command;
use minutebook::domain::id::MatterId;
use minutebook::domain::steps::appointment::{
    DisciplineOpinion, Finding, Inspection, Nomination, Recommendation, Request, SuperiorConsent,
};
use minutebook::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, FairCompetitionReview, Hearing, Issuer, Judged, Review, STANDARDS,
};
use minutebook::domain::steps::groundwork::{
    AffectedGroup, Consultation, ConsultationWay, Dispute, ExpertReview, Investigation, LegalReview, LegalWay,
    Legality, OtherUnits, PublicHearing, Risk, RiskAssessment, Sounding,
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
        hearing: None,
        other_units: None,
        group: None,
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
        way: LegalWay::Reviewed,
        handed_over: Some(before(on, 30)),
        shorter_because: String::new(),
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
        form: None,
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
            request: None,
        }),
    })
}

/// A hearing that concerns other units and a group, a review of legality in a hurry, and an answer to a request.
pub fn in_full(day: Date) -> [StepContent; 3] {
    let on = before(day, 1);
    [
        StepContent::Consultation(Consultation {
            hearing: Some(PublicHearing {
                materials_on: before(day, 13),
                list_public: true,
                signed: true,
            }),
            other_units: Some(OtherUnits {
                units: "区住建委".into(),
                dispute: Some(Dispute {
                    issue: "占道施工的期限".into(),
                    theirs: "不超过30日".into(),
                    own: "45日，管线须分段迁移".into(),
                }),
            }),
            group: Some(AffectedGroup {
                who: "沿街商户".into(),
                asked: true,
            }),
            ..consultation(ConsultationWay::Hearing, before(day, 6), on)
        }),
        StepContent::LegalReview(LegalReview {
            handed_over: Some(before(on, 3)),
            shorter_because: "汛期抢险".into(),
            ..legal(on)
        }),
        StepContent::SuperiorConsent(SuperiorConsent {
            on,
            organ: "区委".into(),
            document_number: "区委〔2026〕3号".into(),
            consents: true,
            request: Some(Request {
                document_number: "街工委〔2026〕9号".into(),
                on: before(on, 9),
            }),
        }),
    ]
}
