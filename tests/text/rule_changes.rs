//! What two versions of the rules differ in: each part of a rulebook is compared, and told in one plain sentence.

use jiff::civil::date;
use minutebook::domain::disclosure::Track;
use minutebook::domain::meeting::Stand;
use minutebook::domain::money::Fen;
use minutebook::domain::preset;
use minutebook::domain::register::{AppointmentKind, BookKind, Register};
use minutebook::domain::rulebook::changes::{Change, changes};
use minutebook::domain::rulebook::{
    Adoption, AttendeeRule, Base, CatalogueLine, DisclosureLine, MeetingKind, MeetingRule, Power, RegisterShares,
    Retention, Rulebook, Share, SpendingLevel, StandardReason, Strength, Threshold, WithoutSecretary,
};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::steps::StepKind;
use minutebook::text::rule_change::{Cells, cells, sentence, touched_by};

/// A rulebook with a row in each of its lists, short enough to read.
fn rules() -> Rulebook {
    let mut rules = preset::rulebook(BookKind::Main, date(2024, 1, 1), "工委会议");
    rules.meetings.retain(|rule| rule.kind == MeetingKind::Committee);
    rules.catalogue.retain(|line| line.code == "资-08");
    let line = &mut rules.catalogue[0];
    line.studied_first_by = None;
    line.threshold = Some(threshold(50_000, false));
    rules.reasons = vec![reason("仅涉及机关内部管理")];
    rules.attendees = vec![AttendeeRule {
        who: "党代表".into(),
        count_min: 3,
        registers: vec![Register::Decision, Register::Project],
    }];
    rules.spending = vec![level("主任", 3_000)];
    rules.strengths = Vec::new();
    rules.disclosure = vec![DisclosureLine {
        track: Track::PartyAffairs,
        code: "03".into(),
        title: "工作计划".into(),
        basis: "党务公开条例".into(),
        scope: "本单位党员".into(),
        channel: "公开栏".into(),
        term: "每年一月".into(),
    }];
    rules.retention = vec![Retention {
        papers: "会议记录".into(),
        years: None,
    }];
    rules
}

fn threshold(yuan: i64, included: bool) -> Threshold {
    Threshold {
        amount: Fen::from_yuan(yuan).expect("in range"),
        included,
    }
}

fn level(approver: &str, yuan: i64) -> SpendingLevel {
    SpendingLevel {
        approver: approver.into(),
        from: threshold(yuan, true),
    }
}

fn reason(words: &str) -> StandardReason {
    StandardReason {
        step: StepKind::Consultation,
        register: Register::Decision,
        words: words.into(),
    }
}

type Edit = fn(&mut Rulebook);

fn meeting(rules: &mut Rulebook) -> &mut MeetingRule {
    &mut rules.meetings[0]
}

fn line(rules: &mut Rulebook) -> &mut CatalogueLine {
    &mut rules.catalogue[0]
}

