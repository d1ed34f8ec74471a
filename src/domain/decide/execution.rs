//! What carries a decision out: contracts and payments within its amount, the works of a project, and before them the
//! check of a text that was agreed to in principle (R59, R65).

use jiff::civil::Date;

use super::{Desk, filled, guard, in_order};
use crate::domain::command::Command;
use crate::domain::event::{Contract, Entry, Event, Payment, WorkStage};
use crate::domain::execution::{Execution, Linked, contracted, contracted_at_least, paid_under};
use crate::domain::folded_text::plain_form;
use crate::domain::id::MatterId;
use crate::domain::matter::{Matter, Stamped};
use crate::domain::money::Fen;
use crate::domain::refusal::{Field, Gap, GapFact, Refusal};
use crate::domain::revision::RevisionCheck;
use crate::domain::rules::{self, CheckId, Severity, follow_up};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::LinkContract { matter, contract } => contract_linked(desk, *matter, contract)?,
        Command::UnlinkContract {
            matter,
            target,
            reason,
            by,
        } => {
            let file = desk.matter(*matter)?;
            let contract = stands(&file.contracts, *target)?;
            if file.paid().any(|payment| payment.contract == Some(*target)) {
                return Err(Refusal::ContractPaid(contract.number.clone()));
            }
            filled(reason, Field::Reason)?;
            filled(by, Field::By)?;
            Event::ContractUnlinked {
                matter: *matter,
                target: *target,
                reason: reason.clone(),
                by: by.clone(),
            }
        }
        Command::LinkPayment { matter, payment } => payment_linked(desk, *matter, payment)?,
        Command::UnlinkPayment {
            matter,
            target,
            reason,
            by,
        } => {
            stands(&desk.matter(*matter)?.payments, *target)?;
            filled(reason, Field::Reason)?;
            filled(by, Field::By)?;
            Event::PaymentUnlinked {
                matter: *matter,
                target: *target,
                reason: reason.clone(),
                by: by.clone(),
            }
        }
        Command::RecordWork { matter, stage, on } => {
            let file = desk.matter(*matter)?;
            guard::record_work(file, *stage)?;
            carried_out(desk, file, Execution::Work(*stage), *on)?;
            works_in_order(file, *stage, *on)?;
            // No reason is stored with a day of the works: works that begin all the same are an irregularity.
            let begun = too_early(desk, file, Execution::Work(*stage), *on);
            let blocks = |gap: Gap| match gap.severity {
                Severity::Warn => Gap {
                    severity: Severity::Block,
                    ..gap
                },
                _ => gap,
            };
            guard::gaps(begun.into_iter().map(blocks).collect(), &[])?;
            Event::WorkRecorded {
                matter: *matter,
                stage: *stage,
                on: *on,
            }
        }
        Command::CheckRevision { matter, check } => revision_checked(desk, *matter, check)?,
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// What was agreed to in principle has its text, kept as a file: somebody else than who revised it found every change in
/// it (R59).
fn revision_checked(desk: Desk<'_>, id: MatterId, check: &RevisionCheck) -> Result<Event, Refusal> {
    let matter = desk.matter(id)?;
    let decided = guard::check_revision(matter)?;
    filled(&check.document, Field::RevisedText)?;
    filled(&check.revised_by, Field::RevisedBy)?;
    filled(&check.checked_by, Field::RevisionChecker)?;
    if plain_form(&check.revised_by) == plain_form(&check.checked_by) {
        return Err(Refusal::ReviserChecks);
    }
    desk.happened(decided, check.on)?;
    let mut texts = matter.revised_texts();
    if !texts.any(|text| Some(&text.sm3) == check.sm3.as_ref()) {
        return Err(Refusal::RevisedTextMissing);
    }
    let open = matter.changes_asked().map(|(changes, _)| check.open(changes));
    match open.filter(|open| !open.is_empty()) {
        Some(open) => Err(Refusal::ChangesOpen(open)),
        None => Ok(()),
    }?;
    Ok(Event::RevisionChecked {
        matter: id,
        check: check.clone(),
    })
}

