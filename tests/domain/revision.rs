//! What was agreed to in principle (原则同意): its text is revised and checked before it is carried out or goes out (R59).

use jiff::civil::{Date, date};
use minutebook::domain::application::Place;
use minutebook::domain::command::Command;
use minutebook::domain::decide::NextStep;
use minutebook::domain::disclosure::{DisclosureAttribute, Track};
use minutebook::domain::event::{Contract, Event, Payment, WorkStage};
use minutebook::domain::execution::Execution;
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{Field, GapFact, Refusal};
use minutebook::domain::replay::{self, Bench};
use minutebook::domain::revision::{RevisionCheck, each_change};
use minutebook::domain::rules::{CheckId, Severity, Verdict};
use minutebook::domain::waiting::{Task, waiting};

use crate::acts::{self, check_revision};
use crate::given::{Given, TODAY, checks, founding, project, waiver, yuan};
use minutebook::domain::register::BookKind;

const EVE: Date = date(2026, 3, 9);
const CHECKED: Date = date(2026, 3, 16);
const BEFORE: Date = date(2026, 3, 15);
const LATER: Date = date(2026, 3, 20);

fn in_principle() -> Outcome {
    Outcome::PassedInPrinciple {
        changes: "补充资金拨付进度安排；\n\n 明确验收时限。".into(),
        reviser: "社区建设办公室".into(),
    }
}

/// A project that a meeting agreed to in principle on [`TODAY`], entered, some days later.
fn agreed() -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    given.decided(matter, in_principle());
    given.entered(matter);
    let mut given = given.on(LATER);
    given.when(acts::keep_revised_text(matter));
    (given, matter)
}

fn checked(given: &mut Given, matter: MatterId, on: Date) {
    let command = check_revision(given, matter, on);
    given.when(command);
}

fn pay(on: Date) -> Payment {
    Payment {
        amount: yuan(10),
        on,
        voucher: "记-1".into(),
        contract: None,
        waivers: Vec::new(),
    }
}

fn link(matter: MatterId, payment: Payment) -> Command {
    Command::LinkPayment { matter, payment }
}

fn sign(matter: MatterId, signed_on: Date) -> Command {
    Command::LinkContract {
        matter,
        contract: Box::new(Contract {
            number: "合-1".into(),
            counterparty: "中选单位".into(),
            amount: yuan(1_000),
            signed_on,
            ends_on: None,
            waivers: Vec::new(),
        }),
    }
}

fn works(matter: MatterId, on: Date) -> Command {
    Command::RecordWork {
        matter,
        stage: WorkStage::Started,
        on,
    }
}

/// What R59 finds in the file today.
fn found(given: &Given, matter: MatterId) -> (Verdict, Vec<(Severity, GapFact)>) {
    let calendar = given.book.calendar();
    let bench = Bench {
        book: &given.book,
        calendar: &calendar,
        today: given.today,
    };
    let all = replay::replay(&bench, given.matter(matter), None);
    let one = all.into_iter().find(|one| one.check == CheckId::R59);
    one.map(|one| (one.now, one.gaps_now)).expect("R59 is judged")
}

#[test]
fn r59_money_and_works_wait_for_the_check_of_the_revised_text() {
    let (mut given, matter) = agreed();
    for command in [link(matter, pay(LATER)), sign(matter, LATER)] {
        assert_eq!(checks(&given.refused(command)), ("warn", vec![CheckId::R59]));
    }
    // No reason is stored with a day of the works.
    assert_eq!(
        checks(&given.refused(works(matter, LATER))),
        ("block", vec![CheckId::R59])
    );
    checked(&mut given, matter, CHECKED);
    // The day before the check is too early, its own day is not.
    for (command, severity) in [
        (link(matter, pay(BEFORE)), "warn"),
        (sign(matter, BEFORE), "warn"),
        (works(matter, BEFORE), "block"),
    ] {
        assert_eq!(checks(&given.refused(command)), (severity, vec![CheckId::R59]));
    }
    given.when(sign(matter, CHECKED));
    given.when(link(matter, pay(CHECKED)));
    given.when(works(matter, CHECKED));
    assert_eq!(found(&given, matter), (Verdict::Met, Vec::new()));
}

#[test]
fn r59_a_reason_lets_a_payment_come_first_and_stays_in_the_file() {
    let (mut given, matter) = agreed();
    let mut payment = pay(LATER);
    payment.waivers = vec![waiver(CheckId::R59, "合同约定的应急款", "主任")];
    given.when(link(matter, payment));
    let gap = GapFact::RevisionUnchecked {
        what: Some(Execution::Payment),
        on: LATER,
    };
    assert_eq!(found(&given, matter), (Verdict::Waived, vec![(Severity::Warn, gap)]));
}

#[test]
fn r59_nothing_goes_out_before_the_revised_text_is_checked() {
    let (mut given, matter) = agreed();
    given.when(acts::judge(matter, DisclosureAttribute::Proactive, LATER));
    given.when(acts::draft(matter, Track::Government));
    given.when(acts::review(matter, LATER));
    let release = acts::of_step(&given, matter, NextStep::Disclose, MeetingId([0; 8]));
    assert_eq!(checks(&given.refused(release.clone())), ("block", vec![CheckId::R59]));
    checked(&mut given, matter, LATER);
    given.when(release);
}

