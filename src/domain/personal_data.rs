//! Finds personal data in text that is about to be published, marks the place and masks it.
//!
//! An aid, not a clearance: it finds forms (check digits, patterns), not meanings. Invariant: findings are
//! ascending and never overlap, and their ranges count characters (not bytes) of the text that was scanned.
//! Whether a hit may stand (declared 非个人信息) is decided elsewhere.

mod address;
mod identity;
mod mailbox;
mod mask;
mod number;
mod vote;
mod vote_result;

use core::ops::Range;

use super::folded_text::FoldedText;

pub use mask::mask;

/// What kind of personal data was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A citizen's identity number of 18 or 15 digits (公民身份号码, GB 11643).
    IdentityNumber,
    /// A mobile phone number.
    MobilePhone,
    /// A landline phone number.
    Landline,
    /// A bank card number of 16 to 19 digits.
    BankCard,
    /// An address down to the room, or to the door in a village.
    HomeAddress,
    /// An e-mail address.
    Email,
    /// A passport number.
    Passport,
    /// A vote or words of a named member or post, a tally of votes, or how all voted.
    NamedVote,
}

/// One place in a text that shows personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// The paragraph (a line that is not blank), counted from 1.
    pub paragraph: u32,
    /// The place in the text, in characters.
    pub range: Range<usize>,
    /// The words at that place, as they were typed.
    pub found: String,
}

/// Finds identity, phone, card and passport numbers, e-mail and home addresses.
pub fn scan(text: &str) -> Vec<Finding> {
    let folded = FoldedText::of(text);
    let mut hits = mailbox::find(&folded);
    hits.extend(number::find(&folded));
    hits.extend(address::find(&folded));
    findings(text, &folded, hits)
}

/// Finds published votes and words by name: one of `names` or a post near 同意, 反对, 认为 and the like,
/// and tallies such as 同意8票.
pub fn votes_by_name(text: &str, names: &[&str]) -> Vec<Finding> {
    let folded = FoldedText::of(text);
    let hits = vote::find(&folded, names);
    findings(text, &folded, hits)
}

/// Finds everything that a published text must not show: personal data, votes and words by name, and results of votes.
pub fn not_to_publish(text: &str, names: &[&str]) -> Vec<Finding> {
    let folded = FoldedText::of(text);
    let mut hits = mailbox::find(&folded);
    hits.extend(number::find(&folded));
    hits.extend(address::find(&folded));
    hits.extend(vote::find(&folded, names));
    hits.extend(vote_result::find(&folded));
    findings(text, &folded, hits)
}

/// A hit in folded text, before its place in the original is known.
#[derive(Debug)]
struct Hit {
    kind: FindingKind,
    start: usize,
    end: usize,
}

/// Orders the hits, drops those that overlap one that begins before or is longer, and finds their places.
fn findings(text: &str, folded: &FoldedText, mut hits: Vec<Hit>) -> Vec<Finding> {
    hits.sort_by_key(|hit| (hit.start, usize::MAX - hit.end));
    let mut taken = 0;
    hits.retain(|hit| {
        let free = hit.start >= taken;
        if free {
            taken = hit.end;
        }
        free
    });
    let mut chars = text.chars();
    let mut at = 0;
    hits.into_iter()
        .map(|hit| {
            let range = folded.original(hit.start, hit.end);
            chars.by_ref().take(range.start - at).for_each(drop);
            let found = chars.by_ref().take(range.len()).collect();
            at = range.end;
            Finding {
                kind: hit.kind,
                paragraph: folded.paragraph(hit.start),
                range,
                found,
            }
        })
        .collect()
}
