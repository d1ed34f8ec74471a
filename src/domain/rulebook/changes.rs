//! What two versions of the rules differ in, as data.
//!
//! Every shape is taken apart member by member without `..`: a member that is added later and not compared doesn't
//! compile. Lists are compared row by row, each row under its key; the order of rows is no difference.

use jiff::civil::Date;

use super::{
    AttendeeRule, Base, CatalogueLine, DisclosureLine, MeetingKind, MeetingRule, Power, RegisterShares, Retention,
    Rulebook, Share, SpendingLevel, StandardReason, Threshold, WithoutSecretary,
};
use crate::domain::meeting::Stand;
use crate::domain::register::{AppointmentKind, Register};
use crate::domain::rules::{CheckId, Severity, registry};
use crate::domain::steps::StepKind;

/// A value before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<T> {
    /// As it was.
    pub old: T,
    /// As it is to be.
    pub new: T,
}

impl<T: Clone + PartialEq> Pair<T> {
    /// Both values, where they differ.
    fn of(old: &T, new: &T) -> Option<Self> {
        (old != new).then(|| Self {
            old: old.clone(),
            new: new.clone(),
        })
    }
}

/// What became of one row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row<T, P> {
    /// It is new.
    Added(T),
    /// It is gone.
    Gone(T),
    /// One part of it changed.
    Changed {
        /// The row as it is to be.
        row: T,
        /// The part.
        part: P,
    },
}

impl<T, P> Row<T, P> {
    /// The row as it is to be, or as it was.
    pub const fn row(&self) -> &T {
        match self {
            Self::Added(row) | Self::Gone(row) | Self::Changed { row, .. } => row,
        }
    }
}

/// One difference between two versions of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The name of the rules.
    Title(Pair<String>),
    /// The document number.
    DocumentNumber(Pair<String>),
    /// The first day.
    Effective(Pair<Date>),
    /// A kind of meeting.
    Meeting(Box<Row<MeetingRule, MeetingPart>>),
    /// Whether recused members leave the base.
    RecusedLeaveBase(Pair<bool>),
    /// A line of the catalogue.
    Line(Box<Row<CatalogueLine, LinePart>>),
    /// A standard reason; one is never changed, only added or gone.
    Reason(Row<StandardReason, core::convert::Infallible>),
    /// Whether the day of posting counts in a public notice.
    NoticeCountsFirstDay(Pair<bool>),
    /// Working days of a public notice.
    PublicNoticeDays(Pair<u32>),
    /// Acts before the program reminds of a backup.
    BackupAfterActs(Pair<u32>),
    /// Who must attend without a vote.
    Attendees(Row<AttendeeRule, AttendeePart>),
    /// Who approves smaller spending, from which amount on.
    Spending(Row<SpendingLevel, Pair<Threshold>>),
    /// How hard a check is here; `None` where it is not applied.
    Strength {
        /// The check.
        check: CheckId,
        /// How hard.
        severity: Pair<Option<Severity>>,
    },
    /// A line of a disclosure catalogue.
    Disclosure(Box<Row<DisclosureLine, DisclosurePart>>),
    /// How long a class of papers is kept, in years; `None` for ever.
    Retention(Row<Retention, Pair<Option<u8>>>),
    /// Appointments that the office puts up for public notice.
    NoticeKinds(Pair<Vec<AppointmentKind>>),
    /// Months within which payments are added up.
    SplitWindow(Pair<u8>),
}

/// A part of a kind of meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingPart {
    /// Its name.
    Name(Pair<String>),
    /// What it may do.
    Power(Pair<Power>),
    /// Which registers it decides.
    Decides(Pair<Vec<Register>>),
    /// Its quorum.
    Quorum(Pair<Share>),
    /// Its quorum for appointments.
    QuorumAppointment(Pair<Share>),
    /// Its majority.
    Majority(Pair<Share>),
    /// Its notice, in working days.
    NoticeDays(Pair<u32>),
    /// Of whom its majority is counted.
    Base(Pair<Base>),
    /// Quorum and majority of one register; `None` where they are those of the meeting.
    SharesOf {
        /// The register.
        register: Register,
        /// The shares.
        shares: Pair<Option<RegisterShares>>,
    },
    /// Who presides without the secretary.
    WithoutSecretary(Pair<WithoutSecretary>),
    /// The options of the vote; empty for those that the registers know.
    Options(Pair<Vec<Stand>>),
}

