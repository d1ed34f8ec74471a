//! One of each command about a meeting.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, Movement, Outcome, Stand};
use minutebook::domain::rulebook::MeetingKind;

use super::{paper_result, reason};
use crate::given::{Given, announce, stand};

/// Every command about a meeting, an item and a member.
pub fn in_a_meeting(given: &Given, meeting: MeetingId, item: u16, member: MemberId) -> Vec<Command> {
    let (on, at) = (given.meeting(meeting).call.on, time(10, 0, 0, 0));
    let inside = given.meeting(meeting).in_room.get(&member).copied().unwrap_or(true);
    vec![
        Command::MoveMeeting {
            meeting,
            on,
            at,
            place: "二楼会议室".into(),
        },
        Command::CancelMeeting {
            meeting,
            reason: reason(),
        },
        Command::PlaceItem {
            meeting,
            content: AgendaItem::FirstTopic { topic: "学习".into() },
            waivers: Vec::new(),
        },
        Command::TakeItemOff { meeting, item },
        Command::SendNotice {
            meeting,
            on: given.today,
            to: "全体委员".into(),
        },
        given.opening(meeting, &[]),
        Command::ChangePresence {
            meeting,
            member,
            movement: if inside { Movement::Left } else { Movement::Arrived },
            at,
        },
        Command::TakeUpItem { meeting, item },
        Command::NoteItem {
            meeting,
            item,
            words: "传达学习".into(),
        },
        Command::RecordRecusal {
            meeting,
            item,
            member,
            reason: "涉及本人".into(),
            left: at,
        },
        Command::UndoRecusal { meeting, item, member },
        Command::ReturnRecused {
            meeting,
            item,
            member,
            at,
        },
        Command::RecordRemark {
            meeting,
            item,
            member,
            words: "同意".into(),
        },
        Command::TakeStand {
            meeting,
            item,
            stand: stand(member.0, Stand::For),
        },
        Command::UndoStand { meeting, item, member },
        announce(meeting, item, Outcome::Referred { to: MeetingKind::Topic }),
        paper_result(meeting, item, 5),
        Command::CloseMeeting {
            meeting,
            at,
            waivers: Vec::new(),
        },
        Command::SignRecord {
            meeting,
            presiding: "书记".into(),
            recorder: "记录人".into(),
            on: given.today,
            minute_book: "第一册".into(),
        },
    ]
}
