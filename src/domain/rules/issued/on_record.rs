//! What the record of a meeting has of each item, as a summary is held against it.

use super::paragraph::{Paragraph, folded};
use super::particular::Named;
use super::{Differs, amount, words};
use crate::domain::application::{Particulars, asked_for};
use crate::domain::execution::amount_now;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, ItemState, Meeting, Outcome, Tally, Votes};
use crate::domain::money::Fen;
use crate::domain::room::OutcomeKind;

/// What the record has of one item of the agenda, in plain signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnRecord {
    /// The item.
    pub item: u16,
    /// Its matter, where it has one.
    pub matter: Option<MatterId>,
    /// Its title, or its topic; empty where nothing may be named.
    pub title: String,
    /// Who reported on an item without a matter: those who came in for it, else whom the agenda names; `None` where it names
    /// nobody.
    pub(super) reporter: Option<String>,
    /// What was resolved; `None` for an item that is only noted.
    pub(super) resolved: Option<Resolved>,
    /// Words of the record that may stand in a summary whatever they say.
    pub(super) own_words: Vec<String>,
}

/// What was resolved on an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) outcome: OutcomeKind,
    /// Whether it was on the agenda to be decided: then it must appear.
    pub(super) decided: bool,
    /// The amount decided, where the meeting agreed and the matter is one of money.
    pub(super) amount: Option<Fen>,
    /// The changes under which the meeting agreed in principle, in the record's words.
    pub(super) changes: Option<String>,
    /// Amounts that say as much as the one decided: those of the changes asked for.
    pub(super) instead: Vec<Fen>,
    /// All amounts that the record has.
    pub(super) amounts: Vec<Fen>,
    /// Who is in charge, where the meeting agreed: the one who revises, else the department.
    pub(super) owner: String,
    /// Who reported: those who came in for it, else whom the application names.
    pub(super) reporter: String,
    /// Who is paid, where the matter names one.
    pub(super) payee: Option<String>,
    /// Who else may be said to lead.
    pub(super) leaders: Vec<String>,
    /// Counts and ways of buying that the record names.
    pub(super) named: Named,
    /// How the one who presided summed the discussion up; empty where nobody did.
    pub(super) thought: String,
    pub(super) unanimous: bool,
    pub(super) reservations: Vec<String>,
}

