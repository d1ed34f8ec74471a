//! What can't be done yet and what it lacks, by the same guards that decide; a button for each gap.

use leptos::prelude::*;

use super::open_matter::OpenMatter;
use super::refused::refusal_card;
use crate::domain::decide::{NextStep, next_steps};
use crate::domain::matter::Matter;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::{Power, Rulebook};
use crate::text::page_matter as words;
use crate::text::refusal::gap;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::workspace::use_workspace;

/// The act that comes next on the path and is refused, if one is.
fn in_the_way(steps: &[(NextStep, Result<(), Refusal>)], matter: &Matter, rulebook: &Rulebook) -> Option<Refusal> {
    let refused = |wanted: NextStep| {
        let found = steps.iter().find(|(step, _)| *step == wanted)?;
        found.1.clone().err()
    };
    if matter.withdrawn.is_some() || matter.agenda.is_some() {
        None
    } else if matter.entry.is_some() {
        let appoints = steps.iter().any(|(step, _)| *step == NextStep::Appoint) && matter.appointed.is_none();
        if appoints { refused(NextStep::Appoint) } else { None }
    } else if matter.decision().is_some() {
        refused(NextStep::Enter)
    } else {
        let line = matter.topic().and_then(|topic| rulebook.line(&topic.line));
        let deciding = line.map(|line| line.decided_by).or_else(|| {
            let votes = rulebook.meetings.iter().find(|rule| rule.power == Power::Votes);
            votes.map(|rule| rule.kind)
        })?;
        refused(NextStep::Place(deciding))
    }
}

/// What stands in the way of the next act.
#[component]
pub fn Standing(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let refusal = Memo::new(move |_| {
        let today = workspace.today();
        workspace
            .with(|book| open.with(|matter| in_the_way(&next_steps(book, matter, today), matter, book.rulebook(today))))
    });
    move || {
        Some(match refusal.get()? {
            Refusal::NeedsWaiver(gaps) => {
                let lines: Vec<_> = gaps.iter().map(|one| gap::line(one).text).collect();
                let line = |said: String| view! { <li>{said}</li> };
                view! {
                    <Notice kind=NoticeKind::Warning>
                        {words::WARNINGS_AHEAD} <ul>{lines.into_iter().map(line).collect_view()}</ul>
                    </Notice>
                }
                .into_any()
            }
            refusal => refusal_card(workspace, &refusal, Some(open.id)),
        })
    }
}
