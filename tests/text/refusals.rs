//! Every refusal and every gap: a plain fact, at least one way on, a clause where a check stands behind it.

mod all;

use jiff::civil::date;
use minutebook::domain::command::Command;
use minutebook::domain::disclosure::TrackStep;
use minutebook::domain::id::{MatterId, MemberId};
use minutebook::domain::refusal::{Field, Gap, GapFact, Refusal};
use minutebook::domain::rules::split::Together;
use minutebook::domain::rules::{CheckId, Severity, registry};
use minutebook::domain::steps::StepKind;
use minutebook::text::names::Names;
use minutebook::text::refusal::{Act, Fix, fix, gap, text, text_for};
use minutebook::text::{citation, field};

use crate::office::{assert_plain, roster, rulebook};

pub use all::an_origin;
use all::*;

#[test]
fn every_refusal_states_a_plain_fact_and_offers_a_way_on() {
    let (roster, rulebook) = (roster(), rulebook());
    let all = refusals();
    assert!(all.len() > 200, "{}", all.len());
    for refusal in all {
        let text = text(&refusal, Names::new(&roster, &rulebook));
        assert_plain(&text.fact);
        assert!(text.fact.ends_with('。'), "{}", text.fact);
        assert!(!text.fix.is_empty(), "no way on: {}", text.fact);
        for one in &text.fix {
            assert_plain(fix::label(*one));
        }
        for line in &text.detail {
            assert_plain(&line.text);
            assert!(line.citation.is_some() && line.fix.is_some(), "{}", line.text);
        }
        for clause in text
            .citation
            .iter()
            .chain(text.detail.iter().filter_map(|l| l.citation.as_ref()))
        {
            assert_plain(clause);
        }
    }
}

#[test]
fn r01_r03_r12_r21_a_refusal_cites_what_was_in_force_on_the_day_whose_law_judges() {
    let (roster, rulebook) = (roster(), rulebook());
    let on = |day| Names::new(&roster, &rulebook).under_law_of(Some(day));
    let of_step = |step, day| {
        let gap = Gap {
            check: CheckId::R51,
            severity: Severity::Block,
            fact: GapFact::StepUnresolved(step),
        };
        gap::line(&gap, on(day)).citation.expect("a clause")
    };
    let own = "本单位议事规则";
    for (step, day, clause) in [
        (StepKind::Investigation, date(2019, 8, 31), own),
        (StepKind::Investigation, date(2019, 9, 1), "参照国令713号第十二条"),
        (StepKind::Consultation, date(2015, 6, 1), own),
        (StepKind::LegalReview, date(2015, 6, 1), own),
        (StepKind::FairCompetition, date(2016, 12, 31), own),
        (StepKind::FairCompetition, date(2017, 1, 1), "国发〔2016〕34号"),
        (
            StepKind::FairCompetition,
            date(2019, 3, 1),
            "公平竞争审查制度实施细则（暂行）（2017年）",
        ),
        (
            StepKind::FairCompetition,
            date(2024, 7, 31),
            "公平竞争审查制度实施细则（2021年）第二条、第六条",
        ),
        (StepKind::FairCompetition, date(2024, 8, 1), "国令783号第二条"),
    ] {
        assert_eq!(of_step(step, day), clause, "{step:?} on {day}");
    }
    let refusal = Refusal::MajorityMissing {
        entitled: 9,
        agree: 4,
        required: 5,
    };
    assert_eq!(text(&refusal, on(date(2013, 12, 31))).citation.as_deref(), Some(own));
    let today = text(&refusal, Names::new(&roster, &rulebook)).citation;
    assert_eq!(today.as_deref(), Some("本单位议事规则；讨论干部任免的，干部任用条例"));
}