impl OnRecord {
    /// The record of one item of a meeting; `matter` is its matter's file.
    pub fn of(meeting: &Meeting, item: &ItemState, matter: Option<&Matter>) -> Self {
        let note = item.note.iter().flat_map(|note| note.lines()).map(own);
        let mut record = Self {
            item: item.number,
            matter: item.content.matter(),
            title: folded(topic(&item.content).unwrap_or_default()),
            resolved: None,
            reporter: reporter_of(meeting, item),
            own_words: note.filter(|own| !own.is_empty()).collect(),
        };
        let Some((matter, application)) = matter.and_then(|matter| Some((matter, matter.topic()?))) else {
            return record;
        };
        let entry = matter.corrected_entry();
        let title = entry.as_ref().map_or(&application.title, |entry| &entry.title);
        record.title = folded(title);
        let Some(resolution) = item.resolution.as_ref().map(|stamped| &stamped.value) else {
            return record;
        };
        let outcome = OutcomeKind::of(&resolution.outcome);
        let agreed = resolution.outcome.agrees();
        let (said, reviser) = said_in(&resolution.outcome);
        let department = entry
            .as_ref()
            .map_or(&application.department, |entry| &entry.department);
        let in_charge = entry.as_ref().map_or(&application.in_charge, |entry| &entry.in_charge);
        let summary = entry.as_ref().map(|entry| entry.summary.as_str());
        let amount = amount_now(matter);
        let (request, basis) = (application.request.as_str(), application.basis.as_str());
        // The verb that agrees is none of the record's own words: it says the outcome.
        let asked = agreed.then(|| asked_for(request).what);
        let thought = Some(resolution.summed_up.as_str()).filter(|thought| !thought.is_empty());
        let quoted = said.into_iter().chain(asked).chain(thought).chain([basis]);
        record.own_words.extend(quoted.map(own).filter(|own| may_stand(own)));
        let instead: Vec<Fen> = said.into_iter().flat_map(amounts).collect();
        let in_words = [request, basis, &application.title, title];
        let in_words: Vec<&str> = in_words.into_iter().chain(said).chain(summary).collect();
        let named = Named::of(&folded(&in_words.join("\n")));
        let told = [request, basis, &application.title, title]
            .into_iter()
            .chain(summary)
            .chain(thought);
        let told = told.flat_map(amounts);
        record.resolved = Some(Resolved {
            outcome,
            decided: matches!(item.content, AgendaItem::Decide { .. }),
            amount: amount.filter(|_| agreed),
            changes: match &resolution.outcome {
                Outcome::PassedInPrinciple { changes, .. } => Some(own(changes)),
                _ => None,
            },
            amounts: amount.into_iter().chain(told).chain(instead.iter().copied()).collect(),
            instead,
            owner: match reviser {
                Some(named) => folded(named.trim().trim_start_matches('由')),
                None if agreed => folded(department),
                None => String::new(),
            },
            reporter: match meeting.guests_reporting(item.number, Some(application)) {
                came if came.is_empty() => folded(&application.reporter),
                came => folded(&came.join("、")),
            },
            payee: payee(&application.particulars),
            leaders: [department, in_charge].map(|who| folded(who)).into(),
            named,
            thought: own(&resolution.summed_up),
            unanimous: unanimous(&resolution.votes),
            reservations: reservations(&resolution.votes),
        });
        record
    }

    /// The record of every item of a meeting; `matter` finds the file of a matter.
    pub fn of_meeting<'a>(meeting: &Meeting, matter: impl Fn(MatterId) -> Option<&'a Matter>) -> Vec<Self> {
        let items = meeting.items.iter().filter(|item| !item.lost);
        items
            .map(|item| Self::of(meeting, item, item.content.matter().and_then(&matter)))
            .collect()
    }

    /// Whom paragraphs about an item without a matter name as having reported, where the agenda names somebody else.
    pub(super) fn reporters_said(&self, paragraphs: &[&Paragraph]) -> Vec<(u32, Differs)> {
        let Some(record) = &self.reporter else {
            return Vec::new();
        };
        let said = paragraphs.iter().flat_map(|paragraph| {
            let named = words::reported_by(&paragraph.words);
            named.map(|who| (paragraph.number, who))
        });
        let others = said.filter(|(_, who)| !record.contains(who) && !who.contains(record.as_str()));
        let other = |(number, who): (u32, &str)| {
            let (said, record) = (who.to_owned(), record.clone());
            (number, Differs::ReporterOther { said, record })
        };
        others.map(other).collect()
    }

    /// Words without the title and what the record says itself.
    pub(super) fn without_own(&self, words: &str) -> String {
        without(words, core::slice::from_ref(self))
    }

    /// Whether the record says these words itself.
    pub(super) fn says(&self, words: &str) -> bool {
        self.own_words.iter().any(|own| own.contains(words))
    }
}

impl Resolved {
    /// Whether somebody is the one who reported, or the department that did.
    pub(super) fn reported(&self, who: &str) -> bool {
        let known = self.leaders.iter().chain([&self.reporter]);
        let mut known = known.filter(|known| !known.is_empty());
        known.any(|known| known.contains(who) || who.contains(known.as_str()))
    }

    /// Whether what the meeting is said to have thought is how the one who presided summed it up.
    pub(super) fn thought_said(&self, words: &str) -> Option<Differs> {
        let record = &self.thought;
        let other = |said: &&str| record.is_empty() || !record.contains(*said);
        words::thought(words).find(other).map(|said| Differs::ThoughtOther {
            said: said.to_owned(),
            record: record.clone(),
        })
    }
}

