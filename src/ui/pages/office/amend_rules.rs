//! A new version of the rules: a copy of those in force, edited, dated and adopted.

use leptos::prelude::*;

use super::check::Tried;
use super::line_table::LineTable;
use super::meetings::MeetingTable;
use super::rules::{RecusedField, RuleDraft, RuleHeadFields};
use crate::domain::command::Command;
use crate::domain::preset;
use crate::text::{button, page_office as text};
use crate::ui::act_form::ActForm;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::form::FormSection;
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
    let registers = kind.registers();
    let command = move |()| {
        tried.set(true);
        let whole = untrack(|| draft.meetings_stand(registers))
            && draft.number.with_untracked(|number| !number.trim().is_empty());
        let rulebook = untrack(|| draft.read(registers)).filter(|_| whole);
        rulebook.map(|rulebook| Command::AdoptRulebook(Box::new(rulebook)))
    };
    let fields = ViewFn::from(move || {
        let lines = registers
            .iter()
            .map(|register| view! { <LineTable draft register=*register tried /> })
            .collect_view();
        view! {
            <Notice>{text::ADOPT_NOTE}</Notice>
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
