//! The one way of procurement that the rules know by its words: the others are told as they were chosen or typed.

/// 不涉及采购, as it is chosen from the list; also what was typed so before there was one.
pub const NOTHING_BOUGHT: &str = "不涉及采购";
