//! 增列议程: what is placed next. An unready matter may be tried: the refusal names each missing step and its form.

use std::sync::Arc;

use leptos::prelude::*;

use super::answer::{Act, Answer};
use super::item_kind::ItemKind;
use super::waive::WaiveForm;
use crate::domain::command::Command;
use crate::domain::event::Waiver;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::text::button;
use crate::text::page_meeting::prepare as text;
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::{Choice, Form, SelectField, TextArea, TextField};
use crate::ui::workspace::{Workspace, use_workspace};

#[derive(Clone, Copy)]
struct Fields {
    kind: RwSignal<String>,
    topic: RwSignal<String>,
    matter: RwSignal<String>,
    tried: RwSignal<bool>,
}

impl Fields {
    /// The kind chosen, tracked.
    fn kind(self) -> Option<ItemKind> {
        self.kind.with(|kind| ItemKind::of(kind))
    }

    /// The matter chosen, tracked.
    fn chosen(self) -> Option<MatterId> {
        self.matter.with(|matter| matter.parse().ok())
    }

    /// The item as typed; `None` where a field is empty.
    fn parse(self) -> Option<AgendaItem> {
        let (kind, words) = (self.kind()?, self.topic.get().trim().to_owned());
        if kind.has_matter() {
            return Some(kind.item(words, self.chosen()?));
        }
        let needs_words = kind != ItemKind::Placeholder;
        (!needs_words || !words.is_empty()).then(|| kind.item(words, MatterId([0; 8])))
    }
}

/// Matters that wait for a meeting, the ready ones first.
fn matters(workspace: Workspace) -> Vec<Choice> {
    workspace.with(|book| {
        let mut waiting: Vec<_> = book
            .matters
            .values()
            .filter(|summary| {
                matches!(
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
    let act = Act::idle();
    let fields = Fields {
        kind: RwSignal::new(String::new()),
        topic: RwSignal::new(String::new()),
        matter: RwSignal::new(String::new()),
        tried: RwSignal::new(false),
    };
    let form = meeting.with_untracked(|meeting| format!("meeting-item-{}", meeting.id));
    let draft = keep_draft(
        form,
        move || (fields.kind.get(), fields.topic.get(), fields.matter.get()),
        move |(kind, topic, matter)| {
            fields.kind.set(kind);
            fields.topic.set(topic);
            fields.matter.set(matter);
        },
    );
    let place = move |waivers: Vec<Waiver>| {
        fields.tried.set(true);
        let Some(content) = untrack(|| fields.parse()) else {
            return;
        };
        let meeting = meeting.with_untracked(|meeting| meeting.id);
        let command = Command::PlaceItem {
            meeting,
            content,
            waivers,
        };
        act.run(command, move || {
            draft.sent();
            let _ = fields.tried.try_set(false);
            let _ = fields.topic.try_set(String::new());
            let _ = fields.matter.try_set(String::new());
        });
    };
    // A refusal is about what was chosen; it goes when something else is.
    Effect::new(move |_| {
        fields.kind.track();
        fields.matter.track();
        act.forget();
    });
    let choices = Signal::derive(move || {
        let (kind, on) = meeting.with(|meeting| (meeting.call.kind, meeting.call.on));
        workspace.with(|book| ItemKind::offered(book.kind, book.rulebook(on).meeting(kind).map(|rule| rule.power)))
    });
    view! {
        <div class="stack">
            <Form on_submit=move |()| place(Vec::new()) submit=button::PLACE_ON_AGENDA busy=act.busy()>
                <DraftFound kept=draft />
                <ItemFields fields choices />
            </Form>
            <Answer act matter=MaybeProp::derive(move || fields.chosen()) />
            {move || {
                let gaps = act.warnings();
                (!gaps.is_empty())
                    .then(|| view! { <WaiveForm gaps busy=act.busy() on_waive=place /> })
            }}
        </div>
    }
}

#[component]
fn ItemFields(
    /// The form's fields.
    fields: Fields,
    /// The kinds of item.
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let missing = move |field: RwSignal<String>, ask: &'static str| {
        MaybeProp::derive(move || {
            (fields.tried.get() && field.with(|typed| typed.trim().is_empty())).then(|| ask.to_owned())
        })
    };
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
        <SelectField
            label=text::ITEM_KIND
            value=fields.kind
            choices
            required=true
            error=missing(fields.kind, text::ASK_ITEM_KIND)
        />
        <Show when=move || fields.kind().is_some_and(ItemKind::has_matter)>
            <SelectField
                label=text::MATTER
                value=fields.matter
                choices=waiting
                required=true
                hint=hint
                error=missing(fields.matter, text::ASK_MATTER)
            />
        </Show>
        <Show when=move || fields.kind().is_some_and(ItemKind::has_topic)>
            <TextArea label=text::TOPIC value=fields.topic required=true error=missing(fields.topic, text::ASK_TOPIC) />
        </Show>
        <Show when=move || fields.kind() == Some(ItemKind::Personnel)>
            <TextField
                label=text::RECORDED_IN
                value=fields.topic
                required=true
                error=missing(fields.topic, text::ASK_RECORDED_IN)
            />
        </Show>
        <Show when=move || fields.kind() == Some(ItemKind::Placeholder)>
            <p>{text::PLACEHOLDER_NOTE}</p>
        </Show>
    }
}
