//! The forms of a follow-up: assigning it, what was done, changing or suspending it, checking it off.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::follow_up::{Assignment, Change, ChangeKind, Completion, Feedback, FollowUpAct};
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::text::page_matter as words;
use crate::text::refusal::{Fix, fix};
use crate::text::{field, page_irregularity, words as terms};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{LinkButton, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::meeting::issued::files_of;
use crate::ui::route::Route;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

fn command(open: OpenMatter, act: FollowUpAct) -> Command {
    Command::FollowUp { matter: open.id, act }
}

/// Departments first, then posts: either may carry a decision out.
fn owners() -> Signal<Vec<String>> {
    let workspace = use_workspace();
    Signal::derive(move || {
        let departments = workspace.with(|book| book.office.departments.clone());
        departments.into_iter().chain(workspace.posts()).collect()
    })
}

/// The form that names who carries it out and by when.
#[component]
pub fn AssignForm(open: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let (before, department) = untrack(|| {
        open.with(|matter| {
            let department = matter.corrected_entry().map(|entry| entry.department);
            (matter.follow_up.assignment().cloned(), department)
        })
    });
    let anew = before.is_some();
    let said = |say: fn(&Assignment) -> String| before.as_ref().map(say);
    let owner = Blank::new(said(|known| known.owner.clone()).or(department).unwrap_or_default());
    let measures = Blank::new(said(|known| known.measures.clone()).unwrap_or_default());
    let due = before.as_ref().map_or_else(Blank::empty, |known| Blank::day(known.due));
    let (on, reason, approved_by) = (Blank::today(), Blank::empty(), Blank::empty());
    let sheet = Sheet::new([on, owner, due, measures, reason, approved_by], move || {
        view! {
            {fields::day(words::ACT_ON, on)}
            {fields::listed(words::OWNER, owner, owners())}
            {fields::coming_day(words::DUE, due)}
            {fields::area(words::WHAT_TO_DO, measures)}
            {anew
                .then(|| {
                    view! {
                        {fields::area(words::ANEW_BECAUSE, reason)}
                        {fields::post(words::ANEW_APPROVED_BY, approved_by)}
                    }
                })}
        }
        .into_any()
    });
    let read = move |()| {
        let (on, owner, due) = (on.date(), owner.filled(Field::Owner), due.date());
        let measures = measures.filled(Field::Measure);
        let (reason, approved_by) = if anew {
            (reason.filled(Field::Reason), approved_by.filled(Field::By))
        } else {
            (Some(String::new()), Some(String::new()))
        };
        let assignment = Assignment {
            on: on?,
            owner: owner?,
            due: due?,
            measures: measures?,
            reason: reason?,
            approved_by: approved_by?,
        };
        Some(command(open, FollowUpAct::Assigned(assignment)))
    };
    let keep = format!("assign-{}", open.id);
    let submit = if anew { words::ASSIGN_ANEW } else { words::ASSIGN };
    view! { <ActForm keep sheet submit command=read place=open.place() on_stored /> }
}

/// The form of what was done.
#[component]
pub fn ReportForm(open: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let (on, done, evidence) = (Blank::today(), Blank::empty(), Blank::empty());
    let sheet = Sheet::new([on, done, evidence], move || {
        view! {
            {fields::day(words::ACT_ON, on)}
            {fields::area(words::FEEDBACK, done)}
            {fields::free_line(words::FEEDBACK_EVIDENCE, evidence)}
        }
        .into_any()
    });
    let read = move |()| {
        let (on, done) = (on.date(), done.filled(Field::Done));
        let feedback = Feedback {
            on: on?,
            words: done?,
            evidence: evidence.text(),
        };
        Some(command(open, FollowUpAct::Reported(feedback)))
    };
    let keep = format!("report-{}", open.id);
    view! { <ActForm keep sheet submit=words::REPORT command=read place=open.place() on_stored /> }
}

/// The form of a change; only what a later decision says can be changed or stopped.
#[component]
pub fn ChangeForm(open: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let (kind, on, what) = (Blank::choice(None::<ChangeKind>), Blank::today(), Blank::empty());
    let (later, ordered_by) = (Blank::empty(), Blank::empty());
    // Who decided is asked once it is known what, and asked for one thing alone.
    let decided = Memo::new(move |_| kind.choice_now().map(ChangeKind::needs_decision));
    let kinds = Signal::stored(fields::named(&ChangeKind::ALL, terms::change_kind));
    let fitting = later_decisions(open);
    let nothing_fits = Memo::new(move |_| fitting.with(|fitting| fitting.as_ref().is_some_and(Vec::is_empty)));
    let reason = MaybeProp::derive(move || {
        (decided.get() == Some(true) && nothing_fits.get()).then(|| words::NEEDS_LATER_DECISION.to_owned())
    });
    let apply = || view! { <LinkButton href=Route::Apply(None).href()>{fix::label(Fix::NewApplication)}</LinkButton> };
    let sheet = Sheet::new([kind, on, what, later, ordered_by], move || {
        view! {
            <p class="matter__hint">{words::CHANGE_HINT}</p>
            {fields::pick(words::CHANGE_KIND, kind, kinds)}
            {fields::day(words::ACT_ON, on)}
            {fields::area(words::CHANGE_WORDS, what)}
            {move || {
                if !decided.get()? {
                    Some(fields::post(words::CHANGE_ORDERED_BY, ordered_by))
                } else if nothing_fits.get() {
                    let said = view! { <Notice kind=NoticeKind::Warning actions=apply>{words::NO_LATER_DECISION}</Notice> };
                    Some(said.into_any())
                } else {
                    let choices = Signal::derive(move || fitting.get().unwrap_or_default());
                    Some(fields::pick(words::CHANGE_DECIDED_BY, later, choices))
                }
            }}
        }
        .into_any()
    });
    let read = move |()| {
        let (kind, on, what) = (kind.chosen::<ChangeKind>(), on.date(), what.filled(Field::Words));
        let kind = kind?;
        let (decided_by, ordered_by) = if kind.needs_decision() {
            let later = later.parsed(&field::ask(Field::Later), field::CHOOSE_ONE);
            (Some(later?), String::new())
        } else {
            (None, ordered_by.filled(Field::By)?)
        };
        let change = Change {
            on: on?,
            kind,
            words: what?,
            decided_by,
            ordered_by,
        };
        Some(command(open, FollowUpAct::Changed(change)))
    };
    let keep = format!("change-{}", open.id);
    view! { <ActForm keep sheet submit=words::CHANGE command=read place=open.place() reason on_stored /> }
}

/// How many of the later decisions are read to see which of them are about this one.
const LATER_READ_MAX: usize = 100;

/// Matters in the register that another meeting agreed to on the day of this decision or later and that are about it, the
/// latest first; `None` until their files are read.
fn later_decisions(open: OpenMatter) -> Memo<Option<Vec<Choice>>> {
    let workspace = use_workspace();
    let later = untrack(|| {
        let decided = open.with(Matter::followed_from);
        let decided_at = open.with(|matter| matter.last_resolution().map(|resolution| resolution.value.meeting));
        workspace.with(|book| {
            let entered = book.matters.values().filter_map(|one| {
                let resolved = one.resolved.as_ref().filter(|resolved| resolved.outcome.agrees())?;
                let later = Some(resolved.meeting) != decided_at && Some(resolved.on) >= decided;
                let number = one.number.filter(|_| later)?;
                let number = terms::entry_number(number);
                Some((
                    resolved.on,
                    one.id,
                    page_irregularity::matter(Some(&number), &one.title),
                ))
            });
            let mut entered: Vec<_> = entered.collect();
            entered.sort_by_key(|(on, id, _)| core::cmp::Reverse((*on, *id)));
            entered.truncate(LATER_READ_MAX);
            entered
        })
    });
    let files = files_of(later.iter().map(|(_, id, _)| *id).collect());
    Memo::new(move |_| {
        files.with(|files| {
            let files = files.as_ref()?;
            let about = |id| {
                files
                    .get(id)
                    .is_some_and(|file| open.with(|matter| file.is_about(matter)))
            };
            let fitting = later.iter().filter(|(_, id, _)| about(id));
            Some(
                fitting
                    .map(|(_, id, named)| Choice::new(id.to_string(), named.clone()))
                    .collect(),
            )
        })
    })
}

/// The form that checks it off.
#[component]
pub fn CompleteForm(open: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let (on, checked_by, proof) = (Blank::today(), Blank::empty(), Blank::empty());
    let because = Blank::empty();
    let heard = untrack(|| open.with(|matter| matter.follow_up.reported_since_assigned()));
    let sheet = Sheet::new([on, checked_by, proof, because], move || {
        view! {
            <p class="matter__hint">{words::COMPLETE_HINT}</p>
            {(!heard)
                .then(|| {
                    view! {
                        <Notice kind=NoticeKind::Warning>{words::NOTHING_REPORTED}</Notice>
                        {fields::area(field::label(Field::WithoutFeedback), because)}
                    }
                })}
            {fields::day(words::ACT_ON, on)}
            {fields::post(words::COMPLETION_CHECKED_BY, checked_by)}
            {fields::area(words::COMPLETION_PROOF, proof)}
        }
        .into_any()
    });
    let read = move |()| {
        let (on, checked_by) = (on.date(), checked_by.filled_as(words::COMPLETION_CHECKED_BY));
        let proof = proof.filled_as(words::COMPLETION_PROOF);
        let without_feedback = if heard {
            Some(String::new())
        } else {
            because.filled(Field::WithoutFeedback)
        };
        let completion = Completion {
            on: on?,
            checked_by: checked_by?,
            proof: proof?,
            without_feedback: without_feedback?,
        };
        Some(command(open, FollowUpAct::Completed(completion)))
    };
    let keep = format!("complete-{}", open.id);
    view! { <ActForm keep sheet submit=words::COMPLETE command=read place=open.place() on_stored /> }
}
