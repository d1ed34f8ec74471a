//! 会议记录: what was held, resolved and signed, to be read. Who stood how and why one withdrew lies in a fold.

use std::sync::Arc;

use leptos::prelude::*;

use super::afterwards::{OnwardCard, Sections, StepsAfter};
use super::explain::MissingCard;
use super::issued::{Files, SummaryCard, files};
use super::kept::KeptPaper;
use super::papers::PapersCard;
use super::receipts::Receipts;
use super::sign::SignForm;
use super::tell_absent::TellAbsent;
use super::tidy::{TidyCard, Trace};
use crate::domain::book::Book;
use crate::domain::event::Event;
use crate::domain::matter::{Fact, Matter, MatterStatus};
use crate::domain::meeting::{ItemState, Meeting, MeetingStatus};
use crate::domain::register::BookKind;
use crate::domain::room;
use crate::ledger::HeadCode;
use crate::text::documents;
use crate::text::names::Names;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::{prepare, record as text};
use crate::text::record::whole;
use crate::text::{button, paper, words};
use crate::ui::components::{
    Badge, Card, LinkButton, Notice, NoticeKind, PageHead, PrintButton, Timeline, Tone, printing,
};
use crate::ui::course;
use crate::ui::documents::ExportButton;
use crate::ui::paper::{CheckMark, PaperEnd};
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
    let absent = Memo::new(move |_| meeting.with(|meeting| !meeting.to_be_told().is_empty()));
    let sections = Sections::default();
    let held = move || status.get() != MeetingStatus::Cancelled;
    // Nothing of the personnel book leaves it as a file that anyone may open.
    let main_book = move || workspace.with(|book| book.kind == BookKind::Main);
    view! {
        <div class="record stack stack--loose">
            <PrintTitle meeting />
            <PageHead title kicker note=late>
                {badge}
                <PrintButton label=button::PRINT_SIGNATURES />
            </PageHead>
            {cancelled}
            <Show when=held>
                <div class="screen-only">
                    <StepsAfter meeting sections />
                </div>
            </Show>
            <Show when=move || status.get() == MeetingStatus::Closed>
                <div class="screen-only stack" tabindex="-1" node_ref=sections.tidy>
                    <TidyCard meeting />
                    <MissingCard meeting />
                </div>
            </Show>
            <Show when=held>
                <Card title=text::RECORD>
                    <Sentences meeting />
                    <Items meeting />
                    <Ending meeting />
                    <Show when=main_book>
                        <RecordAsFile meeting />
                    </Show>
                </Card>
            </Show>
            <Trace meeting />
            <Show when=move || status.get() == MeetingStatus::Closed>
                <div class="screen-only" tabindex="-1" node_ref=sections.sign>
                    <SignForm meeting />
                </div>
            </Show>
            <Show when=move || status.get() == MeetingStatus::Signed>
                <div class="screen-only" tabindex="-1" node_ref=sections.paper>
                    <KeptPaper meeting />
                </div>
            </Show>
            <Show when=move || absent.get()>
                <div class="screen-only" tabindex="-1" node_ref=sections.tell>
                    <TellAbsent meeting />
                </div>
            </Show>
            <Show when=move || held() && main_book()>
                <div class="screen-only" tabindex="-1" node_ref=sections.summary>
                    <SummaryCard meeting />
                </div>
            </Show>
            <Show when=held>
                <div class="screen-only" tabindex="-1" node_ref=sections.onward>
                    <OnwardCard meeting />
                </div>
            </Show>
            <Show when=held>
                <div class="screen-only">
                    <PapersCard meeting folded=true />
                </div>
            </Show>
            <Show when=move || held() && notified.get()>
                <div class="screen-only">
                    <Card title=prepare::NOTICE folded=true>
                        <Receipts meeting />
                    </Card>
                </div>
            </Show>
            <PaperEnd signed_by=paper::RECORD />
            <CheckMark />
            <div class="screen-only">
                <History meeting />
            </div>
        </div>
    }
}

/// What stands above the record on paper, as in its Word file; on the screen there is nothing of it.
#[component]
fn PrintTitle(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let title = move || meeting.with(|meeting| workspace.with(|book| documents::record_title(meeting, book)));
    let office = move || workspace.with(|book| book.office.committee.clone());
    view! {
        <div class="print-only">
            <p class="record__print-title">{title}</p>
            <p class="record__print-office">{office}</p>
        </div>
    }
}

/// Heading, attendance, who presided, movements.
#[component]
fn Sentences(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let lines = move || {
        let lines = meeting.with(|meeting| workspace.with(|book| whole::of_meeting(meeting, book)));
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! { <div class="document stack stack--tight">{lines}</div> }
}

/// When it ended, who signed, and what was put right or differs since.
#[component]
fn Ending(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let lines = move || {
        let lines = meeting.with(|meeting| whole::after_items(meeting));
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! { <div class="document stack stack--tight">{lines}</div> }
}

/// The record as a Word file, whole as on paper.
#[component]
fn RecordAsFile(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let files = files(meeting);
    let document = move |()| {
        let files = files.get_untracked()?;
        let file = |id| files.get(&id).map(AsRef::as_ref);
        let code = HeadCode::in_print(&workspace.open().head());
        let today = workspace.today();
        let made = meeting.with_untracked(|meeting| {
            untrack(|| workspace.with(|book| documents::record(meeting, book, file, (&code, today))))
        });
        Some(made)
    };
    let name = move |()| meeting.with_untracked(|meeting| documents::file_name(documents::RECORD, meeting));
    view! {
        <p class="row screen-only">
            <ExportButton label=documents::EXPORT_RECORD name document />
        </p>
    }
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

fn one_item(book: &Book, meeting: &Meeting, item: &ItemState, (whole, files): (bool, &Files)) -> impl IntoView + use<> {
    let file = item.content.matter().and_then(|id| files.get(&id)).map(AsRef::as_ref);
    let topic = file.and_then(Matter::topic);
    let line = words_there::item_line(&item.content, &room::title(book, &item.content));
    let paragraphs = |lines: Vec<String>| lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let folded = whole::whole_lines(book, meeting, item, topic);
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
            <h3>{whole::item_heading(item, &line)}</h3>
            <div class="document stack stack--tight">
                {paragraphs(whole::papers(item, file))}
                {paragraphs(if whole && !folded.is_empty() {
                    folded.clone()
                } else {
                    whole::open_lines(book, meeting, item, topic)
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
        Event::StandRecorded { .. } | Event::StandUndone { .. } | Event::RemarkRecorded { .. } | Event::GuestSpoke(_)
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
        <Card title=text::HISTORY folded=true>
            <Timeline entries />
        </Card>
    }
}
