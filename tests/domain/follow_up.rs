//! R49: a decision has an owner and a day, is heard of, changed by later decisions only, and checked off by another.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::calendar::Calendar;
use minutebook::domain::command::Command;
use minutebook::domain::event::{Contract, Event, Payment, WorkStage};
use minutebook::domain::execution::Execution;
use minutebook::domain::follow_up::{Assignment, ChangeKind, Completion, FollowUpAct, FollowUpState, Halt};
use minutebook::domain::id::MatterId;
use minutebook::domain::matter::Matter;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{Field, Gap, GapFact, Refusal};
use minutebook::domain::register::{AppointmentKind, BookKind};
use minutebook::domain::replay::Bench;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::follow_up::{FollowUpGap, the_decision_is_followed_up};
use minutebook::domain::rules::{Case, CheckId, Severity};
use minutebook::domain::self_check::{Concern, SelfCheck, What};

use crate::acts::{self, OWNER, assign, assignment, change, complete, follow_up, report, suspend};
use crate::given::{Given, TODAY, appointment, checks, founding, funds, waiver, yuan};

/// The tenth working day after [`TODAY`].
const TENTH: Date = date(2026, 3, 24);

fn after(days: i64) -> Date {
    TODAY.saturating_add(days.days())
}

fn decided() -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    (given, matter)
}

fn assigned() -> (Given, MatterId) {
    let (mut given, matter) = decided();
    given.when(assign(matter, TODAY));
    (given, matter)
}

fn gaps(given: &Given, matter: &Matter, today: Date) -> Vec<(Severity, FollowUpGap)> {
    let calendar = Calendar::built_in();
    let decided = matter.entry.as_ref().map(|entry| entry.value.decided_on);
    let case = Case {
        meeting_on: decided,
        calendar: Some(&calendar),
        today: Some(today),
        ..Case::of(given.book.rulebook(TODAY), matter)
    };
    let found = the_decision_is_followed_up(&case).gaps.into_iter();
    let told = found.map(|(severity, fact)| match fact {
        GapFact::FollowUp(gap) => (severity, gap),
        other => unreachable!("{other:?}"),
    });
    told.collect()
}

fn state(given: &Given, matter: MatterId, today: Date) -> FollowUpState {
    let following = given.matter(matter).following().expect("it is followed up");
    following.state(&Calendar::built_in(), today)
}

#[test]
fn r49_an_owner_and_a_day_are_named_by_the_tenth_working_day() {
    let (mut given, matter) = decided();
    assert_eq!(gaps(&given, given.matter(matter), TENTH), []);
    let late = (Severity::Warn, FollowUpGap::Unassigned { due: TENTH });
    let next = TENTH.tomorrow().expect("in range");
    assert_eq!(gaps(&given, given.matter(matter), next), [late]);
    assert_eq!(state(&given, matter, next), FollowUpState::Unassigned);
    given.when(assign(matter, TODAY));
    assert_eq!(gaps(&given, given.matter(matter), next), []);
}

#[test]
fn r49_is_in_force_since_713_and_judges_no_decision_before() {
    let (given, matter) = decided();
    let mut file = given.matter(matter).clone();
    for (day, judged) in [(date(2019, 8, 31), false), (date(2019, 9, 1), true)] {
        file.entry.as_mut().expect("entered").value.decided_on = day;
        assert_eq!(!gaps(&given, &file, TODAY).is_empty(), judged, "{day}");
    }
}