/// A part of a line of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinePart {
    /// Its register.
    Register(Pair<Register>),
    /// What it names.
    Title(Pair<String>),
    /// From which amount on it applies.
    Threshold(Pair<Option<Threshold>>),
    /// Which kind of meeting decides it.
    DecidedBy(Pair<MeetingKind>),
    /// Which kind of meeting studies it first.
    StudiedFirstBy(Pair<Option<MeetingKind>>),
    /// The steps it demands.
    Demands(Pair<Vec<StepKind>>),
    /// Whether 713号令 applies in full.
    Full713(Pair<bool>),
    /// Whether the decision is announced before it is taken.
    AnnouncedBefore(Pair<bool>),
    /// The sub-kinds of appointment it is for; empty for any.
    Kinds(Pair<Vec<AppointmentKind>>),
}

/// A part of who must attend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttendeePart {
    /// How many at least.
    CountMin(Pair<u32>),
    /// For matters of which registers.
    Registers(Pair<Vec<Register>>),
}

/// A part of a line of a disclosure catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DisclosurePart {
    /// What is disclosed.
    Title(Pair<String>),
    /// What it rests on.
    Basis(Pair<String>),
    /// To whom.
    Scope(Pair<String>),
    /// Where.
    Channel(Pair<String>),
    /// When.
    Term(Pair<String>),
}

/// Every difference between two versions, in the order of the rulebook's members. Which decision put a version into
/// force is no difference of the rules.
pub fn changes(old: &Rulebook, new: &Rulebook) -> Vec<Change> {
    let Rulebook {
        title,
        document_number,
        effective,
        meetings,
        recused_leave_base,
        catalogue,
        reasons,
        notice_counts_first_day,
        public_notice_working_days_min,
        backup_after_acts,
        attendees,
        spending,
        strengths: _, // Compared by what they come to, check by check.
        disclosure,
        retention,
        notice_kinds,
        split_window_months,
        adoption: _,
    } = old;
    let mut found: Vec<Change> = [
        Pair::of(title, &new.title).map(Change::Title),
        Pair::of(document_number, &new.document_number).map(Change::DocumentNumber),
        Pair::of(effective, &new.effective).map(Change::Effective),
    ]
    .into_iter()
    .flatten()
    .collect();
    let rows = compared(meetings, &new.meetings, |rule| rule.kind, meeting_parts);
    found.extend(rows.into_iter().map(|row| Change::Meeting(Box::new(row))));
    found.extend(Pair::of(recused_leave_base, &new.recused_leave_base).map(Change::RecusedLeaveBase));
    let rows = compared(catalogue, &new.catalogue, |line| line.code.as_str(), line_parts);
    found.extend(rows.into_iter().map(|row| Change::Line(Box::new(row))));
    let rows = compared(reasons, &new.reasons, |reason| reason, |_, _| Vec::new());
    found.extend(rows.into_iter().map(Change::Reason));
    found.extend(Pair::of(notice_counts_first_day, &new.notice_counts_first_day).map(Change::NoticeCountsFirstDay));
    let days = Pair::of(public_notice_working_days_min, &new.public_notice_working_days_min);
    found.extend(days.map(Change::PublicNoticeDays));
    found.extend(Pair::of(backup_after_acts, &new.backup_after_acts).map(Change::BackupAfterActs));
    let rows = compared(attendees, &new.attendees, |rule| rule.who.as_str(), attendee_parts);
    found.extend(rows.into_iter().map(Change::Attendees));
    let rows = compared(
        spending,
        &new.spending,
        |level| level.approver.as_str(),
        |old, new| Pair::of(&old.from, &new.from).into_iter().collect(),
    );
    found.extend(rows.into_iter().map(Change::Spending));
    found.extend(strengths(old, new));
    let rows = compared(
        disclosure,
        &new.disclosure,
        |line| (line.track, line.code.as_str()),
        disclosure_parts,
    );
    found.extend(rows.into_iter().map(|row| Change::Disclosure(Box::new(row))));
    let rows = compared(
        retention,
        &new.retention,
        |class| class.papers.as_str(),
        |old, new| Pair::of(&old.years, &new.years).into_iter().collect(),
    );
    found.extend(rows.into_iter().map(Change::Retention));
    found.extend(Pair::of(notice_kinds, &new.notice_kinds).map(Change::NoticeKinds));
    found.extend(Pair::of(split_window_months, &new.split_window_months).map(Change::SplitWindow));
    found
}

