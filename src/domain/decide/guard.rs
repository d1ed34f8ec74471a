//! The guards that `decide` and `next_step` share: each says whether one act is open for a matter.

mod appointment;
mod elsewhere;
mod emergency;
mod follow_up;

use jiff::civil::Date;

use crate::domain::application::{Particulars, SignOff, SignOffStage, TopicApplication};
use crate::domain::book::Book;
use crate::domain::disclosure::{DisclosureAttribute, Track, TrackStep};
use crate::domain::emergency::is_settled_by_decision;
use crate::domain::event::{Entry, Waiver, WorkStage};
use crate::domain::execution::amount_now;
use crate::domain::matter::{Matter, Stamped};
use crate::domain::meeting::Outcome;
use crate::domain::money::Fen;
use crate::domain::refusal::{Field, Gap, GapFact, Origin, Refusal};
use crate::domain::register::Register;
use crate::domain::rulebook::{CatalogueLine, MeetingKind, Rulebook};
use crate::domain::rules::{self, Case, CheckId, Phase, Severity};
use crate::domain::steps::StepKind;
use crate::domain::steps::fair_competition::FollowUpKind;

pub use appointment::{appoint, follow_appointment, post_notice, take_notice_down};
pub use elsewhere::written_here;
pub use emergency::{act_in_emergency, passed_in_emergency, place_in_emergency, report_emergency, resolve};
pub use follow_up::{assign, change, evaluate, followed_up, record_evaluation_case};

/// The matter is neither withdrawn nor decided, and stands on no agenda: its papers may still change.
pub fn open(matter: &Matter) -> Result<(), Refusal> {
    if matter.withdrawn.is_some() {
        Err(Refusal::Withdrawn)
    } else if matter.entry.is_some() || matter.decided() {
        Err(Refusal::Sealed)
    } else if matter.agenda.is_some() {
        Err(Refusal::OnAgenda)
    } else {
        Ok(())
    }
}

/// The matter is not sealed by a decision: steps may be undone until the item is announced.
pub fn undecided(matter: &Matter) -> Result<(), Refusal> {
    if matter.withdrawn.is_some() {
        Err(Refusal::Withdrawn)
    } else if matter.entry.is_some() || matter.decided() {
        Err(Refusal::Sealed)
    } else {
        Ok(())
    }
}

/// Whether recording a step anew replaces one that was finished, so that a reason is asked for.
pub fn replaces_finished_step(book: &Book, matter: &Matter, step: StepKind, today: Date) -> bool {
    let gaps = rules::gaps_before_agenda(book.rulebook(today), matter, None);
    matter.step(step).is_some() && !gaps.iter().any(|gap| rules::unfinished(&gap.fact) == Some(step))
}

/// A paper may be added, also after the decision: contracts and vouchers come later.
pub fn attach(matter: &Matter) -> Result<(), Refusal> {
    if matter.withdrawn.is_some() {
        Err(Refusal::Withdrawn)
    } else {
        Ok(())
    }
}

/// A sign-off comes after those before it; each stage but countersigning signs once. What was sent back is
/// supplemented first.
pub fn sign_off(matter: &Matter, stage: SignOffStage) -> Result<(), Refusal> {
    open(matter)?;
    if matter.waits_for_supplement() {
        return Err(Refusal::NotSupplemented);
    }
    if stage != SignOffStage::Countersign && matter.signed(stage) {
        return Err(Refusal::WrongState);
    }
    match SignOffStage::REQUIRED
        .into_iter()
        .find(|before| *before < stage && !matter.signed(*before))
    {
        Some(missing) => Err(Refusal::SignOffMissing(missing)),
        None if matter.approved() => Err(Refusal::WrongState),
        None => Ok(()),
    }
}

/// The sign-off that may be struck: the one entered last, so that none rests upon one that is gone.
pub fn undo_sign_off(matter: &Matter) -> Result<&Stamped<SignOff>, Refusal> {
    open(matter)?;
    matter.sign_offs.last().ok_or(Refusal::WrongState)
}

/// R54: a kind of meeting decides only what it may decide, and what the catalogue line gives it.
pub fn may_decide(book: &Book, matter: &Matter, kind: MeetingKind, on: Date) -> Result<(), Refusal> {
    let rulebook = book.rulebook(on);
    let topic = matter.topic().ok_or(Refusal::Unknown)?;
    let register = topic.particulars.register();
    // A line that the rules of the day no longer have would demand nothing: the application is amended first.
    let line = rulebook.line(&topic.line).ok_or(Refusal::LineGone)?;
    of_its_line(line, topic)?;
    if rulebook.gives_power(kind, register, Some(line)) {
        return Ok(());
    }
    Err(Refusal::MayNotDecide {
        kind,
        decided_by: line.decided_by,
    })
}

