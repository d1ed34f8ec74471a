//! The meeting room as it may be seen: who has spoken and whose turn it is, never how anyone stands.
//!
//! A read model of the open meeting. Directions, tallies and reasons of recusal are not in it, so that a mirrored
//! screen can't show them before the announcement.

mod again;
mod letter;
pub mod projector;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::book::Book;
use super::id::{MatterId, MemberId};
use super::meeting::{AgendaItem, ItemState, Meeting, Numbers, Outcome, Stand, Tally};
use super::register::Register;
use super::rulebook::{MeetingKind, Power};

pub use again::{Again, again};
pub use letter::Letter;

/// The room at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomView {
    /// Every item in its order.
    pub agenda: Vec<AgendaLine>,
    /// The item in hand; `None` before the first.
    pub item: Option<RoomItem>,
    /// The item to be taken up next.
    pub next: Option<u16>,
    /// Items on which something remains to be done.
    pub open: Vec<u16>,
    /// Whether members are out for the item in hand, which is not done: no other is taken up (R26).
    pub held: bool,
}

/// One item in the list beside the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaLine {
    /// Its number (项次).
    pub number: u16,
    /// What it is.
    pub content: AgendaItem,
    /// The title of its matter, or its topic; empty where nothing may be named.
    pub title: String,
    /// Where it stands.
    pub state: LineState,
    /// Whether a result of it was taken back (更正过).
    pub put_right: bool,
    /// Whether it came by the emergency path (R32).
    pub emergency: bool,
}

/// Where an item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineState {
    /// Not taken up yet.
    Waiting,
    /// In hand.
    Current,
    /// Taken up and left open.
    LeftOpen,
    /// Resolved.
    Resolved(Outcome),
    /// Noted, without a vote.
    Noted,
    /// Resolved; what was resolved was taken out by law.
    Lost,
}

/// The item in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomItem {
    /// Its number.
    pub number: u16,
    /// What it is.
    pub content: AgendaItem,
    /// Its title, never cut.
    pub title: String,
    /// Its matter.
    pub matter: Option<MatterId>,
    /// The register of its matter.
    pub register: Option<Register>,
    /// The department of its matter.
    pub department: String,
    /// Whether it is done.
    pub done: bool,
    /// Quorum and majority at this moment.
    pub numbers: Option<Numbers>,
    /// Who presides at it; `None` where nobody may.
    pub presiding: Option<MemberId>,
    /// The members in their fixed order.
    pub seats: Vec<Seat>,
    /// How many have spoken (已表态).
    pub spoken: usize,
    /// How many are to speak (应表态).
    pub voters: usize,
    /// Whose turn it is; the one who presides comes last.
    pub turn: Option<MemberId>,
    /// Who spoke last and can be asked again.
    pub last: Option<MemberId>,
    /// Who is in the room without a vote.
    pub guests: Vec<String>,
    /// Whether it came by the emergency path (R32).
    pub emergency: bool,
}

/// A member's place in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The member.
    pub member: MemberId,
    /// The post.
    pub post: String,
    /// How the member stands to this item.
    pub state: SeatState,
    /// Whether the member presides at it.
    pub presides: bool,
    /// Whether words of the member were written down: a remark, or, once the result was announced, a reservation; never
    /// which, since rooms mirror the screen.
    pub remarked: bool,
    /// The member's written opinion, where there is one.
    pub letter: Option<Letter>,
}

/// How a member stands to the item in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatState {
    /// Has not spoken.
    Silent,
    /// Has spoken; how is not told.
    Spoken,
    /// Withdrew; why is not told.
    Recused {
        /// When the member left.
        left: Option<Time>,
        /// When the member came back.
        returned: Option<Time>,
    },
    /// Withdrew from another item and has not come back.
    Out {
        /// That item.
        item: u16,
    },
    /// On leave since the opening.
    OnLeave,
    /// Not come yet, and nobody gave leave.
    Missing,
    /// Left the meeting.
    Left,
}

