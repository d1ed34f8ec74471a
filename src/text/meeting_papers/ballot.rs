//! 表决票 and 计票单 of a secret ballot. Nothing on a ticket ties it to a person: tickets are alike, without a number.

use super::Papers;
use crate::domain::application::Particulars;
use crate::domain::meeting::{AgendaItem, ItemState, Stand, Tally, Tickets, VotingMethod};
use crate::domain::register::{BookKind, Register};
use crate::domain::room::ballot_tells;
use crate::domain::rulebook::Power;
use crate::text::{date, words};

/// The heading of the part for secret ballots.
pub const PART: &str = words::voting_method(VotingMethod::Secret);
/// The button that prints the tickets.
pub const PRINT: &str = "打印表决票";
/// The button that prints the count sheet.
pub const PRINT_COUNT: &str = "打印计票单";
/// Field: what is voted on.
pub const ITEM: &str = "表决事项";
/// Every person of the meeting on one ticket.
pub const ALL: &str = "本次会议全部人选";
/// Where the seal is put.
pub const SEAL: &str = "（加盖印章处）";
/// Fewer would tell who voted how.
pub const FEW: &str = "投票人数不超过3人，他人可以推知每人的投票，本次无记名投票实际不能保密。";
/// What the tellers keep to.
pub const COUNT_NOTE: &str =
    "监票人、计票人不得是表决的人选。未到会的不投票，也不委托他人投票。计票后表决票当场封存，与会议材料一并保管。";

/// One sort of ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// `2026年第6次工委会议表决票`.
    pub title: String,
    /// Who holds the meeting, and its day.
    pub kicker: String,
    /// The columns.
    pub heads: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// How many of the last columns are left to be marked.
    pub marks: usize,
    /// How it is filled in.
    pub note: &'static str,
    /// How many are cut from the sheets.
    pub copies: usize,
}

/// The sheet on which one sort of ticket is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountSheet {
    /// `2026年第6次工委会议计票单`.
    pub title: String,
    /// Who holds the meeting, and its day.
    pub kicker: String,
    /// Name and value; values are left to be written but for 应到.
    pub figures: [(&'static str, String); 6],
    /// The columns.
    pub heads: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// How many of the last columns are left to be filled in.
    pub marks: usize,
    /// How many must agree.
    pub required: String,
}

/// The items on which a secret ballot may be held: of a meeting that decides by vote, not announced yet.
pub fn items(papers: Papers<'_>) -> Vec<(u16, String)> {
    if papers.rule().is_none_or(|rule| rule.power != Power::Votes) {
        return Vec::new();
    }
    let items = papers.meeting.items.iter();
    let open = items.filter(|item| matches!(item.content, AgendaItem::Decide { .. }) && !item.done());
    open.map(|item| (item.number, format!("第{}项　{}", item.number, papers.line(item))))
        .collect()
}

/// Whether every item may stand on one ticket: people who are appointed, in the personnel book.
pub fn all_on_one(papers: Papers<'_>) -> bool {
    papers.book.kind == BookKind::Personnel && items(papers).len() > 1
}

/// The tickets for one item, or for all; what other members vote on stands on a ticket of its own.
fn sorts(papers: Papers<'_>, item: Option<u16>) -> Vec<Tickets> {
    let asked = items(papers);
    let asked = move |number: u16| asked.iter().any(|(of, _)| *of == number);
    let items = papers.meeting.items.iter();
    let items = items.filter(|state| item.is_none_or(|item| item == state.number) && asked(state.number));
    papers.meeting.tickets(&papers.book.roster, items)
}

/// How many are printed, as the screen says it, and whether so few hide nothing.
pub fn count(papers: Papers<'_>, item: Option<u16>) -> (String, bool) {
    let sorts = sorts(papers, item);
    let copies: Vec<String> = sorts.iter().map(|sort| format!("{}张", sort.copies)).collect();
    let by = if papers.meeting.presiding.is_some() {
        "现在到会并且没有回避的人数"
    } else {
        "应到人数"
    };
    let few = |sort: &Tickets| ballot_tells(u32::try_from(sort.copies).unwrap_or(u32::MAX), Tally::default());
    (format!("按{by}印{}。", copies.join("、")), sorts.iter().any(few))
}

/// The tickets for one item, or for all.
pub fn tickets(papers: Papers<'_>, item: Option<u16>) -> Vec<Ticket> {
    let ticket = |sort: &Tickets| {
        let (heads, rows, marks) = table(papers, sort, &[]);
        Ticket {
            title: format!("{}表决票", papers.session()),
            kicker: kicker(papers),
            note: note(papers, sort),
            heads,
            rows,
            marks,
            copies: sort.copies,
        }
    };
    sorts(papers, item).iter().map(ticket).collect()
}

/// The count sheets for one item, or for all.
pub fn count_sheets(papers: Papers<'_>, item: Option<u16>) -> Vec<CountSheet> {
    let sheet = |sort: &Tickets| {
        let (heads, rows, marks) = table(papers, sort, &["无效"]);
        let blank = |unit: &str| format!("　　{unit}");
        let required = items_of(papers, sort).first().and_then(|item| papers.carries(item));
        CountSheet {
            title: format!("{}计票单", papers.session()),
            kicker: kicker(papers),
            figures: [
                ("应到", format!("{}人", papers.members().len())),
                ("实到", blank("人")),
                ("发出", blank("张")),
                ("收回", blank("张")),
                ("有效", blank("张")),
                ("无效", blank("张")),
            ],
            heads,
            rows,
            marks,
            required: required.map(|said| format!("{said}。")).unwrap_or_default(),
        }
    };
    sorts(papers, item).iter().map(sheet).collect()
}

fn kicker(papers: Papers<'_>) -> String {
    format!(
        "{}　{}",
        papers.book.office.committee,
        date::long(papers.meeting.call.on)
    )
}

fn items_of<'a>(papers: Papers<'a>, sort: &Tickets) -> Vec<&'a ItemState> {
    sort.items
        .iter()
        .filter_map(|number| papers.meeting.item(*number))
        .collect()
}

