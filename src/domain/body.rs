//! The office and its body (班子): posts, voting rights, terms and division of work, all dated.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::day;
use super::id::MemberId;
use super::preset;
use super::rulebook::MeetingKind;

/// The names of the house, as it signs. Nothing hard-codes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// The committee's full name (中共××区××街道工作委员会).
    pub committee: String,
    /// Its short name (××街工委).
    pub committee_short: String,
    /// The office's full name (××人民政府××街道办事处).
    pub office: String,
    /// The name of the discipline organ.
    pub discipline: String,
    /// The name of the general section (综合办公室 / 党政办公室).
    pub general_section: String,
    /// The mark in document numbers (机关代字).
    pub document_mark: String,
    /// The departments (承办科室), in the office's order.
    pub departments: Vec<String>,
}

/// One post of the body (班子成员) or of the office's staff, with its rights and term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Stable for ever; the place in the roster is the fixed order of posts.
    pub id: MemberId,
    /// The post (书记, 副书记、主任, 委员甲).
    pub post: String,
    /// Whether the member votes; one person, one vote, however many posts.
    pub voting: bool,
    /// First day of the term.
    #[serde(deserialize_with = "day::stored")]
    pub from: Date,
    /// Last day of the term, where it has ended.
    #[serde(default, deserialize_with = "day::stored")]
    pub until: Option<Date>,
    /// The division of work (分工): departments or fields, and the document that says so.
    pub charge: String,
    /// The place in the order of presiding, counted from 1; `None` never presides.
    pub presides: Option<u8>,
    /// Whether the member is the secretary (书记), who approves the agenda.
    pub secretary: bool,
    /// Seats in kinds of meeting that have members of their own (主任办公会议).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<Seat>,
}

/// A seat in a kind of meeting that has members of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The kind.
    pub kind: MeetingKind,
    /// The place in the order of presiding there, counted from 1; `None` never presides there.
    pub presides: Option<u8>,
}

impl Member {
    /// Whether the term covers a day.
    pub fn in_office(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }

    /// The member's seat in a kind of meeting that has members of its own.
    pub fn seat(&self, kind: MeetingKind) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.kind == kind)
    }
}

/// The dated roster: members in their fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// The document that set it (文号), free text.
    pub basis: String,
    /// In the fixed order of posts.
    pub members: Vec<Member>,
}

/// A body needs a secretary, someone who presides, and this many who vote.
const VOTERS_MIN: usize = 3;

/// What keeps a roster from working as a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterProblem {
    /// No secretary in office, or more than one.
    NotOneSecretary,
    /// Fewer than three in office have a vote.
    FewVoters,
    /// The secretary, or one in the order of presiding, has no vote: who presides speaks last (R27).
    PresidesWithoutVote(String),
    /// Nobody may preside.
    NobodyPresides,
    /// Two are in office at once with the same post: no record could tell them apart.
    PostTwice(String),
    /// Two are in office at once at the same place of the order in which they preside.
    PlaceTwice(u8),
    /// Two secretaries are in office at once, from that day on.
    TwoSecretaries(Date),
}

impl Roster {
    /// The members of a kind of meeting on a day (应到): those with a seat in it, or, where nobody has one, those who
    /// vote in the body.
    pub fn entitled(&self, kind: MeetingKind, on: Date) -> impl Iterator<Item = &Member> {
        let own = self.has_own_members(kind, on);
        self.members.iter().filter(move |member| {
            member.in_office(on)
                && if own {
                    member.seat(kind).is_some()
                } else {
                    member.voting
                }
        })
    }

    /// Who presides at a kind of meeting as a rule on a day: the first in its order.
    pub fn presides_first(&self, kind: MeetingKind, on: Date) -> Option<&Member> {
        let members = self.members.iter().filter(|member| member.in_office(on));
        let placed = members.filter_map(|member| Some((self.presides(member, kind, on)?, member)));
        placed.min_by_key(|(place, _)| *place).map(|(_, member)| member)
    }

    /// Those in office who vote in the body or have a seat in a meeting: who may be in charge of departments.
    pub fn leaders(&self, on: Date) -> impl Iterator<Item = &Member> {
        self.members
            .iter()
            .filter(move |member| member.in_office(on) && (member.voting || !member.seats.is_empty()))
    }

