//! 制度与班子: names, body, rules, catalogue and calendar, each dated; a change is a new fact beside the old one.

mod amend_rules;
mod amendable;
mod calendar_card;
mod catalogue_card;
pub mod check;
mod explain_card;
pub mod line_table;
pub mod lines;
pub mod meetings;
pub mod names;
mod names_card;
mod notice_form;
pub mod roster;
mod roster_card;
pub mod roster_table;
pub mod rules;
mod rules_card;
mod year_preview;

use leptos::prelude::*;

use crate::text::{nav, page_office as text};
use crate::ui::components::PageHead;
use calendar_card::CalendarCard;
use catalogue_card::{CatalogueCard, ReasonsCard};
use explain_card::ExplainCard;
use names_card::{NamesCard, StatementCard};
use roster_card::RosterCard;
use rules_card::RulesCard;

/// The page.
#[component]
pub fn OfficePage() -> impl IntoView {
    view! {
        <div class="office">
            <PageHead title=nav::title(nav::Place::RulesAndBody) note=text::NOTE />
            <NamesCard />
            <RosterCard />
            <RulesCard />
            <CatalogueCard />
            <ReasonsCard />
            <CalendarCard />
            <ExplainCard />
            <StatementCard />
        </div>
    }
}
