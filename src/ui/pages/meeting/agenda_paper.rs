//! The agenda on paper, with what came of the decisions of the last meeting.

use std::sync::Arc;

use leptos::prelude::*;

use super::carried_out::LastTime;
use crate::domain::meeting::{ItemState, Meeting};
use crate::domain::room;
use crate::text::names::Names;
use crate::text::page_meeting as text;
use crate::text::page_meeting::prepare as words_here;
use crate::text::{paper, words};
use crate::ui::components::PrintAlone;
use crate::ui::paper::PaperEnd;
use crate::ui::workspace::use_workspace;

/// The button that prints the agenda.
#[component]
pub fn PrintAgenda(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// What the last one decided, where one was held.
    last: Option<LastTime>,
) -> impl IntoView {
    let workspace = use_workspace();
    let title = move || {
        meeting.with(|meeting| {
            let name = |book: &_| Names::of(book, meeting.call.on).meeting(meeting.call.kind).to_owned();
            words_here::agenda_of(&words::session(meeting.session, &workspace.with(name)))
        })
    };
    let kicker = move || meeting.with(|meeting| text::kicker(meeting.call.on, meeting.call.at, &meeting.call.place));
    let row = move |item: &ItemState| {
        let line = workspace.with(|book| text::item_line(&item.content, &room::title(book, &item.content)));
        view! {
            <tr>
                <th scope="row">{words_here::item_number(item.number)}</th>
                <td>{words::agenda_item(&item.content)}</td>
                <td>{line}</td>
            </tr>
        }
    };
    let rows = move || meeting.with(|meeting| meeting.items.iter().map(row).collect_view());
    let before = move || {
        last.map(|last| {
            view! {
                <h2>{words_here::CARRIED_OUT}</h2>
                <p>{last.heading()}</p>
                {last.table()}
            }
        })
    };
    view! {
        <PrintAlone label=words_here::PRINT_AGENDA>
            <h1 class="sheet__title">{title}</h1>
            <div translate="no">
                <p>{kicker}</p>
                <table class="sheet__form">
                    <tbody>{rows}</tbody>
                </table>
                {before()}
            </div>
            <PaperEnd signed_by=paper::AGENDA />
        </PrintAlone>
    }
}
