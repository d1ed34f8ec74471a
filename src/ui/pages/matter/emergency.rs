//! 紧急处置: what was done before any meeting or decided without notice, what it waits for, and the report.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::decide::{NextStep, may_hear_report};
use crate::domain::emergency::{EmergencyAction, EmergencyReport, EmergencyWaits};
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::meeting::MeetingStatus;
use crate::domain::refusal::Field;
use crate::domain::rulebook::MeetingKind;
use crate::domain::summary::{MeetingSummary, Summary};
use crate::domain::waiting::{emergency_due, next_hearing};
use crate::text::names::Names;
use crate::text::{page_emergency as text, page_irregularity, record, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Card, Dialog, LinkButton, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, SelectField};
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::irregularities::href_about;
use crate::ui::part::Part;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The card, with the forms of an action and of a report.
#[component]
pub fn EmergencyCard(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let (acting, reporting) = (RwSignal::new(false), RwSignal::new(false));
    let may_act = open.allows(NextStep::ActInEmergency);
    let may_report = open.allows(NextStep::ReportEmergency);
    let shown = Memo::new(move |_| may_act.get() || may_report.get());
    let workspace = use_workspace();
    let facts = Memo::new(move |_| workspace.with(|book| open.with(|file| facts(book, file))));
    let untouched = move || facts.with(Vec::is_empty);
    let card = move || {
        view! {
            <Card title=text::CARD>
                {move || {
                    facts.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
                }}
                <Show when=move || untouched() && may_act.get()>
                    <p class="quiet">{text::ACT_HINT}</p>
                </Show>
                <div class="row">
                    <Show when=move || may_act.get()>
                        <Button size=ButtonSize::Small on_press=move |()| acting.set(true)>
                            {text::ACT}
                        </Button>
                    </Show>
                    <Show when=move || may_report.get()>
                        <Button size=ButtonSize::Small on_press=move |()| reporting.set(true)>
                            {text::REPORT}
                        </Button>
                    </Show>
                </div>
            </Card>
        }
    };
    view! {
        <Show when=move || shown.get()>{card}</Show>
        <Dialog open=acting title=text::ACT>
            <ActionForm open stored=acting />
        </Dialog>
        <Dialog open=reporting title=text::REPORT>
            <ReportForm open stored=reporting />
        </Dialog>
    }
}

/// What is known of it, line by line.
pub fn facts(book: &Book, matter: &Matter) -> Vec<String> {
    let emergency = &matter.emergency;
    let acted = emergency.acted.iter().map(|acted| text::action(&acted.value));
    let declared = matter.decided_in_emergency().map(record::emergency);
    let reports = emergency.reports.iter().map(|report| {
        let heard = report.value.meeting.and_then(|id| book.meetings.get(&id));
        text::report(&report.value, heard.map(|meeting| session(book, meeting)).as_deref())
    });
    acted.chain(declared).chain(reports).collect()
}

fn session(book: &Book, meeting: &MeetingSummary) -> String {
    words::session(meeting.session, Names::of(book, meeting.on).meeting(meeting.kind))
}

/// What it still waits for; red until it is done.
#[component]
pub fn Due(
    /// The matter.
    open: OpenMatter,
    /// The part that is shown.
    part: Memo<Part>,
) -> impl IntoView {
    let workspace = use_workspace();
    let summary = workspace.summary(open.id);
    let all = Memo::new(move |_| {
        let waits = |summary: &Arc<Summary>| summary.emergency.clone();
        summary.with(|summary| summary.as_ref().map(waits)).unwrap_or_default()
    });
    let one = move |(waits, kind): (EmergencyWaits, MeetingKind)| {
        let account = matches!(waits, EmergencyWaits::Account(_));
        let said = if account {
            words::emergency_waits(waits).to_owned()
        } else {
            workspace.with(|book| due(book, open.id, waits, kind))
        };
        let id = open.id;
        let way = move || {
            let (href, name) = match waits {
                EmergencyWaits::Account(_) => (href_about(id), page_irregularity::RECORD),
                EmergencyWaits::Report(_) | EmergencyWaits::Ratification(_) if part.get() != Part::Meeting => {
                    (Part::Meeting.href(id), text::TO_DISCUSSION)
                }
                _ => return None,
            };
            Some(view! { <LinkButton href size=ButtonSize::Small>{name}</LinkButton> })
        };
        let actions = move || way;
        view! {
            <Notice kind=NoticeKind::Error actions>
                {said}
            </Notice>
        }
    };
    move || all.get().into_iter().map(one).collect_view()
}

