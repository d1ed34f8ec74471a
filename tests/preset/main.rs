//! The rulebook a street begins with can found a book, decides each of its lines and fits real matters.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use minutebook::domain::body::{Office, Roster};
use minutebook::domain::book::Files;
use minutebook::domain::command::Command;
use minutebook::domain::decide::decide;
use minutebook::domain::disclosure::Track;
use minutebook::domain::event::{Event, Founding};
use minutebook::domain::id::{BookId, DeviceId, MemberId};
use minutebook::domain::money::Fen;
use minutebook::domain::occasion::{Moment, Occasion};
use minutebook::domain::preset;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::{BookKind, Register};
use minutebook::domain::rulebook::{DisclosureLine, MeetingKind, Power, Retention, Rulebook};
use minutebook::domain::steps::StepKind;

const TODAY: Date = date(2026, 11, 22);
const DEVICE: DeviceId = DeviceId([7; 8]);
const BOOKS: [BookKind; 2] = [BookKind::Main, BookKind::Personnel];

fn first(kind: BookKind) -> Rulebook {
    preset::rulebook(kind, date(2021, 1, 1), preset::COMMITTEE_MEETING_NAMES[0])
}

fn founding(kind: BookKind) -> Founding {
    Founding {
        book: BookId([1; 8]),
        kind,
        device: DEVICE,
        office: Office {
            committee: "中共某区某街道工作委员会".to_owned(),
            committee_short: "某街工委".to_owned(),
            office: "某区人民政府某街道办事处".to_owned(),
            ..preset::office_template()
        },
        roster: Roster {
            basis: String::new(),
            members: preset::roster_template(date(2026, 1, 1)),
        },
        rulebook: first(kind),
        statement_by: "综合办经办人".to_owned(),
        statement_on: TODAY,
    }
}

fn found(founding: Founding) -> Result<Vec<Event>, Refusal> {
    let occasion = Occasion {
        now: Moment("2026-11-22T09:30:00.000+08:00".to_owned()),
        today: TODAY,
        actor: MemberId(1),
        device: DEVICE,
        seed: [3; 32],
    };
    decide(
        None,
        &Files::default(),
        &Command::FoundBook(Box::new(founding)),
        &occasion,
    )
}

#[test]
fn both_books_can_be_founded_once_the_house_has_its_names() {
    for kind in BOOKS {
        let whole = founding(kind);
        assert_eq!(found(whole.clone()), Ok(vec![Event::BookFounded(Box::new(whole))]));
        let unnamed = Founding {
            office: preset::office_template(),
            ..founding(kind)
        };
        assert_eq!(found(unnamed), Err(Refusal::FieldEmpty(Field::Committee)));
        let nameless = |take: fn(&mut Office)| {
            let mut founding = founding(kind);
            take(&mut founding.office);
            found(founding)
        };
        let short = nameless(|office| office.committee_short.clear());
        assert_eq!(short, Err(Refusal::FieldEmpty(Field::CommitteeShort)));
        let government = nameless(|office| office.office.clear());
        assert_eq!(government, Err(Refusal::FieldEmpty(Field::Office)));
        let section = nameless(|office| office.general_section.clear());
        assert_eq!(section, Err(Refusal::FieldEmpty(Field::GeneralSection)));
    }
}

#[test]
fn a_book_holds_the_lines_of_its_own_registers_under_unique_codes() {
    for kind in BOOKS {
        let rulebook = first(kind);
        let codes: BTreeSet<_> = rulebook.catalogue.iter().map(|line| &line.code).collect();
        assert_eq!(codes.len(), rulebook.catalogue.len());
        for register in Register::ALL {
            let count = rulebook
                .catalogue
                .iter()
                .filter(|line| line.register == register)
                .count();
            let expected = if kind.registers().contains(&register) {
                6..=10
            } else {
                0..=0
            };
            assert!(expected.contains(&count), "{register:?} of {kind:?} has {count} lines");
        }
    }
}

#[test]
fn every_line_is_decided_by_a_meeting_that_may_and_studied_by_one_that_is_held() {
    for rulebook in BOOKS.map(first) {
        for line in &rulebook.catalogue {
            let deciding = rulebook.meeting(line.decided_by).expect("the deciding meeting is held");
            assert_eq!(deciding.power, Power::Votes, "{}", line.code);
            assert!(deciding.decides.contains(&line.register), "{}", line.code);
            if let Some(kind) = line.studied_first_by {
                let studying = rulebook.meeting(kind).expect("the studying meeting is held");
                assert_ne!(studying.power, Power::Votes, "{}", line.code);
            }
        }
    }
}

#[test]
fn the_committees_meeting_votes_and_its_counts_for_nine_are_five_six_and_five() {
    for kind in BOOKS {
        let rulebook = first(kind);
        assert_eq!(rulebook.meetings.len(), MeetingKind::ALL.len());
        for rule in &rulebook.meetings {
            assert_eq!(rule.power == Power::Votes, rule.kind == MeetingKind::Committee);
            assert_eq!(rule.decides.is_empty(), rule.power == Power::Studies);
            assert!((1..=3).contains(&rule.notice_working_days_min));
            let counts = [rule.quorum, rule.quorum_appointment, rule.majority].map(|share| share.of(9));
            assert_eq!(counts, [5, 6, 5]);
        }
        let committee = rulebook.meeting(MeetingKind::Committee).expect("it is held");
        assert_eq!(committee.decides, kind.registers());
    }
}

#[test]
fn the_director_may_decide_what_a_line_says_and_never_an_appointment() {
    let director = |kind| {
        let rulebook = first(kind);
        let rule = rulebook.meeting(MeetingKind::Director).expect("it is held");
        (rule.power, rule.decides.clone())
    };
    let of_the_main_book = BookKind::Main.registers().to_vec();
    assert_eq!(director(BookKind::Main), (Power::Head, of_the_main_book));
    assert_eq!(director(BookKind::Personnel), (Power::Studies, Vec::new()));
}

