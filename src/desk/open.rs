//! The desk: one book, its journal, and what is open of it.

use core::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::folding::Folding;
use super::handle::DeskError;
use super::journal::{AppendError, Batch, BlobPart, Erasure, Journal, JournalError, StoredRecord};
use super::outside::Outside;
use super::record;
use super::shelf::Kept;
use crate::domain::application::Attachment;
use crate::domain::book::{Book, Files};
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::event::{Event, Subject};
use crate::domain::id::{AttachmentId, DeviceId, MemberId};
use crate::domain::matter::Fact;
use crate::domain::occasion::{Moment, Occasion};
use crate::domain::refusal::Refusal;
use crate::ledger::cipher::{Key, KeyCard};
use crate::ledger::{self, Digest, Head, PART_BYTES_MAX, Record, Verifier, attachment};

/// How many records are read from the store at a time.
pub(super) const READ_AT_A_TIME: u32 = 128;

/// One book on the desk.
pub struct Desk<J, O> {
    pub(super) journal: J,
    pub(super) outside: O,
    pub(super) device: DeviceId,
    pub(super) id: String,
    pub(super) lock: Option<(KeyCard, Key)>,
    pub(super) state: RefCell<State>,
    pub(super) verifier: RefCell<Option<Verifier>>,
}

pub(super) struct State {
    pub(super) book: Option<Arc<Book>>,
    pub(super) head: Head,
    pub(super) kept: Option<Kept>,
    /// Whether the shelf is being written.
    pub(super) keeping: bool,
    pub(super) files: Files,
}

impl<J: Journal, O: Outside> Desk<J, O> {
    /// Lays a book on the desk: the cached shelf if it fits the log, then the records after it.
    pub async fn open(
        journal: J,
        outside: O,
        device: DeviceId,
        id: String,
        lock: Option<(KeyCard, Key)>,
    ) -> Result<Self, DeskError> {
        let desk = Self::bare(journal, outside, device, id, lock);
        desk.take_shelf(&|number, bytes| desk.open_piece(number, bytes)).await;
        desk.catch_up().await?;
        Ok(desk)
    }

    /// Lays a book without a key on the desk as its cached shelf has it; see [`Desk::is_behind`]. The first screen does
    /// with it: it reaches neither the cipher nor what folds records.
    pub async fn open_shelved(journal: J, outside: O, device: DeviceId, id: String) -> Self {
        let desk = Self::bare(journal, outside, device, id, None);
        desk.take_shelf(&|_, bytes| Some(bytes)).await;
        desk
    }

    /// Lays a book on the desk whose log was just loaded, and folded on the way.
    pub async fn open_loaded(
        journal: J,
        outside: O,
        device: DeviceId,
        id: String,
        lock: Option<(KeyCard, Key)>,
        folding: Folding,
    ) -> Result<Self, DeskError> {
        let desk = Self::bare(journal, outside, device, id, lock);
        desk.settle(folding, true).await?;
        desk.catch_up().await?;
        Ok(desk)
    }

    fn bare(journal: J, outside: O, device: DeviceId, id: String, lock: Option<(KeyCard, Key)>) -> Self {
        let state = State {
            book: None,
            head: Head::EMPTY,
            kept: None,
            keeping: false,
            files: Files::default(),
        };
        Self {
            journal,
            outside,
            device,
            id,
            lock,
            state: RefCell::new(state),
            verifier: RefCell::new(None),
        }
    }

    /// The journal beneath.
    pub const fn journal(&self) -> &J {
        &self.journal
    }

    /// The world outside.
    pub const fn outside(&self) -> &O {
        &self.outside
    }

    /// This machine.
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// The book as it stands; `None` before its founding.
    pub fn book(&self) -> Option<Arc<Book>> {
        self.state.borrow().book.clone()
    }

    /// The head as the desk knows it.
    pub fn head(&self) -> Head {
        self.state.borrow().head
    }

    /// Whether this machine holds the pen.
    pub fn writable(&self) -> bool {
        self.book().is_none_or(|book| book.pen == self.device)
    }

    /// The occasion of an act by `actor`, now.
    pub fn occasion(&self, actor: MemberId) -> Occasion {
        Occasion {
            now: Moment(self.outside.now()),
            today: self.outside.today(),
            actor,
            device: self.device,
            seed: self.outside.seed(),
        }
    }

