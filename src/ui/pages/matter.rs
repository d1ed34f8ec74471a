//! 议题: one matter on three columns: its path, the part in hand, and what stands in the way with the whole course.

mod application;
mod appointment;
mod attach;
mod attachments;
mod checks;
mod contracts;
mod correction;
mod course;
mod discussion;
mod emergency;
mod entry;
mod evaluation;
mod follow;
pub mod follow_up;
mod lines;
mod money;
pub mod opened_file;
mod payments;
pub mod proposal;
mod public_notice;
mod rail;
mod resolution;
mod revision;
mod sign_off;
mod standing;
mod step;
mod taking_back;
mod unlinking;
mod whole;
mod works;

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::summary::Summary;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{date, page_self_check, paper, statement};
use crate::ui::components::{Badge, ButtonSize, EmptyState, LinkButton, Notice, PageHead, PrintButton, Tone};
use crate::ui::open_matter::OpenMatter;
use crate::ui::paper::PaperEnd;
use crate::ui::part::Part;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;
use application::ApplicationPart;
use appointment::AppointmentPart;
use checks::Checks;
use course::Course;
use discussion::DiscussionPart;
use emergency::Due;
use entry::EntryPart;
use follow_up::{FollowUpPart, HaltMark};
use proposal::Proposal;
use rail::Rail;
use revision::RevisionReminder;
use standing::Standing;
use step::{FollowUpReminder, StepPart};
use whole::WholeFile;

/// The page of one matter.
#[component]
pub fn MatterPage(
    /// The matter.
    id: MatterId,
) -> impl IntoView {
    let workspace = use_workspace();
    let open = OpenMatter::open(id);
    let summary = workspace.summary(id);
    let known = Memo::new(move |_| summary.with(Option::is_some));
    let placeheld = Memo::new(move |_| {
        summary.with(|summary| {
            summary
                .as_ref()
                .is_some_and(|summary| summary.status == MatterStatus::Placeholder)
        })
    });
    let body = move || match known.get() {
        false => view! { <EmptyState title=words::UNKNOWN_MATTER /> }.into_any(),
        true if placeheld.get() => placeholder(open),
        true => view! {
            <Head open summary />
            <Show when=move || open.read() fallback=|| view! { <p>{words::READING}</p> }>
                <Columns open />
            </Show>
        }
        .into_any(),
    };
    view! { {body} }
}

/// A placeholder holds no content; only its place on an agenda is recorded.
fn placeholder(open: OpenMatter) -> AnyView {
    let said = move || open.with(|matter| matter.placeholder.map(statement::placeholder));
    view! {
        <PageHead title=terms::matter_status(MatterStatus::Placeholder) />
        <Notice actions=|| {
            view! { <LinkButton href=Route::Meetings.href() size=ButtonSize::Small>{words::TO_MEETINGS}</LinkButton> }
        }>
            <p>{said}</p>
            <p>{words::PLACEHOLDER_ON_AGENDA}</p>
        </Notice>
    }
    .into_any()
}

/// Register, department and day; the whole title; status, marks and number.
#[component]
fn Head(open: OpenMatter, summary: Memo<Option<std::sync::Arc<Summary>>>) -> impl IntoView {
    let of = move |say: fn(&Summary) -> String| move || summary.with(|summary| summary.as_deref().map(say));
    let kicker = of(|summary| {
        let register = summary.register.map(terms::register).unwrap_or_default();
        let applied = summary.applied_on.map(date::iso).unwrap_or_default();
        words::kicker(register, &summary.department, &applied)
    });
    let title = of(|summary| {
        if summary.title.is_empty() && summary.erased {
            words::EMPTIED.to_owned()
        } else {
            summary.title.clone()
        }
    });
    let title = move || title().unwrap_or_default();
    let to_checks = move || {
        summary
            .with(|summary| summary.as_deref().map(|one| checks::href(one.id)))
            .unwrap_or_default()
    };
    let number = of(|summary| summary.number.map(terms::entry_number).unwrap_or_default());
    let marks = move || {
        let marks = summary.with(|summary| summary.as_deref().map(marks).unwrap_or_default());
        marks
            .into_iter()
            .map(|(mark, tone)| view! { <Badge text=mark tone /> })
            .collect_view()
    };
    view! {
        <PageHead title=Signal::derive(title) kicker=Signal::derive(kicker)>
            <span class="matter__number">{number}</span>
            {marks}
            <HaltMark open />
            <LinkButton href=Signal::derive(to_checks)>{page_self_check::CHECKS}</LinkButton>
            <PrintButton />
        </PageHead>
    }
}

