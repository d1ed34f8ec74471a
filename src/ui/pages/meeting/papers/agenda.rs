//! The agenda on paper, with the papers of each item and what came of the decisions of the last meeting.

use leptos::prelude::*;

use super::super::carried_out::LastTime;
use super::{Desk, Page};
use crate::text::meeting_papers::agenda as text;
use crate::text::page_meeting::prepare as words;
use crate::text::paper;
use crate::ui::components::PrintAlone;

/// The button that prints the agenda.
#[component]
pub fn PrintAgenda(
    /// The meeting.
    desk: Desk,
    /// What the last one decided, where one was held.
    last: Option<LastTime>,
) -> impl IntoView {
    let row = |line: text::AgendaRow| {
        view! {
            <tr>
                <th scope="row">{line.number}</th>
                <td>{line.kind}</td>
                <td>
                    {line.title}
                    {line.reporter.map(|reporter| view! { <p class="small">{reporter}</p> })}
                    {line.papers.map(|papers| view! { <p class="small">{papers}</p> })}
                </td>
            </tr>
        }
    };
    let before = move || {
        last.map(|last| {
            view! {
                <h2>{words::CARRIED_OUT}</h2>
                <p>{last.heading()}</p>
                {last.on_paper()}
            }
        })
    };
    let page = move |agenda: text::Agenda| {
        view! {
            <Page title=agenda.title kicker=agenda.kicker signed_by=paper::AGENDA>
                <table class="sheet__form sheet__form--agenda">
                    <tbody>{agenda.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
                {before()}
            </Page>
        }
    };
    view! { <PrintAlone label=words::PRINT_AGENDA>{move || desk.made(text::agenda).map(page)}</PrintAlone> }
}
