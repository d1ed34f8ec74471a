//! What a 街道工委 begins with: a first rulebook, a roster and names, all to be edited before the founding.
//!
//! Nothing here is law. Powers and counts follow what streets really set for themselves; every amount and every
//! line is a proposal the office confirms, and once the book is founded only the book's own rulebook judges.

mod catalogue;
mod disclosure;
mod meetings;
mod office;
mod reasons;
mod retention;

use jiff::civil::Date;

use super::disclosure::Track;
use super::register::{BookKind, Register};
use super::rulebook::{CatalogueLine, DisclosureLine, MeetingKind, Retention, Rulebook, StandardReason};

pub use office::{COMMITTEE_MEETING_NAMES, office_template, roster_template};

/// By these words a post or a division of work is known to be that of the discipline organ.
pub const DISCIPLINE: [&str; 3] = ["纪检", "纪委", "纪工委"];

/// By these words one who attends without a vote is named as such.
pub const ATTENDING: [&str; 2] = [SITTING_IN, LISTENING];
/// Attends, and may speak when the one who presides allows it.
pub const SITTING_IN: &str = "列席";
/// Listens.
pub const LISTENING: &str = "旁听";

/// Acts without a verified backup before the program reminds.
const BACKUP_AFTER_ACTS: u32 = 30;

/// Working days a public notice (任前公示) stands, its first day counted (R31).
const PUBLIC_NOTICE_WORKING_DAYS: u32 = 5;

/// Months within which payments of one payee or purpose are added up (R46).
const SPLIT_WINDOW_MONTHS: u8 = 12;

/// The first rulebook of a book: its kinds of meeting, and the catalogue and reasons of its registers.
///
/// `meeting_name` is what the office calls the meeting that decides (工委会议, 党工委会议).
pub fn rulebook(kind: BookKind, effective: Date, meeting_name: &str) -> Rulebook {
    let registers = kind.registers();
    Rulebook {
        title: meetings::TITLE.to_owned(),
        document_number: String::new(),
        effective,
        meetings: meetings::all(registers, meeting_name),
        recused_leave_base: false,
        catalogue: registers.iter().flat_map(|register| lines(*register)).collect(),
        reasons: registers
            .iter()
            .flat_map(|register| standard_reasons(*register))
            .collect(),
        notice_counts_first_day: true,
        public_notice_working_days_min: PUBLIC_NOTICE_WORKING_DAYS,
        backup_after_acts: BACKUP_AFTER_ACTS,
        attendees: Vec::new(),
        spending: Vec::new(),
        strengths: Vec::new(),
        notice_kinds: Vec::new(),
        disclosure: [Track::PartyAffairs, Track::Government]
            .into_iter()
            .flat_map(|track| disclosure_lines(kind, track))
            .collect(),
        retention: retention(kind).collect(),
        split_window_months: SPLIT_WINDOW_MONTHS,
        adoption: None,
    }
}

/// The lines of one register, in order, each decided by the committee's meeting.
fn lines(register: Register) -> impl Iterator<Item = CatalogueLine> {
    catalogue::of(register)
        .iter()
        .zip(1..)
        .map(move |(line, place)| CatalogueLine {
            code: format!("{}-{place:02}", register.mark()),
            register,
            title: line.title.to_owned(),
            threshold: line.threshold,
            decided_by: MeetingKind::Committee,
            studied_first_by: line.studied_first.then_some(MeetingKind::Director),
            demands: line.demands.to_vec(),
            full_713: line.full_713,
            announced_before: false,
            kinds: line.kind.into_iter().collect(),
        })
}

/// The reasons for "not applicable" that one register offers.
fn standard_reasons(register: Register) -> impl Iterator<Item = StandardReason> {
    reasons::of(register).iter().flat_map(move |(step, words)| {
        words.iter().map(move |words| StandardReason {
            step: *step,
            register,
            words: (*words).to_owned(),
        })
    })
}

/// The lines of one disclosure catalogue, in order.
fn disclosure_lines(kind: BookKind, track: Track) -> impl Iterator<Item = DisclosureLine> {
    disclosure::of(kind, track)
        .iter()
        .zip(1..)
        .map(move |(line, place)| DisclosureLine {
            track,
            code: format!("{}-{place:02}", disclosure::mark(track)),
            title: line.title.to_owned(),
            basis: line.basis.to_owned(),
            scope: line.scope.to_owned(),
            channel: line.channel.to_owned(),
            term: line.term.to_owned(),
        })
}

/// How long the papers of a book are kept.
fn retention(kind: BookKind) -> impl Iterator<Item = Retention> {
    retention::of(kind).iter().map(|(papers, years)| Retention {
        papers: (*papers).to_owned(),
        years: *years,
    })
}
