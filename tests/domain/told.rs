//! What members were told of a meeting: the receipts of its notice, and what came of it where they were absent.

use jiff::ToSpan;
use jiff::civil::{Date, time};
use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{MeetingStatus, MembersTold, Movement, NoticeWay, Outcome, Told};
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::waiting::{Task, waiting};
use minutebook::exchange::document::Block;
use minutebook::text::meeting_papers::Papers;
use minutebook::text::meeting_papers::notice::notice;

use crate::acts;
use crate::given::{Given, TODAY, founding};

fn mistaken(meeting: MeetingId, member: u16) -> Command {
    told(meeting, &[member], Told::NoticeOpen {})
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
        at: time(14, 0, 0, 0),
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
fn r22_receipts_hinder_no_opening_and_are_entered_after_the_record_was_signed_too() {
    let (mut given, meeting) = notified();
    given.today = given.meeting(meeting).call.on;
    given.opened(meeting, &[9]);
    assert_eq!(given.meeting(meeting).status(), MeetingStatus::Open);
    given.when(acts::confirmed(meeting, &[9], TODAY));
    assert_eq!(unconfirmed(&given, meeting).len(), 8);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.all_speak(meeting, 1, 8);
    given.announced(meeting, 1, Outcome::Passed);
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    given.when(acts::sign_record(&given, meeting));
    // They are no part of what was signed.
    given.when(acts::confirmed(meeting, &[8], TODAY));
    assert_eq!(unconfirmed(&given, meeting).len(), 7);
}

fn by_guests(meeting: MeetingId, guests: &[&str], told: Told) -> Command {
    Command::TellMembers(MembersTold {
        meeting,
        members: Vec::new(),
        told,
        guests: guests.iter().map(|guest| (*guest).to_owned()).collect(),
    })
}

#[test]
fn those_without_a_vote_confirm_the_notice_by_their_posts() {
    let (mut given, meeting) = notified();
    let way = NoticeWay::Written;
    let received = |guests| by_guests(meeting, guests, Told::Notice { on: TODAY, way });
    assert_eq!(given.refused(received(&[])), Refusal::WrongState);
    assert_eq!(given.refused(received(&[" "])), Refusal::FieldEmpty(Field::Guest));
    given.when(received(&["财政所所长", "城市管理科科长"]));
    let file = given.meeting(meeting);
    assert_eq!(file.guest_receipt("财政所所长 "), Some((TODAY, way)));
    let confirmed: Vec<&str> = file.guests_confirmed().into_iter().map(|(who, ..)| who).collect();
    assert_eq!(confirmed, ["财政所所长", "城市管理科科长"]);
    assert_eq!(unconfirmed(&given, meeting).len(), 9, "no member is among them");
    let mistaken = |guest| by_guests(meeting, &[guest], Told::NoticeOpen {});
    assert_eq!(given.refused(mistaken("司法所所长")), Refusal::WrongState);
    given.when(mistaken("财政所所长"));
    let file = given.meeting(meeting);
    assert_eq!(file.guest_receipt("财政所所长"), None);
    assert_eq!(file.guests_confirmed().len(), 1);
    given.when(acts::notice(meeting, TODAY));
    let file = given.meeting(meeting);
    assert!(file.guests_confirmed().is_empty(), "another notice is confirmed anew");
}

#[test]
fn the_printed_list_of_receipts_has_a_row_for_a_guest_whom_no_item_names() {
    let (mut given, meeting) = notified();
    let (on, way) = (TODAY, NoticeWay::Written);
    given.when(by_guests(meeting, &["党员代表"], Told::Notice { on, way }));
    let papers = Papers {
        book: &given.book,
        meeting: given.meeting(meeting),
        files: &given.files.matters,
    };
    let blocks = notice(papers).blocks;
    let Some(Block::Table { rows, .. }) = blocks.last() else {
        unreachable!("the list of receipt ends the notice")
    };
    let row = rows.last().expect("rows");
    assert_eq!(row[1..], ["党员代表（列席）", "", "2026-03-10", "书面"]);
}

fn told(meeting: MeetingId, members: &[u16], told: Told) -> Command {
    Command::TellMembers(MembersTold {
        meeting,
        members: members.iter().map(|member| MemberId(*member)).collect(),
        told,
        guests: Vec::new(),
    })
}

fn result(meeting: MeetingId, members: &[u16], on: Date) -> Command {
    let by = "副书记、主任".into();
    told(meeting, members, Told::Result { on, by })
}

/// A meeting today at which 8 and 9 were absent and 7 came late, closed.
fn held() -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[7, 8, 9]);
    let at = time(9, 30, 0, 0);
    given.when(Command::ChangePresence {
        meeting,
        member: MemberId(7),
        movement: Movement::Arrived,
        at,
        reason: "另有公务".into(),
        approved_by: String::new(),
    });
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    assert_eq!(given.meeting(meeting).untold().count(), 0, "the meeting is not over");
    assert_eq!(given.refused(result(meeting, &[8], TODAY)), Refusal::MeetingState);
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    (given, meeting)
}

