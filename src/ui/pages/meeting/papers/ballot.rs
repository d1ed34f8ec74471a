//! 表决票 and 计票单 on paper: for one item, or for every person on one ticket.

use leptos::prelude::*;

use super::{Desk, Page};
use crate::text::meeting_papers::ballot as text;
use crate::text::paper;
use crate::ui::components::{Notice, NoticeKind, PrintAlone};
use crate::ui::form::{Choice, SelectField};

/// Every person on one ticket.
const ALL: &str = "all";

/// The part of the card for secret ballots; nothing where the meeting votes on nothing any more.
#[component]
pub fn Ballots(
    /// The meeting.
    desk: Desk,
) -> impl IntoView {
    let choices = Memo::new(move |_| {
        let items = desk.seen(text::items).unwrap_or_default();
        let all = desk.seen(text::all_on_one).unwrap_or_default();
        let all = all.then(|| Choice::new(ALL, text::ALL));
        let items = items
            .into_iter()
            .map(|(number, line)| Choice::new(number.to_string(), line));
        all.into_iter().chain(items).collect::<Vec<_>>()
    });
    let first = choices.with_untracked(|choices| choices.first().map(|choice| choice.value.clone()));
    let chosen = RwSignal::new(first.unwrap_or_default());
    let item = move || chosen.with(|chosen| chosen.parse::<u16>().ok());
    let any = move || {
        let chosen = chosen.get();
        choices.with(|choices| choices.iter().any(|choice| choice.value == chosen))
    };
    let count = move || {
        let (said, few) = desk.seen(|papers| text::count(papers, item()))?;
        let warning = few.then(|| view! { <Notice kind=NoticeKind::Warning>{text::FEW}</Notice> });
        Some(view! {
            <p class="quiet">{said}</p>
            {warning}
        })
    };
    let tickets = move || {
        let item = untrack(item);
        let all = desk.made(|papers| text::tickets(papers, item)).unwrap_or_default();
        all.into_iter().map(copies).collect_view()
    };
    let sheets = move || {
        let item = untrack(item);
        let all = desk.made(|papers| text::count_sheets(papers, item)).unwrap_or_default();
        all.into_iter().map(count_sheet).collect_view()
    };
    let field = move || view! { <SelectField label=text::ITEM value=chosen choices required=true /> };
    view! {
        <Show when=move || choices.with(|choices| !choices.is_empty())>
            <section class="stack stack--tight">
                <h3>{text::PART}</h3>
                {field}
                <Show when=any>
                    {count}
                    <div class="meeting-papers">
                        <PrintAlone label=text::PRINT page="ticket">{tickets()}</PrintAlone>
                        <PrintAlone label=text::PRINT_COUNT page="form">{sheets()}</PrintAlone>
                    </div>
                </Show>
            </section>
        </Show>
    }
}

/// The same ticket for everyone who votes, to be cut apart.
fn copies(ticket: text::Ticket) -> impl IntoView {
    let one = |_| {
        let ticket = ticket.clone();
        view! {
            <article class="ticket" translate="no">
                <h1 class="ticket__title">{ticket.title}</h1>
                <p class="ticket__kicker">{ticket.kicker}</p>
                {marked(ticket.heads, ticket.rows, ticket.marks)}
                <p class="ticket__note">{ticket.note}</p>
                <p class="ticket__seal">{text::SEAL}</p>
            </article>
        }
    };
    (0..ticket.copies).map(one).collect_view()
}

fn count_sheet(sheet: text::CountSheet) -> impl IntoView {
    let figure = |(name, value): (&'static str, String)| {
        view! {
            <th scope="row">{name}</th>
            <td>{value}</td>
        }
    };
    view! {
        <Page title=sheet.title kicker=sheet.kicker signed_by=paper::COUNT>
            <table class="sheet__form count-sheet__figures">
                <tbody>
                    <tr>{sheet.figures.map(figure).into_iter().collect_view()}</tr>
                </tbody>
            </table>
            {marked(sheet.heads, sheet.rows, sheet.marks)}
            <p>{sheet.required}</p>
            <p>{text::COUNT_NOTE}</p>
        </Page>
    }
}

/// A table whose last columns are left to the hand.
fn marked(heads: Vec<&'static str>, rows: Vec<Vec<String>>, marks: usize) -> AnyView {
    let first = heads.len().saturating_sub(marks);
    let class = move |at: usize| (at >= first).then_some("sheet__mark");
    let row = move |cells: Vec<String>| {
        let cells = cells.into_iter().enumerate();
        let cells = cells.map(|(at, cell)| view! { <td class=class(at)>{cell}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    let heads = heads.into_iter().enumerate();
    let heads = heads.map(|(at, head)| {
        view! {
            <th scope="col" class=class(at)>
                {head}
            </th>
        }
    });
    view! {
        <table class="sheet__form sheet__form--lines">
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
