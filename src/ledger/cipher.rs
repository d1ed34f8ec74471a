//! Encryption of a whole book: Argon2id from a passphrase to a key, XChaCha20-Poly1305 for records and blobs.
//!
//! Pure: salt and seed are arguments. A nonce is a hash of secret seed, place and content, so that the same
//! nonce can only come back with the same content, even after a retry.

use super::{
    Digest, RecordError,
    envelope::{self, Envelope, SEALED, head_of},
    hex::hex_bytes,
};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use core::fmt;

const SEAL: &[u8] = b"minutebook seal 1\0";
const BLOB: &[u8] = b"minutebook blob 1\0";
const NONCE: &[u8] = b"minutebook nonce 1\0";
const CHECK: &[u8] = b"minutebook key 1\0";
const NONCE_BYTES: usize = 24;

/// Memory for Argon2id in KiB: the OWASP recommendation of 19 MiB, which an old office machine can spare.
const MEMORY_KIB: u32 = 19 * 1024;
/// Passes over the memory, one more than OWASP's minimum.
const PASSES: u32 = 3;
/// The most a foreign key card may ask for: 256 MiB, 16 passes, 4 lanes.
const MEMORY_KIB_MAX: u32 = 256 * 1024;
const PASSES_MAX: u32 = 16;
const LANES_MAX: u32 = 4;

/// The key of one book; never stored and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// The salt of a passphrase, 16 bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeySalt(pub [u8; 16]);
hex_bytes!(KeySalt, 16);

/// Eight bytes by which a wrong passphrase is told before anything is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeyCheck(pub [u8; 8]);
hex_bytes!(KeyCheck, 8);

/// What is stored beside an encrypted book so that its passphrase can be turned into its key.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyCard {
    /// The random salt.
    pub salt: KeySalt,
    /// Argon2id memory, in KiB.
    pub memory_kib: u32,
    /// Argon2id passes.
    pub passes: u32,
    /// Argon2id lanes.
    pub lanes: u32,
    /// The check of the right key.
    pub check: KeyCheck,
}

/// Why something can't be opened or sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CipherError {
    /// The passphrase is not the one the key card was made with. Ask again.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The key card asks for parameters out of bounds: it is damaged or hostile.
    #[error("the key card's parameters are out of bounds")]
    KeyCard,
    /// The content was altered, moved, or sealed with another key.
    #[error("the encrypted content was altered or belongs to another key or place")]
    Altered,
    /// The bytes are not an encrypted record or part.
    #[error("not encrypted")]
    NotSealed,
    /// The record inside is malformed.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl KeyCard {
    /// Makes the key card and the key of a new book from a passphrase and a random salt. Takes long on purpose.
    pub fn cut(passphrase: &str, salt: [u8; 16]) -> Result<(Self, Key), CipherError> {
        let mut card = Self {
            salt: KeySalt(salt),
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: 1,
            check: KeyCheck([0; 8]),
        };
        let key = card.derive(passphrase)?;
        card.check = key.check();
        Ok((card, key))
    }

    /// The book's key, if the passphrase is right. Takes long on purpose.
    pub fn unlock(&self, passphrase: &str) -> Result<Key, CipherError> {
        let key = self.derive(passphrase)?;
        if key.check() == self.check {
            Ok(key)
        } else {
            Err(CipherError::WrongPassphrase)
        }
    }

    fn derive(&self, passphrase: &str) -> Result<Key, CipherError> {
        if self.memory_kib > MEMORY_KIB_MAX || self.passes > PASSES_MAX || self.lanes > LANES_MAX {
            return Err(CipherError::KeyCard);
        }
        let params =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| CipherError::KeyCard)?;
        let mut key = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt.0, &mut key)
            .map_err(|_| CipherError::KeyCard)?;
        Ok(Key(key))
    }
}

impl Key {
    fn check(&self) -> KeyCheck {
        let digest = Digest::of(&[CHECK, &self.0]);
        let mut check = [0; 8];
        check.copy_from_slice(&digest.0[..8]);
        KeyCheck(check)
    }

    /// Encrypts a plain or erased record of this book; sequence number and link stay in clear.
    /// `seed` is the secret randomness of the command that writes it.
    pub fn seal(&self, book: &str, record: &[u8], seed: &[u8; 32]) -> Result<Vec<u8>, CipherError> {
        let head = head_of(record)?;
        let hidden = envelope::hidden_part(record)?;
        let place = record_place(book, &head);
        let (nonce, ciphertext) = self.encrypt(&place, &hidden, seed);
        Ok(Envelope::Sealed {
            head,
            nonce: &nonce,
            ciphertext: &ciphertext,
        }
        .join())
    }

    /// Decrypts a record of this book to its plain or erased form. What is inside is not verified.
    pub fn open(&self, book: &str, record: &[u8]) -> Result<Vec<u8>, CipherError> {
        let Envelope::Sealed {
            head,
            nonce,
            ciphertext,
        } = Envelope::split(record)?
        else {
            return Err(CipherError::NotSealed);
        };
        let hidden = self.decrypt(&record_place(book, &head), nonce, ciphertext)?;
        Ok(envelope::unhide(&head, &hidden)?)
    }

    /// Encrypts one part of a blob; the result is 41 bytes longer.
    pub fn seal_part(&self, book: &str, name: &str, part: u32, bytes: &[u8], seed: &[u8; 32]) -> Vec<u8> {
        let (nonce, ciphertext) = self.encrypt(&part_place(book, name, part), bytes, seed);
        [&[SEALED], nonce.as_slice(), &ciphertext].concat()
    }

    /// Decrypts one part of a blob.
    pub fn open_part(&self, book: &str, name: &str, part: u32, sealed: &[u8]) -> Result<Vec<u8>, CipherError> {
        let (nonce, ciphertext) = sealed
            .strip_prefix(&[SEALED])
            .and_then(|rest| rest.split_first_chunk())
            .ok_or(CipherError::NotSealed)?;
        self.decrypt(&part_place(book, name, part), nonce, ciphertext)
    }

    fn encrypt(&self, place: &[u8], plain: &[u8], seed: &[u8; 32]) -> ([u8; NONCE_BYTES], Vec<u8>) {
        let digest = Digest::of(&[NONCE, seed, &Digest::of(&[place]).0, plain]);
        let mut nonce = [0; NONCE_BYTES];
        nonce.copy_from_slice(&digest.0[..NONCE_BYTES]);
        let ciphertext = XChaCha20Poly1305::new(&self.0.into())
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: place })
            .expect("XChaCha20-Poly1305 seals anything below 256 GiB");
        (nonce, ciphertext)
    }

    fn decrypt(&self, place: &[u8], nonce: &[u8; NONCE_BYTES], ciphertext: &[u8]) -> Result<Vec<u8>, CipherError> {
        let payload = Payload {
            msg: ciphertext,
            aad: place,
        };
        XChaCha20Poly1305::new(&self.0.into())
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| CipherError::Altered)
    }
}

/// The associated data of a record: it opens only at its place in its book.
fn record_place(book: &str, head: &super::Head) -> Vec<u8> {
    [
        SEAL,
        &[SEALED],
        &head.count.to_be_bytes(),
        &head.link.0,
        book.as_bytes(),
    ]
    .concat()
}

/// The associated data of a part of a blob.
fn part_place(book: &str, name: &str, part: u32) -> Vec<u8> {
    let name_len = u32::try_from(name.len()).expect("a blob's name is short");
    [
        BLOB,
        &[SEALED],
        &part.to_be_bytes(),
        &name_len.to_be_bytes(),
        name.as_bytes(),
        book.as_bytes(),
    ]
    .concat()
}