/// One edit of each part, and the sentence for it.
const EDITS: [(Edit, &str); 42] = [
    (
        |r| r.title = "集体决策办法".into(),
        "制度名称由“‘三重一大’事项集体决策制度”改为“集体决策办法”。",
    ),
    (
        |r| r.document_number = "街工委发〔2026〕3号".into(),
        "文号和通过会议由“未填写”改为“街工委发〔2026〕3号”。",
    ),
    (
        |r| r.effective = date(2026, 12, 1),
        "生效日期由“2024年1月1日”改为“2026年12月1日”。",
    ),
    (
        |r| meeting(r).name = "党工委会议".into(),
        "工委会议：会议名称由“工委会议”改为“党工委会议”。",
    ),
    (
        |r| meeting(r).power = Power::Head,
        "工委会议：权限由“逐一表态、票决”改为“集体讨论，首长决定”。",
    ),
    (
        |r| meeting(r).decides = vec![Register::Funds],
        "工委会议：可以决定的事项由“重大决策、重大项目安排、大额资金使用”改为“大额资金使用”。",
    ),
    (
        |r| meeting(r).quorum = Share::TwoThirdsOrMore,
        "工委会议：法定到会人数由“半数以上（含本数）”改为“三分之二以上（含本数）”。",
    ),
    (
        |r| meeting(r).quorum_appointment = Share::HalfOrMore,
        "工委会议：人事任免到会人数由“三分之二以上（含本数）”改为“半数以上（含本数）”。",
    ),
    (
        |r| meeting(r).majority = Share::MoreThanTwoThirds,
        "工委会议：同意票由“超过半数（不含本数）”改为“超过三分之二（不含本数）”。",
    ),
    (
        |r| meeting(r).notice_working_days_min = 3,
        "工委会议：提前通知由“不少于1个工作日”改为“不少于3个工作日”。",
    ),
    (
        |r| meeting(r).majority_base = Base::Present,
        "工委会议：同意票的计算基数由“应到人数”改为“实到人数”。",
    ),
    (
        |r| {
            meeting(r).by_register = vec![RegisterShares {
                register: Register::Project,
                quorum: Share::TwoThirdsOrMore,
                majority: Share::MoreThanHalf,
            }];
        },
        "工委会议：重大项目安排的到会和同意人数由“按本会议的一般规定”改为“到会三分之二以上（含本数），同意超过半数（不含本数）”。",
    ),
    (
        |r| meeting(r).without_secretary = WithoutSecretary::Nobody,
        "工委会议：应当主持的负责同志缺席时由“书面委托的方可主持，会后即报告”改为“不作决定”。",
    ),
    (
        |r| meeting(r).options = vec![Stand::For, Stand::Against],
        "工委会议：表态选项由“按事项类别的通常选项”改为“同意、不同意”。",
    ),
    (
        |r| r.meetings.clear(),
        "取消工委会议，原为逐一表态、票决；可以决定的事项：重大决策、重大项目安排、大额资金使用；到会半数以上（含本数），人事任免三分之二以上（含本数），同意超过半数（不含本数）；提前1个工作日通知。",
    ),
    (
        |r| r.recused_leave_base = true,
        "回避人员由“计入应到人数”改为“不计入应到人数”。",
    ),
    (
        |r| line(r).register = Register::Project,
        "资-08　合同付款：所属台账由“大额资金使用台账”改为“重大项目安排台账”。",
    ),
    (
        |r| line(r).title = "工程付款".into(),
        "资-08：事项名称由“合同付款”改为“工程付款”。",
    ),
    (
        |r| line(r).threshold = Some(threshold(100_000, true)),
        "资-08　合同付款：金额标准由“超过5.00万元（不含本数）”改为“10.00万元以上（含本数）”。",
    ),
    (
        |r| line(r).threshold = None,
        "资-08　合同付款：金额标准由“超过5.00万元（不含本数）”改为“不分金额”。",
    ),
    (
        |r| line(r).decided_by = MeetingKind::Director,
        "资-08　合同付款：决策主体由“工委会议”改为“主任办公会议”。",
    ),
    (
        |r| line(r).studied_first_by = Some(MeetingKind::Director),
        "资-08　合同付款：先议会议由“无”改为“主任办公会议”。",
    ),
    (
        |r| line(r).demands = vec![StepKind::LegalReview, StepKind::RiskAssessment],
        "资-08　合同付款：另须办理的程序由“无”改为“合法性审查、风险评估”。",
    ),
    (
        |r| line(r).full_713 = true,
        "资-08　合同付款：按重大行政决策程序全部办理由“否”改为“是”。",
    ),
    (
        |r| line(r).announced_before = true,
        "资-08　合同付款：决策之前公开征求意见由“否”改为“是”。",
    ),
    (
        |r| line(r).kinds = vec![AppointmentKind::Transfer, AppointmentKind::Removal],
        "资-08　合同付款：适用的任免类别由“各类任免”改为“平职交流；免职、退出”。",
    ),
    (
        |r| r.catalogue.clear(),
        "取消资-08　合同付款，原为大额资金使用；超过5.00万元（不含本数）；工委会议决定。",
    ),
    (
        |r| r.reasons.push(reason("上级文件已公开征求意见")),
        "新增不适用的标准理由（重大决策　征求意见）：上级文件已公开征求意见。",
    ),
    (
        |r| r.notice_counts_first_day = false,
        "任前公示的张贴当日由“计入公示期”改为“不计入公示期”。",
    ),
    (
        |r| r.public_notice_working_days_min = 7,
        "任前公示期由“不少于5个工作日”改为“不少于7个工作日”。",
    ),
    (|r| r.backup_after_acts = 50, "提醒备份由“每登记30次”改为“每登记50次”。"),
    (
        |r| r.attendees[0].count_min = 5,
        "党代表列席：人数由“不少于3人”改为“不少于5人”。",
    ),
    (
        |r| r.attendees[0].registers = vec![Register::Funds],
        "党代表列席：列席审议的事项由“重大决策、重大项目安排”改为“大额资金使用”。",
    ),
    (
        |r| r.attendees.clear(),
        "取消党代表列席，原为不少于3人，审议重大决策、重大项目安排时。",
    ),
    (
        |r| r.spending[0] = level("主任", 5_000),
        "主任审批支出的金额由“3,000.00 元以上（含本数）”改为“5,000.00 元以上（含本数）”。",
    ),
    (
        |r| r.spending.push(level("分管领导", 500)),
        "新增分管领导审批支出的金额：500.00 元以上（含本数）。",
    ),
    (
        |r| {
            r.strengths.push(Strength {
                check: CheckId::R22,
                severity: Some(Severity::Block),
            });
        },
        "“会议通知期限”不符合的由“提”改为“拦”。",
    ),
    (
        |r| {
            r.strengths.push(Strength {
                check: CheckId::R56,
                severity: None,
            });
        },
        "“第一议题”不符合的由“提”改为“不适用”。",
    ),
    (
        |r| r.disclosure[0].term = "每年二月".into(),
        "党务公开目录03　工作计划：公开时限由“每年一月”改为“每年二月”。",
    ),
    (
        |r| r.disclosure.clear(),
        "取消党务公开目录03　工作计划，原为党务公开条例；本单位党员；公开栏；每年一月。",
    ),
    (
        |r| r.retention[0].years = Some(30),
        "会议记录的保管期限由“永久”改为“30年”。",
    ),
    (
        |r| r.split_window_months = 0,
        "合并计算付款的期间由“12个月”改为“未规定”。",
    ),
];

