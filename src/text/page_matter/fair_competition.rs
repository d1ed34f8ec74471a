//! The form of the fair-competition review, in words.

use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::fair_competition::FollowUpKind;

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
/// The ground.
pub const EXCEPTION_GROUND: &str = "适用情形";
/// The effect.
pub const EXCEPTION_EFFECT: &str = "对公平竞争的影响";
/// Why nothing milder does.
pub const NO_LESSER_ALTERNATIVE: &str = "没有影响更小的替代方案的理由";
/// What else is to be said.
pub const EXCEPTION_OTHER: &str = "其他需要说明的内容";
/// Why the term is reasonable.
pub const EXCEPTION_TERM: &str = "实施期限或者终止条件及其合理性";
/// The last day.
pub const EXCEPTION_UNTIL: &str = "实施期限截止日";

/// The clause of an article's group.
pub const fn standard_article(article: u8) -> &'static str {
    match article {
        1..=4 => "国发〔2016〕34号",
        8 => "国令783号第八条",
        9 => "国令783号第九条",
        10 => "国令783号第十条",
        _ => "国令783号第十一条",
    }
}

/// Before the review began.
pub const REVIEW_NOT_YET: &str =
    "无此制度：公平竞争审查自2017年1月1日起在市县实行，本事项的日期在此以前，不需要办理，也不影响登记入台账。";
/// The way on where the meeting comes later.
pub const REVIEW_ALL_THE_SAME: &str = "会议在此日以后召开的，登记审查";
/// Which rules the form follows.
pub const REGIME: &str = "按决策之日的规定审查";
/// What decides.
pub const REGIME_HINT: &str = "以会议召开之日为准，按当时的规定填写和核对。";

/// The rules of a time, with the days on which they were in force.
pub const fn regime(regime: Regime) -> &'static str {
    match regime {
        Regime::NotYet => "2016年12月31日以前：无此制度",
        Regime::Opinions => "2017年1月1日至10月22日：国发〔2016〕34号，自我审查",
        Regime::TrialRules => "2017年10月23日至2021年6月28日：实施细则（暂行），填写审查表",
        Regime::Rules => "2021年6月29日至2024年7月31日：实施细则，书面审查结论",
        Regime::Regulation => "2024年8月1日至2025年4月19日：公平竞争审查条例（国令783号）",
        Regime::Measures => "2025年4月20日起：国令783号和实施办法（总局令99号）",
    }
}

/// The instrument of a time before 783号令, whose clauses are not cited one by one.
const fn instrument(regime: Regime) -> Option<&'static str> {
    match regime {
        Regime::NotYet | Regime::Opinions => Some("国发〔2016〕34号"),
        Regime::TrialRules => Some("公平竞争审查制度实施细则（暂行）（2017年）"),
        Regime::Rules => Some("公平竞争审查制度实施细则（2021年）"),
        Regime::Regulation | Regime::Measures => None,
    }
}

/// What hearing those affected rests on.
pub const fn hearing_citation(regime: Regime) -> &'static str {
    match instrument(regime) {
        Some(instrument) => instrument,
        None => "国令783号第十六条",
    }
}

/// What the conclusion rests on.
pub const fn conclusion_citation(regime: Regime) -> &'static str {
    match instrument(regime) {
        Some(instrument) => instrument,
        None => "国令783号第十七条、第十八条",
    }
}

/// What the explanations of an exception rest on.
pub const fn exception_citation(regime: Regime) -> &'static str {
    match (instrument(regime), regime) {
        (Some(instrument), _) => instrument,
        (None, Regime::Measures) => "国令783号第十二条，总局令99号第二十五条、第二十九条",
        (None, _) => "国令783号第十二条",
    }
}

/// The question whether the conclusion is in writing, as the rules of its time asked it.
pub const fn written(regime: Regime) -> &'static str {
    match regime {
        Regime::TrialRules => "是否填写审查表，形成书面结论",
        _ => WRITTEN,
    }
}

