//! The words for following a decision up, for its evaluation, and for imported rows.

use crate::domain::evaluation::{Evaluation, EvaluationCase, EvaluationGround};
use crate::domain::follow_up::{ChangeKind, FollowUpAct, FollowUpState};
use crate::domain::imported::{ImportedRows, RowAnswer, RowKind};
use crate::text::{date, money};

/// What happened to a decision that was to be carried out.
pub const fn change_kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Changed => "变更决定",
        ChangeKind::Stopped => "停止执行",
        ChangeKind::Suspended => "中止执行",
    }
}

/// How a follow-up stands: `逾期3个工作日`.
pub fn follow_up_state(state: FollowUpState) -> String {
    match state {
        FollowUpState::Unassigned => "未明确责任和时限".to_owned(),
        FollowUpState::UnderWay => "办理中".to_owned(),
        FollowUpState::Near(0) => "临期，今日到期".to_owned(),
        FollowUpState::Near(days) => format!("临期，还有{days}个工作日"),
        FollowUpState::Late(days) => format!("逾期{days}个工作日"),
        FollowUpState::Suspended => "中止执行".to_owned(),
        FollowUpState::Stopped => "已停止执行".to_owned(),
        FollowUpState::Paid => "已付清".to_owned(),
        FollowUpState::Completed => "已办结".to_owned(),
        FollowUpState::CompletedLate => "逾期办结".to_owned(),
    }
}

/// A case that calls for an evaluation.
pub const fn evaluation_ground(ground: EvaluationGround) -> &'static str {
    match ground {
        EvaluationGround::EffectMissed => "实施后明显未达到预期效果",
        EvaluationGround::ManyOpinions => "公民、法人或者其他组织提出较多意见",
        EvaluationGround::DeemedNeeded => "决策机关认为有必要",
    }
}

/// What a row tells of.
pub const fn row_kind(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Payment => "付款",
        RowKind::Contract => "合同",
        RowKind::Appointment => "任免",
    }
}

/// An act of a follow-up, in the course of its matter; with the later matter it names, where that is known.
pub fn follow_up_act(act: &FollowUpAct, later: Option<&str>) -> String {
    match act {
        FollowUpAct::Assigned(assignment) => {
            let again = if assignment.reason.is_empty() {
                String::new()
            } else {
                format!("；重新交办：{}（{}批准）", assignment.reason, assignment.approved_by)
            };
            format!(
                "交办督办：{}，{}，{}前完成，{}{again}",
                date::iso(assignment.on),
                assignment.owner,
                date::iso(assignment.due),
                assignment.measures
            )
        }
        FollowUpAct::Reported(feedback) => {
            let evidence = if feedback.evidence.is_empty() {
                String::new()
            } else {
                format!("（{}）", feedback.evidence)
            };
            format!("落实反馈：{}，{}{evidence}", date::iso(feedback.on), feedback.words)
        }
        FollowUpAct::Changed(change) => {
            let on = date::iso(change.on);
            let by = match later {
                _ if !change.ordered_by.is_empty() => format!("（{}决定）", change.ordered_by),
                Some(later) => format!("，依据会议对以下事项的决定：{later}"),
                None => "，依据以后的会议决定".to_owned(),
            };
            format!("{}：{on}，{}{by}", change_kind(change.kind), change.words)
        }
        FollowUpAct::Completed(completion) => {
            let silent = if completion.without_feedback.is_empty() {
                String::new()
            } else {
                format!("；没有登记反馈：{}", completion.without_feedback)
            };
            format!(
                "办结销号：{}，{}（{}核查）{silent}",
                date::iso(completion.on),
                completion.proof,
                completion.checked_by
            )
        }
    }
}

/// A case of an evaluation, in the course of its matter.
pub fn evaluation_case(case: &EvaluationCase) -> String {
    format!(
        "须作决策后评估：{}，{}，{}（{}）",
        date::iso(case.on),
        evaluation_ground(case.ground),
        case.words,
        case.by
    )
}

/// An evaluation, in the course of its matter.
pub fn evaluated(evaluation: &Evaluation) -> String {
    format!(
        "决策后评估：{}，{}；建议：{}（{}评估）",
        date::iso(evaluation.on),
        evaluation.result,
        evaluation.proposal,
        evaluation.evaluator
    )
}

/// What was imported.
pub fn rows_imported(imported: &ImportedRows) -> String {
    format!(
        "导入资料：{}，{}，{}行（{}提供）",
        imported.source,
        date::period(imported.from, imported.until),
        imported.rows.len(),
        imported.by
    )
}

/// What a person said of a row.
pub fn row_answered(answer: &RowAnswer) -> String {
    let said = if answer.matter.is_some() {
        "关联到本簿的决定"
    } else {
        "说明不须上会"
    };
    format!(
        "导入资料第{}条记录第{}行{said}：{}（{}）",
        answer.row.record, answer.row.row, answer.reason, answer.by
    )
}

/// The amount of a row; nothing of an appointment.
pub fn row_amount(amount: Option<crate::domain::money::Fen>) -> String {
    amount.map(money::grouped).unwrap_or_default()
}
