//! Choosing files by button or by dropping them. Files that are too large or of another kind are named and left out.

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;
use web_sys::{File, FileList, HtmlInputElement};

use super::ElementId;
use crate::text::ui as text;

const MEGABYTE: f64 = 1_048_576.0;

/// A button and an area to drop files on.
#[component]
pub fn FilePicker(
    /// What the files are for; names the control.
    #[prop(into)]
    label: Signal<String>,
    /// Accepted endings, each with its dot, such as `.pdf`; empty accepts all.
    #[prop(optional)]
    endings: &'static [&'static str],
    /// Several at once.
    #[prop(optional)]
    multiple: bool,
    /// The largest file, in whole megabytes.
    #[prop(default = 20)]
    limit_megabytes: u32,
    /// Called with the files that may be taken.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
    /// Called where none may be.
    #[prop(default = None, into)]
    on_none: Option<Callback<()>>,
) -> impl IntoView {
    let id = ElementId::fresh();
    let over = RwSignal::new(false);
    let problems = RwSignal::new(Vec::<String>::new());
    let take = move |list: Option<FileList>| {
        let (mut taken, mut left_out) = (Vec::new(), Vec::new());
        let files = list
            .iter()
            .flat_map(|list| (0..list.length()).filter_map(|at| list.item(at)));
        for file in files {
            let name = file.name();
            if !accepts(endings, &name) {
                left_out.push(text::file_not_accepted(&name));
            } else if file.size() > f64::from(limit_megabytes) * MEGABYTE {
                left_out.push(text::file_too_large(&name, limit_megabytes));
            } else {
                taken.push(file);
            }
        }
        taken.truncate(if multiple { usize::MAX } else { 1 });
        problems.set(left_out);
        if !taken.is_empty() {
            on_files.run(taken);
        } else if let Some(on_none) = on_none {
            on_none.run(());
        }
    };
    let chosen = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        take(input.files());
        // So that the same file can be chosen again after it was removed.
        input.set_value("");
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take(event.data_transfer().and_then(|transfer| transfer.files()));
    };
    view! {
        <div class="file-picker">
            <div
                class="file-picker__area"
                data-state=move || over.get().then_some("over")
                on:dragover=move |event| {
                    event.prevent_default();
                    over.set(true);
                }
                on:dragleave=move |_| over.set(false)
                on:drop=dropped
            >
                <input
                    class="file-picker__input"
                    type="file"
                    aria-label=label
                    aria-describedby=id.to_string()
                    accept=endings.join(",")
                    multiple=multiple
                    on:change=chosen
                />
                <span class="file-picker__label" aria-hidden="true">
                    {text::choose_file()}
                </span>
                <span class="file-picker__hint" id=id.to_string()>
                    {text::or_drop_here()} " · " {text::no_state_secrets()}
                </span>
            </div>
            <div role="alert">
                {move || {
                    problems.get().into_iter().map(|text| view! { <p class="file-picker__problem">{text}</p> }).collect_view()
                }}
            </div>
        </div>
    }
}

fn accepts(endings: &[&str], name: &str) -> bool {
    let name = name.to_lowercase();
    endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending))
}