impl RoomView {
    /// The room of an open meeting.
    pub fn of(book: &Book, meeting: &Meeting) -> Self {
        let line = |item: &ItemState| AgendaLine {
            number: item.number,
            content: item.content.clone(),
            title: title(book, &item.content),
            state: line_state(meeting, item),
            put_right: !item.withdrawn.is_empty(),
            emergency: item.emergency.is_some(),
        };
        let open = meeting.items.iter().filter(|item| !item.done());
        let open: Vec<u16> = open.map(|item| item.number).collect();
        let next = open.iter().copied().find(|number| meeting.current != Some(*number));
        let held = meeting.current_item();
        let held = held.is_some_and(|item| !item.done() && !item.recusals.is_empty());
        Self {
            held,
            agenda: meeting.items.iter().map(line).collect(),
            item: meeting.current_item().map(|item| RoomItem::of(book, meeting, item)),
            next,
            open,
        }
    }
}

/// The title of an item's matter, or its topic; empty where nothing may be named.
pub fn title(book: &Book, content: &AgendaItem) -> String {
    match content {
        AgendaItem::FirstTopic { topic }
        | AgendaItem::Study { topic, .. }
        | AgendaItem::Report { topic, .. }
        | AgendaItem::Inform { topic, .. } => topic.clone(),
        AgendaItem::Decide { matter } | AgendaItem::Discuss { matter } => {
            let known = book.matters.get(matter);
            // A meeting had the title as it was.
            let title = known.map(|summary| summary.title_was.as_ref().unwrap_or(&summary.title));
            title.cloned().unwrap_or_default()
        }
        AgendaItem::Personnel { .. } | AgendaItem::Placeholder {} => String::new(),
    }
}

fn line_state(meeting: &Meeting, item: &ItemState) -> LineState {
    match &item.resolution {
        Some(resolution) => LineState::Resolved(resolution.value.outcome.clone()),
        None if item.lost => LineState::Lost,
        None if item.note.is_some() => LineState::Noted,
        None if meeting.current == Some(item.number) => LineState::Current,
        None if item.taken_up => LineState::LeftOpen,
        None => LineState::Waiting,
    }
}

impl RoomItem {
    fn of(book: &Book, meeting: &Meeting, item: &ItemState) -> Self {
        let matter = item.content.matter();
        let summary = matter.and_then(|id| book.matters.get(&id));
        let register = summary.and_then(|summary| summary.register);
        let presiding = meeting.presides_at(&book.roster, item);
        let voters = meeting.voters(item);
        let yet = meeting.yet_to_speak(&book.roster, item);
        let last = item.stands.last().map(|taken| taken.member);
        Self {
            number: item.number,
            content: item.content.clone(),
            title: title(book, &item.content),
            matter,
            register,
            department: summary.map(|summary| summary.department.clone()).unwrap_or_default(),
            done: item.done(),
            numbers: meeting.numbers(book.rulebook(meeting.call.on), register, item),
            presiding,
            seats: meeting
                .entitled
                .iter()
                .map(|member| Seat::of(book, meeting, item, *member, presiding))
                .collect(),
            spoken: voters.len().saturating_sub(yet.len()),
            voters: voters.len(),
            turn: yet.first().copied(),
            last,
            guests: meeting.guests.inside().map(|guest| guest.name.clone()).collect(),
            emergency: item.emergency.is_some(),
        }
    }

    /// Whether stands are taken on it.
    pub const fn votes(&self) -> bool {
        matches!(self.content, AgendaItem::Decide { .. })
    }

    /// Whether enough are present at it (R23).
    pub fn quorate(&self) -> bool {
        self.numbers.is_some_and(Numbers::quorate)
    }

    /// Whether those without a vote have to leave before it is dealt with: it comes to people (office.md 1.17), or to
    /// what is secret (R63).
    pub fn to_be_cleared(&self) -> bool {
        let people = self.votes() && self.register == Some(Register::Appointment);
        (people || self.content.elsewhere()) && !self.done && !self.guests.is_empty()
    }

    /// The posts of those who sent an opinion with their leave that was not read out at this item.
    pub fn letters_not_read(&self) -> Vec<String> {
        let unread = |seat: &&Seat| seat.letter == Some(Letter::Waits) && seat.may_be_read();
        self.seats.iter().filter(unread).map(|seat| seat.post.clone()).collect()
    }

    /// The seat of a member.
    pub fn seat(&self, member: MemberId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.member == member)
    }
}

impl Seat {
    /// Whether the member sits there and takes part in the item.
    pub const fn here(&self) -> bool {
        matches!(self.state, SeatState::Silent | SeatState::Spoken)
    }

