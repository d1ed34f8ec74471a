//! The words of a Word file, as far as they can be read without Word: to look for secrecy marks before it is kept.
//!
//! A `.docx` is a ZIP of XML parts, most of them deflated: the browser unpacks them, [`Part::gzip`] hands them over in
//! the form that browsers know. An old `.doc` keeps its text as UTF-16. What can't be read yields no words.

/// The largest part that is unpacked: a text of that size has millions of words.
pub const PART_BYTES_MAX: u32 = 32 * 1024 * 1024;

const END_OF_DIRECTORY: [u8; 4] = [b'P', b'K', 5, 6];
const DIRECTORY_ENTRY: [u8; 4] = [b'P', b'K', 1, 2];
const LOCAL_ENTRY: [u8; 4] = [b'P', b'K', 3, 4];

/// One part of the file, still packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Whether it is deflated; else it stands as it is.
    pub deflated: bool,
    crc: u32,
    size: u32,
    /// Its bytes as they stand in the file.
    pub bytes: &'a [u8],
}

impl Part<'_> {
    /// The part as a gzip stream.
    pub fn gzip(&self) -> Vec<u8> {
        let mut stream = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
        stream.extend_from_slice(self.bytes);
        stream.extend_from_slice(&self.crc.to_le_bytes());
        stream.extend_from_slice(&self.size.to_le_bytes());
        stream
    }
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn place(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(long(bytes, at)?).ok()
}

/// The parts that hold words: the body, headers and footers, notes, comments. Empty where it is no such file.
pub fn parts(file: &[u8]) -> Vec<Part<'_>> {
    directory(file).unwrap_or_default()
}

fn directory(file: &[u8]) -> Option<Vec<Part<'_>>> {
    let end = (0..file.len().checked_sub(21)?)
        .rev()
        .find(|at| file[*at..].starts_with(&END_OF_DIRECTORY))?;
    let count = short(file, end + 10)?;
    let mut at = place(file, end + 16)?;
    let mut parts = Vec::new();
    for _ in 0..count {
        if !file.get(at..)?.starts_with(&DIRECTORY_ENTRY) {
            return None;
        }
        let (name, extra, comment) = (short(file, at + 28)?, short(file, at + 30)?, short(file, at + 32)?);
        let path = file.get(at + 46..at + 46 + name)?;
        if path.starts_with(b"word/") && path.ends_with(b".xml") {
            parts.extend(part(file, at));
        }
        at += 46 + name + extra + comment;
    }
    Some(parts)
}

fn part(file: &[u8], entry: usize) -> Option<Part<'_>> {
    let (method, packed, size) = (
        short(file, entry + 10)?,
        place(file, entry + 20)?,
        long(file, entry + 24)?,
    );
    let local = place(file, entry + 42)?;
    if !file.get(local..)?.starts_with(&LOCAL_ENTRY) || size > PART_BYTES_MAX {
        return None;
    }
    let from = local + 30 + short(file, local + 26)? + short(file, local + 28)?;
    Some(Part {
        deflated: method == 8,
        crc: long(file, entry + 16)?,
        size,
        bytes: file.get(from..from + packed)?,
    })
    .filter(|part| part.deflated || method == 0)
}

/// The words of a part's XML, a paragraph a line.
pub fn words(xml: &str) -> String {
    let mut words = String::new();
    let mut rest = xml;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        if ["/w:p", "w:br", "w:br/", "/w:tc"].contains(&tag.trim_end()) {
            words.push('\n');
        }
        rest = after;
    }
    words.push_str(rest);
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

/// The words of an old `.doc`, between what is no text.
pub fn old_words(file: &[u8]) -> String {
    let (pairs, _) = file.as_chunks::<2>();
    let units = pairs.iter().map(|pair| u16::from_le_bytes(*pair));
    char::decode_utf16(units)
        .map(|read| match read {
            Ok('\r') | Err(_) => '\n',
            Ok(c) if c.is_control() => '\n',
            Ok(c) => c,
        })
        .collect()
}
