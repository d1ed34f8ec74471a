//! The catalogue (三重一大事项清单) a street begins with, merged from the lists streets have published.
//!
//! A line demands only what streets ask of such a matter as a rule; what 713号令 asks in full applies to the two
//! lines for matters of the yearly catalogue of administrative decisions (重大行政决策事项目录) alone.

use crate::domain::money::Fen;
use crate::domain::register::{AppointmentKind, Register};
use crate::domain::rulebook::Threshold;
use crate::domain::steps::StepKind::{self, ExpertReview, LegalReview, RiskAssessment};

/// A line before it has a code.
pub struct Line {
    /// What it names.
    pub title: &'static str,
    /// The amount from which it applies.
    pub threshold: Option<Threshold>,
    /// Whether the director's meeting studies it first: matters of the administration, but for spending that a budget,
    /// a contract or a list has settled.
    pub studied_first: bool,
    /// The steps it demands beyond the four.
    pub demands: &'static [StepKind],
    /// Whether 713号令 applies in full.
    pub full_713: bool,
    /// The sub-kind of appointment it is for.
    pub kind: Option<AppointmentKind>,
}

/// The lines of a register, in order.
pub const fn of(register: Register) -> &'static [Line] {
    match register {
        Register::Decision => DECISION,
        Register::Appointment => APPOINTMENT,
        Register::Project => PROJECT,
        Register::Funds => FUNDS,
    }
}

/// A line that goes to the committee's meeting at once.
const fn direct(title: &'static str) -> Line {
    Line {
        title,
        threshold: None,
        studied_first: false,
        demands: &[],
        full_713: false,
        kind: None,
    }
}

const fn of_kind(title: &'static str, kind: AppointmentKind) -> Line {
    Line {
        kind: Some(kind),
        ..direct(title)
    }
}

const fn administrative(title: &'static str, demands: &'static [StepKind]) -> Line {
    Line {
        demands,
        studied_first: true,
        ..direct(title)
    }
}

const fn in_full(title: &'static str) -> Line {
    Line {
        full_713: true,
        ..administrative(title, &[ExpertReview, RiskAssessment, LegalReview])
    }
}

/// From so many 元 on, the amount included (以上).
const fn from_yuan(yuan: i64, line: Line) -> Line {
    let threshold = match Fen::from_yuan(yuan) {
        Some(amount) => Some(Threshold { amount, included: true }),
        None => None,
    };
    Line { threshold, ..line }
}

const DECISION: &[Line] = &[
    direct("贯彻落实上级党组织重大决策部署的意见、方案"),
    direct("党的建设、意识形态、党风廉政建设工作的重要事项"),
    administrative("中长期规划、年度工作计划和重点工作安排", &[]),
    administrative("规范性文件和补贴、奖励、扶持等政策措施", &[LegalReview]),
    administrative("议事规则、财务、采购等内部管理制度", &[LegalReview]),
    administrative("房屋征收、拆迁安置、城市更新工作方案", &[RiskAssessment, LegalReview]),
    administrative("信访稳定、安全生产、环境整治等工作方案", &[RiskAssessment]),
    administrative(
        "教育、养老、托育、医疗等公共服务事项安排",
        &[ExpertReview, RiskAssessment, LegalReview],
    ),
    administrative("社区设置调整、内设机构和职责调整", &[]),
    in_full("列入重大行政决策事项目录的其他决策"),
];

const APPOINTMENT: &[Line] = &[
    of_kind("科级领导职务人选", AppointmentKind::LeadingPost),
    of_kind("公务员职级晋升", AppointmentKind::RankPromotion),
    of_kind("科级以下干部平职交流、轮岗", AppointmentKind::Transfer),
    of_kind("干部免职、退出领导岗位", AppointmentKind::Removal),
    of_kind("社区党组织书记、居民委员会主任人选", AppointmentKind::CommunityPost),
    of_kind("编外人员聘用、辞退", AppointmentKind::HiredStaff),
    of_kind("向上级推荐人选、后备干部人选", AppointmentKind::Recommendation),
    of_kind("向上级推荐的先进集体、先进个人", AppointmentKind::Commendation),
];

const PROJECT: &[Line] = &[
    administrative("道路、管网、绿化等市政工程建设和改造", &[LegalReview]),
    administrative("社区用房、场馆等公共服务设施建设和改造", &[LegalReview]),
    administrative("土地整治、农田水利、生态环境工程", &[LegalReview]),
    administrative("货物、服务采购项目", &[]),
    administrative("国有资产出租、出借、处置", &[LegalReview]),
    administrative("合作协议、委托运营和招商项目", &[LegalReview]),
    administrative("招标、采购方式和招标代理机构的确定", &[]),
    administrative("工程变更、合同增项", &[]),
    in_full("列入重大行政决策事项目录的公共建设项目"),
];

const FUNDS: &[Line] = &[
    administrative("年度预算、决算", &[]),
    from_yuan(10_000, administrative("预算调整、追加", &[])),
    from_yuan(50_000, direct("预算内大额支出")),
    from_yuan(10_000, direct("预算外支出、应急支出和预备费使用")),
    from_yuan(50_000, direct("大额采购支出")),
    direct("补贴、救助、慰问资金发放名单"),
    administrative("借款、垫付和担保", &[LegalReview]),
    from_yuan(50_000, direct("合同付款")),
];
