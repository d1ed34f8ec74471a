//! Books, registers, their sub-kinds and numbers.

use crate::domain::appointment::{AppointmentFollow, AppointmentWaits, UsualReason};
use crate::domain::register::{
    AppointmentKind, BookKind, EntryNumber, FundsKind, IrregularityNumber, Register, SessionNumber,
};

/// A register as a kind of matter: 重大决策.
pub const fn register(register: Register) -> &'static str {
    match register {
        Register::Decision => "重大决策",
        Register::Appointment => "重要人事任免",
        Register::Project => "重大项目安排",
        Register::Funds => "大额资金使用",
    }
}

/// A register as a book of lines: 重大决策台账.
pub const fn register_book(register: Register) -> &'static str {
    match register {
        Register::Decision => "重大决策台账",
        Register::Appointment => "重要人事任免台账",
        Register::Project => "重大项目安排台账",
        Register::Funds => "大额资金使用台账",
    }
}

/// A book: 主册 or 人事另册.
pub const fn book_kind(kind: BookKind) -> &'static str {
    match kind {
        BookKind::Main => "主册",
        BookKind::Personnel => "人事另册",
    }
}

/// A kind of spending.
pub const fn funds_kind(kind: FundsKind) -> &'static str {
    match kind {
        FundsKind::AnnualBudget => "年度预算",
        FundsKind::BudgetChange => "预算调整、追加",
        FundsKind::WithinBudget => "预算内大额支出",
        FundsKind::OffBudget => "预算外支出、应急支出",
        FundsKind::Procurement => "采购",
        FundsKind::SubsidyList => "补贴、救助、慰问资金发放",
        FundsKind::LoanOrGuarantee => "借款、垫付和担保",
        FundsKind::ContractPayment => "合同付款",
    }
}

/// A kind of appointment.
pub const fn appointment_kind(kind: AppointmentKind) -> &'static str {
    match kind {
        AppointmentKind::LeadingPost => "科级领导职务选任",
        AppointmentKind::RankPromotion => "职级晋升",
        AppointmentKind::Transfer => "平职交流",
        AppointmentKind::Removal => "免职、退出",
        AppointmentKind::CommunityPost => "社区书记、主任任免",
        AppointmentKind::HiredStaff => "编外人员聘用、辞退",
        AppointmentKind::Recommendation => "向上推荐、后备人选",
        AppointmentKind::Commendation => "表彰",
    }
}

/// What follows an appointment.
pub const fn appointment_follow(what: AppointmentFollow) -> &'static str {
    match what {
        AppointmentFollow::Talk => "任（免）职谈话",
        AppointmentFollow::ProbationPassed => "试用期满，考核合格",
        AppointmentFollow::ProbationFailed => "试用期满，考核不合格",
        AppointmentFollow::Reported => "上报备案（报送）",
        AppointmentFollow::SuperiorDeclined => "上级未同意",
    }
}

/// What an appointment waits for.
pub const fn appointment_waits(waits: AppointmentWaits) -> &'static str {
    match waits {
        AppointmentWaits::Talk => "待登记任（免）职谈话",
        AppointmentWaits::Probation => "试用期满，待考核",
        AppointmentWaits::Report => "待上报备案（报送）",
        AppointmentWaits::SuperiorAnswer => "待上级批复",
    }
}

/// Sub-kinds of appointment, listed; their names have commas of their own.
pub fn appointment_kinds(kinds: &[AppointmentKind]) -> String {
    let named: Vec<_> = kinds.iter().map(|kind| appointment_kind(*kind)).collect();
    named.join("；")
}

/// What follows an appointment, listed.
pub fn appointment_follows(all: &[AppointmentFollow]) -> String {
    let duty = |what: &AppointmentFollow| {
        if what.ends_probation() {
            "试用期满考核"
        } else if *what == AppointmentFollow::SuperiorDeclined {
            "上级批复"
        } else {
            appointment_follow(*what)
        }
    };
    let mut all: Vec<_> = all.iter().map(duty).collect();
    all.dedup();
    all.join("、")
}

/// The usual reason for which a step of an appointment does not apply.
pub const fn usual_reason(reason: UsualReason) -> &'static str {
    match reason {
        UsualReason::WithinOwnPower => "职数、方案在本级权限以内，不需上级批复",
        UsualReason::NoBusiness => "属于人事事项，不涉及经营者的经济活动",
        UsualReason::SoundedWhenNominated => "动议时已充分酝酿，没有不同意见",
        UsualReason::Leaves => "本次为免职、退出或者辞退，不涉及任用",
        UsualReason::SamePostLevel => "平级调整，不涉及提拔或者进一步使用",
        UsualReason::OpenlyRecruited => "公开招聘，以招聘公告和考试、面试结果为准",
        UsualReason::SuperiorInspects => "由上级组织部门考察",
        UsualReason::SuperiorKeepsFile => "干部人事档案由上级组织部门管理和审核",
        UsualReason::NoCadreFile => "人选没有纳入干部人事档案管理",
    }
}

/// A number in a register: 项〔2026〕31号.
pub fn entry_number(number: EntryNumber) -> String {
    number.to_string()
}

/// The serial of an irregularity: 瑕〔2026〕1号.
pub fn irregularity_number(number: IrregularityNumber) -> String {
    number.to_string()
}

/// A session as people cite it: 2026年第18次工委会议.
pub fn session(session: SessionNumber, meeting_name: &str) -> String {
    format!("{}年第{}次{meeting_name}", session.year, session.serial)
}

/// A session and its item: 2026年第18次工委会议第3项.
pub fn session_item(number: SessionNumber, meeting_name: &str, item: u16) -> String {
    format!("{}第{item}项", session(number, meeting_name))
}

/// Session and item for a narrow column: 18次·3项.
pub fn session_item_short(number: SessionNumber, item: u16) -> String {
    format!("{}次·{item}项", number.serial)
}
