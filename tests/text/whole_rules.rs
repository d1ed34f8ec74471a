//! A version of the rules read whole: no part of it is left out, and the day it judges from is said with its reason.

use jiff::civil::date;
use minutebook::domain::disclosure::Track;
use minutebook::domain::meeting::Stand;
use minutebook::domain::money::Fen;
use minutebook::domain::preset;
use minutebook::domain::register::{AppointmentKind, BookKind, Register};
use minutebook::domain::rulebook::{
    AttendeeRule, Base, DisclosureLine, MeetingKind, RegisterShares, Retention, Rulebook, Share, SpendingLevel,
    StandardReason, Strength, Threshold, WithoutSecretary,
};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::steps::StepKind;
use minutebook::text::page_office::whole::{WordTable, spending_table, tables};
use minutebook::text::page_office::{
    first_day_judged, other_base, proposal_state, puts_into_force, seats, would_judge_from,
};

fn rules(kind: BookKind) -> Rulebook {
    preset::rulebook(kind, date(2026, 1, 1), "工委会议")
}

fn level(approver: &str, yuan: i64, included: bool) -> SpendingLevel {
    SpendingLevel {
        approver: approver.into(),
        from: Threshold {
            amount: Fen::from_yuan(yuan).expect("in range"),
            included,
        },
    }
}

fn cells(tables: &[WordTable]) -> Vec<&str> {
    tables
        .iter()
        .flat_map(|table| &table.rows)
        .flatten()
        .map(String::as_str)
        .collect()
}

#[test]
fn every_part_that_changes_is_read_otherwise() {
    type Edit = fn(&mut Rulebook);
    let edits: [(&str, Edit); 20] = [
        ("a name", |rules| rules.meetings[0].name = "党工委会议".into()),
        ("registers", |rules| rules.meetings[0].decides = vec![Register::Funds]),
        ("a quorum", |rules| rules.meetings[0].quorum = Share::TwoThirdsOrMore),
        ("a notice", |rules| rules.meetings[0].notice_working_days_min = 3),
        ("a base", |rules| rules.meetings[0].majority_base = Base::Present),
        ("shares of a register", |rules| {
            rules.meetings[0].by_register = vec![RegisterShares {
                register: Register::Funds,
                quorum: Share::TwoThirdsOrMore,
                majority: Share::MoreThanTwoThirds,
            }];
        }),
        ("who presides", |rules| {
            rules.meetings[0].without_secretary = WithoutSecretary::Nobody;
        }),
        ("options", |rules| {
            rules.meetings[0].options = vec![Stand::For, Stand::Against];
        }),
        ("recused", |rules| rules.recused_leave_base = true),
        ("a line", |rules| rules.catalogue[0].title = "新的清单项".into()),
        ("announced", |rules| rules.catalogue[0].announced_before = true),
        ("sub-kinds", |rules| {
            rules.catalogue[0].kinds = vec![AppointmentKind::Transfer];
        }),
        ("a reason", |rules| {
            rules.reasons.push(StandardReason {
                step: StepKind::Sounding,
                register: Register::Funds,
                words: "已在预算编制时酝酿".into(),
            });
        }),
        ("attendees", |rules| {
            rules.attendees = vec![AttendeeRule {
                who: "党代表".into(),
                count_min: 2,
                registers: vec![Register::Decision],
            }];
        }),
        ("spending", |rules| rules.spending = vec![level("主任", 3_000, true)]),
        ("a strength", |rules| {
            rules.strengths = vec![Strength {
                check: CheckId::R55,
                severity: Some(Severity::Block),
            }];
        }),
        ("disclosure", |rules| {
            rules.disclosure.push(DisclosureLine {
                track: Track::Government,
                code: "99".into(),
                title: "其他".into(),
                basis: String::new(),
                scope: String::new(),
                channel: String::new(),
                term: String::new(),
            });
        }),
        ("retention", |rules| {
            rules.retention.push(Retention {
                papers: "照片".into(),
                years: Some(30),
            });
        }),
        ("a window", |rules| rules.split_window_months = 6),
        ("a backup", |rules| rules.backup_after_acts = 7),
    ];
    let before = tables(&rules(BookKind::Main), BookKind::Main);
    for (what, edit) in edits {
        let mut edited = rules(BookKind::Main);
        edit(&mut edited);
        assert_ne!(tables(&edited, BookKind::Main), before, "{what}");
    }
}

