//! The summary of a meeting (会议纪要): drafted, checked and countersigned, signed for issue, then kept as it was issued.
//! It is held against the record when it is checked, and once more when it is issued.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Desk, filled, guard};
use crate::domain::command::Command;
use crate::domain::event::{Event, Waiver};
use crate::domain::folded_text::plain_form;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::meeting::{
    DoneBy, DraftInHand, IssuedSummary, Meeting, MeetingStatus, SummaryAdvance, SummaryDraft, SummaryOnPaper,
    SummaryPart, SummaryPath, SummaryStage, SummaryStep, SummaryToDraft, SummaryToIssue,
};
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::BookKind;
use crate::domain::rules::issued::{self, Head, OnRecord};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::DraftSummary(draft) => drafted(desk, draft)?,
        Command::AdvanceSummary(advance) => advanced(desk, advance)?,
        Command::IssueSummary(summary) => issue(desk, summary)?,
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// A meeting of which a summary may be made: it is over, and not of the personnel book, whose matters never stand in
/// one.
fn over(desk: Desk<'_>, meeting: MeetingId) -> Result<&Meeting, Refusal> {
    if desk.book.kind == BookKind::Personnel {
        return Err(Refusal::NoSummaryHere);
    }
    let file = desk.meeting(meeting)?;
    match file.status() {
        MeetingStatus::Closed | MeetingStatus::Signed => Ok(file),
        _ => Err(Refusal::MeetingState),
    }
}

fn drafted(desk: Desk<'_>, draft: &SummaryToDraft) -> Result<Event, Refusal> {
    let file = over(desk, draft.meeting)?;
    let in_hand = file.beside.in_hand.as_ref();
    let same = |before: &SummaryDraft| (&before.text, &before.countersigners) == (&draft.text, &draft.countersigners);
    if in_hand.is_some_and(|in_hand| same(&in_hand.draft.value)) {
        return Err(Refusal::WrongState);
    }
    filled(&draft.text, Field::SummaryText)?;
    done(desk, begins(file), &draft.drafted, Field::Drafter)?;
    each_named_once(&draft.countersigners)?;
    let asks_why = match in_hand {
        Some(in_hand) => in_hand.stage() != SummaryStage::Check,
        None => file.beside.summary().is_some(),
    };
    if asks_why {
        filled(&draft.changed_because, Field::ChangeReason)?;
    }
    Ok(Event::SummaryDrafted(Box::new(SummaryDraft {
        meeting: draft.meeting,
        text: draft.text.clone(),
        parts: parts(desk, file, &draft.text),
        drafted: draft.drafted.clone(),
        countersigners: draft.countersigners.clone(),
        changed_because: asks_why.then(|| draft.changed_because.clone()),
    })))
}

fn advanced(desk: Desk<'_>, advance: &SummaryAdvance) -> Result<Event, Refusal> {
    let file = over(desk, advance.meeting)?;
    let in_hand = file.beside.in_hand.as_ref().ok_or_else(|| waits(desk, file))?;
    let (stage, after) = (in_hand.stage(), in_hand.last_on());
    match &advance.step {
        SummaryStep::Checked { done: by, waivers } if stage == SummaryStage::Check => {
            done(desk, after, by, Field::Checker)?;
            another_checks(&in_hand.draft.value.drafted, by)?;
            agrees(desk, file, &in_hand.draft.value.text, waivers)?;
        }
        SummaryStep::Countersigned(by)
            if stage == SummaryStage::Countersign && in_hand.to_countersign().any(|post| post == by.by) =>
        {
            // Those who countersign need not follow each other.
            let checked = in_hand.checked.as_ref().map_or(after, |checked| checked.on);
            done(desk, checked, by, Field::Countersigner)?;
        }
        SummaryStep::SignedForIssue { by, on } if stage == SummaryStage::Sign && Some(*by) == file.presiding => {
            desk.happened(after, *on)?;
        }
        _ => return Err(waits(desk, file)),
    }
    Ok(Event::SummaryAdvanced(Box::new(advance.clone())))
}

fn issue(desk: Desk<'_>, summary: &SummaryToIssue) -> Result<Event, Refusal> {
    let file = over(desk, summary.meeting)?;
    filled(&summary.number, Field::SummaryNumber)?;
    filled(&summary.distribution, Field::Distribution)?;
    if summary.copies == 0 {
        return Err(Refusal::FieldEmpty(Field::Copies));
    }
    number_is_free(desk, file, &summary.number)?;
    let way = match &summary.on_paper {
        Some(paper) => on_paper(desk, file, paper)?,
        None => step_by_step(desk, file)?,
    };
    desk.happened(way.path.signed_on, summary.on)?;
    agrees(desk, file, &way.text, &summary.waivers)?;
    Ok(Event::SummaryIssued(Box::new(IssuedSummary {
        meeting: summary.meeting,
        number: summary.number.clone(),
        on: summary.on,
        checked_by: way.checked_by,
        distribution: summary.distribution.clone(),
        parts: parts(desk, file, &way.text),
        text: way.text,
        changed_because: way.changed_because,
        waivers: summary.waivers.clone(),
        copies: Some(summary.copies),
        path: Some(way.path),
    })))
}

/// What an issued summary has from the way it came.
struct Way {
    text: String,
    checked_by: String,
    changed_because: Option<String>,
    path: SummaryPath,
}

