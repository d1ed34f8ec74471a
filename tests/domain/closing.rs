//! A meeting is closed once its numbered papers are back (R57) and its procedural warnings are answered (R64).

use jiff::civil::{Time, time};
use minutebook::domain::book::Book;
use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, AnswerGiven, CopyAccount, MeetingStatus, OpinionRaised, Outcome};
use minutebook::domain::refusal::{Field, GapFact, Refusal, RoomProblem};
use minutebook::domain::replay::Bench;
use minutebook::domain::rulebook::{MeetingKind, Strength};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::self_check::{Concern, SelfCheck, What};

use crate::acts;
use crate::given::{Given, announce, checks, founding, waiver};
use minutebook::domain::register::BookKind;

const AT: Time = time(10, 0, 0, 0);

/// A meeting whose one matter was put off, so that nothing but what stands beside it keeps it open.
fn nearly_over(given: &mut Given) -> (MeetingId, u16) {
    let (meeting, item) = given.in_session(&[]);
    let reason = "进一步论证".into();
    given.when(announce(
        meeting,
        item,
        Outcome::Postponed {
            reason,
            by: String::new(),
        },
    ));
    (meeting, item)
}

fn close(meeting: MeetingId) -> Command {
    Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    }
}

fn with_strength(check: CheckId, severity: Option<Severity>) -> Given {
    let mut founding = founding(BookKind::Main);
    founding.rulebook.strengths.push(Strength { check, severity });
    Given::founded(&founding)
}

fn concerns(book: &Book, given: &Given, meeting: MeetingId) -> Vec<(What, Option<CheckId>, bool)> {
    let calendar = book.calendar();
    let mut check = SelfCheck::new(Bench {
        book,
        calendar: &calendar,
        today: given.today,
    });
    check.meeting(given.meeting(meeting));
    let found = check.finish().found.into_iter();
    found.map(|found| (found.what, found.check, found.answered)).collect()
}

#[test]
fn r57_one_number_out_keeps_the_meeting_open_and_is_named_with_its_holder() {
    let mut given = Given::a_main_book();
    let (meeting, item) = nearly_over(&mut given);
    given.when(acts::hand_out(meeting, item, AT));
    given.when(acts::collect(meeting, &[1, 3], AT));
    let refusal = given.refused(close(meeting));
    assert_eq!(checks(&refusal), ("block", vec![CheckId::R57]));
    let Refusal::NotReady(gaps) = refusal else {
        unreachable!()
    };
    let out = GapFact::CopiesOut {
        item,
        title: "资金安排明细".into(),
        copies: vec![(2, "副书记、主任".into())],
    };
    assert_eq!(gaps[0].fact, out);
}

#[test]
fn r57_with_every_number_back_the_meeting_is_closed() {
    let mut given = Given::a_main_book();
    let (meeting, item) = nearly_over(&mut given);
    given.when(acts::hand_out(meeting, item, AT));
    given.when(acts::collect(meeting, &[1, 2, 3], AT));
    given.when(close(meeting));
    assert_eq!(given.meeting(meeting).status(), MeetingStatus::Closed);
}

#[test]
fn r57_a_number_stays_out_only_with_a_reason_and_an_approver() {
    let mut given = Given::a_main_book();
    let (meeting, item) = nearly_over(&mut given);
    given.when(acts::hand_out(meeting, item, AT));
    given.when(acts::collect(meeting, &[1, 2], AT));
    let kept = |reason: &str, approved_by: &str| {
        let (reason, approved_by) = (reason.into(), approved_by.into());
        acts::account(meeting, &[3], CopyAccount::Kept { reason, approved_by })
    };
    assert_eq!(given.refused(kept(" ", "书记")), Refusal::FieldEmpty(Field::Reason));
    assert_eq!(given.refused(kept("留存办理", "")), Refusal::FieldEmpty(Field::By));
    given.when(kept("留存办理", "书记"));
    given.when(close(meeting));
}

#[test]
fn r57_what_was_recorded_by_mistake_is_put_right_until_the_closing() {
    let mut given = Given::a_main_book();
    let (meeting, item) = nearly_over(&mut given);
    given.when(acts::hand_out(meeting, item, AT));
    given.when(acts::collect(meeting, &[1, 2, 3], AT));
    given.when(acts::account(meeting, &[2], CopyAccount::Out {}));
    assert_eq!(checks(&given.refused(close(meeting))).1, [CheckId::R57]);
    let reason = "误登".into();
    given.when(acts::account(meeting, &[1, 2, 3], CopyAccount::Mistaken { reason }));
    assert_eq!(given.meeting(meeting).beside.handed_out_at(item).count(), 0);
    // What was never handed out is not collected.
    assert_eq!(given.refused(acts::collect(meeting, &[2], AT)), Refusal::Unknown);
    given.when(close(meeting));
    assert_eq!(given.refused(acts::collect(meeting, &[2], AT)), Refusal::MeetingState);
    assert_eq!(given.refused(acts::hand_out(meeting, item, AT)), Refusal::MeetingState);
}

