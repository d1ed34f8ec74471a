//! Second step: the names of the house, as it signs.

use leptos::prelude::*;

use crate::domain::preset;
use crate::text::page_welcome as text;
use crate::ui::components::Button;
use crate::ui::form::{ChoiceOrText, Form, FormSection};
use crate::ui::pages::office::check;
use crate::ui::pages::office::names::NamesFields;
use crate::ui::pages::welcome::draft::FoundingDraft;
use crate::ui::pages::welcome::wizard::Walk;

/// The names, and what the meeting that decides is called.
#[component]
pub fn HouseStep(
    /// The draft.
    draft: FoundingDraft,
    /// The way on.
    walk: Walk,
) -> impl IntoView {
    let tried = walk.tried;
    let meeting_name = untrack(|| draft.rules()).committee_name();
    let submit = move |()| {
        tried.set(true);
        let named = meeting_name.with_untracked(|name| !name.trim().is_empty());
        if named && draft.names.read().is_some() {
            walk.next();
        }
    };
    let back = move || view! { <Button on_press=move |()| walk.back()>{text::PREVIOUS}</Button> };
    view! {
        <Form on_submit=submit submit=text::NEXT actions=back>
            <FormSection title=text::STEPS[1]>
                <NamesFields draft=draft.names tried />
                <ChoiceOrText
                    label=text::MEETING_NAME
                    own_label=text::OTHER_MEETING_NAME
                    value=meeting_name
                    choices=Signal::stored(preset::COMMITTEE_MEETING_NAMES.map(str::to_owned).to_vec())
                    required=true
                    error=check::filled(tried, meeting_name)
                />
            </FormSection>
        </Form>
    }
}
