//! 依申请公开: R42, the clocks with their stops; R43, the results; R44, the yearly table and its equations.

mod reply;
mod report;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::calendar::Calendar;
use minutebook::domain::command::Command;
use minutebook::domain::decide::request_act;
use minutebook::domain::information_request::clock::{RequestWaits, reply_term, supplement_due, waits};
use minutebook::domain::information_request::command::RequestCommand;
use minutebook::domain::information_request::{
    ApplicantKind, InformationRequest, RequestAct, RequestActKind, RequestNumber, RequestReceipt,
};
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::refusal::{Field, Refusal, RequestProblem};
use minutebook::domain::rules::requests::{
    RequestGap, replied_late_by, the_reply_comes_in_time, what_to_make_clear_is_told_in_time,
};
use minutebook::domain::waiting::{Task, Urgency, WaitingCounts, waiting};

use crate::acts;
use crate::given::{Given, TODAY};

/// A Monday before the Spring Festival of 2026: 16–20 and 23 February are off, the Saturdays 14 and 28 are worked.
pub const MONDAY: Date = date(2026, 2, 2);
/// The seventh working day after it.
pub const SEVENTH: Date = date(2026, 2, 11);
/// The twentieth.
const TWENTIETH: Date = date(2026, 3, 6);

/// A book with one request received on a day, which is today.
pub fn a_request_of(on: Date) -> (Given, RequestNumber) {
    let mut given = Given::a_main_book().on(on);
    given.when(acts::received(on));
    let number = given.book.information.requests[0].number;
    (given, number)
}

fn does(given: &mut Given, on: Date, act: RequestAct) {
    given.today = given.today.max(on);
    given.when(acts::request_step(the_request(given).number, on, act));
}

fn the_request(given: &Given) -> &InformationRequest {
    &given.book.information.requests[0]
}

fn reply_due(given: &Given) -> Option<Date> {
    let calendar = given.book.calendar();
    Some(reply_term(the_request(given), &calendar)?.due(&calendar).date)
}

fn late(given: &Given, today: Date) -> Option<RequestGap> {
    the_reply_comes_in_time(the_request(given), &given.book.calendar(), today)
}

pub fn problem(refusal: Refusal) -> RequestProblem {
    match refusal {
        Refusal::Request(problem) => problem,
        other => unreachable!("a problem of a request was expected, not {other:?}"),
    }
}

pub fn until(day: Date) -> RequestAct {
    RequestAct::SupplementAsked { until: day }
}

#[test]
fn requests_are_numbered_without_gaps_in_the_year_of_their_receipt() {
    let mut given = Given::a_main_book().on(date(2026, 1, 5));
    for day in [
        date(2025, 12, 31),
        date(2026, 1, 4),
        date(2026, 1, 5),
        date(2025, 12, 30),
    ] {
        given.when(acts::received(day));
    }
    let numbers: Vec<_> = given
        .book
        .information
        .requests
        .iter()
        .map(|request| request.number.to_string())
        .collect();
    assert_eq!(
        numbers,
        ["申〔2025〕1号", "申〔2026〕1号", "申〔2026〕2号", "申〔2025〕2号"]
    );
}

#[test]
fn a_request_says_what_is_asked_for_and_came_no_later_than_today() {
    let given = Given::a_main_book();
    let of = |receipt| Command::Requests(Box::new(RequestCommand::Receive(receipt)));
    let empty = RequestReceipt {
        content: " ".into(),
        ..acts::receipt(ApplicantKind::NaturalPerson, TODAY)
    };
    assert_eq!(given.refused(of(empty)), Refusal::FieldEmpty(Field::RequestContent));
    let tomorrow = TODAY.saturating_add(1.day());
    assert_eq!(given.refused(acts::received(tomorrow)), Refusal::InFuture(tomorrow));
}

