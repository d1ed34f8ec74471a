//! Those who are in the room without a vote (列席、旁听、汇报人): when each came in and left, and at which items they were.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::{AgendaItem, ItemState, Meeting};
use crate::domain::application::TopicApplication;
use crate::domain::body::Roster;
use crate::domain::event::Event;
use crate::domain::folded_text::{is_among, names, names_and_posts, plain_form};
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::matter::Fact;
use crate::domain::preset;

/// As what somebody is in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuestRole {
    /// 汇报人.
    Reporting,
    /// 列席.
    Attending,
    /// 旁听.
    Observing,
}

impl GuestRole {
    /// All roles, in the order of the record.
    pub const ALL: [Self; 3] = [Self::Reporting, Self::Attending, Self::Observing];
}

/// What happened. A guest has the number of the coming in the meeting, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuestMove {
    /// 进场.
    Came {
        /// A post, or a unit and a post; never a person.
        name: String,
        /// As what.
        role: GuestRole,
        /// When.
        at: Time,
    },
    /// 离场.
    Left {
        /// Who, by number.
        guests: Vec<u16>,
        /// When.
        at: Time,
    },
    /// What was recorded last of a guest was a mistake: the leaving, or else the coming.
    Undone {
        /// Who, by number.
        guest: u16,
    },
}

/// Somebody without a vote came in or left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestsMoved {
    /// The meeting.
    pub meeting: MeetingId,
    /// What happened.
    pub moved: GuestMove,
}

/// An hour, with the record that says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The hour.
    pub at: Time,
    /// The number of the record.
    pub seq: u32,
}

/// One coming of somebody without a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// Its number.
    pub serial: u16,
    /// A post, or a unit and a post.
    pub name: String,
    /// As what.
    pub role: GuestRole,
    /// When the guest came in.
    pub came: Recorded,
    /// When the guest left; at the closing, where nothing says so.
    pub left: Option<Recorded>,
    /// Whether it was recorded by mistake.
    mistaken: bool,
}

/// The guests of a meeting in the order of their coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guests(Vec<Guest>);

impl Guests {
    /// Nobody yet.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// All whose coming stands.
    pub fn all(&self) -> impl Iterator<Item = &Guest> {
        self.0.iter().filter(|guest| !guest.mistaken)
    }

    /// Those who have not left.
    pub fn inside(&self) -> impl Iterator<Item = &Guest> {
        self.all().filter(|guest| guest.left.is_none())
    }

    /// One of them.
    pub fn one(&self, serial: u16) -> Option<&Guest> {
        self.all().find(|guest| guest.serial == serial)
    }

    /// The hours recorded here.
    pub fn hours(&self) -> impl Iterator<Item = Time> {
        let hours = self.all().flat_map(|guest| [Some(guest.came), guest.left]);
        hours.flatten().map(|recorded| recorded.at)
    }

    pub(super) fn apply(&mut self, seq: u32, moved: &GuestMove) {
        match moved {
            GuestMove::Came { name, role, at } => {
                let serial = u16::try_from(self.0.len()).unwrap_or(u16::MAX).saturating_add(1);
                self.0.push(Guest {
                    serial,
                    name: name.clone(),
                    role: *role,
                    came: Recorded { at: *at, seq },
                    left: None,
                    mistaken: false,
                });
            }
            GuestMove::Left { guests, at } => {
                for guest in self.0.iter_mut().filter(|guest| guests.contains(&guest.serial)) {
                    guest.left = Some(Recorded { at: *at, seq });
                }
            }
            GuestMove::Undone { guest } => {
                if let Some(guest) = self.0.iter_mut().find(|one| one.serial == *guest) {
                    guest.mistaken = guest.left.take().is_none();
                }
            }
        }
    }
}

