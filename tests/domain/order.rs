//! The order of the agenda: set as a whole until the meeting opens, counted from 1, the first topic first (R56).

use jiff::ToSpan;
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::{AgendaItem, Outcome};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;

use crate::acts;
use crate::director::gaps_of;
use crate::given::{Given, founding, waiver};

fn topic(meeting: MeetingId) -> Command {
    let content = AgendaItem::FirstTopic { topic: "学习".into() };
    let waivers = Vec::new();
    Command::PlaceItem {
        meeting,
        content,
        waivers,
    }
}

fn order(meeting: MeetingId, items: &[u16]) -> Command {
    Command::OrderAgenda {
        meeting,
        items: items.into(),
    }
}

/// A meeting in a week with two matters; the second was placed over a warning.
fn prepared() -> (Given, MeetingId, [MatterId; 2]) {
    let mut given = Given::a_main_book();
    let matters = [given.a_ready_matter(), given.a_ready_matter()];
    let meeting = given.called(MeetingKind::Committee, given.today.saturating_add(7.days()));
    given.placed(meeting, matters[0]);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter: matters[1] },
        waivers: vec![waiver(CheckId::R34, "主任办公会议本周未召开", "主任")],
    });
    (given, meeting, matters)
}

fn agenda(given: &Given, meeting: MeetingId) -> Vec<(u16, Option<MatterId>)> {
    let items = given.meeting(meeting).items.iter();
    items.map(|item| (item.number, item.content.matter())).collect()
}

#[test]
fn r56_the_first_topic_comes_first_by_itself_and_nothing_is_taken_off_for_it() {
    let (mut given, meeting, [one, other]) = prepared();
    let mut notified = given.clone();
    notified.when(acts::notice(meeting, notified.today));
    for given in [&mut given, &mut notified] {
        let events = given.when(topic(meeting));
        assert!(matches!(
            events[..],
            [Event::ItemPlaced { .. }, Event::AgendaOrdered(_)]
        ));
        assert_eq!(agenda(given, meeting), [(1, None), (2, Some(one)), (3, Some(other))]);
        assert_eq!(given.meeting(meeting).items[2].waivers.len(), 1);
        assert_eq!(given.matter(other).agenda, Some((meeting, 3)));
    }
    let added = |given: &Given| {
        given
            .meeting(meeting)
            .items
            .iter()
            .map(|item| item.added)
            .collect::<Vec<_>>()
    };
    assert_eq!(added(&given), [false; 3]);
    assert_eq!(
        added(&notified),
        [true, false, false],
        "R22 still knows what the notice named"
    );
    // A second one follows where it is placed.
    assert_eq!(given.when(topic(meeting)).len(), 1);
    given.when(acts::notice(meeting, given.today));
    given.today = given.meeting(meeting).call.on;
    assert_eq!(gaps_of(&given, &given.answering(meeting, &[], &[])), []);
}

#[test]
fn the_order_is_one_fact_for_the_whole_agenda_and_about_what_it_moves() {
    let (mut given, meeting, [one, other]) = prepared();
    let third = given.a_ready_matter();
    given.placed(meeting, third);
    let events = given.when(order(meeting, &[2, 1, 3]));
    assert_eq!(
        agenda(&given, meeting),
        [(1, Some(other)), (2, Some(one)), (3, Some(third))]
    );
    let about = events[0].about();
    assert_eq!(about.len(), 3, "two matters and the meeting: {about:?}");
    for (matter, number) in [(one, 2), (other, 1), (third, 3)] {
        assert_eq!(given.matter(matter).agenda, Some((meeting, number)));
    }
    let again = given.replayed(&founding(BookKind::Main));
    assert_eq!(again.files, given.files);
}

#[test]
fn an_order_that_is_not_every_item_once_is_none() {
    let (given, meeting, _) = prepared();
    for wrong in [&[][..], &[1], &[1, 1], &[1, 3], &[1, 2, 2]] {
        assert_eq!(given.refused(order(meeting, wrong)), Refusal::Unknown, "{wrong:?}");
    }
    assert_eq!(
        given.refused(order(meeting, &[1, 2])),
        Refusal::WrongState,
        "it stands so"
    );
    assert!(given.asked(&order(meeting, &[2, 1])).is_ok());
}

#[test]
fn r56_the_first_topic_stays_first_in_whatever_order_is_asked_for() {
    let (mut given, meeting, [one, other]) = prepared();
    given.when(topic(meeting));
    given.when(order(meeting, &[3, 2, 1]));
    assert_eq!(agenda(&given, meeting), [(1, None), (2, Some(other)), (3, Some(one))]);
}

#[test]
fn what_is_taken_off_leaves_no_gap_in_the_numbers() {
    let (mut given, meeting, [one, other]) = prepared();
    given.when(Command::TakeItemOff { meeting, item: 1 });
    assert_eq!(agenda(&given, meeting), [(1, Some(other))]);
    assert_eq!(given.matter(other).agenda, Some((meeting, 1)));
    assert_eq!(given.matter(one).agenda, None);
    assert_eq!(given.when(Command::TakeItemOff { meeting, item: 1 }).len(), 1);
}

#[test]
fn the_order_is_set_until_the_opening_and_a_matter_is_decided_under_its_new_number() {
    let (mut given, meeting, [one, other]) = prepared();
    let urgent = given.a_ready_matter();
    given.when(acts::place_in_emergency(meeting, urgent));
    given.when(order(meeting, &[3, 2, 1]));
    given.when(acts::notice(meeting, given.today));
    assert!(
        given.matter(urgent).declared_for(meeting, 1).is_some(),
        "R32 still knows why it is there"
    );
    given.when(order(meeting, &[2, 1, 3]));
    assert!(given.matter(urgent).declared_for(meeting, 2).is_some());
    given.today = given.meeting(meeting).call.on;
    given.opened(meeting, &[]);
    assert_eq!(given.refused(order(meeting, &[1, 3, 2])), Refusal::MeetingState);
    // The order of taking up is free.
    given.when(Command::TakeUpItem { meeting, item: 3 });
    given.all_speak(meeting, 3, 9);
    let resolution = given.announced(meeting, 3, Outcome::Passed);
    assert_eq!((resolution.matter, resolution.item), (one, 3));
    assert_eq!(given.matter(one).agenda, None);
    assert_eq!(given.matter(other).agenda, Some((meeting, 1)));
}
