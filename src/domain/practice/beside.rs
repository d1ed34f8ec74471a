//! Beside the items of a practice meeting: a paper handed out and collected, a warning answered, the summary issued.

use jiff::civil::{Date, Time, time};

use super::{clerk::Clerk, office, papers, words};
use crate::domain::command::Command;
use crate::domain::execution::amount_now;
use crate::domain::id::{AttachmentId, MatterId, MeetingId, MemberId};
use crate::domain::meeting::{
    AnswerGiven, Attendance, CopiesAccounted, CopyAccount, DoneBy, GuestMove, GuestRole, GuestWords, GuestsMoved,
    HandOut, OpinionRaised, OpinionRead, PaperCopy, PutRight, RecordDifference, RecordScan, SummaryAdvance,
    SummaryStep, SummaryToDraft, SummaryToIssue, SupervisionOpinion,
};

/// Every so many meetings a paper is handed out in the room, a warning is raised, and a summary is issued.
const MEETINGS: u32 = 4;
/// The hour at which it happens.
const AT: Time = time(11, 0, 0, 0);
/// When those who report come in.
const CAME: Time = time(9, 20, 0, 0);
/// When they leave.
const LEFT: Time = time(9, 35, 0, 0);
/// The copy that stays with somebody.
const KEPT: u32 = 3;

/// Whether it is one of those meetings.
pub fn now_and_then(clerk: &Clerk, meeting: MeetingId) -> bool {
    clerk.meeting(meeting).session.serial % MEETINGS == 1
}

/// The department reports and leaves before stands are taken, one observer was let in by mistake; what absent members
/// wrote is read out.
pub fn reported(clerk: &mut Clerk, meeting: MeetingId, item: u16, matter: MatterId) {
    let away = |(member, inside): (&MemberId, &bool)| (!inside).then_some(*member);
    let absent: Vec<MemberId> = clerk.meeting(meeting).in_room.iter().filter_map(away).collect();
    for member in absent {
        let words = words::LETTER.into();
        let read = OpinionRead {
            meeting,
            item,
            member,
            words,
        };
        clerk.act(office::CLERK, Command::ReadOpinionOut(read));
    }
    if !now_and_then(clerk, meeting) {
        return;
    }
    let file = clerk.matter(matter);
    let reporter = file.topic().map(|topic| topic.reporter.clone()).unwrap_or_default();
    let came = |name: String, role: GuestRole| GuestMove::Came { name, role, at: CAME };
    let reports = u16::try_from(clerk.meeting(meeting).guests.all().count()).unwrap_or(0) + 1;
    let moves = [
        came(reporter, GuestRole::Reporting),
        came(words::LISTENER.into(), GuestRole::Observing),
        GuestMove::Undone { guest: reports + 1 },
        GuestMove::Left {
            guests: vec![reports],
            at: LEFT,
        },
    ];
    for moved in moves {
        if matches!(moved, GuestMove::Left { .. }) {
            let words = words::GUEST_SAYS.into();
            let spoke = GuestWords {
                meeting,
                item,
                guest: reports,
                words,
            };
            clerk.act(office::CLERK, Command::RecordGuestWords(spoke));
        }
        clerk.act(office::CLERK, Command::MoveGuests(GuestsMoved { meeting, moved }));
    }
}

/// A paper of the first item is handed out to everyone there, and comes back but for one copy; a warning is answered.
pub fn in_the_room(clerk: &mut Clerk, meeting: MeetingId) {
    let file = clerk.meeting(meeting);
    let Some(item) = file.items.first().map(|item| item.number) else {
        return;
    };
    if !now_and_then(clerk, meeting) {
        return;
    }
    let present = file.attendance.iter();
    let present = present.filter(|line| line.attendance == Attendance::Present);
    let copies: Vec<PaperCopy> = (1..)
        .zip(present)
        .map(|(number, line)| PaperCopy {
            number,
            to: clerk.book().roster.post(line.member).to_owned(),
        })
        .collect();
    let (kept, back): (Vec<u32>, Vec<u32>) = copies
        .iter()
        .map(|copy| copy.number)
        .partition(|number| *number == KEPT);
    let hand_out = HandOut {
        meeting,
        item,
        title: words::PAPER.into(),
        copies,
        at: AT,
    };
    clerk.act(office::CLERK, Command::HandOutPapers(Box::new(hand_out)));
    let collected = CopyAccount::Collected {
        by: words::RECORDER.into(),
        at: AT,
    };
    let approved = CopyAccount::Kept {
        reason: words::KEPT.into(),
        approved_by: words::SECRETARY.into(),
    };
    for (numbers, account) in [(back, collected), (kept, approved)] {
        let accounted = CopiesAccounted {
            meeting,
            serial: 1,
            numbers,
            account,
        };
        clerk.act(office::CLERK, Command::AccountForCopies(Box::new(accounted)));
    }
    let opinion = SupervisionOpinion {
        meeting,
        item: Some(item),
        by: words::DISCIPLINE.into(),
        words: words::WARNING.into(),
        at: AT,
    };
    let raised = OpinionRaised { serial: None, opinion };
    clerk.act(office::CLERK, Command::RaiseSupervision(Box::new(raised)));
    let answer = AnswerGiven {
        meeting,
        serial: 1,
        adopted: true,
        words: words::ADOPTED.into(),
        at: AT,
    };
    clerk.act(office::CLERK, Command::AnswerSupervision(Box::new(answer)));
}

