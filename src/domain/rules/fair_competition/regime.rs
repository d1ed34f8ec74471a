//! Which rules of fair-competition review were in force on a day, so that each form asks what its day asked.

use jiff::civil::Date;

use crate::domain::rules::registry;
use crate::domain::steps::fair_competition::{EARLIER_STANDARDS, ExceptionGround, STANDARDS, Standard};

/// The rules of one time, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Regime {
    /// 无此制度: nothing was asked of streets.
    NotYet,
    /// 国发〔2016〕34号: the drafter reviews itself, on no form of its own.
    Opinions,
    /// 实施细则（暂行） of 2017: a written conclusion on 公平竞争审查表.
    TrialRules,
    /// 实施细则 of 2021: also for measures made for one case (一事一议); what was not reviewed is not issued.
    Rules,
    /// 公平竞争审查条例 (783号令): nineteen standards, hearing, exception.
    Regulation,
    /// 公平竞争审查条例实施办法 (99号): sixty-six situations, a written conclusion.
    Measures,
}

impl Regime {
    /// The regimes under which something is asked.
    pub const ASKING: [Self; 5] = [
        Self::Opinions,
        Self::TrialRules,
        Self::Rules,
        Self::Regulation,
        Self::Measures,
    ];

    /// The rules in force on a day.
    pub fn on(day: Date) -> Self {
        let begun = Self::ASKING.into_iter().rev().find(|regime| regime.from() <= Some(day));
        begun.unwrap_or(Self::NotYet)
    }

    /// The first day; none before the first rules.
    pub const fn from(self) -> Option<Date> {
        match self {
            Self::NotYet => None,
            Self::Opinions => Some(registry::REVIEW_2017),
            Self::TrialRules => Some(registry::REVIEW_RULES_2017),
            Self::Rules => Some(registry::REVIEW_RULES_2021),
            Self::Regulation => Some(registry::REVIEW_REGULATION),
            Self::Measures => Some(registry::REVIEW_MEASURES),
        }
    }

    /// Whether a review answers 783号令: nineteen standards, the issuer named, no countersigning in its place.
    pub fn judges_standards(self) -> bool {
        self >= Self::Regulation
    }

    /// Whether 公平竞争审查表 of the rules of 2017 and 2021 is filled in.
    pub const fn has_form(self) -> bool {
        matches!(self, Self::TrialRules | Self::Rules)
    }

    /// The standards that are judged one by one.
    pub const fn standards(self) -> &'static [Standard] {
        match self {
            Self::NotYet | Self::Opinions => &[],
            Self::TrialRules | Self::Rules => &EARLIER_STANDARDS,
            Self::Regulation | Self::Measures => &STANDARDS,
        }
    }

    /// The grounds on which an exception may rest.
    pub fn exception_grounds(self) -> [ExceptionGround; 4] {
        use ExceptionGround::{Innovation, OtherByLaw, PublicInterest, Security, SocialSecurity};
        if self.judges_standards() {
            [Security, Innovation, PublicInterest, OtherByLaw]
        } else {
            [Security, SocialSecurity, PublicInterest, OtherByLaw]
        }
    }
}