#[test]
fn each_part_of_the_rules_is_compared_and_told_in_one_sentence() {
    for (edit, expected) in EDITS {
        let (old, mut new) = (rules(), rules());
        edit(&mut new);
        let found = changes(&old, &new);
        let told: Vec<_> = found.iter().map(|change| sentence(change, &old, &new)).collect();
        assert_eq!(told, [expected]);
    }
}

#[test]
fn the_way_back_is_the_same_with_old_and_new_exchanged() {
    for (edit, expected) in EDITS {
        let (old, mut new) = (rules(), rules());
        edit(&mut new);
        let (there, back) = (changes(&old, &new), changes(&new, &old));
        let Cells { old: was, new: is, .. } = cells(&there[0], &old, &new);
        let returned = cells(&back[0], &new, &old);
        assert_eq!(back.len(), 1, "{expected}");
        assert_eq!((returned.new, returned.old), (was, is), "{expected}");
    }
}

#[test]
fn the_parts_of_a_disclosure_line_are_told_apart() {
    type Part = fn(&mut DisclosureLine) -> &mut String;
    let parts: [(Part, &str); 4] = [
        (
            |line| &mut line.title,
            "党务公开目录03：公开事项由“工作计划”改为“别的”。",
        ),
        (
            |line| &mut line.basis,
            "党务公开目录03　工作计划：公开依据由“党务公开条例”改为“别的”。",
        ),
        (
            |line| &mut line.scope,
            "党务公开目录03　工作计划：公开范围由“本单位党员”改为“别的”。",
        ),
        (
            |line| &mut line.channel,
            "党务公开目录03　工作计划：公开方式由“公开栏”改为“别的”。",
        ),
    ];
    for (part, expected) in parts {
        let (old, mut new) = (rules(), rules());
        "别的".clone_into(part(&mut new.disclosure[0]));
        let told: Vec<_> = changes(&old, &new)
            .iter()
            .map(|change| sentence(change, &old, &new))
            .collect();
        assert_eq!(told, [expected]);
    }
}

#[test]
fn the_meetings_of_a_line_are_called_as_the_office_calls_them() {
    let (mut old, mut new) = (rules(), rules());
    old.meetings[0].name = "党工委会议".into();
    new.meetings[0].name = "党工委会议".into();
    new.catalogue[0].decided_by = MeetingKind::Joint;
    let change = &changes(&old, &new)[0];
    assert_eq!(
        sentence(change, &old, &new),
        "资-08　合同付款：决策主体由“党工委会议”改为“党政联席会议”。"
    );
}

#[test]
fn the_order_of_rows_and_the_decision_behind_them_are_no_difference_of_the_rules() {
    let old = preset::rulebook(BookKind::Main, date(2024, 1, 1), "工委会议");
    let mut new = old.clone();
    new.catalogue.reverse();
    new.meetings.reverse();
    new.reasons.reverse();
    new.adoption = Some(Adoption {
        matter: None,
        decided: "2026年第3次工委会议".into(),
        on: date(2026, 3, 1),
        as_decided: date(2026, 3, 2),
        late: None,
    });
    assert_eq!(changes(&old, &new), Vec::<Change>::new());
}

#[test]
fn rows_under_the_same_key_are_held_against_each_other_in_turn() {
    let (mut old, mut new) = (rules(), rules());
    old.spending = vec![level("主任", 3_000), level("主任", 5_000)];
    new.spending = vec![level("主任", 3_000)];
    let found = changes(&old, &new);
    assert_eq!(found.len(), 1);
    assert_eq!(
        sentence(&found[0], &old, &new),
        "取消主任审批支出的金额，原为5,000.00 元以上（含本数）。"
    );
}

#[test]
fn what_is_law_is_no_harder_for_being_named() {
    let (old, mut new) = (rules(), rules());
    new.strengths.push(Strength {
        check: CheckId::R38,
        severity: None,
    });
    assert_eq!(changes(&old, &new), Vec::<Change>::new());
}

#[test]
fn an_open_matter_is_listed_with_how_it_is_touched() {
    let (old, mut new) = (rules(), rules());
    new.catalogue[0].threshold = Some(threshold(200_000, true));
    let changes = changes(&old, &new);
    let by: Vec<&Change> = changes.iter().collect();
    let said = touched_by(&by, &old, &new);
    assert!(said.starts_with('：') && said.contains("20.00万元以上"), "{said}");
}
