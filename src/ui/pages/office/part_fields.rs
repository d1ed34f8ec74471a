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
    let spending = (kind == BookKind::Main).then(|| {
        view! {
            <RowsFold
                title=text::SPENDING
                hint=text::SPENDING_HINT
                draft=draft.spending
                columns=SPENDING
                blank=&["", "", "0"]
                add=text::ADD_LEVEL
                tried
            />
        }
    });
    view! {
        <RowsFold title=text::REASONS draft=draft.reasons columns=REASONS add=text::ADD_REASON tried />
        <RowsFold
            title=text::ATTENDEES
            hint=text::ATTENDEES_HINT
            draft=draft.attendees
            columns=ATTENDEES
            blank=&["", "1"]
            add=text::ADD_ATTENDEES
            tried
        />
        {spending}
        <StrengthTable draft />
        <RowsFold
            title=text::DISCLOSURE_CATALOGUES
            draft=draft.disclosure
            columns=DISCLOSURE
            add=text::ADD_DISCLOSED
            tried
        />
        <RowsFold
            title=text::RETENTION
            hint=text::RETENTION_HINT
            draft=draft.retention
            columns=RETENTION
            add=text::ADD_RETENTION
            tried
        />
        <CountFields draft kind tried />
    }
}

/// A fold with one table, which counts its rows.
#[component]
fn RowsFold(
    /// Names the fold and its table.
    title: &'static str,
    /// What stands above the table.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// The rows.
    draft: RowsDraft,
    /// Their columns.
    columns: &'static [Column],
    /// What a new row holds.
    #[prop(optional)]
    blank: &'static [&'static str],
    /// Adds a row.
    add: &'static str,
    /// Whether the form was tried.
    tried: Tried,
) -> impl IntoView {
    let note = Signal::derive(move || text::entries(draft.rows.with(Vec::len)));
    view! {
        <Fold title note>
            {hint.map(|hint| view! { <p class="quiet">{hint}</p> })}
            <RowTable caption=title draft columns blank add tried />
        </Fold>
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
