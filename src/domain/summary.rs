//! The shelf's summaries: what lists, filters and lights need, without a matter's file. Always derived.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::application::SignOffStage;
use super::disclosure::DisclosureAttribute;
use super::id::{MatterId, MeetingId};
use super::matter::{Matter, MatterStatus};
use super::meeting::{AgendaItem, Meeting, MeetingStatus, Outcome, Tally};
use super::money::Fen;
use super::register::{EntryNumber, Register, SessionNumber};
use super::rulebook::{MeetingKind, Rulebook};
use super::rules;
use super::steps::{StepKind, StepOutcome};

/// How a step stands on the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RailState {
    /// Done.
    Done,
    /// Not applicable, with a reason.
    NotApplicable,
    /// Resolved, but a check finds it wanting.
    Wanting,
    /// Open.
    Open,
}

/// A matter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "side marks stand beside each other, none excludes another"
)]
pub struct Summary {
    /// The id.
    pub id: MatterId,
    /// Where it stands.
    pub status: MatterStatus,
    /// The register; `None` for a placeholder.
    pub register: Option<Register>,
    /// The title; empty for a placeholder.
    pub title: String,
    /// The department.
    pub department: String,
    /// The member in charge.
    pub in_charge: String,
    /// The amount.
    pub amount: Option<Fen>,
    /// The day of the application.
    pub applied_on: Option<Date>,
    /// The required steps and how they stand.
    pub rail: Vec<(StepKind, RailState)>,
    /// The next sign-off that is missing before the secretary's, or the secretary's.
    pub next_sign_off: Option<SignOffStage>,
    /// Blocking gaps before an agenda.
    pub gaps: u32,
    /// The agenda it stands on.
    pub agenda: Option<(MeetingId, u16)>,
    /// The deciding (or last) resolution: meeting, session, item, day, outcome, counts.
    pub resolved: Option<Resolved>,
    /// The number in the register.
    pub number: Option<EntryNumber>,
    /// The disclosure attribute and the date of the document.
    pub attribute: Option<(DisclosureAttribute, Option<Date>)>,
    /// The day of disclosure.
    pub disclosed_on: Option<Date>,
    /// The day a withheld end is judged again.
    pub recheck_on: Option<Date>,
    /// A public notice: first and last day, and whether it was taken down.
    pub notice: Option<(Date, Date, bool)>,
    /// Whether an appointment of this kind asks for a public notice.
    pub needs_notice: bool,
    /// The day of appointment.
    pub appointed_on: Option<Date>,
    /// 补录.
    pub late: bool,
    /// 程序瑕疵.
    pub irregular: bool,
    /// 更正过.
    pub corrected: bool,
    /// 正文已依规清除.
    pub erased: bool,
    /// Sum of linked payments.
    pub paid: Option<Fen>,
}

/// What a meeting resolved about a matter, in brief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolved {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its name.
    pub meeting_name: String,
    /// The session.
    pub session: SessionNumber,
    /// The item.
    pub item: u16,
    /// The day.
    pub on: Date,
    /// The outcome.
    pub outcome: Outcome,
    /// The counts.
    pub tally: Tally,
}

