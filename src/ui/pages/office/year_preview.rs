//! A year's arrangement before it is adopted: what is off, what is worked, and what looks incomplete.

use leptos::prelude::*;

use crate::domain::calendar::AdoptedYear;
use crate::text::year_arrangement as text;
use crate::ui::components::{KeyValue, KeyValueList, Notice, NoticeKind};

/// The year as the notice would say it.
#[component]
pub fn YearPreview(
    /// The year.
    year: AdoptedYear,
) -> impl IntoView {
    let (periods, worked) = year.as_notice();
    let doubts = year
        .doubts()
        .into_iter()
        .map(|doubt| view! { <Notice kind=NoticeKind::Warning>{text::doubt(&doubt)}</Notice> })
        .collect_view();
    view! {
        <p role="status">{text::preview(year.year(), &periods, worked.len())}</p>
        <KeyValueList>
            <KeyValue key=text::OFF>{text::periods(&periods)}</KeyValue>
            <KeyValue key=text::WORKED>{text::worked(&worked)}</KeyValue>
        </KeyValueList>
        {doubts}
    }
}