#[test]
fn r57_every_copy_has_a_number_of_its_own_and_a_holder() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let with = |change: fn(&mut minutebook::domain::meeting::HandOut)| {
        let Command::HandOutPapers(mut hand_out) = acts::hand_out(meeting, item, AT) else {
            unreachable!()
        };
        change(&mut hand_out);
        Command::HandOutPapers(hand_out)
    };
    let twice = with(|hand_out| hand_out.copies[2].number = 1);
    assert_eq!(given.refused(twice), Refusal::CopyTwice(1));
    let nobody = with(|hand_out| hand_out.copies[1].to = String::new());
    assert_eq!(given.refused(nobody), Refusal::FieldEmpty(Field::Holder));
    let none = with(|hand_out| hand_out.copies.clear());
    assert_eq!(given.refused(none), Refusal::FieldEmpty(Field::Holder));
    given.when(acts::hand_out(meeting, item, AT));
    assert_eq!(given.refused(acts::collect(meeting, &[4], AT)), Refusal::Unknown);
    assert_eq!(
        given.refused(acts::collect(meeting, &[], AT)),
        Refusal::FieldEmpty(Field::CopyNumbers)
    );
    let before = time(9, 59, 0, 0);
    let early = Refusal::HourOrder {
        after: AT,
        given: before,
    };
    assert_eq!(given.refused(acts::collect(meeting, &[1], before)), early);
}

#[test]
fn r57_what_another_book_records_has_no_papers_here() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(minutebook::domain::rulebook::MeetingKind::Committee, given.today);
    given.placed(meeting, matter);
    let elsewhere = [
        AgendaItem::Personnel {
            recorded_in: "人事第一册".into(),
        },
        AgendaItem::Placeholder {},
    ];
    for content in elsewhere {
        given.when(Command::PlaceItem {
            meeting,
            content,
            waivers: Vec::new(),
        });
    }
    given.opened(meeting, &[]);
    for (item, problem) in [(2, RoomProblem::OtherBookWrites), (3, RoomProblem::NobodyWrites)] {
        let refused: Refusal = problem.into();
        assert_eq!(given.refused(acts::hand_out(meeting, item, AT)), refused);
        assert_eq!(given.refused(acts::warn(meeting, Some(item), AT)), refused);
    }
    given.when(acts::hand_out(meeting, 1, AT));
}

#[test]
fn r64_an_unanswered_warning_keeps_the_meeting_open() {
    let mut given = Given::a_main_book();
    let (meeting, item) = nearly_over(&mut given);
    given.when(acts::warn(meeting, Some(item), AT));
    let refusal = given.refused(close(meeting));
    assert_eq!(checks(&refusal), ("block", vec![CheckId::R64]));
    let Refusal::NotReady(gaps) = refusal else {
        unreachable!()
    };
    let open = GapFact::WarningUnanswered {
        item: Some(item),
        by: "纪检监察工委书记".into(),
        at: AT,
    };
    assert_eq!(gaps[0].fact, open);
}

#[test]
fn r64_once_the_one_who_presides_has_answered_the_meeting_is_closed() {
    let mut given = Given::a_main_book();
    let (meeting, _) = nearly_over(&mut given);
    given.when(acts::warn(meeting, None, AT));
    let empty = Command::AnswerSupervision(Box::new(AnswerGiven {
        meeting,
        serial: 1,
        adopted: false,
        words: " ".into(),
        at: AT,
    }));
    assert_eq!(given.refused(empty), Refusal::FieldEmpty(Field::SupervisionAnswer));
    given.when(acts::answer(meeting, AT));
    let answer = given.meeting(meeting).beside.supervision[0].answer.as_ref();
    assert_eq!(answer.map(|answer| answer.by), Some(MemberId(1)));
    given.when(close(meeting));
}

#[test]
fn r64_at_an_item_the_one_answers_who_presides_at_it() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.when(Command::RecordRecusal {
        meeting,
        item,
        member: MemberId(1),
        reason: "涉及本人利益".into(),
        left: time(9, 30, 0, 0),
    });
    given.when(acts::warn(meeting, Some(item), AT));
    given.when(acts::answer(meeting, AT));
    let answer = given.meeting(meeting).beside.supervision[0].answer.as_ref();
    assert_eq!(answer.map(|answer| answer.by), Some(MemberId(2)));
}

#[test]
fn r64_after_its_item_the_one_answers_who_presides_at_the_meeting() {
    let mut given = Given::a_main_book();
    let matters = [given.a_ready_matter(), given.a_ready_matter()];
    let meeting = given.called(MeetingKind::Committee, given.today);
    for matter in matters {
        given.placed(meeting, matter);
    }
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(Command::RecordRecusal {
        meeting,
        item: 1,
        member: MemberId(1),
        reason: "涉及本人利益".into(),
        left: time(9, 30, 0, 0),
    });
    given.when(acts::warn(meeting, Some(1), AT));
    given.all_speak(meeting, 1, 8);
    given.announced(meeting, 1, Outcome::Passed);
    given.when(Command::ReturnRecused {
        meeting,
        item: 1,
        member: MemberId(1),
        at: AT,
    });
    let by = |given: &Given| {
        let answer = given.meeting(meeting).beside.supervision[0].answer.as_ref();
        answer.map(|answer| answer.by)
    };
    // While the item is still the one in hand, who presided at it answers; afterwards the one who presides.
    let mut at_once = given.clone();
    at_once.when(acts::answer(meeting, AT));
    assert_eq!(by(&at_once), Some(MemberId(2)));
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.when(acts::answer(meeting, AT));
    assert_eq!(by(&given), Some(MemberId(1)));
}

