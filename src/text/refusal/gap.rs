//! One missing thing, as a line below a refusal: the fact, its clause, and the button that mends it.

use jiff::civil::Date;

use super::{Fix, Line, closing, record, request};
use crate::domain::application::SignOffStage;
use crate::domain::refusal::{Gap, GapFact};
use crate::domain::rulebook::WithoutSecretary;
use crate::domain::rules::CheckId;
use crate::domain::steps::StepKind;
use crate::text::names::Names;
use crate::text::{date, money, words};

/// The line of a gap.
pub fn line(gap: &Gap, names: Names<'_>) -> Line {
    Line {
        text: fact(&gap.fact, names),
        citation: Some(names.clause(clause_of(gap)).to_owned()),
        fix: Some(fix(&gap.fact)),
    }
}

/// The check whose clause asks for what is missing: R51 gathers the steps, each of which has a clause of its own.
const fn clause_of(gap: &Gap) -> CheckId {
    let GapFact::StepUnresolved(step) = gap.fact else {
        return gap.check;
    };
    match step {
        StepKind::Investigation => CheckId::R01,
        StepKind::Consultation => CheckId::R03,
        StepKind::ExpertReview => CheckId::R07,
        StepKind::RiskAssessment => CheckId::R08,
        StepKind::LegalReview => CheckId::R09,
        StepKind::FairCompetition => CheckId::R12,
        StepKind::Nomination | StepKind::Recommendation | StepKind::Inspection => CheckId::R30,
        StepKind::DisciplineOpinion | StepKind::ArchiveCheck | StepKind::ComplaintCheck => CheckId::R53,
        StepKind::SuperiorConsent => CheckId::R35,
        StepKind::Sounding => gap.check,
    }
}

