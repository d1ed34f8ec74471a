//! Which page a route shows: the single place where pages are mounted.

use leptos::prelude::*;

use crate::ui::pages::home::HomePage;
use crate::ui::pages::register::RegisterPage;
use crate::ui::pages::safety::SafetyPage;
use crate::ui::route::Route;

/// The page of a route.
pub fn page(route: &Route) -> AnyView {
    match *route {
        Route::Register(register) => view! { <RegisterPage register /> }.into_any(),
        Route::Safety => view! { <SafetyPage /> }.into_any(),
        _ => view! { <HomePage /> }.into_any(),
    }
}
