//! A field of a form: what is typed, and what must be mended. It is parsed once, when the form is sent.
//!
//! Each reading sets or clears the field's problem, so a form reads all its fields before it gives up on one.

use core::str::FromStr;

use jiff::civil::{Date, Time};
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::workspace::use_workspace;
use crate::domain::money::Fen;
use crate::domain::refusal::Field;
use crate::ledger::plain;
use crate::text::{date, field};

/// The value of a radio that says yes.
pub const YES: &str = "yes";
/// The value of a radio that says no.
pub const NO: &str = "no";

/// One field.
#[derive(Clone, Copy)]
pub struct Blank {
    /// What stands in it.
    pub typed: RwSignal<String>,
    /// What must be mended, until something else is typed.
    pub problem: Memo<Option<String>>,
    /// What was found wrong, with what stood in it then.
    found: RwSignal<Option<(String, String)>>,
}

impl Blank {
    /// A field in which something stands already.
    pub fn new(typed: impl Into<String>) -> Self {
        let (typed, found) = (RwSignal::new(typed.into()), RwSignal::new(None::<(String, String)>));
        let problem = Memo::new(move |_| {
            let (then, what) = found.get()?;
            typed.with(|typed| *typed == then).then_some(what)
        });
        Self { typed, problem, found }
    }

    /// An empty field.
    pub fn empty() -> Self {
        Self::new("")
    }

    /// A day.
    pub fn day(on: Date) -> Self {
        Self::new(date::iso(on))
    }

    /// Today, as a form proposes it.
    pub fn today() -> Self {
        Self::day(untrack(|| use_workspace().today()))
    }

    /// The post in use, as a form proposes it.
    pub fn actor() -> Self {
        Self::new(use_workspace().actor_post())
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
        self.found.set(None);
        self.typed.with_untracked(|typed| typed.trim().to_owned())
    }

    /// Says what must be mended of what stands in it.
    pub fn mend(self, what: &str) {
        self.found.set(Some((self.typed.get_untracked(), what.to_owned())));
    }

    /// Whether this stands in it now, tracked.
    pub fn says(self, what: &str) -> bool {
        self.typed.with(|typed| typed == what)
    }

    /// What stands in it, which may not be nothing; `ask` is said where it is.
    pub fn answered(self, ask: &str) -> Option<String> {
        let text = self.text();
        if text.is_empty() {
            self.mend(ask);
            return None;
        }
        Some(text)
    }

    /// What stands in a field that the rules know by name.
    pub fn filled(self, name: Field) -> Option<String> {
        self.answered(&field::ask(name))
    }

    /// What stands in a field that the form calls by a name of its own.
    pub fn filled_as(self, label: &str) -> Option<String> {
        self.answered(&field::ask_for(label))
    }

    /// The day in it.
    pub fn date(self) -> Option<Date> {
        self.parsed(&field::ask(Field::Date), field::NOT_A_DATE)
    }

    /// The day in it, no later than the latest.
    pub fn date_until(self, latest: Date) -> Option<Date> {
        let on = self.date()?;
        self.read_as(Some(on).filter(|on| *on <= latest), field::LATER_THAN_TODAY)
    }

    /// The day in it, or none where it is empty.
    ///
    /// # Errors
    /// Something else stands there; the field says so.
    pub fn date_or_none(self) -> Result<Option<Date>, Mend> {
        if self.text().is_empty() {
            Ok(None)
        } else {
            self.date().map(Some).ok_or(Mend)
        }
    }

    /// The hour in it.
    pub fn hour(self) -> Option<Time> {
        self.parsed(field::NOT_AN_HOUR, field::NOT_AN_HOUR)
    }

    /// The amount in it, greater than nothing.
    pub fn amount(self) -> Option<Fen> {
        let amount: Fen = self.parsed(&field::ask(Field::Amount), field::NOT_AN_AMOUNT)?;
        self.read_as(Some(amount).filter(|amount| amount.is_positive()), field::NOT_AN_AMOUNT)
    }

    /// The count in it.
    pub fn count(self) -> Option<u32> {
        self.parsed(field::NOT_A_COUNT, field::NOT_A_COUNT)
    }

    /// The answer to a question.
    pub fn answer(self) -> Option<bool> {
        Some(self.answered(field::CHOOSE_ONE)? == YES)
    }

    /// The thing chosen.
    pub fn chosen<T: DeserializeOwned>(self) -> Option<T> {
        self.read_as(from_word(&self.answered(field::CHOOSE_ONE)?), field::CHOOSE_ONE)
    }

    /// The thing chosen now, tracked, without asking for one.
    pub fn choice_now<T: DeserializeOwned>(self) -> Option<T> {
        self.typed.with(|typed| from_word(typed))
    }

    /// What is written as `T` in it; `ask` is said where it is empty, `wrong` where something else stands there.
    pub fn parsed<T: FromStr>(self, ask: &str, wrong: &str) -> Option<T> {
        self.read_as(self.answered(ask)?.parse().ok(), wrong)
    }

    /// What was found in it, or `wrong` said where nothing was.
    fn read_as<T>(self, value: Option<T>, wrong: &str) -> Option<T> {
        if value.is_none() {
            self.mend(wrong);
        }
        value
    }
}

/// Something must be mended; the field says what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mend;

/// The stored word of a named thing, for the value of an option.
pub fn word<T: Serialize>(thing: T) -> String {
    let quoted = serde_json::to_string(&thing).unwrap_or_default();
    quoted.trim_matches('"').to_owned()
}

/// The named thing of a stored word.
pub fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    plain::read(&serde_json::Value::from(word)).ok()
}
