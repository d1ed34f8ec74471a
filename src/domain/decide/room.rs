//! In the room: opening, presence, recusal, stands, the announcement, closing and signing.

use super::{Desk, filled};
use crate::domain::command::Command;
use crate::domain::event::{Event, Resolution, Waiver};
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::matter::Matter;
use crate::domain::meeting::{
    AgendaItem, Attendance, AttendanceLine, BallotCount, ItemState, Meeting, MeetingStatus, Movement, Numbers, Outcome,
    Stand, StandTaken, Votes, VotingMethod,
};
use crate::domain::refusal::{Field, Refusal};
use crate::domain::rulebook::{Power, Rulebook};
use crate::domain::rules::{self, Case, Severity};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::OpenMeeting {
            meeting,
            presiding,
            recorder,
            attendance,
            observers,
            waivers,
        } => opened(desk, *meeting, *presiding, recorder, attendance, observers, waivers)?,
        Command::ChangePresence {
            meeting,
            member,
            movement,
            at,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let inside = file.in_room.get(member).copied().ok_or(Refusal::NoVote(*member))?;
            if inside == (*movement == Movement::Arrived) {
                return Err(Refusal::WrongState);
            }
            Event::PresenceChanged {
                meeting: *meeting,
                member: *member,
                movement: *movement,
                at: *at,
            }
        }
        Command::TakeUpItem { meeting, item } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = file.item(*item).ok_or(Refusal::Unknown)?;
            if state.done() {
                return Err(Refusal::ItemState);
            }
            Event::ItemTakenUp {
                meeting: *meeting,
                item: *item,
            }
        }
        Command::NoteItem { meeting, item, words } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = current(file, *item)?;
            if state.content.matter().is_some() {
                return Err(Refusal::ItemState);
            }
            filled(words, Field::Words)?;
            Event::ItemNoted {
                meeting: *meeting,
                item: *item,
                words: words.clone(),
            }
        }
        Command::CloseMeeting { meeting, at } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let open: Vec<u16> = file
                .items
                .iter()
                .filter(|item| !item.done())
                .map(|item| item.number)
                .collect();
            if !open.is_empty() {
                return Err(Refusal::ItemsOpen(open));
            }
            Event::MeetingClosed {
                meeting: *meeting,
                at: *at,
            }
        }
        Command::SignRecord {
            meeting,
            presiding,
            recorder,
            on,
            minute_book,
        } => {
            let file = desk.meeting(*meeting)?;
            if file.status() != MeetingStatus::Closed {
                return Err(Refusal::MeetingState);
            }
            filled(presiding, Field::Presiding)?;
            filled(recorder, Field::Recorder)?;
            filled(minute_book, Field::MinuteBook)?;
            desk.not_in_future(*on)?;
            if *on < file.call.on {
                return Err(Refusal::DateOrder {
                    after: file.call.on,
                    given: *on,
                });
            }
            Event::RecordSigned {
                meeting: *meeting,
                presiding: presiding.clone(),
                recorder: recorder.clone(),
                on: *on,
                minute_book: minute_book.clone(),
            }
        }
        _ => return item(desk, command),
    };
    Ok(vec![event])
}

