//! One of each act that follows a decision up, evaluates it, or holds the office's own books against it.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::application::{Attachment, Place};
use minutebook::domain::command::Command;
use minutebook::domain::evaluation::{Evaluation, EvaluationCase, EvaluationGround};
use minutebook::domain::follow_up::{Assignment, Change, ChangeKind, Completion, Feedback, FollowUpAct};
use minutebook::domain::id::{AttachmentId, MatterId};
use minutebook::domain::imported::{ImportedRows, Row, RowAnswer, RowKind, RowPlace};
use minutebook::domain::register::BookKind;
use minutebook::domain::revision::{ChangeFound, RevisionCheck, each_change};

use crate::given::{Given, yuan};

/// Who carries decisions out in these tests.
pub const OWNER: &str = "城市管理科";

pub fn assignment(on: Date) -> Assignment {
    Assignment {
        on,
        owner: OWNER.into(),
        due: on.saturating_add(30.days()),
        measures: "按决定组织实施".into(),
        reason: "责任人调整".into(),
        approved_by: "主任".into(),
    }
}

pub fn follow_up(matter: MatterId, act: FollowUpAct) -> Command {
    Command::FollowUp { matter, act }
}

pub fn assign(matter: MatterId, on: Date) -> Command {
    follow_up(matter, FollowUpAct::Assigned(assignment(on)))
}

/// The digest of the revised text.
const REVISED_SM3: &str = "0808080808080808080808080808080808080808080808080808080808080808";

/// The revised text is kept with the decision.
pub fn keep_revised_text(matter: MatterId) -> Command {
    Command::AttachFile {
        matter,
        place: Place::Decision,
        attachment: Attachment {
            id: AttachmentId([8; 8]),
            file_name: "修改稿.docx".into(),
            media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document".into(),
            bytes: 10,
            parts: 1,
            sm3: REVISED_SM3.into(),
        },
        not_secret_by: "综合办主任".into(),
    }
}

/// The revised text was found to carry every change that was asked for.
pub fn check_revision(given: &Given, matter: MatterId, on: Date) -> Command {
    let asked = given.matter(matter).changes_asked();
    let changes = asked.map(|(changes, _)| each_change(changes).map(str::to_owned).collect::<Vec<_>>());
    let found = |asked| ChangeFound {
        asked,
        found: "第三部分第二条，已修改".into(),
    };
    let check = RevisionCheck {
        document: "修改后的实施方案（街办发〔2026〕8号）".into(),
        revised_by: "社区建设办公室".into(),
        checked_by: "综合办主任".into(),
        on,
        sm3: Some(REVISED_SM3.into()),
        changes: changes.unwrap_or_default().into_iter().map(found).collect(),
    };
    Command::CheckRevision { matter, check }
}

pub fn report(matter: MatterId, on: Date) -> Command {
    let feedback = Feedback {
        on,
        words: "已完成招标".into(),
        evidence: "中标通知书".into(),
    };
    follow_up(matter, FollowUpAct::Reported(feedback))
}

pub fn change(matter: MatterId, on: Date, kind: ChangeKind, decided_by: Option<MatterId>) -> Command {
    let change = Change {
        on,
        kind,
        words: "条件变化".into(),
        ordered_by: if decided_by.is_none() {
            "主任".into()
        } else {
            String::new()
        },
        decided_by,
    };
    follow_up(matter, FollowUpAct::Changed(change))
}

pub fn suspend(matter: MatterId, on: Date) -> Command {
    change(matter, on, ChangeKind::Suspended, None)
}

pub fn complete(matter: MatterId, on: Date) -> Command {
    let completion = Completion {
        on,
        checked_by: "纪检监察工委书记".into(),
        proof: "验收单".into(),
        without_feedback: "当日办完".into(),
    };
    follow_up(matter, FollowUpAct::Completed(completion))
}

pub fn evaluation_case(matter: MatterId, on: Date) -> Command {
    let case = EvaluationCase {
        ground: EvaluationGround::ManyOpinions,
        on,
        words: "居民提出较多意见".into(),
        by: "党政综合办公室".into(),
    };
    Command::RecordEvaluationCase { matter, case }
}

pub fn evaluation_by(matter: MatterId, on: Date, evaluator: &str) -> Command {
    let evaluation = Evaluation {
        on,
        evaluator: evaluator.into(),
        result: "基本达到预期".into(),
        proposal: "继续实施".into(),
    };
    Command::RecordEvaluation { matter, evaluation }
}

pub fn evaluation(matter: MatterId, on: Date) -> Command {
    evaluation_by(matter, on, "第三方评估机构")
}

/// A row of a book: a payment of 60,000 元, or an appointment.
pub fn row(kind: BookKind, on: Date) -> Row {
    let (kind, amount) = match kind {
        BookKind::Main => (RowKind::Payment, Some(yuan(60_000))),
        BookKind::Personnel => (RowKind::Appointment, None),
    };
    Row {
        kind,
        on,
        party: "甲单位".into(),
        amount,
        purpose: "修缮".into(),
        number: "记-9".into(),
    }
}

pub fn rows(on: Date, rows: Vec<Row>) -> Command {
    Command::ImportRows(Box::new(ImportedRows {
        source: "支出明细账".into(),
        from: on.first_of_year(),
        until: on,
        by: "财务科负责人".into(),
        rows,
    }))
}

/// One row that was not taken in yet.
pub fn import(given: &Given, on: Date) -> Command {
    let known = given.files.imports.as_ref().map_or(0, |imports| imports.rows().count());
    let number = format!("记-{}", 9 + known);
    rows(
        on,
        vec![Row {
            number,
            ..row(given.book.kind, on)
        }],
    )
}

/// The answer to the first row.
pub fn answer_row(given: &Given, matter: Option<MatterId>) -> Command {
    let imports = given.files.imports.as_ref();
    let first = imports.and_then(|imports| imports.rows().next().map(|(place, _)| place));
    Command::AnswerRow(Box::new(RowAnswer {
        row: first.unwrap_or(RowPlace { record: 0, row: 0 }),
        matter,
        reason: "工资发放".into(),
        by: "主任".into(),
    }))
}
