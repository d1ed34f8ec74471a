//! Commands against states: which act is open at which point of the path, and what refuses the others.

use jiff::civil::time;
use minutebook::domain::application::{Particulars, SignOffStage};
use minutebook::domain::command::Command;
use minutebook::domain::decide::{NextStep, next_steps};
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::matter::MatterStatus as Status;
use minutebook::domain::meeting::{Movement, Outcome, Stand};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::steps::StepKind;

use crate::given::{Given, TODAY, announce, application, enter, place, sign_off, stand};
use crate::papers;

/// One of each command about a matter, well filled.
pub fn on_a_matter(given: &Given, matter: MatterId, meeting: MeetingId) -> Vec<Command> {
    let (reason, by) = ("条件变化".to_owned(), "科室负责人".to_owned());
    vec![
        Command::AmendTopic {
            matter,
            application: Box::new(application("D01", Particulars::Decision {}, given.today)),
        },
        Command::SignOff {
            matter,
            sign_off: sign_off(SignOffStage::Director, given.today),
        },
        Command::SendTopicBack {
            matter,
            reason: reason.clone(),
            by: by.clone(),
        },
        Command::WithdrawTopic {
            matter,
            reason: reason.clone(),
            by,
        },
        papers::resolution(matter, papers::done(StepKind::Investigation, given.today)),
        Command::ReopenStep {
            matter,
            step: StepKind::Investigation,
            reason,
        },
        place(meeting, matter),
        enter(matter),
    ]
}

/// The name of a refusal without its numbers.
fn name(asked: Result<Vec<minutebook::domain::event::Event>, Refusal>) -> String {
    match asked {
        Ok(_) => "ok".into(),
        Err(refusal) => {
            let text = format!("{refusal:?}");
            text.split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default()
                .into()
        }
    }
}

#[test]
fn each_command_meets_each_state_of_a_matter_as_the_table_says() {
    // amend, sign, send back, withdraw, resolve, reopen, place, enter
    let table: [(Status, [&str; 8]); 8] = [
        (
            Status::Applying,
            [
                "ok",
                "SignOffMissing",
                "ok",
                "ok",
                "ok",
                "ok",
                "NotReady",
                "NotEnterable",
            ],
        ),
        (
            Status::AwaitingApproval,
            ["ok", "ok", "ok", "ok", "ok", "ok", "NotReady", "NotEnterable"],
        ),
        (
            Status::Preparing,
            ["ok", "WrongState", "ok", "ok", "ok", "ok", "ok", "NotEnterable"],
        ),
        (
            Status::OnAgenda,
            [
                "OnAgenda",
                "OnAgenda",
                "OnAgenda",
                "OnAgenda",
                "ok",
                "ok",
                "OnAgenda",
                "NotEnterable",
            ],
        ),
        (
            Status::Passed,
            [
                "Sealed",
                "Sealed",
                "Sealed",
                "Sealed",
                "Sealed",
                "Sealed",
                "AlreadyDecided",
                "ok",
            ],
        ),
        (
            Status::Postponed,
            ["ok", "WrongState", "ok", "ok", "ok", "ok", "ok", "NotEnterable"],
        ),
        (
            Status::Entered,
            [
                "Sealed",
                "Sealed",
                "Sealed",
                "Sealed",
                "Sealed",
                "Sealed",
                "AlreadyDecided",
                "AlreadyEntered",
            ],
        ),
        (
            Status::Withdrawn,
            [
                "Withdrawn",
                "Withdrawn",
                "Withdrawn",
                "Withdrawn",
                "Withdrawn",
                "Withdrawn",
                "Withdrawn",
                "Withdrawn",
            ],
        ),
    ];
    for (status, expected) in table {
        let (given, matter) = a_matter_that_is(status);
        assert_eq!(given.matter(matter).status(), status);
        let mut given = given;
        let meeting = given.called(MeetingKind::Committee, TODAY);
        let found: Vec<_> = on_a_matter(&given, matter, meeting)
            .iter()
            .map(|command| name(given.asked(command)))
            .collect();
        assert_eq!(found, expected, "{status:?}");
    }
}

fn a_matter_that_is(status: Status) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    given.all_steps(matter);
    if status == Status::Applying {
        return (given, matter);
    }
    for stage in SignOffStage::REQUIRED {
        given.signed(matter, stage);
    }
    if status == Status::AwaitingApproval {
        return (given, matter);
    }
    given.signed(matter, SignOffStage::Secretary);
    match status {
        Status::OnAgenda => {
            let meeting = given.called(MeetingKind::Committee, TODAY);
            given.placed(meeting, matter);
        }
        Status::Withdrawn => {
            given.when(Command::WithdrawTopic {
                matter,
                reason: "条件变化".into(),
                by: "科室负责人".into(),
            });
        }
        Status::Postponed => {
            let reason = "再议".to_owned();
            given.decided(matter, Outcome::Postponed { reason });
        }
        Status::Passed | Status::Entered => {
            given.decided(matter, Outcome::Passed);
        }
        _ => {}
    }
    if status == Status::Entered {
        given.entered(matter);
    }
    (given, matter)
}

