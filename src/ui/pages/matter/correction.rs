//! 办理更正: a new fact beside the old one. What stands there is shown, never typed.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::decide::stands_now;
use crate::domain::event::{CorrectableField, Correction};
use crate::text::button;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, from_word, word};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// The form of a correction.
#[component]
pub fn CorrectionForm(
    /// The matter.
    open: OpenMatter,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let (field, now, reason, by) = (Blank::empty(), Blank::empty(), Blank::empty(), Blank::empty());
    let clerical = Blank::yes_no(None);
    let was = Memo::new(move |_| {
        let field = from_word(&field.typed.get())?;
        open.with(|matter| stands_now(matter, field))
    });
    // What the line does not name, an amount above all, is not corrected.
    let stands = |field: &CorrectableField| untrack(|| open.with(|matter| stands_now(matter, *field).is_some()));
    let named: Vec<CorrectableField> = CorrectableField::ALL.into_iter().filter(stands).collect();
    let correctable = Signal::stored(fields::named(&named, terms::correctable_field));
    let of_amount = move || field.says(&word(CorrectableField::Amount));
    let shown = move |was: String| {
        let field: Option<CorrectableField> = from_word(&field.typed.get());
        field.map_or(was.clone(), |field| terms::corrected_value(field, &was))
    };
    let sheet = Sheet::new([field, now, reason, by, clerical], move || {
        view! {
            {fields::pick(words::CORRECTED_FIELD, field, correctable)}
            {move || was.get().map(|was| view! {
                <div>
                    <span class="correction__label">{words::WAS}</span>
                    <p class="document" translate="no">{shown(was)}</p>
                </div>
            })}
            {move || if of_amount() { fields::amount(words::NOW, now) } else { fields::area(words::NOW, now) }}
            {fields::yes_no(words::CORRECTION_KIND, clerical, terms::correction_kind(true), terms::correction_kind(false))}
            {fields::area(words::CORRECTION_REASON, reason)}
            {fields::post(words::APPROVED_BY, by)}
        }
        .into_any()
    });
    let command = move |()| {
        let amount = untrack(of_amount);
        let (field, now) = (
            field.chosen::<CorrectableField>(),
            if amount {
                now.amount().map(|amount| amount.to_string())
            } else {
                now.answered(words::PART_MISSING)
            },
        );
        let (reason, by) = (reason.answered(words::REASON_MISSING), by.answered(words::NAME_MISSING));
        let clerical = clerical.answer();
        let target = untrack(|| open.with(|matter| matter.entry.as_ref().map(|entry| entry.stamp.seq)));
        Some(Command::Correct {
            matter: open.id,
            correction: Correction {
                target: target?,
                field: field?,
                was: was.get_untracked()?,
                now: now?,
                reason: reason?,
                approved_by: by?,
                clerical: clerical?,
            },
        })
    };
    let keep = format!("correct-{}", open.id);
    view! { <ActForm keep sheet submit=button::CORRECT command place=open.place() on_stored /> }
}
