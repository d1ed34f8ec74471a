//! What is wrong with a typed value, said beside its field once the form was tried.

use std::str::FromStr;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::money::Fen;
use crate::text::page_office as text;
use crate::ui::form::Choice;

/// Whether the form was submitted once: before that, an empty field is no error.
pub type Tried = RwSignal<bool>;

/// The error of a field that `wrong` finds fault with.
pub fn error_if(tried: Tried, wrong: impl Fn() -> Option<&'static str> + Send + Sync + 'static) -> MaybeProp<String> {
    MaybeProp::derive(move || if tried.get() { wrong().map(str::to_owned) } else { None })
}

/// The error of a field that must be filled.
pub fn filled(tried: Tried, value: RwSignal<String>) -> MaybeProp<String> {
    error_if(tried, move || {
        value.with(|value| value.trim().is_empty()).then_some(text::FILL)
    })
}

/// The error of a field that must hold a day.
pub fn a_day(tried: Tried, value: RwSignal<String>) -> MaybeProp<String> {
    error_if(tried, move || {
        value.with(|value| day(value).is_none()).then_some(text::FILL_DAY)
    })
}

/// The error of a field that holds a whole number or nothing.
pub fn a_number_or_nothing(tried: Tried, value: RwSignal<String>) -> MaybeProp<String> {
    let wrong = move || value.with(|value| !value.trim().is_empty() && number::<u8>(value).is_none());
    error_if(tried, move || wrong().then_some(text::FILL_NUMBER))
}

/// The error of a field that holds an amount or nothing.
pub fn an_amount_or_nothing(tried: Tried, value: RwSignal<String>) -> MaybeProp<String> {
    let wrong = move || value.with(|value| !value.trim().is_empty() && amount(value).is_none());
    error_if(tried, move || wrong().then_some(text::FILL_AMOUNT))
}

/// Reads a day.
pub fn day(typed: &str) -> Option<Date> {
    typed.trim().parse().ok()
}

/// Reads a whole number.
pub fn number<N: FromStr>(typed: &str) -> Option<N> {
    typed.trim().parse().ok()
}

/// Reads an amount that is more than nothing.
pub fn amount(typed: &str) -> Option<Fen> {
    typed.parse().ok().filter(|amount: &Fen| amount.is_positive())
}

/// The options of a list, each kept by its place.
pub fn choices<T: Copy, S: Into<String>>(all: &[T], label: impl Fn(T) -> S) -> Vec<Choice> {
    all.iter()
        .enumerate()
        .map(|(at, one)| Choice::new(at.to_string(), label(*one)))
        .collect()
}

/// The place of one option, as the draft keeps it.
pub fn place_of<T: PartialEq>(all: &[T], one: &T) -> String {
    all.iter()
        .position(|other| other == one)
        .map(|at| at.to_string())
        .unwrap_or_default()
}

/// The option a draft keeps the place of.
pub fn at_place<T: Copy>(all: &[T], kept: &str) -> Option<T> {
    all.get(number::<usize>(kept)?).copied()
}

/// Fills the fields of a row from what was kept.
pub fn retype<'a, F, T>(fields: impl IntoIterator<Item = &'a F>, typed: impl IntoIterator<Item = T>)
where
    F: Set<Value = T> + 'a,
{
    for (field, typed) in fields.into_iter().zip(typed) {
        field.set(typed);
    }
}
