//! The 31 things that an inspector looks for (office.md section 2), and the checks that show them.

use serde::{Deserialize, Serialize};

use crate::domain::refusal::GapFact;
use crate::domain::rules::CheckId;
use crate::domain::rules::follow_up::FollowUpGap;
use crate::domain::rules::record::RecordGap;
use crate::domain::steps::StepKind;

/// One of the 31 things that an inspector looks for, in the order of their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Concern {
    /// 1: another meeting took the place of the one that decides.
    OtherMeeting,
    /// 2: what must be decided by a meeting came before none.
    NotBroughtToMeeting,
    /// 3: done or paid first, decided later.
    ActedFirst,
    /// 4: an amount split up.
    SplitUp,
    /// 5: circulation in place of a meeting.
    ByCirculation,
    /// 6: prepared too little, or moved in the room.
    IllPrepared,
    /// 7: papers late or unfinished.
    PapersLate,
    /// 8: too few present.
    TooFewPresent,
    /// 9: recorded as present while away.
    RecordedThoughAway,
    /// 10: the one who presides did not speak last.
    NotLast,
    /// 11: stands not taken one by one.
    NotOneByOne,
    /// 12: result, record and summary differ.
    CountsDiffer,
    /// 13: somebody without a vote was counted.
    VotedWithoutVote,
    /// 14: somebody with an interest did not withdraw.
    NotWithdrawn,
    /// 15: the record is wanting.
    RecordWanting,
    /// 16: the summary in place of the record.
    SummaryForRecord,
    /// 17: the steps of an appointment out of order.
    AppointmentOrder,
    /// 18: the discipline secretary was not heard.
    DisciplineUnheard,
    /// 19: not reviewed.
    Unreviewed,
    /// 20: put off again and again.
    PutOff,
    /// 21: decided and not carried out.
    NotCarriedOut,
    /// 22: the decision was changed without a meeting.
    DecisionChanged,
    /// 23: a catalogue that does not fit.
    CatalogueCopied,
    /// 24: rules and roster out of date.
    RulesOutdated,
    /// 25: disclosed late, not at all, or too much.
    DisclosureLate,
    /// 26: no first topic.
    NoFirstTopic,
    /// 27: somebody not entrusted presided.
    PresidingUnentrusted,
    /// 28: passed although a review was negative.
    PassedThoughNegative,
    /// 29: an emergency neither reported nor ratified.
    EmergencyUnratified,
    /// 30: not rectified, or found again.
    NotRectified,
    /// 31: entered afterwards.
    EnteredAfterwards,
}

/// How far the book itself can show a concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// As far as it is recorded at all.
    Book,
    /// In part; the rest needs other papers.
    Part,
    /// Not at all: it needs other papers.
    OtherPapers,
}

impl Concern {
    /// All of them, in order.
    pub const ALL: [Self; 31] = [
        Self::OtherMeeting,
        Self::NotBroughtToMeeting,
        Self::ActedFirst,
        Self::SplitUp,
        Self::ByCirculation,
        Self::IllPrepared,
        Self::PapersLate,
        Self::TooFewPresent,
        Self::RecordedThoughAway,
        Self::NotLast,
        Self::NotOneByOne,
        Self::CountsDiffer,
        Self::VotedWithoutVote,
        Self::NotWithdrawn,
        Self::RecordWanting,
        Self::SummaryForRecord,
        Self::AppointmentOrder,
        Self::DisciplineUnheard,
        Self::Unreviewed,
        Self::PutOff,
        Self::NotCarriedOut,
        Self::DecisionChanged,
        Self::CatalogueCopied,
        Self::RulesOutdated,
        Self::DisclosureLate,
        Self::NoFirstTopic,
        Self::PresidingUnentrusted,
        Self::PassedThoughNegative,
        Self::EmergencyUnratified,
        Self::NotRectified,
        Self::EnteredAfterwards,
    ];

