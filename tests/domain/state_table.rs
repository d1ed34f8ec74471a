//! Commands against states: which act is open at which point of the path, and what refuses the others.
//!
//! A table has a row for each command and a column for each state; a cell is `·` where the act is open, else the
//! letter of the refusal.

use std::collections::BTreeSet;

use minutebook::domain::application::SignOffStage;
use minutebook::domain::command::Command;
use minutebook::domain::decide::{NextStep, decide};
use minutebook::domain::disclosure::{DisclosureAttribute, Track};
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::matter::MatterStatus as Status;
use minutebook::domain::meeting::{MeetingStatus, Outcome};
use minutebook::domain::refusal::Refusal;
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;

use crate::acts;
use crate::given::{ELSEWHERE, Given, TODAY};
use crate::kinds::{KINDS, kind};

/// The letter of an answer.
fn letter(asked: &Result<(), Refusal>) -> char {
    match asked {
        Ok(()) => '·',
        Err(Refusal::Placeholder(_)) => 'P',
        Err(Refusal::WrongState) => 'x',
        Err(Refusal::Sealed) => 'S',
        Err(Refusal::Withdrawn) => 'W',
        Err(Refusal::FollowUpHalted(_)) => 'H',
        Err(Refusal::OnAgenda) => 'A',
        Err(Refusal::AlreadyDecided) => 'D',
        Err(Refusal::AlreadyEntered) => 'E',
        Err(Refusal::NotEnterable) => 'N',
        Err(Refusal::NotReady(_)) => 'g',
        Err(Refusal::SignOffMissing(_)) => 's',
        Err(Refusal::AttributeForbids(_)) => 'F',
        Err(Refusal::FieldEmpty(_)) => 'f',
        Err(Refusal::TrackOrder(_)) => 't',
        Err(Refusal::Unknown) => 'u',
        Err(Refusal::MeetingState) => 'M',
        Err(Refusal::ItemState) => 'I',
        Err(Refusal::ItemsOpen(_)) => 'o',
        Err(Refusal::NotSupplemented) => 'b',
        Err(Refusal::PresidingSpoke) => 'l',
        Err(Refusal::NoVote(_)) => 'v',
        Err(Refusal::NoPen) => 'p',
        Err(Refusal::NoProposal) => 'n',
        Err(Refusal::RulesNeedMatter) => 'r',
        Err(Refusal::NoEmergency) => 'e',
        Err(Refusal::NothingUrgent) => 'q',
        Err(Refusal::MethodMismatch(_)) => 'm',
        Err(Refusal::NotRectified(_)) => 'c',
        Err(Refusal::SummaryWaits(..)) => 'w',
        Err(Refusal::RevisedTextMissing) => 'y',
        Err(Refusal::ChangesOpen(_)) => 'z',
        Err(Refusal::Request(_)) => 'i',
        Err(Refusal::Room(_)) => 'a',
        Err(other) => unreachable!("a letter is wanted for {other:?}"),
    }
}

fn name(command: &Command) -> String {
    let text = format!("{command:?}");
    text.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .into()
}

/// The table of some states, each with the answers to the same commands in the same order.
fn table(columns: &[Vec<(Command, Result<(), Refusal>)>]) -> String {
    let rows = columns.first().map_or(0, Vec::len);
    let line = |row: usize| {
        let cells: String = columns.iter().map(|column| letter(&column[row].1)).collect();
        format!("{:<20} {cells}\n", name(&columns[0][row].0))
    };
    (0..rows).map(line).collect()
}

fn answers(given: &Given, commands: Vec<Command>) -> Vec<(Command, Result<(), Refusal>)> {
    let answer = |command: Command| {
        let asked = given.asked(&command).map(|_| ());
        (command, asked)
    };
    commands.into_iter().map(answer).collect()
}

/// A matter of that status in a book, with a paper, and a meeting that is being prepared.
pub fn a_matter_that_is(book: BookKind, status: Status) -> (Given, MatterId, MeetingId) {
    let mut given = Given::founded(&crate::given::founding(book));
    let matter = reach(&mut given, status);
    assert_eq!(given.matter(matter).status(), status);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    (given, matter, meeting)
}

