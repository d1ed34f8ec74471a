//! R61: what a summary says of the meeting itself and above its items is what the record says.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::MemberId;
use minutebook::domain::meeting::{AgendaItem, Outcome};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::issued::Differs;

use super::{REPORTER, WALLS, held, in_principle};
use crate::acts::{composed, issue};
use crate::given::{Given, TODAY, yuan};

#[test]
fn r61_who_was_there_who_presided_and_which_meeting_it_was_are_those_of_the_record() {
    let held = held(Outcome::Passed);
    let draft = held.draft();
    let absent = held.given.book.roster.post(MemberId(9)).to_owned();
    assert!(draft.contains(&format!("请假：{absent}。")), "{draft}");
    let other = |post: &str, present| Differs::AttendanceOther {
        post: post.to_owned(),
        present,
    };
    assert_eq!(
        held.with("出席：", &format!("出席：{absent}；")),
        [other(&absent, false)]
    );
    assert_eq!(held.with("宣传委员；", ""), [other("宣传委员", true)]);
    assert_eq!(held.with("请假：", "请假：宣传委员；"), [other("宣传委员", true)]);
    let record = || "2026年第1次".to_owned();
    assert_eq!(
        held.with("2026年第1次", "2026年第2次"),
        [Differs::SessionOther { record: record() }]
    );
    assert_eq!(
        held.with("2026年3月10日", "2026年3月11日"),
        [Differs::DayOther { record: TODAY }]
    );
    let record = held.given.meeting(held.meeting).call.place.clone();
    let elsewhere = held.with(&format!("在{record}"), "在二楼");
    assert_eq!(elsewhere, [Differs::PlaceOther { record }]);
    for said in ["宣传委员", "纪检监察工委书记"] {
        let record = "书记".to_owned();
        let found = held.with("，书记在", &format!("，{said}在"));
        assert_eq!(found, [Differs::PresidingOther { record }], "{said}");
    }
}

#[test]
fn r61_who_reported_and_the_title_above_an_item_are_those_of_the_record() {
    let held = held(Outcome::Passed);
    let other = || Differs::ReporterOther {
        said: "财政所".to_owned(),
        record: REPORTER.to_owned(),
    };
    assert_eq!(
        held.with("会议听取了党政综合办公室负责人关于", "会议听取了财政所关于"),
        [other()]
    );
    let named = held.draft().replacen(
        "会议听取了党政综合办公室负责人关于本事项",
        &format!("会议听取了党政综合办公室负责人{WALLS}"),
        1,
    );
    let altered = named.replace(&format!("二、{WALLS}"), "二、关于东园社区外墙改造的议题");
    let found: Vec<Differs> = held.differs(&altered).into_iter().map(|one| one.what).collect();
    assert_eq!(found, [Differs::HeadingOther("关于东园社区外墙改造的议题".into())]);
}

#[test]
fn r61_the_changes_asked_for_stand_there_and_nothing_else_is_decided_beside() {
    let held_in_principle = held(in_principle());
    let record = "控制在9.5万元以内".to_owned();
    let found = held_in_principle.with(&record, "按会议意见办理");
    assert!(found.contains(&Differs::ChangesMissing { record }), "{found:?}");
    let held = held(Outcome::Passed);
    let found = held.with(
        "会议决定，同意本事项",
        "会议还决定购买公务用车一辆。会议决定，同意本事项",
    );
    assert!(found.contains(&Differs::NotOnAgenda), "{found:?}");
    let found = held.with("会议决定，同意本事项", "个别同志提出了不同意见。会议决定，同意本事项");
    assert!(matches!(found[..], [Differs::Vote(_)]), "{found:?}");
}

#[test]
fn r61_what_changes_were_asked_for_may_bring_another_amount() {
    let held = held(in_principle());
    let text = held.draft().replace("，金额100,000.00 元", "");
    assert!(held.given.asked(&issue(&held.given, held.meeting, &text)).is_ok());
    let other = Differs::AmountOther {
        said: yuan(96_000),
        record: Some(yuan(100_000)),
    };
    let found = held.with("9.5万元", "9.6万元");
    assert!(
        matches!(&found[..], [Differs::ChangesMissing { .. }, amount] if *amount == other),
        "{found:?}"
    );
}

#[test]
fn r61_the_lines_of_those_absent_and_of_those_attending_stand_there_with_their_names() {
    let held = held(Outcome::Passed);
    let attended = format!("列席：{REPORTER}。\n");
    let missing = |attended| [Differs::ListMissing { attended }];
    assert_eq!(held.with(&attended, ""), missing(true));
    let absent = held.given.book.roster.post(MemberId(9)).to_owned();
    assert_eq!(held.with(&format!("请假：{absent}。\n"), ""), missing(false));
    let other = |name: &str, there| Differs::AttendedOther {
        name: name.to_owned(),
        there,
    };
    assert_eq!(
        held.with(&attended, &format!("列席：{REPORTER}、财政所所长。\n")),
        [other("财政所所长", false)]
    );
    assert_eq!(
        held.with(&attended, "列席：财政所所长。\n"),
        [other(REPORTER, true), other("财政所所长", false)]
    );
    // At which item somebody attended may be said.
    let text = held
        .draft()
        .replace(&attended, &format!("列席：{REPORTER}（第2项）。\n"));
    assert!(held.given.asked(&issue(&held.given, held.meeting, &text)).is_ok());
}

#[test]
fn the_summary_names_who_reported_only_where_somebody_is_known_to_have() {
    let held = held(Outcome::Passed);
    let draft = held.draft();
    let heard: Vec<&str> = draft.lines().filter(|line| line.contains("听取")).collect();
    assert_eq!(
        heard,
        [
            "会议听取了党政综合办公室负责人关于本事项的汇报。会议决定，同意本事项，金额100,000.00 元，由党政综合办公室牵头落实。"
        ]
    );
    // What the meeting thought is recorded nowhere.
    assert!(!draft.contains("会议认为"), "{draft}");
}

#[test]
fn what_was_only_noted_is_told_as_a_sentence_once() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let contents = [
        AgendaItem::FirstTopic {
            topic: "全会精神".into(),
        },
        AgendaItem::Study {
            topic: "上级文件".into(),
            reporter: String::new(),
        },
        AgendaItem::Inform {
            topic: "安全生产情况".into(),
            reporter: String::new(),
        },
    ];
    for content in contents {
        given.when(Command::PlaceItem {
            meeting,
            content,
            waivers: Vec::new(),
        });
    }
    given.opened(meeting, &[]);
    let notes = ["第一议题：学习全会精神。", "传达学习上级文件。", "各社区通报了情况。"];
    for (item, words) in (1..).zip(notes) {
        given.when(Command::TakeUpItem { meeting, item });
        let words = words.into();
        given.when(Command::NoteItem { meeting, item, words });
    }
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    let text = composed(&given, meeting);
    let lines: Vec<&str> = text.lines().collect();
    let told = [lines[3], lines[5], lines[7]];
    assert_eq!(
        told,
        ["会议学习全会精神。", "会议传达学习上级文件。", "各社区通报了情况。"]
    );
}
