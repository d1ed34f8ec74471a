//! What a form is made of: its fields on the screen, and what stands in them for the draft.

use leptos::prelude::*;

use super::blank::Blank;

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
        Self::of(blanks.to_vec(), fields)
    }

    /// The same for fields that were counted.
    pub fn of(blanks: Vec<Blank>, fields: impl Fn() -> AnyView + Send + Sync + 'static) -> Self {
        let filled = blanks.clone();
        Self {
            fields: ViewFn::from(fields),
            typed: Callback::new(move |()| blanks.iter().map(|blank| blank.typed.get()).collect()),
            fill: Callback::new(move |kept: Vec<String>| {
                for (blank, typed) in filled.iter().zip(kept) {
                    blank.typed.set(typed);
                }
            }),
        }
    }

    /// This sheet with other fields before it.
    #[must_use]
    pub fn after<const N: usize>(
        self,
        first: [Blank; N],
        fields: impl Fn(ViewFn) -> AnyView + Send + Sync + 'static,
    ) -> Self {
        let own = self.fields.clone();
        Self {
            fields: ViewFn::from(move || fields(own.clone())),
            typed: Callback::new(move |()| {
                let first = first.iter().map(|blank| blank.typed.get());
                first.chain(self.typed.run(())).collect()
            }),
            fill: Callback::new(move |mut kept: Vec<String>| {
                if kept.len() >= N {
                    let rest = kept.split_off(N);
                    for (blank, typed) in first.iter().zip(kept) {
                        blank.typed.set(typed);
                    }
                    self.fill.run(rest);
                }
            }),
        }
    }
}
