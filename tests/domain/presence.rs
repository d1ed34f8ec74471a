//! Who leaves early says why, and why somebody was missing is entered when it is known (office.md 3, 会议记录).

use jiff::civil::{Time, time};
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, Attendance, Movement, Outcome};
use minutebook::domain::refusal::{Field, Refusal, RoomProblem};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::text::names::Names;
use minutebook::text::record;

use crate::acts;
use crate::given::Given;

/// A meeting at its first item to which one member did not come, without leave, and another is on leave.
fn one_is_missing() -> (Given, MeetingId, u16) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, given.today);
    let item = given.placed(meeting, matter);
    let mut opening = given.opening(meeting, &[8, 9]);
    if let Command::OpenMeeting { attendance, .. } = &mut opening
        && let Attendance::Absent {
            reason, approved_by, ..
        } = &mut attendance[8].attendance
    {
        "开会时未到会、未请假".clone_into(reason);
        approved_by.clear();
    }
    given.when(opening);
    given.when(Command::TakeUpItem { meeting, item });
    (given, meeting, item)
}

fn moves(meeting: MeetingId, member: u16, movement: Movement, at: Time, why: (&str, &str)) -> Command {
    Command::ChangePresence {
        meeting,
        member: MemberId(member),
        movement,
        at,
        reason: why.0.into(),
        approved_by: why.1.into(),
    }
}

fn explains(meeting: MeetingId, reason: &str, approved_by: &str) -> Command {
    let mut command = acts::explain_absence(meeting, MemberId(9));
    if let Command::ExplainAbsence(explained) = &mut command {
        (explained.reason, explained.approved_by) = (reason.into(), approved_by.into());
    }
    command
}

fn movements(given: &Given, meeting: MeetingId) -> String {
    let file = given.meeting(meeting);
    record::movements(file, Names::of(&given.book, file.call.on))
}

fn roll(given: &Given, meeting: MeetingId) -> String {
    let file = given.meeting(meeting);
    record::roll(file, Names::of(&given.book, file.call.on))
}

#[test]
fn who_leaves_early_says_why_and_who_comes_need_not() {
    let (mut given, meeting, _) = one_is_missing();
    let at = time(9, 30, 0, 0);
    assert_eq!(
        given.refused(moves(meeting, 7, Movement::Left, at, (" ", "书记"))),
        Refusal::FieldEmpty(Field::LeaveReason)
    );
    given.when(moves(meeting, 7, Movement::Left, at, ("参加区里会议", "书记")));
    given.when(moves(meeting, 7, Movement::Arrived, at, ("", "")));
    given.when(moves(meeting, 6, Movement::Left, at, ("因病。", "")));
    let post = |member| given.book.roster.post(MemberId(member)).to_owned();
    assert_eq!(
        movements(&given, meeting),
        format!(
            "{0}09:30离会（因参加区里会议，书记准假）。{0}09:30到会。{1}09:30离会（因病）。",
            post(7),
            post(6)
        )
    );
    let file = given.meeting(meeting);
    assert_eq!(record::remark_of(file, MemberId(6)), "09:30离会（因病）");
    assert_eq!(record::remark_of(file, MemberId(1)), "");
}

#[test]
fn why_one_was_missing_is_entered_when_known_until_the_record_is_signed_r36() {
    let (mut given, meeting, item) = one_is_missing();
    let missing = given.book.roster.post(MemberId(9)).to_owned();
    assert_eq!(
        given.refused(explains(meeting, "", "书记")),
        Refusal::FieldEmpty(Field::LeaveReason)
    );
    for other in [1, 8] {
        let refused: Refusal = RoomProblem::NotMissing(MemberId(other)).into();
        assert_eq!(given.refused(acts::explain_absence(meeting, MemberId(other))), refused);
    }
    given.when(explains(meeting, "路上车辆故障", ""));
    assert!(roll(&given, meeting).contains(&format!("缺席：{missing}。")));
    assert_eq!(
        record::remark_of(given.meeting(meeting), MemberId(9)),
        "缺席（路上车辆故障）"
    );
    given.all_speak(meeting, item, 7);
    given.announced(meeting, item, Outcome::Passed);
    given.closed(meeting);
    // It turns out that leave had been given.
    given.when(explains(meeting, "因公", "书记"));
    assert!(roll(&given, meeting).contains(&format!("{missing}（书记批准）")));
    // And that may be put right too.
    given.when(explains(meeting, "因病", "副书记、主任"));
    given.when(acts::sign_record(&given, meeting));
    assert_eq!(given.refused(explains(meeting, "因公", "书记")), Refusal::MeetingState);
}

#[test]
fn who_comes_late_has_the_reason_in_the_roll_where_one_is_known() {
    let (mut given, meeting, _) = one_is_missing();
    let missing = given.book.roster.post(MemberId(9)).to_owned();
    let mut said = given.clone();
    let at = time(9, 20, 0, 0);
    given.when(moves(meeting, 9, Movement::Arrived, at, ("", "")));
    assert!(roll(&given, meeting).contains(&format!("迟到：{missing}（09:20到会）。")));
    given.when(explains(meeting, "路上车辆故障", ""));
    assert!(roll(&given, meeting).contains(&format!("迟到：{missing}（09:20到会，因路上车辆故障）。")));
    said.when(moves(meeting, 9, Movement::Arrived, at, ("因接访", "")));
    assert!(roll(&said, meeting).contains("（09:20到会，因接访）"));
}

#[test]
fn what_is_not_said_is_not_written_so_that_older_records_stay_what_they_were() {
    let meeting = MeetingId([3; 8]);
    let moved = |reason: &str| Event::PresenceChanged {
        meeting,
        member: MemberId(7),
        movement: Movement::Left,
        at: time(9, 30, 0, 0),
        reason: reason.into(),
        approved_by: String::new(),
    };
    let stored = serde_json::to_value(moved("")).expect("plain data");
    let body = stored["presence_changed"].as_object().expect("an object");
    let members: Vec<&str> = body.keys().map(String::as_str).collect();
    assert_eq!(members, ["meeting", "member", "movement", "at"]);
    assert_eq!(serde_json::from_value::<Event>(stored).expect("it is read"), moved(""));
    let postponed = serde_json::json!({"postponed": {"reason": "再议"}});
    let read: Outcome = serde_json::from_value(postponed.clone()).expect("it is read");
    assert_eq!(serde_json::to_value(read).expect("plain data"), postponed);
    let study = serde_json::json!({"study": {"topic": "文件"}});
    let read: AgendaItem = serde_json::from_value(study.clone()).expect("it is read");
    assert_eq!(serde_json::to_value(read).expect("plain data"), study);
    let said = serde_json::to_value(moved("因病")).expect("plain data");
    assert_eq!(said["presence_changed"]["reason"], "因病");
}

#[test]
fn a_reason_known_at_the_opening_stays_with_who_comes_late_and_the_words_of_the_form_are_none() {
    let (given, meeting, _) = one_is_missing();
    let came = |given: &Given, said: &str| {
        let mut given = given.clone();
        given.when(moves(meeting, 9, Movement::Arrived, time(9, 30, 0, 0), (said, "")));
        record::remark_of(given.meeting(meeting), MemberId(9))
    };
    assert_eq!(came(&given, ""), "迟到（09:30到会）");
    let mut known = given.clone();
    known.when(explains(meeting, "参加防汛调度", ""));
    assert_eq!(came(&known, ""), "迟到（09:30到会，因参加防汛调度）");
    assert_eq!(came(&known, "路上堵车"), "迟到（09:30到会，因路上堵车）");
}
