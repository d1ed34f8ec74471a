//! What each member was told of a meeting: that it is called (签收会议通知), and, who was absent, what came of it (会后通报).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Attendance, AttendanceLine, Meeting, Movement};
use crate::domain::body::Roster;
use crate::domain::day;
use crate::domain::event::Event;
use crate::domain::folded_text::plain_form;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::matter::Fact;

/// The way by which a notice was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeWay {
    /// 书面.
    Written,
    /// 电话.
    Telephone,
    /// 短信.
    TextMessage,
    /// 工作平台.
    Platform,
}

impl NoticeWay {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::Written, Self::Telephone, Self::TextMessage, Self::Platform];
}

/// What was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// The notice, and it was confirmed (签收).
    Notice {
        /// The day.
        #[serde(deserialize_with = "day::stored")]
        on: Date,
        /// How.
        way: NoticeWay,
    },
    /// The notice is not confirmed: what was said of it was a mistake.
    NoticeOpen {},
    /// What came of the meeting (会后通报).
    Result {
        /// The day.
        #[serde(deserialize_with = "day::stored")]
        on: Date,
        /// Who told it, as a post.
        by: String,
    },
    /// What came of the meeting is not told: what was said of it was a mistake.
    ResultOpen {},
}

impl Told {
    /// The day it names.
    pub const fn on(&self) -> Option<Date> {
        match self {
            Self::Notice { on, .. } | Self::Result { on, .. } => Some(*on),
            Self::NoticeOpen {} | Self::ResultOpen {} => None,
        }
    }
}

/// What some members were told of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersTold {
    /// The meeting.
    pub meeting: MeetingId,
    /// The members.
    pub members: Vec<MemberId>,
    /// What they were told.
    pub told: Told,
    /// Of a notice: those without a vote (列席人员、汇报人) who confirmed it too, each as a post or a unit and a post.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<String>,
}

impl Meeting {
    /// Those to whom notice is given: the members of that kind of meeting on its day, from the opening on those
    /// entitled.
    pub fn called_members(&self, roster: &Roster) -> Vec<MemberId> {
        if self.presiding.is_some() {
            return self.entitled.clone();
        }
        let members = roster.entitled(self.call.kind, self.call.on);
        members.map(|member| member.id).collect()
    }

    /// What a member was told, the latest first.
    fn told(&self, member: MemberId) -> impl Iterator<Item = &Told> {
        let told = self.told.iter().rev();
        told.filter(move |told| told.members.contains(&member))
            .map(|told| &told.told)
    }

    /// The day and the way in which a member confirmed the notice that stands.
    pub fn receipt(&self, member: MemberId) -> Option<(Date, NoticeWay)> {
        let mut told = self.told(member).filter_map(|told| match told {
            Told::Notice { on, way } => Some(Some((*on, *way))),
            Told::NoticeOpen {} => Some(None),
            Told::Result { .. } | Told::ResultOpen {} => None,
        });
        told.next().flatten()
    }

    /// The day and the way in which somebody without a vote confirmed the notice that stands.
    pub fn guest_receipt(&self, name: &str) -> Option<(Date, NoticeWay)> {
        let name = plain_form(name);
        let named = |told: &&MembersTold| told.guests.iter().any(|guest| plain_form(guest) == name);
        match self.told.iter().rev().find(named)?.told {
            Told::Notice { on, way } => Some((on, way)),
            Told::NoticeOpen {} | Told::Result { .. } | Told::ResultOpen {} => None,
        }
    }

    /// Everybody without a vote of whom a receipt stands, in the order in which they were first named.
    pub fn guests_confirmed(&self) -> Vec<(&str, Date, NoticeWay)> {
        let mut all: Vec<(&str, Date, NoticeWay)> = Vec::new();
        for name in self.told.iter().flat_map(|told| &told.guests) {
            let known = all.iter().any(|(before, ..)| plain_form(before) == plain_form(name));
            if let Some((on, way)) = self.guest_receipt(name).filter(|_| !known) {
                all.push((name, on, way));
            }
        }
        all
    }

    /// The same, without those who are named already.
    pub fn confirmed_beside(&self, named: &[String]) -> Vec<&str> {
        let all = self.guests_confirmed().into_iter().map(|(who, ..)| who);
        let named = |who: &&str| named.iter().any(|one| plain_form(one) == plain_form(who));
        all.filter(|who| !named(who)).collect()
    }

    /// The day on which an absent member was told what came of the meeting, and by whom.
    pub fn result_told(&self, member: MemberId) -> Option<(Date, &str)> {
        let mut told = self.told(member).filter_map(|told| match told {
            Told::Result { on, by } => Some(Some((*on, by.as_str()))),
            Told::ResultOpen {} => Some(None),
            Told::Notice { .. } | Told::NoticeOpen {} => None,
        });
        told.next().flatten()
    }

    /// The members who were at no time in a meeting that is closed; nobody before.
    pub fn absent(&self) -> impl Iterator<Item = MemberId> {
        let closed = self.closed.is_some() && self.cancelled.is_none();
        let members = self.entitled.iter().copied();
        members.filter(move |member| closed && !self.was_there(*member))
    }

    /// The absent members who were not told what came of it.
    pub fn untold(&self) -> impl Iterator<Item = MemberId> {
        self.absent().filter(|member| self.result_told(*member).is_none())
    }

    /// The members who were in a closed meeting, but not at the end of every item, with the items they missed: who came
    /// late and who left early. Who withdrew from an item did not miss it.
    pub fn partly_absent(&self) -> impl Iterator<Item = (MemberId, Vec<u16>)> {
        let closed = self.closed.is_some() && self.cancelled.is_none();
        let members = self.entitled.iter().copied();
        members
            .filter(move |member| closed && self.was_there(*member))
            .map(|member| (member, self.missed(member)))
            .filter(|(_, items)| !items.is_empty())
    }

    /// The items that ended while a member was not in the room.
    fn missed(&self, member: MemberId) -> Vec<u16> {
        let attended = |line: &AttendanceLine| line.member == member && matches!(line.attendance, Attendance::Present);
        let mut inside = self.attendance.iter().any(attended);
        let mut missed = BTreeSet::new();
        for fact in &self.history {
            let Fact::Event(event) = &fact.value else { continue };
            let ended = match event.as_ref() {
                Event::PresenceChanged {
                    member: who, movement, ..
                } if *who == member => {
                    inside = *movement == Movement::Arrived;
                    continue;
                }
                Event::ItemNoted { item, .. } => *item,
                Event::ResolutionAnnounced(resolution) => resolution.item,
                // What is written from here on tidies the record.
                Event::MeetingClosed { .. } => break,
                _ => continue,
            };
            if inside || self.item(ended).is_some_and(|item| item.recused(member)) {
                missed.remove(&ended);
            } else {
                missed.insert(ended);
            }
        }
        missed.into_iter().collect()
    }

    /// Who can be told what came of a closed meeting: who was not there, and who missed an item.
    pub fn to_be_told(&self) -> Vec<MemberId> {
        let partly = self.partly_absent().map(|(member, _)| member);
        self.absent().chain(partly).collect()
    }

    /// Who has not confirmed the notice that stands; nobody where none stands.
    pub fn unconfirmed(&self, roster: &Roster) -> Vec<MemberId> {
        if self.notice.is_none() {
            return Vec::new();
        }
        let mut called = self.called_members(roster);
        called.retain(|member| self.receipt(*member).is_none());
        called
    }
}
