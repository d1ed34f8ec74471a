//! The evaluation of a decision after it was carried out (R50). Who evaluated is recorded as it was; whether that was
//! another than who carried it out is the check's.

use super::{Desk, filled, guard};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::refusal::{Field, Refusal};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::RecordEvaluationCase { matter, case } => {
            let decided = guard::record_evaluation_case(desk.matter(*matter)?)?;
            filled(&case.words, Field::What)?;
            filled(&case.by, Field::By)?;
            desk.happened(decided, case.on)?;
            Event::EvaluationDue {
                matter: *matter,
                case: case.clone(),
            }
        }
        Command::RecordEvaluation { matter, evaluation } => {
            let case_on = guard::evaluate(desk.matter(*matter)?)?;
            filled(&evaluation.evaluator, Field::Evaluator)?;
            filled(&evaluation.result, Field::Finding)?;
            filled(&evaluation.proposal, Field::Proposal)?;
            desk.happened(case_on, evaluation.on)?;
            Event::Evaluated {
                matter: *matter,
                evaluation: evaluation.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}
