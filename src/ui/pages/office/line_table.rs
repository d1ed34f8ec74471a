//! The catalogue of one register as a table one types in.

use leptos::prelude::*;

use super::check::{self, Tried, choices};
use super::lines::{BOUNDS, DEMANDABLE, LineDraft};
use super::rules::RuleDraft;
use crate::domain::register::{AppointmentKind, Register};
use crate::domain::rulebook::MeetingKind;
use crate::text::{page_office as text, words};
use crate::ui::components::{Button, ButtonSize, Cell, CellKind, ColumnHead, DataTable, Row};
use crate::ui::form::{CheckField, CheckGroup, SelectField, TextField};

/// The lines of one register.
#[component]
pub fn LineTable(
    /// The draft of the rulebook.
    draft: RuleDraft,
    /// The register.
    register: Register,
    /// Whether the form was tried.
    tried: Tried,
) -> impl IntoView {
    let lines = move || {
        draft.lines.with(|lines| {
            lines
                .iter()
                .filter(|line| line.register == register)
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let nothing_kept =
        move || (tried.get() && !lines().iter().any(|line| line.kept.get())).then_some(text::NO_LINE_KEPT);
    let money = matches!(register, Register::Project | Register::Funds);
    let head = move || {
        let amounts = money.then_some([text::THRESHOLD, text::BOUND]).into_iter().flatten();
        [text::KEPT, text::CODE, text::LINE]
            .into_iter()
            .chain(amounts)
            .chain([text::MORE])
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    view! {
        <div class="edit-table">
            <p class="field__error" role="alert">
                {nothing_kept}
            </p>
            <DataTable caption=words::register(register) head>
                <tbody role="rowgroup">
                    <For each=lines key=|line| line.code.clone() let:line>
                        <LineRow line draft tried money />
                    </For>
                </tbody>
            </DataTable>
            <p class="edit-table__foot">
                <Button size=ButtonSize::Small on_press=move |()| draft.add_line(register)>
                    {text::add_line(words::register(register))}
                </Button>
            </p>
        </div>
    }
}

#[component]
fn LineRow(line: LineDraft, draft: RuleDraft, tried: Tried, money: bool) -> impl IntoView {
    let code = StoredValue::new(line.code.clone());
    let shown = line.code.clone();
    let (kept, title) = (RwSignal::from(line.kept.clone()), RwSignal::from(line.title.clone()));
    let (amount, bound) = (RwSignal::from(line.amount.clone()), RwSignal::from(line.bound.clone()));
    let label = move |column: &'static str| code.with_value(|code| text::of_line(code, column));
    let title_error = check::error_if(tried, move || {
        (kept.get() && title.with(|title| title.trim().is_empty())).then_some(text::FILL)
    });
    view! {
        <Row>
            <Cell label=text::KEPT>
                <CheckField label=label(text::KEPT) value=kept />
            </Cell>
            <Cell label=text::CODE kind=CellKind::Fixed>
                {shown}
            </Cell>
            <Cell label=text::LINE>
                <TextField label=label(text::LINE) value=title document=true error=title_error />
            </Cell>
            {money
                .then(|| {
                    view! {
                        <Cell label=text::THRESHOLD kind=CellKind::Amount>
                            <TextField
                                label=label(text::THRESHOLD)
                                value=amount
                                error=check::an_amount_or_nothing(tried, amount)
                            />
                        </Cell>
                        <Cell label=text::BOUND>
                            <SelectField
                                label=label(text::BOUND)
                                value=bound
                                choices=Signal::stored(choices(&BOUNDS, text::bound))
                            />
                        </Cell>
                    }
                })}
            <Cell label=text::MORE>
                <LineMore line draft tried />
            </Cell>
        </Row>
    }
}

/// Who decides a line and what it demands: seldom changed, so it opens on demand.
#[component]
fn LineMore(line: LineDraft, draft: RuleDraft, tried: Tried) -> impl IntoView {
    let code = line.code;
    let (decided_by, first) = (RwSignal::from(line.decided_by), RwSignal::from(line.studied_first_by));
    let (demands, full_713) = (RwSignal::from(line.demands), RwSignal::from(line.full_713));
    let announced_before = RwSignal::from(line.announced_before);
    let sub_kinds = RwSignal::from(line.kinds);
    let appoints = line.register == Register::Appointment;
    let kinds = Signal::derive(move || choices(&MeetingKind::ALL, |kind| draft.name_of(kind)));
    let summary = move || {
        let chosen = |value: RwSignal<String>| {
            let kind = value.with(|kind| check::at_place(&MeetingKind::ALL, kind));
            kind.map(|kind| draft.name_of(kind))
        };
        let steps: Vec<_> =
            demands.with(|steps| steps.iter().filter_map(|at| check::at_place(&DEMANDABLE, at)).collect());
        text::line_procedure(
            chosen(decided_by).as_deref(),
            chosen(first).as_deref(),
            &steps,
            full_713.get(),
        )
    };
    view! {
        <details class="edit-table__more">
            <summary>{summary}</summary>
            <SelectField
                label=text::of_line(&code, text::DECIDED_BY)
                value=decided_by
                choices=kinds
                error=check::filled(tried, decided_by)
            />
            <SelectField label=text::of_line(&code, text::STUDIED_FIRST_BY) value=first choices=kinds />
            <CheckGroup
                label=text::of_line(&code, text::DEMANDS)
                value=demands
                choices=Signal::stored(choices(&DEMANDABLE, words::step))
            />
            {appoints
                .then(|| {
                    view! {
                        <CheckGroup
                            label=text::of_line(&code, text::LINE_KINDS)
                            value=sub_kinds
                            choices=Signal::stored(choices(&AppointmentKind::ALL, words::appointment_kind))
                            hint=text::LINE_KINDS_HINT
                        />
                    }
                })}
            <CheckField label=text::of_line(&code, text::FULL_713) value=full_713 />
            <CheckField label=text::of_line(&code, text::ANNOUNCED_BEFORE) value=announced_before />
        </details>
    }
}
