//! R61: the summary of a meeting (会议纪要) says what its record says, and says nothing of votes, members or people.
//!
//! Pure comparison of a text with [`OnRecord`], what the record has of each item. It finds forms, not meanings: it reads
//! the words by which offices decide, amounts of money and who is in charge. What the record says itself (a title, a
//! request, an opinion in its own words) is never a difference.

mod amount;
mod head;
mod on_record;
mod paragraph;
mod particular;
mod put_right;
mod words;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Case, Check, CheckId, Found, Gap, GapFact, Phase, registry, says};
use crate::domain::meeting::{Meeting, SummaryPart};
use crate::domain::money::Fen;
use crate::domain::personal_data;
use crate::domain::room::OutcomeKind;
use crate::domain::rulebook::Rulebook;

use amount::Said;
use on_record::Resolved;
use paragraph::{About, Paragraph};
use particular::Named;
use words::Decides;

pub use amount::says_amount;
pub use head::Head;
pub use on_record::OnRecord;
pub use put_right::tells_a_result;

/// What a summary says otherwise than the record, or should not say at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The paragraph, counted from 1; `None` where it is missing.
    pub paragraph: Option<u32>,
    /// The item it is about.
    pub item: Option<u16>,
    /// What it is.
    pub what: Differs,
}

/// How a summary differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Differs {
    /// A matter that was resolved on does not appear, by the title of the record.
    MatterMissing {
        /// The title.
        title: String,
    },
    /// The outcome is not said.
    OutcomeMissing {
        /// As announced.
        record: OutcomeKind,
    },
    /// Another outcome is said.
    OutcomeOther {
        /// In the summary.
        said: OutcomeKind,
        /// As announced.
        record: OutcomeKind,
    },
    /// The changes that were asked for are not said.
    ChangesMissing {
        /// In the record.
        record: String,
    },
    /// The amount is not said.
    AmountMissing {
        /// As decided.
        record: Fen,
    },
    /// An amount that the record does not have.
    AmountOther {
        /// In the summary.
        said: Fen,
        /// As decided; `None` where the matter is none of money.
        record: Option<Fen>,
    },
    /// Another count of things, or another way of buying.
    NamedOther {
        /// In the summary.
        said: String,
        /// In the record.
        record: String,
    },
    /// The decision is turned round: what was agreed to is not to be done, in these words.
    Turned(String),
    /// Somebody else is paid.
    PayeeOther {
        /// In the summary.
        said: String,
        /// In the record.
        record: String,
    },
    /// Who is in charge is not said.
    OwnerMissing {
        /// In the record.
        record: String,
    },
    /// Somebody else is put in charge.
    OwnerOther {
        /// In the summary.
        said: String,
        /// In the record.
        record: String,
    },
    /// Somebody else is said to have reported.
    ReporterOther {
        /// In the summary.
        said: String,
        /// In the record.
        record: String,
    },
    /// Something else is said to be what the meeting thought (会议认为), or what nobody summed up.
    ThoughtOther {
        /// In the summary.
        said: String,
        /// In the record; empty where nobody summed it up.
        record: String,
    },
    /// A heading that is no title of the record.
    HeadingOther(String),
    /// Another session is named.
    SessionOther {
        /// In the record: `2026年第3次`.
        record: String,
    },
    /// Another day is named.
    DayOther {
        /// In the record.
        record: Date,
    },
    /// Another place is named.
    PlaceOther {
        /// In the record.
        record: String,
    },
    /// Somebody else is said to have presided.
    PresidingOther {
        /// The post in the record.
        record: String,
    },
    /// Somebody is named among those who were there, or were not, or is left out, against the record.
    AttendanceOther {
        /// The post.
        post: String,
        /// Whether it was there, by the record.
        present: bool,
    },
    /// There is no line of those who attended without a vote, or none of those who were absent.
    ListMissing {
        /// Whether it is the line of those who attended.
        attended: bool,
    },
    /// Somebody is named among those who attended without a vote, or is left out, against the record.
    AttendedOther {
        /// The name.
        name: String,
        /// Whether it attended, by the record.
        there: bool,
    },
    /// All are said to have agreed, and not all did.
    NotUnanimous,
    /// How members voted or stood, in these words.
    Vote(String),
    /// The words of a reservation.
    Reservation,
    /// An appointment, in these words.
    Personnel(String),
    /// A decision on something that did not stand on the agenda.
    NotOnAgenda,
    /// A decision on an item that was not decided.
    NotDecided,
}

/// Which paragraphs of a text are about which item.
pub fn parts(text: &str, items: &[OnRecord]) -> Vec<SummaryPart> {
    paragraph::parts(&paragraph::paragraphs(text, |_| true), items)
}