/// What the form of 2017 and 2021 asks beyond that.
pub const FORM: &str = "审查表其他内容";
/// The sector.
pub const SECTOR: &str = "涉及行业领域";
/// What kind of measure it is.
pub const NATURE: &str = "政策措施性质";
/// Whom to ask in the drafting body.
pub const DRAFTER_CONTACT: &str = "起草机构联系人（职务）、办公电话";
/// Whom to ask in the reviewing body.
pub const REVIEWER_CONTACT: &str = "审查机构联系人（职务）、办公电话";
/// Which experts were asked.
pub const EXPERTS_ASKED: &str = "专家咨询意见";
/// What the head of the reviewing body said.
pub const HEAD_OPINION: &str = "审查机构主要负责人意见";

/// In whose name the measure goes out.
pub const ISSUER: &str = "以谁的名义出台";
/// Its clauses.
pub const ISSUER_CITATION: &str = "国令783号第十三条、第十四条，总局令99号第三十一条";
/// The lead drafter.
pub const LEAD_DRAFTER: &str = "牵头单位（负责审查）";
/// The other bodies.
pub const OTHER_DRAFTERS: &str = "联合制定的其他单位";
/// The drafter's explanation.
pub const DRAFTING_NOTE: &str = "起草说明";
/// The drafter's own opinion.
pub const FIRST_OPINION: &str = "初审意见";
/// They were handed over.
pub const HANDED_OVER: &str = "已提交";
/// They were not.
pub const NOT_HANDED_OVER: &str = "未提交";
/// The regulator and its number.
pub const REGULATOR: &str = "市场监管部门及审查结论文号";
/// What a government's measure needs.
pub const GOVERNMENT_HINT: &str = "以县级以上人民政府名义出台的，由市场监管部门会同起草单位审查：报送政策措施草案、起草说明、初审意见和其他材料。街道一般不属于这种情形。";

/// What follows the review.
pub const FOLLOW_UPS: &str = "审查之后";
/// How the tender file stands.
pub const TENDER_WAITS: &str =
    "招标（采购）文件的公平竞争审查尚未登记：文件拟定后审查的，登记结论；不需要的，写明理由。";
/// The exception has no last day, or has one that lies ahead.
pub fn exception_runs(until: Option<&str>) -> String {
    until.map_or_else(
        || "适用例外规定，达到终止条件时停止执行。".to_owned(),
        |until| format!("适用例外规定，实施期限到{until}为止。"),
    )
}
/// The exception's term ended.
pub fn exception_lapsed(until: &str) -> String {
    format!("例外规定的实施期限已于{until}届满，须停止执行或者重新审查（总局令99号第二十五条）。")
}
/// Opens the form.
pub const RECORD_FOLLOW_UP: &str = "登记办理结果";
/// The question.
pub const WHAT_FOLLOWED: &str = "办理结果";
/// The new last day.
pub const NEW_UNTIL: &str = "新的实施期限截止日";
/// The condition that ends an exception without a last day.
pub const ENDS_WHEN: &str = "终止条件";
/// When it is asked for.
pub const ENDS_WHEN_HINT: &str = "没有截止日的，须写明";
/// Who did it.
pub const FOLLOWED_UP_BY: &str = "办理人（职务）";
/// When.
pub const FOLLOWED_UP_ON: &str = "办理日期";
/// Why a tender file needs no review.
pub const NO_TENDER_REASONS: [&str; 3] = [
    "不需要招标或者采购",
    "采购办公用品等一般民事合同，不产生政策措施",
    "招标（采购）文件由招标（采购）人另行审查",
];

/// What is written of a follow-up.
pub const fn follow_up_words(kind: FollowUpKind) -> &'static str {
    match kind {
        FollowUpKind::TenderReviewed | FollowUpKind::ExceptionReviewed => "审查结论",
        FollowUpKind::TenderNotNeeded => "不需审查的理由",
        FollowUpKind::ExceptionStopped => "停止执行的情况",
    }
}

/// Whether an amendment is major.
pub const MAJOR_CHANGE: &str = "公平竞争审查以后，内容是否有重大修改";
/// It is.
pub const MAJOR_YES: &str = "有重大修改，须重新审查";
/// It is not.
pub const MAJOR_NO: &str = "没有，属于一般文字修改";
/// When.
pub const MAJOR_ON: &str = "重大修改日期";

/// Prints the review form.
pub const PRINT_REVIEW: &str = "打印审查表";
/// Its title.
pub const REVIEW_PAPER: &str = "公平竞争审查表";
