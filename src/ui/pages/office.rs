//! 制度与班子: names, body, rules, catalogue and calendar, each dated; a change is a new fact beside the old one.

mod address;
mod amend_rules;
mod amendable;
mod calendar_card;
mod catalogue_card;
pub mod check;
mod checks_page;
mod explain_card;
mod fold;
pub mod import;
pub mod line_table;
pub mod lines;
mod meeting_more;
pub mod meetings;
pub mod names;
mod names_card;
mod notice_form;
mod origin;
mod other_base;
mod part_fields;
pub mod parts;
pub mod preview;
mod proposed_before;
pub mod roster;
mod roster_card;
pub mod roster_table;
mod row_table;
mod rows;
pub mod rules;
mod rules_card;
mod strength_table;
mod versions;
mod waiting_rules;
pub mod whole_rules;
mod year_preview;

use leptos::prelude::*;

use crate::text::{nav, page_office as text};
use crate::ui::components::PageHead;
use address::Shown;
use calendar_card::CalendarCard;
use catalogue_card::{CatalogueCard, ReasonsCard};
use checks_page::ChecksPage;
use explain_card::ExplainCard;
use names_card::{NamesCard, StatementCard};
use roster_card::RosterCard;
use rules_card::{EarlierRulesCard, RulesCard};
use versions::{ComparePage, VersionPage};

/// The page, or the part of it that the address names.
#[component]
pub fn OfficePage() -> impl IntoView {
    let shown = address::shown();
    let part = move || match shown.get() {
        Shown::Page => view! { <Cards /> }.into_any(),
        Shown::Version(digest) => view! { <VersionPage digest /> }.into_any(),
        Shown::Compared(old, new) => view! { <ComparePage old new /> }.into_any(),
        Shown::Checks => view! { <ChecksPage /> }.into_any(),
    };
    view! { <div class="office">{part}</div> }
}

#[component]
fn Cards() -> impl IntoView {
    view! {
        <PageHead title=nav::title(nav::Place::RulesAndBody) note=text::NOTE />
        <NamesCard />
        <RosterCard />
        <RulesCard />
        <EarlierRulesCard />
        <CatalogueCard />
        <ReasonsCard />
        <CalendarCard />
        <ExplainCard />
        <StatementCard />
    }
}
