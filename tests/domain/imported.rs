//! R60: rows of the office's own books against the decisions of this one, at their threshold and by their numbers.

mod adds_up;

use jiff::civil::{Date, date};
use minutebook::domain::calendar::Calendar;
use minutebook::domain::command::Command;
use minutebook::domain::event::{Contract, Event, Founding, Payment};
use minutebook::domain::id::MatterId;
use minutebook::domain::imported::{Row, RowAnswer, RowKind, RowPlace};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::money::Fen;
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::{AppointmentKind, BookKind, Register};
use minutebook::domain::replay::Bench;
use minutebook::domain::rulebook::Threshold;
use minutebook::domain::rules::CheckId;
use minutebook::domain::rules::imported::{Link, Links, RowState, every_row_has_its_decision};
use minutebook::domain::self_check::{Concern, Coverage, Found, SelfCheck, Shown, What};
use minutebook::text::self_check as text;

use crate::acts::{self, rows};
use crate::given::{Given, TODAY, appointment, founding, yuan};

fn fen(fen: i64) -> Fen {
    Fen::new(fen).expect("in range")
}

/// The threshold of these tests' office: 50,000 元, included.
const AT: i64 = 5_000_000;

fn payment(number: &str, amount: i64, on: Date) -> Row {
    Row {
        number: number.into(),
        amount: Some(fen(amount)),
        ..acts::row(BookKind::Main, on)
    }
}

fn taken_in(given: &mut Given, all: Vec<Row>) {
    let on = given.today;
    given.when(rows(on, all));
}

fn states(given: &Given) -> Vec<RowState> {
    let mut links = Links::default();
    given
        .files
        .matters
        .values()
        .for_each(|matter| links.take(Link::all_of(matter)));
    let imports = given.files.imports.as_ref().expect("kept from the start");
    let all = every_row_has_its_decision(&given.book, imports, &links);
    all.into_iter().map(|(_, state)| state).collect()
}

/// A book with one project of 100,000 元 decided on [`TODAY`], and a payment of it.
fn paid(voucher: &str, amount: i64) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(Command::LinkPayment {
        matter,
        payment: Payment {
            amount: fen(amount),
            on: TODAY,
            voucher: voucher.into(),
            contract: None,
            waivers: Vec::new(),
        },
    });
    (given, matter)
}

fn founded_with(change: impl FnOnce(&mut Founding)) -> Given {
    let mut founding = founding(BookKind::Main);
    change(&mut founding);
    Given::founded(&founding)
}

/// The thresholds of all lines, changed alike.
fn with_thresholds(change: impl Fn(&mut Threshold)) -> Given {
    founded_with(|founding| {
        let lines = founding.rulebook.catalogue.iter_mut();
        lines.filter_map(|line| line.threshold.as_mut()).for_each(change);
    })
}

fn around_the_threshold(given: &mut Given) -> Vec<RowState> {
    let all = [AT - 1, AT, AT + 1].map(|amount| payment(&format!("记-{amount}"), amount, TODAY));
    taken_in(given, all.into());
    states(given)
}

const fn bound(included: bool) -> Option<Threshold> {
    match Fen::new(AT) {
        Some(amount) => Some(Threshold { amount, included }),
        None => None,
    }
}

#[test]
fn r60_a_payment_is_doubtful_from_the_threshold_of_its_day_on() {
    let mut given = with_thresholds(|bound| bound.included = true);
    let reached = RowState::Undecided(bound(true));
    assert_eq!(
        around_the_threshold(&mut given),
        [RowState::Below, reached.clone(), reached]
    );
}

#[test]
fn r60_what_reaches_the_threshold_of_some_lines_only_depends_on_its_line() {
    // One line of funds says 以上, another 超过.
    let mut given = Given::a_main_book();
    let lowest = bound(true).expect("in range");
    let highest = RowState::Undecided(bound(false));
    assert_eq!(
        around_the_threshold(&mut given),
        [RowState::Below, RowState::Perhaps(lowest), highest]
    );
    let found = checked(&given);
    let told = of(&found, Concern::NotBroughtToMeeting);
    let perhaps = Shown::RowsPerhaps { count: 1, lowest };
    assert_eq!(told.len(), 2);
    assert!(
        told.iter().any(|one| one.shown == [perhaps.clone()]),
        "together they are one doubt"
    );
}

