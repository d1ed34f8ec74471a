//! R25: what absent members wrote is read out at an item, kept verbatim, and counted nowhere.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::MemberId;
use minutebook::domain::meeting::{Attendance, Movement, Outcome, Stand};
use minutebook::domain::refusal::{Refusal, RoomProblem};
use minutebook::domain::register::BookKind;
use minutebook::domain::room::{Letter, RoomView};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::text::names::Names;

use crate::acts;
use crate::given::{Given, TODAY, founding};

const WORDS: &str = "同意，建议分期实施";

#[test]
fn r25_an_opinion_that_was_read_out_is_kept_word_by_word_and_changes_no_count() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    let mut without = given.clone();
    given.when(acts::read_out(meeting, item, MemberId(9), WORDS));
    let state = given.meeting(meeting).item(item).expect("the item is there").clone();
    assert_eq!(state.opinion(MemberId(9)), Some(WORDS));
    assert_eq!(given.yet_to_speak(meeting, item), without.yet_to_speak(meeting, item));
    let counted = |given: &mut Given| {
        given.all_speak(meeting, item, 5);
        given.announced(meeting, item, Outcome::Passed)
    };
    assert_eq!(
        counted(&mut given),
        counted(&mut without),
        "nothing of the result differs"
    );
    let again = given.replayed(&founding(BookKind::Main));
    assert_eq!(again.files, given.files);
}

#[test]
fn r25_four_who_agree_and_a_letter_that_agrees_are_no_majority_of_nine() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    given.when(acts::read_out(meeting, item, MemberId(9), "同意"));
    given.all_speak(meeting, item, 4);
    let refused = given.refused(crate::given::announce(meeting, item, Outcome::Passed));
    assert!(
        matches!(
            refused,
            Refusal::MajorityMissing {
                agree: 4,
                required: 5,
                ..
            }
        ),
        "{refused:?}"
    );
}

#[test]
fn only_of_those_who_are_not_there_and_only_until_the_result() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    let read = |member| acts::read_out(meeting, item, MemberId(member), WORDS);
    assert_eq!(given.refused(read(3)), RoomProblem::NotAbsent(MemberId(3)).into());
    assert_eq!(given.refused(read(99)), RoomProblem::NotAbsent(MemberId(99)).into());
    given.when(Command::RecordRecusal {
        meeting,
        item,
        member: MemberId(4),
        reason: "涉及亲属".into(),
        left: time(9, 10, 0, 0),
    });
    given.when(Command::ChangePresence {
        meeting,
        member: MemberId(4),
        movement: Movement::Left,
        at: time(9, 20, 0, 0),
        reason: "另有公务".into(),
        approved_by: String::new(),
    });
    assert_eq!(given.refused(read(4)), RoomProblem::NotAbsent(MemberId(4)).into());
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    assert_eq!(given.refused(read(9)), Refusal::ItemState);
}

#[test]
fn it_is_taken_back_with_no_words_and_the_seat_says_whether_it_was_read() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    let read_out = |given: &Given| {
        let view = RoomView::of(&given.book, given.meeting(meeting));
        let item = view.item.expect("an item is in hand");
        item.seat(MemberId(9)).expect("the seat is there").letter == Some(Letter::ReadOut)
    };
    assert_eq!(
        given.refused(acts::read_out(meeting, item, MemberId(9), "")),
        Refusal::WrongState
    );
    assert!(!read_out(&given));
    given.when(acts::read_out(meeting, item, MemberId(9), WORDS));
    assert!(read_out(&given));
    given.when(acts::read_out(meeting, item, MemberId(9), ""));
    assert!(!read_out(&given));
}

#[test]
fn r25_what_stands_open_says_that_an_opinion_was_read_and_neither_whose_nor_what() {
    use minutebook::text::record::whole::{open_lines, whole_lines};
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    given.when(acts::read_out(meeting, item, MemberId(9), WORDS));
    let file = given.meeting(meeting);
    let state = file.item(item).expect("the item is there");
    let open = open_lines(&given.book, file, state, None).concat();
    assert!(open.contains("未出席委员的书面意见已宣读，不计入票数。"), "{open}");
    assert!(
        !open.contains(WORDS) && !open.contains(given.book.roster.post(MemberId(9))),
        "{open}"
    );
    let whole = whole_lines(&given.book, file, state, None).concat();
    assert!(whole.contains(&format!("“{WORDS}”")), "{whole}");
}

#[test]
fn a_letter_about_one_item_waits_at_that_item_alone() {
    let mut given = Given::a_main_book();
    let (first, second) = (given.a_ready_matter(), given.a_ready_matter());
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.placed(meeting, first);
    given.placed(meeting, second);
    let opening = |about: Option<u16>| {
        let mut command = given.opening(meeting, &[9]);
        if let Command::OpenMeeting { attendance, .. } = &mut command {
            for line in attendance {
                if let Attendance::Absent { opinion_on, .. } = &mut line.attendance {
                    *opinion_on = about;
                }
            }
        }
        command
    };
    assert_eq!(given.refused(opening(Some(3))), Refusal::Unknown);
    let waits = |about: Option<u16>| {
        let mut given = given.clone();
        given.when(opening(about));
        [1, 2].map(|item| {
            given.when(Command::TakeUpItem { meeting, item });
            let view = RoomView::of(&given.book, given.meeting(meeting));
            !view.item.expect("one is in hand").letters_not_read().is_empty()
        })
    };
    assert_eq!(waits(Some(2)), [false, true]);
    assert_eq!(waits(None), [true, true]);
}

#[test]
fn a_letter_about_an_item_at_which_it_was_not_read_is_told_in_the_record() {
    use minutebook::text::record::{letters, whole::whole_lines};
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let item = given.placed(meeting, matter);
    let mut opening = given.opening(meeting, &[9]);
    if let Command::OpenMeeting { attendance, .. } = &mut opening {
        let away = attendance.iter_mut().find(|line| line.member == MemberId(9));
        if let Some(Attendance::Absent {
            written_opinion,
            opinion_on,
            ..
        }) = away.map(|line| &mut line.attendance)
        {
            (*written_opinion, *opinion_on) = (WORDS.into(), Some(item));
        }
    }
    given.when(opening);
    given.when(Command::TakeUpItem { meeting, item });
    let names = Names::of(&given.book, TODAY);
    let said = letters(&given.meeting(meeting).attendance, names).expect("one wrote");
    let post = given.book.roster.post(MemberId(9));
    assert_eq!(said, format!("{post}（针对第{item}项）提交了书面意见，不计入票数。"));
    let unread = format!("{post}就本项提交了书面意见，会上未宣读，不计入票数。");
    let tells = |given: &Given| {
        let file = given.meeting(meeting);
        let state = file.item(item).expect("the item is there");
        let lines = whole_lines(&given.book, file, state, given.matter(matter).topic());
        lines.contains(&unread)
    };
    assert!(!tells(&given), "it may still be read");
    let mut read = given.clone();
    read.when(acts::read_out(meeting, item, MemberId(9), WORDS));
    for (given, told) in [(&mut given, true), (&mut read, false)] {
        for member in given.yet_to_speak(meeting, item) {
            given.when(crate::votes::speak(meeting, item, member.0, Stand::For));
        }
        given.when(crate::given::announce(meeting, item, Outcome::Passed));
        assert_eq!(tells(given), told);
    }
}
