//! 议题审批表 on paper: one matter a page, for the matters of a meeting or for the matter whose page is open.

use leptos::prelude::*;

use super::{Desk, Page};
use crate::text::meeting_papers::application as text;
use crate::ui::components::PrintAlone;
use crate::ui::open_matter::OpenMatter;
use crate::ui::workspace::use_workspace;

/// A row with more characters may be parted by the end of a page.
const LONG: usize = 400;
/// Characters of a line that stands beside another.
const HALF: usize = 24;

/// The button that prints the forms of every matter of a meeting.
#[component]
pub fn PrintApplications(
    /// The meeting.
    desk: Desk,
) -> impl IntoView {
    let forms = move || {
        desk.made(|papers| {
            let forms = papers
                .matters()
                .filter_map(|(item, matter)| text::form(papers.book, matter, Some((papers.meeting.id, item.number))));
            forms.collect::<Vec<_>>()
        })
    };
    let pages = move || {
        let forms = forms().unwrap_or_default();
        if forms.is_empty() {
            return view! { <p>{text::NONE}</p> }.into_any();
        }
        forms.into_iter().map(page).collect_view().into_any()
    };
    view! {
        <PrintAlone label=text::PRINT_ALL page="form">
            {pages()}
        </PrintAlone>
    }
}

/// The button that prints the form of the open matter.
#[component]
pub fn PrintApplication(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let form = move || untrack(|| open.with(|matter| workspace.with(|book| text::form(book, matter, None))));
    view! { <PrintAlone label=text::PRINT>{move || form().map(page)}</PrintAlone> }
}

/// Lines that are all short stand side by side.
fn in_halves(value: String) -> AnyView {
    let mut lines = value.lines();
    if lines.clone().count() < 2 || lines.any(|line| line.chars().count() > HALF) {
        return value.into_any();
    }
    let lines: Vec<String> = value.lines().map(str::to_owned).collect();
    let line = |line: String| view! { <p>{line}</p> };
    view! { <div class="sheet__halves">{lines.into_iter().map(line).collect_view()}</div> }.into_any()
}

fn page(form: text::ApplicationForm) -> AnyView {
    let row = |lines: Vec<(String, String)>| {
        let columns = if lines.len() == 1 { "3" } else { "1" };
        let long = lines.iter().any(|(_, value)| value.chars().count() > LONG);
        let line = move |(name, value): (String, String)| {
            view! {
                <th scope="row">{name}</th>
                <td colspan=columns>{in_halves(value)}</td>
            }
        };
        view! { <tr class=long.then_some("sheet__long")>{lines.into_iter().map(line).collect_view()}</tr> }
    };
    let signed = |place: text::SignOffBox| {
        view! {
            <tr>
                <th scope="row">{place.stage}</th>
                <td colspan="3">
                    <div class="sheet__opinion">
                        <p>{place.opinion}</p>
                        <p class="sheet__signed">{place.signed}</p>
                    </div>
                </td>
            </tr>
        }
    };
    view! {
        <Page title=text::TITLE>
            <table class="sheet__form sheet__form--pairs">
                <colgroup>
                    <col class="sheet__name" />
                    <col />
                    <col class="sheet__name" />
                    <col />
                </colgroup>
                <thead>{row(vec![form.title])}</thead>
                <tbody>{form.rows.into_iter().map(row).collect_view()}</tbody>
                <tbody class="sheet__whole">{form.sign_offs.into_iter().map(signed).collect_view()}</tbody>
            </table>
        </Page>
    }
    .into_any()
}
