//! The path of a summary: 拟稿 → 核稿 → 会核 → 签发 → 编号印发, each step in its turn and on a day that follows.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::command::Command;
use minutebook::domain::id::MemberId;
use minutebook::domain::meeting::{DoneBy, Outcome, SummaryOnPaper, SummaryStage, SummaryStep};
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::waiting::{Task, waiting};

use super::{Held, held};
use crate::acts::{advance, check, done_by, draft_summary, issue, issue_draft, on_paper};
use crate::given::TODAY;

/// Gives one step of a path from paper another day.
type Change = fn(&mut SummaryOnPaper, Date);

const VICE: &str = "副书记";

fn countersign(held: &Held, by: &str) -> Command {
    let done = done_by(&held.given, by);
    advance(held.meeting, SummaryStep::Countersigned(done))
}

fn sign(held: &Held, by: MemberId, on: Date) -> Command {
    advance(held.meeting, SummaryStep::SignedForIssue { by, on })
}

fn presiding(held: &Held) -> MemberId {
    let presiding = held.given.meeting(held.meeting).presiding;
    presiding.expect("the meeting was opened")
}

fn drafted() -> Held {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    held.given.when(draft_summary(&held.given, held.meeting, &text));
    held
}

fn stage(held: &Held) -> SummaryStage {
    held.given.meeting(held.meeting).beside.summary_stage()
}

/// What the home page says of the meeting's summary.
fn waits(held: &Held) -> Option<SummaryStage> {
    let all = waiting(&held.given.book, held.given.today);
    all.into_iter().find_map(|one| match one.task {
        Task::Summary(id, stage) if id == held.meeting => Some(stage),
        _ => None,
    })
}

#[test]
fn a_summary_takes_its_steps_one_after_another_and_the_home_page_says_which_is_next() {
    let mut held = drafted();
    let chair = presiding(&held);
    let steps = [
        (SummaryStage::Check, check(&held.given, held.meeting)),
        (SummaryStage::Countersign, countersign(&held, VICE)),
        (SummaryStage::Sign, sign(&held, chair, TODAY)),
        (SummaryStage::Issue, issue_draft(&held.given, held.meeting)),
    ];
    for (at, (expected, command)) in steps.iter().enumerate() {
        assert_eq!((stage(&held), waits(&held)), (*expected, Some(*expected)));
        // Every later step has to wait for this one.
        for (_, later) in &steps[at + 1..] {
            let refused = held.given.refused(later.clone());
            assert!(
                matches!(refused, Refusal::SummaryWaits(waits, _) if waits == *expected),
                "{expected:?}: {refused:?}"
            );
        }
        held.given.when(command.clone());
    }
    assert_eq!((stage(&held), waits(&held)), (SummaryStage::Draft, None));
    let meeting = held.given.meeting(held.meeting);
    let issued = &meeting.beside.summary().expect("issued").value;
    let path = issued.path.as_ref().expect("kept since");
    assert_eq!((issued.copies, path.signed_by), (Some(20), chair));
    assert_eq!(path.countersigned, [done_by(&held.given, VICE)]);
    assert_eq!(path.at_once_because, None);
}

#[test]
fn without_countersigners_the_check_leads_to_the_signature() {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    let Command::DraftSummary(mut nobody) = draft_summary(&held.given, held.meeting, &text) else {
        unreachable!()
    };
    nobody.countersigners.clear();
    held.given.when(Command::DraftSummary(nobody));
    held.given.when(check(&held.given, held.meeting));
    assert_eq!(stage(&held), SummaryStage::Sign);
}

#[test]
fn r61_a_draft_may_differ_from_the_record_but_neither_its_check_nor_its_issue() {
    let mut held = held(Outcome::Passed);
    let wrong = held.draft().replace("100,000.00 元", "100,001元");
    held.given.when(draft_summary(&held.given, held.meeting, &wrong));
    let refused = held.given.refused(check(&held.given, held.meeting));
    assert!(matches!(refused, Refusal::NotReady(_)), "{refused:?}");
    let right = held.draft();
    held.given.when(draft_summary(&held.given, held.meeting, &right));
    held.given.when(check(&held.given, held.meeting));
    assert_eq!(stage(&held), SummaryStage::Countersign);
}

#[test]
fn another_text_after_the_check_says_why_and_takes_every_step_back() {
    let mut held = drafted();
    let text = format!("{}\n会议要求抓好落实。", held.draft());
    held.given.when(check(&held.given, held.meeting));
    held.given.when(countersign(&held, VICE));
    let Command::DraftSummary(mut silent) = draft_summary(&held.given, held.meeting, &text) else {
        unreachable!()
    };
    silent.changed_because = " ".into();
    let refused = held.given.refused(Command::DraftSummary(silent));
    assert_eq!(refused, Refusal::FieldEmpty(Field::ChangeReason));
    held.given.when(draft_summary(&held.given, held.meeting, &text));
    let beside = &held.given.meeting(held.meeting).beside;
    assert_eq!((stage(&held), beside.drafts.len()), (SummaryStage::Check, 2));
    assert_eq!(beside.in_hand.as_ref().map(|draft| draft.countersigned.len()), Some(0));
    // The same words once more change nothing.
    assert_eq!(
        held.given.refused(draft_summary(&held.given, held.meeting, &text)),
        Refusal::WrongState
    );
}

