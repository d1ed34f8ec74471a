//! What a result suggests at a glance, the same on every page.

use super::components::Tone;
use crate::domain::meeting::Outcome;

/// Carried, lost, or neither yet.
pub const fn of_outcome(outcome: &Outcome) -> Tone {
    match outcome {
        Outcome::Passed | Outcome::PassedInPrinciple { .. } => Tone::Green,
        Outcome::Rejected => Tone::Red,
        _ => Tone::Amber,
    }
}
