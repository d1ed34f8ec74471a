//! The announcement: votes, majority, and the verdicts that are stored with the decision.

use super::super::execution::amount_within;
use super::super::{Desk, filled, guard};
use super::{asked_of, guests, numbers, quorum};
use crate::domain::body::Roster;
use crate::domain::emergency;
use crate::domain::event::{Event, HeadDecision, Reduction, Resolution, Waiver};
use crate::domain::folded_text::plain_form;
use crate::domain::id::MemberId;
use crate::domain::matter::Matter;
use crate::domain::meeting::{
    AgendaItem, BallotCount, ItemState, Meeting, Numbers, Outcome, PaperVotes, Stand, StandTaken, Tally, Votes,
    VotingMethod,
};
use crate::domain::refusal::{Field, Gap, GapFact, Refusal, RoomProblem};
use crate::domain::register::Register;
use crate::domain::rulebook::{Power, Rulebook};
use crate::domain::rules::record::RecordGap;
use crate::domain::rules::{self, Case, CheckId, Judged, Severity, Verdict};

/// What is known of the votes besides the stands that were taken one by one.
#[derive(Clone, Copy)]
pub enum Said<'a> {
    /// What was counted in the room, where the ballot was secret.
    Here(Option<&'a BallotCount>),
    /// What a paper record says, and who answers where its result does not follow from its counts.
    OnPaper(&'a PaperVotes, &'a [Waiver]),
}

impl Said<'_> {
    fn tally(&self) -> Option<Tally> {
        match self {
            Self::Here(ballots) => ballots.map(|count| count.tally),
            Self::OnPaper(paper, _) => Some(paper.tally),
        }
    }
}

/// What is announced as decided.
#[derive(Clone, Copy)]
pub struct Decided<'a> {
    /// The outcome.
    pub outcome: &'a Outcome,
    /// The reasons of the head, where the head decides.
    pub reasons: &'a str,
    /// The amount, where it is less than was applied for.
    pub reduced: Option<&'a Reduction>,
    /// How the discussion was summed up; empty where nobody did.
    pub summed_up: &'a str,
}