/// An appointment is of a sub-kind that its line is for.
pub fn of_its_line(line: &CatalogueLine, topic: &TopicApplication) -> Result<(), Refusal> {
    if line.takes(topic.particulars.appointment()) {
        return Ok(());
    }
    Err(Refusal::KindNotOfLine {
        line: line.title.clone(),
        kinds: line.kinds.clone(),
    })
}

/// Whether somebody answers for passing a check over, with a reason and a name.
pub fn answered(check: CheckId, waivers: &[Waiver]) -> bool {
    waivers
        .iter()
        .any(|waiver| waiver.check == check && !waiver.reason.trim().is_empty() && !waiver.by.trim().is_empty())
}

/// Splits gaps: blocking ones refuse, warnings that nobody answered for ask for a reason and a name.
pub fn gaps(gaps: Vec<Gap>, waivers: &[Waiver]) -> Result<(), Refusal> {
    // What is only a finding stands in nobody's way.
    let gaps = gaps.into_iter().filter(|gap| gap.severity != Severity::Finding);
    let (block, warn): (Vec<Gap>, Vec<Gap>) = gaps.partition(|gap| gap.severity == Severity::Block);
    if !block.is_empty() {
        return Err(Refusal::NotReady(block));
    }
    let open: Vec<Gap> = warn.into_iter().filter(|gap| !answered(gap.check, waivers)).collect();
    if open.is_empty() {
        Ok(())
    } else {
        Err(Refusal::NeedsWaiver(open))
    }
}

/// A topic goes back once: what waits for its supplement waits already.
pub fn send_back(matter: &Matter) -> Result<(), Refusal> {
    open(matter)?;
    if matter.waits_for_supplement() {
        return Err(Refusal::NotSupplemented);
    }
    Ok(())
}

/// The matter may be put on an agenda: approved, ready, and of a kind of meeting that may decide it.
pub fn place(book: &Book, matter: &Matter, kind: MeetingKind, on: Date, waivers: &[Waiver]) -> Result<(), Refusal> {
    if matter.decided() {
        return Err(Refusal::AlreadyDecided);
    }
    open(matter)?;
    may_decide(book, matter, kind, on)?;
    let calendar = book.calendar();
    let case = Case {
        meeting_on: Some(on),
        calendar: Some(&calendar),
        ..beside_others(book, matter, on)
    };
    gaps(before_agenda(&case), waivers)
}

/// The same before a meeting is chosen: what was entered afterwards is judged by the rules of its own day.
pub fn place_some_day(book: &Book, matter: &Matter, kind: MeetingKind, today: Date) -> Result<(), Refusal> {
    let Some(on) = matter.topic().filter(|_| matter.late).map(|topic| topic.applied_on) else {
        return place(book, matter, kind, today, &[]);
    };
    if matter.decided() {
        return Err(Refusal::AlreadyDecided);
    }
    open(matter)?;
    may_decide(book, matter, kind, on)?;
    let calendar = book.calendar();
    let case = Case {
        calendar: Some(&calendar),
        ..beside_others(book, matter, on)
    };
    gaps(before_agenda(&case), &[])
}

/// A matter by the rules of a day, seen beside the others of the book.
fn beside_others<'a>(book: &'a Book, matter: &'a Matter, on: Date) -> Case<'a> {
    Case {
        shelf: Some(&book.matters),
        ..Case::of(book.rulebook(on), matter)
    }
}

/// What is missing before an agenda; days are counted where there is a calendar.
fn before_agenda(case: &Case<'_>) -> Vec<Gap> {
    if case.matter.topic().is_none() {
        return Vec::new();
    }
    rules::gaps(case, Phase::Agenda)
}

/// The matter may be put on an agenda to be studied: no meeting decided it yet.
pub fn discuss(matter: &Matter) -> Result<(), Refusal> {
    if matter.decided() {
        return Err(Refusal::AlreadyDecided);
    }
    open(matter)
}

/// New rules may be proposed with a matter: a decision that is still open.
pub fn propose_rules(matter: &Matter) -> Result<(), Refusal> {
    open(matter)?;
    if matter.register() == Some(Register::Decision) {
        Ok(())
    } else {
        Err(Refusal::WrongState)
    }
}

/// A proposal replaces only one that its author saw: two windows may propose at once.
pub fn replace_proposal(matter: &Matter, seen: Option<u32>) -> Result<(), Refusal> {
    match &matter.proposed_rules {
        Some(standing) if seen != Some(standing.stamp.seq) => Err(Refusal::ProposedBefore {
            by: standing.stamp.by,
            at: standing.stamp.at.clone(),
        }),
        _ => Ok(()),
    }
}

