//! The table as the form has it: its heads over two rows, its results under their headings, a cell for each figure.

use leptos::prelude::*;

use crate::domain::information_request::ReplyResult;
use crate::domain::information_request::reply::ResultGroup;
use crate::domain::information_request::report::{Column, ReportRow};
use crate::text::{page_request::report as text, words};

/// The table; `cell` makes what stands in each cell.
#[component]
pub fn Grid(
    /// Names it.
    caption: String,
    /// What stands in a cell.
    cell: Callback<(ReportRow, Column), AnyView>,
) -> impl IntoView {
    let results = ReplyResult::ALL;
    let rows = ReportRow::all().map(|row| {
        let heads = match row {
            ReportRow::Received | ReportRow::CarriedIn | ReportRow::CarriedOut => wide(words::report_row(row), "3"),
            ReportRow::Total => wide(words::report_row(row), "2"),
            ReportRow::Result(result) => {
                let all = (result == results[0]).then(|| {
                    let rows = (results.len() + 1).to_string();
                    view! {
                        <th scope="rowgroup" rowspan=rows>
                            {text::RESULTS}
                        </th>
                    }
                });
                view! {
                    {all}
                    {of_result(result)}
                }
                .into_any()
            }
        };
        let figures = Column::all()
            .map(|column| view! { <td>{cell.run((row, column))}</td> })
            .collect_view();
        view! { <tr>{heads} {figures}</tr> }
    });
    // Wider than a narrow screen: its place takes the focus, so that it is scrolled by keys.
    let name = caption.clone();
    view! {
        <div class="request-table" role="region" aria-label=name tabindex="0">
            <table class="request-table__table">
                <caption class="visually-hidden">{caption}</caption>
                <thead>{heads()}</thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

fn heads() -> AnyView {
    let column = |column| words::report_column(column);
    let [person, organisations @ ..] = crate::domain::information_request::ApplicantKind::ALL;
    let organisations = organisations
        .map(|kind| view! { <th scope="col">{column(Column::Of(kind))}</th> })
        .collect_view();
    view! {
        <tr>
            <td class="request-table__equation" colspan="3" rowspan="3">
                {text::EQUATION}
            </td>
            <th scope="colgroup" colspan="7">
                {text::APPLICANTS}
            </th>
        </tr>
        <tr>
            <th scope="col" rowspan="2">
                {column(Column::Of(person))}
            </th>
            <th scope="colgroup" colspan="5">
                {text::ORGANISATIONS}
            </th>
            <th scope="col" rowspan="2">
                {column(Column::Total)}
            </th>
        </tr>
        <tr>{organisations}</tr>
    }
    .into_any()
}

fn wide(words: &'static str, columns: &'static str) -> AnyView {
    view! {
        <th scope="row" colspan=columns>
            {words}
        </th>
    }
    .into_any()
}

/// The head of a result, after that of its group where it is the first of it.
fn of_result(result: ReplyResult) -> AnyView {
    let group = result.group();
    if matches!(group, ResultGroup::Given | ResultGroup::Partly) {
        return wide(words::reply_result_row(result), "2");
    }
    let mut alike = ReplyResult::ALL.into_iter().filter(|other| other.group() == group);
    let first = alike.clone().next() == Some(result);
    let rows = alike.by_ref().count().to_string();
    let head = first.then(|| {
        view! {
            <th scope="rowgroup" rowspan=rows>
                {words::result_group(group)}
            </th>
        }
    });
    view! {
        {head}
        <th scope="row">{words::reply_result_row(result)}</th>
    }
    .into_any()
}