pub fn announced(
    desk: Desk<'_>,
    meeting: &Meeting,
    item: &ItemState,
    method: VotingMethod,
    said: Said<'_>,
    decided: Decided<'_>,
) -> Result<Event, Refusal> {
    let Decided { outcome, reasons, .. } = decided;
    let book = desk.book;
    let on = meeting.call.on;
    let rulebook = book.rulebook(on);
    let rule = rulebook.meeting(meeting.call.kind).ok_or(Refusal::Unknown)?;
    let matter = desk.matter(item.content.matter().ok_or(Refusal::ItemState)?)?;
    let opinion = matches!(outcome, Outcome::Opinion { .. });
    match item.content {
        AgendaItem::Decide { .. } if opinion => return Err(Refusal::ItemState),
        AgendaItem::Discuss { .. } if outcome.needs_vote() || rule.power != Power::Studies && !opinion => {
            return Err(Refusal::ItemState);
        }
        _ => {}
    }
    check_words(outcome)?;
    let reduced = decided
        .reduced
        .map(|given| reduced(matter, outcome, given))
        .transpose()?;
    let appoints = matter.register() == Some(Register::Appointment);
    if appoints && matches!(outcome, Outcome::PassedInPrinciple { .. }) {
        return Err(Refusal::OutcomeNotOffered);
    }
    let abstained = said.tally().is_some_and(|tally| tally.abstain > 0);
    if abstained
        && matter
            .register()
            .is_some_and(|register| !rule.stands(register).contains(&Stand::Abstain))
    {
        return Err(Refusal::StandNotOffered);
    }
    let numbers = numbers(desk, meeting, item)?;
    // Where nobody may preside nothing is decided; that the item is put off is said by who opened the meeting.
    let opened_by = meeting.presiding.filter(|_| !outcome.needs_vote() && !opinion);
    let presiding = meeting
        .presides_at(&book.roster, item)
        .or(opened_by)
        .ok_or(Refusal::NobodyPresides)?;
    let votes = match said {
        Said::Here(ballots) => {
            let about = matter.topic().and_then(|topic| topic.particulars.person());
            let ballots = ballots.map(|count| (count, about));
            votes(meeting, item, &book.roster, method, ballots, outcome.needs_vote())?
        }
        Said::OnPaper(paper, _) => on_paper(meeting, item, method, paper, outcome)?,
    };
    let tally = votes.tally();
    let mut by_head = None;
    let mut answered = Vec::new();
    if outcome.needs_vote() {
        guard::may_decide(book, matter, meeting.call.kind, on)?;
        quorum(numbers)?;
        guests::have_left(meeting, item, matter.register())?;
        guests::recused_are_out(meeting, item)?;
        match rule.power {
            Power::Head => by_head = Some(head_decides(&votes, presiding, outcome, numbers, reasons)?),
            Power::Votes | Power::Studies => match (said, majority(outcome, tally.agree, numbers)) {
                (_, Ok(())) => {}
                (Said::Here(_), Err(refusal)) => return Err(refusal),
                (Said::OnPaper(_, waivers), Err(_)) => answered = happened(outcome, tally.agree, numbers, waivers)?,
            },
        }
        still_ready(rulebook, matter, meeting, item, outcome)?;
        decides_without(desk, meeting, presiding, item.number, matter)?;
    }
    let calendar = book.calendar();
    let case = Case {
        item: Some((meeting, item)),
        calendar: Some(&calendar),
        shelf: Some(&book.matters),
        ..Case::of(rulebook, matter)
    };
    let waived: Vec<_> = item
        .waivers
        .iter()
        .chain(&meeting.waivers)
        .map(|waiver| waiver.check)
        .collect();
    let mut verdicts = rules::judge(&case, &waived);
    if let Votes::OnPaper(paper) = &votes {
        let verdict = rules::meeting::unnamed(paper).map_or(Verdict::Met, |_| Verdict::Unmet);
        verdicts.push(Judged {
            check: CheckId::R27,
            verdict,
            evidence: Vec::new(),
        });
    }
    verdicts.extend(answered.iter().map(|waiver| Judged {
        check: waiver.check,
        verdict: Verdict::Waived,
        evidence: Vec::new(),
    }));
    Ok(Event::ResolutionAnnounced(Box::new(Resolution {
        meeting: meeting.id,
        item: item.number,
        matter: matter.id,
        meeting_name: rule.name.clone(),
        session: meeting.session,
        on,
        presiding,
        entitled: numbers.entitled,
        present: numbers.present,
        quorum: numbers.quorum,
        majority: numbers.majority,
        recused: item.recusals.clone(),
        method,
        tally,
        votes,
        outcome: outcome.clone(),
        rulebook: rulebook.digest(),
        verdicts,
        kind: Some(meeting.call.kind),
        by_head,
        reduced: reduced.flatten(),
        summed_up: decided.summed_up.trim().to_owned(),
        waivers: answered,
    })))
}

/// A meeting may decide less than was applied for, with its reason; more is another matter, which is applied for anew.
/// The amount applied for, given again, is no reduction.
fn reduced(matter: &Matter, outcome: &Outcome, given: &Reduction) -> Result<Option<Reduction>, Refusal> {
    let requested = matter.topic().and_then(|topic| topic.particulars.amount());
    if requested != Some(given.requested) || !outcome.agrees() {
        return Err(Refusal::WrongState);
    }
    amount_within(given.requested, given.decided)?;
    if given.decided == given.requested {
        return Ok(None);
    }
    filled(&given.because, Field::Reason)?;
    Ok(Some(given.clone()))
}

fn check_words(outcome: &Outcome) -> Result<(), Refusal> {
    match outcome {
        Outcome::Passed | Outcome::Rejected | Outcome::Referred { .. } => Ok(()),
        Outcome::PassedInPrinciple { changes, reviser } => {
            filled(changes, Field::Changes)?;
            filled(reviser, Field::Reviser)
        }
        Outcome::Postponed { reason, .. } | Outcome::SentBack { reason, .. } => filled(reason, Field::Reason),
        Outcome::ToSuperior { to } => filled(to, Field::Name),
        Outcome::Opinion { words } => filled(words, Field::Words),
    }
}

