//! Those without a vote: when they come in and leave, at which items they are, and that they leave before people.

use jiff::civil::{Time, time};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, Guest, GuestMove, GuestRole, Outcome, Stand};
use minutebook::domain::refusal::{Field, Refusal, RoomProblem};
use minutebook::domain::register::{AppointmentKind, BookKind};
use minutebook::domain::room::RoomView;
use minutebook::domain::rulebook::MeetingKind;

use crate::acts;
use crate::given::{Given, appointment, founding, stand};

const JUSTICE: &str = "司法所所长";
const FINANCE: &str = "财政所所长";

fn at(minute: i8) -> Time {
    time(9, minute, 0, 0)
}

fn leave(meeting: MeetingId, guests: &[u16], minute: i8) -> Command {
    let (guests, at) = (guests.to_vec(), at(minute));
    acts::guests(meeting, GuestMove::Left { guests, at })
}

fn undone(meeting: MeetingId, guest: u16) -> Command {
    acts::guests(meeting, GuestMove::Undone { guest })
}

/// A meeting in session with two matters before it, none taken up.
fn two_items() -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let matters = [given.a_ready_matter(), given.a_ready_matter()];
    let meeting = given.called(MeetingKind::Committee, given.today);
    for matter in matters {
        given.placed(meeting, matter);
    }
    given.opened(meeting, &[]);
    (given, meeting)
}

fn there(given: &Given, meeting: MeetingId, item: u16) -> Vec<String> {
    let guests = given.meeting(meeting).guests_at(item);
    guests.into_iter().map(|guest| guest.name.clone()).collect()
}

fn decided(given: &mut Given, meeting: MeetingId, item: u16) {
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
}

#[test]
fn who_is_inside_while_an_item_is_in_hand_is_at_it_and_at_no_other() {
    let (mut given, meeting) = two_items();
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(acts::came_in(meeting, FINANCE, at(10)));
    decided(&mut given, meeting, 1);
    given.when(leave(meeting, &[1], 20));
    given.when(acts::came_in(meeting, "党员代表", at(25)));
    given.when(Command::TakeUpItem { meeting, item: 2 });
    assert_eq!(there(&given, meeting, 1), [JUSTICE, FINANCE]);
    assert_eq!(there(&given, meeting, 2), [FINANCE, "党员代表"]);
    let earlier = given.meeting(meeting).guests_of_before();
    let earlier: Vec<&str> = earlier.iter().map(|guest| guest.name.as_str()).collect();
    assert_eq!(earlier, [FINANCE], "the other came for the second item");
    let again = given.replayed(&founding(BookKind::Main));
    assert_eq!(again.files, given.files);
}

#[test]
fn one_who_comes_between_two_items_is_at_the_next_one_only() {
    let (mut given, meeting) = two_items();
    given.when(Command::TakeUpItem { meeting, item: 1 });
    decided(&mut given, meeting, 1);
    given.when(acts::came_in(meeting, JUSTICE, at(10)));
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.when(leave(meeting, &[1], 12));
    assert!(there(&given, meeting, 1).is_empty());
    assert_eq!(there(&given, meeting, 2), [JUSTICE]);
}

#[test]
fn a_post_is_not_inside_twice_and_its_hours_are_in_order() {
    let (mut given, meeting) = two_items();
    let early = given.refused(acts::came_in(meeting, JUSTICE, time(8, 59, 0, 0)));
    assert!(matches!(early, Refusal::HourOrder { .. }), "{early:?}");
    assert_eq!(
        given.refused(acts::came_in(meeting, " ", at(5))),
        Refusal::FieldEmpty(Field::Guest)
    );
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    assert_eq!(
        given.refused(acts::came_in(meeting, JUSTICE, at(6))),
        RoomProblem::GuestInside(JUSTICE.into()).into()
    );
    let before_coming = given.refused(leave(meeting, &[1], 4));
    assert!(matches!(before_coming, Refusal::HourOrder { .. }), "{before_coming:?}");
    given.when(leave(meeting, &[1], 5));
    assert_eq!(given.refused(leave(meeting, &[1], 8)), Refusal::WrongState);
    let before_leaving = given.refused(acts::came_in(meeting, JUSTICE, at(4)));
    assert!(
        matches!(before_leaving, Refusal::HourOrder { .. }),
        "{before_leaving:?}"
    );
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
}

