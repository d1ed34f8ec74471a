//! The record's sentences, the timeline, and the words for votes and numbers.

use jiff::civil::date;
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::event::{Event, HeadDecision, Reduction, Resolution, Waiver};
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::meeting::{Outcome, PaperVotes, Stand, StandTaken, Tally, Votes, VotingMethod};
use minutebook::domain::money::Fen;
use minutebook::domain::register::{Register, SessionNumber};
use minutebook::domain::rulebook::{MeetingKind, Retention, Share};
use minutebook::domain::rules::CheckId;
use minutebook::text::names::Names;
use minutebook::text::{event, page_emergency, page_matter, page_rectification, record, words};

use crate::office::{recusal, resolution, roster, rulebook};

#[test]
fn the_vote_is_written_as_offices_write_it() {
    let (roster, rulebook) = (roster(), rulebook());
    let lines = record::resolution(&resolution(), None, Register::Decision, Names::new(&roster, &rulebook));
    assert_eq!(
        lines,
        [
            "本议题应到9人，实到8人，法定到会人数5人，到会人数符合规定。",
            "与会委员逐一表态，主持人末位表态。采用口头方式表决：同意6票，不同意1票，弃权1票，缓议0票。主持人当场宣布：通过。",
            "同意：书记、委员甲。不同意：委员乙。",
            "委员乙表示：“标准偏高”，保留个人意见。",
            "会议决定，同意本事项。",
        ]
    );
}

#[test]
fn what_a_head_decides_is_written_with_the_reasons_where_the_majority_was_of_another_mind() {
    let (roster, rulebook) = (roster(), rulebook());
    let decided = |against_majority, reasons: &str| {
        let resolution = Resolution {
            by_head: Some(HeadDecision {
                against_majority,
                reasons: reasons.to_owned(),
            }),
            ..resolution()
        };
        let names = Names::new(&roster, &rulebook);
        let said = record::resolution(&resolution, None, Register::Decision, names)[1].clone();
        // On the meeting's page it stands open: it names nobody's stand.
        assert_eq!(
            record::decided(&resolution, Register::Decision, names),
            Some(said.clone())
        );
        said
    };
    let spoken = "与会人员逐一发表意见，书记末位发表意见。同意6票，不同意1票，弃权1票，缓议0票。";
    let with_it = format!("{spoken}书记在集体讨论的基础上决定：通过。");
    assert_eq!(decided(false, ""), with_it);
    assert_eq!(
        decided(true, "汛期在即，须先行加固"),
        format!("{with_it}决定与多数人意见不一致，书记说明理由：汛期在即，须先行加固。")
    );
}

#[test]
fn appointments_are_counted_without_abstention() {
    let tally = Tally {
        agree: 7,
        ..Tally::default()
    };
    assert_eq!(
        words::tally(tally, Register::Appointment),
        "同意7票，不同意0票，缓议0票"
    );
    assert_eq!(words::tally_short(tally), "同意7");
}

#[test]
fn the_room_sees_a_recusal_without_its_reason() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    assert_eq!(record::recusal_in_the_room(&recusal(), names), "委员戊回避");
    assert_eq!(
        record::recusal(&recusal(), names),
        "委员戊因亲属参与投标，按规定回避，未参加本议题讨论和表决（09:41离场）。"
    );
}

#[test]
fn outcomes_say_what_follows() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    assert_eq!(
        record::outcome(
            &Outcome::PassedInPrinciple {
                changes: "降低补贴标准".to_owned(),
                reviser: "公共服务办公室".to_owned(),
            },
            names
        ),
        "会议原则同意，由公共服务办公室根据会议意见修改完善后按程序实施。修改意见：降低补贴标准。"
    );
    assert_eq!(
        record::outcome(
            &Outcome::Postponed {
                reason: "意见分歧较大".to_owned(),
                by: String::new(),
            },
            names
        ),
        "因意见分歧较大，本议题暂缓表决，待进一步论证后再议。"
    );
    assert_eq!(
        record::outcome(
            &Outcome::Referred {
                to: MeetingKind::Committee
            },
            names
        ),
        "会议决定：转党工委会议研究。"
    );
}

