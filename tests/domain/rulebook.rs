//! The rules as data: proposed with a matter, decided by a meeting, in force as decided; what an office may change.

use jiff::ToSpan;
use jiff::civil::date;
use minutebook::domain::application::{Particulars, SignOffStage};
use minutebook::domain::command::{Command, RulesSource};
use minutebook::domain::decide::rules_judge_from;
use minutebook::domain::disclosure::Track;
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::{Outcome, Stand};
use minutebook::domain::money::Fen;
use minutebook::domain::practice::office;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::{BookKind, Register};
use minutebook::domain::rulebook::changes::{Change, changes};
use minutebook::domain::rulebook::{
    AttendeeRule, Base, DisclosureLine, MeetingKind, RegisterShares, Retention, Rulebook, Share, SpendingLevel,
    Strength, Threshold, WithoutSecretary,
};
use minutebook::domain::rules::{CheckId, Severity, registry};

use crate::given::{Given, TODAY, appointment, project, yuan};
use minutebook::domain::register::AppointmentKind;

/// New rules with every part that a rulebook can have.
pub fn rules_in_full(given: &Given) -> Rulebook {
    let mut rules = given.book.rulebook(given.today).as_ref().clone();
    rules.effective = given.today.saturating_add(1.day());
    rules.meetings[0].majority_base = Base::Present;
    rules.meetings[0].without_secretary = WithoutSecretary::Entrusted;
    rules.meetings[0].options = vec![Stand::For, Stand::Against, Stand::Postpone];
    rules.meetings[0].by_register = vec![RegisterShares {
        register: Register::Funds,
        quorum: Share::TwoThirdsOrMore,
        majority: Share::MoreThanTwoThirds,
    }];
    rules.catalogue[0].announced_before = true;
    rules.catalogue[0].kinds = vec![AppointmentKind::LeadingPost];
    rules.attendees = vec![AttendeeRule {
        who: "党代表".into(),
        count_min: 3,
        registers: vec![Register::Decision],
    }];
    rules.spending = vec![SpendingLevel {
        approver: "主任".into(),
        from: Threshold {
            amount: Fen::from_yuan(3_000).expect("an amount"),
            included: true,
        },
    }];
    rules.strengths = vec![
        Strength {
            check: CheckId::R56,
            severity: Some(Severity::Finding),
        },
        Strength {
            check: CheckId::R55,
            severity: None,
        },
    ];
    rules.disclosure = vec![DisclosureLine {
        track: Track::PartyAffairs,
        code: "党01".into(),
        title: "年度工作要点".into(),
        basis: "党务公开条例（试行）".into(),
        scope: "社会".into(),
        channel: "公开栏".into(),
        term: "每年一季度".into(),
    }];
    rules.retention = vec![Retention {
        papers: "会议记录".into(),
        years: None,
    }];
    rules.split_window_months = 12;
    rules
}

fn propose(matter: MatterId, rulebook: Rulebook) -> Command {
    instead(matter, rulebook, None)
}

fn instead(matter: MatterId, rulebook: Rulebook, instead_of: Option<u32>) -> Command {
    Command::ProposeRulebook {
        matter,
        rulebook: Box::new(rulebook),
        instead_of,
    }
}

const fn adopt(matter: MatterId) -> Command {
    Command::AdoptRulebook(RulesSource::Matter(matter))
}

#[test]
fn a_proposal_replaces_only_the_one_its_author_saw() {
    let mut given = Given::a_main_book();
    let rules = rules_in_full(&given);
    let other = Rulebook {
        document_number: "示街工委发〔2026〕9号".into(),
        ..rules.clone()
    };
    let matter = given.applied("D01", Particulars::Decision {});
    given.when(propose(matter, rules.clone()));
    let standing = |given: &Given| given.matter(matter).proposed_rules.clone().expect("proposed");
    let first = standing(&given);
    let unseen = Refusal::ProposedBefore {
        by: first.stamp.by,
        at: first.stamp.at.clone(),
    };
    assert_eq!(given.refused(propose(matter, other.clone())), unseen);
    assert_eq!(standing(&given).value.document_number, rules.document_number);
    given.when(instead(matter, other.clone(), Some(first.stamp.seq)));
    assert_eq!(standing(&given).value.document_number, other.document_number);
    // Who saw the first alone did not see the second.
    given.refused(instead(matter, rules, Some(first.stamp.seq)));
}