#[test]
fn who_sits_with_a_vote_is_no_guest() {
    let (mut given, meeting) = two_items();
    let post = given.book.roster.post(MemberId(3)).to_owned();
    assert_eq!(
        given.refused(acts::came_in(meeting, &post, at(5))),
        RoomProblem::GuestInside(post.clone()).into()
    );
    let left = minutebook::domain::meeting::Movement::Left;
    given.when(Command::ChangePresence {
        meeting,
        member: MemberId(3),
        movement: left,
        at: at(5),
        reason: "另有公务".into(),
        approved_by: String::new(),
    });
    given.when(acts::came_in(meeting, &post, at(6)));
}

#[test]
fn a_mistake_is_taken_back_step_by_step_until_a_result_seals_it() {
    let (mut given, meeting) = two_items();
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    given.when(leave(meeting, &[1], 6));
    given.when(undone(meeting, 1));
    assert_eq!(given.meeting(meeting).guests.inside().count(), 1);
    given.when(undone(meeting, 1));
    assert_eq!(given.meeting(meeting).guests.all().count(), 0);
    assert!(there(&given, meeting, 1).is_empty());
    assert_eq!(given.refused(undone(meeting, 1)), Refusal::Unknown);
    given.when(acts::came_in(meeting, FINANCE, at(7)));
    decided(&mut given, meeting, 1);
    assert_eq!(given.refused(undone(meeting, 2)), RoomProblem::GuestSealed.into());
    given.when(leave(meeting, &[2], 20));
    given.when(undone(meeting, 2));
    assert_eq!(given.refused(undone(meeting, 2)), RoomProblem::GuestSealed.into());
}

#[test]
fn closing_asks_nothing_of_guests_but_does_not_come_before_their_hours() {
    let (mut given, meeting) = two_items();
    for item in [1, 2] {
        given.when(Command::TakeUpItem { meeting, item });
        decided(&mut given, meeting, item);
    }
    given.when(acts::came_in(meeting, JUSTICE, at(30)));
    let close = |minute| Command::CloseMeeting {
        meeting,
        at: at(minute),
        waivers: Vec::new(),
    };
    assert!(matches!(given.refused(close(29)), Refusal::HourOrder { .. }));
    given.when(close(30));
    assert_eq!(
        given.refused(acts::came_in(meeting, FINANCE, at(31))),
        Refusal::MeetingState
    );
}

#[test]
fn before_stands_are_taken_on_people_every_guest_has_left() {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    let inside: Refusal = RoomProblem::GuestsInside(vec![JUSTICE.into()]).into();
    let take = Command::TakeStand {
        meeting,
        item,
        stand: stand(2, Stand::For),
    };
    assert_eq!(given.refused(take.clone()), inside);
    let view = RoomView::of(&given.book, given.meeting(meeting));
    assert!(view.item.is_some_and(|item| item.to_be_cleared()));
    given.when(leave(meeting, &[1], 6));
    given.when(take);
}

#[test]
fn before_the_item_of_the_other_book_every_guest_has_left_and_before_others_nobody_must() {
    let (mut given, meeting) = two_items();
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    given.when(Command::TakeUpItem { meeting, item: 1 });
    decided(&mut given, meeting, 1);
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let recorded_in = "人事另册第一册第3页".into();
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Personnel { recorded_in },
        waivers: Vec::new(),
    });
    given.opened(meeting, &[]);
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    given.when(Command::TakeUpItem { meeting, item: 1 });
    let note = Command::NoteItem {
        meeting,
        item: 1,
        words: String::new(),
    };
    assert_eq!(
        given.refused(note.clone()),
        RoomProblem::GuestsInside(vec![JUSTICE.into()]).into()
    );
    given.when(leave(meeting, &[1], 6));
    given.when(note);
}

#[test]
fn before_a_placeholder_every_guest_has_left_and_the_record_names_none_there() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(acts::place_item(meeting, AgendaItem::Placeholder {}));
    given.opened(meeting, &[]);
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    given.when(Command::TakeUpItem { meeting, item: 1 });
    let note = Command::NoteItem {
        meeting,
        item: 1,
        words: String::new(),
    };
    let view = RoomView::of(&given.book, given.meeting(meeting));
    assert!(view.item.is_some_and(|item| item.to_be_cleared()));
    assert_eq!(
        given.refused(note.clone()),
        RoomProblem::GuestsInside(vec![JUSTICE.into()]).into()
    );
    given.when(leave(meeting, &[1], 6));
    given.when(note);
    let file = given.meeting(meeting);
    let item = file.item(1).expect("placed");
    assert_eq!(minutebook::text::record::guests(item, file, None), None);
}