#[test]
fn r60_where_the_amount_itself_is_not_reached_one_fen_more_is() {
    let mut given = with_thresholds(|bound| bound.included = false);
    let reached = RowState::Undecided(bound(false));
    assert_eq!(
        around_the_threshold(&mut given),
        [RowState::Below, RowState::Below, reached]
    );
}

#[test]
fn r60_without_an_amount_in_the_rules_no_payment_is_judged() {
    let mut given = founded_with(|founding| {
        founding
            .rulebook
            .catalogue
            .iter_mut()
            .for_each(|line| line.threshold = None);
    });
    taken_in(&mut given, vec![payment("记-1", AT, TODAY)]);
    assert_eq!(states(&given), [RowState::NoThreshold]);
}

#[test]
fn a_voucher_leads_to_its_decision_in_its_own_month_only() {
    let (given, matter) = paid("记-12", AT);
    for (on, linked) in [
        (date(2026, 3, 1), true),
        (date(2026, 3, 31), true),
        (date(2026, 2, 28), false),
        (date(2026, 4, 1), false),
    ] {
        let mut given = given.clone().on(date(2026, 4, 30));
        // As a spreadsheet may write it.
        taken_in(&mut given, vec![payment("记－ 12", AT, on)]);
        let state = states(&given)[0].clone();
        let led = matches!(&state, RowState::OtherDay { matter: to, .. } if *to == matter);
        assert_eq!(led, linked, "{on}: {state:?}");
    }
}

#[test]
fn each_linked_payment_answers_one_row_and_the_one_of_its_amount_first() {
    let (mut given, matter) = paid("记-12", AT);
    let other = payment("记-12", AT + 100, TODAY);
    taken_in(&mut given, vec![other, payment("记-12", AT, TODAY)]);
    assert!(matches!(states(&given)[0], RowState::Undecided(_)));
    assert_eq!(states(&given)[1], RowState::Linked(matter));
}

#[test]
fn r60_a_number_with_another_amount_is_a_doubt() {
    let (mut given, matter) = paid("记-12", 100);
    taken_in(&mut given, vec![payment("记-12", AT, TODAY)]);
    let linked = fen(100);
    assert_eq!(states(&given), [RowState::Differs { matter, linked }]);
}

#[test]
fn a_contract_is_known_by_its_number_on_any_day() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(Command::LinkContract {
        matter,
        contract: Box::new(Contract {
            number: "HT-2026-1".into(),
            counterparty: "中选单位".into(),
            amount: yuan(80_000),
            signed_on: TODAY,
            ends_on: None,
            waivers: Vec::new(),
        }),
    });
    let contract = |on: Date| Row {
        kind: RowKind::Contract,
        amount: Some(yuan(80_000)),
        number: "ht-2026-1".into(),
        ..acts::row(BookKind::Main, on)
    };
    let early = date(2026, 1, 5);
    let other_day = RowState::OtherDay {
        matter,
        linked: TODAY,
        before: Some(TODAY),
    };
    for (on, expected) in [(TODAY, RowState::Linked(matter)), (early, other_day)] {
        let mut given = given.clone();
        taken_in(&mut given, vec![contract(on)]);
        assert_eq!(states(&given), [expected], "{on}");
    }
}

#[test]
fn r59_a_row_of_the_eve_of_its_decision_is_told_though_the_book_has_it_of_a_later_day() {
    let (given, matter) = paid("记-12", AT);
    let eve = TODAY.yesterday().expect("in range");
    let later = TODAY.tomorrow().expect("in range");
    for (on, before) in [(eve, Some(TODAY)), (later, None)] {
        let mut given = given.clone().on(later);
        taken_in(&mut given, vec![payment("记-12", AT, on)]);
        let state = RowState::OtherDay {
            matter,
            linked: TODAY,
            before,
        };
        assert_eq!(states(&given), std::slice::from_ref(&state), "{on}");
        let found = checked(&given);
        let first = of(&found, Concern::ActedFirst);
        assert_eq!(first.len(), usize::from(before.is_some()), "{on}");
        let by_r59 = |one: &&Found| (one.check, one.place.matter) == (Some(CheckId::R59), Some(matter));
        assert!(first.iter().all(by_r59));
        // The other day is told beside it until somebody answers for it.
        let other = |found: &[Found]| of(found, Concern::NotBroughtToMeeting).len();
        assert_eq!(other(&found), 1, "{on}");
        given.when(acts::answer_row(&given, Some(matter)));
        let found = checked(&given);
        assert_eq!(other(&found), 0, "{on}");
        assert_eq!(
            of(&found, Concern::ActedFirst).len(),
            first.len(),
            "an answer does not undo it"
        );
    }
}

