//! The rail: every part of the matter's path with its state, a note, and the way to it.

use leptos::prelude::*;

use crate::domain::follow_up::{Completion, FollowUpState};
use crate::domain::matter::{Matter, MatterStatus};
use crate::domain::register::Register;
use crate::domain::summary::{RailState, Summary};
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::components::{Card, Step, StepList, StepState};
use crate::ui::open_matter::OpenMatter;
use crate::ui::part::Part;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// How a state of the shelf is shown.
pub const fn shown(state: RailState) -> StepState {
    match state {
        RailState::Done => StepState::Done,
        RailState::NotApplicable => StepState::NotApplicable,
        RailState::Wanting => StepState::Missing,
        RailState::Open => StepState::Todo,
    }
}

/// The rail of the open matter.
#[component]
pub fn Rail(
    /// The matter.
    open: OpenMatter,
    /// The part that is shown.
    #[prop(into)]
    part: Signal<Part>,
) -> impl IntoView {
    let workspace = use_workspace();
    let summary = workspace.summary(open.id);
    let steps = Signal::derive(move || {
        let (part, Some(summary)) = (part.get(), summary.get()) else {
            return Vec::new();
        };
        open.with(|matter| path(matter, &summary, part))
    });
    view! {
        <Card title=words::PATH flush=true>
            <StepList label=words::PATH steps />
        </Card>
    }
}

fn path(matter: &Matter, summary: &Summary, current: Part) -> Vec<Step> {
    let step = |part: Part, name: &str, state, note| Step {
        name: name.to_owned(),
        note,
        state,
        href: Some(part.href(matter.id)),
        current: part == current,
    };
    let (state, note) = application(matter, summary);
    let mut path = vec![step(Part::Application, words::APPLICATION, state, note)];
    for (kind, state) in &summary.rail {
        let note = matter.step(*kind).map(terms::step_outcome).unwrap_or_default();
        path.push(step(Part::Step(*kind), terms::step(*kind), shown(*state), note));
    }
    let (state, note) = discussion(matter, summary);
    path.push(step(Part::Meeting, words::DISCUSSION, state, note));
    let (state, note) = match summary.number {
        Some(number) => (StepState::Done, terms::entry_number(number)),
        None => (StepState::Todo, String::new()),
    };
    path.push(step(Part::Entry, words::ENTRY, state, note));
    if matter.followed_from().is_some() {
        let (state, note) = follow_up(matter);
        path.push(step(Part::FollowUp, words::FOLLOW_UP, state, note));
    }
    if summary.register == Some(Register::Appointment) {
        let (state, note) = appointment(matter);
        let kind = matter.topic().and_then(|topic| topic.particulars.appointment());
        path.push(step(
            Part::Appointment,
            words::notice_and_appointment(kind),
            state,
            note,
        ));
    }
    path.push(Step {
        name: words::DISCLOSURE.to_owned(),
        note: disclosure_note(summary),
        state: match summary.status {
            MatterStatus::Disclosed | MatterStatus::Undisclosed => StepState::Done,
            MatterStatus::Disclosing => StepState::Waiting,
            _ => StepState::Todo,
        },
        href: Some(Route::Disclosure(matter.id).href()),
        current: false,
    });
    path
}

fn application(matter: &Matter, summary: &Summary) -> (StepState, String) {
    if matter.sent_back.is_some() {
        return (
            StepState::Missing,
            terms::matter_status(MatterStatus::SentBack).to_owned(),
        );
    }
    match summary.next_sign_off {
        None => (StepState::Done, words::APPROVED.to_owned()),
        Some(stage) => (StepState::Waiting, words::waits_for(terms::sign_off_stage(stage))),
    }
}

fn discussion(matter: &Matter, summary: &Summary) -> (StepState, String) {
    let said = summary.resolved.as_ref().map(|resolved| {
        let session = terms::session_item(resolved.session, &resolved.meeting_name, resolved.item);
        words::resolved(&session, terms::outcome(&resolved.outcome))
    });
    if matter.decision().is_some() {
        (StepState::Done, said.unwrap_or_default())
    } else if matter.agenda.is_some() {
        (
            StepState::Waiting,
            terms::matter_status(MatterStatus::OnAgenda).to_owned(),
        )
    } else {
        match said {
            Some(said) => (StepState::Waiting, said),
            None if summary.status == MatterStatus::Preparing && summary.gaps == 0 => {
                (StepState::Todo, words::AGENDA_READY.to_owned())
            }
            None => (StepState::Todo, words::AGENDA_WHEN_READY.to_owned()),
        }
    }
}

fn follow_up(matter: &Matter) -> (StepState, String) {
    let follow_up = &matter.follow_up;
    let said = |state| terms::follow_up_state(state);
    let late = |completion: &Completion| {
        let due = follow_up.assignment().map(|assignment| assignment.due);
        due.is_some_and(|due| due < completion.on)
    };
    match follow_up.under_way() {
        _ if follow_up.stopped() => (StepState::Done, said(FollowUpState::Stopped)),
        _ if follow_up.completed().is_some_and(late) => (StepState::Done, said(FollowUpState::CompletedLate)),
        _ if follow_up.completed().is_some() => (StepState::Done, said(FollowUpState::Completed)),
        _ if follow_up.suspended_on().is_some() => (StepState::Waiting, said(FollowUpState::Suspended)),
        Some(assignment) => (StepState::Waiting, words::due_on(assignment.due)),
        None => (StepState::Todo, said(FollowUpState::Unassigned)),
    }
}

fn appointment(matter: &Matter) -> (StepState, String) {
    match (&matter.appointed, &matter.notice) {
        (Some((number, _)), _) => (StepState::Done, number.clone()),
        (None, Some(notice)) => (StepState::Waiting, words::notice_until(notice.until)),
        (None, None) => (StepState::Todo, String::new()),
    }
}

fn disclosure_note(summary: &Summary) -> String {
    match summary.attribute {
        Some((attribute, _)) => terms::attribute(attribute).to_owned(),
        None => words::DISCLOSURE_UNJUDGED.to_owned(),
    }
}
