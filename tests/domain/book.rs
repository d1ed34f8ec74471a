//! The book: founding, the pen, rulebooks (R52), rosters, erasure, and marks of secrecy.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::date;
use minutebook::domain::application::Particulars;
use minutebook::domain::body::RosterProblem;
use minutebook::domain::command::Command;
use minutebook::domain::id::MemberId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::practice::office;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::{MeetingKind, Share};

use crate::given::{ELSEWHERE, Given, TODAY, application, founding, funds, yuan};

#[test]
fn only_the_machine_with_the_pen_writes_and_restoring_takes_it() {
    let mut given = Given::a_main_book();
    given.device = ELSEWHERE;
    let apply = Command::ApplyTopic(Box::new(application("D01", Particulars::Decision {}, TODAY)));
    assert_eq!(given.refused(apply.clone()), Refusal::NoPen);
    assert_eq!(
        given.refused(Command::MakePlaceholder { certain: true }),
        Refusal::NoPen
    );
    given.when(Command::RestoreBook {
        from_count: 1,
        known_count: 1,
        reason: "旧机损坏".into(),
        by: "综合办经办人".into(),
    });
    given.when(apply.clone());
    given.device = crate::given::HERE;
    assert_eq!(given.refused(apply), Refusal::NoPen);
}

#[test]
fn handing_over_lets_go_of_the_pen() {
    let mut given = Given::a_main_book();
    given.when(Command::HandOver {
        to: ELSEWHERE,
        by: "综合办经办人".into(),
        to_whom: "新任经办人".into(),
    });
    assert_eq!(
        given.refused(Command::MakePlaceholder { certain: true }),
        Refusal::NoPen
    );
    given.device = ELSEWHERE;
    given.when(Command::MakePlaceholder { certain: true });
}

#[test]
fn the_statement_lapses_on_the_same_day_of_the_next_year_until_it_is_accepted_again() {
    let mut given = Given::a_main_book();
    let (_, on) = given.book.statement.clone();
    let anniversary = date(on.year() + 1, on.month(), on.day());
    let eve = anniversary.yesterday().expect("a day before");
    assert!(!given.book.statement_lapsed(eve));
    assert!(given.book.statement_lapsed(anniversary));
    given.today = anniversary;
    assert_eq!(
        given.refused(Command::RenewStatement { by: "  ".into() }),
        Refusal::FieldEmpty(Field::Name)
    );
    given.when(Command::RenewStatement { by: "经办人".into() });
    assert!(!given.book.statement_lapsed(anniversary));
    assert_eq!(given.book.statement, ("经办人".to_owned(), anniversary));
}

#[test]
fn the_statement_is_accepted_on_each_machine_that_takes_the_pen() {
    let mut given = Given::a_main_book();
    given.when(Command::HandOver {
        to: ELSEWHERE,
        by: "经办人甲".into(),
        to_whom: "经办人乙".into(),
    });
    given.device = ELSEWHERE;
    assert!(given.book.statement_lapsed(TODAY));
    given.when(Command::RenewStatement {
        by: "经办人乙".into()
    });
    assert!(!given.book.statement_lapsed(TODAY));
    // Put on record where the pen already was: nobody new sits here.
    let restored = Command::RestoreBook {
        from_count: 1,
        known_count: 2,
        reason: "误删".into(),
        by: "经办人乙".into(),
    };
    given.when(restored);
    assert!(!given.book.statement_lapsed(TODAY));
}

#[test]
fn the_pen_is_handed_to_another_machine_and_another_hand() {
    let given = Given::a_main_book();
    let hand_over = |to, to_whom: &str| Command::HandOver {
        to,
        by: "经办人甲".into(),
        to_whom: to_whom.into(),
    };
    assert_eq!(given.refused(hand_over(given.device, "经办人乙")), Refusal::ThisMachine);
    assert_eq!(given.refused(hand_over(ELSEWHERE, "经办人甲")), Refusal::TwoNames);
    assert!(given.asked(&hand_over(ELSEWHERE, "经办人乙")).is_ok());
}

