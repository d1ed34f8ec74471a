//! Kinds of meeting, items and stands as values of form controls.

use crate::domain::meeting::{Stand, VotingMethod};
use crate::domain::room::OutcomeKind;
use crate::domain::rulebook::MeetingKind;

/// The value of a kind of meeting.
pub const fn kind_value(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Committee => "committee",
        MeetingKind::Director => "director",
        MeetingKind::Joint => "joint",
        MeetingKind::Enlarged => "enlarged",
        MeetingKind::SecretaryTopic => "secretary",
        MeetingKind::Topic => "topic",
    }
}

/// The kind of meeting of a value.
pub fn kind_of(value: &str) -> Option<MeetingKind> {
    MeetingKind::ALL.into_iter().find(|kind| kind_value(*kind) == value)
}

/// The value of a way of voting.
pub const fn method_value(method: VotingMethod) -> &'static str {
    match method {
        VotingMethod::Oral => "oral",
        VotingMethod::Hands => "hands",
        VotingMethod::Named => "named",
        VotingMethod::Secret => "secret",
        VotingMethod::Unstated => "unstated",
    }
}

/// The way of voting of a value.
pub fn method_of(value: &str) -> Option<VotingMethod> {
    VotingMethod::ALL
        .into_iter()
        .find(|method| method_value(*method) == value)
}

/// The value of a stand.
pub const fn stand_value(stand: Stand) -> &'static str {
    match stand {
        Stand::For => "for",
        Stand::Against => "against",
        Stand::Abstain => "abstain",
        Stand::Postpone => "postpone",
    }
}

/// The stand of a value.
pub fn stand_of(value: &str) -> Option<Stand> {
    [Stand::For, Stand::Against, Stand::Abstain, Stand::Postpone]
        .into_iter()
        .find(|stand| stand_value(*stand) == value)
}

/// The value of an outcome.
pub const fn outcome_value(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Passed => "passed",
        OutcomeKind::PassedInPrinciple => "in-principle",
        OutcomeKind::Rejected => "rejected",
        OutcomeKind::Postponed => "postponed",
        OutcomeKind::SentBack => "sent-back",
        OutcomeKind::Referred => "referred",
        OutcomeKind::ToSuperior => "superior",
        OutcomeKind::Opinion => "opinion",
    }
}
