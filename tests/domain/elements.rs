//! The record of a meeting has every element that offices ask of one (office.md section 3, 会议记录).

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::{MatterId, MemberId};
use minutebook::domain::meeting::{AgendaItem, GuestMove, GuestRole, Movement, Outcome, Stand, StandTaken};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::exchange::document::Block;
use minutebook::ledger::{Head, HeadCode};
use minutebook::text::documents;

use crate::acts;
use crate::given::{Given, TODAY, place};

/// What stands on the paper of a meeting at which everything happened that a record tells of.
fn record() -> String {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::FirstTopic {
            topic: "学习上级会议精神".into(),
        },
        waivers: Vec::new(),
    });
    given.when(place(meeting, matter));
    let mut opening = given.opening(meeting, &[9]);
    if let Command::OpenMeeting { observers, .. } = &mut opening {
        *observers = "司法所所长、党员代表（旁听）".into();
    }
    given.when(opening);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(Command::NoteItem {
        meeting,
        item: 1,
        words: "会议学习了上级会议精神。".into(),
    });
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.when(Command::RecordRecusal {
        meeting,
        item: 2,
        member: MemberId(8),
        reason: "亲属参与投标".into(),
        left: time(9, 30, 0, 0),
    });
    let (name, role) = ("社区建设办公室负责人".into(), GuestRole::Reporting);
    let came = time(9, 28, 0, 0);
    given.when(acts::guests(meeting, GuestMove::Came { name, role, at: came }));
    given.when(Command::RecordRemark {
        meeting,
        item: 2,
        member: MemberId(2),
        words: "同意，抓紧实施。".into(),
    });
    given.when(acts::hand_out(meeting, 2, time(9, 35, 0, 0)));
    given.when(acts::collect(meeting, &[1, 2, 3], time(9, 50, 0, 0)));
    given.when(acts::warn(meeting, Some(2), time(9, 40, 0, 0)));
    given.when(acts::answer(meeting, time(9, 45, 0, 0)));
    for member in given.yet_to_speak(meeting, 2) {
        let against = member == MemberId(7);
        let reservation = if against { "建议先行评估" } else { "" };
        given.when(Command::TakeStand {
            meeting,
            item: 2,
            stand: StandTaken {
                member,
                stand: if against { Stand::Against } else { Stand::For },
                reservation: reservation.into(),
            },
        });
    }
    given.announced(meeting, 2, Outcome::Passed);
    given.when(Command::ReturnRecused {
        meeting,
        item: 2,
        member: MemberId(8),
        at: time(10, 0, 0, 0),
    });
    given.when(Command::ChangePresence {
        meeting,
        member: MemberId(6),
        movement: Movement::Left,
        at: time(10, 5, 0, 0),
        reason: "另有公务".into(),
        approved_by: String::new(),
    });
    given.when(Command::CloseMeeting {
        meeting,
        at: time(10, 30, 0, 0),
        waivers: Vec::new(),
    });
    given.when(Command::SignRecord {
        meeting,
        presiding: "书记".into(),
        recorder: "综合办工作人员".into(),
        on: TODAY,
        minute_book: "2026-2 第41–47页".into(),
    });
    given.when(acts::explain(&given, meeting));
    let topic = |id: MatterId| Some(given.matter(id));
    let code = HeadCode::in_print(&Head::EMPTY);
    let document = documents::record(given.meeting(meeting), &given.book, topic, (&code, TODAY));
    let block = |block: &Block| match block {
        Block::Heading(words)
        | Block::Text(words)
        | Block::Flush(words)
        | Block::Closing(words)
        | Block::Signature(words) => words.clone(),
        Block::Labelled { label, text } => format!("{label}{text}"),
        Block::ScanCode(words) => format!("二维码：{words}"),
        Block::Table { title, .. } => title.clone(),
    };
    let lines: Vec<String> = document.blocks.iter().map(block).collect();
    lines.join("\n")
}

#[test]
fn the_record_has_each_element_that_is_asked_of_it() {
    let record = record();
    let (start, end) = (TODAY.strftime("%Y年%-m月%-d日"), "10:30");
    for (element, words) in [
        ("名称会次", "2026年第1次工委会议".to_owned()),
        ("时间（起）", format!("{start}09:00")),
        ("时间（止）", format!("会议于{end}结束。")),
        ("地点", "在三楼会议室召开".to_owned()),
        ("主持人", "主持人：书记。".to_owned()),
        ("记录人", "记录人：记录人。".to_owned()),
        ("出席", "出席：书记；".to_owned()),
        (
            "列席",
            "列席：司法所所长（09:00进场）、社区建设办公室负责人（09:28进场".to_owned(),
        ),
        ("旁听", "旁听：党员代表（09:00进场）。".to_owned()),
        ("应到实到", "应到委员9人，实到8人".to_owned()),
        ("缺席及事由", "因公请假".to_owned()),
        ("请假手续", "（书记批准）".to_owned()),
        ("中途离会", "10:05离会（因另有公务）。".to_owned()),
        ("第一议题", "学习上级会议精神".to_owned()),
        ("议题", "第 2 项　".to_owned()),
        ("汇报人", "汇报人：社区建设办公室负责人。".to_owned()),
        ("汇报内容", "提请决定：请会议审议。依据：年度工作要点。".to_owned()),
        ("回避人及事由", "因亲属参与投标，按规定回避".to_owned()),
        ("离场返场时间", "09:30离场，10:00返场".to_owned()),
        ("发言", "同意，抓紧实施。".to_owned()),
        ("会上材料及收回", "收回3份".to_owned()),
        ("监督意见", "监督意见：纪检监察工委书记09:40提出程序性提醒".to_owned()),
        ("主持人答复", "09:45答复：采纳".to_owned()),
        ("表决方式和票数", "采用举手方式表决：同意6票，不同意1票".to_owned()),
        ("逐人表态", "不同意：".to_owned()),
        ("当场宣布", "主持人当场宣布：通过。".to_owned()),
        ("保留意见原话", "表示：“建议先行评估”，保留个人意见。".to_owned()),
        ("决定内容", "会议决定，同意".to_owned()),
        ("未出席人员书面意见", "不计入票数".to_owned()),
        ("签字", "主持人签字：书记。记录人签字：综合办工作人员。".to_owned()),
        ("记录本册页", "会议记录本：2026-2 第41–47页。".to_owned()),
        ("差异说明", "差异说明（".to_owned()),
        ("校验码二维码", "二维码：校验码 0-".to_owned()),
        ("签字栏", "主持人（签字）：".to_owned()),
    ] {
        assert!(record.contains(&words), "{element}：{words}\n{record}");
    }
}
