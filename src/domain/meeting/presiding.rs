//! Who presides at an item, how many must be present, and who has still to speak.

use super::{ItemState, Meeting, StandTaken};
use crate::domain::body::Roster;
use crate::domain::id::MemberId;
use crate::domain::register::Register;
use crate::domain::rulebook::{Base, Rulebook};

/// The numbers of one item at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Entitled (应到): the base.
    pub entitled: u32,
    /// Present at this item, without those who withdrew.
    pub present: u32,
    /// Needed for quorum.
    pub quorum: u32,
    /// Needed for a majority.
    pub majority: u32,
}

impl Numbers {
    /// Whether enough are present (R23).
    pub const fn quorate(self) -> bool {
        self.present >= self.quorum
    }

    /// Whether so many who agree are the majority (R24).
    pub const fn carries(self, agree: u32) -> bool {
        agree >= self.majority
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Meeting {
    /// The posts that may approve what comes before the meeting in an emergency (R32): the secretary, and whoever may
    /// preside in the secretary's place or presides.
    pub fn emergency_approvers<'a>(&self, roster: &'a Roster) -> Vec<&'a str> {
        let members = roster.members.iter();
        let able = members
            .filter(|member| self.presiding == Some(member.id) || roster.may_approve(&member.post, self.call.on));
        let mut posts: Vec<&str> = Vec::new();
        for member in able.filter(|member| member.in_office(self.call.on)) {
            if !posts.contains(&member.post.as_str()) {
                posts.push(&member.post);
            }
        }
        posts
    }

    /// The one who presides at an item: who opened the meeting, or, where that member withdrew or left, the next
    /// in the office's order who is there. `None` where nobody may.
    pub fn presides_at(&self, roster: &Roster, item: &ItemState) -> Option<MemberId> {
        let voters = self.voters(item);
        let named = self.presiding.filter(|member| voters.contains(member));
        named.or_else(|| {
            let mut able: Vec<(u8, MemberId)> = roster
                .members
                .iter()
                .filter(|member| voters.contains(&member.id))
                .filter_map(|member| Some((roster.presides(member, self.call.kind, self.call.on)?, member.id)))
                .collect();
            able.sort_unstable();
            able.first().map(|(_, member)| *member)
        })
    }

    /// The stands that count: of those who are in the room and have not withdrawn (R25, R26).
    pub fn standing<'a>(&'a self, item: &'a ItemState) -> impl DoubleEndedIterator<Item = &'a StandTaken> {
        let voters = self.voters(item);
        item.stands.iter().filter(move |taken| voters.contains(&taken.member))
    }

    /// The stand that was taken last, of those that count.
    pub fn last_stand<'a>(&'a self, item: &'a ItemState) -> Option<&'a StandTaken> {
        self.standing(item).next_back()
    }

    /// The members whose stand on an item is still missing, the one who presides at the end (R27). Whoever comes
    /// to preside after having spoken speaks again, so that nobody speaks after the one who presides.
    pub fn yet_to_speak(&self, roster: &Roster, item: &ItemState) -> Vec<MemberId> {
        let last = self.presides_at(roster, item);
        let spoken = |member: &MemberId| item.stands.iter().any(|taken| taken.member == *member);
        let mut open: Vec<MemberId> = self
            .voters(item)
            .into_iter()
            .filter(|member| Some(*member) != last && !spoken(member))
            .collect();
        let closes = |member: &MemberId| self.last_stand(item).is_some_and(|taken| taken.member == *member);
        open.extend(last.filter(|member| !closes(member)));
        open
    }

    /// Quorum and majority of an item, counted exactly (R23, R24). Recused members stay in the base unless the
    /// rulebook says otherwise (R26).
    pub fn numbers(&self, rulebook: &Rulebook, register: Option<Register>, item: &ItemState) -> Option<Numbers> {
        let rule = rulebook.meeting(self.call.kind)?;
        let recused = self.entitled.iter().filter(|member| item.recused(**member)).count();
        let base = if rulebook.recused_leave_base {
            self.entitled.len() - recused
        } else {
            self.entitled.len()
        };
        let entitled = count(base);
        let present = count(self.voters(item).len());
        let counted = match rule.majority_base {
            Base::Entitled => entitled,
            Base::Present => present,
        };
        Some(Numbers {
            entitled,
            present,
            quorum: rule.quorum_of(register).of(entitled),
            majority: rule.majority_of(register).of(counted),
        })
    }
}
