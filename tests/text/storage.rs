//! Storage notices: each says what happened to the records, and what to do.

use minutebook::desk::archive::{ArchiveError, FileReport, Witness};
use minutebook::desk::handle::DeskError;
use minutebook::desk::journal::{AppendError, JournalError};
use minutebook::domain::occasion::Moment;
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::BookKind;
use minutebook::ledger::{Head, Link, Standing};
use minutebook::text::journal::{self, Notice};
use minutebook::text::names::Names;
use minutebook::text::{page_chooser, trouble};

use crate::office::assert_plain;

fn head(count: u32) -> Head {
    Head {
        count,
        link: Link::GENESIS,
    }
}

fn assert_advises(notice: &Notice) {
    assert_plain(&notice.fact);
    assert_plain(&notice.advice);
    assert!(
        notice.fact.ends_with('。') && notice.advice.ends_with('。'),
        "{notice:?}"
    );
}

#[test]
fn every_failure_of_the_store_says_what_became_of_the_records_and_what_to_do() {
    let failures = [
        JournalError::Full,
        JournalError::Unavailable("InvalidStateError".to_owned()),
        JournalError::Blocked,
        JournalError::NewerVersion,
        JournalError::Damaged(7),
    ];
    for failure in failures {
        assert_advises(&journal::append(&AppendError::Journal(failure)));
    }
    assert_advises(&journal::append(&AppendError::Conflict { actual: head(8) }));
}

#[test]
fn a_full_or_unavailable_store_offers_to_save_to_a_file() {
    assert!(journal::journal(&JournalError::Full).save_to_file);
    assert!(journal::journal(&JournalError::Unavailable(String::new())).save_to_file);
    assert!(!journal::journal(&JournalError::Blocked).save_to_file);
}

#[test]
fn what_fails_on_the_desk_is_said_in_words() {
    for error in [
        DeskError::Unreadable { seq: 7 },
        DeskError::Lost { known: Some(12) },
        DeskError::Lost { known: None },
        DeskError::CutShort,
        DeskError::WrongPassphrase,
        DeskError::ReadOnly,
    ] {
        assert_advises(&journal::desk(&error, Names::NONE));
    }
    let refused = journal::desk(&DeskError::Refused(Refusal::AlreadyEntered), Names::NONE);
    assert!(refused.fact.starts_with("本事项已登记入台账"));
}

#[test]
fn a_file_that_fails_leaves_the_machine_as_it_was_and_says_so() {
    for error in [
        ArchiveError::FileUnreadable,
        ArchiveError::Damaged,
        ArchiveError::Behind { here: head(40) },
    ] {
        let notice = journal::archive(&error, Names::NONE);
        assert_advises(&notice);
        assert!(
            notice.fact.contains("没有写入本机") || notice.fact.contains("没有变化"),
            "{}",
            notice.fact
        );
    }
}

#[test]
fn a_shorter_log_is_lost_data_and_never_a_fresh_start() {
    let notice = journal::witness(Witness::Shorter { known: head(12) }, head(9)).expect("a notice");
    assert_eq!(notice.fact, "本机现有9条记录，此前为12条，缺少3条。");
    assert!(notice.advice.contains("不要新建议事簿"));
    assert_eq!(journal::witness(Witness::Whole, head(9)), None);
    assert!(journal::witness(Witness::Differs { known: head(9) }, head(9)).is_some());
}

#[test]
fn a_clock_that_jumped_shows_both_times() {
    let last = Moment("2026-11-22T09:30:00.000+08:00".to_owned());
    let now = Moment("2026-11-21T08:05:00.000+08:00".to_owned());
    assert_eq!(
        journal::clock_jumped(&last, &now).fact,
        "本机时间为2026年11月21日 08:05，上一条记录为2026年11月22日 09:30，前后不符。"
    );
}

