//! The fair-competition review: R12, R13a–e, R14, R15, R17–R19 on the days around their coming into force.

use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::rules::fair_competition::Regime;
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, EARLIER_STANDARDS, Exception, ExceptionGround, Hearing, Issuer,
    Judged, Review, SITUATION_ARTICLES, STANDARDS, Situation, Standard, situations,
};
use minutebook::domain::steps::{StepKind, StepOutcome};

use crate::given::{Given, TODAY};
use crate::groundwork::{found, severity};
use crate::papers;

const BEFORE_783: Date = date(2024, 7, 31);
const FROM_783: Date = date(2024, 8, 1);
const BEFORE_99: Date = date(2025, 4, 19);
const FROM_99: Date = date(2025, 4, 20);

/// How hard a check finds a review wanting, were the meeting on that day.
fn judged(review: Review, meeting: Date, check: CheckId) -> Option<Severity> {
    let (given, matter) = reviewed(review);
    severity(&given, matter, meeting, check)
}

fn reviewed(review: Review) -> (Given, minutebook::domain::id::MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    given.resolve(matter, papers::reviewed(review, date(2024, 7, 1)));
    (given, matter)
}

fn plain() -> Review {
    papers::review(date(2024, 7, 1))
}

fn exception(effect: &str, no_lesser_alternative: &str, term: &str) -> Review {
    Review {
        conclusion: Some(Conclusion::Exception(Exception {
            ground: ExceptionGround::PublicInterest,
            effect: effect.into(),
            no_lesser_alternative: no_lesser_alternative.into(),
            term: term.into(),
            other: String::new(),
            until: None,
        })),
        ..plain()
    }
}

#[test]
fn a_complete_review_has_nothing_wanting_on_any_day() {
    let (given, matter) = reviewed(plain());
    for day in [BEFORE_783, FROM_783, BEFORE_99, FROM_99, TODAY] {
        for check in [
            CheckId::R12,
            CheckId::R13a,
            CheckId::R13b,
            CheckId::R13c,
            CheckId::R13d,
            CheckId::R13e,
            CheckId::R14,
            CheckId::R15,
            CheckId::R17,
            CheckId::R18,
            CheckId::R19,
        ] {
            assert_eq!(severity(&given, matter, day, check), None, "{check} on {day}");
        }
    }
}

#[test]
fn r12_not_applicable_is_no_way_out_since_the_judgement_itself_is_the_step() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let outcome = papers::not_applicable(StepKind::FairCompetition, date(2016, 6, 1));
    given.resolve(matter, outcome);
    assert_eq!(severity(&given, matter, date(2016, 12, 31), CheckId::R12), None);
    assert_eq!(
        severity(&given, matter, date(2017, 1, 1), CheckId::R12),
        Some(Severity::Block)
    );
}

#[test]
fn r12_applicability_is_judged_by_the_day_of_the_meeting() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let reason = "不涉及经营者".to_owned();
    given.resolve(
        matter,
        papers::competition(Applicability::No { reason }, date(2026, 3, 9)),
    );
    assert_eq!(severity(&given, matter, date(2026, 3, 9), CheckId::R12), None);
    assert_eq!(
        severity(&given, matter, date(2026, 3, 8), CheckId::R12),
        Some(Severity::Block)
    );
}

#[test]
fn before_2017_nothing_is_asked_and_an_empty_step_is_no_gap() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.when(Command::ReopenStep {
        matter,
        step: StepKind::FairCompetition,
        reason: "补录旧事项".into(),
    });
    let empty = |day| severity(&given, matter, day, CheckId::R51);
    assert_eq!(empty(date(2016, 12, 31)), None);
    assert_eq!(empty(date(2017, 1, 1)), Some(Severity::Block));
    assert_eq!(severity(&given, matter, date(2016, 12, 31), CheckId::R12), None);
}

#[test]
fn each_day_has_the_rules_that_were_in_force() {
    for (day, regime) in [
        (date(2016, 12, 31), Regime::NotYet),
        (date(2017, 1, 1), Regime::Opinions),
        (date(2017, 10, 22), Regime::Opinions),
        (date(2017, 10, 23), Regime::TrialRules),
        (date(2021, 6, 28), Regime::TrialRules),
        (date(2021, 6, 29), Regime::Rules),
        (BEFORE_783, Regime::Rules),
        (FROM_783, Regime::Regulation),
        (BEFORE_99, Regime::Regulation),
        (FROM_99, Regime::Measures),
        (TODAY, Regime::Measures),
    ] {
        assert_eq!(Regime::on(day), regime, "{day}");
        assert_eq!(regime.judges_standards(), day >= FROM_783, "{day}");
    }
}