/// What a record linked, while its link stands.
fn stands<T>(linked: &[Stamped<Linked<T>>], target: u32) -> Result<&T, Refusal> {
    let mut standing = Linked::standing(linked);
    let found = standing.find(|(seq, _)| *seq == target);
    found.map(|(_, what)| what).ok_or(Refusal::Unknown)
}

/// An amount decided is positive and no more than was applied for.
pub fn amount_within(requested: Fen, given: Fen) -> Result<(), Refusal> {
    if !given.is_positive() {
        Err(Refusal::FieldEmpty(Field::Amount))
    } else if given > requested {
        Err(Refusal::AboveRequest { requested, given })
    } else {
        Ok(())
    }
}

/// A correction of the amount is held to what the decision itself is held to, and to what rests upon it: what could not
/// have been linked under the corrected amount must not come to stand there by correcting it afterwards.
pub fn amount_corrected(matter: &Matter, entry: &Entry, now: &str) -> Result<Fen, Refusal> {
    let given: Fen = now.parse().map_err(|_| Refusal::FieldEmpty(Field::Amount))?;
    let requested = entry.reduced.as_ref().map(|reduction| reduction.requested);
    amount_within(requested.or(entry.amount).unwrap_or_default(), given)?;
    let contracted = contracted_at_least(matter);
    let paid = Fen::checked_sum(matter.paid().map(|payment| payment.amount)).unwrap_or(Fen::MAX);
    if given < paid.max(contracted.unwrap_or_default()) {
        return Err(Refusal::BelowCommitted {
            given,
            contracted,
            paid,
        });
    }
    Ok(given)
}

/// R59: what carries a decision out happened, and not before the day of the decision; of a decision that was entered
/// afterwards it is recorded as it happened, and stays a finding.
fn carried_out(desk: Desk<'_>, matter: &Matter, what: Execution, on: Date) -> Result<(), Refusal> {
    desk.not_in_future(on)?;
    if matter.decision_entered_late() {
        return Ok(());
    }
    let decided = matter.entry.as_ref().map(|entry| entry.value.decided_on);
    match decided.filter(|decided| on < *decided) {
        Some(decided) => Err(Refusal::BeforeDecision { what, decided, on }),
        None => Ok(()),
    }
}

/// R65: the contracts of a decision stay within its amount; what goes beyond is a new matter. Where more was paid before
/// than all contracts come to with this one, a reason is asked for.
fn contract_linked(desk: Desk<'_>, id: MatterId, contract: &Contract) -> Result<Event, Refusal> {
    let matter = desk.matter(id)?;
    let (decided, origin) = guard::spend(matter)?;
    filled(&contract.number, Field::ContractNumber)?;
    filled(&contract.counterparty, Field::Counterparty)?;
    if !contract.amount.is_positive() {
        return Err(Refusal::FieldEmpty(Field::Amount));
    }
    carried_out(desk, matter, Execution::Contract, contract.signed_on)?;
    contract
        .ends_on
        .map_or(Ok(()), |ends| in_order(contract.signed_on, ends))?;
    let number = contract.number.trim();
    if matter.contracted().any(|(_, linked)| linked.number.trim() == number) {
        return Err(Refusal::ContractTwice(number.to_owned()));
    }
    let before = contracted_at_least(matter).unwrap_or(Fen::ZERO);
    let sum = before.checked_add(contract.amount).unwrap_or(Fen::MAX);
    if sum > decided {
        return Err(Refusal::ContractExceeded {
            origin,
            decided,
            contracted: sum,
        });
    }
    let paid = Fen::checked_sum(matter.paid().map(|linked| linked.amount)).unwrap_or(Fen::MAX);
    let beyond = beyond_contracts(desk, matter, Some(sum), paid);
    let early = too_early(desk, matter, Execution::Contract, contract.signed_on);
    guard::gaps(beyond.into_iter().chain(early).collect(), &contract.waivers)?;
    Ok(Event::ContractLinked {
        matter: id,
        contract: Box::new(contract.clone()),
    })
}

