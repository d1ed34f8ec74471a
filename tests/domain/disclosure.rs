//! Disclosure: attribute, secrecy review, track, release, and the end without it (R37–R41, R45).

use jiff::civil::date;
use minutebook::domain::calendar::Calendar;
use minutebook::domain::command::Command;
use minutebook::domain::disclosure::{
    AttributeSet, DisclosureAttribute, DisclosureDraft, Ground, Release, ReviewResult, Scope, SecrecyReview, Track,
    TrackStep, TrackStepTaken, Undisclosed, Withheld,
};
use minutebook::domain::id::MatterId;
use minutebook::domain::matter::MatterStatus;
use minutebook::domain::refusal::Refusal;
use minutebook::domain::rules::CheckId;
use minutebook::domain::waiting::disclosure_due;

use crate::given::{Given, TODAY, checks};

pub fn judge(matter: MatterId, attribute: DisclosureAttribute, ground: Ground) -> Command {
    Command::JudgeAttribute {
        matter,
        judgement: AttributeSet {
            attribute,
            ground,
            document_date: Some(TODAY),
            by: "综合办经办人".into(),
            on: TODAY,
        },
    }
}

pub fn review(matter: MatterId, result: ReviewResult) -> Command {
    Command::ReviewSecrecy {
        matter,
        review: SecrecyReview {
            reviewer: "综合办负责人".into(),
            on: TODAY,
            result,
        },
    }
}

pub fn draft(matter: MatterId, track: Track, text: &str) -> DisclosureDraftOf {
    DisclosureDraftOf {
        matter,
        draft: DisclosureDraft {
            track,
            scope: Scope::Society,
            channel: "街道公开栏".into(),
            title: "事项公开".into(),
            text: text.into(),
            withheld: Vec::new(),
            not_personal: Vec::new(),
        },
    }
}

pub struct DisclosureDraftOf {
    matter: MatterId,
    pub draft: DisclosureDraft,
}

impl DisclosureDraftOf {
    pub fn command(self) -> Command {
        Command::DraftDisclosure {
            matter: self.matter,
            draft: Box::new(self.draft),
        }
    }
}

const fn hand(step: TrackStep) -> &'static str {
    match step {
        TrackStep::Proposed => "综合办经办人",
        TrackStep::Examined => "副书记、主任",
        TrackStep::Approved => "书记",
    }
}

fn step(matter: MatterId, step: TrackStep) -> Command {
    Command::PassTrackStep {
        matter,
        step: TrackStepTaken {
            step,
            by: hand(step).into(),
            on: TODAY,
        },
    }
}

pub fn disclose(matter: MatterId) -> Command {
    Command::Disclose {
        matter,
        release: Release {
            by: "综合办经办人".into(),
            on: TODAY,
            place: "街道公开栏".into(),
        },
    }
}

pub fn leave(matter: MatterId, ground: Ground) -> Command {
    Command::LeaveUndisclosed {
        matter,
        end: Undisclosed {
            ground,
            reason: "无主动公开义务".into(),
            by: "综合办经办人".into(),
            on: TODAY,
            recheck_on: date(2027, 3, 10),
        },
    }
}

/// A matter in the register that is to be disclosed proactively, reviewed, with a draft of that text.
pub fn drafted(text: &str) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(judge(matter, DisclosureAttribute::Proactive, Ground::Proactive));
    given.when(draft(matter, Track::Government, text).command());
    given.when(review(matter, ReviewResult::MayPublish));
    (given, matter)
}

#[test]
fn nothing_is_judged_or_disclosed_before_the_entry() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    for command in [
        judge(matter, DisclosureAttribute::Proactive, Ground::Proactive),
        review(matter, ReviewResult::MayPublish),
        draft(matter, Track::Government, "同意").command(),
        disclose(matter),
        leave(matter, Ground::NoDuty),
    ] {
        assert_eq!(checks(&given.refused(command)), ("block", vec![CheckId::R51]));
    }
}

