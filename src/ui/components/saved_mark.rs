//! The acknowledgement that something is stored; it stands beside the button and is read out.

use leptos::prelude::*;

/// Empty, or what was stored. Must be set only after the record is on disk.
#[component]
pub fn SavedMark(
    /// The acknowledgement.
    #[prop(into)]
    text: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <span class="saved-mark" role="status">
            {move || text.get()}
        </span>
    }
}
