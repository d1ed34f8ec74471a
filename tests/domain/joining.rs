//! A matter that comes before a meeting which is open already is asked what the opening asks of its own matters (R55,
//! R68, R69), and where nobody may preside for the secretary nothing is decided.

use jiff::ToSpan;
use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::emergency::Emergency;
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::{AgendaItem, Movement, Outcome};
use minutebook::domain::practice::office;
use minutebook::domain::refusal::GapFact;
use minutebook::domain::register::Register;
use minutebook::domain::rulebook::{AttendeeRule, MeetingKind, Rulebook, Strength, WithoutSecretary};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::self_check::{Found, Shown};

use crate::acts;
use crate::director::gaps_of;
use crate::given::{Given, TODAY, announce, checks, waiver};
use crate::self_check::checked;

/// A book under these rules, with a meeting today that was called for its first topic alone.
fn called(change: impl FnOnce(&mut Rulebook)) -> (Given, MeetingId, MatterId) {
    let mut given = Given::a_main_book();
    let mut rules = office::rulebook();
    // What no notice named is a matter of reasons here, so that what else is asked shows.
    rules.strengths.push(Strength {
        check: CheckId::R32,
        severity: Some(Severity::Warn),
    });
    change(&mut rules);
    given.adopted(rules);
    given.today = TODAY.saturating_add(1.day());
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::FirstTopic { topic: "学习".into() },
        waivers: Vec::new(),
    });
    (given, meeting, matter)
}

/// The same, open without these members; nothing was asked of them.
fn open(absent: &[u16], change: impl FnOnce(&mut Rulebook)) -> (Given, MeetingId, MatterId) {
    let (mut given, meeting, matter) = called(change);
    given.when(given.answering(meeting, absent, &[CheckId::R22]));
    (given, meeting, matter)
}

fn placing(meeting: MeetingId, matter: MatterId, answers: &[CheckId]) -> Command {
    Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter },
        waivers: answers
            .iter()
            .map(|check| waiver(*check, "上级当日要求办结", "书记"))
            .collect(),
    }
}

fn urgent(meeting: MeetingId, matter: MatterId, approver: &str) -> Command {
    Command::PlaceInEmergency {
        meeting,
        matter,
        emergency: Emergency {
            approver: approver.into(),
            ..acts::emergency()
        },
    }
}

#[test]
fn r68_where_nobody_presides_for_the_secretary_nothing_joins_a_meeting_that_opened_without_matters() {
    let (given, meeting, matter) = open(&[1], |rules| {
        rules.meetings[0].without_secretary = WithoutSecretary::Nobody;
    });
    let presiding = given.meeting(meeting).presiding.expect("it is open");
    let post = given.book.roster.post(presiding);
    assert_eq!(
        checks(&given.refused(placing(meeting, matter, &[CheckId::R32, CheckId::R68]))),
        ("block", vec![CheckId::R68])
    );
    assert_eq!(
        checks(&given.refused(urgent(meeting, matter, post))),
        ("block", vec![CheckId::R68]),
        "nor by the emergency path, approved by the one who presides"
    );
    let (mut with, meeting, matter) = open(&[], |rules| {
        rules.meetings[0].without_secretary = WithoutSecretary::Nobody;
    });
    with.when(urgent(meeting, matter, "书记"));
}

#[test]
fn r68_where_nobody_presides_for_the_secretary_nothing_is_decided_once_the_secretary_has_left() {
    for (rule, refused) in [
        (WithoutSecretary::NextInOrder, false),
        (WithoutSecretary::Entrusted, false),
        (WithoutSecretary::Nobody, true),
    ] {
        let (mut given, meeting, matter) = open(&[], |rules| rules.meetings[0].without_secretary = rule);
        given.when(placing(meeting, matter, &[CheckId::R32]));
        given.when(Command::TakeUpItem { meeting, item: 2 });
        let mut withdrew = given.clone();
        given.when(Command::ChangePresence {
            meeting,
            member: office::SECRETARY,
            movement: Movement::Left,
            at: time(9, 30, 0, 0),
            reason: "另有公务".into(),
            approved_by: String::new(),
        });
        given.all_speak(meeting, 2, 8);
        let passed = announce(meeting, 2, Outcome::Passed);
        let expected: &[CheckId] = if refused { &[CheckId::R68] } else { &[] };
        assert_eq!(gaps_of(&given, &passed), expected, "{rule:?}");
        let postponed = Outcome::Postponed {
            reason: "书记离会".into(),
            by: String::new(),
        };
        given.announced(meeting, 2, postponed);
        // Who withdrew is not absent: the next in the order presides (R26).
        withdrew.when(Command::RecordRecusal {
            meeting,
            item: 2,
            member: office::SECRETARY,
            reason: "亲属".into(),
            left: time(9, 30, 0, 0),
        });
        withdrew.all_speak(meeting, 2, 8);
        assert_eq!(gaps_of(&withdrew, &passed), []);
    }
}

#[test]
fn r68_one_entrusted_is_asked_about_once() {
    let entrusted = |rules: &mut Rulebook| rules.meetings[0].without_secretary = WithoutSecretary::Entrusted;
    let (given, meeting, matter) = open(&[1], entrusted);
    let both = [CheckId::R32, CheckId::R68];
    assert_eq!(gaps_of(&given, &placing(meeting, matter, &[])), both);
    assert_eq!(gaps_of(&given, &placing(meeting, matter, &both)), []);
    let (mut given, meeting, matter) = called(entrusted);
    given.when(given.answering(meeting, &[1], &[CheckId::R22, CheckId::R68]));
    assert_eq!(gaps_of(&given, &placing(meeting, matter, &[])), [CheckId::R32]);
}

