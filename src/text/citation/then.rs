//! The clause behind a check as it stood on an earlier day: what was not in force yet is cited for nothing.

use jiff::civil::Date;

use super::of;
use crate::domain::rules::{CheckId, registry};

/// Where no law asked for it yet.
const OWN_RULES: &str = "本单位议事规则";

/// The clause behind a check on a day: the law that was in force, else the office's own rules. Of what is done after a
/// decision, under the law of the day on which it is done, the clause is that of today.
pub fn on(check: CheckId, day: Date) -> &'static str {
    use CheckId as C;
    let before = |from: Date| day < from;
    match check {
        C::R01
        | C::R02
        | C::R03
        | C::R04
        | C::R05
        | C::R06
        | C::R07
        | C::R08
        | C::R09
        | C::R10
        | C::R11
        | C::R21
        | C::R27
        | C::R28
        | C::R29
            if before(registry::DECISIONS) =>
        {
            OWN_RULES
        }
        C::R35 if before(registry::REPORTS) => OWN_RULES,
        C::R35 if before(registry::DECISIONS) => "重大事项请示报告条例",
        C::R12 | C::R13a | C::R13b | C::R13c | C::R13d | C::R14 if before(registry::REVIEW_REGULATION) => review(day),
        C::R13e | C::R15 | C::R16 | C::R17 | C::R18 | C::R19 | C::R20 if before(registry::REVIEW_REGULATION) => {
            review(day)
        }
        C::R13e | C::R16 | C::R19 | C::R20 if before(registry::REVIEW_MEASURES) => "国令783号",
        C::R14 => "国令783号第十八条",
        C::R15 if before(registry::REVIEW_MEASURES) => "国令783号第十二条、第十七条",
        C::R17 if before(registry::REVIEW_MEASURES) => "国令783号第十六条",
        C::R18 if before(registry::REVIEW_MEASURES) => "国令783号第十三条、第十四条",
        C::R23 | C::R24 | C::R31 | C::R53 if before(registry::CADRES) => OWN_RULES,
        C::R26 | C::R30 if before(registry::CIVIL_SERVANTS) => OWN_RULES,
        C::R31 if before(registry::CIVIL_SERVANTS) => "干部任用条例（晋升以外按本单位规定）",
        _ => of(check),
    }
}

/// What asked for a fair-competition review before the regulation.
fn review(day: Date) -> &'static str {
    if day < registry::REVIEW_2017 {
        OWN_RULES
    } else if day < registry::REVIEW_RULES_2017 {
        of(CheckId::R13a)
    } else if day < registry::REVIEW_RULES_2021 {
        of(CheckId::R13b)
    } else {
        of(CheckId::R13c)
    }
}
