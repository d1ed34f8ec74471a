//! Saving the whole book as a file, with how far it has come. Used by backup and hand-over.

use leptos::prelude::*;

use crate::desk::{DeskError, OpenBook};
use crate::exchange::bundle;
use crate::text::page_safety as text;
use crate::ui::browser::FileInMaking;
use crate::ui::components::ProgressBar;

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
