//! What is stored of a decision, judged again (R23–R29, R54): what the room allowed holds, and each thing changed in
//! what is stored is found.

use jiff::civil::{Date, date, time};
use minutebook::domain::command::Command;
use minutebook::domain::event::{HeadDecision, Resolution};
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{
    BallotCount, Meeting, Movement, Outcome, Stand, StandTaken, Tally, Votes, VotingMethod,
};
use minutebook::domain::refusal::GapFact;
use minutebook::domain::register::AppointmentKind;
use minutebook::domain::rulebook::{MeetingKind, Power, Rulebook};
use minutebook::domain::rules::record::{CHECKS, RecordGap};
use minutebook::domain::rules::{Case, CheckId, Found, Phase, Severity};

use crate::given::{Given, appointment, stand};
use crate::votes::{recuse, speak};

/// One item of a meeting that has announced it, and the rules that judge it.
struct Decided {
    given: Given,
    meeting: Meeting,
    item: u16,
    rulebook: Rulebook,
}

impl Decided {
    fn of(given: Given, meeting: MeetingId, item: u16) -> Self {
        Self {
            meeting: given.meeting(meeting).clone(),
            rulebook: given.book.rulebook(given.today).as_ref().clone(),
            given,
            item,
        }
    }

    /// A matter that the whole body of nine agreed to, but for so many at the end.
    fn with_against(against: usize) -> Self {
        let mut given = Given::a_main_book();
        let (meeting, item) = given.in_session(&[]);
        given.all_speak(meeting, item, 9 - against);
        let outcome = if against < 5 {
            Outcome::Passed
        } else {
            Outcome::Rejected
        };
        given.announced(meeting, item, outcome);
        Self::of(given, meeting, item)
    }

    fn resolution(&mut self) -> &mut Resolution {
        let number = self.item;
        let item = self.meeting.items.iter_mut().find(|item| item.number == number);
        let resolution = item.and_then(|item| item.resolution.as_mut());
        &mut resolution.expect("it was announced").value
    }

    fn stands(&mut self) -> &mut Vec<StandTaken> {
        match &mut self.resolution().votes {
            Votes::Named(stands) => stands,
            other => unreachable!("stands by name were expected, not {other:?}"),
        }
    }

    fn found(&self, check: CheckId) -> Found {
        let item = self.meeting.item(self.item).expect("on the agenda");
        let matter = item.content.matter().expect("it has a matter");
        let case = Case {
            item: Some((&self.meeting, item)),
            roster: Some(&self.given.book.roster),
            ..Case::of(&self.rulebook, self.given.matter(matter))
        };
        let (_, _, run) = CHECKS.iter().find(|(id, ..)| *id == check).expect("judged again");
        run(&case)
    }

    /// What a check finds, each gap with how hard it is.
    fn gaps(&self, check: CheckId) -> Vec<(Severity, RecordGap)> {
        let found = self.found(check);
        assert!(found.applies, "{check} judges it");
        let gap = |(severity, fact)| match fact {
            GapFact::Recorded(gap) => (severity, gap),
            other => unreachable!("{other:?}"),
        };
        found.gaps.into_iter().map(gap).collect()
    }

    fn holds(&self, check: CheckId) -> bool {
        self.gaps(check).is_empty()
    }

    fn on(mut self, day: Date) -> Self {
        self.meeting.call.on = day;
        self
    }
}

#[test]
fn what_the_room_allowed_holds_when_it_is_judged_again_also_after_everyone_left() {
    use CheckId as C;
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    given.when(recuse(meeting, item, 5));
    given.all_speak(meeting, item, 7);
    given.announced(meeting, item, Outcome::Passed);
    // The count of the announcement stands whoever goes afterwards.
    for member in [2, 3, 4, 6, 7] {
        given.when(Command::ChangePresence {
            meeting,
            member: MemberId(member),
            movement: Movement::Left,
            at: time(11, 0, 0, 0),
            reason: "另有公务".into(),
            approved_by: String::new(),
        });
    }
    let decided = Decided::of(given, meeting, item);
    let applying = CHECKS.iter().filter(|(check, ..)| decided.found(*check).applies);
    let applying: Vec<CheckId> = applying.map(|(check, ..)| *check).collect();
    assert_eq!(applying, [C::R23, C::R24, C::R25, C::R26, C::R27, C::R29, C::R54]);
    for check in applying {
        assert!(decided.holds(check), "{check}: {:?}", decided.gaps(check));
    }
    assert!(CHECKS.iter().all(|(_, phase, _)| *phase == Phase::Record));
}