#[test]
fn r49_a_decision_is_overdue_the_day_after_its_last_one_and_late_from_the_next_working_day() {
    let (mut given, matter) = assigned();
    // A Friday.
    let due = date(2026, 4, 10);
    given.when(follow_up(
        matter,
        FollowUpAct::Assigned(Assignment {
            due,
            ..assignment(TODAY)
        }),
    ));
    assert_eq!(gaps(&given, given.matter(matter), due), []);
    assert_eq!(state(&given, matter, due), FollowUpState::Near(0));
    let overdue = (Severity::Warn, FollowUpGap::Overdue { due });
    assert_eq!(gaps(&given, given.matter(matter), date(2026, 4, 11)), [overdue]);
    assert_eq!(state(&given, matter, date(2026, 4, 13)), FollowUpState::Late(1));
    let mut done = given.clone().on(date(2026, 4, 13));
    done.when(complete(matter, done.today));
    assert_eq!(gaps(&done, done.matter(matter), after(400)), []);
    assert_eq!(state(&done, matter, after(400)), FollowUpState::CompletedLate);
    let mut in_time = given.on(due);
    in_time.when(complete(matter, due));
    assert_eq!(state(&in_time, matter, after(400)), FollowUpState::Completed);
}

#[test]
fn r49_something_is_heard_within_ninety_days() {
    let (mut given, matter) = decided();
    given.when(follow_up(
        matter,
        FollowUpAct::Assigned(Assignment {
            due: after(300),
            ..assignment(TODAY)
        }),
    ));
    assert_eq!(gaps(&given, given.matter(matter), after(90)), []);
    let silent = |since, days| (Severity::Warn, FollowUpGap::Silent { since, days });
    assert_eq!(gaps(&given, given.matter(matter), after(91)), [silent(TODAY, 91)]);
    let mut given = given.on(after(91));
    given.when(report(matter, after(91)));
    assert_eq!(gaps(&given, given.matter(matter), after(181)), []);
    assert_eq!(gaps(&given, given.matter(matter), after(182)), [silent(after(91), 91)]);
}

#[test]
fn r49_a_suspension_comes_before_a_meeting_within_sixty_days_and_is_no_delay_until_then() {
    let (mut given, matter) = assigned();
    given.when(suspend(matter, TODAY));
    assert_eq!(gaps(&given, given.matter(matter), after(60)), []);
    assert_eq!(state(&given, matter, after(60)), FollowUpState::Suspended);
    let long = (Severity::Warn, FollowUpGap::SuspendedLong { since: TODAY, days: 61 });
    let mut later = given.on(after(10));
    later.when(suspend(matter, after(10)));
    assert_eq!(gaps(&later, later.matter(matter), after(61)), [long]);
    later.when(assign(matter, after(10)));
    assert_eq!(state(&later, matter, after(10)), FollowUpState::UnderWay);
}

#[test]
fn r49_only_the_decision_of_another_meeting_of_the_day_or_later_changes_or_stops_one() {
    let (mut given, matter) = assigned();
    let mut given_later = given.clone().on(after(1));
    let earlier_day = Refusal::NotALaterDecision(TODAY);
    for kind in [ChangeKind::Changed, ChangeKind::Stopped] {
        let nothing = change(matter, TODAY, kind, None);
        assert_eq!(given.refused(nothing), Refusal::FieldEmpty(Field::Later));
        assert_eq!(given.refused(change(matter, TODAY, kind, Some(matter))), earlier_day);
    }
    let open = given_later.a_ready_matter();
    let by_open = change(matter, after(1), ChangeKind::Stopped, Some(open));
    assert_eq!(given_later.refused(by_open.clone()), earlier_day);
    given_later.decided(open, Outcome::Passed);
    given_later.entered(open);
    let before_it = change(matter, TODAY, ChangeKind::Stopped, Some(open));
    assert_eq!(
        given_later.refused(before_it),
        Refusal::DateOrder {
            after: after(1),
            given: TODAY
        }
    );
    given_later.when(assign(open, after(1)));
    let backwards = change(open, after(1), ChangeKind::Changed, Some(matter));
    assert_eq!(given_later.refused(backwards), Refusal::NotALaterDecision(after(1)));
    given_later.when(by_open);
    assert_eq!(state(&given_later, matter, after(400)), FollowUpState::Stopped);
    assert_eq!(gaps(&given_later, given_later.matter(matter), after(400)), []);
    let over = Refusal::FollowUpHalted(Halt::Stopped(after(1)));
    let day = after(1);
    for act in [
        assign(matter, day),
        report(matter, day),
        suspend(matter, day),
        complete(matter, day),
    ] {
        assert_eq!(given_later.refused(act), over);
    }
    // The later matter's own follow-up is untouched, though its course tells of it.
    assert_eq!(state(&given_later, open, after(1)), FollowUpState::UnderWay);
    // A decision of the same day does too.
    let same_day = given.an_entry();
    given.when(change(matter, TODAY, ChangeKind::Changed, Some(same_day)));
    assert_eq!(state(&given, matter, TODAY), FollowUpState::UnderWay);
}

