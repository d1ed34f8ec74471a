//! The forms of the steps before the meeting, in words.

use crate::domain::steps::StepKind;

/// A step that nobody has recorded.
pub const STEP_OPEN: &str = "未办理";
/// A step resolved as not applicable.
pub const STEP_NOT_APPLICABLE: &str = "不适用";
/// A step that is recorded.
pub const STEP_RECORDED: &str = "已办理";
/// The conclusion contradicts a standard.
pub const CONFORMS_AND_FOUND: &str =
    "审查标准中有判断为“有”的，结论不能是“符合公平竞争审查标准”：适用例外规定的选例外规定，否则退回修改。";
/// A step that says too little, or says that the matter may not go on.
pub const STEP_WANTING: &str = "尚不符合要求";
/// Opens a recorded step.
pub const AMEND_STEP: &str = "修改";
/// Opens what was recorded before.
pub fn recorded_before(count: usize) -> String {
    format!("以前的登记（{count}次）")
}
/// What the reason is for.
pub const CHANGE_REASON_HINT: &str = "原登记留在“以前的登记”中，修改理由记入经过。";
/// Takes a step back that was recorded by mistake.
pub const REOPEN_STEP: &str = "撤销本项";
/// What taking back means.
pub const REOPEN_NOTE: &str =
    "登记错了事项或者项目的，撤销后本项恢复为未办理；原登记留在“以前的登记”中，撤销理由记入经过。";
/// Why.
pub const REOPEN_REASON: &str = "撤销理由";
/// A step that can't be recorded any more.
pub const STEP_NEVER_RECORDED: &str = "本程序未登记。事项已决定或者已撤回，不能再补办；确有缺漏的，办理瑕疵登记。";
/// A step that can't be changed any more.
pub const STEPS_ARE_CLOSED: &str = "事项已决定或者已撤回，会前程序不能修改。";
/// The first question of a step's form.
pub const HOW_RESOLVED: &str = "办理情况";
/// It was done.
pub const DONE: &str = "已办理";
/// Sends a step that was done.
pub const FINISH_STEP: &str = "办理完成";
/// Sends a step that does not apply.
pub const RECORD_NOT_APPLICABLE: &str = "登记为不适用";
/// Why a step does not apply.
pub const REASON_NOT_APPLICABLE: &str = "不适用的理由";
/// Who judged so.
pub const JUDGED_BY: &str = "认定人（职务）";
/// When.
pub const JUDGED_ON: &str = "认定日期";

/// First day.
pub const FROM: &str = "开始日期";
/// Last day.
pub const UNTIL: &str = "结束日期";
/// Who investigated.
pub const INVESTIGATORS: &str = "参加人员（职务或科室）";
/// What was found.
pub const FINDING: &str = "调研结论";
/// The options compared.
pub const OPTIONS: &str = "备选方案（意见不一致的，写明各方案）";

