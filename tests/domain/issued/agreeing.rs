//! R61: what a summary may say: the composed text whatever its record says, and words that are no outcome.

use jiff::civil::time;
use minutebook::domain::application::TopicApplication;
use minutebook::domain::command::Command;
use minutebook::domain::decide::decide;
use minutebook::domain::matter::Stamp;
use minutebook::domain::meeting::{AgendaItem, MeetingStatus, Outcome};
use minutebook::domain::practice::Practice;
use minutebook::domain::refusal::Refusal;
use minutebook::domain::room::OutcomeKind;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::issued::{Differs, Head, OnRecord, differences};

use super::{GRID, WALLS, held, in_principle, ready};
use crate::acts::{composed, issue};
use crate::given::{Given, TODAY, application, place, project, yuan};

#[test]
fn r61_the_composed_text_agrees_with_its_record_whatever_the_application_says() {
    let notice = "区财政局下达预算指标120万元的通知";
    let led = "由社区建设办公室牵头开展外墙修缮";
    let walls = format!("请审议{WALLS}，{led}");
    for (title, request, basis, note) in [
        (GRID, "请会议审议", notice, "学习了"),
        (GRID, led, "年度工作要点", "同意。"),
        (
            GRID,
            walls.as_str(),
            "书记同意",
            "会议决定增拨经费。\n一、同意拨付5万元。",
        ),
        (
            GRID,
            "通过招标确定，每户2万元。",
            "5万元",
            "会议听取了情况\n\n会议通过了要点",
        ),
        (
            "关于通过公开招标购置设备、同意拨付20万元的议题",
            "购车",
            "任命文件",
            "传达",
        ),
        (
            "关于暂缓收取租金（300元/月）的议题",
            "居民一致同意后\n按程序实施。。",
            "书记批示：同意",
            "无",
        ),
        (
            "关于网格化管理办法的议题（由城市管理办公室牵头）",
            "报书记同意后实施",
            "街道〔2026〕3号",
            "阅",
        ),
    ] {
        for outcome in [Outcome::Passed, in_principle(), Outcome::Rejected] {
            let mut given = Given::a_main_book();
            let walls = ready(&mut given, WALLS, "P01", project(yuan(100_000)));
            let awkward = given.applied_with(TopicApplication {
                title: title.into(),
                request: request.into(),
                basis: basis.into(),
                ..application("P01", project(yuan(800_000)), TODAY)
            });
            given.all_steps(awkward);
            given.approved(awkward);
            let meeting = given.called(MeetingKind::Committee, TODAY);
            given.when(Command::PlaceItem {
                meeting,
                content: AgendaItem::FirstTopic { topic: "学习".into() },
                waivers: Vec::new(),
            });
            given.when(place(meeting, walls));
            given.when(place(meeting, awkward));
            given.opened(meeting, &[9]);
            given.when(Command::TakeUpItem { meeting, item: 1 });
            let words = note.into();
            given.when(Command::NoteItem {
                meeting,
                item: 1,
                words,
            });
            for (item, outcome) in [(2, Outcome::Passed), (3, outcome.clone())] {
                given.when(Command::TakeUpItem { meeting, item });
                given.all_speak(meeting, item, if outcome.agrees() { 8 } else { 0 });
                given.announced(meeting, item, outcome);
            }
            given.when(Command::CloseMeeting {
                meeting,
                at: time(11, 0, 0, 0),
                waivers: Vec::new(),
            });
            let text = composed(&given, meeting);
            let answer = given.asked(&issue(&given, meeting, &text));
            assert!(answer.is_ok(), "{outcome:?}:\n{text}\n{answer:?}");
        }
    }
}

#[test]
fn r61_a_plain_word_in_another_clause_is_no_other_outcome() {
    let passed = held(Outcome::Passed);
    let allowed = |was: &str, now: &str| {
        let text = passed.draft();
        assert!(text.contains(was), "{was} is not in {text}");
        let answer = passed
            .given
            .asked(&issue(&passed.given, passed.meeting, &text.replace(was, now)));
        assert!(answer.is_ok(), "{now}: {answer:?}");
    };
    let postponed = "会议决定，本事项缓议，进一步论证后再议。";
    allowed(postponed, "会议决定缓议，通过进一步调研论证后再提交会议研究。");
    let agreed = "会议决定，同意本事项，";
    allowed(agreed, "会议决定，同意实施，暂缓拨付质保金，");
    allowed(agreed, "会议决定，同意实施，报书记同意后开工，");
    allowed(agreed, "会议审议通过年度修缮安排，");
    allowed(agreed, "会议决定，同意实施，每户补助2万元，");
    let (said, record) = (OutcomeKind::Passed, OutcomeKind::Postponed);
    for firm in ["会议审议通过网格化管理。", "会议决定：通过。", "会议批准该事项。"] {
        let found = passed.with(postponed, firm);
        assert_eq!(found, [Differs::OutcomeOther { said, record }], "{firm}");
    }
    let missing = Differs::OutcomeMissing { record: said };
    assert_eq!(passed.with(agreed, "会议决定暂缓拨付。"), [missing]);
}