/// The rules that a meeting agreed to, word by word, and the day of that decision.
pub fn adopt_rules<'a>(book: &Book, matter: &'a Matter) -> Result<(&'a Rulebook, Date), Refusal> {
    let proposed = &matter.proposed_rules.as_ref().ok_or(Refusal::NoProposal)?.value;
    let in_force = |rulebook: &Rulebook| {
        rulebook
            .adoption
            .as_ref()
            .is_some_and(|by| by.matter == Some(matter.id))
    };
    if book.rulebooks.iter().any(|rulebook| in_force(rulebook)) {
        return Err(Refusal::RulesInForce);
    }
    // What was agreed to in principle is to be changed first: its words are not those that were proposed.
    match matter.decision().map(|decision| &decision.value) {
        Some(decision) if decision.outcome == Outcome::Passed => Ok((proposed, decision.on)),
        _ => Err(Refusal::RulesNotDecided),
    }
}

/// The matter may be entered in the register: decided by a meeting, with every step resolved (R51).
pub fn enter(book: &Book, matter: &Matter, waivers: &[Waiver]) -> Result<(), Refusal> {
    if matter.entry.is_some() || matter.lost("entered") {
        return Err(Refusal::AlreadyEntered);
    }
    if matter.withdrawn.is_some() {
        return Err(Refusal::Withdrawn);
    }
    let Some(decision) = matter.decision() else {
        return Err(Refusal::NotEnterable);
    };
    if matter.topic().is_none() {
        return Err(Refusal::Emptied);
    }
    let on = decision.value.on;
    let already = decision
        .value
        .verdicts
        .iter()
        .filter(|judged| judged.verdict == crate::domain::rules::Verdict::Waived)
        .map(|judged| judged.check)
        .collect::<Vec<_>>();
    // What an emergency meeting passed over is asked for now, but for its day.
    let urgent = matter.decided_in_emergency().is_some();
    let settled = |gap: &Gap| {
        if urgent {
            is_settled_by_decision(&gap.fact) || gap.severity == Severity::Warn && already.contains(&gap.check)
        } else {
            already.contains(&gap.check)
        }
    };
    let mut found = before_agenda(&Case {
        meeting_on: Some(on),
        ..beside_others(book, matter, on)
    });
    found.retain(|gap| !settled(gap));
    gaps(found, waivers)
}

/// The sealed line, which alone may be corrected.
pub fn correct(matter: &Matter) -> Result<&Stamped<Entry>, Refusal> {
    matter.entry.as_ref().ok_or(Refusal::WrongState)
}

/// The revised text may be checked, also anew: a meeting agreed in principle. Answers the day of that decision.
pub fn check_revision(matter: &Matter) -> Result<Date, Refusal> {
    let decided = matter.decision().filter(|_| matter.changes_asked().is_some());
    decided.map(|decision| decision.value.on).ok_or(Refusal::WrongState)
}

/// The works of an agreed project take one stage after the other.
pub fn record_work(matter: &Matter, stage: WorkStage) -> Result<(), Refusal> {
    spend(matter)?;
    let mut before = WorkStage::ALL.into_iter().filter(|before| *before < stage);
    let begun = before.all(|before| matter.works.contains_key(&before));
    match matter.register() {
        Some(Register::Project) if begun => Ok(()),
        _ => Err(Refusal::WrongState),
    }
}

/// The amount that was decided, as it stands, within which contracts and payments are linked; and the decision.
pub fn spend(matter: &Matter) -> Result<(Fen, Origin), Refusal> {
    let Some(entry) = matter.entry.as_ref().map(|entry| &entry.value) else {
        return Err(not_entered());
    };
    let spends = matches!(
        matter.topic().map(|topic| &topic.particulars),
        Some(Particulars::Funds { .. } | Particulars::Project { .. })
    );
    let amount = amount_now(matter).filter(|_| spends).ok_or(Refusal::WrongState)?;
    let origin = Origin {
        matter: matter.id,
        number: entry.number,
    };
    if entry.outcome.agrees() {
        Ok((amount, origin))
    } else {
        Err(Refusal::NotAgreed)
    }
}

fn not_entered() -> Refusal {
    Refusal::NotReady(vec![Gap {
        check: CheckId::R51,
        severity: Severity::Block,
        fact: GapFact::NotEntered,
    }])
}

/// What a review left for later may be recorded: of a tender file where one may follow, of an exception while the
/// measure that was decided stands under it.
pub fn follow_up_competition(matter: &Matter, kind: FollowUpKind) -> Result<(), Refusal> {
    if matter.withdrawn.is_some() {
        return Err(Refusal::Withdrawn);
    }
    let follows = if kind.of_tender() {
        matter.may_need_tender_review()
    } else {
        let agreed = matter
            .decision()
            .is_some_and(|decision| decision.value.outcome.agrees());
        agreed && matter.exception().is_some()
    };
    if follows { Ok(()) } else { Err(Refusal::WrongState) }
}

