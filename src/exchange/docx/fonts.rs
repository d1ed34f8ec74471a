//! The fonts of official documents by the names they are installed under, and what stands in for them.

/// 小标宋, of titles.
pub const TITLE: &str = "方正小标宋简体";
/// 仿宋, of the body.
pub const BODY: &str = "仿宋_GB2312";
/// 黑体, of headings and labels.
pub const HEADING: &str = "黑体";
/// 宋体, of page numbers.
pub const PAGE: &str = "宋体";
/// Latin letters and digits.
pub const LATIN: &str = "Times New Roman";
/// What stands in for each font where it is not installed.
pub const STANDS_IN: [(&str, &str); 4] = [
    (TITLE, "华文中宋"),
    (BODY, "仿宋"),
    (HEADING, "SimHei"),
    (PAGE, "SimSun"),
];
