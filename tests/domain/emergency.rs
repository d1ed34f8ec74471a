//! The emergency path (R32): what is not on the agenda is not put to the vote; what goes the emergency path may wait
//! with its groundwork, never with its record, and stays red until it is reported and ratified.

use jiff::civil::{Date, date, time};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::emergency::{Emergency, EmergencyWaits};
use minutebook::domain::event::Resolution;
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::{AgendaItem, MeetingStatus, Outcome};
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::register::{AppointmentKind, BookKind};
use minutebook::domain::replay::Bench;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::{CheckId, Severity, Verdict};
use minutebook::domain::self_check::{SelfCheck, Shown};
use minutebook::domain::steps::{StepContent, StepKind, StepOutcome};
use minutebook::domain::waiting::{Task, Urgency, waiting};

use crate::acts;
use crate::given::{Given, TODAY, appointment, checks, enter, founding, place, project, yuan};
use crate::papers;

/// The first and the last working day of the term after [`TODAY`].
const NEXT: Date = date(2026, 3, 11);
/// Twenty working days after [`TODAY`]; 清明 lies between.
const TERM_ENDS: Date = date(2026, 4, 8);

/// A meeting today whose notice went out yesterday, with one matter on its agenda.
fn notified() -> (Given, MeetingId) {
    let mut given = Given::a_main_book().on(papers::before(TODAY, 1));
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.placed(meeting, matter);
    let on = given.today;
    given.when(acts::notice(meeting, on));
    (given.on(TODAY), meeting)
}

#[test]
fn r32_what_was_added_after_the_notice_is_not_voted_unless_notified_in_time() {
    let (mut given, meeting) = notified();
    let opening = |given: &Given| given.answering(meeting, &[], &[CheckId::R56]);
    assert_eq!(
        given.asked(&opening(&given)).err(),
        None,
        "what was notified may be voted"
    );
    let late = given.a_ready_matter();
    given.placed(meeting, late);
    assert_eq!(checks(&given.refused(opening(&given))), ("block", vec![CheckId::R32]));
    // A second notice on the day itself comes too late for it, and takes nothing from the first.
    given.when(acts::notice(meeting, TODAY));
    assert_eq!(checks(&given.refused(opening(&given))), ("block", vec![CheckId::R32]));
    let mut named = given.clone();
    named.when(Command::MoveMeeting {
        meeting,
        on: NEXT,
        at: jiff::civil::time(9, 0, 0, 0),
        place: "三楼会议室".into(),
    });
    named.when(acts::notice(meeting, TODAY));
    let named = named.on(NEXT);
    assert_eq!(
        named.asked(&opening(&named)).err(),
        None,
        "a notice a day before names both"
    );
    given.when(Command::TakeItemOff { meeting, item: 2 });
    assert_eq!(given.asked(&opening(&given)).err(), None);
}

#[test]
fn r32_in_an_open_meeting_only_the_emergency_path_adds_a_matter() {
    let (mut given, meeting) = notified();
    given.opened(meeting, &[]);
    let matter = given.a_ready_matter();
    let refused = given.refused(place(meeting, matter));
    assert_eq!(checks(&refused), ("block", vec![CheckId::R32]));
    let inform = AgendaItem::Inform {
        topic: "通报".into(),
        reporter: String::new(),
    };
    let told = Command::PlaceItem {
        meeting,
        content: inform,
        waivers: Vec::new(),
    };
    assert_eq!(given.refused(told), Refusal::MeetingState);
    given.when(acts::place_in_emergency(meeting, matter));
    let item = given.meeting(meeting).items.last().expect("it is on the agenda");
    assert_eq!(item.emergency, Some(acts::emergency()));
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.all_speak(meeting, 2, 9);
    let resolution = given.announced(meeting, 2, Outcome::Passed);
    assert_eq!(verdict(&resolution, CheckId::R32), Some(Verdict::Met));
}

