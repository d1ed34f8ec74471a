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

/// While a meeting is prepared the report of the last year is made, once, and some requests are handled.
pub fn handle(clerk: &mut Clerk, meeting: MeetingId, today: Date) {
    report(clerk, today);
    let serial = clerk.meeting(meeting).session.serial;
    if !serial.is_multiple_of(MEETINGS) {
        return;
    }
    let kinds = ApplicantKind::ALL;
    let receipt = RequestReceipt {
        applicant: kinds[usize::try_from(clerk.lot() % 6).unwrap_or_default()],
        content: words::ASKED_FOR.into(),
        way: RequestWay::Online,
        received_on: days_before(today, DAYS),
        filed_as: String::new(),
    };
    does(clerk, RequestCommand::Receive(receipt));
    let replied = RequestAct::Replied {
        result: Some(ReplyResult::Partly),
        article: words::ARTICLE.into(),
    };
    let until = days_before(today, 6);
    let third_party = RequestAct::OpinionAsked {
        of: OpinionOf::ThirdParty,
    };
    step(
        clerk,
        today,
        12,
        words::MAKE_CLEAR,
        RequestAct::SupplementAsked { until },
    );
    step(clerk, today, 9, "", RequestAct::Supplemented);
    step(clerk, today, 8, "", third_party);
    step(clerk, today, 2, words::CONSENTED, RequestAct::OpinionGiven);
    step(clerk, today, 0, words::WITHHELD_BECAUSE, replied);
}

fn does(clerk: &mut Clerk, command: RequestCommand) {
    clerk.act(office::CLERK, Command::Requests(Box::new(command)));
}

/// A step of the request received last, some calendar days ago.
fn step(clerk: &mut Clerk, today: Date, before: i64, words: &str, act: RequestAct) {
    let Some(number) = clerk.book().information.requests.last().map(|request| request.number) else {
        return;
    };
    let step = RequestStep {
        on: days_before(today, before),
        words: words.into(),
        act,
    };
    does(clerk, RequestCommand::TakeStep { number, step });
}

/// The report of the last year: from the register, or, where the book does not reach back, by hand.
fn report(clerk: &mut Clerk, today: Date) {
    let year = today.year() - 1;
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
        on: today,
        place: words::WEBSITE.into(),
    };
    does(clerk, RequestCommand::PublishReport(published));
}
