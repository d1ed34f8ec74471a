//! A new version of the rules: a copy of those in force, edited, dated and adopted.

use leptos::prelude::*;

use super::check::Tried;
use super::line_table::LineTable;
use super::meetings::MeetingTable;
use super::rules::{RecusedField, RuleDraft, RuleHeadFields};
use crate::domain::command::{Command, RulesSource};
use crate::domain::preset;
use crate::domain::register::{BookKind, Register};
use crate::text::{button, page_office as text};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, FormSection};
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Names the form of the rules.
pub const KEEP: &str = "office-rules";

/// The form of a new version.
#[component]
pub fn AmendRules(
    /// Called when the form is left.
    on_close: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (kind, today) = untrack(|| (workspace.with(|book| book.kind), workspace.today()));
    let usual = preset::rulebook(kind, today, preset::COMMITTEE_MEETING_NAMES[0]);
    let draft = RuleDraft::of(&untrack(|| workspace.rulebook()), &usual);
    draft.effective.set(today.to_string());
    let tried = Tried::new(false);
    let (matter, decided, on) = (Blank::empty(), Blank::empty(), Blank::new(today.to_string()));
    let open = workspace.select(|book| {
        let open = book.matters.values().filter(|summary| {
            let may = summary.agenda.is_none() && summary.number.is_none() && !summary.status.ended();
            let decided = summary
                .resolved
                .as_ref()
                .is_some_and(|resolved| resolved.outcome.decides());
            summary.register == Some(Register::Decision) && may && !decided
        });
        open.map(|summary| (summary.id.to_string(), summary.title.clone()))
            .collect::<Vec<_>>()
    });
    let matters = Signal::derive(move || {
        let open = open.get().into_iter();
        open.map(|(id, title)| Choice::new(id, title)).collect::<Vec<_>>()
    });
    let registers = kind.registers();
    let command = move |()| {
        tried.set(true);
        let whole = untrack(|| draft.meetings_stand(registers))
            && draft.number.with_untracked(|number| !number.trim().is_empty());
        let rulebook = untrack(|| draft.read(registers)).filter(|_| whole);
        let rulebook = Box::new(rulebook?);
        Some(match kind {
            BookKind::Main => Command::ProposeRulebook {
                matter: matter.chosen()?,
                rulebook,
            },
            BookKind::Personnel => Command::AdoptRulebook(RulesSource::Elsewhere {
                rulebook,
                decided: decided.answered(text::ASK_DECIDED)?,
                on: on.date()?,
            }),
        })
    };
    let fields = ViewFn::from(move || {
        let lines = registers
            .iter()
            .map(|register| view! { <LineTable draft register=*register tried /> })
            .collect_view();
        view! {
            <Notice>{text::ADOPT_NOTE}</Notice>
            {match kind {
                BookKind::Main => fields::pick(text::PROPOSED_WITH, matter, matters),
                BookKind::Personnel => {
                    view! {
                        <FormPair>{fields::line(text::DECIDED, decided)} {fields::day(text::DECIDED_ON, on)}</FormPair>
                    }
                        .into_any()
                }
            }}
            <RuleHeadFields draft tried number_required=true />
            <FormSection title=text::MEETINGS>
                <MeetingTable meetings=draft.meetings.get_value() tried />
                {move || {
                    let lines = draft.left_unstudied();
                    (lines > 0).then(|| view! { <Notice kind=NoticeKind::Warning>{text::left_unstudied(lines)}</Notice> })
                }}
                <RecusedField draft />
            </FormSection>
            <FormSection title=text::CATALOGUE>{lines}</FormSection>
        }
    });
    let sheet = Sheet::whole(fields, move || draft.typed(), move |typed| draft.retype(typed));
    view! {
        <ActForm
            keep=KEEP.to_owned()
            sheet
            submit=button::ADOPT_RULES
            command
            on_leave=on_close
            on_stored=on_close
        />
    }
}