fn register_of(papers: Papers<'_>, sort: &Tickets) -> Option<Register> {
    items_of(papers, sort).first().and_then(|item| papers.register(item))
}

fn note(papers: Papers<'_>, sort: &Tickets) -> &'static str {
    match register_of(papers, sort) {
        Some(Register::Appointment) => {
            "说明：每人只在一栏内划“○”，多划或者不划的，对该人的表决无效。本票不署名、不编号。"
        }
        _ => "说明：每个事项只在一栏内划“○”，多划或者不划的，对该事项的表决无效。本票不署名、不编号。",
    }
}

/// Heads, rows, and how many columns are left to the hand: what is voted on, then a column for each stand that is offered, then those asked for.
fn table(papers: Papers<'_>, sort: &Tickets, more: &[&'static str]) -> (Vec<&'static str>, Vec<Vec<String>>, usize) {
    let register = register_of(papers, sort);
    let people = register == Some(Register::Appointment);
    let mut heads = if people {
        vec!["序号", "姓名", "现任职务", "拟任免职务"]
    } else {
        vec!["序号", "事项"]
    };
    let stands: Vec<Stand> = match (register, papers.rule()) {
        (Some(register), Some(rule)) => rule.stands(register),
        _ => Vec::new(),
    };
    let marks = stands.len() + more.len();
    heads.extend(stands.into_iter().map(words::stand));
    heads.extend(more);
    let width = heads.len();
    let row = |(number, item): (usize, &ItemState)| {
        let mut row = vec![number.to_string()];
        match papers.topic(item).map(|topic| &topic.particulars) {
            Some(Particulars::Appointment {
                person,
                from_post,
                to_post,
                ..
            }) => row.extend([person.clone(), from_post.clone(), to_post.clone()]),
            _ => row.push(papers.line(item)),
        }
        row.resize(width, String::new());
        row
    };
    let rows = (1..).zip(items_of(papers, sort)).map(row).collect();
    (heads, rows, marks)
}
