//! 保留意见 voiced after the stands are sealed (office.md 1.15): words beside a stand that stays what it is, until the record
//! is signed.

use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{Outcome, Stand, StandTaken, Votes};
use minutebook::domain::refusal::{Field, Refusal, RoomProblem};
use minutebook::domain::room::RoomView;
use minutebook::text::names::Names;
use minutebook::text::record;

use crate::acts::{self, reserve};
use crate::given::{Given, announce};
use crate::votes::speak;

const PRESIDES: MemberId = MemberId(1);
const DISSENTS: MemberId = MemberId(4);

/// An item at which one member does not agree and everybody has spoken.
fn all_spoke() -> (Given, MeetingId, u16) {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    for member in given.yet_to_speak(meeting, item) {
        let stand = if member == DISSENTS { Stand::Against } else { Stand::For };
        given.when(speak(meeting, item, member.0, stand));
    }
    (given, meeting, item)
}

fn in_file(given: &Given, meeting: MeetingId, item: u16) -> StandTaken {
    let state = given.meeting(meeting).item(item).expect("the item is there");
    state.stand_of(DISSENTS).expect("the member spoke").clone()
}

/// The stand as the file of the matter has it.
fn in_matter(given: &Given, meeting: MeetingId, item: u16) -> StandTaken {
    let state = given.meeting(meeting).item(item).expect("the item is there");
    let matter = given.matter(state.content.matter().expect("it is a matter"));
    let decision = matter.last_resolution().expect("it was announced");
    let Votes::Named(stands) = &decision.value.votes else {
        unreachable!("stands were taken one by one")
    };
    let own = stands.iter().find(|taken| taken.member == DISSENTS);
    own.expect("the member spoke").clone()
}

#[test]
fn words_may_follow_once_the_one_who_presides_has_spoken_and_nobody_speaks_again() {
    let (mut given, meeting, item) = all_spoke();
    let order = |given: &Given| -> Vec<MemberId> {
        let stands = &given.meeting(meeting).item(item).expect("the item is there").stands;
        stands.iter().map(|taken| taken.member).collect()
    };
    let before = order(&given);
    given.when(reserve(meeting, item, DISSENTS));
    assert_eq!(order(&given), before);
    assert_eq!(given.yet_to_speak(meeting, item), []);
    given.when(announce(meeting, item, Outcome::Passed));
    for taken in [in_file(&given, meeting, item), in_matter(&given, meeting, item)] {
        assert_eq!(
            (taken.stand, taken.reservation.as_str()),
            (Stand::Against, "建议先行评估")
        );
    }
}

#[test]
fn words_may_follow_the_announcement_until_the_record_is_signed() {
    let (mut given, meeting, item) = all_spoke();
    given.when(announce(meeting, item, Outcome::Passed));
    let mut signed = given.clone();
    given.when(reserve(meeting, item, DISSENTS));
    for taken in [in_file(&given, meeting, item), in_matter(&given, meeting, item)] {
        assert_eq!(
            (taken.stand, taken.reservation.as_str()),
            (Stand::Against, "建议先行评估")
        );
    }
    assert_eq!(
        given.refused(reserve(meeting, item, DISSENTS)),
        RoomProblem::ReservationKept(DISSENTS).into()
    );
    signed.closed(meeting);
    let mut closed = signed.clone();
    closed.when(reserve(meeting, item, DISSENTS));
    let signing = acts::sign_record(&signed, meeting);
    signed.when(signing);
    assert_eq!(signed.refused(reserve(meeting, item, DISSENTS)), Refusal::MeetingState);
}

#[test]
fn whoever_agreed_or_did_not_speak_has_nothing_to_reserve_and_words_are_not_empty() {
    let (given, meeting, item) = all_spoke();
    assert_eq!(
        given.refused(reserve(meeting, item, MemberId(2))),
        RoomProblem::Agreed(MemberId(2)).into()
    );
    assert_eq!(
        given.refused(reserve(meeting, item, MemberId(9))),
        Refusal::NoVote(MemberId(9))
    );
    let mut silent = reserve(meeting, item, DISSENTS);
    if let Command::VoiceReservation { words, .. } = &mut silent {
        *words = " ".into();
    }
    assert_eq!(given.refused(silent), Refusal::FieldEmpty(Field::Reservation));
}

#[test]
fn words_beside_a_stand_stay_when_a_wrong_announcement_is_taken_back_and_hold_up_none() {
    let (mut given, meeting, item) = all_spoke();
    given.when(announce(meeting, item, Outcome::Passed));
    given.when(reserve(meeting, item, DISSENTS));
    given.when(acts::withdraw(meeting, item));
    given.when(announce(meeting, item, Outcome::Passed));
    for taken in [in_file(&given, meeting, item), in_matter(&given, meeting, item)] {
        assert_eq!(taken.reservation, "建议先行评估");
    }
}

#[test]
fn the_seat_of_who_reserves_and_of_who_remarks_tell_the_same() {
    let (mut given, meeting, item) = all_spoke();
    let told = |given: &Given| -> Vec<MemberId> {
        let view = RoomView::of(&given.book, given.meeting(meeting));
        let seats = view.item.expect("an item is in hand").seats.into_iter();
        seats.filter(|seat| seat.remarked).map(|seat| seat.member).collect()
    };
    assert_eq!(told(&given), []);
    given.when(reserve(meeting, item, DISSENTS));
    assert_eq!(told(&given), [], "it would tell how the member stands");
    given.when(announce(meeting, item, Outcome::Passed));
    assert_eq!(told(&given), [DISSENTS]);
}

#[test]
fn who_agrees_keeps_no_reservation_beside_the_stand() {
    let (mut given, meeting, item) = all_spoke();
    let agrees = |reservation: &str| Command::TakeStand {
        meeting,
        item,
        stand: StandTaken {
            member: PRESIDES,
            stand: Stand::For,
            reservation: reservation.into(),
        },
    };
    assert_eq!(
        given.refused(agrees("应先试点再推开")),
        RoomProblem::Agreed(PRESIDES).into()
    );
    given.when(agrees(""));
}

#[test]
fn words_typed_between_quotation_marks_stand_between_one_pair_in_the_record() {
    let (mut given, meeting, item) = all_spoke();
    let mut command = reserve(meeting, item, DISSENTS);
    if let Command::VoiceReservation { words, .. } = &mut command {
        *words = "“建议先行评估。”".into();
    }
    given.when(command);
    let names = Names::of(&given.book, given.today);
    let said = record::reservation(&in_file(&given, meeting, item), names);
    let post = given.book.roster.post(DISSENTS);
    assert_eq!(said, format!("{post}表示：“建议先行评估”，保留个人意见。"));
}
