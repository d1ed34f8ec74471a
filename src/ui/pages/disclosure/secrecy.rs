//! 保密审查 of the text that is to go out: who reviewed, on which day, with which result (信息公开条例 第17条).

use leptos::prelude::*;

use super::release::ReadingSheet;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::disclosure::{ReviewResult, SecrecyReview};
use crate::domain::refusal::{Field, Refusal};
use crate::domain::rules::CheckId;
use crate::text::refusal::Act;
use crate::text::{button, date, field, page_disclosure as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, KeyValue, KeyValueList, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair};
use crate::ui::open_matter::OpenMatter;
use crate::ui::refused::refusal_card;
use crate::ui::sheet::Sheet;

const MAY: &str = "may";
const MAY_NOT: &str = "may-not";
const REFER: &str = "refer";

/// The last review, and the form of the next.
#[component]
pub fn SecrecyPart(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let review = file.select(|matter| matter.secrecy_review.as_ref().map(|review| review.value.clone()));
    let released = file.select(|matter| matter.disclosed.is_some());
    let standing = move || {
        review.get().map(|review| {
            let (why, advice) = match &review.result {
                ReviewResult::MayPublish => (None, None),
                ReviewResult::MayNot { reason } => {
                    (Some((text::MAY_NOT_REASON, reason.clone())), Some(text::FORBIDDEN))
                }
                ReviewResult::Refer { to } => (Some((text::REFER_TO, to.clone())), Some(text::REFERRED)),
            };
            view! {
                <Card title=text::JUDGED>
                    <KeyValueList>
                        <KeyValue key=text::REVIEW_RESULT>{words::review_result(&review.result)}</KeyValue>
                        {why.map(|(key, why)| view! { <KeyValue key=key>{why}</KeyValue> })}
                        <KeyValue key=text::REVIEWER>{review.reviewer}</KeyValue>
                        <KeyValue key=text::REVIEWED_ON>{date::iso(review.on)}</KeyValue>
                    </KeyValueList>
                    {advice.map(|advice| view! { <Notice kind=NoticeKind::Warning>{advice}</Notice> })}
                </Card>
            }
        })
    };
    view! {
        {standing}
        <PersonalDataStands file />
        {move || view! { <ReadingSheet file unsigned=!released.get() /> }}
        <Card title=text::SECRECY>
            <div class="disclosure__checklist">
                <h3>{text::CHECKLIST_TITLE}</h3>
                <ul>{text::CHECKLIST.into_iter().map(|point| view! { <li>{point}</li> }).collect_view()}</ul>
                <p class="citation">{text::SECRECY_CITATION}</p>
            </div>
            <ReviewForm file on_stored />
        </Card>
    }
}

/// A text with personal data takes no step towards the public: the places, the clause and the way to the draft.
#[component]
pub fn PersonalDataStands(file: OpenMatter) -> impl IntoView {
    let refused = file.refusal(NextStep::Disclose);
    move || match refused.get()? {
        Refusal::NotReady(gaps) => {
            let found: Vec<_> = gaps.into_iter().filter(|gap| gap.check == CheckId::R41).collect();
            (!found.is_empty()).then(|| refusal_card(&Refusal::NotReady(found), Act::Placing, file.place()))
        }
        _ => None,
    }
}

#[component]
fn ReviewForm(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let (reviewer, on) = (Blank::empty(), Blank::today());
    let (result, reason, to) = (Blank::empty(), Blank::empty(), Blank::empty());
    let choices = vec![
        Choice::new(MAY, text::MAY_PUBLISH),
        Choice::new(MAY_NOT, text::MAY_NOT),
        Choice::new(REFER, text::REFER),
    ];
    let choices = Signal::stored(choices);
    let sheet = Sheet::new([reviewer, on, result, reason, to], move || {
        view! {
            {fields::stacked(text::REVIEW_RESULT, result, choices)}
            <Show when=move || result.says(MAY_NOT)>{fields::area(text::MAY_NOT_REASON, reason)}</Show>
            <Show when=move || result.says(REFER)>{fields::line(text::REFER_TO, to)}</Show>
            <FormPair>
                {fields::post(text::REVIEWER, reviewer)} {fields::day(text::REVIEWED_ON, on)}
            </FormPair>
        }
        .into_any()
    });
    let command = move |()| {
        let (reviewer, on) = (reviewer.filled(Field::Reviewer), on.date());
        let result = match result.answered(field::CHOOSE_ONE).as_deref() {
            Some(MAY_NOT) => reason
                .filled(Field::Reason)
                .map(|reason| ReviewResult::MayNot { reason }),
            Some(REFER) => to.answered(text::ASK_REFER_TO).map(|to| ReviewResult::Refer { to }),
            Some(_) => Some(ReviewResult::MayPublish),
            None => None,
        };
        Some(Command::ReviewSecrecy {
            matter: file.id,
            review: SecrecyReview {
                reviewer: reviewer?,
                on: on?,
                result: result?,
            },
        })
    };
    view! {
        <ActForm
            keep=format!("disclosure-{}-secrecy", file.id)
            sheet
            submit=button::REVIEW_SECRECY
            command
            place=file.place()
            reason=file.reason(NextStep::ReviewSecrecy)
            on_stored
        />
    }
}
