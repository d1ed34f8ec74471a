//! A store that fails at every request in turn: nothing acknowledged is missing, nothing is half done.

use minutebook::desk::DeskError;
use minutebook::desk::journal::{Drafts, Journal, JournalError};
use minutebook::desk::memory::Fault;
use minutebook::domain::command::Command;
use minutebook::domain::practice::Act;

use crate::room::{Room, ready, verified};

/// Runs the acts with a fault at the `nth` request; each act that fails is done again. `None` if none was due.
fn run(room: &Room, acts: &[Act], nth: u32, fault: Fault) -> Option<Room> {
    let room = room.anew();
    room.journal.fail_request(nth, fault);
    let mut failed = 0;
    let mut desk = room.try_open().unwrap_or_else(|_| {
        failed += 1;
        room.open()
    });
    for (done, act) in acts.iter().enumerate() {
        if room.does(&desk, act).is_err() {
            failed += 1;
            let stored = room.log().len();
            assert!(
                stored == done || stored == done + 1,
                "an act is stored whole or not at all"
            );
            desk = room.open();
            if stored == done {
                room.does(&desk, act).expect("the store is well again");
            }
        }
        assert_eq!(room.log().len(), done + 1, "what was acknowledged is there, once");
    }
    let untouched = room.journal.requests() < nth;
    assert_eq!(room.open().book(), desk.book());
    assert!(failed <= 1);
    (!untouched).then_some(room)
}

#[test]
fn a_fault_at_any_request_leaves_a_whole_book() {
    // The founding, a meeting called, the first matters with their steps and sign-offs.
    let (room, acts) = Room::with_acts(2, 8);
    let acts = &acts[..16];
    let error = || JournalError::Unavailable("gone".into());
    let faults: [fn(JournalError) -> Fault; 2] = [Fault::Refuse, Fault::LoseAnswer];
    for fault in faults {
        let mut nth = 1;
        while let Some(after) = run(&room, acts, nth, fault(error())) {
            assert_eq!(verified(&after.open()).expect("readable").damage, None, "request {nth}");
            nth += 1;
        }
        assert!(nth > 40, "only {nth} requests were tried");
    }
}

/// Tries a second time what failed; only one request is made to fail.
fn at_last<T>(failed: &mut u32, mut work: impl FnMut() -> Result<T, DeskError>) -> T {
    work().unwrap_or_else(|_| {
        *failed += 1;
        work().expect("the store is well again")
    })
}

/// Attaches a file, keeps the shelf and a draft, reads the file, erases its record, verifies and exports, with a fault
/// at the `nth` request of that. `None` if none was due.
fn run_on(room: &Room, acts: &[Act], attach: &Act, nth: u32, fault: Fault) -> Option<()> {
    let room = room.anew();
    let mut desk = room.open();
    for act in acts {
        room.does(&desk, act).expect("nothing fails yet");
    }
    let Command::AttachFile { attachment, .. } = &attach.command else {
        unreachable!("an attachment was asked for")
    };
    let record = u32::try_from(acts.len() + 1).expect("a small book");
    let expunge = Command::Expunge {
        targets: vec![record],
        basis: "保密法".into(),
        approved_by: vec!["书记".into(), "纪检监察工委书记".into()],
    };
    let before = room.journal.requests();
    room.journal.fail_request(nth, fault);
    let mut failed = 0;

    if room.does(&desk, attach).is_err() {
        failed += 1;
        desk = room.open();
        if room.log().len() == acts.len() {
            room.does(&desk, attach).expect("the store is well again");
        }
    }
    at_last(&mut failed, || ready(desk.keep_shelf(0)));
    at_last(&mut failed, || Ok(ready(room.journal.keep_draft("form", "草稿"))?));
    let draft = at_last(&mut failed, || Ok(ready(room.journal.draft("form"))?));
    assert_eq!(draft.as_deref(), Some("草稿"));
    let content = at_last(&mut failed, || ready(desk.attachment(attachment)));
    assert_eq!(content, attach.blobs[0].1);
    if room.says(&desk, &expunge, 77).is_err() {
        failed += 1;
        desk = room.open();
        if room.log().len() == acts.len() + 1 {
            room.says(&desk, &expunge, 77).expect("the store is well again");
        }
    }
    let names = at_last(&mut failed, || Ok(ready(room.journal.blob_names())?));
    assert!(names.is_empty(), "the file went with its record: {names:?}");
    let found = at_last(&mut failed, || verified(&desk));
    assert_eq!((found.erased, found.damage), (1, None), "request {nth}");
    at_last(&mut failed, || ready(desk.export(&mut |_| {}, &mut |_, _| {})));
    let untouched = room.journal.requests() < before + nth;
    assert!(failed <= 1);
    assert_eq!(room.open().book(), desk.book());
    (!untouched).then_some(())
}

#[test]
fn a_fault_at_any_request_of_a_file_a_shelf_a_draft_or_an_erasure_does_no_harm() {
    let (room, acts) = Room::with_acts(1, 8);
    let is_file = |act: &Act| matches!(act.command, Command::AttachFile { .. });
    let place = acts.iter().position(is_file).expect("a file was attached");
    let (before, attach) = (&acts[..place], &acts[place]);
    let error = || JournalError::Unavailable("gone".into());
    let faults: [fn(JournalError) -> Fault; 2] = [Fault::Refuse, Fault::LoseAnswer];
    for fault in faults {
        let mut nth = 1;
        while run_on(&room, before, attach, nth, fault(error())).is_some() {
            nth += 1;
        }
        assert!(nth > 15, "only {nth} requests were tried");
    }
}
