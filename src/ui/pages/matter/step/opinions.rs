//! The opinions of a consultation: a list that grows, each adopted or not, and why not. Never who gave it.

use leptos::prelude::*;

use crate::domain::steps::groundwork::Opinion;
use crate::text::page_matter as words;
use crate::ui::blank::{Blank, NO};
use crate::ui::components::{Button, ButtonSize, Notice};
use crate::ui::fields;
use crate::ui::form::FormSection;
use crate::ui::sheet::Sheet;

/// How many strings of a draft one opinion takes.
const PARTS: usize = 3;

#[derive(Clone, Copy)]
struct Row {
    id: usize,
    words: Blank,
    adopted: Blank,
    reason: Blank,
}

/// The list.
#[derive(Clone, Copy)]
pub struct Opinions {
    rows: RwSignal<Vec<Row>>,
    next: StoredValue<usize>,
}

impl Opinions {
    /// The opinions that were recorded.
    pub fn new(stored: &[Opinion]) -> Self {
        let list = Self {
            rows: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        };
        for opinion in stored {
            let adopted = Blank::yes_no(Some(opinion.adopted));
            list.add(
                Blank::new(opinion.words.as_str()),
                adopted,
                Blank::new(opinion.reason.as_str()),
            );
        }
        list
    }

    fn add(self, words: Blank, adopted: Blank, reason: Blank) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.rows.update(|rows| {
            rows.push(Row {
                id,
                words,
                adopted,
                reason,
            });
        });
    }

    /// The fields, one group for each opinion.
    pub fn fields(self) -> AnyView {
        let rows = self.rows;
        let number = move |id| rows.with(|rows| rows.iter().position(|row| row.id == id).unwrap_or_default() + 1);
        view! {
            <Show when=move || rows.with(Vec::is_empty)>
                <Notice>{words::NO_OPINIONS_YET}</Notice>
            </Show>
            <For each=move || rows.get() key=|row| row.id let:row>
                <FormSection title=Signal::derive(move || words::opinion_number(number(row.id)))>
                    {fields::area(words::OPINION_WORDS, row.words)}
                    {fields::yes_no(words::ADOPTED, row.adopted, words::ADOPTED_YES, words::ADOPTED_NO)}
                    <Show when=move || row.adopted.typed.get() == NO>
                        {fields::area(words::NOT_ADOPTED_BECAUSE, row.reason)}
                    </Show>
                    <Button
                        size=ButtonSize::Small
                        on_press=move |()| rows.update(|rows| rows.retain(|kept| kept.id != row.id))
                    >
                        {words::REMOVE_OPINION}
                    </Button>
                </FormSection>
            </For>
            <Button on_press=move |()| self.add(Blank::empty(), Blank::empty(), Blank::empty())>
                {words::ADD_OPINION}
            </Button>
        }
        .into_any()
    }

    /// The opinions as typed; `None` where one is unanswered.
    pub fn read(self) -> Option<Vec<Opinion>> {
        let read: Vec<Option<Opinion>> = self.rows.with_untracked(|rows| rows.iter().map(Row::read).collect());
        read.into_iter().collect()
    }

    /// A sheet whose draft also keeps the opinions, behind its own fields.
    pub fn kept_with(self, own: Sheet) -> Sheet {
        let (typed, fill) = (own.typed, own.fill);
        let own_count = untrack(|| typed.run(()).len());
        Sheet {
            fields: own.fields,
            typed: Callback::new(move |()| {
                let mut all = typed.run(());
                self.rows.with(|rows| {
                    for row in rows {
                        all.extend([row.words, row.adopted, row.reason].map(|blank| blank.typed.get()));
                    }
                });
                all
            }),
            fill: Callback::new(move |kept: Vec<String>| {
                let (own, opinions) = kept.split_at(own_count.min(kept.len()));
                fill.run(own.to_vec());
                self.rows.update(Vec::clear);
                for parts in opinions.chunks_exact(PARTS) {
                    if let [words, adopted, reason] = parts {
                        self.add(
                            Blank::new(words.as_str()),
                            Blank::new(adopted.as_str()),
                            Blank::new(reason.as_str()),
                        );
                    }
                }
            }),
        }
    }
}

impl Row {
    fn read(&self) -> Option<Opinion> {
        let (words, adopted) = (self.words.answered(words::PART_MISSING), self.adopted.answer());
        let reason = match adopted {
            Some(false) => self.reason.answered(words::REASON_MISSING),
            _ => Some(String::new()),
        };
        Some(Opinion {
            words: words?,
            adopted: adopted?,
            reason: reason?,
        })
    }
}
