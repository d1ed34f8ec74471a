//! What stands in the way of an act on a request for information, or on its yearly report.

use jiff::civil::Date;

use crate::domain::information_request::RequestNumber;
use crate::domain::personal_data::FindingKind;

/// Why an act on a request, or on a yearly report, can't be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestProblem {
    /// The personnel book keeps no requests.
    MainBookOnly,
    /// A number of a person stands in what was typed: the applicant is a kind here.
    NumberOfPerson(FindingKind),
    /// It was replied to or withdrawn.
    Ended(RequestNumber),
    /// The applicant is told once what to make clear (信息公开条例 第30条).
    SupplementOnce,
    /// The applicant was not asked to make anything clear, or has done so.
    NoSupplementAsked,
    /// The day named for the supplement has not passed.
    SupplementTermRuns(Date),
    /// An opinion was asked for and has not come.
    OpinionOut,
    /// No opinion was asked for, or it has come.
    NoOpinionAsked,
    /// The term is extended once (第33条).
    ExtendedBefore,
    /// The term can't be extended by nothing, or by more than so many working days (第33条).
    ExtensionOutOfRange(u32),
    /// The term does not run: it begins anew with the supplement.
    TermNotRunning,
    /// The term ended on this day, before it was extended.
    TermEnded(Date),
    /// The result says that the request was made clear, or that it was not, and the steps say otherwise.
    ResultAgainstSteps,
    /// Another step was entered later and is taken back first.
    LastStepFirst,
    /// The year is not over, or is no year of a report.
    NoReportYear(i16),
    /// The table has not the rows of the form.
    NotOfTheForm,
    /// The yearly table is not made.
    NoReport(i16),
}
