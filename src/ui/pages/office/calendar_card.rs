//! The working-day calendar: until when it is known, and taking a year in from a file or pasted text.

use gloo::file::futures::read_as_text;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::check::{self, Tried};
use super::notice_form::NoticeForm;
use super::year_preview::YearPreview;
use crate::domain::calendar::AdoptedYear;
use crate::domain::command::Command;
use crate::text::{button, page_office as text, year_arrangement as arrangement};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Card, FilePicker};
use crate::ui::form::{Form, TextArea};
use crate::ui::workspace::use_workspace;

/// A notice's file is a few kilobytes; anything larger is something else.
const FILE_MEGABYTES_MAX: u32 = 1;

/// What is known, and the import.
#[component]
pub fn CalendarCard() -> impl IntoView {
    let workspace = use_workspace();
    let known = move || workspace.with_calendar(|calendar| text::known_until(calendar.known_until()));
    let imported = workspace.select(|book| book.adopted_years.iter().map(AdoptedYear::year).collect::<Vec<_>>());
    view! {
        <Card title=text::CALENDAR>
            <p>{known}</p>
            {move || {
                imported.with(|years| (!years.is_empty()).then(|| view! { <p>{text::imported_years(years)}</p> }))
            }}
            <details class="office__fold">
                <summary>{arrangement::BY_NOTICE}</summary>
                <NoticeForm />
            </details>
            <details class="office__fold">
                <summary>{arrangement::BY_FILE}</summary>
                <ImportYear />
            </details>
        </Card>
    }
}

#[component]
fn ImportYear() -> impl IntoView {
    let (workspace, act) = (use_workspace(), Act::idle());
    let (typed, problem) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let (tried, saved) = (Tried::new(false), RwSignal::new(None::<String>));
    let read = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let content = read_as_text(&file.into()).await;
            let _ = problem.try_set(content.is_err().then(|| text::CALENDAR_UNREADABLE.to_owned()));
            let _ = typed.try_set(content.unwrap_or_default());
        });
    };
    let submit = move |()| {
        tried.set(true);
        saved.set(None);
        match typed.with_untracked(|typed| AdoptedYear::parse(typed)) {
            Err(error) => problem.set(Some(text::adopt_error(&error))),
            Ok(year) => {
                problem.set(None);
                let done = text::year_imported(year.year());
                act.run(Command::AdoptCalendar(year), move || {
                    let _ = saved.try_set(Some(done));
                    let _ = tried.try_set(false);
                    let _ = typed.try_set(String::new());
                });
            }
        }
    };
    let preview = move || {
        let year = typed.with(|typed| AdoptedYear::parse(typed)).ok()?;
        Some(view! { <YearPreview year /> })
    };
    let empty = check::filled(tried, typed);
    let error = MaybeProp::derive(move || empty.get().or_else(|| problem.get()));
    view! {
        <Form on_submit=submit submit=button::ADOPT_CALENDAR busy=act.busy reason=MaybeProp::derive(move || workspace.read_only()) saved>
            <FilePicker
                label=text::CALENDAR_FILE
                endings=&[".json"]
                limit_megabytes=FILE_MEGABYTES_MAX
                on_files=read
            />
            <TextArea
                label=text::CALENDAR_TEXT
                value=typed
                required=true
                hint=text::CALENDAR_TEXT_HINT
                error
            />
            {preview}
            <Answer act />
        </Form>
    }
}
