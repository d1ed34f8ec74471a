//! The words beside an item's title: what is asked of the meeting, on what grounds, and why it comes again.

use crate::domain::meeting::Outcome;
use crate::domain::money::Fen;
use crate::domain::room::{Again, RoomItem};
use crate::text::{date, money, record, words};

/// Both, for assistive technology.
pub const ASKED: &str = "提请决定事项和依据";
/// Before what the meeting is asked to decide.
pub const REQUEST: &str = "提请决定：";
/// Before what it rests on.
pub const BASIS: &str = "依据：";

/// Marks an item that came by the emergency path.
const IN_EMERGENCY: &str = "紧急程序列入";

/// The line above a matter's title.
pub fn kicker(item: &RoomItem, reporter: &str, amount: Option<Fen>) -> String {
    let register = item.register.map_or("", words::register);
    let mut parts = vec![register.to_owned(), format!("承办科室：{}", item.department)];
    if item.emergency {
        parts.insert(0, IN_EMERGENCY.to_owned());
    }
    if !reporter.is_empty() {
        parts.push(format!("汇报人：{reporter}"));
    }
    parts.extend(amount.map(|amount| format!("申报金额：{}", money::yuan(amount))));
    parts.join(" · ")
}

/// Why a matter comes again: `第2次上会，上次缓议（2026年10月12日）：资金来源待落实。`
pub fn again(again: &Again) -> String {
    let why = why(&again.outcome);
    let before = format!(
        "第{}次上会，上次{}（{}）",
        again.time,
        words::outcome(&again.outcome),
        date::long(again.on)
    );
    if why.is_empty() {
        format!("{before}。")
    } else {
        format!("{before}：{why}。")
    }
}

/// Why an item was put off or sent back, and who goes on with it: `须补充论证，由专职副书记进一步论证`; empty for any other
/// outcome.
pub(super) fn why(outcome: &Outcome) -> String {
    let (reason, by) = match outcome {
        Outcome::Postponed { reason, by } => (reason, goes_on_with(by, "进一步论证")),
        Outcome::SentBack { reason, by } => (reason, goes_on_with(by, "补充")),
        _ => return String::new(),
    };
    reason.trim().trim_end_matches('。').to_owned() + &by
}

/// `，由专职副书记进一步论证`; nothing where nobody was named.
fn goes_on_with(post: &str, what: &str) -> String {
    match record::by_where_named(post).as_str() {
        "" => String::new(),
        by => format!("，{by}{what}"),
    }
}
