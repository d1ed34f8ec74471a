//! The desk: one book, its journal, and what is open of it.

use core::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::handle::{DeskError, Verified};
use super::journal::{AppendError, Batch, BlobPart, Erasure, Journal, JournalError, Shelf, StoredRecord};
use super::outside::Outside;
use super::record;
use crate::domain::application::Attachment;
use crate::domain::book::{Book, Files};
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::event::{Event, Subject};
use crate::domain::id::{AttachmentId, DeviceId, MatterId, MeetingId, MemberId};
use crate::domain::matter::{Fact, Matter, Stamp};
use crate::domain::meeting::Meeting;
use crate::domain::occasion::{Moment, Occasion};
use crate::domain::refusal::Refusal;
use crate::exchange::bundle::{Manifest, Writer};
use crate::ledger::cipher::{Key, KeyCard};
use crate::ledger::{self, Digest, Head, PART_BYTES_MAX, Record, Verifier, attachment};

/// How many records are read from the store at a time.
const READ_AT_A_TIME: u32 = 512;

/// How many records are verified between two rests.
const VERIFIED_AT_A_TIME: u32 = 256;

/// One book on the desk.
pub struct Desk<J, O> {
    journal: J,
    outside: O,
    device: DeviceId,
    id: String,
    lock: Option<(KeyCard, Key)>,
    state: RefCell<State>,
    verifier: RefCell<Option<Verifier>>,
}

/// What a reading of the log found.
struct News {
    book: Option<Arc<Book>>,
    head: Head,
    /// Whether the act that was asked for is among the records read.
    seen: bool,
    /// Whether bodies before were taken out.
    erased: bool,
    files: Files,
}

struct State {
    book: Option<Arc<Book>>,
    head: Head,
    shelved_at: u32,
    files: Files,
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
        let state = State {
            book: None,
            head: Head::EMPTY,
            shelved_at: 0,
            files: Files::default(),
        };
        let desk = Self {
            journal,
            outside,
            device,
            id,
            lock,
            state: RefCell::new(state),
            verifier: RefCell::new(None),
        };
        desk.take_shelf().await;
        desk.catch_up().await?;
        Ok(desk)
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

    async fn take_shelf(&self) {
        // A cache may always be thrown away, also where it can't be read.
        let Ok(Some(kept)) = self.journal.shelf().await else {
            return;
        };
        let Ok(last) = self.journal.tail(kept.head.count, 1).await else {
            return;
        };
        let fits = last.first().is_some_and(|(seq, bytes)| {
            *seq == kept.head.count && ledger::head_of(bytes).is_ok_and(|head| head == kept.head)
        });
        if !fits {
            return;
        }
        let mut bytes = kept.pieces.concat();
        if let Some((_, key)) = &self.lock {
            match key.open_part(&self.id, "shelf", 0, &bytes) {
                Ok(open) => bytes = open,
                Err(_) => return,
            }
        }
        if let Ok(book) = serde_json::from_slice::<Book>(&bytes) {
            let mut state = self.state.borrow_mut();
            state.book = Some(Arc::new(book));
            state.head = kept.head;
            state.shelved_at = kept.head.count;
        }
    }

    /// Keeps the shelf, if enough has happened since it was kept last.
    pub async fn keep_shelf(&self, acts_min: u32) -> Result<(), DeskError> {
        let (book, head) = {
            let state = self.state.borrow();
            let Some(book) = state.book.clone() else {
                return Ok(());
            };
            if state.head.count < state.shelved_at.saturating_add(acts_min) {
                return Ok(());
            }
            (book, state.head)
        };
        let mut bytes = serde_json::to_vec(book.as_ref()).expect("a book is plain data");
        if let Some((_, key)) = &self.lock {
            bytes = key.seal_part(&self.id, "shelf", 0, &bytes, &self.outside.seed());
        }
        let pieces = bytes
            .chunks(super::journal::PART_BYTES_MAX)
            .map(<[u8]>::to_vec)
            .collect();
        self.journal.keep_shelf(&Shelf { head, pieces }).await?;
        self.state.borrow_mut().shelved_at = head.count;
        Ok(())
    }

    fn open_record(&self, seq: u32, bytes: &[u8]) -> Result<Record, DeskError> {
        let unreadable = |_| DeskError::Unreadable { seq };
        match &self.lock {
            Some((_, key)) => {
                let plain = key.open(&self.id, bytes).map_err(|_| DeskError::Unreadable { seq })?;
                Record::read(&plain).map_err(unreadable)
            }
            None => Record::read(bytes).map_err(unreadable),
        }
    }

