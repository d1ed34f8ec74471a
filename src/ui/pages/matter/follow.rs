//! What follows an appointment: the talk, the end of a probation, the report for record; each once.

use leptos::prelude::*;

use crate::domain::application::Particulars;
use crate::domain::appointment::{AppointmentFollow, Followed, path, probation_ends};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{button, date};
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, from_word};
use crate::ui::components::{Card, KeyValue, KeyValueList};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// What followed and what is still to follow; nothing before a decision.
#[component]
pub fn FollowCard(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let waiting = Memo::new(move |_| {
        let all = AppointmentFollow::ALL.into_iter();
        all.filter(|what| open.answer(NextStep::FollowAppointment(*what)).is_ok())
            .collect::<Vec<_>>()
    });
    let anything = open.select(|matter| !matter.followed.is_empty() || probation_of(matter).is_some());
    move || {
        let waiting = waiting.get();
        (anything.get() || !waiting.is_empty()).then(|| {
            view! {
                <Card title=words::AFTER_APPOINTMENT>
                    <FollowedList open />
                    {(!waiting.is_empty()).then(|| view! { <FollowForm open waiting /> })}
                </Card>
            }
        })
    }
}

/// The last day of the probation that the appointment began, where its path knows one.
fn probation_of(matter: &Matter) -> Option<jiff::civil::Date> {
    let (_, on) = matter.appointed.as_ref()?;
    match matter.topic()?.particulars {
        Particulars::Appointment { kind, .. } => path(kind).has_probation().then(|| probation_ends(*on)),
        _ => None,
    }
}

/// What followed, as it was recorded, and until when a probation runs.
#[component]
pub fn FollowedList(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let probation = open.select(probation_of);
    let followed = open.select(|matter| {
        let done = matter.followed.iter().map(|done| done.value.clone());
        done.collect::<Vec<Followed>>()
    });
    move || {
        view! {
            <KeyValueList>
                {probation
                    .get()
                    .map(|until| view! { <KeyValue key=words::PROBATION_UNTIL>{date::long(until)}</KeyValue> })}
                {followed
                    .get()
                    .into_iter()
                    .map(|done| {
                        let said = words::followed(&done);
                        view! { <KeyValue key=terms::appointment_follow(done.what)>{said}</KeyValue> }
                    })
                    .collect_view()}
            </KeyValueList>
        }
    }
}

#[component]
fn FollowForm(open: OpenMatter, waiting: Vec<AppointmentFollow>) -> impl IntoView {
    let (what, on, by, note) = (Blank::empty(), Blank::today(), Blank::empty(), Blank::empty());
    let choices = Signal::stored(fields::named(&waiting, terms::appointment_follow));
    let sheet = Sheet::new([what, on, by, note], move || {
        view! {
            {fields::pick(words::FOLLOWED_WHAT, what, choices)}
            {fields::day(words::FOLLOWED_ON, on)}
            {fields::post(words::FOLLOWED_BY, by)}
            {fields::free_line(words::FOLLOWED_NOTE, note)}
        }
        .into_any()
    });
    let command = move |()| {
        let (what, on) = (what.answered(words::CHOICE_MISSING), on.date());
        let by = by.filled(Field::By);
        Some(Command::FollowAppointment {
            matter: open.id,
            followed: Followed {
                what: from_word(&what?)?,
                on: on?,
                by: by?,
                words: note.text(),
            },
        })
    };
    let keep = format!("follow-{}", open.id);
    view! { <ActForm keep sheet submit=button::RECORD_FOLLOWED command place=open.place() on_stored=|()| {} /> }
}
