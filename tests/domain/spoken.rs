//! What those without a vote say at an item: of whom it is kept, until when, and that it is counted nowhere (R25).

use jiff::civil::{Time, time};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::MeetingId;
use minutebook::domain::meeting::{GuestMove, GuestRole, Outcome, Whose};
use minutebook::domain::refusal::{Field, Refusal, RoomProblem};
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::text::record::whole::{open_lines, whole_lines};

use crate::acts;
use crate::given::{Given, founding};

const JUSTICE: &str = "司法所所长";
const FINANCE: &str = "财政所所长";

fn at(minute: i8) -> Time {
    time(9, minute, 0, 0)
}

fn came(meeting: MeetingId, name: &str, role: GuestRole, minute: i8) -> Command {
    let (name, at) = (name.into(), at(minute));
    acts::guests(meeting, GuestMove::Came { name, role, at })
}

fn left(meeting: MeetingId, guest: u16, minute: i8) -> Command {
    let (guests, at) = (vec![guest], at(minute));
    acts::guests(meeting, GuestMove::Left { guests, at })
}

/// Two matters before a meeting; one guest was there before the first, another comes for it.
fn in_session() -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let matters = [given.a_ready("D01", Particulars::Decision {}), given.a_ready_matter()];
    let meeting = given.called(MeetingKind::Committee, given.today);
    for matter in matters {
        given.placed(meeting, matter);
    }
    given.opened(meeting, &[]);
    given.when(came(meeting, JUSTICE, GuestRole::Attending, 1));
    given.when(left(meeting, 1, 2));
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(came(meeting, FINANCE, GuestRole::Attending, 3));
    (given, meeting)
}

fn not_there(name: &str) -> Refusal {
    RoomProblem::GuestNotThere(name.into()).into()
}

#[test]
fn only_who_was_in_the_room_while_the_item_was_in_hand_is_quoted_at_it() {
    let (mut given, meeting) = in_session();
    let says = |guest| acts::guest_says(meeting, 1, guest, "建议先试点");
    assert_eq!(given.refused(says(1)), not_there(JUSTICE), "left before the item");
    assert_eq!(given.refused(says(9)), not_there(""), "nobody of that number came");
    assert_eq!(
        given.refused(acts::guest_says(meeting, 2, 2, "建议先试点")),
        not_there(FINANCE),
        "the item is not in hand"
    );
    let spoke = given.when(says(2));
    assert!(matches!(&spoke[..], [Event::GuestSpoke(_)]), "{spoke:?}");
    // Who left before the result, after having spoken, was there.
    given.when(left(meeting, 2, 5));
    given.when(acts::guest_says(meeting, 1, 2, "建议先试点，再推开。"));
    given.when(came(meeting, JUSTICE, GuestRole::Attending, 6));
    given.when(says(3));
    given.all_speak(meeting, 1, 9);
    given.announced(meeting, 1, Outcome::Passed);
    given.when(came(meeting, "党员代表", GuestRole::Observing, 10));
    assert_eq!(given.refused(says(4)), not_there("党员代表"), "came after the result");
    let again = given.replayed(&founding(BookKind::Main));
    assert_eq!(again.files, given.files);
}

#[test]
fn words_of_guests_are_tidied_with_a_trace_until_the_record_is_signed_and_no_longer_r36() {
    let (mut given, meeting) = in_session();
    let says = |words| acts::guest_says(meeting, 1, 2, words);
    assert_eq!(given.refused(says(" ")), Refusal::FieldEmpty(Field::Words));
    given.when(says("建议试点"));
    for item in [1, 2] {
        given.when(Command::TakeUpItem { meeting, item });
        given.all_speak(meeting, item, 9);
        given.announced(meeting, item, Outcome::Passed);
    }
    given.closed(meeting);
    given.when(says(" 建议先试点。 "));
    let file = given.meeting(meeting);
    assert_eq!(file.item(1).map(|item| item.words_of_guest(2)), Some("建议先试点。"));
    let tidied = file.tidied();
    assert_eq!(tidied.len(), 1);
    let versions: Vec<&str> = tidied[0].versions.iter().map(|version| version.value).collect();
    assert_eq!((tidied[0].item, tidied[0].whose), (1, Whose::Guest(2)));
    assert_eq!(versions, ["建议试点", "建议先试点。"]);
    given.when(says(""));
    assert!(!given.meeting(meeting).guest_is_quoted(2));
    given.when(acts::sign_record(&given, meeting));
    assert_eq!(given.refused(says("建议")), Refusal::MeetingState);
}

#[test]
fn the_coming_of_a_guest_who_is_quoted_is_no_mistake() {
    let (mut given, meeting) = in_session();
    let undone = acts::guests(meeting, GuestMove::Undone { guest: 2 });
    given.when(acts::guest_says(meeting, 1, 2, "建议先试点"));
    assert_eq!(
        given.refused(undone.clone()),
        RoomProblem::GuestQuoted(FINANCE.into()).into()
    );
    given.when(acts::guest_says(meeting, 1, 2, ""));
    given.when(undone);
}

#[test]
fn words_of_guests_change_neither_votes_nor_whose_turn_it_is_r25() {
    let (mut given, meeting) = in_session();
    let alone = given.clone();
    given.when(acts::guest_says(meeting, 1, 2, "不同意"));
    let counted = |given: &Given| {
        let file = given.meeting(meeting);
        let item = file.item(1).expect("the item is there");
        let numbers = file.numbers(given.book.rulebook(given.today), None, item);
        (file.voters(item), numbers, given.yet_to_speak(meeting, 1))
    };
    assert_eq!(counted(&given), counted(&alone));
}

#[test]
fn the_record_has_them_after_the_report_by_role_and_the_summary_has_none_of_them() {
    let (mut given, meeting) = in_session();
    given.when(came(meeting, "党政综合办公室", GuestRole::Reporting, 4));
    given.when(came(meeting, "党员代表", GuestRole::Observing, 4));
    given.when(acts::guest_says(meeting, 1, 2, "资金已落实"));
    given.when(acts::guest_says(meeting, 1, 3, "方案已征求意见。"));
    given.when(acts::guest_says(meeting, 1, 4, "群众支持"));
    given.when(Command::RecordRemark {
        meeting,
        item: 1,
        member: minutebook::domain::id::MemberId(2),
        words: "同意".into(),
    });
    given.all_speak(meeting, 1, 9);
    given.announced(meeting, 1, Outcome::Passed);
    let file = given.meeting(meeting);
    let item = file.item(1).expect("the item is there");
    let topic = given.matter(item.content.matter().expect("a matter")).topic();
    let whole = whole_lines(&given.book, file, item, topic);
    let place = |words: &str| whole.iter().position(|line| line.starts_with(words)).expect(words);
    let said = place("列席人员财政所所长发言：资金已落实。");
    assert_eq!(whole[said + 1], "汇报人党政综合办公室发言：方案已征求意见。");
    assert_eq!(whole[said + 2], "旁听人员党员代表经主持人同意发言：群众支持。");
    assert!(
        place("提请决定") < said && said + 2 < place("副书记、主任："),
        "{whole:?}"
    );
    let open = open_lines(&given.book, file, item, topic).concat();
    assert!(!open.contains("资金已落实"), "{open}");
    assert!(!acts::composed(&given, meeting).contains("资金已落实"));
}
