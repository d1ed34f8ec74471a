//! One request as a line of the register: how it came, its course, when it is due and why, how it stands, what can be
//! done.

use leptos::prelude::*;

use super::Act;
use crate::domain::calendar::{Calendar, Deadline};
use crate::domain::decide::request_act;
use crate::domain::information_request::clock::{self, RequestWaits, reply_term, supplement_due};
use crate::domain::information_request::{InformationRequest, RequestActKind, RequestNumber};
use crate::domain::refusal::GapFact;
use crate::domain::rules::requests::{replied_late_by, the_reply_comes_in_time, what_to_make_clear_is_told_in_time};
use crate::domain::waiting::{Urgency, urgency};
use crate::text::names::Names;
use crate::text::refusal::gap;
use crate::text::{day_count, page_matter, page_request as text, ui, words};
use crate::ui::components::{Badge, Button, ButtonSize, Cell, CellKind, DayCount, Row, Tone};
use crate::ui::workspace::{Workspace, use_workspace};

/// The line of a request.
#[component]
pub fn Line(
    number: RequestNumber,
    /// Opens the form of an act.
    act: Callback<(RequestNumber, Act)>,
) -> impl IntoView {
    let workspace = use_workspace();
    let request = workspace.select(move |book| book.information.request(number).cloned());
    let cells = move || {
        request.get().map(|request| {
            let stamp = &request.received.stamp;
            let entered = page_matter::entered(&stamp.at, &workspace.post(stamp.by));
            let (received, content) = (
                text::received(request.receipt()),
                words::or_erased(request.receipt().content.clone()),
            );
            let term = workspace.with_calendar(|calendar| term(workspace, &request, calendar));
            let (state, acts) = (state(workspace, &request), acts(&request, act));
            let course = course(workspace, &request)
                .into_iter()
                .map(|line| view! { <p class="small">{line}</p> })
                .collect_view();
            view! {
                <Cell label=text::NUMBER kind=CellKind::Fixed>
                    {words::request_number(number)}
                </Cell>
                <Cell label=text::RECEIVED>
                    {received} <p class="small">{ui::entered_on(&entered)}</p>
                </Cell>
                <Cell label=text::CONTENT kind=CellKind::Title>
                    {content}
                </Cell>
                <Cell label=text::COURSE>{course}</Cell>
                <Cell label=text::TERM>{term}</Cell>
                <Cell label=text::STATE>{state} {acts}</Cell>
            }
        })
    };
    view! { <Row>{cells}</Row> }
}

/// Everything that happened to it, in the order of the records; what was taken back or corrected says so.
fn course(workspace: Workspace, request: &InformationRequest) -> Vec<String> {
    let corrections = request.corrections.iter().enumerate().map(|(at, correction)| {
        let before = match at.checked_sub(1) {
            Some(before) => &request.corrections[before].value.receipt,
            None => &request.received.value,
        };
        let value = &correction.value;
        (correction.stamp.seq, text::corrected(before, &value.reason, &value.by))
    });
    let steps = request.steps.iter().map(|step| {
        let line = text::step(&step.value);
        let back = request
            .taken_back
            .iter()
            .find(|back| back.value.target == step.stamp.seq);
        let line = match back {
            Some(back) => text::taken_back(&line, &back.value.reason, &back.value.by),
            None => line,
        };
        (step.stamp.seq, line)
    });
    let mut lines: Vec<_> = corrections.chain(steps).collect();
    lines.sort_unstable_by_key(|(seq, _)| *seq);
    let line = |(seq, line)| words::unless_erased(line, workspace.with(|book| book.is_erased(seq)));
    lines.into_iter().map(line).collect()
}

/// When it is due, each day with how it was counted.
fn term(workspace: Workspace, request: &InformationRequest, calendar: &Calendar) -> AnyView {
    if !clock::judged(request) {
        return text::NOT_JUDGED.into_any();
    }
    let received_on = request.receipt().received_on;
    let untouched = request.standing().next().is_none();
    let supplement = untouched.then(|| {
        let due = supplement_due(calendar, received_on);
        dated(&text::supplement_due(due.date), &due)
    });
    let waits = clock::waits(request, calendar, workspace.today());
    let other = match waits {
        Some((RequestWaits::Supplement, Some(due))) => Some(dated(&text::supplement_until(due.date), &due)),
        Some((RequestWaits::Opinion, Some(due))) => Some(dated(&text::opinion_due(due.date), &due)),
        _ => None,
    };
    let reply = reply_term(request, calendar).map(|term| {
        let due = term.due(calendar);
        view! {
            {dated(&text::reply_due(due.date), &due)}
            <DayCount rule=text::rule(&term) days=term.explain(calendar) />
        }
    });
    view! { {supplement} {other} {reply} }.into_any()
}

fn dated(words: &str, due: &Deadline) -> AnyView {
    let words = words.to_owned();
    let provisional = due
        .provisional
        .then(|| view! { <p class="small">{day_count::PROVISIONAL}</p> });
    view! {
        <p>{words}</p>
        {provisional}
    }
    .into_any()
}

/// How it stands in words, and what was late about it (R42).
fn state(workspace: Workspace, request: &InformationRequest) -> AnyView {
    let today = workspace.today();
    let (words, tone, late) = workspace.with_calendar(|calendar| {
        let waits = clock::waits(request, calendar, today);
        let (words, tone) = match (waits, request.ended()) {
            (Some((waits, due)), _) => {
                let urgency = due.map_or(Urgency::Calm, |due| urgency(calendar, today, due.date));
                let tone = match urgency {
                    Urgency::Late(_) => Tone::Red,
                    Urgency::Near(_) => Tone::Amber,
                    Urgency::Calm => Tone::Blue,
                };
                (text::state(waits, urgency), tone)
            }
            (None, Some(end)) => match replied_late_by(request, calendar) {
                Some(days) => (text::ended_late(&end.value, days), Tone::Red),
                None => (text::ended(&end.value), Tone::Green),
            },
            (None, None) => (String::new(), Tone::Plain),
        };
        let late = [
            what_to_make_clear_is_told_in_time(request, calendar),
            the_reply_comes_in_time(request, calendar, today),
        ];
        (words, tone, late)
    });
    let late = late
        .into_iter()
        .flatten()
        .map(|late| view! { <p class="small">{gap::fact(&GapFact::Request(late), Names::NONE)}</p> })
        .collect_view();
    view! {
        <Badge text=words tone />
        {late}
    }
    .into_any()
}

/// What can be done with it now, as the rules say.
fn acts(request: &InformationRequest, act: Callback<(RequestNumber, Act)>) -> AnyView {
    let workspace = use_workspace();
    let number = request.number;
    let steps = RequestActKind::ALL
        .into_iter()
        .filter(|kind| request_act(request, *kind).is_ok())
        .map(Act::Step);
    let back = request.standing().next().map(|_| Act::TakeBack);
    let reason = MaybeProp::derive(move || workspace.read_only());
    let buttons = steps
        .chain(back)
        .chain([Act::Correct])
        .map(|what| {
            view! {
                <Button size=ButtonSize::Small reason on_press=move |()| act.run((number, what))>
                    {what.title()}
                </Button>
            }
        })
        .collect_view();
    view! { <div class="requests__acts">{buttons}</div> }.into_any()
}
