//! The nineteen standards, each judged by itself: there is no button that judges them all.

use leptos::prelude::*;

use crate::domain::steps::fair_competition::{Judged, STANDARDS, Standard};
use crate::text::page_matter as words;
use crate::text::standards::{self, StandardText};
use crate::ui::blank::{Blank, NO, YES};
use crate::ui::components::ElementId;
use crate::ui::fields;
use crate::ui::form::FormSection;

/// One standard with its answer and, where something was found, its words.
#[derive(Clone, Copy)]
pub struct Row {
    standard: Standard,
    found: Blank,
    words: Blank,
}

/// The rows, with what was judged before.
pub fn rows(stored: &[Judged]) -> Vec<Row> {
    let row = |standard: Standard| {
        let judged = stored.iter().find(|judged| judged.standard == standard);
        Row {
            standard,
            found: Blank::yes_no(judged.map(|judged| judged.found)),
            words: Blank::new(judged.map(|judged| judged.words.clone()).unwrap_or_default()),
        }
    };
    STANDARDS.into_iter().map(row).collect()
}

/// The blanks of the rows, for the draft.
pub fn blanks(rows: &[Row]) -> impl Iterator<Item = Blank> {
    rows.iter().flat_map(|row| [row.found, row.words])
}

/// What was judged; `None` where something was found and not said in words. Unjudged rows are left out.
pub fn read(rows: &[Row]) -> Option<Vec<Judged>> {
    let judged: Vec<_> = rows.iter().filter(|row| !row.found.text().is_empty()).collect();
    let read: Vec<Option<Judged>> = judged
        .into_iter()
        .map(|row| {
            let found = row.found.answer()?;
            let words = if found {
                row.words.answered(words::FOUND_MISSING)?
            } else {
                String::new()
            };
            Some(Judged {
                standard: row.standard,
                found,
                words,
            })
        })
        .collect();
    read.into_iter().collect()
}

/// The rows under the headings of their articles.
pub fn fields(rows: &[Row]) -> AnyView {
    let groups = [8_u8, 9, 10, 11].map(|article| {
        let own = rows.iter().filter(|row| row.standard.article == article);
        let own: Vec<_> = own.map(|row| view! { <StandardRow row=*row /> }).collect();
        view! {
            <FormSection title=standards::group(article) citation=words::standard_article(article)>
                {own}
            </FormSection>
        }
    });
    view! {
        <p class="matter__hint">{standards::NOTE}</p>
        {groups.into_iter().collect_view()}
    }
    .into_any()
}

#[component]
fn StandardRow(row: Row) -> impl IntoView {
    let said = standards::text(row.standard).unwrap_or(StandardText {
        content: "",
        citation: "",
        example: "",
        example_citation: "",
    });
    let id = ElementId::fresh();
    let answer = move |value: &'static str, label: &'static str| {
        view! {
            <label class="choice__option">
                <input
                    class="choice__mark"
                    type="radio"
                    name=id.part("found")
                    value=value
                    prop:checked=move || row.found.typed.get() == value
                    on:change=move |_| row.found.typed.set(value.to_owned())
                />
                <span class="choice__words">{label}</span>
            </label>
        }
    };
    view! {
        <div class="standard" role="radiogroup" aria-labelledby=id.to_string()>
            <div class="standard__words">
                <p id=id.to_string()>{said.content}</p>
                <details class="standard__example">
                    <summary>{words::EXAMPLE}</summary>
                    <p>
                        {said.example} " "
                        <span class="citation">{said.citation} " · " {said.example_citation}</span>
                    </p>
                </details>
            </div>
            <div class="choice choice--segmented">
                {answer(YES, words::FOUND_YES)} {answer(NO, words::FOUND_NO)}
            </div>
            <Show when=move || row.found.typed.get() == YES>
                <div class="standard__found">{fields::area(words::FOUND_WORDS, row.words)}</div>
            </Show>
        </div>
    }
}
