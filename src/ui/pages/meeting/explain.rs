//! 未到会事由: why somebody was missing at the opening, entered when it is known, until the record is signed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::{AbsenceExplained, Meeting};
use crate::text::page_meeting::kept as text;
use crate::text::page_meeting::presence::{self as presence_text, Moves};
use crate::text::record;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Card, Dialog};
use crate::ui::fields;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Those who were missing, each with what is known of it; nothing where nobody was.
#[component]
pub fn MissingCard(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (chosen, open) = (RwSignal::new(None::<MemberId>), RwSignal::new(false));
    let missing = Memo::new(move |_| {
        meeting.with(|meeting| {
            let members = meeting.entitled.iter().copied();
            let missing = members.filter(|member| meeting.may_explain(*member));
            missing
                .map(|member| (member, record::remark_of(meeting, member)))
                .collect::<Vec<_>>()
        })
    });
    let each = move || {
        let lines = missing.get().into_iter().map(|(member, known)| {
            let post = workspace.post(member);
            let explain = move |()| {
                chosen.set(Some(member));
                open.set(true);
            };
            view! {
                <li class="row">
                    <span>{text::said(&post, &known)}</span>
                    <Button size=ButtonSize::Small on_press=explain>
                        {text::EXPLAIN_MISSING} <span class="visually-hidden">{post}</span>
                    </Button>
                </li>
            }
        });
        lines.collect_view()
    };
    let form = move || {
        let member = chosen.get()?;
        Some(view! { <ExplainForm meeting member on_stored=move |()| open.set(false) /> })
    };
    view! {
        <Show when=move || !missing.with(Vec::is_empty)>
            <Card title=text::MISSING>
                <ul class="stack stack--tight">{each}</ul>
            </Card>
        </Show>
        <Dialog open title=text::MISSING>
            {form}
        </Dialog>
    }
}

#[component]
fn ExplainForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// Who was missing.
    member: MemberId,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let meeting = meeting.with_untracked(|meeting| meeting.id);
    let (reason, approved_by) = (Blank::empty(), Blank::empty());
    let command = move |()| {
        Some(Command::ExplainAbsence(AbsenceExplained {
            meeting,
            member,
            reason: reason.answered(presence_text::ASK_MOVED_BECAUSE)?,
            approved_by: approved_by.text(),
        }))
    };
    let sheet = Sheet::new([reason, approved_by], move || {
        view! {
            {fields::line(presence_text::moved_because(Moves::WasMissing), reason)}
            {fields::free_line(presence_text::MOVED_LEAVE, approved_by)}
        }
        .into_any()
    });
    view! {
        <ActForm
            keep=format!("meeting-missing-{meeting}-{member}")
            sheet
            submit=text::EXPLAIN_MISSING
            command
            place=Place::of_meeting(meeting)
            on_stored
        />
    }
}
