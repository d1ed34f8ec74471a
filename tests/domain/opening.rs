//! What an opening asks of notice, first topic and those in charge (R22, R55, R56).

use jiff::ToSpan;
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::body::Seat;
use minutebook::domain::command::Command;
use minutebook::domain::meeting::AgendaItem;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;

use crate::director::gaps_of;
use crate::given::{Given, TODAY, application, waiver};

#[test]
fn r56_the_first_topic_is_placed_before_what_no_notice_has_named_and_warned_of_behind_it() {
    let mut given = Given::a_main_book();
    let (one, other) = (given.a_ready_matter(), given.a_ready_matter());
    let on = given.today.saturating_add(7.days());
    let meeting = given.called(MeetingKind::Committee, on);
    let waived = vec![waiver(CheckId::R34, "主任办公会议本周未召开", "主任")];
    given.placed(meeting, one);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter: other },
        waivers: waived.clone(),
    });
    let first = Command::PlaceItem {
        meeting,
        content: AgendaItem::FirstTopic { topic: "学习".into() },
        waivers: Vec::new(),
    };
    let notice = Command::SendNotice {
        meeting,
        on: given.today,
        to: "全体委员".into(),
    };
    // After the notice its order stands: the first topic comes last, and that is asked about.
    let mut late = given.clone();
    late.when(notice.clone());
    late.when(first.clone());
    late.today = on;
    let Refusal::NeedsWaiver(gaps) = late.refused(late.answering(meeting, &[], &[])) else {
        unreachable!("a reason is asked for")
    };
    assert_eq!(
        gaps.last().map(|gap| gap.fact.clone()),
        Some(GapFact::FirstTopicNotFirst(3))
    );
    // Before it, it stands first, and the others as they were placed.
    given.when(first.clone());
    let items = &given.meeting(meeting).items;
    let numbers: Vec<_> = items.iter().map(|item| (item.number, item.content.matter())).collect();
    assert_eq!(numbers, [(1, None), (2, Some(one)), (3, Some(other))]);
    assert_eq!(items[2].waivers, waived);
    assert_eq!(given.matter(other).agenda, Some((meeting, 3)));
    // A second one follows where it is placed.
    given.when(first);
    assert_eq!(given.meeting(meeting).items.last().map(|item| item.number), Some(4));
    given.when(notice);
    given.today = on;
    assert_eq!(gaps_of(&given, &given.answering(meeting, &[], &[])), []);
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
