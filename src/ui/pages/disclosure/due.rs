//! The twenty working days of a proactive document: the due day, what remains, and the count day by day.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::disclosure::DisclosureAttribute;
use crate::domain::waiting::{DISCLOSURE_WORKING_DAYS, disclosure_due};
use crate::text::{day_count, page_disclosure as text};
use crate::ui::components::{Badge, DayCount, Tone};
use crate::ui::open_matter::OpenMatter;
use crate::ui::workspace::{Workspace, use_workspace};

/// How a due day reads today, and how urgent it looks.
pub fn due_words(workspace: Workspace, document_date: Date) -> (String, Tone, bool) {
    let today = workspace.today();
    workspace.with_calendar(|calendar| {
        let due = disclosure_due(calendar, document_date);
        let left = calendar.remaining(today, due.date);
        let tone = match left {
            _ if today > due.date => Tone::Red,
            0..=crate::domain::waiting::NEAR_WORKING_DAYS => Tone::Amber,
            _ => Tone::Blue,
        };
        (
            text::due(due.date, &text::remaining(today, due.date, left)),
            tone,
            due.provisional,
        )
    })
}

/// The due day with the count behind it.
#[component]
pub fn Due(
    /// The date of the document.
    document_date: Date,
) -> impl IntoView {
    let workspace = use_workspace();
    let words = Memo::new(move |_| due_words(workspace, document_date));
    let counted = move || {
        let days = workspace.with_calendar(|calendar| calendar.explain(document_date, DISCLOSURE_WORKING_DAYS));
        let rule = day_count::after(text::DOCUMENT_DATE_COUNTED, document_date, DISCLOSURE_WORKING_DAYS);
        view! { <DayCount rule days /> }
    };
    view! {
        <div class="disclosure__due">
            <Badge
                text=Signal::derive(move || words.with(|(words, _, _)| words.clone()))
                tone=Signal::derive(move || words.with(|(_, tone, _)| *tone))
            />
            <Show when=move || words.with(|(_, _, provisional)| *provisional)>
                <p class="disclosure__provisional">{day_count::PROVISIONAL}</p>
            </Show>
            {counted}
        </div>
    }
}

/// The due day of a matter that is proactive and not disclosed yet; nothing otherwise.
#[component]
pub fn DueOfFile(file: OpenMatter) -> impl IntoView {
    let from = file.select(|matter| {
        let set = matter.attribute.as_ref().map(|set| &set.value)?;
        let waits = set.attribute == DisclosureAttribute::Proactive && matter.disclosed.is_none();
        set.document_date.filter(|_| waits)
    });
    move || from.get().map(|document_date| view! { <Due document_date /> })
}