fn reach(given: &mut Given, status: Status) -> MatterId {
    if status == Status::Placeholder {
        given.when(Command::MakePlaceholder { certain: true });
        return *given.files.matters.keys().next().expect("the placeholder has a file");
    }
    let (line, particulars) = acts::particulars(given.book.kind);
    let matter = given.applied(line, particulars);
    let does = |given: &mut Given, step| {
        let command = acts::of_step(given, matter, step, MeetingId([0; 8]));
        given.when(command);
    };
    does(given, NextStep::Attach);
    given.all_steps(matter);
    let stages = SignOffStage::REQUIRED.into_iter().chain([SignOffStage::Secretary]);
    let signed = match status {
        Status::Applying => 0,
        Status::AwaitingApproval => SignOffStage::REQUIRED.len(),
        _ => SignOffStage::REQUIRED.len() + 1,
    };
    for stage in stages.take(signed) {
        given.signed(matter, stage);
    }
    let reason = "再议".to_owned();
    let outcome = match status {
        Status::Applying | Status::AwaitingApproval | Status::Preparing => return matter,
        Status::OnAgenda => {
            let meeting = given.called(MeetingKind::Committee, TODAY);
            given.placed(meeting, matter);
            return matter;
        }
        Status::Withdrawn => {
            does(given, NextStep::Withdraw);
            return matter;
        }
        Status::SentBack => {
            does(given, NextStep::SendBack);
            return matter;
        }
        Status::PassedInPrinciple => Outcome::PassedInPrinciple {
            changes: reason,
            reviser: "科室".into(),
        },
        Status::Rejected => Outcome::Rejected,
        Status::Postponed => Outcome::Postponed {
            reason,
            by: String::new(),
        },
        Status::Referred => Outcome::Referred {
            to: MeetingKind::Director,
        },
        _ => Outcome::Passed,
    };
    let decides = outcome.decides();
    given.decided(matter, outcome);
    if status == Status::PassedInPrinciple {
        given.when(acts::keep_revised_text(matter));
    }
    if !decides || matches!(status, Status::Passed | Status::PassedInPrinciple | Status::Rejected) {
        return matter;
    }
    given.entered(matter);
    match status {
        Status::Disclosing | Status::Disclosed => {
            given.when(acts::judge(matter, DisclosureAttribute::Proactive, TODAY));
            given.when(acts::draft(matter, Track::Government));
            does(given, NextStep::ReviewSecrecy);
            if status == Status::Disclosed {
                does(given, NextStep::Disclose);
            }
        }
        Status::Undisclosed => {
            given.when(acts::judge(matter, DisclosureAttribute::OnRequest, TODAY));
            does(given, NextStep::LeaveUndisclosed);
        }
        _ => {}
    }
    matter
}

/// The states stand in the order of [`Status::ALL`]: 申报中, 待审定, 办理中, 列入议程, 通过, 原则同意, 未通过, 缓议,
/// 退回补充, 转其他会议, 撤回, 已登记, 公开办理中, 已公开, 不予公开, 涉密占位; an appointment knows no 原则同意.
const PROJECT: &str = "\
AmendTopic           ···ASSS···WSSSSP
SignOff              s·xASSSxbxWSSSSP
UndoSignOff          x··ASSS·x·WSSSSP
SendTopicBack        ···ASSS·b·WSSSSP
WithdrawTopic        ···ASSS···WSSSSP
ResolveStep          ····SSS···WSSSSP
ReopenStep           ····SSS···WSSSSP
AttachFile           ··········W····P
DetachFile           ····SSS···WSSSSP
PlaceItem            gg·ADDD·g·WDDDDP
PlaceItem            ···ADDD···WDDDDP
EnterInRegister      NNNN···NNNWEEEEP
Correct              xxxxxxxxxxx····P
ProposeRulebook      xxxASSSxxxWSSSSP
AdoptRulebook        nnnnnnnnnnnnnnnP
LinkPayment          ggggggggggg····P
UnlinkPayment        uuuuuuuuuuuuuuuP
LinkContract         ggggggggggg····P
UnlinkContract       uuuuuuuuuuuuuuuP
RecordWork           ggggggggggg····P
FollowUp             ggggggggggg····P
FollowUp             gggggggggggggggP
FollowUp             ggggggggggg····P
FollowUp             gggggggggggggggP
CheckRevision        xxxxx·xxxxxxxxxP
RecordEvaluationCase gggggggggggxxxxP
RecordEvaluation     gggggggggggxxxxP
FollowUpCompetition  ··········W····P
FollowUpCompetition  xxxxxxxxxxWxxxxP
PostNotice           xxxxxxxxxxxxxxxP
TakeNoticeDown       xxxxxxxxxxxxxxxP
Appoint              xxxxxxxxxxxxxxxP
FollowAppointment    xxxxxxxxxxxxxxxP
JudgeAttribute       ggggggggggg··S·P
ReviewSecrecy        gggggggggggg·SFP
DraftDisclosure      gggggggggggg·SFP
PassTrackStep        ggggggggggggxSFP
Disclose             gggggggggggg·SFP
WithdrawDisclosure   xxxxxxxxxxxxx·xP
LeaveUndisclosed     ggggggggggggFSxP
RecordIrregularity   ···············P
PlaceInEmergency     ···ADDD···WDDDDP
RecordEmergencyAction ····SSS···WSSSSP
ReportEmergency      qqqqqqqqqqqqqqqP
";

