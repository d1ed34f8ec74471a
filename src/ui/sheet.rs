//! What a form is made of: its fields on the screen, and what stands in them for the draft.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::blank::Blank;
use crate::ledger::plain;

/// The fields of a form, for `ActForm`.
#[derive(Clone)]
pub struct Sheet {
    /// The fields, made inside the form.
    pub fields: ViewFn,
    /// What stands in them, in a fixed order; tracked.
    pub typed: Callback<(), Vec<String>>,
    /// Puts a kept draft back into them.
    pub fill: Callback<Vec<String>>,
}

impl Sheet {
    /// A sheet whose fields are always the same.
    pub fn new<const N: usize>(blanks: [Blank; N], fields: impl Fn() -> AnyView + Send + Sync + 'static) -> Self {
        Self::of(blanks.to_vec(), ViewFn::from(fields))
    }

    /// The same for fields that were counted.
    pub fn of(blanks: Vec<Blank>, fields: ViewFn) -> Self {
        let filled = blanks.clone();
        Self {
            fields,
            typed: Callback::new(move |()| blanks.iter().map(|blank| blank.typed.get()).collect()),
            fill: Callback::new(move |kept: Vec<String>| {
                for (blank, typed) in filled.iter().zip(kept) {
                    let _ = blank.typed.try_set(typed);
                }
            }),
        }
    }

    /// A form whose fields are more than a list of blanks: it reads and fills itself, as plain data.
    pub fn whole<D: Serialize + DeserializeOwned>(
        fields: ViewFn,
        typed: impl Fn() -> D + Send + Sync + 'static,
        fill: impl Fn(D) + Send + Sync + 'static,
    ) -> Self {
        Self {
            fields,
            typed: Callback::new(move |()| vec![serde_json::to_string(&typed()).expect("a draft is plain data")]),
            fill: Callback::new(move |kept: Vec<String>| {
                let draft = kept.first().and_then(|kept| plain::read_bytes(kept.as_bytes()).ok());
                if let Some(draft) = draft {
                    fill(draft);
                }
            }),
        }
    }

    /// This sheet with other fields before it; `fields` is given its own.
    #[must_use]
    pub fn after(self, first: Vec<Blank>, fields: impl Fn(ViewFn) -> AnyView + Send + Sync + 'static) -> Self {
        let (own, count) = (self.fields.clone(), first.len());
        let before = Self::of(first, ViewFn::from(move || fields(own.clone())));
        Self {
            fields: before.fields,
            typed: Callback::new(move |()| {
                let mut typed = before.typed.run(());
                typed.extend(self.typed.run(()));
                typed
            }),
            fill: Callback::new(move |mut kept: Vec<String>| {
                let rest = kept.split_off(count.min(kept.len()));
                before.fill.run(kept);
                self.fill.run(rest);
            }),
        }
    }
}