    /// Whether the member may withdraw from the item in hand: is in the room, or is out for another item, or came back
    /// after a result that was taken back since.
    pub const fn may_withdraw(&self) -> bool {
        matches!(
            self.state,
            SeatState::Silent
                | SeatState::Spoken
                | SeatState::Out { .. }
                | SeatState::Recused { returned: Some(_), .. }
        )
    }

    /// Whether the member withdrew from the item in hand and came back.
    pub const fn came_back(&self) -> bool {
        matches!(self.state, SeatState::Recused { returned: Some(_), .. })
    }

    /// Whether what the member wrote can be read out at an item about a matter.
    pub const fn may_be_read(&self) -> bool {
        matches!(self.state, SeatState::OnLeave | SeatState::Missing | SeatState::Left)
    }

    fn of(book: &Book, meeting: &Meeting, item: &ItemState, member: MemberId, presiding: Option<MemberId>) -> Self {
        let here = meeting.in_room.get(&member).copied().unwrap_or(false);
        let recusal = item.recusals.iter().rev().find(|recusal| recusal.member == member);
        let state = match recusal {
            Some(recusal) => SeatState::Recused {
                left: recusal.left,
                returned: recusal.returned,
            },
            None if !here && meeting.movements.iter().any(|moved| moved.member == member) => SeatState::Left,
            None if !here && meeting.on_leave(member) => SeatState::OnLeave,
            None if !here => SeatState::Missing,
            None if let Some(item) = meeting.still_out(member, item.number) => SeatState::Out { item },
            None if item.stands.iter().any(|taken| taken.member == member) => SeatState::Spoken,
            None => SeatState::Silent,
        };
        Self {
            member,
            post: book.roster.post(member).to_owned(),
            state,
            presides: presiding == Some(member),
            remarked: item.remarks.iter().any(|(who, _)| *who == member)
                || item.done() && item.stand_of(member).is_some_and(|taken| !taken.reservation.is_empty()),
            letter: Letter::at(meeting, item, member),
        }
    }
}

/// What can be announced about an item, without the words that go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the outcome of its name")]
pub enum OutcomeKind {
    Passed,
    PassedInPrinciple,
    Rejected,
    Postponed,
    SentBack,
    Referred,
    ToSuperior,
    Opinion,
}

impl OutcomeKind {
    /// The outcomes that need no vote.
    pub const WITHOUT_VOTE: [Self; 4] = [Self::Postponed, Self::SentBack, Self::Referred, Self::ToSuperior];

    /// The kind of an outcome.
    pub const fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Passed => Self::Passed,
            Outcome::PassedInPrinciple { .. } => Self::PassedInPrinciple,
            Outcome::Rejected => Self::Rejected,
            Outcome::Postponed { .. } => Self::Postponed,
            Outcome::SentBack { .. } => Self::SentBack,
            Outcome::Referred { .. } => Self::Referred,
            Outcome::ToSuperior { .. } => Self::ToSuperior,
            Outcome::Opinion { .. } => Self::Opinion,
        }
    }

    /// What the votes let one announce: agreement as far as the majority reaches, rejection where it does not.
    /// `tally` is `None` where nobody, or not everybody, has spoken; `head` is the stand of the one who presides. Appointments are agreed to or not, never in
    /// principle. `decide` asks again.
    pub fn offered(
        content: &AgendaItem,
        register: Option<Register>,
        power: Power,
        majority: u32,
        tally: Option<Tally>,
        head: Option<Stand>,
    ) -> Vec<Self> {
        match content {
            // The head decides as the head spoke, whatever the counts.
            AgendaItem::Decide { .. } if power == Power::Head => {
                let by_head: &[Self] = match (tally, head) {
                    (None, _) | (_, None) => &[],
                    (Some(_), Some(Stand::For)) => &[Self::Passed, Self::PassedInPrinciple],
                    (Some(_), Some(_)) => &[Self::Rejected],
                };
                by_head.iter().copied().chain(Self::WITHOUT_VOTE).collect()
            }
            AgendaItem::Decide { .. } => {
                let by_vote: &[Self] = match tally {
                    Some(tally) if tally.agree >= majority && register == Some(Register::Appointment) => {
                        &[Self::Passed]
                    }
                    Some(tally) if tally.agree >= majority => &[Self::Passed, Self::PassedInPrinciple],
                    Some(_) => &[Self::Rejected],
                    None => &[],
                };
                by_vote.iter().copied().chain(Self::WITHOUT_VOTE).collect()
            }
            AgendaItem::Discuss { .. } if power != Power::Studies => vec![Self::Opinion],
            AgendaItem::Discuss { .. } => [Self::Opinion].into_iter().chain(Self::WITHOUT_VOTE).collect(),
            _ => Vec::new(),
        }
    }

    /// The outcome with its words: `words` are the changes, the reason, the superior or the opinion; `by` the one
    /// who revises, or goes on with it; `to` the kind of meeting it goes to.
    pub fn outcome(self, words: String, by: String, to: MeetingKind) -> Outcome {
        match self {
            Self::Passed => Outcome::Passed,
            Self::PassedInPrinciple => Outcome::PassedInPrinciple {
                changes: words,
                reviser: by,
            },
            Self::Rejected => Outcome::Rejected,
            Self::Postponed => Outcome::Postponed { reason: words, by },
            Self::SentBack => Outcome::SentBack { reason: words, by },
            Self::Referred => Outcome::Referred { to },
            Self::ToSuperior => Outcome::ToSuperior { to: words },
            Self::Opinion => Outcome::Opinion { words },
        }
    }
}