#[test]
fn the_check_names_the_text_the_reviser_and_another_who_checked() {
    let (given, matter) = agreed();
    let with = |change: fn(&mut RevisionCheck)| {
        let Command::CheckRevision { matter, mut check } = check_revision(&given, matter, CHECKED) else {
            unreachable!()
        };
        change(&mut check);
        given.refused(Command::CheckRevision { matter, check })
    };
    assert_eq!(
        with(|check| check.document = " ".into()),
        Refusal::FieldEmpty(Field::RevisedText)
    );
    assert_eq!(
        with(|check| check.revised_by.clear()),
        Refusal::FieldEmpty(Field::RevisedBy)
    );
    assert_eq!(
        with(|check| check.checked_by.clear()),
        Refusal::FieldEmpty(Field::RevisionChecker)
    );
    assert_eq!(
        with(|check| check.checked_by = "社区建设办公室 ".into()),
        Refusal::ReviserChecks
    );
    let early = Refusal::DateOrder {
        after: TODAY,
        given: EVE,
    };
    assert_eq!(with(|check| check.on = EVE), early);
    let to_come = LATER.tomorrow().expect("in range");
    assert_eq!(
        given.refused(check_revision(&given, matter, to_come)),
        Refusal::InFuture(to_come)
    );
}

#[test]
fn r59_the_check_rests_on_a_text_that_is_kept_with_the_decision() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    given.decided(matter, in_principle());
    assert_eq!(
        given.refused(check_revision(&given, matter, TODAY)),
        Refusal::RevisedTextMissing
    );
    // What went to the meeting is not the text that was revised after it.
    let Command::AttachFile {
        matter: id,
        attachment,
        not_secret_by,
        ..
    } = acts::keep_revised_text(matter)
    else {
        unreachable!()
    };
    given.when(Command::AttachFile {
        matter: id,
        place: Place::Application,
        attachment,
        not_secret_by,
    });
    assert_eq!(
        given.refused(check_revision(&given, matter, TODAY)),
        Refusal::RevisedTextMissing
    );
    given.when(acts::keep_revised_text(matter));
    checked(&mut given, matter, TODAY);
}

#[test]
fn r59_every_change_asked_for_is_found_in_the_text_one_by_one() {
    let (given, matter) = agreed();
    let with = |change: fn(&mut RevisionCheck)| {
        let Command::CheckRevision { matter, mut check } = check_revision(&given, matter, CHECKED) else {
            unreachable!()
        };
        change(&mut check);
        given.asked(&Command::CheckRevision { matter, check }).map(|_| ())
    };
    let open = |asked: &[&str]| {
        let asked = asked.iter().map(|asked| (*asked).to_owned());
        Err(Refusal::ChangesOpen(asked.collect()))
    };
    let both = ["补充资金拨付进度安排", "明确验收时限"];
    assert_eq!(with(|check| check.changes.clear()), open(&both));
    assert_eq!(with(|check| check.changes[1].found = " ".into()), open(&both[1..]));
    assert_eq!(with(|check| drop(check.changes.remove(0))), open(&both[..1]));
    assert_eq!(with(|check| check.changes[0].asked = "另一条".into()), open(&both[..1]));
    assert_eq!(with(|check| check.sm3 = None), Err(Refusal::RevisedTextMissing));
    assert_eq!(with(|_| ()), Ok(()));
}

#[test]
fn changes_are_parted_by_line_and_by_the_semicolon_by_which_the_record_joins_them() {
    let two = ["补充资金拨付进度安排", "明确验收时限"];
    for changes in [
        "补充资金拨付进度安排；\n明确验收时限。",
        "补充资金拨付进度安排；明确验收时限",
        "补充资金拨付进度安排; 明确验收时限。",
        "；补充资金拨付进度安排\n\n明确验收时限；",
    ] {
        assert_eq!(each_change(changes).collect::<Vec<_>>(), two, "{changes}");
    }
    // A check of before, which placed them as one line, holds.
    let (given, matter) = agreed();
    let Command::CheckRevision { mut check, .. } = check_revision(&given, matter, CHECKED) else {
        unreachable!()
    };
    let joined = two.join("；");
    check.changes.truncate(1);
    check.changes[0].asked.clone_from(&joined);
    assert_eq!(check.open(&joined), [""; 0]);
}

#[test]
fn what_was_agreed_to_as_it_stood_has_nothing_to_check() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    assert_eq!(
        given.refused(check_revision(&given, matter, TODAY)),
        Refusal::WrongState
    );
    given.when(link(matter, pay(TODAY)));
}

#[test]
fn a_later_check_takes_the_place_of_one_that_was_mistaken() {
    let (mut given, matter) = agreed();
    checked(&mut given, matter, CHECKED);
    checked(&mut given, matter, LATER);
    assert_eq!(
        checks(&given.refused(link(matter, pay(CHECKED)))),
        ("warn", vec![CheckId::R59])
    );
    given.when(link(matter, pay(LATER)));
}

#[test]
fn that_the_text_was_checked_holds_though_the_words_are_taken_out_by_law() {
    let (mut given, matter) = agreed();
    checked(&mut given, matter, CHECKED);
    let last = given.log.last().map(|(_, event)| event.clone());
    assert!(matches!(last, Some(Event::RevisionChecked { .. })));
    let told = given.without_the_last_words(&founding(BookKind::Main));
    assert!(told.matter(matter).revised.is_none());
    assert!(!told.matter(matter).unrevised_on(CHECKED));
}

#[test]
fn it_waits_on_the_list_until_it_is_checked() {
    let (mut given, matter) = agreed();
    let waits = |given: &Given| {
        let all = waiting(&given.book, given.today);
        all.iter().any(|one| one.task == Task::CheckRevision(matter))
    };
    assert!(waits(&given));
    checked(&mut given, matter, CHECKED);
    assert!(!waits(&given));
}
