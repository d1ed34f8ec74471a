//! 宣布开会: who is there, who presides, who writes. The base (应到) is frozen by the act.

use std::sync::Arc;

use jiff::civil::Time;
use leptos::prelude::*;

use super::answer::{Act, Answer};
use super::attendance::{AttendanceFields, Line};
use super::room::hour_now;
use super::waive::WaiveForm;
use crate::domain::command::Command;
use crate::domain::event::Waiver;
use crate::domain::id::MemberId;
use crate::domain::meeting::Meeting;
use crate::domain::register::BookKind;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::prepare as text;
use crate::text::{button, ui, words};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::draft::keep_draft;
use crate::ui::form::{Choice, Form, FormPair, FormSection, SelectField, TextField, TimeField};
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
            let share = book.rulebook(on).meeting(kind).map(|rule| match book.kind {
                BookKind::Main => rule.quorum,
                BookKind::Personnel => rule.quorum_appointment,
            });
            share.map_or(0, |share| share.of(count(entitled)))
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
    let act = Act::idle();
    let on = meeting.with_untracked(|meeting| meeting.call.on);
    let members: Vec<(MemberId, String, Option<u8>)> = untrack(|| {
        workspace.with(|book| {
            let entitled = book.roster.entitled(on);
            entitled
                .map(|member| (member.id, member.post.clone(), member.presides))
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
    let presiding_choices = Signal::derive(move || {
        let there = |id: MemberId| may_preside.iter().any(|line| line.member == id && line.present());
        let able = order.iter().filter(|(_, id, _)| there(*id));
        able.map(|(_, id, post)| Choice::new(id.to_string(), post))
            .collect::<Vec<_>>()
    });
    let first = presiding_choices.with_untracked(|able| able.first().map(|choice| choice.value.clone()));
    let presiding = RwSignal::new(first.unwrap_or_default());
    let at = RwSignal::new(meeting.with_untracked(|meeting| hour_now(workspace, meeting)));
    let recorder = RwSignal::new(String::new());
    let observers = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let draft = keep_draft(
        meeting.with_untracked(|meeting| format!("meeting-open-{}", meeting.id)),
        move || (recorder.get(), observers.get()),
        move |(kept_recorder, kept_observers)| {
            recorder.set(kept_recorder);
            observers.set(kept_observers);
        },
    );

    let attendance = lines.clone();
    let open = Callback::new(move |waivers: Vec<Waiver>| {
        tried.set(true);
        let lines: Option<Vec<_>> = untrack(|| attendance.iter().map(|line| line.parse()).collect());
        let chair: Option<MemberId> = presiding.with_untracked(|id| id.parse().ok());
        let began: Option<Time> = at.with_untracked(|at| at.parse().ok());
        let writes = recorder.with_untracked(|words| words.trim().to_owned());
        let (Some(attendance), Some(presiding), Some(at), false) = (lines, chair, began, writes.is_empty()) else {
            return;
        };
        let command = Command::OpenMeeting {
            meeting: meeting.with_untracked(|meeting| meeting.id),
            at,
            presiding,
            recorder: writes,
            attendance,
            observers: observers.with_untracked(|words| words.trim().to_owned()),
            waivers,
        };
        act.run(command, move || draft.sent());
    });
    let missing = move |field: RwSignal<String>, ask: &'static str| {
        MaybeProp::derive(move || (tried.get() && field.with(|typed| typed.trim().is_empty())).then(|| ask.to_owned()))
    };
    let roll = members
        .into_iter()
        .zip(lines)
        .map(|((_, post, _), line)| view! { <AttendanceFields line post tried /> })
        .collect_view();
    view! {
        <div class="stack">
            <p>{text::OPEN_NOTE}</p>
            <Form on_submit=move |()| open.run(Vec::new()) submit=button::OPEN_MEETING busy=act.busy()>
                <FormSection title=text::ATTENDANCE>
                    <div class="roster">{roll}</div>
                </FormSection>
                <FormPair>
                    <SelectField
                        label=text::PRESIDING
                        value=presiding
                        choices=presiding_choices
                        required=true
                        hint=text::PRESIDING_HINT
                        error=missing(presiding, text::ASK_PRESIDING)
                    />
                    <TextField
                        label=text::RECORDER
                        value=recorder
                        required=true
                        error=missing(recorder, text::ASK_RECORDER)
                    />
                </FormPair>
                <FormPair>
                    <TimeField
                        label=text::BEGAN_AT
                        value=at
                        required=true
                        hint=text::BEGAN_AT_HINT
                        error=MaybeProp::derive(move || {
                            (tried.get() && at.with(|at| at.parse::<Time>().is_err()))
                                .then(|| words_there::ASK_HOUR.to_owned())
                        })
                    />
                    <TextField label=text::OBSERVERS value=observers hint=text::OBSERVERS_HINT />
                </FormPair>
                <Figures meeting entitled present />
            </Form>
            <Answer act />
            {move || {
                let gaps = act.warnings();
                (!gaps.is_empty()).then(|| view! { <WaiveForm gaps busy=act.busy() on_waive=open /> })
            }}
        </div>
    }
}
