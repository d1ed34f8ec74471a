//! One of each command about a meeting.

use jiff::civil::{Date, Time, time};
use minutebook::domain::application::Attachment;
use minutebook::domain::command::Command;
use minutebook::domain::id::{AttachmentId, MeetingId, MemberId};
use minutebook::domain::meeting::{
    AbsenceExplained, AgendaItem, AnswerGiven, CopiesAccounted, CopyAccount, DoneBy, GuestMove, GuestRole, GuestWords,
    GuestsMoved, HandOut, MembersTold, Movement, NoticeWay, OpinionRaised, OpinionRead, Outcome, PaperCopy, PutRight,
    RecordDifference, RecordScan, Stand, SummaryAdvance, SummaryOnPaper, SummaryStep, SummaryToDraft, SummaryToIssue,
    SupervisionOpinion, Told,
};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::text::issued;
use minutebook::text::names::Names;

use super::{paper_result, reason};
use crate::given::{Given, announce, stand};

/// Places an item of the office's own.
pub fn place_item(meeting: MeetingId, content: AgendaItem) -> Command {
    Command::PlaceItem {
        meeting,
        content,
        waivers: Vec::new(),
    }
}

/// Every command about a meeting, an item and a member.
pub fn in_a_meeting(given: &Given, meeting: MeetingId, item: u16, member: MemberId) -> Vec<Command> {
    let (on, at) = (given.meeting(meeting).call.on, time(10, 0, 0, 0));
    let inside = given.meeting(meeting).in_room.get(&member).copied().unwrap_or(true);
    vec![
        Command::MoveMeeting {
            meeting,
            on,
            at,
            place: "二楼会议室".into(),
        },
        Command::CancelMeeting {
            meeting,
            reason: reason(),
        },
        Command::PlaceItem {
            meeting,
            content: AgendaItem::FirstTopic { topic: "学习".into() },
            waivers: Vec::new(),
        },
        Command::TakeItemOff { meeting, item },
        Command::OrderAgenda {
            meeting,
            items: given
                .meeting(meeting)
                .items
                .iter()
                .rev()
                .map(|item| item.number)
                .collect(),
        },
        Command::SendNotice {
            meeting,
            on: given.today,
            to: "全体委员".into(),
        },
        confirmed(meeting, &[1, 2], given.today),
        given.opening(meeting, &[]),
        Command::ChangePresence {
            meeting,
            member,
            movement: if inside { Movement::Left } else { Movement::Arrived },
            at,
            reason: "另有公务".into(),
            approved_by: String::new(),
        },
        Command::TakeUpItem { meeting, item },
        Command::NoteItem {
            meeting,
            item,
            words: "传达学习".into(),
        },
        Command::RecordRecusal {
            meeting,
            item,
            member,
            reason: "涉及本人".into(),
            left: at,
        },
        Command::UndoRecusal { meeting, item, member },
        Command::ReturnRecused {
            meeting,
            item,
            member,
            at,
        },
        Command::RecordRemark {
            meeting,
            item,
            member,
            words: "同意".into(),
        },
        Command::TakeStand {
            meeting,
            item,
            stand: stand(member.0, Stand::For),
        },
        Command::UndoStand { meeting, item, member },
        announce(meeting, item, Outcome::Referred { to: MeetingKind::Topic }),
        paper_result(meeting, item, 5),
        Command::CloseMeeting {
            meeting,
            at,
            waivers: Vec::new(),
        },
        sign_record(given, meeting),
        hand_out(meeting, item, at),
        collect(meeting, &[1, 2], at),
        warn(meeting, Some(item), at),
        answer(meeting, at),
        draft_summary(given, meeting, &composed(given, meeting)),
        check(given, meeting),
        issue(given, meeting, &composed(given, meeting)),
        came_in(meeting, "司法所所长", at),
        guests(meeting, GuestMove::Left { guests: vec![1], at }),
        guests(meeting, GuestMove::Undone { guest: 1 }),
        read_out(meeting, item, member, "同意，建议分期实施"),
        withdraw(meeting, item),
        Command::PlaceItemAnew {
            meeting,
            item,
            waivers: Vec::new(),
        },
        scan(meeting, 1),
        explain(given, meeting),
        reserve(meeting, item, member),
        guest_says(meeting, item, 1, "建议先在一个社区试点"),
        explain_absence(meeting, member),
    ]
}

