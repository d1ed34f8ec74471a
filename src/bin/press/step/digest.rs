//! SHA-256 in the two forms the web asks for: in names and in policies.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The first 16 hex digits: enough to tell editions apart in a file name.
pub fn short(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let head = digest.first_chunk().expect("a digest has 32 bytes");
    format!("{:016x}", u64::from_be_bytes(*head))
}

/// The form of subresource integrity and of content-security policies: `sha256-<base64>`.
pub fn source(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}
