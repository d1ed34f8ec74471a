//! 会议用纸: what is printed before a meeting and in it, as lines of facts; blanks where a hand writes.
//!
//! No opinion and no result stands on any of them; an item that is recorded elsewhere is named on none.

pub mod agenda;
pub mod application;
pub mod ballot;
pub mod notice;
pub mod package;
pub mod run_sheet;
pub mod sign_in;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::Names;
use super::page_meeting::{item_line, reporter};
use super::{date, words};
use crate::domain::application::TopicApplication;
use crate::domain::book::Book;
use crate::domain::id::{MatterId, MemberId};
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, Foreseen, ItemState, Meeting};
use crate::domain::register::{BookKind, Register};
use crate::domain::room;
use crate::domain::rulebook::{Base, MeetingRule};

/// The card, its button in the room, and its dialog.
pub const CARD: &str = "会议用纸";
/// What it is for.
pub const NOTE: &str = "按已登记的内容打印，空白处手写。议程有变动的，重新打印。";
/// The files of the matters are still read.
pub const READING: &str = "正在读取议题材料";
/// A place for a day that a hand writes.
pub const BLANK_DAY: &str = "　　　　年　　月　　日";

/// A meeting with all that its papers are made of.
#[derive(Clone, Copy)]
pub struct Papers<'a> {
    /// The book.
    pub book: &'a Book,
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The files of its matters.
    pub files: &'a BTreeMap<MatterId, Arc<Matter>>,
}

impl<'a> Papers<'a> {
    fn names(self) -> Names<'a> {
        let call = &self.meeting.call;
        Names::of(self.book, call.on).at(call.kind)
    }

    /// The session with the meeting's name in this office: `2026年第6次工委会议`.
    pub fn session(self) -> String {
        words::session(self.meeting.session, self.names().meeting(self.meeting.call.kind))
    }

    /// Day, hour and place: `2026年12月3日星期四 09:00 · 二楼会议室`.
    pub fn kicker(self) -> String {
        let call = &self.meeting.call;
        super::page_meeting::kicker(call.on, self.meeting.began(), &call.place)
    }

    fn rule(self) -> Option<&'a MeetingRule> {
        let call = &self.meeting.call;
        self.book.rulebook(call.on).meeting(call.kind)
    }

    fn members(self) -> Vec<MemberId> {
        self.meeting.called_members(&self.book.roster)
    }

    fn posts_of_members(self) -> Vec<&'a str> {
        let names = self.names();
        self.members().into_iter().map(|member| names.post(member)).collect()
    }

    fn file(self, item: &ItemState) -> Option<&'a Matter> {
        let matter = item.content.matter()?;
        self.files.get(&matter).map(AsRef::as_ref)
    }

    fn topic(self, item: &ItemState) -> Option<&'a TopicApplication> {
        self.file(item).and_then(Matter::topic)
    }

    fn register(self, item: &ItemState) -> Option<Register> {
        self.file(item).and_then(Matter::register)
    }

    /// An item in one line, named only where it may be.
    fn line(self, item: &ItemState) -> String {
        item_line(&item.content, &room::title(self.book, &item.content))
    }

    /// The posts in the fixed order of the roster.
    fn posts(self, members: &[MemberId]) -> String {
        self.names().posts(members)
    }

    /// Who attends an item without a vote: who reports, the member in charge who has no seat here, and those whom the
    /// rules want there; nobody where people are appointed.
    fn guests(self, item: &ItemState) -> Vec<String> {
        let members = self.posts_of_members();
        if item.content.matter().is_none() && self.book.kind == BookKind::Main {
            let reporters = item.content.reporters_without_vote(|who| members.contains(&who));
            return reporters.into_iter().map(str::to_owned).collect();
        }
        let (Some(topic), Some(register)) = (self.topic(item), self.register(item)) else {
            return Vec::new();
        };
        if register == Register::Appointment || self.book.kind == BookKind::Personnel {
            return Vec::new();
        }
        let mut guests: Vec<String> = Vec::new();
        for who in [&topic.reporter, &topic.in_charge] {
            let who = who.trim();
            if !who.is_empty() && !members.contains(&who) && guests.iter().all(|guest| guest != who) {
                guests.push(who.to_owned());
            }
        }
        let asked = self.book.rulebook(self.meeting.call.on).attendees.iter();
        let asked = asked.filter(|rule| rule.registers.contains(&register));
        guests.extend(asked.map(|rule| format!("{}（不少于{}人）", rule.who, rule.count_min)));
        guests
    }

    /// Who attends which items, each named once, in the order in which they come.
    fn guests_of_all(self) -> Vec<(String, Vec<u16>)> {
        let mut all: Vec<(String, Vec<u16>)> = Vec::new();
        for item in &self.meeting.items {
            for guest in self.guests(item) {
                match all.iter_mut().find(|(who, _)| *who == guest) {
                    Some((_, items)) => items.push(item.number),
                    None => all.push((guest, vec![item.number])),
                }
            }
        }
        all
    }

    /// Those without a vote whom the notice names, each once.
    pub fn guests_named(self) -> Vec<String> {
        self.guests_of_all().into_iter().map(|(who, _)| who).collect()
    }

    fn foreseen(self, item: &ItemState) -> Option<Foreseen> {
        let rulebook = self.book.rulebook(self.meeting.call.on);
        let register = self.register(item);
        self.meeting.foreseen(rulebook, &self.book.roster, register, item)
    }

    /// How many must agree: `按应到9人计算，同意5票以上为通过`; nobody's number where those present count and nobody is
    /// there yet.
    fn carries(self, item: &ItemState) -> Option<String> {
        let (rule, foreseen) = (self.rule()?, self.foreseen(item)?);
        let of = match rule.majority_base {
            Base::Entitled => format!("按应到{}人计算", foreseen.entitled),
            Base::Present => "按实到人数计算".to_owned(),
        };
        let agree = foreseen.majority.map_or_else(
            || format!("同意票{}", words::share(rule.majority_of(self.register(item)))),
            |votes| format!("同意{votes}票以上"),
        );
        Some(format!("{of}，{agree}为通过"))
    }

    /// The items with a matter whose file is at hand.
    pub fn matters(self) -> impl Iterator<Item = (&'a ItemState, &'a Matter)> {
        let items = self.meeting.items.iter();
        items.filter_map(move |item| Some((item, self.file(item)?)))
    }
}

/// An item with its kind, for lists: `第1项　第一议题：学习……`.
fn numbered(item: &ItemState, line: &str) -> String {
    let number = item.number;
    match item.content {
        AgendaItem::Personnel { .. } | AgendaItem::Placeholder {} => format!("第{number}项　{line}"),
        _ => format!("第{number}项　{}：{line}", words::agenda_item(&item.content)),
    }
}

/// Items by their numbers: `第2项`, `第2、4至6项`.
fn items_in_words(numbers: &[u16]) -> String {
    let mut parts: Vec<(u16, u16)> = Vec::new();
    for number in numbers {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => parts.push((*number, *number)),
        }
    }
    let part = |(first, last): (u16, u16)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}、{last}"),
        _ => format!("{first}至{last}"),
    };
    let parts: Vec<String> = parts.into_iter().map(part).collect();
    format!("第{}项", parts.join("、"))
}

/// Day and hour as a notice writes them: `2026年3月12日（星期四）09:00`.
fn when(meeting: &Meeting) -> String {
    let call = &meeting.call;
    format!(
        "{}（{}）{}",
        date::long(call.on),
        date::weekday(call.on.weekday()),
        date::clock(call.at)
    )
}
