//! Counting: quorum, majority, who speaks when and who counts (R23–R25, R27, R29).

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{Movement, Outcome, Stand, Tally, Votes};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::AppointmentKind;
use minutebook::domain::rulebook::Share;

use crate::given::{Given, announce, appointment, stand};

pub fn speak(meeting: MeetingId, item: u16, member: u16, how: Stand) -> Command {
    Command::TakeStand {
        meeting,
        item,
        stand: stand(member, how),
    }
}

pub fn recuse(meeting: MeetingId, item: u16, member: u16) -> Command {
    Command::RecordRecusal {
        meeting,
        item,
        member: MemberId(member),
        reason: "有利害关系".into(),
        left: time(9, 30, 0, 0),
    }
}

fn moves(meeting: MeetingId, member: u16, movement: Movement) -> Command {
    Command::ChangePresence {
        meeting,
        member: MemberId(member),
        movement,
        at: time(9, 40, 0, 0),
        reason: "另有公务".into(),
        approved_by: String::new(),
    }
}

#[test]
fn shares_are_exact_for_even_and_odd_bodies() {
    // n, 半数以上, 三分之二以上, 超过半数, 超过三分之二
    for (n, half, two_thirds, over_half, over_two_thirds) in [
        (1, 1, 1, 1, 1),
        (2, 1, 2, 2, 2),
        (3, 2, 2, 2, 3),
        (6, 3, 4, 4, 5),
        (7, 4, 5, 4, 5),
        (8, 4, 6, 5, 6),
        (9, 5, 6, 5, 7),
        (11, 6, 8, 6, 8),
        (12, 6, 8, 7, 9),
    ] {
        assert_eq!(Share::HalfOrMore.of(n), half, "half of {n}");
        assert_eq!(Share::TwoThirdsOrMore.of(n), two_thirds, "two thirds of {n}");
        assert_eq!(Share::MoreThanHalf.of(n), over_half, "more than half of {n}");
        assert_eq!(
            Share::MoreThanTwoThirds.of(n),
            over_two_thirds,
            "more than two thirds of {n}"
        );
    }
}

#[test]
fn r23_one_below_the_quorum_nobody_votes_and_at_it_they_do() {
    // Even and odd: 7 need 4, 8 need 4, 9 need 5.
    for (voters, absent_one_too_many, quorum) in [
        (7, vec![7, 6, 5, 4], 4),
        (8, vec![8, 7, 6, 5, 4], 4),
        (9, vec![9, 8, 7, 6, 5], 5),
    ] {
        let mut given = Given::a_body_of(voters);
        let (meeting, item) = given.in_session(&absent_one_too_many);
        let present = u32::try_from(voters - absent_one_too_many.len()).expect("a small body");
        let entitled = u32::try_from(voters).expect("a small body");
        assert_eq!(
            given.refused(speak(meeting, item, 2, Stand::For)),
            Refusal::QuorumMissing {
                entitled,
                present,
                required: quorum
            }
        );
        given.when(moves(meeting, absent_one_too_many[0], Movement::Arrived));
        given.when(speak(meeting, item, 2, Stand::For));
    }
}

#[test]
fn r24_only_agreement_counts_and_it_is_held_against_all_who_are_entitled() {
    for (voters, majority) in [(7, 4), (8, 5), (9, 5)] {
        for agree in [majority - 1, majority] {
            let mut given = Given::a_body_of(voters);
            let (meeting, item) = given.in_session(&[]);
            given.all_speak(meeting, item, agree);
            let carried = agree >= majority;
            let entitled = u32::try_from(voters).expect("a small body");
            let (agree, required) = (
                u32::try_from(agree).expect("small"),
                u32::try_from(majority).expect("small"),
            );
            if carried {
                let refusal = given.refused(announce(meeting, item, Outcome::Rejected));
                assert_eq!(refusal, Refusal::MajorityAgreed { agree, required });
                let resolution = given.announced(meeting, item, Outcome::Passed);
                assert_eq!(resolution.tally.agree, agree);
                assert_eq!(resolution.majority, required);
            } else {
                let refusal = given.refused(announce(meeting, item, Outcome::Passed));
                assert_eq!(
                    refusal,
                    Refusal::MajorityMissing {
                        entitled,
                        agree,
                        required
                    }
                );
                given.announced(meeting, item, Outcome::Rejected);
            }
        }
    }
}

