//! What was taken out by law: what it undid, ended or decided stays so, and is not done over.

use minutebook::domain::application::SignOffStage;
use minutebook::domain::command::Command;
use minutebook::domain::disclosure::{DisclosureAttribute, Ground, ReviewResult, Track};
use minutebook::domain::event::Event;
use minutebook::domain::information_request::ApplicantKind;
use minutebook::domain::matter::MatterStatus as Status;
use minutebook::domain::meeting::{MeetingStatus, Outcome, SummaryStage};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;

use crate::acts;
use crate::disclosure::{disclose, draft, judge, leave, review};
use crate::given::{Given, TODAY, announce, founding, place, supplement};
use crate::register::a_breach;

/// The same book after the words of the last act were erased.
fn erased(given: &Given) -> Given {
    given.without_the_last_words(&founding(BookKind::Main))
}

fn reason() -> (String, String) {
    ("误录".into(), "书记".into())
}

#[test]
fn a_withdrawn_matter_stays_withdrawn() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (reason, by) = reason();
    given.when(Command::WithdrawTopic { matter, reason, by });
    assert_eq!(erased(&given).matter(matter).status(), Status::Withdrawn);
}

#[test]
fn the_sign_offs_that_sending_back_took_do_not_return() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (reason, by) = reason();
    given.when(Command::SendTopicBack { matter, reason, by });
    let mut given = erased(&given);
    assert_eq!(given.matter(matter).status(), Status::SentBack);
    assert!(!given.matter(matter).approved());
    supplement(&mut given, matter);
    given.approved(matter);
    assert_eq!(given.matter(matter).status(), Status::Preparing);
}

#[test]
fn the_sign_offs_under_an_amended_application_do_not_return() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let application = given.matter(matter).topic().expect("an application").clone();
    let application = Box::new(application);
    given.when(Command::AmendTopic {
        matter,
        application,
        major_change_on: None,
    });
    let given = erased(&given);
    assert!(!given.matter(matter).signed(SignOffStage::REQUIRED[0]));
    assert_eq!(
        given.matter(matter).topic(),
        None,
        "nor does the application that was amended"
    );
}

#[test]
fn a_cancelled_meeting_stays_cancelled() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let (reason, _) = reason();
    given.when(Command::CancelMeeting { meeting, reason });
    assert_eq!(erased(&given).meeting(meeting).status(), MeetingStatus::Cancelled);
}

#[test]
fn a_matter_is_not_decided_twice_and_its_meeting_can_be_closed() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    let mut given = erased(&given);
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Rejected)),
        Refusal::ItemState
    );
    let at = given.meeting(meeting).began();
    given.when(Command::CloseMeeting {
        meeting,
        at,
        waivers: Vec::new(),
    });
    let again = given.called(MeetingKind::Committee, TODAY);
    assert_eq!(given.refused(place(again, matter)), Refusal::AlreadyDecided);
    let reopen = Command::ReopenStep {
        matter,
        step: *given.matter(matter).steps.keys().next().expect("a step"),
        reason: "补充".into(),
    };
    assert_eq!(given.refused(reopen), Refusal::Sealed);
}

#[test]
fn a_draft_of_a_summary_whose_words_are_gone_is_begun_anew() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    let at = given.meeting(meeting).began();
    given.when(Command::CloseMeeting {
        meeting,
        at,
        waivers: Vec::new(),
    });
    given.when(acts::draft_summary(&given, meeting, &acts::composed(&given, meeting)));
    let given = erased(&given);
    assert!(given.meeting(meeting).beside.in_hand.is_none());
    let waits = Refusal::SummaryWaits(SummaryStage::Draft, Vec::new());
    assert_eq!(given.refused(acts::check(&given, meeting)), waits);
}

#[test]
fn a_matter_whose_irregularity_was_erased_does_not_look_regular() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(a_breach(Some(matter), TODAY));
    let irregular = |given: &Given| given.book.matters.get(&matter).expect("in the list").irregular;
    assert!(irregular(&given));
    assert!(irregular(&erased(&given)));
}

#[test]
fn what_went_out_or_ended_without_is_not_released_again_and_an_older_review_does_not_return() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(judge(matter, DisclosureAttribute::Proactive, Ground::Proactive));
    given.when(draft(matter, Track::Government, "同意实施。").command());
    given.when(review(matter, ReviewResult::MayPublish));
    let mut reviewed = given.clone();
    let may_not = ReviewResult::MayNot {
        reason: "涉及内部事项".into(),
    };
    reviewed.when(review(matter, may_not));
    assert!(erased(&reviewed).matter(matter).secrecy_review.is_none());

    given.when(disclose(matter));
    assert_eq!(erased(&given).refused(disclose(matter)), Refusal::Sealed);
    assert_eq!(erased(&given).matter(matter).status(), Status::Disclosed);
    let mut lost = erased(&given);
    let (why, who) = reason();
    let take_back = Command::WithdrawDisclosure {
        matter,
        reason: why,
        by: who,
    };
    lost.when(take_back.clone());
    assert_eq!(lost.refused(take_back), Refusal::WrongState);
    assert_eq!(lost.matter(matter).status(), Status::Disclosing);
    let mut judged = given.clone();
    let (reason, by) = reason();
    judged.when(Command::WithdrawDisclosure { matter, reason, by });
    judged.when(judge(matter, DisclosureAttribute::Withheld, Ground::Process));
    assert!(erased(&judged).matter(matter).attribute.is_none());
    judged.when(leave(matter, Ground::Process));
    assert_eq!(erased(&judged).refused(leave(matter, Ground::Process)), Refusal::Sealed);
}