const APPOINTMENT: &str = "\
AmendTopic           ···ASS···WSSSSP
SignOff              s·xASSxbxWSSSSP
UndoSignOff          x··ASS·x·WSSSSP
SendTopicBack        ···ASS·b·WSSSSP
WithdrawTopic        ···ASS···WSSSSP
ResolveStep          ····SS···WSSSSP
ReopenStep           uuuuSSuuuWSSSSP
AttachFile           ·········W····P
DetachFile           ····SS···WSSSSP
PlaceItem            gg·ADD·g·WDDDDP
PlaceItem            ···ADD···WDDDDP
EnterInRegister      NNNN··NNNWEEEEP
Correct              xxxxxxxxxx····P
ProposeRulebook      xxxASSxxxWSSSSP
AdoptRulebook        nnnnnnnnnnnnnnP
LinkPayment          ggggggggggxxxxP
UnlinkPayment        uuuuuuuuuuuuuuP
LinkContract         ggggggggggxxxxP
UnlinkContract       uuuuuuuuuuuuuuP
RecordWork           ggggggggggxxxxP
FollowUp             ggggggggggxxxxP
FollowUp             ggggggggggxxxxP
FollowUp             ggggggggggxxxxP
FollowUp             ggggggggggxxxxP
CheckRevision        xxxxxxxxxxxxxxP
RecordEvaluationCase ggggggggggxxxxP
RecordEvaluation     ggggggggggxxxxP
FollowUpCompetition  xxxxxxxxxWxxxxP
FollowUpCompetition  xxxxxxxxxWxxxxP
PostNotice           NNNN·NNNNN····P
TakeNoticeDown       xxxxxxxxxxxxxxP
Appoint              NNNNgNNNNNggggP
FollowAppointment    NNNN·NNNNN····P
JudgeAttribute       gggggggggg··S·P
ReviewSecrecy        ggggggggggg·SFP
DraftDisclosure      ggggggggggg·SFP
PassTrackStep        gggggggggggxSFP
Disclose             ggggggggggg·SFP
WithdrawDisclosure   xxxxxxxxxxxx·xP
LeaveUndisclosed     gggggggggggFSxP
RecordIrregularity   ··············P
PlaceInEmergency     eeeADDeeeWDDDDP
RecordEmergencyAction eeeeSSeeeWSSSSP
ReportEmergency      qqqqqqqqqqqqqqP
";

/// The states a matter of a book can be in: an appointment is never agreed to in principle.
pub fn states(book: BookKind) -> impl Iterator<Item = Status> {
    let reached = move |status: &Status| book == BookKind::Main || *status != Status::PassedInPrinciple;
    Status::ALL.into_iter().filter(reached)
}

fn matters(book: BookKind) -> String {
    let columns: Vec<_> = states(book)
        .map(|status| {
            let (given, matter, meeting) = a_matter_that_is(book, status);
            answers(&given, acts::on_a_matter(&given, matter, meeting))
        })
        .collect();
    table(&columns)
}

#[test]
fn each_command_meets_each_state_of_a_project_as_the_table_says() {
    assert_eq!(matters(BookKind::Main), PROJECT, "\n{}", matters(BookKind::Main));
}

#[test]
fn each_command_meets_each_state_of_an_appointment_as_the_table_says() {
    assert_eq!(
        matters(BookKind::Personnel),
        APPOINTMENT,
        "\n{}",
        matters(BookKind::Personnel)
    );
}

/// A meeting with one matter, so far along: 筹备中, 已通知, 进行中, 审议中, 已表态, 已宣布, 已散会, 已签字, 取消.
fn a_meeting_that_is(far: usize) -> (Given, MeetingId, u16) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let item = given.placed(meeting, matter);
    let does = |given: &mut Given, place: usize| {
        let command = acts::in_a_meeting(given, meeting, item, MemberId(2))[place].clone();
        given.when(command);
    };
    let [notice, cancel, close, sign] = [5, 1, 19, 20];
    if far == 8 {
        does(&mut given, cancel);
        return (given, meeting, item);
    }
    for step in 1..=far {
        match step {
            1 => does(&mut given, notice),
            2 => given.opened(meeting, &[]),
            3 => drop(given.when(Command::TakeUpItem { meeting, item })),
            4 => given.all_speak(meeting, item, 9),
            5 => drop(given.announced(meeting, item, Outcome::Passed)),
            6 => does(&mut given, close),
            _ => does(&mut given, sign),
        }
    }
    (given, meeting, item)
}