#[test]
fn r24_the_absent_stay_in_the_base() {
    let mut given = Given::a_body_of(9);
    let (meeting, item) = given.in_session(&[9, 8, 7, 6]);
    given.all_speak(meeting, item, 4);
    // Four of the five present agree; five of nine are needed.
    let refusal = given.refused(announce(meeting, item, Outcome::Passed));
    assert!(matches!(
        refusal,
        Refusal::MajorityMissing {
            entitled: 9,
            agree: 4,
            required: 5
        }
    ));
}

#[test]
fn r25_an_absent_members_letter_is_not_counted_and_the_member_neither_speaks_nor_votes() {
    let mut given = Given::a_main_book();
    // Every absent member of this office leaves a letter that agrees.
    let (meeting, item) = given.in_session(&[9]);
    assert_eq!(
        given.refused(speak(meeting, item, 9, Stand::For)),
        Refusal::NoVote(MemberId(9))
    );
    let remark = Command::RecordRemark {
        meeting,
        item,
        member: MemberId(9),
        words: "同意".into(),
    };
    assert_eq!(given.refused(remark), Refusal::NoVote(MemberId(9)));
    given.all_speak(meeting, item, 8);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    assert_eq!(
        (resolution.entitled, resolution.present, resolution.tally.agree),
        (9, 8, 8)
    );
}

#[test]
fn r25_whoever_attends_without_a_vote_has_none() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    // 10 is staff of the office, 99 is nobody.
    for member in [10, 99] {
        let refusal = given.refused(speak(meeting, item, member, Stand::For));
        assert_eq!(refusal, Refusal::NoVote(MemberId(member)));
    }
}

#[test]
fn r25_the_stand_of_a_member_who_left_is_not_counted_and_counts_again_on_return() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    given.when(moves(meeting, 9, Movement::Left));
    let mut without = given.clone();
    let resolution = without.announced(meeting, item, Outcome::Passed);
    assert_eq!((resolution.present, resolution.tally.agree), (8, 8));
    given.when(moves(meeting, 9, Movement::Arrived));
    assert_eq!(given.announced(meeting, item, Outcome::Passed).tally.agree, 9);
}

#[test]
fn r27_the_one_who_presides_speaks_last() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let others: Vec<_> = (2..=9).map(MemberId).collect();
    assert_eq!(
        given.refused(speak(meeting, item, 1, Stand::For)),
        Refusal::OthersFirst(others)
    );
    for member in 2..=9 {
        given.when(speak(meeting, item, member, Stand::For));
    }
    given.when(speak(meeting, item, 1, Stand::For));
}

#[test]
fn r27_nobody_speaks_after_the_one_who_presides() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    assert_eq!(
        given.refused(speak(meeting, item, 2, Stand::Against)),
        Refusal::PresidingSpoke
    );
    given.when(Command::UndoStand {
        meeting,
        item,
        member: MemberId(1),
    });
    given.when(speak(meeting, item, 2, Stand::Against));
    given.when(speak(meeting, item, 1, Stand::For));
    let resolution = given.announced(meeting, item, Outcome::Passed);
    assert_eq!((resolution.tally.agree, resolution.tally.against), (8, 1));
}

#[test]
fn r27_whoever_comes_to_preside_after_having_spoken_speaks_again() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    given.when(recuse(meeting, item, 1));
    let refusal = given.refused(announce(meeting, item, Outcome::Passed));
    assert_eq!(refusal, Refusal::StandsMissing(vec![MemberId(2)]));
    given.when(speak(meeting, item, 2, Stand::For));
    let Votes::Named(stands) = given.announced(meeting, item, Outcome::Passed).votes else {
        unreachable!("stands were taken by name")
    };
    assert_eq!(stands.last().map(|taken| taken.member), Some(MemberId(2)));
}

#[test]
fn r27_every_stand_is_needed_for_a_result_by_vote_and_none_to_put_it_off() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    for member in 2..=9 {
        given.when(speak(meeting, item, member, Stand::For));
    }
    for outcome in [
        Outcome::Passed,
        Outcome::Rejected,
        Outcome::PassedInPrinciple {
            changes: "完善方案".into(),
            reviser: "科室负责人".into(),
        },
    ] {
        let refusal = given.refused(announce(meeting, item, outcome));
        assert_eq!(refusal, Refusal::StandsMissing(vec![MemberId(1)]));
    }
    let reason = "需再论证".to_owned();
    given.announced(
        meeting,
        item,
        Outcome::Postponed {
            reason,
            by: String::new(),
        },
    );
}

