//! 依申请公开 in words: the form's own labels, how a request stands, every problem and every gap.

use std::collections::BTreeSet;

use jiff::civil::date;
use minutebook::domain::calendar::Pause;
use minutebook::domain::event::Event;
use minutebook::domain::information_request::clock::{ReplyTerm, RequestWaits};
use minutebook::domain::information_request::report::{Column, ReportRow};
use minutebook::domain::information_request::{
    ApplicantKind, OpinionOf, ReplyResult, RequestAct, RequestActKind, RequestNumber, RequestReceipt, RequestStep,
    RequestWay,
};
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::refusal::{Gap, GapFact, Refusal, RequestProblem};
use minutebook::domain::rules::requests::RequestGap;
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::waiting::Urgency;
use minutebook::text::names::Names;
use minutebook::text::{citation, event, page_request, refusal, words};

use crate::office::assert_plain;

const NUMBER: RequestNumber = RequestNumber { year: 2026, serial: 1 };

#[test]
fn every_row_and_column_of_the_form_has_its_label() {
    let rows: Vec<_> = ReportRow::all().map(words::report_row).collect();
    assert_eq!(rows.len(), 25);
    assert_eq!(rows[0], "一、本年新收政府信息公开申请数量");
    assert_eq!(rows[4], "1.属于国家秘密");
    assert_eq!(rows[24], "四、结转下年度继续办理");
    let columns: Vec<_> = Column::all().map(words::report_column).collect();
    assert_eq!(
        columns,
        [
            "自然人",
            "商业企业",
            "科研机构",
            "社会公益组织",
            "法律服务机构",
            "其他",
            "总计"
        ]
    );
}

#[test]
fn every_result_says_its_heading_and_no_two_are_alike() {
    let said: BTreeSet<_> = ReplyResult::ALL.into_iter().map(words::reply_result).collect();
    assert_eq!(said.len(), ReplyResult::ALL.len());
    assert!(said.contains("不予公开：属于三类内部事务信息"));
    assert!(said.contains("其他处理：其他"));
    for result in ReplyResult::ALL {
        assert_plain(&words::reply_result(result));
        let article = words::usual_article(result);
        assert_eq!(!article.is_empty(), result.withholds(), "{result:?}");
    }
}

#[test]
fn every_word_of_a_request_is_plain() {
    for kind in ApplicantKind::ALL {
        assert_plain(words::applicant_kind(kind));
    }
    for way in RequestWay::ALL {
        assert_plain(words::request_way(way));
        assert!(words::day_of_receipt(way).contains("为收到申请之日。"));
    }
    for kind in RequestActKind::ALL {
        assert_plain(words::request_act(kind));
    }
    for of in OpinionOf::ALL {
        assert_plain(words::opinion_of(of));
    }
}

#[test]
fn how_an_open_request_stands_is_said_in_words() {
    for (waits, urgency, said) in [
        (RequestWaits::Reply, Urgency::Calm, "待答复"),
        (RequestWaits::Reply, Urgency::Near(3), "待答复，还有3个工作日"),
        (RequestWaits::Reply, Urgency::Near(0), "待答复，今日到期"),
        (RequestWaits::Reply, Urgency::Late(2), "待答复，逾期2个工作日"),
        (
            RequestWaits::Supplement,
            Urgency::Late(1),
            "等待申请人补正，逾期1个工作日",
        ),
        (RequestWaits::Opinion, Urgency::Calm, "征求意见中"),
    ] {
        assert_eq!(page_request::state(waits, urgency), said);
    }
}

#[test]
fn a_reply_that_came_late_stays_marked_and_is_counted_apart() {
    let replied = RequestStep {
        on: date(2026, 11, 10),
        words: String::new(),
        act: RequestAct::Replied {
            result: None,
            article: String::new(),
        },
    };
    assert_eq!(page_request::ended(&replied), "已答复");
    assert_eq!(page_request::ended_late(&replied, 5), "已答复，逾期答复5个工作日");
    assert_eq!(
        page_request::counted(4, 2, 1, 1),
        "共4件，办理中2件（逾期1件），逾期答复1件"
    );
}

#[test]
fn the_course_of_a_request_is_told_line_by_line() {
    let on = date(2026, 2, 5);
    let line = |words: &str, act| {
        page_request::step(&RequestStep {
            on,
            words: words.into(),
            act,
        })
    };
    let until = date(2026, 2, 12);
    assert_eq!(
        line("写明年度", RequestAct::SupplementAsked { until }),
        "2026-02-05　告知补正：写明年度，补正期限2026-02-12"
    );
    assert_eq!(line("", RequestAct::Supplemented), "2026-02-05　收到补正");
    let of = OpinionOf::ThirdParty;
    assert_eq!(line("", RequestAct::OpinionAsked { of }), "2026-02-05　征求第三方意见");
    assert_eq!(line("同意", RequestAct::OpinionGiven), "2026-02-05　收到意见：同意");
    let extended = RequestAct::Extended {
        working_days: 20,
        agreed_by: "综合办负责人".into(),
    };
    assert_eq!(line("", extended), "2026-02-05　告知延长20个工作日（综合办负责人同意）");
    let replied = RequestAct::Replied {
        result: Some(ReplyResult::InternalAffairs),
        article: "信息公开条例第十六条第一款".into(),
    };
    assert_eq!(
        line("属于内部工作流程", replied),
        "2026-02-05　答复：不予公开：属于三类内部事务信息（信息公开条例第十六条第一款）：属于内部工作流程"
    );
    assert_eq!(line("", RequestAct::Withdrawn), "2026-02-05　申请人撤回");
}