impl Summary {
    /// Derives the summary of a matter under a rulebook.
    pub fn of(rulebook: &Rulebook, matter: &Matter) -> Self {
        let topic = matter.topic();
        let gaps = rules::gaps_before_agenda(rulebook, matter, None);
        let rail = rules::required_steps(rulebook, matter)
            .into_iter()
            .map(|kind| {
                let wanting = gaps.iter().any(|gap| rules::step_of(&gap.fact) == Some(kind));
                let state = match matter.step(kind) {
                    None => RailState::Open,
                    Some(_) if wanting => RailState::Wanting,
                    Some(StepOutcome::NotApplicable { .. }) => RailState::NotApplicable,
                    Some(StepOutcome::Done(content)) if rules::says_not_applicable(content) => RailState::NotApplicable,
                    Some(StepOutcome::Done(_)) => RailState::Done,
                };
                (kind, state)
            })
            .collect();
        let resolved = matter.decision().or_else(|| matter.last_resolution()).map(|stamped| {
            let resolution = &stamped.value;
            Resolved {
                meeting: resolution.meeting,
                meeting_name: resolution.meeting_name.clone(),
                session: resolution.session,
                item: resolution.item,
                on: resolution.on,
                outcome: resolution.outcome.clone(),
                tally: resolution.tally,
            }
        });
        Self {
            id: matter.id,
            status: matter.status(),
            register: matter.register(),
            title: topic.map(|topic| topic.title.clone()).unwrap_or_default(),
            department: topic.map(|topic| topic.department.clone()).unwrap_or_default(),
            in_charge: topic.map(|topic| topic.in_charge.clone()).unwrap_or_default(),
            amount: topic.and_then(|topic| topic.particulars.amount()),
            applied_on: topic.map(|topic| topic.applied_on),
            rail,
            next_sign_off: SignOffStage::REQUIRED
                .into_iter()
                .chain([SignOffStage::Secretary])
                .find(|stage| !matter.signed(*stage)),
            gaps: u32::try_from(gaps.iter().filter(|gap| gap.severity == rules::Severity::Block).count())
                .unwrap_or(u32::MAX),
            agenda: matter.agenda,
            resolved,
            number: matter.entry.as_ref().map(|entry| entry.value.number),
            attribute: matter
                .attribute
                .as_ref()
                .map(|set| (set.value.attribute, set.value.document_date)),
            disclosed_on: matter.disclosed.as_ref().map(|disclosed| disclosed.value.0.on),
            recheck_on: matter.undisclosed.as_ref().map(|end| end.value.recheck_on),
            notice: matter
                .notice
                .as_ref()
                .map(|notice| (notice.from, notice.until, notice.taken_down.is_some())),
            needs_notice: topic.is_some_and(|topic| match &topic.particulars {
                super::application::Particulars::Appointment { kind, .. } => kind.needs_public_notice(),
                _ => false,
            }),
            appointed_on: matter.appointed.as_ref().map(|(_, on)| *on),
            late: matter.late,
            irregular: !matter.irregularities.is_empty(),
            corrected: !matter.corrections.is_empty(),
            erased: matter.erased > 0,
            paid: matter
                .payments
                .iter()
                .try_fold(None::<Fen>, |sum, payment| {
                    sum.map_or(Some(payment.value.amount), |sum| sum.checked_add(payment.value.amount))
                        .map(Some)
                })
                .flatten(),
        }
    }
}

/// A meeting in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingSummary {
    /// The id.
    pub id: MeetingId,
    /// The kind.
    pub kind: MeetingKind,
    /// The session.
    pub session: SessionNumber,
    /// The day.
    pub on: Date,
    /// The hour, as `09:00`.
    pub at: String,
    /// The place.
    pub place: String,
    /// Where it stands.
    pub status: MeetingStatus,
    /// Items with a matter: number, matter, done.
    pub matters: Vec<(u16, MatterId, bool)>,
    /// How many items the agenda has.
    pub items: u32,
    /// Whether the first topic stands on a Party meeting's agenda (R56 shows it).
    pub first_topic: bool,
    /// Where the record is bound.
    pub minute_book: String,
}

impl MeetingSummary {
    /// Derives the summary of a meeting.
    pub fn of(meeting: &Meeting) -> Self {
        Self {
            id: meeting.id,
            kind: meeting.call.kind,
            session: meeting.session,
            on: meeting.call.on,
            at: meeting.call.at.to_string().chars().take(5).collect(),
            place: meeting.call.place.clone(),
            status: meeting.status(),
            matters: meeting
                .items
                .iter()
                .filter_map(|item| item.content.matter().map(|matter| (item.number, matter, item.done())))
                .collect(),
            items: u32::try_from(meeting.items.len()).unwrap_or(u32::MAX),
            first_topic: meeting
                .items
                .iter()
                .any(|item| matches!(item.content, AgendaItem::FirstTopic { .. })),
            minute_book: meeting
                .signed
                .as_ref()
                .map(|signed| signed.3.clone())
                .unwrap_or_default(),
        }
    }
}
