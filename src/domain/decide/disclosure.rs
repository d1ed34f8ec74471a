//! Disclosure: attribute, draft, secrecy review, the Party track, release, withdrawal, and the end without it.

use jiff::civil::Date;

use super::{Desk, filled, guard, in_order};
use crate::domain::command::Command;
use crate::domain::disclosure::{DisclosureAttribute, Ground, ReviewResult, TrackStep, TrackStepTaken};
use crate::domain::event::Event;
use crate::domain::matter::Matter;
use crate::domain::refusal::{Field, Refusal};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::JudgeAttribute { matter, judgement } => {
            guard::judge_attribute(desk.matter(*matter)?)?;
            filled(&judgement.by, Field::By)?;
            desk.not_in_future(judgement.on)?;
            if !Ground::fitting(judgement.attribute).contains(&judgement.ground) {
                return Err(Refusal::GroundMismatch);
            }
            match judgement.document_date {
                Some(date) => {
                    desk.happened(decided_on(desk.matter(*matter)?), date)?;
                }
                None if judgement.attribute == DisclosureAttribute::Proactive => {
                    return Err(Refusal::FieldEmpty(Field::DocumentDate));
                }
                None => {}
            }
            Event::AttributeJudged {
                matter: *matter,
                judgement: judgement.clone(),
            }
        }
        Command::ReviewSecrecy { matter, review } => {
            guard::review_secrecy(desk.matter(*matter)?)?;
            filled(&review.reviewer, Field::Reviewer)?;
            desk.happened(decided_on(desk.matter(*matter)?), review.on)?;
            match &review.result {
                ReviewResult::MayPublish => {}
                ReviewResult::MayNot { reason } => filled(reason, Field::Reason)?,
                ReviewResult::Refer { to } => filled(to, Field::Name)?,
            }
            Event::SecrecyReviewed {
                matter: *matter,
                review: review.clone(),
            }
        }
        Command::DraftDisclosure { matter, draft } => {
            guard::draft(desk.matter(*matter)?)?;
            filled(&draft.title, Field::Title)?;
            filled(&draft.text, Field::Text)?;
            filled(&draft.channel, Field::Channel)?;
            for part in &draft.withheld {
                let today = desk.occasion.today;
                if part.reassess_on <= today {
                    return Err(Refusal::DateOrder {
                        after: today,
                        given: part.reassess_on,
                    });
                }
            }
            for declared in &draft.not_personal {
                filled(&declared.reason, Field::Reason)?;
                filled(&declared.by, Field::By)?;
            }
            Event::DisclosureDrafted {
                matter: *matter,
                draft: draft.clone(),
            }
        }
        Command::PassTrackStep { matter, step } => {
            let file = desk.matter(*matter)?;
            guard::pass_track_step(file, step.step)?;
            guard::published_words(desk.book, file)?;
            // Nobody approves what he proposed.
            let proposed =
                |taken: &&TrackStepTaken| taken.step == TrackStep::Proposed && taken.by.trim() == step.by.trim();
            if step.step == TrackStep::Approved && file.track.iter().any(|taken| proposed(&taken)) {
                return Err(Refusal::SameHand);
            }
            filled(&step.by, Field::By)?;
            desk.happened(file.track.last().map(|before| before.on), step.on)?;
            Event::TrackStepPassed {
                matter: *matter,
                step: step.clone(),
            }
        }
        Command::Disclose { matter, release } => {
            let file = desk.matter(*matter)?;
            guard::disclose(desk.book, file, desk.occasion.today)?;
            filled(&release.by, Field::By)?;
            filled(&release.place, Field::Place)?;
            desk.happened(decided_on(file), release.on)?;
            let draft = file.draft.as_ref().ok_or(Refusal::FieldEmpty(Field::Text))?;
            // 先审查、后公开: nothing went out before the review, the last step of its track or the check of its text.
            let reviewed = file.secrecy_review.as_ref().map(|review| review.value.on);
            let before = reviewed.into_iter().chain(file.track.iter().map(|taken| taken.on));
            let before = before.chain(file.revised.as_ref().map(|check| check.value.on));
            in_order(before.max(), release.on)?;
            Event::Disclosed {
                matter: *matter,
                release: release.clone(),
                publisher: draft.value.track.publisher(&desk.book.office).to_owned(),
                draft: Box::new(draft.value.clone()),
            }
        }
        Command::WithdrawDisclosure { matter, reason, by } => {
            guard::withdraw_disclosure(desk.matter(*matter)?)?;
            filled(reason, Field::Reason)?;
            filled(by, Field::By)?;
            Event::DisclosureWithdrawn {
                matter: *matter,
                reason: reason.clone(),
                by: by.clone(),
                on: desk.occasion.today,
            }
        }
        Command::LeaveUndisclosed { matter, end } => {
            let file = desk.matter(*matter)?;
            guard::leave_undisclosed(file)?;
            filled(&end.reason, Field::Reason)?;
            filled(&end.by, Field::By)?;
            desk.not_in_future(end.on)?;
            if end.recheck_on <= end.on {
                return Err(Refusal::DateOrder {
                    after: end.on,
                    given: end.recheck_on,
                });
            }
            let attribute = file
                .attribute
                .as_ref()
                .map(|set| set.value.attribute)
                .ok_or(Refusal::GroundMismatch)?;
            if !Ground::fitting(attribute).contains(&end.ground) {
                return Err(Refusal::GroundMismatch);
            }
            Event::LeftUndisclosed {
                matter: *matter,
                attribute,
                end: end.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// The day of the decision, before which nothing of it is dated or goes out.
fn decided_on(matter: &Matter) -> Option<Date> {
    matter.decision().map(|decision| decision.value.on)
}
