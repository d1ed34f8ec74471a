//! Before the meeting: R01, R03, R04, R07, R08, R09, R21, R46, R51, each at its boundaries.

use jiff::civil::{Date, date};
use minutebook::domain::application::{Particulars, SignOffStage, TopicApplication};
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::MatterId;
use minutebook::domain::refusal::{Field, Gap, GapFact, Refusal};
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::{MeetingKind, Strength};
use minutebook::domain::rules::{CheckId, Severity, gaps_before_agenda};
use minutebook::domain::steps::groundwork::{ConsultationWay, Legality, Opinion, Risk};
use minutebook::domain::steps::{StepContent, StepKind, StepOutcome};

use crate::given::{Given, TODAY, application, checks, funds, place, project, sign_off, waiver, yuan};
use crate::papers;

/// What a check finds wanting about a matter, were its meeting on that day.
pub fn found(given: &Given, matter: MatterId, meeting: Date, check: CheckId) -> Vec<Gap> {
    let rulebook = given.book.rulebook(meeting);
    let mut gaps = gaps_before_agenda(rulebook, given.matter(matter), Some(meeting));
    gaps.retain(|gap| gap.check == check);
    gaps
}

/// How hard a check finds one thing wanting, or that it doesn't.
pub fn severity(given: &Given, matter: MatterId, meeting: Date, check: CheckId) -> Option<Severity> {
    found(given, matter, meeting, check).first().map(|gap| gap.severity)
}

/// A matter of a line with one step as given and all others in order.
pub fn with_step(line: &str, content: StepContent) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready(line, Particulars::Decision {});
    given.resolve(matter, StepOutcome::Done(content));
    (given, matter)
}

/// A matter of old, as a late entry would bring it: the investigation ends on a day.
fn investigated_until(until: Date) -> (Given, MatterId) {
    with_step("D01", StepContent::Investigation(papers::investigation(until)))
}

#[test]
fn r01_an_investigation_ends_on_the_day_of_the_meeting_at_the_latest() {
    let day = date(2026, 3, 5);
    let (given, matter) = investigated_until(day);
    assert_eq!(severity(&given, matter, day, CheckId::R01), None);
    assert_eq!(
        severity(&given, matter, date(2026, 3, 4), CheckId::R01),
        Some(Severity::Block)
    );
}

#[test]
fn r01_warns_before_713_came_into_force_and_blocks_from_that_day_on() {
    let (given, matter) = investigated_until(date(2019, 12, 1));
    let found = |day| severity(&given, matter, day, CheckId::R01);
    assert_eq!(found(date(2019, 8, 31)), Some(Severity::Warn));
    assert_eq!(found(date(2019, 9, 1)), Some(Severity::Block));
}

#[test]
fn r01_r03_a_blank_finding_or_audience_says_nothing() {
    let mut blank = papers::investigation(TODAY);
    blank.finding = "　 ".into();
    let given = Given::a_main_book();
    let mut given = given;
    let matter = given.a_ready_matter();
    let refusal = given.refused(papers::resolution(
        matter,
        StepOutcome::Done(StepContent::Investigation(blank)),
    ));
    assert!(matches!(refusal, Refusal::FieldEmpty(_)));
}

