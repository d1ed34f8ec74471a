//! 补录: a matter decided years ago is entered with its own days, judged by the rules of those days, and marked.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::application::{SignOff, SignOffStage, TopicApplication};
use minutebook::domain::command::Command;
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, Outcome, PaperVotes, Stand, Tally, Votes, VotingMethod};
use minutebook::domain::refusal::{Gap, GapFact, Refusal};
use minutebook::domain::register::{AppointmentKind, BookKind, Register};
use minutebook::domain::replay::{Bench, Then};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::record::RecordGap;
use minutebook::domain::rules::{self, Case, CheckId, Phase, Severity, Verdict, registry};
use minutebook::domain::self_check::SelfCheck;
use minutebook::domain::steps::fair_competition::{Conclusion, Review};
use minutebook::domain::steps::groundwork::ConsultationWay;
use minutebook::domain::steps::{StepContent, StepKind, StepOutcome};

use crate::acts;
use crate::given::{
    Given, TODAY, application, appointment, enter, founding, place, project, sign_off, stand, waiver, yuan,
};
use crate::papers;

/// Places a matter on the agenda of a meeting of the past; what only warned then is answered for.
fn placed_late(given: &mut Given, meeting: MeetingId, matter: MatterId) -> u16 {
    let waivers = match given.asked(&place(meeting, matter)) {
        Err(Refusal::NeedsWaiver(gaps)) => gaps
            .iter()
            .map(|gap| waiver(gap.check, "原档案如此", "综合办负责人"))
            .collect(),
        Err(other) => unreachable!("only warnings were expected, not {other:?}"),
        Ok(_) => Vec::new(),
    };
    let content = AgendaItem::Decide { matter };
    given.when(Command::PlaceItem {
        meeting,
        content,
        waivers,
    });
    given.meeting(meeting).items.last().expect("it was placed").number
}

/// A project applied for and signed on the days of its paper.
pub fn applied_on(given: &mut Given, on: Date, signed: Date) -> MatterId {
    let matter = given.applied_with(TopicApplication {
        late_because: Some("历史档案补录".into()),
        ..application("P01", project(yuan(300_000)), on)
    });
    for stage in SignOffStage::REQUIRED.into_iter().chain([SignOffStage::Secretary]) {
        given.when(Command::SignOff {
            matter,
            sign_off: SignOff {
                on: signed,
                ..sign_off(stage, signed)
            },
        });
    }
    matter
}

/// A meeting of that day with the matter in hand.
pub fn in_hand(given: &mut Given, matter: MatterId, on: Date) -> (MeetingId, u16) {
    let meeting = given.called(MeetingKind::Committee, on);
    let item = placed_late(given, meeting, matter);
    given.when(acts::notice(meeting, papers::before(on, 2)));
    given.opened(meeting, &[9]);
    given.when(Command::TakeUpItem { meeting, item });
    (meeting, item)
}