#[test]
fn the_rule_of_the_count_says_what_was_added_and_what_stood_still() {
    let term = |working_days, paused: bool| ReplyTerm {
        from: date(2026, 2, 2),
        supplemented: paused,
        working_days,
        pauses: paused
            .then_some(Pause {
                after: date(2026, 2, 5),
                until: date(2026, 2, 12),
            })
            .into_iter()
            .collect(),
    };
    assert_eq!(
        page_request::rule(&term(20, false)),
        "自收到申请之日2026年2月2日的次日起计算，第20个工作日届满"
    );
    assert_eq!(
        page_request::rule(&term(30, true)),
        "自收到补正之日2026年2月2日的次日起计算，第30个工作日届满，其中延长10个工作日，征求意见的时间不计算在内"
    );
}

#[test]
fn a_fact_of_a_request_names_its_number_and_nobody() {
    let received = Event::RequestReceived {
        number: NUMBER,
        receipt: Box::new(RequestReceipt {
            applicant: ApplicantKind::NaturalPerson,
            content: "道路保洁服务合同".into(),
            way: RequestWay::Online,
            received_on: date(2026, 2, 2),
            filed_as: String::new(),
        }),
    };
    assert_eq!(
        event::text(&received, Names::NONE),
        "收到依申请公开申〔2026〕1号：自然人，互联网渠道，2026-02-02"
    );
}

#[test]
fn every_problem_states_a_fact_and_a_way_on() {
    use RequestProblem as P;
    let on = date(2026, 3, 6);
    let problems = [
        P::MainBookOnly,
        P::NumberOfPerson(FindingKind::MobilePhone),
        P::Ended(NUMBER),
        P::SupplementOnce,
        P::NoSupplementAsked,
        P::SupplementTermRuns(on),
        P::OpinionOut,
        P::NoOpinionAsked,
        P::ExtendedBefore,
        P::ExtensionOutOfRange(20),
        P::TermNotRunning,
        P::TermEnded(on),
        P::ResultAgainstSteps,
        P::LastStepFirst,
        P::NoReportYear(2026),
        P::NotOfTheForm,
        P::NoReport(2026),
    ];
    let mut facts = BTreeSet::new();
    for problem in problems {
        let said = refusal::text(&Refusal::Request(problem), Names::NONE);
        assert_plain(&said.fact);
        assert!(said.fact.ends_with('。'), "{}", said.fact);
        assert!(!said.fix.is_empty());
        facts.insert(said.fact);
    }
    assert_eq!(facts.len(), problems.len());
}

#[test]
fn every_gap_of_r42_to_r44_states_its_numbers_and_its_clause() {
    use RequestGap as G;
    let due = date(2026, 3, 6);
    let person = Column::Of(ApplicantKind::NaturalPerson);
    let gaps = [
        (
            CheckId::R42,
            G::SupplementLate {
                due,
                told: date(2026, 3, 9),
            },
            "告知补正应在2026-03-06前，2026-03-09告知。",
        ),
        (
            CheckId::R42,
            G::ReplyLate { due, replied: None },
            "应于2026-03-06前答复，未答复。",
        ),
        (
            CheckId::R42,
            G::ReplyLate {
                due,
                replied: Some(date(2026, 3, 9)),
            },
            "应于2026-03-06前答复，2026-03-09答复。",
        ),
        (CheckId::R43, G::NoResult, "未选定答复类型。"),
        (CheckId::R43, G::NoArticle, "不予公开、部分公开的，须写明依据的条款。"),
        (CheckId::R43, G::NoReason, "不予公开、部分公开的，须写明理由。"),
        (
            CheckId::R44,
            G::ColumnUnbalanced {
                column: person,
                came: 5,
                went: 4,
            },
            "“自然人”一栏不平衡：本年新收加上年结转为5件，办理结果总计加结转下年度为4件。",
        ),
        (
            CheckId::R44,
            G::TotalOff {
                column: person,
                sum: 4,
                told: 5,
            },
            "“自然人”一栏办理结果各项合计4件，（七）总计为5件。",
        ),
        (
            CheckId::R44,
            G::RowOff {
                row: ReportRow::Received,
                sum: 4,
                told: 5,
            },
            "“一、本年新收政府信息公开申请数量”一行各栏合计4件，总计为5件。",
        ),
        (
            CheckId::R44,
            G::CarriedOverDiffers { before: 1, now: 2 },
            "上年年度报告结转下年度1件，本年度报告上年结转2件，合计或者分栏不一致，须核对。",
        ),
        (
            CheckId::R44,
            G::ReportLate {
                year: 2026,
                due: date(2027, 1, 31),
                published: None,
            },
            "2026年年度报告应于2027-01-31前公布，未登记公布。",
        ),
        (
            CheckId::R44,
            G::ReportLate {
                year: 2026,
                due: date(2027, 1, 31),
                published: Some(date(2027, 2, 1)),
            },
            "2026年年度报告应于2027-01-31前公布，2027-02-01公布。",
        ),
    ];
    for (check, gap, said) in gaps {
        let gap = Gap {
            check,
            severity: Severity::Block,
            fact: GapFact::Request(gap),
        };
        let line = refusal::gap::line(&gap, Names::NONE);
        assert_eq!(line.text, said);
        assert_plain(&line.text);
        assert_eq!(line.citation.as_deref(), Some(citation::of(check)));
        let refused = refusal::text(&Refusal::NotReady(vec![gap]), Names::NONE);
        assert_eq!(refused.fact, said, "a single gap is said in full");
    }
}