/// The fact of a gap, with its numbers; meetings by the office's own names.
pub fn fact(fact: &GapFact, names: Names<'_>) -> String {
    use GapFact as G;
    match fact {
        G::StepUnresolved(step) => unresolved(*step),
        G::StepIncomplete(step) => incomplete(*step).to_owned(),
        G::StepNotWaivable(step) => format!("本类任免须办理{}，不能写不适用。", words::step(*step)),
        G::StepNotBefore { step, on, .. } => not_before(*step, *on),
        G::OpinionsUnanswered(count) => {
            format!("征求意见还有{count}条意见未说明采纳情况或不采纳的理由。")
        }
        G::PublicConsultationShort { days } => {
            format!("公开征求意见{days}日，不足30日，未说明缩短期限的理由。")
        }
        G::DisputeUnexplained => {
            "征求其他单位意见未写明单位，或者未写明争议问题、对方意见和本单位意见及理由。".to_owned()
        }
        G::HearingUnproven => "听证会未公开参加人名单，或者听证笔录未签字，或者未登记。".to_owned(),
        G::HearingMaterialsLate { days } => format!("听证材料在听证会{days}日之前送达，规定不少于7日。"),
        G::GroupUnasked => "本事项直接影响特定群体，未征求该群体的意见。".to_owned(),
        G::LegalPeriodUnknown => "合法性审查未登记送审日期。".to_owned(),
        G::LegalPeriodShort { days } => {
            format!("合法性审查从送审到出具意见{days}个工作日，不足7个工作日，未说明理由。")
        }
        G::LegalityAskedOnly => "以征求意见、会签代替了合法性审查。".to_owned(),
        G::ExpertUnsigned => "专家论证意见未签字，或者未声明没有直接利害关系。".to_owned(),
        G::RiskUncontrollable => "风险评估结果为风险不可控，须先调整方案，再行评估。".to_owned(),
        G::Unlawful => "合法性审查结果为不合法，须先修改，再行审查。".to_owned(),
        G::StandardsUnjudged(count) => format!("公平竞争审查还有{count}项标准未判断。"),
        G::StakeholdersUnheard => "公平竞争审查未记录利害关系人意见，也未说明未听取的理由。".to_owned(),
        G::StakeholdersUnheardWithReason => "公平竞争审查未听取利害关系人意见，只说明了理由。".to_owned(),
        G::NoConclusion => "公平竞争审查尚未形成结论，或者缺少审查人、日期。".to_owned(),
        G::ConclusionUnwritten => "公平竞争审查结论不是书面形式。".to_owned(),
        G::DoesNotConform => "公平竞争审查认为不符合标准，又不适用例外规定，须退回修改。".to_owned(),
        G::ExceptionIncomplete => {
            "适用例外规定的说明不完整：须写明对竞争的影响、没有影响更小的替代方案和期限。".to_owned()
        }
        G::CountersignedOnly => "以会签、征求意见代替了公平竞争审查。".to_owned(),
        G::ChangedSinceReview { on } => {
            format!("{}内容有重大修改，须在修改之后重新进行公平竞争审查。", date::long(*on))
        }
        G::LeadDrafterUnnamed => "公平竞争审查未写明牵头单位和联合制定的其他单位。".to_owned(),
        G::RegulatorNotConcluded => {
            "以县级以上政府名义出台的，须有市场监管部门的审查结论、起草单位的初审意见和起草说明。".to_owned()
        }
        G::ExceptionLapsed { until } => {
            format!(
                "例外规定的实施期限到{}为止，须停止执行或者重新审查。",
                date::long(*until)
            )
        }
        G::NotApproved => "本议题未经书记审定。".to_owned(),
        G::ApprovedLater { on } => format!(
            "本议题于{}经书记审定，晚于会议日期。须列入该日以后的会议；审定日期登记错的，撤销末次签批后重新登记。",
            date::long(*on)
        ),
        G::SuperiorRefused => "上级答复为未同意，须修改后重新请示，或者说明仍提交会议的理由。".to_owned(),
        G::NotStudiedFirst(kind) => format!("清单规定本事项先由{}研究，尚未记录研究意见。", names.meeting(*kind)),
        G::NotAnnouncedBefore => "清单规定本事项须在决定之前公开征求意见，尚未公开征求。".to_owned(),
        G::WithoutSecretary(WithoutSecretary::Nobody) => {
            "应当主持的负责同志没有到会，按本单位议事规则不作决定。".to_owned()
        }
        G::WithoutSecretary(_) => "应当主持的负责同志没有到会，须写明书面委托的依据和委托人。".to_owned(),
        G::AttendeesFew { who, given, required } => format!("{who}列席{given}人，规定不少于{required}人。"),
        G::InChargeAbsent { item, post } => format!("第{item}项的分管领导（{post}）没有到会，一般缓议。"),
        G::InChargeNotAttending { item, post } => {
            format!("第{item}项的分管领导（{post}）不是本会议成员，应当列席，列席人员中没有写明。")
        }
        G::NoticeBeforeApproval {
            item,
            notified,
            approved,
        } => format!(
            "第{item}项议题{}经书记审定，会议通知{}就已发出，早于审定日期。",
            date::iso(*approved),
            date::iso(*notified)
        ),
        G::NoFirstTopic => "议程中没有第一议题。".to_owned(),
        G::FirstTopicNotFirst(item) => format!("第一议题列在第{item}项，应当列在第1项。"),
        G::ApplicationIncomplete => "申报内容不完整：须写明提请决定事项、决策依据和汇报人。".to_owned(),
        G::NoticeNotGiven { required } => {
            format!("没有发出会议通知，规定会前不少于{required}个工作日通知。")
        }
        G::NoticeShort { given: 0, required } => {
            format!("会议通知没有提前发出，规定不少于{required}个工作日。")
        }
        G::NoticeShort { given, required } => {
            format!("会议通知提前{given}个工作日，规定不少于{required}个工作日。")
        }
        G::AdHoc(None) => super::room::not_on_agenda(names).to_owned(),
        G::AdHoc(Some(item)) => {
            let or_else = if names.emergencies() {
                "，或者撤下后按紧急程序列入"
            } else {
                ""
            };
            format!("第{item}项在会议通知之后列入，未按规定时间另行通知。须从议程撤下，转下次会议{or_else}。")
        }
        G::StandsUnnamed {
            named,
            counted,
            unshown,
        } => {
            let missing = words::stands_unshown(*unshown);
            format!("{}：计{counted}票，载明{named}人{missing}。", words::STANDS_UNNAMED)
        }
        G::CandidateNotClear(step) => not_clear(*step).to_owned(),
        G::StepsOutOfOrder { first, then } => format!(
            "{}的日期早于{}，须先{}、后{}。",
            words::step(*then),
            words::step(*first),
            words::step(*first),
            words::step(*then)
        ),
        G::NoticeMissing => "尚未进行任前公示。".to_owned(),
        G::NoticeTooShort { stood, required, ends } => format!(
            "公示未满{required}个工作日：已公示{stood}个工作日，{}期满。",
            date::month_day(*ends)
        ),
        G::NoticeTakenDownEarly { stood, required } => {
            format!("公示只满{stood}个工作日就已撤下，不足{required}个工作日，须重新公示。")
        }
        G::NoticeStillUp => "公示期已满，尚未登记撤下公示和公示结果。".to_owned(),
        G::NoticeHungTooLong { days } => format!("公示期满后第{}个工作日仍未撤下，超期{days}个工作日。", days + 1),
        G::SeveralPersons => "一事一议：一人一职，分别申报、分别表决。本议题所填人选不止一人。".to_owned(),
        G::BelowThreshold {
            amount,
            threshold,
            approver,
        } => {
            let alone = approver.as_ref().map(|post| format!("，由{post}审批即可"));
            format!(
                "金额{}，未达到所选清单项的标准{}{}。",
                money::yuan(*amount),
                money::wan(*threshold),
                alone.unwrap_or_default()
            )
        }
        G::Recorded(gap) => record::gap(gap, names),
        G::Request(gap) => request::gap(gap),
        G::Split(split) => format!(
            "与{}笔支出（{}）合计{}，达到大额标准（{}），请合并上会或者说明理由。",
            split.others.len(),
            words::together(split.together),
            money::wan(split.sum),
            words::threshold(split.threshold)
        ),
        G::BeforeDecision { what, decided, on } => format!(
            "{}{}早于会议决定日期{}。",
            words::execution_day(*what),
            date::iso(*on),
            date::iso(*decided)
        ),
        G::RevisionUnchecked { what, on } => super::execution::unrevised(*what, *on),
        G::ContractExceeds { decided, contracted } => format!(
            "合同金额合计{}，超过会议决定的金额{}。",
            money::yuan(*contracted),
            money::yuan(*decided)
        ),
        G::PaidBeyond { limit, paid } => format!(
            "累计支付{}，超过合同或者会议决定的金额{}。",
            money::yuan(*paid),
            money::yuan(*limit)
        ),
        G::FollowUp(gap) => super::execution::follow_up_gap(gap),
        G::CopiesOut { item, title, copies } => closing::copies_out(*item, title, copies),
        G::WarningUnanswered { item, by, at } => closing::warning_unanswered(*item, by, *at),
        G::SummaryDiffers(difference) => closing::difference(difference),
        G::NotEntered => "本事项尚未登记入台账。".to_owned(),
        G::AttributeMissing => "尚未认定公开属性。".to_owned(),
        G::SecrecyReviewMissing => "尚未完成保密审查，或者已报保密工作机构、未有结果。".to_owned(),
        G::SecrecyReviewForbids => "保密审查结果为不得公开。".to_owned(),
        G::DraftMissing => "尚未拟定公开稿。".to_owned(),
        G::TrackStepMissing(step) => format!("党务公开尚未{}。", words::track_step(*step)),
        G::WithheldWithoutGround => "公开稿中不公开的部分未写明内容、理由或再次评估的日期。".to_owned(),
        G::PersonalData { paragraph, found, kind } => {
            format!("第{paragraph}段：{found}（{}）。", words::personal_data(*kind))
        }
    }
}

