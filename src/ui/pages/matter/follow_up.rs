//! 督办 of a decision: who carries it out and by when, what was reported, what changed it, who checked it off.

mod forms;

use leptos::prelude::*;

use self::forms::{AssignForm, ChangeForm, CompleteForm, ReportForm};
use super::evaluation::EvaluationCard;
use crate::domain::decide::NextStep;
use crate::domain::follow_up::{Assignment, FollowUpAct, FollowUpState, Halt};
use crate::domain::matter::{Matter, Stamped};
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{date, page_irregularity, ui};
use crate::ui::components::{Badge, Button, Card, Dialog, EmptyState, KeyValue, KeyValueList, Notice, Tone};
use crate::ui::open_matter::OpenMatter;
use crate::ui::workspace::use_workspace;

/// The follow-up and the evaluation of the open matter.
#[component]
pub fn FollowUpPart(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let followed = open.select(|matter| matter.followed_from().is_some());
    let evaluated = open.select(Matter::may_be_evaluated);
    view! {
        <Show
            when=move || followed.get()
            fallback=|| view! { <Card title=words::FOLLOW_UP><Notice>{words::NOT_FOLLOWED}</Notice></Card> }
        >
            <FollowUpCard open />
        </Show>
        <Show when=move || evaluated.get()>
            <EvaluationCard open />
        </Show>
    }
}

/// That the decision is stopped or suspended, wherever something could still be done under it.
#[component]
pub fn HaltMark(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let halt = open.select(|matter| matter.follow_up.halt());
    move || {
        let (state, tone) = match halt.get()? {
            Halt::Stopped(_) => (FollowUpState::Stopped, Tone::Red),
            Halt::Suspended(_) => (FollowUpState::Suspended, Tone::Amber),
            Halt::Completed(_) => return None,
        };
        Some(view! { <Badge text=terms::follow_up_state(state) tone /> })
    }
}

/// An act with a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Assign,
    Report,
    Change,
    Complete,
}

impl Asked {
    const ALL: [Self; 4] = [Self::Assign, Self::Report, Self::Complete, Self::Change];

    const fn step(self) -> NextStep {
        match self {
            Self::Assign => NextStep::AssignFollowUp,
            Self::Report => NextStep::ReportFollowUp,
            Self::Change => NextStep::ChangeFollowUp,
            Self::Complete => NextStep::CompleteFollowUp,
        }
    }

    const fn label(self, anew: bool) -> &'static str {
        match self {
            Self::Assign if anew => words::ASSIGN_ANEW,
            Self::Assign => words::ASSIGN,
            Self::Report => words::REPORT,
            Self::Change => words::CHANGE,
            Self::Complete => words::COMPLETE,
        }
    }
}

#[component]
fn FollowUpCard(open: OpenMatter) -> impl IntoView {
    let acting = RwSignal::new(false);
    let asked = RwSignal::new(None::<Asked>);
    let assigned = open.select(|matter| matter.follow_up.assignment().is_some());
    let badge = move || view! { <StateBadge open /> };
    let button = move |act: Asked| {
        let press = move |()| {
            asked.set(Some(act));
            acting.set(true);
        };
        view! { <Button reason=open.reason(act.step()) on_press=press>{move || act.label(assigned.get())}</Button> }
    };
    let stored = Callback::new(move |()| acting.set(false));
    let form = move || {
        asked.get().map(|act| match act {
            Asked::Assign => view! { <AssignForm open on_stored=stored /> }.into_any(),
            Asked::Report => view! { <ReportForm open on_stored=stored /> }.into_any(),
            Asked::Change => view! { <ChangeForm open on_stored=stored /> }.into_any(),
            Asked::Complete => view! { <CompleteForm open on_stored=stored /> }.into_any(),
        })
    };
    let title = Signal::derive(move || asked.get().map_or("", |act| act.label(assigned.get())).to_owned());
    view! {
        <Card title=words::FOLLOW_UP note=words::FOLLOW_UP_NOTE aside=badge>
            <Show when=move || assigned.get() fallback=|| view! { <EmptyState title=words::NO_ACTS /> }>
                <Assigned open />
            </Show>
            <FollowUpCourse open />
            <div class="row">{Asked::ALL.map(button).collect_view()}</div>
        </Card>
        <Dialog open=acting title>
            {form}
        </Dialog>
    }
}

/// How the follow-up stands today.
#[component]
pub fn StateBadge(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let state = Memo::new(move |_| {
        let today = workspace.today();
        let of = |matter: &Matter| {
            let following = matter.following()?;
            Some(workspace.with_calendar(|calendar| following.state(calendar, today)))
        };
        open.with(of)
    });
    move || {
        let state = state.get()?;
        Some(view! { <Badge text=terms::follow_up_state(state) tone=tone(state) /> })
    }
}

/// The tone of a state, which its words say as well.
pub const fn tone(state: FollowUpState) -> Tone {
    match state {
        FollowUpState::Late(_) => Tone::Red,
        FollowUpState::Near(_)
        | FollowUpState::Unassigned
        | FollowUpState::Suspended
        | FollowUpState::CompletedLate => Tone::Amber,
        FollowUpState::UnderWay => Tone::Blue,
        FollowUpState::Stopped | FollowUpState::Paid | FollowUpState::Completed => Tone::Green,
    }
}

/// The assignment that stands.
#[component]
fn Assigned(open: OpenMatter) -> impl IntoView {
    let assignment = open.select(|matter| matter.follow_up.assignment().cloned());
    move || {
        assignment.get().map(|assignment: Assignment| {
            view! {
                <KeyValueList>
                    <KeyValue key=words::OWNER>{assignment.owner}</KeyValue>
                    <KeyValue key=words::DUE>{date::long(assignment.due)}</KeyValue>
                    <KeyValue key=words::WHAT_TO_DO>{assignment.measures}</KeyValue>
                </KeyValueList>
            }
        })
    }
}

/// Everything that happened, in order, with who entered it.
#[component]
pub fn FollowUpCourse(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let acts = open.select(|matter| matter.follow_up.acts.clone());
    let lines = move || {
        let line = |act: &Stamped<FollowUpAct>| {
            let entered = words::entered(&act.stamp.at, &workspace.post(act.stamp.by));
            let later = act.value.later().and_then(|id| {
                workspace.with(|book| {
                    let later = book.matters.get(&id)?;
                    let number = later.number.map(terms::entry_number);
                    Some(page_irregularity::matter(number.as_deref(), &later.title))
                })
            });
            (
                terms::follow_up_act(&act.value, later.as_deref()),
                ui::entered_on(&entered),
            )
        };
        acts.with(|acts| acts.iter().map(line).collect::<Vec<_>>())
    };
    move || {
        lines()
            .into_iter()
            .map(|(said, entered)| {
                view! {
                    <p>
                        {said} " " <small class="quiet">{entered}</small>
                    </p>
                }
            })
            .collect_view()
    }
}
