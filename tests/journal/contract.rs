//! The one contract of every journal, as clauses: the native suite runs them over memory, `tests/store`
//! over `IndexedDB` in each browser. Records are made up here: a store must not care what they mean.

use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::Poll;

use minutebook::desk::journal::{
    AppendError, Batch, BlobPart, Drafts, Erasure, Journal, JournalError, PART_BYTES_MAX, Shelf, StoredRecord,
    head_told_by,
};
use minutebook::ledger::{Head, Link};

/// What a suite lends the clauses.
#[allow(async_fn_in_trait, reason = "every suite runs its clauses on one thread")]
pub trait Bench {
    /// The kind of journal on trial.
    type Book: Journal + Drafts;
    /// A book that nobody has used.
    async fn fresh(&self) -> Self::Book;
    /// Another connection to the same book, as another tab has.
    async fn beside(&self, book: &Self::Book) -> Self::Book;
    /// Loses one stored record behind the journal's back.
    async fn lose_record(&self, book: &Self::Book, seq: u32);
}

/// Names every clause to a macro, so that no suite can leave one out.
macro_rules! clauses {
    ($run:ident) => {
        $run! {
            a_fresh_book_is_empty,
            what_was_appended_is_read_back_byte_for_byte,
            one_act_may_write_several_records,
            an_append_at_another_count_is_a_conflict_that_tells_the_head,
            an_append_at_the_right_count_with_another_link_is_a_conflict,
            a_conflict_leaves_nothing,
            an_append_that_fails_halfway_leaves_nothing,
            the_tail_starts_and_stops_where_it_is_told,
            a_subject_is_read_in_order_and_alone,
            an_erasure_takes_body_and_blobs_and_keeps_the_rest,
            erasing_a_record_that_is_not_there_leaves_nothing,
            a_large_attachment_comes_back_part_by_part,
            a_blob_counts_its_parts_up_to_the_first_that_is_lost,
            a_new_shelf_replaces_the_old_one_whole,
            changes_to_a_shelf_replace_the_pieces_they_hold_and_no_other,
            changes_that_do_not_lie_on_the_kept_shelf_leave_it_as_it_is,
            slips_are_kept_by_name_until_a_whole_shelf_takes_their_place,
            drafts_are_kept_replaced_and_dropped,
            a_lost_record_is_told_by_its_number,
            two_connections_racing_never_fork_the_book,
        }
    };
}
pub(crate) use clauses;

/// An envelope with this number, a link made of `tag`, and a body.
pub fn envelope(seq: u32, tag: u8, body: &[u8]) -> Vec<u8> {
    [&[1], &seq.to_be_bytes()[..], &[tag; 32], body].concat()
}

/// A record with this number, a link made of `tag`, about these subjects.
pub fn record(seq: u32, tag: u8, about: &[&str]) -> StoredRecord {
    StoredRecord {
        seq,
        about: about.iter().map(ToString::to_string).collect(),
        bytes: envelope(seq, tag, b"{}"),
    }
}

/// A batch of nothing but records.
pub fn records(records: impl IntoIterator<Item = StoredRecord>) -> Batch {
    Batch {
        records: records.into_iter().collect(),
        ..Batch::default()
    }
}

fn head(count: u32, tag: u8) -> Head {
    Head {
        count,
        link: Link([tag; 32]),
    }
}

fn part(name: &str, part: u32, bytes: &[u8]) -> BlobPart {
    BlobPart {
        name: name.to_owned(),
        part,
        bytes: bytes.to_vec(),
    }
}

/// Appends a batch that must be stored.
pub async fn append(book: &impl Journal, batch: &Batch) -> Head {
    let head = book.head().await.expect("the head is readable");
    book.append(&head, batch).await.expect("the batch is stored")
}

/// A book of `count` records, all about "m", each link made of its number.
pub async fn filled<B: Bench>(bench: &B, count: u8) -> B::Book {
    let book = bench.fresh().await;
    append(&book, &records((1..=count).map(|tag| record(tag.into(), tag, &["m"])))).await;
    book
}

