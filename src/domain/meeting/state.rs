//! One meeting as its facts tell it. The fold never refuses and never decides.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::{
    AgendaItem, Attendance, AttendanceLine, Beside, GuestWords, Guests, Kept, MeetingCall, MembersTold, Moved,
    OpinionRead, Recusal, StandTaken, Withdrawn,
};
use crate::domain::emergency::Emergency;
use crate::domain::event::{Event, Resolution, Waiver};
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::matter::{Fact, Stamp, Stamped};
use crate::domain::register::SessionNumber;

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingStatus {
    /// 筹备中.
    Preparing,
    /// 已通知.
    Notified,
    /// 进行中.
    Open,
    /// 已散会待签字.
    Closed,
    /// 记录已签字.
    Signed,
    /// 取消（保留会次）.
    Cancelled,
}

/// One item of the agenda with all that happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemState {
    /// Counted from 1 (项次), in the order that was set before the opening; stable from then on.
    pub number: u16,
    /// What it is.
    pub content: AgendaItem,
    /// Warnings passed over when it was placed.
    pub waivers: Vec<Waiver>,
    /// The digests of the papers it was placed with (`domain::meeting::package`).
    pub package: Vec<String>,
    /// Why it stands here though no notice named it, where it is placed by the emergency path.
    pub emergency: Option<Emergency>,
    /// Whether it was placed after notice had been given, or while the meeting was open; never in a meeting that is
    /// entered afterwards.
    pub added: bool,
    /// The day of the first notice that named it.
    pub notified_on: Option<Date>,
    /// Whether it was taken up.
    pub taken_up: bool,
    /// What was noted, for items without a vote.
    pub note: Option<String>,
    /// Who withdrew.
    pub recusals: Vec<Recusal>,
    /// Remarks by member, the latest words.
    pub remarks: Vec<(MemberId, String)>,
    /// What guests said, by the numbers of their coming, in the order in which it was first written down.
    pub guest_words: Vec<(u16, String)>,
    /// Written opinions of absent members that were read out, by member; nobody counts them (R25).
    pub opinions: Vec<(MemberId, String)>,
    /// Stands in the order they were taken.
    pub stands: Vec<StandTaken>,
    /// The resolution, once announced.
    pub resolution: Option<Stamped<Resolution>>,
    /// Results that were announced wrongly and taken back, in order.
    pub withdrawn: Vec<Withdrawn>,
    /// Who could vote when the result was announced; `None` before. Who leaves later takes nothing from the count.
    pub voters: Option<Vec<MemberId>>,
    /// Whether its resolution was taken out by law: that one was announced still holds.
    pub lost: bool,
}

impl ItemState {
    /// Whether nothing remains to be done on it.
    pub fn done(&self) -> bool {
        self.resolution.is_some() || self.note.is_some() || self.lost
    }

    /// The recusal of a member who has not come back since.
    pub fn away(&self, member: MemberId) -> Option<&Recusal> {
        let mut recusals = self.recusals.iter();
        recusals.find(|recusal| recusal.member == member && recusal.returned.is_none())
    }

    /// The written opinion of a member that was read out.
    pub fn opinion(&self, member: MemberId) -> Option<&str> {
        let mut read = self.opinions.iter().filter(|(who, _)| *who == member);
        read.next().map(|(_, words)| words.as_str())
    }

    /// Whether a member withdrew from this item.
    pub fn recused(&self, member: MemberId) -> bool {
        self.recusals.iter().any(|recusal| recusal.member == member)
    }
}