fn verdict(resolution: &Resolution, check: CheckId) -> Option<Verdict> {
    let judged = resolution.verdicts.iter().find(|judged| judged.check == check);
    judged.map(|judged| judged.verdict)
}

#[test]
fn r32_an_office_that_only_warns_asks_for_a_reason_instead() {
    let mut founded = founding(BookKind::Main);
    founded.rulebook.strengths.push(minutebook::domain::rulebook::Strength {
        check: CheckId::R32,
        severity: Some(Severity::Warn),
    });
    let mut given = Given::founded(&founded);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let first = given.a_ready_matter();
    given.placed(meeting, first);
    given.opened(meeting, &[]);
    let matter = given.a_ready_matter();
    assert_eq!(
        checks(&given.refused(place(meeting, matter))),
        ("warn", vec![CheckId::R32])
    );
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter },
        waivers: vec![crate::given::waiver(CheckId::R32, "会期已定，事项紧迫", "书记")],
    });
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.all_speak(meeting, 2, 9);
    let resolution = given.announced(meeting, 2, Outcome::Passed);
    assert_eq!(verdict(&resolution, CheckId::R32), Some(Verdict::Waived));
}

#[test]
fn r22_an_emergency_meeting_needs_no_notice_and_a_regular_item_beside_it_does() {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(100_000)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.when(acts::place_in_emergency(meeting, matter));
    let opening = |given: &Given| given.answering(meeting, &[], &[CheckId::R56]);
    assert_eq!(given.asked(&opening(&given)).err(), None);
    let other = given.a_ready_matter();
    given.placed(meeting, other);
    assert_eq!(checks(&given.refused(opening(&given))), ("warn", vec![CheckId::R22]));
}

#[test]
fn r32_the_secretary_or_who_may_preside_approves_with_a_reason_and_what_was_done() {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(100_000)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let with = |emergency: Emergency| Command::PlaceInEmergency {
        meeting,
        matter,
        emergency,
    };
    let by = |approver: &str| Emergency {
        approver: approver.into(),
        ..acts::emergency()
    };
    assert_eq!(
        given.refused(with(by("宣传委员"))),
        Refusal::NotTheirApproval("书记".into())
    );
    assert_eq!(given.asked(&with(by("专职副书记"))).err(), None);
    let silent = Emergency {
        measures: " ".into(),
        ..acts::emergency()
    };
    assert!(matches!(given.refused(with(silent)), Refusal::FieldEmpty(_)));
}

#[test]
fn r53_r54_no_emergency_carries_an_appointment_or_a_meeting_without_power() {
    let mut personnel = Given::a_personnel_book();
    let matter = personnel.applied("A01", appointment(AppointmentKind::LeadingPost));
    let meeting = personnel.called(MeetingKind::Committee, TODAY);
    assert_eq!(
        personnel.refused(acts::place_in_emergency(meeting, matter)),
        Refusal::NoEmergency
    );
    assert_eq!(
        personnel.refused(acts::emergency_action(matter, TODAY)),
        Refusal::NoEmergency
    );
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(100_000)));
    let joint = given.called(MeetingKind::Joint, TODAY);
    assert!(matches!(
        given.refused(acts::place_in_emergency(joint, matter)),
        Refusal::MayNotDecide { .. }
    ));
}

#[test]
fn r14_a_review_that_speaks_against_the_draft_holds_it_up_in_an_emergency_too() {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(100_000)));
    let mut review = papers::review(TODAY);
    review.conclusion = Some(minutebook::domain::steps::fair_competition::Conclusion::DoesNotConform);
    given.resolve(matter, papers::reviewed(review, TODAY));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    assert_eq!(
        checks(&given.refused(acts::place_in_emergency(meeting, matter))),
        ("block", vec![CheckId::R14])
    );
}

/// A project decided today by the emergency path, with nothing prepared.
fn decided_without_groundwork() -> (Given, MatterId, MeetingId) {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(100_000)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.when(acts::place_in_emergency(meeting, matter));
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.all_speak(meeting, 1, 9);
    let resolution = given.announced(meeting, 1, Outcome::Passed);
    assert_eq!(verdict(&resolution, CheckId::R51), Some(Verdict::Waived));
    (given, matter, meeting)
}

