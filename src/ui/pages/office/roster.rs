//! The roster as it is typed: posts in their fixed order, each with its rights and its term.
//!
//! Invariant: ids are stable; a post the book knows already may end its term but never leaves the list.

use jiff::civil::Date;
use leptos::prelude::*;

use super::check::{day, number, retype};
use crate::domain::body::{Member, Roster, Seat};
use crate::domain::id::MemberId;
use crate::domain::rulebook::MeetingKind;
use crate::text::page_office as text;

/// One post as it is typed.
#[derive(Clone)]
pub struct PostDraft {
    /// Its id.
    pub id: MemberId,
    /// Whether the book knows it already.
    pub known: bool,
    /// The post.
    pub post: ArcRwSignal<String>,
    /// Whether it votes.
    pub voting: ArcRwSignal<bool>,
    /// Whether it is the secretary.
    pub secretary: ArcRwSignal<bool>,
    /// First day of the term.
    pub from: ArcRwSignal<String>,
    /// Last day of the term, or empty.
    pub until: ArcRwSignal<String>,
    /// The division of work.
    pub charge: ArcRwSignal<String>,
    /// The place in the order of presiding, or empty.
    pub presides: ArcRwSignal<String>,
    /// The seats in other meetings.
    pub seats: Vec<SeatDraft>,
}

/// The kinds of meeting that may have members of their own.
const SEATED: [MeetingKind; 5] = [
    MeetingKind::Director,
    MeetingKind::Joint,
    MeetingKind::Enlarged,
    MeetingKind::SecretaryTopic,
    MeetingKind::Topic,
];

/// A seat in a kind of meeting as it is typed.
#[derive(Clone)]
pub struct SeatDraft {
    /// The kind.
    pub kind: MeetingKind,
    /// Whether the member has a seat in it.
    pub held: ArcRwSignal<bool>,
    /// The place in the order of presiding there, or empty.
    pub presides: ArcRwSignal<String>,
}

impl SeatDraft {
    fn of(member: &Member, kind: MeetingKind) -> Self {
        let seat = member.seat(kind);
        let place = seat.and_then(|seat| seat.presides).map(|place| place.to_string());
        Self {
            kind,
            held: ArcRwSignal::new(seat.is_some()),
            presides: ArcRwSignal::new(place.unwrap_or_default()),
        }
    }

    /// The seat, if there is one; tracked.
    fn read(&self) -> Result<Option<Seat>, Unread> {
        if !self.held.get() {
            return Ok(None);
        }
        let presides = self.presides.with(|typed| place(typed))?;
        Ok(Some(Seat {
            kind: self.kind,
            presides,
        }))
    }
}

/// Something is typed that can't be read.
struct Unread;

/// A place in an order of presiding, or none where nothing is typed.
fn place(typed: &str) -> Result<Option<u8>, Unread> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    number(typed).filter(|place| *place > 0).map(Some).ok_or(Unread)
}

/// A row as it is kept while it is unsent: id, words, ticks, seats.
pub type TypedPost = (MemberId, [String; 5], [bool; 2], Vec<(bool, String)>);

impl PostDraft {
    fn words(&self) -> [&ArcRwSignal<String>; 5] {
        [&self.post, &self.from, &self.until, &self.charge, &self.presides]
    }

    fn ticks(&self) -> [&ArcRwSignal<bool>; 2] {
        [&self.voting, &self.secretary]
    }

    fn typed(&self) -> TypedPost {
        let seats = self.seats.iter().map(|seat| (seat.held.get(), seat.presides.get()));
        (
            self.id,
            self.words().map(Get::get),
            self.ticks().map(Get::get),
            seats.collect(),
        )
    }

    fn retype(&self, (_, words, ticks, seats): TypedPost) {
        retype(self.words(), words);
        retype(self.ticks(), ticks);
        for (seat, (held, presides)) in self.seats.iter().zip(seats) {
            seat.held.set(held);
            seat.presides.set(presides);
        }
    }

    fn of(member: &Member, known: bool) -> Self {
        let words = |value: Option<String>| ArcRwSignal::new(value.unwrap_or_default());
        Self {
            id: member.id,
            known,
            post: ArcRwSignal::new(member.post.clone()),
            voting: ArcRwSignal::new(member.voting),
            secretary: ArcRwSignal::new(member.secretary),
            from: ArcRwSignal::new(member.from.to_string()),
            until: words(member.until.map(|until| until.to_string())),
            charge: ArcRwSignal::new(member.charge.clone()),
            presides: words(member.presides.map(|place| place.to_string())),
            seats: SEATED.map(|kind| SeatDraft::of(member, kind)).to_vec(),
        }
    }

