//! Two verifiers, written apart, agree: `minutebook verify` and `tests/verifier/verify.mjs`.

use crate::forger;
use crate::sample::{Sample, close_again};
use crate::small_book::{BOOK, as_written};
use minutebook::exchange::bundle::{MAGIC, Writer};
use minutebook::exchange::raw_log;
use minutebook::ledger::{Digest, erase, head_of};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};

const WHOLE: i32 = 0;
const DAMAGED: i32 = 1;
const UNREADABLE: i32 = 2;

/// A folder of this run's own, for the files to be judged.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("verifiers");
        fs::create_dir_all(&folder).expect("a folder for test files");
        folder
    })
}

fn save(name: &str, file: &[u8]) -> PathBuf {
    let path = folder().join(name);
    fs::write(&path, file).expect("a test file");
    path
}

/// Judges files by both verifiers. The second one takes many files at once and prints one code a line.
fn judge(files: &[(String, Vec<u8>)]) -> Vec<(String, i32, i32)> {
    let paths: Vec<PathBuf> = files.iter().map(|(name, file)| save(name, file)).collect();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verifier/verify.mjs");
    let second = Command::new("node")
        .arg(&script)
        .arg("--codes")
        .args(&paths)
        .output()
        .expect("node runs");
    let codes = String::from_utf8(second.stdout).expect("digits");
    let codes: Vec<i32> = codes.lines().map(|line| line.parse().expect("a code")).collect();
    assert_eq!(codes.len(), files.len(), "{}", String::from_utf8_lossy(&second.stderr));
    files
        .iter()
        .zip(&paths)
        .zip(codes)
        .map(|(((name, _), path), second)| (name.clone(), native(path), second))
        .collect()
}

fn native(path: &Path) -> i32 {
    let run = Command::new(env!("CARGO_BIN_EXE_minutebook"))
        .arg("verify")
        .arg(path)
        .output()
        .expect("it runs");
    run.status.code().expect("an exit code")
}

fn small_file() -> Vec<u8> {
    Sample::small().write().expect("well formed")
}

#[test]
fn both_find_a_good_book_whole() {
    let path = save("good.yishibu", &small_file());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verifier/verify.mjs");
    let second = Command::new("node").arg(script).arg(&path).output().expect("node runs");
    assert_eq!(
        second.status.code(),
        Some(WHOLE),
        "{}",
        String::from_utf8_lossy(&second.stdout)
    );
    let first = Command::new(env!("CARGO_BIN_EXE_minutebook"))
        .arg("verify")
        .arg(&path)
        .output()
        .expect("it runs");
    assert_eq!(first.status.code(), Some(WHOLE));
    assert!(String::from_utf8_lossy(&first.stdout).contains("正文已依规清除：1 条（第 2 条）"));
}

#[test]
fn both_agree_on_a_changed_byte_in_every_region_with_and_without_a_fitting_digest() {
    let file = small_file();
    let mut files = Vec::new();
    for at in (0..file.len()).step_by(29) {
        let mut altered = file.clone();
        altered[at] ^= 1;
        if at < file.len() - 32 {
            files.push((format!("again-{at}"), close_again(&altered)));
        }
        files.push((format!("byte-{at}"), altered));
    }
    for (name, first, second) in judge(&files) {
        assert_eq!(first, second, "{name}");
        // A forger who can close the file again may alter `at` and `app` of the manifest: nothing seals them.
        assert!(first != WHOLE || name.starts_with("again-"), "{name}");
    }
}

#[test]
fn both_agree_on_every_kind_of_cut() {
    let file = small_file();
    let lens = (0..file.len())
        .step_by(61)
        .chain([MAGIC.len() - 1, MAGIC.len(), file.len() - 1]);
    let files: Vec<_> = lens.map(|len| (format!("cut-{len}"), file[..len].to_vec())).collect();
    for (name, first, second) in judge(&files) {
        assert_eq!(first, second, "{name}");
        let short = name.trim_start_matches("cut-").parse::<usize>().expect("a length") < MAGIC.len();
        assert_eq!(first, if short { UNREADABLE } else { DAMAGED }, "{name}");
    }
}

