//! The parts of a matter's page, and their addresses: `#/matter/<id>/<part>`. No title ever stands in one.

use super::blank::{from_word, word};
use super::route::Route;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::register::Register;
use crate::domain::rulebook::Rulebook;
use crate::domain::rules::{self, Case, fair_competition};
use crate::domain::steps::StepKind;

/// What stands in the middle of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 申报与审批.
    Application,
    /// A step before the meeting.
    Step(StepKind),
    /// 集体讨论: the agenda and what meetings resolved.
    Meeting,
    /// 登记入台账, with corrections and payments.
    Entry,
    /// 督办: how the decision is carried out, and its evaluation.
    FollowUp,
    /// 任前公示、任职.
    Appointment,
}

impl Part {
    fn word(self) -> String {
        match self {
            Self::Application => "application".to_owned(),
            Self::Step(kind) => word(kind),
            Self::Meeting => "discussion".to_owned(),
            Self::Entry => "entry".to_owned(),
            Self::FollowUp => "follow-up".to_owned(),
            Self::Appointment => "appointment".to_owned(),
        }
    }

    /// The address of this part of a matter.
    pub fn href(self, matter: MatterId) -> String {
        format!("{}/{}", Route::Matter(matter).href(), self.word())
    }

    /// The part that an address names, if it names one.
    pub fn of_hash(hash: &str) -> Option<Self> {
        match hash.trim_start_matches("#/matter/").split_once('/')?.1 {
            "application" => Some(Self::Application),
            "discussion" => Some(Self::Meeting),
            "entry" => Some(Self::Entry),
            "follow-up" => Some(Self::FollowUp),
            "appointment" => Some(Self::Appointment),
            step => from_word(step).map(Self::Step),
        }
    }

    /// The part where the next thing waits to be done.
    pub fn in_hand(rulebook: &Rulebook, matter: &Matter) -> Self {
        if matter.entry.is_some() {
            if matter.register() == Some(Register::Appointment) && matter.appointed.is_none() {
                Self::Appointment
            } else {
                Self::Entry
            }
        } else if matter.decision().is_some() {
            Self::Entry
        } else if matter.agenda.is_some() {
            Self::Meeting
        } else if !matter.approved() || matter.withdrawn.is_some() {
            Self::Application
        } else {
            let open = rules::required_steps(rulebook, matter);
            let asked = |kind: &StepKind| {
                *kind != StepKind::FairCompetition || fair_competition::is_known(&Case::of(rulebook, matter))
            };
            let open = open.into_iter().filter(asked).find(|kind| matter.step(*kind).is_none());
            open.map_or(Self::Meeting, Self::Step)
        }
    }
}
