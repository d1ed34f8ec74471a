//! One of each command, well filled: whether the rules let it through depends on the state alone.

mod carried_out;
mod late;
mod request;
mod room;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::application::{Attachment, Particulars, Place, SignOffStage};
use minutebook::domain::appointment::{AppointmentFollow, Followed};
use minutebook::domain::calendar::{AdoptedDay, AdoptedYear};
use minutebook::domain::command::{Command, RulesSource};
use minutebook::domain::decide::{NextStep, stands_now};
use minutebook::domain::disclosure::{
    AttributeSet, DisclosureAttribute, DisclosureDraft, Ground, Release, ReviewResult, Scope, SecrecyReview, Track,
    TrackStep, TrackStepTaken, Undisclosed,
};
use minutebook::domain::event::{Contract, CorrectableField, Correction, Payment, WorkStage};
use minutebook::domain::id::{AttachmentId, MatterId, MeetingId};
use minutebook::domain::meeting::AgendaItem;
use minutebook::domain::money::Fen;
use minutebook::domain::register::{AppointmentKind, BookKind, IrregularityNumber, SessionNumber};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;
use minutebook::domain::steps::StepKind;
use minutebook::domain::steps::fair_competition::{CompetitionFollowUp, FollowUpKind};

use crate::given::{self, Given, application, call, enter, place, sign_off, waiver};
use crate::papers;

pub use carried_out::*;
pub use late::*;
pub use request::*;
pub use room::*;

fn reason() -> String {
    "条件变化".into()
}

fn by() -> String {
    "综合办负责人".into()
}

/// The last day of a public notice that is posted today and stands its term.
pub fn notice_until(given: &Given, from: Date) -> Date {
    let rulebook = given.book.rulebook(from);
    let days = rulebook.public_notice_working_days_min;
    given
        .book
        .calendar()
        .notice_end(from, days, rulebook.notice_counts_first_day)
}

/// The particulars of a matter of the book.
pub fn particulars(kind: BookKind) -> (&'static str, Particulars) {
    match kind {
        BookKind::Main => ("P01", given::project(given::yuan(100_000))),
        BookKind::Personnel => ("A01", given::appointment(AppointmentKind::LeadingPost)),
    }
}

pub fn judge(matter: MatterId, attribute: DisclosureAttribute, on: Date) -> Command {
    let ground = match attribute {
        DisclosureAttribute::Proactive => Ground::Proactive,
        other => Ground::fitting(other)[0],
    };
    Command::JudgeAttribute {
        matter,
        judgement: AttributeSet {
            attribute,
            ground,
            document_date: Some(on),
            by: by(),
            on,
        },
    }
}

pub fn review(matter: MatterId, on: Date) -> Command {
    Command::ReviewSecrecy {
        matter,
        review: SecrecyReview {
            reviewer: by(),
            on,
            result: ReviewResult::MayPublish,
        },
    }
}

pub fn draft(matter: MatterId, track: Track) -> Command {
    Command::DraftDisclosure {
        matter,
        draft: Box::new(DisclosureDraft {
            track,
            scope: Scope::Society,
            channel: "街道公开栏".into(),
            title: "事项公开".into(),
            text: "会议决定实施。".into(),
            withheld: Vec::new(),
            not_personal: Vec::new(),
        }),
    }
}

pub fn track_step(matter: MatterId, step: TrackStep, on: Date) -> Command {
    Command::PassTrackStep {
        matter,
        step: TrackStepTaken {
            step,
            by: if step == TrackStep::Approved {
                "书记".into()
            } else {
                by()
            },
            on,
        },
    }
}

fn attachment(matter: MatterId) -> Command {
    Command::AttachFile {
        matter,
        place: Place::Application,
        attachment: Attachment {
            id: AttachmentId([3; 8]),
            file_name: "材料.pdf".into(),
            media: "application/pdf".into(),
            bytes: 10,
            parts: 1,
            sm3: "00".repeat(32),
        },
        not_secret_by: by(),
    }
}

fn correction(given: &Given, matter: MatterId) -> Command {
    let file = given.matter(matter);
    let was = stands_now(file, CorrectableField::Summary).unwrap_or_default();
    Command::Correct {
        matter,
        correction: Correction {
            target: file.entry.as_ref().map_or(0, |entry| entry.stamp.seq),
            field: CorrectableField::Summary,
            now: format!("{was}，按程序实施"),
            was,
            reason: reason(),
            approved_by: by(),
            clerical: true,
        },
    }
}

