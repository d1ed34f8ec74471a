//! What real offices set for themselves, each built from the first rules by data alone and held to its boundaries.

use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::body::Roster;
use minutebook::domain::command::{Command, RulesSource};
use minutebook::domain::event::Founding;
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::money::Fen;
use minutebook::domain::preset;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::register::{AppointmentKind, BookKind, Register};
use minutebook::domain::rulebook::{
    AttendeeRule, CatalogueLine, MeetingKind, MeetingRule, Rulebook, Share, SpendingLevel, Threshold, WithoutSecretary,
};
use minutebook::domain::rules::CheckId;
use minutebook::domain::steps::groundwork::ConsultationWay;
use minutebook::domain::steps::{StepContent, StepKind, StepOutcome};

use crate::given::{Given, TODAY, appointment, checks, founding, funds, place, project, yuan};
use crate::groundwork::found;
use crate::papers;
use crate::votes::recuse;

/// A book of an office that begins with the first rules and changes them.
fn office(kind: BookKind, own: impl FnOnce(&mut Rulebook)) -> Given {
    let mut rulebook = preset::rulebook(kind, date(2016, 1, 1), preset::COMMITTEE_MEETING_NAMES[0]);
    own(&mut rulebook);
    Given::founded(&Founding {
        roster: Roster {
            basis: String::new(),
            members: preset::roster_template(date(2016, 1, 1)),
        },
        rulebook,
        ..founding(kind)
    })
}

fn committee(rulebook: &mut Rulebook) -> &mut MeetingRule {
    let mut rules = rulebook.meetings.iter_mut();
    rules
        .find(|rule| rule.kind == MeetingKind::Committee)
        .expect("it is held")
}

fn line<'a>(rulebook: &'a mut Rulebook, code: &str) -> &'a mut CatalogueLine {
    let mut lines = rulebook.catalogue.iter_mut();
    lines.find(|line| line.code == code).expect("it is in the catalogue")
}

/// From so many 元 on, the amount included.
fn from(yuan: i64) -> Threshold {
    Threshold {
        amount: Fen::from_yuan(yuan).expect("in range"),
        included: true,
    }
}

/// Whether an amount must be decided collectively, as the check of a matter says.
fn collective(given: &mut Given, line: &str, amount: Fen) -> bool {
    let matter = given.applied(line, funds(amount));
    found(given, matter, TODAY, CheckId::R46).is_empty()
}

/// An opening with these answers alone, with so many of those who attend by rule.
fn opening(given: &Given, meeting: MeetingId, absent: &[u16], came: &[u32], answers: &[CheckId]) -> Command {
    let mut command = given.answering(meeting, absent, answers);
    if let Command::OpenMeeting { attending, .. } = &mut command {
        *attending = came.to_vec();
    }
    command
}

/// A meeting of the committee on a day with a matter before it.
fn before_the_committee(given: &mut Given, matter: MatterId) -> MeetingId {
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.placed(meeting, matter);
    meeting
}

/// What every opening of these books is asked for besides.
const USUAL: [CheckId; 3] = [CheckId::R22, CheckId::R55, CheckId::R56];

#[test]
fn yuzhang_2018_changes_within_the_budget_from_10_000_and_payments_outside_it_from_5_000_both_included() {
    let mut given = office(BookKind::Main, |rules| {
        line(rules, "资-02").threshold = Some(from(10_000));
        line(rules, "资-04").threshold = Some(from(5_000));
    });
    for (code, yuan) in [("资-02", 10_000), ("资-04", 5_000)] {
        let at = from(yuan).amount;
        for (fen, expected) in [(-1, false), (0, true), (1, true)] {
            let amount = Fen::new(at.fen() + fen).expect("in range");
            assert_eq!(collective(&mut given, code, amount), expected, "{code} {amount}");
        }
    }
}

