//! 经过: every fact about the matter, the newest first, with the day it happened and the moment of its entry.

use leptos::prelude::*;

use crate::domain::event::Event;
use crate::domain::matter::{Fact, Stamped};
use crate::text::names::Names;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{date, event};
use crate::ui::components::{Card, Timeline, TimelineEntry};
use crate::ui::open_matter::OpenMatter;
use crate::ui::workspace::use_workspace;

/// The timeline of the open matter.
#[component]
pub fn Course(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let entries = Memo::new(move |_| {
        let today = workspace.today();
        workspace.with(|book| {
            let names = Names::of(book, today);
            open.with(|matter| {
                matter
                    .history
                    .iter()
                    .rev()
                    .map(|fact| entry(fact, names))
                    .collect::<Vec<_>>()
            })
        })
    });
    view! {
        <Card title=words::COURSE note=Signal::derive(move || words::count_of_facts(entries.with(Vec::len)))>
            <Timeline entries />
        </Card>
    }
}

fn entry(fact: &Stamped<Fact>, names: Names<'_>) -> TimelineEntry {
    let stamp = &fact.stamp;
    let happened = match &fact.value {
        Fact::Event(event) => happened(event),
        Fact::Erased(_) => None,
    };
    let happened = happened.or_else(|| stamp.at.date());
    TimelineEntry {
        seq: stamp.seq,
        happened: happened.map(date::iso).unwrap_or_default(),
        entered: words::entered(&stamp.at, names.post(stamp.by)),
        text: event::fact(&fact.value, names),
        mark: mark(&fact.value).map(str::to_owned),
    }
}

/// The day a fact itself names; the others happened when they were entered.
fn happened(event: &Event) -> Option<jiff::civil::Date> {
    match event {
        Event::TopicApplied { application, .. } => Some(application.applied_on),
        Event::SignedOff { sign_off, .. } => Some(sign_off.on),
        Event::StepResolved { outcome, .. } => Some(outcome.occurred()),
        Event::ResolutionAnnounced(resolution) => Some(resolution.on),
        Event::IrregularityRecorded(irregularity) => Some(irregularity.happened_on),
        Event::PaymentLinked { payment, .. } => Some(payment.on),
        Event::NoticePosted { from, .. } => Some(*from),
        Event::NoticeTakenDown { on, .. } | Event::Appointed { on, .. } => Some(*on),
        Event::AttributeJudged { judgement, .. } => Some(judgement.on),
        Event::SecrecyReviewed { review, .. } => Some(review.on),
        Event::Disclosed { release, .. } => Some(release.on),
        _ => None,
    }
}

fn mark(fact: &Fact) -> Option<&'static str> {
    match fact {
        Fact::Erased(_) => Some(terms::ERASED),
        Fact::Event(event) => match event.as_ref() {
            Event::TopicApplied { application, .. } if application.late_because.is_some() => Some(terms::LATE),
            Event::StepResolved {
                late_because: Some(_), ..
            } => Some(terms::LATE),
            Event::Corrected { .. } => Some(terms::CORRECTED),
            Event::IrregularityRecorded(_) => Some(terms::IRREGULAR),
            _ => None,
        },
    }
}