/// One meeting, folded from the records about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The id.
    pub id: MeetingId,
    /// Its place in the year.
    pub session: SessionNumber,
    /// The call.
    pub call: MeetingCall,
    /// When notice was given, and to whom.
    pub notice: Option<(Date, String)>,
    /// What its members were told of it, in order.
    pub told: Vec<MembersTold>,
    /// Why it was cancelled.
    pub cancelled: Option<String>,
    /// The hour it began, once open; `None` also where an older record does not say.
    pub opened: Option<Time>,
    /// Who presides, once open.
    pub presiding: Option<MemberId>,
    /// Who writes the record.
    pub recorder: String,
    /// Those entitled, frozen at the opening (应到).
    pub entitled: Vec<MemberId>,
    /// The attendance at the opening.
    pub attendance: Vec<AttendanceLine>,
    /// Those who attend without a vote (列席、旁听).
    pub observers: String,
    /// How many came of those who must attend without a vote, in the order of the rules.
    pub attending: Vec<u32>,
    /// Who is in the room now.
    pub in_room: BTreeMap<MemberId, bool>,
    /// Those without a vote who came in.
    pub guests: Guests,
    /// Who came late and who left early.
    pub movements: Vec<Moved>,
    /// Whose absence at the opening was explained later.
    pub explained: Vec<MemberId>,
    /// The agenda.
    pub items: Vec<ItemState>,
    /// The current item.
    pub current: Option<u16>,
    /// The hour of closing.
    pub closed: Option<Time>,
    /// Who signed the record, when, and where it is bound.
    pub signed: Option<(String, String, Date, String)>,
    /// Warnings passed over at the opening and at the closing.
    pub waivers: Vec<Waiver>,
    /// What is kept beside the items: papers handed out, opinions of supervision, the summary.
    pub beside: Beside,
    /// What is kept of its signed paper.
    pub kept: Kept,
    /// Every fact in order.
    pub history: Vec<Stamped<Fact>>,
}

impl Meeting {
    /// When the notice that stands was entered, and by whom: its own day may be an earlier one.
    pub fn notice_entered(&self) -> Option<&Stamp> {
        self.notice.as_ref()?;
        let sent = |fact: &&Stamped<Fact>| matches!(&fact.value, Fact::Event(event) if matches!(**event, Event::NoticeSent { .. }));
        self.history.iter().rev().find(sent).map(|fact| &fact.stamp)
    }

    /// The sequence number of the last record about it; 0 where none is kept.
    pub fn last_record(&self) -> u32 {
        self.history.last().map_or(0, |fact| fact.stamp.seq)
    }

