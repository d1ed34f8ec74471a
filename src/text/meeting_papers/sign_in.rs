//! 签到表: members in their fixed order, those who attend by item, blanks to sign.

use super::{Papers, items_in_words};
use crate::text::record;

/// The button that prints it.
pub const PRINT: &str = "打印签到表";
/// The heading of the members' list.
pub const MEMBERS: &str = "出席";
/// The heading of the list of those who attend without a vote.
pub const GUESTS: &str = "列席、旁听";
/// The columns of the members' list.
pub const MEMBER_HEADS: [&str; 5] = ["序号", "职务（姓名手写）", "签名", "到会时间", "备注"];
/// The columns of the other.
pub const GUEST_HEADS: [&str; 5] = ["项次", "单位、职务（姓名手写）", "签名", "进场、离场时间", "备注"];
/// Lines for those whom nobody foresaw.
const SPARE_LINES: usize = 3;
/// More lines than this stand closer, so that a usual meeting fits one page.
const WIDE_LINES: usize = 17;

/// The sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// `2026年第6次工委会议签到表`.
    pub title: String,
    /// Day, hour and place.
    pub kicker: String,
    /// `应到委员9人，法定到会5人。第3项须6人以上到会。`
    pub figures: String,
    /// Each member's number and post, and what the record says of leave, coming late and leaving early.
    pub members: Vec<(String, String, String)>,
    /// Items and post of those who attend; both empty on a spare line.
    pub guests: Vec<(String, String)>,
    /// Whether the lines stand closer.
    pub close: bool,
}

/// The sheet of a meeting.
pub fn sign_in(papers: Papers<'_>) -> SignIn {
    let names = papers.names();
    let members = (1..).zip(papers.members()).map(|(number, member): (u32, _)| {
        let remark = record::remark_of(papers.meeting, member);
        (number.to_string(), names.post(member).to_owned(), remark)
    });
    let members: Vec<_> = members.collect();
    let guests = papers.guests_of_all().into_iter();
    let guests = guests.map(|(who, items)| (items_in_words(&items), who));
    let spare = (0..SPARE_LINES).map(|_| Default::default());
    let guests: Vec<_> = guests.chain(spare).collect();
    SignIn {
        title: format!("{}签到表", papers.session()),
        kicker: papers.kicker(),
        figures: figures(papers),
        close: members.len() + guests.len() > WIDE_LINES,
        members,
        guests,
    }
}

/// How many are called and how many must come, and the items that ask for more.
pub fn figures(papers: Papers<'_>) -> String {
    let entitled = u32::try_from(papers.members().len()).unwrap_or(u32::MAX);
    let Some(rule) = papers.rule() else {
        return format!("应到{entitled}人。");
    };
    let quorum = rule.quorum_in(papers.book.kind).of(entitled);
    let more = papers.meeting.items.iter().filter_map(|item| {
        let own = rule.quorum_of(papers.register(item)).of(entitled);
        (item.content.matter().is_some() && own > quorum).then(|| format!("第{}项须{own}人以上到会。", item.number))
    });
    format!(
        "应到{}{entitled}人，法定到会{quorum}人。{}",
        papers.names().sitters(),
        more.collect::<String>()
    )
}
