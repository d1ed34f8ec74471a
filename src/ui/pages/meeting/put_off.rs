//! An item whose member in charge is not there is put off, unless the room insists (R55).

use std::sync::Arc;

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::matter::Matter;
use crate::domain::meeting::Meeting;
use crate::domain::refusal::GapFact;
use crate::domain::rules::meeting::in_charge_away;
use crate::text::names::Names;
use crate::text::page_meeting::room as text;
use crate::text::refusal::gap;
use crate::ui::components::{Button, Notice, NoticeKind};
use crate::ui::workspace::use_workspace;

/// The member in charge of a matter who is not in the room.
pub fn away_in_charge(sitting: Sitting, file: Signal<Option<Arc<Matter>>>) -> Memo<Option<String>> {
    let workspace = use_workspace();
    Memo::new(move |_| {
        let file = file.get()?;
        let away =
            |meeting: &Meeting| workspace.with(|book| in_charge_away(&book.roster, meeting, &file).map(str::to_owned));
        sitting.meeting.with(|meeting| away(meeting))
    })
}

/// Instead of the vote, where the member in charge is not there: the matter is put off unless the room insists.
#[component]
pub fn PutOff(
    /// The meeting in session.
    sitting: Sitting,
    /// The member in charge.
    post: String,
    /// The room takes it up all the same.
    insisted: RwSignal<bool>,
) -> impl IntoView {
    let number = untrack(|| sitting.item(|item| item.number)).unwrap_or(0);
    let fact = gap::fact(&GapFact::InChargeAbsent { item: number, post }, Names::NONE);
    view! {
        <Notice
            kind=NoticeKind::Warning
            actions=move || view! { <Button on_press=move |()| insisted.set(true)>{text::INSIST}</Button> }
        >
            <p>{fact}</p>
        </Notice>
    }
}
