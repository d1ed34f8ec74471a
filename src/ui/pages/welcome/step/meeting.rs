//! Fourth step: the kinds of meeting, what each may do, and its counts.

use leptos::prelude::*;

use crate::text::{page_office, page_welcome as text};
use crate::ui::components::Button;
use crate::ui::form::{Form, FormSection};
use crate::ui::pages::office::meetings::MeetingTable;
use crate::ui::pages::office::rules::{LeftUnstudied, RecusedField};
use crate::ui::pages::welcome::draft::FoundingDraft;
use crate::ui::pages::welcome::wizard::Walk;

/// The kinds of meeting.
#[component]
pub fn MeetingStep(
    /// The draft.
    draft: FoundingDraft,
    /// The way on.
    walk: Walk,
) -> impl IntoView {
    let tried = walk.tried;
    let (rules, kind) = untrack(|| (draft.rules(), draft.kind()));
    let submit = move |()| {
        tried.set(true);
        if untrack(|| rules.meetings_stand(kind.registers())) {
            walk.next();
        }
    };
    let back = move || view! { <Button on_press=move |()| walk.back()>{text::PREVIOUS}</Button> };
    view! {
        <Form on_submit=submit submit=text::NEXT actions=back>
            <FormSection title=text::STEPS[3]>
                <p class="quiet">{page_office::COUNTS_NOTE} {page_office::COUNTS_TO_CONFIRM}</p>
                <MeetingTable meetings=rules.meetings.get_value() registers=kind.registers() tried />
                <LeftUnstudied draft=rules />
                <RecusedField draft=rules />
            </FormSection>
        </Form>
    }
}