#[test]
fn rules_come_into_force_only_as_a_meeting_passed_them_word_by_word() {
    let mut given = Given::a_main_book();
    let mut rules = rules_in_full(&given);
    let matter = given.applied("D01", Particulars::Decision {});
    assert_eq!(given.refused(adopt(matter)), Refusal::NoProposal);
    given.when(propose(matter, rules.clone()));
    assert_eq!(given.refused(adopt(matter)), Refusal::RulesNotDecided);
    given.all_steps(matter);
    given.approved(matter);
    given.decided(matter, Outcome::Passed);
    // Nothing is proposed under a decision that was made.
    assert_eq!(given.refused(propose(matter, office::rulebook())), Refusal::Sealed);
    given.when(adopt(matter));
    let adopted = given.book.rulebooks.last().expect("adopted").as_ref().clone();
    let adoption = adopted.adoption.clone().expect("by a matter");
    assert_eq!(
        (adoption.matter, adoption.on, adoption.as_decided),
        (Some(matter), TODAY, rules.effective)
    );
    rules.adoption = Some(adoption);
    assert_eq!(adopted, rules);
    assert_eq!(given.refused(adopt(matter)), Refusal::RulesInForce);
}

#[test]
fn the_first_day_said_before_is_the_first_day_judged_after() {
    let tomorrow = TODAY.tomorrow().expect("in range");
    let after = tomorrow.tomorrow().expect("in range");
    for (decided, judged) in [(TODAY, tomorrow), (tomorrow, tomorrow), (after, after)] {
        let mut given = Given::a_main_book();
        let rules = Rulebook {
            effective: decided,
            ..rules_in_full(&given)
        };
        let matter = given.applied("D01", Particulars::Decision {});
        let proposes = |given: &Given| given.book.matters.get(&matter).expect("listed").proposes_rules;
        assert!(!proposes(&given));
        given.when(propose(matter, rules.clone()));
        assert!(proposes(&given));
        given.all_steps(matter);
        given.approved(matter);
        given.decided(matter, Outcome::Passed);
        let said = rules_judge_from(&given.book, &rules);
        given.when(adopt(matter));
        let adopted = given.book.rulebooks.last().expect("adopted");
        assert_eq!((said, adopted.effective), (judged, judged));
    }
}

#[test]
fn r52_a_revision_is_held_against_the_version_adopted_before_its_first_day_and_never_undoes_it_unseen() {
    let mut given = Given::a_main_book();
    let founded = given.book.rulebook(TODAY).as_ref().clone();
    let in_three_days = TODAY.saturating_add(3.days());
    let mut raised = founded.clone();
    raised.effective = in_three_days;
    let line = raised.catalogue.iter_mut().find(|line| line.threshold.is_some());
    let line = line.expect("a line with an amount");
    line.threshold = Some(Threshold {
        amount: Fen::from_yuan(200_000).expect("an amount"),
        included: true,
    });
    let code = line.code.clone();
    given.adopted(raised);
    assert_eq!(given.book.rulebook(TODAY).as_ref(), &founded, "it is not in force yet");
    let from = |effective| Rulebook {
        effective,
        ..founded.clone()
    };
    let falls_back = |effective| {
        let new = from(effective);
        changes(given.book.replaced_by(&new), &new)
            .iter()
            .any(|change| matches!(change, Change::Line(row) if row.row().code == code))
    };
    // The text of today says nothing new up to the day before, and takes the amount back from that day on.
    assert!(!falls_back(in_three_days.yesterday().expect("a day")));
    assert!(falls_back(in_three_days));
    assert!(falls_back(in_three_days.tomorrow().expect("a day")));
    // What is in force is held against what it took the place of.
    let adopted = given.book.rulebooks.last().expect("adopted");
    assert_eq!(given.book.replaced_by(adopted).as_ref(), &founded);
}

#[test]
fn rules_that_were_agreed_to_in_principle_or_not_at_all_are_not_adopted() {
    let in_principle = Outcome::PassedInPrinciple {
        changes: "完善表述".into(),
        reviser: "综合办公室".into(),
    };
    for outcome in [in_principle, Outcome::Rejected] {
        let mut given = Given::a_main_book();
        let matter = given.applied("D01", Particulars::Decision {});
        given.when(propose(matter, office::rulebook()));
        given.all_steps(matter);
        given.approved(matter);
        given.decided(matter, outcome);
        assert_eq!(given.refused(adopt(matter)), Refusal::RulesNotDecided);
    }
}

#[test]
fn a_proposal_that_changes_after_the_approval_is_approved_again() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    assert!(given.matter(matter).signed(SignOffStage::Secretary));
    given.when(propose(matter, office::rulebook()));
    assert!(!given.matter(matter).signed(SignOffStage::Secretary));
}

