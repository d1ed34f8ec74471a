//! The paths of the sub-kinds of appointment: steps, public notices to the day, and what follows the decision.

use jiff::civil::{Date, date};
use minutebook::domain::appointment::{
    AppointmentFollow, AppointmentWaits, Demand, FOLLOW_WORKING_DAYS, Followed, NoticeDuty, names_several, path,
    probation_ends, speaks_of_several, still_waits,
};
use minutebook::domain::calendar::Calendar;
use minutebook::domain::command::Command;
use minutebook::domain::id::MatterId;
use minutebook::domain::matter::PublicNotice;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::register::{AppointmentKind as Kind, BookKind, Register};
use minutebook::domain::rulebook::{MeetingKind, Rulebook, Strength};
use minutebook::domain::rules::{Case, CheckId, Phase, Severity, gaps, required_steps};
use minutebook::domain::steps::{StepContent, StepKind as Step, StepOutcome};
use minutebook::domain::waiting::{Task, Urgency, waiting};

use crate::appointment::{agreed, appoint, candidate, post, take_down};
use crate::given::{Given, TODAY, application, appointment, place};
use crate::groundwork::found;
use crate::papers;

#[test]
fn each_sub_kind_asks_for_the_steps_of_its_own_path() {
    let asked = |kind| {
        let (given, matter) = candidate(kind);
        required_steps(given.book.rulebook(TODAY), given.matter(matter))
    };
    let whole = asked(Kind::LeadingPost);
    assert_eq!(whole.len(), 9);
    assert_eq!(asked(Kind::RankPromotion), whole);
    assert!(!asked(Kind::Transfer).contains(&Step::Recommendation));
    assert_eq!(
        asked(Kind::Removal),
        [
            Step::Nomination,
            Step::DisciplineOpinion,
            Step::SuperiorConsent,
            Step::FairCompetition,
            Step::Sounding
        ]
    );
    assert!(
        !asked(Kind::Recommendation).contains(&Step::SuperiorConsent),
        "the superior decides"
    );
    assert!(!asked(Kind::Commendation).contains(&Step::Inspection));
    assert!(asked(Kind::Commendation).contains(&Step::DisciplineOpinion));
    // The result of an open recruitment stands for the nomination.
    assert!(matches!(
        path(Kind::HiredStaff).demand(Step::Nomination),
        Demand::Unless(_)
    ));
    assert!(asked(Kind::HiredStaff).contains(&Step::Recommendation));
}

#[test]
fn every_path_resolves_the_steps_that_no_register_may_leave_empty() {
    for kind in Kind::ALL {
        let steps: Vec<_> = path(kind).steps().collect();
        let stands = |any: [Step; 2]| any.iter().any(|step| steps.contains(step));
        assert!(stands([Step::Inspection, Step::Nomination]), "{kind:?}: investigation");
        assert!(stands([Step::Recommendation, Step::Sounding]), "{kind:?}: consultation");
        assert!(steps.contains(&Step::FairCompetition), "{kind:?}");
    }
}

/// What R31 finds of a notice on a day; `down` is the day on which it was taken down.
fn stood(kind: Kind, from: Date, until: Date, down: Option<Date>, today: Date) -> Vec<GapFact> {
    let (given, matter) = candidate(kind);
    standing(&given, given.book.rulebook(from), matter, (from, until, down), today)
}

fn standing(
    given: &Given,
    rulebook: &Rulebook,
    matter: MatterId,
    (from, until, down): (Date, Date, Option<Date>),
    today: Date,
) -> Vec<GapFact> {
    found_in(Phase::Appointment, given, rulebook, matter, (from, until, down), today)
}

fn found_in(
    phase: Phase,
    given: &Given,
    rulebook: &Rulebook,
    matter: MatterId,
    (from, until, down): (Date, Date, Option<Date>),
    today: Date,
) -> Vec<GapFact> {
    let mut file = given.matter(matter).clone();
    file.notice = Some(PublicNotice {
        from,
        until,
        place: "公示栏".into(),
        taken_down: down.map(|on| (on, "未收到影响任职的反映".into())),
    });
    let calendar = Calendar::built_in();
    let case = Case {
        meeting_on: Some(from),
        calendar: Some(&calendar),
        today: Some(today),
        ..Case::of(rulebook, &file)
    };
    gaps(&case, phase).into_iter().map(|gap| gap.fact).collect()
}