    /// Hides a text that stays on this machine (a draft) with the book's key; `None` where the book has none.
    pub fn hide(&self, name: &str, plain: &[u8]) -> Option<Vec<u8>> {
        let (_, key) = self.lock.as_ref()?;
        Some(key.seal_part(&self.id, &unsent(name), 0, plain, &self.outside.seed()))
    }

    /// What [`Desk::hide`] hid: `None` where the book has no key, an inner `None` where it does not open.
    pub fn reveal(&self, name: &str, hidden: &[u8]) -> Option<Option<Vec<u8>>> {
        let (_, key) = self.lock.as_ref()?;
        Some(key.open_part(&self.id, &unsent(name), 0, hidden).ok())
    }

    async fn load(&self, command: &Command) -> Result<Files, DeskError> {
        let mut files = Files::default();
        for subject in command.needs() {
            match subject {
                Subject::Matter(id) => {
                    files.matters.insert(id, self.matter(id).await?);
                }
                Subject::Meeting(id) => {
                    let meeting = self.meeting(id).await?;
                    for matter in meeting.items.iter().filter_map(|item| item.content.matter()) {
                        files.matters.insert(matter, self.matter(matter).await?);
                    }
                    files.meetings.insert(id, meeting);
                }
                Subject::Imports => files.imports = Some(self.imports().await?),
            }
        }
        Ok(files)
    }

    /// Decides a command without doing it.
    pub async fn consider(&self, actor: MemberId, command: &Command) -> Result<Vec<Event>, DeskError> {
        let files = self.load(command).await?;
        let book = self.book();
        Ok(decide(book.as_deref(), &files, command, &self.occasion(actor))?)
    }

    /// Does a command: decides, appends under the expected head, and only then shows it. If someone else was
    /// first, reads the tail and decides again, once; an act that turns out to be stored already is not repeated.
    pub async fn dispatch(
        &self,
        actor: MemberId,
        command: &Command,
        blobs: &[(AttachmentId, Vec<u8>)],
    ) -> Result<(), DeskError> {
        let occasion = self.occasion(actor);
        let cmd = record::command_id(&occasion);
        let mut tried = false;
        loop {
            let files = self.load(command).await?;
            let book = self.book();
            let events = match decide(book.as_deref(), &files, command, &occasion) {
                Ok(events) => events,
                // The rules may say so of a book that another tab has written on: look once before believing it.
                Err(refusal) if tried => return Err(refusal.into()),
                Err(refusal) => {
                    tried = true;
                    if !self.catch_up().await? {
                        return Err(refusal.into());
                    }
                    continue;
                }
            };
            let expected = self.head();
            let batch = self.batch(&expected, &occasion, &events, blobs).await?;
            match self.journal.append(&expected, &batch).await {
                Ok(_) => break,
                Err(AppendError::Conflict { .. }) if !tried => {
                    tried = true;
                    if self.follow(Some(&cmd)).await?.1 {
                        return Ok(());
                    }
                }
                Err(error) => {
                    // The browser may have stored it and lost only the answer.
                    if let Ok((_, true)) = self.follow(Some(&cmd)).await {
                        return Ok(());
                    }
                    return Err(error.into());
                }
            }
        }
        // It is stored: where reading it back fails, the next act or the next look catches up.
        if self.follow(None).await.is_err() {
            let _ = self.follow(None).await;
        }
        Ok(())
    }

    async fn batch(
        &self,
        expected: &Head,
        occasion: &Occasion,
        events: &[Event],
        blobs: &[(AttachmentId, Vec<u8>)],
    ) -> Result<Batch, DeskError> {
        let mut batch = Batch::default();
        for encoded in record::encode(expected, &self.id, occasion, events)? {
            let bytes = self.seal(encoded.bytes, &occasion.seed)?;
            batch.records.push(StoredRecord {
                seq: encoded.head.count,
                about: encoded.about,
                bytes,
            });
        }
        for (id, content) in blobs {
            let name = id.to_string();
            for (part, bytes) in (0..).zip(parts_of(content)) {
                let bytes = match &self.lock {
                    Some((_, key)) => key.seal_part(&self.id, &name, part, bytes, &occasion.seed),
                    None => bytes.to_vec(),
                };
                batch.blobs.push(BlobPart {
                    name: name.clone(),
                    part,
                    bytes,
                });
            }
        }
        for event in events {
            if let Event::Expunged { targets, .. } = event {
                let mut again = BTreeSet::new();
                for target in targets {
                    let (erasure, earlier) = self.erasure(*target, &occasion.seed).await?;
                    batch.erasures.push(erasure);
                    again.extend(earlier.into_iter().filter(|seq| !targets.contains(seq)));
                }
                if !again.is_empty() {
                    return Err(Refusal::EarlierStandAgain(again.into_iter().collect()).into());
                }
            }
        }
        Ok(batch)
    }