#[test]
fn each_attribute_takes_the_grounds_that_fit_it() {
    let all = [
        Ground::Proactive,
        Ground::PartyCatalogue,
        Ground::Security,
        Ground::ThirdParty,
        Ground::InternalAffairs,
        Ground::Process,
        Ground::NoDuty,
    ];
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    for attribute in DisclosureAttribute::ALL {
        for ground in all {
            let asked = given.asked(&judge(matter, attribute, ground));
            assert_eq!(asked.is_ok(), Ground::fitting(attribute).contains(&ground));
            assert!(asked.is_ok() || asked == Err(Refusal::GroundMismatch));
        }
    }
}

#[test]
fn r38_a_secrecy_review_is_made_of_the_words_that_go_out_and_of_no_others() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(judge(matter, DisclosureAttribute::Proactive, Ground::Proactive));
    let reviewed = review(matter, ReviewResult::MayPublish);
    assert_eq!(
        checks(&given.refused(reviewed.clone())),
        ("block", vec![CheckId::R38]),
        "there is nothing to review yet"
    );
    given.when(draft(matter, Track::Government, "同意实施。").command());
    given.when(reviewed);
    given.when(draft(matter, Track::PartyAffairs, "同意实施。").command());
    assert!(
        given.matter(matter).secrecy_review.is_some(),
        "the same words on another track"
    );
    given.when(draft(matter, Track::PartyAffairs, "同意组织实施。").command());
    assert!(given.matter(matter).secrecy_review.is_none());
    let Command::ReviewSecrecy { matter, mut review } = review(matter, ReviewResult::MayPublish) else {
        unreachable!("a review")
    };
    review.on = TODAY.yesterday().expect("in range");
    let before = Command::ReviewSecrecy { matter, review };
    assert!(
        matches!(given.refused(before), Refusal::DateOrder { .. }),
        "nothing was reviewed before it was decided"
    );
}

#[test]
fn r38_nothing_is_released_without_a_secrecy_review_that_allows_it() {
    let (mut given, matter) = drafted("同意实施。");
    for result in [
        ReviewResult::MayNot {
            reason: "涉密".into()
        },
        ReviewResult::Refer {
            to: "区保密局".into()
        },
    ] {
        given.when(review(matter, result));
        assert_eq!(checks(&given.refused(disclose(matter))), ("block", vec![CheckId::R38]));
    }
    given.when(review(matter, ReviewResult::MayPublish));
    given.when(disclose(matter));
    assert_eq!(given.matter(matter).status(), MatterStatus::Disclosed);
}

#[test]
fn r39_the_party_track_walks_its_steps_in_order() {
    let (mut given, matter) = drafted("同意实施。");
    given.when(draft(matter, Track::PartyAffairs, "同意实施。").command());
    assert_eq!(
        given.refused(step(matter, TrackStep::Approved)),
        Refusal::TrackOrder(TrackStep::Proposed)
    );
    for taken in TrackStep::ALL {
        assert_eq!(checks(&given.refused(disclose(matter))), ("block", vec![CheckId::R39]));
        given.when(step(matter, taken));
    }
    assert_eq!(given.refused(step(matter, TrackStep::Proposed)), Refusal::WrongState);
    let mut redrafted = given.clone();
    redrafted.when(draft(matter, Track::PartyAffairs, "同意实施，另行安排。").command());
    assert_eq!(
        checks(&redrafted.refused(disclose(matter))).1,
        [CheckId::R38, CheckId::R39],
        "a new text is reviewed and walks anew"
    );
    given.when(disclose(matter));
}

#[test]
fn r40_what_is_withheld_has_a_part_a_ground_and_a_reason() {
    for (part, reason, fine) in [
        ("报价", "商业秘密", true),
        ("", "商业秘密", false),
        ("报价", " ", false),
    ] {
        let (mut given, matter) = drafted("同意实施。");
        let mut of = draft(matter, Track::Government, "同意实施。");
        of.draft.withheld = vec![Withheld {
            part: part.into(),
            ground: Ground::ThirdParty,
            reason: reason.into(),
            reassess_on: date(2027, 3, 10),
        }];
        given.when(of.command());
        given.when(review(matter, ReviewResult::MayPublish));
        match given.asked(&disclose(matter)) {
            Ok(_) => assert!(fine),
            Err(refusal) => {
                assert!(!fine);
                assert_eq!(checks(&refusal), ("block", vec![CheckId::R40]));
            }
        }
    }
}

