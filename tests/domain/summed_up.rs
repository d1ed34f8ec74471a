//! How the one who presides sums the discussion up (会议认为), and who goes on with what was not decided.

use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, GuestMove, GuestRole, Outcome};
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;
use minutebook::domain::rules::issued::Differs;
use minutebook::text::names::Names;
use minutebook::text::page_meeting::request;
use minutebook::text::record;
use minutebook::text::record::whole::{of_meeting, open_lines, whole_lines};

use crate::acts;
use crate::given::{Given, announce, waiver};

const THOUGHT: &str = "项目群众期盼已久，条件成熟";

/// A meeting whose one item ended so, with these words of the one who presided.
fn ended(outcome: Outcome, summing_up: &str) -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.all_speak(meeting, item, 9);
    let mut announced = announce(meeting, item, outcome);
    if let Command::AnnounceResult { summed_up, .. } = &mut announced {
        summing_up.clone_into(summed_up);
    }
    given.when(announced);
    (given, meeting)
}

fn whole(given: &Given, meeting: MeetingId) -> Vec<String> {
    let file = given.meeting(meeting);
    let item = &file.items[0];
    let topic = item.content.matter().and_then(|id| given.matter(id).topic());
    whole_lines(&given.book, file, item, topic)
}

/// What R61 says of a summary of the closed meeting.
fn differs(given: &Given, meeting: MeetingId, text: &str) -> Vec<Differs> {
    let mut given = given.clone();
    given.when(acts::draft_summary(&given, meeting, text));
    match given.asked(&acts::check(&given, meeting)) {
        Ok(_) => Vec::new(),
        Err(Refusal::NotReady(gaps)) => {
            let of = |fact| match fact {
                GapFact::SummaryDiffers(difference) => difference.what,
                other => unreachable!("{other:?}"),
            };
            gaps.into_iter().map(|gap| of(gap.fact)).collect()
        }
        Err(other) => unreachable!("{other:?}"),
    }
}

#[test]
fn it_is_sealed_with_the_result_and_stands_in_the_record_and_in_the_draft_of_the_summary() {
    for typed in [THOUGHT, " 会议认为，项目群众期盼已久，条件成熟。"] {
        let (given, meeting) = ended(Outcome::Passed, typed);
        let resolution = given.meeting(meeting).items[0].resolution.as_ref().expect("a result");
        assert_eq!(resolution.value.summed_up, typed.trim());
        let lines = whole(&given, meeting);
        let place = |words: &str| lines.iter().position(|line| line.starts_with(words)).expect(words);
        assert!(place(&format!("主持人归纳：会议认为，{THOUGHT}。")) < place("本议题应到"));
        let file = given.meeting(meeting);
        let open = open_lines(&given.book, file, &file.items[0], None).concat();
        assert!(open.contains(&format!("会议认为，{THOUGHT}。")), "{open}");
        let draft = acts::composed(&given, meeting);
        assert!(
            draft.contains(&format!("会议认为，{THOUGHT}。会议决定，同意")),
            "{draft}"
        );
    }
}

#[test]
fn where_nobody_sums_up_nothing_is_said_of_it() {
    let (given, meeting) = ended(Outcome::Passed, " ");
    assert!(!whole(&given, meeting).concat().contains("归纳"));
    assert!(!acts::composed(&given, meeting).contains("会议认为"));
}

