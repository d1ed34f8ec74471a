//! A form that does one act: its draft is kept while it is typed, secrecy marks stop it, refusals stand above it.

use leptos::prelude::*;

use super::act::Act;
use super::answer::Answer;
use super::components::{Button, Key, Notice, NoticeKind};
use super::draft::{DraftFound, keep_fields};
use super::form::Form;
use super::refused::Place;
use super::sheet::Sheet;
use super::workspace::use_workspace;
use crate::domain::command::Command;
use crate::domain::secrecy_mark;
use crate::text::{button, statement};

/// A form for one command.
#[component]
pub fn ActForm(
    /// Names the form, so that its draft is found again; no title or name may stand in it.
    keep: String,
    /// Its fields.
    sheet: Sheet,
    /// What the button says.
    #[prop(into)]
    submit: Signal<String>,
    /// Reads the fields; `None` where one must be mended.
    #[prop(into)]
    command: Callback<(), Option<Command>>,
    /// The key that presses the button where no field has the focus.
    #[prop(default = None, into)]
    key: Option<Key>,
    /// What the act is about, for the ways out of a refusal.
    #[prop(optional, into)]
    place: Signal<Place>,
    /// Why it can't be sent now.
    #[prop(optional, into)]
    reason: MaybeProp<String>,
    /// The act, where the page looks at it too.
    #[prop(optional)]
    act: Option<Act>,
    /// What the button says that leaves the form.
    #[prop(default = button::LEAVE)]
    leave: &'static str,
    /// Called when the person leaves the form without the act; what was typed is thrown away.
    #[prop(default = None, into)]
    on_leave: Option<Callback<()>>,
    /// Further buttons.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Called once the act is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let (workspace, act) = (use_workspace(), act.unwrap_or_else(Act::idle));
    let reason = MaybeProp::derive(move || reason.get().or_else(|| workspace.read_only()));
    let (typed, fill) = (sheet.typed, sheet.fill);
    let secret = Memo::new(move |_| secrecy_mark::stands_in(&typed.run(())));
    let kept = keep_fields(keep, typed, fill);
    let stored = Callback::new(move |()| {
        kept.sent();
        let _ = on_stored.try_run(());
    });
    let read = Callback::new(move |()| if secret.get_untracked() { None } else { command.run(()) });
    let send = move |()| {
        act.refused.set(None);
        if let Some(command) = read.run(()) {
            act.run(command, move || {
                let _ = stored.try_run(());
            });
        }
    };
    let buttons = move || {
        let leave = on_leave.map(|on_leave| {
            let go = move |()| {
                kept.sent();
                on_leave.run(());
            };
            view! { <Button on_press=go>{leave}</Button> }
        });
        view! { {actions.run()} {leave} }
    };
    view! {
        <Answer act place again=read on_stored=stored />
        <Form on_submit=send submit key busy=act.busy reason actions=buttons>
            <DraftFound kept />
            <Show when=move || secret.get()>
                <Notice kind=NoticeKind::Error>{statement::MARK_FOUND}</Notice>
            </Show>
            {sheet.fields.run()}
        </Form>
    }
}