/// The rows of a list that are new or differ, in their new order, and those that are gone. Rows with the same key are
/// held against each other in turn.
fn compared<'a, T: Clone + PartialEq, P, K: PartialEq>(
    old: &'a [T],
    new: &'a [T],
    key: impl Fn(&'a T) -> K,
    parts: impl Fn(&T, &T) -> Vec<P>,
) -> Vec<Row<T, P>> {
    let mut left: Vec<&T> = old.iter().collect();
    let mut found = Vec::new();
    for row in new {
        let known = left.iter().position(|old| key(old) == key(row));
        match known.map(|at| left.remove(at)) {
            None => found.push(Row::Added(row.clone())),
            Some(old) => found.extend(
                parts(old, row)
                    .into_iter()
                    .map(|part| Row::Changed { row: row.clone(), part }),
            ),
        }
    }
    found.extend(left.into_iter().cloned().map(Row::Gone));
    found
}

fn meeting_parts(old: &MeetingRule, new: &MeetingRule) -> Vec<MeetingPart> {
    let MeetingRule {
        kind: _,
        name,
        power,
        decides,
        quorum,
        quorum_appointment,
        majority,
        notice_working_days_min,
        majority_base,
        by_register,
        without_secretary,
        options,
    } = old;
    let mut parts: Vec<MeetingPart> = [
        Pair::of(name, &new.name).map(MeetingPart::Name),
        Pair::of(power, &new.power).map(MeetingPart::Power),
        Pair::of(decides, &new.decides).map(MeetingPart::Decides),
        Pair::of(quorum, &new.quorum).map(MeetingPart::Quorum),
        Pair::of(quorum_appointment, &new.quorum_appointment).map(MeetingPart::QuorumAppointment),
        Pair::of(majority, &new.majority).map(MeetingPart::Majority),
        Pair::of(notice_working_days_min, &new.notice_working_days_min).map(MeetingPart::NoticeDays),
        Pair::of(majority_base, &new.majority_base).map(MeetingPart::Base),
    ]
    .into_iter()
    .flatten()
    .collect();
    let of = |shares: &[RegisterShares], register| shares.iter().find(|own| own.register == register).copied();
    parts.extend(Register::ALL.into_iter().filter_map(|register| {
        let shares = Pair::of(&of(by_register, register), &of(&new.by_register, register))?;
        Some(MeetingPart::SharesOf { register, shares })
    }));
    parts.extend(Pair::of(without_secretary, &new.without_secretary).map(MeetingPart::WithoutSecretary));
    parts.extend(Pair::of(options, &new.options).map(MeetingPart::Options));
    parts
}

fn line_parts(old: &CatalogueLine, new: &CatalogueLine) -> Vec<LinePart> {
    let CatalogueLine {
        code: _,
        register,
        title,
        threshold,
        decided_by,
        studied_first_by,
        demands,
        full_713,
        announced_before,
        kinds,
    } = old;
    [
        Pair::of(register, &new.register).map(LinePart::Register),
        Pair::of(title, &new.title).map(LinePart::Title),
        Pair::of(threshold, &new.threshold).map(LinePart::Threshold),
        Pair::of(decided_by, &new.decided_by).map(LinePart::DecidedBy),
        Pair::of(studied_first_by, &new.studied_first_by).map(LinePart::StudiedFirstBy),
        Pair::of(demands, &new.demands).map(LinePart::Demands),
        Pair::of(full_713, &new.full_713).map(LinePart::Full713),
        Pair::of(announced_before, &new.announced_before).map(LinePart::AnnouncedBefore),
        Pair::of(kinds, &new.kinds).map(LinePart::Kinds),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn attendee_parts(old: &AttendeeRule, new: &AttendeeRule) -> Vec<AttendeePart> {
    let AttendeeRule {
        who: _,
        count_min,
        registers,
    } = old;
    [
        Pair::of(count_min, &new.count_min).map(AttendeePart::CountMin),
        Pair::of(registers, &new.registers).map(AttendeePart::Registers),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn disclosure_parts(old: &DisclosureLine, new: &DisclosureLine) -> Vec<DisclosurePart> {
    let DisclosureLine {
        track: _,
        code: _,
        title,
        basis,
        scope,
        channel,
        term,
    } = old;
    [
        Pair::of(title, &new.title).map(DisclosurePart::Title),
        Pair::of(basis, &new.basis).map(DisclosurePart::Basis),
        Pair::of(scope, &new.scope).map(DisclosurePart::Scope),
        Pair::of(channel, &new.channel).map(DisclosurePart::Channel),
        Pair::of(term, &new.term).map(DisclosurePart::Term),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The checks that come out harder or softer.
fn strengths<'a>(old: &'a Rulebook, new: &'a Rulebook) -> impl Iterator<Item = Change> + 'a {
    CheckId::ALL.iter().filter_map(|check| {
        let comes = registry::of(*check).severity;
        let severity = Pair::of(&old.severity(*check, comes), &new.severity(*check, comes))?;
        Some(Change::Strength {
            check: *check,
            severity,
        })
    })
}
