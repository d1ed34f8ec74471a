//! A short text as a code that a telephone reads from paper (QR): the check code of a book, never an address.

use core::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// The light modules around the code that a reader needs.
const QUIET: usize = 4;

/// A code, square, with its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanCode {
    /// Modules on a side, with the quiet zone.
    pub side: usize,
    /// Row by row, whether a module is dark.
    dark: Vec<bool>,
}

impl ScanCode {
    /// The code of a text; `None` where it is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let (inner, colours) = (code.width(), code.to_colors());
        let side = inner + 2 * QUIET;
        let mut dark = vec![false; side * side];
        for (at, colour) in colours.into_iter().enumerate() {
            let place = (at / inner + QUIET) * side + at % inner + QUIET;
            dark[place] = colour == Color::Dark;
        }
        Some(Self { side, dark })
    }

    /// Whether a module is dark.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.side && self.dark.get(row * self.side + column) == Some(&true)
    }

    /// The dark modules as one SVG path, a unit to each module, a stroke to each run in a row.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for row in 0..self.side {
            let mut column = 0;
            while column < self.side {
                let run = (column..self.side)
                    .take_while(|column| self.is_dark(*column, row))
                    .count();
                if run > 0 {
                    let _ = write!(path, "M{column} {row}h{run}v1h-{run}z");
                }
                column += run.max(1);
            }
        }
        path
    }

    /// The code as a PNG of one bit a pixel, each module so many pixels wide; for Word, which takes no drawing.
    pub fn png(&self, pixels: usize) -> Vec<u8> {
        let side = self.side * pixels;
        let length = u32::try_from(side).unwrap_or(u32::MAX).to_be_bytes();
        let mut rows = Vec::new();
        for y in 0..side {
            // No filter.
            rows.push(0);
            let bits: Vec<bool> = (0..side).map(|x| self.is_dark(x / pixels, y / pixels)).collect();
            // A set bit is white.
            rows.extend(bits.chunks(8).map(|eight| {
                let set = |byte: u8, (at, dark): (usize, &bool)| byte | (u8::from(!dark) << (7 - at));
                eight.iter().enumerate().fold(0, set)
            }));
        }
        let mut header = [length, length].concat();
        // One bit, grey; the usual compression, filter and order.
        header.extend([1, 0, 0, 0, 0]);
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, body) in [(b"IHDR", header), (b"IDAT", stored(&rows)), (b"IEND", Vec::new())] {
            let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
            let checked = [&kind[..], &body].concat();
            png.extend(length.to_be_bytes());
            png.extend(&checked);
            png.extend(crc(&checked).to_be_bytes());
        }
        png
    }
}

/// A zlib stream of stored blocks: a code is too small to be worth packing.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(usize::from(u16::MAX)).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        stream.push(u8::from(blocks.peek().is_none()));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    stream.extend(adler(bytes).to_be_bytes());
    stream
}

/// Adler-32 (RFC 1950).
fn adler(bytes: &[u8]) -> u32 {
    let step = |(a, b): (u32, u32), byte: &u8| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    };
    let (a, b) = bytes.iter().fold((1, 0), step);
    b << 16 | a
}

/// CRC-32 as PNG asks for it.
fn crc(bytes: &[u8]) -> u32 {
    let bit = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    let step = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), bit);
    !bytes.iter().fold(u32::MAX, step)
}