#[test]
fn r61_a_summary_says_nothing_else_of_what_the_meeting_thought() {
    let (mut given, meeting) = ended(Outcome::Passed, THOUGHT);
    given.closed(meeting);
    let draft = acts::composed(&given, meeting);
    assert_eq!(differs(&given, meeting, &draft), []);
    let part = draft.replace(THOUGHT, "条件成熟");
    assert_eq!(differs(&given, meeting, &part), [], "a part of it is no other");
    let other = draft.replace(THOUGHT, "资金尚有缺口");
    let found = differs(&given, meeting, &other);
    assert!(
        matches!(&found[..], [Differs::ThoughtOther { said, record }] if said == "资金尚有缺口" && !record.is_empty()),
        "{found:?}"
    );
    let more = draft.replace(THOUGHT, &format!("{THOUGHT}，效益显著"));
    assert_eq!(differs(&given, meeting, &more).len(), 1, "nothing is added to it");
    let (mut given, meeting) = ended(Outcome::Passed, "");
    given.closed(meeting);
    let draft = acts::composed(&given, meeting);
    let invented = draft.replace("会议决定，同意", "会议认为，条件成熟。会议决定，同意");
    let found = differs(&given, meeting, &invented);
    assert!(
        matches!(&found[..], [Differs::ThoughtOther { record, .. }] if record.is_empty()),
        "{found:?}"
    );
}

#[test]
fn who_goes_on_with_what_was_put_off_or_sent_back_is_named_in_record_and_summary() {
    let put_off = |by: &str| Outcome::Postponed {
        reason: "意见分歧较大".into(),
        by: by.into(),
    };
    let sent_back = |by: &str| Outcome::SentBack {
        reason: "防洪评价意见".into(),
        by: by.into(),
    };
    for (outcome, record, summary) in [
        (
            put_off("由专职副书记"),
            "因意见分歧较大，经表决，本议题缓议，由专职副书记进一步论证后再议。",
            "会议决定，本事项缓议，由专职副书记进一步论证后再议。",
        ),
        (
            put_off(""),
            "因意见分歧较大，经表决，本议题缓议，待进一步论证后再议。",
            "会议决定，本事项缓议，进一步论证后再议。",
        ),
        (
            sent_back("公共管理办公室"),
            "会议决定：退回补充，由公共管理办公室补充后再提交会议。须补充：防洪评价意见。",
            "会议决定：退回补充，由公共管理办公室补充后再提交会议。须补充：防洪评价意见。",
        ),
        (
            sent_back(" "),
            "会议决定：退回补充。须补充：防洪评价意见。",
            "会议决定：退回补充。须补充：防洪评价意见。",
        ),
    ] {
        let (mut given, meeting) = ended(outcome, "");
        assert!(whole(&given, meeting).iter().any(|line| line == record), "{record}");
        let draft = acts::composed(&given, meeting);
        assert!(draft.contains(summary), "{draft}");
        given.closed(meeting);
        assert_eq!(differs(&given, meeting, &draft), [], "{summary}");
        for named in ["由专职副书记进一步论证", "由公共管理办公室补充"] {
            let other = draft.replace(
                named,
                &named
                    .replace("专职副书记", "党建办")
                    .replace("公共管理办公室", "党建办"),
            );
            let seen = differs(&given, meeting, &other);
            assert_eq!(seen.is_empty(), other == draft, "{other}: {seen:?}");
        }
    }
}

#[test]
fn a_matter_that_comes_again_says_who_went_on_with_it() {
    let (given, meeting) = ended(
        Outcome::Postponed {
            reason: "资金来源待落实".into(),
            by: "财政所".into(),
        },
        "",
    );
    let matter = given.meeting(meeting).items[0].content.matter().expect("a matter");
    let other = MeetingId([9; 8]);
    let again = minutebook::domain::room::again(given.matter(matter), other).expect("it comes again");
    let said = request::again(&again);
    assert!(said.ends_with("：资金来源待落实，由财政所进一步论证。"), "{said}");
}

