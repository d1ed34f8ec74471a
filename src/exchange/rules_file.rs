//! The rules as a file of their own: to keep, to hand to another office, to hold against others.
//!
//! Which decision put them into force is not written: it names a matter of the book they come from. Nothing rests on
//! the bytes, so that a reader takes any spelling of the JSON; a member it doesn't know is a rule it would lose, and is
//! refused.

#![deny(missing_docs)]

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::register::BookKind;
use crate::domain::rulebook::Rulebook;
use crate::ledger::canonical::{self, CanonicalError};

/// The ending of the file's name.
pub const EXTENSION: &str = "json";

/// The largest file, in bytes: a rulebook of hundreds of lines has a tenth of it.
pub const BYTES_MAX: usize = 1024 * 1024;

/// The form that is written here.
const FORM: u64 = 1;

/// The member that says what the file is, and in which form.
const MARK: &str = "minutebook-rules";

#[derive(Serialize, Deserialize)]
struct File {
    #[serde(rename = "minutebook-rules")]
    form: u64,
    book: BookKind,
    rulebook: Rulebook,
}

/// Why a file gives no rules for a book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulesFileError {
    /// It is larger than any such file; nothing was read.
    #[error("{len} bytes where at most {max} can stand")]
    TooLarge {
        /// Its size.
        len: usize,
        /// The largest.
        max: usize,
    },
    /// It is no file of rules at all.
    #[error("not a file of rules")]
    Foreign,
    /// It begins like one and breaks off, or was altered so that it can't be read.
    #[error("not JSON from line {line}, column {column} on")]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A newer program wrote it: update the program, then read it.
    #[error("written in form {0}, by a newer program")]
    NewerForm(u64),
    /// It has a member that this program doesn't know: a newer program wrote it, or it was altered.
    #[error("unknown member {0}")]
    Unknown(String),
    /// A member is missing or has no form that can be read.
    #[error("a member is missing or malformed")]
    Form,
    /// It holds the rules of the other kind of book.
    #[error("rules of the other kind of book")]
    OtherBook(BookKind),
    /// The rules leave a register without a meeting that decides it or without a line, or a code stands twice.
    #[error("the rules are incomplete")]
    Incomplete,
}

/// The file of a book's rules, in canonical JSON.
///
/// # Errors
/// A number in the rules that canonical JSON doesn't know.
pub fn write(book: BookKind, rulebook: &Rulebook) -> Result<Vec<u8>, CanonicalError> {
    let rulebook = Rulebook {
        adoption: None,
        ..rulebook.clone()
    };
    canonical::to_bytes(&File {
        form: FORM,
        book,
        rulebook,
    })
}

/// The rules in a file, for a kind of book.
///
/// # Errors
/// What is wrong with the file.
pub fn read(bytes: &[u8], book: BookKind) -> Result<Rulebook, RulesFileError> {
    if bytes.len() > BYTES_MAX {
        return Err(RulesFileError::TooLarge {
            len: bytes.len(),
            max: BYTES_MAX,
        });
    }
    // Editors on Windows put this mark before a text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let given: Value = serde_json::from_slice(bytes).map_err(|error| unread(bytes, &error))?;
    match given.get(MARK).map(Value::as_u64) {
        None => return Err(RulesFileError::Foreign),
        Some(Some(form)) if form > FORM => return Err(RulesFileError::NewerForm(form)),
        Some(_) => {}
    }
    let file = File::deserialize(&given).map_err(|_| RulesFileError::Form)?;
    let known = serde_json::to_value(&file).map_err(|_| RulesFileError::Form)?;
    if let Some(member) = unknown(&given, &known) {
        return Err(RulesFileError::Unknown(member.to_owned()));
    }
    if file.form != FORM {
        return Err(RulesFileError::Form);
    }
    if file.book != book {
        return Err(RulesFileError::OtherBook(file.book));
    }
    if !file.rulebook.complete(book) {
        return Err(RulesFileError::Incomplete);
    }
    Ok(Rulebook {
        adoption: None,
        ..file.rulebook
    })
}

fn unread(bytes: &[u8], error: &serde_json::Error) -> RulesFileError {
    let named = bytes.windows(MARK.len()).any(|part| part == MARK.as_bytes());
    if named {
        RulesFileError::NotJson {
            line: error.line(),
            column: error.column(),
        }
    } else {
        RulesFileError::Foreign
    }
}

/// A member of what was given that what was understood does not have.
fn unknown<'a>(given: &'a Value, known: &Value) -> Option<&'a str> {
    match (given, known) {
        (Value::Object(given), Value::Object(known)) => given.iter().find_map(|(name, value)| match known.get(name) {
            Some(known) => unknown(value, known),
            None if usual(value) => None,
            None => Some(name.as_str()),
        }),
        (Value::Array(given), Value::Array(known)) => {
            given.iter().zip(known).find_map(|(value, known)| unknown(value, known))
        }
        _ => None,
    }
}

/// What says nothing: a member with its usual value may be written and is not written here.
fn usual(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Number(number) => number.as_u64() == Some(0),
        Value::Array(items) => items.is_empty(),
        Value::Bool(true) | Value::String(_) | Value::Object(_) => false,
    }
}