#[test]
fn before_its_own_first_day_no_check_cites_the_regulations_713_783_or_99() {
    for check in CheckId::ALL {
        for (from, number) in [
            (registry::DECISIONS, "713"),
            (registry::REVIEW_REGULATION, "783"),
            (registry::REVIEW_MEASURES, "99号"),
        ] {
            // What is done after a decision is under the law of its own day.
            if matches!(check, CheckId::R49 | CheckId::R50) {
                continue;
            }
            let clause = citation::on(*check, from.yesterday().expect("a day"));
            assert!(!clause.contains(number), "{check}: {clause}");
        }
    }
}

#[test]
fn a_refusal_of_a_check_names_its_clause() {
    let (roster, rulebook) = (roster(), rulebook());
    for (refusal, clause) in [
        (Refusal::NoVote(MemberId(3)), "本单位议事规则"),
        (Refusal::TrackOrder(TrackStep::Examined), "党务公开条例（试行）第十五条"),
    ] {
        let text = text(&refusal, Names::new(&roster, &rulebook));
        assert_eq!(text.citation.as_deref(), Some(clause));
    }
}

#[test]
fn a_gap_is_mended_at_the_step_the_rail_marks() {
    for fact in gaps() {
        assert_plain(&gap::fact(&fact, Names::NONE));
        if let Some(step) = minutebook::domain::rules::step_of(&fact) {
            assert_eq!(gap::fix(&fact), Fix::Step(step), "{fact:?}");
        }
    }
}

#[test]
fn two_gaps_of_one_step_are_named_once() {
    let gap = |fact| Gap {
        check: CheckId::R13d,
        severity: Severity::Block,
        fact,
    };
    let refusal = Refusal::NotReady(vec![gap(GapFact::StandardsUnjudged(1)), gap(GapFact::NoConclusion)]);
    let text = text(&refusal, Names::NONE);
    assert_eq!(text.fact, "会前程序未完成，不能列入议程。尚缺：公平竞争审查。");
    assert_eq!(text.detail[0].text, "公平竞争审查还有1项标准未判断。");
    assert_eq!(text.fix, [Fix::Step(StepKind::FairCompetition)]);
}

#[test]
fn amounts_that_add_up_are_told_with_their_count_sum_and_standard() {
    assert_eq!(
        gap::fact(&GapFact::Split(a_split(Together::Payee)), Names::NONE),
        "与2笔支出（同一收款单位）合计6.20万元，达到大额标准（5.00万元以上（含本数）），请合并上会或者说明理由。"
    );
}

#[test]
fn an_empty_field_is_asked_for_by_its_name() {
    assert_eq!(field::ask(Field::Reporter), "请填写汇报人。");
    assert_eq!(field::ask(Field::Line), "请选择清单项。");
}

#[test]
fn the_same_gap_stands_in_the_way_of_different_acts() {
    let refusal = Refusal::NotReady(vec![Gap {
        check: CheckId::R51,
        severity: Severity::Block,
        fact: GapFact::StepUnresolved(StepKind::Consultation),
    }]);
    let entering = Command::EnterInRegister {
        matter: MatterId([1; 8]),
        summary: String::new(),
        minute_book: String::new(),
        waivers: Vec::new(),
    };
    assert_eq!(
        text_for(&refusal, Act::of(&entering), Names::NONE).fact,
        "会前程序未完成，不能登记入台账。尚缺：征求意见。"
    );
    let short = Refusal::NotReady(vec![Gap {
        check: CheckId::R31,
        severity: Severity::Block,
        fact: GapFact::NoticeTooShort {
            stood: 3,
            required: 5,
            ends: date(2026, 11, 27),
        },
    }]);
    let posting = Command::PostNotice {
        matter: MatterId([1; 8]),
        from: date(2026, 11, 23),
        until: date(2026, 11, 25),
        place: String::new(),
    };
    assert_eq!(
        text_for(&short, Act::of(&posting), Names::NONE).fact,
        "公示期不足5个工作日，不能登记公示。所填公示期3个工作日，须公示到11月27日。"
    );
}