#[test]
fn a_project_of_2018_goes_its_whole_way_by_the_rules_of_2018() {
    let (applied, met) = (date(2018, 5, 7), date(2018, 6, 12));
    let mut given = Given::a_main_book();
    let matter = applied_on(&mut given, applied, date(2018, 5, 28));
    // Before 713号令 and 783号令: a survey that came too late warns, no standards are asked, nor thirty days.
    let survey = papers::investigation(date(2018, 6, 20));
    given.resolve(matter, StepOutcome::Done(StepContent::Investigation(survey)));
    let asked = papers::consultation(ConsultationWay::Public, date(2018, 5, 21), date(2018, 5, 25));
    given.resolve(matter, StepOutcome::Done(StepContent::Consultation(asked)));
    let review = Review {
        judged: Vec::new(),
        hearing: None,
        conclusion: Some(Conclusion::Conforms),
        concluded_on: Some(date(2018, 5, 29)),
        ..papers::review(met)
    };
    given.resolve(matter, papers::reviewed(review, date(2018, 5, 29)));

    let meeting = given.called(MeetingKind::Committee, met);
    let Refusal::NeedsWaiver(gaps) = given.refused(place(meeting, matter)) else {
        unreachable!("it warns and does not block")
    };
    let warned: Vec<_> = gaps.iter().map(|gap| gap.check).collect();
    assert_eq!(warned, [CheckId::R01]);
    let item = placed_late(&mut given, meeting, matter);
    given.when(acts::notice(meeting, date(2018, 6, 8)));
    given.opened(meeting, &[9]);
    given.when(Command::TakeUpItem { meeting, item });
    given.all_speak(meeting, item, 8);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    assert_eq!(resolution.on, met);
    let verdict = |check| resolution.verdicts.iter().find(|judged| judged.check == check);
    for later in [CheckId::R13d, CheckId::R13e, CheckId::R04] {
        assert_eq!(
            verdict(later).map(|judged| judged.verdict),
            Some(Verdict::NotApplicable),
            "{later}"
        );
    }
    let entry = given.entered(matter);
    assert_eq!(entry.number.to_string(), "项〔2018〕1号");
    assert_eq!(entry.decided_on, met);
    assert!(given.book.matters.get(&matter).expect("it is on the shelf").late);
    // What is decided today is numbered in its own year, and is none of it.
    let now = given.an_entry();
    let now = given.book.matters.get(&now).expect("it is on the shelf");
    assert_eq!(now.number.expect("it is entered").to_string(), "项〔2026〕1号");
    assert!(!now.late);
}

#[test]
fn the_day_713_came_into_force_the_same_survey_blocks() {
    for (met, severity) in [(date(2019, 8, 31), "warn"), (date(2019, 9, 1), "block")] {
        let mut given = Given::a_main_book();
        let matter = applied_on(&mut given, date(2019, 7, 1), date(2019, 8, 5));
        let survey = papers::investigation(date(2019, 9, 10));
        given.resolve(matter, StepOutcome::Done(StepContent::Investigation(survey)));
        given.resolve(matter, papers::not_applicable(StepKind::Consultation, date(2019, 8, 1)));
        given.resolve(matter, papers::done(StepKind::FairCompetition, date(2019, 8, 1)));
        let meeting = given.called(MeetingKind::Committee, met);
        let refused = given.refused(place(meeting, matter));
        assert_eq!(crate::given::checks(&refused), (severity, vec![CheckId::R01]), "{met}");
    }
}

/// A book whose body was in office already in 2012, while its rules are of 2015.
pub fn with_a_body_of_2012() -> Given {
    let mut founded = founding(BookKind::Main);
    for member in &mut founded.roster.members {
        member.from = date(2011, 1, 1);
    }
    Given::founded(&founded)
}

#[test]
fn a_project_of_2012_is_entered_from_a_record_that_only_counts() {
    let met = date(2012, 9, 18);
    let mut given = with_a_body_of_2012();
    assert!(
        !given.book.knows_rules_of(met),
        "the first of all judges in their place"
    );
    let matter = applied_on(&mut given, date(2012, 8, 1), date(2012, 9, 3));
    given.resolve(matter, papers::done(StepKind::Investigation, date(2012, 8, 25)));
    given.resolve(matter, papers::not_applicable(StepKind::Consultation, date(2012, 9, 1)));
    // No review was known then: that it does not apply is an answer before 2017, and none after.
    given.resolve(
        matter,
        papers::not_applicable(StepKind::FairCompetition, date(2012, 9, 1)),
    );
    let (meeting, item) = in_hand(&mut given, matter, met);
    given.when(acts::paper_result(meeting, item, 8));
    let resolution = &given.matter(matter).decision().expect("it is decided").value;
    assert!(matches!(resolution.votes, Votes::OnPaper(_)));
    assert_eq!((resolution.tally.agree, resolution.present), (8, 8));
    let stands = resolution.verdicts.iter().rfind(|judged| judged.check == CheckId::R27);
    assert_eq!(stands.map(|judged| judged.verdict), Some(Verdict::Unmet));
    let entry = given.entered(matter);
    assert_eq!(entry.number.to_string(), "项〔2012〕1号");
    // It is entered, never complete: the finding stays.
    let rulebook = given.book.rulebook(met);
    let found = rules::gaps(&Case::of(rulebook, given.matter(matter)), Phase::Entry);
    let unnamed: Vec<_> = found.iter().filter(|gap| gap.check == CheckId::R27).collect();
    assert_eq!(unnamed.len(), 1);
    assert_eq!(unnamed[0].severity, Severity::Finding);
    assert_eq!(
        unnamed[0].fact,
        GapFact::StandsUnnamed {
            named: 0,
            counted: 8,
            unshown: 0
        }
    );
}