#[test]
fn r49_of_two_decisions_of_one_day_only_the_later_changes_the_other_and_a_stopped_one_changes_nothing() {
    let mut given = Given::a_main_book();
    let [first, second, third] = [(); 3].map(|()| given.an_entry());
    let backwards = change(second, TODAY, ChangeKind::Changed, Some(first));
    assert_eq!(given.refused(backwards), Refusal::NotALaterDecision(TODAY));
    given.when(change(second, TODAY, ChangeKind::Stopped, Some(third)));
    let by_stopped = change(first, TODAY, ChangeKind::Changed, Some(second));
    assert_eq!(given.refused(by_stopped), Refusal::NotALaterDecision(TODAY));
    given.when(change(first, TODAY, ChangeKind::Changed, Some(third)));
}

#[test]
fn r49_what_the_same_meeting_decided_beside_it_stops_nothing() {
    let mut given = Given::a_main_book();
    let (first, second) = (given.a_ready_matter(), given.a_ready_matter());
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let items = [first, second].map(|matter| given.placed(meeting, matter));
    given.opened(meeting, &[]);
    for item in items {
        given.when(Command::TakeUpItem { meeting, item });
        given.all_speak(meeting, item, 9);
        given.announced(meeting, item, Outcome::Passed);
    }
    for matter in [first, second] {
        given.entered(matter);
    }
    given.when(assign(first, TODAY));
    let by_its_neighbour = change(first, TODAY, ChangeKind::Stopped, Some(second));
    assert_eq!(given.refused(by_its_neighbour), Refusal::NotALaterDecision(TODAY));
}

#[test]
fn r49_what_is_assigned_anew_or_suspended_is_not_dated_before_what_was_heard() {
    let (given, matter) = assigned();
    let mut given = given.on(after(20));
    given.when(report(matter, after(10)));
    let early = Refusal::DateOrder {
        after: after(10),
        given: after(9),
    };
    assert_eq!(given.refused(suspend(matter, after(9))), early);
    assert_eq!(given.refused(assign(matter, after(9))), early);
    let mut again = given.clone();
    again.when(assign(matter, after(10)));
    given.when(suspend(matter, after(10)));
    assert_eq!(given.refused(suspend(matter, after(9))), early);
    // The day of a later decision is what it is, however late it is recorded.
    let mut stopping = given.clone().on(after(5));
    let later = stopping.an_entry();
    let mut stopping = stopping.on(after(20));
    stopping.when(change(matter, after(5), ChangeKind::Stopped, Some(later)));
}

#[test]
fn a_rejected_matter_changes_nothing_and_is_not_followed_up() {
    let (mut given, matter) = assigned();
    let rejected = given.a_ready_matter();
    let (meeting, item) = given.in_session_on(rejected, &[]);
    given.all_speak(meeting, item, 0);
    given.announced(meeting, item, Outcome::Rejected);
    given.entered(rejected);
    let by_rejected = change(matter, TODAY, ChangeKind::Stopped, Some(rejected));
    assert_eq!(given.refused(by_rejected), Refusal::NotALaterDecision(TODAY));
    assert_eq!(given.refused(assign(rejected, TODAY)), Refusal::NotAgreed);
    assert_eq!(gaps(&given, given.matter(rejected), after(400)), []);
}

