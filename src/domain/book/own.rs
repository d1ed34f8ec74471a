//! The book's own facts: irregularities, rectifications, requests for information, and what was imported. No file of a
//! matter or a meeting remembers of an erased one what it did, so the erasure itself keeps it, without a word.

use std::sync::Arc;

use super::{Book, Counters};
use crate::domain::event::Event;
use crate::domain::imported::Imports;
use crate::domain::information_request::InformationRequest;
use crate::domain::matter::{Stamp, Stamped};
use crate::domain::rectification::{self, Rectification};

impl Book {
    /// Takes in a fact of the book's own. One whose beginning was erased waits until the erasure tells of that.
    pub(super) fn take_own(&mut self, stamp: &Stamp, event: &Event) {
        if !self.finds_its_place(stamp, event) {
            self.parted.push(Stamped::new(stamp, event));
        }
    }

    /// Takes in what an erasure kept of facts, then what waited for it.
    pub(super) fn take_kept(&mut self, kept: &[Stamped<Event>]) {
        let parted = core::mem::take(&mut self.parted);
        for fact in kept.iter().chain(&parted) {
            self.take_own(&fact.stamp, &fact.value);
        }
    }

    fn finds_its_place(&mut self, stamp: &Stamp, event: &Event) -> bool {
        match event {
            Event::IrregularityRecorded(irregularity) => {
                let number = irregularity.number;
                Counters::give(&mut self.counters.irregularities, number.year, number.serial);
                let all = Arc::make_mut(&mut self.irregularities);
                Stamped::new(stamp, irregularity.as_ref()).put_into(all);
                true
            }
            Event::RemedyDone(remedy) => {
                let all = Arc::make_mut(&mut self.remedies);
                Stamped::new(stamp, remedy.as_ref()).put_into(all);
                true
            }
            Event::RectificationOpened { number, .. } => {
                Counters::give(&mut self.counters.rectifications, number.year, number.serial);
                rectification::apply(Arc::make_mut(&mut self.rectifications), stamp, event)
            }
            Event::RectificationProgressed { .. }
            | Event::RectificationClosed { .. }
            | Event::RectificationRecurred { .. } => {
                rectification::apply(Arc::make_mut(&mut self.rectifications), stamp, event)
            }
            Event::RequestReceived { number, .. } => {
                Counters::give(&mut self.counters.requests, number.year, number.serial);
                Arc::make_mut(&mut self.information).apply(stamp, event)
            }
            Event::RequestCorrected { .. }
            | Event::RequestStepTaken { .. }
            | Event::RequestStepTakenBack { .. }
            | Event::RequestReportMade(_)
            | Event::RequestReportPublished(_) => Arc::make_mut(&mut self.information).apply(stamp, event),
            _ => true,
        }
    }

    /// Every fact of the book's own that may be erased, in the order of the records; those about rows where they were
    /// read.
    pub fn own_facts(&self, imports: Option<&Imports>) -> Vec<Stamped<Event>> {
        let irregularities = self.irregularities.iter();
        let remedies = self.remedies.iter();
        let mut all: Vec<Stamped<Event>> = irregularities
            .map(|one| told(one, |value| Event::IrregularityRecorded(Box::new(value))))
            .chain(remedies.map(|one| told(one, |value| Event::RemedyDone(Box::new(value)))))
            .chain(self.rectifications.iter().flat_map(of_rectification))
            .chain(self.information.requests.iter().flat_map(of_request))
            .collect();
        let reports = self.information.reports.iter();
        all.extend(reports.map(|one| told(one, |value| Event::RequestReportMade(Box::new(value)))));
        let published = self.information.published.iter();
        all.extend(published.map(|one| told(one, Event::RequestReportPublished)));
        if let Some(imports) = imports {
            let parts = imports.parts.iter();
            all.extend(parts.map(|one| told(one, |value| Event::RowsImported(Box::new(value)))));
            let answers = imports.answers.values();
            all.extend(answers.map(|one| told(one, |value| Event::RowAnswered(Box::new(value)))));
        }
        all.sort_by_key(|fact| fact.stamp.seq);
        all
    }
}

/// A value as the fact that told it.
fn told<T: Clone>(one: &Stamped<T>, event: impl FnOnce(T) -> Event) -> Stamped<Event> {
    Stamped {
        stamp: one.stamp.clone(),
        value: event(one.value.clone()),
    }
}

fn of_rectification(one: &Rectification) -> Vec<Stamped<Event>> {
    let number = one.number;
    let plan = told(&one.plan, |plan| Event::RectificationOpened {
        number,
        plan: Box::new(plan),
    });
    let progress = one.progress.iter();
    let progress = progress.map(|one| told(one, |progress| Event::RectificationProgressed { number, progress }));
    let closings = one.closings.iter();
    let closings = closings.map(|one| told(one, |closing| Event::RectificationClosed { number, closing }));
    let again = one.recurrences.iter();
    let again = again.map(|one| told(one, |recurrence| Event::RectificationRecurred { number, recurrence }));
    [plan]
        .into_iter()
        .chain(progress)
        .chain(closings)
        .chain(again)
        .collect()
}

fn of_request(request: &InformationRequest) -> Vec<Stamped<Event>> {
    let number = request.number;
    let received = told(&request.received, |receipt| Event::RequestReceived {
        number,
        receipt: Box::new(receipt),
    });
    let corrections = request.corrections.iter().map(|one| {
        told(one, |correction| Event::RequestCorrected {
            number,
            correction: Box::new(correction),
        })
    });
    let steps = request.steps.iter().map(|one| {
        told(one, |step| Event::RequestStepTaken {
            number,
            step: Box::new(step),
        })
    });
    [received].into_iter().chain(corrections).chain(steps).collect()
}
