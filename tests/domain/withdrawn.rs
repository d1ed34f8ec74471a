//! A result that was announced wrongly is taken back in the session, and nothing of what it did stays behind.

use jiff::civil::time;
use minutebook::domain::command::{Command, RulesSource};
use minutebook::domain::event::Event;
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::matter::{Fact, Matter, MatterStatus};
use minutebook::domain::meeting::{ItemState, Meeting, Outcome, Stand};
use minutebook::domain::refusal::{Field, Refusal, RoomProblem};
use minutebook::domain::register::BookKind;
use minutebook::domain::room::{LineState, RoomView};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::summary::Summary;

use crate::acts;
use crate::given::{Given, announce, enter, founding, stand};

/// What is told of a matter, but for the facts themselves.
fn told(matter: &Matter) -> Matter {
    let mut told = matter.clone();
    told.history.clear();
    told
}

/// The same of a meeting, and without the results that were taken back.
fn told_of(meeting: &Meeting) -> Meeting {
    let mut told = meeting.clone();
    told.history.clear();
    for item in &mut told.items {
        item.withdrawn.clear();
    }
    told
}

fn summary(given: &Given, matter: MatterId) -> Summary {
    let mut summary = given
        .book
        .matters
        .get(&matter)
        .expect("it is in the list")
        .as_ref()
        .clone();
    summary.last = 0;
    summary
}

fn item(given: &Given, meeting: MeetingId, number: u16) -> &ItemState {
    given.meeting(meeting).item(number).expect("the item is there")
}

/// A matter before a meeting, everybody for it, nothing announced.
fn about_to_be_announced() -> (Given, MatterId, MeetingId, u16) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.all_speak(meeting, item, 9);
    (given, matter, meeting, item)
}

fn outcomes() -> Vec<Outcome> {
    let reason = || "材料不足".to_owned();
    vec![
        Outcome::Passed,
        Outcome::PassedInPrinciple {
            changes: reason(),
            reviser: "科室".into(),
        },
        Outcome::Postponed {
            reason: reason(),
            by: String::new(),
        },
        Outcome::SentBack {
            reason: reason(),
            by: String::new(),
        },
        Outcome::Referred {
            to: MeetingKind::Director,
        },
        Outcome::ToSuperior { to: "区委".into() },
    ]
}

#[test]
fn whatever_was_announced_everything_it_did_is_folded_back() {
    for outcome in outcomes() {
        let (mut given, matter, meeting, number) = about_to_be_announced();
        let before = given.clone();
        given.announced(meeting, number, outcome.clone());
        given.when(acts::withdraw(meeting, number));
        assert_eq!(told(given.matter(matter)), told(before.matter(matter)), "{outcome:?}");
        assert_eq!(
            told_of(given.meeting(meeting)),
            told_of(before.meeting(meeting)),
            "{outcome:?}"
        );
        assert_eq!(summary(&given, matter), summary(&before, matter), "{outcome:?}");
        assert_eq!(given.matter(matter).status(), MatterStatus::OnAgenda);
        assert!(!given.matter(matter).decided());
        assert!(!given.matter(matter).waits_for_supplement());
        let again = given.replayed(&founding(BookKind::Main));
        assert_eq!(again.files, given.files);
        assert_eq!(again.book, given.book);
    }
}

#[test]
fn the_result_is_announced_anew_by_what_stands_then_and_both_are_kept() {
    let (mut given, matter, meeting, number) = about_to_be_announced();
    let first = given.announced(meeting, number, Outcome::Passed);
    assert_eq!(first.tally.agree, 9);
    given.when(acts::withdraw(meeting, number));
    for (member, how) in [(1, None), (9, Some(Stand::Against)), (1, Some(Stand::For))] {
        let member_id = MemberId(member);
        given.when(how.map_or(
            Command::UndoStand {
                meeting,
                item: number,
                member: member_id,
            },
            |how| Command::TakeStand {
                meeting,
                item: number,
                stand: stand(member, how),
            },
        ));
    }
    let second = given.announced(meeting, number, Outcome::Passed);
    assert_eq!((second.tally.agree, second.tally.against), (8, 1));
    let state = item(&given, meeting, number);
    let kept: Vec<u32> = state
        .withdrawn
        .iter()
        .filter_map(|one| Some(one.resolution.as_ref()?.value.tally.agree))
        .collect();
    assert_eq!(kept, [9]);
    assert_eq!(state.withdrawn[0].reason, "票数宣读有误");
    assert_eq!(given.matter(matter).resolutions.len(), 1);
    assert_eq!(
        given.matter(matter).decision().map(|one| one.value.tally.agree),
        Some(8)
    );
}

#[test]
fn a_result_that_was_put_right_may_be_put_right_once_more() {
    let (mut given, matter, meeting, number) = about_to_be_announced();
    let before = told(given.matter(matter));
    for outcome in outcomes() {
        given.announced(meeting, number, outcome);
        given.when(acts::withdraw(meeting, number));
    }
    assert_eq!(told(given.matter(matter)), before);
    assert_eq!(item(&given, meeting, number).withdrawn.len(), outcomes().len());
    given.announced(meeting, number, Outcome::Passed);
    assert_eq!(given.matter(matter).status(), MatterStatus::Passed);
}

