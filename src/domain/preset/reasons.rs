//! The reasons for "not applicable" (不适用) a street begins with, for each register and step.
//!
//! Every reason states a fact that can be checked later; none says that a step was not worth the trouble.

use crate::domain::register::Register;
use crate::domain::steps::StepKind;

/// The reasons of a step.
type Reasons = (StepKind, &'static [&'static str]);

/// The reasons a register offers, step by step.
pub const fn of(register: Register) -> &'static [Reasons] {
    match register {
        Register::Decision => DECISION,
        Register::Appointment => APPOINTMENT,
        Register::Project => PROJECT,
        Register::Funds => FUNDS,
    }
}

const NO_EXPERTS: &[&str] = &["不属于专业性、技术性较强的事项"];
const NO_RISK: &[&str] = &["不涉及社会稳定、公共安全、生态环境风险", "上级已完成同一事项的风险评估"];
const SOUNDED: &[&str] = &["已在分管领导专题会议上充分研究", "事项内容单一，无需另行酝酿"];

const DECISION: &[Reasons] = &[
    (
        StepKind::Investigation,
        &[
            "直接贯彻上级文件，内容由上级明确，无需另行调研",
            "上级已组织专题调研，采用其结论",
        ],
    ),
    (
        StepKind::Consultation,
        &[
            "仅涉及机关内部管理，不涉及其他单位和居民",
            "上级文件已公开征求意见，本单位无自行设定的内容",
        ],
    ),
    (
        StepKind::FairCompetition,
        &["不涉及经营者的经济活动", "上级已完成公平竞争审查，本单位无新增措施"],
    ),
    (StepKind::ExpertReview, NO_EXPERTS),
    (StepKind::RiskAssessment, NO_RISK),
    (
        StepKind::LegalReview,
        &["不制定文件，不设定权利义务", "上级已完成合法性审查，本单位无新增内容"],
    ),
    (StepKind::Sounding, SOUNDED),
];

const PROJECT: &[Reasons] = &[
    (
        StepKind::Investigation,
        &[
            "已列入年度计划，立项时已完成调研",
            "可行性研究报告或者实施方案已批复，采用其结论",
        ],
    ),
    (
        StepKind::Consultation,
        &[
            "仅涉及机关内部办公条件，不涉及其他单位和居民",
            "立项时已公开征求意见，内容未变更",
        ],
    ),
    (
        StepKind::FairCompetition,
        &[
            "本事项不属于涉及经营者经济活动的政策措施，招标（采购）文件另行审查",
            "由上级部门统一招标（采购），文件由其审查",
        ],
    ),
    (StepKind::ExpertReview, NO_EXPERTS),
    (StepKind::RiskAssessment, NO_RISK),
    (
        StepKind::LegalReview,
        &["使用示范文本，无自行约定的条款", "本次只确定方式，合同另行审查"],
    ),
    (StepKind::Sounding, SOUNDED),
];

const FUNDS: &[Reasons] = &[
    (
        StepKind::Investigation,
        &[
            "年度预算已明确、单价标准由财政核定，无需另行调研",
            "依据已生效合同付款，合同签订前已完成调研",
        ],
    ),
    (
        StepKind::Consultation,
        &[
            "仅涉及机关内部支出，不涉及其他单位和居民",
            "发放名单已在社区公示，未收到异议",
        ],
    ),
    (
        StepKind::FairCompetition,
        &[
            "本事项不属于涉及经营者经济活动的政策措施，招标（采购）文件另行审查",
            "补贴、救助标准由上级政策规定，本单位不另设条件",
        ],
    ),
    (StepKind::ExpertReview, NO_EXPERTS),
    (StepKind::RiskAssessment, NO_RISK),
    (
        StepKind::LegalReview,
        &["依据已审查的合同付款，无新增条款", "不签订合同，不设定权利义务"],
    ),
    (StepKind::Sounding, SOUNDED),
];

const APPOINTMENT: &[Reasons] = &[
    (StepKind::Nomination, &["按干部管理权限由上级动议"]),
    (
        StepKind::Recommendation,
        &["平职交流、免职不需要民主推荐", "编外人员按公开招聘程序产生人选"],
    ),
    (
        StepKind::Inspection,
        &["平职交流、免职不需要考察", "编外人员已按招聘公告完成资格审查"],
    ),
    (
        StepKind::DisciplineOpinion,
        &["人选不属于监察对象，由用人科室核实现实表现"],
    ),
    (StepKind::ArchiveCheck, &["人选无人事档案，已核对身份、学历原件"]),
    (
        StepKind::ComplaintCheck,
        &["编外人员按招聘公告核实情况，不单独核查信访举报"],
    ),
    (StepKind::SuperiorConsent, &["属于本级干部管理权限，不需要报上级同意"]),
    (
        StepKind::FairCompetition,
        &["人事事项不属于涉及经营者经济活动的政策措施"],
    ),
    (StepKind::Sounding, &["人选由公开招聘程序产生，不进行会前酝酿"]),
];