/// Something is recorded of those without a vote.
pub fn guests(meeting: MeetingId, moved: GuestMove) -> Command {
    Command::MoveGuests(GuestsMoved { meeting, moved })
}

/// Words of somebody without a vote, by the number of the coming.
pub fn guest_says(meeting: MeetingId, item: u16, guest: u16, words: &str) -> Command {
    let words = words.into();
    Command::RecordGuestWords(GuestWords {
        meeting,
        item,
        guest,
        words,
    })
}

/// Why a member was missing at the opening, by whose leave.
pub fn explain_absence(meeting: MeetingId, member: MemberId) -> Command {
    Command::ExplainAbsence(AbsenceExplained {
        meeting,
        member,
        reason: "突发疾病".into(),
        approved_by: "书记".into(),
    })
}

/// Somebody without a vote comes in.
pub fn came_in(meeting: MeetingId, name: &str, at: Time) -> Command {
    let (name, role) = (name.into(), GuestRole::Attending);
    guests(meeting, GuestMove::Came { name, role, at })
}

/// What an absent member wrote is read out.
pub fn read_out(meeting: MeetingId, item: u16, member: MemberId, words: &str) -> Command {
    let words = words.into();
    Command::ReadOpinionOut(OpinionRead {
        meeting,
        item,
        member,
        words,
    })
}

/// An announced result is taken back.
pub fn withdraw(meeting: MeetingId, item: u16) -> Command {
    Command::WithdrawAnnouncement {
        meeting,
        item,
        reason: "票数宣读有误".into(),
        by: "书记".into(),
    }
}

/// A member who did not agree has words put beside the stand.
pub fn reserve(meeting: MeetingId, item: u16, member: MemberId) -> Command {
    Command::VoiceReservation {
        meeting,
        item,
        member,
        words: "建议先行评估".into(),
    }
}

/// The record is signed today.
pub fn sign_record(given: &Given, meeting: MeetingId) -> Command {
    Command::SignRecord {
        meeting,
        presiding: "书记".into(),
        recorder: "记录人".into(),
        on: given.today,
        minute_book: "第一册".into(),
    }
}

/// Members confirm the notice on a day.
pub fn confirmed(meeting: MeetingId, members: &[u16], on: Date) -> Command {
    let way = NoticeWay::Telephone;
    Command::TellMembers(MembersTold {
        meeting,
        members: members.iter().map(|member| MemberId(*member)).collect(),
        told: Told::Notice { on, way },
        guests: Vec::new(),
    })
}

/// Three numbered copies of a paper.
pub fn hand_out(meeting: MeetingId, item: u16, at: Time) -> Command {
    let copy = |(number, to): (u32, &str)| PaperCopy { number, to: to.into() };
    let copies = [(1, "书记"), (2, "副书记、主任"), (3, "专职副书记")];
    Command::HandOutPapers(Box::new(HandOut {
        meeting,
        item,
        title: "资金安排明细".into(),
        copies: copies.map(copy).into(),
        at,
    }))
}

/// Something becomes of copies of the first hand-out.
pub fn account(meeting: MeetingId, numbers: &[u32], account: CopyAccount) -> Command {
    Command::AccountForCopies(Box::new(CopiesAccounted {
        meeting,
        serial: 1,
        numbers: numbers.into(),
        account,
    }))
}

pub fn collect(meeting: MeetingId, numbers: &[u32], at: Time) -> Command {
    let by = "记录人".into();
    account(meeting, numbers, CopyAccount::Collected { by, at })
}

pub fn keep(meeting: MeetingId, numbers: &[u32]) -> Command {
    let (reason, approved_by) = ("留存办理".into(), "书记".into());
    account(meeting, numbers, CopyAccount::Kept { reason, approved_by })
}

/// A warning of the discipline secretary.
pub fn warn(meeting: MeetingId, item: Option<u16>, at: Time) -> Command {
    Command::RaiseSupervision(Box::new(OpinionRaised {
        serial: None,
        opinion: SupervisionOpinion {
            meeting,
            item,
            by: "纪检监察工委书记".into(),
            words: "本项征求意见的范围偏小，请核实。".into(),
            at,
        },
    }))
}

/// The answer to the first warning.
pub fn answer(meeting: MeetingId, at: Time) -> Command {
    Command::AnswerSupervision(Box::new(AnswerGiven {
        meeting,
        serial: 1,
        adopted: true,
        words: "会后扩大征求意见范围".into(),
        at,
    }))
}

