//! Meetings: calling, agenda, opening, announcing, closing, signing; sessions, R22, R33, R54.

use jiff::civil::{date, time};
use minutebook::domain::command::Command;
use minutebook::domain::decide::next_session;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, MeetingStatus, Outcome};
use minutebook::domain::refusal::{Field, GapFact, Refusal};
use minutebook::domain::register::{BookKind, SessionNumber};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::{CheckId, Verdict};

use crate::given::{Given, TODAY, announce, call, checks, enter, founding, place};
use crate::papers;

fn session(given: &Given, meeting: MeetingId) -> u32 {
    given.meeting(meeting).session.serial
}

#[test]
fn sessions_count_per_kind_and_year_and_a_cancelled_one_keeps_its_own() {
    let mut given = Given::a_main_book();
    let first = given.called(MeetingKind::Committee, TODAY);
    let second = given.called(MeetingKind::Committee, TODAY);
    let reason = "改期".to_owned();
    given.when(Command::CancelMeeting {
        meeting: second,
        reason,
    });
    let third = given.called(MeetingKind::Committee, TODAY);
    let director = given.called(MeetingKind::Director, TODAY);
    let next_year = given.called(MeetingKind::Committee, date(2027, 1, 5));
    let found = [first, second, third, director, next_year].map(|meeting| session(&given, meeting));
    assert_eq!(found, [1, 2, 3, 1, 1]);
    assert_eq!(given.meeting(second).status(), MeetingStatus::Cancelled);
}

#[test]
fn a_meeting_keeps_its_session_and_so_its_year() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let moved = |on| Command::MoveMeeting {
        meeting,
        on,
        at: time(9, 0, 0, 0),
        place: "会议室".into(),
    };
    let refusal = given.refused(moved(date(2027, 1, 5)));
    assert_eq!(
        refusal,
        Refusal::OtherYear {
            session: 2026,
            given: 2027
        }
    );
    given.when(moved(date(2026, 12, 31)));
}

#[test]
fn the_personnel_book_follows_the_sessions_of_the_main_book() {
    let given = Given::a_personnel_book();
    let ask = |session| {
        given.asked(&Command::CallMeeting {
            call: call(MeetingKind::Committee, TODAY, None),
            session,
        })
    };
    let number = |year, serial| Some(SessionNumber { year, serial });
    assert!(ask(number(2026, 7)).is_ok());
    assert!(ask(None).is_err());
    assert!(ask(number(2026, 0)).is_err());
    assert!(ask(number(2025, 7)).is_err(), "the session of another year");
}

#[test]
fn a_book_that_begins_late_in_a_year_goes_on_from_the_sessions_held_before_and_gives_none_twice() {
    let mut given = Given::a_main_book();
    let calls = |on, session: Option<(i16, u32)>| Command::CallMeeting {
        call: call(MeetingKind::Committee, on, (on < TODAY).then(|| "历史档案补录".into())),
        session: session.map(|(year, serial)| SessionNumber { year, serial }),
    };
    given.when(calls(TODAY, Some((2026, 41))));
    let taken = Refusal::SessionTaken(SessionNumber { year: 2026, serial: 41 });
    assert_eq!(given.refused(calls(TODAY, Some((2026, 41)))), taken);
    for (year, serial) in [(2026, 0), (2025, 42)] {
        let wrong = given.refused(calls(TODAY, Some((year, serial))));
        assert_eq!(wrong, Refusal::FieldEmpty(Field::Session));
    }
    // The next one follows; one of the past has the number of its record.
    assert_eq!(next_session(&given.book, MeetingKind::Committee, 2026).serial, 42);
    given.when(calls(TODAY, None));
    let old = date(2015, 6, 9);
    given.when(calls(old, Some((2015, 12))));
    let sessions: Vec<_> = given.book.meetings.values().map(|one| one.session).collect();
    for (year, serial) in [(2026, 41), (2026, 42), (2015, 12)] {
        assert!(sessions.contains(&SessionNumber { year, serial }), "{year} {serial}");
    }
    // What was cancelled was not held: its session may be had.
    let forty_one = given.book.meetings.values().find(|one| one.session.serial == 41);
    let meeting = forty_one.expect("called").id;
    given.when(Command::CancelMeeting {
        meeting,
        reason: "会次填写有误".into(),
    });
    given.when(calls(TODAY, Some((2026, 41))));
}

#[test]
fn a_meeting_of_the_past_is_entered_afterwards_with_a_reason() {
    let given = Given::a_main_book();
    let yesterday = date(2026, 3, 9);
    let ask = |reason: Option<&str>| {
        given.asked(&Command::CallMeeting {
            call: call(MeetingKind::Committee, yesterday, reason.map(Into::into)),
            session: None,
        })
    };
    for reason in [None, Some(""), Some("　")] {
        assert_eq!(
            ask(reason).expect_err("no reason"),
            Refusal::LateWithoutReason(yesterday)
        );
    }
    assert!(ask(Some("会后补录")).is_ok());
}

