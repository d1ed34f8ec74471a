//! 本簿的规则: every check with what it demands, its clause, where it comes from, from when till when it judges, and how
//! hard it is in this book.

use leptos::prelude::*;

use super::versions::ReadingHead;
use crate::domain::rulebook::Rulebook;
use crate::domain::rules::registry::Origin;
use crate::domain::rules::{CheckId, Severity, registry};
use crate::text::citation::{self, Standing};
use crate::text::{page_office as text, paper};
use crate::ui::components::{Badge, Cell, CellKind, ColumnHead, DataTable, FilterBar, FilterChip, Row, Tone};
use crate::ui::paper::PaperEnd;
use crate::ui::workspace::use_workspace;

/// The origins, as the chips stand.
const ORIGINS: [Origin; 5] = [
    Origin::Law,
    Origin::Analogy,
    Origin::Practice,
    Origin::Local,
    Origin::House,
];

/// The table, narrowed by origin and by words.
#[component]
pub fn ChecksPage() -> impl IntoView {
    let workspace = use_workspace();
    let (query, origin) = (RwSignal::new(String::new()), RwSignal::new(None::<Origin>));
    let shown = Memo::new(move |_| {
        let asked = query.with(|query| query.trim().to_lowercase());
        let of_origin = |check: &&CheckId| origin.get().is_none_or(|origin| registry::of(**check).origin == origin);
        let checks = CheckId::ALL.iter().filter(of_origin);
        checks
            .filter(|check| says(**check, &asked))
            .copied()
            .collect::<Vec<_>>()
    });
    let count = Signal::derive(move || text::checks_shown(shown.with(Vec::len), CheckId::ALL.len()));
    let chip = move |own: Origin| {
        let pressed = Signal::derive(move || origin.get() == Some(own));
        let press = move |()| origin.update(|chosen| *chosen = (*chosen != Some(own)).then_some(own));
        view! { <FilterChip label=text::origin(own) pressed on_press=press /> }
    };
    let head = || {
        [
            text::CHECK,
            text::CHECK_NUMBER,
            text::DEMAND,
            text::CLAUSE,
            text::ORIGIN,
            text::IN_FORCE_DAYS,
            text::HERE,
        ]
        .map(|label| view! { <ColumnHead label /> })
        .collect_view()
    };
    let rulebook = Memo::new(move |_| workspace.rulebook());
    let rows = move || {
        let rulebook = rulebook.get();
        shown
            .get()
            .into_iter()
            .map(|check| row(check, &rulebook))
            .collect_view()
    };
    view! {
        <ReadingHead title=text::CHECKS />
        <p class="quiet">{text::CHECKS_NOTE}</p>
        <FilterBar query label=text::FIND_CHECK count>
            {ORIGINS.map(chip).collect_view()}
        </FilterBar>
        <DataTable caption=text::CHECKS caption_hidden=true head>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
        <PaperEnd signed_by=paper::RULES />
    }
}

/// Whether a check speaks of what is asked for.
fn says(check: CheckId, asked: &str) -> bool {
    let words = citation::text(check);
    let number = check.to_string().to_lowercase();
    asked.is_empty()
        || number.contains(asked)
        || [words.name, words.citation, words.demand]
            .iter()
            .any(|said| said.to_lowercase().contains(asked))
}

fn row(check: CheckId, rulebook: &Rulebook) -> impl IntoView + use<> {
    let (words, rule) = (citation::text(check), registry::of(check));
    let here = rulebook.severity(check, rule.severity);
    let tone = match here {
        Some(Severity::Block) => Tone::Red,
        Some(Severity::Warn) => Tone::Amber,
        Some(Severity::Finding) => Tone::Blue,
        None => Tone::Plain,
    };
    let note = text::here_note(check);
    let unconfirmed = words.standing == Standing::ToConfirm;
    view! {
        <Row>
            <Cell label=text::CHECK kind=CellKind::Title>
                {words.name}
            </Cell>
            <Cell label=text::CHECK_NUMBER kind=CellKind::Fixed>
                {check.to_string()}
            </Cell>
            <Cell label=text::DEMAND>{words.demand}</Cell>
            <Cell label=text::CLAUSE>
                {words.citation} " "
                {unconfirmed.then(|| view! { <Badge text=citation::standing(words.standing) tone=Tone::Amber /> })}
            </Cell>
            <Cell label=text::ORIGIN>{text::origin(rule.origin)}</Cell>
            <Cell label=text::IN_FORCE_DAYS>{text::in_force(rule.from, rule.until)}</Cell>
            <Cell label=text::HERE>
                <Badge text=text::strength_short(here) tone />
                {note.map(|note| view! { <p class="small">{note}</p> })}
            </Cell>
        </Row>
    }
}
