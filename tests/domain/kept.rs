//! After the meeting: remarks and notes are tidied until the signature, then the signed paper is scanned and what differs
//! in it is said (office.md 1.11, 1.12).

use jiff::ToSpan;
use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::{MeetingId, MemberId};
use minutebook::domain::meeting::{AgendaItem, MeetingStatus, Outcome, PutRight, Whose};
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::text::record::whole::after_items;

use crate::acts::{explain, put_right, scan, sign_record};
use crate::given::{Given, TODAY, place};

const MEMBER: MemberId = MemberId(2);

fn note(meeting: MeetingId, item: u16, words: &str) -> Command {
    Command::NoteItem {
        meeting,
        item,
        words: words.into(),
    }
}

fn remark(meeting: MeetingId, item: u16, words: &str) -> Command {
    Command::RecordRemark {
        meeting,
        item,
        member: MEMBER,
        words: words.into(),
    }
}

/// A meeting that studied something and decided one matter, and is closed.
fn closed() -> (Given, MeetingId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Study {
            topic: "学习文件".into(),
            reporter: String::new(),
        },
        waivers: Vec::new(),
    });
    given.when(place(meeting, matter));
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
    given.when(note(meeting, 1, "学习了文件"));
    given.when(Command::TakeUpItem { meeting, item: 2 });
    given.when(remark(meeting, 2, "同意 抓紧办"));
    given.all_speak(meeting, 2, 9);
    given.announced(meeting, 2, Outcome::Passed);
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    (given, meeting)
}

fn signed() -> (Given, MeetingId) {
    let (mut given, meeting) = closed();
    given.when(sign_record(&given, meeting));
    assert_eq!(given.meeting(meeting).status(), MeetingStatus::Signed);
    (given, meeting)
}

#[test]
fn remarks_and_notes_are_tidied_until_the_record_is_signed_and_no_longer() {
    let (mut given, meeting) = closed();
    given.when(remark(meeting, 2, "同意，抓紧办理。"));
    given.when(note(meeting, 1, "会议学习了文件。"));
    let file = given.meeting(meeting);
    assert_eq!(file.items[0].note.as_deref(), Some("会议学习了文件。"));
    assert_eq!(file.items[1].remarks, [(MEMBER, "同意，抓紧办理。".to_owned())]);
    let tidied = file.tidied();
    let versions = |at: usize| {
        tidied[at]
            .versions
            .iter()
            .map(|version| version.value)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (tidied[0].item, tidied[0].whose, versions(0)),
        (1, Whose::Note, vec!["学习了文件", "会议学习了文件。"])
    );
    assert_eq!((tidied[1].item, tidied[1].whose), (2, Whose::Member(MEMBER)));
    assert_eq!(versions(1), ["同意 抓紧办", "同意，抓紧办理。"]);
    assert_eq!(tidied.len(), 2, "what was said once has no versions");
    // A decided item has no note to be tidied.
    assert_eq!(given.refused(note(meeting, 2, "会议通过")), Refusal::ItemState);
    given.when(sign_record(&given, meeting));
    assert_eq!(given.refused(remark(meeting, 2, "改")), Refusal::MeetingState);
    assert_eq!(given.refused(note(meeting, 1, "改")), Refusal::MeetingState);
}

#[test]
fn the_signatures_are_scanned_once_they_stand_and_a_scan_that_takes_anothers_place_says_why() {
    let (given, meeting) = closed();
    assert_eq!(given.refused(scan(meeting, 1)), Refusal::MeetingState);
    let (mut given, meeting) = signed();
    given.when(scan(meeting, 1));
    let first = given.meeting(meeting).kept.scan().expect("kept").value.clone();
    assert_eq!(first.instead_because, None, "the first takes no place");
    let Command::ScanRecord(mut silent) = scan(meeting, 2) else {
        unreachable!()
    };
    for because in [None, Some(" ".into())] {
        silent.instead_because = because;
        let refused = given.refused(Command::ScanRecord(silent.clone()));
        assert_eq!(refused, Refusal::FieldEmpty(Field::ChangeReason));
    }
    given.when(scan(meeting, 2));
    let kept = &given.meeting(meeting).kept;
    assert_eq!((kept.scans.len(), kept.scans[0].value.clone()), (2, first));
    assert!(kept.scan().is_some_and(|scan| scan.value.instead_because.is_some()));
}