#[test]
fn r51_an_emergency_decision_is_entered_only_once_every_step_is_done_afterwards() {
    let (given, matter, _) = decided_without_groundwork();
    let mut given = given.on(NEXT);
    let Refusal::NotReady(gaps) = given.refused(enter(matter)) else {
        unreachable!("the record is never left out")
    };
    let open = [
        StepKind::Investigation,
        StepKind::Consultation,
        StepKind::FairCompetition,
    ];
    assert_eq!(
        gaps.into_iter().map(|gap| gap.fact).collect::<Vec<_>>(),
        open.map(GapFact::StepUnresolved)
    );
    // Done the day after the decision: late for an ordinary meeting, in time for this one.
    let mut found = papers::investigation(NEXT);
    found.until = NEXT;
    given.resolve(matter, StepOutcome::Done(StepContent::Investigation(found)));
    given.resolve(matter, papers::not_applicable(StepKind::Consultation, NEXT));
    assert!(matches!(given.refused(enter(matter)), Refusal::NotReady(_)));
    given.resolve(matter, papers::done(StepKind::FairCompetition, NEXT));
    given.entered(matter);
    let again = papers::resolution(matter, papers::not_applicable(StepKind::Consultation, NEXT));
    assert_eq!(given.refused(again), Refusal::Sealed);
}

#[test]
fn after_an_ordinary_decision_no_step_is_recorded_any_more() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.decided(matter, Outcome::Passed);
    let late = papers::resolution(matter, papers::not_applicable(StepKind::Consultation, TODAY));
    assert_eq!(given.refused(late), Refusal::Sealed);
}

/// How the emergency of a matter waits on a day.
fn waits(given: &Given, matter: MatterId, today: Date) -> Option<(EmergencyWaits, Urgency, Option<Date>)> {
    let all = waiting(&given.book, today);
    all.into_iter().find_map(|one| match one.task {
        Task::Emergency(id, waits) if id == matter => Some((waits, one.urgency, one.due.map(|due| due.date))),
        _ => None,
    })
}

#[test]
fn r32_a_decision_without_notice_is_reported_to_the_next_meeting_of_its_kind() {
    let (mut given, matter, urgent) = decided_without_groundwork();
    let report = EmergencyWaits::Report(TODAY);
    assert_eq!(waits(&given, matter, TODAY).map(|one| one.0), Some(report));
    // The clock runs to the end of the term, or to the next meeting if one comes before.
    assert_eq!(given.book.calendar().working_days_between(TODAY, TERM_ENDS), 20);
    let due = |given: &Given, today| waits(given, matter, today).map(|one| (one.1, one.2));
    assert_eq!(due(&given, TERM_ENDS), Some((Urgency::Near(0), Some(TERM_ENDS))));
    assert_eq!(due(&given, date(2026, 4, 9)), Some((Urgency::Late(1), Some(TERM_ENDS))));
    let topic = given.called(MeetingKind::Topic, date(2026, 3, 12));
    assert_eq!(
        due(&given, TODAY).and_then(|one| one.1),
        Some(TERM_ENDS),
        "another kind"
    );
    let next = given.called(MeetingKind::Committee, date(2026, 3, 17));
    assert_eq!(due(&given, TODAY).and_then(|one| one.1), Some(date(2026, 3, 17)));
    // Reported to a superior: not yet to the meeting. The meeting itself, and one of another kind, hear nothing.
    given.when(acts::emergency_report(matter, TODAY, None));
    assert_eq!(waits(&given, matter, TODAY).map(|one| one.0), Some(report));
    for (other, why) in [
        (urgent, Refusal::NotALaterMeeting),
        (topic, Refusal::MeetingState),
        (next, Refusal::MeetingState),
    ] {
        let told = acts::emergency_report(matter, TODAY, Some(other));
        assert_eq!(given.refused(told), why);
    }
    let mut given = given.on(date(2026, 3, 17));
    given.opened(next, &[]);
    assert_eq!(given.meeting(next).status(), MeetingStatus::Open);
    given.when(acts::emergency_report(matter, date(2026, 3, 17), Some(next)));
    let left = waits(&given, matter, date(2026, 3, 17)).map(|one| one.0);
    assert_eq!(left, Some(EmergencyWaits::Steps(TODAY)), "the report makes up no step");
}

