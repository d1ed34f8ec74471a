//! What the program never does, as far as the domain can hold it.

use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::command::Command;
use minutebook::domain::disclosure::Track;
use minutebook::domain::event::Event;
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Stand;
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::AppointmentKind;
use minutebook::domain::room::RoomView;
use minutebook::domain::texts::texts;

use crate::acts;
use crate::given::{Given, TODAY, application, appointment, stand};

/// A well formed identity number of nobody.
const IDENTITY: &str = "11010519491231002X";

fn named(note: &str) -> TopicApplication {
    TopicApplication {
        basis: format!("依据材料{note}"),
        ..application("A01", appointment(AppointmentKind::LeadingPost), TODAY)
    }
}

#[test]
fn the_personnel_book_keeps_no_numbers_phones_and_homes_of_people() {
    let given = Given::a_personnel_book();
    for (note, kind) in [
        (IDENTITY, FindingKind::IdentityNumber),
        ("，手机13812345678", FindingKind::MobilePhone),
        ("，住东园小区3号楼2单元501室", FindingKind::HomeAddress),
    ] {
        let command = Command::ApplyTopic(Box::new(named(note)));
        assert_eq!(given.refused(command), Refusal::NumberOfPerson(kind), "{note}");
    }
    assert!(
        given
            .asked(&Command::ApplyTopic(Box::new(named("，电话022-12345678"))))
            .is_ok()
    );
    // The main book may have to name them; they are stopped before a release (R41).
    let main = Given::a_main_book();
    let command = Command::ApplyTopic(Box::new(TopicApplication {
        basis: IDENTITY.into(),
        ..application("D01", Particulars::Decision {}, TODAY)
    }));
    assert!(main.asked(&command).is_ok());
}

#[test]
fn a_fingerprint_is_no_number_of_a_person() {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let Command::AttachFile {
        place,
        mut attachment,
        not_secret_by,
        ..
    } = acts::of_step(
        &given,
        matter,
        minutebook::domain::decide::NextStep::Attach,
        MeetingId([0; 8]),
    )
    else {
        unreachable!("a paper is attached")
    };
    attachment.sm3 = format!("{}{}", IDENTITY.replace('X', "0"), "1".repeat(46));
    given.when(Command::AttachFile {
        matter,
        place,
        attachment,
        not_secret_by,
    });
}

#[test]
fn a_placeholder_keeps_no_text_at_all() {
    for certain in [true, false] {
        let mut given = Given::a_main_book();
        let events = given.when(Command::MakePlaceholder { certain });
        let [Event::PlaceholderMade { matter, .. }] = events.as_slice() else {
            unreachable!("a placeholder was expected")
        };
        let json = serde_json::to_vec(&events[0]).expect("plain data");
        assert_eq!(texts(&json), [matter.to_string()]);
    }
}

/// The room as it is mirrored on a wall, in words.
fn room(given: &Given, meeting: MeetingId) -> String {
    format!("{:?}", RoomView::of(&given.book, given.meeting(meeting)))
}

#[test]
fn the_room_looks_the_same_however_anyone_stands() {
    let looks = |how: Stand| {
        let mut given = Given::a_main_book();
        let (meeting, item) = given.in_session(&[]);
        for member in given.yet_to_speak(meeting, item).into_iter().take(4) {
            let mut stand = stand(member.0, how);
            if how != Stand::For {
                stand.reservation = format!("{how:?}");
            }
            given.when(Command::TakeStand { meeting, item, stand });
        }
        room(&given, meeting)
    };
    let first = looks(Stand::For);
    for how in [Stand::Against, Stand::Abstain, Stand::Postpone] {
        assert_eq!(looks(how), first, "{how:?}");
    }
}

#[test]
fn the_room_never_tells_why_anyone_withdrew_or_is_away() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    given.when(Command::RecordRecusal {
        meeting,
        item,
        member: minutebook::domain::id::MemberId(3),
        reason: "涉及近亲属".into(),
        left: jiff::civil::time(9, 30, 0, 0),
    });
    let seen = room(&given, meeting);
    assert!(!seen.contains("涉及近亲属") && !seen.contains("因公"), "{seen}");
}

#[test]
fn nothing_that_is_entered_can_be_edited_or_taken_back() {
    let mut given = Given::a_main_book();
    let matter: MatterId = given.an_entry();
    let before = given.matter(matter).entry.clone();
    let meeting = given.called(minutebook::domain::rulebook::MeetingKind::Committee, TODAY);
    for command in acts::on_a_matter(&given, matter, meeting) {
        let mut after = given.clone();
        if after.asked(&command).is_ok() {
            after.when(command.clone());
        }
        assert_eq!(after.matter(matter).entry, before, "{command:?}");
    }
    given.when(acts::judge(
        matter,
        minutebook::domain::disclosure::DisclosureAttribute::Proactive,
        TODAY,
    ));
    given.when(acts::draft(matter, Track::Government));
    assert_eq!(given.matter(matter).entry, before);
}
