//! A meeting whose head decides (713号令 第30条), the meeting that studies first (R34), and what an opening asks (R55,
//! R56, R68, R69).

use jiff::ToSpan;
use minutebook::domain::application::Particulars;
use minutebook::domain::body::{RosterProblem, Seat};
use minutebook::domain::command::Command;
use minutebook::domain::event::HeadDecision;
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, Outcome, Stand, VotingMethod};
use minutebook::domain::practice::office;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::register::Register;
use minutebook::domain::rulebook::{AttendeeRule, MeetingKind, Power, Rulebook, Strength, WithoutSecretary};
use minutebook::domain::rules::{CheckId, Verdict};

use crate::given::{Given, announce, checks, funds, place, stand, waiver, yuan};

/// A book whose director's meeting has five members, the director (2) first, and decides D01.
fn a_director_decides() -> Given {
    let mut given = Given::a_main_book();
    let mut roster = given.book.roster.clone();
    let seated = roster
        .members
        .iter_mut()
        .filter(|member| [2, 3, 7, 8, 10].contains(&member.id.0));
    for (place, member) in (1..).zip(seated) {
        member.seats = vec![Seat {
            kind: MeetingKind::Director,
            presides: (place <= 2).then_some(place),
        }];
    }
    given.when(Command::AdoptRoster(roster));
    let mut rules = office::rulebook();
    rules.meetings[1].power = Power::Head;
    rules.meetings[1].decides = vec![Register::Decision];
    rules.catalogue[0].decided_by = MeetingKind::Director;
    ruled(&mut given, rules);
    given
}

/// Adopts rules and goes to the day they judge.
fn ruled(given: &mut Given, rules: Rulebook) {
    given.adopted(rules);
    given.today = given.today.saturating_add(1.day());
}

fn before_the_director(given: &mut Given, absent: &[u16]) -> (MeetingId, u16) {
    let matter = given.a_ready("D01", Particulars::Decision {});
    let meeting = given.called(MeetingKind::Director, given.today);
    let item = given.placed(meeting, matter);
    given.opened(meeting, absent);
    given.when(Command::TakeUpItem { meeting, item });
    (meeting, item)
}

/// A matter before the director's meeting on which its five members took these stands in turn, the head last.
fn spoken(stands: [Stand; 5]) -> (Given, MeetingId, u16) {
    let mut given = a_director_decides();
    let (meeting, item) = before_the_director(&mut given, &[]);
    for stand in stands {
        let member = given.yet_to_speak(meeting, item)[0];
        given.when(Command::TakeStand {
            meeting,
            item,
            stand: crate::given::stand(member.0, stand),
        });
    }
    (given, meeting, item)
}

fn reasoned(meeting: MeetingId, item: u16, outcome: Outcome, reasons: &str) -> Command {
    Command::AnnounceResult {
        meeting,
        item,
        method: VotingMethod::Oral,
        ballots: None,
        outcome,
        reasons: reasons.into(),
        reduced: None,
        summed_up: String::new(),
    }
}

#[test]
fn a_meeting_with_members_of_its_own_counts_and_hears_them_alone() {
    let mut given = a_director_decides();
    let (meeting, item) = before_the_director(&mut given, &[]);
    let entitled: Vec<u16> = given.meeting(meeting).entitled.iter().map(|member| member.0).collect();
    assert_eq!(
        entitled,
        [2, 3, 7, 8, 10],
        "10 has no vote in the committee and a seat here"
    );
    let order: Vec<u16> = given
        .yet_to_speak(meeting, item)
        .iter()
        .map(|member| member.0)
        .collect();
    assert_eq!(order.last(), Some(&2), "the head speaks last");
    let secretary = Command::TakeStand {
        meeting,
        item,
        stand: stand(1, Stand::For),
    };
    assert_eq!(given.refused(secretary), Refusal::NoVote(MemberId(1)));
}

#[test]
fn two_never_preside_at_the_same_place_of_one_meeting() {
    let given = a_director_decides();
    let mut roster = given.book.roster.clone();
    for member in roster.members.iter_mut().filter(|member| [2, 3].contains(&member.id.0)) {
        member.seats[0].presides = Some(1);
    }
    assert_eq!(
        given.refused(Command::AdoptRoster(roster)),
        Refusal::Roster(RosterProblem::PlaceTwice(1))
    );
}

#[test]
fn r28_the_head_decides_with_the_majority_without_reasons() {
    let (mut given, meeting, item) = spoken([Stand::For, Stand::For, Stand::Against, Stand::Against, Stand::For]);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    let by_head = HeadDecision {
        against_majority: false,
        reasons: String::new(),
    };
    assert_eq!(
        (resolution.by_head, resolution.kind),
        (Some(by_head), Some(MeetingKind::Director))
    );
}

