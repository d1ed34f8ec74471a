//! The shelf's summaries: what lists, filters and lights need, without a matter's file. Always derived.
//!
//! They are read by the ten thousand at every start, so on the shelf their members have names of one or two letters and
//! what is absent is left out. Only a cache reads them: whoever changes them counts the shelf's shape up.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::application::{Particulars, SignOffStage, TopicApplication};
use super::appointment::{AppointmentWaits, still_waits};
use super::day;
use super::disclosure::DisclosureAttribute;
use super::emergency::EmergencyWaits;
use super::event::Entry;
use super::execution::{amount_now, contracted};
use super::follow_up::Following;
use super::id::{MatterId, MeetingId};
use super::matter::{Matter, MatterStatus};
use super::meeting::{AgendaItem, DraftInHand, Meeting, MeetingStatus, Outcome, SummaryStage, Tally};
use super::money::Fen;
use super::register::{AppointmentKind, EntryNumber, Register, SessionNumber};
use super::rulebook::{MeetingKind, Rulebook};
use super::rules::{self, split::purpose_of};
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
    #[serde(rename = "i")]
    pub id: MatterId,
    /// Where it stands.
    #[serde(rename = "s")]
    pub status: MatterStatus,
    /// The register; `None` for a placeholder.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Register>,
    /// The line of the catalogue, as long as the matter has to be decided.
    #[serde(rename = "li", default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The title; empty for a placeholder.
    #[serde(rename = "t")]
    pub title: String,
    /// The title before it was corrected, as meetings had it.
    #[serde(rename = "tw", default, skip_serializing_if = "Option::is_none")]
    pub title_was: Option<String>,
    /// The department.
    #[serde(rename = "d")]
    pub department: String,
    /// The member in charge.
    #[serde(rename = "c")]
    pub in_charge: String,
    /// The amount as it stands: decided, where a meeting decided it, else applied for.
    #[serde(rename = "a", default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// The day of the application.
    #[serde(
        rename = "ao",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub applied_on: Option<Date>,
    /// The required steps and how they stand.
    #[serde(rename = "rl")]
    pub rail: Vec<(StepKind, RailState)>,
    /// The next sign-off that is missing before the secretary's, or the secretary's.
    #[serde(rename = "ns", default, skip_serializing_if = "Option::is_none")]
    pub next_sign_off: Option<SignOffStage>,
    /// Blocking gaps before an agenda.
    #[serde(rename = "g")]
    pub gaps: u32,
    /// The agenda it stands on.
    #[serde(rename = "ag", default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<(MeetingId, u16)>,
    /// The deciding (or last) resolution: meeting, session, item, day, outcome, counts.
    #[serde(rename = "re", default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolved>,
    /// The number in the register.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub number: Option<EntryNumber>,
    /// The disclosure attribute and the date of the document.
    #[serde(
        rename = "at",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub attribute: Option<(DisclosureAttribute, Option<Date>)>,
    /// The day of disclosure.
    #[serde(
        rename = "do",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub disclosed_on: Option<Date>,
    /// The day a withheld end is judged again.
    #[serde(
        rename = "rc",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub recheck_on: Option<Date>,
    /// A public notice: first and last day, and whether it was taken down.
    #[serde(
        rename = "no",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub notice: Option<(Date, Date, bool)>,
    /// Whether new rules are proposed with it.
    #[serde(rename = "pr", default, skip_serializing_if = "core::ops::Not::not")]
    pub proposes_rules: bool,
    /// Whether an appointment of this kind asks for a public notice.
    #[serde(rename = "nn", default, skip_serializing_if = "core::ops::Not::not")]
    pub needs_notice: bool,
    /// What an appointment still waits for.
    #[serde(rename = "fo", default, skip_serializing_if = "Vec::is_empty")]
    pub follows: Vec<AppointmentWaits>,
    /// The day of appointment.
    #[serde(
        rename = "ap",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub appointed_on: Option<Date>,
    /// What an emergency waits for, and the kind of meeting that must hear it.
    #[serde(rename = "em", default, skip_serializing_if = "Vec::is_empty")]
    pub emergency: Vec<(EmergencyWaits, MeetingKind)>,
    /// The last day of the exception from the fair-competition review under which a decided measure stands (R20).
    #[serde(
        rename = "x",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub exception_until: Option<Date>,
    /// Whether a meeting agreed in principle and the revised text is not checked yet (R59).
    #[serde(rename = "ur", default, skip_serializing_if = "core::ops::Not::not")]
    pub unrevised: bool,
    /// 补录.
    #[serde(rename = "l", default, skip_serializing_if = "core::ops::Not::not")]
    pub late: bool,
    /// 程序瑕疵.
    #[serde(rename = "ir", default, skip_serializing_if = "core::ops::Not::not")]
    pub irregular: bool,
    /// 更正过.
    #[serde(rename = "co", default, skip_serializing_if = "core::ops::Not::not")]
    pub corrected: bool,
    /// 正文已依规清除.
    #[serde(rename = "e", default, skip_serializing_if = "core::ops::Not::not")]
    pub erased: bool,
    /// Sum of linked payments.
    #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<Fen>,
    /// Sum of linked contracts.
    #[serde(rename = "k", default, skip_serializing_if = "Option::is_none")]
    pub contracted: Option<Fen>,
    /// Who is paid.
    #[serde(rename = "py", default, skip_serializing_if = "Option::is_none")]
    pub payee: Option<String>,
    /// Where the money comes from.
    #[serde(rename = "so", default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whom an appointment is about.
    #[serde(rename = "pe", default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Proposed>,
    /// The document number of the appointment.
    #[serde(rename = "dn", default, skip_serializing_if = "Option::is_none")]
    pub appointed_by: Option<String>,
    /// What the money is for, to be compared (`rules::split`).
    #[serde(rename = "pu", default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<u32>,
    /// How its decision is followed up.
    #[serde(rename = "fw", default, skip_serializing_if = "Option::is_none")]
    pub following: Option<Following>,
    /// The sequence number of the last record about it.
    #[serde(rename = "q")]
    pub last: u32,
}