    /// Folds a meeting from the records about it; `None` where its call is missing.
    pub fn fold<'a>(records: impl IntoIterator<Item = (&'a Stamp, &'a Fact)>) -> Option<Self> {
        let mut folded: Option<Self> = None;
        for (stamp, fact) in records {
            match (&mut folded, fact) {
                (None, Fact::Event(event)) => {
                    if let Event::MeetingCalled { meeting, session, call } = event.as_ref() {
                        let mut called = Self::called(*meeting, *session, call.clone());
                        called.history.push(Stamped {
                            stamp: stamp.clone(),
                            value: fact.clone(),
                        });
                        folded = Some(called);
                    }
                }
                (Some(meeting), _) => meeting.apply(stamp, fact),
                (None, Fact::Erased(_)) => {}
            }
        }
        folded
    }

    /// A meeting that was just called.
    pub const fn called(id: MeetingId, session: SessionNumber, call: MeetingCall) -> Self {
        Self {
            id,
            session,
            call,
            notice: None,
            told: Vec::new(),
            cancelled: None,
            opened: None,
            presiding: None,
            recorder: String::new(),
            entitled: Vec::new(),
            attendance: Vec::new(),
            observers: String::new(),
            attending: Vec::new(),
            in_room: BTreeMap::new(),
            guests: Guests::none(),
            movements: Vec::new(),
            explained: Vec::new(),
            items: Vec::new(),
            current: None,
            closed: None,
            signed: None,
            waivers: Vec::new(),
            beside: Beside::empty(),
            kept: Kept::empty(),
            history: Vec::new(),
        }
    }

    /// Where the meeting stands.
    pub const fn status(&self) -> MeetingStatus {
        if self.cancelled.is_some() {
            MeetingStatus::Cancelled
        } else if self.signed.is_some() {
            MeetingStatus::Signed
        } else if self.closed.is_some() {
            MeetingStatus::Closed
        } else if self.presiding.is_some() {
            MeetingStatus::Open
        } else if self.notice.is_some() {
            MeetingStatus::Notified
        } else {
            MeetingStatus::Preparing
        }
    }

    /// One item.
    pub fn item(&self, number: u16) -> Option<&ItemState> {
        self.items.iter().find(|item| item.number == number)
    }

    /// The current item.
    pub fn current_item(&self) -> Option<&ItemState> {
        self.current.and_then(|number| self.item(number))
    }

    /// The day from which notice of what stood on the agenda at first counts: what was added to it since, and what is
    /// before it by the emergency path, is judged by itself (R22, R32). `None` where nothing was notified in the
    /// ordinary way or only emergencies are before it.
    pub fn notified_on(&self) -> Option<Date> {
        let regular = self.items.iter().filter(|item| !item.added && item.emergency.is_none());
        let days = regular.filter_map(|item| item.notified_on);
        days.max().or(self.notice.as_ref().map(|(on, _)| *on))
    }

    /// Whether nothing but emergencies is before it, so that no notice is asked for (R32).
    pub fn only_emergencies(&self) -> bool {
        !self.items.is_empty() && self.items.iter().all(|item| item.emergency.is_some())
    }

    /// The members with a vote who are in the room and have not withdrawn, in roster order; once the result is
    /// announced, those of that moment.
    pub fn voters(&self, item: &ItemState) -> Vec<MemberId> {
        if let Some(voters) = &item.voters {
            return voters.clone();
        }
        let here = |member: &MemberId| self.in_room.get(member).copied().unwrap_or(false);
        let votes = |member: &MemberId| {
            here(member) && !item.recused(*member) && self.still_out(*member, item.number).is_none()
        };
        self.entitled.iter().copied().filter(votes).collect()
    }

    /// Those who withdrew from an item that is open and are back in the room (R26).
    pub fn recused_inside<'a>(&'a self, item: &'a ItemState) -> impl Iterator<Item = MemberId> + 'a {
        let recused = self.entitled.iter().copied().filter(|member| item.recused(*member));
        recused.filter(|member| !item.done() && item.away(*member).is_none())
    }

    /// The other item a member withdrew from without having come back (R26).
    pub fn still_out(&self, member: MemberId, item: u16) -> Option<u16> {
        let others = self.items.iter().filter(|other| other.number != item);
        let mut left = others.filter(|other| other.away(member).is_some());
        left.next().map(|other| other.number)
    }

    /// Whether an entitled member was in the room at any time (R25: who was not there has no word in the record).
    pub fn was_there(&self, member: MemberId) -> bool {
        self.entitled.contains(&member)
            && (self.in_room.get(&member).copied().unwrap_or(false)
                || self.movements.iter().any(|moved| moved.member == member))
    }

    /// The hour of the last leaving of a member who withdrew and is not back.
    pub fn left_last(&self, member: MemberId) -> Option<Time> {
        let away = self.items.iter().filter_map(|item| item.away(member));
        away.filter_map(|recusal| recusal.left).max()
    }

    /// The hour it began: as recorded at the opening, or as called where the record does not say.
    pub fn began(&self) -> Time {
        self.opened.unwrap_or(self.call.at)
    }

    /// The latest hour that was recorded in it so far; `None` where none was.
    pub fn latest_hour(&self) -> Option<Time> {
        let moved = self.movements.iter().map(|moved| moved.at);
        let recusals = self.items.iter().flat_map(|item| &item.recusals);
        let withdrew = recusals.flat_map(|recusal| [recusal.left, recusal.returned]);
        let hours = moved
            .chain(withdrew.flatten())
            .chain(self.beside.hours())
            .chain(self.guests.hours());
        self.opened.into_iter().chain(hours).max()
    }

    pub(super) fn item_mut(&mut self, number: u16) -> Option<&mut ItemState> {
        self.items.iter_mut().find(|item| item.number == number)
    }

    /// Takes in one fact about this meeting.
    pub fn apply(&mut self, stamp: &Stamp, fact: &Fact) {
        self.history.push(Stamped {
            stamp: stamp.clone(),
            value: fact.clone(),
        });
        match fact {
            Fact::Event(event) => self.apply_event(stamp, event),
            Fact::Erased(kind) => self.apply_erased(kind),
        }
    }

    /// What an erased body ended stays ended. A result is announced of the item in hand only.
    fn apply_erased(&mut self, kind: &str) {
        match kind {
            "meeting_cancelled" => self.cancelled = Some(String::new()),
            "resolution_announced" => {
                if let Some(item) = self.current.and_then(|number| self.item_mut(number)) {
                    item.lost = true;
                }
            }
            other => self.beside.apply_erased(other),
        }
    }

    fn apply_event(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::MeetingMoved { on, at, place, .. } => {
                self.call.on = *on;
                self.call.at = *at;
                self.call.place.clone_from(place);
                // A notice that named another day or place is none of this one.
                self.notice = None;
                self.told.clear();
                for item in &mut self.items {
                    (item.added, item.notified_on) = (false, None);
                }
            }
            Event::MeetingCancelled { reason, .. } => self.cancelled = Some(reason.clone()),
            Event::ItemPlaced {
                item,
                content,
                waivers,
                package,
                emergency,
                ..
            } => self.items.push(ItemState {
                number: *item,
                content: content.clone(),
                waivers: waivers.clone(),
                package: package.clone(),
                emergency: emergency.clone(),
                // The order in which an old record is entered says nothing of the order of its day.
                added: !self.call.late() && (self.notice.is_some() || self.presiding.is_some()),
                notified_on: None,
                taken_up: false,
                note: None,
                recusals: Vec::new(),
                remarks: Vec::new(),
                guest_words: Vec::new(),
                opinions: Vec::new(),
                stands: Vec::new(),
                resolution: None,
                withdrawn: Vec::new(),
                voters: None,
                lost: false,
            }),
            Event::ItemTakenOff { item, .. } => self.items.retain(|state| state.number != *item),
            Event::AgendaOrdered(order) => self.reorder(order),
            Event::NoticeSent { on, to, .. } => {
                self.notice = Some((*on, to.clone()));
                // Another notice is confirmed anew.
                self.told.clear();
                for item in &mut self.items {
                    item.notified_on.get_or_insert(*on);
                }
            }
            Event::MembersTold(told) => self.told.push(told.clone()),
            Event::MeetingOpened {
                at,
                presiding,
                recorder,
                entitled,
                attendance,
                observers,
                attending,
                waivers,
                ..
            } => {
                self.waivers.clone_from(waivers);
                self.opened = *at;
                self.presiding = Some(*presiding);
                self.recorder.clone_from(recorder);
                self.entitled.clone_from(entitled);
                self.attendance.clone_from(attendance);
                self.observers.clone_from(observers);
                self.attending.clone_from(attending);
                self.in_room = attendance
                    .iter()
                    .map(|line| (line.member, matches!(line.attendance, Attendance::Present)))
                    .collect();
            }
            Event::PresenceChanged { .. } | Event::AbsenceExplained(_) => self.apply_presence(event),
            Event::MeetingClosed { at, waivers, .. } => {
                self.waivers.extend(waivers.iter().cloned());
                self.closed = Some(*at);
                self.current = None;
            }
            Event::RecordSigned {
                presiding,
                recorder,
                on,
                minute_book,
                ..
            } => {
                self.signed = Some((presiding.clone(), recorder.clone(), *on, minute_book.clone()));
            }
            Event::ItemTakenUp { item, .. } => {
                self.current = Some(*item);
                if let Some(state) = self.item_mut(*item) {
                    state.taken_up = true;
                }
            }
            Event::ResolutionAnnounced(resolution) => {
                let voters = self.item(resolution.item).map(|item| self.voters(item));
                if let Some(state) = self.item_mut(resolution.item) {
                    state.voters = voters;
                    state.resolution = Some(Stamped {
                        stamp: stamp.clone(),
                        value: resolution.as_ref().clone(),
                    });
                }
            }
            Event::AnnouncementWithdrawn(withdrawn) => self.reopen(withdrawn),
            Event::ReservationVoiced(voiced) => {
                if let Some(item) = self.item_mut(voiced.item) {
                    item.reserve(voiced);
                }
            }
            Event::GuestsMoved(moved) => self.guests.apply(stamp.seq, &moved.moved),
            // Who stayed out over several items comes back once.
            Event::RecusalReturned { member, at, .. } => {
                let recusals = self.items.iter_mut().flat_map(|item| &mut item.recusals);
                for recusal in recusals.filter(|recusal| recusal.member == *member) {
                    recusal.returned.get_or_insert(*at);
                }
            }
            Event::OpinionReadOut(OpinionRead { item, .. })
            | Event::GuestSpoke(GuestWords { item, .. })
            | Event::ItemNoted { item, .. }
            | Event::RecusalRecorded { item, .. }
            | Event::RecusalUndone { item, .. }
            | Event::RemarkRecorded { item, .. }
            | Event::StandRecorded { item, .. }
            | Event::StandUndone { item, .. } => {
                if let Some(state) = self.item_mut(*item) {
                    state.apply_event(event);
                }
            }
            Event::RecordScanned(_) | Event::RecordDiffers(_) => self.kept.apply(stamp, event),
            _ => self.beside.apply(stamp, event),
        }
    }
}
