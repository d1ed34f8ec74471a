//! The head code in its forms, and verification of the whole chain with rests, so that typing never waits.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::DeskError;
use crate::desk::handle::Verified;
use crate::ledger::{HeadCode, Standing};
use crate::text::{page_chooser, page_safety as text, verification};
use crate::ui::browser;
use crate::ui::components::{Button, ButtonKind, Card, Notice, NoticeKind, ProgressBar, SavedMark};
use crate::ui::form::TextField;
use crate::ui::refused::Refused;
use crate::ui::workspace::use_workspace;

/// The head code and 核验.
#[component]
pub fn VerifyCard() -> impl IntoView {
    let workspace = use_workspace();
    let found = RwSignal::new(None::<Verified>);
    let running = RwSignal::new(false);
    let failure = RwSignal::new(None::<DeskError>);
    let copied = RwSignal::new(None::<String>);
    let printed = RwSignal::new(String::new());
    let code_problem = RwSignal::new(None::<String>);
    let standing = RwSignal::new(None::<(HeadCode, Standing)>);
    let head = Memo::new(move |_| {
        workspace.book();
        workspace.open().head()
    });
    let verify = move |()| {
        found.set(None);
        standing.set(None);
        failure.set(None);
        let code = printed.with_untracked(|code| match code.trim() {
            "" => Ok(None),
            code => code.parse::<HeadCode>().map(Some),
        });
        let Ok(code) = code else {
            code_problem.set(Some(page_chooser::PRINTED_CODE_WRONG.to_owned()));
            return;
        };
        code_problem.set(None);
        running.set(true);
        let (archive, open) = (workspace.archive(), workspace.open());
        spawn_local(async move {
            if let Some(code) = code {
                match open.standing(code.clone()).await {
                    Ok(stands) => drop(standing.try_set(Some((code, stands)))),
                    Err(error) => drop(failure.try_set(Some(error))),
                }
            }
            let mut so_far = None;
            // Whoever leaves the page leaves the verification too.
            while running.try_get_untracked() == Some(true) {
                match open.verify_more(so_far.take()).await {
                    Ok(verified) => {
                        let ended = verified.damage.is_some() || verified.done >= verified.all;
                        let _ = found.try_set(Some(verified.clone()));
                        let _ = running.try_set(!ended);
                        so_far = Some(verified);
                    }
                    Err(error) => {
                        let _ = failure.try_set(Some(error));
                        let _ = running.try_set(false);
                    }
                }
                archive.rest().await;
            }
        });
    };
    let copy = move |()| {
        let code = HeadCode::in_full(&head.get_untracked()).to_string();
        spawn_local(async move {
            let done = browser::copy_text(&code).await;
            let words = if done { text::COPIED } else { text::NOT_COPIED };
            let _ = copied.try_set(Some(words.to_owned()));
        });
    };
    let outcome = move || {
        let verified = found.get().filter(|_| !running.get())?;
        let other = standing.with(|standing| standing.as_ref().is_some_and(|(_, stands)| *stands != Standing::Holds));
        let (kind, words) = if verified.damage.is_some() {
            (NoticeKind::Broken, text::verified(&verified))
        } else if other {
            (NoticeKind::Warning, text::OTHER_CODE.to_owned())
        } else {
            (NoticeKind::Info, text::verified(&verified))
        };
        Some(view! { <Notice kind>{words}</Notice> })
    };
    let compared = move || {
        let (code, stands) = standing.get()?;
        let kind = if stands == Standing::Holds {
            NoticeKind::Info
        } else {
            NoticeKind::Broken
        };
        Some(view! { <Notice kind>{verification::standing(&code, stands)}</Notice> })
    };
    let progress = move || {
        let verified = found.get().filter(|_| running.get())?;
        let words = text::verified_so_far(&verified);
        Some(view! { <ProgressBar done=verified.done total=verified.all text=words /> })
    };
    view! {
        <Card title=text::WHOLE>
            <div class="stack">
                <p>{text::CODE_NOTE}</p>
                <p class="quiet">{text::CODE_PRINTED}</p>
                <p class="safety__head-code">{move || HeadCode::in_print(&head.get()).to_string()}</p>
                <details>
                    <summary>{text::CODE_FULL}</summary>
                    <p class="safety__code">{move || HeadCode::in_full(&head.get()).to_string()}</p>
                </details>
                <TextField
                    label=text::PRINTED_CODE
                    value=printed
                    hint=page_chooser::PRINTED_CODE_HINT
                    error=code_problem
                />
                <div class="row">
                    <Button kind=ButtonKind::Primary busy=running on_press=verify>
                        {text::VERIFY_ALL}
                    </Button>
                    <Button on_press=copy>{text::COPY_CODE}</Button>
                    <SavedMark text=copied />
                </div>
                {progress}
                {outcome}
                {compared}
                <Refused error=failure />
            </div>
        </Card>
    }
}
