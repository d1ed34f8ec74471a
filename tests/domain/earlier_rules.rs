//! Rules of days before the book: entered afterwards, for matters of those days alone (R52).

use jiff::ToSpan;
use jiff::civil::date;
use minutebook::domain::command::{Command, RulesSource};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::LateEntry;
use minutebook::domain::steps::StepKind;

use crate::acts;
use crate::given::{Given, TODAY, founding};
use crate::old_records::{applied_on, in_hand, with_a_body_of_2012};
use crate::papers;

/// Rules of days before the book was kept.
pub fn of_old(rulebook: minutebook::domain::rulebook::Rulebook) -> Command {
    Command::AdoptRulebook(RulesSource::Elsewhere {
        rulebook: Box::new(rulebook),
        decided: "示街工委〔2010〕5号".into(),
        on: date(2009, 12, 20),
        late: Some(LateEntry {
            because: "补录早年事项".into(),
            by: "综合办负责人".into(),
        }),
    })
}

#[test]
fn r52_rules_of_days_long_past_are_added_where_they_judge_nothing_decided() {
    let mut given = with_a_body_of_2012();
    given.an_entry();
    let version = |effective| {
        let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
        rulebook.effective = effective;
        of_old(rulebook)
    };
    let of_2010 = version(date(2010, 1, 1));
    assert_eq!(given.asked(&of_2010).err(), None, "nothing was decided before 2015");
    // From the first rules of the book on a meeting of the book decides them.
    for effective in [date(2015, 1, 1), date(2020, 1, 1), TODAY, date(2026, 3, 11)] {
        assert_eq!(
            given.refused(version(effective)),
            Refusal::RulesNeedMatter,
            "{effective}"
        );
    }
    let mut old = given.clone();
    old.when(of_2010);
    assert!(old.book.knows_rules_of(date(2012, 9, 18)));
    assert_eq!(old.book.rulebook(date(2012, 9, 18)).effective, date(2010, 1, 1));
}

#[test]
fn r52_rules_of_2010_say_why_they_are_entered_afterwards_and_who_answers_for_it() {
    let given = with_a_body_of_2012();
    let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
    rulebook.effective = date(2010, 1, 1);
    let with = |late: Option<(&str, &str)>| {
        let mut command = of_old(rulebook.clone());
        if let Command::AdoptRulebook(RulesSource::Elsewhere { late: entry, .. }) = &mut command {
            *entry = late.map(|(because, by)| LateEntry {
                because: because.into(),
                by: by.into(),
            });
        }
        command
    };
    for (late, field) in [
        (None, Field::Reason),
        (Some((" ", "书记")), Field::Reason),
        (Some(("补录早年事项", " ")), Field::By),
    ] {
        assert_eq!(given.refused(with(late)), Refusal::FieldEmpty(field));
    }
    let mut old = given;
    old.when(with(Some(("补录早年事项", "书记"))));
    let adoption = old.book.rulebooks[0].adoption.clone().expect("it says where from");
    assert_eq!(adoption.late.map(|late| late.by).as_deref(), Some("书记"));
}

#[test]
fn r52_rules_of_2010_come_also_after_a_matter_of_2012_was_entered_and_leave_its_verdicts_as_they_were_stored() {
    let mut given = with_a_body_of_2012();
    let matter = applied_on(&mut given, date(2012, 8, 1), date(2012, 9, 3));
    given.resolve(matter, papers::done(StepKind::Investigation, date(2012, 8, 25)));
    for step in [StepKind::Consultation, StepKind::FairCompetition] {
        given.resolve(matter, papers::not_applicable(step, date(2012, 9, 1)));
    }
    let met = date(2012, 9, 18);
    let (meeting, item) = in_hand(&mut given, matter, met);
    given.when(acts::paper_result(meeting, item, 8));
    let before = given.matter(matter).decision().expect("it is decided").value.clone();
    let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
    rulebook.effective = date(2010, 1, 1);
    given.when(of_old(rulebook));
    assert!(given.book.knows_rules_of(met));
    assert_eq!(given.matter(matter).decision().expect("it is decided").value, before);
}

#[test]
fn r52_rules_of_before_the_book_never_judge_what_was_decided_live() {
    let mut founded = founding(BookKind::Main);
    founded.rulebook.effective = TODAY.saturating_add(1.day());
    let mut given = Given::founded(&founded);
    let matter = given.a_ready_matter();
    given.decided(matter, Outcome::Passed);
    let mut rulebook = founded.rulebook;
    rulebook.effective = date(2010, 1, 1);
    assert_eq!(
        given.refused(of_old(rulebook)),
        Refusal::JudgesDecided {
            decided: TODAY,
            effective: date(2010, 1, 1),
        }
    );
}