#[test]
fn both_agree_on_files_that_are_something_else() {
    let newer = [b"MINUTEBOOK BUNDLE 2\n", &small_file()[20..]].concat();
    let trailing = [small_file(), b"\n".to_vec()].concat();
    let files = [
        ("empty".to_owned(), Vec::new(), UNREADABLE),
        (
            "foreign".to_owned(),
            b"%PDF-1.7 is not a book at all".to_vec(),
            UNREADABLE,
        ),
        ("newer".to_owned(), newer, UNREADABLE),
        ("trailing".to_owned(), trailing, DAMAGED),
    ];
    let expected: Vec<i32> = files.iter().map(|(_, _, code)| *code).collect();
    let files: Vec<_> = files.into_iter().map(|(name, file, _)| (name, file)).collect();
    for ((name, first, second), expected) in judge(&files).into_iter().zip(expected) {
        assert_eq!((first, second), (expected, expected), "{name}");
    }
}

#[test]
fn both_agree_on_well_framed_books_that_are_wrong_inside() {
    let wrong = |name: &str, expected: i32, change: fn(&mut Sample)| {
        let mut sample = Sample::small();
        change(&mut sample);
        (name.to_owned(), sample.write().expect("a frame that fits"), expected)
    };
    let without_blob = |book: &mut Sample| {
        book.parts.clear();
        (book.manifest.blobs, book.manifest.parts) = (0, 0);
    };
    let files = [
        wrong("body", DAMAGED, |book| {
            let at = book.records[2].len() - 4;
            book.records[2][at] ^= 1;
        }),
        wrong("other-book", DAMAGED, |book| {
            book.manifest.book = "b-other".to_owned();
        }),
        wrong("blob", DAMAGED, |book| book.parts[0].2[0] ^= 1),
        wrong("blob-longer", DAMAGED, |book| book.parts[1].2.push(0)),
        wrong("erased-and-blob-gone", WHOLE, without_blob),
        wrong("body-cut-off", DAMAGED, |book| {
            book.records[2] = erase(&book.records[2]).expect("a plain record");
        }),
        wrong("erasure-cut-off", DAMAGED, |book| {
            book.records.pop();
            book.manifest.head = head_of(&book.records[2]).expect("a record");
        }),
        wrong("blob-gone", DAMAGED, |book| {
            book.records[1].clone_from(&as_written()[1].bytes);
            book.parts.clear();
            (book.manifest.blobs, book.manifest.parts) = (0, 0);
        }),
        wrong("unnamed-blob", WHOLE, |book| {
            book.parts.push(("z-9".to_owned(), 0, vec![1]));
            (book.manifest.blobs, book.manifest.parts) = (2, 3);
        }),
        wrong("envelope", DAMAGED, |book| book.records[0][0] = 9),
        wrong("erased-with-body", DAMAGED, |book| book.records[0][0] = 3),
        wrong("sealed-in-name", DAMAGED, |book| book.records[2][0] = 3),
    ];
    let expected: Vec<i32> = files.iter().map(|(_, _, code)| *code).collect();
    let files: Vec<_> = files.into_iter().map(|(name, file, _)| (name, file)).collect();
    for ((name, first, second), expected) in judge(&files).into_iter().zip(expected) {
        assert_eq!((first, second), (expected, expected), "{name}");
    }
}

/// A book of one record, otherwise like the small one.
fn book_of(record: Vec<u8>) -> Vec<u8> {
    let parts = Sample::small().parts;
    Sample::of(vec![record], parts).write().expect("a frame that fits")
}

/// Both verifiers must give every file this code.
fn expect_all(code: i32, files: &[(String, Vec<u8>)]) {
    for (name, first, second) in judge(files) {
        assert_eq!((first, second), (code, code), "{name}");
    }
}

#[test]
fn both_agree_on_headers_that_a_forger_made_fit_again() {
    let first = &as_written()[0].bytes;
    let forged = |member: &str, value: Value| {
        let name = format!("header-{member}-{}", Digest::of(&[value.to_string().as_bytes()]));
        (
            name,
            book_of(forger::with_header(first, |header| header[member] = value)),
        )
    };
    let wrong = [
        ("v", json!(2)),
        ("seq", json!(2)),
        ("seq", json!("1")),
        ("book", json!("b-other")),
        ("prev", json!("1".repeat(64))),
        ("prev", json!("A".repeat(64))),
        ("at", json!("2026-11-22T09:30:00Z")),
        ("at", json!("2026-11-22T09:30:00.+08:00")),
        ("by", json!("委员甲")),
        ("by", json!("")),
        ("cmd", json!("two words")),
        ("kind", json!("x".repeat(129))),
        ("kv", json!(4_294_967_296_u64)),
        ("kv", json!(-1)),
        ("about", json!(["b", "a"])),
        ("about", json!(["a", "a"])),
        ("about", json!(null)),
        ("app", json!(1)),
        ("commit", json!("fields")),
        ("commit", json!("none")),
        ("body", json!("0".repeat(64))),
        ("more", json!(1)),
    ];
    expect_all(DAMAGED, &wrong.map(|(member, value)| forged(member, value)));
    let right = [
        ("at", json!("1999-01-31T23:59:59.123456789-03:30")),
        ("kv", json!(4_294_967_295_u64)),
        ("about", json!(["B", "a", "~"])),
        ("app", json!("议事簿")),
    ];
    expect_all(WHOLE, &right.map(|(member, value)| forged(member, value)));
}

