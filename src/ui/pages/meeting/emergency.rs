//! 紧急程序: a matter that no notice named, placed before the meeting or in it; or the next meeting instead.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::add_item::matters;
use crate::domain::command::Command;
use crate::domain::emergency::Emergency;
use crate::domain::meeting::Meeting;
use crate::domain::refusal::Field;
use crate::domain::register::BookKind;
use crate::text::{button, field, page_emergency as text};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Dialog, EmptyState, Key, LinkButton, Notice};
use crate::ui::fields;
use crate::ui::form::{Choice, SelectField};
use crate::ui::refused::Place;
use crate::ui::route::Route;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Whether the address asks for the form, as a refusal's way out does.
fn asked() -> bool {
    let hash = window().location().hash().unwrap_or_default();
    hash.starts_with("#/meeting/") && hash.ends_with("/emergency")
}

/// The button with its dialog; nothing in the personnel book, where the path is closed (R32).
#[component]
pub fn EmergencyButton(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// What the button says.
    label: &'static str,
    /// The key that presses it.
    #[prop(default = None, into)]
    key: Option<Key>,
) -> impl IntoView {
    let open = RwSignal::new(asked());
    let listener = window_event_listener(ev::hashchange, move |_| {
        if asked() {
            let _ = open.try_set(true);
        }
    });
    on_cleanup(move || listener.remove());
    let known = untrack(|| use_workspace().with(|book| book.kind == BookKind::Main));
    known.then(|| {
        view! {
            <Button key on_press=move |()| open.set(true)>
                {label}
            </Button>
            <Dialog open title=text::PLACE wide=true>
                <EmergencyForm meeting open />
            </Dialog>
        }
    })
}

#[component]
fn EmergencyForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (id, presiding) = meeting.with_untracked(|meeting| (meeting.id, meeting.presiding));
    let (matter, reason, measures) = (Blank::empty(), Blank::empty(), Blank::empty());
    let approver = Blank::new(presiding.map(|member| workspace.post(member)).unwrap_or_default());
    let command = move |()| {
        let chosen = matter.parsed(text::ASK_MATTER, text::ASK_MATTER);
        let (reason, measures) = (reason.filled(Field::Reason), measures.filled(Field::Measures));
        let approver = approver.answered(field::CHOOSE_ONE);
        Some(Command::PlaceInEmergency {
            meeting: id,
            matter: chosen?,
            emergency: Emergency {
                approver: approver?,
                reason: reason?,
                measures: measures?,
            },
        })
    };
    let waiting = Signal::derive(move || matters(workspace));
    let able = Signal::derive(move || {
        workspace.with(|book| {
            meeting.with(|meeting| {
                let posts = meeting.emergency_approvers(&book.roster).into_iter();
                posts.map(|post| Choice::new(post, post)).collect::<Vec<_>>()
            })
        })
    });
    let sheet = Sheet::new([matter, reason, measures, approver], move || {
        view! {
            <SelectField
                label=text::MATTER
                value=matter.typed
                choices=waiting
                required=true
                error=matter.problem
            />
            {fields::area_with_hint(text::REASON, text::REASON_HINT, reason)}
            {fields::area(text::MEASURES, measures)}
            {fields::pick(text::APPROVER, approver, able)}
        }
        .into_any()
    });
    let place = Signal::derive(move || Place {
        matter: matter.typed.with(|matter| matter.parse().ok()),
        meeting: Some(id),
    });
    if untrack(|| waiting.with(Vec::is_empty)) {
        return view! { <NothingWaits /> }.into_any();
    }
    view! {
        <Notice actions=|| {
            view! {
                <LinkButton href=Route::Meetings.href() size=ButtonSize::Small>
                    {text::NEXT_MEETING}
                </LinkButton>
            }
        }>
            <p>{text::NOT_ON_AGENDA}</p>
            <ul>{text::EXPLAINED.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </Notice>
        <ActForm
            keep=format!("meeting-emergency-{id}")
            sheet
            submit=text::PLACE
            command
            place
            on_stored=move |()| open.set(false)
        />
    }
    .into_any()
}

/// No matter is there to be placed: what broke out is applied for first.
#[component]
fn NothingWaits() -> impl IntoView {
    view! {
        <EmptyState title=text::NOTHING_WAITS text=text::NOTHING_WAITS_HINT>
            <LinkButton href=Route::Apply(None).href()>{button::APPLY}</LinkButton>
        </EmptyState>
    }
}
