//! The self-check over an open book: what was read once is not read again while nothing that judges it has changed, and
//! it comes to the same as a check of every file.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::desk::LaidOpen;
use minutebook::desk::checking::Checking;
use minutebook::desk::handle::OpenBook;
use minutebook::desk::journal::Journal as _;
use minutebook::domain::command::Command;
use minutebook::domain::event::Subject;
use minutebook::domain::replay::Bench;
use minutebook::domain::self_check::{Checked, SelfCheck};
use minutebook::ledger::cipher::KeyCard;

use crate::room::{Room, TestDesk, ready};

/// The self-check of an open book on a day, and how many files it read.
fn checked(desk: TestDesk, today: Date) -> (Checked, u32) {
    let open = LaidOpen::of(desk, |_| {}).expect("founded");
    let book = open.book();
    let calendar = book.calendar();
    let bench = Bench {
        book: &book,
        calendar: &calendar,
        today,
    };
    let imports = ready(open.imports()).expect("whole");
    let mut checking = ready(Checking::begin(&open, bench, &imports));
    while ready(checking.more()).expect("whole") {}
    ready(checking.keep());
    let read = checking.read();
    (checking.finish(), read)
}

/// The same with every file read and no slip.
fn afresh(desk: &TestDesk, today: Date) -> Checked {
    let book = desk.book().expect("founded");
    let calendar = book.calendar();
    let bench = Bench {
        book: &book,
        calendar: &calendar,
        today,
    };
    let imports = ready(desk.imports()).expect("whole");
    let mut check = SelfCheck::new(bench);
    check.imports(&imports);
    for id in book.meetings.keys() {
        check.meeting(&ready(desk.meeting(*id)).expect("whole"));
    }
    let mut matters: Vec<_> = book.matters.values().collect();
    matters.sort_by_key(|matter| (matter.resolved.as_ref().map(|resolved| resolved.meeting), matter.id));
    for summary in matters {
        let meeting = summary.resolved.as_ref().map(|resolved| resolved.meeting);
        let meeting = meeting.map(|id| ready(desk.meeting(id)).expect("whole"));
        check.matter(&ready(desk.matter(summary.id)).expect("whole"), meeting.as_deref());
    }
    check.finish()
}

fn files(desk: &TestDesk) -> u32 {
    let book = desk.book().expect("founded");
    u32::try_from(book.matters.values().count() + book.meetings.values().count()).expect("a small book")
}

fn last_day(room: &Room) -> Date {
    use minutebook::desk::outside::Outside as _;
    room.world.today()
}

#[test]
fn the_second_self_check_reads_only_what_a_clock_runs_on_and_comes_to_the_same() {
    for encrypted in [false, true] {
        let (mut room, acts) = Room::with_acts(3, 24);
        room.lock = encrypted.then(|| KeyCard::cut("一句只有本人知道的话", [3; 16]).expect("a key"));
        let desk = room.open();
        for act in &acts {
            room.does(&desk, act).expect("lawful");
        }
        let today = last_day(&room);
        let expected = afresh(&desk, today);
        assert!(!expected.found.is_empty() && expected.sheets.len() == 24);
        let (first, read) = checked(room.open(), today);
        assert_eq!((&first, read), (&expected, files(&desk)), "encrypted: {encrypted}");
        let kept = ready(room.journal.slips()).expect("readable");
        let in_clear = |bytes: &[u8]| bytes.windows(7).any(|window| window == b"moments");
        assert!(kept.iter().all(|(_, bytes)| in_clear(bytes) != encrypted));
        let (second, read) = checked(room.open(), today);
        assert_eq!(second, expected);
        assert_eq!(read, 0, "nothing happened on the same day");

        let tomorrow = today.tomorrow().expect("a day");
        let (third, read) = checked(room.open(), tomorrow);
        assert_eq!(third, afresh(&desk, tomorrow));
        assert!(read * 3 < files(&desk) * 2, "{read} of {}", files(&desk));
        let much_later = today.saturating_add(1.year()).tomorrow().expect("a day");
        let (later, read) = checked(room.open(), much_later);
        assert_eq!(later, afresh(&desk, much_later));
        assert_eq!(read, files(&desk), "no slip is believed for longer than a year");
        let before = today.yesterday().expect("a day");
        assert_eq!(
            checked(room.open(), before).0,
            afresh(&desk, before),
            "a clock set back"
        );
    }
}

