//! A new version of the rules: a copy of those in force, edited and dated. In the main book it is proposed with a matter
//! that a meeting decides; the personnel book takes in what was decided elsewhere.

use std::sync::Arc;

use leptos::prelude::*;

use super::check::Tried;
use super::fold::Fold;
use super::import::ImportRules;
use super::line_table::LineTable;
use super::meetings::MeetingTable;
use super::other_base::OtherBase;
use super::part_fields::PartFields;
use super::preview::{ChangesInWords, TouchedMatters, Versions};
use super::proposed_before::{OpenDecision, ProposedBefore, Replaced};
use super::rules::{LeftUnstudied, RecusedField, RuleDraft, RuleHeadFields};
use crate::domain::book::Book;
use crate::domain::command::{Command, RulesSource};
use crate::domain::id::MatterId;
use crate::domain::preset;
use crate::domain::register::{BookKind, Register};
use crate::domain::summary::Summary;
use crate::text::{button, page_office as text};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, LinkButton, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, FormSection};
use crate::ui::route::Route;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Names the form of the rules.
pub const KEEP: &str = "office-rules";

/// The open decisions, as `guard::propose_rules` asks of them.
fn open_decisions(book: &Book) -> Vec<OpenDecision> {
    let open = |summary: &&Arc<Summary>| {
        let decided = summary
            .resolved
            .as_ref()
            .is_some_and(|resolved| resolved.outcome.decides());
        let may = summary.agenda.is_none() && summary.number.is_none() && !summary.status.ended();
        summary.register == Some(Register::Decision) && may && !decided
    };
    let open = book.matters.values().filter(open);
    open.map(|summary| (summary.id, summary.title.clone(), summary.proposes_rules))
        .collect()
}

/// The form of a new version, or what must be done before there can be one.
#[component]
pub fn AmendRules(
    /// Called when the form is left.
    on_close: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let kind = untrack(|| workspace.with(|book| book.kind));
    let open = workspace.select(open_decisions);
    let without_matter = Memo::new(move |_| kind == BookKind::Main && open.with(Vec::is_empty));
    let apply = || {
        let href = Route::Apply(Some(Register::Decision)).href();
        view! { <LinkButton href>{button::APPLY}</LinkButton> }
    };
    move || {
        if without_matter.get() {
            view! {
                <Notice kind=NoticeKind::Warning actions=apply>
                    {text::NO_OPEN_MATTER}
                </Notice>
                <Button on_press=move |()| on_close.run(())>{button::LEAVE}</Button>
            }
            .into_any()
        } else {
            view! { <NewVersion kind open on_close /> }.into_any()
        }
    }
}

