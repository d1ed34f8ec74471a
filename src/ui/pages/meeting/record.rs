//! 会议记录: what was held, resolved and signed, to be read. Who stood how and why one withdrew lies in a fold.

use std::sync::Arc;

use leptos::prelude::*;

use super::issued::{Files, SummaryCard, files};
use super::receipts::Receipts;
use super::sign::SignForm;
use super::tell_absent::TellAbsent;
use crate::domain::application::TopicApplication;
use crate::domain::book::Book;
use crate::domain::event::Event;
use crate::domain::matter::{Fact, MatterStatus};
use crate::domain::meeting::{ItemState, Meeting, MeetingStatus, Votes};
use crate::domain::register::BookKind;
use crate::domain::room;
use crate::text::names::Names;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::{prepare, record as text};
use crate::text::{button, date, paper, record, statement, ui, words};
use crate::ui::components::{
    Badge, Card, LinkButton, Notice, NoticeKind, PageHead, PrintButton, Timeline, Tone, printing,
};
use crate::ui::course;
use crate::ui::paper::PaperEnd;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The page of a meeting that is over, or was cancelled.
#[component]
pub fn Record(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let title = Signal::derive(move || {
        meeting.with(|meeting| {
            workspace.with(|book| {
                let names = Names::of(book, meeting.call.on);
                words::session(meeting.session, names.meeting(meeting.call.kind))
            })
        })
    });
    let kicker = MaybeProp::derive(move || {
        meeting.with(|meeting| {
            Some(words_there::kicker(
                meeting.call.on,
                meeting.began(),
                &meeting.call.place,
            ))
        })
    });
    let late =
        MaybeProp::derive(move || meeting.with(|meeting| meeting.call.late_because.as_deref().map(words_there::late)));
    let status = Memo::new(move |_| meeting.with(|meeting| meeting.status()));
    let badge = move || {
        let status = status.get();
        let tone = if status == MeetingStatus::Signed {
            Tone::Green
        } else {
            Tone::Amber
        };
        view! { <Badge text=words::meeting_status(status) tone /> }
    };
    let cancelled = move || {
        let reason = meeting.with(|meeting| meeting.cancelled.clone());
        reason.map(|reason| view! { <Notice kind=NoticeKind::Info>{text::cancelled(&reason)}</Notice> })
    };
    let notified = Memo::new(move |_| meeting.with(|meeting| meeting.notice.is_some()));
    let absent = Memo::new(move |_| meeting.with(|meeting| meeting.absent().next().is_some()));
    let held = move || status.get() != MeetingStatus::Cancelled;
    view! {
        <div class="stack stack--loose">
            <PageHead title kicker note=late>
                {badge}
                <PrintButton label=button::PRINT_SIGNATURES />
            </PageHead>
            {cancelled}
            <Show when=move || status.get() == MeetingStatus::Closed>
                <div class="screen-only">
                    <SignForm meeting />
                </div>
            </Show>
            <Show when=held>
                <Card title=text::RECORD>
                    <Sentences meeting />
                    <Items meeting />
                </Card>
            </Show>
            <Show when=move || absent.get()>
                <div class="screen-only">
                    <TellAbsent meeting />
                </div>
            </Show>
            <Show when=move || held() && notified.get()>
                <div class="screen-only">
                    <Card title=prepare::NOTICE>
                        <Receipts meeting />
                    </Card>
                </div>
            </Show>
            <Show when=move || held() && workspace.with(|book| book.kind == BookKind::Main)>
                <div class="screen-only">
                    <SummaryCard meeting />
                </div>
            </Show>
            <PaperEnd signed_by=paper::RECORD />
            <div class="screen-only">
                <History meeting />
            </div>
        </div>
    }
}

/// Heading, attendance, who presided, movements, closing and signatures.
#[component]
fn Sentences(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let lines = move || {
        meeting.with(|meeting| {
            workspace.with(|book| {
                let names = Names::of(book, meeting.call.on);
                let rule = book.rulebook(meeting.call.on).meeting(meeting.call.kind);
                let entitled = u32::try_from(meeting.entitled.len()).unwrap_or(u32::MAX);
                let quorum = rule.map_or(0, |rule| rule.quorum_in(book.kind).of(entitled));
                let signed = meeting.signed.as_ref().map(|(presiding, recorder, on, minute_book)| {
                    text::signed(presiding, recorder, &date::long(*on), minute_book)
                });
                let passed_over = meeting.waivers.iter().map(record::waiver);
                [
                    Some(record::heading(meeting, names)),
                    Some(record::attendance(
                        &meeting.attendance,
                        quorum,
                        names.at(meeting.call.kind),
                    )),
                    record::presiding(meeting, names),
                    Some(record::movements(meeting, names)),
                    record::closing(meeting),
                    signed,
                ]
                .into_iter()
                .flatten()
                .chain(record::supervision_of_meeting(meeting, names))
                .chain(passed_over)
                .filter(|line| !line.is_empty())
                .map(|line| view! { <p>{line}</p> })
                .collect_view()
            })
        })
    };
    view! { <div class="document stack stack--tight">{lines}</div> }
}