#[test]
fn no_number_of_a_person_is_kept_while_an_address_may_be_what_is_asked_for() {
    let given = Given::a_main_book();
    let about = |content: &str| {
        let receipt = RequestReceipt {
            content: content.into(),
            ..acts::receipt(ApplicantKind::NaturalPerson, TODAY)
        };
        given.asked(&Command::Requests(Box::new(RequestCommand::Receive(receipt))))
    };
    let refused = about("征收补偿，电话13800138000").map_err(problem);
    assert_eq!(refused, Err(RequestProblem::NumberOfPerson(FindingKind::MobilePhone)));
    assert!(about("东园路12号3单元402室的征收补偿标准").is_ok());
}

#[test]
fn the_personnel_book_keeps_no_requests() {
    let given = Given::a_personnel_book();
    assert_eq!(
        problem(given.refused(acts::received(TODAY))),
        RequestProblem::MainBookOnly
    );
}

#[test]
fn r42_art_30_the_applicant_is_told_by_the_seventh_working_day_what_to_make_clear() {
    assert_eq!(supplement_due(&Calendar::built_in(), MONDAY).date, SEVENTH);
    for (told, is_late) in [(date(2026, 2, 10), false), (SEVENTH, false), (date(2026, 2, 12), true)] {
        let (mut given, _) = a_request_of(MONDAY);
        does(&mut given, told, until(date(2026, 3, 2)));
        let gap = what_to_make_clear_is_told_in_time(the_request(&given), &given.book.calendar());
        let expected = RequestGap::SupplementLate { due: SEVENTH, told };
        assert_eq!(gap, is_late.then_some(expected), "{told}");
    }
}

#[test]
fn r42_art_33_the_reply_is_due_on_the_twentieth_working_day_over_a_holiday_with_days_made_up() {
    let (given, _) = a_request_of(MONDAY);
    assert_eq!(reply_due(&given), Some(TWENTIETH));
    let calendar = given.book.calendar();
    assert_eq!(calendar.working_days_between(MONDAY, TWENTIETH), 20);
    assert_eq!(late(&given, date(2026, 3, 5)), None);
    assert_eq!(late(&given, TWENTIETH), None);
    let overdue = RequestGap::ReplyLate {
        due: TWENTIETH,
        replied: None,
    };
    assert_eq!(late(&given, date(2026, 3, 7)), Some(overdue));
}

#[test]
fn r42_a_late_reply_is_recorded_and_stays_late() {
    for (replied, is_late) in [(TWENTIETH, false), (date(2026, 3, 9), true)] {
        let (mut given, _) = a_request_of(MONDAY);
        does(&mut given, replied, acts::replied());
        let expected = RequestGap::ReplyLate {
            due: TWENTIETH,
            replied: Some(replied),
        };
        assert_eq!(late(&given, date(2026, 12, 1)), is_late.then_some(expected));
        // Monday 9 March is the first working day after Friday the 6th.
        let by = replied_late_by(the_request(&given), &given.book.calendar());
        assert_eq!(by, is_late.then_some(1), "{replied}");
    }
}

#[test]
fn r42_binds_what_was_received_from_the_day_the_regulation_came_into_force() {
    for (received, binds) in [(date(2019, 5, 14), false), (date(2019, 5, 15), true)] {
        let (mut given, number) = a_request_of(received);
        assert_eq!(reply_due(&given).is_some(), binds, "{received}");
        assert_eq!(late(&given, date(2020, 1, 1)).is_some(), binds, "{received}");
        assert_eq!(
            request_act(the_request(&given), RequestActKind::Extended).is_ok(),
            binds
        );
        let asked = date(2019, 6, 20);
        given.today = asked;
        given.when(acts::request_step(number, asked, until(asked)));
        let told_late = what_to_make_clear_is_told_in_time(the_request(&given), &given.book.calendar());
        assert_eq!(told_late.is_some(), binds, "{received}");
    }
}

