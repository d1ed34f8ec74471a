//! A new version of the rules: a copy of those in force, edited and dated. In the main book it is proposed with a matter
//! that a meeting decides; the personnel book takes in what was decided elsewhere. Rules of days before the book are
//! entered afterwards, with a reason and a name.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::check::Tried;
use super::fold::Fold;
use super::import::ImportRules;
use super::line_table::LineTable;
use super::meetings::MeetingTable;
use super::origin::{Origin, OriginFields, Way};
use super::other_base::OtherBase;
use super::part_fields::PartFields;
use super::preview::{ChangesInWords, TouchedMatters, Versions};
use super::proposed_before::OpenDecision;
use super::rules::{LeftUnstudied, RecusedField, RuleDraft, RuleHeadFields};
use crate::domain::book::Book;
use crate::domain::preset;
use crate::domain::register::{BookKind, Register};
use crate::domain::summary::Summary;
use crate::text::{button, page_office as text};
use crate::ui::act_form::ActForm;
use crate::ui::components::{Button, LinkButton, Notice, NoticeKind};
use crate::ui::form::FormSection;
use crate::ui::route::Route;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Names the form of the rules.
pub const KEEP: &str = "office-rules";

/// Names the form of the rules of before the book.
pub const KEEP_EARLIER: &str = "office-earlier-rules";

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
            let way = Way::of(kind);
            view! { <NewVersion kind way open on_close /> }.into_any()
        }
    }
}

/// The form of a version that was in force before the book.
#[component]
pub fn EarlierRules(
    /// Called when the form is left.
    on_close: Callback<()>,
) -> impl IntoView {
    let kind = untrack(|| use_workspace().with(|book| book.kind));
    let open = Memo::new(|_| Vec::new());
    view! { <NewVersion kind way=Way::Earlier open on_close /> }
}

#[component]
fn NewVersion(kind: BookKind, way: Way, open: Memo<Vec<OpenDecision>>, on_close: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let today = untrack(|| workspace.today());
    let usual = preset::rulebook(kind, today, preset::COMMITTEE_MEETING_NAMES[0]);
    let earlier = way == Way::Earlier;
    // What was in force before the book is most like its first version.
    let base = untrack(|| workspace.with(|book| Arc::clone(book.rulebook(if earlier { Date::MIN } else { today }))));
    let draft = RuleDraft::of(&base, &usual, kind);
    if !earlier {
        draft.effective.set(today.to_string());
    }
    let (tried, origin) = (Tried::new(false), Origin::new(way, draft));
    let (registers, known) = (kind.registers(), StoredValue::new(usual.clone()));
    let command = move |()| {
        tried.set(true);
        let whole = untrack(|| draft.meetings_stand(registers))
            && draft.number.with_untracked(|number| !number.trim().is_empty());
        let rulebook = untrack(|| draft.read(registers)).filter(|_| whole).map(Box::new);
        origin.command(rulebook)
    };
    let fields = ViewFn::from(move || {
        view! {
            <OriginFields origin open draft usual=known.get_value() />
            <ImportRules draft usual=usual.clone() kind />
            <RuleHeadFields draft tried number_required=true />
            {(!earlier).then(|| view! { <OtherBase draft usual=known.get_value() kind /> })}
            <div class="folds">
                <MeetingFold draft registers tried />
                <CatalogueFold draft registers tried />
                <PartFields draft=draft.parts.get_value() kind tried />
            </div>
            <Preview draft registers touches=!earlier />
        }
    });
    // What was kept before there was a version to begin from ends with the answers.
    let typed = move || {
        let mut answers = origin.typed();
        answers.push(draft.begun_from.get());
        (draft.typed(), answers)
    };
    let fill = move |(rules, answers): (_, Vec<String>)| {
        draft.retype(rules);
        if let Some(begun_from) = origin.retype(answers).pop() {
            draft.begun_from.set(begun_from);
        }
    };
    let (submit, keep) = match way {
        Way::Proposed => (button::PROPOSE_RULES, KEEP),
        Way::Elsewhere => (button::ADOPT_RULES, KEEP),
        Way::Earlier => (text::ENTER_EARLIER, KEEP_EARLIER),
    };
    view! {
        <ActForm
            keep=keep.to_owned()
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
fn Preview(draft: RuleDraft, registers: &'static [Register], touches: bool) -> impl IntoView {
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
        {touches
            .then(|| {
                view! {
                    <FormSection title=text::TOUCHED>
                        <TouchedMatters versions />
                    </FormSection>
                }
            })}
    }
}
