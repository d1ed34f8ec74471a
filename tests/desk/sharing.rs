//! Several desks on one journal: conflicts are decided again once, nothing forks, nothing is doubled.

use minutebook::desk::DeskError;
use minutebook::desk::journal::JournalError;
use minutebook::desk::memory::Fault;
use minutebook::domain::command::Command;

use crate::room::{Room, verified};

fn placeholder() -> Command {
    Command::MakePlaceholder { certain: true }
}

#[test]
fn two_desks_in_turn_never_fork_the_book() {
    let (alone, acts) = Room::with_acts(1, 8);
    let desk = alone.open();
    for act in &acts {
        alone.does(&desk, act).expect("lawful");
    }
    let (room, _) = Room::with_acts(1, 8);
    let desks = [room.open(), room.open()];
    for (turn, act) in acts.iter().enumerate() {
        // The desk whose turn it is has not seen what the other wrote.
        room.does(&desks[turn % 2], act).expect("the conflict is decided again");
    }
    assert_eq!(room.log().len(), alone.log().len(), "each act was stored once");
    assert_eq!(verified(&room.open()).expect("readable").damage, None);
}

#[test]
fn what_the_other_desk_did_meanwhile_is_told_as_a_refusal() {
    let (room, acts) = Room::with_acts(1, 8);
    let (one, two) = (room.open(), room.open());
    let closing = |act: &minutebook::domain::practice::Act| matches!(act.command, Command::CloseMeeting { .. });
    let end = acts.iter().position(closing).expect("a meeting closes");
    acts[..=end]
        .iter()
        .for_each(|act| room.does(&one, act).expect("lawful"));
    let stored = room.log().len();
    let again = room.does(&two, &acts[end]).expect_err("it is closed");
    assert!(matches!(again, DeskError::Refused(_)), "{again:?}");
    assert_eq!(room.log().len(), stored);
}

#[test]
fn a_lost_answer_does_not_double_the_act() {
    let (room, acts) = Room::with_acts(1, 8);
    let desk = room.open();
    room.does(&desk, &acts[0]).expect("founded");
    let lost = || Fault::LoseAnswer(JournalError::Unavailable("gone".into()));
    room.journal.fail_request(1, lost());
    room.says(&desk, &placeholder(), 9).expect("it was stored after all");
    assert_eq!(room.log().len(), 2);
    assert_eq!(desk.book().map(|book| book.matters.len()), Some(1));
}

#[test]
fn an_act_whose_reading_back_fails_is_stored_and_said_to_be() {
    let (room, acts) = Room::with_acts(1, 8);
    let desk = room.open();
    room.does(&desk, &acts[0]).expect("founded");
    let refused = || Fault::Refuse(JournalError::Unavailable("gone".into()));
    for nth in 2..=3 {
        room.journal.fail_request(nth, refused());
    }
    room.says(&desk, &placeholder(), 9).expect("it is stored");
    room.journal.heal();
    room.says(&desk, &placeholder(), 10)
        .expect("the desk catches up by itself");
    assert_eq!(desk.book().map(|book| book.matters.len()), Some(2));
}