#[test]
fn a_statement_of_a_leap_day_lapses_on_the_first_of_march() {
    let mut book = Given::a_main_book().book;
    book.statement.1 = date(2028, 2, 29);
    assert!(!book.statement_lapsed(date(2029, 2, 28)));
    assert!(book.statement_lapsed(date(2029, 3, 1)));
}

#[test]
fn a_book_is_founded_once() {
    let given = Given::a_main_book();
    let again = Command::FoundBook(Box::new(founding(BookKind::Main)));
    assert_eq!(given.refused(again), Refusal::WrongState);
}

#[test]
fn r52_the_rulebook_of_the_day_of_the_decision_judges_it_for_ever() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("F01", funds(yuan(60_000)));
    given.decided(matter, Outcome::Passed);
    let digest = given.matter(matter).decision().expect("decided").value.rulebook.clone();
    let before = given.book.matters.get(&matter).cloned();
    let mut stricter = office::rulebook();
    stricter.effective = date(2026, 3, 11);
    stricter.meetings[0].majority = Share::MoreThanTwoThirds;
    stricter.catalogue[3].demands = vec![minutebook::domain::steps::StepKind::LegalReview];
    given.when(Command::AdoptRulebook(Box::new(stricter)));
    assert_eq!(given.book.rulebook(TODAY).digest(), digest);
    assert_ne!(given.book.rulebook(date(2026, 3, 11)).digest(), digest);
    let file = Arc::clone(&given.files.matters[&matter]);
    given.book.shelve(&file);
    assert_eq!(
        given.book.matters.get(&matter).cloned(),
        before,
        "the later rules see nothing wanting"
    );
    given.today = date(2026, 3, 12);
    given.entered(matter);
}

#[test]
fn r52_a_rulebook_never_reaches_back_over_a_decision() {
    let mut given = Given::a_main_book();
    let mut earlier = office::rulebook();
    earlier.effective = date(2026, 3, 1);
    given.when(Command::AdoptRulebook(Box::new(earlier.clone())));
    let matter = given.a_ready_matter();
    given.decided(matter, Outcome::Passed);
    for effective in [date(2026, 3, 1), TODAY] {
        earlier.effective = effective;
        let refusal = given.refused(Command::AdoptRulebook(Box::new(earlier.clone())));
        assert_eq!(
            refusal,
            Refusal::JudgesDecided {
                decided: TODAY,
                effective
            }
        );
    }
    earlier.effective = date(2026, 3, 11);
    given.when(Command::AdoptRulebook(Box::new(earlier)));
}

#[test]
fn a_roster_keeps_everyone_it_ever_named_and_can_hold_a_meeting() {
    let given = Given::a_main_book();
    let adopted = |change: fn(&mut minutebook::domain::body::Roster)| {
        let mut roster = office::roster(9);
        change(&mut roster);
        given.asked(&Command::AdoptRoster(roster))
    };
    assert!(adopted(|_| {}).is_ok());
    assert_eq!(
        adopted(|roster| drop(roster.members.pop())),
        Err(Refusal::RosterIncomplete)
    );
    assert_eq!(
        adopted(|roster| roster.members[0].secretary = false),
        Err(Refusal::Roster(RosterProblem::NotOneSecretary))
    );
    assert_eq!(
        adopted(|roster| roster.members[1].id = roster.members[0].id),
        Err(Refusal::RosterIncomplete)
    );
    let few = |roster: &mut minutebook::domain::body::Roster| {
        roster
            .members
            .iter_mut()
            .skip(2)
            .for_each(|member| member.voting = false);
    };
    assert_eq!(adopted(few), Err(Refusal::Roster(RosterProblem::FewVoters)));
    let post = office::roster(9).members[0].post.clone();
    assert_eq!(
        adopted(|roster| roster.members[3].post = roster.members[0].post.clone()),
        Err(Refusal::Roster(RosterProblem::PostTwice(post)))
    );
    assert_eq!(
        adopted(|roster| roster.members[3].presides = roster.members[0].presides),
        Err(Refusal::Roster(RosterProblem::PlaceTwice(1)))
    );
    assert_eq!(
        adopted(|roster| roster.members.iter_mut().for_each(|member| member.presides = None)),
        Err(Refusal::Roster(RosterProblem::NobodyPresides))
    );
    let mute = office::roster(9).members[0].post.clone();
    assert_eq!(
        adopted(|roster| roster.members[0].voting = false),
        Err(Refusal::Roster(RosterProblem::PresidesWithoutVote(mute)))
    );
}

