//! Recorded facts as named lines: the application, a step, the sealed line of a register.

use crate::domain::application::{Particulars, TopicApplication};
use crate::domain::event::Entry;
use crate::domain::refusal::Field;
use crate::domain::register::Register;
use crate::domain::rulebook::CatalogueLine;
use crate::domain::steps::fair_competition::Applicability;
use crate::domain::steps::{Consultation, StepContent, StepOutcome};
use crate::domain::summary::Summary;
use crate::text::field::label;
use crate::text::names::Names;
use crate::text::{date, money, page_apply, page_irregularity, words};

use super::review::review_lines;
use super::{decision, fair_competition as fair, steps};

/// A name with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// The name.
    pub name: &'static str,
    /// The value, whole.
    pub value: String,
}

pub(super) fn line(name: &'static str, value: impl Into<String>) -> StepLine {
    StepLine {
        name,
        value: value.into(),
    }
}

pub(super) fn said(lines: Vec<StepLine>) -> Vec<StepLine> {
    lines.into_iter().filter(|line| !line.value.is_empty()).collect()
}

/// The application, field by field; empty fields are left out. `origin` is the decision whose amount it goes beyond.
pub fn application_lines(
    topic: &TopicApplication,
    catalogue: Option<&CatalogueLine>,
    origin: Option<&Summary>,
    names: Names<'_>,
) -> Vec<StepLine> {
    let mut lines = vec![
        line(
            label(Field::Line),
            catalogue.map_or_else(|| topic.line.clone(), words::catalogue_line),
        ),
        line(
            page_apply::DECIDED_BY,
            catalogue.map(|line| names.meeting(line.decided_by)).unwrap_or_default(),
        ),
        line(
            page_apply::STUDIED_FIRST_BY,
            catalogue
                .and_then(|line| line.studied_first_by)
                .map(|kind| names.meeting(kind))
                .unwrap_or_default(),
        ),
        line(label(Field::Department), topic.department.as_str()),
        line(label(Field::InCharge), topic.in_charge.as_str()),
        line(label(Field::Reporter), topic.reporter.as_str()),
        line(label(Field::Request), topic.request.as_str()),
        line(label(Field::Basis), topic.basis.as_str()),
    ];
    lines.extend(particulars(&topic.particulars));
    let numbered = |origin: &Summary| {
        let number = origin.number.map(words::entry_number);
        page_irregularity::matter(number.as_deref(), &origin.title)
    };
    lines.push(line(label(Field::Origin), origin.map(numbered).unwrap_or_default()));
    lines.push(line(page_apply::ALSO_NEEDS, words::steps(&topic.also_needs)));
    lines.push(line(page_apply::APPLIED_ON, date::long(topic.applied_on)));
    lines.push(line(
        page_apply::LATE_BECAUSE,
        topic.late_because.clone().unwrap_or_default(),
    ));
    said(lines)
}

fn particulars(particulars: &Particulars) -> Vec<StepLine> {
    match particulars {
        Particulars::Decision {} => Vec::new(),
        Particulars::Appointment {
            kind,
            person,
            from_post,
            to_post,
        } => vec![
            line(page_apply::APPOINTMENT_KIND, words::appointment_kind(*kind)),
            line(label(Field::Person), person.as_str()),
            line(label(Field::FromPost), from_post.as_str()),
            line(label(Field::ToPost), to_post.as_str()),
        ],
        Particulars::Project {
            place,
            amount,
            source,
            approval,
            tender,
        } => vec![
            line(page_apply::PROJECT_PLACE, place.as_str()),
            line(page_apply::INVESTMENT, money::yuan(*amount)),
            line(label(Field::Source), source.as_str()),
            line(page_apply::APPROVAL, approval.as_str()),
            line(page_apply::TENDER, tender.as_str()),
        ],
        Particulars::Funds {
            kind,
            amount,
            payee,
            budget,
            contract,
            procurement,
            origin: _,
        } => vec![
            line(page_apply::FUNDS_KIND, words::funds_kind(*kind)),
            line(
                page_apply::REQUESTED,
                format!("{}（{}）", money::yuan(*amount), money::capital(*amount)),
            ),
            line(label(Field::Payee), payee.as_str()),
            line(page_apply::BUDGET, budget.as_str()),
            line(label(Field::Contract), contract.as_str()),
            line(page_apply::PROCUREMENT, procurement.as_str()),
        ],
    }
}