/// The command of an act that a screen offers, where it has what it needs beside the state: `meeting` is one of the
/// kind that is asked for, on today's agenda.
pub fn of_step(given: &Given, matter: MatterId, step: NextStep, meeting: MeetingId) -> Command {
    let (today, file) = (given.today, given.matter(matter));
    let decided_on = file.decision().map_or(today, |decision| decision.value.on);
    match step {
        NextStep::Amend => {
            let (line, particulars) = match file.topic() {
                Some(topic) => (topic.line.clone(), topic.particulars.clone()),
                None => ("D01".to_owned(), Particulars::Decision {}),
            };
            Command::AmendTopic {
                matter,
                application: Box::new(application(&line, particulars, today)),
                major_change_on: None,
            }
        }
        NextStep::SignOff(stage) => Command::SignOff {
            matter,
            sign_off: sign_off(stage, today),
        },
        NextStep::UndoSignOff => Command::UndoSignOff {
            matter,
            target: file.sign_offs.last().map_or(0, |signed| signed.stamp.seq),
            reason: reason(),
            by: by(),
        },
        NextStep::SendBack => Command::SendTopicBack {
            matter,
            reason: reason(),
            by: by(),
        },
        NextStep::Withdraw => Command::WithdrawTopic {
            matter,
            reason: reason(),
            by: by(),
        },
        NextStep::Resolve => papers::resolution(matter, papers::done(StepKind::Sounding, today)),
        NextStep::Attach => attachment(matter),
        NextStep::Detach => Command::DetachFile {
            matter,
            attachment: file.files.first().map_or(AttachmentId([9; 8]), |file| file.value.1.id),
            reason: reason(),
        },
        NextStep::Place(_) => place(meeting, matter),
        NextStep::Discuss => Command::PlaceItem {
            meeting,
            content: AgendaItem::Discuss { matter },
            waivers: Vec::new(),
        },
        NextStep::ActInEmergency => emergency_action(matter, today),
        NextStep::ReportEmergency => emergency_report(matter, today, None),
        NextStep::PlaceInEmergency(_) => place_in_emergency(meeting, matter),
        NextStep::Enter => enter(matter),
        NextStep::Correct => correction(given, matter),
        NextStep::ProposeRules => Command::ProposeRulebook {
            matter,
            rulebook: Box::new(crate::rulebook::rules_in_full(given)),
            instead_of: file.proposed_rules.as_ref().map(|standing| standing.stamp.seq),
        },
        NextStep::AdoptRules => Command::AdoptRulebook(RulesSource::Matter(matter)),
        NextStep::LinkPayment => Command::LinkPayment {
            matter,
            payment: Payment {
                amount: Fen::new(1).expect("one fen"),
                on: today,
                voucher: format!("记-{}", file.payments.len() + 1),
                contract: file.contracted().map(|(record, _)| record).next(),
                // The decision may be suspended.
                waivers: vec![waiver(CheckId::R49, "中止前已完成部分的结算", "主任")],
            },
        },
        NextStep::LinkContract => Command::LinkContract {
            matter,
            contract: Box::new(Contract {
                number: format!("合-{}", file.contracts.len() + 1),
                counterparty: "中选单位".into(),
                amount: Fen::new(2).expect("two fen"),
                signed_on: today,
                ends_on: None,
                // Payments may have come before it, and the decision may be suspended.
                waivers: vec![
                    waiver(CheckId::R65, "另有材料费", "主任"),
                    waiver(CheckId::R49, "中止前已完成部分的结算", "主任"),
                ],
            }),
        },
        NextStep::RecordWork(stage) => Command::RecordWork {
            matter,
            stage,
            on: today,
        },
        NextStep::PostNotice => Command::PostNotice {
            matter,
            from: decided_on,
            until: notice_until(given, decided_on),
            place: "街道公开栏".into(),
        },
        NextStep::FollowUpCompetition(kind) => Command::FollowUpCompetition {
            matter,
            follow_up: CompetitionFollowUp {
                ends_when: "市场形成充分竞争".into(),
                kind,
                words: reason(),
                until: (kind == FollowUpKind::ExceptionReviewed).then_some(today),
                by: by(),
                on: today,
            },
        },
        NextStep::AssignFollowUp => assign(matter, today),
        NextStep::ReportFollowUp => report(matter, today),
        NextStep::ChangeFollowUp => suspend(matter, today),
        NextStep::CompleteFollowUp => complete(matter, today),
        NextStep::CheckRevision => check_revision(given, matter, today),
        NextStep::RecordEvaluationCase => evaluation_case(matter, today),
        NextStep::RecordEvaluation => evaluation(matter, today),
        NextStep::TakeNoticeDown => Command::TakeNoticeDown {
            matter,
            on: today,
            objections: "未收到影响任职的反映".into(),
            early_because: "改期公示".into(),
        },
        NextStep::Appoint => Command::Appoint {
            matter,
            document_number: "任〔2026〕1号".into(),
            on: today,
        },
        NextStep::FollowAppointment(what) => Command::FollowAppointment {
            matter,
            followed: Followed {
                what,
                on: today,
                by: by(),
                words: String::new(),
            },
        },
        NextStep::JudgeAttribute => judge(matter, DisclosureAttribute::Proactive, today),
        NextStep::ReviewSecrecy => review(matter, today),
        NextStep::Draft => draft(matter, Track::PartyAffairs),
        NextStep::PassTrackStep(step) => track_step(matter, step, today),
        NextStep::Disclose => Command::Disclose {
            matter,
            release: Release {
                by: by(),
                on: today,
                place: "街道公开栏".into(),
            },
        },
        NextStep::WithdrawDisclosure => Command::WithdrawDisclosure {
            matter,
            reason: reason(),
            by: by(),
        },
        NextStep::LeaveUndisclosed => {
            let attribute = file.attribute.as_ref().map(|set| set.value.attribute);
            let attribute = attribute.unwrap_or(DisclosureAttribute::OnRequest);
            Command::LeaveUndisclosed {
                matter,
                end: Undisclosed {
                    ground: Ground::fitting(attribute)[0],
                    reason: reason(),
                    by: by(),
                    on: today,
                    recheck_on: today.saturating_add(1.year()),
                },
            }
        }
    }
}