#[test]
fn an_item_done_earlier_is_taken_up_again_and_the_meeting_is_not_closed_meanwhile() {
    let mut given = Given::a_main_book();
    let matters = [given.a_ready_matter(), given.a_ready_matter()];
    let meeting = given.called(MeetingKind::Committee, given.today);
    for matter in matters {
        given.placed(meeting, matter);
    }
    given.opened(meeting, &[]);
    for number in [1, 2] {
        given.when(Command::TakeUpItem { meeting, item: number });
        given.all_speak(meeting, number, 9);
        given.announced(meeting, number, Outcome::Passed);
    }
    given.when(acts::withdraw(meeting, 1));
    assert_eq!(given.meeting(meeting).current, Some(1));
    let view = RoomView::of(&given.book, given.meeting(meeting));
    assert_eq!(view.agenda[0].state, LineState::Current);
    let close = Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    };
    assert_eq!(given.refused(close.clone()), Refusal::ItemsOpen(vec![1]));
    given.announced(meeting, 1, Outcome::Passed);
    given.when(close);
    assert_eq!(given.refused(acts::withdraw(meeting, 1)), Refusal::MeetingState);
}

#[test]
fn what_was_not_announced_or_waits_for_members_outside_is_not_taken_back() {
    let mut given = Given::a_main_book();
    let matters = [given.a_ready_matter(), given.a_ready_matter()];
    let meeting = given.called(MeetingKind::Committee, given.today);
    for matter in matters {
        given.placed(meeting, matter);
    }
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    assert_eq!(given.refused(acts::withdraw(meeting, 1)), Refusal::ItemState);
    given.all_speak(meeting, 1, 9);
    given.announced(meeting, 1, Outcome::Passed);
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.when(recusal(meeting, 2, 5, 10));
    assert_eq!(
        given.refused(acts::withdraw(meeting, 1)),
        Refusal::MembersOut(vec![MemberId(5)])
    );
    for (reason, by, field) in [("", "书记", Field::Reason), ("宣读有误", " ", Field::By)] {
        let (mut given, _, meeting, item) = about_to_be_announced();
        given.announced(meeting, item, Outcome::Passed);
        let (reason, by) = (reason.to_owned(), by.to_owned());
        let command = Command::WithdrawAnnouncement {
            meeting,
            item,
            reason,
            by,
        };
        assert_eq!(given.refused(command), Refusal::FieldEmpty(field));
    }
}

fn recusal(meeting: MeetingId, item: u16, member: u16, minute: i8) -> Command {
    Command::RecordRecusal {
        meeting,
        item,
        member: MemberId(member),
        reason: "涉及亲属".into(),
        left: time(9, minute, 0, 0),
    }
}

#[test]
fn r26_who_withdrew_and_came_back_leaves_once_more_and_both_are_recorded() {
    let mut given = Given::a_main_book();
    let (meeting, number) = given.in_session(&[]);
    given.when(recusal(meeting, number, 5, 10));
    given.all_speak(meeting, number, 9);
    let returned = |minute| Command::ReturnRecused {
        meeting,
        item: number,
        member: MemberId(5),
        at: time(9, minute, 0, 0),
    };
    given.announced(meeting, number, Outcome::Passed);
    given.when(returned(20));
    given.when(acts::withdraw(meeting, number));
    assert!(!given.yet_to_speak(meeting, number).contains(&MemberId(5)));
    let early = given.refused(recusal(meeting, number, 5, 19));
    assert!(matches!(early, Refusal::HourOrder { .. }), "{early:?}");
    given.when(recusal(meeting, number, 5, 21));
    let second = given.announced(meeting, number, Outcome::Passed);
    assert_eq!(second.recused.len(), 2);
    given.when(returned(30));
    let times: Vec<_> = item(&given, meeting, number)
        .recusals
        .iter()
        .map(|one| one.returned.map(jiff::civil::Time::minute))
        .collect();
    assert_eq!(times, [Some(20), Some(30)]);
}

#[test]
fn nothing_that_rests_on_the_result_is_left_in_the_air() {
    let acted: RoomProblem = RoomProblem::ActedUpon;
    let refused_after = |outcome: Outcome, act: &dyn Fn(&mut Given, MatterId)| {
        let (mut given, matter, meeting, number) = about_to_be_announced();
        given.announced(meeting, number, outcome);
        act(&mut given, matter);
        given.refused(acts::withdraw(meeting, number))
    };
    let entered = refused_after(Outcome::Passed, &|given, matter| drop(given.when(enter(matter))));
    assert_eq!(entered, Refusal::AlreadyEntered);
    let reason = "再议".to_owned();
    let placed = refused_after(
        Outcome::Postponed {
            reason: reason.clone(),
            by: String::new(),
        },
        &|given, matter| {
            let next = given.called(MeetingKind::Committee, given.today);
            given.placed(next, matter);
        },
    );
    assert_eq!(placed, acted.clone().into());
    let supplemented = refused_after(
        Outcome::SentBack {
            reason,
            by: String::new(),
        },
        &crate::given::supplement,
    );
    assert_eq!(supplemented, acted.into());
}

