//! A book as a file: looked at whole before anything is taken over, and the same book afterwards.

use minutebook::desk::Desk;
use minutebook::desk::archive::{ArchiveError, FileReport, Replacement};
use minutebook::desk::intake::{Intake, Loading};
use minutebook::desk::journal::Journal as _;
use minutebook::desk::memory::MemoryJournal;
use minutebook::domain::command::Command;
use minutebook::domain::id::AttachmentId;
use minutebook::domain::practice::Act;
use minutebook::domain::register::BookKind;
use minutebook::ledger::{Head, HeadCode, Standing};

use crate::room::Room;
use crate::small_book::{BOOK, CLERK, HERE, MemoryDesk, act, founded, note_a_backup, open, ready};

fn export(desk: &MemoryDesk) -> Vec<u8> {
    let mut file = Vec::new();
    ready(desk.export(&mut |chunk| file.extend(chunk), &mut |_, _| {})).expect("whole");
    file
}

fn inspect(file: &[u8], code: Option<HeadCode>, here: Option<Head>) -> Result<FileReport, ArchiveError> {
    let mut intake = Intake::new(None, code, here);
    for chunk in file.chunks(1000) {
        if intake.push(chunk).is_err() {
            break;
        }
    }
    Ok(intake.finish()?.0)
}

fn with_records() -> MemoryDesk {
    let (_, desk) = founded();
    let blob = (AttachmentId([5; 8]), vec![1; 70_000]);
    ready(desk.dispatch(CLERK, &Command::MakePlaceholder { certain: false }, &[blob])).expect("stored");
    for _ in 0..300 {
        note_a_backup(&desk).expect("stored");
    }
    desk
}

#[test]
fn a_file_tells_what_it_holds_before_anything_is_taken_over() {
    let desk = with_records();
    let report = inspect(&export(&desk), None, None).expect("readable");
    assert!(report.whole && report.continues && !report.encrypted);
    assert_eq!(report.book, BOOK.to_string());
    assert_eq!((report.kind, report.label.as_str()), (Some(BookKind::Main), "某街工委"));
    assert_eq!((report.head, report.blobs, report.pen), (desk.head(), 1, Some(HERE)));
}

#[test]
fn a_book_taken_over_from_its_file_is_the_same_book() {
    let desk = with_records();
    let (journal, mut head) = (MemoryJournal::new(), Head::EMPTY);
    let mut loading = Loading::new(None);
    for chunk in export(&desk).chunks(1000) {
        for batch in loading.push(chunk).expect("whole") {
            head = ready(journal.append(&head, &batch)).expect("stored");
        }
    }
    let (last, manifest, folding) = loading.finish().expect("whole");
    head = ready(journal.append(&head, &last)).expect("stored");
    assert_eq!(head, manifest.head);
    let again = open(&journal);
    assert_eq!((again.head(), again.book()), (desk.head(), desk.book()));
    let loaded = ready(Desk::open_loaded(
        journal,
        again.outside().clone(),
        HERE,
        BOOK.to_string(),
        None,
        folding,
    ));
    let loaded = loaded.expect("folded on the way");
    assert_eq!((loaded.head(), loaded.book()), (desk.head(), desk.book()));
    assert_eq!(export(&again), export(&desk));
    let matter = *again
        .book()
        .expect("founded")
        .matters
        .keys()
        .next()
        .expect("one placeholder");
    assert_eq!(ready(again.matter(matter)), ready(desk.matter(matter)));
}

#[test]
fn an_attachment_that_is_lost_holds_no_record_back_and_is_counted() {
    let lose: [fn(&mut Vec<u8>); 2] = [|content| content.truncate(1), Vec::clear];
    for lose in lose {
        let (room, mut acts) = Room::with_acts(1, 8);
        let is_file = |act: &Act| matches!(act.command, Command::AttachFile { .. });
        let place = acts.iter().position(is_file).expect("a file was attached");
        acts[place].blobs.iter_mut().for_each(|(_, content)| lose(content));
        acts[place].blobs.retain(|(_, content)| !content.is_empty());
        let desk = room.open();
        for act in &acts[..=place] {
            room.does(&desk, act).expect("stored");
        }
        let mut file = Vec::new();
        ready(desk.export(&mut |chunk| file.extend(chunk), &mut |_, _| {})).expect("every record can be read");
        let report = inspect(&file, None, None).expect("readable");
        assert_eq!((report.whole, report.attachments_lost), (true, 1));
        assert_eq!(report.head, desk.head());
    }
}

#[test]
fn a_flipped_byte_anywhere_is_found() {
    let (_, desk) = founded();
    act(&desk, Command::MakePlaceholder { certain: true }).expect("stored");
    let file = export(&desk);
    for place in (0..file.len()).step_by(97) {
        let mut flipped = file.clone();
        flipped[place] ^= 1;
        let found = inspect(&flipped, None, None);
        assert!(!found.is_ok_and(|report| report.whole), "byte {place}");
    }
}

#[test]
fn an_older_file_does_not_continue_the_longer_book_here() {
    let (_, desk) = founded();
    let older = export(&desk);
    note_a_backup(&desk).expect("stored");
    let newer = export(&desk);
    let here = Some(desk.head());
    assert!(!inspect(&older, None, here).expect("readable").continues);
    let report = inspect(&newer, None, here).expect("readable");
    assert!(report.continues && report.whole);
}

#[test]
fn a_printed_code_that_the_file_does_not_reach_is_told_apart_from_damage() {
    let (_, desk) = founded();
    let older = export(&desk);
    note_a_backup(&desk).expect("stored");
    let printed = Some(HeadCode::in_print(&desk.head()));
    let report = inspect(&older, printed, None).expect("readable");
    assert!(report.whole);
    assert_eq!(report.expected, Some(Standing::Shorter { held: 1, known: 2 }));
}

#[test]
fn a_damage_in_the_middle_of_a_small_file_is_told_with_its_record() {
    let (_, desk) = founded();
    act(&desk, Command::MakePlaceholder { certain: true }).expect("stored");
    let mut file = export(&desk);
    // The founding takes most of it; the end of the file, which no longer fits, comes in the same chunk.
    let middle = file.len() / 2;
    file[middle] ^= 1;
    let mut intake = Intake::new(None, None, None);
    assert!(intake.push(&file).is_err());
    let (report, _) = intake.finish().expect("the manifest is whole");
    assert!(!report.whole);
    assert_eq!(report.damaged_at, Some(1));
}

#[test]
fn what_waits_to_be_recorded_after_two_restorings_tells_the_whole_loss() {
    let first = Replacement::after(None, 30, 40);
    assert_eq!(first, Replacement { from: 30, known: 40 });
    // Three were written since, and a still older file took their place.
    assert_eq!(
        Replacement::after(Some(first), 20, 33),
        Replacement { from: 20, known: 40 }
    );
}
