//! 移交与接笔: the pen goes to another machine, or is taken here when the other machine can't hand it over.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::archive::Replacement;
use crate::desk::{DeskError, OpenBook};
use crate::domain::book::Restoration;
use crate::domain::command::Command;
use crate::domain::id::DeviceId;
use crate::text::{page_safety as text, statement};
use crate::ui::components::{Button, Card, KeyValue, KeyValueList, SavedMark};
use crate::ui::form::{CheckField, Form, FormPair, TextArea, TextField};
use crate::ui::pages::office::check;
use crate::ui::refused::Refused;
use crate::ui::replaced::use_replaced;
use crate::ui::saving::{Written, WrittenSoFar, save_book};
use crate::ui::workspace::{Workspace, use_workspace};

/// Handing the pen over, or taking it.
#[component]
pub fn MoveCard() -> impl IntoView {
    let workspace = use_workspace();
    let writable = Memo::new(move |_| workspace.writable());
    // Outlives the form, which goes with the pen.
    let moving = Moving {
        workspace,
        busy: RwSignal::new(false),
        saved: RwSignal::new(None),
        failure: RwSignal::new(None),
        written: RwSignal::new(None),
    };
    let steps = statement::HAND_OVER.map(|step| view! { <li>{step}</li> });
    view! {
        <Card title=text::MOVE>
            <div class="stack">
                <p>{statement::ONE_PEN}</p>
                <KeyValueList>
                    <KeyValue key=text::THIS_MACHINE>
                        <span class="safety__code">{workspace.open().device().to_string()}</span>
                    </KeyValue>
                </KeyValueList>
                <ol class="safety__list">{steps.into_iter().collect_view()}</ol>
                <Show
                    when=move || writable.get()
                    fallback=move || {
                        view! {
                            <p>{text::SAVE_COPY_NOTE}</p>
                            <div>
                                <Button busy=moving.busy on_press=move |()| moving.save_again()>
                                    {text::SAVE_COPY}
                                </Button>
                            </div>
                        }
                    }
                >
                    <HandOverForm moving />
                </Show>
                <SavedMark text=moving.saved />
                <WrittenSoFar written=moving.written />
                <Refused error=moving.failure />
                <TakePen writable />
                <Restorations />
            </div>
        </Card>
    }
}

/// A hand-over under way: the record first, then the file.
#[derive(Clone, Copy)]
struct Moving {
    workspace: Workspace,
    busy: RwSignal<bool>,
    saved: RwSignal<Option<String>>,
    failure: RwSignal<Option<DeskError>>,
    written: Written,
}

impl Moving {
    fn hand_over(self, command: Command) {
        self.busy.set(true);
        self.failure.set(None);
        let open = self.workspace.open();
        self.workspace.dispatch(command, move |answer| self.save(open, answer));
    }

    /// Saves the file once more, where the browser or the person lost it.
    fn save_again(self) {
        self.busy.set(true);
        self.failure.set(None);
        self.save(self.workspace.open(), Ok(()));
    }

    fn save(self, open: Rc<dyn OpenBook>, answer: Result<(), DeskError>) {
        spawn_local(async move {
            let done = match answer {
                Ok(()) => {
                    let name = text::hand_over_name(open.today(), open.head().count);
                    save_book(&*open, &name, self.written).await
                }
                Err(error) => Err(error),
            };
            let _ = self.busy.try_set(false);
            match done {
                Ok(true) => drop(self.saved.try_set(Some(text::HANDED_OVER.to_owned()))),
                Ok(false) => drop(self.saved.try_set(Some(text::HAND_OVER_NOT_SAVED.to_owned()))),
                Err(error) => drop(self.failure.try_set(Some(error))),
            }
        });
    }
}