/// What waits and until when; or that the meeting at which it was due is over.
fn due(book: &Book, id: MatterId, waits: EmergencyWaits, kind: MeetingKind) -> String {
    let said = words::emergency_waits(waits);
    let Some(matter) = book.matters.get(&id) else {
        return said.to_owned();
    };
    match next_hearing(book, matter, waits, kind) {
        Some(next) if matches!(next.status, MeetingStatus::Closed | MeetingStatus::Signed) => {
            text::missed(said, &session(book, next), next.on)
        }
        _ => {
            let due = emergency_due(book, &book.calendar(), matter, waits, kind);
            text::due(said, due.date, due.provisional)
        }
    }
}

#[component]
fn ActionForm(open: OpenMatter, stored: RwSignal<bool>) -> impl IntoView {
    let (what, reason, by) = (Blank::empty(), Blank::empty(), Blank::empty());
    let (approved_by, on) = (Blank::empty(), Blank::today());
    let matter = open.id;
    let command = move |()| {
        let (what, reason) = (what.filled(Field::Measures), reason.filled(Field::Reason));
        let (by, approved_by, on) = (by.filled_as(text::BY), approved_by.filled_as(text::APPROVER), on.date());
        Some(Command::RecordEmergencyAction {
            matter,
            action: Box::new(EmergencyAction {
                what: what?,
                reason: reason?,
                by: by?,
                approved_by: approved_by?,
                on: on?,
            }),
        })
    };
    let sheet = Sheet::new([what, reason, by, approved_by, on], move || {
        view! {
            {fields::area(text::WHAT, what)}
            {fields::area_with_hint(text::REASON, text::REASON_HINT, reason)}
            {fields::post(text::BY, by)}
            {fields::post(text::APPROVER, approved_by)}
            {fields::day(text::ON, on)}
        }
        .into_any()
    });
    view! {
        <ActForm
            keep=format!("emergency-{matter}")
            sheet
            submit=text::ACT
            command
            place=open.place()
            on_stored=move |()| stored.set(false)
        />
    }
}

/// The meetings that can have heard a report of it, the latest first.
fn meetings(workspace: Workspace, open: OpenMatter) -> Vec<Choice> {
    workspace.with(|book| {
        let may_hear = |id| open.with(|file| may_hear_report(book, file, id)).is_ok();
        let mut held: Vec<_> = book.meetings.values().filter(|meeting| may_hear(meeting.id)).collect();
        held.sort_by_key(|meeting| core::cmp::Reverse((meeting.on, meeting.id)));
        let named = held.into_iter().map(|meeting| {
            let session = session(book, meeting);
            Choice::new(meeting.id.to_string(), page_irregularity::meeting(&session, meeting.on))
        });
        named.collect()
    })
}

#[component]
fn ReportForm(open: OpenMatter, stored: RwSignal<bool>) -> impl IntoView {
    let workspace = use_workspace();
    let (to, by, words_of) = (Blank::empty(), Blank::empty(), Blank::empty());
    let (on, meeting) = (Blank::today(), Blank::empty());
    let matter = open.id;
    let command = move |()| {
        let (to, by) = (to.filled_as(text::REPORT_TO), by.filled_as(text::REPORT_BY));
        let (words, on) = (words_of.filled(Field::Words), on.date());
        Some(Command::ReportEmergency {
            matter,
            report: Box::new(EmergencyReport {
                to: to?,
                on: on?,
                by: by?,
                words: words?,
                meeting: meeting.text().parse().ok(),
            }),
        })
    };
    let choices = Signal::derive(move || meetings(workspace, open));
    let sheet = Sheet::new([to, by, words_of, on, meeting], move || {
        view! {
            {fields::line(text::REPORT_TO, to)}
            <SelectField
                label=text::REPORT_MEETING
                hint=text::REPORT_MEETING_HINT
                value=meeting.typed
                choices
            />
            {fields::day(text::REPORT_ON, on)}
            {fields::post(text::REPORT_BY, by)}
            {fields::area(text::REPORT_WORDS, words_of)}
        }
        .into_any()
    });
    view! {
        <ActForm
            keep=format!("emergency-report-{matter}")
            sheet
            submit=text::REPORT
            command
            place=open.place()
            on_stored=move |()| stored.set(false)
        />
    }
}