pub async fn a_fresh_book_is_empty(bench: &impl Bench) {
    let book = bench.fresh().await;
    assert_eq!(book.head().await, Ok(Head::EMPTY));
    assert_eq!(book.tail(1, 10).await, Ok(vec![]));
    assert_eq!(book.read("m").await, Ok(vec![]));
    assert_eq!(book.blob("b", 0).await, Ok(None));
    assert_eq!(book.blob_names().await, Ok(vec![]));
    assert_eq!(book.shelf().await, Ok(None));
    assert_eq!(book.draft("f").await, Ok(None));
}

pub async fn what_was_appended_is_read_back_byte_for_byte(bench: &impl Bench) {
    let book = bench.fresh().await;
    let all: Vec<u8> = (0..=255).collect();
    let mut first = record(1, 7, &["m"]);
    first.bytes = envelope(1, 7, &all);
    assert_eq!(append(&book, &records([first.clone()])).await, head(1, 7));
    let other = bench.beside(&book).await;
    assert_eq!(other.head().await, Ok(head(1, 7)));
    assert_eq!(other.tail(1, 10).await, Ok(vec![(1, first.bytes)]));
}

pub async fn one_act_may_write_several_records(bench: &impl Bench) {
    let book = filled(bench, 2).await;
    let next = records((3..=5).map(|tag| record(tag.into(), tag, &[])));
    assert_eq!(append(&book, &next).await, head(5, 5));
    assert_eq!(book.head().await, Ok(head(5, 5)));
}

pub async fn an_append_at_another_count_is_a_conflict_that_tells_the_head(bench: &impl Bench) {
    let book = filled(bench, 3).await;
    let late = book.append(&head(2, 2), &records([record(3, 9, &[])])).await;
    assert_eq!(late, Err(AppendError::Conflict { actual: head(3, 3) }));
    let early = book.append(&head(4, 4), &records([record(5, 9, &[])])).await;
    assert_eq!(early, Err(AppendError::Conflict { actual: head(3, 3) }));
}

pub async fn an_append_at_the_right_count_with_another_link_is_a_conflict(bench: &impl Bench) {
    let book = filled(bench, 3).await;
    let forked = book.append(&head(3, 99), &records([record(4, 4, &[])])).await;
    assert_eq!(forked, Err(AppendError::Conflict { actual: head(3, 3) }));
}

pub async fn a_conflict_leaves_nothing(bench: &impl Bench) {
    let book = filled(bench, 1).await;
    let batch = Batch {
        records: vec![record(1, 9, &["n"])],
        blobs: vec![part("b", 0, b"x")],
        erasures: vec![],
    };
    assert!(book.append(&Head::EMPTY, &batch).await.is_err());
    assert_eq!(book.head().await, Ok(head(1, 1)));
    assert_eq!(book.read("n").await, Ok(vec![]));
    assert_eq!(book.blob_names().await, Ok(vec![]));
}

pub async fn an_append_that_fails_halfway_leaves_nothing(bench: &impl Bench) {
    let book = filled(bench, 1).await;
    let with_blob = Batch {
        records: vec![record(2, 2, &["m"])],
        blobs: vec![part("b", 0, b"first")],
        erasures: vec![],
    };
    append(&book, &with_blob).await;
    let again = Batch {
        records: vec![record(3, 3, &["n"]), record(4, 4, &["n"])],
        blobs: vec![part("a", 0, b"new"), part("b", 0, b"second")],
        erasures: vec![],
    };
    let refused = book.append(&head(2, 2), &again).await;
    assert!(matches!(refused, Err(AppendError::Journal(_))), "{refused:?}");
    assert_eq!(book.head().await, Ok(head(2, 2)));
    assert_eq!(book.read("n").await, Ok(vec![]));
    assert_eq!(book.blob("a", 0).await, Ok(None));
    assert_eq!(book.blob("b", 0).await, Ok(Some(b"first".to_vec())));
    let next = book.append(&head(2, 2), &records([record(3, 3, &[])])).await;
    assert_eq!(next, Ok(head(3, 3)), "the book goes on after a failed append");
}

