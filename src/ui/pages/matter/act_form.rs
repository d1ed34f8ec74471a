//! A form that does one act: its draft is kept while it is typed, secrecy marks stop it, refusals stand above it.

use leptos::prelude::*;

use super::act::Act;
use super::blank::marked;
use super::refused::Refused;
use super::sheet::Sheet;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::text::statement;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::Form;
use crate::ui::workspace::use_workspace;

/// A form for one command.
#[component]
pub fn ActForm(
    /// Names the form, so that its draft is found again.
    keep: String,
    /// Its fields.
    sheet: Sheet,
    /// What the button says.
    #[prop(into)]
    submit: Signal<String>,
    /// Reads the fields; `None` where one must be mended.
    #[prop(into)]
    command: Callback<(), Option<Command>>,
    /// The matter it is about, for the ways out of a refusal.
    #[prop(default = None, into)]
    matter: Option<MatterId>,
    /// Why it can't be sent now.
    #[prop(optional, into)]
    reason: MaybeProp<String>,
    /// Further buttons.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Called once the act is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::default();
    let (typed, fill) = (sheet.typed, sheet.fill);
    let secret = Memo::new(move |_| typed.run(()).iter().any(|text| marked(text)));
    let fresh = untrack(|| typed.run(()));
    // Text with a mark of state secrets reads as an untouched form, so that it is never kept.
    let kept = keep_draft(
        keep,
        move || if secret.get() { fresh.clone() } else { typed.run(()) },
        move |draft| fill.run(draft),
    );
    let stored = Callback::new(move |()| {
        kept.sent();
        on_stored.try_run(());
    });
    let send = move |()| {
        if secret.get_untracked() {
            return;
        }
        act.refused.set(None);
        if let Some(command) = command.run(()) {
            act.send(workspace, command, move || {
                stored.try_run(());
            });
        }
    };
    view! {
        <Refused act matter on_stored=stored />
        <Form on_submit=send submit busy=act.busy reason actions>
            <DraftFound kept />
            <Show when=move || secret.get()>
                <Notice kind=NoticeKind::Error>{statement::MARK_FOUND}</Notice>
            </Show>
            {sheet.fields.run()}
        </Form>
    }
}
