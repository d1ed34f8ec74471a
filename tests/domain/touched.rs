//! Which open matters a change of the rules touches: those it would judge otherwise, and no others.

use std::collections::BTreeSet;

use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::money::Fen;
use minutebook::domain::register::{AppointmentKind, Register};
use minutebook::domain::rulebook::changes::changes;
use minutebook::domain::rulebook::touched::touched;
use minutebook::domain::rulebook::{
    AttendeeRule, MeetingKind, MeetingRule, RegisterShares, Retention, Rulebook, Share, Strength,
};
use minutebook::domain::rules::{CheckId, Severity};

use crate::given::{Given, TODAY, appointment, funds, project, yuan};

/// A main book with open matters of three lines, a decided and a withdrawn one.
struct Open {
    given: Given,
    decision: MatterId,
    project: MatterId,
    payment: MatterId,
}

impl Open {
    fn matters() -> Self {
        let mut given = Given::a_main_book();
        given.an_entry();
        let passed = given.a_ready("F01", funds(yuan(60_000)));
        given.decided(passed, Outcome::Passed);
        let withdrawn = given.applied("F02", funds(yuan(60_000)));
        given.when(Command::WithdrawTopic {
            matter: withdrawn,
            reason: "不再办理".into(),
            by: "书记".into(),
        });
        Self {
            decision: given.a_ready("D01", Particulars::Decision {}),
            project: given.applied("P01", project(yuan(100_000))),
            payment: given.applied("F02", funds(yuan(60_000))),
            given,
        }
    }

    /// The open matters that an edit of the rules touches.
    fn by(&self, edit: impl FnOnce(&mut Rulebook)) -> BTreeSet<MatterId> {
        touched_by(&self.given, edit)
    }

    fn all(&self) -> BTreeSet<MatterId> {
        [self.decision, self.project, self.payment].into()
    }
}

fn touched_by(given: &Given, edit: impl FnOnce(&mut Rulebook)) -> BTreeSet<MatterId> {
    let old = given.book.rulebook(TODAY).as_ref();
    let mut new = old.clone();
    edit(&mut new);
    let changes = changes(old, &new);
    assert!(!changes.is_empty(), "something was edited");
    let touched = touched(&given.book, old, &new, &changes);
    assert!(touched.iter().all(|touched| !touched.by.is_empty()));
    touched.into_iter().map(|touched| touched.matter).collect()
}

fn meeting(rules: &mut Rulebook, kind: MeetingKind) -> &mut MeetingRule {
    let mut rules = rules.meetings.iter_mut();
    rules.find(|rule| rule.kind == kind).expect("it is held")
}

#[test]
fn a_line_that_changes_or_goes_touches_its_own_matters() {
    let open = Open::matters();
    let amount = Fen::from_yuan(100_000).expect("in range");
    let raised = open.by(|rules| rules.catalogue[4].threshold.as_mut().expect("money").amount = amount);
    assert_eq!(raised, [open.payment].into());
    let gone = open.by(|rules| rules.catalogue.retain(|line| line.code != "D01"));
    assert_eq!(gone, [open.decision].into());
    let of_no_matter = open.by(|rules| rules.catalogue.retain(|line| line.code != "D02"));
    assert_eq!(of_no_matter, BTreeSet::new());
}

#[test]
fn a_meeting_touches_what_comes_before_it() {
    let open = Open::matters();
    let committee = open.by(|rules| meeting(rules, MeetingKind::Committee).quorum = Share::TwoThirdsOrMore);
    assert_eq!(committee, open.all());
    // Only the payment is studied by the director's meeting first.
    let director = open.by(|rules| meeting(rules, MeetingKind::Director).notice_working_days_min = 3);
    assert_eq!(director, [open.payment].into());
    let not_held = open.by(|rules| rules.meetings.retain(|rule| rule.kind != MeetingKind::Director));
    assert_eq!(not_held, [open.payment].into());
    let joint = open.by(|rules| meeting(rules, MeetingKind::Joint).quorum = Share::TwoThirdsOrMore);
    assert_eq!(joint, BTreeSet::new());
}

