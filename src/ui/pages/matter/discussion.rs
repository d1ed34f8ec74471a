//! 集体讨论: the agenda the matter stands on, or putting it on one, and what meetings resolved about it.

use leptos::prelude::*;

use super::attachments::Attachments;
use super::emergency::EmergencyCard;
use super::resolution::ResolutionCard;
use super::revision::RevisionCard;
use crate::domain::application::Place;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::decide::may_decide;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{AgendaItem, MeetingStatus, Outcome};
use crate::text::names::Names;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{button, date};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, EmptyState, LinkButton, Notice};
use crate::ui::form::{Choice, ChoiceLook, RadioGroup};
use crate::ui::open_matter::OpenMatter;
use crate::ui::route::Route;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Agenda and resolutions of the open matter.
#[component]
pub fn DiscussionPart(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let agenda = open.select(|matter| matter.agenda);
    let open_for_agenda = open.allows(NextStep::Discuss);
    let resolved = open.select(|matter| matter.resolutions.iter().map(|one| one.stamp.seq).collect::<Vec<_>>());
    let what_next = open.select(|matter| {
        if matter.decision().is_some() || matter.agenda.is_some() {
            return None;
        }
        match matter.last_resolution().map(|resolution| &resolution.value.outcome) {
            Some(Outcome::Postponed { .. }) => Some(words::AFTER_POSTPONED),
            Some(Outcome::SentBack { .. }) => Some(words::AFTER_SENT_BACK),
            Some(Outcome::Referred { .. } | Outcome::ToSuperior { .. }) => Some(words::AFTER_REFERRED),
            Some(Outcome::Opinion { .. }) => Some(words::AFTER_OPINION),
            _ => None,
        }
    });
    let stands_on = move |(meeting, item): (MeetingId, u16)| {
        let said = workspace.with(|book| {
            let summary = book.meetings.get(&meeting)?;
            let name = Names::of(book, summary.on).meeting(summary.kind);
            Some(words::on_agenda(
                &terms::session_item(summary.session, name, item),
                &date::long(summary.on),
            ))
        });
        view! {
            <p>{said}</p>
            <LinkButton href=Route::Meeting(meeting).href()>{words::GO_TO_MEETING}</LinkButton>
        }
        .into_any()
    };
    view! {
        <Card title=words::AGENDA>
            {move || match agenda.get() {
                Some(place) => stands_on(place),
                None if open_for_agenda.get() => {
                    view! {
                        {move || what_next.get().map(|next| view! { <Notice>{next}</Notice> })}
                        <PlaceForm open />
                    }
                    .into_any()
                }
                None => view! { <p>{words::AGENDA_DONE}</p> }.into_any(),
            }}
        </Card>
        <For each=move || resolved.get() key=|seq| *seq let:seq>
            <ResolutionCard open seq />
        </For>
        <RevisionCard open />
        <EmergencyCard open />
        <Attachments open place=Place::Decision />
    }
}

/// 列入议程, of a meeting in preparation: to decide where its kind votes, else to record an opinion.
#[component]
fn PlaceForm(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let meeting = Blank::empty();
    let meetings = workspace.select(|book| {
        let prepared = book
            .meetings
            .values()
            .filter(|meeting| matches!(meeting.status, MeetingStatus::Preparing | MeetingStatus::Notified));
        let choice = |meeting: &std::sync::Arc<crate::domain::summary::MeetingSummary>| {
            let rule = book.rulebook(meeting.on).meeting(meeting.kind);
            let power = rule.map(|rule| terms::power(rule.power)).unwrap_or_default();
            let name = Names::of(book, meeting.on).meeting(meeting.kind);
            (
                meeting.id.to_string(),
                terms::session(meeting.session, name),
                words::when(meeting.on, &meeting.at, power),
            )
        };
        prepared.map(choice).collect::<Vec<_>>()
    });
    let choices = Signal::derive(move || {
        let meetings = meetings.get().into_iter();
        meetings
            .map(|(value, name, note)| Choice::new(value, name).with_note(note))
            .collect::<Vec<_>>()
    });
    let sheet = Sheet::new([meeting], move || {
        view! {
            <RadioGroup
                label=words::WHICH_MEETING
                value=meeting.typed
                error=meeting.problem
                choices
                look=ChoiceLook::Stacked
                required=true
            />
        }
        .into_any()
    });
    let command = move |()| {
        let id: MeetingId = meeting.chosen()?;
        let matter = open.id;
        // A meeting that may not decide this matter studies it.
        let decides = workspace.with(|book| {
            let summary = book.meetings.get(&id)?;
            Some(open.with(|matter| may_decide(book, matter, summary.kind, summary.on).is_ok()))
        })?;
        Some(Command::PlaceItem {
            meeting: id,
            content: if decides {
                AgendaItem::Decide { matter }
            } else {
                AgendaItem::Discuss { matter }
            },
            waivers: Vec::new(),
        })
    };
    view! {
        <Show
            when=move || meetings.with(|meetings| !meetings.is_empty())
            fallback=|| {
                view! {
                    <EmptyState title=words::NO_MEETING text=words::CALL_ONE_FIRST>
                        <LinkButton href=Route::Meetings.href()>{button::CALL_MEETING}</LinkButton>
                    </EmptyState>
                }
            }
        >
            <ActForm
                keep=format!("place-{}", open.id)
                sheet=sheet.clone()
                submit=button::PLACE_ON_AGENDA
                command
                place=open.place()
                on_stored=|()| {}
            />
        </Show>
    }
}
