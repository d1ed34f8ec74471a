//! Reads a bundle from chunks of any size.
//!
//! It holds at most one item beside the chunk it was given. Items come out before the closing digest was seen:
//! act on none of them until [`Reader::finish`] said that the bundle is whole (read a file twice).

use super::{
    BundleError, Course, END, ITEM_BYTES_MAX, Item, MAGIC, MAGIC_OF_ANY, MANIFEST_BYTES_MAX, Manifest, NAME_BYTES_MAX,
    PART, RECORD,
};
use crate::ledger::{canonical, digest::Digester, plain};

const DIGEST_BYTES: usize = 32;

/// A bundle being read.
#[derive(Default)]
pub struct Reader {
    buffer: Vec<u8>,
    digester: Digester,
    stage: Stage,
}

/// What one step of reading came to.
enum Step {
    /// More bytes are needed.
    Wait,
    /// It moved on.
    On,
    /// It completed an item.
    Item(Item),
}

#[derive(Default)]
enum Stage {
    #[default]
    Magic,
    Manifest,
    Items(Course),
    Done(Manifest),
    Failed(BundleError),
}

impl Reader {
    /// How many bytes of items were read so far, for a progress bar.
    pub fn bytes(&self) -> u64 {
        self.digester.bytes()
    }

    /// Takes the next chunk and gives the items that it completes. After an error every call returns it again.
    pub fn push(&mut self, chunk: &[u8]) -> Result<Vec<Item>, BundleError> {
        let mut items = Vec::new();
        self.push_each(chunk, &mut |item| items.push(item))?;
        Ok(items)
    }

    /// The same, handing over each item as it is completed: what stands before an error is not lost with it.
    pub fn push_each(&mut self, chunk: &[u8], take: &mut dyn FnMut(Item)) -> Result<(), BundleError> {
        if let Stage::Failed(error) = &self.stage {
            return Err(error.clone());
        }
        self.buffer.extend_from_slice(chunk);
        let buffer = core::mem::take(&mut self.buffer);
        let mut cursor = Cursor { bytes: &buffer };
        loop {
            let before = cursor.bytes;
            match self.step(&mut cursor) {
                Ok(Step::Item(item)) => take(item),
                Ok(Step::On) => {}
                Ok(Step::Wait) => {
                    self.buffer = before.to_vec();
                    return Ok(());
                }
                Err(error) => {
                    self.stage = Stage::Failed(error.clone());
                    return Err(error);
                }
            }
        }
    }

    /// Whether the bundle is whole, and what it said about itself.
    pub fn finish(self) -> Result<Manifest, BundleError> {
        match self.stage {
            Stage::Magic => Err(BundleError::Foreign),
            Stage::Manifest | Stage::Items(_) => Err(BundleError::Truncated),
            Stage::Done(manifest) => Ok(manifest),
            Stage::Failed(error) => Err(error),
        }
    }

    fn step(&mut self, cursor: &mut Cursor<'_>) -> Result<Step, BundleError> {
        let start = cursor.bytes;
        match &mut self.stage {
            Stage::Magic => {
                let Some(magic) = cursor.take(MAGIC.len()) else {
                    return Ok(Step::Wait);
                };
                admit_magic(magic)?;
                self.digester.update(magic);
                self.stage = Stage::Manifest;
                Ok(Step::On)
            }
            Stage::Manifest => {
                let Some(json) = cursor.take_counted(MANIFEST_BYTES_MAX)? else {
                    return Ok(Step::Wait);
                };
                let value = canonical::parse(json)?;
                let manifest: Manifest = plain::read(&value).map_err(|_| BundleError::ManifestForm)?;
                self.digester.update(cursor.taken_since(start));
                self.stage = Stage::Items(Course::of(manifest.clone()));
                Ok(Step::Item(Item::Manifest(manifest)))
            }
            Stage::Items(course) => {
                let step = read_item(cursor, course)?;
                match step {
                    Step::Wait => {}
                    Step::Item(_) => self.digester.update(cursor.taken_since(start)),
                    Step::On => {
                        let (tag, told) = cursor.taken_since(start).split_at(1);
                        self.digester.update(tag);
                        if self.digester.clone().finish().0 != told {
                            return Err(BundleError::Digest);
                        }
                        self.stage = Stage::Done(course.manifest.clone());
                    }
                }
                Ok(step)
            }
            Stage::Done(_) if start.is_empty() => Ok(Step::Wait),
            Stage::Done(_) => Err(BundleError::TrailingBytes),
            Stage::Failed(error) => Err(error.clone()),
        }
    }
}

/// Reads one item; [`Step::On`] is the end with its digest.
fn read_item(cursor: &mut Cursor<'_>, course: &mut Course) -> Result<Step, BundleError> {
    let Some(tag) = cursor.take(1) else {
        return Ok(Step::Wait);
    };
    match tag[0] {
        RECORD => {
            let Some(bytes) = cursor.take_counted(ITEM_BYTES_MAX)? else {
                return Ok(Step::Wait);
            };
            course.record(bytes)?;
            Ok(Step::Item(Item::Record(bytes.to_vec())))
        }
        PART => {
            let Some(name) = cursor.take_counted(NAME_BYTES_MAX)? else {
                return Ok(Step::Wait);
            };
            let Some(part) = cursor.take_u32() else {
                return Ok(Step::Wait);
            };
            let Some(bytes) = cursor.take_counted(ITEM_BYTES_MAX)? else {
                return Ok(Step::Wait);
            };
            let name = core::str::from_utf8(name).map_err(|_| BundleError::Name)?;
            course.part(name, part)?;
            Ok(Step::Item(Item::Part {
                name: name.to_owned(),
                part,
                bytes: bytes.to_vec(),
            }))
        }
        END => {
            if cursor.take(DIGEST_BYTES).is_none() {
                return Ok(Step::Wait);
            }
            course.end()?;
            Ok(Step::On)
        }
        other => Err(BundleError::UnknownItem(other)),
    }
}

fn admit_magic(magic: &[u8]) -> Result<(), BundleError> {
    if magic == MAGIC {
        return Ok(());
    }
    match magic.strip_prefix(MAGIC_OF_ANY) {
        Some([b'2'..=b'9', _] | [b'1', b'0'..=b'9']) => Err(BundleError::NewerFormat),
        _ => Err(BundleError::Foreign),
    }
}

/// The bytes not yet taken.
struct Cursor<'a> {
    bytes: &'a [u8],
}

impl<'a> Cursor<'a> {
    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(len)?;
        self.bytes = rest;
        Some(taken)
    }

    fn take_u32(&mut self) -> Option<u32> {
        let (taken, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        Some(u32::from_be_bytes(*taken))
    }

    /// A length and that many bytes. A length beyond `max` is refused as soon as it is seen.
    fn take_counted(&mut self, max: usize) -> Result<Option<&'a [u8]>, BundleError> {
        let Some(len) = self.take_u32() else {
            return Ok(None);
        };
        match usize::try_from(len) {
            Ok(len) if len <= max => Ok(self.take(len)),
            _ => Err(BundleError::TooLarge {
                len: u64::from(len),
                max,
            }),
        }
    }

    fn taken_since(&self, start: &'a [u8]) -> &'a [u8] {
        &start[..start.len() - self.bytes.len()]
    }
}