#[test]
fn agreement_in_principle_says_once_by_whom() {
    for (reviser, record, summary) in [
        (
            "由专职副书记",
            "，由专职副书记根据会议意见修改完善后按程序实施。",
            "，由专职副书记根据会议意见修改完善后按程序实施，党政综合办公室牵头落实。修改意见：补充考核办法。",
        ),
        (
            "党政综合办公室",
            "，由党政综合办公室根据会议意见修改完善后按程序实施。",
            "，由党政综合办公室根据会议意见修改完善后按程序实施。修改意见：补充考核办法。",
        ),
    ] {
        let outcome = Outcome::PassedInPrinciple {
            changes: "补充考核办法".into(),
            reviser: reviser.into(),
        };
        let (mut given, meeting) = ended(outcome, "");
        assert!(whole(&given, meeting).concat().contains(record));
        let draft = acts::composed(&given, meeting);
        assert!(draft.contains(summary), "{draft}");
        given.closed(meeting);
        assert_eq!(differs(&given, meeting, &draft), [], "{reviser}");
    }
}

#[test]
fn r55_the_record_says_at_which_item_whose_member_in_charge_was_not_there() {
    let mut given = Given::a_main_book();
    let matters = [given.a_ready_matter(), given.a_ready_matter()];
    let meeting = given.called(MeetingKind::Committee, given.today);
    for matter in matters {
        given.placed(meeting, matter);
    }
    let in_charge = given
        .matter(matters[0])
        .topic()
        .expect("an application")
        .in_charge
        .clone();
    let member = given.book.roster.members.iter().find(|member| member.post == in_charge);
    let absent = member.expect("in charge is a member").id.0;
    let mut opening = given.opening(meeting, &[absent]);
    if let Command::OpenMeeting { waivers, .. } = &mut opening {
        waivers.retain(|waiver| waiver.check != CheckId::R55);
        waivers.push(waiver(CheckId::R55, "会前已当面汇报", "书记"));
    }
    given.when(opening);
    let lines = of_meeting(given.meeting(meeting), &given.book);
    let said =
        format!("第1项分管领导（{in_charge}）、第2项分管领导（{in_charge}）未到会，理由：会前已当面汇报（书记负责）。");
    assert!(lines.contains(&said), "{lines:?}");
}

/// A meeting that hears a report by somebody named on the agenda, who came, or did not; with the note written then.
fn heard(reporter: &str, came: bool, note: &str) -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(acts::place_item(
        meeting,
        AgendaItem::Report {
            topic: "安全生产工作情况".into(),
            reporter: reporter.into(),
        },
    ));
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    if came {
        let (name, role, at) = (reporter.into(), GuestRole::Reporting, jiff::civil::time(9, 5, 0, 0));
        given.when(acts::guests(meeting, GuestMove::Came { name, role, at }));
    }
    given.when(Command::NoteItem {
        meeting,
        item: 1,
        words: note.into(),
    });
    (given, meeting)
}

#[test]
fn that_somebody_was_heard_is_drafted_of_a_reporter_who_came_and_of_no_other() {
    let note = "听取了应急办负责人关于安全生产工作情况的汇报。";
    let (given, meeting) = heard("应急办负责人", true, note);
    let draft = acts::composed(&given, meeting);
    assert!(draft.contains(&format!("会议{note}")), "{draft}");
    let (given, meeting) = heard("应急办负责人", true, "要求抓好隐患整改。");
    let draft = acts::composed(&given, meeting);
    assert!(
        draft.contains("会议听取了应急办负责人的汇报。要求抓好隐患整改。"),
        "{draft}"
    );
    let (given, meeting) = heard("应急办负责人", false, "汇报人未到会，书面材料已传阅。");
    let draft = acts::composed(&given, meeting);
    assert!(!draft.contains("听取"), "{draft}");
    let file = given.meeting(meeting);
    let open = open_lines(&given.book, file, &file.items[0], None);
    assert_eq!(open[0], "汇报人（按议程）：应急办负责人。");
}