pub async fn the_tail_starts_and_stops_where_it_is_told(bench: &impl Bench) {
    let book = filled(bench, 5).await;
    let seqs = async |from, limit| -> Vec<u32> {
        let tail = book.tail(from, limit).await.expect("the tail is readable");
        tail.into_iter().map(|(seq, _)| seq).collect()
    };
    assert_eq!(seqs(4, 10).await, [4, 5]);
    assert_eq!(seqs(2, 2).await, [2, 3]);
    assert_eq!(seqs(0, 1).await, [1]);
    assert_eq!(seqs(6, 10).await, [0; 0]);
    assert_eq!(seqs(1, 0).await, [0; 0]);
}

pub async fn a_subject_is_read_in_order_and_alone(bench: &impl Bench) {
    let book = bench.fresh().await;
    let about: [&[&str]; 5] = [&["m", "n"], &["m1"], &["n", "n"], &[], &["m"]];
    let numbered = (1..).zip(about).map(|(tag, about)| record(tag.into(), tag, about));
    append(&book, &records(numbered)).await;
    let seqs = async |about| -> Vec<u32> {
        let found = book.read(about).await.expect("the subject is readable");
        let told = found
            .iter()
            .map(|(_, bytes)| head_told_by(bytes).map(|head| head.count));
        assert!(told.eq(found.iter().map(|(seq, _)| Some(*seq))));
        found.into_iter().map(|(seq, _)| seq).collect()
    };
    assert_eq!(seqs("m").await, [1, 5]);
    assert_eq!(seqs("n").await, [1, 3]);
    assert_eq!(seqs("m1").await, [2]);
    assert_eq!(seqs("").await, [0; 0]);
}

pub async fn an_erasure_takes_body_and_blobs_and_keeps_the_rest(bench: &impl Bench) {
    let book = filled(bench, 3).await;
    let blobs = [part("gone", 0, b"1"), part("gone", 1, b"2"), part("gone1", 0, b"3")];
    let batch = Batch {
        blobs: blobs.to_vec(),
        ..Batch::default()
    };
    assert_eq!(append(&book, &batch).await, head(3, 3));
    let erased = envelope(2, 2, b"");
    let erasure = Batch {
        records: vec![record(4, 4, &["m"])],
        erasures: vec![Erasure {
            seq: 2,
            bytes: erased.clone(),
            blobs: vec!["gone".to_owned()],
        }],
        ..Batch::default()
    };
    assert_eq!(append(&book, &erasure).await, head(4, 4));
    let expected: Vec<(u32, Vec<u8>)> = vec![
        (1, envelope(1, 1, b"{}")),
        (2, erased),
        (3, envelope(3, 3, b"{}")),
        (4, envelope(4, 4, b"{}")),
    ];
    assert_eq!(book.tail(1, 10).await, Ok(expected.clone()));
    assert_eq!(book.read("m").await, Ok(expected));
    assert_eq!(book.blob_names().await, Ok(vec![("gone1".to_owned(), 1)]));
}

pub async fn erasing_a_record_that_is_not_there_leaves_nothing(bench: &impl Bench) {
    let book = filled(bench, 1).await;
    let batch = Batch {
        records: vec![record(2, 2, &[])],
        erasures: vec![Erasure {
            seq: 7,
            bytes: envelope(7, 7, b""),
            blobs: vec![],
        }],
        ..Batch::default()
    };
    let refused = book.append(&head(1, 1), &batch).await;
    assert_eq!(refused, Err(JournalError::Damaged(7).into()));
    assert_eq!(book.head().await, Ok(head(1, 1)));
}

pub async fn a_large_attachment_comes_back_part_by_part(bench: &impl Bench) {
    let book = filled(bench, 1).await;
    let parts: Vec<BlobPart> = (0..20u8)
        .map(|number| part("scan", number.into(), &vec![number; PART_BYTES_MAX]))
        .chain([part("empty", 0, b"")])
        .collect();
    let batch = Batch {
        blobs: parts.clone(),
        ..Batch::default()
    };
    append(&book, &batch).await;
    let names = vec![("empty".to_owned(), 1), ("scan".to_owned(), 20)];
    assert_eq!(book.blob_names().await, Ok(names));
    for part in parts {
        assert_eq!(book.blob(&part.name, part.part).await, Ok(Some(part.bytes)));
    }
    assert_eq!(book.blob("scan", 20).await, Ok(None));
}

