//! The memory journal: the contract it shares with `IndexedDB`, and the faults it can be given.
#![cfg(not(target_arch = "wasm32"))]

mod contract;
mod faults;

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

use contract::Bench;
use minutebook::desk::memory::MemoryJournal;

/// Memory, which never makes anyone wait.
struct Memory;

impl Bench for Memory {
    type Book = MemoryJournal;

    async fn fresh(&self) -> MemoryJournal {
        MemoryJournal::new()
    }

    async fn beside(&self, book: &MemoryJournal) -> MemoryJournal {
        book.clone()
    }

    async fn lose_record(&self, book: &MemoryJournal, seq: u32) {
        book.lose_record(seq);
    }
}

/// The output of a future that is ready at once.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("memory never makes anyone wait"),
    }
}

macro_rules! over_memory {
    ($($clause:ident),* $(,)?) => {
        $(#[test]
        fn $clause() {
            ready(contract::$clause(&Memory));
        })*
    };
}
contract::clauses!(over_memory);