#[test]
fn r12_that_no_review_applies_is_an_answer_only_before_2017() {
    for (met, open) in [(date(2016, 12, 31), true), (date(2017, 1, 1), false)] {
        let mut given = Given::a_main_book();
        let matter = applied_on(&mut given, date(2016, 11, 1), date(2016, 12, 1));
        given.resolve(matter, papers::done(StepKind::Investigation, date(2016, 11, 25)));
        for step in [StepKind::Consultation, StepKind::FairCompetition] {
            given.resolve(matter, papers::not_applicable(step, date(2016, 12, 1)));
        }
        let meeting = given.called(MeetingKind::Committee, met);
        assert_eq!(given.asked(&place(meeting, matter)).is_ok(), open, "{met}");
    }
}

/// A matter of 2018 in hand, with everything done.
pub fn of_2018() -> (Given, MeetingId, u16) {
    let mut given = Given::a_main_book();
    let matter = applied_on(&mut given, date(2018, 5, 7), date(2018, 5, 28));
    for step in [StepKind::Investigation, StepKind::FairCompetition] {
        given.resolve(matter, papers::done(step, date(2018, 5, 28)));
    }
    given.resolve(
        matter,
        papers::not_applicable(StepKind::Consultation, date(2018, 5, 28)),
    );
    let (meeting, item) = in_hand(&mut given, matter, date(2018, 6, 12));
    (given, meeting, item)
}

pub fn paper(meeting: MeetingId, item: u16, agree: u32, named: Vec<u16>, method: VotingMethod) -> Command {
    Command::RecordPaperResult {
        meeting,
        item,
        method,
        votes: PaperVotes {
            tally: Tally {
                agree,
                ..Tally::default()
            },
            named: named.into_iter().map(|member| stand(member, Stand::For)).collect(),
            source: "会议记录本第三册第12页".into(),
            unshown: 8_u32.checked_sub(agree).filter(|unshown| *unshown > 0),
        },
        outcome: Outcome::Passed,
        reduced: None,
        summed_up: String::new(),
        waivers: Vec::new(),
    }
}

/// Four of nine in favour, recorded as passed.
fn below_majority(agree: u32) -> Gap {
    Gap {
        check: CheckId::R24,
        severity: Severity::Warn,
        fact: GapFact::Recorded(RecordGap::PassedBelowMajority {
            entitled: 9,
            agree,
            required: 5,
        }),
    }
}

#[test]
fn r24_what_a_paper_record_says_was_passed_is_entered_with_a_reason_and_a_name_and_never_as_a_vote_that_carried() {
    let (mut given, meeting, item) = of_2018();
    let answered = |check, reason: &str, by: &str| {
        let mut command = paper(meeting, item, 4, vec![], VotingMethod::Unstated);
        if let Command::RecordPaperResult { waivers, .. } = &mut command {
            waivers.push(crate::given::waiver(check, reason, by));
        }
        command
    };
    let reason = "原记录写明“通过”，只载明四人表态";
    let refused = Refusal::NeedsWaiver(vec![below_majority(4)]);
    for (check, reason, by) in [
        (CheckId::R24, " ", "综合办负责人"),
        (CheckId::R24, reason, " "),
        (CheckId::R23, reason, "综合办负责人"),
    ] {
        assert_eq!(given.refused(answered(check, reason, by)), refused);
    }
    given.when(answered(CheckId::R24, reason, "综合办负责人"));
    let matter = *given.files.matters.keys().next().expect("there is one matter");
    let decision = given.matter(matter).decision().expect("it is decided").value.clone();
    assert_eq!((decision.tally.agree, decision.majority), (4, 5));
    let verdict = decision.verdicts.iter().find(|judged| judged.check == CheckId::R24);
    assert_eq!(verdict.map(|judged| judged.verdict), Some(Verdict::Waived));
    assert_eq!(decision.waivers.len(), 1);
    // The self-check tells it, answered for.
    let calendar = given.book.calendar();
    let mut check = SelfCheck::new(Bench {
        book: &given.book,
        calendar: &calendar,
        today: given.today,
    });
    check.meeting(given.meeting(meeting));
    check.matter(given.matter(matter), Some(given.meeting(meeting)));
    let found = check.finish().found;
    let told = found.iter().find(|one| one.check == Some(CheckId::R24));
    assert!(told.is_some_and(|one| one.answered));
}