/// The way of asking.
pub const WAY: &str = "征求方式";
/// Who was asked.
pub const AUDIENCE: &str = "征求对象";
/// Why a public consultation was shorter than thirty days.
pub const SHORTER_BECAUSE: &str = "公开征求意见少于30日的理由";
/// When those taking part in a hearing had its papers.
pub const HEARING_MATERIALS_ON: &str = "听证材料送达日期（听证会7日之前）";
/// Whether their list was public.
pub const HEARING_LIST: &str = "听证会参加人名单";
/// It was.
pub const LIST_PUBLIC: &str = "已公开";
/// It was not.
pub const LIST_NOT_PUBLIC: &str = "未公开";
/// Whether the record of a hearing is signed.
pub const HEARING_RECORD: &str = "听证笔录";
/// Whether other units are concerned.
pub const OTHER_UNITS: &str = "是否涉及其他单位的职责";
/// It concerns someone.
pub const CONCERNS: &str = "涉及";
/// It does not.
pub const CONCERNS_NOT: &str = "不涉及";
/// Which units.
pub const UNITS: &str = "已征求意见的单位";
/// Whether something stayed open with them.
pub const DISPUTED: &str = "协商结果";
/// Something did.
pub const DISPUTED_YES: &str = "有争议";
/// Nothing did.
pub const DISPUTED_NO: &str = "意见一致";
/// The question.
pub const DISPUTE_ISSUE: &str = "争议问题";
/// Their view.
pub const DISPUTE_THEIRS: &str = "对方意见";
/// One's own view.
pub const DISPUTE_OWN: &str = "本单位意见及理由";
/// Whether a specific group is affected.
pub const GROUP_AFFECTED: &str = "是否直接影响特定群体";
/// Which group.
pub const GROUP: &str = "受影响的群体";
/// Whether it was asked itself.
pub const GROUP_ASKED: &str = "该群体意见";
/// It was.
pub const ASKED_YES: &str = "已征求";
/// It was not.
pub const ASKED_NO: &str = "未征求";
/// No opinion was entered.
pub const NO_OPINIONS_YET: &str = "尚未录入意见。没有收到意见的，直接办理完成，记为“未收到意见”。";
/// Adds an opinion.
pub const ADD_OPINION: &str = "添加意见";
/// Takes an opinion out of the form.
pub const REMOVE_OPINION: &str = "移除本条意见";
/// An opinion's words.
pub const OPINION_WORDS: &str = "意见内容";
/// What became of it.
pub const ADOPTED: &str = "采纳情况";
/// Adopted.
pub const ADOPTED_YES: &str = "采纳";
/// Not adopted.
pub const ADOPTED_NO: &str = "未采纳";
/// Why not.
pub const NOT_ADOPTED_BECAUSE: &str = "未采纳的理由";

/// The day of a written opinion.
pub const OPINION_ON: &str = "出具日期";
/// The experts.
pub const EXPERTS: &str = "专家（按专业或单位）";
/// The written opinion.
pub const WRITTEN_OPINION: &str = "书面意见";
/// Whether it is signed.
pub const SIGNED: &str = "书面意见是否签字或盖章";
/// It is.
pub const SIGNED_YES: &str = "已签字";
/// It is not.
pub const SIGNED_NO: &str = "未签字";
/// Whether interests were declared.
pub const NO_INTEREST: &str = "专家是否声明无直接利害关系";
/// They were.
pub const DECLARED: &str = "已声明";
/// They were not.
pub const NOT_DECLARED: &str = "未声明";

/// The day of a report.
pub const REPORT_ON: &str = "报告日期";
/// Who assessed.
pub const ASSESSOR: &str = "评估单位";
/// Risk points.
pub const RISK_POINTS: &str = "风险点";
/// Prevention.
pub const MEASURES: &str = "防范措施";
/// Response.
pub const RESPONSE_PLAN: &str = "处置预案";
/// The result.
pub const RISK_RESULT: &str = "评估结论";

/// How legality was reviewed.
pub const LEGAL_WAY: &str = "审查方式";
/// When the papers were handed over for it.
pub const SENT_FOR_REVIEW: &str = "送审日期";
/// Why it had fewer than seven working days.
pub const LEGAL_SHORTER: &str = "审查少于7个工作日的理由";
/// Whether a request was made in writing.
pub const REQUESTED: &str = "是否书面请示";
/// It was.
pub const REQUESTED_YES: &str = "有请示文件";
/// It was not.
pub const REQUESTED_NO: &str = "没有请示文件";
/// Its number.
pub const REQUEST_NUMBER: &str = "请示文号";
/// Its day.
pub const REQUESTED_ON: &str = "请示日期";
/// Who reviewed legality.
pub const LEGAL_REVIEWER: &str = "审查单位或人员";
/// The usual reviewers.
pub const LEGAL_REVIEWERS: [&str; 3] = ["司法所", "法律顾问", "公职律师"];
/// The result.
pub const LEGAL_RESULT: &str = "审查结论";

/// The day of sounding out.
pub const SOUNDING_ON: &str = "酝酿日期";
/// Who asked.
pub const SOUNDING_BY: &str = "主持酝酿（职务）";
/// Who was asked.
pub const SOUNDING_WITH: &str = "听取意见对象（职务）";
/// The way.
pub const SOUNDING_WAY: &str = "酝酿方式";
/// The usual ways.
pub const SOUNDING_WAYS: [&str; 3] = ["个别谈话", "碰头沟通", "书面征求"];

