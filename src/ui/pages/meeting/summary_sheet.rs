//! 会议纪要 on paper: what its Word file says, block by block, for an office without a word processor at hand.

use leptos::prelude::*;

use super::papers::table;
use crate::exchange::document::{Block, Document, TO_THE_EDGE};

/// The sheet of a summary, to be printed alone.
pub fn summary_sheet(document: Document) -> AnyView {
    let Document {
        mark,
        number,
        blocks,
        imprint,
        ..
    } = document;
    let line = |line: String| match line.split_once(TO_THE_EDGE) {
        None => view! { <p>{line}</p> }.into_any(),
        Some((left, right)) => view! {
            <p class="sheet__ends">
                <span>{left.to_owned()}</span>
                <span>{right.to_owned()}</span>
            </p>
        }
        .into_any(),
    };
    let imprint = imprint.into_iter().map(line).collect_view();
    view! {
        <div class="sheet__page">
            <p class="sheet__title">{mark}</p>
            <p class="sheet__kicker">{number}</p>
            <div class="sheet__letter">{blocks.into_iter().map(paragraph).collect_view()}</div>
            <div class="sheet__imprint">{imprint}</div>
        </div>
    }
    .into_any()
}

fn paragraph(block: Block) -> AnyView {
    match block {
        Block::Heading(words) => view! { <h2>{words}</h2> }.into_any(),
        Block::Labelled { label, text } => {
            view! { <p class="sheet__text"><strong>{label}</strong>{text}</p> }.into_any()
        }
        Block::Table { title, heads, rows } => view! {
            <h2>{title}</h2>
            {table(heads, rows)}
        }
        .into_any(),
        Block::Text(words)
        | Block::Flush(words)
        | Block::Closing(words)
        | Block::Signature(words)
        | Block::ScanCode(words) => view! { <p class="sheet__text">{words}</p> }.into_any(),
    }
}
