//! 导入资料核对: rows of the office's own books held against the decisions of this book, on screen and on paper.

mod answer;
mod file;
mod preview;
mod rows;
mod run;
mod take_in;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::answer::AnswerForm;
use self::rows::Rows;
use self::run::links;
use self::take_in::TakeIn;
use crate::desk::DeskError;
use crate::domain::imported::{Imports, RowPlace};
use crate::domain::rules::imported::{Links, RowState, every_row_has_its_decision};
use crate::text::{page_imports as text, paper};
use crate::ui::components::{Button, ButtonKind, Dialog, EmptyState, Notice, PageHead, PrintButton, ProgressBar};
use crate::ui::paper::PaperEnd;
use crate::ui::refused::Refused;
use crate::ui::workspace::use_workspace;

/// What was imported, once it is read.
type Read = Signal<Option<Arc<Imports>>>;

/// How each row stands.
type Judged = Memo<Arc<BTreeMap<RowPlace, RowState>>>;

/// The page.
#[component]
pub fn ImportsPage() -> impl IntoView {
    let workspace = use_workspace();
    let imports: Read = workspace.imports();
    let linked = RwSignal::new(None::<Arc<Links>>);
    let (running, progress) = (RwSignal::new(true), RwSignal::new((0_u32, 0_u32)));
    let failure = RwSignal::new(None::<DeskError>);
    // Whoever leaves the page leaves the reading too.
    on_cleanup(move || running.set(false));
    spawn_local(async move {
        match links(workspace, running, progress).await {
            Ok(read) => drop(linked.try_set(read.map(Arc::new))),
            Err(error) => drop(failure.try_set(Some(error))),
        }
    });
    let judged: Judged = Memo::new(move |_| {
        let (Some(imports), Some(links)) = (imports.get(), linked.get()) else {
            return Arc::default();
        };
        let states = workspace.with(|book| every_row_has_its_decision(book, &imports, &links));
        Arc::new(states.into_iter().collect())
    });
    let (taking, answering) = (RwSignal::new(false), RwSignal::new(false));
    let asked = RwSignal::new(None::<RowPlace>);
    let answer = Callback::new(move |place| {
        asked.set(Some(place));
        answering.set(true);
    });
    let reason = MaybeProp::derive(move || workspace.read_only());
    let note = MaybeProp::derive(move || {
        judged.with(|judged| {
            let doubtful = judged.values().filter(|state| state.doubtful()).count();
            (!judged.is_empty()).then(|| text::summed_up(judged.len(), doubtful))
        })
    });
    let office = move || workspace.with(|book| book.office.committee.clone());
    let nothing = move || imports.with(|imports| imports.as_ref().is_some_and(|imports| imports.parts.is_empty()));
    let list = move || {
        let (done, all) = progress.get();
        if linked.with(Option::is_none) {
            view! { <ProgressBar done=done total=all text=text::READING /> }.into_any()
        } else if nothing() {
            view! { <EmptyState title=text::NONE /> }.into_any()
        } else {
            view! { <Rows imports judged answer reason /> }.into_any()
        }
    };
    let form = move || {
        let stored = Callback::new(move |()| answering.set(false));
        asked
            .get()
            .map(|place| view! { <AnswerForm imports place on_stored=stored /> })
    };
    view! {
        <div class="stack stack--loose self-check">
            <PageHead title=text::TITLE kicker=text::NOTE note>
                <Button kind=ButtonKind::Primary reason on_press=move |()| taking.set(true)>
                    {text::IMPORT}
                </Button>
                <PrintButton />
            </PageHead>
            <p class="register__print-title">{office} " " {text::LIST}</p>
            <Notice>{crate::text::self_check::NATURE}</Notice>
            <Refused error=failure />
            <Show when=move || taking.get()>
                <TakeIn imports on_end=move |()| taking.set(false) />
            </Show>
            {list}
            <Dialog open=answering title=text::ANSWER>
                {form}
            </Dialog>
            <PaperEnd signed_by=paper::REGISTER />
        </div>
    }
}
