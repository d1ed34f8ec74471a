//! A short status in a frame. Its words say everything; the tone only helps the eye.

use leptos::prelude::*;

/// What a badge or a figure suggests at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Late, refused, missing.
    Red,
    /// Due, waiting.
    Amber,
    /// Done, in order.
    Green,
    /// Chosen, informative.
    Blue,
    /// Nothing to note.
    #[default]
    Plain,
}

impl Tone {
    /// The value of a `data-tone` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Plain => "plain",
        }
    }
}

fn class_of(tone: Tone) -> &'static str {
    match tone {
        Tone::Red => "badge badge--red",
        Tone::Amber => "badge badge--amber",
        Tone::Green => "badge badge--green",
        Tone::Blue => "badge badge--blue",
        Tone::Plain => "badge",
    }
}

/// A status with words and a tone.
#[component]
pub fn Badge(
    /// The status in words.
    #[prop(into)]
    text: Signal<String>,
    /// How it looks; plain unless said.
    #[prop(optional, into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    view! { <span class=move || class_of(tone.get())>{text}</span> }
}
