//! 会议用纸: each paper of one meeting, line by line, against what an office would have written by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, date, time};
use minutebook::domain::command::Command;
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::matter::Matter;
use minutebook::domain::meeting::AgendaItem;
use minutebook::domain::register::{AppointmentKind, BookKind};
use minutebook::domain::rulebook::{Base, MeetingKind};
use minutebook::exchange::document::Block;
use minutebook::text::meeting_papers::run_sheet::Step;
use minutebook::text::meeting_papers::{Papers, agenda, application, ballot, notice, run_sheet, sign_in};

use crate::acts;
use crate::given::{Given, application as applied, appointment, founding, funds, yuan};
use crate::package::attach;

const ON: Date = date(2026, 3, 17);
/// Left to be written by hand.
const GAP: &str = "　　";

/// A book, a meeting of it, and the files that its papers are made of.
struct Prepared {
    given: Given,
    meeting: MeetingId,
    files: BTreeMap<MatterId, Arc<Matter>>,
}

impl Prepared {
    fn of(given: Given, meeting: MeetingId) -> Self {
        let files = given.files.matters.clone();
        Self { given, meeting, files }
    }

    fn papers(&self) -> Papers<'_> {
        Papers {
            book: &self.given.book,
            meeting: self.given.meeting(self.meeting),
            files: &self.files,
        }
    }
}

/// A meeting of the committee in a week: the first topic, a payment, a placeholder, and people in the other book.
fn main_book() -> Prepared {
    let mut given = Given::a_main_book();
    let mut payment = applied("F01", funds(yuan(60_000)), given.today);
    payment.title = "关于社区服务站修缮资金的议题".into();
    payment.reporter = "城市管理办公室".into();
    let matter = given.applied_with(payment);
    given.all_steps(matter);
    given.approved(matter);
    attach(&mut given, matter, 0x1a, "修缮方案.pdf");
    let meeting = given.called(MeetingKind::Committee, ON);
    let topic = "学习全会精神".into();
    given.when(acts::place_item(meeting, AgendaItem::FirstTopic { topic }));
    given.placed(meeting, matter);
    given.when(acts::place_item(meeting, AgendaItem::Placeholder {}));
    let recorded_in = "人事另册第一册第3页".into();
    given.when(acts::place_item(meeting, AgendaItem::Personnel { recorded_in }));
    given.when(acts::notice(meeting, given.today));
    given.when(acts::confirmed(meeting, &[1], given.today));
    Prepared::of(given, meeting)
}

/// A meeting in the personnel book today with two people before it.
fn personnel_book() -> Prepared {
    let mut given = Given::a_personnel_book();
    let matters = [(); 2].map(|()| given.a_ready("A02", appointment(AppointmentKind::HiredStaff)));
    let meeting = given.called(MeetingKind::Committee, given.today);
    for matter in matters {
        given.placed(meeting, matter);
    }
    Prepared::of(given, meeting)
}

/// Blocks as lines.
fn lines(blocks: &[Block]) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Labelled { label, text } => format!("{label}{text}"),
        Block::Text(words)
        | Block::Flush(words)
        | Block::Closing(words)
        | Block::Heading(words)
        | Block::ScanCode(words)
        | Block::Signature(words) => words.clone(),
        Block::Table { title, heads, .. } => format!("{title}｜{}", heads.join("｜")),
    };
    blocks.iter().map(line).collect()
}