/// What a summary says otherwise than the record, paragraph by paragraph; what is missing comes first. `posts` are
/// those of the roster.
pub fn differences(text: &str, head: &Head, items: &[OnRecord], posts: &[&str]) -> Vec<Difference> {
    let paragraphs = paragraph::paragraphs(text, |_| true);
    let about = paragraph::about(&paragraphs, items);
    let mut all: Vec<Difference> = head.differences(&paragraphs, &about);
    all.extend(
        paragraph::foreign_headings(&paragraphs, &about).map(|(number, heading)| Difference {
            paragraph: Some(number),
            item: None,
            what: Differs::HeadingOther(heading.to_owned()),
        }),
    );
    for item in items {
        let own = paragraphs.iter().zip(&about);
        let own = own.filter(|(_, about)| **about == About::Item(item.item));
        let own: Vec<&Paragraph> = own.map(|(paragraph, _)| paragraph).collect();
        all.extend(differences_of(&own, item));
    }
    for (paragraph, _) in paragraphs.iter().zip(&about).filter(|(_, about)| elsewhere(**about)) {
        let rest = on_record::without(&paragraph.words, items);
        let decides = words::decided(&rest).into_iter().any(Decides::is_sure);
        all.extend(decides.then_some(Difference {
            paragraph: Some(paragraph.number),
            item: None,
            what: Differs::NotOnAgenda,
        }));
    }
    all.extend(never_said(text, &paragraphs, items, posts));
    all.sort_by_key(|difference| difference.paragraph);
    all
}

const fn elsewhere(about: About) -> bool {
    !matches!(about, About::Item(_))
}

/// What the paragraphs about one item say otherwise than its record.
fn differences_of(paragraphs: &[&Paragraph], item: &OnRecord) -> Vec<Difference> {
    let first = paragraphs.first().map(|paragraph| paragraph.number);
    let at = |paragraph: Option<u32>, what: Differs| Difference {
        paragraph,
        item: Some(item.item),
        what,
    };
    let decided: Vec<(u32, Decides)> = paragraphs
        .iter()
        .flat_map(|paragraph| {
            let rest = item.without_own(&paragraph.words);
            let number = paragraph.number;
            words::decided(&rest).into_iter().map(move |what| (number, what))
        })
        .collect();
    let Some(resolved) = &item.resolved else {
        let here = decided.iter().find(|(_, what)| what.is_sure());
        let here = here.map(|(paragraph, _)| (*paragraph, Differs::NotDecided));
        let told = item.reporters_said(paragraphs).into_iter().chain(here);
        return told.map(|(paragraph, what)| at(Some(paragraph), what)).collect();
    };
    if first.is_none() {
        let missing = resolved.decided.then(|| Differs::MatterMissing {
            title: item.title.clone(),
        });
        return missing.map(|what| at(None, what)).into_iter().collect();
    }
    let mut all = Vec::new();
    all.extend(
        resolved
            .outcome_said(&decided)
            .map(|(place, what)| at(place.or(first), what)),
    );
    all.extend(resolved.changes_said(paragraphs).map(|what| at(first, what)));
    all.extend(
        resolved
            .money_said(paragraphs)
            .into_iter()
            .map(|(place, what)| at(place.or(first), what)),
    );
    let rest = |paragraph: &&Paragraph| (paragraph.number, item.without_own(&paragraph.words));
    let rest: Vec<(u32, String)> = paragraphs.iter().map(rest).collect();
    all.extend(
        resolved
            .owner_said(paragraphs, &rest)
            .map(|(place, what)| at(place.or(first), what)),
    );
    for paragraph in paragraphs {
        let paid = resolved.paid_said(&item.without_own(&paragraph.words));
        let turned = resolved.turned(&paragraph.words, item);
        let others = resolved.named.otherwise(&Named::of(&paragraph.words)).into_iter();
        let others = others.map(|(said, record)| Differs::NamedOther { said, record });
        let thought = resolved.thought_said(&paragraph.words);
        let said = paid.into_iter().chain(turned).chain(others).chain(thought);
        all.extend(said.map(|what| at(Some(paragraph.number), what)));
        let other = words::reported_by(&paragraph.words).find(|who| !resolved.reported(who));
        all.extend(other.map(|who| {
            let (said, record) = (who.to_owned(), resolved.reporter.clone());
            at(Some(paragraph.number), Differs::ReporterOther { said, record })
        }));
    }
    for (number, rest) in rest {
        let one_mind = words::UNANIMOUS.iter().any(|word| rest.contains(word));
        let quoted = resolved.reservations.iter().any(|words| rest.contains(words.as_str()));
        all.extend((one_mind && !resolved.unanimous).then(|| at(Some(number), Differs::NotUnanimous)));
        all.extend(quoted.then(|| at(Some(number), Differs::Reservation)));
        let besides = words::BESIDES.iter().any(|word| rest.contains(word));
        all.extend(besides.then(|| at(Some(number), Differs::NotOnAgenda)));
    }
    all
}