/// The person and the posts of an appointment, in brief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// The sub-kind.
    #[serde(rename = "k")]
    pub kind: AppointmentKind,
    /// The person's name.
    #[serde(rename = "p")]
    pub person: String,
    /// The present post and rank.
    #[serde(rename = "f")]
    pub from_post: String,
    /// The proposed post and rank, or the post to leave.
    #[serde(rename = "t")]
    pub to_post: String,
}

/// What a meeting resolved about a matter, in brief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolved {
    /// The meeting.
    #[serde(rename = "m")]
    pub meeting: MeetingId,
    /// Its name.
    #[serde(rename = "mn")]
    pub meeting_name: String,
    /// The session.
    #[serde(rename = "s")]
    pub session: SessionNumber,
    /// The item.
    #[serde(rename = "i")]
    pub item: u16,
    /// The day.
    #[serde(rename = "o", deserialize_with = "day::stored")]
    pub on: Date,
    /// The outcome.
    #[serde(rename = "u")]
    pub outcome: Outcome,
    /// The counts.
    #[serde(rename = "t")]
    pub tally: Tally,
}

impl Summary {
    /// What its decision leaves to be paid, where it is one of money.
    pub fn left(&self) -> Option<Fen> {
        self.amount?.checked_sub(self.paid.unwrap_or_default())
    }

