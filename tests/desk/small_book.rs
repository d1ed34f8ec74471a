//! A small founded book, and the shortest acts that make a record.

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

use jiff::civil::date;
use minutebook::desk::memory::MemoryJournal;
use minutebook::desk::outside::FixedOutside;
use minutebook::desk::{Desk, DeskError};
use minutebook::domain::body::{Office, Roster};
use minutebook::domain::command::Command;
use minutebook::domain::event::Founding;
use minutebook::domain::id::{BookId, DeviceId, MemberId};
use minutebook::domain::preset;
use minutebook::domain::register::BookKind;
use minutebook::ledger::cipher::{Key, KeyCard};

pub type MemoryDesk = Desk<MemoryJournal, FixedOutside>;

pub const BOOK: BookId = BookId([1; 8]);
pub const HERE: DeviceId = DeviceId([7; 8]);
pub const THERE: DeviceId = DeviceId([8; 8]);
pub const CLERK: MemberId = MemberId(1);

/// 2026-11-22 09:30 in Beijing.
const NOW: i64 = 1_795_311_000_000;

/// The output of a future that is ready at once.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("memory never makes anyone wait"),
    }
}

pub fn founding() -> Founding {
    let members = preset::roster_template(date(2026, 1, 1));
    Founding {
        book: BOOK,
        kind: BookKind::Main,
        device: HERE,
        office: Office {
            committee: "中共某区某街道工作委员会".to_owned(),
            committee_short: "某街工委".to_owned(),
            office: "某区人民政府某街道办事处".to_owned(),
            ..preset::office_template()
        },
        roster: Roster {
            basis: String::new(),
            members,
        },
        rulebook: preset::rulebook(BookKind::Main, date(2021, 1, 1), preset::COMMITTEE_MEETING_NAMES[0]),
        statement_by: "综合办经办人".to_owned(),
        statement_on: date(2026, 11, 22),
    }
}

/// Another look at a stored book: another tab, another start, or, with another device, another machine.
pub fn open_as(
    journal: &MemoryJournal,
    device: DeviceId,
    lock: Option<(KeyCard, Key)>,
) -> Result<MemoryDesk, DeskError> {
    let outside = FixedOutside::at(NOW);
    // Each look draws other chance, as another tab does.
    for _ in 0..journal.requests() {
        minutebook::desk::outside::Outside::seed(&outside);
    }
    ready(Desk::open(journal.clone(), outside, device, BOOK.to_string(), lock))
}

/// The look of the first screen: the shelf alone.
pub fn open_shelved(journal: &MemoryJournal) -> MemoryDesk {
    ready(Desk::open_shelved(
        journal.clone(),
        FixedOutside::at(NOW),
        HERE,
        BOOK.to_string(),
    ))
}

pub fn open(journal: &MemoryJournal) -> MemoryDesk {
    open_as(journal, HERE, None).expect("the book is whole")
}

pub fn founded() -> (MemoryJournal, MemoryDesk) {
    let journal = MemoryJournal::new();
    let desk = open(&journal);
    act(&desk, Command::FoundBook(Box::new(founding()))).expect("a book can be founded");
    (journal, desk)
}

pub fn act(desk: &MemoryDesk, command: Command) -> Result<(), DeskError> {
    ready(desk.dispatch(CLERK, &command, &[]))
}

/// The shortest act about the book.
pub fn note_a_backup(desk: &MemoryDesk) -> Result<(), DeskError> {
    let command = Command::RecordBackup {
        count: desk.head().count,
        link: desk.head().link.to_string(),
        reason: "定期备份".to_owned(),
        by: "经办人甲".to_owned(),
        with: "经办人乙".to_owned(),
    };
    act(desk, command)
}
