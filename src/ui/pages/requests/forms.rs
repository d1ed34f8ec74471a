//! The forms of a request as it came in: entering it, correcting it, taking its last step back.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::information_request::command::RequestCommand;
use crate::domain::information_request::{
    ApplicantKind, RequestCorrection, RequestNumber, RequestReceipt, RequestWay, StepTakenBack,
};
use crate::domain::refusal::Field;
use crate::text::{page_request as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// A command on the register of requests.
pub fn command(command: RequestCommand) -> Command {
    Command::Requests(Box::new(command))
}

/// Names a form about a request.
pub fn keep(name: &str, number: RequestNumber) -> String {
    format!("{name}-{}-{}", number.year, number.serial)
}

/// The fields of a receipt.
#[derive(Clone, Copy)]
struct ReceiptBlanks {
    applicant: Blank,
    content: Blank,
    way: Blank,
    received_on: Blank,
    filed_as: Blank,
}

impl ReceiptBlanks {
    fn new(known: Option<&RequestReceipt>) -> Self {
        let known = known.cloned();
        let known = known.as_ref();
        Self {
            applicant: Blank::choice(known.map(|known| known.applicant)),
            content: Blank::new(known.map(|known| known.content.clone()).unwrap_or_default()),
            way: Blank::choice(known.map(|known| known.way)),
            received_on: known.map_or_else(Blank::today, |known| Blank::day(known.received_on)),
            filed_as: Blank::new(known.map(|known| known.filed_as.clone()).unwrap_or_default()),
        }
    }

    const fn all(self) -> [Blank; 5] {
        [self.applicant, self.way, self.received_on, self.content, self.filed_as]
    }

    fn read(self) -> Option<RequestReceipt> {
        let (applicant, way) = (self.applicant.chosen(), self.way.chosen());
        let (received_on, content) = (self.received_on.date(), self.content.filled(Field::RequestContent));
        Some(RequestReceipt {
            applicant: applicant?,
            content: content?,
            way: way?,
            received_on: received_on?,
            filed_as: self.filed_as.text(),
        })
    }

    fn fields(self) -> AnyView {
        let applicants = Signal::stored(fields::named(&ApplicantKind::ALL, words::applicant_kind));
        let ways = Signal::stored(fields::named(&RequestWay::ALL, words::request_way));
        let day = move || {
            let way = self.way.choice_now::<RequestWay>();
            way.map(|way| view! { <p class="quiet">{words::day_of_receipt(way)}</p> })
        };
        view! {
            {fields::pick(text::APPLICANT, self.applicant, applicants)}
            {fields::pick(text::WAY, self.way, ways)}
            {day}
            {fields::day(text::RECEIVED_ON, self.received_on)}
            {fields::area_with_hint(text::CONTENT, text::CONTENT_HINT, self.content)}
            {fields::free_line(text::FILED_AS, self.filed_as)}
        }
        .into_any()
    }
}

/// The form that enters a request.
#[component]
pub fn ReceiveForm(
    /// Called once it is stored.
    on_stored: Callback<()>,
) -> impl IntoView {
    let blanks = ReceiptBlanks::new(None);
    let receive = move |()| Some(command(RequestCommand::Receive(blanks.read()?)));
    let sheet = Sheet::new(blanks.all(), move || blanks.fields());
    view! { <ActForm keep="request".to_owned() sheet submit=text::RECEIVE command=receive on_stored /> }
}

/// The form that corrects what was entered of it when it came in.
#[component]
pub fn CorrectForm(number: RequestNumber, on_stored: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let known = workspace.with(|book| {
        book.information
            .request(number)
            .map(|request| request.receipt().clone())
    });
    let blanks = ReceiptBlanks::new(known.as_ref());
    let (reason, by) = (Blank::empty(), Blank::actor());
    let correct = move |()| {
        let (receipt, reason, by) = (blanks.read(), reason.filled(Field::Reason), by.filled(Field::By));
        let correction = RequestCorrection {
            receipt: receipt?,
            reason: reason?,
            by: by?,
        };
        Some(command(RequestCommand::Correct { number, correction }))
    };
    let all = blanks.all().into_iter().chain([reason, by]).collect();
    let fields = move || {
        view! {
            <p>{text::CORRECT_HINT}</p>
            {blanks.fields()}
            {fields::area(text::REASON, reason)}
            {fields::post(text::BY, by)}
        }
        .into_any()
    };
    let sheet = Sheet::of(all, ViewFn::from(fields));
    view! { <ActForm keep=keep("request-correction", number) sheet submit=text::CORRECT command=correct on_stored /> }
}

/// The form that takes the last step back.
#[component]
pub fn TakeBackForm(number: RequestNumber, on_stored: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let last = workspace.with(|book| {
        let last = book.information.request(number)?.standing().next_back().cloned();
        last.map(|step| (step.stamp.seq, text::step(&step.value)))
    });
    let (target, line) = last.unwrap_or_default();
    let (reason, by) = (Blank::empty(), Blank::actor());
    let take_back = move |()| {
        let (reason, by) = (reason.filled(Field::Reason), by.filled(Field::By));
        let taken_back = StepTakenBack {
            target,
            reason: reason?,
            by: by?,
        };
        Some(command(RequestCommand::TakeBack { number, taken_back }))
    };
    let sheet = Sheet::new([reason, by], move || {
        view! {
            <p>{line.clone()}</p>
            {fields::area(text::TAKE_BACK_REASON, reason)}
            {fields::post(text::BY, by)}
        }
        .into_any()
    });
    view! { <ActForm keep=keep("request-taking-back", number) sheet submit=text::TAKE_BACK command=take_back on_stored /> }
}