#[test]
fn the_timeline_keeps_reasons_words_and_stands_to_itself() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    let meeting = MeetingId([2; 8]);
    let events = [
        Event::RecusalRecorded {
            meeting,
            item: 3,
            member: MemberId(7),
            reason: "亲属参与投标".to_owned(),
            left: jiff::civil::time(9, 41, 0, 0),
        },
        Event::StandRecorded {
            meeting,
            item: 3,
            stand: StandTaken {
                member: MemberId(4),
                stand: Stand::Against,
                reservation: "标准偏高".to_owned(),
            },
        },
        Event::RemarkRecorded {
            meeting,
            item: 3,
            member: MemberId(4),
            words: "标准偏高".to_owned(),
        },
        Event::ResolutionAnnounced(Box::new(resolution())),
    ];
    let lines: Vec<_> = events.iter().map(|one| event::text(one, names)).collect();
    assert_eq!(
        lines,
        [
            "第3项：委员戊回避，09:41离场",
            "第3项：委员乙表态已登记",
            "第3项：委员乙发言已登记",
            "2026年第18次工委会议第3项宣布：通过",
        ]
    );
}

#[test]
fn a_placeholder_shows_no_content() {
    let text = event::text(
        &Event::PlaceholderMade {
            matter: MatterId([1; 8]),
            certain: true,
        },
        Names::NONE,
    );
    assert_eq!(text, "登记涉密占位，按保密规定另行办理");
}

#[test]
fn sessions_and_shares_are_cited_as_people_cite_them() {
    let session = SessionNumber { year: 2026, serial: 18 };
    assert_eq!(words::session_item(session, "工委会议", 3), "2026年第18次工委会议第3项");
    assert_eq!(
        words::share_of(Share::HalfOrMore, 9),
        "半数以上（含本数），应到9人时为5人"
    );
    assert_eq!(
        words::share_of(Share::MoreThanHalf, 8),
        "超过半数（不含本数），应到8人时为5人"
    );
}

#[test]
fn the_offices_own_name_of_a_meeting_wins() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    assert_eq!(names.meeting(MeetingKind::Committee), "党工委会议");
    assert_eq!(names.meeting(MeetingKind::Director), "主任办公会议");
    assert_eq!(Names::NONE.meeting(MeetingKind::Committee), "工委会议");
}

#[test]
fn a_warning_that_was_passed_over_stands_in_the_record_with_its_reason_and_who_answers() {
    let waiver = Waiver {
        check: CheckId::R22,
        reason: "区里临时部署。".to_owned(),
        by: "书记".to_owned(),
    };
    let said = |check| {
        record::waiver(
            &Waiver {
                check,
                ..waiver.clone()
            },
            None,
            Names::NONE,
        )
    };
    assert_eq!(
        said(CheckId::R22),
        "会议通知的发出不符合规定，理由：区里临时部署（书记负责）。"
    );
    // Without its catalogue line nobody knows which meeting should have come first.
    assert_eq!(
        said(CheckId::R34),
        "本事项按规定应先经其他会议研究。因区里临时部署，未经其他会议研究，直接提交本次会议（书记负责）。"
    );
    assert_eq!(
        said(CheckId::R46),
        "“大额标准”未达到要求，已说明理由：区里临时部署（书记负责）。"
    );
}

#[test]
fn the_summary_that_is_proposed_says_what_was_decided_and_not_what_was_asked() {
    let of = |request, outcome: Outcome| page_matter::summary_of(request, Some(&outcome), None);
    for request in [
        "提请研究新建口袋公园",
        "提请工委会议审议新建口袋公园",
        "提请新建口袋公园",
    ] {
        assert_eq!(of(request, Outcome::Passed), "同意新建口袋公园");
    }
    assert_eq!(of("提请研究新建口袋公园", Outcome::Rejected), "不同意新建口袋公园");
    assert_eq!(of("审定实施方案", Outcome::Passed), "同意实施方案");
    assert_eq!(of("同意新建口袋公园", Outcome::Passed), "同意新建口袋公园");
    // Words that only ask are left as they stand.
    assert_eq!(of("提请研究", Outcome::Passed), "提请研究");
}

