//! Writes a bundle chunk by chunk: the caller puts the chunks into a file as they come.

use super::{BundleError, Course, END, ITEM_BYTES_MAX, MAGIC, MANIFEST_BYTES_MAX, Manifest, PART, RECORD, admit_len};
use crate::ledger::{canonical, digest::Digester};

/// A bundle being written. After an error the file begun is worth nothing.
pub struct Writer {
    course: Course,
    digester: Digester,
}

impl Writer {
    /// Starts a bundle; the second value is its first chunk.
    pub fn start(manifest: &Manifest) -> Result<(Self, Vec<u8>), BundleError> {
        let json = canonical::to_bytes(manifest)?;
        admit_len(json.len(), MANIFEST_BYTES_MAX)?;
        let mut writer = Self {
            course: Course::of(manifest.clone()),
            digester: Digester::default(),
        };
        let mut chunk = MAGIC.to_vec();
        push_counted(&mut chunk, &json);
        writer.digester.update(&chunk);
        Ok((writer, chunk))
    }

    /// The chunk of the next record; records come first, in order.
    pub fn record(&mut self, bytes: &[u8]) -> Result<Vec<u8>, BundleError> {
        admit_len(bytes.len(), ITEM_BYTES_MAX)?;
        self.course.record(bytes)?;
        let mut chunk = vec![RECORD];
        push_counted(&mut chunk, bytes);
        self.digester.update(&chunk);
        Ok(chunk)
    }

    /// The chunk of the next part; blobs come sorted by name, their parts by number.
    pub fn part(&mut self, name: &str, part: u32, bytes: &[u8]) -> Result<Vec<u8>, BundleError> {
        admit_len(bytes.len(), ITEM_BYTES_MAX)?;
        self.course.part(name, part)?;
        let mut chunk = vec![PART];
        push_counted(&mut chunk, name.as_bytes());
        chunk.extend_from_slice(&part.to_be_bytes());
        push_counted(&mut chunk, bytes);
        self.digester.update(&chunk);
        Ok(chunk)
    }

    /// The last chunk; refused unless everything the manifest counts was written.
    pub fn finish(mut self) -> Result<Vec<u8>, BundleError> {
        self.course.end()?;
        let mut chunk = vec![END];
        self.digester.update(&chunk);
        chunk.extend_from_slice(&self.digester.finish().0);
        Ok(chunk)
    }
}

fn push_counted(chunk: &mut Vec<u8>, bytes: &[u8]) {
    let len = u32::try_from(bytes.len()).expect("every length was admitted before");
    chunk.extend_from_slice(&len.to_be_bytes());
    chunk.extend_from_slice(bytes);
}
