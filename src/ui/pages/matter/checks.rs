//! 核对: every check of the matter as it stood at the decision and as today's rules would have it.

use leptos::ev;
use leptos::html::Details;
use leptos::prelude::*;

use crate::domain::id::{MatterId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::domain::replay::{Bench, Replayed, replay};
use crate::domain::rules::Verdict;
use crate::text::names::Names;
use crate::text::{citation, page_office, page_self_check as words, self_check as text, words as terms};
use crate::ui::components::{Card, Cell, CellKind, ColumnHead, DataTable, Row, printing};
use crate::ui::open_matter::OpenMatter;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The address that opens the checks of a matter.
pub fn href(id: MatterId) -> String {
    format!("{}/{PART}", Route::Matter(id).href())
}

/// The part of the page's address.
const PART: &str = "checks";

fn is_asked() -> bool {
    let hash = window().location().hash().unwrap_or_default();
    hash.rsplit('/').next() == Some(PART)
}

/// The id of no meeting.
const NO_MEETING: MeetingId = MeetingId([0; 8]);

/// The table of checks; what does not apply, then and now, is left out.
#[component]
pub fn Checks(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let resolved_by = open.select(|matter| {
        let resolution = matter.decision().or_else(|| matter.last_resolution());
        resolution.map(|resolution| resolution.value.meeting)
    });
    let decided_on = open.select(|matter| {
        let resolution = matter.decision().or_else(|| matter.last_resolution());
        resolution.map(|resolution| resolution.value.on)
    });
    // Before a meeting resolved on it there is none to read.
    let meeting = workspace.meeting(Signal::derive(move || resolved_by.get().unwrap_or(NO_MEETING)));
    let replayed = Memo::new(move |_| {
        let today = workspace.today();
        meeting.with(|meeting: &Option<std::sync::Arc<Meeting>>| {
            workspace.with(|book| {
                let calendar = book.calendar();
                let bench = Bench {
                    book,
                    calendar: &calendar,
                    today,
                };
                open.with(|matter| replay(&bench, matter, meeting.as_deref()))
            })
        })
    });
    let (printing, asked, own) = (printing(), RwSignal::new(is_asked()), NodeRef::<Details>::new());
    let listener = window_event_listener(ev::hashchange, move |_| {
        let _ = asked.try_set(is_asked());
    });
    on_cleanup(move || listener.remove());
    Effect::new(move |_| {
        if asked.get()
            && let Some(own) = own.get()
        {
            own.scroll_into_view();
        }
    });
    let told = move || {
        let concerns = |one: &Replayed| {
            let then = one.then.verdict().is_some_and(|then| then != Verdict::NotApplicable);
            then || one.now != Verdict::NotApplicable
        };
        replayed.with(|all| {
            let all = all.iter().filter(|one| concerns(one));
            workspace.with(|book| {
                let names = Names::of(book, workspace.today()).under_law_of(decided_on.get());
                all.map(|one| line(one, names)).collect_view()
            })
        })
    };
    let head = || {
        [words::CHECK, words::ORIGIN, words::THEN, words::NOW, words::EVIDENCE]
            .into_iter()
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    view! {
        <div class="matter__checks">
        <Card title=words::CHECKS>
            <p class="quiet small">{words::CHECKS_NOTE}</p>
            <details node_ref=own prop:open=move || asked.get() || printing.get()>
                <summary>{words::CHECKS}</summary>
                <DataTable caption=words::CHECKS caption_hidden=true head>
                    <tbody role="rowgroup">{told}</tbody>
                </DataTable>
            </details>
        </Card>
        </div>
    }
}

fn line(one: &Replayed, names: Names<'_>) -> AnyView {
    let clause = citation::text(one.check);
    let origin = page_office::origin(one.origin);
    let severity = terms::severity(one.severity);
    let gaps = one.gaps.iter().map(|(_, gap)| text::gap(gap, names));
    let gaps = gaps.map(|line| view! { <p class="small">{line}</p> }).collect_view();
    let (then, now, evidence) = (
        text::then(one.then),
        terms::verdict(one.now),
        text::evidence(&one.evidence),
    );
    let changed = one.changed().then_some(words::CHANGED);
    let clause_then = Some(names.clause(one.check)).filter(|then| *then != clause.citation);
    let clause_then = clause_then
        .filter(|_| one.then.verdict().is_some())
        .map(|then| view! { <p class="quiet small">{words::clause_then(then)}</p> });
    view! {
        <Row>
            <Cell label=words::CHECK kind=CellKind::Title>
                {clause.name}
                <p class="quiet small">{clause.citation}</p>
            </Cell>
            <Cell label=words::ORIGIN>{origin} " " {severity}</Cell>
            <Cell label=words::THEN>{then} {clause_then} {gaps}</Cell>
            <Cell label=words::NOW>{now} " " <b>{changed}</b></Cell>
            <Cell label=words::EVIDENCE>{evidence}</Cell>
        </Row>
    }
    .into_any()
}