    /// Derives the summary of a matter under a rulebook.
    pub fn of(rulebook: &Rulebook, matter: &Matter) -> Self {
        let topic = matter.topic();
        // What was corrected is found and read as corrected.
        let entry = matter.corrected_entry();
        let said = |entered: fn(&Entry) -> &String, applied: fn(&TopicApplication) -> &String| {
            let words = entry.as_ref().map(entered).or_else(|| topic.map(applied));
            words.cloned().unwrap_or_default()
        };
        let gaps = rules::gaps_before_agenda(rulebook, matter, None);
        let reviewed = rules::fair_competition::is_known(&rules::Case::of(rulebook, matter));
        let rail = rules::required_steps(rulebook, matter)
            .into_iter()
            .map(|kind| {
                // A warning is answered for at the agenda; it leaves no step wanting.
                let mut blocking = gaps.iter().filter(|gap| gap.severity == rules::Severity::Block);
                let wanting = blocking.any(|gap| rules::step_of(&gap.fact) == Some(kind));
                let state = match matter.step(kind) {
                    None if kind == StepKind::FairCompetition && !reviewed => RailState::NotApplicable,
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
            line: topic
                .filter(|_| matter.decision().is_none())
                .map(|topic| topic.line.clone()),
            title: said(|entry| &entry.title, |topic| &topic.title),
            title_was: entry
                .as_ref()
                .zip(matter.entry.as_ref())
                .filter(|(corrected, sealed)| corrected.title != sealed.value.title)
                .map(|(_, sealed)| sealed.value.title.clone()),
            department: said(|entry| &entry.department, |topic| &topic.department),
            in_charge: said(|entry| &entry.in_charge, |topic| &topic.in_charge),
            amount: amount_now(matter),
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
            proposes_rules: matter.proposed_rules.is_some(),
            number: matter.entry.as_ref().map(|entry| entry.value.number),
            attribute: matter
                .attribute
                .as_ref()
                .map(|set| (set.value.attribute, set.value.document_date)),
            disclosed_on: matter.disclosed.as_ref().map(|disclosed| disclosed.value.release.on),
            recheck_on: matter.undisclosed.as_ref().map(|end| end.value.recheck_on),
            notice: matter
                .notice
                .as_ref()
                .map(|notice| (notice.from, notice.until, notice.taken_down.is_some())),
            needs_notice: topic
                .and_then(|topic| topic.particulars.appointment())
                .is_some_and(|kind| rulebook.needs_notice(kind)),
            follows: still_waits(matter),
            appointed_on: matter.appointed.as_ref().map(|(_, on)| *on),
            emergency: matter
                .emergency_waits()
                .into_iter()
                .chain(matter.steps_wait(&gaps))
                .map(|waits| {
                    let line = topic.and_then(|topic| rulebook.line(&topic.line));
                    (waits, line.map_or(MeetingKind::Committee, |line| line.decided_by))
                })
                .collect(),
            exception_until: matter
                .decision()
                .filter(|decision| decision.value.outcome.agrees())
                .and_then(|_| matter.exception_until()),
            unrevised: !matter.late && matter.awaits_revision(),
            late: matter.late,
            irregular: !matter.irregularities.is_empty() || matter.lost("irregularity_recorded"),
            corrected: !matter.corrections.is_empty(),
            erased: matter.erased > 0,
            paid: matter
                .paid()
                .try_fold(None::<Fen>, |sum, payment| {
                    sum.map_or(Some(payment.amount), |sum| sum.checked_add(payment.amount))
                        .map(Some)
                })
                .flatten(),
            contracted: contracted(matter),
            payee: topic.and_then(|topic| topic.particulars.payee()).map(str::to_owned),
            source: topic.and_then(|topic| topic.particulars.source()).map(str::to_owned),
            proposed: topic.and_then(proposed),
            appointed_by: matter.appointed.as_ref().map(|(number, _)| number.clone()),
            purpose: topic.and_then(purpose_of),
            following: matter.following(),
            last: matter.last_record(),
        }
    }
}

fn proposed(topic: &TopicApplication) -> Option<Proposed> {
    match &topic.particulars {
        Particulars::Appointment {
            kind,
            person,
            from_post,
            to_post,
        } => Some(Proposed {
            kind: *kind,
            person: person.clone(),
            from_post: from_post.clone(),
            to_post: to_post.clone(),
        }),
        _ => None,
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
    #[serde(deserialize_with = "day::stored")]
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
    /// The number of its summary (纪要文号), where one was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary_number: Option<String>,
    /// What the draft of its summary waits for, where one is in hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary_stage: Option<SummaryStage>,
    /// How many absent members were not told what came of it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub untold: u16,
    /// Whether it was entered afterwards.
    pub late: bool,
    /// The sequence number of the last record about it.
    pub last: u32,
}

impl MeetingSummary {
    /// Derives the summary of a meeting.
    pub fn of(meeting: &Meeting) -> Self {
        Self {
            id: meeting.id,
            late: meeting.call.late(),
            last: meeting.last_record(),
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
            untold: u16::try_from(meeting.untold().count()).unwrap_or(u16::MAX),
            summary_stage: meeting.beside.in_hand.as_ref().map(DraftInHand::stage),
            summary_number: meeting.beside.summary().map(|summary| summary.value.number.clone()),
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands members by reference")]
const fn is_zero(count: &u16) -> bool {
    *count == 0
}
