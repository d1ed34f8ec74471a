//! Where a new version of the rules comes from: a matter that a meeting decides, a decision made elsewhere, or days before
//! the book.

use jiff::civil::Date;
use leptos::prelude::*;

use super::check::day;
use super::proposed_before::{OpenDecision, ProposedBefore, Replaced};
use super::rules::RuleDraft;
use crate::domain::command::{Command, RulesSource};
use crate::domain::id::MatterId;
use crate::domain::refusal::Field;
use crate::domain::register::BookKind;
use crate::domain::rulebook::{LateEntry, Rulebook};
use crate::text::{field, page_office as text};
use crate::ui::blank::Blank;
use crate::ui::components::Notice;
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair};
use crate::ui::workspace::use_workspace;

/// The way on which a version comes into the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// With a matter that a meeting decides.
    Proposed,
    /// As it was decided elsewhere.
    Elsewhere,
    /// As it was in force before the book.
    Earlier,
}

impl Way {
    /// How a kind of book takes in a revision.
    pub const fn of(kind: BookKind) -> Self {
        match kind {
            BookKind::Main => Self::Proposed,
            BookKind::Personnel => Self::Elsewhere,
        }
    }
}

/// What the form asks beside the rules themselves.
#[derive(Clone, Copy)]
pub struct Origin {
    way: Way,
    matter: Blank,
    decided: Blank,
    on: Blank,
    because: Blank,
    by: Blank,
    replaced: RwSignal<Option<Replaced>>,
    /// Whether the first day that is typed lies before every version of the book.
    late: Memo<bool>,
}

impl Origin {
    /// Nothing answered yet; a revision is dated today.
    pub fn new(way: Way, draft: RuleDraft) -> Self {
        let workspace = use_workspace();
        let on = Blank::empty();
        if way != Way::Earlier {
            on.typed.set(untrack(|| workspace.today()).to_string());
        }
        let late = Memo::new(move |_| {
            let first = workspace.with(|book| book.rulebook(Date::MIN).effective);
            let typed = draft.effective.with(|typed| day(typed));
            way == Way::Earlier || way == Way::Elsewhere && typed.is_some_and(|typed| typed < first)
        });
        Self {
            way,
            matter: Blank::empty(),
            decided: Blank::empty(),
            on,
            because: Blank::empty(),
            by: Blank::actor(),
            replaced: RwSignal::new(None),
            late,
        }
    }

    const fn blanks(self) -> [Blank; 5] {
        [self.matter, self.decided, self.on, self.because, self.by]
    }

    /// The answers as they are typed, to be kept; tracked.
    pub fn typed(self) -> Vec<String> {
        self.blanks().iter().map(|blank| blank.typed.get()).collect()
    }

    /// Fills the answers from what was kept, and gives back what was kept behind them.
    pub fn retype(self, mut typed: Vec<String>) -> Vec<String> {
        let blanks = self.blanks();
        let behind = typed.split_off(typed.len().min(blanks.len()));
        for (blank, typed) in blanks.into_iter().zip(typed) {
            blank.typed.set(typed);
        }
        behind
    }

    /// The command for rules that could be read; `None` where an answer must be mended.
    pub fn command(self, rulebook: Option<Box<Rulebook>>) -> Option<Command> {
        if self.way == Way::Proposed {
            let matter: MatterId = self.matter.chosen()?;
            let seen = self.replaced.get_untracked().filter(|one| one.matter == matter);
            return Some(Command::ProposeRulebook {
                matter,
                rulebook: rulebook?,
                instead_of: seen.map(|one| one.seq),
            });
        }
        let (decided, on) = (self.decided.answered(text::ASK_DECIDED), self.on.date());
        let late = if self.late.get_untracked() {
            let because = self.because.filled_as(text::EARLIER_BECAUSE);
            let by = self.by.filled(Field::By);
            Some(because.zip(by).map(|(because, by)| LateEntry { because, by })?)
        } else {
            None
        };
        Some(Command::AdoptRulebook(RulesSource::Elsewhere {
            rulebook: rulebook?,
            decided: decided?,
            on: on?,
            late,
        }))
    }
}

/// The questions.
#[component]
pub fn OriginFields(
    /// The answers.
    origin: Origin,
    /// The matters that rules may be proposed with.
    open: Memo<Vec<OpenDecision>>,
    /// The form.
    draft: RuleDraft,
    /// The usual rules, for what a proposal does not hold.
    usual: Rulebook,
) -> impl IntoView {
    let matters = Signal::derive(move || {
        let open = open.get().into_iter();
        open.map(|(id, title, _)| Choice::new(id.to_string(), title))
            .collect::<Vec<_>>()
    });
    let (matter, replaced) = (origin.matter, origin.replaced);
    let decided = move || {
        view! {
            <FormPair>
                {fields::line(text::DECIDED, origin.decided)} {fields::day(text::DECIDED_ON, origin.on)}
            </FormPair>
            <Show when=move || origin.late.get()>
                {fields::area(text::EARLIER_BECAUSE, origin.because)}
                {fields::post(field::label(Field::By), origin.by)}
            </Show>
        }
    };
    match origin.way {
        Way::Proposed => view! {
            <Notice>{text::PROPOSE_NOTE}</Notice>
            {fields::pick(text::PROPOSED_WITH, matter, matters)}
            <ProposedBefore matter open replaced draft usual />
        }
        .into_any(),
        Way::Elsewhere => view! {
            <Notice>{text::ADOPT_ELSEWHERE_NOTE}</Notice>
            {decided()}
        }
        .into_any(),
        Way::Earlier => view! {
            <Notice>{text::EARLIER_NOTE}</Notice>
            {decided()}
        }
        .into_any(),
    }
}