#[test]
fn r31_two_real_notices_of_five_working_days_stood_their_term_to_the_day() {
    let notices = [
        // Hubei, Monday to Friday; and over a weekend.
        (date(2015, 11, 23), date(2015, 11, 27)),
        (date(2014, 12, 19), date(2014, 12, 25)),
    ];
    for kind in [Kind::LeadingPost, Kind::RankPromotion] {
        for (from, until) in notices {
            let (before, next) = (until.yesterday().expect("a day"), until.tomorrow().expect("a day"));
            let four = GapFact::NoticeTooShort {
                stood: 4,
                required: 5,
                ends: until,
            };
            assert_eq!(stood(kind, from, until, Some(next), next), [], "{from}");
            assert_eq!(
                stood(kind, from, until, None, until),
                std::slice::from_ref(&four),
                "its last day is not over"
            );
            assert_eq!(stood(kind, from, before, None, next), [four], "a day less");
        }
    }
}

#[test]
fn r31_a_notice_by_the_offices_own_rule_is_demanded_only_where_the_rule_says_so() {
    for kind in Kind::ALL {
        let (given, matter) = candidate(kind);
        let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
        let missing = |rulebook: &Rulebook| {
            let case = Case::of(rulebook, given.matter(matter));
            let found = gaps(&case, Phase::Appointment);
            found.iter().any(|gap| gap.fact == GapFact::NoticeMissing)
        };
        rulebook.notice_kinds.clear();
        let by_law = path(kind).notice == NoticeDuty::ByLaw;
        assert_eq!(missing(&rulebook), by_law, "{kind:?}");
        rulebook.notice_kinds = Kind::ALL.to_vec();
        assert_eq!(missing(&rulebook), path(kind).notice != NoticeDuty::None, "{kind:?}");
    }
}

#[test]
fn r31_a_notice_that_was_posted_stands_its_term_also_where_no_rule_asked_for_it() {
    let short = (TODAY, date(2026, 3, 13), None);
    for kind in Kind::ALL {
        let (given, matter) = candidate(kind);
        let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
        rulebook.notice_kinds.clear();
        let found = standing(&given, &rulebook, matter, short, date(2026, 3, 20));
        assert_eq!(found.is_empty(), path(kind).notice == NoticeDuty::None, "{kind:?}");
    }
}

#[test]
fn r31_who_leaves_and_who_is_recommended_upward_gets_no_notice_from_us() {
    for kind in Kind::ALL {
        let (given, matter) = agreed(kind);
        let asked = given.asked(&post(matter, TODAY, date(2026, 3, 16)));
        let expected = match kind {
            Kind::Removal | Kind::Recommendation => Err(Refusal::WrongState),
            _ => Ok(()),
        };
        assert_eq!(asked.map(|_| ()), expected, "{kind:?}");
    }
}

#[test]
fn r62_a_notice_comes_down_on_the_first_working_day_after_its_last() {
    let (given, matter) = candidate(Kind::LeadingPost);
    let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
    let hung = |rulebook: &Rulebook, until, down, today| {
        found_in(Phase::Afterwards, &given, rulebook, matter, (TODAY, until, down), today)
    };
    let too_long = |days| vec![GapFact::NoticeHungTooLong { days }];
    let (monday, friday) = (date(2026, 3, 16), date(2026, 3, 20));
    let later = date(2026, 4, 30);
    assert_eq!(hung(&rulebook, monday, Some(date(2026, 3, 17)), later), []);
    assert_eq!(hung(&rulebook, monday, Some(date(2026, 3, 18)), later), too_long(1));
    assert_eq!(
        hung(&rulebook, friday, Some(date(2026, 3, 23)), later),
        [],
        "over a weekend"
    );
    assert_eq!(hung(&rulebook, friday, Some(date(2026, 3, 24)), later), too_long(1));
    // One that still hangs is judged by today.
    assert_eq!(hung(&rulebook, monday, None, monday), []);
    assert_eq!(hung(&rulebook, monday, None, date(2026, 3, 17)), []);
    assert_eq!(hung(&rulebook, monday, None, date(2026, 3, 19)), too_long(2));
    // It is practice: an office may leave it.
    rulebook.strengths = vec![Strength {
        check: CheckId::R62,
        severity: None,
    }];
    assert_eq!(hung(&rulebook, monday, None, date(2026, 3, 19)), []);
}