#[component]
fn Items(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    // On paper the record is whole, whatever is folded on the screen: it is what is signed.
    let printing = printing();
    // What the meeting was asked to decide stands in the files of its matters.
    let files = files(meeting);
    let items = move || {
        let (whole, files) = (printing.get(), files.get().unwrap_or_default());
        meeting.with(|meeting| {
            let items = meeting.items.iter();
            items
                .map(|item| workspace.with(|book| one_item(book, meeting, item, (whole, &files))))
                .collect_view()
        })
    };
    view! { <ol class="minutes">{items}</ol> }
}

/// The sentences on one item that everybody who reads the record may see.
fn open_lines(book: &Book, meeting: &Meeting, item: &ItemState, topic: Option<&TopicApplication>) -> Vec<String> {
    let names = Names::of(book, meeting.call.on);
    let mut lines: Vec<String> = item
        .recusals
        .iter()
        .map(|recusal| ui::sentence(&record::recusal_in_the_room(recusal, names)))
        .collect();
    lines.extend(item.waivers.iter().map(record::waiver));
    lines.extend(record::beside(item, meeting, names));
    if let Some(resolution) = item.resolution.as_ref().map(|stamped| &stamped.value) {
        let register = book
            .matters
            .get(&resolution.matter)
            .and_then(|summary| summary.register);
        if let Votes::Counted(count) = &resolution.votes {
            lines.push(record::ballots(count));
        }
        lines.extend(register.and_then(|register| record::decided(resolution, register, names)));
        lines.push(record::outcome(&resolution.outcome, names));
        lines.extend(resolution.reduced.as_ref().map(record::reduction));
        lines.extend(resolution.waivers.iter().map(record::waiver));
        lines.extend(topic.and_then(|topic| record::substance(topic, resolution)));
    } else if item.lost {
        lines.push(ui::sentence(statement::ERASED));
    } else {
        lines.push(item.note.clone().unwrap_or_else(|| text::NOT_HELD.to_owned()));
    }
    lines
}

/// The whole record of an item with reasons, remarks, stands and reservations: for those who may read it.
fn folded_lines(book: &Book, meeting: &Meeting, item: &ItemState, topic: Option<&TopicApplication>) -> Vec<String> {
    let matter = item.content.matter().and_then(|id| book.matters.get(&id));
    let register = matter.and_then(|summary| summary.register);
    register
        .map(|register| record::item(item, meeting, register, topic, Names::of(book, meeting.call.on)))
        .unwrap_or_default()
}

fn one_item(book: &Book, meeting: &Meeting, item: &ItemState, (whole, files): (bool, &Files)) -> impl IntoView + use<> {
    let file = item.content.matter().and_then(|id| files.get(&id));
    let topic = file.and_then(|file| file.topic());
    let line = words_there::item_line(&item.content, &room::title(book, &item.content));
    let paragraphs = |lines: Vec<String>| lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let folded = folded_lines(book, meeting, item, topic);
    let status = item
        .content
        .matter()
        .and_then(|id| book.matters.get(&id))
        .map(|summary| summary.status);
    let to_enter = matches!(
        status,
        Some(MatterStatus::Passed | MatterStatus::PassedInPrinciple | MatterStatus::Rejected)
    );
    let way = item.content.matter().map(|id| {
        let label = if to_enter { text::TO_ENTER } else { text::TO_MATTER };
        view! {
            <p class="row screen-only">
                {to_enter.then_some(text::TO_ENTER_NOTE)}
                <LinkButton href=Route::Matter(id).href()>{label}</LinkButton>
            </p>
        }
    });
    view! {
        <li class="minutes__item stack stack--tight">
            <h3>{text::item_heading(item.number, &line)}</h3>
            <div class="document stack stack--tight">
                {paragraphs(if whole && !folded.is_empty() {
                    folded.clone()
                } else {
                    open_lines(book, meeting, item, topic)
                })}
            </div>
            {(!whole && !folded.is_empty())
                .then(|| {
                    view! {
                        <details>
                            <summary>{text::BY_NAME}</summary>
                            <div class="document stack stack--tight">{paragraphs(folded)}</div>
                        </details>
                    }
                })}
            {way}
        </li>
    }
}

/// Whether a fact says how a member stood or spoke: the timeline leaves it out.
fn by_name(fact: &Fact) -> bool {
    let Fact::Event(event) = fact else { return false };
    matches!(
        event.as_ref(),
        Event::StandRecorded { .. } | Event::StandUndone { .. } | Event::RemarkRecorded { .. }
    )
}

#[component]
fn History(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let entries = Signal::derive(move || {
        meeting.with(|meeting| {
            workspace.with(|book| {
                let names = Names::of(book, meeting.call.on);
                let shown = meeting.history.iter().filter(|fact| !by_name(&fact.value));
                shown
                    .map(|fact| course::entry(fact, names, Some(meeting.call.on)))
                    .collect::<Vec<_>>()
            })
        })
    });
    view! {
        <Card title=text::HISTORY>
            <Timeline entries />
        </Card>
    }
}