#[test]
fn the_notice_says_when_where_who_and_what_and_has_a_row_for_every_receipt() {
    let prepared = main_book();
    let notice = notice::notice(prepared.papers());
    assert_eq!(notice.title, "关于召开2026年第1次工委会议的通知");
    assert_eq!(
        lines(&notice.blocks),
        [
            "各位委员、列席人员：",
            "定于2026年3月17日（星期二）09:00在三楼会议室召开2026年第1次工委会议，有关事项通知如下。",
            "一、出席：书记；副书记、主任；专职副书记；纪检监察工委书记；组织委员；宣传委员；统战委员；政法委员；武装部长。",
            "二、列席：城市管理办公室（第2项）。",
            "三、议程：共4项。",
            "第1项　第一议题：学习全会精神",
            "第2项　审议事项：关于社区服务站修缮资金的议题（汇报人：城市管理办公室）",
            "第3项　按规定另行记录",
            "第4项　研究干部任免事项，另行记录",
            "四、材料：第2项1件；每人一份，各9份。发放方式：□随本通知发放　□会上发放、散会前收回。",
            "五、请假：因故不能到会的，会前向主持人（书记）请假，并告知党政综合办公室。书面意见会前提交，会上宣读，不计入票数。",
            "六、保密要求：会议材料不复印、不摘抄、不外传；未经批准不录音、不录像、不拍照；会议讨论情况不外传。",
            "七、签收：收到后签收；不能当面签收的，电话或者书面告知党政综合办公室。",
            "党政综合办公室",
            "2026年3月10日",
            "2026年第1次工委会议通知签收表｜序号｜职务｜签收人｜签收日期｜备注",
        ]
    );
    let Some(Block::Table { rows, .. }) = notice.blocks.last() else {
        unreachable!("the list of receipt ends the notice")
    };
    assert_eq!(rows.len(), 10);
    assert_eq!(rows[0], ["1", "书记", "", "2026-03-10", "电话"]);
    assert_eq!(rows[1], ["2", "副书记、主任", "", "", ""]);
    assert_eq!(rows[9], ["10", "城市管理办公室（列席）", "", "", ""]);
    // The Word file says the same.
    let document = notice::document(prepared.papers());
    assert_eq!((document.title, document.blocks), (notice.title, notice.blocks));
}

#[test]
fn before_the_notice_is_given_its_day_is_left_to_the_hand_and_it_names_nobody_to_be_appointed() {
    let prepared = personnel_book();
    let lines = lines(&notice::notice(prepared.papers()).blocks);
    assert_eq!(lines[lines.len() - 2], "　　　　年　　月　　日");
    assert_eq!(lines[3], "二、列席：另行通知。");
    assert_eq!(lines[5..7], ["第1项　研究干部任免事项", "第2项　研究干部任免事项"]);
    assert!(lines.iter().all(|line| !line.contains("示例事项")), "{lines:?}");
    // Papers about people are not sent ahead.
    assert_eq!(lines[7], "四、材料：每人一份，各9份。会上编号发放，散会前收回。");
}

#[test]
fn the_sign_in_sheet_has_members_in_their_order_guests_by_item_and_spare_lines() {
    let prepared = main_book();
    let sheet = sign_in::sign_in(prepared.papers());
    assert_eq!(sheet.title, "2026年第1次工委会议签到表");
    assert_eq!(sheet.kicker, "2026年3月17日星期二 09:00 · 三楼会议室");
    assert_eq!(sheet.figures, "应到委员9人，法定到会5人。");
    assert_eq!(sheet.members.len(), 9);
    assert_eq!(sheet.members[1], ("2".into(), "副书记、主任".into(), String::new()));
    assert_eq!(sheet.guests[0], ("第2项".into(), "城市管理办公室".into()));
    let spare = &sheet.guests[1..];
    assert!(spare.iter().all(|(item, who)| item.is_empty() && who.is_empty()));
    assert_eq!(spare.len(), 3);
    assert!(!sheet.close);
    // In the personnel book two thirds must come, and nobody attends.
    let sheet = sign_in::sign_in(personnel_book().papers());
    assert_eq!(sheet.figures, "应到委员9人，法定到会6人。");
    assert_eq!(sheet.guests.len(), 3);
}