fn marks(summary: &Summary) -> Vec<(&'static str, Tone)> {
    let tone = match summary.status {
        MatterStatus::Disclosed | MatterStatus::Undisclosed | MatterStatus::Entered => Tone::Green,
        MatterStatus::SentBack | MatterStatus::Rejected => Tone::Red,
        MatterStatus::Postponed | MatterStatus::Referred => Tone::Amber,
        _ => Tone::Blue,
    };
    let mut marks = vec![(terms::matter_status(summary.status), tone)];
    let waits = summary
        .emergency
        .iter()
        .map(|(waits, _)| terms::emergency_waits(*waits));
    marks.extend(waits.map(|mark| (mark, Tone::Red)));
    let sides = [
        (summary.late, terms::LATE),
        (summary.irregular, terms::IRREGULAR),
        (summary.corrected, terms::CORRECTED),
        (summary.erased, terms::ERASED),
    ];
    marks.extend(
        sides
            .into_iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, mark)| (mark, Tone::Amber)),
    );
    marks
}

#[component]
fn Columns(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let asked = RwSignal::new(part_of_address());
    let listener = window_event_listener(ev::hashchange, move |_| {
        let _ = asked.try_set(part_of_address());
    });
    on_cleanup(move || listener.remove());
    // Where work waits when the page opens; it does not move under the person's hands afterwards.
    let start = untrack(|| {
        let today = workspace.today();
        workspace.with(|book| open.with(|matter| Part::in_hand(book.rulebook(today), matter)))
    });
    let part = Memo::new(move |_| asked.get().unwrap_or(start));
    let work = NodeRef::<Div>::new();
    Effect::new(move |before: Option<Part>| {
        let part = part.get();
        if before.is_some_and(|before| before != part)
            && let Some(work) = work.get_untracked()
        {
            let _ = work.focus();
        }
        part
    });
    let panel = move || match part.get() {
        Part::Application => view! { <ApplicationPart open /> }.into_any(),
        Part::Step(kind) => view! { <StepPart open kind /> }.into_any(),
        Part::Meeting => view! { <DiscussionPart open /> }.into_any(),
        Part::Entry => view! { <EntryPart open /> }.into_any(),
        Part::FollowUp => view! { <FollowUpPart open /> }.into_any(),
        Part::Appointment => view! { <AppointmentPart open /> }.into_any(),
    };
    view! {
        <div class="matter">
            <div class="matter__rail">
                <Rail open part />
            </div>
            <div class="matter__work" tabindex="-1" node_ref=work>
                {panel}
                <Proposal open />
            </div>
            <WholeFile open />
            <div class="matter__aside">
                <Due open part />
                <OldRules open />
                <Standing open part />
                <RevisionReminder open />
                <FollowUpReminder open />
                <Course open />
            </div>
        </div>
        // Below the grid, whose rail sticks as far as the grid reaches.
        <Checks open />
        <PaperEnd signed_by=paper::MATTER />
    }
}

/// The rules of its day are not in the book: the oldest that are judge it in their place.
#[component]
fn OldRules(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let day = open.select(|matter| {
        let decided = matter.decision().map(|decision| decision.value.on);
        decided.or_else(|| matter.topic().map(|topic| topic.applied_on))
    });
    let unknown = Memo::new(move |_| {
        let day = day.get();
        day.is_some_and(|on| workspace.with(|book| !book.knows_rules_of(on)))
    });
    let way = || {
        view! {
            <LinkButton href=Route::Office.href() size=ButtonSize::Small>
                {words::TO_EARLIER_RULES}
            </LinkButton>
        }
    };
    move || {
        unknown
            .get()
            .then(|| view! { <Notice actions=way>{words::OLD_RULES}</Notice> })
    }
}

fn part_of_address() -> Option<Part> {
    Part::of_hash(&window().location().hash().unwrap_or_default())
}
