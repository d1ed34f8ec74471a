//! Acts on requests for information and their yearly report, well filled.

use jiff::civil::Date;
use minutebook::domain::command::Command;
use minutebook::domain::information_request::command::RequestCommand;
use minutebook::domain::information_request::report::{ReportPublication, ReportTable};
use minutebook::domain::information_request::{
    ApplicantKind, OpinionOf, ReplyResult, RequestAct, RequestCorrection, RequestNumber, RequestReceipt, RequestStep,
    RequestWay, StepTakenBack,
};

use super::by;
use crate::given::Given;

fn of(command: RequestCommand) -> Command {
    Command::Requests(Box::new(command))
}

pub fn receipt(applicant: ApplicantKind, received_on: Date) -> RequestReceipt {
    RequestReceipt {
        applicant,
        content: "道路保洁服务合同".into(),
        way: RequestWay::InPerson,
        received_on,
        filed_as: String::new(),
    }
}

pub fn received_from(applicant: ApplicantKind, on: Date) -> Command {
    of(RequestCommand::Receive(receipt(applicant, on)))
}

pub fn received(on: Date) -> Command {
    received_from(ApplicantKind::NaturalPerson, on)
}

pub fn correct_request(number: RequestNumber, on: Date) -> Command {
    of(RequestCommand::Correct {
        number,
        correction: RequestCorrection {
            receipt: receipt(ApplicantKind::Enterprise, on),
            reason: "类别录错".into(),
            by: by(),
        },
    })
}

/// The first request of the book, or the number it will get.
pub fn first_request(given: &Given) -> RequestNumber {
    let first = given.book.information.requests.first().map(|request| request.number);
    first.unwrap_or(RequestNumber {
        year: given.today.year(),
        serial: 1,
    })
}

pub fn request_step(number: RequestNumber, on: Date, act: RequestAct) -> Command {
    let step = RequestStep {
        on,
        words: "书面告知".into(),
        act,
    };
    of(RequestCommand::TakeStep { number, step })
}

pub fn replied() -> RequestAct {
    replied_as(ReplyResult::Given)
}

pub fn replied_as(result: ReplyResult) -> RequestAct {
    RequestAct::Replied {
        result: Some(result),
        article: "信息公开条例第十六条".into(),
    }
}

pub const fn asked_third_party() -> RequestAct {
    RequestAct::OpinionAsked {
        of: OpinionOf::ThirdParty,
    }
}

pub fn extended(working_days: u32) -> RequestAct {
    RequestAct::Extended {
        working_days,
        agreed_by: by(),
    }
}

/// Takes back the last step of the first request.
pub fn take_back(given: &Given) -> Command {
    let request = given.book.information.requests.first();
    let last = request.and_then(|request| request.standing().next_back().map(|step| step.stamp.seq));
    take_back_record(first_request(given), last.unwrap_or_default())
}

pub fn take_back_record(number: RequestNumber, target: u32) -> Command {
    of(RequestCommand::TakeBack {
        number,
        taken_back: StepTakenBack {
            target,
            reason: "日期录错".into(),
            by: by(),
        },
    })
}

pub fn report_of(year: i16, table: ReportTable, by_hand_because: &str) -> Command {
    of(RequestCommand::MakeReport {
        year,
        table,
        by_hand_because: by_hand_because.into(),
        by: by(),
    })
}

/// The report of a year as the register says.
pub fn make_report(given: &Given, year: i16) -> Command {
    report_of(
        year,
        ReportTable::of_register(&given.book.information.requests, year),
        "",
    )
}

pub fn published(year: i16, on: Date) -> Command {
    of(RequestCommand::PublishReport(ReportPublication {
        year,
        on,
        place: "区政府网站".into(),
    }))
}
