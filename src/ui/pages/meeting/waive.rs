//! Passing over warnings: for each a reason and the post that answers for it; then the act is sent again.

use leptos::prelude::*;

use crate::domain::event::Waiver;
use crate::domain::refusal::Gap;
use crate::text::page_meeting::prepare as text;
use crate::text::{citation, refusal};
use crate::ui::form::{Choice, Form, FormPair, SelectField, TextField};
use crate::ui::workspace::use_workspace;

#[derive(Clone, Copy)]
struct Answer {
    reason: RwSignal<String>,
    by: RwSignal<String>,
    tried: RwSignal<bool>,
}

/// The form that passes over warnings. Several gaps of one check are answered together.
#[component]
pub fn WaiveForm(
    /// The warnings.
    gaps: Vec<Gap>,
    /// The act that will be sent again is under way.
    #[prop(into)]
    busy: Signal<bool>,
    /// Called with a waiver for each check.
    #[prop(into)]
    on_waive: Callback<Vec<Waiver>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let posts = Signal::derive(move || {
        let posts = workspace.posts().into_iter();
        posts.map(|post| Choice::new(post.clone(), post)).collect::<Vec<_>>()
    });
    let mut checks = Vec::new();
    for gap in &gaps {
        if !checks.contains(&gap.check) {
            checks.push(gap.check);
        }
    }
    let tried = RwSignal::new(false);
    let answers: Vec<_> = checks
        .into_iter()
        .map(|check| {
            let answer = Answer {
                reason: RwSignal::new(String::new()),
                by: RwSignal::new(workspace.actor_post()),
                tried,
            };
            (check, answer)
        })
        .collect();
    let asked = answers.clone();
    let submit = move |()| {
        tried.set(true);
        let waivers: Vec<Waiver> = answers
            .iter()
            .map(|(check, answer)| Waiver {
                check: *check,
                reason: answer.reason.get_untracked().trim().to_owned(),
                by: answer.by.get_untracked(),
            })
            .collect();
        if waivers
            .iter()
            .all(|waiver| !waiver.reason.is_empty() && !waiver.by.is_empty())
        {
            on_waive.run(waivers);
        }
    };
    let questions = asked
        .into_iter()
        .enumerate()
        .map(|(at, (check, answer))| {
            let facts = gaps.iter().filter(|gap| gap.check == check);
            let facts: Vec<String> = facts.map(|gap| refusal::gap::fact(&gap.fact)).collect();
            view! {
                <div class="stack stack--tight">
                    <p>{facts} " " <span class="citation">{citation::of(check)}</span></p>
                    <Question number=at + 1 answer posts />
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="waive">
            <h3>{text::WAIVE}</h3>
            <Form on_submit=submit submit=text::WAIVE_AND_GO_ON busy>
                {questions}
            </Form>
        </section>
    }
}

#[component]
fn Question(
    /// Counted from 1.
    number: usize,
    /// Its fields.
    answer: Answer,
    /// Who may answer for it.
    posts: Signal<Vec<Choice>>,
) -> impl IntoView {
    let missing = move |field: RwSignal<String>, ask: &'static str| {
        MaybeProp::derive(move || {
            (answer.tried.get() && field.with(|typed| typed.trim().is_empty())).then(|| ask.to_owned())
        })
    };
    view! {
        <FormPair>
            <TextField
                label=text::waive_reason(number)
                value=answer.reason
                required=true
                error=missing(answer.reason, text::ASK_REASON)
            />
            <SelectField
                label=text::waive_by(number)
                value=answer.by
                choices=posts
                required=true
                error=missing(answer.by, text::ASK_BY)
            />
        </FormPair>
    }
}