/// Whether a secret ballot hides nothing: three voters or fewer, or all of one mind.
pub fn ballot_tells(voters: u32, tally: Tally) -> bool {
    let counts = [tally.agree, tally.against, tally.abstain, tally.postpone];
    let valid: u32 = counts.iter().fold(0, |sum, count| sum.saturating_add(*count));
    voters <= 3 || valid > 0 && counts.contains(&valid)
}

/// The key that records a stand, the same in every register.
pub const fn key_of(stand: Stand) -> &'static str {
    match stand {
        Stand::For => "1",
        Stand::Against => "2",
        Stand::Abstain => "3",
        Stand::Postpone => "4",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECIDE: AgendaItem = AgendaItem::Decide {
        matter: MatterId([1; 8]),
    };
    const DISCUSS: AgendaItem = AgendaItem::Discuss {
        matter: MatterId([1; 8]),
    };

    fn agree(agree: u32) -> Tally {
        Tally {
            agree,
            ..Tally::default()
        }
    }

    #[test]
    fn agreement_is_offered_only_from_the_majority_on() {
        let at = OutcomeKind::offered(&DECIDE, Some(Register::Project), Power::Votes, 5, Some(agree(5)), None);
        let below = OutcomeKind::offered(&DECIDE, Some(Register::Project), Power::Votes, 5, Some(agree(4)), None);
        assert_eq!(at[..2], [OutcomeKind::Passed, OutcomeKind::PassedInPrinciple]);
        assert!(!at.contains(&OutcomeKind::Rejected));
        assert_eq!(below[0], OutcomeKind::Rejected);
        assert!(!below.contains(&OutcomeKind::Passed));
    }

    #[test]
    fn an_appointment_is_never_agreed_to_in_principle() {
        let offered = |register| OutcomeKind::offered(&DECIDE, Some(register), Power::Votes, 5, Some(agree(5)), None);
        assert!(offered(Register::Funds).contains(&OutcomeKind::PassedInPrinciple));
        assert!(!offered(Register::Appointment).contains(&OutcomeKind::PassedInPrinciple));
        assert_eq!(offered(Register::Appointment)[0], OutcomeKind::Passed);
    }

    #[test]
    fn before_everyone_has_spoken_only_outcomes_without_a_vote_are_offered() {
        let offered = OutcomeKind::offered(&DECIDE, Some(Register::Project), Power::Votes, 5, None, None);
        assert_eq!(offered, OutcomeKind::WITHOUT_VOTE);
    }

    #[test]
    fn a_meeting_that_only_studies_records_an_opinion() {
        let offered = OutcomeKind::offered(&DISCUSS, Some(Register::Project), Power::Studies, 5, None, None);
        assert_eq!(offered[0], OutcomeKind::Opinion);
        assert!(offered.iter().all(|kind| {
            !kind
                .outcome(String::new(), String::new(), MeetingKind::Committee)
                .needs_vote()
        }));
    }

    #[test]
    fn a_ballot_of_three_or_of_one_mind_is_not_secret() {
        let mixed = Tally { against: 1, ..agree(3) };
        assert!(ballot_tells(3, mixed));
        assert!(ballot_tells(7, agree(7)));
        assert!(!ballot_tells(4, mixed));
    }
}
