//! The standards of a time, each judged by itself: there is no button that judges them all. Behind each of the nineteen
//! stand the situations of 总局令99号 第9–23条, to be ticked where they were found.

use leptos::prelude::*;

use crate::domain::steps::fair_competition::{Judged, Situation, Standard, situations};
use crate::text::page_matter as words;
use crate::text::standards::{self, StandardText};
use crate::ui::blank::{Blank, NO, YES};
use crate::ui::components::ElementId;
use crate::ui::fields;
use crate::ui::form::FormSection;

/// One standard with its answer and, where something was found, its words and situations.
#[derive(Clone, Copy)]
pub struct Row {
    standard: Standard,
    found: Blank,
    words: Blank,
    /// The items of the ticked situations, with blanks between.
    ticked: Blank,
}

impl Row {
    /// Whether a situation is ticked; tracked.
    fn has(self, situation: Situation) -> bool {
        let item = situation.item.to_string();
        self.ticked
            .typed
            .with(|ticked| ticked.split(' ').any(|own| own == item))
    }

    /// Ticks a situation or takes the tick away. What is ticked was found.
    fn tick(self, situation: Situation, on: bool) {
        let kept = |of: &Situation| {
            if *of == situation {
                on
            } else {
                untrack(|| self.has(*of))
            }
        };
        self.ticked.typed.set(items(situations(self.standard).filter(kept)));
        if on {
            self.found.typed.set(YES.to_owned());
        }
    }

    fn answer(self, value: &str) {
        self.found.typed.set(value.to_owned());
        if value == NO {
            self.ticked.typed.set(String::new());
        }
    }
}

fn items(ticked: impl Iterator<Item = Situation>) -> String {
    let items: Vec<String> = ticked.map(|situation| situation.item.to_string()).collect();
    items.join(" ")
}

/// The rows, with what was judged before.
pub fn rows(standards: &[Standard], stored: &[Judged]) -> Vec<Row> {
    let row = |&standard: &Standard| {
        let judged = stored.iter().find(|judged| judged.standard == standard);
        Row {
            standard,
            found: Blank::yes_no(judged.map(|judged| judged.found)),
            words: Blank::new(judged.map(|judged| judged.words.clone()).unwrap_or_default()),
            ticked: Blank::new(items(judged.into_iter().flat_map(|judged| judged.situations.clone()))),
        }
    };
    standards.iter().map(row).collect()
}

/// The blanks of the rows, for the draft.
pub fn blanks(rows: &[Row]) -> impl Iterator<Item = Blank> {
    rows.iter().flat_map(|row| [row.found, row.words])
}

/// The blanks of the ticks behind the rows, for the draft.
pub fn ticks(rows: &[Row]) -> impl Iterator<Item = Blank> {
    rows.iter().map(|row| row.ticked)
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
                situations: situations(row.standard)
                    .filter(|situation| found && untrack(|| row.has(*situation)))
                    .collect(),
            })
        })
        .collect();
    read.into_iter().collect()
}

/// The rows under the headings of their articles.
pub fn fields(rows: &[Row]) -> AnyView {
    let mut articles: Vec<u8> = rows.iter().map(|row| row.standard.article).collect();
    articles.dedup();
    let has_situations = rows.iter().any(|row| situations(row.standard).next().is_some());
    let notes = if has_situations {
        vec![standards::NOTE, standards::CATCH_ALL]
    } else {
        vec![standards::EARLIER_NOTE]
    };
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="matter__hint">{note}</p> });
    let groups = articles.into_iter().map(|article| {
        let own = rows.iter().filter(|row| row.standard.article == article);
        let own: Vec<_> = own.map(|row| view! { <StandardRow row=*row /> }).collect();
        view! {
            <FormSection title=standards::group(article) citation=words::standard_article(article)>
                {own}
            </FormSection>
        }
    });
    view! {
        {notes.collect_view()}
        {groups.collect_view()}
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
    let listed = situations(row.standard).next().is_some();
    let explained = listed || !said.example.is_empty();
    let answer = move |value: &'static str, label: &'static str| {
        view! {
            <label class="choice__option">
                <input
                    class="choice__mark"
                    type="radio"
                    name=id.part("found")
                    value=value
                    prop:checked=move || row.found.typed.get() == value
                    on:change=move |_| row.answer(value)
                />
                <span class="choice__words">{label}</span>
            </label>
        }
    };
    view! {
        <div class="standard">
            <div class="standard__words">
                <p id=id.to_string()>{said.content}</p>
                <Show when=move || explained fallback=move || view! { <p class="citation">{said.citation}</p> }>
                    <details class="standard__example">
                        <summary>{if listed { standards::SITUATIONS } else { words::EXAMPLE }}</summary>
                        <Show when=move || !listed>
                            <p>{said.example}</p>
                        </Show>
                        {situations(row.standard).map(|situation| tick_box(row, situation)).collect_view()}
                        <p class="citation">{said.citation} " · " {said.example_citation}</p>
                    </details>
                </Show>
            </div>
            <div class="choice choice--segmented" role="radiogroup" aria-labelledby=id.to_string()>
                {answer(YES, words::FOUND_YES)} {answer(NO, words::FOUND_NO)}
            </div>
            <Show when=move || row.found.typed.get() == YES>
                <div class="standard__found">{fields::area(words::FOUND_WORDS, row.words)}</div>
            </Show>
        </div>
    }
}

fn tick_box(row: Row, situation: Situation) -> impl IntoView {
    view! {
        <label class="choice__option">
            <input
                class="choice__mark"
                type="checkbox"
                prop:checked=move || row.has(situation)
                on:change:target=move |event| row.tick(situation, event.target().checked())
            />
            <span class="choice__words">{standards::situation(situation)}</span>
        </label>
    }
}
