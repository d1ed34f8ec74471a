//! What a new version would change, in sentences, and which open matters that touches.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::id::MatterId;
use crate::domain::rulebook::Rulebook;
use crate::domain::rulebook::changes::{Change, changes};
use crate::domain::rulebook::touched::touched;
use crate::text::{page_office as text, rule_change};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// How many matters are listed by title.
const TOUCHED_MAX: usize = 30;

/// Two versions held against each other; the new one may not be readable yet.
#[derive(Clone, Copy)]
pub struct Versions {
    /// As it is.
    pub old: Signal<Arc<Rulebook>>,
    /// As it would be.
    pub new: Signal<Option<Arc<Rulebook>>>,
}

/// The changes in sentences.
#[component]
pub fn ChangesInWords(
    /// The two versions.
    versions: Versions,
) -> impl IntoView {
    let sentences = Memo::new(move |_| {
        let (old, new) = (versions.old.get(), versions.new.get()?);
        let changes = changes(&old, &new);
        let sentence = |change: &Change| rule_change::sentence(change, &old, &new);
        Some(changes.iter().map(sentence).collect::<Vec<_>>())
    });
    move || {
        let Some(sentences) = sentences.get() else {
            return view! { <p class="quiet">{text::NOT_READABLE_YET}</p> }.into_any();
        };
        if sentences.is_empty() {
            return view! { <p class="quiet">{text::NOTHING_CHANGES}</p> }.into_any();
        }
        let line = |sentence: String| view! { <li>{sentence}</li> };
        view! { <ul class="changes">{sentences.into_iter().map(line).collect_view()}</ul> }.into_any()
    }
}

/// The matters still to be decided that the new version would judge otherwise.
#[component]
pub fn TouchedMatters(
    /// The two versions.
    versions: Versions,
) -> impl IntoView {
    let workspace = use_workspace();
    // The matters are looked through anew only where the changes are others, not at every key.
    let changes = Memo::new(move |_| {
        let new = versions.new.get()?;
        Some(changes(&versions.old.get(), &new))
    });
    let matters = Memo::new(move |_| {
        let changes = changes.get()?;
        let (old, new) = (versions.old.get_untracked(), versions.new.get_untracked()?);
        Some(workspace.with(|book| lines(book, &old, &new, &changes)))
    });
    move || {
        let (listed, more) = matters.get()?;
        if listed.is_empty() {
            return Some(view! { <p class="quiet">{text::NOTHING_TOUCHED}</p> }.into_any());
        }
        let line = |(id, title, how): TouchedLine| {
            view! {
                <li>
                    <a href=Route::Matter(id).href()>{title}</a>
                    <span class="quiet">{how}</span>
                </li>
            }
        };
        let lines = listed.into_iter().map(line).collect_view();
        let more = (more > 0).then(|| view! { <p>{text::more_touched(more)}</p> });
        Some(view! { <ul class="changes">{lines}</ul> {more} }.into_any())
    }
}

/// A matter that is touched: its title, and what touches it, in sentences.
type TouchedLine = (MatterId, String, String);

/// The matters that are touched: the first ones by title, and how many there are beyond them.
fn lines(book: &Book, old: &Rulebook, new: &Rulebook, changes: &[Change]) -> (Vec<TouchedLine>, usize) {
    let touched = touched(book, old, new, changes);
    let title = |id: MatterId| {
        book.matters
            .get(&id)
            .map(|matter| matter.title.clone())
            .unwrap_or_default()
    };
    let listed = touched.iter().take(TOUCHED_MAX).map(|one| {
        let by = rule_change::touched_by(&one.by, old, new);
        (one.matter, title(one.matter), by)
    });
    (listed.collect(), touched.len().saturating_sub(TOUCHED_MAX))
}
