//! A fair-competition review as named lines.

use super::fair_competition as fair;
use super::lines::{StepLine, either, line};
use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::fair_competition::{Conclusion, Exception, Hearing, Issuer, Judged, Review, ReviewForm};
use crate::text::{date, standards, words};

/// The question whether the review applies.
pub(super) const CONCERNS: &str = "是否涉及";

/// A review that applies, field by field.
pub(super) fn review_lines(review: &Review) -> Vec<StepLine> {
    let mut lines = vec![line(CONCERNS, fair::CONCERNED)];
    lines.extend(issuer_lines(&review.issuer));
    lines.extend(review.form.as_deref().into_iter().flat_map(form_lines));
    lines.extend(judged_lines(&review.judged));
    lines.push(line(fair::HEARING, hearing(review)));
    lines.extend(review.form.as_deref().into_iter().map(experts));
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
    lines.extend(review.form.as_deref().into_iter().map(head_opinion));
    lines
}

/// What the form of 2017 and 2021 says of the measure, and whom to ask.
pub(super) fn form_lines(form: &ReviewForm) -> Vec<StepLine> {
    vec![
        line(fair::SECTOR, form.sector.as_str()),
        line(fair::NATURE, form.nature.map(words::measure_nature).unwrap_or_default()),
        line(fair::DRAFTER_CONTACT, form.drafter_contact.as_str()),
        line(fair::REVIEWER_CONTACT, form.reviewer_contact.as_str()),
    ]
}

/// Which experts were asked.
pub(super) fn experts(form: &ReviewForm) -> StepLine {
    line(fair::EXPERTS_ASKED, form.experts.as_str())
}

/// What the head said.
pub(super) fn head_opinion(form: &ReviewForm) -> StepLine {
    line(fair::HEAD_OPINION, form.head_opinion.as_str())
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
        let ticked = match ticked(judged) {
            ticked if ticked.is_empty() => ticked,
            ticked => format!("（{ticked}）"),
        };
        line("判断为“有”", format!("{content}{ticked}：{}", judged.words))
    });
    [line("审查标准", counted)].into_iter().chain(found).collect()
}

/// The situations that were ticked behind a standard.
pub(super) fn ticked(judged: &Judged) -> String {
    let situations = judged.situations.iter();
    let ticked: Vec<&str> = situations.filter_map(|of| standards::situation(*of)).collect();
    ticked.join("；")
}

/// Whether those affected were heard.
pub(super) fn hearing(review: &Review) -> String {
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
        let regime = review.concluded_on.map_or(Regime::Measures, Regime::on);
        lines.extend(exception_lines(exception, regime));
    }
    lines
}

/// The explanations of an exception.
pub(super) fn exception_lines(exception: &Exception, regime: Regime) -> Vec<StepLine> {
    vec![
        line(
            fair::EXCEPTION_GROUND,
            words::exception_ground(exception.ground, regime),
        ),
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
pub(super) fn issuer_lines(issuer: &Issuer) -> Vec<StepLine> {
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
