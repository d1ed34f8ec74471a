//! The whole check: frame, chain and attachments together.

use crate::sample::Sample;
use crate::small_book::{BLOB, BOOK, as_written, command_seed, head};
use minutebook::exchange::bundle::{AttachmentFault, Check, Outcome, Report};
use minutebook::ledger::{HeadCode, RecordError, cipher::KeyCard, head_code::Standing, verify::Cause};

fn run(check: Check, file: &[u8]) -> Report {
    let mut check = check;
    for chunk in file.chunks(100) {
        if check.push(chunk).is_err() {
            break;
        }
    }
    check.finish()
}

fn check(sample: &Sample) -> Report {
    run(Check::default(), &sample.write().expect("a frame that fits"))
}

/// The small book with no body erased.
fn unerased() -> Sample {
    let mut sample = Sample::small();
    sample.records = as_written().into_iter().map(|record| record.bytes).collect();
    sample
}

#[test]
fn the_small_book_is_whole_with_its_attachment() {
    let report = check(&Sample::small());
    assert_eq!(report.outcome(), Outcome::Whole);
    assert_eq!((report.attachments, report.faults), (1, vec![]));
    assert_eq!(report.chain.map(|chain| chain.erased), Some(vec![2]));
}

#[test]
fn a_body_altered_in_a_well_framed_file_is_damage() {
    let mut sample = Sample::small();
    *sample.records[0].last_mut().expect("bytes") ^= 1;
    let report = check(&sample);
    assert_eq!(report.outcome(), Outcome::Damaged);
    let damage = report.chain.and_then(|chain| chain.damage).expect("damage");
    assert_eq!(damage.seq, 1);
    assert!(matches!(damage.cause, Cause::Record(RecordError::Body(_))));
}

#[test]
fn an_altered_attachment_is_damage() {
    let mut sample = Sample::small();
    sample.parts[1].2[0] ^= 1;
    let report = check(&sample);
    assert_eq!(report.outcome(), Outcome::Damaged);
    assert_eq!(report.faults, [(BLOB.to_owned(), AttachmentFault::Altered)]);
}

#[test]
fn a_missing_attachment_is_damage_unless_a_body_was_erased() {
    let missing = |mut sample: Sample| {
        sample.parts.clear();
        (sample.manifest.blobs, sample.manifest.parts) = (0, 0);
        let report = check(&sample);
        assert_eq!(report.faults, [(BLOB.to_owned(), AttachmentFault::Missing)]);
        report.outcome()
    };
    assert_eq!(missing(unerased()), Outcome::Damaged);
    assert_eq!(missing(Sample::small()), Outcome::Whole);
}

#[test]
fn a_kept_code_tells_an_older_copy() {
    let mut longer = head();
    longer.count = 9;
    let code = HeadCode::in_print(&longer);
    let file = Sample::small().write().expect("well formed");
    let report = run(Check::default().expecting(code.clone()), &file);
    assert_eq!(report.outcome(), Outcome::Damaged);
    let standings = report.chain.map(|chain| chain.standings);
    assert_eq!(standings, Some(vec![(code, Standing::Shorter { held: 4, known: 9 })]));
}

#[test]
fn an_encrypted_book_is_checked_as_far_as_its_key_reaches() {
    let (card, key) = KeyCard::cut("春江花月夜", [1; 16]).expect("own parameters");
    let mut sample = unerased();
    for (seq, record) in (1..).zip(&mut sample.records) {
        *record = key.seal(BOOK, record, &command_seed(seq)).expect("plain");
    }
    for (name, part, bytes) in &mut sample.parts {
        *bytes = key.seal_part(BOOK, name, *part, bytes, &command_seed(1));
    }
    sample.manifest.key = Some(card.clone());
    let file = sample.write().expect("well formed");

    let without = run(Check::default(), &file);
    assert_eq!((without.outcome(), without.attachments), (Outcome::Whole, 0));
    assert_eq!(without.chain.map(|chain| chain.sealed), Some(4));
    let with = run(Check::default().with_key(key.clone()), &file);
    assert_eq!((with.outcome(), with.attachments), (Outcome::Whole, 1));
    assert_eq!(with.manifest.and_then(|manifest| manifest.key), Some(card));

    let last = sample.parts[1].2.last_mut().expect("bytes");
    *last ^= 1;
    let altered = sample.write().expect("a frame that fits");
    assert_eq!(
        run(Check::default().with_key(key), &altered).outcome(),
        Outcome::Damaged
    );
}
