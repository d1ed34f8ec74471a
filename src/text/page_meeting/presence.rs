//! The words of members who come late, leave early, or were missing when the meeting was opened.

/// The button and title of movements.
pub const PRESENCE: &str = "到会、离会";
/// Field: who came or left.
pub const MOVED_MEMBER: &str = "到会或离会的人员";
/// A member with what can be recorded: the one inside leaves, the one outside comes.
pub fn moves(post: &str, movement: &str) -> String {
    format!("{post}：{movement}")
}
/// What is recorded of a member's presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// The one outside comes.
    Comes,
    /// The one inside leaves.
    Leaves,
    /// Why one was missing at the opening becomes known.
    WasMissing,
}
/// A member who was missing at the opening, with the reason that becomes known.
pub fn explains(post: &str) -> String {
    format!("{post}：补记未到事由")
}
/// Field: when.
pub const MOVED_AT: &str = "变动时间";
/// Field: why somebody leaves, came late, or was missing.
pub const fn moved_because(moves: Moves) -> &'static str {
    match moves {
        Moves::Leaves => "离会事由",
        Moves::Comes => "迟到事由（没有的不填）",
        Moves::WasMissing => "未到会事由",
    }
}
/// Field: who let the member go.
pub const MOVED_LEAVE: &str = "准假人（没有准假的不填）";
/// Asked where one who leaves, or was missing, has no reason.
pub const ASK_MOVED_BECAUSE: &str = "请填写事由。";
/// Asked where nobody was chosen.
pub const ASK_MEMBER: &str = "请选择人员。";
