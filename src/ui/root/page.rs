//! Which page a route shows: the single place where pages are mounted.

use leptos::prelude::*;

use crate::ui::pages::apply::ApplyPage;
use crate::ui::pages::disclosure::DisclosurePage;
use crate::ui::pages::disclosures::DisclosuresPage;
use crate::ui::pages::home::HomePage;
use crate::ui::pages::irregularities::IrregularitiesPage;
use crate::ui::pages::matter::MatterPage;
use crate::ui::pages::meeting::MeetingPage;
use crate::ui::pages::meetings::MeetingsPage;
use crate::ui::pages::office::OfficePage;
use crate::ui::pages::register::RegisterPage;
use crate::ui::pages::safety::SafetyPage;
use crate::ui::route::Route;

/// The page of a route.
pub fn page(route: &Route) -> AnyView {
    match *route {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::Apply(register) => view! { <ApplyPage register /> }.into_any(),
        Route::Register(register) => view! { <RegisterPage register /> }.into_any(),
        Route::Matter(id) => view! { <MatterPage id /> }.into_any(),
        Route::Meetings => view! { <MeetingsPage /> }.into_any(),
        Route::Meeting(id) => view! { <MeetingPage id /> }.into_any(),
        Route::Disclosures => view! { <DisclosuresPage /> }.into_any(),
        Route::Disclosure(id) => view! { <DisclosurePage id /> }.into_any(),
        Route::Irregularities => view! { <IrregularitiesPage /> }.into_any(),
        Route::Office => view! { <OfficePage /> }.into_any(),
        Route::Safety => view! { <SafetyPage /> }.into_any(),
    }
}
