//! Erasure: bodies, blobs and cached texts go, the chain holds, and no number is given twice.

use minutebook::desk::DeskError;
use minutebook::desk::journal::Journal;
use minutebook::domain::command::Command;
use minutebook::domain::practice::Act;
use minutebook::domain::refusal::Refusal;

use crate::room::{Room, TestDesk, ready, verified};

fn erase(room: &Room, desk: &TestDesk, targets: &[u32]) -> Result<(), DeskError> {
    let command = Command::Expunge {
        targets: targets.to_vec(),
        basis: "保密法".into(),
        approved_by: vec!["书记".into(), "纪检监察工委书记".into()],
    };
    room.says(desk, &command, 77)
}

/// The first record made by an act of that kind.
fn record_of(acts: &[Act], is: fn(&Command) -> bool) -> u32 {
    let place = acts.iter().position(|act| is(&act.command)).expect("such an act");
    u32::try_from(place + 1).expect("a small book")
}

fn written(number: u64) -> (Room, TestDesk, Vec<Act>) {
    written_with(number, 8)
}

fn written_with(number: u64, matters: u32) -> (Room, TestDesk, Vec<Act>) {
    let (room, acts) = Room::with_acts(number, matters);
    let desk = room.open();
    for act in &acts {
        room.does(&desk, act).expect("lawful");
    }
    (room, desk, acts)
}

#[test]
fn an_erased_body_is_reported_and_never_breaks_the_chain() {
    let (room, desk, acts) = written(1);
    let target = record_of(&acts, |command| matches!(command, Command::ApplyTopic(_)));
    erase(&room, &desk, &[target, target + 1]).expect("two names and a basis");
    let verified = verified(&desk).expect("readable");
    assert_eq!((verified.damage, verified.erased), (None, 2));
    assert_eq!(room.open().book(), desk.book());
    assert_eq!(room.open_without_shelf().book(), desk.book());
}

#[test]
fn nothing_of_an_erased_text_is_left_in_the_log_or_on_the_shelf() {
    let (room, desk, acts) = written(1);
    let target = record_of(&acts, |command| matches!(command, Command::ApplyTopic(_)));
    let Command::ApplyTopic(application) = &acts[usize::try_from(target).expect("small") - 1].command else {
        unreachable!("an application was expected")
    };
    let title = application.title.clone();
    let matter = acts[usize::try_from(target).expect("small") - 1].occasion.chance(0);
    ready(desk.keep_shelf(0)).expect("memory keeps it");
    let holds = |bytes: &[u8]| bytes.windows(title.len()).any(|window| window == title.as_bytes());
    let shelved = || {
        ready(room.journal.shelf())
            .expect("readable")
            .map(|shelf| shelf.pieces.values().any(|piece| holds(piece)))
    };
    assert_eq!(shelved(), Some(true));
    // Every record about the matter goes: the title also stands in its entry and its public text.
    let about = format!("m{}", minutebook::domain::id::MatterId(matter));
    let records = ready(room.journal.read(&about)).expect("readable");
    let targets: Vec<u32> = records
        .iter()
        .filter(|(_, bytes)| holds(bytes))
        .map(|(seq, _)| *seq)
        .collect();
    assert!(!targets.is_empty());
    erase(&room, &desk, &targets).expect("two names and a basis");
    assert_eq!(shelved(), Some(false), "the shelf was made anew");
    assert!(room.log().iter().all(|(_, bytes)| !holds(bytes)));
    let file = ready(desk.matter(minutebook::domain::id::MatterId(matter))).expect("the file opens");
    assert!(!holds(format!("{file:?}").as_bytes()));
    assert!(!holds(format!("{:?}", desk.book()).as_bytes()));
}

#[test]
fn an_old_shelf_from_before_the_erasure_tells_nothing_at_the_next_start() {
    let (room, desk, acts) = written(1);
    let target = record_of(&acts, |command| matches!(command, Command::ApplyTopic(_)));
    ready(desk.keep_shelf(0)).expect("memory keeps it");
    let old = ready(room.journal.shelf()).expect("readable").expect("kept");
    erase(&room, &desk, &[target]).expect("two names and a basis");
    ready(room.journal.keep_shelf(&old, None)).expect("as if the machine had stopped before the new shelf");
    assert_eq!(room.open().book(), desk.book());
    let kept = ready(room.journal.shelf()).expect("readable").expect("kept");
    assert_eq!(kept.head, desk.head());
}