#[test]
fn a_late_taking_down_stops_no_appointment() {
    let (mut given, matter) = agreed(Kind::LeadingPost);
    given.when(post(matter, TODAY, date(2026, 3, 16)));
    given.today = date(2026, 3, 25);
    given.when(take_down(matter, date(2026, 3, 25), ""));
    given.when(appoint(matter, date(2026, 3, 25)));
}

#[test]
fn r30_one_matter_is_one_person_and_one_post() {
    for several in [
        "张甲、李乙",
        "张甲，李乙",
        "张甲和李乙",
        "欧阳甲乙以及李丙",
        "张甲 与 李乙",
    ] {
        assert!(names_several(several), "{several}");
    }
    for one in ["张甲", "李和平", "欧阳和平", "王及", "和甲乙", "张甲、", "买买提·甲"] {
        assert!(!names_several(one), "{one}");
    }
    for several in ["关于张甲等3人任职的议题", "关于甲等两名同志任免的议题"] {
        assert!(speaks_of_several(several), "{several}");
    }
    for one in [
        "关于一等奖人选的议题",
        "关于社区书记、主任任职的议题",
        "关于推荐一级主任科员等次的议题",
    ] {
        assert!(!speaks_of_several(one), "{one}");
    }
}

#[test]
fn r30_a_matter_that_names_two_people_warns_before_the_agenda() {
    let mut given = Given::a_personnel_book();
    let mut two = appointment(Kind::Removal);
    if let minutebook::domain::application::Particulars::Appointment { person, .. } = &mut two {
        *person = "人选甲、人选乙".into();
    }
    let matter = given.a_ready("A01", two);
    let gaps = found(&given, matter, TODAY, CheckId::R30);
    assert_eq!(gaps.len(), 1);
    assert_eq!(
        (gaps[0].severity, &gaps[0].fact),
        (Severity::Warn, &GapFact::SeveralPersons)
    );
}

#[test]
fn r30_a_step_of_a_path_is_dated_in_order_where_the_ones_between_are_not_asked() {
    let (mut given, matter) = candidate(Kind::Transfer);
    given.resolve(matter, papers::done(Step::Inspection, TODAY));
    let StepOutcome::Done(StepContent::Nomination(mut nomination)) = papers::done(Step::Nomination, TODAY) else {
        unreachable!("the step is done")
    };
    nomination.on = TODAY;
    given.resolve(matter, StepOutcome::Done(StepContent::Nomination(nomination)));
    let gaps = found(&given, matter, TODAY, CheckId::R30);
    let expected = GapFact::StepsOutOfOrder {
        first: Step::Nomination,
        then: Step::Inspection,
    };
    assert_eq!(gaps[0].fact, expected);
}

fn follow(matter: MatterId, what: AppointmentFollow, on: Date) -> Command {
    Command::FollowAppointment {
        matter,
        followed: Followed {
            what,
            on,
            by: "书记".into(),
            words: String::new(),
        },
    }
}

#[test]
fn what_follows_a_decision_is_recorded_once_and_only_on_paths_that_know_it() {
    for kind in Kind::ALL {
        let (mut given, matter) = agreed(kind);
        for what in [AppointmentFollow::Talk, AppointmentFollow::Reported] {
            let known = path(kind).follows.contains(&what);
            assert_eq!(
                given.asked(&follow(matter, what, TODAY)).is_ok(),
                known,
                "{kind:?} {what:?}"
            );
            if known {
                given.when(follow(matter, what, TODAY));
                assert_eq!(given.refused(follow(matter, what, TODAY)), Refusal::WrongState);
            }
        }
    }
    let (given, matter) = agreed(Kind::Removal);
    let early = follow(matter, AppointmentFollow::Talk, date(2026, 3, 9));
    assert!(matches!(given.refused(early), Refusal::DateOrder { .. }));
    let (given, matter) = candidate(Kind::Removal);
    assert_eq!(
        given.refused(follow(matter, AppointmentFollow::Talk, TODAY)),
        Refusal::NotEnterable
    );
}