#[test]
fn r03_each_opinion_is_adopted_or_answered_and_none_at_all_is_an_answer() {
    let opinion = |adopted, reason: &str| Opinion {
        words: "建议错峰施工".into(),
        adopted,
        reason: reason.into(),
    };
    for (opinions, unanswered) in [
        (vec![], 0),
        (vec![opinion(true, "")], 0),
        (vec![opinion(false, "超出预算")], 0),
        (vec![opinion(false, ""), opinion(false, " "), opinion(true, "")], 2),
    ] {
        let mut consultation = papers::consultation(ConsultationWay::Forum, date(2026, 2, 2), date(2026, 3, 3));
        consultation.opinions = opinions;
        let (given, matter) = with_step("D01", StepContent::Consultation(consultation));
        let facts: Vec<_> = found(&given, matter, TODAY, CheckId::R03)
            .into_iter()
            .map(|gap| gap.fact)
            .collect();
        let expected = (unanswered > 0).then_some(GapFact::OpinionsUnanswered(unanswered));
        assert_eq!(facts, expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn r03_warns_before_713_came_into_force_and_blocks_from_that_day_on() {
    let late = papers::consultation(ConsultationWay::Forum, date(2019, 1, 2), date(2019, 12, 3));
    let (given, matter) = with_step("D01", StepContent::Consultation(late));
    let found = |day| severity(&given, matter, day, CheckId::R03);
    assert_eq!(found(date(2019, 8, 31)), Some(Severity::Warn));
    assert_eq!(found(date(2019, 9, 1)), Some(Severity::Block));
    assert_eq!(found(date(2019, 12, 3)), None);
}

#[test]
fn r04_a_public_consultation_runs_thirty_calendar_days() {
    let found = |line: &str, until, because: &str| {
        let mut consultation = papers::consultation(ConsultationWay::Public, date(2026, 2, 1), until);
        consultation.shorter_because = because.into();
        let (given, matter) = with_step(line, StepContent::Consultation(consultation));
        severity(&given, matter, TODAY, CheckId::R04)
    };
    // 1 February does not count, so 3 March is the thirtieth day.
    assert_eq!(
        found("D02", date(2026, 3, 2), ""),
        Some(Severity::Block),
        "29 days, a full line"
    );
    assert_eq!(
        found("D01", date(2026, 3, 2), ""),
        Some(Severity::Warn),
        "29 days, another line"
    );
    assert_eq!(found("D02", date(2026, 3, 3), ""), None, "30 days");
    assert_eq!(found("D02", date(2026, 3, 4), ""), None, "31 days");
    assert_eq!(found("D02", date(2026, 3, 2), "情况紧急，已在公告中说明"), None);
    assert_eq!(
        found("D02", date(2026, 3, 2), " "),
        Some(Severity::Block),
        "a blank is no reason"
    );
}

#[test]
fn r04_asks_nothing_of_a_forum_or_of_the_days_before_713() {
    let short = |way| papers::consultation(way, date(2019, 8, 1), date(2019, 8, 20));
    let (given, matter) = with_step("D02", StepContent::Consultation(short(ConsultationWay::Forum)));
    assert_eq!(severity(&given, matter, TODAY, CheckId::R04), None);
    let (given, matter) = with_step("D02", StepContent::Consultation(short(ConsultationWay::Public)));
    assert_eq!(severity(&given, matter, date(2019, 8, 31), CheckId::R04), None);
    assert_eq!(
        severity(&given, matter, date(2019, 9, 1), CheckId::R04),
        Some(Severity::Block)
    );
}

/// How hard a check is on a step as given, of a line that demands the step and of one that does not.
fn by_line(content: &StepContent, meeting: Date, check: CheckId) -> [Option<Severity>; 2] {
    ["D02", "D01"].map(|line| {
        let (given, matter) = with_step(line, content.clone());
        severity(&given, matter, meeting, check)
    })
}

const DEMANDED_AND_ADDED: [Option<Severity>; 2] = [Some(Severity::Block), Some(Severity::Warn)];

#[test]
fn r07_experts_sign_and_declare_that_they_have_no_interest() {
    for (signed, no_interest, found) in [
        (true, true, [None, None]),
        (false, true, DEMANDED_AND_ADDED),
        (true, false, DEMANDED_AND_ADDED),
    ] {
        let mut step = papers::expert(date(2026, 3, 9));
        (step.signed, step.no_interest) = (signed, no_interest);
        let content = StepContent::ExpertReview(step);
        assert_eq!(by_line(&content, TODAY, CheckId::R07), found);
    }
}

#[test]
fn r08_a_risk_is_named_answered_and_controllable() {
    for (result, found) in [
        (Risk::Controllable, [None, None]),
        (Risk::ControllableAfterChange, [None, None]),
        (Risk::Uncontrollable, DEMANDED_AND_ADDED),
    ] {
        let mut step = papers::risk(date(2026, 3, 9));
        step.result = result;
        let content = StepContent::RiskAssessment(step);
        assert_eq!(by_line(&content, TODAY, CheckId::R08), found);
    }
    let mut step = papers::risk(date(2026, 3, 9));
    step.plan = String::new();
    let (given, matter) = with_step("D02", StepContent::RiskAssessment(step));
    let gaps = found(&given, matter, TODAY, CheckId::R08);
    assert_eq!(gaps[0].fact, GapFact::StepIncomplete(StepKind::RiskAssessment));
}

#[test]
fn r07_r08_are_dated_on_the_day_of_the_meeting_at_the_latest() {
    let on = date(2026, 3, 9);
    for (content, check) in [
        (StepContent::ExpertReview(papers::expert(on)), CheckId::R07),
        (StepContent::RiskAssessment(papers::risk(on)), CheckId::R08),
    ] {
        assert_eq!(by_line(&content, on, check), [None, None]);
        assert_eq!(by_line(&content, date(2026, 3, 8), check), DEMANDED_AND_ADDED);
    }
}

#[test]
fn r09_the_legality_opinion_is_dated_before_the_day_of_the_meeting() {
    let opinion = |result| {
        let mut step = papers::legal(date(2026, 3, 9));
        step.result = result;
        StepContent::LegalReview(step)
    };
    let lawful = opinion(Legality::Lawful);
    assert_eq!(by_line(&lawful, date(2026, 3, 10), CheckId::R09), [None, None]);
    assert_eq!(by_line(&lawful, date(2026, 3, 9), CheckId::R09), DEMANDED_AND_ADDED);
    for (result, found) in [
        (Legality::LawfulAfterChange, [None, None]),
        (Legality::RiskShown, [None, None]),
        (Legality::Unlawful, DEMANDED_AND_ADDED),
    ] {
        assert_eq!(by_line(&opinion(result), TODAY, CheckId::R09), found, "{result:?}");
    }
}

#[test]
fn r07_r08_r09_ask_nothing_before_713_came_into_force() {
    let mut expert = papers::expert(date(2019, 8, 30));
    expert.signed = false;
    let mut risk = papers::risk(date(2019, 8, 30));
    risk.result = Risk::Uncontrollable;
    let mut legal = papers::legal(date(2019, 8, 30));
    legal.result = Legality::Unlawful;
    for (content, check) in [
        (StepContent::ExpertReview(expert), CheckId::R07),
        (StepContent::RiskAssessment(risk), CheckId::R08),
        (StepContent::LegalReview(legal), CheckId::R09),
    ] {
        assert_eq!(by_line(&content, date(2019, 8, 31), check), [None, None]);
        assert_eq!(by_line(&content, date(2019, 9, 1), check), DEMANDED_AND_ADDED);
    }
}

#[test]
fn r21_the_package_says_what_is_asked_on_what_basis_and_who_reports() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    for change in [
        |topic: &mut TopicApplication| topic.request = " ".into(),
        |topic: &mut TopicApplication| topic.basis = String::new(),
        |topic: &mut TopicApplication| topic.reporter = String::new(),
    ] {
        let mut file = given.matter(matter).clone();
        change(&mut file.application.as_mut().expect("it was applied for").value);
        let on = |day| {
            let mut gaps = gaps_before_agenda(given.book.rulebook(day), &file, Some(day));
            gaps.retain(|gap| gap.fact == GapFact::ApplicationIncomplete);
            gaps.first().map(|gap| (gap.check, gap.severity))
        };
        assert_eq!(on(TODAY), Some((CheckId::R21, Severity::Block)));
        assert_eq!(on(date(2019, 9, 1)), Some((CheckId::R21, Severity::Block)));
        assert_eq!(on(date(2019, 8, 31)), None);
    }
}

#[test]
fn r21_the_secretarys_approval_is_dated_on_the_day_of_the_meeting_at_the_latest() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    given.all_steps(matter);
    assert_eq!(severity(&given, matter, TODAY, CheckId::R21), Some(Severity::Block));
    given.approved(matter);
    assert_eq!(severity(&given, matter, TODAY, CheckId::R21), None);
    let day_before = papers::before(TODAY, 1);
    let rulebook = given.book.rulebook(day_before);
    let gaps = gaps_before_agenda(rulebook, given.matter(matter), Some(day_before));
    let r21: Vec<_> = gaps.iter().filter(|gap| gap.check == CheckId::R21).collect();
    assert!(
        matches!(r21[..], [gap] if gap.severity == Severity::Block && gap.fact == GapFact::ApprovedLater { on: TODAY })
    );
}

#[test]
fn r46_the_threshold_counts_the_amount_itself_only_where_the_line_says_so() {
    // F01 says 5万元以上, F02 says 超过5万元.
    for (line, fen, warns) in [
        ("F01", 4_999_999, true),
        ("F01", 5_000_000, false),
        ("F01", 5_000_001, false),
        ("F02", 4_999_999, true),
        ("F02", 5_000_000, true),
        ("F02", 5_000_001, false),
    ] {
        let mut given = Given::a_main_book();
        let amount = minutebook::domain::money::Fen::new(fen).expect("in range");
        let matter = given.a_ready(line, funds(amount));
        let expected = warns.then_some(Severity::Warn);
        assert_eq!(severity(&given, matter, TODAY, CheckId::R46), expected, "{line} {fen}");
    }
}

#[test]
fn r46_a_warning_is_passed_over_only_with_a_reason_and_a_name() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("F01", funds(yuan(49_999)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let placed = |waivers| match place(meeting, matter) {
        minutebook::domain::command::Command::PlaceItem { meeting, content, .. } => {
            minutebook::domain::command::Command::PlaceItem {
                meeting,
                content,
                waivers,
            }
        }
        other => other,
    };
    for waivers in [
        vec![],
        vec![waiver(CheckId::R46, "", "书记")],
        vec![waiver(CheckId::R46, "  ", "书记")],
        vec![waiver(CheckId::R46, "金额重要", "")],
        vec![waiver(CheckId::R04, "金额重要", "书记")],
    ] {
        assert_eq!(checks(&given.refused(placed(waivers))), ("warn", vec![CheckId::R46]));
    }
    given.when(placed(vec![waiver(CheckId::R46, "金额重要", "书记")]));
}

#[test]
fn r46_is_as_hard_as_the_rulebook_makes_it_and_as_the_registry_says_where_it_is_silent() {
    use minutebook::domain::rules::registry;
    for (own, expected) in [
        (None, Some(registry::of(CheckId::R46).severity)),
        (Some(Some(Severity::Warn)), Some(Severity::Warn)),
        (Some(Some(Severity::Block)), Some(Severity::Block)),
        (Some(None), None),
    ] {
        let mut founding = crate::given::founding(BookKind::Main);
        let strength = own.map(|severity| Strength {
            check: CheckId::R46,
            severity,
        });
        founding.rulebook.strengths.extend(strength);
        let mut given = Given::founded(&founding);
        let matter = given.a_ready("F01", funds(yuan(49_999)));
        assert_eq!(severity(&given, matter, TODAY, CheckId::R46), expected, "{own:?}");
    }
}

#[test]
fn r46_no_reason_and_no_name_passes_over_a_block() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    given.approved(matter);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let command = minutebook::domain::command::Command::PlaceItem {
        meeting,
        content: minutebook::domain::meeting::AgendaItem::Decide { matter },
        waivers: vec![waiver(CheckId::R51, "时间紧", "书记")],
    };
    assert_eq!(checks(&given.refused(command)).0, "block");
}

#[test]
fn r51_every_required_step_is_done_or_not_applicable_and_none_is_empty() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D02", Particulars::Decision {});
    given.approved(matter);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let required = [
        StepKind::Investigation,
        StepKind::Consultation,
        StepKind::ExpertReview,
        StepKind::RiskAssessment,
        StepKind::LegalReview,
        StepKind::FairCompetition,
    ];
    for (resolved, step) in required.into_iter().enumerate() {
        let Refusal::NotReady(gaps) = given.refused(place(meeting, matter)) else {
            unreachable!("{step:?} is open")
        };
        let open: Vec<_> = gaps.into_iter().map(|gap| gap.fact).collect();
        assert_eq!(
            open,
            required[resolved..]
                .iter()
                .map(|step| GapFact::StepUnresolved(*step))
                .collect::<Vec<_>>()
        );
        given.resolve(matter, papers::done(step, TODAY));
    }
    given.placed(meeting, matter);
}

