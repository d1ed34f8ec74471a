//! What an office seldom sets otherwise than most do for a kind of meeting: what it decides, the base of its majority,
//! who presides without the one who does as a rule, the stands it offers, registers with shares of their own.

use leptos::prelude::*;

use super::check::{self, Tried, choices, place_of};
use super::meetings::{BASES, MeetingDraft, SHARES, STANDS, WITHOUT};
use super::row_table::{Column, Entry, RowTable};
use crate::domain::register::Register;
use crate::text::{page_office as text, words};
use crate::ui::form::{CheckGroup, Choice, ChoiceLook, RadioGroup};

/// The columns of the registers with shares of their own.
const OWN_SHARES: &[Column] = &[
    Column::must(text::REGISTER, Entry::One(register_choices)),
    Column::must(text::QUORUM, Entry::One(share_choices)),
    Column::must(text::MAJORITY, Entry::One(share_choices)),
];

fn share_choices() -> Vec<Choice> {
    choices(&SHARES, words::share)
}

/// The registers as options.
pub fn register_choices() -> Vec<Choice> {
    choices(&Register::ALL, words::register)
}

/// The fields that open on demand.
#[component]
pub fn MeetingMore(
    /// The draft of the kind.
    meeting: MeetingDraft,
    /// The registers of the book.
    registers: &'static [Register],
    /// Whether the form was tried.
    tried: Tried,
) -> impl IntoView {
    let label = move |column: &'static str| Signal::derive(move || text::of_meeting(&meeting.called(), column));
    let decidable: Vec<_> = registers
        .iter()
        .map(|register| Choice::new(place_of(&Register::ALL, register), words::register(*register)))
        .collect();
    let wrong = Memo::new(move |_| tried.get() && meeting.read().is_none());
    let options_error = check::error_if(tried, move || (!meeting.options_stand()).then_some(text::OPTIONS_WANT));
    view! {
        <details class="edit-more" open=wrong>
            <summary>{label(text::MEETING_MORE)}</summary>
            <div class="form__group edit-more__fields">
                <Show when=move || meeting.has_power()>
                    <CheckGroup
                        label=label(text::DECIDES)
                        value=meeting.decides
                        choices=Signal::stored(decidable.clone())
                    />
                    <RadioGroup
                        label=label(text::MAJORITY_BASE)
                        value=meeting.base
                        choices=Signal::stored(choices(&BASES, words::base))
                    />
                    <CheckGroup
                        label=label(text::OPTIONS)
                        value=meeting.options
                        choices=Signal::stored(choices(&STANDS, words::stand))
                        hint=text::OPTIONS_HINT
                        error=options_error
                    />
                </Show>
                <RadioGroup
                    label=label(text::WITHOUT_SECRETARY)
                    value=meeting.without
                    choices=Signal::stored(choices(&WITHOUT, words::without_secretary))
                    look=ChoiceLook::Stacked
                />
                <Show when=move || meeting.has_power()>
                    <p class="field__label">{label(text::OWN_SHARES)}</p>
                    <RowTable
                        caption=text::OWN_SHARES
                        draft=meeting.by_register
                        columns=OWN_SHARES
                        add=text::ADD_OWN_SHARES
                        tried
                    />
                </Show>
            </div>
        </details>
    }
}
