//! What members were told of a meeting: the receipts of its notice.

use jiff::ToSpan;
use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{MeetingStatus, MembersTold, NoticeWay, Told};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;

use crate::acts;
use crate::given::{Given, TODAY, founding};

fn mistaken(meeting: MeetingId, member: u16) -> Command {
    Command::TellMembers(MembersTold {
        meeting,
        members: vec![MemberId(member)],
        told: Told::NoticeOpen {},
    })
}

/// A meeting in a week, of which notice was given today.
fn notified() -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, TODAY.saturating_add(7.days()));
    given.placed(meeting, matter);
    given.when(acts::notice(meeting, TODAY));
    (given, meeting)
}

fn unconfirmed(given: &Given, meeting: MeetingId) -> Vec<u16> {
    let members = given.meeting(meeting).unconfirmed(&given.book.roster);
    members.into_iter().map(|member| member.0).collect()
}

#[test]
fn who_has_not_confirmed_the_notice_is_known_by_name() {
    let (mut given, meeting) = notified();
    assert_eq!(unconfirmed(&given, meeting), (1..=9).collect::<Vec<_>>());
    given.when(acts::confirmed(meeting, &[1], TODAY));
    given.when(acts::confirmed(meeting, &[2, 3, 4, 5, 6, 7, 8], TODAY));
    assert_eq!(unconfirmed(&given, meeting), [9]);
    let receipt = given.meeting(meeting).receipt(MemberId(1));
    assert_eq!(receipt, Some((TODAY, NoticeWay::Telephone)));
    let again = given.replayed(&founding(BookKind::Main));
    assert_eq!(again.files, given.files);
}

#[test]
fn a_receipt_is_taken_back_where_it_was_a_mistake() {
    let (mut given, meeting) = notified();
    assert_eq!(given.refused(mistaken(meeting, 1)), Refusal::WrongState);
    given.when(acts::confirmed(meeting, &[1, 2], TODAY));
    given.when(mistaken(meeting, 1));
    assert_eq!(given.meeting(meeting).receipt(MemberId(1)), None);
    assert!(given.meeting(meeting).receipt(MemberId(2)).is_some());
}

#[test]
fn a_receipt_is_of_one_who_was_called_and_not_before_the_notice_nor_ahead() {
    let (given, meeting) = notified();
    let asked = |members: &[u16], on| given.asked(&acts::confirmed(meeting, members, on)).err();
    assert_eq!(asked(&[], TODAY), Some(Refusal::WrongState));
    assert_eq!(asked(&[1, 10], TODAY), Some(Refusal::Unknown));
    let before = TODAY.yesterday().expect("a day");
    assert_eq!(
        asked(&[1], before),
        Some(Refusal::DateOrder {
            after: TODAY,
            given: before
        })
    );
    let ahead = TODAY.tomorrow().expect("a day");
    assert_eq!(asked(&[1], ahead), Some(Refusal::InFuture(ahead)));
    assert_eq!(asked(&[1], TODAY), None);
}

#[test]
fn another_notice_and_another_day_are_confirmed_anew() {
    let (mut given, meeting) = notified();
    given.when(acts::confirmed(meeting, &[1], TODAY));
    let mut moved = given.clone();
    let on = given.meeting(meeting).call.on;
    moved.when(Command::MoveMeeting {
        meeting,
        on,
        at: jiff::civil::time(14, 0, 0, 0),
        place: "二楼会议室".into(),
    });
    assert_eq!(unconfirmed(&moved, meeting), [] as [u16; 0], "no notice stands");
    assert_eq!(
        moved.refused(acts::confirmed(meeting, &[1], TODAY)),
        Refusal::MeetingState
    );
    given.when(acts::notice(meeting, TODAY));
    assert_eq!(unconfirmed(&given, meeting).len(), 9);
}

#[test]
fn r22_receipts_hinder_no_opening_and_are_entered_until_the_record_is_signed() {
    let (mut given, meeting) = notified();
    given.today = given.meeting(meeting).call.on;
    given.opened(meeting, &[9]);
    assert_eq!(given.meeting(meeting).status(), MeetingStatus::Open);
    given.when(acts::confirmed(meeting, &[9], TODAY));
    assert_eq!(unconfirmed(&given, meeting).len(), 8);
}
