//! What may be taken out by law: every matter, meeting and fact of the book's own, with its records.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::event::Event;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::imported::Imports;
use crate::domain::matter::{Fact, Stamped};
use crate::text::names::Names;
use crate::text::{event, page_irregularity, page_safety as text, words};
use crate::ui::form::Choice;
use crate::ui::workspace::Workspace;

type ImportsRead = Signal<Option<Arc<Imports>>>;

/// Names a meeting in the list beside the matters.
const MEETING: &str = "meeting-";

/// What a fact of the book's own is about, as the list names it.
fn own_subject(event: &Event) -> (String, String) {
    let numbered = |kind: &str, number: String, title: &str| {
        let words = text::own_subject(&number, title);
        (format!("{kind}-{number}"), words)
    };
    match event {
        Event::IrregularityRecorded(irregularity) => {
            let number = words::irregularity_number(irregularity.number);
            numbered("irregularity", number, &irregularity.what)
        }
        Event::RemedyDone(remedy) => numbered("irregularity", words::irregularity_number(remedy.number), ""),
        Event::RectificationOpened { number, plan } => {
            numbered("rectification", words::rectification_number(*number), &plan.problem)
        }
        Event::RectificationProgressed { number, .. }
        | Event::RectificationClosed { number, .. }
        | Event::RectificationRecurred { number, .. } => {
            numbered("rectification", words::rectification_number(*number), "")
        }
        Event::RequestReceived { number, receipt } => {
            numbered("request", words::request_number(*number), &receipt.content)
        }
        Event::RequestCorrected { number, .. } | Event::RequestStepTaken { number, .. } => {
            numbered("request", words::request_number(*number), "")
        }
        Event::RequestReportMade(_) | Event::RequestReportPublished(_) => ("reports".into(), text::REPORTS.into()),
        _ => ("imports".into(), text::IMPORTS.into()),
    }
}

/// The facts of the book's own whose words are still there.
fn own_facts(workspace: Workspace, imports: ImportsRead) -> Vec<Stamped<Event>> {
    workspace.with(|book| {
        let all = imports.with(|imports| book.own_facts(imports.as_deref()));
        let there = all.into_iter().filter(|fact| !book.is_erased(fact.stamp.seq));
        there.collect()
    })
}

/// The matters of the book, by number and title, its meetings, and what it has of its own.
pub fn subjects(workspace: Workspace, imports: ImportsRead) -> Memo<Vec<Choice>> {
    Memo::new(move |_| {
        let mut choices: Vec<Choice> = workspace.with(|book| {
            let matters = book.matters.values();
            let matters =
                matters.map(|matter| Choice::new(matter.id.to_string(), text::matter(matter.number, &matter.title)));
            let meetings = book.meetings.values().map(|meeting| {
                let name = Names::of(book, meeting.on).meeting(meeting.kind).to_owned();
                let session = words::session(meeting.session, &name);
                let words = page_irregularity::meeting(&session, meeting.on);
                Choice::new(format!("{MEETING}{}", meeting.id), words)
            });
            matters.chain(meetings).collect()
        });
        // The first fact about each has its title, as long as it is there.
        for fact in own_facts(workspace, imports) {
            let (value, words) = own_subject(&fact.value);
            if !choices.iter().any(|choice| choice.value == value) {
                choices.push(Choice::new(value, words));
            }
        }
        choices
    })
}

/// The records of what was chosen, by their numbers in the log.
pub fn records(workspace: Workspace, subject: RwSignal<String>, imports: ImportsRead) -> Memo<Vec<Choice>> {
    let matter = Signal::derive(move || subject.with(|id| id.parse().unwrap_or(MatterId([0; 8]))));
    let meeting = Signal::derive(move || {
        let id = subject.with(|id| id.strip_prefix(MEETING).and_then(|id| id.parse().ok()));
        id.unwrap_or(MeetingId([0; 8]))
    });
    let (matter, meeting) = (workspace.matter(matter), workspace.meeting(meeting));
    Memo::new(move |_| {
        let chosen = subject.get();
        let of_file = if chosen.starts_with(MEETING) {
            meeting.get().map(|file| file.history.clone())
        } else {
            matter.get().map(|file| file.history.clone())
        };
        let own = own_facts(workspace, imports).into_iter();
        let own = own.filter(|fact| own_subject(&fact.value).0 == chosen);
        let own = own.map(|fact| (fact.stamp.seq, Fact::Event(Arc::new(fact.value))));
        let of_file = of_file.into_iter().flatten().filter(|stamped| may_go(&stamped.value));
        let of_file = of_file.map(|stamped| (stamped.stamp.seq, stamped.value));
        let today = workspace.today();
        workspace.with(|book| {
            let names = Names::of(book, today);
            let line =
                |(seq, fact): (u32, Fact)| Choice::new(seq.to_string(), text::record(seq, &event::fact(&fact, names)));
            of_file.chain(own).map(line).collect()
        })
    })
}

/// Whether a fact is there to be taken out.
fn may_go(fact: &Fact) -> bool {
    matches!(fact, Fact::Event(event) if event.may_be_erased())
}
