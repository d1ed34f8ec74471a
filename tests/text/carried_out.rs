//! The words of 督办, 决策后评估 and 导入资料核对: plain, exhaustive, with their numbers.

use jiff::civil::{Date, date};
use minutebook::domain::evaluation::EvaluationGround;
use minutebook::domain::follow_up::{CarriedOut, ChangeKind, FollowUpState, PutOff};
use minutebook::domain::id::MatterId;
use minutebook::domain::imported::table::{Column, LineProblem, TableProblem};
use minutebook::domain::imported::{Row, RowKind, RowPlace};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::money::{Fen, MoneyError};
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::Threshold;
use minutebook::domain::rules::follow_up::FollowUpGap;
use minutebook::domain::rules::imported::RowState;
use minutebook::domain::rules::split::Together;
use minutebook::text::page_meeting::prepare;
use minutebook::text::{page_imports as text, words};

use crate::office::assert_plain;

const ON: Date = date(2026, 11, 19);

/// One of each.
pub fn follow_up_gaps() -> [FollowUpGap; 8] {
    use FollowUpGap as G;
    [
        G::NotAssigned,
        G::Unassigned { due: ON },
        G::Overdue { due: ON },
        G::Silent { since: ON, days: 91 },
        G::SuspendedLong { since: ON, days: 61 },
        G::Unevaluated { since: ON },
        G::EvaluatedByExecutor,
        G::EvaluatedByAssessor,
    ]
}

fn yuan(yuan: i64) -> Fen {
    Fen::from_yuan(yuan).expect("a small amount")
}

#[test]
fn how_a_follow_up_stands_is_said_in_words() {
    use FollowUpState as S;
    for (state, said) in [
        (S::Unassigned, "未明确责任和时限"),
        (S::UnderWay, "办理中"),
        (S::Near(0), "临期，今日到期"),
        (S::Near(2), "临期，还有2个工作日"),
        (S::Late(3), "逾期3个工作日"),
        (S::Suspended, "中止执行"),
        (S::Stopped, "已停止执行"),
        (S::Paid, "已付清"),
        (S::Completed, "已办结"),
        (S::CompletedLate, "逾期办结"),
    ] {
        assert_eq!(words::follow_up_state(state), said);
    }
    let kinds = ChangeKind::ALL.map(words::change_kind);
    let grounds = EvaluationGround::ALL.map(words::evaluation_ground);
    kinds.into_iter().chain(grounds).for_each(assert_plain);
}

#[test]
fn everything_wrong_with_a_line_or_a_table_is_a_plain_sentence() {
    use LineProblem as P;
    let mut all = vec![
        P::Kind("转账".into()),
        P::Date(String::new()),
        P::Date("昨天".into()),
        P::Outside(ON),
        P::NotPositive,
        P::OfPerson(Column::Party, FindingKind::IdentityNumber),
    ];
    all.extend(RowKind::ALL.map(P::OtherBook));
    all.extend(Column::ALL.map(P::Missing));
    all.extend(Column::ALL.map(P::TooLong));
    let amounts = [
        MoneyError::NotANumber('元'),
        MoneyError::NoDigits,
        MoneyError::Grouping,
        MoneyError::TooManyDecimals { allowed: 2 },
        MoneyError::TooLarge,
    ];
    all.extend(amounts.map(P::Amount));
    for problem in &all {
        let said = text::line_problem(problem, BookKind::Main);
        assert_plain(&said);
        assert!(said.ends_with('。'), "{said}");
    }
    for (book, kinds) in [
        (BookKind::Main, "本簿只导入付款、合同。"),
        (BookKind::Personnel, "本簿只导入任免。"),
    ] {
        let said = text::line_problem(&P::Kind("转账".into()), book);
        assert!(said.ends_with(kinds), "{said}");
    }
    for problem in [
        TableProblem::Empty,
        TableProblem::ColumnsMissing(vec![Column::Party, Column::Number]),
        TableProblem::AmountUnit,
    ] {
        assert_plain(&text::table_problem(&problem));
    }
    let how = [BookKind::Main, BookKind::Personnel].map(text::how);
    how.into_iter().for_each(assert_plain);
}

