//! The occasion of an act: when, by whom, on which machine, and chance. All of it comes in as an argument.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use sm3::{Digest, Sm3};

use super::day;
use super::id::{DeviceId, MemberId};

/// A moment with its offset, as RFC 3339 text (`2026-11-22T09:30:00.000+08:00`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub String);

impl Moment {
    /// The civil date of the moment, where its first ten characters are one.
    pub fn date(&self) -> Option<Date> {
        day::date(self.0.get(..10)?)
    }

    /// The hour and minute, where the moment has one.
    pub fn time(&self) -> Option<Time> {
        day::time(self.clock())
    }

    /// The hour and minute, `09:30`.
    pub fn clock(&self) -> &str {
        self.0.get(11..16).unwrap_or_default()
    }
}

/// Everything about the act that is not the act: the only way time and chance reach the domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The moment of the act by this machine's clock.
    pub now: Moment,
    /// The civil day in UTC+8.
    pub today: Date,
    /// The post in use (录入人), by its place in the roster: chosen, not proven.
    pub actor: MemberId,
    /// This machine.
    pub device: DeviceId,
    /// Fresh random bytes for this act alone: ids and salts grow from it.
    pub seed: [u8; 32],
}

impl Occasion {
    /// The `n`th id that grows from this occasion's chance; the same occasion gives the same ids again.
    pub fn chance(&self, n: u8) -> [u8; 8] {
        let digest = Sm3::new()
            .chain_update(b"minutebook id 1\0")
            .chain_update(self.seed)
            .chain_update([n])
            .finalize();
        let mut out = [0; 8];
        out.copy_from_slice(&digest[..8]);
        out
    }
}
