//! The words of the window for the projector.

/// Nothing is heard of a meeting.
pub const NOTHING: &str = "会议显示";
/// What to do.
pub const NOTHING_HINT: &str = "等待会议记录页面。";
/// Fills the screen.
pub const FULL_SCREEN: &str = "全屏";
