//! What a person can do with requests for information and their yearly report.

use super::report::{ReportPublication, ReportTable};
use super::{RequestCorrection, RequestNumber, RequestReceipt, RequestStep, StepTakenBack};

/// An act on the register of requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestCommand {
    /// Enters a request that came in; its number is made.
    Receive(RequestReceipt),
    /// Corrects what was entered of it when it came in.
    Correct {
        /// The request.
        number: RequestNumber,
        /// How it stands now, and why.
        correction: RequestCorrection,
    },
    /// Enters a step.
    TakeStep {
        /// The request.
        number: RequestNumber,
        /// The step.
        step: RequestStep,
    },
    /// Takes back the step entered last.
    TakeBack {
        /// The request.
        number: RequestNumber,
        /// Which record, and why.
        taken_back: StepTakenBack,
    },
    /// Makes the yearly table; a year's earlier one is replaced and kept.
    MakeReport {
        /// The year it is about, which is over.
        year: i16,
        /// The table as it is reported.
        table: ReportTable,
        /// Why a figure differs from the register, needed where one does.
        by_hand_because: String,
        /// Who made it, as a post.
        by: String,
    },
    /// Enters that the report was published.
    PublishReport(ReportPublication),
}