#[test]
fn only_a_decision_carries_rules_and_they_name_their_document_and_are_whole() {
    let mut given = Given::a_main_book();
    let other = given.applied("P01", project(yuan(60_000)));
    assert_eq!(given.refused(propose(other, office::rulebook())), Refusal::WrongState);
    let matter = given.applied("D01", Particulars::Decision {});
    let nameless = Rulebook {
        document_number: " ".into(),
        ..office::rulebook()
    };
    assert_eq!(
        given.refused(propose(matter, nameless)),
        Refusal::FieldEmpty(Field::DocumentNumber)
    );
    let empty = Rulebook {
        catalogue: Vec::new(),
        ..office::rulebook()
    };
    assert_eq!(given.refused(propose(matter, empty)), Refusal::RulebookIncomplete);
    let elsewhere = Command::AdoptRulebook(RulesSource::Elsewhere {
        rulebook: Box::new(office::rulebook()),
        decided: "区委文件".into(),
        on: TODAY,
        late: None,
    });
    assert_eq!(given.refused(elsewhere), Refusal::RulesNeedMatter);
}

#[test]
fn a_line_is_decided_by_a_meeting_that_may_and_nothing_is_asked_of_nobody() {
    let whole = |change: fn(&mut Rulebook)| {
        let mut rules = office::rulebook();
        change(&mut rules);
        rules.complete(BookKind::Main)
    };
    assert!(whole(|_| {}));
    // The topic meeting only studies; the director's decides nothing here.
    assert!(!whole(|rules| rules.catalogue[2].decided_by = MeetingKind::Topic));
    assert!(!whole(|rules| rules.catalogue[2].decided_by = MeetingKind::Director));
    let attending = |count_min, registers: &[Register]| AttendeeRule {
        who: "党代表".into(),
        count_min,
        registers: registers.to_vec(),
    };
    let mut rules = office::rulebook();
    for (rule, works) in [
        (attending(3, &[Register::Funds]), true),
        (attending(3, &[]), false),
        (attending(0, &[Register::Funds]), false),
    ] {
        rules.attendees = vec![rule];
        assert_eq!(rules.complete(BookKind::Main), works, "{:?}", rules.attendees);
    }
    rules.attendees.clear();
    let level = |approver: &str, yuan| SpendingLevel {
        approver: approver.into(),
        from: Threshold {
            amount: Fen::from_yuan(yuan).expect("an amount"),
            included: true,
        },
    };
    rules.spending = vec![level("副主任", 500), level("主任", 3_000)];
    assert!(rules.complete(BookKind::Main));
    rules.spending = vec![level("副主任", 500), level("主任", 500)];
    assert!(!rules.complete(BookKind::Main), "two levels from one amount on");
}

#[test]
fn the_personnel_book_works_by_rules_that_were_decided_elsewhere_and_says_where() {
    let mut given = Given::a_personnel_book();
    let rules = rules_in_full(&given);
    let from = |decided: &str, on| {
        Command::AdoptRulebook(RulesSource::Elsewhere {
            rulebook: Box::new(rules.clone()),
            decided: decided.into(),
            on,
            late: None,
        })
    };
    assert_eq!(given.refused(from(" ", TODAY)), Refusal::FieldEmpty(Field::Words));
    let tomorrow = TODAY.saturating_add(1.day());
    assert_eq!(
        given.refused(from("2026年第3次工委会议第2项", tomorrow)),
        Refusal::InFuture(tomorrow)
    );
    given.when(from("2026年第3次工委会议第2项", TODAY));
    let adopted = given.book.rulebooks.last().expect("adopted");
    assert_eq!(
        adopted.adoption.as_ref().map(|by| by.decided.as_str()),
        Some("2026年第3次工委会议第2项")
    );
    assert_eq!(given.book.kind, BookKind::Personnel);
}

#[test]
fn a_rulebook_that_says_nothing_of_what_came_later_keeps_its_digest_and_reads_back() {
    let plain = serde_json::to_value(office::rulebook()).expect("plain");
    for later in [
        "attendees",
        "spending",
        "strengths",
        "disclosure",
        "retention",
        "split_window_months",
        "adoption",
    ] {
        assert!(plain.get(later).is_none(), "{later}");
    }
    for later in ["majority_base", "by_register", "without_secretary", "options"] {
        assert!(plain["meetings"][0].get(later).is_none(), "{later}");
    }
    let again: Rulebook = serde_json::from_value(plain).expect("reads");
    assert_eq!(again, office::rulebook());
    let given = Given::a_main_book();
    let full = rules_in_full(&given);
    assert_ne!(full.digest(), office::rulebook().digest());
    let read: Rulebook = serde_json::from_slice(&serde_json::to_vec(&full).expect("plain")).expect("reads");
    assert_eq!(read, full);
}

