//! Every refusal and every gap: a plain fact, at least one way on, a clause where a check stands behind it.

mod all;

use jiff::civil::date;
use minutebook::domain::command::Command;
use minutebook::domain::disclosure::TrackStep;
use minutebook::domain::id::{MatterId, MemberId};
use minutebook::domain::refusal::{Field, Gap, GapFact, Refusal};
use minutebook::domain::rules::split::Together;
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::steps::StepKind;
use minutebook::text::field;
use minutebook::text::names::Names;
use minutebook::text::refusal::{Act, Fix, fix, gap, text, text_for};

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
