//! The hours of a meeting, its closing and signing, and what has no content: R63.

use jiff::civil::{date, time};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::{MatterId, MemberId};
use minutebook::domain::matter::Fact;
use minutebook::domain::meeting::{AgendaItem, Meeting, MeetingStatus, Movement, Outcome};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::rulebook::MeetingKind;

use crate::given::{Given, TODAY};

#[test]
fn a_meeting_keeps_the_hour_it_began_and_no_hour_of_it_lies_before() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let item = given.placed(meeting, matter);
    // Called for nine, begun ten minutes early.
    let mut opening = given.opening(meeting, &[9]);
    if let Command::OpenMeeting { at, .. } = &mut opening {
        *at = time(8, 50, 0, 0);
    }
    given.when(opening);
    assert_eq!(given.meeting(meeting).began(), time(8, 50, 0, 0));
    given.when(Command::TakeUpItem { meeting, item });

    let order = |after, given| Refusal::HourOrder { after, given };
    let (early, begun) = (time(8, 49, 0, 0), time(8, 50, 0, 0));
    let comes = |at| Command::ChangePresence {
        meeting,
        member: MemberId(9),
        movement: Movement::Arrived,
        at,
        reason: "另有公务".into(),
        approved_by: String::new(),
    };
    assert_eq!(given.refused(comes(early)), order(begun, early));
    given.when(comes(begun));
    let withdraws = |left| Command::RecordRecusal {
        meeting,
        item,
        member: MemberId(5),
        reason: "涉及亲属利益".into(),
        left,
    };
    assert_eq!(given.refused(withdraws(early)), order(begun, early));
    let left = time(9, 20, 0, 0);
    given.when(withdraws(left));
    let reason = "需再论证".to_owned();
    given.announced(
        meeting,
        item,
        Outcome::Postponed {
            reason,
            by: String::new(),
        },
    );
    let comes_back = |at| Command::ReturnRecused {
        meeting,
        item,
        member: MemberId(5),
        at,
    };
    assert_eq!(given.refused(comes_back(begun)), order(left, begun));
    let back = time(9, 40, 0, 0);
    given.when(comes_back(back));
    let close = |at| Command::CloseMeeting {
        meeting,
        at,
        waivers: Vec::new(),
    };
    assert_eq!(given.refused(close(left)), order(back, left));
    given.when(close(back));
}

#[test]
fn an_hour_of_todays_meeting_that_has_not_come_is_a_slip_and_one_entered_afterwards_is_none() {
    let mut given = Given::a_main_book();
    let (meeting, _) = given.in_session(&[9]);
    // It is six in the evening; two clocks may be a quarter of an hour apart.
    let comes = |at| Command::ChangePresence {
        meeting,
        member: MemberId(9),
        movement: Movement::Arrived,
        at,
        reason: "另有公务".into(),
        approved_by: String::new(),
    };
    let (now, late) = (time(18, 0, 0, 0), time(18, 16, 0, 0));
    assert_eq!(given.refused(comes(late)), Refusal::HourToCome { now, given: late });
    assert!(given.asked(&comes(time(18, 15, 0, 0))).is_ok());
    let closes = Command::CloseMeeting {
        meeting,
        at: late,
        waivers: Vec::new(),
    };
    assert!(matches!(
        given.refused(closes.clone()),
        Refusal::ItemsOpen(_) | Refusal::HourToCome { .. }
    ));
    given.today = given.today.tomorrow().expect("in range");
    assert!(given.asked(&comes(late)).is_ok(), "the day is over");

    // An opening that has not come would hold up every later hour.
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let mut opening = given.opening(meeting, &[]);
    let Command::OpenMeeting { at, .. } = &mut opening else {
        unreachable!("an opening")
    };
    *at = late;
    assert_eq!(given.refused(opening), Refusal::HourToCome { now, given: late });
}

#[test]
fn an_opening_recorded_before_its_hour_was_kept_is_read_and_holds_no_hour_up() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let opening = given.opening(meeting, &[]);
    let events = given.when(opening);
    let mut older = serde_json::to_value(&events[0]).expect("an event is JSON");
    let body = older["meeting_opened"].as_object_mut().expect("an opening");
    assert!(body.remove("at").is_some_and(|at| at == "09:00:00"));
    let older: Event = serde_json::from_value(older).expect("the older form is read");

    let before = given.meeting(meeting).history.clone();
    let (opened, called) = before.split_last().expect("the meeting was called and opened");
    let mut folded = Meeting::fold(called.iter().map(|fact| (&fact.stamp, &fact.value))).expect("it was called");
    folded.apply(&opened.stamp, &Fact::Event(std::sync::Arc::new(older)));
    assert_eq!(folded.status(), MeetingStatus::Open);
    assert_eq!((folded.latest_hour(), folded.began()), (None, folded.call.at));
}

#[test]
fn a_meeting_closes_when_nothing_is_open_and_is_signed_after_it_closed() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let close = Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    };
    let sign = |on| Command::SignRecord {
        meeting,
        presiding: "书记".into(),
        recorder: "记录人".into(),
        on,
        minute_book: "第一册第1页".into(),
    };
    assert_eq!(given.refused(close.clone()), Refusal::ItemsOpen(vec![item]));
    assert_eq!(given.refused(sign(TODAY)), Refusal::MeetingState);
    let reason = "需再论证".to_owned();
    given.announced(
        meeting,
        item,
        Outcome::Postponed {
            reason,
            by: String::new(),
        },
    );
    given.when(close);
    let remark = Command::RecordRemark {
        meeting,
        item,
        member: MemberId(2),
        words: "请补充材料".into(),
    };
    given.when(remark.clone());
    assert!(matches!(
        given.refused(sign(date(2026, 3, 9))),
        Refusal::DateOrder { .. }
    ));
    given.when(sign(TODAY));
    assert_eq!(
        given.refused(remark),
        Refusal::MeetingState,
        "remarks are open until the record is signed"
    );
}

#[test]
fn r63_a_placeholder_has_no_content_and_no_path() {
    let mut given = Given::a_main_book();
    let events = given.when(Command::MakePlaceholder { certain: false });
    let json = serde_json::to_value(&events[0]).expect("plain data");
    assert_eq!(
        json["placeholder_made"].as_object().map(serde_json::Map::len),
        Some(2),
        "an id and one answer: {json}"
    );
    let matter = given.book.matters.keys().next().expect("the placeholder is listed");
    let matter: MatterId = *matter;
    assert_eq!(given.book.matters.get(&matter).expect("it is listed").title, "");
    let meeting = given.called(MeetingKind::Committee, TODAY);
    for command in crate::acts::on_a_matter(&given, matter, meeting) {
        assert_eq!(given.refused(command), Refusal::Placeholder(matter));
    }
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Placeholder {},
        waivers: Vec::new(),
    });
    let particulars = Particulars::Decision {};
    assert_eq!(particulars.amount(), None);
}
