//! The register: numbers, seal, corrections, irregularities, payments.

use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::event::{CorrectableField, Correction, Event, Payment};
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::{IrregularityNumber, Register};
use minutebook::domain::waiting::{Task, waiting};

use crate::given::{Given, TODAY, enter, funds, project, yuan};

fn entered(given: &mut Given, line: &str, particulars: Particulars) -> String {
    let matter = given.a_ready(line, particulars);
    given.decided(matter, Outcome::Passed);
    given.entered(matter).number.to_string()
}

#[test]
fn numbers_have_no_gaps_per_register_and_year_of_the_decision() {
    let mut given = Given::a_main_book();
    let mut numbers = vec![
        entered(&mut given, "P01", project(yuan(60_000))),
        entered(&mut given, "F01", funds(yuan(60_000))),
        entered(&mut given, "P01", project(yuan(70_000))),
        entered(&mut given, "D01", Particulars::Decision {}),
    ];
    // Decided on the last day of the year and entered in the next: the year of the decision counts.
    given.today = date(2026, 12, 31);
    let old = given.a_ready("P01", project(yuan(80_000)));
    given.decided(old, Outcome::Rejected);
    given.today = date(2027, 1, 4);
    numbers.push(entered(&mut given, "P01", project(yuan(90_000))));
    numbers.push(given.entered(old).number.to_string());
    assert_eq!(
        numbers,
        [
            "项〔2026〕1号",
            "资〔2026〕1号",
            "项〔2026〕2号",
            "决〔2026〕1号",
            "项〔2027〕1号",
            "项〔2026〕3号"
        ]
    );
}

#[test]
fn what_was_put_off_or_sent_back_gets_no_number_and_nothing_gets_two() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.decided(
        matter,
        Outcome::Postponed {
            reason: "再议".into(),
            by: String::new(),
        },
    );
    assert_eq!(given.refused(enter(matter)), Refusal::NotEnterable);
    given.decided(matter, Outcome::Passed);
    assert_eq!(given.entered(matter).number.serial, 1);
    assert_eq!(given.refused(enter(matter)), Refusal::AlreadyEntered);
}

#[test]
fn an_entry_says_what_the_resolution_said() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(60_000)));
    given.decided(matter, Outcome::Passed);
    let resolution = given.matter(matter).decision().expect("decided").value.clone();
    let entry = given.entered(matter);
    assert_eq!(entry.outcome, resolution.outcome);
    assert_eq!((entry.tally, entry.entitled, entry.present), (resolution.tally, 9, 9));
    assert_eq!(
        (entry.decided_on, entry.session, entry.item),
        (resolution.on, resolution.session, resolution.item)
    );
    assert_eq!(entry.amount, Some(yuan(60_000)));
    assert_eq!(entry.number.register, Register::Project);
}

fn correction(given: &Given, matter: MatterId, field: CorrectableField, was: &str, now: &str) -> Command {
    let target = given.matter(matter).entry.as_ref().map_or(0, |entry| entry.stamp.seq);
    Command::Correct {
        matter,
        correction: Correction {
            target,
            field,
            was: was.into(),
            now: now.into(),
            reason: "笔误".into(),
            approved_by: "书记".into(),
            clerical: true,
        },
    }
}

#[test]
fn a_correction_stands_beside_the_original_and_names_what_stood_there() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    let field = CorrectableField::Summary;
    assert_eq!(
        given.refused(correction(&given, matter, field, "不同意", "缓议")),
        Refusal::CorrectionMismatch
    );
    assert_eq!(
        given.refused(correction(&given, matter, field, "同意", "同意")),
        Refusal::CorrectionMismatch
    );
    given.when(correction(&given, matter, field, "同意", "同意实施"));
    assert_eq!(
        given.refused(correction(&given, matter, field, "同意", "再改")),
        Refusal::CorrectionMismatch
    );
    given.when(correction(&given, matter, field, "同意实施", "同意组织实施"));
    let file = given.matter(matter);
    assert_eq!(
        file.entry.as_ref().map(|entry| entry.value.summary.as_str()),
        Some("同意")
    );
    assert_eq!(file.corrections.len(), 2);
}

#[test]
fn outcome_number_register_and_date_can_never_be_corrected() {
    for field in CorrectableField::ALL {
        let pointer = field.pointer();
        for never in [
            "outcome",
            "number",
            "register",
            "decided_on",
            "tally",
            "entitled",
            "present",
            "session",
            "item",
        ] {
            assert_ne!(pointer, format!("/{never}"));
        }
    }
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    let before = given.matter(matter).entry.clone();
    given.when(correction(
        &given,
        matter,
        CorrectableField::Title,
        "关于示例事项的议题",
        "关于另一事项的议题",
    ));
    assert_eq!(given.matter(matter).entry, before);
}

pub fn a_breach(matter: Option<MatterId>, happened_on: Date) -> Command {
    Command::RecordIrregularity {
        matter,
        meeting: None,
        what: "未经会议先行支付".into(),
        happened_on,
        missing: "集体决策".into(),
        why: "应急处置".into(),
        who_knew: "主任".into(),
        remedy: "提请会议追认".into(),
        remedy_by: None,
    }
}

fn irregularity(given: &mut Given) -> String {
    let events = given.when(a_breach(None, given.today));
    let Event::IrregularityRecorded(irregularity) = &events[0] else {
        unreachable!("an irregularity was expected")
    };
    irregularity.number.to_string()
}