    /// The member, if every field can be read; tracked.
    fn read(&self) -> Option<Member> {
        let post = self.post.with(|post| post.trim().to_owned());
        let until = self.until.with(|until| {
            if until.trim().is_empty() {
                Some(None)
            } else {
                day(until).map(Some)
            }
        })?;
        let presides = self.presides.with(|typed| place(typed)).ok()?;
        let seats: Result<Vec<_>, Unread> = self.seats.iter().map(SeatDraft::read).collect();
        let member = Member {
            id: self.id,
            post,
            voting: self.voting.get(),
            from: self.from.with(|from| day(from))?,
            until,
            charge: self.charge.with(|charge| charge.trim().to_owned()),
            presides,
            secretary: self.secretary.get(),
            seats: seats.ok()?.into_iter().flatten().collect(),
        };
        let whole = !member.post.is_empty() && member.until.is_none_or(|until| member.from <= until);
        whole.then_some(member)
    }
}

/// The roster as it is typed.
#[derive(Clone, Copy)]
pub struct RosterDraft {
    /// The rows in the fixed order of posts.
    pub rows: RwSignal<Vec<PostDraft>>,
    /// The document that sets it.
    pub basis: RwSignal<String>,
}

impl RosterDraft {
    /// A first roster from a template: every row may be taken out.
    pub fn first(members: &[Member]) -> Self {
        Self::with(members, false, String::new())
    }

    /// The roster in force: its posts stay.
    pub fn amending(roster: &Roster) -> Self {
        Self::with(&roster.members, true, String::new())
    }

    fn with(members: &[Member], known: bool, basis: String) -> Self {
        let rows = members.iter().map(|member| PostDraft::of(member, known)).collect();
        Self {
            rows: RwSignal::new(rows),
            basis: RwSignal::new(basis),
        }
    }

    /// Puts these members in the place of all rows, each to be changed or taken out.
    pub fn take_over(self, members: &[Member]) {
        self.rows
            .set(members.iter().map(|member| PostDraft::of(member, false)).collect());
    }

    /// Adds a row for a member in office from a day on.
    pub fn add(self, from: Date) {
        let next = self.rows.with_untracked(|rows| rows.iter().map(|row| row.id.0).max());
        self.add_as(MemberId(next.unwrap_or(0) + 1), from);
    }

    fn add_as(self, id: MemberId, from: Date) {
        self.rows.update(|rows| {
            let blank = Member {
                id,
                post: String::new(),
                voting: true,
                from,
                until: None,
                charge: String::new(),
                presides: None,
                secretary: false,
                seats: Vec::new(),
            };
            rows.push(PostDraft::of(&blank, false));
        });
    }

    /// The place of a row, counted from 1; tracked.
    pub fn place(self, id: MemberId) -> usize {
        self.rows
            .with(|rows| rows.iter().position(|row| row.id == id).unwrap_or(0) + 1)
    }

    /// Moves a row up by one: the order of the rows is that of the house.
    pub fn move_up(self, id: MemberId) {
        self.rows.update(|rows| {
            if let Some(place) = rows.iter().position(|row| row.id == id).filter(|place| *place > 0) {
                rows.swap(place, place - 1);
            }
        });
    }

    /// Takes a row out that the book doesn't know yet.
    pub fn remove(self, id: MemberId) {
        self.rows.update(|rows| rows.retain(|row| row.known || row.id != id));
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(self) -> (String, Vec<TypedPost>) {
        (
            self.basis.get(),
            self.rows.with(|rows| rows.iter().map(PostDraft::typed).collect()),
        )
    }

    /// Fills the fields from what was kept; `today` dates the rows that were added.
    pub fn retype(self, (basis, posts): (String, Vec<TypedPost>), today: Date) {
        self.basis.set(basis);
        let order: Vec<MemberId> = posts.iter().map(|typed| typed.0).collect();
        for typed in posts {
            let find = |rows: &Vec<PostDraft>| rows.iter().find(|row| row.id == typed.0).cloned();
            if self.rows.with_untracked(find).is_none() {
                self.add_as(typed.0, today);
            }
            if let Some(row) = self.rows.with_untracked(find) {
                row.retype(typed);
            }
        }
        self.rows
            .update(|rows| rows.retain(|row| row.known || order.contains(&row.id)));
        let place = |row: &PostDraft| order.iter().position(|id| *id == row.id).unwrap_or(usize::MAX);
        self.rows.update(|rows| rows.sort_by_key(place));
    }

    /// The roster, if every row can be read; tracked.
    pub fn read(self) -> Option<Roster> {
        let members = self
            .rows
            .with(|rows| rows.iter().map(PostDraft::read).collect::<Option<Vec<_>>>())?;
        Some(Roster {
            basis: self.basis.with(|basis| basis.trim().to_owned()),
            members,
        })
    }

    /// What keeps the roster as a whole from working on a day; tracked.
    pub fn problem(self, today: Date) -> Option<String> {
        match self.read() {
            None => Some(text::ROSTER_ROWS.to_owned()),
            Some(roster) => roster.problem(today).as_ref().map(text::roster_problem),
        }
    }
}