/// What follows an appointment and waits on a day, with its due day.
fn follows(given: &Given, today: Date) -> Vec<(AppointmentWaits, Option<Date>)> {
    let all = waiting(&given.book, today).into_iter();
    let mut own: Vec<_> = all
        .filter_map(|one| match one.task {
            Task::Follow(_, waits) => Some((waits, one.due.map(|due| due.date))),
            _ => None,
        })
        .collect();
    own.sort_unstable();
    own
}

#[test]
fn what_follows_an_appointment_waits_with_its_day_until_it_is_recorded() {
    use AppointmentWaits::{Probation, Report, Talk};
    let (mut given, matter) = agreed(Kind::LeadingPost);
    given.when(post(matter, TODAY, date(2026, 3, 16)));
    given.today = date(2026, 3, 17);
    given.when(take_down(matter, date(2026, 3, 17), ""));
    given.entered(matter);
    assert_eq!(follows(&given, given.today), [], "nobody is appointed yet");
    given.when(appoint(matter, given.today));
    let due = date(2026, 3, 31);
    assert_eq!(
        given.book.calendar().working_days_between(given.today, due),
        FOLLOW_WORKING_DAYS
    );
    let ends = Some(date(2027, 3, 17));
    assert_eq!(
        follows(&given, given.today),
        [(Talk, Some(due)), (Probation, ends), (Report, Some(due))]
    );
    let urgency = |today| {
        let all = waiting(&given.book, today).into_iter();
        let mut talk = all.filter(|one| one.task == Task::Follow(matter, Talk));
        talk.next().map(|one| one.urgency)
    };
    assert_eq!(urgency(due), Some(Urgency::Near(0)));
    assert_eq!(urgency(date(2026, 4, 1)), Some(Urgency::Late(1)));
    given.when(follow(matter, AppointmentFollow::Talk, given.today));
    given.when(follow(matter, AppointmentFollow::Reported, given.today));
    assert_eq!(follows(&given, given.today), [(Probation, ends)]);
    given.today = date(2027, 3, 17);
    given.when(follow(matter, AppointmentFollow::ProbationFailed, given.today));
    assert_eq!(follows(&given, given.today), [], "it ended, one way or the other");
}

#[test]
fn an_appointment_entered_afterwards_waits_for_what_had_not_run_out_by_then() {
    use AppointmentWaits::{Probation, Report, Talk};
    let (given, matter) = agreed(Kind::LeadingPost);
    let waits = |on: Date| {
        let mut file = given.matter(matter).clone();
        file.late = true;
        file.appointed = Some(("任〔2026〕1号".into(), on));
        file.resolutions.last_mut().expect("it was agreed to").value.on = on;
        assert!(file.decision_entered_late());
        still_waits(&file)
    };
    // Entered on Tuesday 10 March 2026.
    assert_eq!(waits(date(2026, 2, 24)), [Talk, Probation, Report]);
    assert_eq!(waits(date(2026, 2, 23)), [Probation]);
    assert_eq!(waits(date(2025, 3, 10)), [Probation]);
    assert_eq!(waits(date(2025, 3, 9)), []);
}

