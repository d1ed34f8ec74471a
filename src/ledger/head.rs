//! Where a chain stands: how many records it holds and the link of the last one.

use super::hex::hex_bytes;

/// The SM3 link of one record, 32 bytes; written as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link(pub [u8; 32]);
hex_bytes!(Link, 32);

impl Link {
    /// The link that stands before the first record.
    pub const GENESIS: Self = Self([0; 32]);
}

/// The head of a chain: the record count and the last link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// How many records the chain holds; the next record has this sequence number plus one.
    pub count: u32,
    /// The link of the last record, or [`Link::GENESIS`].
    pub link: Link,
}

impl Head {
    /// The head of a chain without records.
    pub const EMPTY: Self = Self {
        count: 0,
        link: Link::GENESIS,
    };
}
