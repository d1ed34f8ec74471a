//! Investigation, consultation and the reviews a catalogue line asks for: fields and reading.

use jiff::civil::Date;
use leptos::prelude::*;

use super::StepSheet;
use super::concerned::Concerned;
use super::opinions::Opinions;
use crate::domain::refusal::Field;
use crate::domain::steps::groundwork::{ConsultationWay, LegalWay, Legality, Risk};
use crate::domain::steps::{
    Consultation, ExpertReview, Investigation, LegalReview, RiskAssessment, Sounding, StepContent,
};
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::blank::{Blank, word};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::sheet::Sheet;

/// 调查研究.
pub fn investigation(stored: Option<Investigation>, today: Date) -> StepSheet {
    let (from, until, people, finding, options) = match stored {
        Some(step) => (
            Blank::day(step.from),
            Blank::day(step.until),
            Blank::new(step.people),
            Blank::new(step.finding),
            Blank::new(step.options),
        ),
        None => (
            Blank::empty(),
            Blank::day(today),
            Blank::empty(),
            Blank::empty(),
            Blank::empty(),
        ),
    };
    StepSheet::new(
        [from, until, people, finding, options],
        move || {
            view! {
                <FormPair>{fields::day(words::FROM, from)} {fields::day(words::UNTIL, until)}</FormPair>
                {fields::line(words::INVESTIGATORS, people)}
                {fields::area(words::FINDING, finding)}
                {fields::free_area(words::OPTIONS, options)}
            }
            .into_any()
        },
        move || {
            let (from, until) = (from.date(), until.date());
            let (people, finding) = (people.filled(Field::People), finding.filled(Field::Finding));
            Some(StepContent::Investigation(Investigation {
                from: from?,
                until: until?,
                people: people?,
                finding: finding?,
                options: options.text(),
            }))
        },
    )
}

/// 征求意见.
pub fn consultation(stored: Option<Consultation>, today: Date) -> StepSheet {
    let concerned = Concerned::new(stored.as_ref());
    let opinions = Opinions::new(stored.as_ref().map(|step| step.opinions.as_slice()).unwrap_or_default());
    let (way, from, until, audience, shorter) = match stored {
        Some(step) => (
            Blank::choice(Some(step.way)),
            Blank::day(step.from),
            Blank::day(step.until),
            Blank::new(step.audience),
            Blank::new(step.shorter_because),
        ),
        None => (
            Blank::empty(),
            Blank::empty(),
            Blank::day(today),
            Blank::empty(),
            Blank::empty(),
        ),
    };
    let ways = Signal::stored(fields::named(&ConsultationWay::ALL, terms::consultation_way));
    let is_public = move || way.typed.with(|way| *way == word(ConsultationWay::Public));
    let is_hearing = move || way.typed.with(|way| *way == word(ConsultationWay::Hearing));
    let fields = move || {
        view! {
            {fields::pick(words::WAY, way, ways)}
            <FormPair>{fields::day(words::FROM, from)} {fields::day(words::UNTIL, until)}</FormPair>
            {fields::line(words::AUDIENCE, audience)}
            <Show when=is_public>{fields::free_area(words::SHORTER_BECAUSE, shorter)}</Show>
            {concerned.fields(is_hearing)}
            {opinions.fields()}
        }
        .into_any()
    };
    let read = move || {
        let (way, from, until) = (way.chosen(), from.date(), until.date());
        let (audience, opinions) = (audience.filled(Field::Audience), opinions.read());
        let hearing = match way {
            Some(ConsultationWay::Hearing) => concerned.hearing().map(Some),
            _ => Some(None),
        };
        let (other_units, group) = (concerned.other_units(), concerned.group());
        Some(StepContent::Consultation(Consultation {
            way: way?,
            from: from?,
            until: until?,
            audience: audience?,
            opinions: opinions?,
            shorter_because: shorter.text(),
            hearing: hearing?,
            other_units: other_units.ok()?,
            group: group.ok()?,
        }))
    };
    let blanks = [way, from, until, audience, shorter]
        .into_iter()
        .chain(concerned.blanks());
    let own = Sheet::of(blanks.collect(), ViewFn::from(fields));
    StepSheet::of(opinions.kept_with(own), read)
}

/// 专家论证.
pub fn expert_review(stored: Option<ExpertReview>, today: Date) -> StepSheet {
    let signed = Blank::yes_no(stored.as_ref().map(|step| step.signed));
    let no_interest = Blank::yes_no(stored.as_ref().map(|step| step.no_interest));
    let (on, experts, opinion) = match stored {
        Some(step) => (Blank::day(step.on), Blank::new(step.experts), Blank::new(step.opinion)),
        None => (Blank::day(today), Blank::empty(), Blank::empty()),
    };
    StepSheet::new(
        [on, experts, opinion, signed, no_interest],
        move || {
            view! {
                {fields::day(words::OPINION_ON, on)}
                {fields::line(words::EXPERTS, experts)}
                {fields::area(words::WRITTEN_OPINION, opinion)}
                {fields::yes_no(words::SIGNED, signed, words::SIGNED_YES, words::SIGNED_NO)}
                {fields::yes_no(words::NO_INTEREST, no_interest, words::DECLARED, words::NOT_DECLARED)}
            }
            .into_any()
        },
        move || {
            let (on, experts, opinion) = (on.date(), experts.filled(Field::People), opinion.filled(Field::Opinion));
            let (signed, no_interest) = (signed.answer(), no_interest.answer());
            Some(StepContent::ExpertReview(ExpertReview {
                on: on?,
                experts: experts?,
                opinion: opinion?,
                signed: signed?,
                no_interest: no_interest?,
            }))
        },
    )
}