#[test]
fn words_typed_without_a_full_stop_get_one_in_record_and_draft_and_never_two() {
    for note in ["要求抓好落实", "要求抓好落实。", "要求抓好落实。\n"] {
        let (given, meeting) = heard("应急办负责人", true, note);
        let draft = acts::composed(&given, meeting);
        assert!(
            draft.ends_with("会议听取了应急办负责人的汇报。要求抓好落实。"),
            "{draft}"
        );
        let file = given.meeting(meeting);
        let open = open_lines(&given.book, file, &file.items[0], None);
        assert_eq!(open.last().map(String::as_str), Some("要求抓好落实。"));
    }
    let note = "听取了应急办负责人关于安全生产工作情况的汇报";
    let (given, meeting) = heard("应急办负责人", true, note);
    let draft = acts::composed(&given, meeting);
    assert!(draft.ends_with(&format!("会议{note}。")), "{draft}");
}

/// The draft about an item put off in the presence of who reports, at which a member said these words, or nobody any.
fn put_off(remark: Option<&str>) -> String {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let reporter = given.matter(matter).topic().expect("an application").reporter.clone();
    let (meeting, item) = given.in_session_on(matter, &[]);
    let (name, role, at) = (reporter, GuestRole::Reporting, jiff::civil::time(9, 5, 0, 0));
    given.when(acts::guests(meeting, GuestMove::Came { name, role, at }));
    if let Some(words) = remark {
        given.when(Command::RecordRemark {
            meeting,
            item,
            member: MemberId(2),
            words: words.into(),
        });
    }
    let (reason, by) = ("分管领导未到会".into(), String::new());
    given.announced(meeting, item, Outcome::Postponed { reason, by });
    acts::composed(&given, meeting)
}

#[test]
fn a_report_is_not_said_to_be_heard_of_an_item_put_off_before_anybody_spoke() {
    let silent = put_off(None);
    assert!(
        silent.contains("本事项缓议") && !silent.contains("会议听取了"),
        "{silent}"
    );
    let spoken = put_off(Some("方案须再比选"));
    assert!(spoken.contains("会议听取了"), "{spoken}");
}

#[test]
fn r61_a_summary_names_nobody_else_as_having_reported_on_an_item_of_the_agenda() {
    let (mut given, meeting) = heard("应急办负责人", true, "要求抓好隐患整改。");
    given.closed(meeting);
    let draft = acts::composed(&given, meeting);
    assert_eq!(differs(&given, meeting, &draft), []);
    let other = draft.replace("听取了应急办负责人的汇报", "听取了财政所所长的汇报");
    let found = differs(&given, meeting, &other);
    assert!(
        matches!(&found[..], [Differs::ReporterOther { said, .. }] if said == "财政所所长"),
        "{found:?}"
    );
}

#[test]
fn a_member_with_a_seat_who_is_named_on_the_agenda_reports_without_coming_in() {
    let mut given = Given::a_main_book();
    let post = given.book.roster.post(minutebook::domain::id::MemberId(2)).to_owned();
    assert!(post.contains('、'), "a post with a sign of its own is one post: {post}");
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(acts::place_item(
        meeting,
        AgendaItem::Inform {
            topic: "信访工作".into(),
            reporter: post.clone(),
        },
    ));
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    let file = given.meeting(meeting);
    let names = Names::of(&given.book, file.call.on);
    assert_eq!(
        record::reported_without_matter(&file.items[0], file, names),
        Some(format!("汇报人：{post}。"))
    );
    let expected = file.guests_expected(&given.book.roster, None);
    assert!(
        !expected.iter().any(|(name, _)| *name == post),
        "who sits there need not come in"
    );
}

#[test]
fn that_everybody_agreed_to_what_was_heard_is_for_the_record_and_not_for_the_summary() {
    let note = "听取了应急办负责人关于安全生产工作情况的汇报。";
    let (given, meeting) = heard("应急办负责人", true, &format!("{note}与会人员全体同意。"));
    let kept = given.meeting(meeting).items[0].note.as_deref().unwrap_or_default();
    assert!(kept.contains("与会人员全体同意。"), "{kept}");
    let draft = acts::composed(&given, meeting);
    assert!(draft.contains(&format!("会议{note}")), "{draft}");
    assert!(!draft.contains("全体同意"), "{draft}");
}
