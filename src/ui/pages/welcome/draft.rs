//! Everything a founding is made of, as it is typed. Before a book exists it is kept among the habits of this browser.

use std::collections::BTreeSet;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::desk::outside::civil_day;
use crate::domain::body::{Office, Roster};
use crate::domain::event::Founding;
use crate::domain::id::{BookId, DeviceId, MemberId};
use crate::domain::preset;
use crate::domain::register::BookKind;
use crate::ui::pages::office::check;
use crate::ui::pages::office::names::NamesDraft;
use crate::ui::pages::office::roster::{RosterDraft, TypedPost};
use crate::ui::pages::office::rules::{RuleDraft, TypedRules};

/// The shortest passphrase, in characters.
const PASSPHRASE_MIN: usize = 12;
/// How many different characters it has at least: one key held down is no passphrase.
const DIFFERENT_MIN: usize = 6;

/// Both kinds, in the order of the radios.
pub const KINDS: [BookKind; 2] = [BookKind::Main, BookKind::Personnel];

/// What is kept of a founding while it is not finished: which book, names, roster, the rules of both kinds, the post.
/// Never the passphrase.
pub type TypedFounding = (String, Vec<String>, (String, Vec<TypedPost>), [TypedRules; 2], String);

/// A founding as it is typed.
#[derive(Clone, Copy)]
pub struct FoundingDraft {
    /// Who accepted the statement.
    pub statement_by: RwSignal<String>,
    /// Which book.
    pub kind: RwSignal<String>,
    /// The passphrase of a personnel book.
    pub passphrase: RwSignal<String>,
    /// The same again.
    pub again: RwSignal<String>,
    /// The names.
    pub names: NamesDraft,
    /// The body.
    pub roster: RosterDraft,
    rules: StoredValue<[RuleDraft; 2]>,
    /// The post in use.
    pub actor: RwSignal<String>,
    /// The day of the founding.
    pub today: Date,
}

impl FoundingDraft {
    /// A draft with everything filled in that is alike in most streets.
    pub fn new() -> Self {
        let today = today();
        let year_begins = today.first_of_year();
        let rules = |kind| {
            let usual = preset::rulebook(kind, year_begins, preset::COMMITTEE_MEETING_NAMES[0]);
            let draft = RuleDraft::of(&usual, &usual, kind);
            draft.effective.set(year_begins.to_string());
            draft
        };
        Self {
            statement_by: RwSignal::new(String::new()),
            kind: RwSignal::new(check::place_of(&KINDS, &BookKind::Main)),
            passphrase: RwSignal::new(String::new()),
            again: RwSignal::new(String::new()),
            names: NamesDraft::of(&preset::office_template()),
            roster: RosterDraft::first(&preset::roster_template(year_begins)),
            rules: StoredValue::new(KINDS.map(rules)),
            actor: RwSignal::new(String::new()),
            today,
        }
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(self) -> TypedFounding {
        (
            self.kind.get(),
            self.names.typed(),
            self.roster.typed(),
            self.rules.get_value().map(RuleDraft::typed),
            self.actor.get(),
        )
    }

    /// Fills the fields from what was kept.
    pub fn retype(self, (kind, names, roster, rules, actor): TypedFounding) {
        self.kind.set(kind);
        self.names.retype(names);
        self.roster.retype(roster, self.today);
        for (draft, typed) in self.rules.get_value().into_iter().zip(rules) {
            draft.retype(typed);
        }
        self.actor.set(actor);
    }

    /// Takes over what another book of the house says of itself: the names, and the posts in office.
    pub fn take_over(self, office: &Office, roster: &Roster) {
        self.names.take_over(office);
        let in_office = roster.members.iter().filter(|member| member.in_office(self.today));
        self.roster.take_over(&in_office.cloned().collect::<Vec<_>>());
    }

    /// The kind of book; tracked.
    pub fn kind(self) -> BookKind {
        self.kind
            .with(|kind| check::at_place(&KINDS, kind))
            .unwrap_or(BookKind::Main)
    }

    /// The rules of the chosen kind of book; tracked.
    pub fn rules(self) -> RuleDraft {
        let [main, personnel] = self.rules.get_value();
        match self.kind() {
            BookKind::Main => main,
            BookKind::Personnel => personnel,
        }
    }

    /// Whether the passphrase is long and varied enough; tracked. A main book has none.
    pub fn passphrase_holds(self) -> bool {
        self.kind() == BookKind::Main || self.passphrase.with(|words| holds(words))
    }

    /// Whether both passphrases are the same; tracked.
    pub fn passphrase_is_repeated(self) -> bool {
        self.kind() == BookKind::Main || self.passphrase.with(|words| self.again.with(|again| again == words))
    }

    /// The passphrase that the book is founded with.
    pub fn secret(self) -> Option<String> {
        (self.kind() == BookKind::Personnel).then(|| self.passphrase.get_untracked())
    }

    /// The post in use, once one is chosen; tracked.
    pub fn actor(self) -> Option<MemberId> {
        let chosen: MemberId = self.actor.with(|actor| actor.parse().ok())?;
        let stands = self.roster.rows.with(|rows| rows.iter().any(|row| row.id == chosen));
        stands.then_some(chosen)
    }

    /// The founding, if every step is whole; tracked.
    pub fn read(self, book: BookId, device: DeviceId) -> Option<Founding> {
        let kind = self.kind();
        let whole =
            self.passphrase_holds() && self.passphrase_is_repeated() && self.roster.problem(self.today).is_none();
        if !whole {
            return None;
        }
        Some(Founding {
            book,
            kind,
            device,
            office: self.names.read()?,
            roster: self.roster.read()?,
            rulebook: self.rules().read(kind.registers())?,
            statement_by: self.statement_by.with(|by| by.trim().to_owned()),
            statement_on: self.today,
        })
    }
}

/// The day by this machine's clock, in UTC+8: no book is open yet that could say.
#[allow(
    clippy::cast_possible_truncation,
    reason = "Date counts whole milliseconds below 2^53"
)]
fn today() -> Date {
    civil_day(js_sys::Date::now() as i64)
}

/// Whether a passphrase is long and varied enough.
pub fn holds(passphrase: &str) -> bool {
    let different: BTreeSet<char> = passphrase.chars().collect();
    passphrase.chars().count() >= PASSPHRASE_MIN && different.len() >= DIFFERENT_MIN
}
