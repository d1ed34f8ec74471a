//! The papers an item was placed with: known by their digests, whatever becomes of the matter's files since.

use jiff::ToSpan;
use minutebook::domain::application::{Attachment, Place};
use minutebook::domain::command::Command;
use minutebook::domain::event::Event;
use minutebook::domain::id::{AttachmentId, MatterId, MeetingId};
use minutebook::domain::meeting::{AgendaItem, Meeting, Outcome, PapersMoved, PlacedPaper};
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::steps::StepKind;
use minutebook::text::meeting_papers::package;
use minutebook::text::page_meeting::prepare;
use minutebook::text::record::whole;

use crate::acts;
use crate::given::{Given, founding, project, yuan};

/// Attaches a file whose digest is made of one byte.
pub fn attach(given: &mut Given, matter: MatterId, id: u8, name: &str) {
    attach_at(given, matter, id, name, Place::Application);
}

fn attach_at(given: &mut Given, matter: MatterId, id: u8, name: &str, place: Place) {
    given.when(Command::AttachFile {
        matter,
        place,
        attachment: Attachment {
            id: AttachmentId([id; 8]),
            file_name: name.into(),
            media: "application/pdf".into(),
            bytes: 10,
            parts: 1,
            sm3: digest(id),
        },
        not_secret_by: "综合办经办人".into(),
    });
}

fn digest(id: u8) -> String {
    format!("{id:02x}").repeat(32)
}

fn detach(given: &mut Given, matter: MatterId, id: u8) {
    given.when(Command::DetachFile {
        matter,
        attachment: AttachmentId([id; 8]),
        reason: "改用新稿".into(),
    });
}

fn paper(id: u8, name: &str) -> PlacedPaper {
    PlacedPaper {
        sm3: digest(id),
        name: Some(name.into()),
    }
}

/// A meeting in a week, two matters before it, the first with a plan and a budget.
fn placed() -> (Given, MeetingId, MatterId) {
    let mut given = Given::a_main_book();
    let (matter, other) = (given.a_ready_matter(), given.a_ready_matter());
    attach(&mut given, matter, 1, "方案.pdf");
    attach(&mut given, matter, 2, "预算.xlsx");
    let meeting = given.called(MeetingKind::Committee, given.today.saturating_add(7.days()));
    given.placed(meeting, matter);
    given.placed(meeting, other);
    (given, meeting, matter)
}

fn moved(given: &Given, meeting: MeetingId, matter: MatterId) -> PapersMoved {
    let item = given.meeting(meeting).item(1).expect("the first item");
    item.papers_moved(given.matter(matter))
}

fn anew(meeting: MeetingId) -> Command {
    Command::PlaceItemAnew {
        meeting,
        item: 1,
        waivers: Vec::new(),
    }
}

fn digests(meeting: &Meeting) -> &[String] {
    &meeting.item(1).expect("the first item").package
}

#[test]
fn what_came_went_or_was_replaced_since_the_placing_is_told_apart() {
    let (mut given, meeting, matter) = placed();
    assert!(moved(&given, meeting, matter).none());
    attach(&mut given, matter, 3, "会议纪要.pdf");
    detach(&mut given, matter, 2);
    detach(&mut given, matter, 1);
    attach(&mut given, matter, 4, "方案.pdf");
    assert_eq!(
        moved(&given, meeting, matter),
        PapersMoved {
            added: vec![paper(3, "会议纪要.pdf")],
            removed: vec![paper(2, "预算.xlsx")],
            replaced: vec![paper(4, "方案.pdf")],
        }
    );
    // What the members got is still known, by name and digest.
    let item = given.meeting(meeting).item(1).expect("the first item");
    assert_eq!(
        item.papers(given.matter(matter)),
        [paper(1, "方案.pdf"), paper(2, "预算.xlsx")]
    );
    assert_eq!(
        whole::papers(item, Some(given.matter(matter))),
        [
            "材料：《方案》（校验 0101 0101）、《预算》（校验 0202 0202）。",
            "列入议程后材料有变动：增加《会议纪要》（校验 0303 0303）；更换《方案》（校验 0404 0404）；撤下《预算》（校验 0202 0202）。",
        ]
    );
}

#[test]
fn the_same_paper_attached_again_is_no_change() {
    let (mut given, meeting, matter) = placed();
    detach(&mut given, matter, 1);
    attach(&mut given, matter, 1, "方案（扫描件）.pdf");
    assert!(moved(&given, meeting, matter).none());
}

#[test]
fn a_paper_whose_record_was_taken_out_by_law_keeps_its_digest_without_a_name() {
    let (given, meeting, matter) = placed();
    let attached = |(_, event): &(_, Event)| matches!(event, Event::FileAttached { .. });
    let at = given.log.iter().position(attached).expect("a file was attached");
    let again = given.without_words_of(&founding(BookKind::Main), at);
    let item = again.meeting(meeting).item(1).expect("the first item");
    let said = package::papers(item, Some(again.matter(matter)));
    assert_eq!(
        said.as_deref(),
        Some("材料：（名称已依规清除）（校验 0101 0101）、《预算》（校验 0202 0202）")
    );
    // It was not taken off by anybody of the office.
    assert!(moved(&again, meeting, matter).none());
}