#[test]
fn irregularities_have_their_own_serials_per_year() {
    let mut given = Given::a_main_book();
    let first = irregularity(&mut given);
    let second = irregularity(&mut given);
    given.today = date(2027, 1, 4);
    let third = irregularity(&mut given);
    assert_eq!(
        [first, second, third],
        ["瑕〔2026〕1号", "瑕〔2026〕2号", "瑕〔2027〕1号"]
    );
    assert!(
        given.book.counters.entries.is_empty(),
        "an irregularity takes no number of a register"
    );
}

#[test]
fn an_irregularity_is_remedied_once_after_it_happened_and_waits_until_then() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(a_breach(Some(matter), TODAY));
    let number = given.book.irregularities[0].value.number;
    let waits = |given: &Given| {
        let waiting = waiting(&given.book, TODAY);
        waiting.iter().any(|one| one.task == Task::Remedy(number))
    };
    let remedied = |on| Command::CloseRemedy {
        number,
        done: "会议已追认，见会议记录".into(),
        by: "主任".into(),
        on,
    };
    assert!(waits(&given));
    let before = TODAY.yesterday().expect("in range");
    assert!(matches!(given.refused(remedied(before)), Refusal::DateOrder { .. }));
    let to_come = TODAY.tomorrow().expect("in range");
    assert_eq!(given.refused(remedied(to_come)), Refusal::InFuture(to_come));
    let empty = Command::CloseRemedy {
        number,
        done: " ".into(),
        by: "主任".into(),
        on: TODAY,
    };
    assert_eq!(given.refused(empty), Refusal::FieldEmpty(Field::Done));
    given.when(remedied(TODAY));
    assert!(!waits(&given));
    assert_eq!(given.refused(remedied(TODAY)), Refusal::AlreadyRemedied(number));
    let summary = given.book.matters.get(&matter).expect("in the list");
    assert!(summary.irregular, "remedied or not, it stays an irregularity");
    let unknown = IrregularityNumber { serial: 2, ..number };
    let of_none = Command::CloseRemedy {
        number: unknown,
        done: "会议已追认".into(),
        by: "主任".into(),
        on: TODAY,
    };
    assert_eq!(given.refused(of_none), Refusal::Unknown);
}

fn pay(matter: MatterId, fen: i64, on: jiff::civil::Date) -> Command {
    Command::LinkPayment {
        matter,
        payment: Payment {
            amount: minutebook::domain::money::Fen::new(fen).expect("in range"),
            on,
            voucher: format!("记字第{fen}号"),
            contract: None,
            waivers: Vec::new(),
        },
    }
}

#[test]
fn payments_are_linked_up_to_the_decided_amount_and_not_one_fen_beyond() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(pay(matter, 4_000_000, TODAY));
    let refusal = given.refused(pay(matter, 6_000_001, TODAY));
    let expected = Refusal::AmountExceeded {
        origin: crate::execution::origin(&given, matter),
        decided: yuan(100_000),
        paid: minutebook::domain::money::Fen::new(10_000_001).expect("in range"),
    };
    assert_eq!(refusal, expected);
    let twice = Refusal::VoucherTwice("记字第4000000号".into());
    assert_eq!(given.refused(pay(matter, 4_000_000, TODAY)), twice);
    given.when(pay(matter, 6_000_000, TODAY));
    assert!(matches!(
        given.refused(pay(matter, 1, TODAY)),
        Refusal::AmountExceeded { .. }
    ));
    assert!(matches!(given.refused(pay(matter, 0, TODAY)), Refusal::FieldEmpty(_)));
}

#[test]
fn a_payment_linked_by_mistake_is_taken_back_once_and_its_amount_is_free_again() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(pay(matter, 10_000_000, TODAY));
    let target = given.matter(matter).payments[0].stamp.seq;
    let unlink = |target| Command::UnlinkPayment {
        matter,
        target,
        reason: "金额多写一个零".into(),
        by: "主任".into(),
    };
    assert_eq!(given.refused(unlink(target + 1)), Refusal::Unknown);
    given.when(unlink(target));
    assert_eq!(given.refused(unlink(target)), Refusal::Unknown);
    given.when(pay(matter, 1_000_000, TODAY));
    let summary = given.book.matters.get(&matter).expect("in the list");
    assert_eq!(summary.paid, Some(yuan(10_000)));
    assert_eq!(given.matter(matter).payments.len(), 2, "the original stays");
}

#[test]
fn a_corrected_title_is_the_one_in_the_lists() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    let was = given.book.matters.get(&matter).expect("in the list").title.clone();
    given.when(correction(
        &given,
        matter,
        CorrectableField::Title,
        &was,
        "更正后的议题",
    ));
    let summary = given.book.matters.get(&matter).expect("in the list");
    assert_eq!(summary.title, "更正后的议题");
    let content = minutebook::domain::meeting::AgendaItem::Decide { matter };
    assert_eq!(
        minutebook::domain::room::title(&given.book, &content),
        was,
        "the record of the meeting keeps the title it had"
    );
}

#[test]
fn a_payment_is_dated_after_the_decision_and_belongs_to_one_that_agreed() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    assert!(matches!(
        given.refused(pay(matter, 1, date(2026, 3, 9))),
        Refusal::BeforeDecision { .. }
    ));
    assert!(matches!(
        given.refused(pay(matter, 1, date(2026, 3, 11))),
        Refusal::InFuture(_)
    ));
    let rejected = given.a_ready("P01", project(yuan(60_000)));
    assert!(matches!(given.refused(pay(rejected, 1, TODAY)), Refusal::NotReady(_)));
    given.decided(rejected, Outcome::Rejected);
    given.entered(rejected);
    assert_eq!(given.refused(pay(rejected, 1, TODAY)), Refusal::NotAgreed);
}