pub async fn a_blob_counts_its_parts_up_to_the_first_that_is_lost(bench: &impl Bench) {
    let book = filled(bench, 1).await;
    let batch = Batch {
        blobs: vec![
            part("a", 0, b"x"),
            part("a", 1, b"x"),
            part("a", 3, b"x"),
            part("b", 1, b"x"),
        ],
        ..Batch::default()
    };
    append(&book, &batch).await;
    assert_eq!(book.blob_names().await, Ok(vec![("a".to_owned(), 2)]));
}

pub async fn a_new_shelf_replaces_the_old_one_whole(bench: &impl Bench) {
    let book = filled(bench, 1).await;
    let long = vec![(0, vec![1; PART_BYTES_MAX * 2 + 1]), (7, vec![2]), (256, vec![])];
    for shelf in [shelf(1, long), shelf(2, vec![(3, vec![3; 9])])] {
        assert_eq!(book.keep_shelf(&shelf, None).await, Ok(true));
        assert_eq!(book.shelf().await, Ok(Some(shelf)));
    }
    assert_eq!(book.head().await, Ok(head(1, 1)), "a shelf never touches the log");
}

fn shelf(count: u8, pieces: Vec<(u16, Vec<u8>)>) -> Shelf {
    Shelf {
        shape: 1,
        head: head(count.into(), count),
        pieces: pieces.into_iter().collect(),
    }
}

pub async fn changes_to_a_shelf_replace_the_pieces_they_hold_and_no_other(bench: &impl Bench) {
    let book = bench.fresh().await;
    let kept = shelf(5, vec![(0, vec![1; PART_BYTES_MAX * 2]), (1, vec![1]), (2, vec![1])]);
    assert_eq!(book.keep_shelf(&kept, None).await, Ok(true));
    let changes = shelf(7, vec![(0, vec![2]), (3, vec![2; PART_BYTES_MAX + 1])]);
    // Another tab may have kept it meanwhile, as long as the changes reach back before that.
    assert_eq!(book.keep_shelf(&changes, Some(4)).await, Ok(true));
    let expected = vec![
        (0, vec![2]),
        (1, vec![1]),
        (2, vec![1]),
        (3, vec![2; PART_BYTES_MAX + 1]),
    ];
    assert_eq!(book.shelf().await, Ok(Some(shelf(7, expected))));
}

pub async fn changes_that_do_not_lie_on_the_kept_shelf_leave_it_as_it_is(bench: &impl Bench) {
    let book = bench.fresh().await;
    let changes = shelf(7, vec![(0, vec![2])]);
    assert_eq!(book.keep_shelf(&changes, Some(0)).await, Ok(false), "there is none");
    let kept = shelf(5, vec![(0, vec![1])]);
    assert_eq!(book.keep_shelf(&kept, None).await, Ok(true));
    assert_eq!(
        book.keep_shelf(&changes, Some(6)).await,
        Ok(false),
        "they begin after it"
    );
    let older = shelf(4, vec![(0, vec![2])]);
    assert_eq!(
        book.keep_shelf(&older, Some(3)).await,
        Ok(false),
        "they are older than it"
    );
    let mut foreign = changes;
    foreign.shape = 2;
    assert_eq!(
        book.keep_shelf(&foreign, Some(5)).await,
        Ok(false),
        "they have another shape"
    );
    assert_eq!(book.shelf().await, Ok(Some(kept)));
}

