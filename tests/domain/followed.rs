//! R49: how decisions go on from a meeting, what is checked off unheard of, and which later decisions change one.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::application::TopicApplication;
use minutebook::domain::calendar::Calendar;
use minutebook::domain::follow_up::{ChangeKind, Completion, FollowUpAct, Onward};
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::text::page_meeting;

use crate::acts::{assign, assignment, change, complete, follow_up, report};
use crate::given::{Given, TODAY, application, project, yuan};

fn assigned() -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(assign(matter, TODAY));
    (given, matter)
}

#[test]
fn r49_what_nobody_reported_of_is_checked_off_only_with_a_reason() {
    let (mut given, matter) = assigned();
    let completed = |because: &str| {
        let completion = Completion {
            on: TODAY,
            checked_by: "主任".into(),
            proof: "验收单".into(),
            without_feedback: because.into(),
        };
        follow_up(matter, FollowUpAct::Completed(completion))
    };
    let silent = Refusal::FieldEmpty(Field::WithoutFeedback);
    assert_eq!(given.refused(completed(" ")), silent);
    let mut at_once = given.clone();
    at_once.when(completed("当日办完"));
    let kept = |given: &Given| {
        let completion = given.matter(matter).follow_up.completed().cloned();
        completion.expect("it is checked off").without_feedback
    };
    assert_eq!(kept(&at_once), "当日办完");
    given.when(report(matter, TODAY));
    let mut anew = given.clone();
    anew.when(assign(matter, TODAY));
    assert_eq!(
        anew.refused(completed("")),
        silent,
        "what was reported before is of another assignment"
    );
    given.when(completed("当日办完"));
    assert_eq!(kept(&given), "", "something was reported");
}

#[test]
fn what_a_meeting_decided_is_not_done_while_it_is_carried_out() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    let calendar = Calendar::built_in();
    let onward = |given: &Given, day: Date| {
        let mut onward = Onward::of(given.book.matters.get(&matter).map(AsRef::as_ref), &calendar, day);
        // Its disclosure is another thing.
        onward.to_disclose = 0;
        (onward, onward.done())
    };
    let one = Onward::default();
    assert_eq!(onward(&given, TODAY), (Onward { to_assign: 1, ..one }, false));
    given.when(assign(matter, TODAY));
    let due = assignment(TODAY).due;
    assert_eq!(onward(&given, TODAY), (Onward { under_way: 1, ..one }, false));
    assert_eq!(onward(&given, due), (Onward { under_way: 1, ..one }, false));
    let late = Onward { late: 1, ..one };
    assert_eq!(onward(&given, due.saturating_add(7.days())), (late, false));
    assert_eq!(page_meeting::afterwards::onward(late), "督办逾期1项");
    given.when(complete(matter, TODAY));
    assert_eq!(onward(&given, due), (one, true));
}

#[test]
fn r49_only_a_decision_about_it_changes_or_stops_one() {
    let (mut given, matter) = assigned();
    let number = given
        .matter(matter)
        .entry
        .as_ref()
        .expect("entered")
        .value
        .number
        .to_string();
    let title = given.matter(matter).topic().expect("applied for").title.clone();
    let mut decided = |title: &str, request: &str| {
        let later = given.applied_with(TopicApplication {
            title: title.into(),
            request: request.into(),
            ..application("P01", project(yuan(100_000)), TODAY)
        });
        given.all_steps(later);
        given.approved(later);
        given.decided(later, Outcome::Passed);
        given.entered(later);
        later
    };
    let other = decided("关于另一事项的议题", "同意实施");
    let by_title = decided(&format!("关于停止“{title}”的议题"), "同意停止");
    let by_number = decided("关于停止一项工程的议题", &format!("停止执行{number}决定"));
    let stop = |later| change(matter, TODAY, ChangeKind::Stopped, Some(later));
    assert_eq!(given.refused(stop(other)), Refusal::NotAboutIt);
    given.clone().when(stop(by_title));
    given.when(stop(by_number));
    assert!(given.matter(matter).follow_up.stopped());
}