#[test]
fn who_attends_several_items_is_named_once_with_all_of_them() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, ON);
    for reporter in ["财政所", "司法所", "财政所", "财政所", "财政所", "司法所"] {
        let mut topic = applied("F01", funds(yuan(60_000)), given.today);
        topic.reporter = reporter.into();
        let matter = given.applied_with(topic);
        given.all_steps(matter);
        given.approved(matter);
        given.placed(meeting, matter);
    }
    let prepared = Prepared::of(given, meeting);
    let sheet = sign_in::sign_in(prepared.papers());
    let guests: Vec<_> = sheet.guests.iter().filter(|(_, who)| !who.is_empty()).collect();
    assert_eq!(
        guests,
        [
            &("第1、3至5项".to_owned(), "财政所".to_owned()),
            &("第2、6项".to_owned(), "司法所".to_owned()),
        ]
    );
    let lines = lines(&notice::notice(prepared.papers()).blocks);
    assert_eq!(lines[3], "二、列席：财政所（第1、3至5项）；司法所（第2、6项）。");
}

#[test]
fn who_reports_on_an_item_without_a_matter_stands_on_agenda_notice_run_sheet_and_sign_in_sheet() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, ON);
    for reporter in ["应急办负责人；副书记、主任", ""] {
        let (topic, reporter) = ("防汛工作".into(), reporter.into());
        given.when(acts::place_item(meeting, AgendaItem::Report { topic, reporter }));
    }
    let prepared = Prepared::of(given, meeting);
    let rows = agenda::agenda(prepared.papers()).rows;
    let reporters: Vec<_> = rows.iter().map(|row| row.reporter.as_deref()).collect();
    assert_eq!(reporters, [Some("汇报人：应急办负责人；副书记、主任"), None]);
    let notice = lines(&notice::notice(prepared.papers()).blocks).concat();
    assert!(
        notice.contains("防汛工作（汇报人：应急办负责人；副书记、主任）"),
        "{notice}"
    );
    let sheet = format!("{:?}", run_sheet::run_sheet(prepared.papers()).parts);
    assert!(sheet.contains("由应急办负责人；副书记、主任汇报。"), "{sheet}");
    // Who has a seat signs with the members.
    let guests = sign_in::sign_in(prepared.papers()).guests;
    assert_eq!(guests[0], ("第1项".into(), "应急办负责人".into()));
    assert_eq!(guests.iter().filter(|(_, who)| !who.is_empty()).count(), 1);
}

#[test]
fn the_lines_of_a_long_sign_in_sheet_stand_closer() {
    for (departments, close) in [(5, false), (6, true)] {
        let mut given = Given::a_main_book();
        let meeting = given.called(MeetingKind::Committee, ON);
        for department in 1..=departments {
            let mut topic = applied("F01", funds(yuan(60_000)), given.today);
            topic.reporter = format!("第{department}科室");
            let matter = given.applied_with(topic);
            given.all_steps(matter);
            given.approved(matter);
            given.placed(meeting, matter);
        }
        let prepared = Prepared::of(given, meeting);
        let sheet = sign_in::sign_in(prepared.papers());
        assert_eq!((sheet.members.len(), sheet.guests.len()), (9, departments + 3));
        assert_eq!(sheet.close, close, "{departments}");
    }
}

#[test]
fn the_agenda_names_the_papers_of_an_item_and_nothing_that_is_recorded_elsewhere() {
    let prepared = main_book();
    let rows = agenda::agenda(prepared.papers()).rows;
    let said = rows.iter().map(|row| {
        let papers = row.papers.as_deref().unwrap_or_default();
        format!("{}｜{}｜{}｜{papers}", row.number, row.kind, row.title)
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "第1项｜第一议题｜学习全会精神｜",
            "第2项｜审议事项｜关于社区服务站修缮资金的议题｜材料：《修缮方案》（校验 1a1a 1a1a）",
            "第3项｜另行记录｜按规定另行记录｜",
            "第4项｜另行记录｜研究干部任免事项，另行记录｜",
        ]
    );
}