#[test]
fn yuzhang_2018_its_own_cadres_community_posts_and_hired_staff_are_personnel_matters() {
    let kept = ["人-03", "人-05", "人-06"];
    let mut given = office(BookKind::Personnel, |rules| {
        rules.catalogue.retain(|line| kept.contains(&line.code.as_str()));
    });
    for (code, kind) in kept.into_iter().zip([
        AppointmentKind::Transfer,
        AppointmentKind::CommunityPost,
        AppointmentKind::HiredStaff,
    ]) {
        let matter = given.a_ready(code, appointment(kind));
        given.decided(matter, Outcome::Passed);
        given.entered(matter);
    }
}

#[test]
fn gulou_half_of_the_members_open_a_meeting_and_two_thirds_a_matter_of_cadres() {
    let mut main = office(BookKind::Main, |_| ());
    let matter = main.a_ready("决-01", Particulars::Decision {});
    let mut personnel = office(BookKind::Personnel, |_| ());
    let cadre = personnel.a_ready("人-03", appointment(AppointmentKind::Transfer));
    for (given, matter, quorum) in [(&main, matter, 5), (&personnel, cadre, 6)] {
        assert!(!votes_with(given, matter, quorum - 1));
        assert!(votes_with(given, matter, quorum));
    }
}

/// Whether so many of nine can vote on a matter.
fn votes_with(given: &Given, matter: MatterId, present: u16) -> bool {
    let mut given = given.clone();
    let absent: Vec<u16> = (present + 1..=9).collect();
    let (meeting, item) = given.in_session_on(matter, &absent);
    let first = crate::votes::speak(meeting, item, 2, minutebook::domain::meeting::Stand::For);
    match given.asked(&first) {
        Ok(_) => true,
        Err(Refusal::QuorumMissing { .. }) => false,
        Err(other) => unreachable!("a quorum was expected to be missing, not {other:?}"),
    }
}

#[test]
fn yongqing_2016_two_thirds_are_present_at_every_matter() {
    let mut given = office(BookKind::Main, |rules| {
        committee(rules).quorum = Share::TwoThirdsOrMore;
    });
    for (code, particulars) in [("决-01", Particulars::Decision {}), ("资-03", funds(yuan(50_000)))] {
        let matter = given.a_ready(code, particulars);
        assert!(!votes_with(&given, matter, 5), "{code}");
        assert!(votes_with(&given, matter, 6), "{code}");
    }
}

#[test]
fn yongqing_2016_without_the_secretary_nothing_is_decided_unless_a_deputy_is_entrusted() {
    let mut given = office(BookKind::Main, |rules| {
        committee(rules).without_secretary = WithoutSecretary::Entrusted;
    });
    let matter = given.a_ready("决-01", Particulars::Decision {});
    let meeting = before_the_committee(&mut given, matter);
    let refusal = given.refused(opening(&given, meeting, &[1], &[], &USUAL));
    assert_eq!(checks(&refusal), ("warn", vec![CheckId::R68]));
    given
        .asked(&opening(&given, meeting, &[], &[], &USUAL))
        .expect("the secretary is there");
    let answered = [USUAL.as_slice(), &[CheckId::R68]].concat();
    given
        .asked(&opening(&given, meeting, &[1], &[], &answered))
        .expect("the deputy is entrusted");
}

#[test]
fn an_office_that_decides_nothing_without_its_secretary_opens_no_meeting_with_a_matter() {
    let mut given = office(BookKind::Main, |rules| {
        committee(rules).without_secretary = WithoutSecretary::Nobody;
    });
    let matter = given.a_ready("决-01", Particulars::Decision {});
    let meeting = before_the_committee(&mut given, matter);
    let answered = [USUAL.as_slice(), &[CheckId::R68]].concat();
    let refusal = given.refused(opening(&given, meeting, &[1], &[], &answered));
    assert_eq!(checks(&refusal), ("block", vec![CheckId::R68]));
}

#[test]
fn yongqing_2016_an_absent_members_opinion_is_no_vote_and_whoever_is_concerned_withdraws() {
    let mut given = office(BookKind::Main, |rules| {
        committee(rules).quorum = Share::TwoThirdsOrMore;
    });
    let matter = given.a_ready("决-01", Particulars::Decision {});
    // Two are absent and leave a letter that agrees; one withdraws: six of nine are left, the least there may be.
    let (meeting, item) = given.in_session_on(matter, &[8, 9]);
    given.when(recuse(meeting, item, 7));
    given.all_speak(meeting, item, 6);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    let counted = (resolution.entitled, resolution.present, resolution.tally.agree);
    assert_eq!(counted, (9, 6, 6));
}

