//! What each member was told of a meeting: that it is called (签收会议通知).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::domain::body::Roster;
use crate::domain::day;
use crate::domain::id::{MeetingId, MemberId};

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
}

impl Told {
    /// The day it names.
    pub const fn on(&self) -> Option<Date> {
        match self {
            Self::Notice { on, .. } => Some(*on),
            Self::NoticeOpen {} => None,
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

    /// The day and the way in which a member confirmed the notice that stands.
    pub fn receipt(&self, member: MemberId) -> Option<(Date, NoticeWay)> {
        let mut told = self.told.iter().rev().filter(|told| told.members.contains(&member));
        match told.next()?.told {
            Told::Notice { on, way } => Some((on, way)),
            Told::NoticeOpen {} => None,
        }
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
