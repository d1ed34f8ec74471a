//! The fields of the parts beside meetings and catalogue, each part in a fold of its own.

use leptos::prelude::*;

use super::check::{self, Tried, choices};
use super::fold::Fold;
use super::lines::BOUNDS;
use super::meeting_more::register_choices;
use super::parts::{COUNTS_FIRST, PartsDraft, TRACKS, a_count};
use super::row_table::{Column, Entry, RowTable};
use super::rows::RowsDraft;
use super::strength_table::StrengthTable;
use crate::domain::appointment::{NoticeDuty, path};
use crate::domain::register::{AppointmentKind, BookKind};
use crate::domain::steps::StepKind;
use crate::text::{page_office as text, rule_change, words};
use crate::ui::form::{CheckGroup, Choice, FormPair, RadioGroup, TextField};

const REASONS: &[Column] = &[
    Column::must(text::STEP, Entry::One(step_choices)),
    Column::must(text::REGISTER, Entry::One(register_choices)),
    Column::must(text::REASON, Entry::Document),
];
const ATTENDEES: &[Column] = &[
    Column::must(text::WHO_ATTENDS, Entry::Line),
    Column::judged(text::AT_LEAST, Entry::Line, wrong_count),
    Column::free(text::AT_REGISTERS, Entry::Several(register_choices)),
];
const SPENDING: &[Column] = &[
    Column::must(text::APPROVER, Entry::Line),
    Column::judged(text::FROM_AMOUNT, Entry::Line, wrong_amount),
    Column::must(text::BOUND, Entry::One(bound_choices)),
];
const DISCLOSURE: &[Column] = &[
    Column::must(text::WHICH_CATALOGUE, Entry::One(track_choices)),
    Column::must(text::CODE, Entry::Line),
    Column::must(text::DISCLOSED, Entry::Document),
    Column::free(text::DISCLOSED_BASIS, Entry::Line),
    Column::free(text::DISCLOSED_SCOPE, Entry::Line),
    Column::free(text::DISCLOSED_CHANNEL, Entry::Line),
    Column::free(text::DISCLOSED_TERM, Entry::Line),
];
const RETENTION: &[Column] = &[
    Column::must(text::PAPERS_KEPT, Entry::Line),
    Column::judged(text::YEARS_KEPT, Entry::Line, wrong_years),
];

fn step_choices() -> Vec<Choice> {
    choices(&StepKind::ALL, words::step)
}

fn bound_choices() -> Vec<Choice> {
    choices(&BOUNDS, text::bound)
}

fn track_choices() -> Vec<Choice> {
    choices(&TRACKS, rule_change::catalogue_name)
}

fn wrong_count(typed: &str) -> Option<&'static str> {
    a_count(typed).is_none().then_some(text::FILL_COUNT)
}

fn wrong_amount(typed: &str) -> Option<&'static str> {
    check::amount(typed).is_none().then_some(text::FILL_AMOUNT)
}

fn wrong_years(typed: &str) -> Option<&'static str> {
    let wrong = !typed.trim().is_empty() && check::number::<u8>(typed).is_none_or(|years| years == 0);
    wrong.then_some(text::FILL_YEARS)
}

/// All folds.
#[component]
pub fn PartFields(
    /// The draft.
    draft: PartsDraft,
    /// The book whose rules they are.
    kind: BookKind,
    /// Whether the form was tried.
    tried: Tried,
) -> impl IntoView {
    let count = |rows: RowsDraft| Signal::derive(move || text::entries(rows.rows.with(Vec::len)));
    view! {
        <Fold title=text::REASONS note=count(draft.reasons)>
            <RowTable caption=text::REASONS draft=draft.reasons columns=REASONS add=text::ADD_REASON tried />
        </Fold>
        <Fold title=text::ATTENDEES note=count(draft.attendees)>
            <p class="quiet">{text::ATTENDEES_HINT}</p>
            <RowTable
                caption=text::ATTENDEES
                draft=draft.attendees
                columns=ATTENDEES
                blank=&["", "1"]
                add=text::ADD_ATTENDEES
                tried
            />
        </Fold>
        {(kind == BookKind::Main)
            .then(|| {
                view! {
                    <Fold title=text::SPENDING note=count(draft.spending)>
                        <p class="quiet">{text::SPENDING_HINT}</p>
                        <RowTable
                            caption=text::SPENDING
                            draft=draft.spending
                            columns=SPENDING
                            blank=&["", "", "0"]
                            add=text::ADD_LEVEL
                            tried
                        />
                    </Fold>
                }
            })}
        <StrengthTable draft />
        <Fold title=text::DISCLOSURE_CATALOGUES note=count(draft.disclosure)>
            <RowTable
                caption=text::DISCLOSURE_CATALOGUES
                draft=draft.disclosure
                columns=DISCLOSURE
                add=text::ADD_DISCLOSED
                tried
            />
        </Fold>
        <Fold title=text::RETENTION note=count(draft.retention)>
            <p class="quiet">{text::RETENTION_HINT}</p>
            <RowTable
                caption=text::RETENTION
                draft=draft.retention
                columns=RETENTION
                add=text::ADD_RETENTION
                tried
            />
        </Fold>
        <CountFields draft kind tried />
    }
}

/// The appointments whose notice is the office's to rule, each kept by its place.
fn by_own_rule() -> Vec<Choice> {
    let own = |kind: &AppointmentKind| path(*kind).notice == NoticeDuty::ByOwnRule;
    let kinds = AppointmentKind::ALL.into_iter().filter(own);
    kinds
        .map(|kind| {
            Choice::new(
                check::place_of(&AppointmentKind::ALL, &kind),
                words::appointment_kind(kind),
            )
        })
        .collect()
}

/// Days, months and acts.
#[component]
fn CountFields(draft: PartsDraft, kind: BookKind, tried: Tried) -> impl IntoView {
    let count = move |value: RwSignal<String>| check::error_if(tried, move || value.with(|typed| wrong_count(typed)));
    let months = draft.split_window;
    let months_error = check::error_if(tried, move || {
        let wrong = months.with(|typed| check::number::<u8>(typed).is_none());
        wrong.then_some(text::FILL_MONTHS)
    });
    let notice = (kind == BookKind::Personnel).then(|| {
        view! {
            <TextField
                label=text::NOTICE_WORKING_DAYS
                value=draft.notice_days
                required=true
                error=count(draft.notice_days)
            />
            <CheckGroup
                label=text::NOTICE_KINDS
                value=draft.notice_kinds
                choices=Signal::stored(by_own_rule())
                hint=text::NOTICE_KINDS_HINT
            />
            <RadioGroup
                label=text::FIRST_DAY
                value=draft.first_day
                choices=Signal::stored(choices(&COUNTS_FIRST, text::first_day))
            />
        }
    });
    let window = (kind == BookKind::Main).then(|| {
        view! {
            <TextField
                label=text::SPLIT_WINDOW
                value=months
                required=true
                hint=text::SPLIT_WINDOW_HINT
                error=months_error
            />
        }
    });
    view! {
        <Fold title=text::TERMS_AND_COUNTS>
            {notice}
            <FormPair>
                {window}
                <TextField
                    label=text::BACKUP_AFTER
                    value=draft.backup_after
                    required=true
                    hint=text::BACKUP_AFTER_HINT
                    error=count(draft.backup_after)
                />
            </FormPair>
        </Fold>
    }
}
