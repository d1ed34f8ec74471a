//! Choosing a book file, and how far it was read: the same wherever one is looked at.

use leptos::prelude::*;

use super::components::{FilePicker, ProgressBar};
use crate::text::page_chooser as text;

/// The largest book file the picker takes, in megabytes.
const FILE_MEGABYTES_MAX: u32 = 4096;

/// How large a progress bar's whole is.
const BAR: u32 = 1000;

/// Takes one book file.
#[component]
pub fn BookFilePicker(
    /// What it is chosen for.
    label: &'static str,
    /// Called with the files that were chosen.
    #[prop(into)]
    on_files: Callback<Vec<web_sys::File>>,
) -> impl IntoView {
    view! {
        <p class="field__label">{label}</p>
        <FilePicker label endings=&[".yishibu"] limit_megabytes=FILE_MEGABYTES_MAX on_files />
    }
}

/// How many bytes of how many were read; nothing while none is being read.
#[component]
pub fn ReadSoFar(
    /// Read, and all.
    #[prop(into)]
    read: Signal<Option<(u64, u64)>>,
) -> impl IntoView {
    move || {
        let (done, all) = read.get()?;
        let share = u32::try_from(done.saturating_mul(BAR.into()) / all.max(1)).unwrap_or(0);
        Some(view! { <ProgressBar done=share total=BAR text=text::read_so_far(done, all) /> })
    }
}