#[test]
fn r23_the_quorum_holds_at_its_number_and_not_one_below() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[6, 7, 8, 9]);
    given.all_speak(meeting, item, 5);
    given.announced(meeting, item, Outcome::Passed);
    let mut decided = Decided::of(given, meeting, item);
    assert!(decided.holds(CheckId::R23), "five of nine");
    let item = decided.meeting.items.iter_mut().find(|state| state.number == item);
    item.and_then(|item| item.voters.as_mut()).expect("announced").pop();
    assert_eq!(
        decided.gaps(CheckId::R23),
        [(
            Severity::Block,
            RecordGap::DecidedBelowQuorum {
                entitled: 9,
                present: 4,
                required: 5
            }
        )]
    );
    decided.resolution().outcome = Outcome::Postponed {
        reason: "缓".into(),
        by: String::new(),
    };
    assert!(!decided.found(CheckId::R23).applies, "nothing was decided");
}

#[test]
fn r24_the_majority_holds_at_its_number_and_not_one_below_either_way() {
    let mut passed = Decided::with_against(4);
    assert!(passed.holds(CheckId::R24), "five of nine agree");
    let four = Tally {
        agree: 4,
        against: 5,
        ..Tally::default()
    };
    passed.stands()[0].stand = Stand::Against;
    assert_eq!(
        passed.gaps(CheckId::R24),
        [
            (Severity::Block, RecordGap::CountsDiffer),
            (
                Severity::Block,
                RecordGap::PassedBelowMajority {
                    entitled: 9,
                    agree: 4,
                    required: 5
                }
            )
        ]
    );
    passed.resolution().tally = four;
    assert_eq!(passed.gaps(CheckId::R24).len(), 1, "the counts are those of the votes");

    let mut rejected = Decided::with_against(5);
    assert!(rejected.holds(CheckId::R24), "four of nine agree");
    rejected.stands()[8].stand = Stand::For;
    assert!(
        rejected
            .gaps(CheckId::R24)
            .contains(&(Severity::Block, RecordGap::RejectedByMinority { agree: 5, required: 5 }))
    );
}

#[test]
fn r24_the_majority_is_asked_from_its_day_on_and_of_appointments_since_2014() {
    let passed = Decided::with_against(4);
    let passed = passed.on(date(2019, 4, 5));
    assert!(!passed.found(CheckId::R24).applies);
    assert!(passed.on(date(2019, 4, 6)).found(CheckId::R24).applies);

    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    let meeting = given.decided(matter, Outcome::Passed);
    let decided = Decided::of(given, meeting, 1).on(date(2013, 12, 31));
    assert!(!decided.found(CheckId::R24).applies);
    assert!(decided.on(date(2014, 1, 1)).holds(CheckId::R24));
}

#[test]
fn r25_only_who_could_vote_is_counted() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    given.all_speak(meeting, item, 8);
    given.announced(meeting, item, Outcome::Passed);
    let mut decided = Decided::of(given, meeting, item);
    assert!(decided.holds(CheckId::R25));
    let absent = decided.given.book.roster.post(MemberId(9)).to_owned();
    decided.stands().push(stand(9, Stand::For));
    assert_eq!(
        decided.gaps(CheckId::R25),
        [(Severity::Block, RecordGap::CountedWithoutVote(vec![absent]))]
    );
}

#[test]
fn r25_a_secret_ballot_is_issued_once_to_each_who_could_vote() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[9]);
    let count = BallotCount {
        issued: 8,
        returned: 8,
        spoiled: 0,
        tally: Tally {
            agree: 8,
            ..Tally::default()
        },
        tellers: String::new(),
        watched_by: vec!["监票人甲".into(), "监票人乙".into()],
        counted_by: "计票人".into(),
    };
    given.when(Command::AnnounceResult {
        meeting,
        item,
        method: VotingMethod::Secret,
        ballots: Some(count.clone()),
        outcome: Outcome::Passed,
        reasons: String::new(),
        reduced: None,
        summed_up: String::new(),
    });
    let mut decided = Decided::of(given, meeting, item);
    assert!(decided.holds(CheckId::R25) && decided.holds(CheckId::R24));
    for check in [CheckId::R27, CheckId::R29] {
        assert!(!decided.found(check).applies, "{check}: nobody's stand is kept");
    }
    decided.resolution().votes = Votes::Counted(BallotCount { issued: 9, ..count });
    assert_eq!(
        decided.gaps(CheckId::R25),
        [(Severity::Block, RecordGap::BallotsDiffer { issued: 9, voters: 8 })]
    );
}

#[test]
fn r26_who_withdrew_is_not_counted_and_the_base_is_the_one_the_rules_say() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    given.when(recuse(meeting, item, 5));
    given.all_speak(meeting, item, 8);
    given.announced(meeting, item, Outcome::Passed);
    let mut decided = Decided::of(given, meeting, item);
    assert!(decided.holds(CheckId::R26));
    let withdrew = decided.given.book.roster.post(MemberId(5)).to_owned();
    decided.stands().push(stand(5, Stand::For));
    assert_eq!(
        decided.gaps(CheckId::R26),
        [(Severity::Block, RecordGap::CountedThoughRecused(vec![withdrew]))]
    );
    assert!(decided.holds(CheckId::R25), "one thing is said once");
    decided.stands().pop();
    decided.rulebook.recused_leave_base = true;
    assert_eq!(
        decided.gaps(CheckId::R26),
        [(Severity::Block, RecordGap::BaseDiffers { kept: 9, counted: 8 })]
    );
    assert!(!Decided::with_against(0).found(CheckId::R26).applies, "nobody withdrew");
}

