//! Those without a vote, written opinions and announcements taken back in the course of a meeting.

use crate::domain::meeting::{AnnouncementWithdrawn, GuestMove, OpinionRead, ReservationVoiced};
use crate::text::names::Names;
use crate::text::{date, words};

pub(super) fn guests(moved: &GuestMove) -> String {
    match moved {
        GuestMove::Came { name, role, at } => {
            format!("{name}进场（{}），{}", words::guest_role(*role), date::clock(*at))
        }
        GuestMove::Left { guests, at } => format!("列席、旁听人员离场{}人，{}", guests.len(), date::clock(*at)),
        GuestMove::Undone { .. } => "撤销列席、旁听人员的一次登记".to_owned(),
    }
}

/// Whose opinion it is, never what it says.
pub(super) fn read_out(read: &OpinionRead, names: Names<'_>) -> String {
    let post = names.post(read.member);
    if read.words.trim().is_empty() {
        format!("第{}项：撤销{post}书面意见的宣读登记", read.item)
    } else {
        format!("第{}项：宣读{post}的书面意见，不计入票数", read.item)
    }
}

/// That there is a reservation; neither whose it is, which tells how the member stood, nor what it says.
pub(super) fn reserved(voiced: &ReservationVoiced) -> String {
    format!("第{}项：登记保留意见", voiced.item)
}

pub(super) fn withdrawn(withdrawn: &AnnouncementWithdrawn) -> String {
    format!(
        "第{}项更正宣布结果：{}（{}更正）",
        withdrawn.item,
        withdrawn.reason.trim_end_matches('。'),
        withdrawn.by
    )
}
