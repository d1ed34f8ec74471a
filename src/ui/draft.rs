//! Typed but unsent text survives a crash: a form's fields are kept outside log and backup until they are sent.

use core::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::components::Notice;
use super::workspace::{Workspace, use_workspace};
use crate::text::journal;

/// How long typing may pause before the draft is kept.
const KEEP_AFTER: Duration = Duration::from_millis(400);

/// The kept draft of one form.
#[derive(Clone, Copy)]
pub struct KeptDraft {
    workspace: Workspace,
    form: StoredValue<String>,
    found: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// Keeps a form's fields while they are typed, and brings them back when the form is opened again.
///
/// `read` looks at the fields (tracked), `write` fills them from a kept draft. Call [`KeptDraft::sent`] once the
/// form's act was stored.
pub fn keep_draft<D, R, W>(form: String, read: R, write: W) -> KeptDraft
where
    D: Serialize + DeserializeOwned + PartialEq + 'static,
    R: Fn() -> D + 'static,
    W: Fn(D) + 'static,
{
    let workspace = use_workspace();
    let kept = KeptDraft {
        workspace,
        form: StoredValue::new(form.clone()),
        found: RwSignal::new(false),
        timer: StoredValue::new(None),
    };
    let ready = RwSignal::new(false);
    let fresh = untrack(&read);
    let open = workspace.open();
    spawn_local(async move {
        let draft = open
            .draft(form)
            .await
            .and_then(|text| serde_json::from_str::<D>(&text).ok());
        if let Some(draft) = draft.filter(|_| !ready.is_disposed()) {
            write(draft);
            let _ = kept.found.try_set(true);
        }
        let _ = ready.try_set(true);
    });
    Effect::new(move |_| {
        let fields = read();
        if !ready.get() || fields == fresh {
            return;
        }
        let text = serde_json::to_string(&fields).expect("a draft is plain data");
        kept.later(move |kept| {
            let Some(form) = kept.form.try_get_value() else {
                return;
            };
            let open = workspace.open();
            spawn_local(async move { open.keep_draft(form, Some(text)).await });
        });
    });
    kept
}

impl KeptDraft {
    fn later(self, act: impl FnOnce(Self) + 'static) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if let Ok(timer) = set_timeout_with_handle(move || act(self), KEEP_AFTER) {
            self.timer.set_value(Some(timer));
        }
    }

    /// Throws the draft away: its act was stored. Works outside any owner, where acts come back.
    pub fn sent(self) {
        let _ = self.found.try_set(false);
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if let Some(form) = self.form.try_get_value() {
            let open = self.workspace.open();
            spawn_local(async move { open.keep_draft(form, None).await });
        }
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
