//! R46: imported payments that are below a threshold one by one and reach it together.

use jiff::civil::date;
use minutebook::domain::command::Command;
use minutebook::domain::imported::Row;
use minutebook::domain::register::Register;
use minutebook::domain::rulebook::Threshold;
use minutebook::domain::rules::CheckId;
use minutebook::domain::rules::imported::RowState;
use minutebook::domain::rules::split::Together;
use minutebook::domain::self_check::Concern;

use super::{AT, checked, fen, founded_with, of, payment, states, taken_in};
use crate::given::{Given, TODAY, yuan};

#[test]
fn r46_payments_of_one_payee_below_the_threshold_add_up_within_the_window_both_days_counted() {
    let half = AT / 2;
    for (earlier, reached) in [(date(2025, 9, 10), true), (date(2025, 9, 9), false)] {
        let mut given = founded_with(|founding| founding.rulebook.split_window_months = 6);
        let pair = vec![payment("记-1", half, earlier), payment("记-2", half, TODAY)];
        given.when(Command::ImportRows(Box::new(
            minutebook::domain::imported::ImportedRows {
                source: "支出明细账".into(),
                from: date(2025, 1, 1),
                until: TODAY,
                by: "财务科负责人".into(),
                rows: pair,
            },
        )));
        let adds_up = matches!(&states(&given)[1], RowState::AddsUp { others, .. } if others.len() == 1);
        assert_eq!(adds_up, reached, "{earlier}");
        assert_eq!(states(&given)[0], RowState::Below, "told at the last of them");
    }
}

#[test]
fn r46_without_a_window_or_with_another_payee_nothing_adds_up() {
    let half = AT / 2;
    let pair = |party: &str| {
        let other = Row {
            party: party.into(),
            purpose: "另一用途".into(),
            ..payment("记-1", half, TODAY)
        };
        vec![other, payment("记-2", half, TODAY)]
    };
    let mut no_window = Given::a_main_book();
    taken_in(&mut no_window, pair("甲单位"));
    assert_eq!(states(&no_window), [RowState::Below, RowState::Below]);
    let mut given = founded_with(|founding| founding.rulebook.split_window_months = 6);
    taken_in(&mut given, pair("乙单位"));
    assert_eq!(states(&given), [RowState::Below, RowState::Below]);
}

#[test]
fn r46_payments_for_one_purpose_add_up_whoever_is_paid() {
    let mut given = founded_with(|founding| founding.rulebook.split_window_months = 6);
    let other = Row {
        party: "乙单位".into(),
        ..payment("记-1", AT / 2, TODAY)
    };
    taken_in(&mut given, vec![other, payment("记-2", AT / 2, TODAY)]);
    let told = states(&given)[1].clone();
    assert!(matches!(
        told,
        RowState::AddsUp {
            together: Together::Purpose,
            ..
        }
    ));
}

#[test]
fn r46_payments_that_reach_a_low_threshold_one_by_one_still_add_up_to_a_higher_one() {
    // One line of projects and funds asks from 10,000 元 on, another from 50,000 元 on.
    let low = Threshold {
        amount: yuan(10_000),
        included: true,
    };
    let mut given = founded_with(|founding| {
        founding.rulebook.split_window_months = 12;
        let mut lines = founding.rulebook.catalogue.iter_mut();
        let line = lines.find(|line| line.register == Register::Funds && line.threshold.is_some());
        line.expect("there is one").threshold = Some(low);
    });
    let all = vec![
        payment("记-1", 3_000_000, date(2026, 1, 10)),
        payment("记-2", 3_000_000, date(2026, 2, 10)),
        // Below the low one too: it stands for itself.
        payment("记-3", 100_000, TODAY),
    ];
    taken_in(&mut given, all);
    let stand = states(&given);
    assert_eq!((&stand[0], &stand[2]), (&RowState::Perhaps(low), &RowState::Below));
    let RowState::AddsUp {
        sum, others, threshold, ..
    } = &stand[1]
    else {
        unreachable!("it adds up: {:?}", stand[1])
    };
    assert_eq!((*sum, others.len(), threshold.amount), (yuan(60_000), 1, fen(AT)));
    let found = checked(&given);
    let split = of(&found, Concern::SplitUp);
    assert_eq!(split.len(), 1);
    assert_eq!(split[0].check, Some(CheckId::R46));
}