#[test]
fn an_appointment_is_agreed_to_or_not_and_never_in_principle() {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let (meeting, item) = given.in_session_on(matter, &[]);
    given.all_speak(meeting, item, 9);
    let in_principle = Outcome::PassedInPrinciple {
        changes: "完善方案".into(),
        reviser: "科室负责人".into(),
    };
    assert_eq!(
        given.refused(announce(meeting, item, in_principle)),
        Refusal::OutcomeNotOffered
    );
    given.announced(meeting, item, Outcome::Passed);
}

#[test]
fn r29_a_dissent_and_its_words_stand_in_the_resolution_for_ever() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    for member in 2..=9 {
        let mut taken = stand(member, if member == 4 { Stand::Against } else { Stand::For });
        taken.reservation = if member == 4 {
            "工程量有疑问".into()
        } else {
            String::new()
        };
        given.when(Command::TakeStand {
            meeting,
            item,
            stand: taken,
        });
    }
    given.when(speak(meeting, item, 1, Stand::For));
    let Votes::Named(stands) = given.announced(meeting, item, Outcome::Passed).votes else {
        unreachable!("stands were taken by name")
    };
    let dissent = stands.iter().find(|taken| taken.member == MemberId(4));
    assert_eq!(dissent.map(|taken| taken.reservation.as_str()), Some("工程量有疑问"));
    let undo = Command::UndoStand {
        meeting,
        item,
        member: MemberId(4),
    };
    assert_eq!(
        given.refused(undo),
        Refusal::ItemState,
        "stands are undone until the announcement only"
    );
}

#[test]
fn r30_an_appointment_needs_two_thirds_present() {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let (meeting, item) = given.in_session_on(matter, &[9, 8, 7, 6]);
    let refusal = given.refused(speak(meeting, item, 2, Stand::For));
    assert!(matches!(
        refusal,
        Refusal::QuorumMissing {
            entitled: 9,
            present: 5,
            required: 6
        }
    ));
    given.when(moves(meeting, 6, Movement::Arrived));
    given.when(speak(meeting, item, 2, Stand::For));
}

#[test]
fn r23_whoever_is_not_in_the_room_does_not_withdraw_and_so_makes_no_quorum() {
    let mut founding = crate::given::founding(minutebook::domain::register::BookKind::Main);
    founding.rulebook.recused_leave_base = true;
    let mut given = Given::founded(&founding);
    let (meeting, item) = given.in_session(&[5, 6, 7, 8, 9]);
    assert_eq!(given.refused(recuse(meeting, item, 5)), Refusal::NoVote(MemberId(5)));
}

#[test]
fn whoever_left_comes_back_no_earlier() {
    let mut given = Given::a_main_book();
    let (meeting, _) = given.in_session(&[]);
    given.when(moves(meeting, 5, Movement::Left));
    let (left, early) = (time(9, 40, 0, 0), time(9, 10, 0, 0));
    let back = |at| Command::ChangePresence {
        meeting,
        member: MemberId(5),
        movement: Movement::Arrived,
        at,
        reason: "另有公务".into(),
        approved_by: String::new(),
    };
    assert_eq!(
        given.refused(back(early)),
        Refusal::HourOrder {
            after: left,
            given: early
        }
    );
    given.when(back(left));
}

#[test]
fn what_is_put_off_before_all_have_spoken_is_no_vote_and_tells_nobodys_stand() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let first = given.yet_to_speak(meeting, item)[0];
    given.when(speak(meeting, item, first.0, Stand::For));
    let reason = "再议".into();
    let resolution = given.announced(
        meeting,
        item,
        Outcome::Postponed {
            reason,
            by: String::new(),
        },
    );
    assert_eq!(resolution.votes, Votes::None);
    assert_eq!(resolution.tally, Tally::default());
}

#[test]
fn r27_who_comes_in_after_the_one_who_presides_spoke_still_speaks_and_that_one_once_more() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.when(moves(meeting, 5, Movement::Left));
    given.all_speak(meeting, item, 8);
    given.when(moves(meeting, 5, Movement::Arrived));
    assert_eq!(given.yet_to_speak(meeting, item), [MemberId(5)]);
    given.when(speak(meeting, item, 5, Stand::For));
    assert_eq!(given.yet_to_speak(meeting, item), [MemberId(1)]);
    given.when(speak(meeting, item, 1, Stand::For));
    assert_eq!(given.announced(meeting, item, Outcome::Passed).tally.agree, 9);
}
