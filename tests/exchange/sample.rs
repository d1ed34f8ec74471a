//! Book files to test with: the small book, and chains of any texts and blobs.

use crate::small_book::{self, BLOB, BOOK, PARTS};
use minutebook::exchange::bundle::{BundleError, Item, Manifest, Reader, Writer};
use minutebook::ledger::{Digest, Head, head_of};

/// What one book file holds.
#[derive(Debug)]
pub struct Sample {
    /// What the file says about itself.
    pub manifest: Manifest,
    /// The stored records.
    pub records: Vec<Vec<u8>>,
    /// Name, part number and bytes of each part.
    pub parts: Vec<(String, u32, Vec<u8>)>,
}

impl Sample {
    /// The small book of `docs/format.md`.
    pub fn small() -> Self {
        let parts = (0..)
            .zip(PARTS)
            .map(|(part, bytes)| (BLOB.to_owned(), part, bytes.to_vec()));
        Self::of(small_book::as_stored(), parts.collect())
    }

    /// A book of these records and parts, with a manifest that fits.
    pub fn of(records: Vec<Vec<u8>>, parts: Vec<(String, u32, Vec<u8>)>) -> Self {
        let head = records
            .last()
            .map_or(Head::EMPTY, |record| head_of(record).expect("a record"));
        let blobs = parts.iter().filter(|(_, part, _)| *part == 0).count();
        Self {
            manifest: Manifest {
                app: "minutebook 0.1.0".to_owned(),
                at: "2026-11-22T17:00:00+08:00".to_owned(),
                blobs: u32::try_from(blobs).expect("few blobs"),
                book: BOOK.to_owned(),
                head,
                key: None,
                parts: u32::try_from(parts.len()).expect("few parts"),
            },
            records,
            parts,
        }
    }

    /// The file, through the writer.
    pub fn write(&self) -> Result<Vec<u8>, BundleError> {
        let (mut writer, mut file) = Writer::start(&self.manifest)?;
        for record in &self.records {
            file.extend(writer.record(record)?);
        }
        for (name, part, bytes) in &self.parts {
            file.extend(writer.part(name, *part, bytes)?);
        }
        file.extend(writer.finish()?);
        Ok(file)
    }

    /// The items the reader must give.
    pub fn items(&self) -> Vec<Item> {
        let records = self.records.iter().cloned().map(Item::Record);
        let parts = self.parts.iter().map(|(name, part, bytes)| Item::Part {
            name: name.clone(),
            part: *part,
            bytes: bytes.clone(),
        });
        [Item::Manifest(self.manifest.clone())]
            .into_iter()
            .chain(records)
            .chain(parts)
            .collect()
    }
}

/// Reads a file in chunks of this size.
pub fn read(file: &[u8], chunk_bytes: usize) -> Result<Vec<Item>, BundleError> {
    let mut reader = Reader::default();
    let mut items = Vec::new();
    for chunk in file.chunks(chunk_bytes) {
        items.extend(reader.push(chunk)?);
    }
    reader.finish()?;
    Ok(items)
}

/// The file with a closing digest that fits again, as a forger would leave it.
pub fn close_again(file: &[u8]) -> Vec<u8> {
    let content = &file[..file.len() - 32];
    [content, &Digest::of(&[content]).0].concat()
}
