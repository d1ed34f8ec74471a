//! Fields over [`Blank`]s, one call each, so that a form reads like the paper it stands for.

use leptos::prelude::*;

use super::blank::{Blank, word};
use super::form::{Choice, ChoiceOrText, DateField, SelectField, TextArea, TextField};
use super::workspace::use_workspace;
use crate::text::{date, field};

/// One line that must be filled.
pub fn line(label: impl Into<String>, blank: Blank) -> AnyView {
    let label: String = label.into();
    view! { <TextField label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// Several lines that must be filled.
pub fn area(label: impl Into<String>, blank: Blank) -> AnyView {
    let label: String = label.into();
    view! { <TextArea label value=blank.typed error=blank.problem required=true /> }.into_any()
}

/// A day that has come, today at the latest.
pub fn day(label: impl Into<String>, blank: Blank) -> AnyView {
    let (label, workspace): (String, _) = (label.into(), use_workspace());
    let latest = Signal::derive(move || Some(date::iso(workspace.today())));
    view! { <DateField label value=blank.typed error=blank.problem latest required=true /> }.into_any()
}

/// A day that lies ahead.
pub fn coming_day(label: &'static str, hint: &'static str, blank: Blank, required: bool) -> AnyView {
    view! { <DateField label hint value=blank.typed error=blank.problem required /> }.into_any()
}

/// One of several named things, from a list.
pub fn pick<T: serde::Serialize>(
    label: &'static str,
    blank: Blank,
    things: impl Fn() -> Vec<(T, String)> + Send + Sync + 'static,
) -> AnyView {
    let choices = Signal::derive(move || {
        let named = things().into_iter().map(|(thing, name)| Choice::new(word(thing), name));
        named.collect::<Vec<_>>()
    });
    view! { <SelectField label value=blank.typed error=blank.problem choices required=true /> }.into_any()
}

/// Someone by post: from the roster, or in words.
pub fn post(label: impl Into<String>, blank: Blank) -> AnyView {
    let (label, workspace): (String, _) = (label.into(), use_workspace());
    let own_label = field::own_words(&label);
    let choices = Signal::derive(move || workspace.posts());
    view! { <ChoiceOrText label own_label value=blank.typed error=blank.problem choices required=true /> }.into_any()
}