/// One of each command in the room.
fn in_the_room(given: &Given, meeting: MeetingId, item: u16) -> Vec<Command> {
    vec![
        given.opening(meeting, &[]),
        Command::SendNotice {
            meeting,
            on: TODAY,
            to: "全体委员".into(),
        },
        Command::CancelMeeting {
            meeting,
            reason: "改期".into(),
        },
        Command::TakeItemOff { meeting, item },
        Command::ChangePresence {
            meeting,
            member: MemberId(9),
            movement: Movement::Left,
            at: time(10, 0, 0, 0),
        },
        Command::TakeUpItem { meeting, item },
        Command::TakeStand {
            meeting,
            item,
            stand: stand(2, Stand::For),
        },
        announce(meeting, item, Outcome::Referred { to: MeetingKind::Topic }),
        Command::CloseMeeting {
            meeting,
            at: time(11, 0, 0, 0),
        },
        Command::SignRecord {
            meeting,
            presiding: "书记".into(),
            recorder: "记录人".into(),
            on: TODAY,
            minute_book: "第一册".into(),
        },
    ]
}

#[test]
fn each_command_meets_each_state_of_a_meeting_as_the_table_says() {
    const M: &str = "MeetingState";
    // open, notice, cancel, take off, presence, take up, stand, announce, close, sign
    let table: [(&str, [&str; 10]); 6] = [
        ("preparing", ["ok", "ok", "ok", "ok", M, M, M, M, M, M]),
        (
            "open",
            [M, M, M, M, "ok", "ok", "ItemState", "ItemState", "ItemsOpen", M],
        ),
        ("taken up", [M, M, M, M, "ok", "ok", "ok", "ok", "ItemsOpen", M]),
        (
            "announced",
            [M, M, M, M, "ok", "ItemState", "ItemState", "ItemState", "ok", M],
        ),
        ("closed", [M, M, M, M, M, M, M, M, M, "ok"]),
        ("cancelled", [M, M, M, M, M, M, M, M, M, M]),
    ];
    for (state, expected) in table {
        let mut given = Given::a_main_book();
        let matter = given.a_ready_matter();
        let meeting = given.called(MeetingKind::Committee, TODAY);
        let item = given.placed(meeting, matter);
        let reach = ["preparing", "open", "taken up", "announced", "closed"];
        let steps = reach.iter().position(|name| *name == state).unwrap_or(0);
        if state == "cancelled" {
            let reason = "改期".to_owned();
            given.when(Command::CancelMeeting { meeting, reason });
        }
        if steps > 0 {
            given.opened(meeting, &[]);
        }
        if steps > 1 {
            given.when(Command::TakeUpItem { meeting, item });
        }
        if steps > 2 {
            let reason = "再议".to_owned();
            given.announced(meeting, item, Outcome::Postponed { reason });
        }
        if steps > 3 {
            let at = time(11, 0, 0, 0);
            given.when(Command::CloseMeeting { meeting, at });
        }
        let found: Vec<_> = in_the_room(&given, meeting, item)
            .iter()
            .map(|command| name(given.asked(command)))
            .collect();
        assert_eq!(found, expected, "{state}");
    }
}

#[test]
fn what_the_screen_offers_is_what_the_rules_allow() {
    for status in [
        Status::Applying,
        Status::AwaitingApproval,
        Status::Preparing,
        Status::OnAgenda,
        Status::Passed,
        Status::Postponed,
        Status::Entered,
        Status::Withdrawn,
    ] {
        let (mut given, matter) = a_matter_that_is(status);
        for (step, offered) in next_steps(&given.book, given.matter(matter), TODAY) {
            let command = match step {
                NextStep::SignOff(stage) => Command::SignOff {
                    matter,
                    sign_off: sign_off(stage, TODAY),
                },
                NextStep::Place(kind) => {
                    let meeting = given.called(kind, TODAY);
                    place(meeting, matter)
                }
                NextStep::Enter => enter(matter),
                _ => continue,
            };
            let decided = given.asked(&command).map(|_| ());
            assert_eq!(decided, offered, "{status:?} {step:?}");
        }
    }
}
