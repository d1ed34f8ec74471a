//! Adding a file: it is chosen and looked through, then somebody confirms that it holds no state secrets and answers for
//! it by name. Nothing of it is stored before.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::act::Act;
use super::answer::Answer;
use super::blank::Blank;
use super::browser;
use super::components::{Button, FilePicker, Notice, NoticeKind};
use super::fields;
use super::form::{CheckField, Form};
use super::refused::Place;
use super::workspace::use_workspace;
use crate::desk::journal::PART_BYTES_MAX;
use crate::domain::application::Attachment;
use crate::domain::command::Command;
use crate::domain::id::AttachmentId;
use crate::domain::secrecy_mark::{self, Mark};
use crate::exchange::word_file;
use crate::ledger::Digest;
use crate::text::page_matter as words;
use crate::text::{button, statement};

/// The media type of Word files as they were before 2007.
const OLD_WORD: &str = "application/msword";

/// What may be added, by ending and media type.
const TAKEN: [(&str, &str); 6] = [
    (".pdf", "application/pdf"),
    (".doc", OLD_WORD),
    (
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (".png", "image/png"),
    (".jpg", "image/jpeg"),
    (".jpeg", "image/jpeg"),
];
const ENDINGS: &[&str] = &[".pdf", ".doc", ".docx", ".png", ".jpg", ".jpeg"];

/// A file that was chosen and read; nothing of it is stored yet.
#[derive(Clone)]
struct Chosen {
    name: String,
    media: &'static str,
    bytes: Vec<u8>,
}

/// Makes the command of a file that was confirmed, and of who confirmed it; `None` where a field must be mended.
type MakeCommand = Callback<(Attachment, String), Option<Command>>;

/// Choosing a file and adding it.
#[component]
pub fn AttachFile(
    /// Names the control that chooses it.
    #[prop(into)]
    label: Signal<String>,
    /// The endings that are taken here, of those that are taken at all.
    #[prop(default = ENDINGS)]
    endings: &'static [&'static str],
    /// What the file is about, for the ways out of a refusal.
    place: Place,
    /// What the button says.
    #[prop(default = button::ATTACH)]
    submit: &'static str,
    /// Further fields.
    #[prop(optional, into)]
    more: ViewFn,
    /// Makes the command.
    #[prop(into)]
    command: MakeCommand,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<Chosen>);
    let secret = RwSignal::new(false);
    let unreadable = RwSignal::new(false);
    let take = move |files: Vec<File>| {
        secret.set(false);
        unreadable.set(false);
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            // The page may be gone by now: then nothing is shown, and nothing was kept.
            let Some(read) = read(file).await else {
                let _ = unreadable.try_set(true);
                return;
            };
            if is_marked(&read).await {
                let _ = secret.try_set(true);
            } else {
                let _ = chosen.try_set(Some(read));
            }
        });
    };
    view! {
        <Show when=move || secret.get()>
            <Notice kind=NoticeKind::Error>{statement::MARK_FOUND}</Notice>
        </Show>
        <Show when=move || unreadable.get()>
            <Notice kind=NoticeKind::Error>{words::FILE_UNREADABLE}</Notice>
        </Show>
        {move || match chosen.get() {
            None => {
                view! { <FilePicker label endings on_files=take /> }.into_any()
            }
            Some(file) => {
                let more = more.clone();
                view! { <Confirm place file submit more command on_end=move |()| chosen.set(None) /> }.into_any()
            }
        }}
    }
}

async fn read(file: File) -> Option<Chosen> {
    let name = file.name();
    let lower = name.to_lowercase();
    let (_, media) = TAKEN.into_iter().find(|(ending, _)| lower.ends_with(ending))?;
    let file = gloo::file::File::from(file);
    let bytes = gloo::file::futures::read_as_bytes(&file).await.ok()?;
    Some(Chosen { name, media, bytes })
}

/// Whether the name, or the words of a Word file as far as they can be read, carry a mark of state secrets.
async fn is_marked(file: &Chosen) -> bool {
    let marked = |text: &str| secrecy_mark::plainest(text) == Some(Mark::Secret);
    if marked(&file.name) || file.media == OLD_WORD && marked(&word_file::old_words(&file.bytes)) {
        return true;
    }
    for part in word_file::parts(&file.bytes) {
        let unpacked = if part.deflated {
            browser::unpacked(&part.gzip()).await
        } else {
            Some(part.bytes.to_vec())
        };
        if unpacked.is_some_and(|xml| marked(&word_file::words(&String::from_utf8_lossy(&xml)))) {
            return true;
        }
    }
    false
}

#[component]
fn Confirm(
    place: Place,
    file: Chosen,
    submit: &'static str,
    more: ViewFn,
    command: MakeCommand,
    #[prop(into)] on_end: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::idle();
    let (confirmed, unconfirmed) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let by = Blank::actor();
    let name = file.name.clone();
    let send = move |()| {
        let named = by.answered(words::NAME_MISSING);
        unconfirmed.set((!confirmed.get_untracked()).then(|| words::CONFIRM_MISSING.to_owned()));
        let (Some(not_secret_by), true) = (named, confirmed.get_untracked()) else {
            return;
        };
        let id = AttachmentId(workspace.archive().chance());
        let parts = file.bytes.len().div_ceil(PART_BYTES_MAX).max(1);
        let attachment = Attachment {
            id,
            file_name: file.name.clone(),
            media: file.media.to_owned(),
            bytes: file.bytes.len() as u64,
            parts: u32::try_from(parts).unwrap_or(u32::MAX),
            sm3: Digest::of(&[&file.bytes]).to_string(),
        };
        let Some(command) = command.run((attachment, not_secret_by)) else {
            return;
        };
        let stored = move || {
            let _ = on_end.try_run(());
        };
        act.run_with(command, vec![(id, file.bytes.clone())], Box::new(stored));
    };
    let leave = move || view! { <Button on_press=on_end>{button::CANCEL}</Button> };
    view! {
        <Answer act place=Signal::stored(place) />
        <Form on_submit=send submit busy=act.busy actions=leave>
            <p class="papers__name" translate="no">{name}</p>
            <p class="matter__hint">{statement::SCANNER_IS_AN_AID}</p>
            <CheckField label=statement::ATTACHMENT_CONFIRM value=confirmed error=unconfirmed required=true />
            {fields::post(words::CONFIRMED_BY, by)}
            {more.run()}
        </Form>
    }
}