/// R27: everyone present has spoken, one by one. A secret ballot keeps counts alone; with it goes the person whom it is
/// about.
fn votes(
    meeting: &Meeting,
    item: &ItemState,
    roster: &Roster,
    method: VotingMethod,
    ballots: Option<(&BallotCount, Option<&str>)>,
    needed: bool,
) -> Result<Votes, Refusal> {
    match (method, ballots) {
        (VotingMethod::Secret, _) if !item.stands.is_empty() => Err(Refusal::MethodMismatch(method)),
        (VotingMethod::Secret, Some((count, about))) => {
            check_ballots(meeting.voters(item).len(), count, about)?;
            Ok(Votes::Counted(count.clone()))
        }
        (VotingMethod::Secret, None) if needed => Err(Refusal::BallotCounts),
        (VotingMethod::Unstated, _) | (_, Some(_)) => Err(Refusal::MethodMismatch(method)),
        (_, None) => {
            let missing = meeting.yet_to_speak(roster, item);
            let stands: Vec<StandTaken> = meeting.standing(item).cloned().collect();
            if needed && !missing.is_empty() {
                Err(Refusal::StandsMissing(missing))
            } else if stands.is_empty() || !missing.is_empty() {
                // It ended before all had spoken: that is no vote, and nobody's stand is told as one.
                Ok(Votes::None)
            } else {
                Ok(Votes::Named(stands))
            }
        }
    }
}

/// The paper record of a meeting entered afterwards says how many, not who, or not everyone. A secret ballot is counted
/// as one, and what was taken down one by one here is announced as such.
fn on_paper(
    meeting: &Meeting,
    item: &ItemState,
    method: VotingMethod,
    paper: &PaperVotes,
    outcome: &Outcome,
) -> Result<Votes, Refusal> {
    if !meeting.call.late() || !item.stands.is_empty() || method == VotingMethod::Secret {
        return Err(Refusal::MethodMismatch(VotingMethod::Unstated));
    }
    if !outcome.needs_vote() {
        return Err(Refusal::ItemState);
    }
    filled(&paper.source, Field::MinuteBook)?;
    let voters = meeting.voters(item);
    if let Some(stranger) = paper.named.iter().find(|taken| !voters.contains(&taken.member)) {
        return Err(Refusal::NoVote(stranger.member));
    }
    let counts = |tally: Tally| [tally.agree, tally.against, tally.abstain, tally.postpone];
    let named = counts(Votes::Named(paper.named.clone()).tally());
    let counted = counts(paper.tally).into_iter().fold(0_u32, u32::saturating_add);
    let voters_count = u32::try_from(voters.len()).unwrap_or(u32::MAX);
    let mut members: Vec<_> = paper.named.iter().map(|taken| taken.member).collect();
    members.sort_unstable();
    let twice = members.windows(2).any(|pair| pair[0] == pair[1]);
    let too_many = named.iter().zip(counts(paper.tally)).any(|(named, of)| *named > of);
    // Whoever could vote is counted, or said to be shown nowhere: nobody drops out of sight.
    let unshown = paper.unshown.unwrap_or_default();
    if counted == 0 || counted.checked_add(unshown) != Some(voters_count) || twice || too_many {
        return Err(Refusal::PaperCounts {
            voters: voters_count,
            counted,
            unshown,
        });
    }
    Ok(Votes::OnPaper(paper.clone()))
}

fn check_ballots(voters: usize, count: &BallotCount, about: Option<&str>) -> Result<(), Refusal> {
    check_tellers(count, about)?;
    let tally = count.tally;
    let valid = [tally.agree, tally.against, tally.abstain, tally.postpone]
        .iter()
        .try_fold(0u32, |sum, n| sum.checked_add(*n));
    let adds_up = valid.and_then(|valid| valid.checked_add(count.spoiled)) == Some(count.returned);
    let issued_to_all = usize::try_from(count.issued).is_ok_and(|issued| issued == voters);
    if adds_up && count.returned <= count.issued && issued_to_all {
        Ok(())
    } else {
        Err(Refusal::BallotCounts)
    }
}

/// Two watch the count and a third counts; who it is about does neither (office.md 3, 表决票).
fn check_tellers(count: &BallotCount, about: Option<&str>) -> Result<(), Refusal> {
    let [first, second] = count.watched_by.as_slice() else {
        return Err(Refusal::FieldEmpty(Field::Watchers));
    };
    filled(first, Field::Watchers)?;
    filled(second, Field::Watchers)?;
    filled(&count.counted_by, Field::Tellers)?;
    let named = [first, second, &count.counted_by].map(|name| plain_form(name));
    if named[0] == named[1] || named[..2].contains(&named[2]) {
        return Err(RoomProblem::TellerTwice.into());
    }
    let about = about.map(plain_form);
    if about.is_some_and(|about| named.contains(&about)) {
        return Err(RoomProblem::TellerConcerned.into());
    }
    Ok(())
}

