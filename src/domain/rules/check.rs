//! What a check is called, how hard it is, and what it can say.

use serde::{Deserialize, Serialize};

macro_rules! checks {
    ($($id:ident),* $(,)?) => {
        /// The name of a check, as `R01` … `R63` in the law of the program.
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
    R01, R03, R04, R07, R08, R09, R12, R13d, R13e, R14, R15, R17, R19, R21, R22, R23, R24, R25, R26, R27, R29, R30,
    R31, R33, R37, R38, R39, R40, R41, R45, R46, R51, R52, R53, R54, R63,
);

/// How hard a check is: a block refuses, a warning asks for a reason and a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// 拦.
    Block,
    /// 提.
    Warn,
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