#[test]
fn each_step_is_taken_by_those_whose_it_is() {
    let mut held = drafted();
    let drafter = held.given.meeting(held.meeting).beside.drafts[0].value.drafted.clone();
    let own = SummaryStep::Checked {
        done: drafter,
        waivers: Vec::new(),
    };
    assert_eq!(held.given.refused(advance(held.meeting, own)), Refusal::DrafterChecks);
    held.given.when(check(&held.given, held.meeting));
    let waits = Refusal::SummaryWaits(SummaryStage::Countersign, vec![VICE.into()]);
    assert_eq!(held.given.refused(countersign(&held, "委员甲")), waits);
    held.given.when(countersign(&held, VICE));
    let chair = presiding(&held);
    let other = MemberId(chair.0 + 1);
    let post = held.given.book.roster.post(chair).to_owned();
    let waits = Refusal::SummaryWaits(SummaryStage::Sign, vec![post]);
    assert_eq!(held.given.refused(sign(&held, other, TODAY)), waits);
}

#[test]
fn nobody_is_named_twice_to_countersign() {
    let held = held(Outcome::Passed);
    let text = held.draft();
    for posts in [vec![VICE, VICE], vec![VICE, " "]] {
        let Command::DraftSummary(mut twice) = draft_summary(&held.given, held.meeting, &text) else {
            unreachable!()
        };
        twice.countersigners = posts.into_iter().map(Into::into).collect();
        let refused = held.given.refused(Command::DraftSummary(twice));
        assert_eq!(refused, Refusal::FieldEmpty(Field::Countersigner));
    }
}

#[test]
fn the_days_of_the_path_follow_each_other_and_the_meeting() {
    let mut held = held(Outcome::Passed);
    let (text, before, after) = (
        held.draft(),
        TODAY.saturating_sub(1.day()),
        TODAY.saturating_add(1.day()),
    );
    let order = Refusal::DateOrder {
        after: TODAY,
        given: before,
    };
    let on = |by: &str, on| DoneBy { by: by.into(), on };
    // On paper: each day alone a day too early, and the last one a day too late.
    let changes: [Change; 4] = [
        |paper, on| paper.drafted.on = on,
        |paper, on| paper.checked.on = on,
        |paper, on| paper.countersigned[0].on = on,
        |paper, on| paper.signed_on = on,
    ];
    for change in changes {
        for (day, refusal) in [(before, order.clone()), (after, Refusal::InFuture(after))] {
            let mut command = issue(&held.given, held.meeting, &text);
            change(on_paper(&mut command), day);
            assert_eq!(held.given.refused(command), refusal);
        }
    }
    // Step by step.
    held.given.when(draft_summary(&held.given, held.meeting, &text));
    let checked = SummaryStep::Checked {
        done: on("综合办负责人", before),
        waivers: Vec::new(),
    };
    assert_eq!(held.given.refused(advance(held.meeting, checked)), order);
    held.given.when(check(&held.given, held.meeting));
    let early = SummaryStep::Countersigned(on(VICE, before));
    assert_eq!(held.given.refused(advance(held.meeting, early)), order);
    held.given.when(countersign(&held, VICE));
    let chair = presiding(&held);
    assert_eq!(held.given.refused(sign(&held, chair, before)), order);
}

#[test]
fn a_path_from_paper_says_why_it_is_entered_at_once_and_how_many_copies_went_out() {
    let held = held(Outcome::Passed);
    let text = held.draft();
    let mut silent = issue(&held.given, held.meeting, &text);
    on_paper(&mut silent).at_once_because = " ".into();
    assert_eq!(held.given.refused(silent), Refusal::FieldEmpty(Field::Reason));
    let Command::IssueSummary(mut none) = issue(&held.given, held.meeting, &text) else {
        unreachable!()
    };
    none.copies = 0;
    let refused = held.given.refused(Command::IssueSummary(none));
    assert_eq!(refused, Refusal::FieldEmpty(Field::Copies));
}

#[test]
fn another_version_keeps_why_it_was_begun_through_later_drafts() {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    held.issued(&text);
    let again = |held: &Held, because: &str, more: &str| {
        let Command::DraftSummary(mut again) = draft_summary(&held.given, held.meeting, &format!("{text}{more}"))
        else {
            unreachable!()
        };
        again.changed_because = because.into();
        Command::DraftSummary(again)
    };
    held.given.when(again(&held, "会议记录已更正", ""));
    held.given.when(check(&held.given, held.meeting));
    held.given.when(again(&held, "核稿后补写", "\n会议要求抓好落实。"));
    held.given.when(check(&held.given, held.meeting));
    held.given.when(countersign(&held, VICE));
    let chair = presiding(&held);
    held.given.when(sign(&held, chair, TODAY));
    held.given.when(issue_draft(&held.given, held.meeting));
    let meeting = held.given.meeting(held.meeting);
    let because = meeting.beside.summary().expect("issued").value.changed_because.clone();
    assert_eq!(because.as_deref(), Some("会议记录已更正"));
}
