//! SM3 (GB/T 32905-2016) over whole contents, given at once or piece by piece.

use super::hex::hex_bytes;
use sm3::Digest as _;

/// An SM3 value, 32 bytes; written as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);
hex_bytes!(Digest, 32);

impl Digest {
    /// The digest of pieces as if they stood in one row.
    pub fn of(pieces: &[&[u8]]) -> Self {
        let mut digester = Digester::default();
        for piece in pieces {
            digester.update(piece);
        }
        digester.finish()
    }
}

/// Takes a content piece by piece, so that an attachment never stands in memory as a whole.
#[derive(Clone, Default)]
pub struct Digester {
    state: sm3::Sm3,
    bytes: u64,
}

impl Digester {
    /// Takes the next piece.
    pub fn update(&mut self, piece: &[u8]) {
        self.state.update(piece);
        self.bytes += piece.len() as u64;
    }

    /// How many bytes were taken so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The digest of everything taken.
    pub fn finish(self) -> Digest {
        Digest(self.state.finalize().into())
    }
}
