//! How a header commits to a body it does not hold: as a whole, or field by field.
//!
//! A body is salted by a 32-byte seed that goes with it, so that an erased body can't be guessed from its
//! commitment. Kinds that are published commit field by field, so that part of a body can be shown later and
//! proven while the rest stays hidden.

use super::{Digest, canonical, canonical::CanonicalError, hex::hex_bytes};
use serde_json::{Map, Value};

const BODY: &[u8] = b"minutebook body 1\0";
const FIELD: &[u8] = b"minutebook field 1\0";
const FIELDS: &[u8] = b"minutebook fields 1\0";
const SALT: &[u8] = b"minutebook salt 1\0";
const SEED: &[u8] = b"minutebook seed 1\0";

/// How the header's `body` digest was made; stands in the header as `commit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Commitment {
    /// Over the body's bytes at once.
    Whole,
    /// Over one leaf for each field of the body: for kinds that are published.
    Fields,
}

/// The salt of one field, 16 bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 16]);
hex_bytes!(Salt, 16);

/// The seed of one record, made from the command's seed and the record's sequence number.
pub fn seed_of(command_seed: &[u8; 32], seq: u32) -> [u8; 32] {
    Digest::of(&[SEED, command_seed, &seq.to_be_bytes()]).0
}

/// The commitment to a body as a whole, from its exact bytes.
pub fn whole(seed: &[u8; 32], body: &[u8]) -> Digest {
    Digest::of(&[BODY, seed, body])
}

/// The commitment to a body field by field.
pub fn fields(seed: &[u8; 32], body: &Map<String, Value>) -> Result<Digest, CanonicalError> {
    let leaves = body
        .iter()
        .map(|(name, value)| leaf(&salt_of(seed, name), name, value))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(root(leaves))
}

/// The salt of the field with this name.
pub fn salt_of(seed: &[u8; 32], name: &str) -> Salt {
    let digest = Digest::of(&[SALT, seed, name.as_bytes()]);
    let mut salt = [0; 16];
    salt.copy_from_slice(&digest.0[..16]);
    Salt(salt)
}

/// The leaf of one field: what stands for it where the field stays hidden.
pub fn leaf(salt: &Salt, name: &str, value: &Value) -> Result<Digest, CanonicalError> {
    let field = canonical::to_bytes(&(name, value))?;
    Ok(Digest::of(&[FIELD, &salt.0, &field]))
}

/// The commitment over all leaves. They are sorted by their bytes, so that their order tells nothing.
pub fn root(mut leaves: Vec<Digest>) -> Digest {
    leaves.sort_unstable();
    let mut pieces: Vec<&[u8]> = vec![FIELDS];
    pieces.extend(leaves.iter().map(|leaf| leaf.0.as_slice()));
    Digest::of(&pieces)
}
