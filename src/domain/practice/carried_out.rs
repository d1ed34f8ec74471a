//! What follows a decision in a practice book: it is assigned, mostly done, seldom evaluated; and once a year the
//! office's own ledger is held against the book.

use jiff::SignedDuration;
use jiff::civil::Date;

use super::{clerk::Clerk, office, papers, words};
use crate::domain::application::Place;
use crate::domain::command::Command;
use crate::domain::evaluation::{Evaluation, EvaluationCase, EvaluationGround};
use crate::domain::follow_up::{Assignment, Completion, Feedback, FollowUpAct};
use crate::domain::id::{AttachmentId, MatterId, MeetingId};
use crate::domain::imported::{ImportedRows, Row, RowAnswer, RowKind};
use crate::domain::money::Fen;
use crate::domain::revision::{ChangeFound, RevisionCheck, each_change};

/// Days that a decision may take.
const DAYS: i64 = 60;
/// Every so many meetings the ledger is imported.
const MEETINGS: u32 = 8;

/// What was agreed to in principle is revised by whom the meeting named, and checked by another.
pub fn check_revision(clerk: &mut Clerk, matter: MatterId, on: Date) {
    let asked = clerk.matter(matter);
    let Some((changes, _)) = asked.changes_asked() else {
        return;
    };
    let found = |asked: &str| ChangeFound {
        asked: asked.to_owned(),
        found: words::CHANGE_FOUND.into(),
    };
    let changes = each_change(changes).map(found).collect();
    // One revised text of each matter: its id is as good a chance as another.
    let file = AttachmentId(matter.0);
    let said = (words::REVISED_NAME, words::CHANGE_FOUND);
    let sm3 = papers::attach(clerk, matter, Place::Decision, file, said);
    let check = RevisionCheck {
        document: words::REVISED_TEXT.into(),
        revised_by: words::HEAD.into(),
        checked_by: words::DISCIPLINE.into(),
        on,
        sm3: Some(sm3),
        changes,
    };
    clerk.act(office::CLERK, Command::CheckRevision { matter, check });
}

/// Assigns what was decided; two in three are done at once, and checked by another.
pub fn follow_up(clerk: &mut Clerk, matter: MatterId, on: Date) {
    if clerk.matter(matter).followed_from().is_none() {
        return;
    }
    let act = |clerk: &mut Clerk, act| {
        clerk.act(office::CLERK, Command::FollowUp { matter, act });
    };
    let assignment = Assignment {
        on,
        owner: words::HEAD.into(),
        due: on.saturating_add(SignedDuration::from_hours(DAYS * 24)),
        measures: words::CARRY_OUT.into(),
        reason: String::new(),
        approved_by: String::new(),
    };
    act(clerk, FollowUpAct::Assigned(assignment));
    if clerk.happens(15) {
        let feedback = Feedback {
            on,
            words: words::CARRIED_OUT.into(),
            evidence: words::MINUTE_BOOK.into(),
        };
        act(clerk, FollowUpAct::Reported(feedback));
    }
    if clerk.happens(65) {
        let completion = Completion {
            on,
            checked_by: words::DISCIPLINE.into(),
            proof: words::CARRIED_OUT.into(),
            without_feedback: words::DONE_AT_ONCE.into(),
        };
        act(clerk, FollowUpAct::Completed(completion));
    }
    if clerk.matter(matter).may_be_evaluated() && clerk.happens(2) {
        evaluate(clerk, matter, on);
    }
}

fn evaluate(clerk: &mut Clerk, matter: MatterId, on: Date) {
    let case = EvaluationCase {
        ground: EvaluationGround::DeemedNeeded,
        on,
        words: words::EVALUATION_CASE.into(),
        by: words::GENERAL_SECTION.into(),
    };
    clerk.act(office::CLERK, Command::RecordEvaluationCase { matter, case });
    let evaluation = Evaluation {
        on,
        evaluator: words::EVALUATOR.into(),
        result: words::EVALUATED.into(),
        proposal: words::GO_ON.into(),
    };
    clerk.act(office::CLERK, Command::RecordEvaluation { matter, evaluation });
}

/// After some meetings the ledger up to their day is imported, and the large payment in it that no number leads anywhere
/// is answered.
pub fn import(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    let serial = clerk.meeting(meeting).session.serial;
    if !serial.is_multiple_of(MEETINGS) {
        return;
    }
    let row = |yuan, number: String| Row {
        kind: RowKind::Payment,
        on,
        party: words::PAYEE.into(),
        amount: Fen::from_yuan(yuan),
        purpose: words::LEDGER_PURPOSE.into(),
        number,
    };
    let numbered = |part| words::ledger_voucher(serial, part);
    let imported = ImportedRows {
        source: words::LEDGER.into(),
        from: on.first_of_month(),
        until: on,
        by: words::HEAD.into(),
        rows: vec![row(12_000, numbered(1)), row(320_000, numbered(2))],
    };
    clerk.act(office::CLERK, Command::ImportRows(Box::new(imported)));
    let Some((place, _)) = clerk.imports().rows().last() else {
        return;
    };
    let answer = RowAnswer {
        row: place,
        matter: None,
        reason: words::SALARIES.into(),
        by: words::SECRETARY.into(),
    };
    clerk.act(office::CLERK, Command::AnswerRow(Box::new(answer)));
}