#[test]
fn r49_somebody_other_than_the_owner_checks_it_off_on_proof_once_it_is_assigned() {
    let (mut given, matter) = decided();
    let unassigned = checks(&given.refused(complete(matter, TODAY)));
    assert_eq!(unassigned, ("block", vec![CheckId::R49]));
    given.when(assign(matter, TODAY));
    let with = |proof: &str, checked_by: &str| {
        let completion = Completion {
            on: TODAY,
            checked_by: checked_by.into(),
            proof: proof.into(),
            without_feedback: "当日办完".into(),
        };
        follow_up(matter, FollowUpAct::Completed(completion))
    };
    assert_eq!(given.refused(with("", "主任")), Refusal::FieldEmpty(Field::Proof));
    assert_eq!(given.refused(with("验收单", OWNER)), Refusal::TwoNames);
    let early = complete(matter, TODAY.yesterday().expect("in range"));
    assert!(matches!(given.refused(early), Refusal::DateOrder { .. }));
    given.when(with("验收单", "主任"));
    let done = Refusal::FollowUpHalted(Halt::Completed(TODAY));
    for act in [report(matter, TODAY), suspend(matter, TODAY), complete(matter, TODAY)] {
        assert_eq!(given.refused(act), done);
    }
}

#[test]
fn what_is_assigned_anew_says_why_and_who_agreed_and_takes_up_again_what_was_done() {
    let (mut given, matter) = assigned();
    given.when(complete(matter, TODAY));
    let bare = Assignment {
        reason: String::new(),
        ..assignment(TODAY)
    };
    let bare = follow_up(matter, FollowUpAct::Assigned(bare));
    assert_eq!(given.refused(bare), Refusal::FieldEmpty(Field::Reason));
    given.when(assign(matter, TODAY));
    assert_eq!(state(&given, matter, TODAY), FollowUpState::UnderWay);
    let backwards = Assignment {
        due: after(-1),
        ..assignment(TODAY)
    };
    let backwards = follow_up(matter, FollowUpAct::Assigned(backwards));
    assert!(matches!(given.refused(backwards), Refusal::DateOrder { .. }));
}

#[test]
fn an_appointment_is_followed_by_its_own_acts() {
    let mut given = Given::founded(&founding(BookKind::Personnel));
    let matter = given.a_ready("A01", appointment(AppointmentKind::Removal));
    given.decided(matter, Outcome::Passed);
    given.entered(matter);
    assert_eq!(given.refused(assign(matter, TODAY)), Refusal::WrongState);
    assert_eq!(gaps(&given, given.matter(matter), after(400)), []);
}

#[test]
fn a_payment_is_carried_out_once_it_is_paid_in_full() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("F01", funds(yuan(60_000)));
    given.decided(matter, Outcome::Passed);
    given.entered(matter);
    let pay = |voucher: &str, amount| Command::LinkPayment {
        matter,
        payment: Payment {
            amount,
            on: TODAY,
            voucher: voucher.into(),
            contract: None,
            waivers: Vec::new(),
        },
    };
    given.when(pay("记-1", yuan(59_999)));
    assert_eq!(gaps(&given, given.matter(matter), after(60)).len(), 1);
    given.when(pay("记-2", yuan(1)));
    assert_eq!(gaps(&given, given.matter(matter), after(60)), []);
}

#[test]
fn r49_of_what_was_entered_afterwards_is_only_a_finding() {
    let (given, matter) = decided();
    let mut file = given.matter(matter).clone();
    file.late = true;
    assert_eq!(gaps(&given, &file, after(60))[0].0, Severity::Finding);
}

