//! R43: a reply has a result of the form, its article and its reason, and says what the steps before it say.

use jiff::civil::date;
use minutebook::domain::command::Command;
use minutebook::domain::information_request::command::RequestCommand;
use minutebook::domain::information_request::{ReplyResult, RequestAct, RequestStep};
use minutebook::domain::refusal::{GapFact, Refusal, RequestProblem};
use minutebook::domain::rules::requests::RequestGap;

use super::{MONDAY, SEVENTH, a_request_of, problem, until};
use crate::acts;

#[test]
fn r43_a_reply_has_a_result_of_the_form_from_2021_on() {
    let without = || RequestAct::Replied {
        result: None,
        article: String::new(),
    };
    for (on, asked) in [(date(2020, 12, 31), false), (date(2021, 1, 1), true)] {
        let (mut given, number) = a_request_of(date(2020, 12, 25));
        given.today = date(2021, 1, 1);
        let answer = given.asked(&acts::request_step(number, on, without()));
        let gaps = |refusal| match refusal {
            Refusal::NotReady(gaps) => gaps.into_iter().map(|gap| gap.fact).collect::<Vec<_>>(),
            other => unreachable!("gaps were expected, not {other:?}"),
        };
        let missing = vec![GapFact::Request(RequestGap::NoResult)];
        assert_eq!(answer.err().map(gaps), asked.then_some(missing), "{on}");
    }
}

#[test]
fn r43_what_withholds_names_its_article_and_its_reason_and_nothing_else_does() {
    let (given, number) = a_request_of(MONDAY);
    for result in ReplyResult::ALL {
        let step = RequestStep {
            on: MONDAY,
            words: String::new(),
            act: RequestAct::Replied {
                result: Some(result),
                article: String::new(),
            },
        };
        let command = Command::Requests(Box::new(RequestCommand::TakeStep { number, step }));
        let facts: Vec<_> = match given.asked(&command) {
            Err(Refusal::NotReady(gaps)) => gaps.into_iter().map(|gap| gap.fact).collect(),
            _ => Vec::new(),
        };
        let missing = [RequestGap::NoArticle, RequestGap::NoReason].map(GapFact::Request);
        let expected = if result.withholds() {
            missing.to_vec()
        } else {
            Vec::new()
        };
        assert_eq!(facts, expected, "{result:?}");
    }
    let withholding = ReplyResult::ALL.into_iter().filter(|result| result.withholds());
    assert_eq!(withholding.count(), 9, "部分公开, and eight of 不予公开");
}

#[test]
fn art_30_it_is_given_up_only_after_the_day_named_for_the_supplement() {
    let (mut given, number) = a_request_of(MONDAY);
    let given_up = |on| acts::request_step(number, on, acts::replied_as(ReplyResult::NotSupplemented));
    assert_eq!(
        problem(given.refused(given_up(MONDAY))),
        RequestProblem::ResultAgainstSteps
    );
    given.when(acts::request_step(number, MONDAY, until(SEVENTH)));
    given.today = date(2026, 2, 12);
    assert_eq!(
        problem(given.refused(given_up(SEVENTH))),
        RequestProblem::SupplementTermRuns(SEVENTH)
    );
    let unclear = acts::request_step(number, SEVENTH, acts::replied_as(ReplyResult::StillUnclear));
    assert_eq!(
        problem(given.refused(unclear.clone())),
        RequestProblem::ResultAgainstSteps
    );
    assert_eq!(given.asked(&given_up(date(2026, 2, 12))).err(), None);
    given.when(acts::request_step(number, SEVENTH, RequestAct::Supplemented));
    assert_eq!(
        problem(given.refused(given_up(date(2026, 2, 12)))),
        RequestProblem::ResultAgainstSteps
    );
    given.when(unclear);
}