#[test]
fn a_meeting_opens_on_its_day_once() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, date(2026, 3, 11));
    let early = given.refused(given.opening(meeting, &[]));
    assert!(matches!(early, Refusal::NotTheDay { .. }));
    given.today = date(2026, 3, 12);
    assert!(matches!(
        given.refused(given.opening(meeting, &[])),
        Refusal::NotTheDay { .. }
    ));
    given.today = date(2026, 3, 11);
    given.opened(meeting, &[]);
    assert_eq!(given.refused(given.opening(meeting, &[])), Refusal::MeetingState);
}

#[test]
fn attendance_names_everyone_who_is_entitled_and_whoever_presides_is_there() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let opening = |change: fn(&mut MemberId, &mut Vec<minutebook::domain::meeting::AttendanceLine>)| {
        let mut command = given.opening(meeting, &[3]);
        if let Command::OpenMeeting {
            presiding, attendance, ..
        } = &mut command
        {
            change(presiding, attendance);
        }
        given.refused(command)
    };
    let missing = opening(|_, lines| drop(lines.pop()));
    assert!(matches!(missing, Refusal::FieldEmpty(_)));
    let doubled = opening(|_, lines| lines[8] = lines[0].clone());
    assert!(matches!(doubled, Refusal::FieldEmpty(_)));
    assert_eq!(
        opening(|who, _| *who = MemberId(3)),
        Refusal::MayNotPreside(MemberId(3)),
        "absent"
    );
    assert_eq!(
        opening(|who, _| *who = MemberId(4)),
        Refusal::MayNotPreside(MemberId(4)),
        "not in the order"
    );
    assert_eq!(
        opening(|who, _| *who = MemberId(10)),
        Refusal::MayNotPreside(MemberId(10)),
        "staff"
    );
}

#[test]
fn a_member_whose_term_ended_is_no_longer_entitled_from_the_next_day_on() {
    let mut founding = founding(BookKind::Main);
    founding.roster.members[8].until = Some(TODAY);
    let given = Given::founded(&founding);
    let entitled = |on| given.book.roster.entitled(MeetingKind::Committee, on).count();
    assert_eq!((entitled(TODAY), entitled(date(2026, 3, 11))), (9, 8));
}

#[test]
fn r22_notice_one_working_day_short_asks_for_a_reason_and_a_name() {
    // One working day is asked for; between Friday 6 and Monday 9 March lies one, between the 7th and the 9th too.
    for (noticed, met) in [
        (date(2026, 3, 6), true),
        (date(2026, 3, 7), true),
        (date(2026, 3, 9), false),
    ] {
        let mut given = Given::a_main_book().on(noticed);
        let meeting = given.called(MeetingKind::Committee, date(2026, 3, 9));
        let to = "全体委员".to_owned();
        given.when(Command::SendNotice {
            meeting,
            on: noticed,
            to,
        });
        given.today = date(2026, 3, 9);
        let opening = given.answering(meeting, &[], &[CheckId::R56]);
        match given.asked(&opening) {
            Ok(_) => assert!(met, "noticed on {noticed}"),
            Err(refusal) => {
                assert!(!met, "noticed on {noticed}");
                assert_eq!(checks(&refusal), ("warn", vec![CheckId::R22]));
            }
        }
    }
}

#[test]
fn a_notice_given_on_paper_the_day_before_stands_with_its_own_day_and_the_day_of_its_entry() {
    let mut given = Given::a_main_book();
    let met = TODAY.tomorrow().expect("in range");
    let meeting = given.called(MeetingKind::Committee, met);
    assert_eq!(given.meeting(meeting).notice_entered(), None);
    let eve = TODAY.yesterday().expect("in range");
    given.when(Command::SendNotice {
        meeting,
        on: eve,
        to: "全体委员".into(),
    });
    let file = given.meeting(meeting);
    assert_eq!(file.notice.as_ref().map(|(on, _)| *on), Some(eve));
    assert_eq!(file.notice_entered().and_then(|stamp| stamp.at.date()), Some(TODAY));
    given.when(Command::MoveMeeting {
        meeting,
        on: met.tomorrow().expect("in range"),
        at: jiff::civil::time(9, 0, 0, 0),
        place: "三楼会议室".into(),
    });
    assert_eq!(
        given.meeting(meeting).notice_entered(),
        None,
        "what is moved is announced anew"
    );
}

#[test]
fn r22_is_met_by_the_notice_and_waived_by_name_otherwise_as_the_resolution_tells() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    let verdict = |check| {
        resolution
            .verdicts
            .iter()
            .find(|judged| judged.check == check)
            .map(|judged| judged.verdict)
    };
    assert_eq!(verdict(CheckId::R22), Some(Verdict::Waived));
    assert_eq!(verdict(CheckId::R01), Some(Verdict::Met));
    assert_eq!(verdict(CheckId::R04), Some(Verdict::NotApplicable));
    assert!(
        resolution
            .verdicts
            .iter()
            .all(|judged| judged.verdict != Verdict::Unmet)
    );
    assert_eq!(resolution.rulebook, given.book.rulebook(TODAY).digest());
}