fn close(meeting: MeetingId) -> Command {
    Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    }
}

#[test]
fn r32_on_one_day_only_a_later_session_hears_the_report_and_the_clock_ends_with_it() {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(100_000)));
    let earlier = given.called(MeetingKind::Committee, TODAY);
    given.opened(earlier, &[]);
    given.when(close(earlier));
    let urgent = given.called(MeetingKind::Committee, TODAY);
    given.when(acts::place_in_emergency(urgent, matter));
    given.opened(urgent, &[]);
    given.when(Command::TakeUpItem {
        meeting: urgent,
        item: 1,
    });
    given.all_speak(urgent, 1, 9);
    given.announced(urgent, 1, Outcome::Passed);
    given.when(close(urgent));
    let to_earlier = acts::emergency_report(matter, TODAY, Some(earlier));
    assert_eq!(given.refused(to_earlier), Refusal::NotALaterMeeting);
    let due = |given: &Given, today| waits(given, matter, today).map(|one| (one.1, one.2));
    assert_eq!(due(&given, TODAY).and_then(|one| one.1), Some(TERM_ENDS));
    let later = given.called(MeetingKind::Committee, TODAY);
    given.opened(later, &[]);
    given.when(close(later));
    assert_eq!(due(&given, TODAY).and_then(|one| one.1), Some(TODAY));
    assert_eq!(due(&given, NEXT), Some((Urgency::Late(1), Some(TODAY))));
    given.when(acts::emergency_report(matter, TODAY, Some(later)));
    let left = waits(&given, matter, TODAY).map(|one| one.0);
    assert_eq!(left, Some(EmergencyWaits::Steps(TODAY)));
}

#[test]
fn r32_steps_to_be_made_up_have_the_clock_of_the_report_and_wait_until_the_last_is_done() {
    let (mut given, matter, _) = decided_without_groundwork();
    let steps = |given: &Given, today| {
        let all = waiting(&given.book, today).into_iter();
        let mut own = all.filter(|one| one.task == Task::Emergency(matter, EmergencyWaits::Steps(TODAY)));
        own.next().map(|one| (one.urgency, one.due.map(|due| due.date)))
    };
    assert_eq!(steps(&given, TERM_ENDS), Some((Urgency::Near(0), Some(TERM_ENDS))));
    assert_eq!(
        steps(&given, date(2026, 4, 9)),
        Some((Urgency::Late(1), Some(TERM_ENDS)))
    );
    given.called(MeetingKind::Committee, date(2026, 3, 17));
    assert_eq!(steps(&given, TODAY).and_then(|one| one.1), Some(date(2026, 3, 17)));
    // It stands before what is only late, as what was done in an emergency does, and the self-check tells of it.
    let bench = Bench {
        book: &given.book,
        calendar: &given.book.calendar(),
        today: TODAY,
    };
    let mut check = SelfCheck::new(bench);
    check.matter(given.matter(matter), None);
    let told = check.finish().found;
    let open = Shown::EmergencyOpen {
        waits: EmergencyWaits::Steps(TODAY),
        due: date(2026, 3, 17),
    };
    assert!(told.iter().any(|found| found.shown.contains(&open)));
    let mut given = given.on(NEXT);
    for step in [StepKind::Investigation, StepKind::FairCompetition] {
        given.resolve(matter, papers::done(step, TODAY));
        assert!(steps(&given, NEXT).is_some(), "{step:?}");
    }
    given.resolve(matter, papers::not_applicable(StepKind::Consultation, NEXT));
    assert_eq!(steps(&given, NEXT), None);
    assert!(
        waiting(&given.book, NEXT)
            .iter()
            .any(|one| one.task == Task::Enter(matter))
    );
}