#[test]
fn the_approval_form_has_a_place_for_every_signature_and_fills_those_that_were_given() {
    let prepared = main_book();
    let papers = prepared.papers();
    let (item, matter) = papers.matters().next().expect("one matter");
    let form = application::form(papers.book, matter, Some((prepared.meeting, item.number))).expect("applied for");
    let pair = |(name, value): &(String, String)| format!("{name}：{value}");
    let said = form
        .rows
        .iter()
        .map(|row| row.iter().map(pair).collect::<Vec<_>>().join("｜"));
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "台账类别：大额资金使用",
            "清单项：F01　单笔5万元以上的资金支出（5.00万元以上（含本数））",
            "决策会议：工委会议｜承办科室：党政综合办公室",
            "分管领导：专职副书记｜汇报人：城市管理办公室",
            "提请决定事项：请会议审议｜依据：年度工作要点",
            "支出类别：预算内大额支出",
            "申请金额：60,000.00 元（陆万元整）",
            "收款单位：中选单位｜申报日期：2026年3月10日",
            "会前程序：调查研究：已完成（2026年3月8日）\n征求意见：已完成（2026年3月8日）\n公平竞争审查：不适用，不涉及经营者经济活动",
            "附件：修缮方案.pdf（校验 1a1a 1a1a）",
            "材料份数及发放：　　份　□提前发放　□会上发放、散会前收回",
            "公开属性建议：□主动公开　□依申请公开　□不予公开",
            "建议列席：｜是否涉及国家秘密：否",
            "提交会议：2026年第1次工委会议第2项",
        ]
    );
    assert_eq!(pair(&form.title), "议题名称：关于社区服务站修缮资金的议题");
    // The secretary has approved it: nobody signs any more.
    assert_eq!(
        signatures(&form),
        [
            "承办科室负责人｜同意｜科室负责人　2026年3月10日",
            "分管领导审核｜同意｜专职副书记　2026年3月10日",
            "形式审查｜同意｜科室负责人　2026年3月10日",
            "书记审定｜同意｜书记　2026年3月10日",
        ]
    );
}

fn signatures(form: &application::ApplicationForm) -> Vec<String> {
    let signed = form.sign_offs.iter();
    let signed = signed.map(|one| format!("{}｜{}｜{}", one.stage, one.opinion, one.signed));
    signed.collect()
}

#[test]
fn before_the_secretary_has_approved_every_stage_that_may_come_has_a_place_to_sign() {
    let blank = "签名：　　　　　　　　　　年　　月　　日";
    for (studied_first_by, director) in [(None, false), (Some(MeetingKind::Director), true)] {
        let mut founding = founding(BookKind::Main);
        let lines = founding.rulebook.catalogue.iter_mut();
        for line in lines.filter(|line| line.code == "F01") {
            line.studied_first_by = studied_first_by;
        }
        let mut given = Given::founded(&founding);
        let matter = given.applied_with(applied("F01", funds(yuan(60_000)), given.today));
        let form = application::form(&given.book, given.matter(matter), None).expect("applied for");
        let stages = ["承办科室负责人", "会签", "分管领导审核", "形式审查"].into_iter();
        let stages = stages.chain(director.then_some("主任审核")).chain(["书记审定"]);
        let expected: Vec<String> = stages.map(|stage| format!("{stage}｜｜{blank}")).collect();
        assert_eq!(signatures(&form), expected);
    }
}

#[test]
fn a_ticket_has_the_stands_the_rules_offer_and_nothing_that_ties_it_to_a_person() {
    let prepared = main_book();
    let papers = prepared.papers();
    let items = [(2, "第2项　关于社区服务站修缮资金的议题".to_owned())];
    assert_eq!(ballot::items(papers), items);
    let [ticket] = &ballot::tickets(papers, Some(2))[..] else {
        unreachable!("one sort of ticket")
    };
    assert_eq!(ticket.title, "2026年第1次工委会议表决票");
    assert_eq!(ticket.kicker, "中共示例区示例街道工作委员会　2026年3月17日");
    assert_eq!(ticket.heads, ["序号", "事项", "同意", "不同意", "弃权", "缓议"]);
    assert_eq!(ticket.rows, [["1", "关于社区服务站修缮资金的议题", "", "", "", ""]]);
    assert_eq!(
        ticket.note,
        "说明：每个事项只在一栏内划“○”，多划或者不划的，对该事项的表决无效。本票不署名、不编号。"
    );
    assert_eq!(ticket.copies, 9);
    assert_eq!(ballot::count(papers, Some(2)), ("按应到人数印9张。".to_owned(), false));
}