/// The sealed line, as it was written.
pub fn entry_lines(entry: &Entry, register: Register) -> Vec<StepLine> {
    let amount = entry.amount.map(money::yuan).unwrap_or_default();
    let waived = entry
        .waivers
        .iter()
        .map(|waiver| format!("{}（{}）", waiver.reason, waiver.by));
    said(vec![
        line("编号", words::entry_number(entry.number)),
        line("事项名称", entry.title.as_str()),
        line(label(Field::Department), entry.department.as_str()),
        line(label(Field::InCharge), entry.in_charge.as_str()),
        line("决策依据", entry.basis.as_str()),
        line(
            "会议及会次项次",
            words::session_item(entry.session, &entry.meeting_name, entry.item),
        ),
        line(decision::DECIDED_ON, date::long(entry.decided_on)),
        line(
            "应到、实到",
            format!("应到{}人，实到{}人", entry.entitled, entry.present),
        ),
        line("表决结果", words::tally(entry.tally, register)),
        line(decision::RESOLUTION, words::outcome(&entry.outcome)),
        line(label(Field::Summary), entry.summary.as_str()),
        line(
            if entry.outcome.agrees() {
                "决定金额"
            } else {
                "申请金额"
            },
            amount,
        ),
        line(
            decision::REDUCED,
            entry
                .reduced
                .as_ref()
                .map(decision::reduced_because)
                .unwrap_or_default(),
        ),
        line(label(Field::MinuteBook), entry.minute_book.as_str()),
        line("说明理由后办理", waived.collect::<Vec<_>>().join("；")),
    ])
}

/// A step, field by field.
pub fn step_lines(outcome: &StepOutcome) -> Vec<StepLine> {
    match outcome {
        StepOutcome::NotApplicable { reason, by, on, .. } => vec![
            line(steps::HOW_RESOLVED, steps::STEP_NOT_APPLICABLE),
            line(steps::REASON_NOT_APPLICABLE, reason.as_str()),
            line(steps::JUDGED_BY, by.as_str()),
            line(steps::JUDGED_ON, date::long(*on)),
        ],
        StepOutcome::Done(content) => said(content_lines(content)),
    }
}

pub(super) fn either(holds: bool, yes: &'static str, no: &'static str) -> &'static str {
    if holds { yes } else { no }
}

fn content_lines(content: &StepContent) -> Vec<StepLine> {
    match content {
        StepContent::Investigation(step) => vec![
            line("起止日期", date::period(step.from, step.until)),
            line(steps::INVESTIGATORS, step.people.as_str()),
            line(steps::FINDING, step.finding.as_str()),
            line("备选方案", step.options.as_str()),
        ],
        StepContent::Consultation(step) => {
            let mut lines = vec![
                line(steps::WAY, words::consultation_way(step.way)),
                line("起止日期", date::period(step.from, step.until)),
                line(steps::AUDIENCE, step.audience.as_str()),
                line(steps::SHORTER_BECAUSE, step.shorter_because.as_str()),
            ];
            lines.extend(concerned_lines(step));
            if step.opinions.is_empty() {
                lines.push(line("意见", "未收到意见"));
            }
            lines.extend(step.opinions.iter().map(|opinion| {
                let answer = if opinion.adopted {
                    steps::ADOPTED_YES.to_owned()
                } else {
                    format!("{}：{}", steps::ADOPTED_NO, opinion.reason)
                };
                line("意见", format!("{}（{answer}）", opinion.words))
            }));
            lines
        }
        StepContent::ExpertReview(step) => vec![
            line(steps::OPINION_ON, date::long(step.on)),
            line(steps::EXPERTS, step.experts.as_str()),
            line(steps::WRITTEN_OPINION, step.opinion.as_str()),
            line("签字", either(step.signed, steps::SIGNED_YES, steps::SIGNED_NO)),
            line(
                "利害关系声明",
                either(step.no_interest, steps::DECLARED, steps::NOT_DECLARED),
            ),
        ],
        StepContent::RiskAssessment(step) => vec![
            line(steps::REPORT_ON, date::long(step.on)),
            line(steps::ASSESSOR, step.assessor.as_str()),
            line(steps::RISK_POINTS, step.points.as_str()),
            line(steps::MEASURES, step.measures.as_str()),
            line(steps::RESPONSE_PLAN, step.plan.as_str()),
            line(steps::RISK_RESULT, words::risk(step.result)),
        ],
        StepContent::LegalReview(step) => vec![
            line(steps::LEGAL_WAY, words::legal_way(step.way)),
            line(
                steps::SENT_FOR_REVIEW,
                step.handed_over.map(date::long).unwrap_or_default(),
            ),
            line(steps::OPINION_ON, date::long(step.on)),
            line(steps::LEGAL_SHORTER, step.shorter_because.as_str()),
            line(steps::LEGAL_REVIEWER, step.reviewer.as_str()),
            line(steps::WRITTEN_OPINION, step.opinion.as_str()),
            line(steps::LEGAL_RESULT, words::legality(step.result)),
        ],
        StepContent::FairCompetition(step) => {
            let mut lines = match &step.applicability {
                Applicability::No { reason } => vec![
                    line("是否涉及", fair::NOT_CONCERNED),
                    line(fair::NOT_CONCERNED_BECAUSE, reason.as_str()),
                ],
                Applicability::Yes(review) => review_lines(review),
            };
            lines.push(line(fair::FAIR_JUDGED_BY, step.judged_by.as_str()));
            lines.push(line(fair::FAIR_JUDGED_ON, date::long(step.judged_on)));
            lines
        }
        StepContent::Sounding(step) => vec![
            line(steps::SOUNDING_ON, date::long(step.on)),
            line(steps::SOUNDING_BY, step.by.as_str()),
            line(steps::SOUNDING_WITH, step.with.as_str()),
            line(steps::SOUNDING_WAY, step.way.as_str()),
        ],
        _ => appointment_lines(content),
    }
}

