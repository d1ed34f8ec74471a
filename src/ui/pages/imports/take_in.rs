//! The form that takes rows in: where they come from, the pasted table or file, and its preview.

use core::ops::RangeInclusive;
use std::collections::BTreeSet;
use std::sync::Arc;

use gloo::file::futures::read_as_bytes;
use jiff::civil::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::Read;
use super::file::text_of;
use super::preview::{Cells, Fate, Preview, Sorted, sort};
use crate::domain::command::Command;
use crate::domain::imported::ImportedRows;
use crate::domain::imported::table::{self, TableProblem};
use crate::domain::refusal::Field;
use crate::text::page_imports as text;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::browser;
use crate::ui::components::{Button, ButtonSize, Card, FilePicker, Notice, NoticeKind, SavedMark};
use crate::ui::fields;
use crate::ui::form::{FormPair, TextArea};
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// A table of a year has some thousand rows; anything much larger is something else.
const FILE_MEGABYTES_MAX: u32 = 4;

/// What a spreadsheet keeps in a form of its own: such a file is chosen often, and told how to be saved.
const SPREADSHEETS: [&str; 3] = [".xlsx", ".xls", ".et"];

/// The form.
#[component]
pub fn TakeIn(
    /// What was imported before.
    imports: Read,
    /// Called once it is stored, or left.
    #[prop(into)]
    on_end: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (source, by) = (Blank::empty(), Blank::empty());
    let (from, until) = (Blank::empty(), Blank::today());
    let pasted = Blank::empty();
    let left_out = RwSignal::new(BTreeSet::<Cells>::new());
    let read = Memo::new(move |_| {
        let (today, kind) = (workspace.today(), workspace.with(|book| book.kind));
        let period = period(from, until, today);
        pasted
            .typed
            .with(|typed| (!typed.trim().is_empty()).then(|| table::read(typed, kind, &period)))
    });
    let problem = move || match read.get() {
        Some(Err(problem)) => Some(text::table_problem(&problem)),
        _ => None,
    };
    let sorted = Memo::new(move |_| -> Sorted {
        let Some(Ok(lines)) = read.get() else {
            return Arc::new([]);
        };
        let known = imports.get().unwrap_or_default();
        left_out.with(|left_out| sort(lines, &known, left_out))
    });
    let any = Memo::new(move |_| sorted.with(|sorted| !sorted.is_empty()));
    let sheet = Sheet::new([source, from, until, by], move || {
        view! {
            {fields::line(text::SOURCE, source)}
            <FormPair>{fields::day(text::FROM, from)} {fields::day(text::UNTIL, until)}</FormPair>
            {fields::post(text::BY, by)}
            <How />
            <TextArea label=text::PASTED value=pasted.typed required=true error=pasted.problem table=true />
            <FromFile pasted />
            <Show when=move || problem().is_some()>
                <Notice kind=NoticeKind::Error>{problem}</Notice>
            </Show>
            <Show when=move || any.get()>
                <Preview sorted left_out />
            </Show>
        }
        .into_any()
    });
    let command = move |()| {
        let (source, by) = (source.filled(Field::Ledger), by.filled(Field::By));
        let (from, until) = (from.date(), until.date());
        let rows = rows(pasted, read.get_untracked(), &sorted.get_untracked());
        let imported = ImportedRows {
            source: source?,
            from: from?,
            until: until?,
            by: by?,
            rows: rows?,
        };
        Some(Command::ImportRows(Box::new(imported)))
    };
    let end = Callback::new(move |()| on_end.run(()));
    view! {
        <Card title=text::IMPORT>
            <ActForm keep="import".to_owned() sheet submit=text::IMPORT command leave=text::LEAVE on_leave=Some(end) on_stored=end />
        </Card>
    }
}

/// The period the form names, no later than today; every day up to then where it names none yet.
fn period(from: Blank, until: Blank, today: Date) -> RangeInclusive<Date> {
    let day = |blank: Blank| blank.typed.with(|typed| typed.parse::<Date>().ok());
    day(from).unwrap_or(Date::MIN)..=day(until).unwrap_or(today).min(today)
}

/// The rows to be taken in; the field says where none are, or where a line is neither right nor left out.
fn rows(
    pasted: Blank,
    read: Option<Result<Vec<table::Line>, TableProblem>>,
    sorted: &Sorted,
) -> Option<Vec<crate::domain::imported::Row>> {
    pasted.filled(Field::Rows)?;
    if let Some(Err(problem)) = read {
        pasted.mend(&text::table_problem(&problem));
        return None;
    }
    if sorted.iter().any(|(_, fate)| matches!(fate, Fate::Wrong(_))) {
        pasted.mend(text::NOT_ALL_RIGHT);
        return None;
    }
    let good = sorted.iter().filter_map(|(_, fate)| match fate {
        Fate::Good(row) => Some(row.clone()),
        _ => None,
    });
    let good: Vec<_> = good.collect();
    if good.is_empty() {
        pasted.mend(text::NOTHING_LEFT);
        return None;
    }
    Some(good)
}

/// What to paste, with the header to copy.
#[component]
fn How() -> impl IntoView {
    let workspace = use_workspace();
    let how = move || workspace.with(|book| text::how(book.kind));
    let said = RwSignal::new(None::<String>);
    let copy = move |()| {
        spawn_local(async move {
            if browser::copy_text(&text::header()).await {
                let _ = said.try_set(Some(text::HEADER_COPIED.to_owned()));
            }
        });
    };
    view! {
        <p>{text::HOW} {text::columns()}</p>
        <p class="quiet">{how}</p>
        <div class="row">
            <Button size=ButtonSize::Small on_press=copy>
                {text::COPY_HEADER}
            </Button>
            <SavedMark text=said />
        </div>
    }
}

/// The same from a file, which fills the field. What was read of another file before does not stay there; what a person
/// pasted does, where the file can't be read.
#[component]
fn FromFile(pasted: Blank) -> impl IntoView {
    let problem = RwSignal::new(None::<&str>);
    let of_file = StoredValue::new(String::new());
    let fill = move |text: String| {
        let _ = pasted.typed.try_set(text.clone());
        let _ = of_file.try_set_value(text);
    };
    let empty = move || {
        let held = pasted
            .typed
            .try_with_untracked(|typed| of_file.try_with_value(|of_file| typed == of_file));
        if held.flatten() == Some(true) {
            fill(String::new());
        }
    };
    let take = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        let name = file.name().to_lowercase();
        if SPREADSHEETS.iter().any(|ending| name.ends_with(ending)) {
            problem.set(Some(text::SPREADSHEET));
            empty();
            return;
        }
        spawn_local(async move {
            let text = read_as_bytes(&file.into()).await.ok().and_then(text_of);
            let _ = problem.try_set(text.is_none().then_some(text::FILE_UNREADABLE));
            match text {
                Some(text) => fill(text),
                None => empty(),
            }
        });
    };
    let none = move |()| {
        problem.set(None);
        empty();
    };
    view! {
        <FilePicker
            label=text::FILE
            endings=&[".csv", ".txt", ".tsv", ".xlsx", ".xls", ".et"]
            limit_megabytes=FILE_MEGABYTES_MAX
            on_files=take
            on_none=Some(Callback::new(none))
        />
        <p class="field__error" role="alert">
            {move || problem.get()}
        </p>
    }
}