#[test]
fn shares_of_a_register_touch_that_register_and_those_of_appointments_no_other() {
    let open = Open::matters();
    let shares = open.by(|rules| {
        meeting(rules, MeetingKind::Committee).by_register = vec![RegisterShares {
            register: Register::Project,
            quorum: Share::TwoThirdsOrMore,
            majority: Share::MoreThanHalf,
        }];
    });
    assert_eq!(shares, [open.project].into());
    let appointments =
        |rules: &mut Rulebook| meeting(rules, MeetingKind::Committee).quorum_appointment = Share::HalfOrMore;
    assert_eq!(open.by(appointments), BTreeSet::new());
    let mut personnel = Given::a_personnel_book();
    let matter = personnel.applied("A01", appointment(AppointmentKind::Removal));
    assert_eq!(touched_by(&personnel, appointments), [matter].into());
}

#[test]
fn the_base_and_the_strength_of_a_check_touch_every_open_matter() {
    let open = Open::matters();
    assert_eq!(open.by(|rules| rules.recused_leave_base = true), open.all());
    let harder = open.by(|rules| {
        rules.strengths = vec![Strength {
            check: CheckId::R22,
            severity: Some(Severity::Block),
        }];
    });
    assert_eq!(harder, open.all());
}

#[test]
fn who_must_attend_touches_the_registers_before_and_after() {
    let mut open = Open::matters();
    let delegates = |registers: &[Register]| {
        vec![AttendeeRule {
            who: "党代表".into(),
            count_min: 3,
            registers: registers.to_vec(),
        }]
    };
    let added = open.by(|rules| rules.attendees = delegates(&[Register::Decision]));
    assert_eq!(added, [open.decision].into());
    let mut rules = open.given.book.rulebook(TODAY).as_ref().clone();
    rules.attendees = delegates(&[Register::Decision]);
    open.given.book.rulebooks = vec![rules.into()];
    let moved = open.by(|rules| rules.attendees = delegates(&[Register::Project]));
    assert_eq!(moved, [open.decision, open.project].into());
}

#[test]
fn a_window_touches_money_and_the_days_of_a_notice_touch_whom_it_is_for() {
    let open = Open::matters();
    assert_eq!(
        open.by(|rules| rules.split_window_months = 12),
        [open.project, open.payment].into()
    );
    assert_eq!(
        open.by(|rules| rules.public_notice_working_days_min = 7),
        BTreeSet::new()
    );
    let mut personnel = Given::a_personnel_book();
    let promoted = personnel.applied("A01", appointment(AppointmentKind::RankPromotion));
    personnel.applied("A01", appointment(AppointmentKind::Removal));
    let longer = touched_by(&personnel, |rules| rules.public_notice_working_days_min = 7);
    assert_eq!(longer, [promoted].into());
}

#[test]
fn what_is_only_called_otherwise_or_judges_no_matter_touches_none() {
    let open = Open::matters();
    let edits: [fn(&mut Rulebook); 5] = [
        |rules| rules.title = "新办法".into(),
        |rules| rules.document_number = "街工委发〔2026〕3号".into(),
        |rules| meeting(rules, MeetingKind::Committee).name = "党工委会议".into(),
        |rules| rules.reasons.clear(),
        |rules| {
            rules.retention = vec![Retention {
                papers: "会议记录".into(),
                years: None,
            }];
        },
    ];
    for edit in edits {
        assert_eq!(open.by(edit), BTreeSet::new());
    }
}

#[test]
fn a_summary_keeps_its_line_until_the_matter_is_decided() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    let line = |given: &Given| given.book.matters.get(&matter).and_then(|summary| summary.line.clone());
    assert_eq!(line(&given).as_deref(), Some("D01"));
    given.decided(matter, Outcome::Passed);
    assert_eq!(line(&given), None);
}
