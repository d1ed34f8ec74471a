//! Writes a practice book as a file: `cargo run --release --example practice -- 10000 FILE`, with every
//! matter in the register of funds by a third word, `funds`. It goes through a desk over memory, as in a browser it goes
//! through one over `IndexedDB`.

use core::cell::RefCell;
use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use jiff::civil::Date;
use minutebook::desk::memory::MemoryJournal;
use minutebook::desk::outside::Outside;
use minutebook::desk::{Desk, DeskError};
use minutebook::domain::occasion::Occasion;
use minutebook::domain::practice::Practice;
use minutebook::domain::register::Register;

/// The year in which the book begins.
const YEAR: i16 = 2021;

/// A world in which the occasion of the next act is known.
struct Scripted(RefCell<Option<Occasion>>);

impl Scripted {
    fn of<T>(&self, part: impl FnOnce(&Occasion) -> T) -> Option<T> {
        self.0.borrow().as_ref().map(part)
    }
}

impl Outside for &Scripted {
    fn now(&self) -> String {
        self.of(|occasion| occasion.now.0.clone()).unwrap_or_default()
    }

    fn today(&self) -> Date {
        self.of(|occasion| occasion.today).unwrap_or(Date::MIN)
    }

    fn seed(&self) -> [u8; 32] {
        self.of(|occasion| occasion.seed).unwrap_or_default()
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (matters, path, register) = match words.as_slice() {
        [matters, path] => (matters, path, None),
        [matters, path, "funds"] => (matters, path, Some(Register::Funds)),
        _ => {
            eprintln!("practice MATTERS FILE [funds]");
            return ExitCode::FAILURE;
        }
    };
    let Ok(matters) = matters.parse() else {
        eprintln!("{matters} is no number of matters");
        return ExitCode::FAILURE;
    };
    let practice = Practice::new(1, matters, YEAR);
    let practice = match register {
        Some(register) => practice.all_in(register),
        None => practice,
    };
    match write(practice, path) {
        Ok(records) => {
            println!("{records} records");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(practice: Practice, path: &str) -> io::Result<u32> {
    let world = Scripted(RefCell::new(None));
    let failed = |error: DeskError| io::Error::other(error.to_string());
    let (book, device) = (practice.book().to_string(), practice.device());
    let desk = ready(Desk::open(MemoryJournal::new(), &world, device, book, None)).map_err(failed)?;
    for act in practice {
        *world.0.borrow_mut() = Some(act.occasion.clone());
        ready(desk.dispatch(act.occasion.actor, &act.command, &act.blobs)).map_err(failed)?;
    }
    let mut file = BufWriter::new(File::create(path)?);
    let mut written = Ok(());
    let mut sink = |chunk: Vec<u8>| {
        if written.is_ok() {
            written = file.write_all(&chunk);
        }
    };
    let head = ready(desk.export(&mut sink, &mut |_, _| {})).map_err(failed)?;
    written?;
    file.flush()?;
    Ok(head.count)
}

/// The output of a future that is ready at once.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("memory never makes anyone wait"),
    }
}
