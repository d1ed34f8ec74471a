//! 会议通知 on paper, with the list in which receipt is signed, and as the Word file that is sent.

use leptos::prelude::*;

use super::{Desk, Page, table};
use crate::domain::register::BookKind;
use crate::exchange::document::Block;
use crate::text::documents;
use crate::text::meeting_papers::notice as text;
use crate::ui::components::PrintAlone;
use crate::ui::documents::ExportButton;

/// The buttons of the notice.
#[component]
pub fn NoticePaper(
    /// The meeting.
    desk: Desk,
) -> impl IntoView {
    let page = |notice: text::Notice| {
        view! {
            <Page title=notice.title>
                <div class="sheet__letter">{notice.blocks.into_iter().map(block).collect_view()}</div>
            </Page>
        }
    };
    // Nothing of the personnel book leaves it as a file that anyone may open.
    let main_book = move || desk.workspace.with(|book| book.kind == BookKind::Main);
    let document = move |()| desk.made(text::document);
    let name = move |()| {
        desk.meeting
            .with_untracked(|meeting| documents::file_name(text::FILE, meeting))
    };
    view! {
        <PrintAlone label=text::PRINT>{move || desk.made(text::notice).map(page)}</PrintAlone>
        <Show when=main_book>
            <ExportButton label=text::EXPORT name document />
        </Show>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Flush(words) => view! { <p>{words}</p> }.into_any(),
        Block::Closing(words) => view! { <p class="sheet__closing">{words}</p> }.into_any(),
        Block::Labelled { label, text } => view! {
            <p class="sheet__text">
                <strong>{label}</strong>
                {text}
            </p>
        }
        .into_any(),
        Block::Text(words) | Block::Heading(words) | Block::Signature(words) | Block::ScanCode(words) => {
            view! { <p class="sheet__text">{words}</p> }.into_any()
        }
        Block::Table { title, heads, rows } => view! {
            <div class="sheet__whole sheet__sign">
                <h2>{title}</h2>
                {table(heads, rows)}
            </div>
        }
        .into_any(),
    }
}
