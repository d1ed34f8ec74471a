//! The steps of an appointment. What was found stays on paper; the form asks for days, posts and results only.

use jiff::civil::Date;
use leptos::prelude::*;

use super::StepSheet;
use crate::domain::refusal::Field;
use crate::domain::steps::{
    DisciplineOpinion, Finding, Inspection, Nomination, Recommendation, Request, StepContent, SuperiorConsent,
};
use crate::text::page_matter as words;
use crate::ui::blank::{Blank, YES};
use crate::ui::fields;
use crate::ui::form::FormPair;

/// 动议.
pub fn nomination(stored: Option<Nomination>, today: Date) -> StepSheet {
    let (on, by, plan) = match stored {
        Some(step) => (Blank::day(step.on), Blank::new(step.by), Blank::new(step.plan)),
        None => (Blank::day(today), Blank::empty(), Blank::empty()),
    };
    StepSheet::new(
        [on, by, plan],
        move || {
            view! {
                {fields::day(words::NOMINATED_ON, on)}
                {fields::post(words::NOMINATED_BY, by)}
                {fields::area(words::NOMINATION_PLAN, plan)}
            }
            .into_any()
        },
        move || {
            let (on, by, plan) = (on.date(), by.filled(Field::By), plan.answered(words::PART_MISSING));
            Some(StepContent::Nomination(Nomination {
                on: on?,
                by: by?,
                plan: plan?,
            }))
        },
    )
}

/// 民主推荐.
pub fn recommendation(stored: Option<Recommendation>, today: Date) -> StepSheet {
    let recommended = Blank::yes_no(stored.as_ref().map(|step| step.recommended));
    let (on, way, people) = match stored {
        Some(step) => (
            Blank::day(step.on),
            Blank::new(step.way),
            Blank::new(step.people.to_string()),
        ),
        None => (Blank::day(today), Blank::empty(), Blank::empty()),
    };
    StepSheet::new(
        [on, way, people, recommended],
        move || {
            view! {
                {fields::day(words::RECOMMENDED_ON, on)}
                {fields::usual(words::RECOMMENDATION_WAY, way, words::RECOMMENDATION_WAYS)}
                {fields::line(words::RECOMMENDATION_PEOPLE, people)}
                {fields::yes_no(words::RECOMMENDED, recommended, words::RECOMMENDED_YES, words::RECOMMENDED_NO)}
            }
            .into_any()
        },
        move || {
            let (on, way) = (on.date(), way.answered(words::CHOICE_MISSING));
            let (people, recommended) = (people.count(), recommended.answer());
            Some(StepContent::Recommendation(Recommendation {
                on: on?,
                way: way?,
                people: people?,
                recommended: recommended?,
            }))
        },
    )
}

/// 考察.
pub fn inspection(stored: Option<Inspection>, today: Date) -> StepSheet {
    let fit = Blank::yes_no(stored.as_ref().map(|step| step.fit));
    let (from, until, group, material) = match stored {
        Some(step) => (
            Blank::day(step.from),
            Blank::day(step.until),
            Blank::new(step.group),
            Blank::new(step.material),
        ),
        None => (Blank::empty(), Blank::day(today), Blank::empty(), Blank::empty()),
    };
    StepSheet::new(
        [from, until, group, fit, material],
        move || {
            view! {
                <FormPair>{fields::day(words::FROM, from)} {fields::day(words::UNTIL, until)}</FormPair>
                {fields::line(words::INSPECTION_GROUP, group)}
                {fields::yes_no(words::FIT, fit, words::FIT_YES, words::FIT_NO)}
                {fields::free_line(words::MATERIAL, material)}
            }
            .into_any()
        },
        move || {
            let (from, until) = (from.date(), until.date());
            let (group, fit) = (group.filled(Field::People), fit.answer());
            Some(StepContent::Inspection(Inspection {
                from: from?,
                until: until?,
                group: group?,
                fit: fit?,
                material: material.text(),
            }))
        },
    )
}

