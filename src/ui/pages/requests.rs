//! 依申请公开: the register of requests, on screen and on paper, the acts on each, and the yearly table.

mod forms;
mod line;
mod report;
mod step_form;

use leptos::prelude::*;

use self::forms::{CorrectForm, ReceiveForm, TakeBackForm};
use self::line::Line;
use self::report::Reports;
use self::step_form::StepForm;
use crate::domain::information_request::clock::waits;
use crate::domain::information_request::{InformationRequest, RequestActKind, RequestNumber};
use crate::domain::rules::requests::replied_late_by;
use crate::text::{nav, page_request as text, paper, words};
use crate::ui::components::{
    Button, ButtonKind, ColumnHead, DataTable, Dialog, EmptyState, PageHead, PrintButton, TabHead, Tabs,
};
use crate::ui::paper::PaperEnd;
use crate::ui::workspace::{Workspace, use_workspace};

/// An act on one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// The next step.
    Step(RequestActKind),
    /// Correcting the receipt.
    Correct,
    /// Taking the last step back.
    TakeBack,
}

impl Act {
    const fn title(self) -> &'static str {
        match self {
            Self::Step(kind) => words::request_act(kind),
            Self::Correct => text::CORRECT,
            Self::TakeBack => text::TAKE_BACK,
        }
    }
}

const REGISTER: &str = "register";
const REPORTS: &str = "reports";

/// The register, and the yearly table beside it.
#[component]
pub fn RequestsPage() -> impl IntoView {
    let workspace = use_workspace();
    let receiving = RwSignal::new(false);
    let selected = RwSignal::new(REGISTER);
    let reason = MaybeProp::derive(move || workspace.read_only());
    let note = Memo::new(move |_| counted(workspace));
    let heads = move || {
        let head = |key, label: &str, count| TabHead {
            key,
            label: label.to_owned(),
            count,
        };
        let all = workspace.with(|book| book.information.requests.len());
        vec![
            head(REGISTER, text::REQUESTS, Some(all)),
            head(REPORTS, text::report::REPORTS, None),
        ]
    };
    let panel = |key: &'static str| match key {
        REPORTS => view! { <Reports /> }.into_any(),
        _ => view! { <Register /> }.into_any(),
    };
    view! {
        <div class="stack stack--loose requests">
            <PageHead title=nav::title(nav::Place::Requests) kicker=text::NOTE note>
                <Button kind=ButtonKind::Primary reason on_press=move |()| receiving.set(true)>
                    {text::RECEIVE}
                </Button>
                <PrintButton />
            </PageHead>
            <Tabs
                label=nav::title(nav::Place::Requests)
                heads=Signal::derive(heads)
                selected
                on_select=move |key| selected.set(key)
                panel=Callback::new(panel)
            />
            <Dialog open=receiving title=text::RECEIVE>
                <ReceiveForm on_stored=Callback::new(move |()| receiving.set(false)) />
            </Dialog>
        </div>
    }
}

fn counted(workspace: Workspace) -> String {
    let today = workspace.today();
    workspace.with(|book| {
        let (all, calendar) = (&book.information.requests, book.calendar());
        let late = |request: &&InformationRequest| {
            let due = waits(request, &calendar, today).and_then(|(_, due)| due);
            due.is_some_and(|due| due.date < today)
        };
        let open = all.iter().filter(|request| request.ended().is_none()).count();
        let replied_late = all.iter().filter(|one| replied_late_by(one, &calendar).is_some());
        text::counted(all.len(), open, all.iter().filter(late).count(), replied_late.count())
    })
}

#[component]
fn Register() -> impl IntoView {
    let workspace = use_workspace();
    let acting = RwSignal::new(false);
    let asked = RwSignal::new(None::<(RequestNumber, Act)>);
    let numbers = workspace.select(|book| {
        let all = book.information.requests.iter().rev();
        all.map(|request| request.number).collect::<Vec<_>>()
    });
    let empty = Memo::new(move |_| numbers.with(Vec::is_empty));
    let act = Callback::new(move |what| {
        asked.set(Some(what));
        acting.set(true);
    });
    let stored = Callback::new(move |()| acting.set(false));
    let list = move || {
        if empty.get() {
            view! { <EmptyState title=nav::empty(nav::Place::Requests).fact /> }.into_any()
        } else {
            view! { <Table numbers act /> }.into_any()
        }
    };
    let form = move || {
        asked.get().map(|(number, act)| match act {
            Act::Step(kind) => view! { <StepForm number kind on_stored=stored /> }.into_any(),
            Act::Correct => view! { <CorrectForm number on_stored=stored /> }.into_any(),
            Act::TakeBack => view! { <TakeBackForm number on_stored=stored /> }.into_any(),
        })
    };
    let title = Signal::derive(move || asked.get().map_or("", |(_, act)| act.title()).to_owned());
    let office = move || workspace.with(|book| book.office.office.clone());
    view! {
        <p class="register__print-title">{office} " " {text::LIST}</p>
        {list}
        <Dialog open=acting title>
            {form}
        </Dialog>
        <PaperEnd signed_by=paper::REGISTER />
    }
}

#[component]
fn Table(
    numbers: Memo<Vec<RequestNumber>>,
    /// Opens the form of an act.
    act: Callback<(RequestNumber, Act)>,
) -> impl IntoView {
    let head = || {
        [
            text::NUMBER,
            text::RECEIVED,
            text::CONTENT,
            text::COURSE,
            text::TERM,
            text::STATE,
        ]
        .into_iter()
        .map(|label| view! { <ColumnHead label /> })
        .collect_view()
    };
    view! {
        <DataTable caption=text::LIST caption_hidden=true head>
            <tbody role="rowgroup">
                <For each=move || numbers.get() key=|number| *number let:number>
                    <Line number act />
                </For>
            </tbody>
        </DataTable>
    }
}
