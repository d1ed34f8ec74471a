//! Any accepted sequence of commands replays to the same state, also when half of what was tried is nonsense.

use minutebook::desk::journal::{Journal as _, Shelf};
use minutebook::domain::command::{Command, RulesSource};
use minutebook::domain::id::{MatterId, MemberId};
use minutebook::domain::meeting::{Outcome, Stand, StandTaken, VotingMethod};
use minutebook::domain::occasion::Moment;
use minutebook::domain::practice::Act;
use minutebook::domain::register::Register;
use minutebook::domain::steps::StepKind;
use proptest::prelude::*;

use crate::room::{Room, ready};

fn cases() -> ProptestConfig {
    let cases = std::env::var("MINUTEBOOK_CASES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases.unwrap_or(3))
    }
}

/// Something that may or may not be allowed, about what another act is about.
fn bent(act: &Act, how: u8) -> Command {
    let reason = || "条件变化".to_owned();
    match &act.command {
        Command::TakeStand { meeting, item, stand } => match how % 4 {
            0 => Command::UndoStand {
                meeting: *meeting,
                item: *item,
                member: stand.member,
            },
            1 => Command::AnnounceResult {
                meeting: *meeting,
                item: *item,
                method: VotingMethod::Oral,
                ballots: None,
                outcome: Outcome::Passed,
                reasons: String::new(),
                reduced: None,
                summed_up: String::new(),
            },
            2 => Command::TakeStand {
                meeting: *meeting,
                item: *item,
                stand: StandTaken {
                    member: MemberId(u16::from(how % 12)),
                    stand: Stand::Abstain,
                    reservation: reason(),
                },
            },
            _ => Command::TakeUpItem {
                meeting: *meeting,
                item: item + 1,
            },
        },
        Command::SignOff { matter, .. } if how.is_multiple_of(2) => Command::SendTopicBack {
            matter: *matter,
            reason: reason(),
            by: reason(),
        },
        Command::SignOff { matter, .. } | Command::EnterInRegister { matter, .. } => Command::WithdrawTopic {
            matter: *matter,
            reason: reason(),
            by: reason(),
        },
        Command::PlaceItem { meeting, .. } | Command::OpenMeeting { meeting, .. } => Command::CancelMeeting {
            meeting: *meeting,
            reason: reason(),
        },
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_was_accepted_replays_to_the_same_book(
        number in 0..1000_u64,
        bends in proptest::collection::vec((0..600_usize, any::<u8>(), 0..4_u8), 0..40),
        shelf_at in 0..600_usize,
    ) {
        let (room, acts) = Room::with_acts(number, 8);
        let desk = room.open();
        let second = room.open();
        for (place, act) in acts.iter().enumerate() {
            for (_, how, kind) in bends.iter().filter(|(at, _, _)| *at == place) {
                // Before the act: skip it, bend it, or do something of another time.
                let command = match kind {
                    0 => bent(act, *how),
                    1 => acts[usize::from(*how) % acts.len()].command.clone(),
                    2 => bent(&acts[usize::from(*how) * 2 % acts.len()], *how),
                    _ => Command::MakePlaceholder { certain: how % 2 == 0 },
                };
                room.world.becomes(&act.occasion);
                let _ = room.says(&desk, &command, *how);
            }
            let _ = room.does(&desk, act);
            if place == shelf_at {
                ready(desk.keep_shelf(0)).expect("memory keeps it");
            }
        }
        ready(second.catch_up()).expect("the log is whole");
        let live = desk.book();
        prop_assert!(live.is_some());
        prop_assert_eq!(&room.open().book(), &live, "from the shelf on");
        prop_assert_eq!(&room.open_without_shelf().book(), &live, "from the log alone");
        prop_assert_eq!(&second.book(), &live, "as another tab follows");
        prop_assert_eq!(second.head(), desk.head());
        let book = live.expect("founded");
        for (id, summary) in book.matters.keys().zip(book.matters.values()) {
            let here = ready(desk.matter(*id)).expect("the file opens");
            let there = ready(second.matter(*id)).expect("the file opens");
            prop_assert_eq!(&here, &there);
            prop_assert_eq!(here.status(), summary.status);
        }
    }
}

#[test]
fn a_practice_book_of_several_meetings_opens_to_the_state_it_was_left_in() {
    let (room, desk) = Room::written(3, 24);
    assert_eq!(room.open().book(), desk.book());
    ready(desk.keep_shelf(0)).expect("memory keeps it");
    assert_eq!(room.open().book(), desk.book());
    assert_eq!(room.open_without_shelf().book(), desk.book());
}

#[test]
fn a_log_with_more_matters_than_lie_open_at_once_folds_to_the_state_it_was_left_in() {
    // A book whose one matter is a decision that passes: new rules can be proposed with it.
    let decides = |(_, acts): &(Room, Vec<Act>)| {
        let mut commands = acts.iter().map(|act| &act.command);
        let of = |command: &Command| matches!(command, Command::ApplyTopic(topic) if topic.particulars.register() == Register::Decision);
        let passes = |command: &Command| {
            matches!(
                command,
                Command::AnnounceResult {
                    outcome: Outcome::Passed,
                    ..
                }
            )
        };
        commands.any(of) && commands.any(passes)
    };
    let mut books = (1..).map(|number| Room::with_acts(number, 1));
    let (room, acts) = books.find(decides).expect("one of them");
    let desk = room.open();
    room.does(&desk, &acts[0]).expect("founded");
    let is_application = |act: &Act| matches!(act.command, Command::ApplyTopic(_));
    let applied = acts.iter().position(is_application).expect("a matter was applied for");
    let application = acts[applied].clone();
    for number in 0..400_u16 {
        let mut again = application.clone();
        again.occasion.seed[..2].copy_from_slice(&number.to_be_bytes());
        room.does(&desk, &again).expect("matters are applied for");
    }
    let book = desk.book().expect("founded");
    let first = ready(desk.matter(MatterId({
        let mut occasion = application.occasion.clone();
        occasion.seed[..2].copy_from_slice(&[0, 0]);
        occasion.chance(0)
    })));
    let withdrawn = Command::WithdrawTopic {
        matter: first.expect("the first one is there").id,
        reason: "条件变化".into(),
        by: "承办科室".into(),
    };
    room.says(&desk, &withdrawn, 3).expect("long after it was put away");
    let mut stricter = book.rulebooks[0].as_ref().clone();
    stricter.effective = application.occasion.today.tomorrow().expect("a day");
    stricter
        .catalogue
        .iter_mut()
        .for_each(|line| line.demands = StepKind::ALL.to_vec());
    // The matter of the practice book carries the rules through its meeting.
    let matter = MatterId(application.occasion.chance(0));
    for act in &acts[1..=applied] {
        room.does(&desk, act).expect("a practice book keeps the rules");
    }
    let proposed = Command::ProposeRulebook {
        matter,
        rulebook: Box::new(stricter),
        instead_of: None,
    };
    room.says(&desk, &proposed, 4).expect("proposed");
    for act in &acts[applied + 1..] {
        room.does(&desk, act).expect("a practice book keeps the rules");
    }
    let book = desk.book().expect("founded");
    // On the day after, from which on they judge what is still open.
    let mut adopted = acts.last().expect("acts").clone();
    let tomorrow = adopted.occasion.today.tomorrow().expect("a day");
    adopted.occasion.today = tomorrow;
    adopted.occasion.now = Moment(format!("{tomorrow}T09:00:00.000+08:00"));
    adopted.occasion.seed = [5; 32];
    adopted.command = Command::AdoptRulebook(RulesSource::Matter(matter));
    room.does(&desk, &adopted).expect("adopted");
    let live = desk.book();
    assert_ne!(
        live.as_ref().map(|book| book.matters.clone()),
        Some(book.matters.clone())
    );
    assert_eq!(room.open_without_shelf().book(), live);
}

#[test]
fn a_wrong_shelf_is_ignored() {
    let (room, desk) = Room::written(4, 8);
    let (_, other) = Room::written(5, 8);
    let whole = desk.book();
    ready(desk.keep_shelf(0)).expect("memory keeps it");
    let right = ready(room.journal.shelf()).expect("readable").expect("kept");
    ready(other.keep_shelf(0)).expect("memory keeps it");
    let foreign = ready(other.journal().shelf()).expect("readable").expect("kept");
    let shelf = |change: &dyn Fn(&mut Shelf)| {
        let mut shelf = right.clone();
        change(&mut shelf);
        shelf
    };
    for wrong in [
        foreign.clone(),
        shelf(&|shelf| shelf.shape += 1),
        shelf(&|shelf| shelf.head = foreign.head),
        shelf(&|shelf| shelf.pieces.clear()),
        shelf(&|shelf| shelf.pieces.clone_from(&foreign.pieces)),
        shelf(&|shelf| shelf.pieces.values_mut().for_each(|piece| piece.truncate(1))),
    ] {
        ready(room.journal.keep_shelf(&wrong, None)).expect("memory keeps it");
        assert_eq!(room.open().book(), whole);
    }
}