#[test]
fn people_stand_on_one_ticket_without_abstention_and_are_counted_one_by_one() {
    let prepared = personnel_book();
    let papers = prepared.papers();
    assert!(ballot::all_on_one(papers));
    let [ticket] = &ballot::tickets(papers, None)[..] else {
        unreachable!("one sort of ticket")
    };
    let heads = ["序号", "姓名", "现任职务", "拟任免职务", "同意", "不同意", "缓议"];
    assert_eq!(ticket.heads, heads);
    let row = |number| [number, "拟任人选甲", "科员", "副主任", "", "", ""];
    assert_eq!(ticket.rows, [row("1"), row("2")]);
    let [sheet] = &ballot::count_sheets(papers, None)[..] else {
        unreachable!("one sheet")
    };
    assert_eq!(sheet.title, "2026年第1次工委会议计票单");
    assert_eq!(sheet.heads.last(), Some(&"无效"));
    assert_eq!(sheet.figures[0], ("应到", "9人".to_owned()));
    assert_eq!(sheet.figures[3], ("收回", "　　张".to_owned()));
    assert_eq!(sheet.required, "按应到9人计算，同意5票以上为通过。");
}

#[test]
fn r26_who_withdrew_from_one_person_gets_no_ticket_with_that_person() {
    let mut prepared = personnel_book();
    let (given, meeting) = (&mut prepared.given, prepared.meeting);
    given.opened(meeting, &[9]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(Command::RecordRecusal {
        meeting,
        item: 1,
        member: MemberId(5),
        reason: "亲属".into(),
        left: time(9, 10, 0, 0),
    });
    // Out of the room for the first person, that member is back for the second.
    let tickets = ballot::tickets(prepared.papers(), None);
    let sorts: Vec<_> = tickets
        .iter()
        .map(|ticket| (ticket.rows.len(), ticket.copies))
        .collect();
    assert_eq!(sorts, [(1, 7), (1, 8)]);
    let (said, few) = ballot::count(prepared.papers(), None);
    assert_eq!(
        (said.as_str(), few),
        ("按现在到会并且没有回避的人数印7张、8张。", false)
    );
}

#[test]
fn three_who_vote_hide_nothing_and_four_do() {
    for (voters, few) in [(3, true), (4, false)] {
        let mut given = Given::a_body_of(voters);
        let matter = given.a_ready_matter();
        let meeting = given.called(MeetingKind::Committee, given.today);
        let item = given.placed(meeting, matter);
        let prepared = Prepared::of(given, meeting);
        assert_eq!(ballot::count(prepared.papers(), Some(item)).1, few, "{voters}");
        assert_eq!(ballot::tickets(prepared.papers(), Some(item))[0].copies, voters);
    }
}

#[test]
fn a_meeting_that_only_studies_has_no_tickets_and_ends_an_item_with_an_opinion() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Director, given.today);
    given.when(acts::place_item(meeting, AgendaItem::Discuss { matter }));
    let prepared = Prepared::of(given, meeting);
    assert_eq!(ballot::items(prepared.papers()), []);
    assert_eq!(ballot::tickets(prepared.papers(), Some(1)), []);
    let parts = run_sheet::run_sheet(prepared.papers()).parts;
    let said = Step::Say("会议研究意见（不作为决定）：　　　　　　　　".into());
    assert_eq!(parts[2].1.last(), Some(&said));
}