#[test]
fn what_was_judged_anew_stays_open_when_the_end_before_it_is_erased() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(judge(matter, DisclosureAttribute::OnRequest, Ground::NoDuty));
    given.when(leave(matter, Ground::NoDuty));
    let end = given.log.len() - 1;
    given.when(judge(matter, DisclosureAttribute::Proactive, Ground::Proactive));
    given.when(draft(matter, Track::Government, "同意实施。").command());
    given.when(review(matter, ReviewResult::MayPublish));
    let mut given = given.without_words_of(&founding(BookKind::Main), end);
    given.when(disclose(matter));
    assert_eq!(given.matter(matter).status(), Status::Disclosed);
}

#[test]
fn what_carries_the_book_or_takes_back_may_not_go_and_what_was_said_may() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    let at = given.meeting(meeting).began();
    given.when(Command::CloseMeeting {
        meeting,
        at,
        waivers: Vec::new(),
    });
    for (_, event) in &given.log {
        let stays = matches!(
            event,
            Event::MeetingCalled { .. }
                | Event::ItemPlaced { .. }
                | Event::MeetingOpened { .. }
                | Event::ItemTakenUp { .. }
                | Event::MeetingClosed { .. }
        );
        assert_eq!(event.may_be_erased(), !stays, "{event:?}");
    }
}

/// A book with everything it has of its own: an irregularity with its remedy, a problem struck off and found again, a
/// request that was corrected and answered, a report and a row with its answer.
fn of_its_own() -> Given {
    let mut given = Given::a_main_book();
    given.when(acts::irregularity(&given, None, None));
    given.when(acts::remedy(&given, 1));
    given.when(Command::OpenRectification(Box::new(acts::plan(TODAY))));
    let problem = acts::first_problem(&given);
    given.when(acts::progress(problem, TODAY));
    given.when(acts::closing(problem, TODAY));
    given.when(acts::recurrence(problem, TODAY));
    given.when(acts::closing(problem, TODAY));
    given.when(acts::received(TODAY));
    let request = acts::first_request(&given);
    given.when(acts::correct_request(request, TODAY));
    given.when(acts::request_step(request, TODAY, acts::extended(5)));
    given.when(acts::request_step(request, TODAY, acts::replied()));
    given.when(acts::make_report(&given, 2025));
    given.when(acts::published(2025, TODAY));
    given.when(acts::rows(TODAY, vec![acts::row(BookKind::Main, TODAY)]));
    given.when(acts::answer_row(&given, None));
    given
}

/// The book after the words of one record were erased, and the same made again from what is left.
fn erased_by_law(given: &Given, target: u32) -> Given {
    let mut given = given.clone();
    given.when(Command::Expunge {
        targets: vec![target],
        basis: "保密法".into(),
        approved_by: vec!["书记".into(), "纪检监察工委书记".into()],
    });
    let place = given.log.iter().position(|(stamp, _)| stamp.seq == target);
    given.without_words_of(&founding(BookKind::Main), place.expect("it was recorded"))
}

fn own(given: &Given) -> Vec<(u32, Event)> {
    let all = given.book.own_facts(given.files.imports.as_deref()).into_iter();
    all.map(|fact| (fact.stamp.seq, fact.value)).collect()
}

#[test]
fn what_a_fact_of_the_books_own_began_or_ended_stays_so_and_only_its_words_go() {
    let given = of_its_own();
    let before = own(&given);
    let kinds = before
        .iter()
        .map(|(_, event)| format!("{:?}", core::mem::discriminant(event)));
    let kinds: std::collections::BTreeSet<String> = kinds.collect();
    assert_eq!(kinds.len(), 13);
    for (target, event) in &before {
        let after = own(&erased_by_law(&given, *target));
        let expected: Vec<(u32, Event)> = before
            .iter()
            .filter_map(|(seq, fact)| {
                let fact = if seq == target {
                    fact.without_words()?
                } else {
                    fact.clone()
                };
                Some((*seq, fact))
            })
            .collect();
        assert_eq!(after, expected, "{event:?}");
        let left = event
            .without_words()
            .map(|left| serde_json::to_string(&left).expect("plain data"));
        // No word of Chinese is left; rows go altogether.
        assert!(left.is_none_or(|left| left.is_ascii()), "{event:?}");
    }
}

#[test]
fn an_answered_request_stays_answered_a_problem_struck_off_closed_and_a_receipt_corrected() {
    let given = of_its_own();
    for (target, event) in own(&given) {
        let book = erased_by_law(&given, target).book;
        let request = &book.information.requests[0];
        assert!(request.ended().is_some(), "{event:?}");
        assert_eq!(request.receipt().applicant, ApplicantKind::Enterprise, "{event:?}");
        assert!(book.rectifications[0].closed().is_some(), "{event:?}");
        assert!(book.remedy(book.irregularities[0].value.number).is_some(), "{event:?}");
        assert!(book.information.publication(2025).is_some(), "{event:?}");
    }
}

#[test]
fn a_later_answer_to_a_row_stands_though_the_first_is_erased_after_it() {
    let mut given = of_its_own();
    let (first, _) = own(&given).pop().expect("the answer came last");
    let matter = given.an_entry();
    given.when(acts::answer_row(&given, Some(matter)));
    let imports = erased_by_law(&given, first).files.imports.expect("kept");
    let answers: Vec<_> = imports.answers.values().map(|answer| answer.value.matter).collect();
    assert_eq!(answers, [Some(matter)]);
}
