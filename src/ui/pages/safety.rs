//! 数据安全: where the book is, whether it is whole, how to keep it, move it and erase from it.

use leptos::prelude::*;

use crate::text::nav::{Place, title};
use crate::ui::components::PageHead;

/// The safety page.
#[component]
pub fn SafetyPage() -> impl IntoView {
    view! { <PageHead title=title(Place::DataSafety) /> }
}
