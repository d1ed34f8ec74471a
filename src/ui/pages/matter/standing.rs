//! What can't be done yet and what it lacks, by the same guards that decide; a button for each gap.

use leptos::prelude::*;

use crate::domain::decide::NextStep;
use crate::domain::matter::Matter;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::Rulebook;
use crate::text::button;
use crate::text::page_matter as words;
use crate::text::refusal::Act;
use crate::ui::added_up;
use crate::ui::components::{ButtonSize, LinkButton, Notice, NoticeKind};
use crate::ui::open_matter::OpenMatter;
use crate::ui::part::Part;
use crate::ui::refused::{gap_line, refusal_card};
use crate::ui::workspace::use_workspace;

/// The act that comes next on the path, if one does.
fn next_act(matter: &Matter, rulebook: &Rulebook) -> Option<(NextStep, Act)> {
    if matter.topic().is_none() || matter.withdrawn.is_some() || matter.agenda.is_some() {
        None
    } else if matter.entry.is_some() {
        // Where the superior appoints, its answer is waited for, and nothing of ours stands in its way.
        let kind = matter.topic().and_then(|topic| topic.particulars.appointment());
        let own = kind.is_some_and(|kind| !kind.superior_appoints());
        let appoints = own && matter.appointed.is_none();
        appoints.then_some((NextStep::Appoint, Act::Placing))
    } else if matter.decision().is_some() {
        Some((NextStep::Enter, Act::Entering))
    } else {
        let line = matter.topic().and_then(|topic| rulebook.line(&topic.line));
        let deciding = line.map(|line| line.decided_by).or_else(|| {
            let register = matter.register()?;
            let able = rulebook.meetings.iter().find(|rule| rule.decides(register));
            able.map(|rule| rule.kind)
        })?;
        Some((NextStep::Place(deciding), Act::Placing))
    }
}

/// What stands in the way of the next act.
#[component]
pub fn Standing(
    /// The matter.
    open: OpenMatter,
    /// The part that is shown: what stands in the way of its own act is said there.
    #[prop(into)]
    part: Signal<Part>,
) -> impl IntoView {
    let workspace = use_workspace();
    let refusal = Memo::new(move |_| {
        let rulebook = workspace.rulebook();
        let (step, act) = open.with(|matter| next_act(matter, &rulebook))?;
        if step == NextStep::Appoint && part.get() == Part::Appointment {
            return None;
        }
        open.answer(step).err().map(|refusal| (refusal, act))
    });
    let ready = Memo::new(move |_| {
        let rulebook = workspace.rulebook();
        let next = open.with(|matter| next_act(matter, &rulebook));
        matches!(next, Some((NextStep::Place(_), _))) && open.with(|matter| matter.agenda.is_none())
    });
    let clear = move || {
        ready.get().then(|| {
            view! {
                <Notice actions=move || {
                    view! {
                        <LinkButton href=Part::Meeting.href(open.id) size=ButtonSize::Small>
                            {button::PLACE_ON_AGENDA}
                        </LinkButton>
                    }
                }>{words::READY}</Notice>
            }
            .into_any()
        })
    };
    move || {
        let Some(refused) = refusal.get() else {
            return clear();
        };
        Some(match refused {
            (Refusal::NeedsWaiver(gaps), _) => {
                let lines = gaps.iter().map(|one| gap_line(one, open.place())).collect_view();
                view! {
                    <Notice kind=NoticeKind::Warning>
                        {words::WARNINGS_AHEAD} <ul>{lines}</ul>
                        {added_up::of_gaps(&gaps)}
                    </Notice>
                }
                .into_any()
            }
            (refusal, act) => refusal_card(&refusal, act, open.place()),
        })
    }
}
