//! Writer and reader: symmetric, and nothing damaged passes.

use crate::sample::{Sample, close_again, read};
use crate::small_book::{BOOK, command_seed, stamp};
use minutebook::exchange::bundle::{BundleError, Item, MAGIC, Reader, Writer};
use minutebook::ledger::{Commitment, Fact, Head, VALUE_BYTES_MAX, encode};
use proptest::prelude::*;
use serde_json::json;

fn sample_of(texts: &[String], blobs: &std::collections::BTreeMap<String, Vec<Vec<u8>>>) -> Sample {
    let seed = command_seed(1);
    let mut head = Head::EMPTY;
    let mut records = Vec::new();
    for text in texts {
        let body = json!({"text": text});
        let fact = Fact {
            kind: "Noted",
            kv: 1,
            about: &[],
            commitment: Commitment::Whole,
            body: &body,
        };
        let record = encode(&head, &stamp(&seed), &fact).expect("well formed");
        head = record.head;
        records.push(record.bytes);
    }
    let parts = blobs.iter().flat_map(|(name, parts)| {
        (0..)
            .zip(parts)
            .map(|(part, bytes)| (name.clone(), part, bytes.clone()))
    });
    Sample::of(records, parts.collect())
}

fn any_sample() -> impl Strategy<Value = Sample> {
    let part = prop::collection::vec(any::<u8>(), 0..40);
    let blobs = prop::collection::btree_map("[!-~]{1,12}", prop::collection::vec(part, 1..4), 0..4);
    (prop::collection::vec(".{0,16}", 0..6), blobs).prop_map(|(texts, blobs)| sample_of(&texts, &blobs))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_written_is_read_in_chunks_of_any_size(sample in any_sample(), chunk_bytes in 1_usize..600) {
        let file = sample.write().expect("a well formed book");
        prop_assert_eq!(read(&file, chunk_bytes), Ok(sample.items()));
    }

    #[test]
    fn a_flipped_bit_anywhere_is_found(sample in any_sample(), bit in any::<prop::sample::Index>(), chunk_bytes in 1_usize..600) {
        let mut file = sample.write().expect("a well formed book");
        let bit = bit.index(file.len() * 8);
        file[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(read(&file, chunk_bytes).is_err());
    }

    #[test]
    fn a_cut_anywhere_is_found(sample in any_sample(), len in any::<prop::sample::Index>(), chunk_bytes in 1_usize..600) {
        let file = sample.write().expect("a well formed book");
        prop_assert!(read(&file[..len.index(file.len())], chunk_bytes).is_err());
    }

    #[test]
    fn any_bytes_after_the_magic_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(&[MAGIC.as_slice(), &bytes].concat(), 7).is_err());
    }
}

#[test]
fn every_flipped_bit_of_the_small_book_is_found() {
    let file = Sample::small().write().expect("well formed");
    for bit in 0..file.len() * 8 {
        let mut file = file.clone();
        file[bit / 8] ^= 1 << (bit % 8);
        assert!(read(&file, 4096).is_err(), "bit {bit}");
    }
}

#[test]
fn every_cut_of_the_small_book_is_found_as_one() {
    let file = Sample::small().write().expect("well formed");
    for len in 0..file.len() {
        let expected = if len < MAGIC.len() {
            BundleError::Foreign
        } else {
            BundleError::Truncated
        };
        assert_eq!(read(&file[..len], 4096), Err(expected), "{len} bytes");
    }
}

#[test]
fn anything_after_the_end_is_refused_in_the_same_chunk_and_in_a_later_one() {
    let mut file = Sample::small().write().expect("well formed");
    let len = file.len();
    file.push(b'\n');
    assert_eq!(read(&file, len + 1), Err(BundleError::TrailingBytes));
    assert_eq!(read(&file, len), Err(BundleError::TrailingBytes));
}

#[test]
fn a_foreign_file_and_a_newer_format_are_told_apart() {
    let open = |magic: &[u8]| Reader::default().push(magic);
    assert_eq!(open(b"%PDF-1.7 and some more text"), Err(BundleError::Foreign));
    assert_eq!(open(b"MINUTEBOOK BUNDLE 2\n"), Err(BundleError::NewerFormat));
    assert_eq!(open(b"MINUTEBOOK BUNDLE 10\n"), Err(BundleError::NewerFormat));
    assert_eq!(open(b"MINUTEBOOK BUNDLE 0\n"), Err(BundleError::Foreign));
}

