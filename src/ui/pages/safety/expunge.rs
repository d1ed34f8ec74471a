//! 依规清除正文: records chosen from the history of a matter or a meeting, a basis, two different names. The chain stays whole.

use leptos::prelude::*;

use crate::desk::DeskError;
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::Fact;
use crate::text::names::Names;
use crate::text::{event, page_irregularity, page_office, page_safety as text, statement, words};
use crate::ui::components::{Card, Notice, NoticeKind};
use crate::ui::form::{CheckField, CheckGroup, Choice, Form, FormPair, SelectField, TextField};
use crate::ui::pages::office::check;
use crate::ui::refused::Refused;
use crate::ui::workspace::{Workspace, use_workspace};

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
    let offered = records(workspace, draft.matter);
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
                <SelectField label=text::MATTER value=draft.matter choices=subjects(workspace) required=true error=draft.lacks(draft.matter) />
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

/// Names a meeting in the list beside the matters.
const MEETING: &str = "meeting-";

/// Names an irregularity there; what follows is the number of its record.
const IRREGULARITY: &str = "irregularity-";

/// The matters of the book, by number and title, its meetings and its irregularities.
fn subjects(workspace: Workspace) -> Memo<Vec<Choice>> {
    workspace.select(|book| {
        let matters = book
            .matters
            .values()
            .map(|matter| Choice::new(matter.id.to_string(), text::matter(matter.number, &matter.title)));
        let meetings = book.meetings.values().map(|meeting| {
            let name = Names::of(book, meeting.on).meeting(meeting.kind).to_owned();
            let session = words::session(meeting.session, &name);
            let words = page_irregularity::meeting(&session, meeting.on);
            Choice::new(format!("{MEETING}{}", meeting.id), words)
        });
        let irregularities = book.irregularities.iter().map(|recorded| {
            let number = words::irregularity_number(recorded.value.number);
            let words = page_irregularity::matter(Some(&number), &recorded.value.what);
            Choice::new(format!("{IRREGULARITY}{}", recorded.stamp.seq), words)
        });
        matters.chain(meetings).chain(irregularities).collect()
    })
}

/// The records of the chosen matter or meeting, or that of the irregularity, by their numbers in the log.
fn records(workspace: Workspace, subject: RwSignal<String>) -> Memo<Vec<Choice>> {
    let matter = Signal::derive(move || subject.with(|id| id.parse().unwrap_or(MatterId([0; 8]))));
    let meeting = Signal::derive(move || {
        let id = subject.with(|id| id.strip_prefix(MEETING).and_then(|id| id.parse().ok()));
        id.unwrap_or(MeetingId([0; 8]))
    });
    let (matter, meeting) = (workspace.matter(matter), workspace.meeting(meeting));
    Memo::new(move |_| {
        let record = subject.with(|id| id.strip_prefix(IRREGULARITY).and_then(|seq| seq.parse().ok()));
        if let Some(seq) = record {
            return workspace.with(|book| irregularity(book, seq));
        }
        let history = if subject.with(|id| id.starts_with(MEETING)) {
            meeting.get().map(|file| file.history.clone())
        } else {
            matter.get().map(|file| file.history.clone())
        };
        let today = workspace.today();
        workspace.with(|book| {
            let names = Names::of(book, today);
            let there = history.into_iter().flatten().filter(|stamped| may_go(&stamped.value));
            let lines = there.map(|stamped| {
                let seq = stamped.stamp.seq;
                Choice::new(seq.to_string(), text::record(seq, &event::fact(&stamped.value, names)))
            });
            lines.collect()
        })
    })
}

/// An irregularity and what came of its remedy.
fn irregularity(book: &Book, seq: u32) -> Vec<Choice> {
    let Some(recorded) = book.irregularities.iter().find(|recorded| recorded.stamp.seq == seq) else {
        return Vec::new();
    };
    let choice = |seq: u32, words: String| Choice::new(seq.to_string(), text::record(seq, &words));
    let remedy = book.remedy(recorded.value.number);
    let remedy = remedy.map(|remedy| choice(remedy.stamp.seq, event::remedied(&remedy.value)));
    [choice(seq, event::irregular(&recorded.value))]
        .into_iter()
        .chain(remedy)
        .collect()
}

/// Whether a fact is there to be taken out.
fn may_go(fact: &Fact) -> bool {
    matches!(fact, Fact::Event(event) if event.may_be_erased())
}
