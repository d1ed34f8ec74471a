//! R61: what a summary says of the decision itself: no votes, nothing turned round, nobody else who is paid.

use jiff::civil::time;
use minutebook::domain::application::TopicApplication;
use minutebook::domain::command::Command;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::rules::issued::Differs;

use super::{Held, held, in_principle};
use crate::acts::{composed, issue};
use crate::given::{Given, application, funds, yuan};

#[test]
fn r61_a_count_of_votes_is_told_as_votes_and_is_no_other_outcome() {
    for (outcome, said) in [
        (in_principle(), "会议原则同意"),
        (Outcome::Rejected, "会议决定，本事项不予通过"),
    ] {
        let held = held(outcome);
        for count in ["同意5票", "同意六票"] {
            let found = held.with(said, &format!("{count}。{said}"));
            assert_eq!(found, [Differs::Vote(count.into())], "{count}");
        }
    }
}

#[test]
fn r61_a_decision_is_not_turned_round() {
    let passed = held(Outcome::Passed);
    let said = "会议决定，同意本事项";
    for (words, turned) in [
        ("会议决定，同意停止实施本事项", "同意停止"),
        ("会议决定，同意取消本事项", "同意取消"),
        ("会议决定不实施本事项", "决定不"),
    ] {
        assert_eq!(passed.with(said, words), [Differs::Turned(turned.into())], "{words}");
    }
    let agreed = held(in_principle());
    let found = agreed.with("会议原则同意", "会议原则同意暂停实施");
    assert_eq!(found, [Differs::Turned("原则同意暂停".into())]);
}

#[test]
fn r61_the_payee_is_the_one_of_the_record() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("F01", funds(yuan(60_000)));
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    let text = composed(&given, meeting);
    let paid = |said: &str| {
        let text = text.replace("会议决定，同意本事项", &format!("会议决定，同意{said}"));
        given.asked(&issue(&given, meeting, &text)).map(|_| ())
    };
    assert_eq!(paid("向中选单位支付维修款"), Ok(()));
    assert_eq!(paid("支付给中选单位60000元"), Ok(()));
    for said in [
        "向乙单位支付维修款",
        "支付给乙单位60000元",
        "支付维修款，收款单位为乙单位",
    ] {
        let Err(Refusal::NotReady(gaps)) = paid(said) else {
            unreachable!("{said}")
        };
        let other = Differs::PayeeOther {
            said: "乙单位".into(),
            record: "中选单位".into(),
        };
        let [gap] = &gaps[..] else { unreachable!("{gaps:?}") };
        let GapFact::SummaryDiffers(difference) = &gap.fact else {
            unreachable!("{gaps:?}")
        };
        assert_eq!(difference.what, other, "{said}");
    }
}

#[test]
fn r61_a_count_and_a_way_of_buying_are_those_of_the_record() {
    let mut given = Given::a_main_book();
    let topic = TopicApplication {
        request: "同意采用竞争性磋商方式采购巡查终端80台".into(),
        ..application("F01", funds(yuan(60_000)), given.today)
    };
    let matter = given.applied_with(topic);
    given.all_steps(matter);
    given.approved(matter);
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    given.closed(meeting);
    let held = Held {
        given,
        meeting,
        walls: matter,
    };
    let other = |said: &str, record: &str| {
        let (said, record) = (said.into(), record.into());
        [Differs::NamedOther { said, record }]
    };
    assert_eq!(held.with("80台", "100台"), other("100台", "80台"));
    assert_eq!(held.with("竞争性磋商", "公开招标"), other("公开招标", "竞争性磋商"));
    // What the record does not name at all may be added.
    let text = held.draft().replace("80台", "80台、配件2套");
    assert!(held.given.asked(&issue(&held.given, held.meeting, &text)).is_ok());
}
