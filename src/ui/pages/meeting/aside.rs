//! Beside the item in hand: papers, supervision, emergency, the end, and the whole agenda with where each item stands.

use leptos::prelude::*;

use super::beside::Beside;
use super::close::CloseDialog;
use super::correct_result::CorrectResult;
use super::emergency::EmergencyButton;
use super::keys;
use super::room::Sitting;
use crate::domain::room::{AgendaLine, LineState};
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::room as text;
use crate::text::{button, page_emergency, words};
use crate::ui::components::{Badge, Button, ButtonSize, Card, Dialog, Tone};
use crate::ui::tone;

/// The column beside the item.
#[component]
pub fn Aside(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    // Once nothing is left, the end is offered where the items were.
    let ended = Memo::new(move |_| sitting.view.with(|view| view.open.is_empty()));
    let numbers = Memo::new(move |_| {
        sitting
            .view
            .with(|view| view.agenda.iter().map(|line| line.number).collect::<Vec<_>>())
    });
    view! {
        <aside class="room__aside">
            <div class="row">
                <Beside sitting />
                <EmergencyButton meeting=sitting.meeting label=page_emergency::ADD_IN_ROOM key=keys::EMERGENCY />
                <Show when=move || !ended.get()>
                    <Button on_press=move |()| sitting.doors().closing.set(true)>{button::CLOSE_MEETING}</Button>
                </Show>
            </div>
            <Card title=text::AGENDA flush=true>
                <ol class="agenda">
                    <For each=move || numbers.get() key=|number| *number let:number>
                        <Line sitting number />
                    </For>
                </ol>
            </Card>
            <Show when=move || sitting.held()>
                <p class="quiet">{text::MEMBERS_OUT}</p>
            </Show>
            <p class="quiet">{text::COVER_HINT}</p>
            <Dialog open=sitting.doors().closing title=crate::text::page_meeting::record::CLOSE>
                <CloseDialog sitting open=sitting.doors().closing />
            </Dialog>
        </aside>
    }
}

/// What a line's state suggests at a glance.
const fn tone(state: &LineState) -> Tone {
    match state {
        LineState::Waiting | LineState::Lost => Tone::Plain,
        LineState::Current => Tone::Red,
        LineState::LeftOpen => Tone::Amber,
        LineState::Resolved(outcome) => tone::of_outcome(outcome),
        LineState::Noted => Tone::Green,
    }
}

#[component]
fn Line(
    /// The meeting in session.
    sitting: Sitting,
    /// The item.
    number: u16,
) -> impl IntoView {
    let line = Memo::new(move |_| {
        sitting.view.with(|view| {
            let line = view.agenda.iter().find(|line| line.number == number)?;
            Some(line.clone())
        })
    });
    let current = move || {
        line.with(|line| matches!(line, Some(line) if line.state == LineState::Current))
            .then_some("true")
    };
    let take_up = |state: &LineState| matches!(state, LineState::Waiting | LineState::LeftOpen);
    let body = move |line: AgendaLine| {
        let may = take_up(&line.state);
        let said = text::line_state(&line.state, &line.content, sitting.power);
        let (waits, tone) = (line.state == LineState::Waiting, tone(&line.state));
        // The button that takes an item up tells the eye that it waits.
        let badge = move || {
            if waits && !sitting.held() {
                view! { <span class="visually-hidden">{said}</span> }.into_any()
            } else {
                view! { <Badge text=said tone /> }.into_any()
            }
        };
        let other = move || {
            (may && !sitting.held()).then(|| {
                view! {
                    <span class="agenda__actions">
                        <Button
                            size=ButtonSize::Small
                            busy=sitting.act.busy
                            on_press=move |()| sitting.take_up(number)
                        >
                            {text::TAKE_UP}
                            <span class="visually-hidden">{text::take_up(number)}</span>
                        </Button>
                    </span>
                }
            })
        };
        let is_resolved = matches!(line.state, LineState::Resolved(_));
        // While members are out nothing else can be taken up: the line below the list says so once.
        let resolved = move || {
            (is_resolved && !sitting.held()).then(|| {
                view! {
                    <div class="agenda__actions">
                        <CorrectResult sitting number listed=true />
                    </div>
                }
            })
        };
        let put_right = line
            .put_right
            .then(|| view! { <Badge text=text::PUT_RIGHT tone=Tone::Amber /> });
        let emergency = line
            .emergency
            .then(|| view! { <Badge text=words::EMERGENCY tone=Tone::Amber /> });
        view! {
            <span class="agenda__number">{number}</span>
            <span class="agenda__title">{words_there::item_line(&line.content, &line.title)}</span>
            {badge}
            {emergency}
            {put_right}
            {other}
            {resolved}
        }
    };
    view! {
        <li class="agenda__item agenda__item--numbered" aria-current=current>
            {move || line.get().map(body)}
        </li>
    }
}
