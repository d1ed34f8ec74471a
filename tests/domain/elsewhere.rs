//! What the keeper of the personnel book records, and what nobody writes down (R63), has no words in the main book.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::decide::written_here;
use minutebook::domain::event::Event;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, MeetingStatus, OpinionRead, Outcome, Stand};
use minutebook::domain::refusal::{Refusal, RoomProblem};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;

use crate::acts;
use crate::given::{Given, announce, stand, waiver};

fn personnel() -> AgendaItem {
    AgendaItem::Personnel {
        recorded_in: "人事另册第一册第3页".into(),
    }
}

/// A meeting in session with such an item in hand, one member on leave.
fn in_hand(content: &AgendaItem) -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(acts::place_item(meeting, content.clone()));
    given.opened(meeting, &[4]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    (given, meeting)
}

fn note(meeting: MeetingId, words: &str) -> Command {
    let words = words.into();
    Command::NoteItem {
        meeting,
        item: 1,
        words,
    }
}

fn remark(meeting: MeetingId) -> Command {
    Command::RecordRemark {
        meeting,
        item: 1,
        member: MemberId(2),
        words: "同意拟任人选".into(),
    }
}

/// Every act that could put words beside the item.
fn acts_with_words(meeting: MeetingId) -> Vec<Command> {
    let (item, at) = (1, time(9, 30, 0, 0));
    let changes = Outcome::PassedInPrinciple {
        changes: "另选人选".into(),
        reviser: "组织委员".into(),
    };
    let mut taken = stand(2, Stand::Against);
    taken.reservation = "任职时间太短".into();
    vec![
        note(meeting, "拟任人选甲"),
        note(meeting, " "),
        remark(meeting),
        Command::RecordRecusal {
            meeting,
            item,
            member: MemberId(3),
            reason: "亲属".into(),
            left: at,
        },
        Command::TakeStand {
            meeting,
            item,
            stand: taken,
        },
        Command::VoiceReservation {
            meeting,
            item,
            member: MemberId(2),
            words: "任职时间太短".into(),
        },
        Command::ReadOpinionOut(OpinionRead {
            meeting,
            item,
            member: MemberId(4),
            words: "赞成".into(),
        }),
        announce(meeting, item, changes),
        acts::paper_result(meeting, item, 5),
        acts::hand_out(meeting, item, at),
        acts::warn(meeting, Some(item), at),
    ]
}

#[test]
fn of_a_personnel_item_the_main_book_takes_no_words_and_of_a_placeholder_nobody_writes_any_r63() {
    for (content, problem) in [
        (personnel(), RoomProblem::OtherBookWrites),
        (AgendaItem::Placeholder {}, RoomProblem::NobodyWrites),
    ] {
        let refused: Refusal = problem.into();
        assert_eq!(
            written_here(&content),
            Err(refused.clone()),
            "the screen asks the same guard"
        );
        let (given, meeting) = in_hand(&content);
        for command in acts_with_words(meeting) {
            assert_eq!(given.refused(command.clone()), refused, "{command:?}");
        }
    }
}

#[test]
fn that_it_was_dealt_with_is_noted_without_words_and_nothing_is_added_while_the_record_is_tidied() {
    let (mut given, meeting) = in_hand(&personnel());
    let noted = given.when(note(meeting, ""));
    assert!(matches!(&noted[..], [Event::ItemNoted { words, .. }] if words.is_empty()));
    given.when(Command::CloseMeeting {
        meeting,
        at: time(10, 0, 0, 0),
        waivers: Vec::new(),
    });
    assert_eq!(given.meeting(meeting).status(), MeetingStatus::Closed);
    let refused: Refusal = RoomProblem::OtherBookWrites.into();
    assert_eq!(given.refused(note(meeting, "拟任人选甲")), refused);
    assert_eq!(given.refused(remark(meeting)), refused);
}

#[test]
fn it_is_placed_without_a_reason_for_passing_over_anything() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let with_reason = |content| Command::PlaceItem {
        meeting,
        content,
        waivers: vec![waiver(CheckId::R22, "拟任人选甲急需到岗", "书记")],
    };
    assert_eq!(
        given.refused(with_reason(personnel())),
        RoomProblem::OtherBookWrites.into()
    );
    assert_eq!(
        given.refused(with_reason(AgendaItem::Placeholder {})),
        RoomProblem::NobodyWrites.into()
    );
    given.when(acts::place_item(meeting, personnel()));
}

#[test]
fn of_any_other_item_words_are_written_and_its_note_says_something() {
    let study = AgendaItem::Study {
        topic: "文件".into(),
        reporter: String::new(),
    };
    assert_eq!(written_here(&study), Ok(()));
    let (mut given, meeting) = in_hand(&study);
    let empty = given.refused(note(meeting, ""));
    assert!(matches!(empty, Refusal::FieldEmpty(_)), "{empty:?}");
    given.when(note(meeting, "传达了文件"));
}