#[test]
fn a_file_goes_with_the_record_that_brought_it() {
    let (room, desk, acts) = written(1);
    let target = record_of(&acts, |command| matches!(command, Command::AttachFile { .. }));
    let before = ready(room.journal.blob_names()).expect("readable").len();
    erase(&room, &desk, &[target]).expect("two names and a basis");
    assert_eq!(ready(room.journal.blob_names()).expect("readable").len(), before - 1);
}

#[test]
fn an_erased_entry_keeps_its_number_and_is_not_entered_again() {
    let (room, desk, acts) = written(1);
    let entered = |command: &Command| matches!(command, Command::EnterInRegister { .. });
    let target = record_of(&acts, entered);
    let Command::EnterInRegister { .. } = acts[usize::try_from(target).expect("small") - 1].command else {
        unreachable!("an entry was expected")
    };
    let counters = desk.book().map(|book| book.counters.clone());
    let all: Vec<u32> = (1..)
        .zip(&acts)
        .filter(|(_, act)| entered(&act.command))
        .map(|(seq, _)| seq)
        .collect();
    erase(&room, &desk, &all).expect("two names and a basis");
    assert_eq!(desk.book().map(|book| book.counters.clone()), counters);
    assert_eq!(
        room.open_without_shelf().book().map(|book| book.counters.clone()),
        counters
    );
    let again = acts[usize::try_from(target).expect("small") - 1].command.clone();
    let refusal = room.says(&desk, &again, 78).expect_err("it was entered");
    assert_eq!(refusal, DeskError::Refused(Refusal::AlreadyEntered));
}

/// Acts that are done once: what a meeting said, or what ends, seals or tells the public.
const fn is_done_once(command: &Command) -> bool {
    matches!(
        command,
        Command::CancelMeeting { .. }
            | Command::TakeStand { .. }
            | Command::RecordRemark { .. }
            | Command::NoteItem { .. }
            | Command::RecordRecusal { .. }
            | Command::AnnounceResult { .. }
            | Command::EnterInRegister { .. }
            | Command::WithdrawTopic { .. }
            | Command::PostNotice { .. }
            | Command::TakeNoticeDown { .. }
            | Command::Appoint { .. }
            | Command::FollowAppointment { .. }
    )
}

#[test]
fn nothing_can_be_done_over_by_erasing_that_it_was_done() {
    let mut seen = std::collections::BTreeSet::new();
    for (number, matters) in [(1, 14), (2, 14), (8, 20)] {
        let (room, acts) = Room::with_acts(number, matters);
        let desk = room.open();
        for act in &acts {
            room.does(&desk, act).expect("lawful");
        }
        for (place, act) in acts.iter().enumerate() {
            let kind = core::mem::discriminant(&act.command);
            let target = u32::try_from(place + 1).expect("a small book");
            if !is_done_once(&act.command) || !seen.insert(format!("{kind:?}")) {
                continue;
            }
            match erase(&room, &desk, &[target]) {
                Ok(()) => {}
                Err(DeskError::Refused(Refusal::Sealed)) => continue,
                Err(error) => unreachable!("{error:?} at {:?}", act.command),
            }
            let again = room.says(&desk, &act.command, 79);
            assert!(matches!(again, Err(DeskError::Refused(_))), "{:?}", act.command);
            assert_eq!(room.open_without_shelf().book(), desk.book(), "{:?}", act.command);
            let verified = verified(&desk).expect("readable");
            assert_eq!(verified.damage, None);
        }
    }
    assert!(seen.len() >= 7, "{seen:?}");
}

