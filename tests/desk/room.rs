//! A desk over memory, in a world whose day and chance a practice act sets.

use core::cell::{Cell, RefCell};
use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};
use std::rc::Rc;

use jiff::civil::Date;
use minutebook::desk::memory::MemoryJournal;
use minutebook::desk::outside::Outside;
use minutebook::desk::{Desk, DeskError};
use minutebook::domain::command::Command;
use minutebook::domain::id::DeviceId;
use minutebook::domain::occasion::Occasion;
use minutebook::domain::practice::{Act, Practice, office};
use minutebook::ledger::Record;
use minutebook::ledger::cipher::{Key, KeyCard};

/// A desk over memory.
pub type TestDesk = Desk<MemoryJournal, World>;

/// A world in which the occasion of the next act is known.
#[derive(Clone)]
pub struct World {
    occasion: Rc<RefCell<Occasion>>,
    fresh: Rc<Cell<u64>>,
}

impl World {
    pub fn of(act: &Act) -> Self {
        Self {
            occasion: Rc::new(RefCell::new(act.occasion.clone())),
            fresh: Rc::new(Cell::new(0)),
        }
    }

    pub fn becomes(&self, occasion: &Occasion) {
        *self.occasion.borrow_mut() = occasion.clone();
    }
}

impl Outside for World {
    fn now(&self) -> String {
        self.occasion.borrow().now.0.clone()
    }

    fn today(&self) -> Date {
        self.occasion.borrow().today
    }

    fn seed(&self) -> [u8; 32] {
        // The act's own chance first; whoever asks again gets other chance.
        let asked = self.fresh.get();
        self.fresh.set(asked + 1);
        let mut seed = self.occasion.borrow().seed;
        for (byte, salt) in seed.iter_mut().zip((asked / u64::from(u32::MAX)).to_be_bytes()) {
            *byte ^= salt;
        }
        seed
    }
}

/// The output of a future that is ready at once.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("memory never makes anyone wait"),
    }
}

/// A book of acts, its journal and its world.
pub struct Room {
    pub journal: MemoryJournal,
    pub world: World,
    pub device: DeviceId,
    pub id: String,
    pub lock: Option<(KeyCard, Key)>,
}

impl Room {
    /// A room in which nothing has happened, and the acts of a practice book for it.
    pub fn with_acts(number: u64, matters: u32) -> (Self, Vec<Act>) {
        let practice = Practice::new(number, matters, 2024);
        let (id, device) = (practice.book().to_string(), practice.device());
        let acts: Vec<Act> = practice.collect();
        let room = Self {
            journal: MemoryJournal::new(),
            world: World::of(&acts[0]),
            device,
            id,
            lock: None,
        };
        (room, acts)
    }

    /// A room with a whole practice book, and its open desk.
    pub fn written(number: u64, matters: u32) -> (Self, TestDesk) {
        let (room, acts) = Self::with_acts(number, matters);
        let desk = room.open();
        for act in &acts {
            room.does(&desk, act).expect("a practice book keeps the rules");
        }
        (room, desk)
    }

    /// The same book before anything happened.
    pub fn anew(&self) -> Self {
        Self {
            journal: MemoryJournal::new(),
            world: self.world.clone(),
            device: self.device,
            id: self.id.clone(),
            lock: self.lock.clone(),
        }
    }

    pub fn try_open(&self) -> Result<TestDesk, DeskError> {
        let lock = self.lock.clone();
        ready(Desk::open(
            self.journal.clone(),
            self.world.clone(),
            self.device,
            self.id.clone(),
            lock,
        ))
    }

    pub fn open(&self) -> TestDesk {
        self.try_open().expect("the book opens")
    }

    /// A desk that reads everything from the log, whatever the shelf says.
    pub fn open_without_shelf(&self) -> TestDesk {
        let journal = MemoryJournal::new();
        let mut head = minutebook::ledger::Head::EMPTY;
        for (seq, bytes) in self.log() {
            let plain = match &self.lock {
                Some((_, key)) => key.open(&self.id, &bytes).expect("the key fits"),
                None => bytes.clone(),
            };
            let about = Record::read(&plain).expect("a whole record").header.about;
            let record = minutebook::desk::journal::StoredRecord { seq, about, bytes };
            let batch = minutebook::desk::journal::Batch {
                records: vec![record],
                ..Default::default()
            };
            head =
                ready(minutebook::desk::journal::Journal::append(&journal, &head, &batch)).expect("a copy of the log");
        }
        let lock = self.lock.clone();
        ready(Desk::open(
            journal,
            self.world.clone(),
            self.device,
            self.id.clone(),
            lock,
        ))
        .expect("the log opens")
    }

    pub fn does(&self, desk: &TestDesk, act: &Act) -> Result<(), DeskError> {
        self.world.becomes(&act.occasion);
        ready(desk.dispatch(act.occasion.actor, &act.command, &act.blobs))
    }

    /// Does a command on the day and with the chance given.
    pub fn says(&self, desk: &TestDesk, command: &Command, chance: u8) -> Result<(), DeskError> {
        let mut occasion = self.world.occasion.borrow().clone();
        occasion.seed = [chance; 32];
        self.world.becomes(&occasion);
        ready(desk.dispatch(office::CLERK, command, &[]))
    }

    /// The stored log; a fault that was meant for the desk and met this look is passed over.
    pub fn log(&self) -> Vec<(u32, Vec<u8>)> {
        let look = || ready(minutebook::desk::journal::Journal::tail(&self.journal, 1, u32::MAX));
        look().or_else(|_| look()).expect("the log is whole")
    }
}

/// Verifies the whole chain.
pub fn verified(desk: &TestDesk) -> Result<minutebook::desk::handle::Verified, DeskError> {
    let mut so_far = None;
    loop {
        let verified = ready(desk.verify_more(so_far))?;
        if verified.done == verified.all || verified.damage.is_some() {
            return Ok(verified);
        }
        so_far = Some(verified);
    }
}
