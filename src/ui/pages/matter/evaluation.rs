//! 决策后评估 of a major decision: the case that calls for it, and who evaluated with which result.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::evaluation::{Evaluation, EvaluationCase, EvaluationGround};
use crate::domain::refusal::Field;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, Card, Dialog, EmptyState};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// The evaluation of the open matter.
#[component]
pub fn EvaluationCard(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let (calling, evaluating) = (RwSignal::new(false), RwSignal::new(false));
    let none = open.select(|matter| matter.evaluations.cases.is_empty());
    let due = open.allows(NextStep::RecordEvaluation);
    view! {
        <Card title=words::EVALUATION note=words::EVALUATION_NOTE>
            <Show when=move || !none.get() fallback=|| view! { <EmptyState title=words::NO_EVALUATION /> }>
                <EvaluatedList open />
            </Show>
            <div class="row">
                <Button reason=open.reason(NextStep::RecordEvaluationCase) on_press=move |()| calling.set(true)>
                    {words::RECORD_CASE}
                </Button>
                <Show when=move || due.get()>
                    <Button on_press=move |()| evaluating.set(true)>{words::RECORD_EVALUATION}</Button>
                </Show>
            </div>
        </Card>
        <Dialog open=calling title=words::RECORD_CASE>
            <CaseForm open on_stored=move |()| calling.set(false) />
        </Dialog>
        <Dialog open=evaluating title=words::RECORD_EVALUATION>
            <EvaluationForm open on_stored=move |()| evaluating.set(false) />
        </Dialog>
    }
}

/// Cases and evaluations in the order of their records.
#[component]
pub fn EvaluatedList(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let lines = open.select(|matter| {
        let cases = matter.evaluations.cases.iter();
        let cases = cases.map(|case| (case.stamp.seq, terms::evaluation_case(&case.value)));
        let done = matter.evaluations.done.iter();
        let done = done.map(|done| (done.stamp.seq, terms::evaluated(&done.value)));
        let mut lines: Vec<_> = cases.chain(done).collect();
        lines.sort_unstable();
        lines
    });
    move || {
        lines
            .get()
            .into_iter()
            .map(|(_, line)| view! { <p>{line}</p> })
            .collect_view()
    }
}

#[component]
fn CaseForm(open: OpenMatter, #[prop(into)] on_stored: Callback<()>) -> impl IntoView {
    let (ground, on) = (Blank::choice(None::<EvaluationGround>), Blank::today());
    let (what, by) = (Blank::empty(), Blank::empty());
    let grounds = Signal::stored(fields::named(&EvaluationGround::ALL, terms::evaluation_ground));
    let sheet = Sheet::new([ground, on, what, by], move || {
        view! {
            {fields::stacked(words::CASE_GROUND, ground, grounds)}
            {fields::day(words::CASE_ON, on)}
            {fields::area(words::CASE_WORDS, what)}
            {fields::post(words::CASE_BY, by)}
        }
        .into_any()
    });
    let command = move |()| {
        let (ground, on) = (ground.chosen(), on.date());
        let (what, by) = (what.filled(Field::What), by.filled(Field::By));
        let case = EvaluationCase {
            ground: ground?,
            on: on?,
            words: what?,
            by: by?,
        };
        Some(Command::RecordEvaluationCase { matter: open.id, case })
    };
    let keep = format!("evaluation-case-{}", open.id);
    view! { <ActForm keep sheet submit=words::RECORD_CASE command place=open.place() on_stored /> }
}

#[component]
fn EvaluationForm(open: OpenMatter, #[prop(into)] on_stored: Callback<()>) -> impl IntoView {
    let (on, evaluator) = (Blank::today(), Blank::empty());
    let (result, proposal) = (Blank::empty(), Blank::empty());
    let sheet = Sheet::new([on, evaluator, result, proposal], move || {
        view! {
            {fields::day(words::EVALUATED_ON, on)}
            {fields::line(words::EVALUATOR, evaluator)}
            {fields::area(words::EVALUATION_RESULT, result)}
            {fields::area(words::EVALUATION_PROPOSAL, proposal)}
        }
        .into_any()
    });
    let command = move |()| {
        let (on, evaluator) = (on.date(), evaluator.filled(Field::Evaluator));
        let (result, proposal) = (result.filled(Field::Finding), proposal.filled(Field::Proposal));
        let evaluation = Evaluation {
            on: on?,
            evaluator: evaluator?,
            result: result?,
            proposal: proposal?,
        };
        Some(Command::RecordEvaluation {
            matter: open.id,
            evaluation,
        })
    };
    let keep = format!("evaluation-{}", open.id);
    view! { <ActForm keep sheet submit=words::RECORD_EVALUATION command place=open.place() on_stored /> }
}
