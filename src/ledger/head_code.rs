//! 校验码: the head of a book as people compare it, in three lengths.
//!
//! A chain alone can't reveal that its end was cut off. A code that was printed, exported or kept beside the
//! book can: the book must hold at least as many records, and that link at that count.

use super::{Head, Link};
use core::{fmt, str::FromStr};

/// How many hex digits a code shows on screen.
const SCREEN_DIGITS: usize = 8;
/// How many hex digits a code shows in print.
const PRINT_DIGITS: usize = 20;
/// How many hex digits a code shows in files.
const FULL_DIGITS: usize = 64;

/// A count of records and the first digits of the link at that count: `128-8f3a-12bc`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCode {
    count: u32,
    digits: String,
}

/// How a book stands against a code that was kept elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The book holds at least the code's records, and they are the same.
    Holds,
    /// The book holds fewer records than the code tells: its end was cut off, or an older copy was put back.
    Shorter {
        /// How many records the book holds.
        held: u32,
        /// How many the code tells.
        known: u32,
    },
    /// The book holds enough records, but others: history was changed, or it is another book.
    Different {
        /// The count at which they differ.
        at: u32,
    },
}

/// The text is not a head code: a count, then 8, 20 or 64 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a head code")]
pub struct NotAHeadCode;

impl HeadCode {
    /// The form shown on screen: 8 digits.
    pub fn on_screen(head: &Head) -> Self {
        Self::cut(head, SCREEN_DIGITS)
    }

    /// The form shown in print: 20 digits, which nobody can forge.
    pub fn in_print(head: &Head) -> Self {
        Self::cut(head, PRINT_DIGITS)
    }

    /// The form kept in files: all 64 digits.
    pub fn in_full(head: &Head) -> Self {
        Self::cut(head, FULL_DIGITS)
    }

    /// How many records the code tells.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Whether this is the link at the code's count, as far as the code's digits reach.
    pub fn fits(&self, link: &Link) -> bool {
        link.to_string().starts_with(&self.digits)
    }

    /// How a book that holds `held` records stands, given its link at the code's count if it reaches so far.
    pub fn standing(&self, held: u32, link_at_count: Option<&Link>) -> Standing {
        match link_at_count {
            _ if held < self.count => Standing::Shorter {
                held,
                known: self.count,
            },
            Some(link) if self.fits(link) => Standing::Holds,
            _ => Standing::Different { at: self.count },
        }
    }

    fn cut(head: &Head, digits: usize) -> Self {
        let mut text = head.link.to_string();
        text.truncate(digits);
        Self {
            count: head.count,
            digits: text,
        }
    }
}

/// The count, then the digits in groups of four; the full form is not grouped.
impl fmt::Display for HeadCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.count)?;
        if self.digits.len() == FULL_DIGITS {
            return write!(f, "-{}", self.digits);
        }
        self.digits.as_bytes().chunks(4).try_for_each(|group| {
            f.write_str("-")?;
            group.iter().try_for_each(|digit| write!(f, "{}", char::from(*digit)))
        })
    }
}

/// Reads a code as people type it: capitals and spaces are allowed, groups may be missing.
impl FromStr for HeadCode {
    type Err = NotAHeadCode;

    fn from_str(text: &str) -> Result<Self, NotAHeadCode> {
        let (count, digits) = text.trim().split_once(['-', ' ', '·']).ok_or(NotAHeadCode)?;
        let digits: String = digits
            .chars()
            .filter(|character| !matches!(character, '-' | ' ' | '·'))
            .map(|character| character.to_ascii_lowercase())
            .collect();
        let known_length = matches!(digits.len(), SCREEN_DIGITS | PRINT_DIGITS | FULL_DIGITS);
        let count_digits = count.bytes().all(|byte| byte.is_ascii_digit());
        if !known_length || !count_digits || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAHeadCode);
        }
        let count = count.parse().map_err(|_| NotAHeadCode)?;
        Ok(Self { count, digits })
    }
}