#[test]
fn r54_a_kind_of_meeting_decides_only_what_it_may_decide() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    for kind in MeetingKind::ALL {
        let meeting = given.called(kind, TODAY);
        let asked = given.asked(&place(meeting, matter));
        if kind == MeetingKind::Committee {
            assert!(asked.is_ok());
        } else {
            // The enlarged meeting has the power to vote, yet the line names the committee.
            let decided_by = MeetingKind::Committee;
            assert_eq!(asked, Err(Refusal::MayNotDecide { kind, decided_by }));
        }
    }
}

#[test]
fn a_meeting_that_only_studies_records_an_opinion_and_decides_nothing() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Director, TODAY);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Discuss { matter },
        waivers: Vec::new(),
    });
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    assert_eq!(given.refused(announce(meeting, 1, Outcome::Passed)), Refusal::ItemState);
    let words = "原则赞成，提交工委会议研究".to_owned();
    given.announced(meeting, 1, Outcome::Opinion { words });
    assert!(given.matter(matter).decision().is_none());
    assert_eq!(given.refused(enter(matter)), Refusal::NotEnterable);
    given.in_session_on(matter, &[]);
}

#[test]
fn a_matter_to_be_decided_is_never_answered_with_an_opinion() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let words = "赞成".to_owned();
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Opinion { words })),
        Refusal::ItemState
    );
}

#[test]
fn r33_nothing_stands_for_a_meeting() {
    // Approved, complete, and every member agrees on paper: without an open meeting there is no resolution, and
    // without a resolution no entry.
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    assert_eq!(given.refused(enter(matter)), Refusal::NotEnterable);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let item = given.placed(meeting, matter);
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Passed)),
        Refusal::MeetingState
    );
    assert_eq!(given.refused(enter(matter)), Refusal::NotEnterable);
    given.opened(meeting, &[9, 8, 7, 6, 5]);
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Passed)),
        Refusal::ItemState,
        "not taken up"
    );
    given.when(Command::TakeUpItem { meeting, item });
    for outcome in [Outcome::Passed, Outcome::Rejected] {
        assert!(
            given.asked(&announce(meeting, item, outcome)).is_err(),
            "without quorum"
        );
    }
    assert_eq!(given.refused(enter(matter)), Refusal::NotEnterable);
}

#[test]
fn a_result_is_announced_once() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Passed)),
        Refusal::ItemState
    );
    assert_eq!(given.refused(Command::TakeUpItem { meeting, item }), Refusal::ItemState);
}

#[test]
fn a_matter_stands_on_one_agenda_at_a_time_and_is_decided_once() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (first, second) = (
        given.called(MeetingKind::Committee, TODAY),
        given.called(MeetingKind::Committee, TODAY),
    );
    let item = given.placed(first, matter);
    assert_eq!(given.refused(place(second, matter)), Refusal::OnAgenda);
    assert_eq!(given.refused(place(first, matter)), Refusal::OnAgenda);
    given.when(Command::TakeItemOff { meeting: first, item });
    given.placed(second, matter);
    given.when(Command::CancelMeeting {
        meeting: second,
        reason: "改期".into(),
    });
    given.decided(matter, Outcome::Passed);
    assert_eq!(given.refused(place(first, matter)), Refusal::AlreadyDecided);
}

#[test]
fn a_step_reopened_while_on_the_agenda_stops_the_result_and_not_the_putting_off() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.when(Command::ReopenStep {
        matter,
        step: minutebook::domain::steps::StepKind::Investigation,
        reason: "日期有误".into(),
    });
    given.all_speak(meeting, item, 9);
    let refusal = given.refused(announce(meeting, item, Outcome::Passed));
    assert_eq!(checks(&refusal), ("block", vec![CheckId::R51]));
    given.resolve(
        matter,
        papers::done(minutebook::domain::steps::StepKind::Investigation, TODAY),
    );
    given.announced(meeting, item, Outcome::Passed);
    let reopen = Command::ReopenStep {
        matter,
        step: minutebook::domain::steps::StepKind::Investigation,
        reason: "日期有误".into(),
    };
    assert_eq!(
        given.refused(reopen),
        Refusal::Sealed,
        "steps are undone until the announcement only"
    );
}

#[test]
fn a_meeting_moved_before_its_papers_can_announce_nothing() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, date(2026, 3, 10));
    let item = given.placed(meeting, matter);
    // A late entry of a meeting that is said to have been held before the steps were done.
    given.when(Command::CancelMeeting {
        meeting,
        reason: "改期".into(),
    });
    let earlier = given.called(MeetingKind::Committee, papers::before(TODAY, 3));
    let refusal = given.refused(place(earlier, matter));
    let Refusal::NotReady(gaps) = refusal else {
        unreachable!("{refusal:?}")
    };
    assert!(gaps.iter().all(|gap| matches!(
        gap.fact,
        GapFact::StepNotBefore { .. } | GapFact::NotApproved | GapFact::ApprovedLater { .. }
    )));
    assert!(item > 0);
}