#[component]
fn HandOverForm(moving: Moving) -> impl IntoView {
    let workspace = moving.workspace;
    let code = RwSignal::new(String::new());
    let by = RwSignal::new(workspace.actor_post());
    let to_whom = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let sure = RwSignal::new(false);
    let unsure = Signal::derive(move || (tried.get() && !sure.get()).then(|| text::CONFIRM_FIRST.to_owned()));
    let device = move || code.with(|code| code.trim().to_lowercase().parse::<DeviceId>().ok());
    let code_problem =
        Signal::derive(move || (tried.get() && device().is_none()).then(|| text::OTHER_MACHINE_WRONG.to_owned()));
    let hand_over = move |()| {
        tried.set(true);
        let Some(to) = untrack(device) else {
            return;
        };
        let empty = |field: &RwSignal<String>| field.with_untracked(|text| text.trim().is_empty());
        if !sure.get_untracked() || [by, to_whom].iter().any(empty) {
            return;
        }
        moving.hand_over(Command::HandOver {
            to,
            by: by.get_untracked(),
            to_whom: to_whom.get_untracked(),
        });
    };
    view! {
        <Form on_submit=hand_over submit=text::HAND_OVER_NOW busy=moving.busy>
            <TextField
                label=text::OTHER_MACHINE
                value=code
                required=true
                hint=text::OTHER_MACHINE_HINT
                error=code_problem
            />
            <FormPair>
                <TextField label=text::HANDED_BY value=by required=true error=check::filled(tried, by) />
                <TextField label=text::HANDED_TO value=to_whom required=true error=check::filled(tried, to_whom) />
            </FormPair>
            <CheckField label=text::HAND_OVER_SURE value=sure required=true error=unsure />
        </Form>
    }
}

/// What was put on record of restorings and of takings of the pen.
#[component]
fn Restorations() -> impl IntoView {
    let workspace = use_workspace();
    let restorations = workspace.select(|book| book.restorations.clone());
    move || {
        let restorations = restorations.get();
        let line = |restoration: &Restoration| view! { <li>{text::restoration(restoration)}</li> };
        (!restorations.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{text::RESTORATIONS}</summary>
                    <ul class="safety__list">{restorations.iter().rev().map(line).collect_view()}</ul>
                </details>
            }
        })
    }
}

/// Taking the pen (接笔), or putting on record that an older file took the place of what was here.
#[component]
fn TakePen(writable: Memo<bool>) -> impl IntoView {
    let workspace = use_workspace();
    let replaced = use_replaced();
    let reason = RwSignal::new(String::new());
    let by = RwSignal::new(workspace.actor_post());
    let busy = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let failure = RwSignal::new(None::<DeskError>);
    let saved = RwSignal::new(None::<String>);
    let take = move |()| {
        tried.set(true);
        if [by, reason]
            .iter()
            .any(|field| field.with_untracked(|text| text.trim().is_empty()))
        {
            return;
        }
        busy.set(true);
        failure.set(None);
        let count = workspace.open().head().count;
        // Where nothing was replaced the pen is taken over a book that holds all that is known of it.
        let Replacement { from, known } = untrack(|| replaced.waiting()).unwrap_or(Replacement {
            from: count,
            known: count,
        });
        let command = Command::RestoreBook {
            from_count: from,
            known_count: known,
            reason: reason.get_untracked(),
            by: by.get_untracked(),
        };
        let done = if untrack(|| writable.get()) {
            text::RESTORE_RECORDED
        } else {
            text::PEN_TAKEN
        };
        workspace.dispatch(command, move |answer| {
            let _ = busy.try_set(false);
            match answer {
                Ok(()) => {
                    replaced.recorded();
                    let _ = saved.try_set(Some(done.to_owned()));
                }
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    let asked = move || !writable.get() || replaced.waiting().is_some();
    let note = move || match replaced.waiting().filter(|_| writable.get()) {
        Some(waiting) => text::record_restore(waiting.known),
        None => text::TAKE_PEN_NOTE.to_owned(),
    };
    let heading = move || {
        if writable.get() {
            text::RECORD_RESTORE
        } else {
            text::TAKE_PEN
        }
    };
    let submit = Signal::derive(move || {
        if writable.get() {
            text::RECORD_RESTORE_NOW.to_owned()
        } else {
            text::TAKE_PEN_NOW.to_owned()
        }
    });
    view! {
        <Show when=asked>
            <section class="stack">
                <h3>{heading}</h3>
                <p>{note}</p>
                <Form on_submit=take submit busy>
                    <TextArea label=text::TAKE_PEN_REASON value=reason required=true error=check::filled(tried, reason) />
                    <TextField label=text::TAKE_PEN_BY value=by required=true error=check::filled(tried, by) />
                </Form>
                <Refused error=failure />
            </section>
        </Show>
        <SavedMark text=saved />
    }
}
