//! The text as it will be read outside, with the places that still stand in the way marked.

use core::ops::Range;

use leptos::prelude::*;

use super::scan;
use crate::exchange::page::Page;
use crate::text::page_disclosure as text;

/// A page as others read it.
#[component]
pub fn Sheet(
    /// The page.
    #[prop(into)]
    page: Signal<Page>,
    /// Its text as typed, in which the marks have their places.
    #[prop(into)]
    typed: Signal<String>,
    /// Places to mark, in characters of title, line end and text.
    #[prop(optional, into)]
    marks: Signal<Vec<Range<usize>>>,
    /// Not released: the sheet says so.
    #[prop(optional)]
    unsigned: bool,
) -> impl IntoView {
    let lines = move || {
        let whole = page.with(|page| scan::whole(&page.title, &typed.get()));
        marked_lines(&whole, &marks.get())
    };
    let written = move |line: Vec<Piece>| {
        let pieces = line.into_iter().map(|piece| match piece {
            Piece::Plain(words) => words.into_any(),
            Piece::Marked(words) => view! { <mark>{words}</mark> }.into_any(),
        });
        pieces.collect_view()
    };
    let body = move || {
        let mut lines = lines().into_iter();
        let title = lines.next().map(written);
        let paragraphs = lines
            .filter(|line| !line.is_empty())
            .map(|line| view! { <p>{written(line)}</p> });
        let paragraphs = paragraphs.collect_view();
        page.with(|page| {
            let rows = page.metadata.iter().map(|(name, value)| {
                view! {
                    <tr>
                        <th scope="row">{name.clone()}</th>
                        <td>{value.clone()}</td>
                    </tr>
                }
            });
            view! {
                <table class="disclosure__metadata">
                    <tbody>{rows.collect_view()}</tbody>
                </table>
                <h3 class="disclosure__title">{title}</h3>
                {paragraphs}
                {page.withheld.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view()}
                <p class="disclosure__foot">{page.office.clone()} <br /> {page.date.clone()}</p>
            }
        })
    };
    view! {
        <div class="disclosure__sheet" translate="no">
            {unsigned.then(|| view! { <p class="disclosure__draft-mark">{text::UNSIGNED}</p> })}
            {body}
        </div>
    }
}

/// A run of words, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Plain(String),
    Marked(String),
}

/// The lines of a text, each cut at the marks. Blank lines are empty.
fn marked_lines(whole: &str, marks: &[Range<usize>]) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    for (at, c) in whole.chars().enumerate() {
        let line = lines.last_mut().expect("there is always a line");
        if c == '\n' {
            lines.push(Vec::new());
            continue;
        }
        let first = line.is_empty();
        let mark = marks.iter().any(|mark| mark.contains(&at));
        match line.last_mut() {
            Some(Piece::Marked(words)) if mark => words.push(c),
            Some(Piece::Plain(words)) if !mark => words.push(c),
            _ if mark => line.push(Piece::Marked(c.to_string())),
            _ if first && c.is_whitespace() => {}
            _ => line.push(Piece::Plain(c.to_string())),
        }
    }
    lines
}
