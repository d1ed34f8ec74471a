//! 登记入台账: the form before, the sealed line after, with its corrections beside it and what follows it below.

use leptos::prelude::*;

use super::correction::CorrectionForm;
use super::lines::Lines;
use super::money::Money;
use crate::domain::command::Command;
use crate::domain::event::CorrectableField;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::register::Register;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{button, field};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Badge, Button, Card, Dialog, KeyValue, LinkButton, Notice, Tone};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::irregularities::href_about;
use crate::ui::route::Route;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The entry of the open matter.
#[component]
pub fn EntryPart(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let entered = open.select(|matter| matter.entry.is_some());
    let decided = open.select(|matter| matter.decision().is_some());
    let pays = open.select(|matter| {
        let agreed = matter.entry.as_ref().is_some_and(|entry| entry.value.outcome.agrees());
        agreed && matches!(matter.register(), Some(Register::Project | Register::Funds))
    });
    view! {
        {move || {
            if entered.get() {
                view! {
                    <SealedLine open />
                    <Show when=move || pays.get()>
                        <Money open />
                    </Show>
                }
                .into_any()
            } else if decided.get() {
                view! { <EnterForm open /> }.into_any()
            } else {
                view! { <Card title=button::ENTER><Notice>{words::NOT_DECIDED_YET}</Notice></Card> }.into_any()
            }
        }}
        <p class="matter__hint">
            {words::IRREGULAR_HINT} " "
            <a href=href_about(open.id)>{button::IRREGULARITY}</a>
        </p>
    }
}

#[component]
fn EnterForm(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let decided = untrack(|| {
        open.with(|matter| {
            let request = matter.topic().map(|topic| topic.request.clone()).unwrap_or_default();
            let decision = matter.decision().map(|decision| &decision.value);
            let reduced = decision.and_then(|decision| decision.reduced.as_ref());
            words::summary_of(&request, decision.map(|decision| &decision.outcome), reduced)
        })
    });
    let minute_book = untrack(|| {
        let meeting = open.with(|matter| matter.decision().map(|decision| decision.value.meeting));
        workspace.with(|book| Some(book.meetings.get(&meeting?)?.minute_book.clone()))
    });
    let summary = Blank::new(decided);
    let minute_book = Blank::new(minute_book.unwrap_or_default());
    let sheet = Sheet::new([summary, minute_book], move || {
        view! {
            {fields::area(field::label(Field::Summary), summary)}
            {fields::free_line(field::label(Field::MinuteBook), minute_book)}
        }
        .into_any()
    });
    let command = move |()| {
        Some(Command::EnterInRegister {
            matter: open.id,
            summary: summary.filled(Field::Summary)?,
            minute_book: minute_book.text(),
            waivers: Vec::new(),
        })
    };
    let keep = format!("enter-{}", open.id);
    view! {
        <Card title=button::ENTER note=words::ENTRY_SEALS>
            <ActForm keep sheet submit=button::ENTER command place=open.place() on_stored=|()| {} />
        </Card>
    }
}

#[component]
fn SealedLine(open: OpenMatter) -> impl IntoView {
    let correcting = RwSignal::new(false);
    let number = open.select(|matter| matter.entry.as_ref().map(|entry| entry.value.number));
    let badge = move || {
        let number = number.get().map(terms::entry_number);
        view! { <Badge text=number.unwrap_or_default() tone=Tone::Green /> }
    };
    view! {
        <Card title=words::SEALED_LINE aside=badge>
            <Sealed open />
            <Notice>{words::SEALED}</Notice>
            <div class="row">
                <Button on_press=move |()| correcting.set(true)>{button::CORRECT}</Button>
                <LinkButton href=Route::Disclosure(open.id).href()>{words::GO_TO_DISCLOSURE}</LinkButton>
            </div>
        </Card>
        <Dialog open=correcting title=button::CORRECT wide=true>
            <CorrectionForm open on_stored=move |()| correcting.set(false) />
        </Dialog>
    }
}

/// The sealed line with its corrections.
#[component]
pub fn Sealed(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let entry = open.select(|matter| matter.entry.clone());
    let lines = move || {
        let entry = entry.get()?;
        let register = open.with(Matter::register).unwrap_or(Register::Decision);
        let entered = words::entered(&entry.stamp.at, &workspace.post(entry.stamp.by));
        let kept = words::retention(&workspace.rulebook(), register);
        let copied = open.with(|matter| words::paper_record(&matter.decision()?.value));
        Some(view! {
            <Lines lines=words::entry_lines(&entry.value, register)>
                {copied.map(|said| view! { <KeyValue key=words::PAPER_RECORD>{said}</KeyValue> })}
                <KeyValue key=words::ENTERED>{entered}</KeyValue>
                {kept.map(|kept| view! { <KeyValue key=words::RETENTION>{kept}</KeyValue> })}
            </Lines>
        })
    };
    view! {
        {lines}
        <Corrections open />
    }
}

/// The corrections, each with what stood there and what it says now, side by side.
#[component]
fn Corrections(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let corrections = open.select(|matter| matter.corrections.clone());
    let name = |field: CorrectableField| terms::correctable_field(field);
    move || {
        corrections
            .get()
            .into_iter()
            .map(|stamped| {
                let correction = stamped.value;
                let entered = words::entered(&stamped.stamp.at, &workspace.post(stamped.stamp.by));
                let said = |value: &str| terms::corrected_value(correction.field, value);
                let why = words::correction_reason(&correction.reason, &correction.approved_by, correction.clerical);
                view! {
                    <section class="correction">
                        <h3>{words::correction_of(name(correction.field))}</h3>
                        <div class="correction__pair">
                            <div>
                                <span class="correction__label">{words::WAS}</span>
                                <p class="document" translate="no">{said(&correction.was)}</p>
                            </div>
                            <div>
                                <span class="correction__label">{words::NOW}</span>
                                <p class="document" translate="no">{said(&correction.now)}</p>
                            </div>
                        </div>
                        <p class="matter__hint">{why} " " {entered}</p>
                    </section>
                }
            })
            .collect_view()
    }
}
