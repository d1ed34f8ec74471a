//! Meetings and those who sit in them, by the names of the office.

use minutebook::domain::id::MemberId;
use minutebook::domain::refusal::{Gap, GapFact, Refusal};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::text::names::Names;
use minutebook::text::refusal::{gap, text};

use crate::office::{roster, rulebook};

#[test]
fn meetings_are_called_as_the_office_calls_them() {
    let mut rulebook = rulebook();
    let mut director = rulebook.meetings[0].clone();
    director.kind = MeetingKind::Director;
    director.name = "街道办事处办公会".into();
    rulebook.meetings.push(director);
    let names = Names::of_rules(&rulebook);
    let first = Gap {
        check: CheckId::R34,
        severity: Severity::Block,
        fact: GapFact::NotStudiedFirst(MeetingKind::Director),
    };
    assert!(gap::fact(&first.fact, names).contains("先由街道办事处办公会研究"));
    let refused = text(&Refusal::NotReady(vec![first]), names);
    assert!(refused.fact.contains("尚缺：街道办事处办公会"), "{}", refused.fact);
}

#[test]
fn only_who_sits_in_the_committee_is_called_so() {
    let (roster, rulebook) = (roster(), rulebook());
    let names = Names::new(&roster, &rulebook);
    let refusal = Refusal::OthersFirst(vec![MemberId(1), MemberId(4)]);
    assert!(
        text(&refusal, names.at(MeetingKind::Director))
            .fact
            .starts_with("尚有2名组成人员未表态")
    );
    assert!(text(&refusal, names).fact.starts_with("尚有2名委员未表态"));
}