#[test]
fn a_row_and_how_it_stands_are_said_with_their_numbers() {
    let row = Row {
        kind: RowKind::Payment,
        on: ON,
        party: "甲单位".into(),
        amount: Some(yuan(60_000)),
        purpose: "修缮".into(),
        number: "记-12".into(),
    };
    assert_eq!(text::row(&row), "付款2026-11-19，甲单位，60,000.00 元，修缮，记-12");
    let threshold = Threshold {
        amount: yuan(50_000),
        included: true,
    };
    let matter = MatterId([1; 8]);
    for (state, part) in [
        (RowState::Linked(matter), "已有会议决定"),
        (RowState::Answered(matter), "人工关联"),
        (RowState::Explained, "不须上会"),
        (RowState::Below, "未达到"),
        (RowState::NoThreshold, "没有金额标准"),
        (
            RowState::Differs {
                matter,
                linked: yuan(100),
            },
            "100.00 元",
        ),
        (
            RowState::OtherDay {
                matter,
                linked: ON,
                before: Some(date(2026, 11, 18)),
            },
            "日期为2026-11-19，日期不符，早于决定日期2026-11-18",
        ),
        (
            RowState::AddsUp {
                together: Together::Payee,
                sum: yuan(62_000),
                others: vec![RowPlace { record: 3, row: 1 }],
                threshold,
            },
            "此前1笔同一对方",
        ),
        (
            RowState::AddsUp {
                together: Together::Purpose,
                sum: yuan(62_000),
                others: vec![RowPlace { record: 3, row: 1 }],
                threshold,
            },
            "此前1笔同一用途",
        ),
        (RowState::Perhaps(threshold), "部分清单项"),
        (RowState::Undecided(Some(threshold)), "5.00万元以上"),
        (RowState::Undecided(None), "没有对应的会议决定"),
    ] {
        let said = text::row_state(&state);
        assert_plain(&said);
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn what_a_meeting_hears_is_written_with_the_latest_feedback_and_what_was_put_off() {
    let carried = |of_last, reported| CarriedOut {
        matter: MatterId([1; 8]),
        title: "道路改造工程".into(),
        of_last,
        assigned: Some(("城市管理科".into(), ON)),
        state: Some(FollowUpState::UnderWay),
        reported,
    };
    let heard = [
        carried(true, Some((date(2026, 11, 9), "已完成招标。".into()))),
        carried(false, None),
    ];
    let put_off = [PutOff {
        matter: MatterId([2; 8]),
        title: "停车场改造".into(),
        department: "城市管理科".into(),
        on: date(2026, 11, 2),
        outcome: Outcome::Postponed {
            reason: "补充用地依据。".into(),
            by: "专职副书记".into(),
        },
    }];
    let counted = |heard: &[CarriedOut]| prepare::carried_out_elsewhere(heard);
    assert_eq!(
        counted(&heard).as_deref(),
        Some("以前会议议定、尚未办结的1项，另见督办清单。")
    );
    assert_eq!(counted(&heard[..1]), None);
    let mut late = carried(false, None);
    late.state = Some(FollowUpState::Late(3));
    let [_, under_way] = heard.clone();
    assert_eq!(
        prepare::carried_out_earlier(&[under_way, late]).as_deref(),
        Some("以前会议议定、尚未办结的2项，其中逾期1项")
    );
    assert_eq!(
        prepare::carried_out_note(&heard, &put_off),
        "听取上次议定事项落实情况汇报。上次会议议定1项：“道路改造工程”，城市管理科负责，2026年11月19日前完成，\
         办理中（2026年11月9日反馈：已完成招标）。以前会议议定尚未办结1项：“道路改造工程”，城市管理科负责，\
         2026年11月19日前完成，办理中。缓议、退回补充尚未再次上会1项：“停车场改造”，缓议，2026年11月2日：补充用地依据，\
         由专职副书记进一步论证。"
    );
    assert_eq!(
        prepare::carried_out_note(&[], &[]),
        "听取上次议定事项落实情况汇报。上次会议没有须督办的决定，以前的决定均已办结。"
    );
}
