//! 自查: the whole book held against the 31 things inspectors look for, as a working paper and a list for inspectors.

mod findings;
mod inspection;
mod run;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::findings::Findings;
use self::inspection::Inspection;
use self::run::check;
use crate::desk::DeskError;
use crate::domain::self_check::Checked;
use crate::text::{nav, page_imports, page_self_check as words, paper, self_check as text};
use crate::ui::components::{
    Button, ButtonKind, Card, LinkButton, Notice, PageHead, PrintButton, ProgressBar, TabHead, Tabs,
};
use crate::ui::paper::PaperEnd;
use crate::ui::refused::Refused;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

const PAPER: &str = "paper";
const INSPECTION: &str = "inspection";

/// What a run came to, for every part of the page.
type Result = RwSignal<Option<Arc<Checked>>>;

/// The page.
#[component]
pub fn SelfCheckPage() -> impl IntoView {
    let workspace = use_workspace();
    let running = RwSignal::new(false);
    let progress = RwSignal::new((0_u32, 0_u32));
    let checked: Result = RwSignal::new(None);
    let failure = RwSignal::new(None::<DeskError>);
    let part = RwSignal::new(PAPER);
    // Whoever leaves the page leaves the run too.
    on_cleanup(move || running.set(false));
    let begin = move |()| {
        checked.set(None);
        failure.set(None);
        progress.set((0, 0));
        running.set(true);
        spawn_local(async move {
            match check(workspace, running, progress).await {
                Ok(done) => drop(checked.try_set(done.map(Arc::new))),
                Err(error) => drop(failure.try_set(Some(error))),
            }
            let _ = running.try_set(false);
        });
    };
    let note = MaybeProp::derive(move || {
        checked.with(|checked| {
            checked
                .as_ref()
                .map(|checked| words::as_of(checked.today, checked.found.len()))
        })
    });
    let print_title = move || {
        let part = if part.get() == PAPER {
            text::TITLE
        } else {
            words::INSPECTION
        };
        let office = workspace.with(|book| book.office.committee.clone());
        format!("{office} {part}·{}", text::INTERNAL)
    };
    let under_way = move || {
        let (done, all) = progress.get();
        running.get().then(|| {
            view! {
                <ProgressBar done=done total=all text=words::progress(done, all) />
                <Button on_press=move |()| running.set(false)>{words::STOP}</Button>
            }
        })
    };
    let heads = Signal::derive(move || {
        let found = checked.with(|checked| checked.as_ref().map(|checked| checked.found.len()));
        let head = |key, label: &str, count| TabHead {
            key,
            label: label.to_owned(),
            count,
        };
        vec![
            head(PAPER, text::TITLE, found),
            head(INSPECTION, words::INSPECTION, None),
        ]
    });
    let panel = Callback::new(move |key| {
        if key == PAPER {
            view! { <Findings checked /> }.into_any()
        } else {
            view! { <Inspection checked /> }.into_any()
        }
    });
    let result = move || {
        checked.with(Option::is_some).then(|| {
            view! {
                <Tabs
                    label=words::PARTS
                    heads=heads
                    selected=Signal::derive(move || part.get())
                    on_select=move |key| part.set(key)
                    panel=panel
                />
                <OtherPapers checked />
            }
        })
    };
    view! {
        <div class="stack stack--loose self-check">
            <PageHead title=nav::title(nav::Place::SelfCheck) kicker=words::NOTE note>
                <Button kind=ButtonKind::Primary busy=running on_press=begin>
                    {words::RUN}
                </Button>
                <LinkButton href=Route::Imports.href()>{page_imports::TITLE}</LinkButton>
                <PrintButton />
            </PageHead>
            <p class="register__print-title">{print_title}</p>
            <p class="print-only">{move || note.get()}</p>
            <Notice>{text::NATURE}</Notice>
            {under_way}
            <Refused error=failure />
            {result}
            <PaperEnd signed_by=paper::REGISTER />
        </div>
    }
}

/// What of the 31 the book itself does not show.
#[component]
fn OtherPapers(checked: Result) -> impl IntoView {
    let reach = checked.with(|checked| checked.as_ref().and_then(|checked| checked.imported));
    let lines = text::auditor::other_papers(reach);
    view! {
        <Card title=words::OTHER_PAPERS>
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </Card>
    }
}
