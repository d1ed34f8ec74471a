//! Adding a paper to a matter.

use leptos::prelude::*;

use crate::domain::application::Place;
use crate::domain::command::Command;
use crate::text::page_matter as words;
use crate::ui::attaching::AttachFile;
use crate::ui::open_matter::OpenMatter;

/// Choosing a file and adding it.
#[component]
pub fn AttachForm(
    /// The matter.
    open: OpenMatter,
    /// Where the paper belongs.
    place: Place,
) -> impl IntoView {
    let command = move |(attachment, not_secret_by)| {
        Some(Command::AttachFile {
            matter: open.id,
            place,
            attachment,
            not_secret_by,
        })
    };
    view! { <AttachFile label=words::choose_file_for(place) place=open.place() command /> }
}