#[test]
fn r27_everyone_spoke_and_the_one_who_presided_last() {
    let mut decided = Decided::with_against(0);
    assert!(decided.holds(CheckId::R27));
    let silent = decided.stands().remove(0).member;
    let silent = decided.given.book.roster.post(silent).to_owned();
    assert_eq!(
        decided.gaps(CheckId::R27),
        [(Severity::Block, RecordGap::DecidedBeforeAllSpoke(vec![silent]))]
    );
    let mut decided = Decided::with_against(0);
    let first = decided.stands()[0].member;
    decided.stands().rotate_left(1);
    let first = decided.given.book.roster.post(first).to_owned();
    assert_eq!(
        decided.gaps(CheckId::R27),
        [(Severity::Block, RecordGap::SpokeAfterPresiding(vec![first]))]
    );
    decided.resolution().votes = Votes::None;
    let gaps = decided.gaps(CheckId::R27);
    assert!(
        matches!(&gaps[..], [(_, RecordGap::DecidedBeforeAllSpoke(posts))] if posts.len() == 9),
        "{gaps:?}"
    );
}

#[test]
fn r28_the_head_gives_reasons_against_the_majority_and_needs_none_with_it() {
    let mut decided = Decided::with_against(4);
    assert!(!decided.found(CheckId::R28).applies, "the majority decides");
    decided.rulebook.meetings[0].power = Power::Head;
    assert_eq!(decided.rulebook.meetings[0].kind, MeetingKind::Committee);
    assert!(decided.holds(CheckId::R28), "five of nine agree, and it passed");
    decided.stands()[0].stand = Stand::Against;
    assert_eq!(
        decided.gaps(CheckId::R28),
        [(Severity::Block, RecordGap::HeadReasonsNotKept)]
    );
    for (reasons, holds) in [(" ", false), ("急需", true)] {
        decided.resolution().by_head = Some(HeadDecision {
            against_majority: true,
            reasons: reasons.into(),
        });
        assert_eq!(decided.holds(CheckId::R28), holds, "{reasons:?}");
    }
    let decided = decided.on(date(2019, 8, 31));
    assert!(!decided.found(CheckId::R28).applies, "713号令 was not in force");
    assert!(decided.on(date(2019, 9, 1)).found(CheckId::R28).applies);
}

#[test]
fn r29_a_dissent_is_kept_with_name_and_words_and_cannot_be_changed() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let mut against = stand(4, Stand::Against);
    against.reservation = "标准偏高".into();
    given.when(Command::TakeStand {
        meeting,
        item,
        stand: against,
    });
    given.when(speak(meeting, item, 5, Stand::Abstain));
    given.all_speak(meeting, item, 7);
    given.announced(meeting, item, Outcome::Passed);
    let mut decided = Decided::of(given.clone(), meeting, item);
    let mute = given.book.roster.post(MemberId(5)).to_owned();
    assert_eq!(
        decided.gaps(CheckId::R29),
        [(Severity::Finding, RecordGap::DissentWithoutWords(vec![mute]))]
    );
    let spoke = given.book.roster.post(MemberId(4)).to_owned();
    decided.stands()[0].reservation = "同意".into();
    assert_eq!(
        decided.gaps(CheckId::R29)[0],
        (Severity::Block, RecordGap::DissentNotKept(vec![spoke.clone()]))
    );
    decided.stands().remove(0);
    assert_eq!(
        decided.gaps(CheckId::R29)[0],
        (Severity::Block, RecordGap::DissentNotKept(vec![spoke]))
    );
    // Words may stand among the remarks as well, until the record is signed.
    given.when(Command::RecordRemark {
        meeting,
        item,
        member: MemberId(5),
        words: "情况不明".into(),
    });
    assert!(Decided::of(given, meeting, item).holds(CheckId::R29));
}

#[test]
fn r54_a_meeting_decides_what_it_may_decide_and_what_the_line_gives_it() {
    let mut decided = Decided::with_against(0);
    assert!(decided.holds(CheckId::R54));
    let line = decided.rulebook.catalogue.iter_mut().find(|line| line.code == "D01");
    line.expect("a line").decided_by = MeetingKind::Director;
    let beyond = [(Severity::Block, RecordGap::DecidedWithoutPower(MeetingKind::Committee))];
    assert_eq!(decided.gaps(CheckId::R54), beyond);
    let mut decided = Decided::with_against(0);
    decided.rulebook.meetings[0].decides.clear();
    assert_eq!(decided.gaps(CheckId::R54), beyond);
}

#[test]
fn an_item_without_a_resolution_is_not_judged() {
    let mut given = Given::a_main_book();
    let (meeting, item) = given.in_session(&[]);
    let decided = Decided::of(given, meeting, item);
    for (check, ..) in CHECKS {
        assert!(!decided.found(*check).applies, "{check}");
    }
}
