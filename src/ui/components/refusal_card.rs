//! Why something can't be done now: the fact, what is missing, the clause for each, and the way there.

use leptos::prelude::*;

use super::{ButtonSize, LinkButton};
use crate::text::ui as text;

/// One thing that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MissingThing {
    /// The fact, with its numbers.
    pub fact: String,
    /// The clause it rests on.
    pub citation: Option<String>,
    /// What the link says and where it leads.
    pub remedy: Option<(String, String)>,
}

/// A refusal with everything that is missing.
#[component]
pub fn RefusalCard(
    /// What can't be done.
    #[prop(into)]
    fact: Signal<String>,
    /// What is missing.
    #[prop(into)]
    missing: Signal<Vec<MissingThing>>,
    /// Buttons that act on the refusal as a whole.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    view! {
        <section class="refusal-card" role="status">
            <h2 class="refusal-card__fact">{fact}</h2>
            <ol class="refusal-card__list">
                <For each=move || missing.get() key=Clone::clone let:thing>
                    <li class="refusal-card__missing">
                        <div class="refusal-card__body">
                            <span>{thing.fact.clone()}</span>
                            {thing
                                .citation
                                .map(|citation| {
                                    view! {
                                        <span class="refusal-card__citation">{text::according_to(&citation)}</span>
                                    }
                                })}
                            {thing
                                .remedy
                                .map(|(label, href)| {
                                    let name = text::way_of(&label, &thing.fact);
                                    view! {
                                        <LinkButton href size=ButtonSize::Small name>
                                            {label}
                                        </LinkButton>
                                    }
                                })}
                        </div>
                    </li>
                </For>
            </ol>
            {actions.run()}
        </section>
    }
}
