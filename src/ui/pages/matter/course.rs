//! 经过: every fact about the matter in order, with the day it happened and the moment of its entry.

use leptos::prelude::*;

use crate::text::names::Names;
use crate::text::page_matter as words;
use crate::ui::components::{Card, Timeline};
use crate::ui::course::entry;
use crate::ui::open_matter::OpenMatter;
use crate::ui::workspace::use_workspace;

/// The timeline of the open matter.
#[component]
pub fn Course(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let entries = Memo::new(move |_| {
        let today = workspace.today();
        workspace.with(|book| {
            let names = Names::of(book, today);
            open.with(|matter| {
                matter
                    .history
                    .iter()
                    .map(|fact| entry(fact, names, None))
                    .collect::<Vec<_>>()
            })
        })
    });
    view! {
        <Card title=words::COURSE note=Signal::derive(move || words::count_of_facts(entries.with(Vec::len)))>
            <Timeline entries />
        </Card>
    }
}