pub async fn slips_are_kept_by_name_until_a_whole_shelf_takes_their_place(bench: &impl Bench) {
    let book = filled(bench, 1).await;
    let slip = |name: &str, byte| (name.to_owned(), vec![byte; 3]);
    assert_eq!(book.slips().await, Ok(vec![]), "a shelf is none");
    assert_eq!(book.keep_slips(&[slip("m2", 1), slip("m1", 2)]).await, Ok(()));
    assert_eq!(book.keep_slips(&[slip("m2", 3), slip("t1", 4)]).await, Ok(()));
    let kept = vec![slip("m1", 2), slip("m2", 3), slip("t1", 4)];
    assert_eq!(book.slips().await, Ok(kept.clone()));

    assert_eq!(book.keep_shelf(&shelf(1, vec![(0, vec![1])]), None).await, Ok(true));
    assert_eq!(book.slips().await, Ok(vec![]), "a whole shelf");
    assert_eq!(book.keep_slips(&kept).await, Ok(()));
    let changes = shelf(2, vec![(1, vec![1])]);
    assert_eq!(book.keep_shelf(&changes, Some(1)).await, Ok(true));
    assert_eq!(book.slips().await, Ok(kept), "changes to it");
    assert_eq!(
        book.shelf().await.map(|shelf| shelf.map(|shelf| shelf.pieces.len())),
        Ok(Some(2))
    );
}

pub async fn drafts_are_kept_replaced_and_dropped(bench: &impl Bench) {
    let book = bench.fresh().await;
    for text in ["调研", "调研对象：社区居民代表"] {
        assert_eq!(book.keep_draft("investigation", text).await, Ok(()));
        assert_eq!(book.draft("investigation").await, Ok(Some(text.to_owned())));
    }
    assert_eq!(book.draft("consultation").await, Ok(None));
    assert_eq!(book.drop_draft("investigation").await, Ok(()));
    assert_eq!(book.drop_draft("investigation").await, Ok(()));
    assert_eq!(book.draft("investigation").await, Ok(None));
}

pub async fn a_lost_record_is_told_by_its_number(bench: &impl Bench) {
    let book = filled(bench, 4).await;
    bench.lose_record(&book, 2).await;
    assert_eq!(book.tail(1, 10).await, Err(JournalError::Damaged(2)));
    assert_eq!(book.tail(2, 1).await, Err(JournalError::Damaged(2)));
    assert_eq!(book.read("m").await, Err(JournalError::Damaged(2)));
    assert_eq!(book.tail(3, 10).await.map(|tail| tail.len()), Ok(2));
    assert_eq!(book.head().await, Ok(head(4, 4)));
}

pub async fn two_connections_racing_never_fork_the_book(bench: &impl Bench) {
    const ROUNDS: u32 = 60;
    let one = bench.fresh().await;
    let two = bench.beside(&one).await;
    let mut expected = Head::EMPTY;
    for seq in 1..=ROUNDS {
        let (ours, theirs) = (records([record(seq, 1, &["m"])]), records([record(seq, 2, &["m"])]));
        let (ours, theirs) = both(one.append(&expected, &ours), two.append(&expected, &theirs)).await;
        let (stored, conflict) = if ours.is_ok() { (ours, theirs) } else { (theirs, ours) };
        expected = stored.expect("one of the two is first");
        assert_eq!(conflict, Err(AppendError::Conflict { actual: expected }));
    }
    assert_eq!(one.head().await, Ok(expected));
    assert_eq!(two.tail(1, ROUNDS + 1).await.map(|tail| tail.len()), Ok(60));
    assert_eq!(two.read("m").await.map(|found| found.len()), Ok(60));
}

/// Runs two futures side by side to their ends.
async fn both<A: Future, B: Future>(one: A, two: B) -> (A::Output, B::Output) {
    let (mut one, mut two) = (pin!(one), pin!(two));
    let (mut first, mut second) = (None, None);
    poll_fn(|context| {
        if first.is_none()
            && let Poll::Ready(output) = one.as_mut().poll(context)
        {
            first = Some(output);
        }
        if second.is_none()
            && let Poll::Ready(output) = two.as_mut().poll(context)
        {
            second = Some(output);
        }
        match (first.take(), second.take()) {
            (Some(one), Some(two)) => Poll::Ready((one, two)),
            (one, two) => {
                (first, second) = (one, two);
                Poll::Pending
            }
        }
    })
    .await
}
