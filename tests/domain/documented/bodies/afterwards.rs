//! What follows a decision, with every fact of it.

use jiff::civil::date;
use minutebook::domain::application::Particulars;
use minutebook::domain::appointment::AppointmentFollow;
use minutebook::domain::command::Command;
use minutebook::domain::decide::NextStep;
use minutebook::domain::evaluation::{EvaluationCase, EvaluationGround};
use minutebook::domain::event::{Event, Reduction, WorkStage};
use minutebook::domain::follow_up::ChangeKind;
use minutebook::domain::id::MeetingId;
use minutebook::domain::imported::{Row, RowKind};
use minutebook::domain::information_request::RequestAct;
use minutebook::domain::matter::MatterStatus as Status;
use minutebook::domain::meeting::{Outcome, VotingMethod};
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;
use minutebook::domain::steps::fair_competition::FollowUpKind;

use crate::acts;
use crate::given::{Given, TODAY, announce, project, yuan};
use crate::state_table::a_matter_that_is;

use super::{LATER, done, tried, words};

/// A project of which less was decided than was applied for.
pub fn reduced() -> Vec<Event> {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.all_speak(meeting, item, 9);
    let mut command = announce(meeting, item, Outcome::Passed);
    if let Command::AnnounceResult { reduced, .. } = &mut command {
        *reduced = Some(Reduction {
            requested: yuan(100_000),
            decided: yuan(90_000),
            because: words(),
        });
    }
    given.when(command);
    given.entered(matter);
    done(given).collect()
}

/// A contract and a payment under it that are linked and taken back, and the works.
pub fn paid() -> Vec<Event> {
    let (mut given, matter, meeting) = a_matter_that_is(BookKind::Main, Status::Entered);
    let works = WorkStage::ALL.map(NextStep::RecordWork);
    for step in [NextStep::LinkContract, NextStep::LinkPayment].into_iter().chain(works) {
        given.when(acts::of_step(&given, matter, step, meeting));
    }
    given.when(acts::unlink(&given, matter));
    given.when(acts::unlink_contract(&given, matter));
    done(given).collect()
}

/// A decision that is followed up to its end, changed by a later one, and evaluated; a ledger held against the book.
pub fn carried_out() -> Vec<Event> {
    let mut given = Given::a_main_book();
    let mut entered = || {
        let matter = given.a_ready("D01", Particulars::Decision {});
        given.decided(matter, Outcome::Passed);
        given.entered(matter);
        matter
    };
    let (matter, later, last) = (entered(), entered(), entered());
    for command in [
        acts::assign(matter, TODAY),
        acts::report(matter, TODAY),
        acts::suspend(matter, TODAY),
        acts::change(matter, TODAY, ChangeKind::Changed, Some(later)),
        acts::complete(matter, TODAY),
        acts::evaluation_case(matter, TODAY),
        acts::evaluation(matter, TODAY),
        acts::rows(TODAY, vec![acts::row(BookKind::Main, TODAY)]),
        acts::change(later, TODAY, ChangeKind::Stopped, Some(last)),
    ] {
        given.when(command);
    }
    let answers = [None, Some(matter)].map(|matter| acts::answer_row(&given, matter));
    let contract = Row {
        kind: RowKind::Contract,
        ..acts::row(BookKind::Main, TODAY)
    };
    let mut commands = vec![acts::rows(TODAY, vec![contract])];
    commands.extend(answers);
    commands.extend(EvaluationGround::ALL.map(|ground| Command::RecordEvaluationCase {
        matter,
        case: EvaluationCase {
            ground,
            on: TODAY,
            words: words(),
            by: words(),
        },
    }));
    let events = tried(&given, commands);
    // An answer to a row whose words are erased.
    given.when(acts::answer_row(&given, None));
    given.when(Command::Expunge {
        targets: vec![given.book.count],
        basis: words(),
        approved_by: vec!["书记".into(), "保密员".into()],
    });
    events.into_iter().chain(done(given)).collect()
}

/// A measure under an exception, changed in a major way before its review, with what followed the decision.
pub fn excepted() -> Vec<Event> {
    let (mut given, matter) = crate::competition_follow_up::an_exception_until(Some(LATER));
    given.today = LATER;
    let kinds = [FollowUpKind::ExceptionReviewed, FollowUpKind::ExceptionStopped];
    for kind in kinds.map(NextStep::FollowUpCompetition) {
        let command = acts::of_step(&given, matter, kind, MeetingId([0; 8]));
        given.when(command);
    }
    done(given).collect()
}

