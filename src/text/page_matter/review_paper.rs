//! 公平竞争审查表 as it is printed: what was reviewed, each standard with its judgement, and the written opinion.

use super::fair_competition as fair;
use super::lines::{StepLine, either, line, said};
use super::review::{CONCERNS, exception_lines, experts, form_lines, head_opinion, hearing, issuer_lines, ticked};
use crate::domain::application::TopicApplication;
use crate::domain::refusal::Field;
use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::FairCompetitionReview;
use crate::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, EARLIER_STANDARDS, Exception, Judged, Review, STANDARDS, Standard,
};
use crate::text::field::label;
use crate::text::{date, standards, words};

/// The heads of the table of standards.
pub const STANDARD_HEADS: [&str; 4] = ["条款", "审查标准", "判断", "具体内容"];
/// The name of the opinion's row.
const OPINION: &str = "审查意见";

/// The printed form, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewPaper {
    /// What is reviewed, by which rules.
    pub measure: Vec<StepLine>,
    /// The standards in their order; none where the rules of the day asked for none.
    pub standards: Vec<StandardLine>,
    /// Hearing, conclusion and opinion, with what each rests on.
    pub conclusion: Vec<StepLine>,
}

/// One standard as it was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardLine {
    /// Its clause.
    pub citation: &'static str,
    /// What must not be in the measure.
    pub content: &'static str,
    /// 有, 无, or that nobody judged it.
    pub judged: &'static str,
    /// What was found; empty where nothing was.
    pub found: String,
}

/// The form of a recorded review.
pub fn review_paper(topic: Option<&TopicApplication>, step: &FairCompetitionReview, regime: Regime) -> ReviewPaper {
    let of = |say: fn(&TopicApplication) -> &String| topic.map(say).cloned().unwrap_or_default();
    let mut measure = vec![
        line("政策措施名称", of(|topic| &topic.title)),
        line("起草单位", of(|topic| &topic.department)),
        line(label(Field::Basis), of(|topic| &topic.basis)),
        line("适用的规定", fair::regime(regime)),
    ];
    let judged_by = line(
        "判断人、判断日期",
        format!("{}　{}", step.judged_by, date::long(step.judged_on)),
    );
    let (standards, conclusion) = match &step.applicability {
        Applicability::No { reason } => {
            measure.push(line(CONCERNS, fair::NOT_CONCERNED));
            measure.push(judged_by);
            let opinion = format!("经判断，本事项不涉及经营者的经济活动，不需要开展公平竞争审查。理由：{reason}");
            (Vec::new(), vec![line(OPINION, opinion)])
        }
        Applicability::Yes(review) => {
            measure.push(line(CONCERNS, fair::CONCERNED));
            measure.push(judged_by);
            measure.extend(issuer_lines(&review.issuer));
            measure.extend(review.form.as_deref().into_iter().flat_map(form_lines));
            // What was judged by the standards of another time is shown with them.
            let own = review.judged.first().map(|judged| judged.standard);
            let asked = [&EARLIER_STANDARDS[..], &STANDARDS].into_iter();
            let mut asked = asked.filter(|all| own.is_some_and(|own| all.contains(&own)));
            let asked = asked.next().unwrap_or(regime.standards()).iter();
            let standards = asked.map(|standard| standard_line(*standard, &review.judged));
            (standards.collect(), conclusion_lines(review, regime))
        }
    };
    ReviewPaper {
        measure: said(measure),
        standards,
        conclusion: said(conclusion),
    }
}

fn standard_line(standard: Standard, all: &[Judged]) -> StandardLine {
    let text = standards::text(standard);
    let own = all.iter().find(|judged| judged.standard == standard);
    let (judged, found) = match own {
        Some(own) if own.found => (fair::FOUND_YES, [ticked(own), own.words.clone()]),
        Some(_) => (fair::FOUND_NO, Default::default()),
        None => ("未判断", Default::default()),
    };
    let found: Vec<String> = found.into_iter().filter(|words| !words.is_empty()).collect();
    StandardLine {
        citation: text.map(|text| text.citation).unwrap_or_default(),
        content: text.map(|text| text.content).unwrap_or_default(),
        judged,
        found: found.join("\n"),
    }
}

fn conclusion_lines(review: &Review, regime: Regime) -> Vec<StepLine> {
    let heard = match hearing(review) {
        heard if heard.is_empty() => heard,
        heard => format!("{heard}（依据：{}）", fair::hearing_citation(regime)),
    };
    let mut lines = vec![line(fair::HEARING, heard)];
    lines.extend(review.form.as_deref().into_iter().map(experts));
    if let Some(Conclusion::Exception(exception)) = &review.conclusion {
        lines.extend(exception_lines(exception, regime));
        lines.push(line("例外规定的依据", fair::exception_citation(regime)));
    }
    lines.push(line(fair::CONCLUSION_SOURCE, words::conclusion_source(review.source)));
    lines.push(line(
        "书面结论",
        either(review.written, fair::WRITTEN_YES, fair::WRITTEN_NO),
    ));
    lines.push(line(
        OPINION,
        format!(
            "{}（依据：{}）",
            opinion(review, regime),
            fair::conclusion_citation(regime)
        ),
    ));
    let on = review.concluded_on.map(date::long).unwrap_or_default();
    lines.push(line("审查人、结论日期", format!("{}　{on}", review.reviewer)));
    lines.extend(review.form.as_deref().into_iter().map(head_opinion));
    lines
}

/// The opinion in words, as far as there is one.
fn opinion(review: &Review, regime: Regime) -> String {
    match (&review.conclusion, review.source) {
        (_, ConclusionSource::Countersigned) => "以会签或者征求意见代替，没有经过公平竞争审查。".to_owned(),
        (None, _) => "尚未形成审查结论。".to_owned(),
        (Some(Conclusion::Conforms), _) => "经审查，本政策措施符合公平竞争审查标准。".to_owned(),
        (Some(Conclusion::DoesNotConform), _) => {
            "经审查，本政策措施不符合公平竞争审查标准，退回修改，不得出台。".to_owned()
        }
        (Some(Conclusion::Exception(exception)), _) => format!(
            "经审查，本政策措施具有或者可能具有排除、限制竞争的效果，适用例外规定（{}），没有对公平竞争影响更小的替代方案，{}",
            words::exception_ground(exception.ground, regime),
            term(exception),
        ),
    }
}

fn term(exception: &Exception) -> String {
    match exception.until {
        Some(until) => format!("实施期限到{}为止。", date::long(until)),
        None => "达到终止条件时停止执行。".to_owned(),
    }
}
