//! 程序瑕疵: what happened in breach of a rule, numbered apart, never compliant and never hidden.

mod record;
mod remedy;

use std::sync::Arc;

use leptos::prelude::*;

pub use self::record::About;
use self::record::RecordForm;
use self::remedy::RemedyForm;
use super::rectifications::href_from;
use crate::domain::event::{Irregularity, Remedy};
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::register::IrregularityNumber;
use crate::text::names::Names;
use crate::text::{date, nav, page_irregularity as text, page_matter, page_rectification, statement, ui, words};
use crate::ui::components::{
    Button, ButtonKind, ButtonSize, Cell, CellKind, Dialog, LinkButton, Notice, PageHead, WindowedTable,
};
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

const HEADS: &[&str] = &[
    text::NUMBER,
    text::WHAT,
    text::HAPPENED_ON,
    text::MISSING,
    text::REMEDY,
    text::REMEDY_BY,
    text::ABOUT,
];

/// The address that opens the form with a matter chosen.
pub fn href_about(matter: MatterId) -> String {
    format!("{}/{matter}", Route::Irregularities.href())
}

/// The matter an address names, if it names one.
fn asked_about() -> Option<MatterId> {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches("#/irregularities")
        .trim_start_matches('/')
        .parse()
        .ok()
}

/// The list of irregularities and the form that records one.
#[component]
pub fn IrregularitiesPage() -> impl IntoView {
    let workspace = use_workspace();
    let about = asked_about();
    let recording = RwSignal::new(about.is_some());
    let numbers = workspace.select(|book| {
        book.irregularities
            .iter()
            .rev()
            .map(|recorded| recorded.value.number)
            .collect::<Arc<[_]>>()
    });
    let reason = MaybeProp::derive(move || (!workspace.writable()).then(|| text::READ_ONLY.to_owned()));
    let (remedying, remedied) = (RwSignal::new(false), RwSignal::new(None::<IrregularityNumber>));
    let close = Callback::new(move |number| {
        remedied.set(Some(number));
        remedying.set(true);
    });
    let remedy = move || {
        let on_stored = Callback::new(move |()| remedying.set(false));
        remedied.get().map(|number| view! { <RemedyForm number on_stored /> })
    };
    view! {
        <div class="stack stack--loose">
            <PageHead title=nav::title(nav::Place::Irregularities) note=text::NOTE>
                <Button kind=ButtonKind::Primary reason on_press=move |()| recording.set(true)>
                    {text::RECORD}
                </Button>
            </PageHead>
            <Notice>
                <p>{statement::IRREGULARITY}</p>
                <ul>{text::EXPLAINED.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            </Notice>
            <WindowedTable
                caption=text::LIST
                heads=HEADS
                rows=numbers
                cells=move |number| view! { <Cells number close reason /> }.into_any()
                empty=nav::empty(nav::Place::Irregularities).fact
            />
            <Dialog open=recording title=text::RECORD wide=true>
                <RecordForm about on_stored=Callback::new(move |()| recording.set(false)) />
            </Dialog>
            <Dialog open=remedying title=text::CLOSE>
                {remedy}
            </Dialog>
        </div>
    }
}

#[component]
fn Cells(
    number: IrregularityNumber,
    /// Records what came of its remedy.
    close: Callback<IrregularityNumber>,
    /// Why nothing can be recorded.
    reason: MaybeProp<String>,
) -> impl IntoView {
    let workspace = use_workspace();
    let recorded = workspace.select(move |book| {
        let mut all = book.irregularities.iter();
        let irregularity = all.find(|recorded| recorded.value.number == number).cloned();
        let mut problems = book.rectifications.iter();
        let problem = problems.find(|one| one.plan.value.irregularity == Some(number));
        let problem = problem.map(|one| one.number);
        (
            irregularity,
            book.remedy(number).map(|remedy| remedy.value.clone()),
            problem,
        )
    });
    move || {
        let (recorded, remedied, problem) = recorded.get();
        recorded.map(|recorded| {
            let entered = page_matter::entered(&recorded.stamp.at, &workspace.post(recorded.stamp.by));
            let irregularity = recorded.value;
            let due = match (irregularity.remedy_by, &remedied) {
                (Some(on), None) => text::remedy_by(on, workspace.today()),
                (Some(on), Some(_)) => date::iso(on),
                (None, _) => text::NO_DAY.to_owned(),
            };
            let outcome = match remedied {
                Some(Remedy { done, by, on, .. }) => {
                    view! { <p class="small">{text::remedied(&done, &by, on)}</p> }.into_any()
                }
                None => view! {
                    <p>
                        <Button size=ButtonSize::Small reason on_press=move |()| close.run(number)>
                            {text::CLOSE}
                        </Button>
                    </p>
                }
                .into_any(),
            };
            let links = about(workspace, &irregularity);
            let rectified = match problem {
                Some(problem) => view! {
                    <p>
                        <a href=Route::Rectifications.href()>{page_rectification::transferred(problem)}</a>
                    </p>
                }
                .into_any(),
                None => view! {
                    <p>
                        <LinkButton href=href_from(number) size=ButtonSize::Small>
                            {page_rectification::FROM_IRREGULARITY}
                        </LinkButton>
                    </p>
                }
                .into_any(),
            };
            let Irregularity {
                what,
                happened_on,
                missing,
                why,
                who_knew,
                remedy,
                ..
            } = irregularity;
            view! {
                <Cell label=text::NUMBER kind=CellKind::Fixed>
                    {words::irregularity_number(number)}
                </Cell>
                <Cell label=text::WHAT kind=CellKind::Title>
                    {words::or_erased(what)}
                    <p class="small">{text::why_and_who_knew(&why, &who_knew)}</p>
                    <p class="small">{ui::entered_on(&entered)}</p>
                </Cell>
                <Cell label=text::HAPPENED_ON kind=CellKind::Fixed>
                    {date::iso(happened_on)}
                </Cell>
                <Cell label=text::MISSING>{words::or_erased(missing)}</Cell>
                <Cell label=text::REMEDY>{words::or_erased(remedy)} {outcome}</Cell>
                <Cell label=text::REMEDY_BY kind=CellKind::Fixed>
                    {due}
                </Cell>
                <Cell label=text::ABOUT>
                    {links}
                    {rectified}
                </Cell>
            }
        })
    }
}

/// The matter and the meeting of an irregularity, each with its way there.
fn about(workspace: Workspace, irregularity: &Irregularity) -> AnyView {
    let links = links(workspace, irregularity.matter, irregularity.meeting);
    let links: Vec<_> = links
        .into_iter()
        .map(|(href, words)| view! { <p><a href=href>{words}</a></p> })
        .collect();
    if links.is_empty() {
        text::NOTHING.into_any()
    } else {
        links.into_any()
    }
}

/// The addresses of a matter and a meeting, as far as they are named and known, with their words.
pub fn links(workspace: Workspace, matter: Option<MatterId>, meeting: Option<MeetingId>) -> Vec<(String, String)> {
    workspace.with(|book| {
        let matter = matter.and_then(|id| book.matters.get(&id)).map(|summary| {
            let number = summary.number.map(words::entry_number);
            (
                Route::Matter(summary.id).href(),
                text::matter(number.as_deref(), &summary.title),
            )
        });
        let meeting = meeting.and_then(|id| book.meetings.get(&id)).map(|summary| {
            let name = Names::of(book, summary.on).meeting(summary.kind).to_owned();
            (
                Route::Meeting(summary.id).href(),
                words::session(summary.session, &name),
            )
        });
        matter.into_iter().chain(meeting).collect()
    })
}