/// Outcomes that exclude each other. Sending back, referring and reporting may stand beside any of them.
const EXCLUSIVE: [OutcomeKind; 4] = [
    OutcomeKind::Passed,
    OutcomeKind::PassedInPrinciple,
    OutcomeKind::Rejected,
    OutcomeKind::Postponed,
];

impl Resolved {
    /// Whether nobody is paid but whom the record names; `rest` is what it does not say itself.
    fn paid_said(&self, rest: &str) -> Option<Differs> {
        let record = self.payee.as_ref()?;
        let other = |who: &&str| !record.contains(who) && !who.contains(record.as_str());
        let said = words::paid_to(rest).into_iter().find(other)?;
        Some(Differs::PayeeOther {
            said: said.to_owned(),
            record: record.clone(),
        })
    }

    /// Whether what was agreed to is said not to be done: 同意停止…. That the record says so itself is no difference.
    fn turned(&self, words: &str, item: &OnRecord) -> Option<Differs> {
        let agreed = matches!(self.outcome, OutcomeKind::Passed | OutcomeKind::PassedInPrinciple);
        let said = words::turned(&item.without_own(words)).filter(|said| agreed && words.contains(said.as_str()));
        said.map(Differs::Turned)
    }

    /// Whether the outcome is the one announced, none more favourable and none less.
    fn outcome_said(&self, decided: &[(u32, Decides)]) -> Option<(Option<u32>, Differs)> {
        let record = self.outcome;
        let kind = |what: Decides| match what {
            Decides::Outcome(kind) | Decides::Perhaps(kind) => kind,
            // That something is done follows from an agreement alone.
            Decides::Something if record == OutcomeKind::PassedInPrinciple => record,
            Decides::Something => OutcomeKind::Passed,
        };
        let said = decided.iter().map(|(paragraph, what)| (*paragraph, kind(*what)));
        let sure = decided.iter().filter(|(_, what)| what.is_sure());
        let other = sure
            .map(|(paragraph, what)| (*paragraph, kind(*what)))
            .find(|(_, said)| *said != record && EXCLUSIVE.contains(said));
        match other {
            Some((paragraph, said)) => Some((Some(paragraph), Differs::OutcomeOther { said, record })),
            // An opinion is no decision: it has no word of its own.
            None if record == OutcomeKind::Opinion || said.into_iter().any(|(_, said)| said == record) => None,
            None => Some((None, Differs::OutcomeMissing { record })),
        }
    }

    /// Whether the changes are said under which the meeting agreed in principle.
    fn changes_said(&self, paragraphs: &[&Paragraph]) -> Option<Differs> {
        let changes = self.changes.as_ref()?;
        let said = paragraphs
            .iter()
            .any(|paragraph| paragraph.words.contains(changes.as_str()));
        (!said).then(|| Differs::ChangesMissing {
            record: changes.clone(),
        })
    }

    /// Whether every amount is one of the record, and the one decided is said.
    fn money_said(&self, paragraphs: &[&Paragraph]) -> Vec<(Option<u32>, Differs)> {
        let said = paragraphs.iter().flat_map(|paragraph| {
            let number = paragraph.number;
            let amounts = amount::amounts(&paragraph.words).into_iter();
            amounts.map(move |amount| (number, amount))
        });
        let said: Vec<(u32, Said)> = said.collect();
        let others = said
            .iter()
            .filter(|(_, said)| !said.price && !self.amounts.contains(&said.amount));
        let mut all: Vec<_> = others
            .map(|(paragraph, said)| {
                let (said, record) = (said.amount, self.amounts.first().copied());
                (Some(*paragraph), Differs::AmountOther { said, record })
            })
            .collect();
        let asked = self.amount.into_iter().chain(self.instead.iter().copied());
        let told = asked
            .into_iter()
            .any(|amount| said.iter().any(|(_, said)| said.amount == amount));
        // What stands there in place of it is told already.
        let missing = self.amount.filter(|_| !told && all.is_empty());
        all.extend(missing.map(|record| (None, Differs::AmountMissing { record })));
        all
    }

