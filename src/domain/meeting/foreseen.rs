//! What is foreseen of an item before it is taken up: who is to speak in which order, how many must be there and agree,
//! and how many tickets a secret ballot needs. Once the meeting is open, the numbers are those of the room.

use super::{AgendaItem, ItemState, Meeting};
use crate::domain::body::Roster;
use crate::domain::id::MemberId;
use crate::domain::register::Register;
use crate::domain::rulebook::{Base, Rulebook};

/// The numbers an item is foreseen to need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// 应到.
    pub entitled: u32,
    /// How many must be present.
    pub quorum: u32,
    /// How many must agree; `None` where that is counted of those present and nobody is there yet.
    pub majority: Option<u32>,
}

/// Tickets of a secret ballot that carry the same items and are handed to the same members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tickets {
    /// The items on each of them.
    pub items: Vec<u16>,
    /// How many are needed: one for each who votes.
    pub copies: usize,
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Meeting {
    /// The members who may vote on an item: all who are called, from the opening on those who came and did not withdraw
    /// from it; who is out for another item comes back.
    fn may_vote(&self, roster: &Roster, item: &ItemState) -> Vec<MemberId> {
        let mut members = self.called_members(roster);
        if self.presiding.is_some() {
            members.retain(|member| self.in_room.get(member) == Some(&true) && !item.recused(*member));
        }
        members
    }

    /// The order in which stands are taken: the others in the office's order, then the one who presides (R27).
    pub fn speaking_order(&self, roster: &Roster, item: &ItemState) -> (Vec<MemberId>, Option<MemberId>) {
        let last = if self.presiding.is_some() {
            self.presides_at(roster, item)
        } else {
            let first = roster.presides_first(self.call.kind, self.call.on);
            first.map(|member| member.id)
        };
        let mut others = self.may_vote(roster, item);
        others.retain(|member| Some(*member) != last);
        (others, last)
    }

    /// Who presides where the one who does withdraws: the next in the order of presiding among those who may vote.
    pub fn presides_instead(&self, roster: &Roster, item: &ItemState) -> Option<MemberId> {
        let (others, _) = self.speaking_order(roster, item);
        let place = |id: &MemberId| roster.presides(roster.member(*id)?, self.call.kind, self.call.on);
        let placed = others.into_iter().filter_map(|id| Some((place(&id)?, id)));
        placed.min().map(|(_, id)| id)
    }

    /// Quorum and majority of an item (R23, R24); `None` for a kind of meeting the rules do not know.
    pub fn foreseen(
        &self,
        rulebook: &Rulebook,
        roster: &Roster,
        register: Option<Register>,
        item: &ItemState,
    ) -> Option<Foreseen> {
        if self.presiding.is_some() {
            let numbers = self.numbers(rulebook, register, item)?;
            return Some(Foreseen {
                entitled: numbers.entitled,
                quorum: numbers.quorum,
                majority: Some(numbers.majority),
            });
        }
        let rule = rulebook.meeting(self.call.kind)?;
        let entitled = count(self.called_members(roster).len());
        let majority = rule.majority_of(register).of(entitled);
        Some(Foreseen {
            entitled,
            quorum: rule.quorum_of(register).of(entitled),
            majority: (rule.majority_base == Base::Entitled).then_some(majority),
        })
    }

    /// The tickets for a secret ballot on some items: what the same members vote on stands on one ticket.
    pub fn tickets<'a>(&self, roster: &Roster, items: impl Iterator<Item = &'a ItemState>) -> Vec<Tickets> {
        let mut all: Vec<(Vec<MemberId>, Tickets)> = Vec::new();
        for item in items.filter(|item| matches!(item.content, AgendaItem::Decide { .. }) && !item.done()) {
            let voters = self.may_vote(roster, item);
            let same = all.iter_mut().find(|(of, _)| *of == voters);
            if let Some((_, tickets)) = same {
                tickets.items.push(item.number);
                continue;
            }
            let tickets = Tickets {
                items: vec![item.number],
                copies: voters.len(),
            };
            all.push((voters, tickets));
        }
        all.into_iter().map(|(_, tickets)| tickets).collect()
    }
}