#[test]
fn r55_r69_the_member_in_charge_and_those_who_must_attend_are_asked_for_when_a_matter_joins() {
    let wanted = |rules: &mut Rulebook| {
        rules.attendees = vec![AttendeeRule {
            who: "党代表".into(),
            count_min: 3,
            registers: vec![Register::Decision],
        }];
    };
    let in_charge = |given: &Given, matter| {
        let post = given.matter(matter).topic().expect("applied").in_charge.clone();
        let mut members = given.book.roster.members.iter();
        members.find(|member| member.post == post).expect("of the body").id.0
    };
    let (given, _, matter) = called(|_| {});
    let absent = in_charge(&given, matter);
    let all = [CheckId::R32, CheckId::R55, CheckId::R69];
    let (mut given, meeting, matter) = open(&[absent], wanted);
    assert_eq!(gaps_of(&given, &placing(meeting, matter, &[])), all);
    assert_eq!(gaps_of(&given, &placing(meeting, matter, &all)), []);
    given.when(urgent(meeting, matter, "书记"));
    let answered = &given.meeting(meeting).items.last().expect("it joined").waivers;
    let answered: Vec<CheckId> = answered.iter().map(|waiver| waiver.check).collect();
    assert!(answered.ends_with(&[CheckId::R55, CheckId::R69]), "{answered:?}");
    let (mut there, meeting, matter) = called(wanted);
    let mut opening = there.answering(meeting, &[], &[CheckId::R22]);
    if let Command::OpenMeeting { attending, .. } = &mut opening {
        *attending = vec![3];
    }
    there.when(opening);
    assert_eq!(gaps_of(&there, &placing(meeting, matter, &[])), [CheckId::R32]);
}

/// What a self-check finds by a check, of the meeting and of its matter.
fn found_by(given: &Given, check: CheckId, meeting: MeetingId, matter: MatterId) -> Vec<Found> {
    let all = checked(given, &[given.matter(matter)], &[given.meeting(meeting)]);
    all.into_iter().filter(|found| found.check == Some(check)).collect()
}

#[test]
fn r55_made_a_finding_holds_no_opening_up_and_shows_in_the_self_check_where_it_was_decided_all_the_same() {
    let finding = |rules: &mut Rulebook| {
        rules.strengths.push(Strength {
            check: CheckId::R55,
            severity: Some(Severity::Finding),
        });
    };
    let (mut given, meeting, matter) = called(finding);
    let post = given.matter(matter).topic().expect("applied").in_charge.clone();
    let mut members = given.book.roster.members.iter();
    let member = members.find(|member| member.post == post).expect("of the body").id;
    given.placed(meeting, matter);
    given.when(given.answering(meeting, &[member.0], &[CheckId::R22]));
    given.when(Command::TakeUpItem { meeting, item: 2 });
    let mut came = given.clone();
    let mut put_off = given.clone();
    given.all_speak(meeting, 2, 8);
    given.announced(meeting, 2, Outcome::Passed);
    let found = found_by(&given, CheckId::R55, meeting, matter);
    assert_eq!(found.len(), 1, "once: {found:?}");
    assert_eq!(found[0].shown, [Shown::Gap(GapFact::InChargeAbsent { item: 2, post })]);
    assert_eq!((found[0].severity, found[0].answered), (Severity::Finding, false));
    came.when(Command::ChangePresence {
        meeting,
        member,
        movement: Movement::Arrived,
        at: time(9, 10, 0, 0),
        reason: "另有公务".into(),
        approved_by: String::new(),
    });
    came.all_speak(meeting, 2, 9);
    came.announced(meeting, 2, Outcome::Passed);
    assert_eq!(
        found_by(&came, CheckId::R55, meeting, matter),
        [],
        "there when it was decided"
    );
    let later = Outcome::Postponed {
        reason: "分管领导未到会".into(),
        by: String::new(),
    };
    put_off.announced(meeting, 2, later);
    assert_eq!(
        found_by(&put_off, CheckId::R55, meeting, matter),
        [],
        "put off, as a rule"
    );
}

#[test]
fn r22_r68_r69_what_somebody_answered_for_at_the_opening_shows_once_and_as_answered() {
    let (mut given, meeting, matter) = called(|rules| {
        rules.meetings[0].without_secretary = WithoutSecretary::Entrusted;
        rules.attendees = vec![AttendeeRule {
            who: "党代表".into(),
            count_min: 3,
            registers: vec![Register::Decision],
        }];
    });
    given.placed(meeting, matter);
    given.when(Command::SendNotice {
        meeting,
        on: TODAY,
        to: "全体委员".into(),
    });
    let answers = [CheckId::R22, CheckId::R68, CheckId::R69];
    given.when(given.answering(meeting, &[1], &answers));
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.all_speak(meeting, 2, 8);
    given.announced(meeting, 2, Outcome::Passed);
    for check in answers {
        let found = found_by(&given, check, meeting, matter);
        let answered: Vec<bool> = found.iter().map(|found| found.answered).collect();
        assert_eq!(answered, [true], "{check:?}: {found:?}");
        assert!(matches!(found[0].shown[..], [Shown::Gap(_)]), "{check:?}: {found:?}");
    }
}
