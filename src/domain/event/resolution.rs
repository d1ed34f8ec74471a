//! What a meeting decided, as it is kept.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Waiver;
use crate::domain::execution::Reduction;
use crate::domain::id::{MatterId, MeetingId, MemberId};
use crate::domain::meeting::{Outcome, Recusal, Tally, Votes, VotingMethod};
use crate::domain::register::SessionNumber;
use crate::domain::rulebook::MeetingKind;
use crate::domain::rules::Judged;

/// A resolution, announced (会议决定): published kind, committed to field by field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item, counted from 1.
    pub item: u16,
    /// The matter.
    pub matter: MatterId,
    /// The meeting's kind, by its name in this office.
    pub meeting_name: String,
    /// The session (会次).
    pub session: SessionNumber,
    /// The day of the decision.
    pub on: Date,
    /// Who presided at this item.
    pub presiding: MemberId,
    /// Entitled (应到).
    pub entitled: u32,
    /// Present at this item (实到), without those who withdrew.
    pub present: u32,
    /// Needed for quorum (法定到会人数).
    pub quorum: u32,
    /// Needed for a majority.
    pub majority: u32,
    /// Those who withdrew.
    pub recused: Vec<Recusal>,
    /// How it was voted.
    pub method: VotingMethod,
    /// The votes.
    pub votes: Votes,
    /// Their counts.
    pub tally: Tally,
    /// What was decided.
    pub outcome: Outcome,
    /// SM3 of the rulebook that judged, as hex digits.
    pub rulebook: String,
    /// The verdicts of all checks, as they stood.
    pub verdicts: Vec<Judged>,
    /// The kind of meeting; absent from records made before it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    /// Present where the head decided (首长决定).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_head: Option<HeadDecision>,
    /// Present where less was decided than was applied for (核减).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reduced: Option<Reduction>,
    /// How the one who presided summed the discussion up before the announcement (会议认为); absent where nobody did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summed_up: String,
    /// Who answers where the result a paper record states does not follow from the counts it shows (R24), and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
}

/// A decision of the one who heads the meeting, after its members have spoken (713号令 第30条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadDecision {
    /// Whether the majority of those entitled was of another mind.
    pub against_majority: bool,
    /// The reasons given in the meeting; never empty against the majority (R28).
    pub reasons: String,
}
