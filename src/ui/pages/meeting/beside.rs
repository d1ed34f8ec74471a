//! Beside the items: the buttons that open papers handed out and opinions of supervision, with what is still open.

use leptos::prelude::*;

use super::handed_out::HandedOutDialog;
use super::keys;
use super::papers::PapersButton;
use super::room::Sitting;
use super::supervision::SupervisionDialog;
use crate::domain::decide::written_here;
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::domain::room;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::beside as text;
use crate::ui::components::{Badge, Button, Dialog, Tone};
use crate::ui::form::Choice;
use crate::ui::workspace::use_workspace;

/// The two buttons and their dialogs.
#[component]
pub fn Beside(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let count = move |of: fn(&Meeting) -> usize| Memo::new(move |_| sitting.meeting.with(|meeting| of(meeting)));
    let out = count(|meeting| meeting.beside.hand_outs.iter().map(|one| one.out().count()).sum());
    let unanswered = count(|meeting| meeting.beside.unanswered().count());
    let badge = move |count: Memo<usize>, say: fn(usize) -> String| {
        move || (count.get() > 0).then(|| view! { <Badge text=say(count.get()) tone=Tone::Amber /> })
    };
    view! {
        <span class="row">
            <Button key=keys::PAPERS on_press=move |()| sitting.doors().papers.set(true)>{text::PAPERS}</Button>
            {badge(out, text::out)}
        </span>
        <span class="row">
            <Button key=keys::SUPERVISION on_press=move |()| sitting.doors().supervision.set(true)>{text::SUPERVISION}</Button>
            {badge(unanswered, text::unanswered)}
        </span>
        <PapersButton meeting=sitting.meeting />
        <Dialog open=sitting.doors().papers title=text::PAPERS wide=true>
            <HandedOutDialog sitting />
        </Dialog>
        <Dialog open=sitting.doors().supervision title=text::SUPERVISION wide=true>
            <SupervisionDialog sitting />
        </Dialog>
    }
}

/// The items of which something may be written here, to choose from.
pub fn items(sitting: Sitting) -> Vec<Choice> {
    let workspace = use_workspace();
    sitting.meeting.with(|meeting| {
        let items = meeting.items.iter().filter(|item| written_here(&item.content).is_ok());
        let choice = |(number, content): (u16, &AgendaItem)| {
            let title = workspace.with(|book| room::title(book, content));
            let line = words_there::item_line(content, &title);
            Choice::new(number.to_string(), text::item(number, &line))
        };
        items.map(|item| choice((item.number, &item.content))).collect()
    })
}

/// The item in hand, as a form proposes it; empty where nothing may be written about it.
pub fn item_in_hand(sitting: Sitting) -> String {
    let number = sitting.item_in_hand().map(|(_, item)| item.to_string());
    let known = untrack(|| items(sitting));
    number
        .filter(|number| known.iter().any(|choice| choice.value == *number))
        .unwrap_or_default()
}
