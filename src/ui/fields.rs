//! Fields over [`Blank`]s, one call each, so that a form reads like the paper it stands for.

use leptos::prelude::*;

use super::blank::{Blank, NO, YES, word};
use super::form::{
    Choice, ChoiceLook, ChoiceOrText, DateField, MoneyField, RadioGroup, SelectField, TextArea, TextField, TimeField,
};
use super::workspace::use_workspace;
use crate::text::{date, field, money};

/// One line that must be filled.
pub fn line(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TextField label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// One line that must be filled, with what helps to fill it.
pub fn line_with_hint(label: &str, hint: &'static str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TextField label hint value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// One line that may stay empty.
pub fn free_line(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TextField label value=blank.typed error=blank.problem /> }.into_any()
}

/// The same with what helps to fill it.
pub fn free_line_with_hint(label: &str, hint: &'static str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TextField label hint value=blank.typed error=blank.problem /> }.into_any()
}

/// Several lines that must be filled.
pub fn area(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TextArea label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// Several lines that must be filled, with what helps to fill them.
pub fn area_with_hint(label: &str, hint: &'static str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TextArea label hint value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// Several lines that may stay empty.
pub fn free_area(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TextArea label value=blank.typed error=blank.problem /> }.into_any()
}

/// A day that has come, today at the latest.
pub fn day(label: &str, blank: Blank) -> AnyView {
    let (label, workspace) = (label.to_owned(), use_workspace());
    let latest = Signal::derive(move || Some(date::iso(workspace.today())));
    view! { <DateField label value=blank.typed error=blank.problem latest required=true /> }.into_any()
}

/// A day that may lie ahead.
pub fn coming_day(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <DateField label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// A day that may stay empty and may lie ahead.
pub fn free_day(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <DateField label value=blank.typed error=blank.problem /> }.into_any()
}

/// An hour.
pub fn hour(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    view! { <TimeField label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// An amount, with 大写 below it.
pub fn amount(label: &str, blank: Blank) -> AnyView {
    let label = label.to_owned();
    let in_words = Callback::new(|typed: String| typed.parse().ok().map(money::capital));
    view! { <MoneyField label value=blank.typed error=blank.problem in_words required=true /> }.into_any()
}

/// A question with two answers.
pub fn yes_no(label: &str, blank: Blank, yes: &'static str, no: &'static str) -> AnyView {
    let (label, choices) = (label.to_owned(), vec![Choice::new(YES, yes), Choice::new(NO, no)]);
    view! { <RadioGroup label value=blank.typed error=blank.problem choices=Signal::stored(choices) required=true /> }
        .into_any()
}

/// One of a few things, one below the other.
pub fn stacked(label: &str, blank: Blank, choices: Signal<Vec<Choice>>) -> AnyView {
    let label = label.to_owned();
    view! {
        <RadioGroup
            label
            value=blank.typed
            error=blank.problem
            choices
            look=ChoiceLook::Stacked
            required=true
        />
    }
    .into_any()
}

/// One of several things, from a list.
pub fn pick(label: &str, blank: Blank, choices: Signal<Vec<Choice>>) -> AnyView {
    let label = label.to_owned();
    view! { <SelectField label value=blank.typed error=blank.problem choices required=true /> }.into_any()
}

/// One of several things, or none.
pub fn free_pick(label: &str, blank: Blank, choices: Signal<Vec<Choice>>) -> AnyView {
    let label = label.to_owned();
    view! { <SelectField label value=blank.typed error=blank.problem choices /> }.into_any()
}

/// Someone by post: from the roster, or in words.
pub fn post(label: &str, blank: Blank) -> AnyView {
    let workspace = use_workspace();
    listed(label, blank, Signal::derive(move || workspace.posts()))
}

/// One of the usual answers, or one's own words.
pub fn listed(label: &str, blank: Blank, choices: Signal<Vec<String>>) -> AnyView {
    let (own_label, label) = (field::own_words(label), label.to_owned());
    view! { <ChoiceOrText label own_label value=blank.typed error=blank.problem choices required=true /> }.into_any()
}

/// The same with answers that never change.
pub fn usual<const N: usize>(label: &str, blank: Blank, choices: [&str; N]) -> AnyView {
    listed(label, blank, Signal::stored(choices.map(str::to_owned).to_vec()))
}

/// The options of named things.
pub fn named<T: serde::Serialize + Copy, S: Into<String>>(things: &[T], say: impl Fn(T) -> S) -> Vec<Choice> {
    things
        .iter()
        .map(|thing| Choice::new(word(thing), say(*thing)))
        .collect()
}