/// Acts on the current item.
fn item(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::RecordRecusal {
            meeting,
            item,
            member,
            reason,
            left,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = current(file, *item)?;
            filled(reason, Field::Reason)?;
            if !file.entitled.contains(member) || state.recused(*member) || state.content.matter().is_none() {
                return Err(Refusal::NoVote(*member));
            }
            Event::RecusalRecorded {
                meeting: *meeting,
                item: *item,
                member: *member,
                reason: reason.clone(),
                left: *left,
            }
        }
        Command::UndoRecusal { meeting, item, member } => {
            let state = current(in_session(desk.meeting(*meeting)?)?, *item)?;
            if !state.recused(*member) {
                return Err(Refusal::Unknown);
            }
            Event::RecusalUndone {
                meeting: *meeting,
                item: *item,
                member: *member,
            }
        }
        Command::ReturnRecused {
            meeting,
            item,
            member,
            at,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = file.item(*item).ok_or(Refusal::Unknown)?;
            let away = state
                .recusals
                .iter()
                .any(|recusal| recusal.member == *member && recusal.returned.is_none());
            // Whoever withdrew comes back after the announcement, never before.
            if !away || state.resolution.is_none() {
                return Err(Refusal::ItemState);
            }
            Event::RecusalReturned {
                meeting: *meeting,
                item: *item,
                member: *member,
                at: *at,
            }
        }
        Command::RecordRemark {
            meeting,
            item,
            member,
            words,
        } => {
            let file = desk.meeting(*meeting)?;
            // Remarks stay editable until the record is signed.
            if !matches!(file.status(), MeetingStatus::Open | MeetingStatus::Closed) {
                return Err(Refusal::MeetingState);
            }
            let state = file.item(*item).ok_or(Refusal::Unknown)?;
            if !state.taken_up || state.recused(*member) || !file.was_there(*member) {
                return Err(Refusal::NoVote(*member));
            }
            Event::RemarkRecorded {
                meeting: *meeting,
                item: *item,
                member: *member,
                words: words.clone(),
            }
        }
        Command::TakeStand { meeting, item, stand } => stand_taken(desk, *meeting, *item, stand)?,
        Command::UndoStand { meeting, item, member } => {
            let state = current(in_session(desk.meeting(*meeting)?)?, *item)?;
            if !state.stands.iter().any(|taken| taken.member == *member) {
                return Err(Refusal::Unknown);
            }
            Event::StandUndone {
                meeting: *meeting,
                item: *item,
                member: *member,
            }
        }
        Command::AnnounceResult {
            meeting,
            item,
            method,
            ballots,
            outcome,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = current(file, *item)?;
            announced(desk, file, state, *method, ballots.as_ref(), outcome)?
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

fn in_session(meeting: &Meeting) -> Result<&Meeting, Refusal> {
    if meeting.status() == MeetingStatus::Open {
        Ok(meeting)
    } else {
        Err(Refusal::MeetingState)
    }
}

fn current(meeting: &Meeting, number: u16) -> Result<&ItemState, Refusal> {
    let state = meeting.item(number).ok_or(Refusal::Unknown)?;
    if meeting.current == Some(number) && !state.done() {
        Ok(state)
    } else {
        Err(Refusal::ItemState)
    }
}

fn opened(
    desk: Desk<'_>,
    id: MeetingId,
    presiding: MemberId,
    recorder: &str,
    attendance: &[AttendanceLine],
    observers: &str,
    waivers: &[Waiver],
) -> Result<Event, Refusal> {
    let (book, occasion) = (desk.book, desk.occasion);
    let meeting = desk.meeting(id)?;
    if !matches!(meeting.status(), MeetingStatus::Preparing | MeetingStatus::Notified) {
        return Err(Refusal::MeetingState);
    }
    let on = meeting.call.on;
    if on != occasion.today && !meeting.call.late() {
        return Err(Refusal::NotTheDay {
            meeting: on,
            today: occasion.today,
        });
    }
    desk.not_in_future(on)?;
    filled(recorder, Field::Recorder)?;
    // Frozen now: 应到 is who was entitled on this day (R25: the roster alone gives a vote).
    let entitled: Vec<MemberId> = book.roster.entitled(on).map(|member| member.id).collect();
    let named = |member: &MemberId| attendance.iter().any(|line| line.member == *member);
    if attendance.len() != entitled.len() || !entitled.iter().all(named) {
        return Err(Refusal::FieldEmpty(Field::Attendance));
    }
    for line in attendance {
        if let Attendance::Absent { reason, .. } = &line.attendance {
            filled(reason, Field::LeaveReason)?;
        }
    }
    let there = attendance
        .iter()
        .any(|line| line.member == presiding && matches!(line.attendance, Attendance::Present));
    let may = book
        .roster
        .member(presiding)
        .is_some_and(|member| member.presides.is_some());
    if !there || !may {
        return Err(Refusal::MayNotPreside(presiding));
    }
    let rulebook = book.rulebook(on);
    let calendar = book.calendar();
    super::guard::gaps(
        rules::meeting::notice_gap(rulebook, meeting, &calendar)
            .into_iter()
            .collect(),
        waivers,
    )?;
    Ok(Event::MeetingOpened {
        meeting: id,
        on,
        presiding,
        recorder: recorder.to_owned(),
        entitled,
        attendance: attendance.to_vec(),
        observers: observers.to_owned(),
        waivers: waivers.to_vec(),
    })
}

fn numbers(desk: Desk<'_>, meeting: &Meeting, item: &ItemState) -> Result<Numbers, Refusal> {
    let register = item
        .content
        .matter()
        .and_then(|id| desk.files.matters.get(&id))
        .and_then(|file| file.register());
    meeting
        .numbers(desk.book.rulebook(meeting.call.on), register, item)
        .ok_or(Refusal::Unknown)
}

/// R23: enough of those entitled are present at this item, at this moment.
fn quorum(numbers: Numbers) -> Result<(), Refusal> {
    if numbers.present >= numbers.quorum {
        Ok(())
    } else {
        Err(Refusal::QuorumMissing {
            entitled: numbers.entitled,
            present: numbers.present,
            required: numbers.quorum,
        })
    }
}

fn stand_taken(desk: Desk<'_>, id: MeetingId, number: u16, stand: &StandTaken) -> Result<Event, Refusal> {
    let meeting = in_session(desk.meeting(id)?)?;
    let state = current(meeting, number)?;
    let AgendaItem::Decide { matter } = state.content else {
        return Err(Refusal::ItemState);
    };
    let register = desk.matter(matter)?.register().ok_or(Refusal::Unknown)?;
    quorum(numbers(desk, meeting, state)?)?;
    if !meeting.voters(state).contains(&stand.member) {
        return Err(Refusal::NoVote(stand.member));
    }
    if !Stand::offered(register).contains(&stand.stand) {
        return Err(Refusal::StandNotOffered);
    }
    let last = meeting
        .presides_at(&desk.book.roster, state)
        .ok_or(Refusal::NobodyPresides)?;
    let others: Vec<MemberId> = meeting
        .yet_to_speak(&desk.book.roster, state)
        .into_iter()
        .filter(|member| *member != last && *member != stand.member)
        .collect();
    if stand.member == last && !others.is_empty() {
        return Err(Refusal::OthersFirst(others));
    }
    // Nobody speaks after the one who presides: that stand is undone before another is changed.
    let closed = stand.member != last && meeting.last_stand(state).is_some_and(|taken| taken.member == last);
    if closed {
        return Err(Refusal::ItemState);
    }
    Ok(Event::StandRecorded {
        meeting: id,
        item: number,
        stand: stand.clone(),
    })
}

fn announced(
    desk: Desk<'_>,
    meeting: &Meeting,
    item: &ItemState,
    method: VotingMethod,
    ballots: Option<&BallotCount>,
    outcome: &Outcome,
) -> Result<Event, Refusal> {
    let book = desk.book;
    let on = meeting.call.on;
    let rulebook = book.rulebook(on);
    let rule = rulebook.meeting(meeting.call.kind).ok_or(Refusal::Unknown)?;
    let matter = desk.matter(item.content.matter().ok_or(Refusal::ItemState)?)?;
    let opinion = matches!(outcome, Outcome::Opinion { .. });
    match item.content {
        AgendaItem::Decide { .. } if opinion => return Err(Refusal::ItemState),
        AgendaItem::Discuss { .. } if outcome.needs_vote() || rule.power == Power::Votes && !opinion => {
            return Err(Refusal::ItemState);
        }
        _ => {}
    }
    check_words(outcome)?;
    let abstained = ballots.is_some_and(|count| count.tally.abstain > 0);
    if abstained
        && matter
            .register()
            .is_some_and(|register| !Stand::offered(register).contains(&Stand::Abstain))
    {
        return Err(Refusal::StandNotOffered);
    }
    let numbers = numbers(desk, meeting, item)?;
    let presiding = meeting.presides_at(&book.roster, item).ok_or(Refusal::NobodyPresides)?;
    let votes = votes(meeting, item, &book.roster, method, ballots, outcome.needs_vote())?;
    let tally = votes.tally();
    if outcome.needs_vote() {
        super::guard::may_decide(book, matter, meeting.call.kind, on)?;
        quorum(numbers)?;
        check_majority(outcome, tally.agree, numbers)?;
        still_ready(rulebook, matter, meeting)?;
    }
    let calendar = book.calendar();
    let case = Case {
        item: Some((meeting, item)),
        calendar: Some(&calendar),
        ..Case::of(rulebook, matter)
    };
    let waived: Vec<_> = item
        .waivers
        .iter()
        .chain(&meeting.waivers)
        .map(|waiver| waiver.check)
        .collect();
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
        verdicts: rules::judge(&case, &waived),
    })))
}