/// A project that was acted on today before any meeting.
fn acted() -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    given.when(acts::emergency_action(matter, TODAY));
    (given, matter)
}

#[test]
fn r32_what_was_done_first_is_ratified_by_the_meeting_that_agrees() {
    let (mut given, matter) = acted();
    let waiting_for = |given: &Given| waits(given, matter, given.today).map(|one| one.0);
    assert_eq!(waiting_for(&given), Some(EmergencyWaits::Ratification(TODAY)));
    assert_eq!(
        given.refused(acts::emergency_action(matter, TODAY)),
        Refusal::AlreadyActed
    );
    given.when(acts::emergency_report(matter, TODAY, None));
    assert_eq!(waiting_for(&given), Some(EmergencyWaits::Ratification(TODAY)));
    given.decided(
        matter,
        Outcome::Postponed {
            reason: "再议".into(),
            by: String::new(),
        },
    );
    assert_eq!(waiting_for(&given), Some(EmergencyWaits::Ratification(TODAY)));
    given.decided(matter, Outcome::Passed);
    assert_eq!(waiting_for(&given), None);
}

#[test]
fn r32_what_no_meeting_agrees_to_stays_red_until_the_irregularity_is_recorded() {
    let (mut given, matter) = acted();
    let mut withdrawn = given.clone();
    given.decided(matter, Outcome::Rejected);
    withdrawn.when(Command::WithdrawTopic {
        matter,
        reason: "改作他用".into(),
        by: "书记".into(),
    });
    for mut given in [given, withdrawn] {
        let account = waits(&given, matter, NEXT);
        assert_eq!(
            account,
            Some((EmergencyWaits::Account(TODAY), Urgency::Late(1), Some(TODAY)))
        );
        given.when(acts::irregularity(&given, Some(matter), None));
        assert_eq!(waits(&given, matter, NEXT), None);
    }
}

#[test]
fn an_emergency_stands_before_everything_that_is_not_late() {
    let (mut given, matter) = acted();
    given.applied("D01", Particulars::Decision {});
    let meeting = given.called(MeetingKind::Topic, TODAY);
    let all = waiting(&given.book, TODAY);
    assert_eq!(
        all[0].task,
        Task::Emergency(matter, EmergencyWaits::Ratification(TODAY))
    );
    assert_eq!(
        all[0].urgency,
        Urgency::Calm,
        "its day is far, and it stands first all the same"
    );
    assert_eq!(all[1].task, Task::Open(meeting));
}

#[test]
fn r32_an_action_may_be_told_to_a_meeting_and_is_not_ratified_by_that() {
    let (mut given, matter) = acted();
    let meeting = given.called(MeetingKind::Topic, TODAY);
    let told = acts::emergency_report(matter, TODAY, Some(meeting));
    assert_eq!(given.refused(told.clone()), Refusal::MeetingState, "it is not held yet");
    given.opened(meeting, &[]);
    given.when(told);
    assert_eq!(
        given.matter(matter).emergency_waits(),
        Some(EmergencyWaits::Ratification(TODAY))
    );
}

#[test]
fn nothing_is_reported_of_a_matter_without_an_emergency() {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    assert_eq!(
        given.refused(acts::emergency_report(matter, TODAY, None)),
        Refusal::NothingUrgent
    );
}

#[test]
fn words_of_an_action_taken_out_by_law_leave_it_to_be_ratified() {
    let (given, matter) = acted();
    let place = given.log.len() - 1;
    let given = given.without_words_of(&founding(BookKind::Main), place);
    assert_eq!(
        given.matter(matter).emergency_waits(),
        Some(EmergencyWaits::Ratification(TODAY))
    );
}
