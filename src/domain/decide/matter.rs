//! The matter before the meeting: application, sign-offs, steps, attachments.

use jiff::civil::Date;

use super::{Desk, filled, guard, in_order};
use crate::domain::application::{
    ATTACHMENT_BYTES_MAX, Attachment, Particulars, SignOff, SignOffStage, TopicApplication,
};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::execution::money_chain;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::money::Fen;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::FundsKind;
use crate::domain::steps::fair_competition::{Applicability, Judged, Review};
use crate::domain::steps::{StepContent, StepOutcome};

/// The media types that are taken: PDF, Word and pictures.
pub const MEDIA: [&str; 6] = [
    "application/pdf",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "image/png",
    "image/jpeg",
    "text/plain",
];

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::MakePlaceholder { certain } => Event::PlaceholderMade {
            matter: MatterId(desk.occasion.chance(0)),
            certain: *certain,
        },
        Command::ApplyTopic(application) => {
            check_application(desk, application, desk.occasion.today)?;
            Event::TopicApplied {
                matter: MatterId(desk.occasion.chance(0)),
                application: application.clone(),
            }
        }
        Command::AmendTopic {
            matter,
            application,
            major_change_on,
        } => {
            let file = desk.matter(*matter)?;
            guard::open(file)?;
            // What was applied for in time is not late because it is amended later.
            let applied = file.topic().map_or(desk.occasion.today, |topic| topic.applied_on);
            check_application(desk, application, applied)?;
            // Where the application was taken out by law, any may be made anew.
            let before = file.register();
            if before.is_some_and(|before| before != application.particulars.register()) {
                return Err(Refusal::WrongState);
            }
            if let Some(on) = *major_change_on {
                desk.happened(application.applied_on, on)?;
            }
            Event::TopicAmended {
                matter: *matter,
                application: application.clone(),
                major_change_on: *major_change_on,
            }
        }
        Command::SignOff { matter, sign_off } => {
            let file = desk.matter(*matter)?;
            check_sign_off(desk, file, sign_off)?;
            guard::sign_off(file, sign_off.stage)?;
            Event::SignedOff {
                matter: *matter,
                sign_off: sign_off.clone(),
            }
        }
        Command::UndoSignOff {
            matter,
            target,
            reason,
            by,
        } => {
            let last = guard::undo_sign_off(desk.matter(*matter)?)?;
            if last.stamp.seq != *target {
                return Err(Refusal::Unknown);
            }
            filled(reason, Field::Reason)?;
            filled(by, Field::By)?;
            Event::SignOffUndone {
                matter: *matter,
                target: *target,
                reason: reason.clone(),
                by: by.clone(),
            }
        }
        Command::SendTopicBack { matter, reason, by } => {
            guard::send_back(desk.matter(*matter)?)?;
            filled(reason, Field::Reason)?;
            filled(by, Field::By)?;
            Event::TopicSentBack {
                matter: *matter,
                reason: reason.clone(),
                by: by.clone(),
            }
        }
        Command::WithdrawTopic { matter, reason, by } => {
            guard::open(desk.matter(*matter)?)?;
            filled(reason, Field::Reason)?;
            filled(by, Field::By)?;
            Event::TopicWithdrawn {
                matter: *matter,
                reason: reason.clone(),
                by: by.clone(),
            }
        }
        Command::ResolveStep {
            matter,
            outcome,
            changed_because,
        } => {
            let file = desk.matter(*matter)?;
            guard::resolve(file)?;
            check_outcome(desk, outcome)?;
            if guard::replaces_finished_step(desk.book, file, outcome.kind(), desk.occasion.today) {
                filled(changed_because, Field::ChangeReason)?;
            }
            let changes = file.step(outcome.kind()).is_some() && !changed_because.trim().is_empty();
            Event::StepResolved {
                matter: *matter,
                outcome: outcome.clone(),
                changed_because: changes.then(|| changed_because.clone()),
            }
        }
        Command::ReopenStep { matter, step, reason } => {
            let file = desk.matter(*matter)?;
            guard::resolve(file)?;
            filled(reason, Field::Reason)?;
            if file.step(*step).is_none() {
                return Err(Refusal::Unknown);
            }
            Event::StepReopened {
                matter: *matter,
                step: *step,
                reason: reason.clone(),
            }
        }
        Command::AttachFile {
            matter,
            place,
            attachment,
            not_secret_by,
        } => {
            guard::attach(desk.matter(*matter)?)?;
            filled(not_secret_by, Field::Name)?;
            check_attachment(attachment)?;
            Event::FileAttached {
                matter: *matter,
                place: *place,
                attachment: attachment.clone(),
                not_secret_by: not_secret_by.clone(),
            }
        }
        Command::DetachFile {
            matter,
            attachment,
            reason,
        } => {
            let file = desk.matter(*matter)?;
            guard::undecided(file)?;
            filled(reason, Field::Reason)?;
            if !file.files.iter().any(|kept| kept.value.1.id == *attachment) {
                return Err(Refusal::Unknown);
            }
            Event::FileDetached {
                matter: *matter,
                attachment: *attachment,
                reason: reason.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

fn check_application(desk: Desk<'_>, application: &TopicApplication, in_time: Date) -> Result<(), Refusal> {
    let register = application.particulars.register();
    if !desk.book.kind.registers().contains(&register) {
        return Err(Refusal::WrongBook(register));
    }
    filled(&application.title, Field::Title)?;
    filled(&application.department, Field::Department)?;
    filled(&application.in_charge, Field::InCharge)?;
    filled(&application.request, Field::Request)?;
    filled(&application.basis, Field::Basis)?;
    filled(&application.reporter, Field::Reporter)?;
    let line = desk.book.rulebook(application.applied_on).line(&application.line);
    let line = line.filter(|line| line.register == register);
    guard::of_its_line(line.ok_or(Refusal::FieldEmpty(Field::Line))?, application)?;
    desk.not_in_future(application.applied_on)?;
    let explained = application
        .late_because
        .as_ref()
        .is_some_and(|reason| !reason.trim().is_empty());
    if application.applied_on < in_time && !explained {
        return Err(Refusal::LateWithoutReason(application.applied_on));
    }
    check_particulars(desk, &application.particulars)
}

fn check_particulars(desk: Desk<'_>, particulars: &Particulars) -> Result<(), Refusal> {
    match particulars {
        Particulars::Decision {} => Ok(()),
        Particulars::Appointment { person, to_post, .. } => {
            filled(person, Field::Person)?;
            filled(to_post, Field::ToPost)
        }
        Particulars::Project {
            place, source, amount, ..
        } => {
            filled(place, Field::Place)?;
            filled(source, Field::Source)?;
            if amount.is_positive() {
                Ok(())
            } else {
                Err(Refusal::FieldEmpty(Field::Amount))
            }
        }
        Particulars::Funds {
            kind,
            amount,
            payee,
            origin,
            ..
        } => {
            if !amount.is_positive() {
                return Err(Refusal::FieldEmpty(Field::Amount));
            }
            if matches!(
                kind,
                FundsKind::WithinBudget | FundsKind::OffBudget | FundsKind::ContractPayment
            ) {
                filled(payee, Field::Payee)?;
            }
            match (kind, origin) {
                (FundsKind::ContractPayment, None) => Err(Refusal::FieldEmpty(Field::Origin)),
                // It is paid under a decision that stands in the register and allows spending.
                (_, Some(origin)) => beyond_its_decision(desk.matter(*origin)?, *amount),
                (_, None) => Ok(()),
            }
        }
    }
}

/// A contract payment within what its decision leaves is linked there, not decided again.
fn beyond_its_decision(origin: &Matter, amount: Fen) -> Result<(), Refusal> {
    guard::spend(origin)?;
    match money_chain(origin) {
        Some(chain) if amount <= chain.left => Err(Refusal::WithinDecision {
            origin: origin.id,
            left: chain.left,
        }),
        _ => Ok(()),
    }
}

/// A sign-off names who, when and what; it is dated after the application and the sign-offs before it. The member in
/// charge and the director are members of the body, and the last one is the secretary's.
fn check_sign_off(desk: Desk<'_>, file: &Matter, sign_off: &SignOff) -> Result<(), Refusal> {
    filled(&sign_off.by, Field::By)?;
    filled(&sign_off.opinion, Field::Opinion)?;
    desk.not_in_future(sign_off.on)?;
    let earlier = file.sign_offs.iter().map(|signed| &signed.value);
    let before = earlier
        .filter(|signed| signed.stage < sign_off.stage)
        .map(|signed| signed.on)
        .chain(file.topic().map(|topic| topic.applied_on))
        .chain(file.words_stand_since());
    in_order(before.max(), sign_off.on)?;
    let roster = &desk.book.roster;
    match sign_off.stage {
        SignOffStage::Secretary if !roster.may_approve(&sign_off.by, sign_off.on) => {
            let secretary = roster.secretary(sign_off.on);
            Err(Refusal::NotTheirApproval(
                secretary.map(|member| member.post.clone()).unwrap_or_default(),
            ))
        }
        SignOffStage::MemberInCharge | SignOffStage::Director => {
            let in_charge = file.topic().is_some_and(|topic| topic.in_charge == sign_off.by);
            if in_charge || roster.leaders(sign_off.on).any(|member| member.post == sign_off.by) {
                Ok(())
            } else {
                Err(Refusal::NotOfTheBody(sign_off.stage))
            }
        }
        _ => Ok(()),
    }
}

/// A step must name who and when; whether it says enough is the checks' to judge.
fn check_outcome(desk: Desk<'_>, outcome: &StepOutcome) -> Result<(), Refusal> {
    desk.not_in_future(outcome.occurred())?;
    match outcome {
        StepOutcome::NotApplicable { reason, by, .. } => {
            filled(reason, Field::Reason)?;
            filled(by, Field::By)
        }
        StepOutcome::Done(content) => check_content(content),
    }
}

fn check_content(content: &StepContent) -> Result<(), Refusal> {
    match content {
        StepContent::Investigation(step) => {
            in_order(step.from, step.until)?;
            filled(&step.people, Field::People)?;
            filled(&step.finding, Field::Finding)
        }
        StepContent::Consultation(step) => {
            in_order(step.from, step.until)?;
            filled(&step.audience, Field::Audience)
        }
        StepContent::ExpertReview(step) => {
            filled(&step.experts, Field::People)?;
            filled(&step.opinion, Field::Opinion)
        }
        StepContent::RiskAssessment(step) => filled(&step.assessor, Field::People),
        StepContent::LegalReview(step) => {
            filled(&step.reviewer, Field::Reviewer)?;
            filled(&step.opinion, Field::Opinion)
        }
        StepContent::FairCompetition(step) => {
            filled(&step.judged_by, Field::By)?;
            match &step.applicability {
                Applicability::No { reason } => filled(reason, Field::Reason),
                Applicability::Yes(review) => check_review(review),
            }
        }
        StepContent::Sounding(step) => {
            filled(&step.by, Field::By)?;
            filled(&step.with, Field::People)
        }
        StepContent::Nomination(step) => filled(&step.by, Field::By),
        StepContent::Recommendation(step) => {
            filled(&step.way, Field::Words)?;
            if step.people == 0 {
                return Err(Refusal::FieldEmpty(Field::People));
            }
            Ok(())
        }
        StepContent::Inspection(step) => {
            in_order(step.from, step.until)?;
            filled(&step.group, Field::People)
        }
        StepContent::DisciplineOpinion(step) => filled(&step.organ, Field::By),
        StepContent::ArchiveCheck(step) | StepContent::ComplaintCheck(step) => filled(&step.by, Field::By),
        StepContent::SuperiorConsent(step) => filled(&step.organ, Field::By),
    }
}

/// A situation stands behind its own standard, and only where something was found.
fn check_review(review: &Review) -> Result<(), Refusal> {
    let fits = |judged: &Judged| {
        let mut ticked = judged.situations.iter();
        (judged.found || judged.situations.is_empty())
            && ticked.all(|situation| situation.standard() == Some(judged.standard))
    };
    if review.judged.iter().all(fits) {
        Ok(())
    } else {
        Err(Refusal::Unknown)
    }
}

/// A file that may be kept: named, not empty, not too large, of a kind that is taken.
pub(super) fn check_attachment(attachment: &Attachment) -> Result<(), Refusal> {
    filled(&attachment.file_name, Field::File)?;
    if attachment.bytes == 0 {
        return Err(Refusal::FileEmpty);
    }
    if attachment.bytes > ATTACHMENT_BYTES_MAX {
        return Err(Refusal::FileTooLarge(attachment.bytes));
    }
    if MEDIA.contains(&attachment.media.as_str()) {
        Ok(())
    } else {
        Err(Refusal::FileKind(attachment.media.clone()))
    }
}
