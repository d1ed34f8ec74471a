//! 上次议定事项落实情况: which meeting was the last, and what it decided that is carried out.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::decide::NextStep;
use minutebook::domain::execution::Payment;
use minutebook::domain::follow_up::{
    CarriedOut, FollowUpAct, FollowUpState, PutOff, assignment_due, outside_registers,
};
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::waiting::{Task, WaitingCounts, waiting};

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

#[test]
fn the_latest_feedback_is_told_with_its_day_until_it_is_done() {
    let mut given = Given::a_main_book();
    let matter = agreed(&mut given);
    given.entered(matter);
    given.when(assign(matter, TODAY));
    let later = TODAY.saturating_add(7.days());
    let mut given = given.on(later);
    let reported = |given: &Given| heard(given, later).remove(0).reported;
    assert_eq!(reported(&given), None);
    given.when(acts::report(matter, TODAY));
    let mut second = acts::report(matter, later);
    if let Command::FollowUp {
        act: FollowUpAct::Reported(feedback),
        ..
    } = &mut second
    {
        feedback.words = "已签订合同".into();
    }
    assert_eq!(reported(&given), Some((TODAY, "已完成招标".into())));
    given.when(second);
    assert_eq!(reported(&given), Some((later, "已签订合同".into())));
    given.when(acts::complete(matter, later));
    assert_eq!(reported(&given), None, "what is done is told as done");
}

fn put_off(given: &Given, kind: MeetingKind, on: Date) -> Vec<(MatterId, Date)> {
    let mut given = given.clone().on(on);
    let next = given.called(kind, on);
    let all = PutOff::before(given.meeting(next), &given.book).into_iter();
    all.map(|one| (one.matter, one.on)).collect()
}

#[test]
fn what_was_put_off_is_told_until_it_comes_again_or_is_withdrawn() {
    let mut given = Given::a_main_book();
    let reason = || "再作论证".to_owned();
    let outcomes = [
        Outcome::Postponed {
            reason: reason(),
            by: String::new(),
        },
        Outcome::SentBack {
            reason: reason(),
            by: String::new(),
        },
        Outcome::Postponed {
            reason: reason(),
            by: String::new(),
        },
    ];
    let [first, second, third] = outcomes.map(|outcome| {
        let matter = given.a_ready_matter();
        let meeting = given.decided(matter, outcome);
        given.closed(meeting);
        matter
    });
    let passed = agreed(&mut given);
    let later = TODAY.saturating_add(7.days());
    let told = |given: &Given| put_off(given, MeetingKind::Committee, later);
    let each = [first, second, third].map(|matter| (matter, TODAY));
    assert_eq!(told(&given), each);
    assert!(!told(&given).iter().any(|(matter, _)| *matter == passed));
    assert_eq!(put_off(&given, MeetingKind::Director, later), [], "of another kind");
    let yesterday = TODAY.yesterday().expect("a day");
    let mut early = given.clone();
    let before = early.called(MeetingKind::Committee, yesterday);
    assert_eq!(PutOff::before(early.meeting(before), &early.book), [], "of one before");
    let again = given.called(MeetingKind::Committee, TODAY);
    given.placed(again, first);
    assert_eq!(told(&given), each[1..], "it stands on an agenda");
    let withdraw = acts::of_step(&given, third, NextStep::Withdraw, again);
    given.when(withdraw);
    assert_eq!(told(&given), each[1..2]);
}

#[test]
fn decisions_outside_the_registers_are_counted_until_they_are_entered() {
    let mut given = Given::a_main_book();
    assert_eq!(outside_registers(&given.book), 0);
    let matter = agreed(&mut given);
    let rejected = given.a_ready_matter();
    given.decided(rejected, Outcome::Rejected);
    assert_eq!(outside_registers(&given.book), 1);
    given.entered(matter);
    assert_eq!(outside_registers(&given.book), 0);
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
    assert_eq!(counted(&given, TODAY), 0);
    assert_eq!(counted(&given, named_by), 1);
    given.when(assign(matter, TODAY));
    let due = assignment(TODAY).due;
    assert_eq!(waits(&given, TODAY), [], "its day is far off");
    assert_eq!(waits(&given, due), [(Task::CarryOut(matter), due)]);
    let mut days = (0..30).map(|days| due.saturating_add((days - 20).days()));
    assert!(days.all(|day| counted(&given, day) == waits(&given, day).len()));
    assert_eq!(counted(&given, due), 1);
    given.when(acts::complete(matter, TODAY));
    assert_eq!(waits(&given, due), []);
    assert_eq!(counted(&given, due), 0);
}

/// The count beside the navigation.
fn counted(given: &Given, today: Date) -> usize {
    WaitingCounts::of(&given.book, today).follow_ups
}