    /// Whether a kind of meeting has members of its own on a day.
    pub fn has_own_members(&self, kind: MeetingKind, on: Date) -> bool {
        self.members
            .iter()
            .any(|member| member.in_office(on) && member.seat(kind).is_some())
    }

    /// A member's place in the order of presiding at a kind of meeting; `None` where the member never presides there.
    pub fn presides(&self, member: &Member, kind: MeetingKind, on: Date) -> Option<u8> {
        if self.has_own_members(kind, on) {
            member.seat(kind).and_then(|seat| seat.presides)
        } else {
            member.presides
        }
    }

    /// One member.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// The post of a member, or an empty text for an id the roster never held.
    pub fn post(&self, id: MemberId) -> &str {
        self.member(id).map_or("", |member| &member.post)
    }

    /// What keeps it from working as a body on a day, or what two can't both have when a term begins, past or to come.
    pub fn problem(&self, on: Date) -> Option<RosterProblem> {
        let now: Vec<&Member> = self.members.iter().filter(|member| member.in_office(on)).collect();
        let presides = |member: &&&Member| member.secretary || member.presides.is_some();
        let mute = now.iter().filter(presides).find(|member| !member.voting);
        if now.iter().filter(|member| member.secretary).count() != 1 {
            return Some(RosterProblem::NotOneSecretary);
        }
        if now.iter().filter(|member| member.voting).count() < VOTERS_MIN {
            return Some(RosterProblem::FewVoters);
        }
        if let Some(member) = mute {
            return Some(RosterProblem::PresidesWithoutVote(member.post.clone()));
        }
        if !now.iter().any(|member| member.presides.is_some()) {
            return Some(RosterProblem::NobodyPresides);
        }
        let days: BTreeSet<Date> = self.members.iter().map(|member| member.from).chain([on]).collect();
        days.into_iter().find_map(|day| self.doubled(day))
    }

    /// What two in office on a day can't both have.
    fn doubled(&self, on: Date) -> Option<RosterProblem> {
        let now: Vec<&Member> = self.members.iter().filter(|member| member.in_office(on)).collect();
        let (mut posts, mut places) = (BTreeSet::new(), BTreeSet::new());
        if let Some(member) = now.iter().find(|member| !posts.insert(member.post.trim())) {
            return Some(RosterProblem::PostTwice(member.post.clone()));
        }
        let mut taken = now.iter().filter_map(|member| member.presides);
        if let Some(place) = taken.find(|place| !places.insert(*place)) {
            return Some(RosterProblem::PlaceTwice(place));
        }
        for kind in MeetingKind::ALL {
            let mut places = BTreeSet::new();
            let seats = now.iter().filter_map(|member| member.seat(kind));
            let mut taken = seats.filter_map(|seat| seat.presides);
            if let Some(place) = taken.find(|place| !places.insert(*place)) {
                return Some(RosterProblem::PlaceTwice(place));
            }
        }
        let secretaries = now.iter().filter(|member| member.secretary).count();
        (secretaries > 1).then_some(RosterProblem::TwoSecretaries(on))
    }

    /// The secretary on a day.
    pub fn secretary(&self, on: Date) -> Option<&Member> {
        self.members
            .iter()
            .find(|member| member.secretary && member.in_office(on))
    }

    /// The one who watches over procedure on a day (纪检监察工委书记): by the post, else by the division of work.
    pub fn supervisor(&self, on: Date) -> Option<&Member> {
        let does = |words: &str| preset::DISCIPLINE.iter().any(|word| words.contains(word));
        let by_post = self.leaders(on).find(|member| does(&member.post));
        by_post.or_else(|| self.leaders(on).find(|member| does(&member.charge)))
    }

    /// Whether a post may approve topics for an agenda on a day: the secretary, or whoever may preside in the
    /// secretary's place.
    pub fn may_approve(&self, post: &str, on: Date) -> bool {
        self.members
            .iter()
            .filter(|member| member.in_office(on) && (member.secretary || member.presides.is_some()))
            .any(|member| member.post == post)
    }
}
