//! Fields over [`Blank`]s, one call each, so that a form reads like the paper it stands for.

use leptos::prelude::*;

use super::blank::{Blank, NO, YES, word};
use crate::text::page_matter as words;
use crate::text::{date, money};
use crate::ui::form::{Choice, ChoiceOrText, DateField, MoneyField, RadioGroup, SelectField, TextArea, TextField};
use crate::ui::workspace::use_workspace;

/// One line that must be filled.
pub fn line(label: &'static str, blank: Blank) -> AnyView {
    view! { <TextField label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// One line that may stay empty.
pub fn free_line(label: &'static str, blank: Blank) -> AnyView {
    view! { <TextField label value=blank.typed error=blank.problem /> }.into_any()
}

/// Several lines that must be filled.
pub fn area(label: &'static str, blank: Blank) -> AnyView {
    view! { <TextArea label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// Several lines that may stay empty.
pub fn free_area(label: &'static str, blank: Blank) -> AnyView {
    view! { <TextArea label value=blank.typed error=blank.problem /> }.into_any()
}

/// A day that has come, today at the latest.
pub fn day(label: &'static str, blank: Blank) -> AnyView {
    let workspace = use_workspace();
    let latest = Signal::derive(move || Some(date::iso(workspace.today())));
    view! { <DateField label value=blank.typed error=blank.problem latest required=true /> }.into_any()
}

/// A day that may stay empty and may lie ahead.
pub fn free_day(label: &'static str, blank: Blank) -> AnyView {
    view! { <DateField label value=blank.typed error=blank.problem /> }.into_any()
}

/// An amount, with 大写 below it.
pub fn amount(label: &'static str, blank: Blank) -> AnyView {
    let in_words = Callback::new(|typed: String| typed.parse().ok().map(money::capital));
    view! { <MoneyField label value=blank.typed error=blank.problem in_words required=true /> }.into_any()
}

/// A question with two answers.
pub fn yes_no(label: &'static str, blank: Blank, yes: &'static str, no: &'static str) -> AnyView {
    let choices = vec![Choice::new(YES, yes), Choice::new(NO, no)];
    view! { <RadioGroup label value=blank.typed error=blank.problem choices=Signal::stored(choices) required=true /> }
        .into_any()
}

/// One of several named things, from a list.
pub fn pick<T: serde::Serialize + Copy, const N: usize>(
    label: &'static str,
    blank: Blank,
    things: [T; N],
    say: impl Fn(T) -> &'static str,
) -> AnyView {
    let choices: Vec<_> = things
        .into_iter()
        .map(|thing| Choice::new(word(thing), say(thing)))
        .collect();
    view! { <SelectField label value=blank.typed error=blank.problem choices=Signal::stored(choices) required=true /> }
        .into_any()
}

/// Someone by post: from the roster, or in words.
pub fn post(label: &'static str, blank: Blank) -> AnyView {
    let workspace = use_workspace();
    listed(label, blank, Signal::derive(move || workspace.posts()))
}

/// One of the usual answers, or one's own words.
pub fn listed(label: &'static str, blank: Blank, choices: Signal<Vec<String>>) -> AnyView {
    view! {
        <ChoiceOrText
            label
            own_label=words::own_words(label)
            value=blank.typed
            error=blank.problem
            choices
            required=true
        />
    }
    .into_any()
}