/// A removal decided and made by the document 任〔2026〕1号.
fn removed_by_document() -> (Given, MatterId) {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::Removal));
    given.decided(matter, Outcome::Passed);
    given.entered(matter);
    given.when(Command::Appoint {
        matter,
        document_number: "任〔2026〕1号".into(),
        on: TODAY,
    });
    (given, matter)
}

#[test]
fn r60_every_appointment_has_its_decision_whatever_its_amount() {
    let (mut given, matter) = removed_by_document();
    let row = |party: &str| Row {
        party: party.into(),
        number: "任〔2026〕1号".into(),
        ..acts::row(BookKind::Personnel, TODAY)
    };
    taken_in(&mut given, vec![row("人选乙"), row("拟任人选甲")]);
    assert_eq!(states(&given), [RowState::Undecided(None), RowState::Linked(matter)]);
}

#[test]
fn r60_one_document_that_names_two_answers_only_for_the_one_who_was_decided_on() {
    let (given, matter) = removed_by_document();
    for (party, expected) in [
        ("人选乙", RowState::Undecided(None)),
        ("拟任人选甲", RowState::Linked(matter)),
    ] {
        let mut given = given.clone();
        let alone = Row {
            party: party.into(),
            number: "任〔2026〕1号".into(),
            ..acts::row(BookKind::Personnel, TODAY)
        };
        taken_in(&mut given, vec![alone]);
        assert_eq!(states(&given), [expected], "{party}");
    }
}

#[test]
fn r60_a_contract_may_be_one_of_a_project_and_had_to_be_decided_from_the_highest_of_both_registers_on() {
    let set = |yuan_each: i64| Threshold {
        amount: yuan(yuan_each),
        included: true,
    };
    let (of_funds, of_projects) = (set(200_000), set(500_000));
    let given = founded_with(|founding| {
        for line in &mut founding.rulebook.catalogue {
            line.threshold = match line.register {
                Register::Funds => Some(of_funds),
                Register::Project => Some(of_projects),
                _ => line.threshold,
            };
        }
    });
    let undecided = |threshold| RowState::Undecided(Some(threshold));
    for (kind, amount, expected) in [
        (RowKind::Contract, 300_000, RowState::Perhaps(of_funds)),
        (RowKind::Contract, 500_000, undecided(of_projects)),
        (RowKind::Payment, 199_999, RowState::Below),
        (RowKind::Payment, 200_000, undecided(of_funds)),
    ] {
        let mut given = given.clone();
        let row = payment("1", amount * 100, TODAY);
        taken_in(&mut given, vec![Row { kind, ..row }]);
        assert_eq!(states(&given), [expected], "{kind:?} {amount}");
    }
}

#[test]
fn a_persons_answer_names_a_decision_or_says_why_none_was_needed() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    let open = given.a_ready_matter();
    taken_in(&mut given, vec![payment("账-1", AT + 1, TODAY)]);
    assert_eq!(
        given.refused(acts::answer_row(&given, Some(open))),
        Refusal::NotEnterable
    );
    let nowhere = RowAnswer {
        row: RowPlace { record: 1, row: 1 },
        matter: None,
        reason: "工资".into(),
        by: "主任".into(),
    };
    assert_eq!(given.refused(Command::AnswerRow(Box::new(nowhere))), Refusal::Unknown);
    given.when(acts::answer_row(&given, None));
    assert_eq!(states(&given), [RowState::Explained]);
    given.when(acts::answer_row(&given, Some(matter)));
    assert_eq!(states(&given), [RowState::Answered(matter)]);
    // Where a number leads to a decision after all, that says more.
    given.when(Command::LinkPayment {
        matter,
        payment: Payment {
            amount: fen(AT + 1),
            on: TODAY,
            voucher: "账-1".into(),
            contract: None,
            waivers: Vec::new(),
        },
    });
    assert_eq!(states(&given), [RowState::Linked(matter)]);
}

