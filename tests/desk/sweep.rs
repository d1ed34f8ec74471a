//! A sweep of the log: every file is handed on once, as it stands at the end; those that were given up are not.

use std::collections::BTreeSet;

use minutebook::desk::LaidOpen;
use minutebook::desk::handle::OpenBook as _;
use minutebook::desk::sweep::{Sweep, Swept};
use minutebook::domain::event::Subject;

use crate::room::{Room, TestDesk, ready};

/// Sweeps a book for all its matters; whatever is handed on is as the desk reads it, and comes once.
fn swept(desk: &TestDesk, room: &Room, open_max: usize) -> BTreeSet<Subject> {
    let book = desk.book().expect("founded");
    let resolved_by = |matter: &minutebook::domain::summary::Summary| matter.resolved.as_ref().map(|one| one.meeting);
    let files = book
        .matters
        .values()
        .map(|matter| (Subject::Matter(matter.id), resolved_by(matter)));
    let mut sweep = Sweep::of(&book, files, open_max);
    let open = LaidOpen::of(room.open(), |_| {}).expect("founded");
    let mut found = BTreeSet::new();
    for (about, stamp, fact) in ready(open.records(1, u32::MAX)).expect("readable") {
        for subject in about {
            sweep.take(subject, &stamp, &fact, &mut |file| {
                let subject = match file {
                    Swept::Meeting(meeting) => {
                        assert_eq!(meeting, ready(desk.meeting(meeting.id)).expect("there"));
                        Subject::Meeting(meeting.id)
                    }
                    Swept::Matter(matter, meeting) => {
                        assert_eq!(*matter, *ready(desk.matter(matter.id)).expect("there"));
                        let expected = book.matters.get(&matter.id).and_then(|matter| resolved_by(matter));
                        assert_eq!(meeting.as_ref().map(|meeting| meeting.id), expected);
                        if let Some(meeting) = meeting {
                            assert_eq!(meeting, ready(desk.meeting(meeting.id)).expect("there"));
                        }
                        Subject::Matter(matter.id)
                    }
                };
                assert!(found.insert(subject), "{subject} came twice");
            });
        }
    }
    assert!(sweep.is_over(), "what was not handed on was given up");
    found
}

#[test]
fn a_sweep_hands_every_matter_on_with_its_meeting_as_both_stand_at_the_end() {
    let (room, desk) = Room::written(3, 24);
    let book = desk.book().expect("founded");
    let found = swept(&desk, &room, usize::MAX);
    let all: BTreeSet<Subject> = book.matters.keys().map(|id| Subject::Matter(*id)).collect();
    assert!(found.is_superset(&all));
    let resolved = book.matters.values().filter_map(|matter| matter.resolved.as_ref());
    let meetings: BTreeSet<Subject> = resolved.map(|resolved| Subject::Meeting(resolved.meeting)).collect();
    assert_eq!(found.difference(&all).copied().collect::<BTreeSet<_>>(), meetings);
}

#[test]
fn a_sweep_with_too_many_files_in_work_gives_the_idle_ones_up_and_tells_nothing_of_them() {
    let (room, desk) = Room::written(3, 24);
    let all = swept(&desk, &room, usize::MAX);
    let few = swept(&desk, &room, 2);
    assert!(few.is_subset(&all) && few.len() < all.len());
    assert!(few.iter().any(|subject| matches!(subject, Subject::Matter(_))));
}
