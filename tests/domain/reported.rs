//! 上次议定事项落实情况: which meeting was the last, and what it decided that is carried out.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::execution::Payment;
use minutebook::domain::follow_up::{CarriedOut, FollowUpState, assignment_due};
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::waiting::{Task, waiting};

use crate::acts::{self, OWNER, assign, assignment};
use crate::given::{Given, TODAY, funds, yuan};

fn before(given: &Given, kind: MeetingKind, on: Date) -> Option<MeetingId> {
    let mut given = given.clone();
    let next = given.called(kind, on);
    given.meeting(next).held_before(&given.book).map(|last| last.id)
}

#[test]
fn the_last_meeting_is_one_of_the_same_kind_that_was_held_and_not_after_it() {
    let mut given = Given::a_main_book();
    let later = TODAY.saturating_add(7.days());
    assert_eq!(before(&given, MeetingKind::Committee, later), None);
    let matter = given.a_ready_matter();
    let first = given.decided(matter, Outcome::Passed);
    assert_eq!(
        before(&given, MeetingKind::Committee, later),
        None,
        "it is still under way"
    );
    given.closed(first);
    let prepared = given.called(MeetingKind::Committee, TODAY);
    given.when(acts::notice(prepared, TODAY));
    assert_eq!(before(&given, MeetingKind::Committee, later), Some(first));
    assert_eq!(before(&given, MeetingKind::Director, later), None);
    let yesterday = TODAY.yesterday().expect("a day");
    assert_eq!(
        before(&given, MeetingKind::Committee, yesterday),
        None,
        "of one entered afterwards"
    );
    let mut given = given.on(later);
    let matter = given.a_ready_matter();
    let second = given.decided(matter, Outcome::Passed);
    given.closed(second);
    assert_eq!(before(&given, MeetingKind::Committee, later), Some(second));
    assert_eq!(before(&given, MeetingKind::Committee, TODAY), Some(first));
}

/// What the next meeting of the kind hears on a day.
fn heard(given: &Given, today: Date) -> Vec<CarriedOut> {
    let mut given = given.clone().on(today);
    let next = given.called(MeetingKind::Committee, today);
    CarriedOut::heard_by(given.meeting(next), &given.book, &given.book.calendar(), today)
}

fn told(given: &Given, today: Date) -> Vec<(MatterId, bool, Option<FollowUpState>)> {
    let heard = heard(given, today).into_iter();
    heard.map(|one| (one.matter, one.of_last, one.state)).collect()
}

/// A decision of a meeting that is over.
fn agreed(given: &mut Given) -> MatterId {
    let matter = given.a_ready("D01", Particulars::Decision {});
    let meeting = given.decided(matter, Outcome::Passed);
    given.closed(meeting);
    matter
}

#[test]
fn what_it_agreed_to_is_told_with_owner_day_and_state() {
    let mut given = Given::a_main_book();
    let matter = agreed(&mut given);
    let state = |given: &Given, today| {
        let one = heard(given, today).remove(0);
        assert_eq!(one.matter, matter);
        (one.assigned, one.state)
    };
    assert_eq!(state(&given, TODAY), (None, None), "it is not in the register yet");
    given.entered(matter);
    assert_eq!(state(&given, TODAY), (None, Some(FollowUpState::Unassigned)));
    given.when(assign(matter, TODAY));
    let due = assignment(TODAY).due;
    let assigned = Some((OWNER.to_owned(), due));
    assert_eq!(
        state(&given, due),
        (assigned.clone(), Some(FollowUpState::Near(0))),
        "on its last day"
    );
    let late = given.book.calendar().deadline(due, 1).date;
    assert_eq!(state(&given, late), (assigned, Some(FollowUpState::Late(1))));
}

#[test]
fn what_is_left_of_earlier_meetings_is_told_behind_the_last_one_until_it_is_ended() {
    let mut given = Given::a_main_book();
    let first = agreed(&mut given);
    given.entered(first);
    given.when(assign(first, TODAY));
    let later = TODAY.saturating_add(7.days());
    let mut given = given.on(later);
    let second = agreed(&mut given);
    given.entered(second);
    let third_day = later.saturating_add(7.days());
    let open = Some(FollowUpState::Unassigned);
    let found = told(&given, third_day);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0], (second, true, open));
    assert_eq!((found[1].0, found[1].1), (first, false));
    given.when(acts::complete(first, later));
    assert_eq!(
        told(&given, third_day),
        [(second, true, open)],
        "what is ended is told once"
    );
    given.when(assign(second, later));
    given.when(acts::complete(second, later));
    assert_eq!(
        told(&given, third_day),
        [(second, true, Some(FollowUpState::Completed))],
        "of the last meeting also what is done"
    );
}

#[test]
fn what_was_rejected_and_what_another_kind_of_meeting_decided_are_not_told_of() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.decided(matter, Outcome::Rejected);
    given.closed(meeting);
    assert_eq!(told(&given, TODAY), []);
    let matter = agreed(&mut given);
    given.entered(matter);
    let director = given.called(MeetingKind::Director, TODAY);
    let heard = CarriedOut::heard_by(given.meeting(director), &given.book, &given.book.calendar(), TODAY);
    assert_eq!(heard, []);
}

#[test]
fn a_payment_that_is_paid_in_full_is_told_as_paid() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("F01", funds(yuan(60_000)));
    let meeting = given.decided(matter, Outcome::Passed);
    given.closed(meeting);
    given.entered(matter);
    assert_eq!(told(&given, TODAY), [(matter, true, Some(FollowUpState::Unassigned))]);
    let payment = Payment {
        amount: yuan(60_000),
        on: TODAY,
        voucher: "记-1".into(),
        contract: None,
        waivers: Vec::new(),
    };
    given.when(Command::LinkPayment { matter, payment });
    assert_eq!(told(&given, TODAY), [(matter, true, Some(FollowUpState::Paid))]);
}

/// What waits of the follow-up of a decision on a day.
fn waits(given: &Given, today: Date) -> Vec<(Task, Date)> {
    let all = waiting(&given.book, today).into_iter();
    let of_follow_up = all.filter(|one| matches!(one.task, Task::Assign(_) | Task::CarryOut(_)));
    let with_day = of_follow_up.filter_map(|one| Some((one.task, one.due?.date)));
    with_day.collect()
}

#[test]
fn r49_a_decision_waits_for_its_owner_and_then_for_its_day_once_they_are_near() {
    let mut given = Given::a_main_book();
    let matter = agreed(&mut given);
    assert_eq!(waits(&given, TODAY), [], "it is not in the register yet");
    given.entered(matter);
    let named_by = assignment_due(&given.book.calendar(), TODAY).date;
    assert_eq!(waits(&given, TODAY), [], "there is time");
    assert_eq!(waits(&given, named_by), [(Task::Assign(matter), named_by)]);
    given.when(assign(matter, TODAY));
    let due = assignment(TODAY).due;
    assert_eq!(waits(&given, TODAY), [], "its day is far off");
    assert_eq!(waits(&given, due), [(Task::CarryOut(matter), due)]);
    given.when(acts::complete(matter, TODAY));
    assert_eq!(waits(&given, due), []);
}