#[test]
fn a_paper_record_that_only_counts_never_says_that_all_have_spoken() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    let paper = PaperVotes {
        tally: Tally {
            agree: 8,
            ..Tally::default()
        },
        named: Vec::new(),
        source: "第三册第12页".to_owned(),
        unshown: None,
    };
    let mut of_old = resolution();
    (of_old.method, of_old.tally) = (VotingMethod::Unstated, paper.tally);
    of_old.votes = Votes::OnPaper(paper);
    let lines = record::resolution(&of_old, None, Register::Decision, names);
    assert_eq!(
        lines[1],
        "据原记录（第三册第12页）登记：原记录未载明表决方式，同意8票，不同意0票，弃权0票，缓议0票。会议结果：通过。原记录未载明逐人表态。"
    );
    assert!(lines.iter().all(|line| !line.contains("逐一表态")));
    if let Votes::OnPaper(paper) = &mut of_old.votes {
        paper.unshown = Some(2);
    }
    // Also what everybody may read says how many stands are missing.
    assert_eq!(
        record::decided(&of_old, Register::Decision, names).as_deref(),
        Some("原记录未载明表决方式，同意8票，不同意0票，弃权0票，缓议0票，另有2人的表态原记录没有记载。")
    );
    let lines = record::resolution(&of_old, None, Register::Decision, names);
    assert!(
        lines[1].ends_with("原记录未载明逐人表态，另有2人的表态原记录没有记载。"),
        "{}",
        lines[1]
    );
}

#[test]
fn the_record_that_is_signed_says_what_was_decided_and_the_amount_in_figures_and_in_words() {
    let mut topic = TopicApplication {
        title: "购置设备".to_owned(),
        line: "资-08".to_owned(),
        department: "财政所".to_owned(),
        in_charge: "副主任".to_owned(),
        request: "支付设备尾款。".to_owned(),
        basis: "采购合同".to_owned(),
        reporter: "财政所".to_owned(),
        particulars: Particulars::Decision {},
        also_needs: Vec::new(),
        applied_on: date(2026, 3, 2),
        late_because: None,
    };
    let said =
        |topic: &TopicApplication, resolution: &Resolution| record::decision(resolution, Some(topic), Names::NONE);
    let mut decided = resolution();
    assert_eq!(said(&topic, &decided), "会议决定，同意支付设备尾款。");
    topic.particulars = Particulars::Project {
        place: "东园社区".to_owned(),
        amount: Fen::from_yuan(120_000).expect("in range"),
        source: "年度预算".to_owned(),
        approval: String::new(),
        tender: String::new(),
    };
    assert_eq!(
        said(&topic, &decided),
        "会议决定，同意支付设备尾款，决定金额120,000.00 元（大写：壹拾贰万元整）。"
    );
    decided.reduced = Some(Reduction {
        requested: Fen::from_yuan(120_000).expect("in range"),
        decided: Fen::from_yuan(100_000).expect("in range"),
        because: "按结算核减".to_owned(),
    });
    assert_eq!(
        said(&topic, &decided),
        "会议决定，同意支付设备尾款，决定金额100,000.00 元（大写：壹拾万元整）。"
    );
    // Whatever verb the request brings, the sentence has it once.
    for (request, words) in [
        ("提请会议审议同意支付设备尾款", "会议决定，同意支付设备尾款，"),
        ("审议通过《设备管理办法》", "会议审议通过《设备管理办法》，"),
        ("请会议审议", "会议决定，同意本事项，"),
    ] {
        topic.request = request.to_owned();
        assert!(said(&topic, &decided).starts_with(words), "{}", said(&topic, &decided));
    }
    topic.request = "支付设备尾款。".to_owned();
    (decided.reduced, decided.outcome) = (None, Outcome::Rejected);
    assert_eq!(
        said(&topic, &decided),
        "会议决定，不同意支付设备尾款，申报金额120,000.00 元（大写：壹拾贰万元整）。"
    );
    assert_eq!(record::substance(&topic, &decided), None);
    let reason = "需再论证".to_owned();
    decided.outcome = Outcome::Postponed {
        reason,
        by: String::new(),
    };
    assert_eq!(
        record::substance(&topic, &decided).as_deref(),
        Some("申报金额120,000.00 元（大写：壹拾贰万元整）。")
    );
}