/// Whom the words of an opening name as there without a vote, and as what: `财政所所长、党员代表（旁听）`,
/// `列席：财政所所长；旁听：党员代表`. Nobody is named twice.
pub fn named_at_opening(words: &str) -> Vec<(String, GuestRole)> {
    let words = words.replace(['（', '）', '(', ')'], "").replace(['：', ':'], ",");
    let mut named: Vec<(String, GuestRole)> = Vec::new();
    let mut heading = GuestRole::Attending;
    for part in names(&words) {
        let role = match part {
            _ if part.contains(preset::LISTENING) => GuestRole::Observing,
            _ if part.contains(preset::SITTING_IN) => GuestRole::Attending,
            _ => heading,
        };
        let post = preset::ATTENDING
            .iter()
            .fold(part.to_owned(), |post, word| post.replace(word, ""));
        let post = post.trim();
        if post.is_empty() {
            heading = role;
        } else if !named.iter().any(|(before, _)| plain_form(before) == plain_form(post)) {
            named.push((post.to_owned(), role));
        }
    }
    named
}

impl Guest {
    /// Whether this is the post's coming.
    pub fn is(&self, name: &str) -> bool {
        plain_form(&self.name) == plain_form(name)
    }

    /// What was recorded of the guest last.
    pub fn last(&self) -> Recorded {
        self.left.unwrap_or(self.came)
    }
}

/// Whom the application of an item's matter names as reporting, or the agenda where it is about none.
fn reporter_named<'a>(content: &'a AgendaItem, topic: Option<&'a TopicApplication>) -> &'a str {
    topic.map_or_else(|| content.reporter(), |topic| &topic.reporter)
}

impl Meeting {
    /// The guests who were inside while an item was in hand.
    pub fn guests_at(&self, item: u16) -> Vec<&Guest> {
        let in_hand = self.in_hand(item);
        let inside = |guest: &&Guest| {
            let left = guest.left.map_or(u32::MAX, |left| left.seq);
            in_hand
                .iter()
                .any(|(from, until)| guest.came.seq < *until && *from < left)
        };
        self.guests.all().filter(inside).collect()
    }

    /// Those who came in to report on an item, each once.
    fn came_to_report(&self, item: u16) -> Vec<&str> {
        let reported = |guest: &&&Guest| guest.role == GuestRole::Reporting && self.came_for(guest, item);
        let there = self.guests_at(item);
        let mut named: Vec<&str> = Vec::new();
        for guest in there.iter().filter(reported) {
            if !named.iter().any(|name| guest.is(name)) {
                named.push(&guest.name);
            }
        }
        named
    }

    /// Those without a vote who reported on an item: who came in for that, else whom the application or the agenda names,
    /// where they were there anyway.
    pub fn guests_reporting(&self, item: u16, topic: Option<&TopicApplication>) -> Vec<&str> {
        let came = self.came_to_report(item);
        if !came.is_empty() {
            return came;
        }
        let content = self.item(item).map(|item| &item.content);
        let named = content.map_or("", |content| reporter_named(content, topic));
        let there = self.guests_at(item).into_iter().map(|guest| guest.name.as_str());
        there.filter(|post| is_among(post, named)).collect()
    }