/// Words without the titles of items and what their records say themselves, the longer first: a request may hold a title.
pub(super) fn without(words: &str, items: &[OnRecord]) -> String {
    let all = items.iter().flat_map(|item| item.own_words.iter().chain([&item.title]));
    let mut all: Vec<&String> = all.filter(|own| !own.is_empty()).collect();
    all.sort_by_key(|own| core::cmp::Reverse(own.len()));
    all.into_iter().fold(words.to_owned(), |rest, own| {
        if rest.contains(own.as_str()) {
            rest.replace(own.as_str(), "")
        } else {
            rest
        }
    })
}

fn amounts(text: &str) -> impl Iterator<Item = Fen> {
    amount::amounts(&folded(text)).into_iter().map(|said| said.amount)
}

/// Words of the record in plain signs, without the full stop that a text may put elsewhere.
fn own(text: &str) -> String {
    folded(text).trim_end_matches('。').to_owned()
}

fn reporter_of(meeting: &Meeting, item: &ItemState) -> Option<String> {
    let named = Some(item.content.reporter()).filter(|named| !named.is_empty())?;
    Some(match meeting.guests_reporting(item.number, None) {
        came if came.is_empty() => folded(named),
        came => folded(&came.join("、")),
    })
}

fn topic(content: &AgendaItem) -> Option<&str> {
    match content {
        AgendaItem::FirstTopic { topic }
        | AgendaItem::Study { topic, .. }
        | AgendaItem::Report { topic, .. }
        | AgendaItem::Inform { topic, .. } => Some(topic),
        AgendaItem::Decide { .. }
        | AgendaItem::Discuss { .. }
        | AgendaItem::Personnel { .. }
        | AgendaItem::Placeholder {} => None,
    }
}

/// The words that go with an outcome, and who revises or goes on.
fn said_in(outcome: &Outcome) -> (Option<&str>, Option<&String>) {
    match outcome {
        Outcome::PassedInPrinciple { changes, reviser } => (Some(changes), Some(reviser)),
        Outcome::Postponed { reason, by } | Outcome::SentBack { reason, by } => {
            (Some(reason), Some(by).filter(|by| !by.trim().is_empty()))
        }
        Outcome::ToSuperior { to } => (Some(to), None),
        Outcome::Opinion { words } => (Some(words), None),
        Outcome::Passed | Outcome::Rejected | Outcome::Referred { .. } => (None, None),
    }
}

fn payee(particulars: &Particulars) -> Option<String> {
    match particulars {
        Particulars::Funds { payee, .. } => Some(folded(payee)).filter(|payee| !payee.is_empty()),
        Particulars::Decision {} | Particulars::Appointment { .. } | Particulars::Project { .. } => None,
    }
}

fn unanimous(votes: &Votes) -> bool {
    let Tally {
        agree,
        against,
        abstain,
        postpone,
    } = votes.tally();
    agree > 0 && (against, abstain, postpone) == (0, 0, 0)
}

fn reservations(votes: &Votes) -> Vec<String> {
    let stands = match votes {
        Votes::Named(stands) => stands.as_slice(),
        Votes::OnPaper(paper) => &paper.named,
        Votes::Counted(_) | Votes::None => &[],
    };
    let spoken = stands.iter().map(|taken| folded(&taken.reservation));
    // A word or two stand in any text.
    spoken.filter(|words| words.chars().count() >= QUOTED_MIN).collect()
}

/// Whether words of the record are never a difference, wherever they stand: a short one that decides would hide what is
/// decided.
fn may_stand(own: &str) -> bool {
    let length = own.chars().count();
    length >= OWN_MIN || length >= OWN_SHORT_MIN && words::decided(own).is_empty()
}

/// So many characters of the record's own words are no chance: 同意 alone decides.
const OWN_MIN: usize = 6;
/// So many characters stand in no other word by chance.
const OWN_SHORT_MIN: usize = 2;
/// So many characters of a reservation are its words and no chance.
const QUOTED_MIN: usize = 4;
