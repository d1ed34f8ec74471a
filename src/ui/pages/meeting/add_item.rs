//! 增列议程: what is placed next. An unready matter may be tried: the refusal names each missing step and its form.

use std::sync::Arc;

use leptos::prelude::*;

use super::item_kind::ItemKind;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::text::button;
use crate::text::page_meeting::prepare as text;
use crate::ui::act::Act;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::{Choice, SelectField};
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// What stands for the matter of an item without one.
const NO_MATTER: MatterId = MatterId([0; 8]);

#[derive(Clone, Copy)]
struct Fields {
    kind: Blank,
    topic: Blank,
    reporter: Blank,
    matter: Blank,
}

impl Fields {
    /// The kind chosen, tracked.
    fn kind(self) -> Option<ItemKind> {
        self.kind.typed.with(|kind| ItemKind::of(kind))
    }

    /// The item as typed; `None` where a field must be mended.
    fn read(self) -> Option<AgendaItem> {
        let kind = ItemKind::of(&self.kind.answered(text::ASK_ITEM_KIND)?)?;
        let (words, matter) = match kind {
            kind if kind.has_matter() => (String::new(), self.matter.parsed(text::ASK_MATTER, text::ASK_MATTER)?),
            kind if kind.has_topic() => (self.topic.answered(text::ASK_TOPIC)?, NO_MATTER),
            ItemKind::Personnel => (self.topic.answered(text::ASK_RECORDED_IN)?, NO_MATTER),
            _ => (String::new(), NO_MATTER),
        };
        let reporter = if kind.has_reporter() {
            self.reporter.text()
        } else {
            String::new()
        };
        Some(kind.item(words, reporter, matter))
    }
}

/// Matters that wait for a meeting, the ready ones first.
pub fn matters(workspace: Workspace) -> Vec<Choice> {
    workspace.with(|book| {
        let mut waiting: Vec<_> = book
            .matters
            .values()
            .filter(|summary| {
                !summary.title.is_empty()
                    && matches!(
                        summary.status,
                        MatterStatus::Preparing
                            | MatterStatus::Postponed
                            | MatterStatus::Referred
                            | MatterStatus::AwaitingApproval
                            | MatterStatus::Applying
                    )
            })
            .collect();
        waiting.sort_by_key(|summary| (summary.gaps, summary.applied_on, summary.id));
        let choice = |summary: &Arc<crate::domain::summary::Summary>| {
            Choice::new(
                summary.id.to_string(),
                text::matter_choice(&summary.title, summary.gaps),
            )
        };
        waiting.into_iter().map(choice).collect()
    })
}

/// The form that places the next item.
#[component]
pub fn AddItem(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let id = meeting.with_untracked(|meeting| meeting.id);
    let act = Act::idle();
    let typed = Fields {
        kind: Blank::empty(),
        topic: Blank::empty(),
        reporter: Blank::empty(),
        matter: Blank::empty(),
    };
    let command = move |()| {
        Some(Command::PlaceItem {
            meeting: id,
            content: typed.read()?,
            waivers: Vec::new(),
        })
    };
    // A refusal is about what was chosen; it goes when something else is.
    Effect::new(move |_| {
        typed.kind.typed.track();
        typed.matter.typed.track();
        act.refused.set(None);
    });
    let stored = move |()| {
        typed.kind.typed.set(String::new());
        typed.topic.typed.set(String::new());
        typed.reporter.typed.set(String::new());
        typed.matter.typed.set(String::new());
    };
    let place = Signal::derive(move || Place {
        matter: typed.matter.typed.with(|matter| matter.parse().ok()),
        meeting: Some(id),
    });
    let choices = Signal::derive(move || {
        let (kind, on) = meeting.with(|meeting| (meeting.call.kind, meeting.call.on));
        workspace.with(|book| ItemKind::offered(book.kind, book.rulebook(on).meeting(kind).map(|rule| rule.power)))
    });
    let sheet = Sheet::new([typed.kind, typed.topic, typed.reporter, typed.matter], move || {
        view! { <ItemFields typed choices /> }.into_any()
    });
    view! {
        <ActForm
            keep=format!("meeting-item-{id}")
            sheet
            submit=button::PLACE_ON_AGENDA
            command
            place
            act
            on_stored=stored
        />
    }
}

#[component]
fn ItemFields(
    /// The form's fields.
    typed: Fields,
    /// The kinds of item.
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let waiting = Signal::derive(move || matters(workspace));
    let hint = MaybeProp::derive(move || {
        Some(
            if waiting.with(Vec::is_empty) {
                text::NO_MATTER
            } else {
                text::MATTER_HINT
            }
            .to_owned(),
        )
    });
    view! {
        {fields::pick(text::ITEM_KIND, typed.kind, choices)}
        <Show when=move || typed.kind().is_some_and(ItemKind::has_matter)>
            <SelectField
                label=text::MATTER
                value=typed.matter.typed
                choices=waiting
                required=true
                hint=hint
                error=typed.matter.problem
            />
        </Show>
        <Show when=move || typed.kind().is_some_and(ItemKind::has_topic)>{fields::area(text::TOPIC, typed.topic)}</Show>
        <Show when=move || {
            typed.kind().is_some_and(ItemKind::has_reporter)
        }>{fields::free_line(text::REPORTER, typed.reporter)}</Show>
        <Show when=move || {
            typed.kind() == Some(ItemKind::Personnel)
        }>{fields::line(text::RECORDED_IN, typed.topic)}</Show>
        <Show when=move || typed.kind() == Some(ItemKind::Placeholder)>
            <p>{text::PLACEHOLDER_NOTE}</p>
        </Show>
    }
}