/// The matter's disclosure may be judged: it was decided and nothing was disclosed yet.
pub fn judge_attribute(matter: &Matter) -> Result<(), Refusal> {
    if matter.entry.is_none() {
        Err(not_entered())
    } else if matter.disclosed.is_some() || matter.over {
        Err(Refusal::Sealed)
    } else {
        Ok(())
    }
}

/// A draft may be written: the matter is in the register, its attribute allows disclosure, and it did not end
/// without one: then the attribute is judged anew first.
pub fn draft(matter: &Matter) -> Result<(), Refusal> {
    judge_attribute(matter)?;
    match matter.attribute.as_ref().map(|set| set.value.attribute) {
        Some(attribute) if matter.undisclosed.is_some() => Err(Refusal::AttributeForbids(attribute)),
        Some(DisclosureAttribute::Proactive | DisclosureAttribute::OnRequest) => Ok(()),
        Some(attribute @ DisclosureAttribute::Withheld) => Err(Refusal::AttributeForbids(attribute)),
        None => Err(Refusal::NotReady(vec![Gap {
            check: CheckId::R40,
            severity: Severity::Block,
            fact: GapFact::AttributeMissing,
        }])),
    }
}

/// R38: a secrecy review is made of the words that are to go out, so they stand first.
pub fn review_secrecy(matter: &Matter) -> Result<(), Refusal> {
    draft(matter)?;
    if matter.draft.is_some() {
        return Ok(());
    }
    Err(Refusal::NotReady(vec![Gap {
        check: CheckId::R38,
        severity: Severity::Block,
        fact: GapFact::DraftMissing,
    }]))
}

/// A step of the Party track may be taken: the draft stands, and the steps before it were taken (R39).
pub fn pass_track_step(matter: &Matter, step: TrackStep) -> Result<(), Refusal> {
    draft(matter)?;
    let Some(track) = matter.draft.as_ref().map(|draft| draft.value.track) else {
        return Err(Refusal::FieldEmpty(Field::Text));
    };
    if track != Track::PartyAffairs {
        return Err(Refusal::WrongState);
    }
    let next = TrackStep::ALL
        .into_iter()
        .find(|next| !matter.track.iter().any(|taken| taken.step == *next));
    match next {
        Some(next) if next == step => Ok(()),
        Some(next) => Err(Refusal::TrackOrder(next)),
        None => Err(Refusal::WrongState),
    }
}

/// R41: the draft says nothing that must not go out; asked before anybody puts a name to it.
pub fn published_words(book: &Book, matter: &Matter) -> Result<(), Refusal> {
    let Some(decision) = matter.decision() else {
        return Err(Refusal::NotEnterable);
    };
    let rulebook = book.rulebook(decision.value.on);
    let case = Case {
        roster: Some(&book.roster),
        ..Case::of(rulebook, matter)
    };
    let personal = rules::gaps(&case, Phase::Disclosure)
        .into_iter()
        .filter(|gap| gap.check == CheckId::R41)
        .collect();
    gaps(personal, &[])
}

/// What was released may be withdrawn, also where the record of the release was taken out by law.
pub fn withdraw_disclosure(matter: &Matter) -> Result<(), Refusal> {
    if matter.disclosed.is_some() || matter.release_lost() {
        Ok(())
    } else {
        Err(Refusal::WrongState)
    }
}

/// The draft may be released: every check before disclosure is met (R38–R41).
pub fn disclose(book: &Book, matter: &Matter, today: Date) -> Result<(), Refusal> {
    draft(matter)?;
    let rulebook = book.rulebook(matter.decision().map_or(today, |decision| decision.value.on));
    let case = Case {
        today: Some(today),
        roster: Some(&book.roster),
        ..Case::of(rulebook, matter)
    };
    gaps(rules::gaps(&case, Phase::Disclosure), &[])
}

/// The matter may end without disclosure: its attribute is not proactive.
pub fn leave_undisclosed(matter: &Matter) -> Result<(), Refusal> {
    judge_attribute(matter)?;
    if matter.undisclosed.is_some() {
        return Err(Refusal::WrongState);
    }
    match matter.attribute.as_ref().map(|set| set.value.attribute) {
        Some(DisclosureAttribute::OnRequest | DisclosureAttribute::Withheld) => Ok(()),
        Some(attribute @ DisclosureAttribute::Proactive) => Err(Refusal::AttributeForbids(attribute)),
        None => draft(matter),
    }
}