#[test]
fn a_register_with_shares_of_its_own_is_counted_by_them_and_every_other_as_before() {
    let given = Given::a_main_book();
    let rules = rules_in_full(&given);
    let rule = &rules.meetings[0];
    let of = |register| {
        (
            rule.quorum_of(Some(register)).of(9),
            rule.majority_of(Some(register)).of(9),
        )
    };
    assert_eq!(of(Register::Funds), (6, 7));
    assert_eq!(of(Register::Project), (5, 5));
    assert_eq!(of(Register::Appointment), (6, 5));
}

#[test]
fn the_majority_of_those_present_is_counted_of_them_where_the_rules_say_so() {
    let mut given = Given::a_main_book();
    let mut rules = office::rulebook();
    rules.meetings[0].majority_base = Base::Present;
    given.adopted(rules);
    given.today = TODAY.saturating_add(1.day());
    // Six of nine are there: four are more than half of them, and fewer than half of nine.
    let matter = given.a_ready("P01", project(yuan(60_000)));
    let (meeting, item) = given.in_session_on(matter, &[7, 8, 9]);
    given.all_speak(meeting, item, 4);
    let resolution = given.announced(meeting, item, Outcome::Passed);
    assert_eq!(
        (resolution.entitled, resolution.present, resolution.majority),
        (9, 6, 4)
    );
}

#[test]
fn a_meeting_offers_the_stands_that_its_rules_name_and_none_that_its_register_lacks() {
    let given = Given::a_main_book();
    let rules = rules_in_full(&given);
    let rule = &rules.meetings[0];
    assert_eq!(
        rule.stands(Register::Project),
        [Stand::For, Stand::Against, Stand::Postpone]
    );
    let mut with_abstention = rule.clone();
    with_abstention.options = vec![Stand::For, Stand::Abstain];
    assert_eq!(with_abstention.stands(Register::Appointment), [Stand::For]);
    assert!(matches!(
        appointment(AppointmentKind::Transfer),
        Particulars::Appointment { .. }
    ));
}

#[test]
fn what_is_law_keeps_its_strength_whatever_the_rules_say_and_practice_may_be_set() {
    let mut rules = office::rulebook();
    for check in CheckId::ALL {
        rules.strengths = vec![Strength {
            check: *check,
            severity: None,
        }];
        let comes = registry::of(*check).severity;
        let expected = (!registry::of(*check).adjustable()).then_some(comes);
        assert_eq!(rules.severity(*check, comes), expected, "{check}");
    }
    for law in [CheckId::R13d, CheckId::R26, CheckId::R38, CheckId::R51, CheckId::R63] {
        assert!(!registry::of(law).adjustable(), "{law}");
    }
    for own in [CheckId::R22, CheckId::R34, CheckId::R55, CheckId::R56] {
        assert!(registry::of(own).adjustable(), "{own}");
    }
}

#[test]
fn a_check_judges_from_its_first_day_to_its_last() {
    for check in CheckId::ALL {
        let rule = registry::of(*check);
        if let Some(from) = rule.from {
            assert!(rule.in_force(from), "{check}");
            assert!(!rule.in_force(from.yesterday().expect("a day")), "{check}");
        }
        if let Some(until) = rule.until {
            assert!(rule.in_force(until), "{check}");
            assert!(!rule.in_force(until.tomorrow().expect("a day")), "{check}");
        }
    }
    // The regimes of fair-competition review follow each other without a gap.
    let regimes = [CheckId::R13a, CheckId::R13b, CheckId::R13c, CheckId::R13d].map(registry::of);
    for pair in regimes.windows(2) {
        let next = pair[0].until.and_then(|until| until.tomorrow().ok());
        assert_eq!(next, pair[1].from);
    }
}

#[test]
fn how_hard_a_check_is_on_a_day_follows_its_law_and_the_office_where_it_may() {
    let mut rules = office::rulebook();
    for check in [CheckId::R56, CheckId::R37] {
        rules.strengths.push(Strength {
            check,
            severity: Some(Severity::Finding),
        });
    }
    for (check, day, severity) in [
        (CheckId::R56, date(2020, 12, 31), None),
        (CheckId::R56, date(2021, 1, 1), Some(Severity::Finding)),
        (CheckId::R37, date(2019, 5, 14), None),
        (CheckId::R37, date(2019, 5, 15), Some(Severity::Warn)),
        (CheckId::R13b, date(2021, 6, 28), Some(Severity::Block)),
        (CheckId::R13b, date(2021, 6, 29), None),
    ] {
        assert_eq!(rules.severity_on(check, day), severity, "{check:?} {day}");
    }
    rules.strengths[0].severity = None;
    assert_eq!(rules.severity_on(CheckId::R56, date(2021, 1, 1)), None, "not applied");
}
