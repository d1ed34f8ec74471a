//! A store that fails at every request in turn: nothing acknowledged is missing, nothing is half done.

use minutebook::desk::journal::JournalError;
use minutebook::desk::memory::Fault;
use minutebook::domain::practice::Act;

use crate::room::{Room, verified};

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