    /// Reads what was appended since, by another tab or before this start. `true` if there was something.
    pub async fn catch_up(&self) -> Result<bool, DeskError> {
        self.follow(None).await.map(|(moved, _)| moved)
    }

    /// Follows the log to its end; says whether it moved and whether `cmd` was among the new records.
    async fn follow(&self, cmd: Option<&str>) -> Result<(bool, bool), DeskError> {
        let start = self.head();
        let mut news = self.fold(start, self.book(), cmd).await?;
        if news.head.count == start.count {
            return Ok((false, news.seen));
        }
        let anew = news.erased && start.count > 0;
        if anew {
            // Bodies behind us are gone: what was read of them goes too.
            news = self.fold(Head::EMPTY, None, cmd).await?;
        }
        let seen = news.seen;
        self.take_in(news, anew);
        if anew {
            // The cached shelf still tells what was erased. Where it can't be replaced now, it is at the next start,
            // since it ends before the erasure.
            let _ = self.keep_shelf(0).await;
        }
        Ok((true, seen))
    }

    /// Shows what was read, unless another reading came further meanwhile.
    fn take_in(&self, news: News, anew: bool) {
        let mut state = self.state.borrow_mut();
        if news.head.count < state.head.count {
            return;
        }
        if anew {
            state.files = Files::default();
        }
        state.files.matters.extend(news.files.matters);
        state.files.meetings.extend(news.files.meetings);
        state.book = news.book;
        state.head = news.head;
    }

    /// Reads the log from a head on; nothing of the desk changes.
    async fn fold(&self, start: Head, known: Option<Arc<Book>>, cmd: Option<&str>) -> Result<News, DeskError> {
        let whole = start.count == 0;
        let mut news = News {
            book: known,
            head: start,
            seen: false,
            erased: false,
            files: Files::default(),
        };
        let mut touched: BTreeSet<Subject> = BTreeSet::new();
        let mut building = Folding::default();
        let mut writing: Option<Book> = None;
        loop {
            let records = self.journal.tail(news.head.count + 1, READ_AT_A_TIME).await?;
            if records.is_empty() {
                break;
            }
            let mut book = writing.take().or_else(|| news.book.as_deref().cloned());
            for (seq, bytes) in records {
                let read = self.open_record(seq, &bytes)?;
                if read.header.prev != news.head.link || read.header.seq != news.head.count + 1 {
                    return Err(DeskError::Unreadable { seq });
                }
                news.head = read.head();
                news.seen |= cmd.is_some_and(|cmd| cmd == read.header.cmd);
                let (stamp, fact) = record::decode(&read)?;
                let subjects = subjects_of(&read.header.about);
                if whole {
                    building.take(&stamp, &fact, &subjects);
                }
                if !whole {
                    let unread = subjects
                        .into_iter()
                        .filter(|subject| !self.take_into_file(&mut news.files, *subject, &stamp, &fact));
                    touched.extend(unread);
                }
                let Fact::Event(event) = &fact else { continue };
                match (&mut book, event.as_ref()) {
                    (None, Event::BookFounded(founding)) => book = Some(Book::founded(&stamp, founding)),
                    (Some(book), event) => book.apply(&stamp, event),
                    (None, _) => return Err(DeskError::Unreadable { seq }),
                }
                match (&book, event.as_ref()) {
                    (_, Event::Expunged { .. }) => news.erased = true,
                    // What is not in the register yet is judged by the newest rules.
                    (Some(book), Event::RulebookAdopted(_)) => {
                        let open = book.matters.values().filter(|matter| matter.number.is_none());
                        touched.extend(open.map(|matter| Subject::Matter(matter.id)));
                    }
                    _ => {}
                }
            }
            writing = book;
        }
        if let Some(mut book) = writing {
            if whole {
                building.shelve(&mut book);
            } else {
                for subject in touched {
                    self.read_into(&mut news.files, subject).await?;
                }
                news.files.matters.values().for_each(|matter| book.shelve(matter));
                news.files
                    .meetings
                    .values()
                    .for_each(|meeting| book.shelve_meeting(meeting));
            }
            news.book = Some(Arc::new(book));
        }
        Ok(news)
    }