/// R28: the head decides as the head spoke, and gives the reasons where the majority is of another mind (713号令
/// 第30条).
fn head_decides(
    votes: &Votes,
    head: MemberId,
    outcome: &Outcome,
    numbers: Numbers,
    reasons: &str,
) -> Result<HeadDecision, Refusal> {
    // What the head said is known only where everyone spoke by name.
    let Votes::Named(stands) = votes else {
        return Err(Refusal::MethodMismatch(VotingMethod::Secret));
    };
    let spoke_for = stands
        .iter()
        .any(|taken| taken.member == head && taken.stand == Stand::For);
    if spoke_for != outcome.agrees() {
        return Err(Refusal::NotAsHeadSpoke);
    }
    let agree = votes.tally().agree;
    let against_majority = numbers.carries(agree) != outcome.agrees();
    if against_majority && reasons.trim().is_empty() {
        return Err(Refusal::HeadReasonsMissing {
            entitled: numbers.entitled,
            agree,
        });
    }
    Ok(HeadDecision {
        against_majority,
        reasons: reasons.to_owned(),
    })
}

/// R24: a meeting of long ago decided what its record says, whatever the counts it shows: it is entered as it happened,
/// with a reason and a name, and never as a vote that carried.
fn happened(outcome: &Outcome, agree: u32, numbers: Numbers, waivers: &[Waiver]) -> Result<Vec<Waiver>, Refusal> {
    let (entitled, required) = (numbers.entitled, numbers.majority);
    let recorded = if outcome.needs_majority() {
        RecordGap::PassedBelowMajority {
            entitled,
            agree,
            required,
        }
    } else {
        RecordGap::RejectedByMinority { agree, required }
    };
    let gap = Gap {
        check: CheckId::R24,
        severity: Severity::Warn,
        fact: GapFact::Recorded(recorded),
    };
    guard::gaps(vec![gap], waivers)?;
    let answers = waivers.iter().filter(|waiver| waiver.check == CheckId::R24);
    Ok(answers.cloned().collect())
}

/// R24: only 同意 counts, and it is held against those entitled, not those present.
fn majority(outcome: &Outcome, agree: u32, numbers: Numbers) -> Result<(), Refusal> {
    match (outcome.needs_majority(), numbers.carries(agree)) {
        (true, false) => Err(Refusal::MajorityMissing {
            entitled: numbers.entitled,
            agree,
            required: numbers.majority,
        }),
        (false, true) => Err(Refusal::MajorityAgreed {
            agree,
            required: numbers.majority,
        }),
        _ => Ok(()),
    }
}

/// R68: where nobody may preside for the secretary, nothing is decided either once the secretary has left.
fn decides_without(
    desk: Desk<'_>,
    meeting: &Meeting,
    presiding: MemberId,
    item: u16,
    matter: &Matter,
) -> Result<(), Refusal> {
    let mut gaps = asked_of(desk, meeting, presiding, item, matter);
    gaps.retain(|gap| gap.check == CheckId::R68 && gap.severity == Severity::Block);
    guard::gaps(gaps, &[])
}

/// The steps are still resolved when the result is announced: they may be undone until then. In an emergency they may
/// wait until the entry (R32). Nor did a superior refuse since the placing what is agreed to now (R35).
fn still_ready(
    rulebook: &Rulebook,
    matter: &Matter,
    meeting: &Meeting,
    item: &ItemState,
    outcome: &Outcome,
) -> Result<(), Refusal> {
    let waits = |fact: &GapFact| item.emergency.is_some() && emergency::may_wait(fact);
    let refused = |gap: &Gap| {
        gap.fact == GapFact::SuperiorRefused && outcome.agrees() && !guard::answered(gap.check, &item.waivers)
    };
    let block: Vec<_> = rules::gaps_before_agenda(rulebook, matter, Some(meeting.call.on))
        .into_iter()
        .filter(|gap| gap.severity == Severity::Block && !waits(&gap.fact) || refused(gap))
        .collect();
    if block.is_empty() {
        Ok(())
    } else {
        Err(Refusal::NotReady(block))
    }
}
