//! First step: which book; a personnel book gets its passphrase.

use leptos::prelude::*;

use crate::domain::register::BookKind;
use crate::text::{page_welcome as text, words};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::form::{Choice, ChoiceLook, Form, FormPair, FormSection, RadioGroup, TextField};
use crate::ui::pages::office::check;
use crate::ui::pages::welcome::draft::{FoundingDraft, KINDS, holds};
use crate::ui::pages::welcome::wizard::Walk;

/// The kind of book.
#[component]
pub fn BookStep(
    /// The draft.
    draft: FoundingDraft,
    /// The way on.
    walk: Walk,
) -> impl IntoView {
    let tried = walk.tried;
    let submit = move |()| {
        tried.set(true);
        if untrack(|| draft.passphrase_holds() && draft.passphrase_is_repeated()) {
            walk.next();
        }
    };
    let choices: Vec<_> = KINDS
        .into_iter()
        .zip([text::MAIN_NOTE, text::PERSONNEL_NOTE])
        .map(|(kind, note)| Choice::new(check::place_of(&KINDS, &kind), words::book_kind(kind)).with_note(note))
        .collect();
    let strength = move || {
        draft
            .passphrase
            .with(|words| text::strength(words.chars().count(), holds(words)))
    };
    view! {
        <Form on_submit=submit submit=text::NEXT>
            <FormSection title=text::STEPS[0]>
                <RadioGroup
                    label=text::KIND
                    value=draft.kind
                    choices=Signal::stored(choices)
                    look=ChoiceLook::Stacked
                    required=true
                />
                <Show when=move || draft.kind() == BookKind::Personnel>
                    <Notice kind=NoticeKind::Warning>{text::ENVELOPE}</Notice>
                    <FormPair>
                        <TextField
                            label=text::PASSPHRASE
                            value=draft.passphrase
                            required=true
                            hidden=true
                            hint=text::PASSPHRASE_HINT
                            error=check::error_if(
                                tried,
                                move || (!draft.passphrase_holds()).then_some(text::TOO_SHORT),
                            )
                        />
                        <TextField
                            label=text::AGAIN
                            value=draft.again
                            required=true
                            hidden=true
                            error=check::error_if(
                                tried,
                                move || (!draft.passphrase_is_repeated()).then_some(text::DIFFERENT),
                            )
                        />
                    </FormPair>
                    <p class="quiet" role="status">
                        {strength}
                    </p>
                </Show>
            </FormSection>
        </Form>
    }
}