#[test]
fn all_rows_are_right_or_none_is_taken_in() {
    let mut given = Given::a_main_book();
    let good = payment("记-1", AT, TODAY);
    let refused = |given: &Given, all: Vec<Row>| given.refused(rows(TODAY, all));
    assert_eq!(refused(&given, Vec::new()), Refusal::FieldEmpty(Field::Rows));
    let in_person = Row {
        party: "11010519491231002X".into(),
        ..good.clone()
    };
    let number = Refusal::NumberOfPerson(FindingKind::IdentityNumber);
    assert_eq!(refused(&given, vec![in_person]), number);
    let elsewhere = acts::row(BookKind::Personnel, TODAY);
    let of_another = refused(&given, vec![good.clone(), elsewhere]);
    assert_eq!(of_another, Refusal::WrongBook(Register::Appointment));
    let last_year = payment("记-1", AT, date(2025, 12, 31));
    assert!(matches!(refused(&given, vec![last_year]), Refusal::DateOrder { .. }));
    let nothing = Row {
        amount: Some(Fen::ZERO),
        ..good.clone()
    };
    assert_eq!(refused(&given, vec![nothing]), Refusal::FieldEmpty(Field::Amount));
    let ahead = TODAY.tomorrow().expect("in range");
    assert_eq!(given.refused(rows(ahead, vec![good.clone()])), Refusal::InFuture(ahead));
    let twice = Refusal::ImportedTwice("记-1".into());
    assert_eq!(refused(&given, vec![good.clone(), good.clone()]), twice);
    taken_in(&mut given, vec![good.clone()]);
    let again = Row {
        number: "记－1".into(),
        ..good
    };
    assert_eq!(refused(&given, vec![again]), Refusal::ImportedTwice("记－1".into()));
}

#[test]
fn many_rows_go_into_several_records_that_each_fit_and_none_is_lost() {
    let mut given = Given::a_main_book();
    let all: Vec<Row> = (0..500).map(|at| payment(&format!("记-{at}"), AT, TODAY)).collect();
    let events = given.when(rows(TODAY, all.clone()));
    assert!(events.len() > 1);
    for event in &events {
        let bytes = serde_json::to_vec(event).expect("plain data").len();
        assert!(bytes < 40 * 1024, "{bytes}");
        assert!(matches!(event, Event::RowsImported(_)));
    }
    let imports = given.files.imports.as_ref().expect("kept");
    assert!(imports.rows().map(|(_, row)| row).eq(&all));
    let reach = imports.reach().expect("there are rows");
    assert_eq!((reach.rows, reach.from, reach.until), (500, date(2026, 1, 1), TODAY));
    assert!(imports.rows().all(|(place, row)| imports.row(place) == Some(row)));
}

fn checked(given: &Given) -> Vec<Found> {
    let calendar = Calendar::built_in();
    let mut check = SelfCheck::new(Bench {
        book: &given.book,
        calendar: &calendar,
        today: given.today,
    });
    let imports = given.files.imports.as_ref().expect("kept");
    check.imports(imports);
    given
        .files
        .matters
        .values()
        .for_each(|matter| check.matter(matter, None));
    check.finish().found
}

fn of(found: &[Found], concern: Concern) -> Vec<&Found> {
    found.iter().filter(|one| one.what == What::Concern(concern)).collect()
}

#[test]
fn r60_and_r59_stand_in_the_self_check() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    let eve = date(2026, 3, 9);
    taken_in(&mut given, vec![payment("账-1", AT + 1, eve)]);
    let found = checked(&given);
    let one = of(&found, Concern::NotBroughtToMeeting)[0];
    assert_eq!(
        (one.check, one.answered, one.since),
        (Some(CheckId::R60), false, Some(eve))
    );
    given.when(acts::answer_row(&given, None));
    assert!(of(&checked(&given), Concern::NotBroughtToMeeting)[0].answered);
    given.when(acts::answer_row(&given, Some(matter)));
    let found = checked(&given);
    assert!(of(&found, Concern::NotBroughtToMeeting).is_empty());
    let first = of(&found, Concern::ActedFirst);
    assert_eq!(first[0].check, Some(CheckId::R59), "paid on the eve of the decision");
}

#[test]
fn what_is_imported_is_told_where_other_papers_were_asked_for() {
    let concern = Concern::NotBroughtToMeeting;
    assert_eq!(concern.coverage(false), Coverage::OtherPapers);
    assert_eq!(concern.coverage(true), Coverage::Part);
    let mut given = Given::a_main_book();
    taken_in(&mut given, vec![payment("账-1", AT, TODAY)]);
    let reach = given.files.imports.as_ref().expect("kept").reach();
    let said = text::coverage(concern, reach).expect("it says how far");
    assert!(said.contains("共1行"), "{said}");
    assert_eq!(
        text::coverage(Concern::RecordedThoughAway, reach),
        text::coverage(Concern::RecordedThoughAway, None)
    );
}
