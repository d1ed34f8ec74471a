//! Which page a route shows: the first screen's own, or one of the annex.

use leptos::prelude::*;

use crate::ui::annex::{self, Asked};
use crate::ui::pages::home::HomePage;
use crate::ui::route::Route;

/// The page of a route.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <HomePage /> }.into_any(),
        route => annex::page(Asked::Route(route)),
    }
}