#[test]
fn r28_one_vote_short_of_the_majority_the_head_gives_reasons() {
    let (mut given, meeting, item) = spoken([Stand::For, Stand::Against, Stand::Against, Stand::Against, Stand::For]);
    let missing = Refusal::HeadReasonsMissing { entitled: 5, agree: 2 };
    assert_eq!(given.refused(announce(meeting, item, Outcome::Passed)), missing);
    assert_eq!(given.refused(reasoned(meeting, item, Outcome::Passed, "  ")), missing);
    given.when(reasoned(meeting, item, Outcome::Passed, "汛期在即，须先行加固"));
    let resolution = &given
        .matter(matter_of(&given, meeting, item))
        .decision()
        .expect("decided")
        .value;
    let by_head = resolution.by_head.as_ref().expect("by the head");
    assert!(by_head.against_majority);
    assert_eq!(by_head.reasons, "汛期在即，须先行加固");
}

#[test]
fn r28_the_head_may_refuse_what_the_majority_wants_with_reasons() {
    let (mut given, meeting, item) = spoken([Stand::For, Stand::For, Stand::For, Stand::For, Stand::Against]);
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Passed)),
        Refusal::NotAsHeadSpoke
    );
    let missing = Refusal::HeadReasonsMissing { entitled: 5, agree: 4 };
    assert_eq!(given.refused(announce(meeting, item, Outcome::Rejected)), missing);
    given.when(reasoned(meeting, item, Outcome::Rejected, "资金没有落实"));
}

#[test]
fn a_head_decides_by_name_and_with_a_quorum() {
    let mut given = a_director_decides();
    let (meeting, item) = before_the_director(&mut given, &[]);
    let ballots = crate::ballots::ballots(5, 5, 0, crate::ballots::tally(5, 0, 0));
    let secret = Command::AnnounceResult {
        meeting,
        item,
        method: VotingMethod::Secret,
        ballots: Some(ballots),
        outcome: Outcome::Passed,
        reasons: String::new(),
        reduced: None,
        summed_up: String::new(),
    };
    assert_eq!(given.refused(secret), Refusal::MethodMismatch(VotingMethod::Secret));
    let mut given = a_director_decides();
    let (meeting, item) = before_the_director(&mut given, &[3, 7, 8]);
    let refusal = given.refused(Command::TakeStand {
        meeting,
        item,
        stand: stand(10, Stand::For),
    });
    let missing = Refusal::QuorumMissing {
        entitled: 5,
        present: 2,
        required: 3,
    };
    assert_eq!(refusal, missing, "half or more of five are three");
}

fn matter_of(given: &Given, meeting: MeetingId, item: u16) -> MatterId {
    let item = given.meeting(meeting).item(item).expect("the item");
    item.content.matter().expect("a matter")
}

/// A contract payment: the practice rules want the director's meeting to study it first.
fn a_payment(given: &mut Given) -> MatterId {
    given.a_ready("F02", funds(yuan(60_000)))
}

fn studied(given: &mut Given, matter: MatterId, outcome: Outcome) {
    let meeting = given.called(MeetingKind::Director, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Discuss { matter },
        waivers: Vec::new(),
    });
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(announce(meeting, 1, outcome));
}

#[test]
fn r34_a_line_that_is_studied_first_asks_for_that_meetings_opinion() {
    let mut given = Given::a_main_book();
    let matter = a_payment(&mut given);
    let meeting = given.called(MeetingKind::Committee, given.today);
    let asked = given.refused(place(meeting, matter));
    assert_eq!(checks(&asked), ("warn", vec![CheckId::R34]));
    let Refusal::NeedsWaiver(gaps) = asked else {
        unreachable!("a warning")
    };
    assert_eq!(gaps[0].fact, GapFact::NotStudiedFirst(MeetingKind::Director));
    studied(
        &mut given,
        matter,
        Outcome::Postponed {
            reason: "材料不全".into(),
            by: String::new(),
        },
    );
    assert_eq!(
        checks(&given.refused(place(meeting, matter))),
        ("warn", vec![CheckId::R34]),
        "put off is no opinion"
    );
    studied(
        &mut given,
        matter,
        Outcome::Opinion {
            words: "同意提交工委会议".into(),
        },
    );
    given.when(place(meeting, matter));
}

#[test]
fn r34_what_was_studied_after_the_meeting_is_not_studied_first() {
    let mut given = Given::a_main_book();
    let matter = a_payment(&mut given);
    studied(&mut given, matter, Outcome::Opinion { words: "同意".into() });
    let today = given.today;
    let studied_on = given.matter(matter).resolutions[0].value.on;
    assert_eq!(studied_on, today);
    let gaps = |on| {
        minutebook::domain::rules::gaps_before_agenda(given.book.rulebook(on), given.matter(matter), Some(on))
            .into_iter()
            .map(|gap| gap.check)
            .collect::<Vec<_>>()
    };
    assert!(!gaps(today).contains(&CheckId::R34), "the same day");
    assert!(
        gaps(today.yesterday().expect("a day")).contains(&CheckId::R34),
        "the day before"
    );
}

