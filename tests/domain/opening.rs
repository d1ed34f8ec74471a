//! What an opening asks of notice, first topic and those in charge (R22, R55, R56).

use jiff::ToSpan;
use jiff::civil::time;
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::body::Seat;
use minutebook::domain::command::Command;
use minutebook::domain::meeting::{AgendaItem, Movement};
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;
use minutebook::domain::rules::meeting::in_charge_away;

use crate::director::gaps_of;
use crate::given::{Given, TODAY, application};

#[test]
fn r56_a_first_topic_that_an_older_record_placed_behind_others_is_warned_of() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.placed(meeting, matter);
    let content = AgendaItem::FirstTopic { topic: "学习".into() };
    let placed = given.asked(&Command::PlaceItem {
        meeting,
        content,
        waivers: Vec::new(),
    });
    // Before the order was kept, the first topic stayed where it was placed after the notice.
    let (stamp, _) = given.log.last().expect("a record").clone();
    given.take_in(stamp, &placed.expect("it can be placed")[0]);
    let Refusal::NeedsWaiver(gaps) = given.refused(given.answering(meeting, &[], &[])) else {
        unreachable!("a reason is asked for")
    };
    assert_eq!(
        gaps.last().map(|gap| gap.fact.clone()),
        Some(GapFact::FirstTopicNotFirst(2))
    );
}

#[test]
fn r22_a_notice_that_is_older_than_the_approval_of_its_topic_is_asked_about() {
    for (sent_on, expected) in [(TODAY.yesterday().expect("a day"), true), (TODAY, false)] {
        let mut given = Given::a_main_book();
        let matter = given.a_ready_matter();
        let on = TODAY.saturating_add(7.days());
        let meeting = given.called(MeetingKind::Committee, on);
        given.placed(meeting, matter);
        given.when(Command::SendNotice {
            meeting,
            on: sent_on,
            to: "全体委员".into(),
        });
        given.today = on;
        let Refusal::NeedsWaiver(gaps) = given.refused(given.answering(meeting, &[], &[])) else {
            unreachable!("the first topic is missing in any case")
        };
        let older = GapFact::NoticeBeforeApproval {
            item: 1,
            notified: sent_on,
            approved: TODAY,
        };
        assert_eq!(gaps.iter().any(|gap| gap.fact == older), expected, "{sent_on}");
    }
}

#[test]
fn r55_one_in_charge_who_is_no_member_of_the_meeting_attends_it() {
    let mut given = Given::a_main_book();
    let mut roster = given.book.roster.clone();
    let deputy = roster.members.last_mut().expect("a member");
    (deputy.voting, deputy.presides) = (false, None);
    deputy.seats = vec![Seat {
        kind: MeetingKind::Director,
        presides: None,
    }];
    let post = deputy.post.clone();
    given.when(Command::AdoptRoster(roster));
    let matter = given.applied_with(TopicApplication {
        in_charge: post.clone(),
        ..application("D01", Particulars::Decision {}, given.today)
    });
    given.all_steps(matter);
    given.approved(matter);
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.placed(meeting, matter);
    let attended_by = |given: &Given, words: &str| {
        let mut command = given.answering(meeting, &[], &[]);
        if let Command::OpenMeeting { observers, .. } = &mut command {
            *observers = words.into();
        }
        gaps_of(given, &command).contains(&CheckId::R55)
    };
    assert!(attended_by(&given, "承办科室负责人"));
    for words in [
        "承办科室负责人、POST",
        "列席：POST，承办科室负责人",
        "承办科室负责人 POST列席。",
        "POST（列席）",
    ] {
        assert!(!attended_by(&given, &words.replace("POST", &post)), "{words}");
    }
    assert!(
        attended_by(&given, &format!("财政所{post}")),
        "another post, whose name ends alike"
    );
    assert!(attended_by(&given, &format!("{post}助理列席")), "or begins alike");
}

#[test]
fn r55_a_matter_is_put_off_as_a_rule_as_long_as_the_member_in_charge_has_a_seat_and_is_not_in_the_room() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let away = |given: &Given, meeting| {
        in_charge_away(&given.book.roster, given.meeting(meeting), given.matter(matter)).map(str::to_owned)
    };
    let post = given
        .matter(matter)
        .topic()
        .expect("it was applied for")
        .in_charge
        .clone();
    let members = &given.book.roster.members;
    let member = members
        .iter()
        .find(|member| member.post == post)
        .expect("the body has the post")
        .id;
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.placed(meeting, matter);
    given.when(given.answering(meeting, &[member.0], &[CheckId::R22, CheckId::R55, CheckId::R56]));
    assert_eq!(away(&given, meeting), Some(post.clone()));
    let mut moves = |movement, hour| {
        given.when(Command::ChangePresence {
            meeting,
            member,
            movement,
            at: time(hour, 0, 0, 0),
            reason: "另有公务".into(),
            approved_by: String::new(),
        });
        away(&given, meeting)
    };
    assert_eq!(moves(Movement::Arrived, 10), None);
    assert_eq!(moves(Movement::Left, 11), Some(post));
}
