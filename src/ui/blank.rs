//! A field of a form: what is typed, and what must be mended. It is parsed once, when the form is sent.
//!
//! Each reading sets or clears the field's problem, so a form reads all its fields before it gives up on one.

use jiff::civil::Date;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::refusal::Field;
use crate::text::{date, field};

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
        self.date_or_none()?.or_else(|| {
            self.problem.set(Some(field::ask(Field::Date)));
            None
        })
    }

    /// The day in it, or none; `None` where something else stands there.
    pub fn date_or_none(self) -> Option<Option<Date>> {
        let typed = self.text();
        if typed.is_empty() {
            return Some(None);
        }
        let day = typed.parse().ok();
        if day.is_none() {
            self.problem.set(Some(field::ask(Field::Date)));
        }
        day.map(Some)
    }

    /// The thing chosen; `ask` is said where nothing is.
    pub fn chosen<T: DeserializeOwned>(self, ask: impl Into<String>) -> Option<T> {
        from_word(&self.answered(ask)?)
    }

    /// The thing chosen now, tracked, without asking for one.
    pub fn choice_now<T: DeserializeOwned>(self) -> Option<T> {
        self.typed.with(|typed| from_word(typed))
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