    fn seal(&self, plain: Vec<u8>, seed: &[u8; 32]) -> Result<Vec<u8>, DeskError> {
        match &self.lock {
            Some((_, key)) => key
                .seal(&self.id, &plain, seed)
                .map_err(|_| DeskError::Store(JournalError::Damaged(0).into())),
            None => Ok(plain),
        }
    }

    /// A stored record, opened.
    fn opened(&self, seq: u32, bytes: Vec<u8>) -> Result<(Vec<u8>, Record), DeskError> {
        let plain = match &self.lock {
            Some((_, key)) => key.open(&self.id, &bytes).map_err(|_| JournalError::Damaged(seq))?,
            None => bytes,
        };
        let read = Record::read(&plain).map_err(|error| record::told(seq, &error))?;
        Ok((plain, read))
    }

    /// The erasure of a record, and the earlier ones that would stand again were it erased alone.
    async fn erasure(&self, seq: u32, seed: &[u8; 32]) -> Result<(Erasure, Vec<u32>), DeskError> {
        let stored = self.journal.tail(seq, 1).await?;
        let Some((_, bytes)) = stored.into_iter().find(|(found, _)| *found == seq) else {
            return Err(Refusal::Unknown.into());
        };
        let (plain, read) = self.opened(seq, bytes)?;
        let mut earlier: Vec<(u32, Arc<Event>)> = Vec::new();
        if let (_, Fact::Event(event)) = record::decode(&read)? {
            if !event.may_be_erased() {
                return Err(Refusal::Sealed.into());
            }
            for subject in event.about() {
                for (before, bytes) in self.journal.read(&subject.to_string()).await? {
                    if before < seq
                        && let (_, Fact::Event(found)) = record::decode(&self.opened(before, bytes)?.1)?
                    {
                        earlier.retain(|(_, replaced)| !found.took_back(replaced));
                        if event.replaced(&found) {
                            earlier.push((before, found));
                        }
                    }
                }
            }
        }
        let blobs = read.body().map(attachment::attachments).unwrap_or_default();
        let erased = ledger::erase(&plain)?;
        let erasure = Erasure {
            seq,
            bytes: self.seal(erased, seed)?,
            blobs: blobs.into_iter().map(|blob| blob.name).collect(),
        };
        Ok((erasure, earlier.into_iter().map(|(before, _)| before).collect()))
    }

    /// The content of an attachment, checked against its digest.
    pub async fn attachment(&self, attachment: &Attachment) -> Result<Vec<u8>, DeskError> {
        let name = attachment.id.to_string();
        let damaged = || DeskError::from(JournalError::Damaged(0));
        let mut content = Vec::new();
        for part in 0..attachment.parts {
            let stored = self.journal.blob(&name, part).await?.ok_or_else(damaged)?;
            match &self.lock {
                Some((_, key)) => {
                    content.extend(key.open_part(&self.id, &name, part, &stored).map_err(|_| damaged())?);
                }
                None => content.extend(stored),
            }
        }
        if Digest::of(&[&content]).to_string() == attachment.sm3 {
            Ok(content)
        } else {
            Err(damaged())
        }
    }
}

/// The place of unsent text under the key; no blob is named so.
fn unsent(name: &str) -> String {
    format!("unsent {name}")
}

/// The parts of an attachment's content; an empty one is one empty part.
pub fn parts_of(content: &[u8]) -> impl Iterator<Item = &[u8]> {
    let empty = content.is_empty().then_some(content);
    empty.into_iter().chain(content.chunks(PART_BYTES_MAX))
}
