//! A field of a form: what is typed, and what must be mended. It is parsed once, when the form is sent.
//!
//! Each reading sets or clears the field's problem, so a form reads all its fields before it gives up on one.

use jiff::civil::Date;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::money::Fen;
use crate::domain::refusal::Field;
use crate::domain::secrecy_mark::{self, Mark};
use crate::text::page_matter as words;
use crate::text::{date, field};

/// The value of a radio that says yes.
pub const YES: &str = "yes";
/// The value of a radio that says no.
pub const NO: &str = "no";

/// Something must be mended; the field says what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mend;

/// One field.
#[derive(Clone, Copy)]
pub struct Blank {
    /// What stands in it.
    pub typed: RwSignal<String>,
    /// What must be mended.
    pub problem: RwSignal<Option<String>>,
}

impl Blank {
    /// A field in which something stands already.
    pub fn new(typed: impl Into<String>) -> Self {
        Self {
            typed: RwSignal::new(typed.into()),
            problem: RwSignal::new(None),
        }
    }

    /// An empty field.
    pub fn empty() -> Self {
        Self::new("")
    }

    /// A day.
    pub fn day(on: Date) -> Self {
        Self::new(date::iso(on))
    }

    /// A question answered with yes or no, or not yet.
    pub fn yes_no(answer: Option<bool>) -> Self {
        Self::new(match answer {
            Some(true) => YES,
            Some(false) => NO,
            None => "",
        })
    }

    /// One of several named things, or none yet.
    pub fn choice<T: Serialize>(chosen: Option<T>) -> Self {
        Self::new(chosen.map(word).unwrap_or_default())
    }

    /// What stands in it, without blanks around it.
    pub fn text(self) -> String {
        self.problem.set(None);
        self.typed.with_untracked(|typed| typed.trim().to_owned())
    }

    /// What stands in it, which may not be nothing; `ask` is said where it is.
    pub fn answered(self, ask: impl Into<String>) -> Option<String> {
        let text = self.text();
        if text.is_empty() {
            self.problem.set(Some(ask.into()));
            return None;
        }
        Some(text)
    }

    /// What stands in a field that the rules know by name.
    pub fn filled(self, name: Field) -> Option<String> {
        self.answered(field::ask(name))
    }

    /// The day in it.
    pub fn date(self) -> Option<Date> {
        let typed = self.answered(field::ask(Field::Date))?;
        self.parsed(typed.parse().ok(), words::NOT_A_DATE)
    }

    /// The day in it, or none where it is empty.
    ///
    /// # Errors
    /// Something else stands there.
    pub fn date_or_none(self) -> Result<Option<Date>, Mend> {
        let typed = self.text();
        if typed.is_empty() {
            return Ok(None);
        }
        self.parsed(typed.parse().ok(), words::NOT_A_DATE).map(Some).ok_or(Mend)
    }

    /// The amount in it, greater than nothing.
    pub fn amount(self) -> Option<Fen> {
        let typed = self.answered(field::ask(Field::Amount))?;
        let amount = typed.parse::<Fen>().ok().filter(|amount| amount.is_positive());
        self.parsed(amount, words::NOT_AN_AMOUNT)
    }

    /// The count in it.
    pub fn count(self) -> Option<u32> {
        let typed = self.answered(words::NOT_A_COUNT)?;
        self.parsed(typed.parse().ok(), words::NOT_A_COUNT)
    }

    /// The answer to a question.
    pub fn answer(self) -> Option<bool> {
        Some(self.answered(words::ANSWER_MISSING)? == YES)
    }

    /// The thing chosen.
    pub fn chosen<T: DeserializeOwned>(self) -> Option<T> {
        let typed = self.answered(words::CHOICE_MISSING)?;
        self.parsed(from_word(&typed), words::CHOICE_MISSING)
    }

    fn parsed<T>(self, value: Option<T>, problem: &str) -> Option<T> {
        if value.is_none() {
            self.problem.set(Some(problem.to_owned()));
        }
        value
    }
}

/// The stored word of a named thing, for the value of an option.
pub fn word<T: Serialize>(thing: T) -> String {
    let quoted = serde_json::to_string(&thing).unwrap_or_default();
    serde_json::from_str(&quoted).unwrap_or_default()
}

/// The named thing of a stored word.
pub fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_slice(&serde_json::to_vec(word).ok()?).ok()
}

/// Whether a text carries a mark of state secrets, so that it may be neither kept nor sent.
pub fn marked(text: &str) -> bool {
    secrecy_mark::plainest(text) == Some(Mark::Secret)
}
