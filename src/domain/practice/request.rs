//! Requests for information in a practice book: received, made clear, asked about, replied to; the report of each year.

use jiff::civil::Date;

use super::{clerk::Clerk, days_before, office, words};
use crate::domain::command::Command;
use crate::domain::id::MeetingId;
use crate::domain::information_request::command::RequestCommand;
use crate::domain::information_request::report::{ReportPublication, ReportRow, ReportTable};
use crate::domain::information_request::{
    ApplicantKind, OpinionOf, ReplyResult, RequestAct, RequestReceipt, RequestStep, RequestWay,
};

/// Every so many meetings a request was handled.
const MEETINGS: u32 = 4;
/// Calendar days that a request takes.
const DAYS: i64 = 14;

/// Around a meeting the report of the last year is made, once, and some requests are handled.
pub fn handle(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    report(clerk, on);
    let serial = clerk.meeting(meeting).session.serial;
    if !serial.is_multiple_of(MEETINGS) {
        return;
    }
    let kinds = ApplicantKind::ALL;
    let receipt = RequestReceipt {
        applicant: kinds[usize::try_from(clerk.lot() % 6).unwrap_or_default()],
        content: words::ASKED_FOR.into(),
        way: RequestWay::Online,
        received_on: days_before(on, DAYS),
        filed_as: String::new(),
    };
    does(clerk, RequestCommand::Receive(receipt));
    let replied = RequestAct::Replied {
        result: Some(ReplyResult::Partly),
        article: words::ARTICLE.into(),
    };
    let until = days_before(on, 6);
    let third_party = RequestAct::OpinionAsked {
        of: OpinionOf::ThirdParty,
    };
    step(clerk, on, 12, words::MAKE_CLEAR, RequestAct::SupplementAsked { until });
    step(clerk, on, 9, "", RequestAct::Supplemented);
    step(clerk, on, 8, "", third_party);
    step(clerk, on, 2, words::CONSENTED, RequestAct::OpinionGiven);
    step(clerk, on, 0, words::WITHHELD_BECAUSE, replied);
}

fn does(clerk: &mut Clerk, command: RequestCommand) {
    clerk.act(office::CLERK, Command::Requests(Box::new(command)));
}

/// A step of the request received last, some calendar days before the meeting.
fn step(clerk: &mut Clerk, meeting_on: Date, before: i64, words: &str, act: RequestAct) {
    let Some(number) = clerk.book().information.requests.last().map(|request| request.number) else {
        return;
    };
    let step = RequestStep {
        on: days_before(meeting_on, before),
        words: words.into(),
        act,
    };
    does(clerk, RequestCommand::TakeStep { number, step });
}

/// The report of the last year: from the register, or, where the book does not reach back, by hand.
fn report(clerk: &mut Clerk, on: Date) {
    let year = on.year() - 1;
    let register = &clerk.book().information;
    if register.publication(year).is_some() {
        return;
    }
    let (table, by_hand_because) = if register.reports.is_empty() {
        let before_the_book = ReportTable::of(|row| match row {
            ReportRow::Received | ReportRow::Result(ReplyResult::Given) => [2, 0, 0, 0, 0, 0],
            _ => [0; 6],
        });
        (before_the_book, words::BEFORE_THE_BOOK)
    } else {
        (ReportTable::of_register(&register.requests, year), "")
    };
    let made = RequestCommand::MakeReport {
        year,
        table,
        by_hand_because: by_hand_because.into(),
        by: words::GENERAL_SECTION.into(),
    };
    does(clerk, made);
    let published = ReportPublication {
        year,
        on,
        place: words::WEBSITE.into(),
    };
    does(clerk, RequestCommand::PublishReport(published));
}
