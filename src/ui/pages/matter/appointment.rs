//! After an appointment was agreed: its public notice where its path knows one, the appointment, what follows.

use leptos::prelude::*;

use super::follow::FollowCard;
use super::public_notice::NoticeCard;
use crate::domain::appointment::{NoticeDuty, path};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::register::AppointmentKind;
use crate::text::page_matter as words;
use crate::text::refusal::Act;
use crate::text::{button, date, field};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, KeyValue, KeyValueList};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::refused::refusal_card;
use crate::ui::sheet::Sheet;

/// Notice, appointment and what follows, of the open matter.
#[component]
pub fn AppointmentPart(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let duty = open.select(|matter| kind_of(matter).map_or(NoticeDuty::None, |kind| path(kind).notice));
    let posts = Memo::new(move |_| duty.get() != NoticeDuty::None);
    view! {
        <Show when=move || posts.get()>
            <NoticeCard open by_own_rule=Signal::derive(move || duty.get() == NoticeDuty::ByOwnRule) />
        </Show>
        <AppointCard open />
        <FollowCard open />
    }
}

/// The matter's sub-kind.
fn kind_of(matter: &Matter) -> Option<AppointmentKind> {
    matter.topic()?.particulars.appointment()
}

/// Whether the superior appoints, and its answer is what is recorded.
fn by_superior(matter: &Matter) -> bool {
    kind_of(matter).is_some_and(AppointmentKind::superior_appoints)
}

/// The appointment as it was made.
#[component]
pub fn Appointed(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let appointed = open.select(|matter| matter.appointed.clone());
    move || {
        appointed.get().map(|(number, on)| {
            view! {
                <KeyValueList>
                    <KeyValue key=field::label(Field::DocumentNumber)>{number}</KeyValue>
                    <KeyValue key=words::APPOINTED_ON>{date::long(on)}</KeyValue>
                </KeyValueList>
            }
        })
    }
}

#[component]
fn AppointCard(open: OpenMatter) -> impl IntoView {
    let superior = open.select(by_superior);
    let refused = open.refusal(NextStep::Appoint);
    let appointed = open.select(|matter| matter.appointed.is_some());
    move || {
        let body = match (appointed.get(), refused.get()) {
            (true, _) => view! { <Appointed open /> }.into_any(),
            (false, Some(refusal)) => refusal_card(&refusal, Act::Placing, open.place()),
            (false, None) => view! { <AppointForm open /> }.into_any(),
        };
        let title = if superior.get() {
            words::SUPERIOR_ANSWER
        } else {
            words::APPOINTMENT
        };
        view! { <Card title>{body}</Card> }
    }
}

#[component]
fn AppointForm(open: OpenMatter) -> impl IntoView {
    let (number, on) = (Blank::empty(), Blank::today());
    let hint = open.select(|matter| kind_of(matter).and_then(words::appointing_hint));
    let superior = open.select(by_superior);
    let submit = Signal::derive(move || {
        let act = if superior.get() {
            button::RECORD_SUPERIOR
        } else {
            button::APPOINT
        };
        act.to_owned()
    });
    let sheet = Sheet::new([number, on], move || {
        view! {
            {move || hint.get().map(|hint| view! { <p class="matter__hint">{hint}</p> })}
            {fields::line(field::label(Field::DocumentNumber), number)} {fields::day(words::APPOINTED_ON, on)}
        }
        .into_any()
    });
    let command = move |()| {
        let (document_number, on) = (number.filled(Field::DocumentNumber), on.date());
        Some(Command::Appoint {
            matter: open.id,
            document_number: document_number?,
            on: on?,
        })
    };
    let keep = format!("appoint-{}", open.id);
    view! { <ActForm keep sheet submit command place=open.place() on_stored=|()| {} /> }
}
