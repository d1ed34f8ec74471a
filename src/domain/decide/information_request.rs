//! Requests for information: received, corrected, handled step by step, and the yearly report made and published.

use jiff::civil::Date;

use super::{Desk, filled, in_order};
use crate::domain::book::Counters;
use crate::domain::calendar::Calendar;
use crate::domain::event::Event;
use crate::domain::information_request::clock::{EXTENSION_WORKING_DAYS_MAX, judged, reply_term};
use crate::domain::information_request::command::RequestCommand;
use crate::domain::information_request::report::{ReportTable, RequestReport};
use crate::domain::information_request::{
    InformationRequest, ReplyResult, RequestAct, RequestActKind, RequestNumber, RequestReceipt, RequestStep,
};
use crate::domain::personal_data::{self, FindingKind};
use crate::domain::refusal::{Field, Gap, GapFact, Refusal, RequestProblem};
use crate::domain::register::BookKind;
use crate::domain::rules::requests::{
    RequestGap, a_reply_has_a_result_and_its_ground, every_column_balances, every_total_adds_up,
};
use crate::domain::rules::{CheckId, Severity};

/// The first year that a report can be about: the regulation of 2007 came into force in it.
const FIRST_REPORT_YEAR: i16 = 2008;

pub fn decide(desk: Desk<'_>, command: &RequestCommand) -> Result<Vec<Event>, Refusal> {
    if desk.book.kind == BookKind::Personnel {
        return Err(Refusal::Request(RequestProblem::MainBookOnly));
    }
    let event = match command {
        RequestCommand::Receive(receipt) => {
            check_receipt(desk, receipt)?;
            let year = receipt.received_on.year();
            let serial = Counters::next(&desk.book.counters.requests, &year);
            Event::RequestReceived {
                number: RequestNumber { year, serial },
                receipt: Box::new(receipt.clone()),
            }
        }
        RequestCommand::Correct { number, correction } => {
            let request = known(desk, *number)?;
            check_receipt(desk, &correction.receipt)?;
            filled(&correction.reason, Field::Reason)?;
            filled(&correction.by, Field::By)?;
            let first = request.standing().map(|step| step.value.on).min();
            if let Some(first) = first {
                in_order(correction.receipt.received_on, first)?;
            }
            Event::RequestCorrected {
                number: *number,
                correction: Box::new(correction.clone()),
            }
        }
        RequestCommand::TakeStep { number, step } => {
            check_step(desk, known(desk, *number)?, step)?;
            Event::RequestStepTaken {
                number: *number,
                step: Box::new(step.clone()),
            }
        }
        RequestCommand::TakeBack { number, taken_back } => {
            let request = known(desk, *number)?;
            filled(&taken_back.reason, Field::Reason)?;
            filled(&taken_back.by, Field::By)?;
            let last = request.standing().next_back().map(|step| step.stamp.seq);
            if last != Some(taken_back.target) {
                return Err(Refusal::Request(RequestProblem::LastStepFirst));
            }
            Event::RequestStepTakenBack {
                number: *number,
                taken_back: taken_back.clone(),
            }
        }
        RequestCommand::MakeReport {
            year,
            table,
            by_hand_because,
            by,
        } => {
            year_is_over(desk, *year)?;
            filled(by, Field::By)?;
            check_table(*year, table)?;
            let from_register = ReportTable::of_register(&desk.book.information.requests, *year);
            if from_register != *table {
                filled(by_hand_because, Field::Reason)?;
            }
            Event::RequestReportMade(Box::new(RequestReport {
                year: *year,
                table: table.clone(),
                from_register,
                by_hand_because: by_hand_because.clone(),
                by: by.clone(),
            }))
        }
        RequestCommand::PublishReport(publication) => {
            if desk.book.information.report(publication.year).is_none() {
                return Err(Refusal::Request(RequestProblem::NoReport(publication.year)));
            }
            filled(&publication.place, Field::PublishedAt)?;
            desk.happened(jiff::civil::date(publication.year, 12, 31), publication.on)?;
            Event::RequestReportPublished(publication.clone())
        }
    };
    Ok(vec![event])
}

fn known(desk: Desk<'_>, number: RequestNumber) -> Result<&InformationRequest, Refusal> {
    desk.book.information.request(number).ok_or(Refusal::Unknown)
}

/// What is never kept of an applicant; an address or a long number may be what the request is about.
const NEVER_OF_APPLICANTS: [FindingKind; 2] = [FindingKind::IdentityNumber, FindingKind::MobilePhone];

/// The register names kinds of applicants, and keeps no numbers of people.
fn without_numbers_of_people(text: &str) -> Result<(), Refusal> {
    let mut found = personal_data::scan(text).into_iter().map(|hit| hit.kind);
    match found.find(|kind| NEVER_OF_APPLICANTS.contains(kind)) {
        Some(kind) => Err(Refusal::Request(RequestProblem::NumberOfPerson(kind))),
        None => Ok(()),
    }
}

fn check_receipt(desk: Desk<'_>, receipt: &RequestReceipt) -> Result<(), Refusal> {
    filled(&receipt.content, Field::RequestContent)?;
    without_numbers_of_people(&receipt.content)?;
    without_numbers_of_people(&receipt.filed_as)?;
    desk.not_in_future(receipt.received_on)
}