/// Every command about a matter; `meeting` is a meeting of the committee that is being prepared.
pub fn on_a_matter(given: &Given, matter: MatterId, meeting: MeetingId) -> Vec<Command> {
    let of = |step| of_step(given, matter, step, meeting);
    vec![
        of(NextStep::Amend),
        of(NextStep::SignOff(SignOffStage::Director)),
        of(NextStep::UndoSignOff),
        of(NextStep::SendBack),
        of(NextStep::Withdraw),
        papers::resolution(matter, papers::done(StepKind::Investigation, given.today)),
        Command::ReopenStep {
            matter,
            step: StepKind::Investigation,
            reason: reason(),
        },
        of(NextStep::Attach),
        of(NextStep::Detach),
        of(NextStep::Place(MeetingKind::Committee)),
        of(NextStep::Discuss),
        of(NextStep::Enter),
        of(NextStep::Correct),
        of(NextStep::ProposeRules),
        of(NextStep::AdoptRules),
        of(NextStep::LinkPayment),
        unlink(given, matter),
        of(NextStep::LinkContract),
        unlink_contract(given, matter),
        of(NextStep::RecordWork(WorkStage::Started)),
        of(NextStep::AssignFollowUp),
        of(NextStep::ReportFollowUp),
        of(NextStep::ChangeFollowUp),
        of(NextStep::CompleteFollowUp),
        of(NextStep::CheckRevision),
        of(NextStep::RecordEvaluationCase),
        of(NextStep::RecordEvaluation),
        of(NextStep::FollowUpCompetition(FollowUpKind::TenderNotNeeded)),
        of(NextStep::FollowUpCompetition(FollowUpKind::ExceptionStopped)),
        of(NextStep::PostNotice),
        of(NextStep::TakeNoticeDown),
        of(NextStep::Appoint),
        of(NextStep::FollowAppointment(AppointmentFollow::Talk)),
        of(NextStep::JudgeAttribute),
        of(NextStep::ReviewSecrecy),
        of(NextStep::Draft),
        of(NextStep::PassTrackStep(TrackStep::Proposed)),
        of(NextStep::Disclose),
        of(NextStep::WithdrawDisclosure),
        of(NextStep::LeaveUndisclosed),
        irregularity(given, Some(matter), None),
        of(NextStep::PlaceInEmergency(MeetingKind::Committee)),
        of(NextStep::ActInEmergency),
        of(NextStep::ReportEmergency),
    ]
}

