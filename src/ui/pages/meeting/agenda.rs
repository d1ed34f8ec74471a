//! The agenda of a meeting that is being prepared: what stands on it, and 调整顺序.

use std::sync::Arc;

use leptos::prelude::*;

use super::order::OrderForm;
use super::placed::PlacedPapers;
use crate::domain::command::Command;
use crate::domain::meeting::{ItemState, Meeting};
use crate::domain::room;
use crate::text::page_meeting as text;
use crate::text::page_meeting::prepare as words_here;
use crate::text::page_meeting::request;
use crate::text::{button, words};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Button, ButtonSize, Card, Dialog, EmptyState};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The agenda, with 从议程撤下 on each item.
#[component]
pub fn Agenda(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let act = Act::idle();
    let numbers =
        Memo::new(move |_| meeting.with(|meeting| meeting.items.iter().map(|item| item.number).collect::<Vec<u16>>()));
    let empty = move || numbers.with(Vec::is_empty);
    let count = MaybeProp::derive(move || {
        Some(text::item_count(
            u32::try_from(numbers.with(Vec::len)).unwrap_or(u32::MAX),
        ))
    });
    let ordering = RwSignal::new(false);
    let aside = move || {
        numbers.with(|numbers| numbers.len() > 1).then(|| {
            view! {
                <Button size=ButtonSize::Small on_press=move |()| ordering.set(true)>
                    {words_here::ORDER}
                </Button>
            }
        })
    };
    view! {
        <Card title=words_here::AGENDA note=count aside flush=true>
            <Show when=empty>
                <EmptyState title=words_here::AGENDA_EMPTY text=words_here::AGENDA_EMPTY_HINT />
            </Show>
            <ol class="agenda">
                <For each=move || numbers.get() key=|number| *number let:number>
                    <Item meeting number act />
                </For>
            </ol>
        </Card>
        <Answer act />
        <Dialog open=ordering title=words_here::ORDER>
            <OrderForm meeting on_stored=move |()| ordering.set(false) />
        </Dialog>
    }
}

#[component]
fn Item(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The item.
    number: u16,
    /// The agenda's act.
    act: Act,
) -> impl IntoView {
    let workspace = use_workspace();
    let state = Memo::new(move |_| meeting.with(|meeting| meeting.item(number).cloned()));
    let take_off = move |()| {
        let meeting = meeting.with_untracked(|meeting| meeting.id);
        act.run(Command::TakeItemOff { meeting, item: number }, || {});
    };
    let body = move |item: ItemState| {
        let line = workspace.with(|book| text::item_line(&item.content, &room::title(book, &item.content)));
        let matter = item.content.matter();
        let department = matter
            .and_then(|id| workspace.summary(id).get())
            .map(|summary| words_here::department(summary.register.map_or("", words::register), &summary.department));
        let urgent = item.emergency.is_some();
        let added = (item.added && !urgent).then(|| words_here::added(item.notified_on).to_owned());
        let emergency = urgent.then(|| words::EMERGENCY.to_owned());
        let waived = (!urgent && !item.waivers.is_empty()).then(|| words_here::waived(item.waivers.len()));
        let title = match matter {
            Some(id) => view! { <a href=Route::Matter(id).href()>{line}</a> }.into_any(),
            None => line.into_any(),
        };
        view! {
            <span class="agenda__title">{title}</span>
            <span class="agenda__kind">{words::agenda_item(&item.content)}</span>
            {[department, text::reporter(&item.content), emergency, added, waived]
                .into_iter()
                .flatten()
                .map(|note| view! { <span class="agenda__note">{note}</span> })
                .collect_view()}
            {matter
                .map(|matter| {
                    let file = workspace.matter(Signal::stored(matter));
                    let again = move || {
                        let meeting = meeting.with(|meeting| meeting.id);
                        let again = file.with(|file| room::again(file.as_ref()?, meeting))?;
                        Some(view! { <span class="agenda__note">{request::again(&again)}</span> })
                    };
                    view! {
                        {again}
                        <PlacedPapers meeting number file act />
                    }
                })}
        }
    };
    view! {
        <li class="agenda__item agenda__item--numbered">
            <span class="agenda__number">{number}</span>
            {move || state.get().map(body)}
            <span class="agenda__actions">
                <Button size=ButtonSize::Small busy=act.busy on_press=take_off>
                    {button::TAKE_OFF_AGENDA}
                    <span class="visually-hidden">{words_here::item_suffix(number)}</span>
                </Button>
            </span>
        </li>
    }
}
