//! Those without a vote, written opinions and results that were put right, as the record and the course say them.

use std::sync::Arc;

use jiff::civil::{date, time};
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::event::{Event, Resolution};
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::matter::{Fact, Stamp};
use minutebook::domain::meeting::{
    AgendaItem, AnnouncementWithdrawn, Attendance, AttendanceLine, GuestMove, GuestRole, GuestsMoved, Meeting,
    MeetingCall, Movement, OpinionRead, Outcome,
};
use minutebook::domain::occasion::Moment;
use minutebook::domain::register::{Register, SessionNumber};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::text::names::Names;
use minutebook::text::{event, page_meeting, record};

use crate::office::{resolution, roster, rulebook};

const MEETING: MeetingId = MeetingId([2; 8]);
const MATTER: MatterId = MatterId([1; 8]);

fn away(reason: &str, approved_by: &str) -> Attendance {
    Attendance::Absent {
        reason: reason.into(),
        approved_by: approved_by.into(),
        written_opinion: "同意".into(),
        opinion_on: None,
    }
}

/// A meeting in session with one matter in hand and a member on leave, and what happened at it since.
fn a_meeting(since: Vec<Event>) -> Meeting {
    a_meeting_without(&[(3, away("因公", "书记"))], since)
}

/// The same, without these.
fn a_meeting_without(absent: &[(u16, Attendance)], since: Vec<Event>) -> Meeting {
    let attendance: Vec<AttendanceLine> = roster()
        .members
        .iter()
        .map(|member| {
            let line = absent.iter().find(|(id, _)| member.id == MemberId(*id));
            AttendanceLine {
                member: member.id,
                attendance: line.map_or(Attendance::Present, |(_, away)| away.clone()),
            }
        })
        .collect();
    let on = date(2026, 11, 19);
    let begun = [
        Event::MeetingCalled {
            meeting: MEETING,
            session: SessionNumber { year: 2026, serial: 18 },
            call: MeetingCall {
                kind: MeetingKind::Committee,
                on,
                at: time(9, 0, 0, 0),
                place: "三楼会议室".into(),
                late_because: None,
            },
        },
        Event::ItemPlaced {
            meeting: MEETING,
            item: 3,
            content: AgendaItem::Decide { matter: MATTER },
            waivers: Vec::new(),
            package: Vec::new(),
            emergency: None,
        },
        Event::MeetingOpened {
            meeting: MEETING,
            on,
            at: Some(time(9, 0, 0, 0)),
            presiding: MemberId(0),
            recorder: "记录人".into(),
            entitled: attendance.iter().map(|line| line.member).collect(),
            attendance,
            observers: String::new(),
            waivers: Vec::new(),
            attending: Vec::new(),
        },
        Event::ItemTakenUp {
            meeting: MEETING,
            item: 3,
        },
    ];
    let facts: Vec<(Stamp, Fact)> = (1..)
        .zip(begun.into_iter().chain(since))
        .map(|(seq, event)| {
            let at = Moment("2026-11-19T09:00:00.000+08:00".into());
            let by = MemberId(1);
            (Stamp { seq, at, by }, Fact::Event(Arc::new(event)))
        })
        .collect();
    Meeting::fold(facts.iter().map(|(stamp, fact)| (stamp, fact))).expect("it was called")
}

fn said(meeting: &Meeting) -> Vec<String> {
    let (roster, rulebook) = (roster(), rulebook());
    let item = meeting.item(3).expect("the item is there");
    record::item(item, meeting, Register::Decision, None, Names::new(&roster, &rulebook))
}

fn said_of(meeting: &Meeting, topic: &TopicApplication) -> Vec<String> {
    let (roster, rulebook) = (roster(), rulebook());
    let item = meeting.item(3).expect("the item is there");
    let names = Names::new(&roster, &rulebook);
    record::item(item, meeting, Register::Decision, Some(topic), names)
}

fn topic(reporter: &str) -> TopicApplication {
    TopicApplication {
        title: "购置设备".into(),
        line: "资-08".into(),
        department: "财政所".into(),
        in_charge: "副主任".into(),
        request: "支付设备尾款。".into(),
        basis: "采购合同".into(),
        reporter: reporter.into(),
        particulars: Particulars::Decision {},
        also_needs: Vec::new(),
        applied_on: date(2026, 3, 2),
        late_because: None,
    }
}

fn moved(moved: GuestMove) -> Event {
    Event::GuestsMoved(GuestsMoved {
        meeting: MEETING,
        moved,
    })
}

fn came(name: &str, role: GuestRole, minute: i8) -> Event {
    moved(GuestMove::Came {
        name: name.into(),
        role,
        at: time(9, minute, 0, 0),
    })
}