    /// Takes a fact into a file that is open; `false` where the file must be read from the store.
    fn take_into_file(&self, files: &mut Files, subject: Subject, stamp: &Stamp, fact: &Fact) -> bool {
        let state = self.state.borrow();
        let is_new = |last: Option<u32>| last.is_some_and(|last| last < stamp.seq);
        match subject {
            Subject::Matter(id) => {
                let known = files.matters.get(&id).or_else(|| state.files.matters.get(&id));
                let Some(mut file) = known.cloned() else { return false };
                if is_new(file.history.last().map(|fact| fact.stamp.seq)) {
                    Arc::make_mut(&mut file).apply(stamp, fact);
                }
                files.matters.insert(id, file);
            }
            Subject::Meeting(id) => {
                let known = files.meetings.get(&id).or_else(|| state.files.meetings.get(&id));
                let Some(mut file) = known.cloned() else { return false };
                if is_new(file.history.last().map(|fact| fact.stamp.seq)) {
                    Arc::make_mut(&mut file).apply(stamp, fact);
                }
                files.meetings.insert(id, file);
            }
        }
        true
    }

    async fn read_into(&self, files: &mut Files, subject: Subject) -> Result<(), DeskError> {
        match subject {
            Subject::Matter(id) => {
                let matter = self.read_matter(id).await?;
                files.matters.insert(id, Arc::new(matter));
            }
            Subject::Meeting(id) => {
                if let Some(meeting) = self.read_meeting(id).await? {
                    files.meetings.insert(id, Arc::new(meeting));
                }
            }
        }
        Ok(())
    }

    async fn read_about(&self, subject: Subject) -> Result<Vec<(Stamp, Fact)>, DeskError> {
        let records = self.journal.read(&subject.to_string()).await?;
        records
            .iter()
            .map(|(seq, bytes)| self.open_record(*seq, bytes).and_then(|read| record::decode(&read)))
            .collect()
    }

    async fn read_matter(&self, id: MatterId) -> Result<Matter, DeskError> {
        let mut matter = Matter::new(id);
        for (stamp, fact) in self.read_about(Subject::Matter(id)).await? {
            matter.apply(&stamp, &fact);
        }
        Ok(matter)
    }

    async fn read_meeting(&self, id: MeetingId) -> Result<Option<Meeting>, DeskError> {
        let records = self.read_about(Subject::Meeting(id)).await?;
        Ok(Meeting::fold(records.iter().map(|(stamp, fact)| (stamp, fact))))
    }

    /// One matter's file.
    pub async fn matter(&self, id: MatterId) -> Result<Arc<Matter>, DeskError> {
        if let Some(open) = self.state.borrow().files.matters.get(&id) {
            return Ok(Arc::clone(open));
        }
        let matter = Arc::new(self.read_matter(id).await?);
        if matter.history.is_empty() {
            return Err(Refusal::Unknown.into());
        }
        self.state.borrow_mut().files.matters.insert(id, Arc::clone(&matter));
        Ok(matter)
    }