#[test]
fn what_was_recorded_since_is_read_again_with_every_matter_of_its_meeting() {
    let (room, acts) = Room::with_acts(3, 24);
    let desk = room.open();
    let signed = acts
        .iter()
        .rposition(|act| matches!(act.command, Command::SignRecord { .. }))
        .expect("a record was signed");
    for act in &acts[..signed] {
        room.does(&desk, act).expect("lawful");
    }
    let today = last_day(&room);
    checked(room.open(), today);
    let before = desk.head().count;
    room.does(&desk, &acts[signed]).expect("lawful");
    let Command::SignRecord { meeting, .. } = acts[signed].command else {
        unreachable!("it is one")
    };
    let book = desk.book().expect("founded");
    let resolved_there = |id: &minutebook::domain::id::MatterId| {
        let summary = book.matters.get(id);
        summary
            .and_then(|matter| matter.resolved.as_ref())
            .is_some_and(|resolved| resolved.meeting == meeting)
    };
    let touched = 1 + book.matters.keys().filter(|id| resolved_there(id)).count();
    assert!(desk.head().count > before && touched > 1);
    let today = last_day(&room);
    let (again, read) = checked(room.open(), today);
    assert_eq!(again, afresh(&desk, today));
    let kept = ready(desk.slips()).expect("readable").take(Subject::Meeting(meeting));
    assert!(kept.is_some_and(|slip| slip.holds(&book, today)));
    assert!(
        usize::try_from(read).expect("few") >= touched,
        "{read} read, {touched} touched"
    );
    assert_eq!(checked(room.open(), today).1, 0);
}

#[test]
fn a_slip_made_by_other_rules_is_thrown_away() {
    let (room, desk) = Room::written(3, 8);
    let today = last_day(&room);
    checked(room.open(), today);
    let meeting = *desk.book().expect("founded").meetings.keys().next().expect("one");
    let is_kept = || {
        ready(desk.slips())
            .expect("readable")
            .take(Subject::Meeting(meeting))
            .is_some()
    };
    assert!(is_kept());
    let mut roster = desk.book().expect("founded").roster.clone();
    roster.basis = "工作分工调整的通知".into();
    room.says(&desk, &Command::AdoptRoster(roster), 9).expect("lawful");
    assert!(!is_kept());
    assert_eq!(checked(room.open(), today).1, files(&desk));
    assert!(is_kept());
    // A slip that another program wrote does not begin with the digest of these rules.
    let kept = ready(room.journal.slips()).expect("readable");
    let foreign: Vec<_> = kept
        .into_iter()
        .map(|(name, mut bytes)| {
            bytes[0] ^= 1;
            (name, bytes)
        })
        .collect();
    ready(room.journal.keep_slips(&foreign)).expect("kept");
    assert!(!is_kept());
}

#[test]
fn an_erasure_takes_the_slips_away_with_the_text() {
    let (room, desk) = Room::written(3, 8);
    ready(desk.keep_shelf(1)).expect("kept");
    checked(room.open(), last_day(&room));
    let kept = ready(room.journal.slips()).expect("readable");
    assert!(!kept.is_empty());
    let first = desk.book().expect("founded");
    let matter = first.matters.keys().next().expect("a matter");
    let records = ready(room.journal.read(&format!("m{matter}"))).expect("readable");
    let command = Command::Expunge {
        targets: vec![records.first().expect("applied for").0],
        basis: "保密法".into(),
        approved_by: vec!["书记".into(), "纪检监察工委书记".into()],
    };
    room.says(&desk, &command, 77).expect("two names and a basis");
    assert_eq!(ready(room.journal.slips()), Ok(vec![]));
    // One who writes them again from what was read before it is not believed either.
    ready(room.journal.keep_slips(&kept)).expect("kept");
    assert!(
        ready(desk.slips())
            .expect("readable")
            .take(Subject::Matter(*matter))
            .is_none()
    );
}

#[test]
fn what_a_self_check_found_by_rules_that_changed_meanwhile_is_not_kept() {
    let (room, desk) = Room::written(3, 8);
    let open = LaidOpen::of(room.open(), |_| {}).expect("founded");
    let book = open.book();
    let calendar = book.calendar();
    let bench = Bench {
        book: &book,
        calendar: &calendar,
        today: last_day(&room),
    };
    let imports = ready(open.imports()).expect("whole");
    let mut checking = ready(Checking::begin(&open, bench, &imports));
    assert!(ready(checking.more()).expect("whole"));
    let mut roster = book.roster.clone();
    roster.basis = "工作分工调整的通知".into();
    room.says(&desk, &Command::AdoptRoster(roster), 9).expect("lawful");
    ready(open.catch_up()).expect("readable");
    while ready(checking.more()).expect("whole") {}
    ready(checking.keep());
    assert_eq!(checking.read(), files(&desk));
    assert_eq!(ready(room.journal.slips()), Ok(vec![]));
}
