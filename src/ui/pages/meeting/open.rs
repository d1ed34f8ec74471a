//! 宣布开会: who is there, who presides, who writes. The base (应到) is frozen by the act.

use std::sync::Arc;

use leptos::prelude::*;

use super::attendance::{AttendanceFields, Line};
use super::room::hour_now;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::{Meeting, MeetingStatus};
use crate::domain::room;
use crate::text::names::Names;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::prepare as text;
use crate::text::page_meeting::record::item_heading;
use crate::text::{button, ui, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::browser;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, FormSection, SelectField, TextField, TimeField};
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Entitled, present and needed, as the form stands; the appointment's quorum in the personnel book.
#[component]
fn Figures(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// Entitled.
    entitled: usize,
    /// Present.
    present: Memo<usize>,
) -> impl IntoView {
    let workspace = use_workspace();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let quorum = move || {
        let (kind, on) = meeting.with(|meeting| (meeting.call.kind, meeting.call.on));
        workspace.with(|book| {
            let rule = book.rulebook(on).meeting(kind);
            rule.map_or(0, |rule| rule.quorum_in(book.kind).of(count(entitled)))
        })
    };
    move || {
        let (present, quorum) = (count(present.get()), quorum());
        let figures = words::attendance_figures(count(entitled), present, quorum);
        let verdict = words::quorum_holds(present, quorum);
        let sentence = ui::sentence(&ui::in_a_row(&[figures.as_str(), verdict]));
        let warning = (present < quorum).then(|| {
            view! {
                <Notice kind=NoticeKind::Warning>{text::too_few(present, quorum)}</Notice>
            }
        });
        view! {
            <p class="meeting__figures" role="status">{sentence}</p>
            {warning}
        }
    }
}

/// The form that opens the meeting.
#[component]
pub fn OpenForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (id, on, kind) = meeting.with_untracked(|meeting| (meeting.id, meeting.call.on, meeting.call.kind));
    let members: Vec<(MemberId, String, Option<u8>)> = untrack(|| {
        workspace.with(|book| {
            let entitled = book.roster.entitled(kind, on);
            entitled
                .map(|member| (member.id, member.post.clone(), book.roster.presides(member, kind, on)))
                .collect()
        })
    });
    let lines: Vec<Line> = members.iter().map(|(id, ..)| Line::new(*id)).collect();
    let entitled = lines.len();
    let counted = lines.clone();
    let present = Memo::new(move |_| counted.iter().filter(|line| line.present()).count());

    let mut order: Vec<(u8, MemberId, String)> = members
        .iter()
        .filter_map(|(id, post, presides)| presides.map(|place| (place, *id, post.clone())))
        .collect();
    order.sort();
    let may_preside = lines.clone();
    let able = Signal::derive(move || {
        let there = |id: MemberId| may_preside.iter().any(|line| line.member == id && line.present());
        let able = order.iter().filter(|(_, id, _)| there(*id));
        able.map(|(_, id, post)| Choice::new(id.to_string(), post))
            .collect::<Vec<_>>()
    });
    let first = able.with_untracked(|able| able.first().map(|choice| choice.value.clone()));
    let presiding = Blank::new(first.unwrap_or_default());
    // Who went on leave presides no more: the form asks anew. What is set is not looked at, or the effect would wake itself
    // for ever.
    Effect::new(move || {
        let stays = able.with(|able| able.iter().any(|choice| untrack(|| presiding.says(&choice.value))));
        if !stays {
            presiding.typed.set(String::new());
        }
    });
    let (recorder, observers) = (Blank::empty(), Blank::empty());
    // How many came of those whom the rules want there, one field for each of them.
    let wanted: Vec<(String, Blank)> = untrack(|| {
        workspace.with(|book| {
            let rules = book.rulebook(on).attendees.iter();
            rules
                .map(|rule| (text::attending(&rule.who, rule.count_min), Blank::new("0")))
                .collect()
        })
    });
    let began = Blank::new(meeting.with_untracked(|meeting| hour_now(workspace, meeting)));

    let attendance = lines.clone();
    let counts: Vec<Blank> = wanted.iter().map(|(_, count)| *count).collect();
    let mut blanks = vec![presiding, recorder, observers];
    blanks.extend(&counts);
    let command = move |()| {
        let attendance: Vec<_> = attendance.iter().map(|line| line.read()).collect();
        let presiding = presiding.parsed(text::ASK_PRESIDING, text::ASK_PRESIDING);
        let attending: Vec<_> = counts
            .iter()
            .map(|count| count.parsed(text::ASK_COUNT, text::ASK_COUNT))
            .collect();
        let attending: Option<Vec<u32>> = attending.into_iter().collect();
        let (recorder, began) = (recorder.answered(text::ASK_RECORDER), began.hour());
        Some(Command::OpenMeeting {
            meeting: id,
            at: began?,
            presiding: presiding?,
            recorder: recorder?,
            attendance: attendance.into_iter().collect::<Option<_>>()?,
            observers: observers.text(),
            attending: attending?,
            waivers: Vec::new(),
        })
    };
    blanks.extend(lines.iter().flat_map(|line| line.all()));
    let roll: Vec<(Line, String)> = lines
        .into_iter()
        .zip(members.into_iter().map(|(_, post, _)| post))
        .collect();
    let items = Signal::derive(move || {
        meeting.with(|meeting| {
            let matters = meeting.items.iter().filter(|item| item.content.matter().is_some());
            workspace.with(|book| {
                matters
                    .map(|item| {
                        let line = words_there::item_line(&item.content, &room::title(book, &item.content));
                        Choice::new(item.number.to_string(), item_heading(item.number, &line))
                    })
                    .collect::<Vec<_>>()
            })
        })
    });
    let fields = ViewFn::from(move || {
        let roll = roll.iter().cloned();
        let roll = roll
            .map(|(line, post)| view! { <AttendanceFields line post items /> })
            .collect_view();
        view! {
            <FormSection title=text::ATTENDANCE>
                <div class="roster">{roll}</div>
            </FormSection>
            <FormPair>
                <SelectField
                    label=text::PRESIDING
                    value=presiding.typed
                    choices=able
                    required=true
                    hint=text::PRESIDING_HINT
                    error=presiding.problem
                />
                {fields::line(text::RECORDER, recorder)}
            </FormPair>
            <FormPair>
                <TimeField
                    label=text::BEGAN_AT
                    value=began.typed
                    required=true
                    hint=text::BEGAN_AT_HINT
                    error=began.problem
                />
                <TextField label=text::OBSERVERS value=observers.typed hint=text::OBSERVERS_HINT />
            </FormPair>
            {wanted.iter().map(|(label, count)| fields::line(label, *count)).collect_view()}
            <Figures meeting entitled present />
        }
    });
    let unconfirmed = move || {
        meeting.with(|meeting| {
            workspace.with(|book| {
                let missing = meeting.unconfirmed(&book.roster);
                let asked = meeting.status() == MeetingStatus::Notified && !missing.is_empty();
                asked.then(|| {
                    let posts = Names::of(book, meeting.call.on).posts(&missing);
                    let words = text::unconfirmed(missing.len(), &posts);
                    view! { <Notice kind=NoticeKind::Warning>{words}</Notice> }
                })
            })
        })
    };
    view! {
        <div class="stack">
            <p>{text::OPEN_NOTE}</p>
            {unconfirmed}
            <ActForm
                keep=format!("meeting-open-{id}")
                sheet=Sheet::of(blanks, fields)
                submit=button::OPEN_MEETING
                command
                place=Place::of_meeting(id)
                on_stored=|()| browser::focus_heading()
            />
        </div>
    }
}