#[component]
fn NewVersion(kind: BookKind, open: Memo<Vec<OpenDecision>>, on_close: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let today = untrack(|| workspace.today());
    let usual = preset::rulebook(kind, today, preset::COMMITTEE_MEETING_NAMES[0]);
    let draft = RuleDraft::of(&untrack(|| workspace.rulebook()), &usual, kind);
    draft.effective.set(today.to_string());
    let tried = Tried::new(false);
    let (matter, decided, on) = (Blank::empty(), Blank::empty(), Blank::new(today.to_string()));
    let matters = Signal::derive(move || {
        let open = open.get().into_iter();
        open.map(|(id, title, _)| Choice::new(id.to_string(), title))
            .collect::<Vec<_>>()
    });
    let (registers, known) = (kind.registers(), StoredValue::new(usual.clone()));
    let replaced = RwSignal::new(None::<Replaced>);
    let command = move |()| {
        tried.set(true);
        let whole = untrack(|| draft.meetings_stand(registers))
            && draft.number.with_untracked(|number| !number.trim().is_empty());
        let rulebook = untrack(|| draft.read(registers)).filter(|_| whole).map(Box::new);
        match kind {
            BookKind::Main => {
                matter
                    .chosen()
                    .zip(rulebook)
                    .map(|(matter, rulebook): (MatterId, _)| Command::ProposeRulebook {
                        matter,
                        rulebook,
                        instead_of: replaced
                            .get_untracked()
                            .filter(|one| one.matter == matter)
                            .map(|one| one.seq),
                    })
            }
            BookKind::Personnel => {
                let (decided, on) = (decided.answered(text::ASK_DECIDED), on.date());
                let source = decided.zip(on).zip(rulebook);
                source.map(|((decided, on), rulebook)| {
                    Command::AdoptRulebook(RulesSource::Elsewhere { rulebook, decided, on })
                })
            }
        }
    };
    let origin = move || match kind {
        BookKind::Main => view! {
            <Notice>{text::PROPOSE_NOTE}</Notice>
            {fields::pick(text::PROPOSED_WITH, matter, matters)}
            <ProposedBefore matter open replaced draft usual=known.get_value() />
        }
        .into_any(),
        BookKind::Personnel => view! {
            <Notice>{text::ADOPT_ELSEWHERE_NOTE}</Notice>
            <FormPair>{fields::line(text::DECIDED, decided)} {fields::day(text::DECIDED_ON, on)}</FormPair>
        }
        .into_any(),
    };
    let fields = ViewFn::from(move || {
        view! {
            {origin()}
            <ImportRules draft usual=usual.clone() kind />
            <RuleHeadFields draft tried number_required=true />
            <OtherBase draft usual=known.get_value() kind />
            <div class="folds">
                <MeetingFold draft registers tried />
                <CatalogueFold draft registers tried />
                <PartFields draft=draft.parts.get_value() kind tried />
            </div>
            <Preview draft registers />
        }
    });
    let typed = move || (draft.typed(), [matter, decided, on].map(|blank| blank.typed.get()));
    let fill = move |(rules, asked): (_, [String; 3])| {
        draft.retype(rules);
        for (blank, typed) in [matter, decided, on].into_iter().zip(asked) {
            blank.typed.set(typed);
        }
    };
    let submit = match kind {
        BookKind::Main => button::PROPOSE_RULES,
        BookKind::Personnel => button::ADOPT_RULES,
    };
    view! {
        <ActForm
            keep=KEEP.to_owned()
            sheet=Sheet::whole(fields, typed, fill)
            submit
            command
            on_leave=on_close
            on_stored=on_close
        />
    }
}

#[component]
fn MeetingFold(draft: RuleDraft, registers: &'static [Register], tried: Tried) -> impl IntoView {
    view! {
        <Fold title=text::MEETINGS note=Signal::derive(move || text::held(&draft.names_held()))>
            <MeetingTable meetings=draft.meetings.get_value() registers tried in_full=true />
            <LeftUnstudied draft />
            <RecusedField draft />
        </Fold>
    }
}

#[component]
fn CatalogueFold(draft: RuleDraft, registers: &'static [Register], tried: Tried) -> impl IntoView {
    let kept = move || {
        let kept = |lines: &Vec<super::lines::LineDraft>| lines.iter().filter(|line| line.kept.get()).count();
        text::entries(draft.lines.with(kept))
    };
    let table = move |register: &Register| view! { <LineTable draft register=*register tried /> };
    view! {
        <Fold title=text::CATALOGUE note=Signal::derive(kept)>{registers.iter().map(table).collect_view()}</Fold>
    }
}

/// What the draft changes as it stands in the version whose place it takes, and whom it touches.
#[component]
fn Preview(draft: RuleDraft, registers: &'static [Register]) -> impl IntoView {
    let workspace = use_workspace();
    let new = Memo::new(move |_| draft.read(registers).map(Arc::new));
    let old = Memo::new(move |_| {
        let new = new.get();
        let replaced = new.map(|new| workspace.with(|book| Arc::clone(book.replaced_by(&new))));
        replaced.unwrap_or_else(|| workspace.rulebook())
    });
    let versions = Versions {
        old: old.into(),
        new: new.into(),
    };
    view! {
        <FormSection title=text::WHAT_CHANGES>
            <ChangesInWords versions />
        </FormSection>
        <FormSection title=text::TOUCHED>
            <TouchedMatters versions />
        </FormSection>
    }
}