/// The day of nomination.
pub const NOMINATED_ON: &str = "动议日期";
/// Who moved it.
pub const NOMINATED_BY: &str = "提出动议（职务）";
/// Vacancy and plan.
pub const NOMINATION_PLAN: &str = "职数空缺和工作方案";
/// The day of recommendation.
pub const RECOMMENDED_ON: &str = "推荐日期";
/// The way.
pub const RECOMMENDATION_WAY: &str = "推荐方式";
/// The usual ways.
pub const RECOMMENDATION_WAYS: [&str; 5] = [
    "谈话调研推荐",
    "会议推荐",
    "谈话调研推荐和会议推荐",
    "民主测评",
    "公开招聘（考试、面试结果）",
];
/// How many took part.
pub const RECOMMENDATION_PEOPLE: &str = "参加人数";
/// Whether the person is among those recommended.
pub const RECOMMENDED: &str = "是否列入推荐人选";
/// Among them.
pub const RECOMMENDED_YES: &str = "列入";
/// Not among them.
pub const RECOMMENDED_NO: &str = "未列入";
/// The group.
pub const INSPECTION_GROUP: &str = "考察组（职务）";
/// Whether the group proposes the person.
pub const FIT: &str = "考察组意见";
/// It does.
pub const FIT_YES: &str = "建议任用";
/// It does not.
pub const FIT_NO: &str = "未建议任用";
/// Where the material lies.
pub const MATERIAL: &str = "考察材料存放处";
/// The day of an answer.
pub const ANSWERED_ON: &str = "答复日期";
/// The organ.
pub const DISCIPLINE_ORGAN: &str = "出具意见的纪检监察机构";
/// Its opinion.
pub const DISCIPLINE: &str = "纪检监察意见";
/// None.
pub const NO_OBJECTION: &str = "无不同意见";
/// One.
pub const OBJECTION: &str = "有不同意见";
/// The day of a check.
pub const CHECKED_ON: &str = "核查日期";
/// Who checked.
pub const CHECKED_BY: &str = "核查人（职务）";
/// The archive.
pub const ARCHIVE_CLEAR: &str = "档案审核结论";
/// Complaints.
pub const COMPLAINTS_CLEAR: &str = "信访举报核查结论";
/// Nothing stands in the way.
pub const CLEAR: &str = "不影响任用";
/// Something does.
pub const NOT_CLEAR: &str = "尚待核清";
/// The organ above.
pub const SUPERIOR_ORGAN: &str = "上级机关";
/// Its document.
pub const ANSWER_NUMBER: &str = "批复文号（没有的不填）";
/// Whether it consents.
pub const CONSENTS: &str = "上级意见";
/// It does.
pub const CONSENTS_YES: &str = "同意";
/// It does not.
pub const CONSENTS_NO: &str = "未同意";

/// The heading of one opinion.
pub fn opinion_number(number: usize) -> String {
    format!("意见{number}")
}

/// What a step asks for, in few words.
pub const fn demand(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Investigation => "写明起止日期、参加人员和结论",
        StepKind::Consultation => "写明方式、对象和采纳情况",
        StepKind::ExpertReview => "写明专家和书面意见",
        StepKind::RiskAssessment => "写明风险点、措施和预案",
        StepKind::LegalReview => "会前出具书面意见",
        StepKind::FairCompetition => "是否涉及，均须写明理由",
        StepKind::Sounding => "只记听取意见的情况，不记结果",
        StepKind::Nomination => "写明空缺和方案",
        StepKind::Recommendation => "票数和人名留存纸质材料",
        StepKind::Inspection => "考察材料留存纸质材料",
        StepKind::DisciplineOpinion => "会前须收到答复",
        StepKind::ArchiveCheck | StepKind::ComplaintCheck => "只记结论，详情留存纸质材料",
        StepKind::SuperiorConsent => "按规定须沟通或者批复的",
    }
}