#[test]
fn r42_art_30_the_term_begins_anew_on_the_day_of_the_supplement() {
    let (mut given, _) = a_request_of(MONDAY);
    does(&mut given, SEVENTH, until(date(2026, 3, 2)));
    assert_eq!(reply_due(&given), None, "it waits for the applicant");
    assert_eq!(late(&given, date(2026, 6, 1)), None);
    let supplemented = date(2026, 2, 27);
    does(&mut given, supplemented, RequestAct::Supplemented);
    // 28 February is worked, 2–6, 9–13, 16–20 and 23–26 March.
    assert_eq!(reply_due(&given), Some(date(2026, 3, 26)));
}

#[test]
fn r42_art_33_the_days_from_the_asking_to_the_opinion_do_not_count() {
    let (mut given, _) = a_request_of(MONDAY);
    does(&mut given, date(2026, 2, 5), acts::asked_third_party());
    does(&mut given, date(2026, 2, 12), RequestAct::OpinionGiven);
    // 6 and 9–12 February stood still: five working days more.
    assert_eq!(reply_due(&given), Some(date(2026, 3, 13)));
    let calendar = given.book.calendar();
    let days = reply_term(the_request(&given), &calendar).map(|term| term.explain(&calendar));
    let days = days.expect("the term runs");
    let still: Vec<_> = days.iter().filter(|day| day.paused && day.kind.is_working()).collect();
    assert_eq!(still.len(), 5);
    assert!(still.iter().all(|day| day.number.is_none()));
    assert_eq!(days.last().and_then(|day| day.number), Some(20));
    assert_eq!(days.last().map(|day| day.date), reply_due(&given));
}

#[test]
fn r42_art_33_an_opinion_given_on_the_day_it_was_asked_stops_nothing() {
    let (mut given, _) = a_request_of(MONDAY);
    does(&mut given, date(2026, 2, 5), acts::asked_third_party());
    does(&mut given, date(2026, 2, 5), RequestAct::OpinionGiven);
    assert_eq!(reply_due(&given), Some(TWENTIETH));
}

#[test]
fn r42_art_32_an_opinion_is_waited_for_until_the_fifteenth_working_day_and_no_longer() {
    let (mut given, _) = a_request_of(MONDAY);
    does(&mut given, MONDAY, acts::asked_third_party());
    let calendar = given.book.calendar();
    let fifteenth = date(2026, 2, 28);
    assert_eq!(calendar.working_days_between(MONDAY, fifteenth), 15);
    for (today, what) in [
        (fifteenth, RequestWaits::Opinion),
        (date(2026, 3, 1), RequestWaits::Reply),
    ] {
        let (waits, due) = waits(the_request(&given), &calendar, today).expect("it is open");
        assert_eq!(waits, what, "{today}");
        let expected = match what {
            RequestWaits::Opinion => fifteenth,
            _ => date(2026, 3, 27),
        };
        assert_eq!(due.map(|due| due.date), Some(expected));
    }
    // The fifteen working days stood still; what comes later stops the clock no longer.
    assert_eq!(reply_due(&given), Some(date(2026, 3, 27)));
    does(&mut given, date(2026, 3, 20), RequestAct::OpinionGiven);
    assert_eq!(reply_due(&given), Some(date(2026, 3, 27)));
}

#[test]
fn r42_several_opinions_stop_the_clock_each_for_its_own_time() {
    let (mut given, _) = a_request_of(MONDAY);
    for (asked, given_on) in [
        (date(2026, 2, 3), date(2026, 2, 4)),
        (date(2026, 2, 9), date(2026, 2, 11)),
    ] {
        does(&mut given, asked, acts::asked_third_party());
        does(&mut given, given_on, RequestAct::OpinionGiven);
    }
    assert_eq!(reply_due(&given), Some(date(2026, 3, 11)), "one day and two");
}