#[test]
fn who_came_late_or_left_early_is_told_of_the_items_missed_and_nothing_waits_for_it() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[7, 9]);
    let missed = |given: &Given| given.meeting(meeting).partly_absent().collect::<Vec<_>>();
    let moves = |member, movement, hour| Command::ChangePresence {
        meeting,
        member: MemberId(member),
        movement,
        at: time(hour, 30, 0, 0),
        reason: "另有公务".into(),
        approved_by: String::new(),
    };
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    given.when(moves(7, Movement::Arrived, 9));
    given.when(moves(6, Movement::Left, 10));
    assert_eq!(missed(&given), [], "the meeting is not over");
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    // 6 left after the last item was announced and missed nothing.
    assert_eq!(missed(&given), [(MemberId(7), vec![item])]);
    assert_eq!(waits(&given, meeting), Some(1), "9 alone");
    given.when(result(meeting, &[7], TODAY));
    assert_eq!(waits(&given, meeting), Some(1));
    assert_eq!(given.refused(result(meeting, &[6], TODAY)), Refusal::Unknown);
}

fn waits(given: &Given, meeting: MeetingId) -> Option<u16> {
    let all = waiting(&given.book, given.today);
    all.iter().find_map(|one| match one.task {
        Task::TellAbsent(id, members) if id == meeting => Some(members),
        _ => None,
    })
}

#[test]
fn who_was_absent_is_told_what_came_of_it_and_it_waits_until_then_also_once_the_record_is_signed() {
    let (mut given, meeting) = held();
    assert_eq!(waits(&given, meeting), Some(2));
    given.when(result(meeting, &[8], TODAY));
    assert_eq!(waits(&given, meeting), Some(1));
    given.when(Command::SignRecord {
        meeting,
        presiding: "书记".into(),
        recorder: "记录人".into(),
        on: TODAY,
        minute_book: "第一册".into(),
    });
    assert_eq!(
        waits(&given, meeting),
        Some(1),
        "signing does not wait for it, nor end it"
    );
    given.when(result(meeting, &[9], TODAY));
    assert_eq!(waits(&given, meeting), None);
    assert_eq!(
        given.meeting(meeting).result_told(MemberId(8)),
        Some((TODAY, "副书记、主任"))
    );
    given.when(told(meeting, &[8], Told::ResultOpen {}));
    assert_eq!(waits(&given, meeting), Some(1));
    assert_eq!(
        given.refused(told(meeting, &[8], Told::ResultOpen {})),
        Refusal::WrongState
    );
}

#[test]
fn the_result_is_told_to_those_who_were_absent_by_somebody_from_the_day_of_the_meeting_on() {
    let (given, meeting) = held();
    let asked = |members: &[u16], on| given.asked(&result(meeting, members, on)).err();
    assert_eq!(asked(&[7], TODAY), Some(Refusal::Unknown), "who came late was there");
    assert_eq!(asked(&[], TODAY), Some(Refusal::WrongState));
    let before = TODAY.yesterday().expect("a day");
    let early = Refusal::DateOrder {
        after: TODAY,
        given: before,
    };
    assert_eq!(asked(&[8, 9], before), Some(early));
    assert_eq!(asked(&[8, 9], TODAY), None);
    let on = TODAY;
    let nobody = Told::Result { on, by: " ".into() };
    assert_eq!(
        given.refused(told(meeting, &[8], nobody)),
        Refusal::FieldEmpty(Field::By)
    );
}