#[test]
fn the_director_studies_plans_projects_budgets_and_loans_first_and_no_payment() {
    let rulebook = first(BookKind::Main);
    let studied: Vec<_> = rulebook
        .catalogue
        .iter()
        .filter(|line| line.register == Register::Funds && line.studied_first_by == Some(MeetingKind::Director))
        .map(|line| line.code.as_str())
        .collect();
    assert_eq!(studied, ["资-01", "资-02", "资-07"]);
    let mut projects = rulebook.catalogue.iter();
    assert!(projects.all(|line| line.register != Register::Project || line.studied_first_by.is_some()));
}

#[test]
fn the_directors_meeting_has_members_of_its_own_whom_the_director_leads() {
    let roster = Roster {
        basis: String::new(),
        members: preset::roster_template(TODAY),
    };
    let posts: Vec<_> = roster
        .entitled(MeetingKind::Director, TODAY)
        .map(|member| member.post.as_str())
        .collect();
    assert_eq!(posts, ["副书记、主任", "副主任甲", "副主任乙"]);
    let head = roster.presides_first(MeetingKind::Director, TODAY);
    assert_eq!(head.map(|member| member.id), Some(MemberId(2)));
    assert_eq!(roster.entitled(MeetingKind::Committee, TODAY).count(), 9);
    assert_eq!(roster.problem(TODAY), None);
}

#[test]
fn nobody_who_was_there_before_the_deputies_has_another_id() {
    let members = preset::roster_template(TODAY);
    let ids: Vec<_> = members.iter().map(|member| member.id.0).collect();
    assert_eq!(ids, [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 10, 11]);
    let clerk = members.iter().find(|member| member.id == MemberId(10));
    assert_eq!(clerk.map(|member| member.post.as_str()), Some("综合办经办人"));
}

#[test]
fn both_catalogues_of_disclosure_and_the_terms_of_keeping_are_there_under_codes_of_their_own() {
    for kind in BOOKS {
        let rulebook = first(kind);
        let codes: BTreeSet<_> = rulebook.disclosure.iter().map(|line| &line.code).collect();
        assert_eq!(codes.len(), rulebook.disclosure.len());
        for track in [Track::PartyAffairs, Track::Government] {
            assert!(rulebook.disclosure.iter().any(|line| line.track == track), "{kind:?}");
        }
        let told = |line: &DisclosureLine| {
            [&line.title, &line.basis, &line.scope, &line.channel, &line.term]
                .iter()
                .all(|part| !part.is_empty())
        };
        assert!(rulebook.disclosure.iter().all(told));
        // 国家档案局令第8号 knows 永久, 30 and 10 years.
        let known = |class: &Retention| matches!(class.years, None | Some(30 | 10));
        assert!(!rulebook.retention.is_empty() && rulebook.retention.iter().all(known));
    }
    assert_eq!(first(BookKind::Main).disclosure.len(), 24);
}

#[test]
fn the_secretary_presides_first_and_the_staff_has_no_vote() {
    let members = preset::roster_template(TODAY);
    let presiding: Vec<_> = members.iter().filter_map(|member| member.presides).collect();
    assert_eq!(presiding, [1, 2, 3]);
    assert_eq!(members.iter().filter(|member| member.voting).count(), 9);
    assert_eq!(
        members
            .iter()
            .filter(|member| member.secretary)
            .map(|member| member.presides)
            .next(),
        Some(Some(1))
    );
    assert!(members.iter().all(|member| member.voting || member.presides.is_none()));
}

#[test]
fn money_inside_the_budget_is_decided_together_from_fifty_thousand_on() {
    let rulebook = first(BookKind::Main);
    let line = rulebook.line("资-03").expect("the line is there");
    let threshold = line.threshold.expect("it is a line of money");
    assert!(threshold.reached(Fen::new(5_000_000).expect("in range")));
    assert!(!threshold.reached(Fen::new(4_999_999).expect("in range")));
}

#[test]
fn the_four_steps_of_the_mission_have_a_standard_reason_in_every_register() {
    for kind in BOOKS {
        let rulebook = first(kind);
        for register in kind.registers() {
            let steps = match register {
                Register::Appointment => [
                    StepKind::Recommendation,
                    StepKind::Inspection,
                    StepKind::FairCompetition,
                ],
                _ => [
                    StepKind::Investigation,
                    StepKind::Consultation,
                    StepKind::FairCompetition,
                ],
            };
            for step in steps {
                assert!(
                    rulebook.reasons(*register, step).next().is_some(),
                    "{register:?} {step:?}"
                );
            }
        }
    }
}

#[test]
fn every_real_matter_finds_a_line_that_demands_what_its_catalogue_asked_for() {
    let rulebook = first(BookKind::Main);
    let cases = include_str!("../cases/matters.tsv");
    let rows: Vec<Vec<&str>> = cases.lines().skip(1).map(|row| row.split('\t').collect()).collect();
    assert_eq!(rows.len(), 5);
    for row in rows {
        let (title, register, asked, code) = (row[3], row[4], row[8], row[11]);
        let line = rulebook.line(code).expect("the line is in the catalogue");
        let expected = match register {
            "重大项目安排" => Register::Project,
            _ => Register::Decision,
        };
        assert_eq!(line.register, expected, "{title}");
        for (word, step) in [
            ("专家论证", StepKind::ExpertReview),
            ("风险评估", StepKind::RiskAssessment),
            ("合法性", StepKind::LegalReview),
        ] {
            assert_eq!(line.demands.contains(&step), asked.contains(word), "{title}: {word}");
        }
    }
}