#[test]
fn what_carries_the_book_itself_is_never_erased() {
    let (room, desk, acts) = written(1);
    let target = record_of(&acts, |command| matches!(command, Command::ApplyTopic(_)));
    erase(&room, &desk, &[target]).expect("two names and a basis");
    let erasure = desk.head().count;
    let refusal = erase(&room, &desk, &[erasure]).expect_err("an erasure stays");
    assert_eq!(refusal, DeskError::Refused(Refusal::Sealed));
}

#[test]
fn an_earlier_record_that_would_stand_again_is_erased_together_with_the_later_one() {
    let (room, acts) = Room::with_acts(1, 8);
    let desk = room.open();
    let is_step = |act: &Act| matches!(act.command, Command::ResolveStep { .. });
    let first = acts.iter().position(is_step).expect("a step");
    for act in &acts[..=first] {
        room.does(&desk, act).expect("lawful");
    }
    let mut again = acts[first].command.clone();
    let Command::ResolveStep {
        matter,
        changed_because,
        outcome,
    } = &mut again
    else {
        unreachable!("a step was expected")
    };
    *changed_because = "补充材料".into();
    let (matter, kind) = (*matter, outcome.kind());
    let earlier = desk.head().count;
    room.says(&desk, &again, 81).expect("the step is recorded once more");
    let later = desk.head().count;
    assert_eq!(
        erase(&room, &desk, &[later]),
        Err(DeskError::Refused(Refusal::EarlierStandAgain(vec![earlier])))
    );
    erase(&room, &desk, &[later, earlier]).expect("both together");
    let file = ready(desk.matter(matter)).expect("the file opens");
    assert_eq!(file.step(kind), None);
    let verified = verified(&desk).expect("readable");
    assert_eq!((verified.damage, verified.erased), (None, 2));
}

#[test]
fn an_earlier_record_that_was_taken_back_in_between_is_not_asked_for() {
    let (room, acts) = Room::with_acts(1, 8);
    let desk = room.open();
    let is_step = |act: &Act| matches!(act.command, Command::ResolveStep { .. });
    let first = acts.iter().position(is_step).expect("a step");
    for act in &acts[..=first] {
        room.does(&desk, act).expect("lawful");
    }
    let again = acts[first].command.clone();
    let Command::ResolveStep { matter, outcome, .. } = &again else {
        unreachable!("a step was expected")
    };
    let taken_back = Command::ReopenStep {
        matter: *matter,
        step: outcome.kind(),
        reason: "登记错了事项".into(),
    };
    room.says(&desk, &taken_back, 82).expect("it was recorded");
    room.says(&desk, &again, 83).expect("and is recorded anew");
    erase(&room, &desk, &[desk.head().count]).expect("nothing stands again");
    let file = ready(desk.matter(*matter)).expect("the file opens");
    assert_eq!(file.step(outcome.kind()), None);
    assert_eq!(file.recorded_before(outcome.kind()).len(), 1, "what was lawful stays");
}

#[test]
fn the_books_own_facts_keep_what_they_ended_when_every_one_of_them_is_erased() {
    let (room, desk, _) = written_with(1, 40);
    let own = |desk: &TestDesk| {
        let imports = ready(desk.imports()).expect("readable");
        desk.book()
            .map(|book| book.own_facts(Some(&imports)))
            .unwrap_or_default()
    };
    let before = own(&desk);
    let kinds = before
        .iter()
        .map(|fact| format!("{:?}", core::mem::discriminant(&fact.value)));
    let kinds: std::collections::BTreeSet<String> = kinds.collect();
    assert!(kinds.len() >= 6, "{}", kinds.len());
    for fact in &before {
        erase(&room, &desk, &[fact.stamp.seq]).expect("two names and a basis");
    }
    let left = before.iter().filter_map(|fact| {
        let value = fact.value.without_words()?;
        Some((fact.stamp.seq, value))
    });
    let after = own(&desk);
    let after: Vec<_> = after.into_iter().map(|fact| (fact.stamp.seq, fact.value)).collect();
    assert_eq!(after, left.collect::<Vec<_>>());
    assert_eq!(room.open().book(), desk.book());
    assert_eq!(room.open_without_shelf().book(), desk.book());
    let verified = verified(&desk).expect("readable");
    assert_eq!(verified.damage, None);
}