#[test]
fn a_roster_is_looked_at_on_every_day_a_written_term_begins() {
    let given = Given::a_main_book();
    let coming = TODAY.saturating_add(20.days());
    let with_successor = |of: usize, ends: Option<jiff::civil::Date>| {
        let mut roster = office::roster(9);
        let mut next = roster.members[of].clone();
        (next.id, next.from) = (MemberId(99), coming);
        roster.members[of].until = ends;
        roster.members.push(next);
        given.asked(&Command::AdoptRoster(roster))
    };
    let post = office::roster(9).members[4].post.clone();
    assert_eq!(
        with_successor(4, None),
        Err(Refusal::Roster(RosterProblem::PostTwice(post)))
    );
    assert!(with_successor(4, coming.yesterday().ok()).is_ok());
    assert!(with_successor(0, coming.yesterday().ok()).is_ok());
    let mut two = office::roster(9);
    let mut next = two.members[0].clone();
    (next.id, next.from, next.presides) = (MemberId(99), coming, None);
    next.post = "书记（新任）".into();
    two.members.push(next);
    assert_eq!(
        given.asked(&Command::AdoptRoster(two)),
        Err(Refusal::Roster(RosterProblem::TwoSecretaries(coming)))
    );
}

#[test]
fn an_erasure_asks_for_a_basis_and_two_names_and_spares_the_founding() {
    let mut given = Given::a_main_book();
    given.a_ready_matter();
    let erase = |targets: &[u32], names: &[&str]| {
        given.asked(&Command::Expunge {
            targets: targets.to_vec(),
            basis: "保密法".into(),
            approved_by: names.iter().map(ToString::to_string).collect(),
        })
    };
    assert!(erase(&[2], &["书记", "纪检监察工委书记"]).is_ok());
    assert_eq!(erase(&[2], &["书记", " 书记 "]), Err(Refusal::TwoNames));
    assert_eq!(erase(&[2], &["书记"]), Err(Refusal::TwoNames));
    for targets in [&[][..], &[1], &[999]] {
        assert_eq!(erase(targets, &["书记", "纪检监察工委书记"]), Err(Refusal::Unknown));
    }
}

#[test]
fn a_mark_of_secrecy_stops_whatever_would_store_it() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let marked = || "机密★10年".to_owned();
    let commands = [
        Command::ApplyTopic(Box::new(minutebook::domain::application::TopicApplication {
            request: marked(),
            ..application("D01", Particulars::Decision {}, TODAY)
        })),
        Command::WithdrawTopic {
            matter,
            reason: marked(),
            by: "书记".into(),
        },
        Command::CancelMeeting {
            meeting,
            reason: marked(),
        },
        Command::SendNotice {
            meeting,
            on: TODAY,
            to: marked(),
        },
        Command::RenameOffice(minutebook::domain::body::Office {
            committee: marked(),
            ..office::office()
        }),
        crate::papers::resolution(
            matter,
            minutebook::domain::steps::StepOutcome::NotApplicable {
                step: minutebook::domain::steps::StepKind::Sounding,
                reason: marked(),
                by: "书记".into(),
                on: TODAY,
            },
        ),
        Command::RecordIrregularity {
            matter: None,
            meeting: None,
            what: marked(),
            happened_on: TODAY,
            missing: "集体决策".into(),
            why: "应急".into(),
            who_knew: "主任".into(),
            remedy: "追认".into(),
            remedy_by: None,
        },
    ];
    for command in commands {
        assert_eq!(given.refused(command), Refusal::SecrecyMark);
    }
}
