//! What was placed after the notice (R32): said before the opening refuses it, in words that offer the emergency path only
//! where it is open; and what the room shows of what came by that path.

use minutebook::domain::id::MeetingId;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::register::AppointmentKind;
use minutebook::domain::room::RoomView;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::meeting::{ad_hoc_gaps, ad_hoc_gaps_after};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::text::names::Names;
use minutebook::text::page_meeting::request;
use minutebook::text::refusal::{Fix, gap, text};

use crate::acts;
use crate::given::{Given, TODAY, appointment};
use crate::papers::before;

/// A meeting today of which notice was given yesterday, with a second matter placed since.
fn one_too_late(
    mut given: Given,
    matter: impl Fn(&mut Given) -> minutebook::domain::id::MatterId,
) -> (Given, MeetingId) {
    let meeting = given.called(MeetingKind::Committee, TODAY);
    for late in [false, true] {
        let placed = matter(&mut given);
        given.placed(meeting, placed);
        if !late {
            let on = given.today;
            given.when(acts::notice(meeting, on));
        }
    }
    (given, meeting)
}

fn in_the_main_book() -> (Given, MeetingId) {
    one_too_late(Given::a_main_book().on(before(TODAY, 1)), Given::a_ready_matter)
}

#[test]
fn r32_what_the_opening_will_refuse_is_known_before_it_and_whether_a_further_notice_mends_it() {
    let (given, meeting) = in_the_main_book();
    let (file, rulebook) = (given.meeting(meeting), given.book.rulebook(TODAY));
    let calendar = given.book.calendar();
    let late = [GapFact::AdHoc(Some(2))];
    let facts = |on| {
        let gaps = ad_hoc_gaps_after(rulebook, file, &calendar, on).into_iter();
        gaps.map(|gap| gap.fact).collect::<Vec<_>>()
    };
    assert_eq!(facts(None), late);
    assert_eq!(facts(Some(TODAY)), late);
    assert_eq!(facts(Some(before(TODAY, 1))), []);
    let today = given.clone().on(TODAY);
    let opening = today.answering(meeting, &[], &[CheckId::R56]);
    let Refusal::NotReady(gaps) = today.refused(opening) else {
        unreachable!("the opening is refused")
    };
    assert_eq!(gaps, ad_hoc_gaps(rulebook, file, &calendar));
    assert_eq!(gaps[0].severity, Severity::Block);
}

#[test]
fn r32_the_emergency_path_is_offered_in_the_main_book_and_never_where_people_are_appointed() {
    let said = |given: &Given, item| {
        let names = Names::of(&given.book, TODAY);
        let fact = GapFact::AdHoc(item);
        let line = gap::fact(&fact, names);
        let gap = minutebook::domain::refusal::Gap {
            check: CheckId::R32,
            severity: Severity::Block,
            fact,
        };
        let whole = text(&Refusal::NotReady(vec![gap]), names);
        let offered = whole.fix.contains(&Fix::Emergency);
        (line, whole.fact, offered)
    };
    let main = Given::a_main_book();
    let people = Given::a_personnel_book();
    for item in [None, Some(2)] {
        let (line, fact, offered) = said(&main, item);
        assert!(
            line.contains("紧急程序") && fact.contains("紧急程序") && offered,
            "{line}{fact}"
        );
        let (line, fact, offered) = said(&people, item);
        assert!(
            !line.contains("紧急程序") && !fact.contains("紧急程序") && !offered,
            "{line}{fact}"
        );
    }
    let (given, meeting) = one_too_late(Given::a_personnel_book().on(before(TODAY, 1)), |given| {
        given.a_ready("A02", appointment(AppointmentKind::HiredStaff))
    });
    let gaps = ad_hoc_gaps(
        given.book.rulebook(TODAY),
        given.meeting(meeting),
        &given.book.calendar(),
    );
    assert_eq!(
        gap::fact(&gaps[0].fact, Names::of(&given.book, TODAY)),
        "第2项在会议通知之后列入，未按规定时间另行通知。须从议程撤下，转下次会议。"
    );
}

#[test]
fn r32_the_room_marks_what_came_by_the_emergency_path_and_nothing_else() {
    let mut given = Given::a_main_book();
    let (meeting, _) = given.in_session(&[]);
    let matter = given.a_ready_matter();
    given.when(acts::place_in_emergency(meeting, matter));
    let marked: Vec<bool> = RoomView::of(&given.book, given.meeting(meeting))
        .agenda
        .iter()
        .map(|line| line.emergency)
        .collect();
    assert_eq!(marked, [false, true]);
    let kicker = |given: &Given| {
        let view = RoomView::of(&given.book, given.meeting(meeting));
        request::kicker(&view.item.expect("in hand"), "", None)
    };
    assert!(!kicker(&given).contains("紧急程序"));
    given.when(minutebook::domain::command::Command::TakeUpItem { meeting, item: 2 });
    assert!(kicker(&given).starts_with("紧急程序列入 · "), "{}", kicker(&given));
}

#[test]
fn r32_only_the_secretary_and_who_may_preside_are_offered_as_approving_an_emergency() {
    let mut given = Given::a_main_book();
    let (meeting, _) = given.in_session(&[]);
    let roster = &given.book.roster;
    let offered = given.meeting(meeting).emergency_approvers(roster);
    let may = roster.members.iter().map(|member| member.post.as_str());
    let may: Vec<&str> = may.filter(|post| roster.may_approve(post, TODAY)).collect();
    assert_eq!(offered, may);
    assert!(
        offered.contains(&"书记") && offered.len() < roster.members.len(),
        "{offered:?}"
    );
}