#[test]
fn a_scan_is_a_picture_or_a_pdf_for_which_somebody_answers() {
    let (given, meeting) = signed();
    let Command::ScanRecord(mut other) = scan(meeting, 1) else {
        unreachable!()
    };
    other.attachment.media = "application/msword".into();
    let refused = given.refused(Command::ScanRecord(other.clone()));
    assert_eq!(refused, Refusal::FileKind("application/msword".into()));
    for media in ["application/pdf", "image/jpeg", "image/png"] {
        other.attachment.media = media.into();
        assert!(given.asked(&Command::ScanRecord(other.clone())).is_ok(), "{media}");
    }
    other.not_secret_by = " ".into();
    let refused = given.refused(Command::ScanRecord(other.clone()));
    assert_eq!(refused, Refusal::FieldEmpty(Field::Name));
    other.not_secret_by = "记录人".into();
    other.attachment.file_name = "机密★签字页.pdf".into();
    assert_eq!(given.refused(Command::ScanRecord(other)), Refusal::SecrecyMark);
}

#[test]
fn what_differs_in_the_signed_paper_is_said_and_changes_neither() {
    let (given, meeting) = closed();
    assert_eq!(given.refused(explain(&given, meeting)), Refusal::MeetingState);
    let (mut given, meeting) = signed();
    let before = given.meeting(meeting).items.clone();
    let Command::ExplainDifference(mut early) = explain(&given, meeting) else {
        unreachable!()
    };
    early.on = TODAY.saturating_sub(1.day());
    let order = Refusal::DateOrder {
        after: TODAY,
        given: early.on,
    };
    assert_eq!(given.refused(Command::ExplainDifference(early.clone())), order);
    (early.on, early.words) = (TODAY, " ".into());
    let refused = given.refused(Command::ExplainDifference(early));
    assert_eq!(refused, Refusal::FieldEmpty(Field::Words));
    given.when(explain(&given, meeting));
    given.when(explain(&given, meeting));
    let file = given.meeting(meeting);
    assert_eq!((file.kept.differences.len(), &file.items), (2, &before));
}

#[test]
fn what_is_wrong_in_paper_and_book_is_put_right_signed_again_and_the_original_stands() {
    let (given, meeting) = closed();
    let early = Command::ExplainDifference(Box::new(put_right(&given, meeting)));
    assert_eq!(
        given.refused(early),
        Refusal::MeetingState,
        "until the signature it is tidied"
    );
    let (mut given, meeting) = signed();
    let before = given.meeting(meeting).items.clone();
    let with = |change: fn(&mut PutRight)| {
        let mut wrong = put_right(&given, meeting);
        change(wrong.put_right.as_mut().expect("it is put right"));
        given.refused(Command::ExplainDifference(Box::new(wrong)))
    };
    let right = Refusal::FieldEmpty(Field::RightWords);
    assert_eq!(with(|one| one.right.clear()), right);
    assert_eq!(
        with(|one| one.right = "宣传委员 10:05离会".into()),
        right,
        "it says the same"
    );
    for result in ["同意8票", "会议决定，本事项不予通过", "宣传委员反对"] {
        let mut told = put_right(&given, meeting);
        told.put_right.as_mut().expect("it is put right").right = result.into();
        let told = given.refused(Command::ExplainDifference(Box::new(told)));
        assert_eq!(told, Refusal::CorrectsResult, "{result}");
        let mut was = put_right(&given, meeting);
        was.words = result.into();
        let was = given.refused(Command::ExplainDifference(Box::new(was)));
        assert_eq!(was, Refusal::CorrectsResult, "{result}");
    }
    assert_eq!(with(|one| one.reason = " ".into()), Refusal::FieldEmpty(Field::Reason));
    assert_eq!(with(|one| one.presiding.clear()), Refusal::FieldEmpty(Field::Presiding));
    assert_eq!(with(|one| one.recorder.clear()), Refusal::FieldEmpty(Field::Recorder));
    given.when(Command::ExplainDifference(Box::new(put_right(&given, meeting))));
    given.when(explain(&given, meeting));
    let file = given.meeting(meeting);
    assert_eq!(file.items, before);
    let last = after_items(file);
    let day = TODAY.strftime("%Y年%-m月%-d日");
    assert_eq!(
        last[2],
        format!(
            "更正（{day}，综合办工作人员）：原记“宣传委员10:05离会”，应为“宣传委员10:15离会”。理由：记录笔误。重新签字：主持人书记，记录人记录人。"
        )
    );
    assert!(last[3].starts_with("差异说明（"), "{last:?}");
}