#[test]
fn jingan_2025_each_level_of_spending_has_its_approver_and_50_000_are_decided_together() {
    let level = |approver: &str, yuan| SpendingLevel {
        approver: approver.into(),
        from: from(yuan),
    };
    let mut given = office(BookKind::Main, |rules| {
        rules.spending = vec![level("办公室负责人", 0), level("分管领导", 500), level("主任", 3_000)];
    });
    let rulebook = given.book.rulebook(TODAY).clone();
    let spending = rulebook.line("资-03").expect("it is in the catalogue");
    for (amount, approver) in [
        (499, Some("办公室负责人")),
        (500, Some("分管领导")),
        (2_999, Some("分管领导")),
        (3_000, Some("主任")),
        (49_999, Some("主任")),
        (50_000, None),
    ] {
        assert_eq!(rulebook.approver(spending, yuan(amount)), approver, "{amount}");
        assert_eq!(
            collective(&mut given, "资-03", yuan(amount)),
            approver.is_none(),
            "{amount}"
        );
    }
    // A list that is decided collectively whatever its amount has nobody who approves it alone.
    let list = rulebook.line("资-06").expect("it is in the catalogue");
    assert_eq!(rulebook.approver(list, yuan(499)), None);
    let matter = given.applied("资-03", funds(yuan(3_000)));
    let gaps = found(&given, matter, TODAY, CheckId::R46);
    let GapFact::BelowThreshold { approver, .. } = &gaps[0].fact else {
        unreachable!("an amount below its threshold was expected")
    };
    assert_eq!(approver.as_deref(), Some("主任"));
}

#[test]
fn dongdajie_three_delegates_attend_at_decisions_projects_and_funds() {
    let mut given = office(BookKind::Main, |rules| {
        rules.attendees = vec![AttendeeRule {
            who: "党代表".into(),
            count_min: 3,
            registers: vec![Register::Decision, Register::Project, Register::Funds],
        }];
    });
    let matter = given.a_ready("决-01", Particulars::Decision {});
    let meeting = before_the_committee(&mut given, matter);
    for came in [&[][..], &[2]] {
        let refusal = given.refused(opening(&given, meeting, &[], came, &USUAL));
        assert_eq!(checks(&refusal), ("warn", vec![CheckId::R69]), "{came:?}");
    }
    for came in [3, 4] {
        given
            .asked(&opening(&given, meeting, &[], &[came], &USUAL))
            .expect("there are enough");
    }
}

#[test]
fn yiwu_2020_eleven_types_of_decision_are_announced_before_they_are_taken() {
    let mut given = office(BookKind::Main, |rules| {
        rules.catalogue.iter_mut().take(11).for_each(|line| {
            line.announced_before = true;
            line.studied_first_by = None;
        });
    });
    let announced: Vec<_> = given
        .book
        .rulebook(TODAY)
        .catalogue
        .iter()
        .filter(|line| line.announced_before)
        .map(|line| (line.code.clone(), line.register))
        .collect();
    assert_eq!(announced.len(), 11);
    for (code, register) in announced {
        let particulars = match register {
            Register::Project => project(yuan(100_000)),
            _ => Particulars::Decision {},
        };
        let matter = given.applied(&code, particulars);
        given.all_steps(matter);
        let until = papers::before(TODAY, 1);
        let consulted = |way, days| {
            let step = papers::consultation(way, papers::before(until, days), until);
            StepOutcome::Done(StepContent::Consultation(step))
        };
        let unannounced = |given: &Given| {
            let mut gaps = found(given, matter, TODAY, CheckId::R03).into_iter();
            gaps.any(|gap| gap.fact == GapFact::NotAnnouncedBefore)
        };
        given.resolve(matter, consulted(ConsultationWay::Forum, 30));
        assert!(unannounced(&given), "{code}");
        given.resolve(matter, consulted(ConsultationWay::Public, 30));
        assert!(!unannounced(&given), "{code}");
    }
}

