//! New rules that are proposed with a matter, or decided and not in force yet.

use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::id::MatterId;
use crate::domain::meeting::Outcome;
use crate::text::page_office as text;
use crate::ui::components::{Badge, Tone};
use crate::ui::pages::matter::proposal::PutIntoForce;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// One proposal that waits: the matter, its title, whether a meeting passed it.
type Waiting = (MatterId, String, bool);

fn waiting(book: &Book) -> Vec<Waiting> {
    let in_force = |id: MatterId| {
        let mut adoptions = book.rulebooks.iter().filter_map(|rulebook| rulebook.adoption.as_ref());
        adoptions.any(|adoption| adoption.matter == Some(id))
    };
    let proposed = book
        .matters
        .values()
        .filter(|matter| matter.proposes_rules && !in_force(matter.id));
    let waiting = proposed.filter_map(|matter| {
        let outcome = matter.resolved.as_ref().map(|resolved| &resolved.outcome);
        let passed = match outcome {
            Some(Outcome::Passed) => true,
            Some(outcome) if outcome.decides() => return None,
            _ if matter.status.ended() => return None,
            _ => false,
        };
        Some((matter.id, matter.title.clone(), passed))
    });
    waiting.collect()
}

/// What waits, each with the way to its matter; nothing where nothing does.
#[component]
pub fn WaitingRules() -> impl IntoView {
    let waiting = use_workspace().select(waiting);
    let one = |(matter, title, passed): Waiting| {
        let state = text::proposal_state(false, passed.then_some(true));
        let tone = if passed { Tone::Amber } else { Tone::Blue };
        view! {
            <li class="waiting-rules__one">
                <a href=Route::Matter(matter).href()>{title}</a>
                " "
                <Badge text=state tone />
                {passed.then(|| view! { <PutIntoForce matter /> })}
            </li>
        }
    };
    move || {
        let waiting = waiting.get();
        (!waiting.is_empty()).then(|| {
            view! {
                <section class="waiting-rules" aria-label=text::WAITING_RULES>
                    <h3>{text::WAITING_RULES}</h3>
                    <ul>{waiting.into_iter().map(one).collect_view()}</ul>
                </section>
            }
        })
    }
}