#[test]
fn nothing_of_a_decision_is_dated_before_it() {
    let (mut given, matter) = drafted("同意实施。");
    let eve = TODAY.yesterday().expect("a day before");
    let order = Refusal::DateOrder {
        after: TODAY,
        given: eve,
    };
    let Command::JudgeAttribute { matter, mut judgement } =
        judge(matter, DisclosureAttribute::Proactive, Ground::Proactive)
    else {
        unreachable!("a judgement")
    };
    judgement.document_date = Some(eve);
    assert_eq!(given.refused(Command::JudgeAttribute { matter, judgement }), order);
    let Command::Disclose { mut release, .. } = disclose(matter) else {
        unreachable!("a release")
    };
    release.on = eve;
    let early = Command::Disclose { matter, release };
    assert_eq!(given.refused(early), order);
    given.when(disclose(matter));
}

#[test]
fn what_is_withheld_is_never_drafted_or_released_also_if_it_was_proactive_before() {
    let (mut given, matter) = drafted("同意实施。");
    given.when(judge(matter, DisclosureAttribute::Withheld, Ground::InternalAffairs));
    let forbidden = Refusal::AttributeForbids(DisclosureAttribute::Withheld);
    assert_eq!(given.refused(disclose(matter)), forbidden);
    assert_eq!(
        given.refused(draft(matter, Track::Government, "同意").command()),
        forbidden
    );
    given.when(leave(matter, Ground::InternalAffairs));
    assert_eq!(given.matter(matter).status(), MatterStatus::Undisclosed);
}

#[test]
fn a_proactive_matter_does_not_end_without_disclosure() {
    let (given, matter) = drafted("同意实施。");
    let forbidden = Refusal::AttributeForbids(DisclosureAttribute::Proactive);
    assert_eq!(given.refused(leave(matter, Ground::NoDuty)), forbidden);
}

#[test]
fn a_release_can_be_withdrawn_and_then_judged_again() {
    let (mut given, matter) = drafted("同意实施。");
    given.when(disclose(matter));
    let again = judge(matter, DisclosureAttribute::Withheld, Ground::Process);
    assert_eq!(given.refused(again.clone()), Refusal::Sealed);
    given.when(Command::WithdrawDisclosure {
        matter,
        reason: "表述有误".into(),
        by: "书记".into(),
    });
    given.when(again);
    let withdrawn = given.matter(matter).withdrawn_releases();
    let [withdrawn] = &withdrawn[..] else {
        unreachable!("one release was withdrawn")
    };
    assert_eq!(withdrawn.released.draft.text, "同意实施。");
    assert_eq!(
        (withdrawn.reason.as_str(), withdrawn.by.as_str(), withdrawn.on),
        ("表述有误", "书记", TODAY)
    );
}

#[test]
fn r37_twenty_working_days_run_from_the_date_of_the_document() {
    // From Monday 2 February 2026 over the Spring Festival (16 to 23 February off, 14 and 28 worked).
    let calendar = Calendar::built_in();
    let due = calendar.deadline(date(2026, 2, 2), 20);
    assert!(!due.provisional);
    assert_eq!(calendar.working_days_between(date(2026, 2, 2), due.date), 20);
    assert_eq!(calendar.remaining(due.date, due.date), 0);
    let (before, after) = (
        due.date.yesterday().expect("a day"),
        calendar.deadline(due.date, 1).date,
    );
    assert_eq!(
        (
            calendar.remaining(before, due.date),
            calendar.remaining(after, due.date)
        ),
        (1, -1)
    );
}

#[test]
fn r45_a_deadline_that_runs_into_a_year_without_a_calendar_is_provisional() {
    let calendar = Calendar::built_in();
    assert_eq!(calendar.known_until(), 2026);
    let last_known = calendar.deadline(date(2026, 12, 1), 20);
    let into_2027 = calendar.deadline(date(2026, 12, 10), 20);
    assert!(!last_known.provisional);
    assert!(into_2027.provisional);
    assert_eq!(into_2027.years_missing, [2027]);
}