/// The way to mend a gap.
pub const fn fix(fact: &GapFact) -> Fix {
    use GapFact as G;
    match fact {
        G::StepUnresolved(step)
        | G::StepIncomplete(step)
        | G::StepNotWaivable(step)
        | G::StepNotBefore { step, .. }
        | G::CandidateNotClear(step)
        | G::StepsOutOfOrder { then: step, .. } => Fix::Step(*step),
        G::OpinionsUnanswered(_)
        | G::PublicConsultationShort { .. }
        | G::NotAnnouncedBefore
        | G::DisputeUnexplained
        | G::HearingUnproven
        | G::HearingMaterialsLate { .. }
        | G::GroupUnasked => Fix::Step(StepKind::Consultation),
        G::ExpertUnsigned => Fix::Step(StepKind::ExpertReview),
        G::RiskUncontrollable => Fix::Step(StepKind::RiskAssessment),
        G::Unlawful | G::LegalPeriodUnknown | G::LegalPeriodShort { .. } | G::LegalityAskedOnly => {
            Fix::Step(StepKind::LegalReview)
        }
        G::StandardsUnjudged(_)
        | G::StakeholdersUnheard
        | G::StakeholdersUnheardWithReason
        | G::NoConclusion
        | G::ConclusionUnwritten
        | G::DoesNotConform
        | G::ExceptionIncomplete
        | G::CountersignedOnly
        | G::ChangedSinceReview { .. }
        | G::LeadDrafterUnnamed
        | G::RegulatorNotConcluded
        | G::ExceptionLapsed { .. } => Fix::Step(StepKind::FairCompetition),
        G::SuperiorRefused => Fix::Step(StepKind::SuperiorConsent),
        G::NotApproved | G::ApprovedLater { .. } => Fix::SignOff(SignOffStage::Secretary),
        G::ApplicationIncomplete | G::SeveralPersons | G::BelowThreshold { .. } | G::Split(_) => Fix::Application,
        G::BeforeDecision { .. } | G::ContractExceeds { .. } | G::PaidBeyond { .. } | G::Recorded(_) => {
            Fix::Irregularity
        }
        G::RevisionUnchecked { .. } => Fix::Revision,
        G::Request(_) => Fix::Requests,
        G::NoticeShort { .. } | G::NoticeNotGiven { .. } | G::NoticeBeforeApproval { .. } | G::AdHoc(Some(_)) => {
            Fix::MeetingNotice
        }
        G::NotStudiedFirst(_) => Fix::OtherMeeting,
        G::WithoutSecretary(_) => Fix::Presiding,
        G::AttendeesFew { .. } | G::InChargeAbsent { .. } | G::InChargeNotAttending { .. } => Fix::Attendance,
        G::NoFirstTopic | G::FirstTopicNotFirst(_) => Fix::Meeting,
        G::AdHoc(None) => Fix::Emergency,
        G::StandsUnnamed { .. } => Fix::Stands,
        G::NoticeMissing
        | G::NoticeTooShort { .. }
        | G::NoticeTakenDownEarly { .. }
        | G::NoticeStillUp
        | G::NoticeHungTooLong { .. } => Fix::PublicNotice,
        G::FollowUp(_) => Fix::FollowUp,
        G::CopiesOut { .. } => Fix::HandedOut,
        G::WarningUnanswered { .. } => Fix::Supervision,
        G::SummaryDiffers(_) => Fix::SummaryText,
        G::NotEntered => Fix::Entry,
        G::AttributeMissing => Fix::Attribute,
        G::SecrecyReviewMissing => Fix::SecrecyReview,
        G::SecrecyReviewForbids => Fix::Undisclosed,
        G::DraftMissing | G::WithheldWithoutGround | G::PersonalData { .. } => Fix::Draft,
        G::TrackStepMissing(step) => Fix::Track(*step),
    }
}

