//! The forms of a problem: opening it, what was done, striking it off, finding it again.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::rectification::{
    ProblemSource, RectificationClosing, RectificationPlan, RectificationProgress, RectificationRecurrence,
};
use crate::domain::refusal::Field;
use crate::domain::register::{IrregularityNumber, RectificationNumber};
use crate::text::{page_rectification as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::pages::irregularities::About;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

fn sources() -> Signal<Vec<Choice>> {
    Signal::stored(fields::named(&ProblemSource::ALL, words::problem_source))
}

/// The form that opens a problem.
#[component]
pub fn OpenForm(
    /// The irregularity it comes from.
    from: Option<IrregularityNumber>,
    /// Called once it is stored.
    on_stored: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let known = workspace.with(|book| {
        let mut all = book.irregularities.iter().map(|stored| &stored.value);
        all.find(|irregularity| Some(irregularity.number) == from).cloned()
    });
    let id = |id: Option<String>| Blank::new(id.unwrap_or_default());
    let about = known.as_ref();
    let (matter, meeting) = (
        id(about.and_then(|known| known.matter).map(|id| id.to_string())),
        id(about.and_then(|known| known.meeting).map(|id| id.to_string())),
    );
    let source = Blank::choice(about.map(|_| ProblemSource::SelfCheck));
    let problem = Blank::new(about.map(|known| known.what.clone()).unwrap_or_default());
    let measure = Blank::new(about.map(|known| known.remedy.clone()).unwrap_or_default());
    let (found_on, owner) = (Blank::today(), Blank::empty());
    let due = about
        .and_then(|known| known.remedy_by)
        .map_or_else(Blank::empty, Blank::day);
    let irregularity = about.map(|known| known.number);
    let command = move |()| {
        let (source, problem) = (source.chosen(), problem.filled(Field::Problem));
        let (found_on, measure) = (found_on.date(), measure.filled(Field::Measure));
        let (owner, due) = (owner.filled_as(text::OWNER_FIELD), due.date());
        Some(Command::OpenRectification(Box::new(RectificationPlan {
            source: source?,
            problem: problem?,
            found_on: found_on?,
            matter: matter.text().parse().ok(),
            meeting: meeting.text().parse().ok(),
            irregularity,
            measure: measure?,
            owner: owner?,
            due: due?,
        })))
    };
    let sheet = Sheet::new(
        [matter, meeting, source, problem, found_on, measure, owner, due],
        move || {
            view! {
                {irregularity.map(|number| view! { <p>{text::from_irregularity(number)}</p> })}
                {fields::pick(text::SOURCE, source, sources())}
                {fields::day(text::FOUND_ON, found_on)}
                {fields::area(text::PROBLEM, problem)}
                <About matter meeting />
                {fields::area(text::MEASURE, measure)}
                {fields::post(text::OWNER_FIELD, owner)}
                {fields::coming_day(text::DUE, due)}
            }
            .into_any()
        },
    );
    let keep = irregularity.map_or_else(
        || "rectification".to_owned(),
        |number| format!("rectification-{}-{}", number.year, number.serial),
    );
    view! { <ActForm keep sheet submit=text::OPEN command on_stored /> }
}

/// Names a form about a problem.
fn keep(name: &str, number: RectificationNumber) -> String {
    format!("{name}-{}-{}", number.year, number.serial)
}

/// The form of what was done.
#[component]
pub fn ProgressForm(number: RectificationNumber, on_stored: Callback<()>) -> impl IntoView {
    let (on, words, evidence) = (Blank::today(), Blank::empty(), Blank::empty());
    let command = move |()| {
        let (on, words) = (on.date(), words.filled_as(text::PROGRESS_WORDS));
        Some(Command::RecordProgress {
            number,
            progress: RectificationProgress {
                on: on?,
                words: words?,
                evidence: evidence.text(),
            },
        })
    };
    let sheet = Sheet::new([on, words, evidence], move || {
        view! {
            {fields::day(text::PROGRESS_ON, on)}
            {fields::area(text::PROGRESS_WORDS, words)}
            {fields::free_line(text::EVIDENCE, evidence)}
        }
        .into_any()
    });
    view! { <ActForm keep=keep("rectification-progress", number) sheet submit=text::PROGRESS command on_stored /> }
}

/// The form that strikes it off.
#[component]
pub fn CloseForm(number: RectificationNumber, on_stored: Callback<()>) -> impl IntoView {
    let (on, checked_by, proof) = (Blank::today(), Blank::empty(), Blank::empty());
    let command = move |()| {
        let (on, checked_by, proof) = (
            on.date(),
            checked_by.filled_as(text::CHECKED_BY),
            proof.filled(Field::Proof),
        );
        Some(Command::CloseRectification {
            number,
            closing: RectificationClosing {
                on: on?,
                checked_by: checked_by?,
                proof: proof?,
            },
        })
    };
    let sheet = Sheet::new([on, checked_by, proof], move || {
        view! {
            <p>{text::CLOSE_HINT}</p>
            {fields::day(text::CLOSED_ON, on)}
            {fields::post(text::CHECKED_BY, checked_by)}
            {fields::area(text::PROOF, proof)}
        }
        .into_any()
    });
    view! { <ActForm keep=keep("rectification-closing", number) sheet submit=text::CLOSE command on_stored /> }
}

/// The form of a problem that came back.
#[component]
pub fn RecurForm(number: RectificationNumber, on_stored: Callback<()>) -> impl IntoView {
    let (source, on, words) = (Blank::empty(), Blank::today(), Blank::empty());
    let (measure, due) = (Blank::empty(), Blank::empty());
    let command = move |()| {
        let (source, on, words) = (source.chosen(), on.date(), words.filled_as(text::RECUR_WORDS));
        let (measure, due) = (measure.filled(Field::Measure), due.date());
        Some(Command::RecordRecurrence {
            number,
            recurrence: RectificationRecurrence {
                source: source?,
                on: on?,
                words: words?,
                measure: measure?,
                due: due?,
            },
        })
    };
    let sheet = Sheet::new([source, on, words, measure, due], move || {
        view! {
            <p>{text::RECUR_HINT}</p>
            {fields::pick(text::SOURCE, source, sources())}
            {fields::day(text::FOUND_ON, on)}
            {fields::area(text::RECUR_WORDS, words)}
            {fields::area(text::MEASURE, measure)}
            {fields::coming_day(text::DUE, due)}
        }
        .into_any()
    });
    view! { <ActForm keep=keep("rectification-again", number) sheet submit=text::RECUR command on_stored /> }
}