#[test]
fn a_recommendation_upward_waits_for_the_superiors_answer_and_for_no_appointment_of_ours() {
    use AppointmentWaits::{Report, SuperiorAnswer};
    let answers: [fn(MatterId) -> Command; 2] = [
        |matter| appoint(matter, TODAY),
        |matter| follow(matter, AppointmentFollow::SuperiorDeclined, TODAY),
    ];
    for (declined, answer) in answers.into_iter().enumerate() {
        let (mut given, matter) = agreed(Kind::Recommendation);
        assert_eq!(follows(&given, TODAY), [], "it is not in the register yet");
        given.entered(matter);
        assert!(
            !waiting(&given.book, TODAY)
                .iter()
                .any(|one| one.task == Task::Appoint(matter))
        );
        assert_eq!(
            follows(&given, TODAY),
            [(Report, Some(date(2026, 3, 24))), (SuperiorAnswer, None)]
        );
        given.when(follow(matter, AppointmentFollow::Reported, TODAY));
        assert_eq!(follows(&given, TODAY), [(SuperiorAnswer, None)]);
        given.when(answer(matter));
        assert_eq!(follows(&given, TODAY), []);
        // One answer closes it.
        let other = answers[1 - declined];
        assert!(given.asked(&other(matter)).is_err());
    }
    let (given, matter) = agreed(Kind::LeadingPost);
    let declined = follow(matter, AppointmentFollow::SuperiorDeclined, TODAY);
    assert_eq!(given.refused(declined), Refusal::WrongState, "nobody above was asked");
}

#[test]
fn a_line_takes_the_sub_kinds_it_names_and_any_where_it_names_none() {
    let mut given = Given::a_personnel_book();
    let mut rules = given.book.rulebook(TODAY).as_ref().clone();
    rules.effective = TODAY;
    let line = rules
        .catalogue
        .iter_mut()
        .find(|line| line.code == "A01")
        .expect("a line");
    line.kinds = vec![Kind::Removal, Kind::Transfer];
    let title = line.title.clone();
    let (before, matter) = candidate(Kind::LeadingPost);
    let apply = |kind| Command::ApplyTopic(Box::new(application("A01", appointment(kind), TODAY)));
    assert!(given.asked(&apply(Kind::LeadingPost)).is_ok(), "a line that names none");
    given.book.rulebooks.push(rules.clone().into());
    for kind in Kind::ALL {
        let answer = given.asked(&apply(kind));
        if [Kind::Removal, Kind::Transfer].contains(&kind) {
            assert!(answer.is_ok(), "{kind:?}");
        } else {
            let refusal = Refusal::KindNotOfLine {
                line: title.clone(),
                kinds: vec![Kind::Removal, Kind::Transfer],
            };
            assert_eq!(answer, Err(refusal), "{kind:?}");
        }
    }
    // What was applied for before the line named them is not decided under another kind.
    let mut later = before;
    later.book.rulebooks.push(rules.into());
    let meeting = later.called(MeetingKind::Committee, TODAY);
    assert!(matches!(
        later.refused(place(meeting, matter)),
        Refusal::KindNotOfLine { .. }
    ));
}

#[test]
fn each_line_of_the_preset_is_for_the_sub_kind_it_speaks_of() {
    let rules = minutebook::domain::preset::rulebook(BookKind::Personnel, TODAY, "工委会议");
    let lines = rules
        .catalogue
        .iter()
        .filter(|line| line.register == Register::Appointment);
    let kinds: Vec<_> = lines.map(|line| line.kinds.clone()).collect();
    assert_eq!(kinds, Kind::ALL.map(|kind| vec![kind]));
}

#[test]
fn a_probation_ends_a_year_after_the_appointment_and_not_a_day_before() {
    assert_eq!(probation_ends(date(2026, 3, 17)), date(2027, 3, 17));
    assert_eq!(probation_ends(date(2024, 2, 29)), date(2025, 2, 28));
    let (mut given, matter) = agreed(Kind::LeadingPost);
    let ended = |on| follow(matter, AppointmentFollow::ProbationPassed, on);
    given.when(post(matter, TODAY, date(2026, 3, 16)));
    given.today = date(2026, 3, 17);
    assert_eq!(
        given.refused(ended(given.today)),
        Refusal::WrongState,
        "not appointed yet"
    );
    given.when(take_down(matter, date(2026, 3, 17), ""));
    given.when(appoint(matter, date(2026, 3, 17)));
    given.today = date(2027, 3, 17);
    let day_before = date(2027, 3, 16);
    assert_eq!(
        given.refused(ended(day_before)),
        Refusal::DateOrder {
            after: given.today,
            given: day_before
        }
    );
    given.when(ended(given.today));
    let other = follow(matter, AppointmentFollow::ProbationFailed, given.today);
    assert_eq!(given.refused(other), Refusal::WrongState, "it ended one way");
}