#[test]
fn after_the_announcement_the_papers_of_the_decision_are_those_of_that_hour() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    attach(&mut given, matter, 1, "方案.pdf");
    let (meeting, item) = given.in_session_on(matter, &[]);
    attach(&mut given, matter, 2, "补充说明.pdf");
    attach_at(&mut given, matter, 4, "签字页.pdf", Place::Decision);
    given.all_speak(meeting, item, 9);
    let only = PapersMoved {
        added: vec![paper(2, "补充说明.pdf")],
        ..PapersMoved::default()
    };
    // What documents the decision is no paper of the item, before the announcement and after it.
    assert_eq!(moved(&given, meeting, matter), only);
    given.announced(meeting, item, Outcome::Passed);
    attach(&mut given, matter, 3, "合同.pdf");
    assert_eq!(moved(&given, meeting, matter), only);
}

#[test]
fn an_item_is_placed_anew_at_its_place_with_the_papers_of_now() {
    let (mut given, meeting, matter) = placed();
    assert_eq!(given.refused(anew(meeting)), Refusal::WrongState);
    attach(&mut given, matter, 3, "会议纪要.pdf");
    let events = given.when(anew(meeting));
    assert!(
        matches!(
            events[..],
            [
                Event::ItemTakenOff { item: 1, .. },
                Event::ItemPlaced { .. },
                Event::AgendaOrdered(_)
            ]
        ),
        "{events:?}"
    );
    assert_eq!(digests(given.meeting(meeting)), [1, 2, 3].map(digest));
    assert_eq!(given.matter(matter).agenda, Some((meeting, 1)));
    assert!(moved(&given, meeting, matter).none());
    let numbers = given.meeting(meeting).items.iter().map(|item| item.number);
    assert_eq!(numbers.collect::<Vec<_>>(), [1, 2]);
    // Told again from its facts, the book stands alike.
    let replayed = given.replayed(&founding(BookKind::Main));
    assert_eq!(replayed.meeting(meeting), given.meeting(meeting));
    assert_eq!(replayed.matter(matter), given.matter(matter));
}

#[test]
fn r32_an_item_that_was_placed_anew_after_the_notice_needs_another_one() {
    let (mut given, meeting, matter) = placed();
    given.when(acts::notice(meeting, given.today));
    attach(&mut given, matter, 3, "会议纪要.pdf");
    let mut unchanged = given.clone();
    given.when(anew(meeting));
    let on = given.meeting(meeting).call.on;
    let opens = |given: &Given| given.clone().on(on).asked(&given.opening(meeting, &[]));
    let Err(Refusal::NotReady(gaps)) = opens(&given) else {
        unreachable!("an item that no notice named was let through")
    };
    assert!(gaps.iter().any(|gap| matches!(gap.fact, GapFact::AdHoc(_))), "{gaps:?}");
    let said = |given: &Given| {
        let item = given.meeting(meeting).item(1).expect("the first item");
        (item.added, prepare::added(item.notified_on))
    };
    assert_eq!(said(&given), (true, "会议通知之后列入，尚未补发通知"));
    // With another notice it opens; so does the meeting that keeps to the papers the members have.
    given.when(acts::notice(meeting, given.today));
    assert_eq!(said(&given), (true, "会议通知之后列入，已补发通知"));
    for given in [&mut given, &mut unchanged] {
        assert!(opens(given).is_ok(), "{:?}", opens(given));
    }
}

#[test]
fn placing_anew_asks_what_every_placing_asks() {
    let (mut given, meeting, matter) = placed();
    attach(&mut given, matter, 3, "会议纪要.pdf");
    given.when(Command::ReopenStep {
        matter,
        step: StepKind::Investigation,
        reason: "补充调查".into(),
    });
    let before = given.meeting(meeting).clone();
    assert!(matches!(given.refused(anew(meeting)), Refusal::NotReady(_)));
    assert_eq!(given.meeting(meeting), &before);
}

#[test]
fn r32_an_emergency_stays_one_when_it_is_placed_anew() {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(100_000)));
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(acts::place_in_emergency(meeting, matter));
    attach(&mut given, matter, 1, "现场照片.pdf");
    given.when(anew(meeting));
    let item = given.meeting(meeting).item(1).expect("the item");
    assert_eq!(item.emergency, Some(acts::emergency()));
    assert_eq!(item.package, [digest(1)]);
    let declared = given.matter(matter).emergency.declared.as_ref();
    assert_eq!(declared.map(|(of, item, _)| (*of, *item)), Some((meeting, 1)));
}

#[test]
fn in_session_the_papers_stand_and_nothing_is_placed_anew() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (meeting, _) = given.in_session_on(matter, &[]);
    attach(&mut given, matter, 2, "补充说明.pdf");
    assert_eq!(given.refused(anew(meeting)), Refusal::MeetingState);
    let hint = package::what_to_do(given.meeting(meeting));
    assert!(hint.is_some_and(|hint| hint.contains("缓议")), "{hint:?}");
}

#[test]
fn an_item_without_a_matter_has_no_papers_to_place() {
    let mut given = Given::a_main_book();
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::FirstTopic { topic: "学习".into() },
        waivers: Vec::new(),
    });
    assert_eq!(given.refused(anew(meeting)), Refusal::WrongState);
}
