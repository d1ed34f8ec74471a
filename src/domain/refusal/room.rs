//! What stands in the way of acts in the meeting room about those without a vote, written opinions and corrections.

use super::Refusal;
use crate::domain::id::MemberId;

/// Why the room says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomProblem {
    /// This post is in the room already.
    GuestInside(String),
    /// These are in the room without a vote, and it comes to people.
    GuestsInside(Vec<String>),
    /// These withdrew from the item and came back; its result was taken back since.
    RecusedInside(Vec<MemberId>),
    /// A result was announced since; who was there is sealed with it.
    GuestSealed,
    /// Words of this guest are kept, so that the coming is no mistake.
    GuestQuoted(String),
    /// This guest was not in the room while the item was in hand; empty where nobody of that number came.
    GuestNotThere(String),
    /// The member was there at the opening, or on leave: there is nothing to explain.
    NotMissing(MemberId),
    /// The member is there, or withdrew: no written opinion is read out.
    NotAbsent(MemberId),
    /// The member agreed: there is nothing to reserve.
    Agreed(MemberId),
    /// The member's reservation is kept already.
    ReservationKept(MemberId),
    /// One and the same post watches the count twice, or watches and counts.
    TellerTwice,
    /// The one whom the ballot is about watches the count or counts.
    TellerConcerned,
    /// The item is recorded in the personnel book by its keeper: nothing of it is written in this one.
    OtherBookWrites,
    /// The item is a placeholder: nobody writes anything of it (R63).
    NobodyWrites,
    /// Something was done since that rests on the announced result.
    ActedUpon,
}

impl From<RoomProblem> for Refusal {
    fn from(problem: RoomProblem) -> Self {
        Self::Room(problem)
    }
}
