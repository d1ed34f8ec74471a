//! What a check is called, how hard it is, and what it can say.

use serde::{Deserialize, Serialize};

macro_rules! checks {
    ($($id:ident),* $(,)?) => {
        /// The name of a check, as `R01` … `R69` in the law of the program.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[allow(missing_docs, reason = "the names are the numbers of the rules")]
        pub enum CheckId { $($id),* }

        impl core::fmt::Display for CheckId {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(match self { $(Self::$id => stringify!($id)),* })
            }
        }

        impl CheckId {
            /// All checks of this edition, in order.
            pub const ALL: &'static [Self] = &[$(Self::$id),*];
        }
    };
}

checks!(
    R01, R02, R03, R04, R05, R06, R07, R08, R09, R10, R11, R12, R13a, R13b, R13c, R13d, R13e, R14, R15, R16, R17, R18,
    R19, R20, R21, R22, R23, R24, R25, R26, R27, R28, R29, R30, R31, R32, R33, R34, R35, R36, R37, R38, R39, R40, R41,
    R42, R43, R44, R45, R46, R47, R48, R49, R50, R51, R52, R53, R54, R55, R56, R57, R58, R59, R60, R61, R62, R63, R64,
    R65, R66, R67, R68, R69,
);

/// How hard a check is: a block refuses, a warning asks for a reason and a name, a finding (疑) is only shown in the
/// self-check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// 拦.
    Block,
    /// 提.
    Warn,
    /// 疑.
    Finding,
}

/// What a check said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The demand is met.
    Met,
    /// The demand does not apply, or its rule was not in force.
    NotApplicable,
    /// The demand is not met, and a person answered for passing over it.
    Waived,
    /// The demand is not met.
    Unmet,
}

/// One check's verdict with the records it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The check.
    pub check: CheckId,
    /// What it said.
    pub verdict: Verdict,
    /// The sequence numbers of the records it rests on.
    pub evidence: Vec<u32>,
}
