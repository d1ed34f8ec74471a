//! The form of the fair-competition review, in words.

/// It applies.
pub const CONCERNED: &str = "涉及";
/// It does not.
pub const NOT_CONCERNED: &str = "不涉及";
/// Why not.
pub const NOT_CONCERNED_BECAUSE: &str = "不涉及的理由";
/// Who judged.
pub const FAIR_JUDGED_BY: &str = "判断人（职务）";
/// When.
pub const FAIR_JUDGED_ON: &str = "判断日期";
/// Opens an example.
pub const EXAMPLE: &str = "举例";
/// The measure has such content.
pub const FOUND_YES: &str = "有";
/// It has none.
pub const FOUND_NO: &str = "无";
/// What it has.
pub const FOUND_WORDS: &str = "具体内容";
/// Found, but not said.
pub const FOUND_MISSING: &str = "判断为“有”的，请写明具体内容。";

/// Hearing those affected.
pub const HEARING: &str = "听取利害关系人意见";
/// Its clause.
pub const HEARING_CITATION: &str = "国令783号第十六条";
/// Whether they were heard.
pub const HEARD: &str = "是否听取";
/// They were.
pub const HEARD_YES: &str = "已听取";
/// They were not.
pub const HEARD_NO: &str = "未听取";
/// The day.
pub const HEARD_ON: &str = "听取日期";
/// Whom and how.
pub const HEARD_WHOM: &str = "听取对象和方式";
/// What they said.
pub const HEARD_OPINIONS: &str = "意见及采纳情况";
/// Why not.
pub const NOT_HEARD_BECAUSE: &str = "未听取的理由";
/// The reasons that the rules know.
pub const NOT_HEARD_REASONS: [&str; 3] = [
    "依法需要保密，不宜听取",
    "影响范围限于特定经营者，已在协商中知悉",
    "与特定经营者订立行政协议，已书面征求其意见",
];

/// The conclusion.
pub const CONCLUSION: &str = "审查结论";
/// Its clause.
pub const CONCLUSION_CITATION: &str = "国令783号第十七条、第十八条";
/// The question.
pub const CONCLUDED: &str = "结论（尚未形成的，可先保存已判断的内容）";
/// It conforms.
pub const CONFORMS: &str = "符合公平竞争审查标准";
/// An exception applies.
pub const CONCLUDES_EXCEPTION: &str = "适用例外规定";
/// It does not conform.
pub const DOES_NOT_CONFORM: &str = "不符合公平竞争审查标准，退回修改";
/// Where the conclusion comes from.
pub const CONCLUSION_SOURCE: &str = "结论来源";
/// The warning.
pub const COUNTERSIGNING_IS_NO_REVIEW: &str =
    "会签、征求意见不能代替公平竞争审查，须由起草单位自行审查并形成书面结论（总局令99号第三十二条）。";
/// Who reviewed.
pub const REVIEWER: &str = "审查科室或人员";
/// Whether it is in writing.
pub const WRITTEN: &str = "是否形成书面结论";
/// It is.
pub const WRITTEN_YES: &str = "已形成";
/// It is not.
pub const WRITTEN_NO: &str = "未形成";
/// The day.
pub const CONCLUDED_ON: &str = "结论日期";

/// The exception.
pub const EXCEPTION: &str = "例外规定说明";
/// Its clauses.
pub const EXCEPTION_CITATION: &str = "国令783号第十二条，总局令99号第二十九条";
/// The ground.
pub const EXCEPTION_GROUND: &str = "适用情形";
/// The effect.
pub const EXCEPTION_EFFECT: &str = "对公平竞争的影响";
/// Why nothing milder does.
pub const NO_LESSER_ALTERNATIVE: &str = "没有影响更小的替代方案的理由";
/// Why the term is reasonable.
pub const EXCEPTION_TERM: &str = "实施期限或者终止条件及其合理性";
/// The last day.
pub const EXCEPTION_UNTIL: &str = "实施期限截止日";

/// The clause of an article's group.
pub const fn standard_article(article: u8) -> &'static str {
    match article {
        8 => "国令783号第八条",
        9 => "国令783号第九条",
        10 => "国令783号第十条",
        _ => "国令783号第十一条",
    }
}