    /// Who reported on an item, as the record has it: those without a vote, else those with one whom the application
    /// names, where they were there. `post` tells the post of a member.
    pub fn reporters<'a>(
        &'a self,
        item: &ItemState,
        topic: Option<&TopicApplication>,
        post: impl Fn(MemberId) -> &'a str,
    ) -> Vec<&'a str> {
        let guests = self.guests_reporting(item.number, topic);
        if !guests.is_empty() {
            return guests;
        }
        let named = reporter_named(&item.content, topic);
        let sat = |member: &&MemberId| self.was_there(**member) && item.away(**member).is_none();
        let sat = self.entitled.iter().filter(sat).map(|member| post(*member));
        sat.filter(|post| is_among(post, named)).collect()
    }

    /// Those who attended without a vote (列席), to report or not, each once; of a record made before guests were kept one
    /// by one, whom the words of its opening name.
    pub fn attended(&self) -> Vec<String> {
        let came = self.guests.all().map(|guest| (guest.name.clone(), guest.role));
        let mut came: Vec<(String, GuestRole)> = came.collect();
        if came.is_empty() {
            came = named_at_opening(&self.observers);
        }
        let mut all: Vec<String> = Vec::new();
        for (name, role) in came {
            let named = all.iter().any(|before| plain_form(before) == plain_form(&name));
            if role != GuestRole::Observing && !named {
                all.push(name);
            }
        }
        all
    }

    /// Whether a guest came for an item: it was in hand when the guest came, or was the next to be taken up.
    pub fn came_for(&self, guest: &Guest, item: u16) -> bool {
        let open = self.items.iter().flat_map(|item| {
            let stretches = self.in_hand(item.number).into_iter();
            stretches.map(|(from, until)| (from, until, item.number))
        });
        let ahead = open.filter(|(_, until, _)| guest.came.seq < *until);
        ahead.min().is_some_and(|(_, _, number)| number == item)
    }

    /// Those whom the application of the item in hand or the opening names, who have no vote and are not inside: who
    /// reports on it, who is in charge of it, who came from the beginning.
    pub fn guests_expected(&self, roster: &Roster, topic: Option<&TopicApplication>) -> Vec<(String, GuestRole)> {
        let sits = |name: &str| {
            self.entitled
                .iter()
                .any(|member| plain_form(roster.post(*member)) == plain_form(name))
        };
        let of_item = topic.into_iter().flat_map(|topic| {
            let named = |text, role| names_and_posts(text, sits).into_iter().map(move |name| (name, role));
            named(topic.reporter.as_str(), GuestRole::Reporting).chain(named(&topic.in_charge, GuestRole::Attending))
        });
        let content = self.current_item().map(|item| &item.content);
        let of_agenda = content
            .into_iter()
            .flat_map(|content| content.reporters_without_vote(sits));
        let of_agenda = of_agenda.map(|name| (name, GuestRole::Reporting));
        let of_item = of_item.chain(of_agenda).map(|(name, role)| (name.to_owned(), role));
        let mut expected: Vec<(String, GuestRole)> = Vec::new();
        for (name, role) in of_item.chain(named_at_opening(&self.observers)) {
            let here = self.guests.inside().any(|guest| guest.is(&name));
            let named = expected
                .iter()
                .any(|(before, _)| plain_form(before) == plain_form(&name));
            if !sits(&name) && !here && !named {
                expected.push((name, role));
            }
        }
        expected
    }

    /// Whoever was there without a vote at any time, in words.
    pub fn attendees(&self) -> String {
        let came = self.guests.all().map(|guest| guest.name.as_str());
        let all: Vec<&str> = names(&self.observers).chain(came).collect();
        all.join(",")
    }

    /// Those inside who came for an earlier item than the one in hand. Who was there before the first item attends the
    /// meeting as a whole.
    pub fn guests_of_before(&self) -> Vec<&Guest> {
        let Some(item) = self.current else {
            return Vec::new();
        };
        let begun = self
            .items
            .iter()
            .filter_map(|item| self.in_hand(item.number).first().copied());
        let begun = begun.map(|(from, _)| from).min().unwrap_or(u32::MAX);
        let for_earlier = |guest: &&Guest| begun < guest.came.seq && !self.came_for(guest, item);
        self.guests.inside().filter(for_earlier).collect()
    }

    /// Whether a result was announced since something was recorded of a guest: it is sealed with that result.
    pub fn sealed_since(&self, recorded: Recorded) -> bool {
        let announced = self.items.iter().filter_map(|item| item.resolution.as_ref());
        announced
            .map(|resolution| resolution.stamp.seq)
            .any(|seq| seq > recorded.seq)
    }

    /// The records between which an item was in hand and open: after the first, before the second.
    fn in_hand(&self, item: u16) -> Vec<(u32, u32)> {
        let mut stretches: Vec<(u32, u32)> = Vec::new();
        let mut current = None;
        for fact in &self.history {
            let seq = fact.stamp.seq;
            let now = match &fact.value {
                Fact::Event(event) => match event.as_ref() {
                    Event::ItemTakenUp { item, .. } => Some(*item),
                    Event::AnnouncementWithdrawn(withdrawn) => Some(withdrawn.item),
                    Event::ItemNoted { .. } | Event::ResolutionAnnounced(_) | Event::MeetingClosed { .. } => None,
                    _ => continue,
                },
                Fact::Erased(kind) if matches!(kind.as_str(), "item_noted" | "resolution_announced") => None,
                Fact::Erased(_) => continue,
            };
            match stretches.last_mut().filter(|_| current == Some(item)) {
                Some((_, until)) if now != Some(item) => *until = seq,
                None if now == Some(item) => stretches.push((seq, u32::MAX)),
                _ => {}
            }
            current = now;
        }
        stretches
    }
}