#[test]
fn a_book_that_does_not_open_is_not_said_to_open() {
    for (error, saves) in [
        (JournalError::NewerVersion, true),
        (JournalError::Unavailable("SecurityError".to_owned()), true),
        (JournalError::Damaged(7), true),
        (JournalError::Blocked, false),
    ] {
        let notice = trouble::opening(&error.into());
        assert_advises(&notice);
        assert!(!notice.fact.contains("只能查看"), "{notice:?}");
        assert_eq!(notice.save_to_file, saves, "{notice:?}");
    }
    let lost = trouble::opening(&DeskError::Lost { known: Some(12) });
    assert!(
        lost.fact.contains("12条") && lost.advice.contains("不要新建议事簿"),
        "{lost:?}"
    );
}

/// A file of a book of which so many records are here.
fn file(records: u32, here: u32) -> FileReport {
    FileReport {
        book: "00ff".to_owned(),
        kind: None,
        label: "某街工委".to_owned(),
        written_at: "2026-11-20T09:30:00.000+08:00".to_owned(),
        head: head(records),
        blobs: 0,
        encrypted: false,
        whole: true,
        attachments_lost: 0,
        returning: 0,
        unreadable: None,
        damaged_at: None,
        erased: 0,
        here: Some(head(here)),
        lost: false,
        continues: false,
        held_here: true,
        expected: None,
        pen: None,
    }
}

#[test]
fn a_file_that_is_not_to_be_restored_says_why_and_what_to_do_and_threatens_nothing() {
    let fits = FileReport {
        kind: Some(BookKind::Main),
        ..file(12, 9)
    };
    assert_eq!(page_chooser::unfit(&fits), None);
    // Older than what was printed last: the only backup there is may be such a one.
    let older = FileReport {
        expected: Some(Standing::Shorter { held: 12, known: 15 }),
        ..fits.clone()
    };
    assert_eq!(page_chooser::unfit(&older), None);
    let cut = FileReport {
        whole: false,
        ..fits.clone()
    };
    let torn = FileReport {
        attachments_lost: 2,
        ..fits.clone()
    };
    let torn_where_nothing_is = FileReport {
        here: None,
        ..torn.clone()
    };
    assert_eq!(page_chooser::unfit(&torn_where_nothing_is), None);
    let warned = page_chooser::without_attachments(&torn_where_nothing_is);
    assert!(warned.is_some_and(|words| words.contains("2件附件")));
    let other_code = FileReport {
        expected: Some(Standing::Different { at: 8 }),
        ..fits.clone()
    };
    let newer = FileReport {
        unreadable: Some(3),
        ..fits.clone()
    };
    let locked = FileReport {
        encrypted: true,
        kind: None,
        ..fits
    };
    assert_eq!(
        page_chooser::replaces(&cut),
        None,
        "what can't be done takes nothing away"
    );
    for (report, advice) in [
        (cut, "改用另一份备份"),
        (torn, "改用另一份备份"),
        (other_code, "核对校验码是否抄错"),
        (newer, "更新程序"),
        (locked, "填写口令"),
    ] {
        let words = page_chooser::unfit(&report).expect("something stands in the way");
        assert!(words.contains(advice), "{words}");
        assert_plain(words);
    }
}

#[test]
fn what_a_restoring_takes_away_is_said_with_its_numbers() {
    let older = page_chooser::replaces(&file(9, 12)).expect("three records are not in the file");
    assert!(older.contains("第10条至第12条共3条不再保留"), "{older}");
    let lost = FileReport {
        lost: true,
        held_here: false,
        ..file(9, 12)
    };
    let lost = page_chooser::replaces(&lost).expect("three records are gone");
    assert!(lost.contains("第10条至第12条共3条不在文件之内"), "{lost}");
    let other = FileReport {
        held_here: false,
        ..file(14, 12)
    };
    let other = page_chooser::replaces(&other).expect("another history");
    assert!(other.contains("不能合并") && other.contains("12条"), "{other}");
    let newer = FileReport {
        continues: true,
        ..file(14, 12)
    };
    assert_eq!(page_chooser::replaces(&newer), None);
    for words in [older, lost, other] {
        assert_plain(&words);
    }
}
