//! 瑕疵登记: what happened and when, what was missing and why, who knew, and the remedy.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::refusal::Field;
use crate::text::names::Names;
use crate::text::{page_irregularity as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, SelectField};
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The form of one irregularity.
#[component]
pub fn RecordForm(
    /// The matter it was opened for.
    about: Option<MatterId>,
    /// Called once it is stored.
    on_stored: Callback<()>,
) -> impl IntoView {
    let matter = Blank::new(about.map(|id| id.to_string()).unwrap_or_default());
    let meeting = Blank::empty();
    let (what, happened_on) = (Blank::empty(), Blank::empty());
    let (missing, why, who_knew) = (Blank::empty(), Blank::empty(), Blank::empty());
    let (remedy, remedy_by) = (Blank::empty(), Blank::empty());
    let command = move |()| {
        let matter = matter.text().parse::<MatterId>().ok();
        let meeting = meeting.text().parse::<MeetingId>().ok();
        let (what, happened_on) = (what.filled(Field::What), happened_on.date());
        let (missing, why) = (missing.filled(Field::Missing), why.filled_as(text::WHY));
        let (who_knew, remedy) = (who_knew.filled(Field::WhoKnew), remedy.filled(Field::Remedy));
        let remedy_by = remedy_by.date_or_none();
        Some(Command::RecordIrregularity {
            matter,
            meeting,
            what: what?,
            happened_on: happened_on?,
            missing: missing?,
            why: why?,
            who_knew: who_knew?,
            remedy: remedy?,
            remedy_by: remedy_by.ok()?,
        })
    };
    let blanks = [
        matter,
        meeting,
        what,
        happened_on,
        missing,
        why,
        who_knew,
        remedy,
        remedy_by,
    ];
    let sheet = Sheet::new(blanks, move || {
        view! {
            <About matter meeting />
            {fields::area(text::WHAT, what)}
            {fields::day(text::HAPPENED_ON, happened_on)}
            {fields::area_with_hint(text::MISSING, text::MISSING_HINT, missing)}
            {fields::area(text::WHY, why)}
            {fields::line_with_hint(text::WHO_KNEW, text::WHO_KNEW_HINT, who_knew)}
            {fields::area(text::REMEDY, remedy)}
            {fields::free_day(text::REMEDY_BY, remedy_by)}
        }
        .into_any()
    });
    let keep = about.map_or_else(|| "irregularity".to_owned(), |id| format!("irregularity-{id}"));
    let place = Place {
        matter: about,
        meeting: None,
    };
    view! { <ActForm keep sheet submit=text::RECORD command place on_stored /> }
}

/// The matter and the meeting it is about; both may stay open.
#[component]
pub fn About(matter: Blank, meeting: Blank) -> impl IntoView {
    let workspace = use_workspace();
    let matters = Signal::derive(move || {
        workspace.with(|book| {
            let titled = book.matters.values().filter(|summary| !summary.title.is_empty());
            let mut newest: Vec<_> = titled.collect();
            newest.sort_by_key(|summary| core::cmp::Reverse((summary.applied_on, summary.id)));
            let named = newest.into_iter().map(|summary| {
                let number = summary.number.map(words::entry_number);
                Choice::new(summary.id.to_string(), text::matter(number.as_deref(), &summary.title))
            });
            named.collect::<Vec<_>>()
        })
    });
    let meetings = Signal::derive(move || {
        workspace.with(|book| {
            let mut newest: Vec<_> = book.meetings.values().collect();
            newest.sort_by_key(|meeting| core::cmp::Reverse((meeting.on, meeting.id)));
            let named = newest.into_iter().map(|meeting| {
                let name = Names::of(book, meeting.on).meeting(meeting.kind).to_owned();
                let session = words::session(meeting.session, &name);
                Choice::new(meeting.id.to_string(), text::meeting(&session, meeting.on))
            });
            named.collect::<Vec<_>>()
        })
    });
    view! {
        <FormPair>
            <SelectField label=text::MATTER hint=text::OPTIONAL value=matter.typed choices=matters />
            <SelectField label=text::MEETING hint=text::OPTIONAL value=meeting.typed choices=meetings />
        </FormPair>
    }
}