#[test]
fn r38_nothing_went_out_before_the_day_of_its_secrecy_review() {
    let (given, matter) = drafted("会议决定实施。");
    let released = |on| Command::Disclose {
        matter,
        release: Release {
            by: "综合办经办人".into(),
            on,
            place: "街道公开栏".into(),
        },
    };
    let given = given.on(date(2026, 3, 12));
    assert!(given.asked(&released(TODAY)).is_ok(), "on the day of the review");
    let before = date(2026, 3, 9);
    assert_eq!(
        given.refused(released(before)),
        Refusal::DateOrder {
            after: TODAY,
            given: before
        }
    );
}

#[test]
fn what_ended_without_disclosure_is_judged_anew_before_anything_is_drafted_or_released() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(judge(matter, DisclosureAttribute::OnRequest, Ground::NoDuty));
    given.when(draft(matter, Track::Government, "会议决定实施。").command());
    given.when(review(matter, ReviewResult::MayPublish));
    given.when(leave(matter, Ground::NoDuty));
    let forbidden = Refusal::AttributeForbids(DisclosureAttribute::OnRequest);
    assert_eq!(
        given.refused(draft(matter, Track::Government, "同意").command()),
        forbidden
    );
    assert_eq!(given.refused(disclose(matter)), forbidden);
    given.when(judge(matter, DisclosureAttribute::Proactive, Ground::Proactive));
    given.when(disclose(matter));
    assert_eq!(given.matter(matter).status(), MatterStatus::Disclosed);
}

#[test]
fn r37_a_release_after_its_term_is_late_and_never_refused() {
    let (given, matter) = drafted("会议决定实施。");
    let due = disclosure_due(&given.book.calendar(), TODAY).date;
    let release = |on| Command::Disclose {
        matter,
        release: Release {
            by: "综合办经办人".into(),
            on,
            place: "街道公开栏".into(),
        },
    };
    let late = given.book.calendar().deadline(due, 1).date;
    for day in [due, late] {
        let given = given.clone().on(day);
        assert!(given.asked(&release(day)).is_ok(), "{day}");
    }
}

#[test]
fn r39_the_steps_of_the_track_are_dated_in_their_order() {
    let (mut given, matter) = drafted("同意实施。");
    given.when(draft(matter, Track::PartyAffairs, "同意实施。").command());
    let taken = |step, on| Command::PassTrackStep {
        matter,
        step: TrackStepTaken {
            step,
            by: hand(step).into(),
            on,
        },
    };
    given.today = date(2026, 3, 12);
    given.when(taken(TrackStep::Proposed, date(2026, 3, 11)));
    assert_eq!(
        given.refused(taken(TrackStep::Examined, TODAY)),
        Refusal::DateOrder {
            after: date(2026, 3, 11),
            given: TODAY
        }
    );
    given.when(taken(TrackStep::Examined, date(2026, 3, 11)));
    assert!(matches!(
        given.refused(taken(TrackStep::Approved, date(2026, 3, 13))),
        Refusal::InFuture(_)
    ));
}

#[test]
fn r40_what_is_left_undisclosed_is_judged_again_on_a_later_day() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(judge(matter, DisclosureAttribute::Withheld, Ground::Process));
    let end = |recheck_on| Command::LeaveUndisclosed {
        matter,
        end: Undisclosed {
            ground: Ground::Process,
            reason: "属于内部讨论".into(),
            by: "综合办经办人".into(),
            on: TODAY,
            recheck_on,
        },
    };
    assert!(matches!(given.refused(end(TODAY)), Refusal::DateOrder { .. }));
    assert!(given.asked(&end(date(2026, 3, 11))).is_ok());
}

#[test]
fn a_ground_leads_to_the_track_of_its_own_catalogue() {
    for (ground, track) in [
        (Ground::PartyCatalogue, Track::PartyAffairs),
        (Ground::Proactive, Track::Government),
    ] {
        assert_eq!(Track::of(ground), track, "{ground:?}");
    }
}
