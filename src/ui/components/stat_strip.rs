//! A few figures in a row, each a way to the rows behind it.

use leptos::either::Either;
use leptos::prelude::*;

use super::Tone;

/// One figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stat {
    /// What is counted.
    pub name: String,
    /// The figure, or a word such as 另册.
    pub figure: String,
    /// Its unit.
    pub unit: String,
    /// What else to know.
    pub note: String,
    /// Red when the note tells of something late.
    pub tone: Tone,
    /// Where the rows behind it are.
    pub href: Option<String>,
}

/// Figures in a row.
#[component]
pub fn StatStrip(
    /// The figures.
    #[prop(into)]
    stats: Signal<Vec<Stat>>,
) -> impl IntoView {
    view! { <div class="stat-strip">{move || stats.get().into_iter().map(one_stat).collect_view()}</div> }
}

fn one_stat(stat: Stat) -> impl IntoView {
    let words = view! {
        <span class="stat-strip__name">{stat.name}</span>
        <span class="stat-strip__figure">
            {stat.figure} <span class="stat-strip__unit">{stat.unit}</span>
        </span>
        <span class="stat-strip__note" data-tone=stat.tone.name()>
            {stat.note}
        </span>
    };
    match stat.href {
        Some(href) => Either::Left(view! { <a class="stat-strip__stat" href=href>{words}</a> }),
        None => Either::Right(view! { <div class="stat-strip__stat">{words}</div> }),
    }
}
