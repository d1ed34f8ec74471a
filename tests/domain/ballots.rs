//! The secret ballot: counts only, which add up, and never beside stands.

use minutebook::domain::command::Command;
use minutebook::domain::id::MeetingId;
use minutebook::domain::meeting::{BallotCount, Outcome, Stand, Tally, VotingMethod};
use minutebook::domain::refusal::{Field, Refusal, RoomProblem};
use minutebook::domain::register::{AppointmentKind, Register};

use crate::given::{Given, appointment};
use crate::votes::speak;

pub fn ballots(issued: u32, returned: u32, spoiled: u32, tally: Tally) -> BallotCount {
    BallotCount {
        issued,
        returned,
        spoiled,
        tally,
        tellers: String::new(),
        watched_by: vec!["监票人甲".into(), "监票人乙".into()],
        counted_by: "计票人".into(),
    }
}

fn secret(meeting: MeetingId, item: u16, count: Option<BallotCount>, outcome: Outcome) -> Command {
    Command::AnnounceResult {
        meeting,
        item,
        method: VotingMethod::Secret,
        ballots: count,
        outcome,
        reasons: String::new(),
        reduced: None,
        summed_up: String::new(),
    }
}

pub fn tally(agree: u32, against: u32, abstain: u32) -> Tally {
    Tally {
        agree,
        against,
        abstain,
        postpone: 0,
    }
}

#[test]
fn a_secret_ballot_keeps_counts_and_no_member() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let events = given.when(secret(
        meeting,
        item,
        Some(ballots(9, 8, 1, tally(6, 1, 0))),
        Outcome::Passed,
    ));
    let json = serde_json::to_value(&events[0]).expect("facts are plain data");
    let votes = &json["resolution_announced"]["votes"];
    assert!(votes.get("counted").is_some(), "{votes}");
    assert!(!votes.to_string().contains("member"), "{votes}");
    assert_eq!(json["resolution_announced"]["recused"], serde_json::json!([]));
    assert_eq!(
        json["resolution_announced"]["presiding"], 1,
        "only the one who presides is named"
    );
}

#[test]
fn ballots_add_up_or_are_counted_again() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    for count in [
        ballots(9, 8, 0, tally(8, 0, 0)),
        ballots(7, 7, 0, tally(7, 0, 0)),
        ballots(8, 9, 0, tally(9, 0, 0)),
        ballots(8, 8, 1, tally(8, 0, 0)),
        ballots(8, 7, 0, tally(6, 0, 0)),
        ballots(8, 8, u32::MAX, tally(8, u32::MAX, 1)),
    ] {
        let refusal = given.refused(secret(meeting, item, Some(count), Outcome::Passed));
        assert_eq!(refusal, Refusal::BallotCounts);
    }
    assert_eq!(
        given.refused(secret(meeting, item, None, Outcome::Passed)),
        Refusal::BallotCounts
    );
    given.when(secret(
        meeting,
        item,
        Some(ballots(8, 8, 0, tally(8, 0, 0))),
        Outcome::Passed,
    ));
}

#[test]
fn two_watch_the_count_a_third_counts_and_none_of_them_is_the_candidate() {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let candidate = given
        .matter(matter)
        .topic()
        .and_then(|topic| topic.particulars.person().map(str::to_owned));
    let candidate = candidate.expect("an appointment names a person");
    let (meeting, item) = given.in_session_on(matter, &[9]);
    let by = |watched_by: &[&str], counted_by: &str| BallotCount {
        watched_by: watched_by.iter().map(|post| (*post).into()).collect(),
        counted_by: counted_by.into(),
        ..ballots(8, 8, 0, tally(8, 0, 0))
    };
    for (count, refusal) in [
        (by(&["委员甲"], "组织科长"), Refusal::FieldEmpty(Field::Watchers)),
        (by(&["委员甲", " "], "组织科长"), Refusal::FieldEmpty(Field::Watchers)),
        (by(&["委员甲", "委员乙"], ""), Refusal::FieldEmpty(Field::Tellers)),
        (by(&["委员甲", "委员 甲"], "组织科长"), RoomProblem::TellerTwice.into()),
        (by(&["委员甲", "委员乙"], "委员乙"), RoomProblem::TellerTwice.into()),
        (
            by(&["委员甲", &candidate], "组织科长"),
            RoomProblem::TellerConcerned.into(),
        ),
        (
            by(&["委员甲", "委员乙"], &candidate),
            RoomProblem::TellerConcerned.into(),
        ),
    ] {
        assert_eq!(
            given.refused(secret(meeting, item, Some(count), Outcome::Passed)),
            refusal
        );
    }
    given.when(secret(
        meeting,
        item,
        Some(by(&["委员甲", "委员乙"], "组织科长")),
        Outcome::Passed,
    ));
}

#[test]
fn stands_and_ballots_never_mix() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let count = ballots(9, 9, 0, tally(9, 0, 0));
    let by_hands = Command::AnnounceResult {
        meeting,
        item,
        method: VotingMethod::Hands,
        ballots: Some(count.clone()),
        outcome: Outcome::Passed,
        reasons: String::new(),
        reduced: None,
        summed_up: String::new(),
    };
    assert_eq!(given.refused(by_hands), Refusal::MethodMismatch(VotingMethod::Hands));
    given.when(speak(meeting, item, 2, Stand::For));
    let refusal = given.refused(secret(meeting, item, Some(count), Outcome::Passed));
    assert_eq!(refusal, Refusal::MethodMismatch(VotingMethod::Secret));
}

#[test]
fn an_appointment_knows_no_abstention_by_voice_or_by_ballot() {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let (meeting, item) = given.in_session_on(matter, &[]);
    assert_eq!(
        given.refused(speak(meeting, item, 2, Stand::Abstain)),
        Refusal::StandNotOffered
    );
    let count = ballots(9, 9, 0, tally(8, 0, 1));
    assert_eq!(
        given.refused(secret(meeting, item, Some(count), Outcome::Passed)),
        Refusal::StandNotOffered
    );
    given.when(secret(
        meeting,
        item,
        Some(ballots(9, 9, 0, tally(8, 1, 0))),
        Outcome::Passed,
    ));
    assert!(!Stand::offered(Register::Appointment).contains(&Stand::Abstain));
}
