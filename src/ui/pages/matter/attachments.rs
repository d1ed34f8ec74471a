//! The papers of an application or a step: added with a name that answers for them, opened, taken away with a reason.

use leptos::prelude::*;

use super::attach::AttachForm;
use crate::domain::application::{Attachment, Place};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::id::AttachmentId;
use crate::text::page_matter as words;
use crate::text::{button, size};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Card, Dialog, EmptyState, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::matter::opened_file::show;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The papers at one place.
#[component]
pub fn Attachments(
    /// The matter.
    open: OpenMatter,
    /// Where the papers belong.
    place: Place,
) -> impl IntoView {
    let ids = open.select(move |matter| matter.files_at(place).map(|file| file.value.1.id).collect::<Vec<_>>());
    let (removable, addable) = (open.allows(NextStep::Detach), open.allows(NextStep::Attach));
    let removing = RwSignal::new(None::<AttachmentId>);
    let asked = RwSignal::new(false);
    let remove = Callback::new(move |id| {
        removing.set(Some(id));
        asked.set(true);
    });
    view! {
        <Card title=words::attachments_of(place) note=Signal::derive(move || words::count_of_files(ids.with(Vec::len)))>
            <Show when=move || ids.with(Vec::is_empty)>
                <EmptyState title=words::NO_FILES />
            </Show>
            <ul class="papers">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Paper open id removable on_remove=remove />
                </For>
            </ul>
            <Show when=move || addable.get()>
                <AttachForm open place />
            </Show>
        </Card>
        <Dialog open=asked title=button::DETACH>
            {move || removing.get().map(|id| view! { <RemoveForm open id on_stored=move |()| asked.set(false) /> })}
        </Dialog>
    }
}

#[component]
fn Paper(
    open: OpenMatter,
    id: AttachmentId,
    removable: Memo<bool>,
    on_remove: Callback<AttachmentId>,
) -> impl IntoView {
    let workspace = use_workspace();
    let file = open.select(move |matter| {
        let found = matter.files.iter().find(|file| file.value.1.id == id);
        found.map(|file| (file.value.1.clone(), file.stamp.clone()))
    });
    let failed = RwSignal::new(false);
    let look = move |attachment: Attachment| {
        leptos::task::spawn_local(async move {
            let shown = match workspace.attachment(attachment.clone()).await {
                Ok(bytes) => show(&attachment, &bytes).is_some(),
                Err(_) => false,
            };
            let _ = failed.try_set(!shown);
        });
    };
    move || {
        let (attachment, stamp) = file.get()?;
        let entered = words::entered(&stamp.at, &workspace.post(stamp.by));
        let (name, bytes) = (attachment.file_name.clone(), size::bytes(attachment.bytes));
        Some(view! {
            <li class="papers__paper">
                <span class="papers__name" translate="no">{name}</span>
                <span class="papers__note">{bytes} " · " {entered}</span>
                <span class="papers__acts">
                    <Button size=ButtonSize::Small on_press=move |()| look(attachment.clone())>
                        {words::OPEN_FILE}
                    </Button>
                    <Show when=move || removable.get()>
                        <Button size=ButtonSize::Small on_press=move |()| on_remove.run(id)>
                            {button::DETACH}
                        </Button>
                    </Show>
                </span>
                <Show when=move || failed.get()>
                    <Notice kind=NoticeKind::Error>{words::FILE_UNREADABLE}</Notice>
                </Show>
            </li>
        })
    }
}

#[component]
fn RemoveForm(open: OpenMatter, id: AttachmentId, #[prop(into)] on_stored: Callback<()>) -> impl IntoView {
    let reason = Blank::empty();
    let command = move |()| {
        Some(Command::DetachFile {
            matter: open.id,
            attachment: id,
            reason: reason.answered(words::REASON_MISSING)?,
        })
    };
    let sheet = Sheet::new([reason], move || fields::area(words::REMOVE_BECAUSE, reason));
    let keep = format!("detach-{id}");
    view! { <ActForm keep sheet submit=button::DETACH command place=open.place() on_stored /> }
}
