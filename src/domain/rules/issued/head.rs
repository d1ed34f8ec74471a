//! What the head of a summary says of the meeting itself: its session, day and place, who presided, who was there and
//! who not.

use jiff::civil::Date;

use super::paragraph::{About, Paragraph, folded};
use super::{Difference, Differs};
use crate::domain::body::Roster;
use crate::domain::folded_text::names;
use crate::domain::meeting::{GuestRole, Meeting};

/// What the record has of the meeting itself, in plain signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// `2026年第3次`.
    session: String,
    on: Date,
    place: String,
    /// The post of the one who presided.
    presiding: String,
    /// The posts of those entitled, each with whether it was there, the longer ones first: one may hold another.
    attendance: Vec<(String, bool)>,
    /// Who attended without a vote, and who may be named with them though nobody must: those who only listened.
    attended: Vec<String>,
    listened: Vec<String>,
}

/// What opens the line of those who were there.
const PRESENT: &str = "出席";
/// What opens the line of those who were not.
const ABSENT: [&str; 2] = ["请假", "缺席"];
/// What opens the line of those who attended without a vote.
const ATTENDED: &str = "列席";
/// The words of the sentence that says when the meeting was held.
const HELD: &str = "召开";
/// Who presided stands beside it.
const PRESIDED: &str = "主持";

impl Head {
    /// The head of a meeting's record.
    pub fn of(meeting: &Meeting, roster: &Roster) -> Self {
        let post = |member| folded(roster.post(member));
        let there = meeting.attendance.iter().map(|line| {
            // Who came late attended.
            (post(line.member), meeting.was_there(line.member))
        });
        let mut attendance: Vec<(String, bool)> = there.filter(|(post, _)| !post.is_empty()).collect();
        attendance.sort_by_key(|(post, _)| core::cmp::Reverse(post.len()));
        let listened = meeting.guests.all().filter(|guest| guest.role == GuestRole::Observing);
        Self {
            attended: meeting.attended().iter().map(|name| folded(name)).collect(),
            listened: listened.map(|guest| folded(&guest.name)).collect(),
            session: format!("{}年第{}次", meeting.session.year, meeting.session.serial),
            on: meeting.call.on,
            place: folded(&meeting.call.place),
            presiding: meeting.presiding.map(post).unwrap_or_default(),
            attendance,
        }
    }

    /// What the paragraphs that are about no item say otherwise.
    pub(super) fn differences(&self, paragraphs: &[Paragraph], about: &[About]) -> Vec<Difference> {
        let own = paragraphs.iter().zip(about);
        let own = own.filter(|(_, about)| **about == About::Nothing);
        let own: Vec<&Paragraph> = own.map(|(paragraph, _)| paragraph).collect();
        let at = |paragraph, what| Difference {
            paragraph,
            item: None,
            what,
        };
        let said = own.iter().flat_map(|paragraph| {
            let said = self.said_otherwise(&paragraph.words).into_iter();
            said.map(|what| at(Some(paragraph.number), what))
        });
        let missing = self.lists_missing(&own).into_iter().map(|what| at(None, what));
        missing.chain(said).collect()
    }

    /// The lines of those who attended and of those who were absent, where there were any and no line says so.
    fn lists_missing(&self, own: &[&Paragraph]) -> Vec<Differs> {
        let opens = |with: &str| own.iter().any(|paragraph| paragraph.words.starts_with(with));
        let away = self.attendance.iter().any(|(_, there)| !there);
        let missing = [
            (away && !ABSENT.iter().any(|opening| opens(opening)), false),
            (!self.attended.is_empty() && !opens(ATTENDED), true),
        ];
        let missing = missing.into_iter().filter(|(missing, _)| *missing);
        missing.map(|(_, attended)| Differs::ListMissing { attended }).collect()
    }

    fn said_otherwise(&self, words: &str) -> Vec<Differs> {
        if words.starts_with(PRESENT) {
            return self.listed(words, true);
        }
        if ABSENT.iter().any(|opening| words.starts_with(opening)) {
            return self.listed(words, false);
        }
        if words.starts_with(ATTENDED) {
            return self.attending(words);
        }
        let mut all = Vec::new();
        if words.contains(HELD) {
            let (year, month, day) = (self.on.year(), self.on.month(), self.on.day());
            let dated = words.contains(&format!("{year}年{month}月{day}日"));
            all.extend((!dated).then_some(Differs::DayOther { record: self.on }));
            let record = self.place.clone();
            all.extend((!words.contains(&self.place)).then_some(Differs::PlaceOther { record }));
            let record = self.session.clone();
            all.extend((!words.contains(&self.session)).then_some(Differs::SessionOther { record }));
            let presided = !words.contains(PRESIDED) || self.names_presiding(words);
            let record = self.presiding.clone();
            all.extend((!presided).then_some(Differs::PresidingOther { record }));
        }
        all
    }

    /// Whether the post of the one who presided stands there by itself, not within a longer one.
    fn names_presiding(&self, words: &str) -> bool {
        let longer = self.attendance.iter().map(|(post, _)| post);
        let longer = longer.filter(|post| post.len() > self.presiding.len() && post.contains(&self.presiding));
        let rest = longer.fold(words.to_owned(), |rest, post| rest.replace(post.as_str(), "\n"));
        rest.contains(&self.presiding)
    }

    /// Whether a list of those who were there, or were not, names each of them and none of the others.
    fn listed(&self, words: &str, present: bool) -> Vec<Differs> {
        let mut rest = words.to_owned();
        let named = self.attendance.iter().filter_map(|(post, there)| {
            let named = rest.contains(post.as_str());
            rest = rest.replacen(post.as_str(), "\n", 1);
            (named != (*there == present)).then(|| Differs::AttendanceOther {
                post: post.clone(),
                present: *there,
            })
        });
        named.collect()
    }

    /// Whether a list of those who attended without a vote names each of them, and nobody else.
    fn attending(&self, words: &str) -> Vec<Differs> {
        let other = |name: &str, there| Differs::AttendedOther {
            name: name.to_owned(),
            there,
        };
        let left_out = self.attended.iter().filter(|name| !words.contains(name.as_str()));
        let left_out = left_out.map(|name| other(name, true));
        let known = self.attended.iter().chain(&self.listened);
        let known: Vec<&String> = known.collect();
        let list = words[ATTENDED.len()..].trim_start_matches([':', '人', '员']);
        let strangers = names(list).filter(|named| !known.iter().any(|known| named.contains(known.as_str())));
        left_out.chain(strangers.map(|named| other(named, false))).collect()
    }
}