/// The page with the signatures is scanned, and where the paper differs from the book is said.
pub fn paper(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    if !now_and_then(clerk, meeting) {
        return;
    }
    let content = words::SCAN.as_bytes().to_vec();
    // One scan of each meeting: its id is as good a chance as another.
    let id = AttachmentId(meeting.0);
    let attachment = papers::file(id, words::SCAN_NAME, "application/pdf", &content);
    let scan = RecordScan {
        meeting,
        attachment,
        not_secret_by: words::RECORDER.into(),
        instead_because: None,
    };
    clerk.act_with(office::CLERK, Command::ScanRecord(Box::new(scan)), vec![(id, content)]);
    let difference = RecordDifference {
        meeting,
        words: words::DIFFERENCE.into(),
        by: words::RECORDER.into(),
        on,
        put_right: None,
    };
    clerk.act(office::CLERK, Command::ExplainDifference(Box::new(difference)));
    let wrong = RecordDifference {
        meeting,
        words: words::WRONG.into(),
        by: words::RECORDER.into(),
        on,
        put_right: Some(PutRight {
            right: words::RIGHT.into(),
            reason: words::SLIP_OF_THE_PEN.into(),
            presiding: words::SECRETARY.into(),
            recorder: words::RECORDER.into(),
        }),
    };
    clerk.act(office::CLERK, Command::ExplainDifference(Box::new(wrong)));
}

/// The summary of the meeting, a heading and a paragraph for each matter.
pub fn summary(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    if !now_and_then(clerk, meeting) {
        return;
    }
    let file = clerk.meeting(meeting);
    let told = file.items.iter().filter_map(|item| {
        let matter = clerk.matter(item.content.matter()?);
        let (topic, resolution) = (matter.topic()?, item.resolution.as_ref()?);
        let outcome = &resolution.value.outcome;
        Some(words::summary_of(
            &topic.title,
            outcome,
            amount_now(&matter),
            &topic.department,
        ))
    });
    let book = clerk.book();
    let away = file.attendance.iter().filter(|line| !file.was_there(line.member));
    let away: Vec<&str> = away.map(|line| book.roster.post(line.member)).collect();
    let attended = file.attended();
    let lists = [("请假", away), ("列席", attended.iter().map(String::as_str).collect())];
    let lists = lists.into_iter().filter(|(_, names)| !names.is_empty());
    let lists = lists.map(|(label, names)| words::list_of(label, &names));
    let text: Vec<String> = lists.chain(told).collect();
    let done = |by: &str| DoneBy { by: by.into(), on };
    let draft = SummaryToDraft {
        meeting,
        text: text.join("\n"),
        drafted: done(words::RECORDER),
        countersigners: vec![words::IN_CHARGE.into()],
        changed_because: String::new(),
    };
    clerk.act(office::CLERK, Command::DraftSummary(Box::new(draft)));
    let checked = SummaryStep::Checked {
        done: done(words::HEAD),
        waivers: Vec::new(),
    };
    let countersigned = SummaryStep::Countersigned(done(words::IN_CHARGE));
    let signed = file.presiding.map(|by| SummaryStep::SignedForIssue { by, on });
    for step in [checked, countersigned].into_iter().chain(signed) {
        let advance = SummaryAdvance { meeting, step };
        clerk.act(office::CLERK, Command::AdvanceSummary(Box::new(advance)));
    }
    let summary = SummaryToIssue {
        meeting,
        number: words::summary_number(file.session.year, file.session.serial),
        on,
        distribution: words::DISTRIBUTION.into(),
        copies: words::COPIES,
        on_paper: None,
        waivers: Vec::new(),
    };
    clerk.act(office::CLERK, Command::IssueSummary(Box::new(summary)));
}