#[test]
fn an_absurd_length_is_refused_as_soon_as_it_is_seen() {
    let manifest = [MAGIC.as_slice(), &u32::MAX.to_be_bytes()].concat();
    assert!(matches!(
        Reader::default().push(&manifest),
        Err(BundleError::TooLarge { len: 4_294_967_295, .. })
    ));
    let (_, start) = Writer::start(&Sample::small().manifest).expect("well formed");
    let record = [start.as_slice(), b"R", &0x0100_0000_u32.to_be_bytes()].concat();
    assert_eq!(
        Reader::default().push(&record),
        Err(BundleError::TooLarge {
            len: 0x0100_0000,
            max: VALUE_BYTES_MAX
        })
    );
    let name = [start.as_slice(), b"B", &129_u32.to_be_bytes()].concat();
    assert!(matches!(
        Reader::default().push(&name),
        Err(BundleError::TooLarge { len: 129, max: 128 })
    ));
}

#[test]
fn an_error_is_final() {
    let mut reader = Reader::default();
    assert_eq!(reader.push(&[0; 32]), Err(BundleError::Foreign));
    assert_eq!(
        reader.push(&Sample::small().write().expect("well formed")),
        Err(BundleError::Foreign)
    );
    assert_eq!(reader.finish(), Err(BundleError::Foreign));
}

#[test]
fn the_writer_refuses_what_the_reader_would() {
    let written = |change: fn(&mut Sample)| {
        let mut sample = Sample::small();
        change(&mut sample);
        sample.write().map(|file| file.len())
    };
    let expected = BundleError::RecordOrder { expected: 2, found: 3 };
    assert_eq!(written(|book| drop(book.records.remove(1))), Err(expected));
    assert_eq!(written(|book| drop(book.records.pop())), Err(BundleError::Counts));
    assert_eq!(written(|book| book.manifest.head.count = 3), Err(BundleError::Head));
    assert_eq!(
        written(|book| book.manifest.head.link.0[0] ^= 1),
        Err(BundleError::Head)
    );
    assert_eq!(written(|book| book.manifest.blobs = 2), Err(BundleError::Counts));
    assert_eq!(written(|book| drop(book.parts.pop())), Err(BundleError::Counts));
    assert_eq!(
        written(|book| book.parts.swap(0, 1)),
        Err(BundleError::PartOrder { part: 1 })
    );
    assert_eq!(
        written(|book| book.parts[0].0 = "扫描件".to_owned()),
        Err(BundleError::Name)
    );
    assert_eq!(
        written(|book| book.parts[0].2 = vec![0; VALUE_BYTES_MAX + 1]),
        Err(BundleError::TooLarge { len: 49153, max: 49152 })
    );
}

#[test]
fn a_closing_digest_made_again_does_not_hide_a_record_taken_out() {
    let small = Sample::small();
    let file = small.write().expect("well formed");
    let second = small.records[1].len() + 5;
    let (_, start) = Writer::start(&small.manifest).expect("well formed");
    let at = start.len() + 5 + small.records[0].len();
    let shortened = [&file[..at], &file[at + second..]].concat();
    let expected = BundleError::RecordOrder { expected: 2, found: 3 };
    assert_eq!(read(&close_again(&shortened), 4096), Err(expected));
}

#[test]
fn an_empty_book_is_a_book() {
    let empty = Sample::of(Vec::new(), Vec::new());
    let file = empty.write().expect("well formed");
    assert_eq!(read(&file, 11), Ok(vec![Item::Manifest(empty.manifest)]));
    assert!(
        !file
            .windows(BOOK.len() + 1)
            .any(|window| window == format!("{BOOK}议").as_bytes())
    );
}

#[test]
fn nothing_before_the_records_tells_what_the_book_says() {
    let (_, start) = Writer::start(&Sample::small().manifest).expect("well formed");
    assert!(start[MAGIC.len() + 4..].is_ascii());
    for word in ["office", "title", "name"] {
        assert!(!String::from_utf8_lossy(&start).contains(word), "{word}");
    }
}
