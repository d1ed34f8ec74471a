//! Saving the whole book as a file, with how far it has come: for backup, for hand-over, and where the store fails.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::{DeskError, OpenBook};
use crate::exchange::bundle;
use crate::text::page_safety as text;
use crate::ui::browser::FileInMaking;
use crate::ui::components::{Button, ButtonSize, ProgressBar, SavedMark};
use crate::ui::workspace::use_workspace;

/// How far a file has come: records written, records in all.
pub type Written = RwSignal<Option<(u32, u32)>>;

/// Writes the whole book as it stands and offers it under a name; `false` if the browser refused to save it.
pub async fn save_book(open: &dyn OpenBook, name: &str, written: Written) -> Result<bool, DeskError> {
    let file = FileInMaking::default();
    let saved = open
        .export(&mut |bytes| file.push(&bytes), &mut |done, all| {
            let _ = written.try_set(Some((done, all)));
        })
        .await;
    let _ = written.try_set(None);
    saved?;
    Ok(file.save(&format!("{name}.{}", bundle::EXTENSION)))
}

/// The bar of a file being written; nothing while none is.
#[component]
pub fn WrittenSoFar(
    /// How far it has come.
    written: Written,
) -> impl IntoView {
    move || {
        let (done, all) = written.get()?;
        Some(view! { <ProgressBar done=done total=all text=text::written(done, all) /> })
    }
}

/// 保存到文件 beside a failed write: the book as it stands, without a record, since none can be stored.
#[component]
pub fn SaveAtOnce() -> impl IntoView {
    let workspace = use_workspace();
    let busy = RwSignal::new(false);
    let told = RwSignal::new(None::<String>);
    let written: Written = RwSignal::new(None);
    let save = move |()| {
        busy.set(true);
        told.set(None);
        let open = workspace.open();
        spawn_local(async move {
            let name = text::backup_name(open.today(), open.head().count);
            let words = match save_book(&*open, &name, written).await {
                Ok(true) => text::SAVED_AT_ONCE,
                Ok(false) => text::BACKUP_NOT_SAVED,
                Err(_) => text::NOT_READ_FOR_FILE,
            };
            let _ = busy.try_set(false);
            let _ = told.try_set(Some(words.to_owned()));
        });
    };
    view! {
        <Button size=ButtonSize::Small busy on_press=save>
            {text::SAVE_AT_ONCE}
        </Button>
        <WrittenSoFar written />
        <SavedMark text=told />
    }
}