fn unresolved(step: StepKind) -> String {
    match step {
        StepKind::DisciplineOpinion => "纪检监察意见未反馈。".to_owned(),
        StepKind::SuperiorConsent => "上级批复未收到，也未写明不需要的理由。".to_owned(),
        other => format!("{}尚未办理。", words::step(other)),
    }
}

fn not_before(step: StepKind, on: Date) -> String {
    format!(
        "{}的日期为{}，须在会议之前完成，会议只能在该日以后召开。",
        words::step(step),
        date::iso(on)
    )
}

/// What a step that says too little must still say.
const fn incomplete(step: StepKind) -> &'static str {
    match step {
        StepKind::Investigation => "调查研究内容不完整：须写明起止日期、参加人员和结论。",
        StepKind::Consultation => "征求意见内容不完整：须写明起止日期和征求对象。",
        StepKind::ExpertReview => "专家论证内容不完整：须写明专家和论证意见。",
        StepKind::RiskAssessment => "风险评估内容不完整：须写明风险点、防范措施和处置预案。",
        StepKind::LegalReview => "合法性审查内容不完整：须写明审查人和审查意见。",
        StepKind::FairCompetition => "公平竞争审查须写明是否适用、理由和判断人，不能只写不适用。",
        StepKind::Sounding => "会前酝酿内容不完整：须写明酝酿人、对象和方式。",
        StepKind::Nomination => "动议内容不完整：须写明动议人和职数、方案。",
        StepKind::Recommendation => "民主推荐内容不完整：须写明推荐方式和参加人数。",
        StepKind::Inspection => "考察内容不完整：须写明起止日期和考察组。",
        StepKind::DisciplineOpinion => "纪检监察意见内容不完整：须写明答复机关和日期。",
        StepKind::ArchiveCheck => "干部档案审核内容不完整：须写明审核人和日期。",
        StepKind::ComplaintCheck => "信访举报核查内容不完整：须写明核查人和日期。",
        StepKind::SuperiorConsent => "上级沟通、批复内容不完整：须写明答复机关和日期。",
    }
}

/// What stands in a candidate's way; the finding itself stays on paper.
const fn not_clear(step: StepKind) -> &'static str {
    match step {
        StepKind::Recommendation => "民主推荐未列入推荐人选。",
        StepKind::Inspection => "考察组未建议任用。",
        StepKind::DisciplineOpinion => "纪检监察意见有不同意见。",
        StepKind::ArchiveCheck => "干部档案审核尚待核清。",
        StepKind::ComplaintCheck => "信访举报核查尚待核清。",
        StepKind::SuperiorConsent => "上级尚未同意。",
        StepKind::Nomination
        | StepKind::Investigation
        | StepKind::Consultation
        | StepKind::ExpertReview
        | StepKind::RiskAssessment
        | StepKind::LegalReview
        | StepKind::FairCompetition
        | StepKind::Sounding => "本项程序的结果不支持提交会议。",
    }
}
