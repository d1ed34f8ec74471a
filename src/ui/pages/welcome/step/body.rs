//! Third step: the body, post by post.

use leptos::prelude::*;

use crate::domain::register::BookKind;
use crate::domain::rulebook::MeetingKind;
use crate::text::{page_office, page_welcome as text, words};
use crate::ui::components::Button;
use crate::ui::form::{Form, FormSection, TextField};
use crate::ui::pages::office::roster_table::RosterTable;
use crate::ui::pages::welcome::draft::FoundingDraft;
use crate::ui::pages::welcome::wizard::Walk;

/// The posts, their rights and terms.
#[component]
pub fn BodyStep(
    /// The draft.
    draft: FoundingDraft,
    /// The way on.
    walk: Walk,
) -> impl IntoView {
    let tried = walk.tried;
    let submit = move |()| {
        tried.set(true);
        if untrack(|| draft.roster.problem(draft.today)).is_none() {
            walk.next();
        }
    };
    // Only the committee's own meetings keep a personnel book.
    let asks_seats = untrack(|| draft.kind()) == BookKind::Main;
    let director = (
        MeetingKind::Director,
        words::meeting_kind(MeetingKind::Director).to_owned(),
    );
    let seated: Vec<_> = asks_seats.then_some(director).into_iter().collect();
    let back = move || view! { <Button on_press=move |()| walk.back()>{text::PREVIOUS}</Button> };
    view! {
        <Form on_submit=submit submit=text::NEXT actions=back>
            <FormSection title=text::STEPS[2]>
                <p class="quiet">{page_office::ROSTER_NOTE}</p>
                <RosterTable draft=draft.roster today=draft.today tried seated />
                <p class="quiet">{asks_seats.then_some(page_office::SEATS_NOTE)}</p>
                <TextField
                    label=page_office::ROSTER_BASIS
                    value=draft.roster.basis
                    hint=page_office::ROSTER_BASIS_HINT
                />
            </FormSection>
        </Form>
    }
}
