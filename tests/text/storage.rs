//! Storage notices: each says what happened to the records, and what to do.

use minutebook::desk::archive::{ArchiveError, Witness};
use minutebook::desk::handle::DeskError;
use minutebook::desk::journal::{AppendError, JournalError};
use minutebook::domain::occasion::Moment;
use minutebook::domain::refusal::Refusal;
use minutebook::ledger::{Head, Link};
use minutebook::text::journal::{self, Notice};
use minutebook::text::names::Names;

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
