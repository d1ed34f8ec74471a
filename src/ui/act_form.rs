//! A form that does one act: its draft is kept while it is typed, secrecy marks stop it, refusals stand above it.
//!
//! Text with a mark of state secrets is neither kept nor sent; while an act is under way, nothing is sent again.

use leptos::prelude::*;

use super::blank::Blank;
use super::components::{Notice, NoticeKind};
use super::draft::{DraftFound, keep_draft};
use super::form::Form;
use super::refused::{Place, Refused};
use super::workspace::use_workspace;
use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::secrecy_mark::{self, Mark};
use crate::text::statement;

/// What a form keeps: its fields as typed, in one order.
#[derive(Clone, Copy)]
pub struct Sheet {
    typed: Callback<(), Vec<String>>,
    fill: Callback<Vec<String>>,
}

impl Sheet {
    /// A form of blanks.
    pub fn of<const N: usize>(blanks: [Blank; N]) -> Self {
        let typed = move |()| blanks.iter().map(|blank| blank.typed.get()).collect();
        let fill = move |kept: Vec<String>| {
            for (blank, kept) in blanks.iter().zip(kept) {
                let _ = blank.typed.try_set(kept);
            }
        };
        Self::new(typed, fill)
    }

    /// A form that reads and fills itself.
    pub fn new(
        typed: impl Fn(()) -> Vec<String> + Send + Sync + 'static,
        fill: impl Fn(Vec<String>) + Send + Sync + 'static,
    ) -> Self {
        Self {
            typed: Callback::new(typed),
            fill: Callback::new(fill),
        }
    }
}

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
    /// What the act is about, for the ways out of a refusal.
    #[prop(optional, into)]
    place: Signal<Place>,
    /// Why it can't be sent now.
    #[prop(optional, into)]
    reason: MaybeProp<String>,
    /// Hears why the act did not come about, where the page has an answer of its own.
    #[prop(optional, into)]
    on_refused: Option<Callback<(Command, DeskError)>>,
    /// Further buttons.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Called once the act is stored.
    #[prop(into)]
    on_stored: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let workspace = use_workspace();
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<DeskError>);
    let secret = Memo::new(move |_| sheet.typed.run(()).iter().any(|text| marked(text)));
    let fresh = untrack(|| sheet.typed.run(()));
    // Text with a mark of state secrets reads as an untouched form, so that it is never kept.
    let kept = keep_draft(
        keep,
        move || {
            if secret.get() {
                fresh.clone()
            } else {
                sheet.typed.run(())
            }
        },
        move |draft| {
            let _ = sheet.fill.try_run(draft);
        },
    );
    let send = move |()| {
        if secret.get_untracked() {
            return;
        }
        error.set(None);
        let Some(command) = command.run(()) else { return };
        busy.set(true);
        let sent = command.clone();
        workspace.dispatch(command, move |answer| {
            let _ = busy.try_set(false);
            match answer {
                Ok(()) => {
                    kept.sent();
                    let _ = on_stored.try_run(());
                }
                Err(refused) => {
                    let _ = error.try_set(Some(refused.clone()));
                    if let Some(on_refused) = on_refused {
                        let _ = on_refused.try_run((sent, refused));
                    }
                }
            }
        });
    };
    view! {
        <Refused error place />
        <Form on_submit=send submit busy reason actions>
            <DraftFound kept />
            <Show when=move || secret.get()>
                <Notice kind=NoticeKind::Error>{statement::MARK_FOUND}</Notice>
            </Show>
            {children()}
        </Form>
    }
}

/// Whether a text carries a mark of state secrets.
fn marked(text: &str) -> bool {
    secrecy_mark::plainest(text) == Some(Mark::Secret)
}