fn announced(outcome: Outcome) -> Event {
    Event::ResolutionAnnounced(Box::new(Resolution {
        meeting: MEETING,
        item: 3,
        outcome,
        ..resolution()
    }))
}

fn withdrawn(reason: &str) -> Event {
    Event::AnnouncementWithdrawn(AnnouncementWithdrawn {
        meeting: MEETING,
        item: 3,
        matter: MATTER,
        target: 5,
        reason: reason.into(),
        by: "书记".into(),
    })
}

#[test]
fn the_record_names_at_an_item_who_was_there_without_a_vote() {
    let left = GuestMove::Left {
        guests: vec![1],
        at: time(9, 50, 0, 0),
    };
    let meeting = a_meeting(vec![
        came("司法所所长", GuestRole::Attending, 32),
        came("财政所所长", GuestRole::Reporting, 33),
        came("党员代表", GuestRole::Attending, 34),
        moved(left),
    ]);
    assert_eq!(said(&meeting)[0], "汇报人：财政所所长。列席：司法所所长、党员代表。");
}

#[test]
fn who_reported_on_one_item_only_attends_the_next() {
    let reporting = came("财政所所长", GuestRole::Reporting, 33);
    let taken_up = |item| Event::ItemTakenUp { meeting: MEETING, item };
    let other = Event::ItemPlaced {
        meeting: MEETING,
        item: 2,
        content: AgendaItem::Report {
            topic: "财政收支".into(),
            reporter: String::new(),
        },
        waivers: Vec::new(),
        package: Vec::new(),
        emergency: None,
    };
    let meeting = a_meeting(vec![other, taken_up(2), reporting, taken_up(3)]);
    assert_eq!(said(&meeting)[0], "列席：财政所所长。");
}

#[test]
fn the_record_says_what_was_reported_where_somebody_reported() {
    let came = a_meeting(vec![came("财政所所长", GuestRole::Reporting, 33)]);
    let lines = said_of(&came, &topic("财政所所长"));
    assert_eq!(
        lines[..2],
        ["汇报人：财政所所长。", "提请决定：支付设备尾款。依据：采购合同。"]
    );
    // Who has a vote reports from his place.
    let lines = said_of(&a_meeting(Vec::new()), &topic("委员乙"));
    assert_eq!(lines, ["汇报人：委员乙。提请决定：支付设备尾款。依据：采购合同。"]);
    // Whom nobody saw report is named as the application names him.
    let lines = said_of(&a_meeting(Vec::new()), &topic("司法所所长"));
    assert_eq!(
        lines,
        ["汇报人（按申报表）：司法所所长。提请决定：支付设备尾款。依据：采购合同。"]
    );
}

#[test]
fn what_is_heard_is_not_called_a_state_twice() {
    let report = |topic: &str| AgendaItem::Report {
        topic: topic.into(),
        reporter: String::new(),
    };
    let note = |topic: &str| page_meeting::room::first_note(&report(topic), topic, &[]);
    assert_eq!(note("上次议定事项落实情况"), "听取上次议定事项落实情况汇报。");
    assert_eq!(note("安全生产工作"), "听取安全生产工作情况汇报。");
    assert_eq!(note("信访工作报告"), "听取信访工作报告。");
}

#[test]
fn who_was_heard_is_named_before_what_is_told_once() {
    let named = |content: &AgendaItem, topic: &str| page_meeting::room::first_note(content, topic, &["应急办负责人"]);
    let (topic, reporter) = (String::new, String::new);
    let report = AgendaItem::Report {
        topic: topic(),
        reporter: reporter(),
    };
    for (topic, said) in [
        ("安全生产工作", "听取了应急办负责人关于安全生产工作的汇报。"),
        ("关于信访工作的报告", "听取了应急办负责人关于信访工作的汇报。"),
        ("听取防汛工作情况汇报。", "听取了应急办负责人关于防汛工作情况的汇报。"),
    ] {
        assert_eq!(named(&report, topic), said);
    }
    let inform = AgendaItem::Inform {
        topic: topic(),
        reporter: reporter(),
    };
    assert_eq!(named(&inform, "通报信访情况"), "听取了应急办负责人关于信访情况的通报。");
    let study = AgendaItem::Study {
        topic: topic(),
        reporter: reporter(),
    };
    assert_eq!(named(&study, "上级文件"), "传达学习上级文件，由应急办负责人传达。");
}

#[test]
fn nobody_without_a_vote_is_not_spoken_of() {
    let alone = a_meeting(Vec::new());
    assert!(said(&alone).iter().all(|line| !line.contains("列席")));
}

