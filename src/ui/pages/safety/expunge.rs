//! 依规清除正文: records chosen from what they are about, a basis, two different names. The chain stays whole.

mod offered;

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::text::{page_office, page_safety as text, statement};
use crate::ui::components::{Card, Notice, NoticeKind};
use crate::ui::form::{CheckField, CheckGroup, Form, FormPair, SelectField, TextField};
use crate::ui::pages::office::check;
use crate::ui::refused::Refused;
use crate::ui::workspace::use_workspace;
use offered::{records, subjects};

/// The steps when a secret was found, and the erasure that follows them.
#[component]
pub fn ExpungeCard() -> impl IntoView {
    let steps = statement::SECRECY_INCIDENT.map(|step| view! { <li>{step}</li> });
    view! {
        <Card title=text::ERASE>
            <div class="stack">
                <h3>{text::INCIDENT}</h3>
                <ol class="safety__list">{steps.into_iter().collect_view()}</ol>
                <p class="citation">{statement::SECRECY_INCIDENT_CITATION}</p>
                <p>{statement::ERASURE}</p>
                <details class="safety__fold">
                    <summary>{text::ERASE_NOW}</summary>
                    <ExpungeForm />
                </details>
                <Erasures />
            </div>
        </Card>
    }
}

/// What is typed, as strings.
#[derive(Clone, Copy)]
struct Draft {
    matter: RwSignal<String>,
    records: RwSignal<Vec<String>>,
    basis: RwSignal<String>,
    first: RwSignal<String>,
    second: RwSignal<String>,
    sure: RwSignal<bool>,
    tried: RwSignal<bool>,
}

impl Draft {
    fn new() -> Self {
        Self {
            matter: RwSignal::new(String::new()),
            records: RwSignal::new(Vec::new()),
            basis: RwSignal::new(String::new()),
            first: RwSignal::new(String::new()),
            second: RwSignal::new(String::new()),
            sure: RwSignal::new(false),
            tried: RwSignal::new(false),
        }
    }

    /// The command, once everything is filled.
    fn command(self) -> Option<Command> {
        let targets: Vec<u32> = self
            .records
            .with_untracked(|records| records.iter().filter_map(|seq| seq.parse().ok()).collect());
        let approved_by = vec![self.first.get_untracked(), self.second.get_untracked()];
        let named = approved_by.iter().all(|name| !name.trim().is_empty());
        let apart = approved_by[0].trim() != approved_by[1].trim();
        let basis = self.basis.get_untracked();
        let filled = !targets.is_empty() && !basis.trim().is_empty() && named && apart && self.sure.get_untracked();
        filled.then_some(Command::Expunge {
            targets,
            basis,
            approved_by,
        })
    }

    fn lacks(self, field: RwSignal<String>) -> MaybeProp<String> {
        check::filled(self.tried, field)
    }

    /// The second name must be another one.
    fn second_problem(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            if !self.tried.get() {
                return None;
            }
            let (first, second) = (self.first.get(), self.second.get());
            if second.trim().is_empty() {
                Some(page_office::FILL.to_owned())
            } else {
                (first.trim() == second.trim()).then(|| text::TWO_NAMES.to_owned())
            }
        })
    }
}

#[component]
fn ExpungeForm() -> impl IntoView {
    let workspace = use_workspace();
    let draft = Draft::new();
    let imports = workspace.imports();
    let offered = records(workspace, draft.matter, imports);
    // What was ticked of one file is never taken out of another.
    Effect::new(move |_| {
        draft.matter.track();
        draft.records.set(Vec::new());
    });
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<DeskError>);
    let done = RwSignal::new(None::<String>);
    let records_problem = Signal::derive(move || {
        (draft.tried.get() && draft.records.with(Vec::is_empty)).then(|| text::RECORDS_EMPTY.to_owned())
    });
    let sure_problem =
        Signal::derive(move || (draft.tried.get() && !draft.sure.get()).then(|| text::CONFIRM_FIRST.to_owned()));
    let expunge = move |()| {
        draft.tried.set(true);
        let shown = |seq: &String| offered.with_untracked(|offered| offered.iter().any(|choice| choice.value == *seq));
        if !draft.records.with_untracked(|records| records.iter().all(shown)) {
            return;
        }
        let Some(command) = draft.command() else {
            return;
        };
        busy.set(true);
        failure.set(None);
        workspace.dispatch(command, move |answer| {
            let _ = busy.try_set(false);
            match answer {
                Ok(()) => {
                    let _ = done.try_set(Some(text::ERASED.to_owned()));
                    let _ = draft.records.try_set(Vec::new());
                    let _ = draft.sure.try_set(false);
                    let _ = draft.tried.try_set(false);
                }
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    view! {
        <div class="stack">
            <Form on_submit=expunge submit=text::ERASE_NOW busy saved=done>
                <SelectField label=text::MATTER value=draft.matter choices=subjects(workspace, imports) required=true error=draft.lacks(draft.matter) />
                <CheckGroup
                    label=text::RECORDS
                    value=draft.records
                    choices=offered
                    required=true
                    hint=text::RECORDS_HINT
                    error=records_problem
                />
                <TextField label=text::BASIS value=draft.basis required=true hint=text::BASIS_HINT error=draft.lacks(draft.basis) />
                <FormPair>
                    <TextField label=text::APPROVED_FIRST value=draft.first required=true error=draft.lacks(draft.first) />
                    <TextField label=text::APPROVED_SECOND value=draft.second required=true error=draft.second_problem() />
                </FormPair>
                <CheckField label=text::ERASE_SURE value=draft.sure required=true error=sure_problem />
            </Form>
            <Refused error=failure />
        </div>
    }
}

/// What was erased, by whom, and the backups and exports that still hold it.
#[component]
fn Erasures() -> impl IntoView {
    let erasures = use_workspace().select(|book| {
        let lines = book.expunged.iter().rev();
        lines
            .map(|erasure| {
                let held = book.still_holding(erasure).into_iter().map(text::backup).collect();
                (text::erasure(erasure), held)
            })
            .collect::<Vec<(String, Vec<String>)>>()
    });
    move || {
        erasures
            .get()
            .into_iter()
            .map(|(erasure, held)| {
                view! {
                    <Notice kind=NoticeKind::Warning>
                        <p>{erasure}</p>
                        <p>{if held.is_empty() { text::NOT_HELD } else { text::STILL_HELD }}</p>
                        <ul class="safety__list">{held.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                    </Notice>
                }
            })
            .collect_view()
    }
}