#[test]
fn both_agree_on_bodies_that_a_forger_made_fit_again() {
    let first = &as_written()[0].bytes;
    let forged = |(at, body): (usize, String)| (format!("body-{at}"), book_of(forger::with_body_text(first, &body)));
    let nested = |depth: usize| format!("{{\"a\":{}{}}}", "[".repeat(depth - 1), "]".repeat(depth - 1));
    let wrong = [
        "[]",
        "null",
        "",
        "{}\n",
        " {}",
        r#"{"a":1.5}"#,
        r#"{"a":1.0}"#,
        r#"{"a":-0}"#,
        r#"{"a":1e2}"#,
        r#"{"a":9007199254740992}"#,
        r#"{"b":1,"a":1}"#,
        r#"{"a":1,"a":1}"#,
        r#"{"a":"\u8bae"}"#,
        r#"{"a":"\/"}"#,
        r#"{"a":"\ud800"}"#,
        r#"{"a":"\u001F"}"#,
        "{\"\u{fb33}\":1,\"\u{1f600}\":2}",
    ];
    let wrong = wrong.map(str::to_owned).into_iter().chain([nested(33)]);
    expect_all(DAMAGED, &wrong.enumerate().map(forged).collect::<Vec<_>>());
    let right = [
        "{}",
        r#"{"a":-9007199254740991}"#,
        "{\"\u{1f600}\":2,\"\u{fb33}\":1}",
        r#"{"10":1,"9":2}"#,
        r#"{"__proto__":1}"#,
        "{\"a\":\"\\u0000\\b\\u001f\u{7f}\u{2028}\"}",
        r#"{"bytes":2,"name":1}"#,
    ];
    let right = right.map(str::to_owned).into_iter().chain([nested(32)]);
    expect_all(WHOLE, &right.enumerate().map(forged).collect::<Vec<_>>());
}

#[test]
fn a_missing_file_and_a_wrong_call_are_unreadable() {
    assert_eq!(native(&folder().join("no-such-file")), UNREADABLE);
    let called = Command::new(env!("CARGO_BIN_EXE_minutebook"))
        .arg("check")
        .output()
        .expect("it runs");
    assert_eq!(called.status.code(), Some(UNREADABLE));
    assert!(String::from_utf8_lossy(&called.stderr).contains("minutebook verify"));
}

#[test]
fn a_printed_code_given_with_the_file_is_compared() {
    let path = save("against.yishibu", &small_file());
    let run = |code: &str| {
        Command::new(env!("CARGO_BIN_EXE_minutebook"))
            .arg("verify")
            .arg(&path)
            .arg(code)
            .output()
            .expect("it runs")
    };
    let head = Sample::small().manifest.head;
    assert_eq!(
        run(&minutebook::ledger::HeadCode::in_print(&head).to_string())
            .status
            .code(),
        Some(WHOLE)
    );
    assert_eq!(run("9-8f3a-12bc").status.code(), Some(DAMAGED));
    assert_eq!(run("nonsense").status.code(), Some(UNREADABLE));
    let (_, start) = Writer::start(&Sample::small().manifest).expect("well formed");
    assert!(small_file().starts_with(&start));
}

#[test]
fn the_auditor_reads_what_was_saved_of_a_book_that_would_not_open() {
    let records = Sample::small().records;
    let numbered = || (1..).zip(&records);
    let saved = |kept: &dyn Fn(u32) -> bool| {
        let items = numbered().filter(|(seq, _)| kept(*seq));
        let items = items.map(|(seq, bytes)| raw_log::record(seq, bytes));
        [raw_log::start(BOOK)]
            .into_iter()
            .chain(items)
            .collect::<Vec<_>>()
            .concat()
    };
    let whole = saved(&|_| true);
    assert_eq!(native(&save("whole.yishilog", &whole)), WHOLE);
    assert_eq!(native(&save("gap.yishilog", &saved(&|seq| seq != 2))), DAMAGED);
    assert_eq!(native(&save("cut.yishilog", &whole[..whole.len() - 1])), DAMAGED);
    assert_eq!(native(&save("empty.yishilog", &raw_log::start(BOOK))), DAMAGED);
}
