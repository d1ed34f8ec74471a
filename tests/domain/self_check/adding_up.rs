//! Amounts that add up to a threshold, as the self-check finds them (R46).

use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::meeting::{Meeting, Outcome};
use minutebook::domain::refusal::GapFact;
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;
use minutebook::domain::self_check::{Concern, Shown};

use super::{checked, of};
use crate::given::{Given, TODAY, founding, funds, yuan};

#[test]
fn amounts_that_add_up_are_told_once_at_the_last_of_them() {
    let (mut given, half) = adding_up();
    let (first, second) = (given.applied("F01", funds(half)), given.applied("F01", funds(half)));
    let last = first.max(second);
    let matters = [given.matter(first).clone(), given.matter(second).clone()];
    let told = checked(&given, &[&matters[0], &matters[1]], &[]);
    let split = of(&told, Concern::SplitUp);
    assert_eq!(split.len(), 1, "{told:?}");
    assert_eq!(split[0].place.matter, Some(last));
    let alone = checked(&given, &[], &[]);
    assert!(of(&alone, Concern::SplitUp).is_empty());
}

/// A book whose line F01 adds up within a year, with an amount of half its threshold.
fn adding_up() -> (Given, minutebook::domain::money::Fen) {
    let mut founding = founding(BookKind::Main);
    founding.rulebook.split_window_months = 12;
    let given = Given::founded(&founding);
    let threshold = given.book.rulebook(TODAY).line("F01").and_then(|line| line.threshold);
    let threshold = threshold.expect("the line has one").amount;
    (given, yuan(threshold.fen() / 200))
}

/// Decides a matter that R46 warns of, with a reason.
fn decided_all_the_same(given: &mut Given, matter: minutebook::domain::id::MatterId) -> Meeting {
    given.all_steps(matter);
    given.approved(matter);
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: minutebook::domain::meeting::AgendaItem::Decide { matter },
        waivers: vec![crate::given::waiver(CheckId::R46, "书记要求上会", "书记")],
    });
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.all_speak(meeting, 1, 9);
    given.announced(meeting, 1, Outcome::Passed);
    given.meeting(meeting).clone()
}

#[test]
fn r46_what_lies_below_its_threshold_is_not_split_up() {
    let (mut given, half) = adding_up();
    let alone = given.applied("F01", funds(half));
    let meeting = decided_all_the_same(&mut given, alone);
    let told = checked(&given, &[&given.matter(alone).clone()], &[&meeting]);
    assert!(of(&told, Concern::SplitUp).is_empty(), "{told:?}");
}

#[test]
fn r46_a_split_that_was_answered_for_is_told_with_its_sum_and_its_answer() {
    let (mut given, half) = adding_up();
    let first = given.applied("F01", funds(half));
    given.today = given.today.tomorrow().expect("a day");
    let second = given.applied("F01", funds(half));
    let meeting = decided_all_the_same(&mut given, second);
    let files = [first, second].map(|id| given.matter(id).clone());
    let told = checked(&given, &[&files[0], &files[1]], &[&meeting]);
    let split = of(&told, Concern::SplitUp);
    assert_eq!(split.len(), 1, "{told:?}");
    assert!(split[0].answered && split[0].place.matter == Some(second));
    let Shown::Gap(GapFact::Split(sum)) = &split[0].shown[0] else {
        unreachable!("{:?}", split[0].shown)
    };
    assert_eq!(sum.others, [first]);
}

#[test]
fn r46_what_was_withdrawn_is_no_split_and_one_payee_is_one_however_it_is_written() {
    let paid_to = |amount, name: &str| match funds(amount) {
        Particulars::Funds {
            kind,
            amount,
            budget,
            contract,
            procurement,
            origin,
            ..
        } => Particulars::Funds {
            kind,
            amount,
            payee: name.into(),
            budget,
            contract,
            procurement,
            origin,
        },
        other => other,
    };
    let (mut given, half) = adding_up();
    let first = given.applied("F01", paid_to(half, "甲公司（北京）"));
    given.today = given.today.tomorrow().expect("a day");
    let second = given.applied("F01", paid_to(half, "甲公司(北京) "));
    let told = |given: &Given| {
        let files = [first, second].map(|id| given.matter(id).clone());
        let told = checked(given, &[&files[0], &files[1]], &[]);
        of(&told, Concern::SplitUp).len()
    };
    assert_eq!(told(&given), 1);
    given.when(Command::WithdrawTopic {
        matter: second,
        reason: "不再实施".into(),
        by: "书记".into(),
    });
    assert_eq!(told(&given), 0);
}