/// 风险评估.
pub fn risk_assessment(stored: Option<RiskAssessment>, today: Date) -> StepSheet {
    let result = Blank::choice(stored.as_ref().map(|step| step.result));
    let (on, assessor, points, measures, plan) = match stored {
        Some(step) => (
            Blank::day(step.on),
            Blank::new(step.assessor),
            Blank::new(step.points),
            Blank::new(step.measures),
            Blank::new(step.plan),
        ),
        None => (
            Blank::day(today),
            Blank::empty(),
            Blank::empty(),
            Blank::empty(),
            Blank::empty(),
        ),
    };
    let results = [Risk::Controllable, Risk::ControllableAfterChange, Risk::Uncontrollable];
    let results = Signal::stored(fields::named(&results, terms::risk));
    StepSheet::new(
        [on, assessor, points, measures, plan, result],
        move || {
            view! {
                <FormPair>
                    {fields::day(words::REPORT_ON, on)} {fields::line(words::ASSESSOR, assessor)}
                </FormPair>
                {fields::area(words::RISK_POINTS, points)}
                {fields::area(words::MEASURES, measures)}
                {fields::area(words::RESPONSE_PLAN, plan)}
                {fields::pick(words::RISK_RESULT, result, results)}
            }
            .into_any()
        },
        move || {
            let (on, assessor, result) = (on.date(), assessor.filled(Field::People), result.chosen());
            let points = points.answered(words::PART_MISSING);
            let (measures, plan) = (
                measures.answered(words::PART_MISSING),
                plan.answered(words::PART_MISSING),
            );
            Some(StepContent::RiskAssessment(RiskAssessment {
                on: on?,
                assessor: assessor?,
                points: points?,
                measures: measures?,
                plan: plan?,
                result: result?,
            }))
        },
    )
}

/// 合法性审查.
pub fn legal_review(stored: Option<LegalReview>, today: Date) -> StepSheet {
    let result = Blank::choice(stored.as_ref().map(|step| step.result));
    let way = Blank::choice(Some(stored.as_ref().map(|step| step.way).unwrap_or_default()));
    let handed_over = stored.as_ref().and_then(|step| step.handed_over);
    let handed_over = handed_over.map_or_else(Blank::empty, Blank::day);
    let shorter = Blank::new(
        stored
            .as_ref()
            .map(|step| step.shorter_because.clone())
            .unwrap_or_default(),
    );
    let (on, reviewer, opinion) = match stored {
        Some(step) => (Blank::day(step.on), Blank::new(step.reviewer), Blank::new(step.opinion)),
        None => (Blank::day(today), Blank::empty(), Blank::empty()),
    };
    let ways = [LegalWay::Reviewed, LegalWay::AskedOnly];
    let ways = Signal::stored(fields::named(&ways, terms::legal_way));
    let results = [
        Legality::Lawful,
        Legality::LawfulAfterChange,
        Legality::RiskShown,
        Legality::Unlawful,
    ];
    let results = Signal::stored(fields::named(&results, terms::legality));
    StepSheet::new(
        [on, reviewer, opinion, result, handed_over, shorter, way],
        move || {
            view! {
                {fields::pick(words::LEGAL_WAY, way, ways)}
                <FormPair>
                    {fields::day(words::SENT_FOR_REVIEW, handed_over)} {fields::day(words::OPINION_ON, on)}
                </FormPair>
                {fields::free_area(words::LEGAL_SHORTER, shorter)}
                {fields::usual(words::LEGAL_REVIEWER, reviewer, words::LEGAL_REVIEWERS)}
                {fields::area(words::WRITTEN_OPINION, opinion)}
                {fields::pick(words::LEGAL_RESULT, result, results)}
            }
            .into_any()
        },
        move || {
            let (on, reviewer) = (on.date(), reviewer.filled(Field::Reviewer));
            let (opinion, result) = (opinion.filled(Field::Opinion), result.chosen());
            let (handed_over, way) = (handed_over.date(), way.chosen());
            Some(StepContent::LegalReview(LegalReview {
                on: on?,
                reviewer: reviewer?,
                opinion: opinion?,
                result: result?,
                way: way?,
                handed_over: Some(handed_over?),
                shorter_because: shorter.text(),
            }))
        },
    )
}

/// 会前酝酿: who asked whom; there is no field for an agreed result.
pub fn sounding(stored: Option<Sounding>, today: Date, actor: &str) -> StepSheet {
    let (on, by, with, way) = match stored {
        Some(step) => (
            Blank::day(step.on),
            Blank::new(step.by),
            Blank::new(step.with),
            Blank::new(step.way),
        ),
        None => (Blank::day(today), Blank::new(actor), Blank::empty(), Blank::empty()),
    };
    StepSheet::new(
        [on, by, with, way],
        move || {
            view! {
                {fields::day(words::SOUNDING_ON, on)}
                {fields::post(words::SOUNDING_BY, by)}
                {fields::line(words::SOUNDING_WITH, with)}
                {fields::usual(words::SOUNDING_WAY, way, words::SOUNDING_WAYS)}
            }
            .into_any()
        },
        move || {
            let (on, by) = (on.date(), by.filled(Field::By));
            let (with, way) = (with.filled(Field::People), way.answered(words::CHOICE_MISSING));
            Some(StepContent::Sounding(Sounding {
                on: on?,
                by: by?,
                with: with?,
                way: way?,
            }))
        },
    )
}
