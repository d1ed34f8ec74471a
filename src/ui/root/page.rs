//! Which page a route shows: the single place where pages are mounted.

use leptos::prelude::*;

use crate::ui::pages::safety::SafetyPage;
use crate::ui::route::Route;

/// The page of a route.
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::Safety => view! { <SafetyPage /> }.into_any(),
        _ => view! { <SafetyPage /> }.into_any(),
    }
}