const MEETING: &str = "\
MoveMeeting          ··MMMMMMM
CancelMeeting        ··MMMMMMM
PlaceItem            ··MMMMMMM
TakeItemOff          ··MMMMMMM
OrderAgenda          xxMMMMMMM
SendNotice           ··MMMMMMM
TellMembers          M·······M
OpenMeeting          ··MMMMMMM
ChangePresence       MM····MMM
TakeUpItem           MM···IMMM
NoteItem             MMIIIIIMM
RecordRecusal        MMI··IMMM
UndoRecusal          MMIuuIMMM
ReturnRecused        MMIIIIMMM
RecordRemark         MMv····MM
TakeStand            MMI·lIMMM
UndoStand            MMIu·IMMM
AnnounceResult       MMI··IMMM
RecordPaperResult    MMImmIMMM
CloseMeeting         MMooo·MMM
SignRecord           MMMMMM·MM
HandOutPapers        MM····MMM
AccountForCopies     MMuuuuMMM
RaiseSupervision     MM····MMM
AnswerSupervision    MMuuuuMMM
DraftSummary         MMMMMM··M
AdvanceSummary       MMMMMMwwM
IssueSummary         MMMMMM··M
MoveGuests           MM····MMM
MoveGuests           MMuuuuMMM
MoveGuests           MMuuuuMMM
ReadOpinionOut       MMIaaIMMM
WithdrawAnnouncement MMIII·MMM
PlaceItemAnew        xxMMMMMMM
ScanRecord           MMMMMMM·M
ExplainDifference    MMMMMMM·M
VoiceReservation     MMvvaaaMM
RecordGuestWords     MMaaaaaMM
ExplainAbsence       MMaaaaaMM
";

#[test]
fn each_command_meets_each_state_of_a_meeting_as_the_table_says() {
    let columns: Vec<_> = (0..9)
        .map(|far| {
            let (given, meeting, item) = a_meeting_that_is(far);
            answers(&given, acts::in_a_meeting(&given, meeting, item, MemberId(2)))
        })
        .collect();
    let found = table(&columns);
    assert_eq!(found, MEETING, "\n{found}");
    let (given, meeting, _) = a_meeting_that_is(8);
    assert_eq!(given.meeting(meeting).status(), MeetingStatus::Cancelled);
}

/// With the pen, without it, and before the founding.
const BOOK: &str = "\
FoundBook            xx·
HandOver             ·px
AdoptRulebook        rpx
AdoptCalendar        ·px
AdoptRoster          ·px
RenameOffice         ·px
RenewStatement       ·px
RecordBackup         ·px
Expunge              ·px
CloseRemedy          ·px
OpenRectification    ·px
RecordProgress       ·px
CloseRectification   ·px
RecordRecurrence     cpx
ImportRows           ·px
AnswerRow            upx
Requests             ·px
Requests             ·px
Requests             ·px
Requests             ipx
Requests             ·px
Requests             ipx
MakePlaceholder      ·px
ApplyTopic           ·px
CallMeeting          ·px
RestoreBook          ··x
";

#[test]
fn each_command_on_the_book_asks_for_the_pen_and_for_a_book() {
    let mut given = Given::a_main_book();
    given.a_ready_matter();
    given.when(acts::irregularity(&given, None, None));
    given.when(Command::OpenRectification(Box::new(acts::plan(TODAY))));
    given.when(acts::received(TODAY));
    let with_pen = answers(&given, acts::on_the_book(&given));
    let without_book = acts::on_the_book(&given).into_iter().map(|command| {
        let asked = decide(None, &given.files, &command, &given.occasion()).map(|_| ());
        (command, asked)
    });
    let without_book = without_book.collect();
    given.device = ELSEWHERE;
    let without_pen = answers(&given, acts::on_the_book(&given));
    let found = table(&[with_pen, without_pen, without_book]);
    assert_eq!(found, BOOK, "\n{found}");
}

#[test]
fn without_the_pen_nothing_is_done_to_a_matter_or_in_a_meeting() {
    let (mut given, meeting, item) = a_meeting_that_is(3);
    let matter = *given
        .files
        .matters
        .keys()
        .next()
        .expect("a matter is before the meeting");
    given.device = ELSEWHERE;
    let mut all = acts::on_a_matter(&given, matter, meeting);
    all.extend(acts::in_a_meeting(&given, meeting, item, MemberId(2)));
    for command in all {
        assert_eq!(given.asked(&command), Err(Refusal::NoPen), "{command:?}");
    }
}

#[test]
fn the_tables_know_every_kind_of_command() {
    let (given, meeting, item) = a_meeting_that_is(3);
    let matter = *given
        .files
        .matters
        .keys()
        .next()
        .expect("a matter is before the meeting");
    let mut all = acts::on_a_matter(&given, matter, meeting);
    all.extend(acts::in_a_meeting(&given, meeting, item, MemberId(2)));
    all.extend(acts::on_the_book(&given));
    let known: BTreeSet<usize> = all.iter().map(kind).collect();
    assert_eq!(known, (0..KINDS).collect());
}
