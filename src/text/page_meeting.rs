//! The words of the pages 会议: the list and the call; preparing, the room and the record have files of their own.

pub mod afterwards;
pub mod beside;
pub mod guests;
pub mod issued;
pub mod kept;
pub mod prepare;
pub mod presence;
pub mod record;
pub mod request;
pub mod room;

use jiff::civil::{Date, Time};

use super::{date, words};
use crate::domain::meeting::{AgendaItem, Clash};

/// The title of the list.
pub const MEETINGS: &str = "会议";
/// The caption of the list.
pub const LIST: &str = "会议一览";
/// The line below the title.
pub const LIST_NOTE: &str = "会次按会议种类和年度连续编号，取消的会议保留会次。";
/// Column: the session.
pub const SESSION: &str = "会次";
/// Column: the time.
pub const WHEN: &str = "时间";
/// Column: the place.
pub const PLACE: &str = "地点";
/// Column: how many items.
pub const ITEMS: &str = "议程";
/// Column: the status.
pub const STATUS: &str = "状态";
/// The empty list.
pub const NO_MEETINGS: &str = "尚未召开会议";
/// How the list begins.
pub const NO_MEETINGS_HINT: &str = "先召集会议，再把经书记审定的议题列入议程。";
/// No such meeting in this book.
pub const NOT_FOUND: &str = "本册中没有这次会议";
/// The way back to the list.
pub const TO_LIST: &str = "返回会议一览";

/// The heading of the form that calls a meeting.
pub const CALL: &str = "召集会议";
/// Field: the kind of meeting.
pub const KIND: &str = "会议种类";
/// Field: the day.
pub const DAY: &str = "会议日期";
/// Field: the hour.
pub const HOUR: &str = "开始时间";
/// Field: the place.
pub const MEETING_PLACE: &str = "会议地点";
/// Field: the reason of a late entry.
pub const LATE_REASON: &str = "补录原因";
/// Why the reason is asked.
pub const LATE_HINT: &str = "会议日期早于今天，按补录登记，发生日期和录入时间同时显示。";
/// Field: the session in the personnel book.
pub const SESSION_NUMBER: &str = "会次序号";
/// Why the session is asked.
pub const SESSION_HINT: &str = "人事另册的会次与主册一致，填写主册中本次会议的序号。";

/// Which session a meeting gets where the field stays empty; of one entered afterwards the record says it.
pub fn session_hint(next: Option<u32>, late: bool) -> String {
    match (next, late) {
        (_, true) => "按原会议记录的会次填写。".to_owned(),
        (Some(next), false) => format!("不填的，编为第{next}次。纸质会议已编到后面的，填写实际会次。"),
        (None, false) => "不填的，接上一次会议编号。纸质会议已编到后面的，填写实际会次。".to_owned(),
    }
}

/// Another meeting at the same hour: `2026年第3次工委会议也定于该日09:00召开，地点、组成人员相同。`
pub fn clash(clash: &Clash, meeting: &str, at: &str) -> String {
    let same = match (clash.place, clash.members) {
        (true, true) => "地点相同，组成人员有重合",
        (true, false) => "地点相同",
        (false, _) => "组成人员有重合",
    };
    format!("{}也定于该日{at}召开，{same}。", words::session(clash.session, meeting))
}

/// Asked where the kind was not chosen.
pub const ASK_KIND: &str = "请选择会议种类。";
/// Asked where the place is empty.
pub const ASK_PLACE: &str = "请填写会议地点。";
/// Asked where a late entry has no reason.
pub const ASK_LATE: &str = "请注明补录原因。";
/// Asked where the session is no number.
pub const ASK_SESSION: &str = "请填写会次序号（阿拉伯数字）。";

/// How many items an agenda has.
pub fn item_count(count: u32) -> String {
    format!("{count} 项")
}

/// Day, weekday and hour: `2026年12月3日星期四 09:00`.
pub fn when(on: Date, at: &str) -> String {
    format!("{} {at}", date::long_with_weekday(on))
}

/// The line above a meeting's title.
pub fn kicker(on: Date, at: Time, place: &str) -> String {
    format!("{} · {place}", when(on, &date::clock(at)))
}

/// The mark of a meeting entered afterwards, with its reason.
pub fn late(reason: &str) -> String {
    format!("补录：{reason}")
}

/// An item in one line: its kind and, where it may be named, its title.
pub fn item_line(content: &AgendaItem, title: &str) -> String {
    let kind = super::words::agenda_item(content);
    match content {
        AgendaItem::Personnel { .. } => super::words::PERSONNEL_ELSEWHERE.to_owned(),
        AgendaItem::Placeholder {} => super::words::RECORDED_ELSEWHERE.to_owned(),
        _ if title.is_empty() => kind.to_owned(),
        _ => title.to_owned(),
    }
}

/// Who reports on an item without a matter: `汇报人：综合办负责人`; `None` where nobody is named.
pub fn reporter(content: &AgendaItem) -> Option<String> {
    let named = content.reporter().trim();
    (!named.is_empty()).then(|| format!("汇报人：{named}"))
}