/// The summary as the program composes it from the record.
pub fn composed(given: &Given, meeting: MeetingId) -> String {
    let file = given.meeting(meeting);
    let matter = |id| given.files.matters.get(&id).map(AsRef::as_ref);
    issued::draft(file, matter, Names::of(&given.book, file.call.on))
}

/// Something done today.
pub fn done_by(given: &Given, by: &str) -> DoneBy {
    DoneBy {
        by: by.into(),
        on: given.today,
    }
}

/// A summary of a text is drafted, for a member to countersign.
pub fn draft_summary(given: &Given, meeting: MeetingId, text: &str) -> Command {
    Command::DraftSummary(Box::new(SummaryToDraft {
        meeting,
        text: text.into(),
        drafted: done_by(given, "综合办工作人员"),
        countersigners: vec!["副书记".into()],
        changed_because: "按核稿意见修改".into(),
    }))
}

/// A step on the draft in hand.
pub fn advance(meeting: MeetingId, step: SummaryStep) -> Command {
    Command::AdvanceSummary(Box::new(SummaryAdvance { meeting, step }))
}

/// The draft is checked.
pub fn check(given: &Given, meeting: MeetingId) -> Command {
    advance(
        meeting,
        SummaryStep::Checked {
            done: done_by(given, "综合办负责人"),
            waivers: Vec::new(),
        },
    )
}

/// The draft in hand is issued.
pub fn issue_draft(given: &Given, meeting: MeetingId) -> Command {
    let Command::IssueSummary(mut summary) = issue(given, meeting, "") else {
        unreachable!("a summary is issued")
    };
    summary.on_paper = None;
    Command::IssueSummary(summary)
}

/// A summary of a text that paper has is entered with its whole path.
pub fn issue(given: &Given, meeting: MeetingId, text: &str) -> Command {
    let file = given.meeting(meeting);
    let again = file.beside.summary().is_some();
    Command::IssueSummary(Box::new(SummaryToIssue {
        meeting,
        number: format!("街工委纪要〔{}〕{}号", file.session.year, file.session.serial),
        on: given.today,
        distribution: "工委委员，各科室".into(),
        copies: 20,
        on_paper: Some(SummaryOnPaper {
            text: text.into(),
            drafted: done_by(given, "综合办工作人员"),
            checked: done_by(given, "综合办负责人"),
            countersigned: vec![done_by(given, "副书记")],
            signed_on: given.today,
            changed_because: if again {
                "会议记录已更正".into()
            } else {
                String::new()
            },
            at_once_because: "纸质流程已办结".into(),
        }),
        waivers: Vec::new(),
    }))
}

/// What paper has of a summary that is entered at once, to be changed.
pub fn on_paper(command: &mut Command) -> &mut SummaryOnPaper {
    let Command::IssueSummary(summary) = command else {
        unreachable!("a summary is issued")
    };
    summary.on_paper.as_mut().expect("entered at once")
}

/// The scan of the page with the signatures, the latest of several.
pub fn scan(meeting: MeetingId, number: u8) -> Command {
    Command::ScanRecord(Box::new(RecordScan {
        meeting,
        attachment: Attachment {
            id: AttachmentId([number; 8]),
            file_name: "签字页.pdf".into(),
            media: "application/pdf".into(),
            bytes: 4,
            parts: 1,
            sm3: "0".repeat(64),
        },
        not_secret_by: "综合办工作人员".into(),
        instead_because: Some("前一份不清晰".into()),
    }))
}

/// Where the signed paper differs.
pub fn explain(given: &Given, meeting: MeetingId) -> Command {
    Command::ExplainDifference(Box::new(RecordDifference {
        meeting,
        words: "纸质记录第二页页码漏编，内容与本簿一致".into(),
        by: "综合办工作人员".into(),
        on: given.today,
        put_right: None,
    }))
}

/// What is wrong in paper and book is put right.
pub fn put_right(given: &Given, meeting: MeetingId) -> RecordDifference {
    RecordDifference {
        meeting,
        words: "宣传委员10:05离会".into(),
        by: "综合办工作人员".into(),
        on: given.today,
        put_right: Some(PutRight {
            right: "宣传委员10:15离会".into(),
            reason: "记录笔误".into(),
            presiding: "书记".into(),
            recorder: "记录人".into(),
        }),
    }
}
