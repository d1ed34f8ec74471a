//! A new version of the rules: a copy of those in force, edited, dated and adopted.

use leptos::prelude::*;

use super::act::Act;
use super::check::Tried;
use super::line_table::LineTable;
use super::meetings::MeetingTable;
use super::rules::{RecusedField, RuleDraft, RuleHeadFields};
use crate::domain::command::Command;
use crate::domain::preset;
use crate::text::{button, page_office as text};
use crate::ui::components::{Button, Notice};
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::{Form, FormSection};
use crate::ui::refused::Refused;
use crate::ui::workspace::use_workspace;

/// The form of a new version.
#[component]
pub fn AmendRules(
    /// The act.
    act: Act,
    /// Called when the form is left.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (kind, today) = untrack(|| (workspace.with(|book| book.kind), workspace.today()));
    let usual = preset::rulebook(kind, today, preset::COMMITTEE_MEETING_NAMES[0]);
    let draft = RuleDraft::of(&untrack(|| workspace.rulebook()), &usual);
    draft.effective.set(today.to_string());
    let tried = Tried::new(false);
    let kept = keep_draft(
        "office-rules".to_owned(),
        move || draft.typed(),
        move |typed| draft.retype(typed),
    );
    let registers = kind.registers();
    let submit = move |()| {
        tried.set(true);
        let whole = untrack(|| draft.meetings_stand(registers))
            && draft.number.with_untracked(|number| !number.trim().is_empty());
        let Some(rulebook) = untrack(|| draft.read(registers)).filter(|_| whole) else {
            return;
        };
        act.run(Command::AdoptRulebook(Box::new(rulebook)), move || {
            kept.sent();
            on_close.run(());
        });
    };
    let leave = move || {
        let leave = move |()| {
            kept.sent();
            on_close.run(());
        };
        view! { <Button on_press=leave>{text::LEAVE}</Button> }
    };
    view! {
        <Form on_submit=submit submit=button::ADOPT_RULES busy=act.busy reason=act.read_only() actions=leave>
            <DraftFound kept />
            <Notice>{text::ADOPT_NOTE}</Notice>
            <RuleHeadFields draft tried number_required=true />
            <FormSection title=text::MEETINGS>
                <MeetingTable meetings=draft.meetings.get_value() tried />
                <RecusedField draft />
            </FormSection>
            <FormSection title=text::CATALOGUE>
                {registers
                    .iter()
                    .map(|register| view! { <LineTable draft register=*register tried /> })
                    .collect_view()}
            </FormSection>
            <Refused error=act.failure />
        </Form>
    }
}
