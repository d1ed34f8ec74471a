//! Word files of documents, made by a part of the program that is fetched when the first of them is wanted.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::FileInMaking;
use super::components::{Button, Notice, NoticeKind};
use crate::exchange::document::Document;
use crate::exchange::docx;
use crate::text::documents as text;

/// Makes the bytes of a file.
type Write = fn(&Document) -> Vec<u8>;

/// The part could not be fetched.
struct Shut;

/// A button that saves a document as a Word file.
#[component]
pub fn ExportButton(
    /// What the button says.
    label: &'static str,
    /// The file's name.
    #[prop(into)]
    name: Callback<(), String>,
    /// The document as it stands now; `None` while what belongs to it is still read.
    #[prop(into)]
    document: Callback<(), Option<Document>>,
) -> impl IntoView {
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(false));
    let export = move |()| {
        let Some(made) = document.run(()) else { return };
        let name = name.run(());
        busy.set(true);
        failed.set(false);
        spawn_local(async move {
            let saved = match enter().await {
                Ok(write) => {
                    let file = FileInMaking::default();
                    file.push(&write(&made));
                    file.save(&name)
                }
                Err(Shut) => false,
            };
            let _ = busy.try_set(false);
            let _ = failed.try_set(!saved);
        });
    };
    view! {
        <Button busy on_press=export>
            {label}
        </Button>
        <Show when=move || failed.get()>
            <Notice kind=NoticeKind::Error>{text::NOT_EXPORTED}</Notice>
        </Show>
    }
}

#[cfg(feature = "split")]
mod door {
    #![allow(
        unsafe_code,
        clippy::future_not_send,
        clippy::unnecessary_wraps,
        reason = "the macro's own imports and exports"
    )]
    use super::{Shut, Write, docx};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    impl From<SplitLoaderError> for Shut {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split(documents, fallible)]
    pub fn enter() -> Result<Write, Shut> {
        Ok(docx::write)
    }
}

#[cfg(feature = "split")]
use door::enter;

#[cfg(not(feature = "split"))]
#[allow(
    clippy::unused_async,
    reason = "the door of the parted module is one that is waited for"
)]
async fn enter() -> Result<Write, Shut> {
    Ok(docx::write)
}