#[test]
fn r51_a_step_the_department_asked_for_is_required_too() {
    let mut given = Given::a_main_book();
    let mut topic = application("P01", project(yuan(60_000)), TODAY);
    topic.also_needs = vec![StepKind::Sounding];
    let matter = given.applied_with(topic);
    let gaps = found(&given, matter, TODAY, CheckId::R51);
    assert!(
        gaps.iter()
            .any(|gap| gap.fact == GapFact::StepUnresolved(StepKind::Sounding))
    );
}

#[test]
fn r51_a_judgement_that_nothing_applies_is_dated_before_the_meeting_ends_too() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("F01", funds(yuan(60_000)));
    given.resolve(matter, papers::not_applicable(StepKind::Consultation, TODAY));
    assert_eq!(severity(&given, matter, TODAY, CheckId::R51), None);
    assert_eq!(
        severity(&given, matter, papers::before(TODAY, 1), CheckId::R51),
        Some(Severity::Block)
    );
}

#[test]
fn a_finished_step_is_changed_only_with_a_reason_which_is_kept_and_an_unfinished_one_without() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let investigation = || Box::new(papers::done(StepKind::Investigation, TODAY));
    let changed = |given: &Given, outcome, why: &str| {
        let command = Command::ResolveStep {
            matter,
            outcome,
            changed_because: why.into(),
        };
        given.asked(&command)
    };
    assert_eq!(
        changed(&given, investigation(), " "),
        Err(Refusal::FieldEmpty(Field::ChangeReason))
    );
    let events = changed(&given, investigation(), "补充现场照片").expect("with a reason");
    let Event::StepResolved { changed_because, .. } = &events[0] else {
        unreachable!("a step")
    };
    assert_eq!(changed_because.as_deref(), Some("补充现场照片"));

    // Against the person and taken back: that is a change, however it was found wanting.
    let mut unlawful = papers::legal(TODAY);
    unlawful.result = Legality::Unlawful;
    let (given, matter) = with_step("D02", StepContent::LegalReview(unlawful));
    let lawful = StepContent::LegalReview(papers::legal(TODAY));
    let command = |why: &str| Command::ResolveStep {
        matter,
        outcome: Box::new(StepOutcome::Done(lawful.clone())),
        changed_because: why.into(),
    };
    assert_eq!(given.asked(&command("")), Err(Refusal::FieldEmpty(Field::ChangeReason)));
    assert!(given.asked(&command("修改后重新审查")).is_ok());

    // What only lacks something is finished without one.
    let mut unsigned = papers::expert(TODAY);
    unsigned.signed = false;
    let (given, matter) = with_step("D02", StepContent::ExpertReview(unsigned));
    let signed = StepOutcome::Done(StepContent::ExpertReview(papers::expert(TODAY)));
    let finished = Command::ResolveStep {
        matter,
        outcome: Box::new(signed),
        changed_because: String::new(),
    };
    assert!(given.asked(&finished).is_ok());
}

#[test]
fn a_step_cannot_happen_tomorrow() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    let tomorrow = date(2026, 3, 11);
    for step in StepKind::ALL {
        let outcome = papers::not_applicable(step, tomorrow);
        assert_eq!(
            given.refused(papers::resolution(matter, outcome)),
            Refusal::InFuture(tomorrow)
        );
    }
    let sign_off = minutebook::domain::command::Command::SignOff {
        matter,
        sign_off: sign_off(SignOffStage::DepartmentHead, tomorrow),
    };
    assert_eq!(given.refused(sign_off), Refusal::InFuture(tomorrow));
}