#[test]
fn the_run_sheet_leads_through_the_meeting_and_holds_no_result() {
    let prepared = main_book();
    let sheet = run_sheet::run_sheet(prepared.papers());
    assert_eq!(sheet.title, "2026年第1次工委会议主持人流程单");
    let parts = sheet.parts.iter().flat_map(|(heading, steps)| {
        let steps = steps.iter().map(|step| match step {
            Step::Do(words) => words.clone(),
            Step::Say(words) => run_sheet::said(words),
        });
        [format!("【{heading}】")].into_iter().chain(steps).collect::<Vec<_>>()
    });
    let votes = ["同意", "不同意", "弃权", "缓议"].map(|stand| format!("{stand}{GAP}票"));
    assert_eq!(
        parts.collect::<Vec<_>>(),
        [
            "【开会】",
            "核对到会：应到委员9人，法定到会5人。人数不够的，不表决。",
            "“应到委员9人，实到　　人，　　　　　　同志因　　　请假，到会人数符合规定，现在开会。”",
            "“今天的议程共4项。”",
            "【审议事项逐项按下列步骤进行】",
            "“本项有没有应当回避的人员？”",
            "有回避的：遮挡屏幕、断开投影，离场后再讨论，登记离场、返场时间。",
            "主持人回避的，由副书记、主任主持本项。",
            "有书面意见的，由记录人宣读，不计入票数。",
            "逐一表态：副书记、主任；专职副书记；纪检监察工委书记；组织委员；宣传委员；统战委员；政法委员；武装部长；主持人（书记）末位表态。",
            "“不同意的可以保留个人意见，原话记入会议记录。”",
            "“请纪检监察工委书记提出监督意见。”",
            "有监督意见的当场答复，采纳或者说明理由，散会前答复完毕。",
            "“综合大家的意见，会议认为：　　　　　　　　　　　　　　　　　　　　。”",
            "意见分歧较大的，不表决：",
            "“因意见分歧较大，本议题暂缓表决，由　　　进一步论证后再议。”",
            "原则同意的：",
            "“会议原则同意，由　　　　　根据会议意见修改完善后按程序实施。”",
            "【第1项　第一议题：学习全会精神】",
            "“进行第1项。第一议题：学习全会精神。”",
            "学习传达后，与会人员交流。",
            "【第2项　审议事项：关于社区服务站修缮资金的议题】",
            "“现在审议第2项，由城市管理办公室汇报。”",
            "应当回避：　　　　　　",
            "应到9人，须5人以上到会；按应到9人计算，同意5票以上为通过。",
            "表决方式：□口头　□举手　□记名投票　□无记名投票",
            &format!("“{}，会议决定：”", votes.join("，")),
            "宣布：□通过　□原则同意　□缓议　□不予通过",
            "【第3项　按规定另行记录】",
            "遮挡屏幕，断开投影；列席、旁听人员退场。",
            "“下一项按保密规定另行记录。”",
            "请将本设备及手机等移出会场，由专人记录。",
            "【第4项　研究干部任免事项，另行记录】",
            "遮挡屏幕，断开投影；列席、旁听人员退场。",
            "“研究干部任免事项，另行记录。”",
            "【散会】",
            "核对：会上发放的材料已按编号收回，监督意见已逐条答复。",
            "“会议议程全部进行完毕，散会。”",
            "会后：主持人、记录人签字；向未出席人员通报结果。",
        ]
    );
}

#[test]
fn r24_where_those_present_are_counted_the_number_is_said_once_they_are_known() {
    let mut founding = founding(BookKind::Main);
    founding.rulebook.meetings[0].majority_base = Base::Present;
    let mut given = Given::founded(&founding);
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let item = given.placed(meeting, matter);
    let required = |given: &Given| {
        let prepared = Prepared::of(given.clone(), meeting);
        ballot::count_sheets(prepared.papers(), Some(item))[0].required.clone()
    };
    assert_eq!(required(&given), "按实到人数计算，同意票超过半数（不含本数）为通过。");
    given.opened(meeting, &[8, 9]);
    given.when(Command::TakeUpItem { meeting, item });
    assert_eq!(required(&given), "按实到人数计算，同意4票以上为通过。");
}
