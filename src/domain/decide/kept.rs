//! The signed paper of a meeting: the scan of its signatures, where it differs from this book, and what is put right in
//! both.

use super::matter::check_attachment;
use super::{Desk, filled};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::folded_text::plain_form;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Meeting, MeetingStatus, PutRight, RecordDifference, RecordScan};
use crate::domain::refusal::{Field, Refusal};
use crate::domain::rules::issued;

/// The media types of a scan.
pub const SCANNED: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::ScanRecord(scan) => scanned(desk, scan)?,
        Command::ExplainDifference(difference) => differs(desk, difference)?,
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

fn signed(desk: Desk<'_>, meeting: MeetingId) -> Result<&Meeting, Refusal> {
    let file = desk.meeting(meeting)?;
    if file.status() == MeetingStatus::Signed {
        Ok(file)
    } else {
        Err(Refusal::MeetingState)
    }
}

fn scanned(desk: Desk<'_>, scan: &RecordScan) -> Result<Event, Refusal> {
    let file = signed(desk, scan.meeting)?;
    filled(&scan.not_secret_by, Field::Name)?;
    check_attachment(&scan.attachment)?;
    if !SCANNED.contains(&scan.attachment.media.as_str()) {
        return Err(Refusal::FileKind(scan.attachment.media.clone()));
    }
    let again = file.kept.scan().is_some();
    let because = scan.instead_because.clone().filter(|_| again);
    if again {
        filled(because.as_deref().unwrap_or_default(), Field::ChangeReason)?;
    }
    Ok(Event::RecordScanned(Box::new(RecordScan {
        instead_because: because,
        ..scan.clone()
    })))
}

fn differs(desk: Desk<'_>, difference: &RecordDifference) -> Result<Event, Refusal> {
    let file = signed(desk, difference.meeting)?;
    filled(&difference.words, Field::Words)?;
    filled(&difference.by, Field::By)?;
    if let Some(put_right) = &difference.put_right {
        signed_again(difference, put_right)?;
        no_result(desk, difference, put_right)?;
    }
    let signed_on = file.signed.as_ref().map(|(_, _, on, _)| *on);
    desk.happened(signed_on, difference.on)?;
    Ok(Event::RecordDiffers(Box::new(difference.clone())))
}

/// Neither what was wrong nor what is right tells votes, a stand or a decision (713号令 第34条).
fn no_result(desk: Desk<'_>, difference: &RecordDifference, put_right: &PutRight) -> Result<(), Refusal> {
    let posts: Vec<&str> = desk.book.roster.members.iter().map(|member| &*member.post).collect();
    let told = |words: &str| issued::tells_a_result(words, &posts);
    if told(&difference.words) || told(&put_right.right) {
        return Err(Refusal::CorrectsResult);
    }
    Ok(())
}

/// What is put right says something else than what was wrong, why, and who signed again.
fn signed_again(difference: &RecordDifference, put_right: &PutRight) -> Result<(), Refusal> {
    filled(&put_right.right, Field::RightWords)?;
    filled(&put_right.reason, Field::Reason)?;
    filled(&put_right.presiding, Field::Presiding)?;
    filled(&put_right.recorder, Field::Recorder)?;
    if plain_form(&put_right.right) == plain_form(&difference.words) {
        return Err(Refusal::FieldEmpty(Field::RightWords));
    }
    Ok(())
}