/// A payment within the decided amount, and within that of its contract, is linked; beyond it a new matter is decided.
/// Where all payments come to more than all contracts, a reason is asked for (R65).
fn payment_linked(desk: Desk<'_>, id: MatterId, payment: &Payment) -> Result<Event, Refusal> {
    let matter = desk.matter(id)?;
    let (decided, origin) = guard::spend(matter)?;
    filled(&payment.voucher, Field::Voucher)?;
    if !payment.amount.is_positive() {
        return Err(Refusal::FieldEmpty(Field::Amount));
    }
    let voucher = payment.voucher.trim();
    if matter.paid().any(|linked| linked.voucher.trim() == voucher) {
        return Err(Refusal::VoucherTwice(payment.voucher.clone()));
    }
    carried_out(desk, matter, Execution::Payment, payment.on)?;
    let with_this = |sum: Option<Fen>| sum.and_then(|sum| sum.checked_add(payment.amount)).unwrap_or(Fen::MAX);
    if let Some(target) = payment.contract {
        let contract = stands(&matter.contracts, target)?;
        in_order(contract.signed_on, payment.on)?;
        let paid = with_this(paid_under(matter, target));
        if paid > contract.amount {
            return Err(Refusal::ContractOverpaid {
                contracted: contract.amount,
                paid,
            });
        }
    }
    let paid = with_this(Fen::checked_sum(matter.paid().map(|linked| linked.amount)));
    if paid > decided {
        return Err(Refusal::AmountExceeded { origin, decided, paid });
    }
    let beyond = beyond_contracts(desk, matter, contracted(matter), paid);
    let early = too_early(desk, matter, Execution::Payment, payment.on);
    guard::gaps(beyond.into_iter().chain(early).collect(), &payment.waivers)?;
    Ok(Event::PaymentLinked {
        matter: id,
        payment: payment.clone(),
    })
}

/// What is paid beyond the sum of the contracts, where there are any, as hard as the rules of the decision make it.
fn beyond_contracts(desk: Desk<'_>, matter: &Matter, contracted: Option<Fen>, paid: Fen) -> Vec<Gap> {
    let decided_on = matter.entry.as_ref().map(|entry| entry.value.decided_on);
    let on = decided_on.unwrap_or(desk.occasion.today);
    let severity = desk.book.rulebook(on).severity_on(CheckId::R65, on);
    let limit = contracted.filter(|limit| paid > *limit);
    let gap = |(severity, limit)| Gap {
        check: CheckId::R65,
        severity,
        fact: GapFact::PaidBeyond { limit, paid },
    };
    severity.zip(limit).map(gap).into_iter().collect()
}

/// What is done on a day on which the decision was stopped or suspended, as hard as the rules of the decision make it
/// (R49).
fn carried_on(desk: Desk<'_>, matter: &Matter, what: Execution, on: Date) -> Option<Gap> {
    let decided = matter.followed_from()?;
    let severity = desk.book.rulebook(decided).severity_on(CheckId::R49, decided)?;
    let gap = follow_up::carried_on(&matter.follow_up, what, on)?;
    Some(Gap {
        check: CheckId::R49,
        severity,
        fact: GapFact::FollowUp(gap),
    })
}

/// What stands in the way of carrying a decision out on a day: it was stopped or suspended (R49), or its text was not
/// revised yet (R59).
fn too_early(desk: Desk<'_>, matter: &Matter, what: Execution, on: Date) -> Vec<Gap> {
    let unrevised = rules::execution::unrevised(matter, what, on).map(|(severity, fact)| Gap {
        check: CheckId::R59,
        severity,
        fact,
    });
    carried_on(desk, matter, what, on)
        .into_iter()
        .chain(unrevised)
        .collect()
}

/// The stages of the works follow one another, also where a day is recorded anew.
fn works_in_order(matter: &Matter, stage: WorkStage, on: Date) -> Result<(), Refusal> {
    let days = matter.works.iter().map(|(stage, on)| (*stage, on.value));
    for (other, day) in days.filter(|(other, _)| *other != stage) {
        let (after, given) = if other < stage { (day, on) } else { (on, day) };
        in_order(after, given)?;
    }
    Ok(())
}