#[test]
fn r42_art_33_the_term_is_extended_once_by_no_more_than_twenty_working_days_while_it_runs() {
    let (mut given, number) = a_request_of(MONDAY);
    given.today = date(2026, 3, 9);
    let extension = |days, on| acts::request_step(number, on, acts::extended(days));
    for days in [0, 21] {
        assert_eq!(
            problem(given.refused(extension(days, TWENTIETH))),
            RequestProblem::ExtensionOutOfRange(20)
        );
    }
    assert_eq!(
        problem(given.refused(extension(20, date(2026, 3, 7)))),
        RequestProblem::TermEnded(TWENTIETH)
    );
    given.when(extension(20, TWENTIETH));
    // 9–13, 16–20, 23–27 and 30 March to 3 April.
    assert_eq!(reply_due(&given), Some(date(2026, 4, 3)));
    assert_eq!(
        problem(given.refused(extension(1, date(2026, 3, 9)))),
        RequestProblem::ExtendedBefore
    );
}

#[test]
fn r42_who_agreed_to_the_extension_is_told() {
    let (given, number) = a_request_of(MONDAY);
    let nobody = RequestAct::Extended {
        working_days: 10,
        agreed_by: String::new(),
    };
    assert_eq!(
        given.refused(acts::request_step(number, MONDAY, nobody)),
        Refusal::FieldEmpty(Field::By)
    );
}

#[test]
fn r42_a_term_over_a_year_without_a_calendar_is_provisional() {
    let (given, _) = a_request_of(date(2026, 12, 15));
    let calendar = given.book.calendar();
    let due = reply_term(the_request(&given), &calendar).map(|term| term.due(&calendar));
    assert!(due.is_some_and(|due| due.provisional && due.years_missing == [2027]));
}

#[test]
fn art_30_the_applicant_is_told_once() {
    let (mut given, number) = a_request_of(MONDAY);
    let ask = |on| acts::request_step(number, on, until(on));
    assert_eq!(
        problem(given.refused(acts::request_step(number, MONDAY, RequestAct::Supplemented))),
        RequestProblem::NoSupplementAsked
    );
    given.when(ask(MONDAY));
    assert_eq!(problem(given.refused(ask(MONDAY))), RequestProblem::SupplementOnce);
    given.when(acts::request_step(number, MONDAY, RequestAct::Supplemented));
    assert_eq!(problem(given.refused(ask(MONDAY))), RequestProblem::SupplementOnce);
}

#[test]
fn one_opinion_is_asked_for_at_a_time() {
    let (mut given, number) = a_request_of(MONDAY);
    let come = acts::request_step(number, MONDAY, RequestAct::OpinionGiven);
    assert_eq!(problem(given.refused(come.clone())), RequestProblem::NoOpinionAsked);
    let ask = acts::request_step(number, MONDAY, acts::asked_third_party());
    given.when(ask.clone());
    assert_eq!(problem(given.refused(ask.clone())), RequestProblem::OpinionOut);
    given.when(come);
    given.when(ask);
}

#[test]
fn steps_follow_each_other_and_end_with_the_reply() {
    let (mut given, number) = a_request_of(MONDAY);
    given.today = SEVENTH;
    given.when(acts::request_step(number, date(2026, 2, 5), acts::asked_third_party()));
    assert!(matches!(
        given.refused(acts::request_step(number, date(2026, 2, 4), acts::replied())),
        Refusal::DateOrder { .. }
    ));
    given.when(acts::request_step(number, SEVENTH, acts::replied()));
    for act in [acts::replied(), RequestAct::Withdrawn, RequestAct::OpinionGiven] {
        let refusal = given.refused(acts::request_step(number, SEVENTH, act));
        assert_eq!(problem(refusal), RequestProblem::Ended(number));
    }
}

