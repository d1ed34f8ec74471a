//! The words for the emergency path.

use crate::domain::emergency::EmergencyWaits;

/// The side mark of a matter whose emergency is not through.
pub const EMERGENCY_OPEN: &str = "紧急处置待追认";
/// The mark of an item that no notice named.
pub const EMERGENCY: &str = "紧急程序";

/// What an emergency waits for.
pub const fn emergency_waits(waits: EmergencyWaits) -> &'static str {
    match waits {
        EmergencyWaits::Ratification(_) => EMERGENCY_OPEN,
        EmergencyWaits::Report(_) => "紧急议题的决定待报告下次会议",
        EmergencyWaits::Account(_) => "紧急处置未获追认，待瑕疵登记",
        EmergencyWaits::Steps(_) => "紧急议题的会前程序待补办",
    }
}