#[test]
fn r64_a_warning_put_right_wants_its_answer_anew_and_nobody_takes_it_back() {
    let mut given = Given::a_main_book();
    let (meeting, _) = nearly_over(&mut given);
    given.when(acts::warn(meeting, None, AT));
    given.when(acts::answer(meeting, AT));
    let mut opinion = given.meeting(meeting).beside.supervision[0]
        .opinion
        .clone()
        .expect("it is raised");
    let reworded = |opinion| {
        Command::RaiseSupervision(Box::new(OpinionRaised {
            serial: Some(1),
            opinion,
        }))
    };
    assert_eq!(given.refused(reworded(opinion.clone())), Refusal::WrongState);
    opinion.words = String::new();
    assert_eq!(
        given.refused(reworded(opinion.clone())),
        Refusal::FieldEmpty(Field::Supervision)
    );
    opinion.words = "本项征求意见的范围偏小，请会后核实。".into();
    given.when(reworded(opinion));
    assert_eq!(given.meeting(meeting).beside.supervision.len(), 1);
    assert_eq!(checks(&given.refused(close(meeting))).1, [CheckId::R64]);
}

#[test]
fn r57_and_r64_ask_for_a_reason_where_the_office_made_them_warnings() {
    for (check, concern) in [
        (CheckId::R57, Concern::PapersLate),
        (CheckId::R64, Concern::DisciplineUnheard),
    ] {
        let mut given = with_strength(check, Some(Severity::Warn));
        let (meeting, item) = nearly_over(&mut given);
        given.when(match check {
            CheckId::R57 => acts::hand_out(meeting, item, AT),
            _ => acts::warn(meeting, Some(item), AT),
        });
        assert_eq!(checks(&given.refused(close(meeting))), ("warn", vec![check]));
        assert!(
            !concerns(&given.book, &given, meeting)
                .iter()
                .any(|found| found.1 == Some(check))
        );
        given.when(Command::CloseMeeting {
            meeting,
            at: AT,
            waivers: vec![waiver(check, "会后办理", "书记")],
        });
        let found = concerns(&given.book, &given, meeting);
        assert!(
            found.contains(&(What::Concern(concern), Some(check), true)),
            "{found:?}"
        );
    }
}

#[test]
fn r57_is_silent_where_the_office_does_not_apply_it() {
    let mut given = with_strength(CheckId::R57, None);
    let (meeting, item) = nearly_over(&mut given);
    given.when(acts::hand_out(meeting, item, AT));
    given.when(close(meeting));
}

#[test]
fn the_hour_of_closing_follows_what_happened_beside_the_items() {
    let mut given = Given::a_main_book();
    let (meeting, _) = nearly_over(&mut given);
    let late = time(11, 30, 0, 0);
    given.when(acts::warn(meeting, None, late));
    given.when(acts::answer(meeting, late));
    let early = Refusal::HourOrder {
        after: late,
        given: time(11, 0, 0, 0),
    };
    assert_eq!(given.refused(close(meeting)), early);
}

#[test]
fn an_erased_hand_out_or_warning_holds_nothing_up_and_its_number_is_not_given_again() {
    let mut given = Given::a_main_book();
    let (meeting, item) = nearly_over(&mut given);
    given.when(acts::hand_out(meeting, item, AT));
    let mut without = given.without_the_last_words(&founding(BookKind::Main));
    assert!(without.asked(&close(meeting)).is_ok());
    without.when(acts::hand_out(meeting, item, AT));
    assert_eq!(without.meeting(meeting).beside.hand_outs[1].serial, 2);
    given.when(acts::collect(meeting, &[1, 2, 3], AT));
    given.when(acts::warn(meeting, None, AT));
    let mut without = given.without_the_last_words(&founding(BookKind::Main));
    assert!(without.asked(&close(meeting)).is_ok());
    without.when(acts::warn(meeting, None, AT));
    assert_eq!(without.meeting(meeting).beside.supervision[1].serial, 2);
    given.when(acts::answer(meeting, AT));
    let without = given.without_the_last_words(&founding(BookKind::Main));
    assert!(without.asked(&close(meeting)).is_ok());
}

#[test]
fn the_discipline_secretary_is_found_by_the_post_else_by_the_division_of_work() {
    let mut given = Given::a_main_book();
    let today = given.today;
    let found = |given: &Given| given.book.roster.supervisor(today).map(|member| member.id);
    assert_eq!(found(&given), Some(MemberId(4)));
    given.book.roster.members[3].post = "委员丁".into();
    assert_eq!(found(&given), Some(MemberId(4)));
    given.book.roster.members[3].charge = "城市管理".into();
    assert_eq!(found(&given), None);
}