#[test]
fn what_ended_or_changed_a_follow_up_is_not_taken_out_of_the_book_and_an_assignment_not_alone() {
    let of = |act| Event::FollowedUp {
        matter: MatterId([1; 8]),
        act,
    };
    let act = |command| match command {
        Command::FollowUp { act, .. } => act,
        other => unreachable!("{other:?}"),
    };
    let id = MatterId([1; 8]);
    let [assigned, reported] = [assign(id, TODAY), report(id, TODAY)].map(|command| of(act(command)));
    let [suspended, completed] = [suspend(id, TODAY), complete(id, TODAY)].map(|command| of(act(command)));
    assert!(assigned.may_be_erased() && reported.may_be_erased());
    assert!(!suspended.may_be_erased() && !completed.may_be_erased());
    assert!(assigned.replaced(&assigned) && !assigned.replaced(&reported));
}

#[test]
fn the_self_check_tells_an_overdue_decision_since_its_last_day() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    let meeting = given.decided(matter, Outcome::Passed);
    given.entered(matter);
    given.when(acts::assign(matter, TODAY));
    let given = given.on(after(31));
    let calendar = Calendar::built_in();
    let mut check = SelfCheck::new(Bench {
        book: &given.book,
        calendar: &calendar,
        today: given.today,
    });
    check.matter(given.matter(matter), Some(given.meeting(meeting)));
    let found = check.finish().found;
    let mut told = found
        .iter()
        .filter(|one| one.what == What::Concern(Concern::NotCarriedOut));
    let one = told.next().expect("it is found");
    assert_eq!((one.check, one.since), (Some(CheckId::R49), Some(after(30))));
    assert_eq!(one.age_days(given.today), Some(1));
}

#[test]
fn r49_what_is_paid_signed_or_begun_from_the_day_of_a_suspension_is_asked_for_and_told_of() {
    let (given, matter) = assigned();
    let mut given = given.on(after(3));
    given.when(suspend(matter, after(2)));
    let pay = |on, waivers| Command::LinkPayment {
        matter,
        payment: Payment {
            amount: yuan(1),
            on,
            voucher: format!("记-{on}"),
            contract: None,
            waivers,
        },
    };
    let sign = |on| Command::LinkContract {
        matter,
        contract: Box::new(Contract {
            number: "合-1".into(),
            counterparty: "中选单位".into(),
            amount: yuan(2),
            signed_on: on,
            ends_on: None,
            waivers: Vec::new(),
        }),
    };
    let begin = |stage, on| Command::RecordWork { matter, stage, on };
    let carried_on = |what, severity| {
        vec![Gap {
            check: CheckId::R49,
            severity,
            fact: GapFact::FollowUp(FollowUpGap::CarriedOn {
                what,
                on: after(2),
                halted: ChangeKind::Suspended,
                since: after(2),
            }),
        }]
    };
    let asked = |what| Refusal::NeedsWaiver(carried_on(what, Severity::Warn));
    given.when(pay(after(1), Vec::new()));
    assert_eq!(gaps(&given, given.matter(matter), after(3)), []);
    assert_eq!(given.refused(pay(after(2), Vec::new())), asked(Execution::Payment));
    assert_eq!(given.refused(sign(after(2))), asked(Execution::Contract));
    let started = Execution::Work(WorkStage::Started);
    assert_eq!(
        given.refused(begin(WorkStage::Started, after(2))),
        Refusal::NotReady(carried_on(started, Severity::Block))
    );
    given.when(begin(WorkStage::Started, after(1)));
    given.when(begin(WorkStage::Completed, after(2)));
    let because = vec![waiver(CheckId::R49, "中止前已完成部分的结算", "主任")];
    given.when(pay(after(2), because));
    let told = gaps(&given, given.matter(matter), after(3));
    let [(Severity::Warn, gap @ FollowUpGap::CarriedOn { .. })] = told.as_slice() else {
        unreachable!("{told:?}")
    };
    let shown = Concern::shown_by_gap(CheckId::R49, &GapFact::FollowUp(gap.clone()), true);
    assert_eq!(shown, Some(Concern::DecisionChanged));
    // Taken up again, it is paid as before; the payment in between stays told of.
    given.when(assign(matter, after(3)));
    given.when(pay(after(3), Vec::new()));
    assert_eq!(gaps(&given, given.matter(matter), after(3)).len(), 1);
}
