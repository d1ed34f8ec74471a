//! Second step: the names of the house, as it signs. The personnel book takes them over from the main book here.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::{Archive, DeskError};
use crate::domain::preset;
use crate::domain::register::BookKind;
use crate::text::page_welcome as text;
use crate::ui::components::{Button, SavedMark};
use crate::ui::form::{ChoiceOrText, Form, FormSection};
use crate::ui::pages::office::check;
use crate::ui::pages::office::names::NamesFields;
use crate::ui::pages::welcome::draft::FoundingDraft;
use crate::ui::pages::welcome::wizard::Walk;
use crate::ui::refused::StoreNotice;

/// The names, and what the meeting that decides is called.
#[component]
pub fn HouseStep(
    /// The room where books stand.
    archive: StoredValue<Rc<dyn Archive>, LocalStorage>,
    /// The draft.
    draft: FoundingDraft,
    /// The way on.
    walk: Walk,
) -> impl IntoView {
    let tried = walk.tried;
    let personnel = untrack(|| draft.kind()) == BookKind::Personnel;
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
                {personnel.then(|| view! { <FromMainBook archive draft /> })}
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

/// Where a main book stands here: its names and its roster, taken over instead of typed again.
#[component]
fn FromMainBook(archive: StoredValue<Rc<dyn Archive>, LocalStorage>, draft: FoundingDraft) -> impl IntoView {
    let main = RwSignal::new(None::<String>);
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<DeskError>));
    let taken = RwSignal::new(None::<String>);
    spawn_local(async move {
        let Some(room) = archive.try_get_value() else {
            return;
        };
        let listed = room.books().await.unwrap_or_default();
        let found = listed.into_iter().find(|book| book.kind == Some(BookKind::Main));
        let _ = main.try_set(found.map(|book| book.id));
    });
    let take = move |()| {
        let Some(id) = main.get_untracked() else {
            return;
        };
        let room = archive.get_value();
        busy.set(true);
        failure.set(None);
        spawn_local(async move {
            let opened = room.open(id, None).await;
            let _ = busy.try_set(false);
            match opened {
                Ok(opened) => {
                    let book = opened.book.book();
                    draft.take_over(&book.office, &book.roster);
                    let _ = taken.try_set(Some(text::TAKEN_OVER.to_owned()));
                }
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    view! {
        <Show when=move || main.with(Option::is_some)>
            <div class="row">
                <Button busy on_press=take>
                    {text::TAKE_OVER}
                </Button>
                <SavedMark text=taken />
            </div>
        </Show>
        {move || failure.get().map(|error| view! { <StoreNotice error /> })}
    }
}
