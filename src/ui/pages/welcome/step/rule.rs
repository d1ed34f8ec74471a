//! Last step: the rules' title and date, thresholds and catalogue, the post in use, and the founding.

use leptos::prelude::*;

use crate::domain::id::{BookId, DeviceId};
use crate::text::{button, page_welcome as text};
use crate::ui::components::{Button, KeyValue, KeyValueList};
use crate::ui::form::{Choice, Form, FormSection, SelectField};
use crate::ui::pages::office::check;
use crate::ui::pages::office::line_table::LineTable;
use crate::ui::pages::office::rules::RuleHeadFields;
use crate::ui::pages::welcome::draft::FoundingDraft;
use crate::ui::pages::welcome::wizard::Walk;

/// The rules and what will be founded.
#[component]
pub fn RuleStep(
    /// The draft.
    draft: FoundingDraft,
    /// The way back.
    walk: Walk,
    /// The new book.
    book: BookId,
    /// This machine.
    device: DeviceId,
    /// The founding is under way.
    #[prop(into)]
    busy: Signal<bool>,
    /// Founds the book.
    #[prop(into)]
    on_found: Callback<()>,
) -> impl IntoView {
    let tried = walk.tried;
    let (rules, kind) = untrack(|| (draft.rules(), draft.kind()));
    let founding = Memo::new(move |_| draft.read(book, device));
    let submit = move |()| {
        tried.set(true);
        if untrack(|| founding.with(Option::is_some) && draft.actor().is_some()) {
            on_found.run(());
        }
    };
    let posts = Signal::derive(move || {
        let roster = draft.roster.read().unwrap_or_default();
        let members = roster.members.iter().filter(|member| member.in_office(draft.today));
        members
            .map(|member| Choice::new(member.id.to_string(), member.post.clone()))
            .collect::<Vec<_>>()
    });
    let summary = move || {
        let founding = founding.get()?;
        let lines = text::summary(&founding, draft.today).into_iter();
        Some(
            lines
                .map(|(key, value)| view! { <KeyValue key>{value}</KeyValue> })
                .collect_view(),
        )
    };
    let earlier = move || (tried.get() && founding.with(Option::is_none)).then_some(text::EARLIER_STEP);
    let back = move || view! { <Button on_press=move |()| walk.back()>{text::PREVIOUS}</Button> };
    view! {
        <Form on_submit=submit submit=button::FOUND busy actions=back>
            <FormSection title=text::STEPS[4]>
                <RuleHeadFields draft=rules tried />
                <p class="quiet">{text::CATALOGUE_NOTE}</p>
                {kind
                    .registers()
                    .iter()
                    .map(|register| view! { <LineTable draft=rules register=*register tried /> })
                    .collect_view()}
            </FormSection>
            <FormSection title=text::SUMMARY>
                <KeyValueList>{summary}</KeyValueList>
                <SelectField
                    label=text::ACTOR
                    value=draft.actor
                    choices=posts
                    required=true
                    hint=text::ACTOR_HINT
                    error=check::filled(tried, draft.actor)
                />
                <p class="field__error" role="alert">
                    {earlier}
                </p>
                <p role="status">{move || busy.get().then_some(text::FOUNDING)}</p>
            </FormSection>
        </Form>
    }
}
