//! Where the data is, whether the browser promises to keep it, how much room there is, and which machine this is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::archive::Storage;
use crate::text::{journal, page_safety as text};
use crate::ui::browser;
use crate::ui::components::{Button, Card, KeyValue, KeyValueList, SavedMark};
use crate::ui::workspace::use_workspace;

/// What the browser says of its storage, and the request to keep it for good.
#[component]
pub fn WhereaboutsCard() -> impl IntoView {
    let workspace = use_workspace();
    let storage = RwSignal::new(None::<Storage>);
    let answer = RwSignal::new(None::<String>);
    let look = move || {
        let archive = workspace.archive();
        spawn_local(async move {
            let told = archive.storage().await;
            let _ = storage.try_set(told);
        });
    };
    look();
    let ask = move |()| {
        let archive = workspace.archive();
        spawn_local(async move {
            let words = match archive.ask_persistence().await {
                Some(true) => journal::PERSISTENT,
                _ => text::PERSISTENCE_REFUSED,
            };
            let _ = answer.try_set(Some(words.to_owned()));
            look();
        });
    };
    let persisted = move || storage.get().and_then(|storage| storage.persisted);
    let persistence = move || match persisted() {
        Some(true) => journal::PERSISTENT,
        Some(false) => journal::NOT_PERSISTENT,
        None => text::PERSISTENCE_UNKNOWN,
    };
    let usage = move || {
        let storage = storage.get().unwrap_or_default();
        text::usage(storage.usage, storage.quota)
    };
    let pen = move || {
        let pen = workspace.with(|book| book.pen);
        if workspace.writable() {
            text::PEN_HERE.to_owned()
        } else {
            pen.to_string()
        }
    };
    let place = if browser::from_disk() {
        text::FROM_DISK
    } else {
        text::FROM_SITE
    };
    view! {
        <Card title=text::WHERE>
            <div class="stack">
                <p>{place}</p>
                <KeyValueList>
                    <KeyValue key=text::PERSISTENCE>{persistence}</KeyValue>
                    <KeyValue key=text::USAGE>{usage}</KeyValue>
                    <KeyValue key=text::THIS_MACHINE>
                        <span class="safety__code">{workspace.open().device().to_string()}</span>
                    </KeyValue>
                    <KeyValue key=text::PEN>
                        <span class="safety__code">{pen}</span>
                    </KeyValue>
                </KeyValueList>
                <Show when=move || persisted() == Some(false)>
                    <div>
                        <Button on_press=ask>{text::ASK_PERSISTENCE}</Button>
                    </div>
                </Show>
                <SavedMark text=answer />
            </div>
        </Card>
    }
}
