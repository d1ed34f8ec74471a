//! What every check is: where it comes from, how hard it is as it comes, and from when till when it is in force.
//!
//! The clause and the demand of a check stand in `text::citation`; the function that judges stands in the module of
//! its subject, or, for a demand that no act may pass over, in `decide`.

use jiff::civil::{Date, date};

use super::check::{CheckId, Severity};
use crate::domain::register::Register;

/// Where a check comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// 法: a law or a rule of the Party that binds the office.
    Law,
    /// 参照: a regulation that does not name streets; it binds where the office's own line says so.
    Analogy,
    /// 惯例: what inspectors ask for and offices do.
    Practice,
    /// 本单位: what the office's own rules say.
    Local,
    /// A rule of this program, from which the others get their order.
    House,
}

/// One check as it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Where it comes from.
    pub origin: Origin,
    /// How hard it is where the office says nothing.
    pub severity: Severity,
    /// The first day it judges; `None` where it always did.
    pub from: Option<Date>,
    /// The last day it judges; `None` where it has no end.
    pub until: Option<Date>,
    /// How it is applied.
    pub applied: Applied,
}

/// How a check is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// As hard as it comes, or as the office made it.
    AsSet,
    /// The act itself can't be done otherwise, or another part of the rules says how hard it is.
    Always,
}

impl Rule {
    /// Whether it judges a day.
    pub fn in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether an office may make it harder or softer: what is law, this program's order, or part of the act itself, may
    /// not.
    pub const fn adjustable(&self) -> bool {
        matches!(self.origin, Origin::Practice | Origin::Local) && matches!(self.applied, Applied::AsSet)
    }

    const fn always(mut self) -> Self {
        self.applied = Applied::Always;
        self
    }

    const fn until(mut self, until: Date) -> Self {
        self.until = Some(until);
        self
    }
}

const fn rule(origin: Origin, severity: Severity, from: Option<Date>) -> Rule {
    Rule {
        origin,
        severity,
        from,
        until: None,
        applied: Applied::AsSet,
    }
}

/// 重大行政决策程序暂行条例 came into force.
pub const DECISIONS: Date = date(2019, 9, 1);
/// 公平竞争审查 began at the level of cities and counties (国发〔2016〕34号).
pub const REVIEW_2017: Date = date(2017, 1, 1);
/// 公平竞争审查制度实施细则（暂行） came into force.
pub const REVIEW_RULES_2017: Date = date(2017, 10, 23);
/// 公平竞争审查制度实施细则 came into force.
pub const REVIEW_RULES_2021: Date = date(2021, 6, 29);
/// 公平竞争审查条例 came into force.
pub const REVIEW_REGULATION: Date = date(2024, 8, 1);
/// 公平竞争审查条例实施办法 came into force.
pub const REVIEW_MEASURES: Date = date(2025, 4, 20);
/// 公务员法 as revised in 2018 came into force.
pub const CIVIL_SERVANTS: Date = date(2019, 6, 1);
/// 干部任用条例 of 2014: from here on a public notice stood at least five working days.
pub const CADRES: Date = date(2014, 1, 1);
/// The majority of those entitled, in meetings other than on appointments (from memory, to be confirmed).
pub const MAJORITY: Date = date(2019, 4, 6);
/// 政府信息公开条例 as revised in 2019 came into force.
pub const DISCLOSURE: Date = date(2019, 5, 15);
/// 党务公开条例（试行）.
pub const PARTY_DISCLOSURE: Date = date(2017, 12, 20);
/// 重大事项请示报告条例.
pub const REPORTS: Date = date(2019, 2, 1);
/// 国家档案局令第8号.
pub const ARCHIVES: Date = date(2006, 12, 18);
/// The form of the annual report on disclosure.
pub const ANNUAL_REPORT: Date = date(2021, 1, 1);

/// 第一议题 is asked of every Party meeting (practice, to be confirmed).
pub const FIRST_TOPIC: Date = date(2021, 1, 1);

/// What a check is for a matter of a register: the majority of those entitled decides on appointments since 2014.
pub const fn of_matter(check: CheckId, register: Option<Register>) -> Rule {
    match (check, register) {
        (CheckId::R24, Some(Register::Appointment)) => Rule {
            from: Some(CADRES),
            ..of(check)
        },
        _ => of(check),
    }
}

/// What a check is.
pub const fn of(check: CheckId) -> Rule {
    use CheckId as C;
    use Origin::{Analogy, House, Law, Local, Practice};
    use Severity::{Block, Finding, Warn};
    match check {
        C::R01 | C::R03 | C::R04 | C::R07 | C::R08 | C::R09 | C::R11 | C::R21 | C::R28 | C::R29 => {
            rule(Analogy, Block, Some(DECISIONS))
        }
        C::R02 | C::R05 | C::R06 | C::R10 | C::R49 => rule(Analogy, Warn, Some(DECISIONS)),
        C::R50 => rule(Analogy, Finding, Some(DECISIONS)),
        C::R12 => rule(Law, Block, Some(REVIEW_2017)),
        C::R13a => rule(Law, Warn, Some(REVIEW_2017)).until(date(2017, 10, 22)),
        C::R13b => rule(Law, Block, Some(REVIEW_RULES_2017)).until(date(2021, 6, 28)),
        C::R13c => rule(Law, Block, Some(REVIEW_RULES_2021)).until(date(2024, 7, 31)),
        C::R13d | C::R15 | C::R17 | C::R18 => rule(Law, Block, Some(REVIEW_REGULATION)),
        C::R13e | C::R16 | C::R19 => rule(Law, Block, Some(REVIEW_MEASURES)),
        C::R14 => rule(Law, Block, Some(REVIEW_RULES_2021)),
        C::R20 => rule(Law, Warn, Some(REVIEW_MEASURES)),
        // What reaches its threshold is an item by being here: R46 asks of what is below it, alone or split up.
        C::R22 | C::R34 | C::R36 | C::R46 | C::R69 => rule(Local, Warn, None),
        C::R23 | C::R25 | C::R27 | C::R33 | C::R54 | C::R68 => rule(Local, Block, None).always(),
        C::R32 => rule(Local, Block, None),
        C::R24 => rule(Local, Block, Some(MAJORITY)).always(),
        C::R26 | C::R30 => rule(Law, Block, Some(CIVIL_SERVANTS)),
        C::R31 | C::R53 => rule(Law, Block, Some(CADRES)),
        C::R35 => rule(Law, Warn, Some(REPORTS)),
        C::R37 | C::R42 => rule(Law, Warn, Some(DISCLOSURE)),
        C::R38 | C::R40 | C::R41 => rule(Law, Block, Some(DISCLOSURE)),
        C::R39 => rule(Law, Block, Some(PARTY_DISCLOSURE)),
        C::R43 | C::R44 => rule(Law, Block, Some(ANNUAL_REPORT)),
        C::R45 | C::R48 => rule(House, Warn, None),
        C::R47 => rule(Law, Warn, Some(ARCHIVES)),
        C::R51 | C::R52 => rule(House, Block, None),
        C::R56 => rule(Practice, Warn, Some(FIRST_TOPIC)),
        C::R55 | C::R58 | C::R62 | C::R65 | C::R67 => rule(Practice, Warn, None),
        C::R57 | C::R61 | C::R64 => rule(Practice, Block, None),
        C::R59 => rule(Practice, Block, None).always(),
        C::R60 | C::R66 => rule(Practice, Finding, None),
        C::R63 => rule(Law, Block, None),
    }
}