/// The draft in hand, once every step on it was taken.
fn step_by_step(desk: Desk<'_>, file: &Meeting) -> Result<Way, Refusal> {
    let in_hand = file.beside.in_hand.as_ref();
    let ready = in_hand.and_then(|in_hand| {
        let ready = in_hand.stage() == SummaryStage::Issue;
        Some((in_hand, in_hand.checked.as_ref()?, in_hand.signed.filter(|_| ready)?))
    });
    let (in_hand, checked, (signed_by, signed_on)) = ready.ok_or_else(|| waits(desk, file))?;
    let draft = &in_hand.draft.value;
    let begun_because = || in_hand.begun_because.clone().unwrap_or_default();
    Ok(Way {
        text: draft.text.clone(),
        checked_by: checked.by.clone(),
        changed_because: file.beside.summary().map(|_| begun_because()),
        path: SummaryPath {
            drafted: draft.drafted.clone(),
            checked_on: checked.on,
            countersigned: in_hand.countersigned.clone(),
            signed_by,
            signed_on,
            at_once_because: None,
        },
    })
}

/// The whole path as paper has it: every day follows the one before.
fn on_paper(desk: Desk<'_>, file: &Meeting, paper: &SummaryOnPaper) -> Result<Way, Refusal> {
    filled(&paper.text, Field::SummaryText)?;
    done(desk, begins(file), &paper.drafted, Field::Drafter)?;
    done(desk, paper.drafted.on, &paper.checked, Field::Checker)?;
    another_checks(&paper.drafted, &paper.checked)?;
    let posts: Vec<String> = paper.countersigned.iter().map(|done| done.by.clone()).collect();
    each_named_once(&posts)?;
    for by in &paper.countersigned {
        done(desk, paper.checked.on, by, Field::Countersigner)?;
    }
    let countersigned = paper.countersigned.iter().map(|done| done.on).max();
    desk.happened(countersigned.unwrap_or(paper.checked.on), paper.signed_on)?;
    let again = file.beside.summary().is_some();
    if again {
        filled(&paper.changed_because, Field::ChangeReason)?;
    }
    if !file.call.late() {
        filled(&paper.at_once_because, Field::Reason)?;
    }
    let because = Some(paper.at_once_because.clone());
    Ok(Way {
        text: paper.text.clone(),
        checked_by: paper.checked.by.clone(),
        changed_because: again.then(|| paper.changed_because.clone()),
        path: SummaryPath {
            drafted: paper.drafted.clone(),
            checked_on: paper.checked.on,
            countersigned: paper.countersigned.clone(),
            signed_by: file.presiding.ok_or(Refusal::NobodyPresides)?,
            signed_on: paper.signed_on,
            at_once_because: because.filter(|because| !because.trim().is_empty()),
        },
    })
}

/// What the summary waits for, and by whom.
fn waits(desk: Desk<'_>, file: &Meeting) -> Refusal {
    let stage = file.beside.summary_stage();
    let post = |member: MemberId| desk.book.roster.post(member).to_owned();
    let by = match stage {
        SummaryStage::Countersign => {
            let in_hand = file.beside.in_hand.iter();
            in_hand
                .flat_map(DraftInHand::to_countersign)
                .map(str::to_owned)
                .collect()
        }
        SummaryStage::Sign => file.presiding.map(post).into_iter().collect(),
        SummaryStage::Draft | SummaryStage::Check | SummaryStage::Issue => Vec::new(),
    };
    Refusal::SummaryWaits(stage, by)
}

/// The day before which no draft is made: that of the meeting, or of the version before.
fn begins(file: &Meeting) -> Date {
    let before = file.beside.summary().map(|stamped| stamped.value.on);
    before.unwrap_or(file.call.on)
}

fn done(desk: Desk<'_>, after: Date, done: &DoneBy, who: Field) -> Result<(), Refusal> {
    filled(&done.by, who)?;
    desk.happened(after, done.on)
}

fn another_checks(drafted: &DoneBy, checked: &DoneBy) -> Result<(), Refusal> {
    if plain_form(&drafted.by) == plain_form(&checked.by) {
        return Err(Refusal::DrafterChecks);
    }
    Ok(())
}

fn each_named_once(posts: &[String]) -> Result<(), Refusal> {
    let named: BTreeSet<String> = posts.iter().map(|post| plain_form(post)).collect();
    if named.len() != posts.len() || named.contains("") {
        return Err(Refusal::FieldEmpty(Field::Countersigner));
    }
    Ok(())
}

fn on_record(desk: Desk<'_>, file: &Meeting) -> Vec<OnRecord> {
    OnRecord::of_meeting(file, |id| desk.files.matters.get(&id).map(AsRef::as_ref))
}

fn parts(desk: Desk<'_>, file: &Meeting, text: &str) -> Vec<SummaryPart> {
    issued::parts(text, &on_record(desk, file))
}

/// R61: a text says what the record says, or somebody answers for the difference where the office allows that.
fn agrees(desk: Desk<'_>, file: &Meeting, text: &str, waivers: &[Waiver]) -> Result<(), Refusal> {
    let posts: Vec<&str> = desk.book.roster.members.iter().map(|member| &*member.post).collect();
    let head = Head::of(file, &desk.book.roster);
    let differences = issued::differences(text, &head, &on_record(desk, file), &posts);
    let rulebook = desk.book.rulebook(file.call.on);
    guard::gaps(issued::gaps(rulebook, file, differences), waivers)
}

/// A number is given to one meeting of its kind and year; another version of its summary keeps it.
fn number_is_free(desk: Desk<'_>, file: &Meeting, number: &str) -> Result<(), Refusal> {
    let (kind, year, number) = (file.call.kind, file.session.year, plain_form(number));
    let others = desk.book.meetings.values().filter(|other| other.id != file.id);
    let mut others = others.filter(|other| (other.kind, other.session.year) == (kind, year));
    let taken = others.find(|other| {
        other
            .summary_number
            .as_deref()
            .is_some_and(|taken| plain_form(taken) == number)
    });
    taken.map_or(Ok(()), |other| Err(Refusal::SummaryNumberTaken(kind, other.session)))
}
