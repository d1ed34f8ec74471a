//! 公开 of one matter: its attribute, the secrecy review, the text that others read, the release, or the end without.

mod attribute;
mod draft;
pub mod due;
mod end;
mod hand_out;
mod part;
mod release;
mod scan;
mod secrecy;
mod sheet;
mod track;
mod withheld;

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

pub use self::part::Part;
pub use self::release::{ReadingSheet, Withdrawn};
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::text::{nav, page_disclosure as text, words};
use crate::ui::components::{Badge, EmptyState, LinkButton, PageHead, StepList, Tone};
use crate::ui::open_matter::OpenMatter;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The page of one disclosure.
#[component]
pub fn DisclosurePage(
    /// The matter.
    #[prop(into)]
    id: Signal<MatterId>,
) -> impl IntoView {
    let id = Memo::new(move |_| id.get());
    move || view! { <OneDisclosure id=id.get() /> }
}

#[component]
fn OneDisclosure(id: MatterId) -> impl IntoView {
    let workspace = use_workspace();
    let file = OpenMatter::open(id);
    let known = workspace.select(move |book| book.matters.contains_key(&id));
    let standing = file.select(move |matter| (file.read(), matter.entry.is_some()));
    let body = move || match (known.get(), standing.get()) {
        (false, _) => view! { <EmptyState title=nav::empty(nav::Place::Matter).fact /> }.into_any(),
        (true, (false, _)) => view! { <p role="status">{text::READING}</p> }.into_any(),
        (true, (true, false)) => view! {
            <EmptyState title=text::NOT_ENTERED>
                <LinkButton href=Route::Matter(id).href()>{text::TO_MATTER}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        (true, (true, true)) => view! { <Steps file /> }.into_any(),
    };
    let entry = file.select(|matter| matter.corrected_entry().map(|entry| (entry.number, entry.title)));
    let title = Signal::derive(move || {
        let entered = entry.with(|entry| entry.as_ref().map(|(_, title)| title.clone()));
        entered.unwrap_or_else(|| nav::title(nav::Place::Disclosure).to_owned())
    });
    let kicker = MaybeProp::derive(move || entry.with(|entry| entry.as_ref().map(|(number, _)| text::kicker(*number))));
    let status = file.select(|matter| matter.entry.as_ref().map(|_| matter.status()));
    view! {
        <div class="stack stack--loose disclosure-page">
            <PageHead title kicker>
                {move || {
                    status
                        .get()
                        .map(|status| {
                            view! {
                                <Badge text=words::matter_status(status) tone=tone(status) />
                                <LinkButton href=Route::Matter(id).href()>{text::TO_MATTER}</LinkButton>
                            }
                        })
                }}
            </PageHead>
            {body}
        </div>
    }
}

/// What a status suggests at a glance on the pages of disclosure.
pub const fn tone(status: MatterStatus) -> Tone {
    match status {
        MatterStatus::Disclosed | MatterStatus::Undisclosed => Tone::Green,
        MatterStatus::Disclosing => Tone::Blue,
        MatterStatus::Entered => Tone::Amber,
        _ => Tone::Plain,
    }
}

#[component]
fn Steps(file: OpenMatter) -> impl IntoView {
    let named = move || Part::of_hash(&window().location().hash().unwrap_or_default());
    let asked = RwSignal::new(named());
    let listener = window_event_listener(ev::hashchange, move |_| {
        let _ = asked.try_set(named());
    });
    on_cleanup(move || listener.remove());
    let part = Memo::new(move |_| asked.get().unwrap_or_else(|| file.with(Part::in_hand)));
    let rail = file.select(move |matter| Part::rail(matter, part.get()));
    let work = NodeRef::<Div>::new();
    Effect::new(move |before: Option<Part>| {
        let now = part.get();
        if let Some(work) = work
            .get_untracked()
            .filter(|_| before.is_some_and(|before| before != now))
        {
            let _ = work.focus();
        }
        now
    });
    // After an act the page shows what waits next, unless the person asks for another part.
    let on_stored = Callback::new(move |()| {
        let _ = window().location().set_hash(&Route::Disclosure(file.id).href());
    });
    let form = move || match part.get() {
        Part::Attribute => view! { <attribute::AttributePart file on_stored /> }.into_any(),
        Part::Secrecy => view! { <secrecy::SecrecyPart file on_stored /> }.into_any(),
        Part::Draft => view! { <draft::DraftPart file on_stored /> }.into_any(),
        Part::Track => view! { <track::TrackPart file on_stored /> }.into_any(),
        Part::Release => view! { <release::ReleasePart file on_stored /> }.into_any(),
        Part::End => view! { <end::EndPart file on_stored /> }.into_any(),
    };
    view! {
        <div class="disclosure">
            <div class="disclosure__rail">
                <StepList label=text::RAIL steps=rail />
                <due::DueOfFile file />
            </div>
            <div class="disclosure__work" node_ref=work tabindex="-1">
                {form}
            </div>
        </div>
    }
}