/// Whether an act on a request is open, whatever its form says.
///
/// # Errors
/// What stands in the way.
pub fn request_act(request: &InformationRequest, act: RequestActKind) -> Result<(), Refusal> {
    use RequestActKind as A;
    let problem = match act {
        _ if request.ended().is_some() => RequestProblem::Ended(request.number),
        A::SupplementAsked if request.step(A::SupplementAsked).is_some() => RequestProblem::SupplementOnce,
        A::Supplemented if !request.awaits_supplement() => RequestProblem::NoSupplementAsked,
        A::OpinionAsked if request.awaits_opinion() => RequestProblem::OpinionOut,
        A::OpinionGiven if !request.awaits_opinion() => RequestProblem::NoOpinionAsked,
        A::Extended if request.step(A::Extended).is_some() => RequestProblem::ExtendedBefore,
        A::Extended if request.awaits_supplement() || !judged(request) => RequestProblem::TermNotRunning,
        _ => return Ok(()),
    };
    Err(Refusal::Request(problem))
}

fn check_step(desk: Desk<'_>, request: &InformationRequest, step: &RequestStep) -> Result<(), Refusal> {
    request_act(request, step.act.kind())?;
    without_numbers_of_people(&step.words)?;
    desk.happened(request.latest(), step.on)?;
    match &step.act {
        RequestAct::SupplementAsked { until } => {
            filled(&step.words, Field::Supplement)?;
            in_order(step.on, *until)
        }
        RequestAct::OpinionGiven => filled(&step.words, Field::OpinionGiven),
        RequestAct::Extended {
            working_days,
            agreed_by,
        } => {
            filled(agreed_by, Field::By)?;
            check_extension(request, &desk.book.calendar(), *working_days, step.on)
        }
        RequestAct::Replied { result, article } => {
            let gaps = a_reply_has_a_result_and_its_ground(step.on, *result, article, &step.words);
            refuse(CheckId::R43, gaps)?;
            result.map_or(Ok(()), |result| fits_the_steps(request, result, step.on))
        }
        RequestAct::Supplemented | RequestAct::OpinionAsked { .. } | RequestAct::Withdrawn => Ok(()),
    }
}

/// The term is extended by no more than twenty working days, and while it runs (信息公开条例 第33条).
fn check_extension(
    request: &InformationRequest,
    calendar: &Calendar,
    working_days: u32,
    on: Date,
) -> Result<(), Refusal> {
    if working_days == 0 || working_days > EXTENSION_WORKING_DAYS_MAX {
        let problem = RequestProblem::ExtensionOutOfRange(EXTENSION_WORKING_DAYS_MAX);
        return Err(Refusal::Request(problem));
    }
    let due = reply_term(request, calendar).map(|term| term.due(calendar).date);
    match due {
        Some(due) if due < on => Err(Refusal::Request(RequestProblem::TermEnded(due))),
        _ => Ok(()),
    }
}

/// What the result says of the supplement is what the steps say: given up only after the day that was named, still
/// unclear only after a supplement (信息公开条例 第30条).
fn fits_the_steps(request: &InformationRequest, result: ReplyResult, on: Date) -> Result<(), Refusal> {
    let problem = match result {
        ReplyResult::NotSupplemented => {
            let asked = request.step(RequestActKind::SupplementAsked);
            match asked.map(|step| &step.value.act) {
                Some(RequestAct::SupplementAsked { until }) if request.awaits_supplement() => {
                    (on <= *until).then_some(RequestProblem::SupplementTermRuns(*until))
                }
                _ => Some(RequestProblem::ResultAgainstSteps),
            }
        }
        ReplyResult::StillUnclear => {
            let supplemented = request.step(RequestActKind::Supplemented).is_some();
            (!supplemented).then_some(RequestProblem::ResultAgainstSteps)
        }
        _ => None,
    };
    problem.map_or(Ok(()), |problem| Err(Refusal::Request(problem)))
}

fn check_table(year: i16, table: &ReportTable) -> Result<(), Refusal> {
    if !table.is_of_the_form() {
        return Err(Refusal::Request(RequestProblem::NotOfTheForm));
    }
    let mut gaps = every_column_balances(year, table);
    gaps.extend(every_total_adds_up(year, table));
    refuse(CheckId::R44, gaps)
}

fn year_is_over(desk: Desk<'_>, year: i16) -> Result<(), Refusal> {
    if (FIRST_REPORT_YEAR..desk.occasion.today.year()).contains(&year) {
        Ok(())
    } else {
        Err(Refusal::Request(RequestProblem::NoReportYear(year)))
    }
}

fn refuse(check: CheckId, gaps: Vec<RequestGap>) -> Result<(), Refusal> {
    let blocking = |gap| Gap {
        check,
        severity: Severity::Block,
        fact: GapFact::Request(gap),
    };
    let gaps: Vec<Gap> = gaps.into_iter().map(blocking).collect();
    if gaps.is_empty() {
        Ok(())
    } else {
        Err(Refusal::NotReady(gaps))
    }
}