#[test]
fn r24_r25_the_counts_of_a_paper_record_fit_those_who_were_there() {
    let (given, meeting, item) = of_2018();
    let asked = |agree, named, method| given.asked(&paper(meeting, item, agree, named, method)).err();
    let hands = VotingMethod::Hands;
    // Nine entitled, one absent: five agree, or it did not pass; nine can't have voted.
    assert_eq!(asked(5, vec![], hands), None);
    assert_eq!(
        asked(4, vec![], hands),
        Some(Refusal::NeedsWaiver(vec![below_majority(4)]))
    );
    assert_eq!(asked(8, vec![1, 2], hands), None);
    assert_eq!(
        asked(9, vec![], hands),
        Some(Refusal::PaperCounts {
            voters: 8,
            counted: 9,
            unshown: 0
        })
    );
    let too_many = asked(5, vec![1, 2, 3, 4, 5, 6], hands);
    assert!(matches!(too_many, Some(Refusal::PaperCounts { .. })));
    assert!(matches!(asked(5, vec![1, 1], hands), Some(Refusal::PaperCounts { .. })));
    assert_eq!(asked(8, vec![9], hands), Some(Refusal::NoVote(MemberId(9))));
    assert!(matches!(
        asked(8, vec![], VotingMethod::Secret),
        Some(Refusal::MethodMismatch(_))
    ));
}

/// A removal that a meeting of long ago agreed to, entered now.
fn an_old_removal(met: Date) -> (Given, MatterId) {
    let (applied, signed) = (met.saturating_sub(36.days()), met.saturating_sub(15.days()));
    let mut given = Given::a_personnel_book();
    let matter = given.applied_with(TopicApplication {
        late_because: Some("历史档案补录".into()),
        ..application("A01", appointment(AppointmentKind::Removal), applied)
    });
    let rulebook = std::sync::Arc::clone(given.book.rulebook(applied));
    for step in rules::required_steps(&rulebook, given.matter(matter)) {
        given.resolve(matter, papers::done(step, signed));
    }
    for stage in SignOffStage::REQUIRED.into_iter().chain([SignOffStage::Secretary]) {
        given.when(Command::SignOff {
            matter,
            sign_off: sign_off(stage, signed),
        });
    }
    let (meeting, item) = in_hand(&mut given, matter, met);
    given.all_speak(meeting, item, 8);
    given.announced(meeting, item, Outcome::Passed);
    (given, matter)
}

#[test]
fn r24_an_appointment_has_its_verdict_since_2014_and_other_matters_since_2019() {
    let then = |given: &Given, matter| {
        let replayed = crate::replay::replayed(given, matter);
        let mut all = replayed.iter().filter(|one| one.check == CheckId::R24);
        all.next().map(|one| one.then)
    };
    for (day, in_force) in [(date(2013, 12, 31), false), (date(2014, 1, 1), true)] {
        let rule = registry::of_matter(CheckId::R24, Some(Register::Appointment));
        assert_eq!(rule.in_force(day), in_force, "{day}");
    }
    let (given, matter) = an_old_removal(date(2018, 6, 12));
    assert_eq!(then(&given, matter), Some(Then::Judged(Verdict::Met)));
    let (mut given, meeting, item) = of_2018();
    given.all_speak(meeting, item, 8);
    let matter = given.announced(meeting, item, Outcome::Passed).matter;
    assert_eq!(then(&given, matter), Some(Then::NotInForce));
}

