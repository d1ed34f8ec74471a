//! A fair-competition review as named lines: of the recorded step, and of 公平竞争审查表 as it is printed on one page.

use super::fair_competition as fair;
use super::lines::{StepLine, either, line, said};
use crate::domain::application::TopicApplication;
use crate::domain::refusal::Field;
use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::FairCompetitionReview;
use crate::domain::steps::fair_competition::{Applicability, Conclusion, Exception, Hearing, Issuer, Judged, Review};
use crate::text::field::label;
use crate::text::{date, standards, words};

const CONCERNS: &str = "是否涉及";

/// A review that applies, field by field.
pub(super) fn review_lines(review: &Review) -> Vec<StepLine> {
    let mut lines = vec![line(CONCERNS, fair::CONCERNED)];
    lines.extend(issuer_lines(&review.issuer));
    lines.extend(judged_lines(&review.judged));
    lines.push(line(fair::HEARING, hearing(review)));
    lines.extend(conclusion_lines(review));
    lines.push(line(fair::CONCLUSION_SOURCE, words::conclusion_source(review.source)));
    lines.push(line(fair::REVIEWER, review.reviewer.as_str()));
    lines.push(line(
        "书面结论",
        either(review.written, fair::WRITTEN_YES, fair::WRITTEN_NO),
    ));
    lines.push(line(
        fair::CONCLUDED_ON,
        review.concluded_on.map(date::long).unwrap_or_default(),
    ));
    lines
}

/// The rows of the printed form: what does not apply is left out.
pub fn review_paper(topic: Option<&TopicApplication>, step: &FairCompetitionReview, regime: Regime) -> Vec<StepLine> {
    let of = |say: fn(&TopicApplication) -> &String| topic.map(say).cloned().unwrap_or_default();
    let mut lines = vec![
        line("政策措施名称", of(|topic| &topic.title)),
        line("起草单位", of(|topic| &topic.department)),
        line(label(Field::Basis), of(|topic| &topic.basis)),
        line("适用的规定", fair::regime(regime)),
    ];
    match &step.applicability {
        Applicability::No { reason } => {
            lines.push(line(CONCERNS, format!("{}：{reason}", fair::NOT_CONCERNED)));
        }
        Applicability::Yes(review) => {
            lines.push(line(CONCERNS, fair::CONCERNED));
            lines.extend(issuer_lines(&review.issuer));
            lines.extend(judged_lines(&review.judged));
            lines.push(line(fair::HEARING, hearing(review)));
            lines.extend(conclusion_lines(review));
            let on = review.concluded_on.map(date::long).unwrap_or_default();
            lines.push(line("审查人、结论日期", format!("{}　{on}", review.reviewer)));
        }
    }
    let judged = format!("{}　{}", step.judged_by, date::long(step.judged_on));
    lines.push(line("判断人、判断日期", judged));
    said(lines)
}

/// What was found of the standards, each with its situations; nothing where the rules of the day asked for none.
fn judged_lines(judged: &[Judged]) -> Vec<StepLine> {
    if judged.is_empty() {
        return Vec::new();
    }
    let none = judged.iter().filter(|judged| !judged.found).count();
    let counted = format!("已判断{}项，其中{none}项为“无”", judged.len());
    let found = judged.iter().filter(|judged| judged.found).map(|judged| {
        let text = standards::text(judged.standard);
        let content = text.map(|text| text.content).unwrap_or_default();
        let ticked: Vec<&str> = judged
            .situations
            .iter()
            .filter_map(|of| standards::situation(*of))
            .collect();
        let ticked = if ticked.is_empty() {
            String::new()
        } else {
            format!("（{}）", ticked.join("；"))
        };
        line("判断为“有”", format!("{content}{ticked}：{}", judged.words))
    });
    [line("审查标准", counted)].into_iter().chain(found).collect()
}

fn hearing(review: &Review) -> String {
    match &review.hearing {
        Some(Hearing::Held { on, whom, opinions }) => format!("{}，{whom}：{opinions}", date::iso(*on)),
        Some(Hearing::NotHeld { reason }) => format!("{}：{reason}", fair::HEARD_NO),
        None => String::new(),
    }
}

fn conclusion_lines(review: &Review) -> Vec<StepLine> {
    let concluded = review.conclusion.as_ref();
    let mut lines = vec![line(fair::CONCLUSION, concluded.map_or("尚未形成", words::conclusion))];
    if let Some(Conclusion::Exception(exception)) = concluded {
        lines.extend(exception_lines(exception));
    }
    lines
}

fn exception_lines(exception: &Exception) -> Vec<StepLine> {
    vec![
        line(fair::EXCEPTION_GROUND, words::exception_ground(exception.ground)),
        line(fair::EXCEPTION_EFFECT, exception.effect.as_str()),
        line(fair::NO_LESSER_ALTERNATIVE, exception.no_lesser_alternative.as_str()),
        line(fair::EXCEPTION_TERM, exception.term.as_str()),
        line(
            fair::EXCEPTION_UNTIL,
            exception.until.map(date::long).unwrap_or_default(),
        ),
        line(fair::EXCEPTION_OTHER, exception.other.as_str()),
    ]
}

/// In whose name the measure goes out, and what that asks for.
fn issuer_lines(issuer: &Issuer) -> Vec<StepLine> {
    let mut lines = vec![line(fair::ISSUER, words::issuer(issuer))];
    match issuer {
        Issuer::Own => {}
        Issuer::Joint { lead, others } => {
            lines.push(line(fair::LEAD_DRAFTER, lead.as_str()));
            lines.push(line(fair::OTHER_DRAFTERS, others.as_str()));
        }
        Issuer::Government {
            drafting_note,
            first_opinion,
            regulator,
        } => {
            for (name, handed_over) in [
                (fair::DRAFTING_NOTE, *drafting_note),
                (fair::FIRST_OPINION, *first_opinion),
            ] {
                lines.push(line(
                    name,
                    either(handed_over, fair::HANDED_OVER, fair::NOT_HANDED_OVER),
                ));
            }
            lines.push(line(fair::REGULATOR, regulator.as_str()));
        }
    }
    lines
}
