//! Following a decision up: assigned, reported, changed by a later decision, checked off by somebody else (R49).

use jiff::civil::Date;

use super::{Desk, book, filled, guard, in_order};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::follow_up::{Assignment, Change, Completion, Feedback, FollowUpAct};
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::refusal::{Field, Refusal};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let Command::FollowUp { matter, act } = command else {
        return Err(Refusal::WrongState);
    };
    let file = desk.matter(*matter)?;
    match act {
        FollowUpAct::Assigned(assignment) => assigned(desk, file, assignment)?,
        FollowUpAct::Reported(feedback) => reported(desk, file, feedback)?,
        FollowUpAct::Changed(change) => changed(desk, file, change)?,
        FollowUpAct::Completed(completion) => completed(desk, file, completion)?,
    }
    let mut act = act.clone();
    if let FollowUpAct::Completed(completion) = &mut act
        && file.follow_up.reported_since_assigned()
    {
        completion.without_feedback.clear();
    }
    Ok(vec![Event::FollowedUp { matter: *matter, act }])
}

/// An owner and a day; anew only with a reason and with somebody who agreed.
fn assigned(desk: Desk<'_>, matter: &Matter, assignment: &Assignment) -> Result<(), Refusal> {
    let decided = guard::assign(matter)?;
    filled(&assignment.owner, Field::Owner)?;
    filled(&assignment.measures, Field::Measure)?;
    if matter.follow_up.assignment().is_some() {
        filled(&assignment.reason, Field::Reason)?;
        filled(&assignment.approved_by, Field::By)?;
    }
    desk.happened(last_act(matter, decided), assignment.on)?;
    in_order(assignment.on, assignment.due)
}

fn reported(desk: Desk<'_>, matter: &Matter, feedback: &Feedback) -> Result<(), Refusal> {
    let assignment = guard::followed_up(matter)?;
    filled(&feedback.words, Field::Done)?;
    desk.happened(assignment.on, feedback.on)
}

/// 第37条: only a later decision changes or ends what was decided, on whatever day that was recorded; the head may
/// suspend it, from after what was done so far.
fn changed(desk: Desk<'_>, matter: &Matter, change: &Change) -> Result<(), Refusal> {
    let decided = guard::change(matter)?;
    filled(&change.words, Field::Words)?;
    let by_decision = change.kind.needs_decision();
    let after = if by_decision {
        decided
    } else {
        last_act(matter, decided)
    };
    desk.happened(after, change.on)?;
    if by_decision {
        let later = change.decided_by.ok_or(Refusal::FieldEmpty(Field::Later))?;
        in_order(later_decision(desk, matter, decided, later)?, change.on)
    } else if change.decided_by.is_some() {
        Err(Refusal::WrongState)
    } else {
        filled(&change.ordered_by, Field::By)
    }
}

/// The day of a decision that came later: of another matter, entered and agreed to in a meeting after the one that
/// decided this one, not stopped itself, and applied for about this one.
fn later_decision(desk: Desk<'_>, matter: &Matter, decided: Date, later: MatterId) -> Result<Date, Refusal> {
    let no_later = Err(Refusal::NotALaterDecision(decided));
    let later = desk.matter(later)?;
    let (Some(before), Some(after)) = (matter.last_resolution(), later.last_resolution()) else {
        return no_later;
    };
    let entered = later.entry.as_ref().filter(|entry| entry.value.outcome.agrees());
    // Of two meetings on one day the later one was recorded later.
    let order = (after.value.on, after.stamp.seq).cmp(&(before.value.on.max(decided), before.stamp.seq));
    match entered {
        Some(entry) if after.value.meeting != before.value.meeting && order.is_gt() && !later.follow_up.stopped() => {
            if later.is_about(matter) {
                Ok(entry.value.decided_on)
            } else {
                Err(Refusal::NotAboutIt)
            }
        }
        _ => no_later,
    }
}

fn completed(desk: Desk<'_>, matter: &Matter, completion: &Completion) -> Result<(), Refusal> {
    let assignment = guard::followed_up(matter)?;
    filled(&completion.proof, Field::Proof)?;
    filled(&completion.checked_by, Field::By)?;
    book::two_names(&[assignment.owner.clone(), completion.checked_by.clone()])?;
    if !matter.follow_up.reported_since_assigned() {
        filled(&completion.without_feedback, Field::WithoutFeedback)?;
    }
    let heard = matter.follow_up.heard_on().unwrap_or(assignment.on);
    desk.happened(heard, completion.on)
}

/// The day of the last act, which what is assigned or suspended now does not precede: how it stands is read from the acts
/// in their order.
fn last_act(matter: &Matter, decided: Date) -> Date {
    matter.follow_up.last_on().map_or(decided, |last| last.max(decided))
}