#[test]
fn r59_an_old_appointment_of_before_its_decision_is_recorded_as_it_happened_and_waits_for_nothing() {
    let (mut given, matter) = an_old_removal(date(2018, 6, 12));
    let before = crate::appointment::appoint(matter, date(2018, 6, 11));
    given.when(before);
    assert_eq!(
        given.book.matters.get(&matter).map(|matter| matter.follows.len()),
        Some(0)
    );
    // Decided today, the same is refused.
    let (mut given, matter) = crate::appointment::candidate(AppointmentKind::Removal);
    given.decided(matter, Outcome::Passed);
    let eve = TODAY.yesterday().expect("a day");
    let early = crate::appointment::appoint(matter, eve);
    assert_eq!(
        given.refused(early),
        Refusal::DateOrder {
            after: TODAY,
            given: eve
        }
    );
}

#[test]
fn r27_a_paper_record_says_how_many_stands_it_does_not_show() {
    let (mut given, meeting, item) = of_2018();
    // Eight could vote: five are counted, and three are said to be shown nowhere; two would leave one out of sight.
    let shown = |unshown| {
        let mut command = paper(meeting, item, 5, vec![1, 2], VotingMethod::Hands);
        if let Command::RecordPaperResult { votes, .. } = &mut command {
            votes.unshown = unshown;
        }
        command
    };
    for (unshown, said) in [(None, 0), (Some(2), 2), (Some(4), 4)] {
        let refusal = Refusal::PaperCounts {
            voters: 8,
            counted: 5,
            unshown: said,
        };
        assert_eq!(given.refused(shown(unshown)), refusal);
    }
    given.when(shown(Some(3)));
    let file = given.meeting(meeting).item(item).expect("it is there");
    let resolution = &file.resolution.as_ref().expect("it is announced").value;
    let Votes::OnPaper(kept) = &resolution.votes else {
        unreachable!("a paper result was expected")
    };
    let unnamed = GapFact::StandsUnnamed {
        named: 2,
        counted: 5,
        unshown: 3,
    };
    assert_eq!(rules::meeting::unnamed(kept), Some(unnamed));
}

#[test]
fn r32_the_order_in_which_an_old_meeting_is_entered_makes_nothing_ad_hoc() {
    let mut given = Given::a_main_book();
    let matter = applied_on(&mut given, date(2018, 5, 7), date(2018, 5, 28));
    for step in [StepKind::Investigation, StepKind::FairCompetition] {
        given.resolve(matter, papers::done(step, date(2018, 5, 28)));
    }
    given.resolve(
        matter,
        papers::not_applicable(StepKind::Consultation, date(2018, 5, 28)),
    );
    let meeting = given.called(MeetingKind::Committee, date(2018, 6, 12));
    given.when(acts::notice(meeting, date(2018, 6, 8)));
    let mut before = given.clone();
    placed_late(&mut before, meeting, matter);
    before.opened(meeting, &[]);
    given.opened(meeting, &[]);
    placed_late(&mut given, meeting, matter);
}

#[test]
fn r27_a_meeting_of_today_never_only_counts() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    assert_eq!(
        given.refused(acts::paper_result(meeting, item, 9)),
        Refusal::MethodMismatch(VotingMethod::Unstated)
    );
    given.all_speak(meeting, item, 9);
    let unstated = Command::AnnounceResult {
        meeting,
        item,
        method: VotingMethod::Unstated,
        ballots: None,
        outcome: Outcome::Passed,
        reasons: String::new(),
        reduced: None,
        summed_up: String::new(),
    };
    assert_eq!(given.refused(unstated), Refusal::MethodMismatch(VotingMethod::Unstated));
}

#[test]
fn r27_a_paper_record_that_names_everyone_is_complete() {
    let (mut given, meeting, item) = of_2018();
    given.when(paper(meeting, item, 8, (1..=8).collect(), VotingMethod::Hands));
    let matter = *given.files.matters.keys().next().expect("there is one matter");
    let rulebook = given.book.rulebook(TODAY);
    let found = rules::gaps(&Case::of(rulebook, given.matter(matter)), Phase::Entry);
    assert!(found.iter().all(|gap| gap.check != CheckId::R27));
    given.when(enter(matter));
}