    /// The number, 1–31.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// How far the book itself can show it, with rows of the office's own books imported or without.
    pub const fn coverage(self, imported: bool) -> Coverage {
        match self {
            Self::NotBroughtToMeeting if imported => Coverage::Part,
            Self::NotBroughtToMeeting | Self::RecordedThoughAway => Coverage::OtherPapers,
            Self::ActedFirst
            | Self::ByCirculation
            | Self::NotWithdrawn
            | Self::SummaryForRecord
            | Self::DecisionChanged
            | Self::CatalogueCopied => Coverage::Part,
            _ => Coverage::Book,
        }
    }

    /// What a check that is not met shows; `None` where it shows none of the 31.
    pub const fn shown_by(check: CheckId) -> Option<Self> {
        use CheckId as C;
        let concern = match check {
            C::R54 => Self::OtherMeeting,
            C::R60 => Self::NotBroughtToMeeting,
            C::R35 | C::R59 => Self::ActedFirst,
            C::R46 => Self::SplitUp,
            C::R33 => Self::ByCirculation,
            C::R01 | C::R02 | C::R03 | C::R04 | C::R05 | C::R06 | C::R32 | C::R34 | C::R51 => Self::IllPrepared,
            C::R21 | C::R22 | C::R57 => Self::PapersLate,
            C::R23 | C::R55 | C::R69 => Self::TooFewPresent,
            C::R27 => Self::NotOneByOne,
            C::R24 | C::R61 => Self::CountsDiffer,
            C::R25 => Self::VotedWithoutVote,
            C::R26 => Self::NotWithdrawn,
            C::R28 | C::R29 | C::R36 | C::R58 | C::R63 => Self::RecordWanting,
            C::R30 | C::R31 | C::R53 | C::R62 => Self::AppointmentOrder,
            C::R64 => Self::DisciplineUnheard,
            C::R07
            | C::R08
            | C::R09
            | C::R10
            | C::R11
            | C::R12
            | C::R13a
            | C::R13b
            | C::R13c
            | C::R13d
            | C::R13e
            | C::R14
            | C::R15
            | C::R16
            | C::R17
            | C::R18
            | C::R19
            | C::R20 => Self::Unreviewed,
            C::R66 => Self::PutOff,
            C::R49 | C::R50 => Self::NotCarriedOut,
            C::R65 => Self::DecisionChanged,
            C::R67 => Self::RulesOutdated,
            C::R37 | C::R38 | C::R39 | C::R40 | C::R41 | C::R42 | C::R43 | C::R44 => Self::DisclosureLate,
            C::R56 => Self::NoFirstTopic,
            C::R68 => Self::PresidingUnentrusted,
            C::R45 | C::R47 | C::R48 | C::R52 => return None,
        };
        Some(concern)
    }

    /// The same where a gap tells more than its check: what was passed although a review was negative, who spoke after
    /// the one who presided, and what shows none of the 31.
    pub const fn shown_by_gap(check: CheckId, gap: &GapFact, agreed: bool) -> Option<Self> {
        match gap {
            GapFact::Unlawful
            | GapFact::DoesNotConform
            | GapFact::RiskUncontrollable
            | GapFact::CandidateNotClear(_)
                if agreed =>
            {
                Some(Self::PassedThoughNegative)
            }
            GapFact::FollowUp(FollowUpGap::CarriedOn { .. }) => Some(Self::DecisionChanged),
            GapFact::SuperiorRefused if agreed => Some(Self::PassedThoughNegative),
            GapFact::Recorded(RecordGap::SpokeAfterPresiding(_)) => Some(Self::NotLast),
            GapFact::StepUnresolved(
                StepKind::ExpertReview | StepKind::RiskAssessment | StepKind::LegalReview | StepKind::FairCompetition,
            ) => Some(Self::Unreviewed),
            GapFact::StepUnresolved(StepKind::DisciplineOpinion) => Some(Self::DisciplineUnheard),
            // A meeting that refuses what was refused above is as it should be; that less than must be decided came before
            // it is the opposite of splitting up.
            GapFact::SuperiorRefused | GapFact::BelowThreshold { .. } => None,
            _ => Self::shown_by(check),
        }
    }
}