/// Takes the link of the matter's first payment back.
pub fn unlink(given: &Given, matter: MatterId) -> Command {
    Command::UnlinkPayment {
        matter,
        target: given.matter(matter).payments.first().map_or(0, |paid| paid.stamp.seq),
        reason: reason(),
        by: by(),
    }
}

/// Takes the link of the matter's first contract back.
pub fn unlink_contract(given: &Given, matter: MatterId) -> Command {
    Command::UnlinkContract {
        matter,
        target: given
            .matter(matter)
            .contracts
            .first()
            .map_or(0, |linked| linked.stamp.seq),
        reason: reason(),
        by: by(),
    }
}

pub fn remedy(given: &Given, serial: u32) -> Command {
    Command::CloseRemedy {
        number: IrregularityNumber {
            year: given.today.year(),
            serial,
        },
        done: "已补充征求意见，意见汇总存档".into(),
        by: by(),
        on: given.today,
    }
}

pub fn irregularity(given: &Given, matter: Option<MatterId>, meeting: Option<MeetingId>) -> Command {
    Command::RecordIrregularity {
        matter,
        meeting,
        what: "会前未征求意见".into(),
        happened_on: given.today,
        missing: "征求意见".into(),
        why: reason(),
        who_knew: "主持人".into(),
        remedy: "补充征求意见".into(),
        remedy_by: None,
    }
}

/// Every command about the book as a whole.
pub fn on_the_book(given: &Given) -> Vec<Command> {
    let mut rulebook = given.book.rulebook(given.today).as_ref().clone();
    rulebook.effective = given.today.saturating_add(1.day());
    let (line, particulars) = particulars(given.book.kind);
    let day_off = |day| AdoptedDay {
        date: date(2027, 10, day),
        is_off: true,
    };
    let all_off = (1..=12).map(day_off).collect();
    vec![
        Command::FoundBook(Box::new(given::founding(given.book.kind))),
        Command::HandOver {
            to: given::ELSEWHERE,
            by: by(),
            to_whom: "接手人".into(),
        },
        Command::AdoptRulebook(RulesSource::Elsewhere {
            rulebook: Box::new(rulebook),
            decided: "2026年第3次工委会议第2项".into(),
            on: given.today,
            late: None,
        }),
        Command::AdoptCalendar(AdoptedYear::new(2027, all_off).expect("enough days off")),
        Command::AdoptRoster(given.book.roster.clone()),
        Command::RenameOffice(given.book.office.clone()),
        Command::RenewStatement { by: "经办人".into() },
        Command::RecordBackup {
            count: given.book.count,
            link: "0".repeat(64),
            reason: "例行备份".into(),
            by: by(),
            with: "组织委员".into(),
        },
        Command::Expunge {
            targets: vec![given.book.count],
            basis: "保密部门要求".into(),
            approved_by: vec!["书记".into(), "保密员".into()],
        },
        remedy(given, 1),
        Command::OpenRectification(Box::new(plan(given.today))),
        progress(first_problem(given), given.today),
        closing(first_problem(given), given.today),
        recurrence(first_problem(given), given.today),
        import(given, given.today),
        answer_row(given, None),
        received(given.today),
        correct_request(first_request(given), given.today),
        request_step(first_request(given), given.today, replied()),
        take_back(given),
        make_report(given, 2025),
        published(2025, given.today),
        Command::MakePlaceholder { certain: true },
        Command::ApplyTopic(Box::new(application(line, particulars, given.today))),
        Command::CallMeeting {
            call: call(MeetingKind::Committee, given.today, None),
            session: (given.book.kind == BookKind::Personnel).then_some(SessionNumber {
                year: given.today.year(),
                serial: 1,
            }),
        },
        Command::RestoreBook {
            from_count: 1,
            known_count: 2,
            reason: reason(),
            by: by(),
        },
    ]
}