#[test]
fn a_part_about_which_the_rules_say_nothing_is_left_out() {
    let captions: Vec<_> = tables(&rules(BookKind::Main), BookKind::Main)
        .into_iter()
        .map(|table| table.caption)
        .collect();
    assert!(!captions.contains(&"须列席的人员"));
    assert!(captions.contains(&"会议种类"));
}

#[test]
fn the_term_of_a_public_notice_is_read_in_the_book_that_posts_one() {
    let says = |kind| {
        let tables = tables(&rules(kind), kind);
        cells(&tables).contains(&"任前公示")
    };
    assert!(says(BookKind::Personnel));
    assert!(!says(BookKind::Main));
}

#[test]
fn every_row_is_as_wide_as_its_table() {
    for kind in [BookKind::Main, BookKind::Personnel] {
        for table in tables(&rules(kind), kind) {
            assert!(
                table.rows.iter().all(|row| row.len() == table.heads.len()),
                "{}",
                table.caption
            );
        }
    }
}

#[test]
fn a_meeting_that_only_studies_has_no_counts() {
    let tables = tables(&rules(BookKind::Main), BookKind::Main);
    let topic = preset::rulebook(BookKind::Main, date(2026, 1, 1), "工委会议");
    let name = &topic.meeting(MeetingKind::Topic).expect("held").name;
    let row = tables[0].rows.iter().find(|row| row[0] == *name).expect("listed");
    assert_eq!(row[3], "提前1个工作日通知");
    assert_eq!(row[4], "—");
}

#[test]
fn levels_of_approval_are_read_by_rising_amount() {
    let mut rules = rules(BookKind::Main);
    rules.spending = vec![
        level("书记", 30_000, false),
        level("分管领导", 3_000, true),
        level("主任", 30_000, true),
    ];
    let posts: Vec<_> = spending_table(&rules)
        .rows
        .into_iter()
        .map(|row| row[1].clone())
        .collect();
    assert_eq!(posts, ["分管领导", "主任", "书记"]);
}

#[test]
fn a_version_that_judges_later_than_decided_says_both_days_and_why() {
    let said = first_day_judged(date(2026, 3, 1), date(2026, 3, 2));
    assert!(said.contains("2026年3月1日") && said.contains("2026年3月2日") && said.contains("不重新核对"));
    assert_eq!(
        first_day_judged(date(2026, 3, 1), date(2026, 3, 1)),
        "自2026年3月1日起按新版核对。"
    );
    assert!(would_judge_from(date(2026, 3, 1), date(2026, 3, 2)).starts_with("现在施行的，"));
}

#[test]
fn what_comes_into_force_is_named_with_its_first_day_before_it_does() {
    let mut rules = rules(BookKind::Main);
    (rules.effective, rules.document_number) = (date(2026, 3, 1), "示街工委发〔2026〕3号".into());
    let said = puts_into_force(&rules, date(2026, 3, 2));
    for part in ["示街工委发〔2026〕3号", "2026年3月2日", "不能撤回"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_form_that_began_from_another_version_names_the_one_that_judges_its_first_day() {
    let mut rules = rules(BookKind::Main);
    rules.effective = date(2026, 12, 1);
    let said = other_base(&rules, false);
    assert!(said.contains("2026年12月1日起") && said.contains("尚未生效"), "{said}");
    assert!(!other_base(&rules, true).contains("尚未生效"));
}

#[test]
fn a_proposal_says_how_it_stands() {
    assert_eq!(proposal_state(false, None), "提出中，待会议决定");
    assert_eq!(proposal_state(false, Some(true)), "会议已通过，待施行");
    assert_eq!(proposal_state(false, Some(false)), "会议没有照原文通过");
    assert_eq!(proposal_state(true, Some(true)), "已施行");
}

#[test]
fn seats_are_named_with_their_place_in_presiding() {
    let held = [("主任办公会议", "1".to_owned()), ("专题会", String::new())];
    assert_eq!(seats(held.into_iter()), "主任办公会议（主持次序1）、专题会");
    assert_eq!(seats(core::iter::empty()), "未参加");
}
