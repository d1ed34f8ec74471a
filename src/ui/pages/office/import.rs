//! A version of the rules as a file: saved, and taken in as the draft of a new version, never in force by itself.

use gloo::file::futures::read_as_bytes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::fold::Fold;
use super::rules::RuleDraft;
use crate::domain::register::BookKind;
use crate::domain::rulebook::Rulebook;
use crate::exchange::rules_file;
use crate::text::page_office as text;
use crate::text::rules_file as said;
use crate::ui::browser::FileInMaking;
use crate::ui::components::{FilePicker, SavedMark};

/// A file of rules is some tens of kilobytes; anything much larger is something else.
const FILE_MEGABYTES_MAX: u32 = 1;

/// Saves a version as a file; `false` if that could not be.
pub fn save(rulebook: &Rulebook, kind: BookKind) -> bool {
    let Ok(bytes) = rules_file::write(kind, rulebook) else {
        return false;
    };
    let file = FileInMaking::default();
    file.push(&bytes);
    file.save(&text::file_name(rulebook, rules_file::EXTENSION))
}

/// Fills the draft from a file.
#[component]
pub fn ImportRules(
    /// The draft.
    draft: RuleDraft,
    /// The kinds of meeting that a file doesn't name.
    usual: Rulebook,
    /// The book whose rules they are.
    kind: BookKind,
) -> impl IntoView {
    let usual = StoredValue::new(usual);
    let (problem, taken) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let take = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        spawn_local(async move {
            let read = match read_as_bytes(&file.into()).await {
                Ok(bytes) => rules_file::read(&bytes, kind).map_err(|error| said::error(&error)),
                Err(_) => Err(text::CALENDAR_UNREADABLE.to_owned()),
            };
            let _ = taken.try_set(read.is_ok().then(|| text::IMPORTED.to_owned()));
            let _ = problem.try_set(read.as_ref().err().cloned());
            if let (Ok(rulebook), Some(usual)) = (read, usual.try_get_value()) {
                draft.take_over(&rulebook, &usual, kind);
            }
        });
    };
    view! {
        <Fold title=text::IMPORT>
            <p class="quiet">{text::IMPORT_HINT}</p>
            <FilePicker
                label=text::IMPORT_FILE
                endings=&[".json"]
                limit_megabytes=FILE_MEGABYTES_MAX
                on_files=take
            />
            <p class="field__error" role="alert">
                {move || problem.get()}
            </p>
            <SavedMark text=taken />
        </Fold>
    }
}
