//! 上次议定事项落实情况: which meeting was the last, and what it decided that is carried out.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::application::Particulars;
use minutebook::domain::follow_up::{CarriedOut, FollowUpState};
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::register::AppointmentKind;
use minutebook::domain::rulebook::MeetingKind;

use crate::acts::{self, OWNER, assign, assignment};
use crate::given::{Given, TODAY, appointment};

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

fn carried_out(given: &Given, matter: MatterId, meeting: MeetingId, today: Date) -> Option<CarriedOut> {
    CarriedOut::of(given.matter(matter), meeting, &given.book.calendar(), today)
}

#[test]
fn what_it_agreed_to_is_told_with_owner_day_and_state() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    let meeting = given.decided(matter, Outcome::Passed);
    let state = |given: &Given, today| {
        let one = carried_out(given, matter, meeting, today).expect("it was agreed to there");
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
    assert_eq!(
        carried_out(&given, matter, MeetingId([0; 8]), TODAY),
        None,
        "of another meeting"
    );
}

#[test]
fn what_was_rejected_and_appointments_are_not_told_of() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.decided(matter, Outcome::Rejected);
    assert_eq!(carried_out(&given, matter, meeting, TODAY), None);
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let meeting = given.decided(matter, Outcome::Passed);
    given.entered(matter);
    assert_eq!(carried_out(&given, matter, meeting, TODAY), None);
}