/// 纪检监察意见.
pub fn discipline_opinion(stored: Option<DisciplineOpinion>, today: Date) -> StepSheet {
    let no_objection = Blank::yes_no(stored.as_ref().map(|step| step.no_objection));
    let (on, organ) = match stored {
        Some(step) => (Blank::day(step.on), Blank::new(step.organ)),
        None => (Blank::day(today), Blank::empty()),
    };
    StepSheet::new(
        [on, organ, no_objection],
        move || {
            view! {
                {fields::day(words::ANSWERED_ON, on)}
                {fields::line(words::DISCIPLINE_ORGAN, organ)}
                {fields::yes_no(words::DISCIPLINE, no_objection, words::NO_OBJECTION, words::OBJECTION)}
            }
            .into_any()
        },
        move || {
            let (on, organ, answer) = (on.date(), organ.answered(words::PART_MISSING), no_objection.answer());
            Some(StepContent::DisciplineOpinion(DisciplineOpinion {
                on: on?,
                organ: organ?,
                no_objection: answer?,
            }))
        },
    )
}

/// 干部档案审核, 信访举报核查: who checked, when, and whether nothing stands in the way.
pub fn finding(
    stored: Option<Finding>,
    today: Date,
    question: &'static str,
    content: fn(Finding) -> StepContent,
) -> StepSheet {
    let clear = Blank::yes_no(stored.as_ref().map(|step| step.clear));
    let (on, by) = match stored {
        Some(step) => (Blank::day(step.on), Blank::new(step.by)),
        None => (Blank::day(today), Blank::empty()),
    };
    StepSheet::new(
        [on, by, clear],
        move || {
            view! {
                {fields::day(words::CHECKED_ON, on)}
                {fields::post(words::CHECKED_BY, by)}
                {fields::yes_no(question, clear, words::CLEAR, words::NOT_CLEAR)}
            }
            .into_any()
        },
        move || {
            let (on, by, clear) = (on.date(), by.filled(Field::By), clear.answer());
            Some(content(Finding {
                on: on?,
                by: by?,
                clear: clear?,
            }))
        },
    )
}

/// 上级沟通、批复.
pub fn superior_consent(stored: Option<SuperiorConsent>, today: Date) -> StepSheet {
    let consents = Blank::yes_no(stored.as_ref().map(|step| step.consents));
    let request = stored.as_ref().and_then(|step| step.request.clone());
    let asked = Blank::yes_no(Some(request.is_some()));
    let (request_number, requested_on) = match request {
        Some(request) => (Blank::new(request.document_number), Blank::day(request.on)),
        None => (Blank::empty(), Blank::empty()),
    };
    let in_writing = move || asked.typed.with(|answer| answer == YES);
    let (on, organ, number) = match stored {
        Some(step) => (
            Blank::day(step.on),
            Blank::new(step.organ),
            Blank::new(step.document_number),
        ),
        None => (Blank::day(today), Blank::empty(), Blank::empty()),
    };
    StepSheet::new(
        [on, organ, number, consents, asked, request_number, requested_on],
        move || {
            view! {
                {fields::yes_no(words::REQUESTED, asked, words::REQUESTED_YES, words::REQUESTED_NO)}
                <Show when=in_writing>
                    <FormPair>
                        {fields::line(words::REQUEST_NUMBER, request_number)}
                        {fields::day(words::REQUESTED_ON, requested_on)}
                    </FormPair>
                </Show>
                {fields::day(words::ANSWERED_ON, on)}
                {fields::line(words::SUPERIOR_ORGAN, organ)}
                {fields::free_line(words::ANSWER_NUMBER, number)}
                {fields::yes_no(words::CONSENTS, consents, words::CONSENTS_YES, words::CONSENTS_NO)}
            }
            .into_any()
        },
        move || {
            let (on, organ, consents) = (on.date(), organ.answered(words::PART_MISSING), consents.answer());
            let request = match asked.answer() {
                Some(true) => {
                    let (number, on) = (request_number.filled(Field::DocumentNumber), requested_on.date());
                    number
                        .zip(on)
                        .map(|(document_number, on)| Some(Request { document_number, on }))
                }
                Some(false) => Some(None),
                None => None,
            };
            Some(StepContent::SuperiorConsent(SuperiorConsent {
                on: on?,
                organ: organ?,
                document_number: number.text(),
                consents: consents?,
                request: request?,
            }))
        },
    )
}
