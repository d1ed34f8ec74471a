//! Those without a vote, written opinions that were read out, and results that were put right, as the record says them.

use crate::domain::application::TopicApplication;
use crate::domain::meeting::{Guest, GuestRole, ItemState, Meeting, Votes};
use crate::domain::register::Register;
use crate::text::{date, words};

/// `列席：司法所所长（09:32进场，09:50离场）。旁听：党员代表（09:00进场）。`: everybody who was there without a vote, with the
/// hours; for the head of the record. `None` where nobody was.
pub fn attended(meeting: &Meeting) -> Option<String> {
    // Who reports on an item sits in on the meeting.
    let role_of = |guest: &Guest| match guest.role {
        GuestRole::Reporting => GuestRole::Attending,
        role => role,
    };
    by_role(meeting.guests.all(), role_of, guest_with_hours)
}

/// `汇报人：财政所所长。列席：司法所所长。`: who was there while an item was in hand; `None` where nobody without a vote was.
pub fn guests(item: &ItemState, meeting: &Meeting, topic: Option<&TopicApplication>) -> Option<String> {
    // What is recorded elsewhere nobody without a vote hears: who was told to leave was not there.
    if item.content.elsewhere() {
        return None;
    }
    let role_of = role_at(item, meeting, topic);
    by_role(meeting.guests_at(item.number).into_iter(), role_of, |guest| {
        guest.name.clone()
    })
}

/// As what a guest is at an item: who reported on one item only attends the next.
fn role_at(item: &ItemState, meeting: &Meeting, topic: Option<&TopicApplication>) -> impl Fn(&Guest) -> GuestRole {
    let reporting = meeting.guests_reporting(item.number, topic);
    move |guest: &Guest| match guest.role {
        _ if reporting.iter().any(|name| guest.is(name)) => GuestRole::Reporting,
        GuestRole::Reporting => GuestRole::Attending,
        role => role,
    }
}

/// `列席人员司法所所长发言：……。`: what those without a vote said at an item, after the report; who only listens speaks
/// when the one who presides allows it (office.md 1.17).
pub fn words_of_guests(item: &ItemState, meeting: &Meeting, topic: Option<&TopicApplication>) -> Vec<String> {
    let role_of = role_at(item, meeting, topic);
    let said = meeting.words_of_guests(item).map(|(guest, words)| {
        let name = &guest.name;
        let spoke = match role_of(guest) {
            GuestRole::Reporting => format!("汇报人{name}发言"),
            GuestRole::Attending => format!("列席人员{name}发言"),
            GuestRole::Observing => format!("旁听人员{name}经主持人同意发言"),
        };
        format!("{spoke}：{words}{}", super::stop(words))
    });
    said.collect()
}

/// Guests by what they are, in the order of the record; who came twice is named once where the words are the same.
fn by_role<'a>(
    guests: impl Iterator<Item = &'a Guest>,
    role_of: impl Fn(&Guest) -> GuestRole,
    words_of: impl Fn(&Guest) -> String,
) -> Option<String> {
    let there: Vec<(GuestRole, String)> = guests.map(|guest| (role_of(guest), words_of(guest))).collect();
    let of = |role: GuestRole| {
        let mut named: Vec<&str> = Vec::new();
        for (is, words) in &there {
            if *is == role && !named.contains(&words.as_str()) {
                named.push(words);
            }
        }
        (!named.is_empty()).then(|| format!("{}：{}。", words::guest_role(role), named.join("、")))
    };
    let said: String = GuestRole::ALL.into_iter().filter_map(of).collect();
    (!said.is_empty()).then_some(said)
}

fn guest_with_hours(guest: &Guest) -> String {
    let left = guest.left.map(|left| format!("，{}离场", date::clock(left.at)));
    format!(
        "{}（{}进场{}）",
        guest.name,
        date::clock(guest.came.at),
        left.unwrap_or_default()
    )
}

/// What everybody who reads the record may see of written opinions: that they were read out.
pub const OPINIONS_READ: &str = "未出席委员的书面意见已宣读，不计入票数。";

/// `委员癸未出席，书面意见已宣读，不计入票数：“……”。`; for the record alone.
pub fn opinion_read(post: &str, words: &str) -> String {
    format!(
        "{post}未出席，书面意见已宣读，不计入票数：“{}”。",
        super::unquoted(words)
    )
}

/// `主持人曾宣布：通过（同意8票，…）。因票数计算有误，由书记当场更正，重新宣布表决结果。`, for each result that was put right.
pub fn withdrawn(item: &ItemState, register: Option<Register>) -> Vec<String> {
    let anew = if item.resolution.is_some() || item.lost {
        "，重新宣布表决结果"
    } else {
        ""
    };
    let said = item.withdrawn.iter().map(|one| {
        let was = one.resolution.as_ref().map_or_else(
            || "主持人曾宣布结果（正文已依规清除）".to_owned(),
            |resolution| {
                let resolution = &resolution.value;
                let counts = register.filter(|_| resolution.votes != Votes::None);
                let counts = counts.map(|register| format!("（{}）", words::tally(resolution.tally, register)));
                let outcome = words::outcome(&resolution.outcome);
                format!("主持人曾宣布：{outcome}{}", counts.unwrap_or_default())
            },
        );
        format!("{was}。{}，由{}当场更正{anew}。", super::because(&one.reason), one.by)
    });
    said.collect()
}