#[test]
fn an_amount_that_a_meeting_reduced_stands_in_its_record_with_the_reason() {
    let (roster, rulebook) = (roster(), rulebook());
    let mut reduced = resolution();
    reduced.reduced = Some(Reduction {
        requested: Fen::from_yuan(50_000).expect("in range"),
        decided: Fen::from_yuan(40_000).expect("in range"),
        because: "按市场询价结果核减。".to_owned(),
    });
    let lines = record::resolution(&reduced, None, Register::Funds, Names::new(&roster, &rulebook));
    assert_eq!(
        lines.last().map(String::as_str),
        Some("会议核定：决定金额40,000.00 元（申报金额50,000.00 元）。核减理由：按市场询价结果核减。")
    );
    let said = page_matter::summary_of("提请会议研究购置设备", Some(&Outcome::Passed), reduced.reduced.as_ref());
    assert_eq!(said, "同意购置设备。决定金额40,000.00 元（申报金额50,000.00 元）。");
}

#[test]
fn an_emergency_stands_in_the_record_with_who_approved_it() {
    let emergency = minutebook::domain::emergency::Emergency {
        approver: "书记".to_owned(),
        reason: "强降雨致挡土墙坍塌。".to_owned(),
        measures: "已转移居民".to_owned(),
    };
    assert_eq!(
        record::emergency(&emergency),
        "本议题会前未列入议程，按紧急程序提交：强降雨致挡土墙坍塌。已先行处置：已转移居民。书记批准。"
    );
    let on = jiff::civil::date(2026, 4, 8);
    assert_eq!(
        page_emergency::due("紧急处置待追认", on, false),
        "紧急处置待追认：下一次会议，最迟20个工作日，2026-04-08到期（期限待本单位确认）。"
    );
}

#[test]
fn the_light_of_a_problem_is_said_in_words() {
    use minutebook::domain::waiting::Urgency;
    let on = jiff::civil::date(2026, 4, 8);
    for (closed, urgency, said) in [
        (None, Urgency::Calm, "整改中"),
        (None, Urgency::Near(0), "今日到期"),
        (None, Urgency::Late(3), "逾期3个工作日"),
        (Some(on), Urgency::Late(3), "2026-04-08销号"),
    ] {
        assert_eq!(page_rectification::state(closed, urgency), said);
    }
    assert_eq!(page_rectification::again(0), None);
    assert_eq!(page_rectification::again(1).as_deref(), Some("再次发现1次"));
}

#[test]
fn r47_papers_are_kept_as_long_as_the_office_says_for_their_class() {
    let mut rulebook = rulebook();
    let kept = |rulebook: &_, register| page_matter::retention(rulebook, register);
    assert_eq!(kept(&rulebook, Register::Funds), None, "the office says nothing");
    let class = |papers: &str, years| Retention {
        papers: papers.to_owned(),
        years,
    };
    rulebook.retention = vec![
        class("会议记录", None),
        class("三重一大决策材料", Some(30)),
        class("重要人事任免材料", None),
    ];
    assert_eq!(
        kept(&rulebook, Register::Funds).as_deref(),
        Some("30年（三重一大决策材料）")
    );
    assert_eq!(
        kept(&rulebook, Register::Appointment).as_deref(),
        Some("永久（重要人事任免材料）")
    );
}