#[test]
fn rules_that_the_decision_put_into_force_hold_it() {
    let mut given = Given::a_main_book();
    let mut rulebook = given.book.rulebook(given.today).as_ref().clone();
    rulebook.effective = given.today.tomorrow().expect("a day");
    let matter = given.applied("D01", minutebook::domain::application::Particulars::Decision {});
    given.when(Command::ProposeRulebook {
        matter,
        rulebook: Box::new(rulebook),
        instead_of: None,
    });
    given.all_steps(matter);
    given.approved(matter);
    let meeting = given.decided(matter, Outcome::Passed);
    given.when(Command::AdoptRulebook(RulesSource::Matter(matter)));
    assert_eq!(given.refused(acts::withdraw(meeting, 1)), RoomProblem::ActedUpon.into());
}

#[test]
fn papers_added_since_stand_in_nobodys_way() {
    let (mut given, matter, meeting, number) = about_to_be_announced();
    given.announced(meeting, number, Outcome::Passed);
    let attach = acts::of_step(&given, matter, minutebook::domain::decide::NextStep::Attach, meeting);
    given.when(attach);
    given.when(acts::withdraw(meeting, number));
    assert_eq!(given.matter(matter).files.len(), 1, "the paper stays");
}

#[test]
fn an_announcement_taken_out_by_law_after_it_was_taken_back_decides_nothing() {
    let (mut given, matter, meeting, number) = about_to_be_announced();
    given.announced(meeting, number, Outcome::Passed);
    given.when(acts::withdraw(meeting, number));
    let (id, mut facts) = (matter, given.matter(matter).history.clone());
    for fact in &mut facts {
        let announced = matches!(&fact.value, Fact::Event(event) if matches!(**event, Event::ResolutionAnnounced(_)));
        if announced {
            fact.value = Fact::Erased("resolution_announced".into());
        }
    }
    let mut folded = Matter::new(id);
    for fact in &facts {
        folded.apply(&fact.stamp, &fact.value);
    }
    assert_eq!(folded.status(), MatterStatus::OnAgenda);
    assert!(!folded.decided());
    assert_eq!(folded.erased, 1);
    let told = given.meeting(meeting).history.iter().map(|fact| {
        let announced = matches!(&fact.value, Fact::Event(event) if matches!(**event, Event::ResolutionAnnounced(_)));
        let value = if announced {
            Fact::Erased("resolution_announced".into())
        } else {
            fact.value.clone()
        };
        (&fact.stamp, value)
    });
    let told: Vec<_> = told.collect();
    let folded = Meeting::fold(told.iter().map(|(stamp, value)| (*stamp, value))).expect("it was called");
    let item = folded.item(number).expect("the item is there");
    assert!(!item.done());
    assert_eq!(item.withdrawn.len(), 1);
    assert!(item.withdrawn[0].resolution.is_none());
}

#[test]
fn r26_nothing_is_voted_on_anew_while_somebody_who_withdrew_is_back_in_the_room() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.when(recusal(meeting, item, 6, 5));
    given.all_speak(meeting, item, 8);
    given.announced(meeting, item, Outcome::Passed);
    given.when(Command::ReturnRecused {
        meeting,
        item,
        member: MemberId(6),
        at: time(9, 10, 0, 0),
    });
    given.when(acts::withdraw(meeting, item));
    let inside = || Refusal::Room(RoomProblem::RecusedInside(vec![MemberId(6)]));
    assert_eq!(given.refused(announce(meeting, item, Outcome::Passed)), inside());
    let stand = Command::TakeStand {
        meeting,
        item,
        stand: stand(2, Stand::Against),
    };
    assert_eq!(given.refused(stand), inside());
    given.when(recusal(meeting, item, 6, 15));
    let anew = given.asked(&announce(meeting, item, Outcome::Passed));
    assert!(anew.is_ok(), "once out again, the vote goes on: {anew:?}");
}

#[test]
fn an_item_is_marked_as_put_right_from_the_taking_back_on() {
    let (mut given, _, meeting, number) = about_to_be_announced();
    let marked = |given: &Given| {
        let view = RoomView::of(&given.book, given.meeting(meeting));
        let mut lines = view.agenda.into_iter();
        lines
            .find(|line| line.number == number)
            .map(|line| (line.put_right, line.state))
    };
    given.announced(meeting, number, Outcome::Passed);
    let (put_right, state) = marked(&given).expect("it stands on the agenda");
    assert!(!put_right && matches!(state, LineState::Resolved(_)), "{state:?}");
    given.when(acts::withdraw(meeting, number));
    assert_eq!(marked(&given), Some((true, LineState::Current)));
    given.announced(meeting, number, Outcome::Passed);
    let (put_right, state) = marked(&given).expect("it stands on the agenda");
    assert!(put_right && matches!(state, LineState::Resolved(_)), "{state:?}");
}