#[test]
fn one_handbook_gives_notice_one_working_day_before_another_three() {
    // The meeting is on a Friday; Tuesday is three working days before, Wednesday two, Thursday one.
    let friday = date(2026, 3, 13);
    for (asked, sent, enough) in [
        (3, date(2026, 3, 10), true),
        (3, date(2026, 3, 11), false),
        (1, date(2026, 3, 12), true),
        (1, friday, false),
    ] {
        let given = notified(asked, sent, friday);
        let meeting = *given.files.meetings.keys().next().expect("one was called");
        let answers = [CheckId::R55, CheckId::R56];
        match given.asked(&opening(&given, meeting, &[], &[], &answers)) {
            Ok(_) => assert!(enough, "{asked} {sent}"),
            Err(refusal) => {
                assert!(!enough, "{asked} {sent}: {refusal:?}");
                assert_eq!(checks(&refusal), ("warn", vec![CheckId::R22]));
            }
        }
    }
}

/// An office that asks for so many working days, on the day of a meeting whose notice was sent on another.
fn notified(asked: u32, sent: Date, meeting_on: Date) -> Given {
    let mut given = office(BookKind::Main, |rules| {
        committee(rules).notice_working_days_min = asked;
    });
    let matter = given.a_ready("决-01", Particulars::Decision {});
    let meeting = given.called(MeetingKind::Committee, meeting_on);
    given.placed(meeting, matter);
    let mut given = given.on(sent);
    given.when(Command::SendNotice {
        meeting,
        on: sent,
        to: "全体委员".into(),
    });
    given.on(meeting_on)
}

#[test]
fn incomplete_material_does_not_come_on_the_agenda_and_leaves_it() {
    let mut given = office(BookKind::Main, |_| ());
    let matter = given.applied("决-01", Particulars::Decision {});
    given.approved(matter);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let (how, missing) = {
        let refusal = given.refused(place(meeting, matter));
        checks(&refusal)
    };
    assert_eq!(how, "block");
    assert!(missing.contains(&CheckId::R51));
    given.all_steps(matter);
    let item = given.placed(meeting, matter);
    given.when(Command::ReopenStep {
        matter,
        step: StepKind::Investigation,
        reason: "材料不齐".into(),
    });
    given.when(Command::TakeItemOff { meeting, item });
    let refusal = given.refused(place(meeting, matter));
    assert_eq!(checks(&refusal), ("block", vec![CheckId::R51]));
}

#[test]
fn xiangshan_the_catalogue_of_a_year_gives_way_to_the_next_only_by_the_procedure() {
    let mut given = office(BookKind::Main, |rules| {
        rules.document_number = "2026年度重大行政决策事项目录".into();
        line(rules, "决-10").title = "学校布局调整".into();
    });
    let mut next = given.book.rulebook(TODAY).as_ref().clone();
    next.document_number = "2027年度重大行政决策事项目录".into();
    next.effective = date(2027, 1, 1);
    line(&mut next, "决-10").title = "公园改造".into();
    let elsewhere = Command::AdoptRulebook(RulesSource::Elsewhere {
        rulebook: Box::new(next.clone()),
        decided: "主任决定".into(),
        on: TODAY,
        late: None,
    });
    assert_eq!(given.refused(elsewhere), Refusal::RulesNeedMatter);
    let matter = given.applied("决-01", Particulars::Decision {});
    given.when(Command::ProposeRulebook {
        matter,
        rulebook: Box::new(next),
        instead_of: None,
    });
    given.all_steps(matter);
    given.approved(matter);
    let early = Command::AdoptRulebook(RulesSource::Matter(matter));
    given.asked(&early).expect_err("no meeting decided it yet");
    given.decided(matter, Outcome::Passed);
    given.when(early);
    let title = |day| given.book.rulebook(day).line("决-10").map(|line| line.title.clone());
    assert_eq!(title(date(2026, 12, 31)).as_deref(), Some("学校布局调整"));
    assert_eq!(title(date(2027, 1, 1)).as_deref(), Some("公园改造"));
}