#[test]
fn r34_a_waiver_is_kept_with_the_decision_and_an_office_may_leave_the_check_out() {
    let mut given = Given::a_main_book();
    let matter = a_payment(&mut given);
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter },
        waivers: vec![waiver(CheckId::R34, "主任办公会议本周未召开", "主任")],
    });
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.all_speak(meeting, 1, 9);
    let resolution = given.announced(meeting, 1, Outcome::Passed);
    let judged = resolution.verdicts.iter().find(|judged| judged.check == CheckId::R34);
    assert_eq!(judged.map(|judged| judged.verdict), Some(Verdict::Waived));

    let mut given = Given::a_main_book();
    let mut rules = office::rulebook();
    rules.strengths = vec![Strength {
        check: CheckId::R34,
        severity: None,
    }];
    ruled(&mut given, rules);
    let matter = a_payment(&mut given);
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(place(meeting, matter));
}

/// A meeting with a first topic and a matter, noticed in time.
fn noticed(given: &mut Given, first_topic: bool) -> MeetingId {
    let matter = given.a_ready_matter();
    let on = given.today.saturating_add(7.days());
    let meeting = given.called(MeetingKind::Committee, on);
    given.placed(meeting, matter);
    if first_topic {
        given.when(Command::PlaceItem {
            meeting,
            content: AgendaItem::FirstTopic { topic: "学习".into() },
            waivers: Vec::new(),
        });
    }
    given.when(Command::SendNotice {
        meeting,
        on: given.today,
        to: "全体委员".into(),
    });
    given.today = on;
    meeting
}

pub fn gaps_of(given: &Given, command: &Command) -> Vec<CheckId> {
    match given.asked(command) {
        Ok(_) => Vec::new(),
        Err(refusal) => checks(&refusal).1,
    }
}

#[test]
fn r56_a_party_meeting_without_its_first_topic_answers_for_it() {
    for (first_topic, expected) in [(true, vec![]), (false, vec![CheckId::R56])] {
        let mut given = Given::a_main_book();
        let meeting = noticed(&mut given, first_topic);
        assert_eq!(gaps_of(&given, &given.answering(meeting, &[], &[])), expected);
    }
}

#[test]
fn r56_asks_nothing_of_the_personnel_book_which_keeps_one_item_of_the_meeting() {
    let mut given = Given::a_personnel_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let answered = gaps_of(&given, &given.answering(meeting, &[], &[]));
    assert!(!answered.contains(&CheckId::R56), "{answered:?}");
}

#[test]
fn r55_the_member_in_charge_of_a_matter_is_there_or_somebody_answers() {
    let mut given = Given::a_main_book();
    let meeting = noticed(&mut given, true);
    let matter = matter_of(&given, meeting, 2);
    let post = given.matter(matter).topic().expect("applied").in_charge.clone();
    let member = given.book.roster.members.iter().find(|member| member.post == post);
    let member = member.expect("of the body").id;
    assert_eq!(
        gaps_of(&given, &given.answering(meeting, &[member.0], &[])),
        [CheckId::R55]
    );
    let another = if member.0 == 9 { 8 } else { 9 };
    assert_eq!(gaps_of(&given, &given.answering(meeting, &[another], &[])), []);
}

#[test]
fn r68_without_the_secretary_the_next_presides_or_one_entrusted_or_nobody_as_the_rules_say() {
    for (rule, expected) in [
        (WithoutSecretary::NextInOrder, None),
        (WithoutSecretary::Entrusted, Some("warn")),
        (WithoutSecretary::Nobody, Some("block")),
    ] {
        let mut given = Given::a_main_book();
        let mut rules = office::rulebook();
        rules.meetings[0].without_secretary = rule;
        ruled(&mut given, rules);
        let meeting = noticed(&mut given, true);
        assert_eq!(
            gaps_of(&given, &given.answering(meeting, &[], &[])),
            [],
            "the secretary is there"
        );
        let without = given.answering(meeting, &[1], &[]);
        match (given.asked(&without), expected) {
            (Ok(_), None) => {}
            (Err(refusal), Some(how)) => assert_eq!(checks(&refusal), (how, vec![CheckId::R68])),
            (answer, expected) => unreachable!("{rule:?}: {answer:?}, expected {expected:?}"),
        }
    }
}

#[test]
fn r69_three_delegates_attend_where_the_rules_want_three() {
    let mut given = Given::a_main_book();
    let mut rules = office::rulebook();
    rules.attendees = vec![AttendeeRule {
        who: "党代表".into(),
        count_min: 3,
        registers: vec![Register::Decision, Register::Project, Register::Funds],
    }];
    ruled(&mut given, rules);
    let meeting = noticed(&mut given, true);
    for (came, met) in [(2, false), (3, true), (4, true)] {
        let mut command = given.answering(meeting, &[], &[]);
        if let Command::OpenMeeting { attending, .. } = &mut command {
            *attending = vec![came];
        }
        let expected: &[CheckId] = if met { &[] } else { &[CheckId::R69] };
        assert_eq!(gaps_of(&given, &command), expected, "{came}");
    }
}