    /// One meeting's file.
    pub async fn meeting(&self, id: MeetingId) -> Result<Arc<Meeting>, DeskError> {
        if let Some(open) = self.state.borrow().files.meetings.get(&id) {
            return Ok(Arc::clone(open));
        }
        let meeting = Arc::new(self.read_meeting(id).await?.ok_or(Refusal::Unknown)?);
        self.state.borrow_mut().files.meetings.insert(id, Arc::clone(&meeting));
        Ok(meeting)
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
                for target in targets {
                    batch.erasures.push(self.erasure(*target, &occasion.seed).await?);
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

    async fn erasure(&self, seq: u32, seed: &[u8; 32]) -> Result<Erasure, DeskError> {
        let stored = self.journal.tail(seq, 1).await?;
        let Some((_, bytes)) = stored.into_iter().find(|(found, _)| *found == seq) else {
            return Err(Refusal::Unknown.into());
        };
        let plain = match &self.lock {
            Some((_, key)) => key.open(&self.id, &bytes).map_err(|_| DeskError::Unreadable { seq })?,
            None => bytes,
        };
        let read = Record::read(&plain).map_err(|_| DeskError::Unreadable { seq })?;
        if !record::may_be_erased(&read.header.kind) {
            return Err(Refusal::Sealed.into());
        }
        let blobs = read.body().map(attachment::attachments).unwrap_or_default();
        let erased = ledger::erase(&plain)?;
        Ok(Erasure {
            seq,
            bytes: self.seal(erased, seed)?,
            blobs: blobs.into_iter().map(|blob| blob.name).collect(),
        })
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

    /// Verifies some more of the chain, from the start where `so_far` is none.
    pub async fn verify_more(&self, so_far: Option<Verified>) -> Result<Verified, DeskError> {
        let head = self.head();
        let all = head.count;
        let done = so_far.as_ref().map_or(0, |so_far| so_far.done);
        let started = self.verifier.borrow_mut().take();
        let mut verifier = started.filter(|_| so_far.is_some()).unwrap_or_else(|| {
            let verifier = Verifier::of(self.id.as_str());
            match &self.lock {
                Some((_, key)) => verifier.with_key(key.clone()),
                None => verifier,
            }
        });
        let records = self.journal.tail(done + 1, VERIFIED_AT_A_TIME).await?;
        let read = u32::try_from(records.len()).unwrap_or(u32::MAX);
        let mut damage = None;
        for (_, bytes) in &records {
            if let Err(found) = verifier.push(bytes) {
                damage = Some(found);
                break;
            }
        }
        let ended = damage.is_some() || read < VERIFIED_AT_A_TIME || done + read >= all;
        if ended {
            let reached = verifier.head();
            let whole = damage.is_none() && (reached.count > all || reached == head);
            if damage.is_none() && !whole {
                // The log ends before what this desk has seen, or with another last record.
                return Err(JournalError::Damaged(reached.count.saturating_add(1).min(all)).into());
            }
            let verdict = verifier.finish();
            return Ok(Verified {
                done: if damage.is_some() { done } else { all },
                all,
                erased: u32::try_from(verdict.erased.len()).unwrap_or(u32::MAX),
                damage: damage.or(verdict.damage),
            });
        }
        *self.verifier.borrow_mut() = Some(verifier);
        Ok(Verified {
            done: done + read,
            all,
            erased: 0,
            damage: None,
        })
    }

    /// Writes the whole book as a bundle, chunk by chunk, as it stands now.
    pub async fn export(
        &self,
        sink: &mut dyn FnMut(Vec<u8>),
        progress: &mut dyn FnMut(u32, u32),
    ) -> Result<Head, DeskError> {
        let head = self.head();
        let mut names = self.journal.blob_names().await?;
        names.sort();
        let damaged = |_| DeskError::from(JournalError::Damaged(0));
        let manifest = Manifest {
            app: record::EDITION.to_owned(),
            at: self.outside.now(),
            blobs: u32::try_from(names.len()).unwrap_or(u32::MAX),
            book: self.id.clone(),
            head,
            key: self.lock.as_ref().map(|(card, _)| card.clone()),
            parts: names.iter().map(|(_, parts)| parts).sum(),
        };
        let (mut writer, first) = Writer::start(&manifest).map_err(damaged)?;
        sink(first);
        let mut from = 1;
        while from <= head.count {
            let limit = READ_AT_A_TIME.min(head.count - from + 1);
            let records = self.journal.tail(from, limit).await?;
            if records.is_empty() {
                return Err(JournalError::Damaged(from).into());
            }
            for (seq, bytes) in records {
                sink(writer.record(&bytes).map_err(|_| DeskError::Unreadable { seq })?);
                from = seq + 1;
            }
            progress(from - 1, head.count);
        }
        for (name, parts) in names {
            for part in 0..parts {
                let bytes = self.journal.blob(&name, part).await?.ok_or(JournalError::Damaged(0))?;
                sink(writer.part(&name, part, &bytes).map_err(damaged)?);
            }
        }
        sink(writer.finish().map_err(damaged)?);
        Ok(head)
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

/// The subjects a header names.
fn subjects_of(about: &[String]) -> Vec<Subject> {
    about
        .iter()
        .filter_map(|text| match (text.get(..1), text.get(1..)) {
            (Some("m"), Some(id)) => id.parse().ok().map(Subject::Matter),
            (Some("t"), Some(id)) => id.parse().ok().map(Subject::Meeting),
            _ => None,
        })
        .collect()
}

/// A fold of the whole log at once: every file is built as the log goes by, then shelved.
#[derive(Default)]
struct Folding {
    matters: BTreeMap<MatterId, Matter>,
    meetings: BTreeMap<MeetingId, Meeting>,
}

impl Folding {
    fn take(&mut self, stamp: &Stamp, fact: &Fact, subjects: &[Subject]) {
        for subject in subjects {
            match subject {
                Subject::Matter(id) => {
                    self.matters
                        .entry(*id)
                        .or_insert_with(|| Matter::new(*id))
                        .apply(stamp, fact);
                }
                Subject::Meeting(id) => {
                    if let Some(meeting) = self.meetings.get_mut(id) {
                        meeting.apply(stamp, fact);
                    } else if let Some(meeting) = Meeting::fold([(stamp, fact)]) {
                        self.meetings.insert(*id, meeting);
                    }
                }
            }
        }
    }

    fn shelve(&self, book: &mut Book) {
        self.matters.values().for_each(|matter| book.shelve(matter));
        self.meetings.values().for_each(|meeting| book.shelve_meeting(meeting));
    }
}