#[test]
fn what_the_screen_offers_is_what_the_rules_allow() {
    let (mut given, number) = a_request_of(MONDAY);
    let acts_of = |kind| match kind {
        RequestActKind::SupplementAsked => until(MONDAY),
        RequestActKind::Supplemented => RequestAct::Supplemented,
        RequestActKind::OpinionAsked => acts::asked_third_party(),
        RequestActKind::OpinionGiven => RequestAct::OpinionGiven,
        RequestActKind::Extended => acts::extended(20),
        RequestActKind::Replied => acts::replied(),
        RequestActKind::Withdrawn => RequestAct::Withdrawn,
    };
    for next in RequestActKind::ALL {
        for kind in RequestActKind::ALL {
            let offered = request_act(the_request(&given), kind);
            let asked = given.asked(&acts::request_step(number, MONDAY, acts_of(kind)));
            assert_eq!(offered, asked.map(drop), "{kind:?} before {next:?}");
        }
        if request_act(the_request(&given), next).is_ok() {
            given.when(acts::request_step(number, MONDAY, acts_of(next)));
        }
    }
}

#[test]
fn a_step_entered_by_mistake_is_taken_back_from_the_last_on_and_stays_on_record() {
    let (mut given, number) = a_request_of(MONDAY);
    does(&mut given, MONDAY, acts::asked_third_party());
    let first = the_request(&given).steps[0].stamp.seq;
    does(&mut given, MONDAY, acts::replied());
    assert_eq!(
        problem(given.refused(acts::take_back_record(number, first))),
        RequestProblem::LastStepFirst
    );
    given.when(acts::take_back(&given));
    assert!(the_request(&given).ended().is_none());
    assert!(the_request(&given).awaits_opinion());
    given.when(acts::take_back(&given));
    assert!(!the_request(&given).awaits_opinion());
    assert_eq!(reply_due(&given), Some(TWENTIETH));
    assert_eq!(the_request(&given).steps.len(), 2);
}

#[test]
fn a_receipt_is_corrected_beside_the_first_one_and_counts_as_corrected() {
    let (mut given, number) = a_request_of(MONDAY);
    does(&mut given, SEVENTH, acts::asked_third_party());
    let late = given.refused(acts::correct_request(number, date(2026, 2, 12)));
    assert!(
        matches!(late, Refusal::InFuture(_) | Refusal::DateOrder { .. }),
        "it came before what was done about it"
    );
    given.when(acts::correct_request(number, date(2026, 2, 3)));
    let request = the_request(&given);
    assert_eq!(request.receipt().received_on, date(2026, 2, 3));
    assert_eq!(request.receipt().applicant, ApplicantKind::Enterprise);
    assert_eq!(request.received.value.received_on, MONDAY);
}

#[test]
fn r42_open_requests_wait_on_the_home_page_with_their_day() {
    let (mut given, number) = a_request_of(MONDAY);
    let of = |given: &Given, today| {
        let all = waiting(&given.book, today);
        let one = all.into_iter().find(|one| matches!(one.task, Task::Request(..)));
        one.map(|one| (one.task, one.urgency, one.due.map(|due| due.date)))
    };
    let reply = Task::Request(number, RequestWaits::Reply);
    assert_eq!(of(&given, MONDAY), Some((reply, Urgency::Calm, Some(TWENTIETH))));
    assert_eq!(of(&given, TWENTIETH), Some((reply, Urgency::Near(0), Some(TWENTIETH))));
    let monday = date(2026, 3, 9);
    assert_eq!(of(&given, monday), Some((reply, Urgency::Late(1), Some(TWENTIETH))));
    assert_eq!(WaitingCounts::of(&given.book, MONDAY).requests, 1);
    does(&mut given, SEVENTH, until(date(2026, 2, 13)));
    let supplement = Task::Request(number, RequestWaits::Supplement);
    assert_eq!(
        of(&given, date(2026, 2, 14)),
        Some((supplement, Urgency::Late(1), Some(date(2026, 2, 13))))
    );
    does(&mut given, date(2026, 2, 14), RequestAct::Withdrawn);
    assert_eq!(of(&given, date(2026, 2, 14)), None);
    assert_eq!(WaitingCounts::of(&given.book, date(2026, 2, 14)).requests, 0);
}