fn check_words(outcome: &Outcome) -> Result<(), Refusal> {
    match outcome {
        Outcome::Passed | Outcome::Rejected | Outcome::Referred { .. } => Ok(()),
        Outcome::PassedInPrinciple { changes, reviser } => {
            filled(changes, Field::Changes)?;
            filled(reviser, Field::Reviser)
        }
        Outcome::Postponed { reason } | Outcome::SentBack { reason } => filled(reason, Field::Reason),
        Outcome::ToSuperior { to } => filled(to, Field::Name),
        Outcome::Opinion { words } => filled(words, Field::Words),
    }
}

/// R27: everyone present has spoken, one by one. A secret ballot keeps counts alone.
fn votes(
    meeting: &Meeting,
    item: &ItemState,
    roster: &crate::domain::body::Roster,
    method: VotingMethod,
    ballots: Option<&BallotCount>,
    needed: bool,
) -> Result<Votes, Refusal> {
    match (method, ballots) {
        (VotingMethod::Secret, _) if !item.stands.is_empty() => Err(Refusal::MethodMismatch(method)),
        (VotingMethod::Secret, Some(count)) => {
            check_ballots(meeting.voters(item).len(), count)?;
            Ok(Votes::Counted(count.clone()))
        }
        (VotingMethod::Secret, None) if needed => Err(Refusal::BallotCounts),
        (_, Some(_)) => Err(Refusal::MethodMismatch(method)),
        (_, None) => {
            let missing = meeting.yet_to_speak(roster, item);
            let stands: Vec<StandTaken> = meeting.standing(item).cloned().collect();
            if needed && !missing.is_empty() {
                Err(Refusal::StandsMissing(missing))
            } else if stands.is_empty() {
                Ok(Votes::None)
            } else {
                Ok(Votes::Named(stands))
            }
        }
    }
}

fn check_ballots(voters: usize, count: &BallotCount) -> Result<(), Refusal> {
    filled(&count.tellers, Field::Tellers)?;
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

/// R24: only 同意 counts, and it is held against those entitled, not those present.
fn check_majority(outcome: &Outcome, agree: u32, numbers: Numbers) -> Result<(), Refusal> {
    let carried = agree >= numbers.majority;
    match (outcome.needs_majority(), carried) {
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

/// The steps are still resolved when the result is announced: they may be undone until then.
fn still_ready(rulebook: &Rulebook, matter: &Matter, meeting: &Meeting) -> Result<(), Refusal> {
    let block: Vec<_> = rules::gaps_before_agenda(rulebook, matter, Some(meeting.call.on))
        .into_iter()
        .filter(|gap| gap.severity == Severity::Block)
        .collect();
    if block.is_empty() {
        Ok(())
    } else {
        Err(Refusal::NotReady(block))
    }
}