/// A hearing, other units and a group that is affected, where the step names them.
fn concerned_lines(step: &Consultation) -> Vec<StepLine> {
    let mut lines = Vec::new();
    if let Some(hearing) = step.hearing {
        lines.extend([
            line("听证材料送达日期", date::long(hearing.materials_on)),
            line(
                steps::HEARING_LIST,
                either(hearing.list_public, steps::LIST_PUBLIC, steps::LIST_NOT_PUBLIC),
            ),
            line(
                steps::HEARING_RECORD,
                either(hearing.signed, steps::SIGNED_YES, steps::SIGNED_NO),
            ),
        ]);
    }
    if let Some(others) = &step.other_units {
        lines.push(line(steps::UNITS, others.units.as_str()));
        lines.push(line(
            steps::DISPUTED,
            either(others.dispute.is_some(), steps::DISPUTED_YES, steps::DISPUTED_NO),
        ));
        lines.extend(others.dispute.iter().flat_map(|dispute| {
            [
                line(steps::DISPUTE_ISSUE, dispute.issue.as_str()),
                line(steps::DISPUTE_THEIRS, dispute.theirs.as_str()),
                line(steps::DISPUTE_OWN, dispute.own.as_str()),
            ]
        }));
    }
    if let Some(group) = &step.group {
        lines.push(line(steps::GROUP, group.who.as_str()));
        lines.push(line(
            steps::GROUP_ASKED,
            either(group.asked, steps::ASKED_YES, steps::ASKED_NO),
        ));
    }
    lines
}

fn appointment_lines(content: &StepContent) -> Vec<StepLine> {
    match content {
        StepContent::Nomination(step) => vec![
            line(steps::NOMINATED_ON, date::long(step.on)),
            line(steps::NOMINATED_BY, step.by.as_str()),
            line(steps::NOMINATION_PLAN, step.plan.as_str()),
        ],
        StepContent::Recommendation(step) => vec![
            line(steps::RECOMMENDED_ON, date::long(step.on)),
            line(steps::RECOMMENDATION_WAY, step.way.as_str()),
            line(steps::RECOMMENDATION_PEOPLE, format!("{}人", step.people)),
            line(
                steps::RECOMMENDED,
                either(step.recommended, steps::RECOMMENDED_YES, steps::RECOMMENDED_NO),
            ),
        ],
        StepContent::Inspection(step) => vec![
            line("起止日期", date::period(step.from, step.until)),
            line(steps::INSPECTION_GROUP, step.group.as_str()),
            line(steps::FIT, either(step.fit, steps::FIT_YES, steps::FIT_NO)),
            line(steps::MATERIAL, step.material.as_str()),
        ],
        StepContent::DisciplineOpinion(step) => vec![
            line(steps::ANSWERED_ON, date::long(step.on)),
            line(steps::DISCIPLINE_ORGAN, step.organ.as_str()),
            line(
                steps::DISCIPLINE,
                either(step.no_objection, steps::NO_OBJECTION, steps::OBJECTION),
            ),
        ],
        StepContent::ArchiveCheck(step) | StepContent::ComplaintCheck(step) => vec![
            line(steps::CHECKED_ON, date::long(step.on)),
            line(steps::CHECKED_BY, step.by.as_str()),
            line("结论", either(step.clear, steps::CLEAR, steps::NOT_CLEAR)),
        ],
        StepContent::SuperiorConsent(step) => vec![
            line(steps::ANSWERED_ON, date::long(step.on)),
            line(steps::SUPERIOR_ORGAN, step.organ.as_str()),
            line("批复文号", step.document_number.as_str()),
            line(
                "请示",
                step.request.as_ref().map_or_else(
                    || steps::REQUESTED_NO.to_owned(),
                    |request| format!("{}，{}", request.document_number, date::long(request.on)),
                ),
            ),
            line(
                steps::CONSENTS,
                either(step.consents, steps::CONSENTS_YES, steps::CONSENTS_NO),
            ),
        ],
        _ => Vec::new(),
    }
}
