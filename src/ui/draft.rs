//! Typed but unsent text survives a crash: a form's fields are kept outside log and backup until they are sent.
//!
//! Text that is never recorded is never kept either: with a mark of state secrets, or a person's number in the
//! personnel book.

use core::time::Duration;
use std::rc::Rc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::components::Notice;
use super::workspace::{Workspace, use_workspace};
use crate::domain::decide::refuse_texts_never_kept;
use crate::domain::texts::texts;
use crate::ledger::plain;
use crate::text::journal;

/// How long typed text waits until it is kept.
const KEEP_AFTER: Duration = Duration::from_millis(400);

/// The kept draft of one form.
#[derive(Clone, Copy)]
pub struct KeptDraft {
    workspace: Workspace,
    form: StoredValue<String>,
    found: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// What is to be kept when the timer rings.
    text: StoredValue<String>,
    /// Whether something of this form is kept, or about to be.
    held: StoredValue<bool>,
    /// What this window kept last, or found: another window may have kept something else since.
    own: StoredValue<Option<String>>,
}

/// Keeps a form's fields while they are typed, and brings them back when the form is opened again.
///
/// `read` looks at the fields (tracked), `write` fills them from a kept draft. Call [`KeptDraft::sent`] once the
/// form's act was stored.
pub fn keep_draft<D: Serialize + DeserializeOwned>(
    form: String,
    read: impl Fn() -> D + 'static,
    write: impl Fn(D) + 'static,
) -> KeptDraft {
    keep(
        form,
        Rc::new(move || serde_json::to_string(&read()).expect("a draft is plain data")),
        Box::new(move |text| {
            if let Ok(draft) = plain::read_bytes(text.as_bytes()) {
                write(draft);
            }
        }),
    )
}

/// The same for the fields of a sheet.
pub fn keep_fields(form: String, typed: Callback<(), Vec<String>>, fill: Callback<Vec<String>>) -> KeptDraft {
    keep_draft(
        form,
        move || typed.run(()),
        move |kept: Vec<String>| {
            let _ = fill.try_run(kept);
        },
    )
}

fn keep(form: String, read: Rc<dyn Fn() -> String>, write: Box<dyn Fn(String)>) -> KeptDraft {
    let workspace = use_workspace();
    let kept = KeptDraft {
        workspace,
        form: StoredValue::new(form.clone()),
        found: RwSignal::new(false),
        timer: StoredValue::new(None),
        text: StoredValue::new(String::new()),
        held: StoredValue::new(false),
        own: StoredValue::new(None),
    };
    let ready = RwSignal::new(false);
    let fresh = untrack(|| read());
    let open = workspace.open();
    spawn_local(async move {
        let draft = open.draft(form).await;
        if let Some(draft) = draft.filter(|_| !ready.is_disposed()) {
            let _ = kept.own.try_update_value(|own| *own = Some(draft.clone()));
            write(draft);
            let _ = kept.held.try_update_value(|held| *held = true);
            let _ = kept.found.try_set(true);
        }
        let _ = ready.try_set(true);
    });
    Effect::new(move |_| {
        let text = read();
        if !ready.get() {
            return;
        }
        // What was typed and taken back leaves nothing behind.
        if text == fresh {
            if kept.held.get_value() {
                kept.sent();
            }
            return;
        }
        kept.held.set_value(true);
        kept.later(text);
    });
    kept
}

impl KeptDraft {
    /// Keeps the text a moment later, with what is typed until then: whoever never pauses loses no more than that.
    fn later(self, text: String) {
        self.text.set_value(text);
        if self.timer.with_value(Option::is_some) {
            return;
        }
        let keep = move || {
            let _ = self.timer.try_update_value(Option::take);
            let Some(text) = self.text.try_get_value() else {
                return;
            };
            let Some(form) = self.form.try_get_value() else {
                return;
            };
            // A mark may come at the end: what was kept before it goes too.
            let open = self.workspace.open();
            let fit = refuse_texts_never_kept(Some(open.book().kind), &texts(text.as_bytes())).is_ok();
            let text = fit.then_some(text);
            let _ = self.own.try_update_value(|own| own.clone_from(&text));
            spawn_local(async move { open.keep_draft(form, text).await });
        };
        if let Ok(timer) = set_timeout_with_handle(keep, KEEP_AFTER) {
            self.timer.set_value(Some(timer));
        }
    }

    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// Throws the draft away: its act was stored. What another window keeps of the same form stays. Works outside any
    /// owner, where acts come back.
    pub fn sent(self) {
        let _ = self.found.try_set(false);
        let _ = self.held.try_update_value(|held| *held = false);
        self.stop();
        let Some((form, own)) = self.form.try_get_value().zip(self.own.try_get_value()) else {
            return;
        };
        let open = self.workspace.open();
        spawn_local(async move {
            let kept = open.draft(form.clone()).await;
            if kept.is_some() && kept == own {
                open.keep_draft(form, None).await;
            }
        });
    }
}

/// Says that the form brought back what was typed before and not sent.
#[component]
pub fn DraftFound(
    /// The form's draft.
    kept: KeptDraft,
) -> impl IntoView {
    view! {
        <Show when=move || kept.found.get()>
            <Notice>{journal::DRAFT_FOUND}</Notice>
        </Show>
    }
}
