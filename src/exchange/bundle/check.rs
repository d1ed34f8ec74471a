//! Everything that can be checked of a bundle: its frame, its chain and its attachments.
//!
//! Feed it chunks, keep what it says at the end. The native auditor and the screen use the same check.

use super::{BundleError, Item, Manifest, Reader};
use crate::ledger::{
    HeadCode, Record, Verdict, Verifier,
    attachment::{Attachment, attachments},
    cipher::{Key, KeyCard},
    digest::Digester,
};
use std::collections::BTreeMap;

/// What is wrong with an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentFault {
    /// No such blob is in the bundle.
    Missing,
    /// Its size, number of parts or digest is not the one in the record, or a part does not open.
    Altered,
}

/// How a bundle stands, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything that could be checked is right.
    Whole,
    /// Something is wrong.
    Damaged,
    /// It is no bundle that this program can read.
    Unreadable,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What the bundle says about itself; `None` where it could not be read.
    pub manifest: Option<Manifest>,
    /// What is wrong with the frame.
    pub frame: Option<BundleError>,
    /// How the chain stands; `None` where there was no manifest.
    pub chain: Option<Verdict>,
    /// How many attachments were checked and right.
    pub attachments: u32,
    /// Attachments that are wrong, by blob name.
    pub faults: Vec<(String, AttachmentFault)>,
}

impl Report {
    /// The report in one word.
    pub fn outcome(&self) -> Outcome {
        if self.records_hold() && self.attachments_lost() == 0 {
            Outcome::Whole
        } else if matches!(
            self.frame,
            Some(BundleError::Foreign | BundleError::NewerFormat) if self.chain.is_none()
        ) {
            Outcome::Unreadable
        } else {
            Outcome::Damaged
        }
    }

    /// Whether frame and chain hold, whatever became of attachments.
    pub fn records_hold(&self) -> bool {
        self.frame.is_none() && self.chain.as_ref().is_some_and(Verdict::is_whole)
    }

    /// How many attachments are wrong. A blob that is missing is damage only if no body was erased: blobs go with the
    /// bodies that name them, while other records may still name them too.
    pub fn attachments_lost(&self) -> usize {
        let erased = self.chain.as_ref().is_some_and(|chain| !chain.erased.is_empty());
        let lost = |fault: &AttachmentFault| *fault == AttachmentFault::Altered || !erased;
        self.faults.iter().filter(|(_, fault)| lost(fault)).count()
    }
}

/// A bundle being checked.
#[derive(Default)]
pub struct Check {
    reader: Reader,
    key: Option<Key>,
    codes: Vec<HeadCode>,
    manifest: Option<Manifest>,
    verifier: Option<Verifier>,
    frame: Option<BundleError>,
    named: BTreeMap<String, Attachment>,
    blob: Option<Blob>,
    attachments: u32,
    faults: Vec<(String, AttachmentFault)>,
}

/// The blob whose parts are coming in.
struct Blob {
    name: String,
    parts: u32,
    opened: bool,
    digester: Digester,
}

impl Check {
    /// Looks into an encrypted book too.
    pub fn with_key(mut self, key: Key) -> Self {
        self.key = Some(key);
        self
    }

    /// Compares the chain with a code that was printed, exported or kept beside the book.
    pub fn expecting(mut self, code: HeadCode) -> Self {
        self.codes.push(code);
        self
    }

    /// The key card of an encrypted book, once the manifest was read.
    pub fn key_card(&self) -> Option<&KeyCard> {
        self.manifest.as_ref()?.key.as_ref()
    }

    /// How many bytes were read so far, for a progress bar.
    pub fn bytes(&self) -> u64 {
        self.reader.bytes()
    }

    /// What the bundle says about itself, once that was read.
    pub const fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref()
    }

    /// Takes the next chunk. An error of the frame is final: nothing after it can be read.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), BundleError> {
        self.push_and_look(chunk, &mut |_| {})
    }

    /// The same, showing every record that holds together on the way.
    pub fn push_and_look(&mut self, chunk: &[u8], look: &mut dyn FnMut(&Record)) -> Result<(), BundleError> {
        let mut reader = core::mem::take(&mut self.reader);
        let read = reader.push_each(chunk, &mut |item| self.take(item, look));
        self.reader = reader;
        read.inspect_err(|error| self.frame = Some(error.clone()))
    }

    /// What was found.
    pub fn finish(mut self) -> Report {
        self.close_blob();
        let frame = self.frame.or_else(|| self.reader.finish().err());
        let missing = self.named.into_keys();
        self.faults.extend(missing.map(|name| (name, AttachmentFault::Missing)));
        Report {
            manifest: self.manifest,
            frame,
            chain: self.verifier.map(Verifier::finish),
            attachments: self.attachments,
            faults: self.faults,
        }
    }

    fn take(&mut self, item: Item, look: &mut dyn FnMut(&Record)) {
        match item {
            Item::Manifest(manifest) => {
                let mut verifier = Verifier::of(&manifest.book);
                if let Some(key) = &self.key {
                    verifier = verifier.with_key(key.clone());
                }
                let verifier = verifier.encrypted(manifest.key.is_some());
                self.verifier = Some(self.codes.drain(..).fold(verifier, Verifier::expecting));
                self.manifest = Some(manifest);
            }
            Item::Record(bytes) => {
                let pushed = self.verifier.as_mut().map(|verifier| verifier.push(&bytes));
                let Some(Ok(Some(record))) = pushed else {
                    return;
                };
                look(&record);
                for attachment in record.body().map(attachments).unwrap_or_default() {
                    self.name(attachment);
                }
            }
            Item::Part { name, part, bytes } => self.take_part(name, part, &bytes),
        }
    }

    /// Two records may name the same blob, but only as the same content.
    fn name(&mut self, attachment: Attachment) {
        match self.named.get(&attachment.name) {
            Some(before) if *before != attachment => {
                self.faults.push((attachment.name, AttachmentFault::Altered));
            }
            Some(_) => {}
            None => {
                self.named.insert(attachment.name.clone(), attachment);
            }
        }
    }

    fn take_part(&mut self, name: String, part: u32, bytes: &[u8]) {
        if part == 0 {
            self.close_blob();
            self.blob = Some(Blob {
                name,
                parts: 0,
                opened: true,
                digester: Digester::default(),
            });
        }
        let Some(blob) = &mut self.blob else {
            return;
        };
        blob.parts += 1;
        match (&self.key, &self.manifest) {
            (Some(key), Some(manifest)) => match key.open_part(&manifest.book, &blob.name, part, bytes) {
                Ok(plain) => blob.digester.update(&plain),
                Err(_) => blob.opened = false,
            },
            _ => blob.digester.update(bytes),
        }
    }

    /// Compares a blob that is complete with the record that names it; one that no record names is let be.
    fn close_blob(&mut self) {
        let Some(blob) = self.blob.take() else {
            return;
        };
        let Some(named) = self.named.remove(&blob.name) else {
            return;
        };
        let fits = blob.opened
            && blob.parts == named.parts
            && blob.digester.bytes() == named.bytes
            && blob.digester.finish() == named.sm3;
        if fits {
            self.attachments += 1;
        } else {
            self.faults.push((blob.name, AttachmentFault::Altered));
        }
    }
}
