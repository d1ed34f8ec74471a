//! Recusal (R26): who withdrew has no vote, who presides then, and when that member comes back.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::MemberId;
use minutebook::domain::meeting::{Movement, Outcome, Stand, Votes};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::rulebook::MeetingKind;

use crate::given::{Given, TODAY, announce};
use crate::votes::{recuse, speak};

#[test]
fn r26_a_recused_member_has_no_stand_and_stays_in_the_base() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.when(speak(meeting, item, 5, Stand::For));
    given.when(recuse(meeting, item, 5));
    assert_eq!(
        given.refused(speak(meeting, item, 5, Stand::For)),
        Refusal::NoVote(MemberId(5))
    );
    given.all_speak(meeting, item, 8);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    assert_eq!(
        (resolution.entitled, resolution.present, resolution.tally.agree),
        (9, 8, 8)
    );
    let again = given.refused(recuse(meeting, item, 6));
    assert_eq!(again, Refusal::ItemState, "recusals end with the announcement");
}

#[test]
fn r26_the_base_shrinks_only_where_the_rulebook_says_so() {
    let mut founding = crate::given::founding(minutebook::domain::register::BookKind::Main);
    founding.rulebook.recused_leave_base = true;
    let mut given = Given::founded(&founding);
    let (meeting, item) = given.in_session(&[]);
    given.when(recuse(meeting, item, 5));
    given.all_speak(meeting, item, 8);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    assert_eq!((resolution.entitled, resolution.majority), (8, 5));
}

#[test]
fn r26_whoever_withdrew_comes_back_after_the_announcement_and_not_before() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.when(recuse(meeting, item, 5));
    let back = Command::ReturnRecused {
        meeting,
        item,
        member: MemberId(5),
        at: time(10, 0, 0, 0),
    };
    assert_eq!(given.refused(back.clone()), Refusal::ItemState);
    given.all_speak(meeting, item, 8);
    given.announced(meeting, item, Outcome::Passed);
    given.when(back);
}

#[test]
fn r26_whoever_withdrew_has_no_vote_on_the_next_item_until_back_and_comes_back_once() {
    let mut given = Given::a_main_book();
    let (first, second) = (given.a_ready_matter(), given.a_ready_matter());
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let [one, two] = [first, second].map(|matter| given.placed(meeting, matter));
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: one });
    given.when(recuse(meeting, one, 5));
    let go_on = Command::TakeUpItem { meeting, item: two };
    assert_eq!(
        given.refused(go_on.clone()),
        Refusal::MembersOut(vec![MemberId(5)]),
        "an item is not left while someone is out for it"
    );
    given.all_speak(meeting, one, 8);
    given.announced(meeting, one, Outcome::Passed);
    given.when(go_on);
    assert_eq!(
        given.refused(speak(meeting, two, 5, Stand::For)),
        Refusal::NoVote(MemberId(5))
    );
    // Out for the first, and for the second as well.
    given.when(recuse(meeting, two, 5));
    let back = |item| Command::ReturnRecused {
        meeting,
        item,
        member: MemberId(5),
        at: time(10, 0, 0, 0),
    };
    assert_eq!(given.refused(back(one)), Refusal::ItemState);
    given.all_speak(meeting, two, 8);
    let resolution = given.announced(meeting, two, Outcome::Passed);
    assert_eq!(resolution.present, 8);
    given.when(back(two));
    let returned = |item| {
        let state = given.meeting(meeting).item(item).expect("on the agenda");
        state
            .recusals
            .iter()
            .map(|recusal| recusal.returned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        [returned(one), returned(two)],
        [(); 2].map(|()| vec![Some(time(10, 0, 0, 0))])
    );
}

#[test]
fn r26_when_the_one_who_presides_withdraws_the_next_in_order_presides() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.when(recuse(meeting, item, 1));
    assert_eq!(given.yet_to_speak(meeting, item).last(), Some(&MemberId(2)));
    given.all_speak(meeting, item, 8);
    assert_eq!(given.announced(meeting, item, Outcome::Passed).presiding, MemberId(2));
}

#[test]
fn r26_nobody_presides_when_all_who_may_have_withdrawn() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    for member in [1, 2, 3] {
        given.when(recuse(meeting, item, member));
    }
    assert_eq!(
        given.refused(speak(meeting, item, 4, Stand::For)),
        Refusal::NobodyPresides
    );
}

#[test]
fn r26_where_nobody_may_preside_the_item_is_put_off_and_nothing_is_decided() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    for member in [1, 2, 3] {
        given.when(recuse(meeting, item, member));
    }
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Rejected)),
        Refusal::NobodyPresides
    );
    let reason = "可以主持的委员均已回避".to_owned();
    let resolution = given.announced(
        meeting,
        item,
        Outcome::Postponed {
            reason,
            by: String::new(),
        },
    );
    assert_eq!(resolution.votes, Votes::None);
    let at = time(10, 0, 0, 0);
    given.when(Command::CloseMeeting {
        meeting,
        at,
        waivers: Vec::new(),
    });
}

#[test]
fn r26_a_return_follows_the_last_leaving_and_a_leaving_the_arrival() {
    let mut given = Given::a_main_book();
    let (first, second) = (given.a_ready_matter(), given.a_ready_matter());
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let [one, two] = [first, second].map(|matter| given.placed(meeting, matter));
    given.opened(meeting, &[5]);
    given.when(Command::TakeUpItem { meeting, item: one });
    let arrived = time(9, 20, 0, 0);
    given.when(Command::ChangePresence {
        meeting,
        member: MemberId(5),
        movement: Movement::Arrived,
        at: arrived,
        reason: "另有公务".into(),
        approved_by: String::new(),
    });
    let leaves = |item, left| Command::RecordRecusal {
        meeting,
        item,
        member: MemberId(5),
        reason: "有利害关系".into(),
        left,
    };
    let early = time(9, 10, 0, 0);
    let order = |after, given| Refusal::HourOrder { after, given };
    assert_eq!(given.refused(leaves(one, early)), order(arrived, early));
    given.when(leaves(one, time(9, 25, 0, 0)));
    given.all_speak(meeting, one, 8);
    given.announced(meeting, one, Outcome::Passed);
    given.when(Command::TakeUpItem { meeting, item: two });
    given.when(leaves(two, time(9, 40, 0, 0)));
    given.all_speak(meeting, two, 8);
    given.announced(meeting, two, Outcome::Passed);
    let back = |at| Command::ReturnRecused {
        meeting,
        item: one,
        member: MemberId(5),
        at,
    };
    let between = time(9, 30, 0, 0);
    assert_eq!(given.refused(back(between)), order(time(9, 40, 0, 0), between));
    given.when(back(time(9, 50, 0, 0)));
}