#[test]
fn each_time_has_its_own_standards_and_grounds_of_exception() {
    let of = |day| Regime::on(day);
    assert_eq!(of(date(2017, 10, 22)).standards(), [], "no form was prescribed");
    for day in [date(2017, 10, 23), date(2021, 6, 29), BEFORE_783] {
        let groups = [1, 2, 3, 4].map(|group| {
            let own = of(day).standards().iter();
            own.filter(|standard| standard.article == group).count()
        });
        assert_eq!(groups, [5, 5, 4, 4], "国发〔2016〕34号, {day}");
        assert!(of(day).has_form());
    }
    assert_eq!(of(FROM_783).standards(), STANDARDS);
    assert!(!of(FROM_783).has_form());
    // 科学技术进步 is a ground of 783号令 第12条; before it the relief of the poor was one.
    let grounds = |day| of(day).exception_grounds();
    for (ground, before) in [
        (ExceptionGround::SocialSecurity, true),
        (ExceptionGround::Innovation, false),
    ] {
        assert_eq!(grounds(BEFORE_783).contains(&ground), before, "{ground:?}");
        assert_eq!(grounds(FROM_783).contains(&ground), !before, "{ground:?}");
    }
}

#[test]
fn r14_what_touches_one_of_the_eighteen_can_not_conform() {
    let touched = |found| Review {
        judged: vec![Judged {
            standard: EARLIER_STANDARDS[3],
            found,
            words: "另设备案程序".into(),
            situations: Vec::new(),
        }],
        ..old(date(2023, 5, 4))
    };
    for (found, severity) in [(true, Some(Severity::Block)), (false, None)] {
        assert_eq!(judged(touched(found), date(2023, 5, 8), CheckId::R14), severity);
    }
}

/// A review of old: concluded on a day and filed, without standards, hearing or issuer.
fn old(concluded_on: Date) -> Review {
    Review {
        judged: Vec::new(),
        hearing: None,
        concluded_on: Some(concluded_on),
        ..plain()
    }
}

#[test]
fn r13a_from_2017_on_some_review_by_the_drafter_is_recorded_and_until_the_rules_of_that_year() {
    let nothing = || Review {
        conclusion: None,
        concluded_on: None,
        written: false,
        ..old(date(2017, 1, 1))
    };
    let found = |day| judged(nothing(), day, CheckId::R13a);
    assert_eq!(found(date(2016, 12, 31)), None);
    assert_eq!(found(date(2017, 1, 1)), Some(Severity::Warn));
    assert_eq!(found(date(2017, 10, 22)), Some(Severity::Warn));
    assert_eq!(found(date(2017, 10, 23)), None);
    let spoken = Review {
        written: false,
        concluded_on: None,
        ..old(date(2017, 1, 1))
    };
    assert_eq!(
        judged(spoken, date(2017, 1, 1), CheckId::R13a),
        None,
        "no form is asked"
    );
}

/// How a check of 2017 or 2021 finds reviews wanting on a day: one in order, unwritten, without a conclusion, without a
/// reviewer, concluded the day after.
fn wanting(day: Date, check: CheckId) -> [Option<Severity>; 5] {
    let change = |change: fn(&mut Review)| {
        let mut review = old(day);
        change(&mut review);
        judged(review, day, check)
    };
    [
        change(|_| ()),
        change(|review| review.written = false),
        change(|review| review.conclusion = None),
        change(|review| review.reviewer = " ".into()),
        change(|review| review.concluded_on = review.concluded_on.map(|on| on.tomorrow().expect("a day"))),
    ]
}

const NOTHING: [Option<Severity>; 5] = [None; 5];
const ALL_BUT_THE_FIRST: [Option<Severity>; 5] = [
    None,
    Some(Severity::Block),
    Some(Severity::Block),
    Some(Severity::Block),
    Some(Severity::Block),
];

#[test]
fn r13b_from_the_rules_of_2017_on_the_form_is_filled_in_writing_by_the_day_of_the_meeting() {
    assert_eq!(wanting(date(2017, 10, 22), CheckId::R13b), NOTHING);
    assert_eq!(wanting(date(2017, 10, 23), CheckId::R13b), ALL_BUT_THE_FIRST);
    assert_eq!(wanting(date(2021, 6, 28), CheckId::R13b), ALL_BUT_THE_FIRST);
    assert_eq!(wanting(date(2021, 6, 29), CheckId::R13b), NOTHING);
}