#[test]
fn the_record_says_word_by_word_whose_opinion_was_read_out_and_that_it_does_not_count() {
    let read = Event::OpinionReadOut(OpinionRead {
        meeting: MEETING,
        item: 3,
        member: MemberId(3),
        words: "同意，建议分期实施".into(),
    });
    let lines = said(&a_meeting(vec![read.clone()]));
    assert_eq!(
        lines,
        ["委员甲未出席，书面意见已宣读，不计入票数：“同意，建议分期实施”。"]
    );
    // Where none was read out, nothing is said of it at the item.
    assert_eq!(said(&a_meeting(Vec::new())), [""; 0]);
    let (roster, rulebook) = (roster(), rulebook());
    assert_eq!(
        event::text(&read, Names::new(&roster, &rulebook)),
        "第3项：宣读委员甲的书面意见，不计入票数"
    );
}

#[test]
fn both_results_stand_in_the_record_where_one_was_put_right() {
    let passed = announced(Outcome::Passed);
    let open = said(&a_meeting(vec![passed.clone(), withdrawn("票数计算有误")]));
    assert_eq!(
        open,
        ["主持人曾宣布：通过（同意6票，不同意1票，弃权1票，缓议0票）。因票数计算有误，由书记当场更正。"]
    );
    let anew = said(&a_meeting(vec![
        passed,
        withdrawn("因票数计算有误。"),
        announced(Outcome::Rejected),
    ]));
    let place = anew
        .iter()
        .position(|line| line == "主持人曾宣布：通过（同意6票，不同意1票，弃权1票，缓议0票）。因票数计算有误，由书记当场更正，重新宣布表决结果。")
        .expect("the first result is told");
    let last = anew
        .iter()
        .position(|line| line == "会议决定：不予通过。")
        .expect("the last result is told");
    assert!(place < last, "{anew:?}");
    assert!(!anew.iter().any(|line| line == "会议决定，同意本事项。"));
}

#[test]
fn the_course_tells_who_came_and_what_was_put_right() {
    let told = |event: &Event| event::text(event, Names::NONE);
    assert_eq!(
        told(&came("司法所所长", GuestRole::Observing, 5)),
        "司法所所长进场（旁听），09:05"
    );
    let guests = vec![1, 2];
    let at = time(9, 30, 0, 0);
    assert_eq!(
        told(&moved(GuestMove::Left { guests, at })),
        "列席、旁听人员离场2人，09:30"
    );
    assert_eq!(
        told(&withdrawn("票数计算有误。")),
        "第3项更正宣布结果：票数计算有误（书记更正）"
    );
}

#[test]
fn the_rooms_head_counts_who_is_there_without_a_vote() {
    assert_eq!(page_meeting::guests::inside(0), "");
    assert_eq!(page_meeting::guests::inside(2), " · 列席 2 人");
}

#[test]
fn the_record_tells_leave_from_absence_and_from_coming_late() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    let arrived = Event::PresenceChanged {
        meeting: MEETING,
        member: MemberId(5),
        movement: Movement::Arrived,
        at: time(9, 12, 0, 0),
        reason: String::new(),
        approved_by: String::new(),
    };
    let absent = [
        (3, away("因公", "书记")),
        (4, away("开会时未到会、未请假", "")),
        (5, away("开会时未到会、未请假", " ")),
    ];
    let meeting = a_meeting_without(&absent, vec![arrived]);
    let [on_leave, missing, late] = [3, 4, 5].map(|id| names.post(MemberId(id)));
    assert_eq!(
        record::attendance(&meeting, 5, names),
        format!(
            "应到委员9人，实到6人，{on_leave}因公请假，{missing}缺席（开会时未到会、未请假），{late}迟到，到会人数符合规定。"
        )
    );
    let said = record::roll(&meeting, names);
    let ends = format!("请假：{on_leave}（书记批准）。缺席：{missing}。迟到：{late}（09:12到会）。");
    assert!(said.ends_with(&ends), "{said}");
    let alone = a_meeting(Vec::new());
    assert_eq!(
        record::attendance(&alone, 5, names),
        format!("应到委员9人，实到8人，{on_leave}因公请假，到会人数符合规定。")
    );
}

#[test]
fn the_head_of_the_record_names_with_their_hours_all_who_were_there_without_a_vote() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    let at = time(9, 50, 0, 0);
    let meeting = a_meeting(vec![
        came("财政所所长", GuestRole::Reporting, 0),
        came("党员代表", GuestRole::Observing, 5),
        moved(GuestMove::Left { guests: vec![1], at }),
    ]);
    let head = record::presiding(&meeting, names).expect("somebody presides");
    let ends = "列席：财政所所长（09:00进场，09:50离场）。旁听：党员代表（09:05进场）。";
    assert!(head.ends_with(ends), "{head}");
}
