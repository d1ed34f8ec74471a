//! 修改稿核对: what a meeting that agreed in principle asked to change, who revises, and that the text carries it.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::revision::RevisionCheck;
use crate::text::page_matter as words;
use crate::text::{date, field};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{
    Badge, Button, ButtonSize, Card, Dialog, KeyValue, KeyValueList, LinkButton, Notice, NoticeKind, Tone,
};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::open_matter::OpenMatter;
use crate::ui::part::Part;
use crate::ui::sheet::Sheet;

fn checked(matter: &Matter) -> Option<RevisionCheck> {
    matter.revised.as_ref().map(|check| check.value.clone())
}

/// The card; nothing where no meeting agreed in principle.
#[component]
pub fn RevisionCard(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let (may, done) = (
        open.allows(NextStep::CheckRevision),
        open.select(|matter| !matter.awaits_revision()),
    );
    let again = RwSignal::new(false);
    let aside = move || {
        let (text, tone) = if done.get() {
            (words::REVISION_DONE, Tone::Green)
        } else {
            (words::REVISION_WAITS, Tone::Amber)
        };
        view! { <Badge text tone /> }
    };
    let act = move || {
        if done.get() {
            view! {
                <div class="row">
                    <Button on_press=move |()| again.set(true)>{words::CHECK_REVISION_AGAIN}</Button>
                </div>
            }
            .into_any()
        } else {
            view! { <RevisionForm open on_stored=|()| {} /> }.into_any()
        }
    };
    view! {
        <Show when=move || may.get()>
            <Card title=words::REVISION note=words::REVISION_NOTE aside>
                <Revised open />
                {act}
            </Card>
        </Show>
        <Dialog open=again title=words::CHECK_REVISION_AGAIN>
            <RevisionForm open on_stored=move |()| again.set(false) />
        </Dialog>
    }
}

/// The changes, who revises, and who found them in which text.
#[component]
pub fn Revised(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let asked = open.select(|matter| {
        let (changes, reviser) = matter.changes_asked()?;
        Some((
            changes.to_owned(),
            reviser.to_owned(),
            !matter.awaits_revision(),
            checked(matter),
        ))
    });
    move || {
        let (changes, reviser, done, check) = asked.get()?;
        let state = if done {
            words::REVISION_DONE
        } else {
            words::REVISION_WAITS
        };
        let check = check.map(|check| {
            view! {
                <KeyValue key=field::label(Field::RevisedText)>{check.document}</KeyValue>
                <KeyValue key=field::label(Field::RevisedBy)>{check.revised_by}</KeyValue>
                <KeyValue key=field::label(Field::RevisionChecker)>{check.checked_by}</KeyValue>
                <KeyValue key=words::REVISION_ON>{date::long(check.on)}</KeyValue>
            }
        });
        Some(view! {
            <KeyValueList>
                <KeyValue key=words::CHANGES_ASKED>{changes}</KeyValue>
                <KeyValue key=words::TO_REVISE>{reviser}</KeyValue>
                <KeyValue key=words::REVISION_STATE>{state}</KeyValue>
                {check}
            </KeyValueList>
        })
    }
}

/// Beside the path, while the text waits for its check.
#[component]
pub fn RevisionReminder(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let waits = open.select(|matter| {
        let (_, reviser) = matter.changes_asked().filter(|_| matter.awaits_revision())?;
        Some(words::revision_waits(reviser))
    });
    let way = move || {
        let href = Part::Meeting.href(open.id);
        view! { <LinkButton href size=ButtonSize::Small>{words::REVISION}</LinkButton> }
    };
    move || {
        let said = waits.get()?;
        Some(view! {
            <div class="screen-only">
                <Notice kind=NoticeKind::Warning actions=way>{said}</Notice>
            </div>
        })
    }
}

#[component]
fn RevisionForm(open: OpenMatter, #[prop(into)] on_stored: Callback<()>) -> impl IntoView {
    let (before, reviser) = untrack(|| {
        open.with(|matter| {
            let reviser = matter.changes_asked().map(|(_, reviser)| reviser.to_owned());
            (checked(matter), reviser.unwrap_or_default())
        })
    });
    let (document, revised_by, checked_by) = before.map_or_else(
        || (String::new(), reviser, String::new()),
        |check| (check.document, check.revised_by, check.checked_by),
    );
    let (document, revised_by) = (Blank::new(document), Blank::new(revised_by));
    let (checked_by, on) = (Blank::new(checked_by), Blank::today());
    let sheet = Sheet::new([document, revised_by, checked_by, on], move || {
        view! {
            {fields::line(field::label(Field::RevisedText), document)}
            {fields::line(field::label(Field::RevisedBy), revised_by)}
            <FormPair>
                {fields::post(field::label(Field::RevisionChecker), checked_by)}
                {fields::day(words::REVISION_ON, on)}
            </FormPair>
        }
        .into_any()
    });
    let command = move |()| {
        let (document, revised_by) = (document.filled(Field::RevisedText), revised_by.filled(Field::RevisedBy));
        let (checked_by, on) = (checked_by.filled(Field::RevisionChecker), on.date());
        let check = RevisionCheck {
            document: document?,
            revised_by: revised_by?,
            checked_by: checked_by?,
            on: on?,
        };
        Some(Command::CheckRevision { matter: open.id, check })
    };
    let keep = format!("revision-{}", open.id);
    view! { <ActForm keep sheet submit=words::CHECK_REVISION command place=open.place() on_stored /> }
}