    /// Whether the one in charge is named, and nobody else is; `rest` is what the record does not say itself.
    fn owner_said(&self, paragraphs: &[&Paragraph], rest: &[(u32, String)]) -> Option<(Option<u32>, Differs)> {
        if self.owner.is_empty() {
            return None;
        }
        let record = || self.owner.clone();
        let known = |who: &str| {
            let mut owners = self.leaders.iter().chain([&self.owner]);
            owners.any(|owner| !owner.is_empty() && who.contains(owner.as_str()))
        };
        let led = rest
            .iter()
            .flat_map(|(number, words)| words::led_by(words).into_iter().map(|who| (*number, who)));
        let mut others = led.filter(|(_, who)| !known(who));
        if let Some((paragraph, who)) = others.next() {
            let (said, record) = (who.to_owned(), record());
            return Some((Some(paragraph), Differs::OwnerOther { said, record }));
        }
        let named = paragraphs.iter().any(|paragraph| paragraph.words.contains(&self.owner));
        (!named).then(|| (None, Differs::OwnerMissing { record: record() }))
    }
}

/// What a summary never says: votes, the stands of members, and appointments.
fn never_said(text: &str, paragraphs: &[Paragraph], items: &[OnRecord], posts: &[&str]) -> Vec<Difference> {
    let at = |paragraph: u32, what: Differs| Difference {
        paragraph: Some(paragraph),
        item: None,
        what,
    };
    let told = |hit: &personal_data::Finding| {
        let found = paragraph::folded(&hit.found);
        let own = items.iter().any(|item| item.says(&found));
        let words = paragraphs.iter().find(|paragraph| paragraph.number == hit.paragraph);
        !own && words::is_stand(&found, words.map_or("", |paragraph| &paragraph.words))
    };
    let hits = personal_data::votes_by_name(text, posts).into_iter();
    let mut all: Vec<Difference> = hits
        .filter(told)
        .map(|hit| at(hit.paragraph, Differs::Vote(hit.found)))
        .collect();
    for paragraph in paragraphs {
        let rest = on_record::without(&paragraph.words, items);
        let told = |words: &[&str]| {
            words
                .iter()
                .find(|word| rest.contains(**word))
                .map(|word| (*word).to_owned())
        };
        let known = all
            .iter()
            .any(|difference| difference.paragraph == Some(paragraph.number));
        all.extend(
            told(&words::VOTES)
                .filter(|_| !known)
                .map(|word| at(paragraph.number, Differs::Vote(word))),
        );
        all.extend(told(&words::PERSONNEL).map(|word| at(paragraph.number, Differs::Personnel(word))));
    }
    all
}

/// R61 before a summary is issued: what differs, as hard as the office made it.
pub fn gaps(rulebook: &Rulebook, meeting: &Meeting, differences: Vec<Difference>) -> Vec<Gap> {
    let check = CheckId::R61;
    let rule = registry::of(check);
    let severity = rulebook.severity(check, rule.severity);
    let Some(severity) = severity.filter(|_| rule.in_force(meeting.call.on)) else {
        return Vec::new();
    };
    let gap = |difference| Gap {
        check,
        severity,
        fact: GapFact::SummaryDiffers(Box::new(difference)),
    };
    differences.into_iter().map(gap).collect()
}

/// The check of one matter, beside those of its record.
pub const CHECKS: &[(CheckId, Phase, Check)] = &[(CheckId::R61, Phase::Record, the_summary_says_what_the_record_says)];

/// R61 of one matter whose meeting has issued a summary: what stands there about it is what the record says today, so
/// that a correction asks for another version (the office's own rule).
pub fn the_summary_says_what_the_record_says(case: &Case<'_>) -> Found {
    let (Some((meeting, item)), Some(severity)) = (case.item, case.severity(CheckId::R61)) else {
        return Found::not_applicable();
    };
    let Some(summary) = meeting.beside.summary().filter(|_| !item.lost) else {
        return Found::not_applicable();
    };
    let record = OnRecord::of(meeting, item, Some(case.matter));
    if !says(&record.title) {
        return Found::not_applicable();
    }
    let issued = &summary.value;
    let own = |number| {
        let mut parts = issued.parts.iter().filter(|part| part.item == item.number);
        parts.any(|part| (part.from..=part.until).contains(&number))
    };
    let paragraphs = paragraph::paragraphs(&issued.text, own);
    let mut own: Vec<&Paragraph> = paragraphs.iter().collect();
    // Another title than the record's is none of this matter.
    if !own.iter().any(|paragraph| paragraph.words.contains(&record.title)) {
        own.clear();
    }
    let mut evidence = vec![summary.stamp.seq];
    evidence.extend(case.matter.corrections.iter().map(|correction| correction.stamp.seq));
    let mut found = Found::met(evidence);
    for difference in differences_of(&own, &record) {
        found = found.unless(false, severity, GapFact::SummaryDiffers(Box::new(difference)));
    }
    found
}