/// An appointment with its public notice, to the end.
pub fn appointed() -> Vec<Event> {
    let (mut given, matter, meeting) = a_matter_that_is(BookKind::Personnel, Status::Passed);
    for (day, step) in [
        (TODAY, NextStep::PostNotice),
        (LATER, NextStep::TakeNoticeDown),
        (LATER, NextStep::Appoint),
        (LATER, NextStep::FollowAppointment(AppointmentFollow::Talk)),
    ] {
        given.today = day;
        let command = acts::of_step(&given, matter, step, meeting);
        given.when(command);
    }
    done(given).collect()
}

/// A matter that was acted on, decided without notice, and reported.
pub fn urgent() -> Vec<Event> {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", crate::given::project(crate::given::yuan(100_000)));
    given.when(acts::emergency_action(matter, TODAY));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.when(acts::place_in_emergency(meeting, matter));
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.all_speak(meeting, 1, 9);
    given.announced(meeting, 1, Outcome::Passed);
    let events = tried(&given, vec![acts::emergency_report(matter, TODAY, None)]);
    given.today = LATER;
    let next = given.called(MeetingKind::Committee, LATER);
    given.when(acts::notice(next, LATER));
    given.opened(next, &[]);
    given.when(acts::emergency_report(matter, LATER, Some(next)));
    events.into_iter().chain(done(given)).collect()
}

/// Results of long ago, from a paper record that names nobody and one that names some.
pub fn on_paper() -> Vec<Event> {
    let (given, meeting, item) = crate::old_records::of_2018();
    let named = crate::old_records::paper(meeting, item, 7, vec![1, 2], VotingMethod::Hands);
    let mut short = crate::old_records::paper(meeting, item, 4, vec![], VotingMethod::Hands);
    if let Command::RecordPaperResult { waivers, .. } = &mut short {
        waivers.push(crate::given::waiver(CheckId::R24, &words(), "书记"));
    }
    let mut events = tried(&given, vec![acts::paper_result(meeting, item, 8), named, short]);
    events.extend(done(given));
    events
}

/// A problem found, mended, and found again.
pub fn rectified() -> Vec<Event> {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(acts::irregularity(&given, Some(matter), None));
    let number = acts::first_problem(&given);
    let irregularity = given.book.irregularities.first().map(|stored| stored.value.number);
    let plan = minutebook::domain::rectification::RectificationPlan {
        matter: Some(matter),
        meeting: given.files.meetings.keys().next().copied(),
        irregularity,
        ..acts::plan(TODAY)
    };
    given.when(Command::OpenRectification(Box::new(plan)));
    given.when(acts::progress(number, TODAY));
    given.when(acts::closing(number, TODAY));
    given.when(acts::recurrence(number, TODAY));
    let other = minutebook::domain::rectification::ProblemSource::ALL.map(|source| {
        Command::OpenRectification(Box::new(minutebook::domain::rectification::RectificationPlan {
            source,
            ..acts::plan(TODAY)
        }))
    });
    let events = tried(&given, other.into());
    given.when(Command::Expunge {
        targets: vec![2],
        basis: words(),
        approved_by: vec!["书记".into(), "保密员".into()],
    });
    events.into_iter().chain(done(given)).collect()
}

/// A request for information with every kind of step, and a yearly report with figures by hand.
pub fn asked_for() -> Vec<Event> {
    let (mut given, number) = crate::information_request::a_request_of(date(2025, 11, 3));
    given.today = date(2026, 1, 5);
    given.when(acts::correct_request(number, date(2025, 11, 4)));
    let on = date(2025, 11, 10);
    for act in [
        RequestAct::SupplementAsked { until: on },
        RequestAct::Supplemented,
        acts::asked_third_party(),
        RequestAct::OpinionGiven,
        acts::extended(20),
        RequestAct::Withdrawn,
    ] {
        given.when(acts::request_step(number, on, act));
    }
    given.when(acts::take_back(&given));
    given.when(acts::request_step(number, on, acts::replied()));
    given.when(acts::make_report(&given, 2025));
    given.when(acts::published(2025, given.today));
    given.when(Command::Expunge {
        targets: vec![2],
        basis: words(),
        approved_by: vec!["书记".into(), "保密员".into()],
    });
    done(given).collect()
}