#[test]
fn who_reports_and_who_came_from_the_beginning_is_expected_but_not_who_sits_or_is_inside() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let matter = given.a_ready_matter();
    given.placed(meeting, matter);
    let mut opening = given.opening(meeting, &[]);
    if let Command::OpenMeeting { observers, .. } = &mut opening {
        *observers = "党员代表；司法所所长".into();
    }
    given.when(opening);
    let expected = |given: &Given, reporter: &str, in_charge: &str| {
        let mut topic = crate::given::application("D01", Particulars::Decision {}, given.today);
        topic.reporter = reporter.into();
        topic.in_charge = in_charge.into();
        let named = given.meeting(meeting).guests_expected(&given.book.roster, Some(&topic));
        named.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert_eq!(
        expected(&given, "司法所所长、财政所所长", "专职副书记"),
        [FINANCE],
        "who came with the opening is inside"
    );
    given.when(leave(meeting, &[1, 2], 5));
    assert_eq!(
        expected(&given, "司法所所长、财政所所长", "专职副书记"),
        [JUSTICE, FINANCE, "党员代表"]
    );
    given.when(acts::came_in(meeting, "司法所 所长", at(6)));
    assert_eq!(expected(&given, JUSTICE, "办事处副主任"), ["办事处副主任", "党员代表"]);
}

#[test]
fn guests_change_neither_quorum_nor_votes() {
    let (mut given, meeting) = two_items();
    given.when(Command::TakeUpItem { meeting, item: 1 });
    let alone = given.clone();
    let events = given.when(acts::guests(
        meeting,
        GuestMove::Came {
            name: JUSTICE.into(),
            role: GuestRole::Reporting,
            at: at(5),
        },
    ));
    assert!(matches!(events[..], [Event::GuestsMoved(_)]));
    let counted = |given: &Given| {
        let file = given.meeting(meeting);
        let item = file.item(1).expect("the item is there");
        let numbers = file.numbers(given.book.rulebook(given.today), None, item);
        (file.voters(item), numbers, given.yet_to_speak(meeting, 1))
    };
    assert_eq!(counted(&given), counted(&alone));
}

/// A meeting with one personnel item that is opened with these words of who attends.
fn opened_with(words: &str) -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Personnel {
            recorded_in: "人事另册".into(),
        },
        waivers: Vec::new(),
    });
    let mut opening = given.opening(meeting, &[]);
    if let Command::OpenMeeting { observers, .. } = &mut opening {
        *observers = words.into();
    }
    given.when(opening);
    (given, meeting)
}

#[test]
fn whoever_the_opening_names_is_in_the_room_from_its_hour_and_leaves_before_it_comes_to_people() {
    for words in [
        "司法所所长、党员代表（旁听）",
        "列席：司法所所长；旁听：党员代表",
        "司法所所长列席，党员代表旁听，司法所 所长。",
    ] {
        let (mut given, meeting) = opened_with(words);
        let inside: Vec<_> = given
            .meeting(meeting)
            .guests
            .inside()
            .map(|guest| (guest.name.clone(), guest.role, guest.came.at))
            .collect();
        let nine = time(9, 0, 0, 0);
        assert_eq!(
            inside,
            [
                (JUSTICE.into(), GuestRole::Attending, nine),
                ("党员代表".into(), GuestRole::Observing, nine)
            ],
            "{words}"
        );
        given.when(Command::TakeUpItem { meeting, item: 1 });
        let note = Command::NoteItem {
            meeting,
            item: 1,
            words: String::new(),
        };
        let named = vec![JUSTICE.into(), "党员代表".into()];
        assert_eq!(
            given.refused(note.clone()),
            RoomProblem::GuestsInside(named).into(),
            "{words}"
        );
        given.when(leave(meeting, &[1, 2], 6));
        given.when(note);
    }
}

#[test]
fn a_meeting_is_not_opened_with_a_member_named_as_attending_without_a_vote() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let matter = given.a_ready_matter();
    given.placed(meeting, matter);
    let post = given.book.roster.post(MemberId(3)).to_owned();
    let mut opening = given.opening(meeting, &[]);
    if let Command::OpenMeeting { observers, .. } = &mut opening {
        *observers = format!("{post}列席");
    }
    assert_eq!(given.refused(opening), RoomProblem::GuestInside(post).into());
}

#[test]
fn who_is_there_from_the_beginning_is_not_told_of_as_having_stayed() {
    let (mut given, meeting) = two_items();
    given.when(acts::came_in(meeting, JUSTICE, at(5)));
    for item in [1, 2] {
        given.when(Command::TakeUpItem { meeting, item });
        assert_eq!(given.meeting(meeting).guests_of_before(), Vec::<&Guest>::new());
        decided(&mut given, meeting, item);
    }
}
