//! Before a meeting is closed: R57 and R64. `decide` refuses the closing by them, the screen names what is open.

use super::{CheckId, Gap, GapFact};
use crate::domain::meeting::Meeting;
use crate::domain::rulebook::Rulebook;

/// What stands in the way of closing, as hard as the office made it.
pub fn closing_gaps(rulebook: &Rulebook, meeting: &Meeting) -> Vec<Gap> {
    let gap = |check: CheckId, fact: GapFact| {
        let severity = rulebook.severity_on(check, meeting.call.on)?;
        Some(Gap { check, severity, fact })
    };
    let out = papers_handed_out_are_back(meeting).into_iter();
    let out = out.filter_map(|fact| gap(CheckId::R57, fact));
    let unanswered = warnings_are_answered(meeting).into_iter();
    out.chain(unanswered.filter_map(|fact| gap(CheckId::R64, fact)))
        .collect()
}

/// R57: numbered papers handed out in the room are collected before closing; one that stays out is approved, with a
/// reason (the office's own rule; materials on people and on sensitive matters are never sent ahead).
pub fn papers_handed_out_are_back(meeting: &Meeting) -> Vec<GapFact> {
    let open = meeting.beside.hand_outs.iter().filter_map(|one| {
        let hand_out = one.hand_out.as_ref()?;
        let copies: Vec<(u32, String)> = one.out().map(|copy| (copy.number, copy.to.clone())).collect();
        (!copies.is_empty()).then(|| GapFact::CopiesOut {
            item: hand_out.item,
            title: hand_out.title.clone(),
            copies,
        })
    });
    open.collect()
}

/// R64: a procedural warning of the discipline secretary is answered by the one who presides (the office's own rule;
/// what was not adopted has a reason).
pub fn warnings_are_answered(meeting: &Meeting) -> Vec<GapFact> {
    let open = meeting.beside.unanswered();
    let facts = open.map(|(_, opinion)| GapFact::WarningUnanswered {
        item: opinion.item,
        by: opinion.by.clone(),
        at: opinion.at,
    });
    facts.collect()
}