#[test]
fn a_number_is_given_to_one_summary_of_its_kind_of_meeting_and_year() {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    held.issued(&text);
    let number = held.given.meeting(held.meeting).beside.summaries[0]
        .value
        .number
        .clone();
    let given = &mut held.given;
    let another = |given: &mut Given, kind: MeetingKind, on| {
        let meeting = given.called(kind, on);
        given.opened(meeting, &[]);
        given.when(Command::CloseMeeting {
            meeting,
            at: time(11, 0, 0, 0),
            waivers: Vec::new(),
        });
        meeting
    };
    let numbered = |given: &Given, meeting, number: &str| {
        let Command::IssueSummary(mut summary) = issue(given, meeting, "会议学习了文件。") else {
            unreachable!()
        };
        summary.number = number.into();
        given.asked(&Command::IssueSummary(summary))
    };
    let second = another(given, MeetingKind::Committee, TODAY);
    let session = given.meeting(held.meeting).session;
    let taken = Err(Refusal::SummaryNumberTaken(MeetingKind::Committee, session));
    // However its signs are written.
    for same in [number.clone(), number.replace('1', "１").replace("号", " 号")] {
        assert_eq!(numbered(given, second, &same), taken, "{same}");
    }
    assert!(numbered(given, second, &number.replace("1号", "2号")).is_ok());
    let other = another(given, MeetingKind::Director, TODAY);
    assert!(numbered(given, other, &number).is_ok());
}

/// What departments write into an application, one after another.
const AWKWARD: [(&str, &str); 6] = [
    (
        "由城市管理办公室牵头，通过公开招标实施。",
        "区财政局下达预算指标120万元的通知",
    ),
    ("同意拨付，每户2万元，暂缓支付质保金。", "书记批示：同意"),
    ("报书记同意后实施\n并退回结余资金", "干部任免工作要求"),
    ("购车", "5万元"),
    ("居民一致同意，提请审议。。", "会议决定事项督办要求"),
    ("请审议，转社区建设办公室研究，报区政府审批", "通知"),
];

#[test]
fn r61_the_composed_text_of_every_practice_meeting_agrees_with_its_record() {
    let mut held = 0;
    for number in 1..=3 {
        let mut acts = Practice::new(number, 24, 2024);
        let Some(Command::FoundBook(founding)) = acts.next().map(|act| act.command) else {
            unreachable!("a book is founded first")
        };
        let (mut given, mut applied) = (Given::founded(&founding), 0);
        for mut act in acts {
            match &mut act.command {
                Command::ApplyTopic(application) => {
                    let (request, basis) = AWKWARD[applied % AWKWARD.len()];
                    (application.request, application.basis) = (request.into(), basis.into());
                    applied += 1;
                }
                Command::DraftSummary(draft) => {
                    draft.text = composed(&given, draft.meeting);
                }
                _ => {}
            }
            let does = decide(Some(&given.book), &given.files, &act.command, &act.occasion);
            for event in does.unwrap_or_else(|refusal| unreachable!("{:?}: {refusal:?}", act.command)) {
                let stamp = Stamp {
                    seq: given.book.count + 1,
                    at: act.occasion.now.clone(),
                    by: act.occasion.actor,
                };
                given.take_in(stamp, &event);
            }
        }
        let posts: Vec<&str> = given.book.roster.members.iter().map(|member| &*member.post).collect();
        for meeting in given.files.meetings.values() {
            if matches!(meeting.status(), MeetingStatus::Closed | MeetingStatus::Signed) {
                let record = OnRecord::of_meeting(meeting, |id| given.files.matters.get(&id).map(AsRef::as_ref));
                let text = composed(&given, meeting.id);
                let meeting_on_record = Head::of(meeting, &given.book.roster);
                assert_eq!(differences(&text, &meeting_on_record, &record, &posts), [], "{text}");
                held += 1;
            }
        }
    }
    assert!(held >= 9, "{held}");
}

#[test]
fn r61_of_one_mind_may_be_said_where_all_were() {
    let held = held(Outcome::Passed);
    let text = held.draft().replace("会议决定，同意", "会议一致同意");
    assert!(held.given.asked(&issue(&held.given, held.meeting, &text)).is_ok());
}