#[test]
fn r13c_from_the_rules_of_2021_on_the_written_conclusion_is_filed_also_for_one_case() {
    assert_eq!(wanting(date(2021, 6, 28), CheckId::R13c), NOTHING);
    assert_eq!(wanting(date(2021, 6, 29), CheckId::R13c), ALL_BUT_THE_FIRST);
    assert_eq!(wanting(BEFORE_783, CheckId::R13c), ALL_BUT_THE_FIRST);
    assert_eq!(wanting(FROM_783, CheckId::R13c), NOTHING);
}

#[test]
fn r13d_standards_are_judged_only_from_783_on() {
    assert_eq!(judged(old(BEFORE_783), BEFORE_783, CheckId::R13d), None);
    let (given, matter) = reviewed(old(BEFORE_783));
    let gaps = found(&given, matter, FROM_783, CheckId::R13d);
    assert_eq!(gaps[0].fact, GapFact::StandardsUnjudged(19));
}

#[test]
fn the_sixty_six_situations_of_99_are_those_of_its_fifteen_articles_with_their_last_items_other() {
    let all: Vec<Situation> = STANDARDS.into_iter().flat_map(situations).collect();
    assert_eq!(all.len(), 66, "with the fifteen items that say: other");
    let named = SITUATION_ARTICLES.iter().map(|(_, items, _)| usize::from(*items) - 1);
    assert_eq!(named.sum::<usize>(), 51, "without them");
    let articles: Vec<u8> = SITUATION_ARTICLES.iter().map(|(article, ..)| *article).collect();
    assert_eq!(articles, (9..=23).collect::<Vec<u8>>());
    assert!(all.is_sorted() && all.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn every_situation_spells_out_one_standard_and_only_the_standards_that_say_other_have_none() {
    for standard in STANDARDS {
        for situation in situations(standard) {
            assert_eq!(situation.standard(), Some(standard));
        }
    }
    let without: Vec<Standard> = STANDARDS
        .into_iter()
        .filter(|standard| situations(*standard).next().is_none())
        .collect();
    let other = [(8, 5), (9, 6), (10, 4), (11, 4)];
    assert_eq!(without, other.map(|(article, item)| Standard { article, item }));
    for (article, item) in [(8, 1), (24, 1), (9, 0), (9, 7), (23, 4)] {
        assert_eq!(Situation { article, item }.standard(), None);
    }
}

#[test]
fn a_situation_is_ticked_behind_its_own_standard_and_only_where_something_was_found() {
    let (given, matter) = reviewed(plain());
    let ticking = |found, situation| {
        let mut review = plain();
        review.judged[0] = Judged {
            standard: STANDARDS[0],
            found,
            words: "设置备案".into(),
            situations: vec![situation],
        };
        given.asked(&papers::resolution(matter, papers::reviewed(review, date(2024, 7, 1))))
    };
    let (own, of_another) = (Situation { article: 9, item: 6 }, Situation { article: 10, item: 1 });
    assert!(ticking(true, own).is_ok());
    assert_eq!(ticking(false, own), Err(Refusal::Unknown));
    assert_eq!(ticking(true, of_another), Err(Refusal::Unknown));
}

#[test]
fn r18_a_joint_measure_names_the_lead_drafter_and_the_others_from_the_day_of_783_on() {
    let joint = |lead: &str, others: &str| Review {
        issuer: Issuer::Joint {
            lead: lead.into(),
            others: others.into(),
        },
        ..plain()
    };
    assert_eq!(judged(joint("经济发展办公室", "司法所"), TODAY, CheckId::R18), None);
    for wanting in [joint("", "司法所"), joint("经济发展办公室", " ")] {
        assert_eq!(judged(wanting.clone(), BEFORE_783, CheckId::R18), None);
        assert_eq!(judged(wanting, FROM_783, CheckId::R18), Some(Severity::Block));
    }
}

#[test]
fn r18_a_measure_of_a_government_has_the_regulators_conclusion_and_the_drafters_two_papers() {
    let issued = |drafting_note, first_opinion, regulator: &str| Review {
        issuer: Issuer::Government {
            drafting_note,
            first_opinion,
            regulator: regulator.into(),
        },
        ..plain()
    };
    let regulator = "区市场监督管理局，公竞审〔2026〕3号";
    assert_eq!(judged(issued(true, true, regulator), TODAY, CheckId::R18), None);
    for wanting in [
        issued(false, true, regulator),
        issued(true, false, regulator),
        issued(true, true, "　"),
    ] {
        assert_eq!(judged(wanting.clone(), BEFORE_783, CheckId::R18), None);
        assert_eq!(judged(wanting, FROM_783, CheckId::R18), Some(Severity::Block));
    }
}

#[test]
fn r13d_all_nineteen_standards_are_judged_from_the_day_of_783_on() {
    let mut review = plain();
    review.judged.pop();
    assert_eq!(judged(review.clone(), BEFORE_783, CheckId::R13d), None);
    let (given, matter) = reviewed(review);
    let gaps = found(&given, matter, FROM_783, CheckId::R13d);
    assert_eq!(gaps[0].fact, GapFact::StandardsUnjudged(1));
    assert_eq!(gaps[0].severity, Severity::Block);
    assert_eq!(STANDARDS.len(), 19);
}

#[test]
fn r13d_there_is_a_conclusion_with_a_day_and_a_reviewer_before_the_decision() {
    let without = |change: fn(&mut Review)| {
        let mut review = plain();
        change(&mut review);
        judged(review, TODAY, CheckId::R13d)
    };
    assert_eq!(without(|review| review.conclusion = None), Some(Severity::Block));
    assert_eq!(without(|review| review.concluded_on = None), Some(Severity::Block));
    assert_eq!(without(|review| review.reviewer = " ".into()), Some(Severity::Block));
    assert_eq!(without(|review| review.concluded_on = Some(date(2026, 3, 9))), None);
    assert_eq!(
        without(|review| review.concluded_on = Some(TODAY)),
        Some(Severity::Block),
        "the day of the decision is too late"
    );
}

#[test]
fn r13e_the_conclusion_is_written_from_the_day_of_99_on() {
    let spoken = || Review {
        written: false,
        ..plain()
    };
    assert_eq!(judged(spoken(), BEFORE_99, CheckId::R13e), None);
    assert_eq!(judged(spoken(), FROM_99, CheckId::R13e), Some(Severity::Block));
}

#[test]
fn r14_what_does_not_conform_goes_back_also_if_it_only_calls_itself_conforming() {
    let fails = || Review {
        conclusion: Some(Conclusion::DoesNotConform),
        ..plain()
    };
    assert_eq!(judged(fails(), date(2021, 6, 28), CheckId::R14), None);
    assert_eq!(judged(fails(), date(2021, 6, 29), CheckId::R14), Some(Severity::Block));
    let mut touched = plain();
    touched.judged[0].found = true;
    assert_eq!(judged(touched.clone(), TODAY, CheckId::R14), Some(Severity::Block));
    touched.conclusion = exception("影响小", "无替代", "一年").conclusion;
    assert_eq!(judged(touched, TODAY, CheckId::R14), None);
}

#[test]
fn r15_an_exception_is_explained_and_from_99_on_its_effect_too() {
    let complete = || exception("影响小", "无替代", "一年");
    assert_eq!(judged(complete(), TODAY, CheckId::R15), None);
    for wanting in [exception("影响小", "", "一年"), exception("影响小", "无替代", " ")] {
        assert_eq!(judged(wanting.clone(), BEFORE_783, CheckId::R15), None);
        assert_eq!(judged(wanting, FROM_783, CheckId::R15), Some(Severity::Block));
    }
    let without_effect = exception("", "无替代", "一年");
    assert_eq!(judged(without_effect.clone(), BEFORE_99, CheckId::R15), None);
    assert_eq!(judged(without_effect, FROM_99, CheckId::R15), Some(Severity::Block));
}

#[test]
fn r17_those_affected_are_heard_or_a_reason_asks_for_a_name() {
    let heard = |hearing| Review { hearing, ..plain() };
    let reason = |reason: &str| Some(Hearing::NotHeld { reason: reason.into() });
    assert_eq!(judged(heard(None), BEFORE_783, CheckId::R17), None);
    assert_eq!(judged(heard(None), FROM_783, CheckId::R17), Some(Severity::Block));
    assert_eq!(
        judged(heard(reason("涉及商业秘密")), FROM_783, CheckId::R17),
        Some(Severity::Warn)
    );
    assert_eq!(
        judged(heard(reason(" ")), FROM_783, CheckId::R17),
        Some(Severity::Block)
    );
}

#[test]
fn r19_countersigning_is_no_review_from_the_day_of_99_on() {
    let countersigned = || Review {
        source: ConclusionSource::Countersigned,
        ..plain()
    };
    assert_eq!(judged(countersigned(), BEFORE_99, CheckId::R19), None);
    assert_eq!(judged(countersigned(), FROM_99, CheckId::R19), Some(Severity::Block));
}

#[test]
fn a_review_that_does_not_apply_asks_for_nothing_more() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let outcome: StepOutcome = papers::done(StepKind::FairCompetition, TODAY);
    given.resolve(matter, outcome);
    for check in [
        CheckId::R13d,
        CheckId::R13e,
        CheckId::R14,
        CheckId::R15,
        CheckId::R16,
        CheckId::R17,
        CheckId::R18,
        CheckId::R19,
    ] {
        assert_eq!(severity(&given, matter, TODAY, check), None);
    }
}
