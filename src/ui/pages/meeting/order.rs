//! 调整顺序: the whole order is moved about on the screen and set once, as one fact.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::domain::command::Command;
use crate::domain::meeting::{AgendaItem, Meeting};
use crate::domain::room;
use crate::text::page_meeting as text;
use crate::text::page_meeting::prepare as words_here;
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Button, ButtonKind, ButtonSize, ElementId};
use crate::ui::workspace::use_workspace;

/// The order as it stands on the screen: items by the numbers they have.
#[derive(Clone, Copy)]
struct Order {
    items: RwSignal<Vec<u16>>,
    /// Begins the ids of the rows.
    rows: StoredValue<String>,
    /// How many stand before those that can be moved: the first topic.
    fixed: usize,
}

impl Order {
    /// The place of an item, counted from 0, and how many there are.
    fn place(self, item: u16) -> (usize, usize) {
        self.items.with(|items| {
            let place = items.iter().position(|other| *other == item);
            (place.unwrap_or(0), items.len())
        })
    }

    /// Whether an item can change places with the one before it, or after it.
    fn moves(self, item: u16, earlier: bool) -> bool {
        let (place, count) = self.place(item);
        place >= self.fixed && if earlier { place > self.fixed } else { place + 1 < count }
    }

    /// Moves an item by one place and keeps the keyboard on it.
    fn step(self, item: u16, earlier: bool) {
        if !untrack(|| self.moves(item, earlier)) {
            return;
        }
        let (place, _) = untrack(|| self.place(item));
        let other = if earlier { place - 1 } else { place + 1 };
        self.items.update(|items| items.swap(place, other));
        let row = self.row(item);
        request_animation_frame(move || {
            let pressed = if earlier { "earlier" } else { "later" };
            let wanted = format!("#{row} [data-move='{pressed}'] button");
            let any = format!("#{row} button");
            let find = |selector: &str| document().query_selector(selector).ok().flatten();
            let button = find(&wanted).or_else(|| find(&any));
            if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = button.focus();
            }
        });
    }

    fn row(self, item: u16) -> String {
        self.rows.with_value(|rows| format!("{rows}-{item}"))
    }
}

/// The form that sets the order of the agenda.
#[component]
pub fn OrderForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let act = Act::idle();
    let (id, stands, fixed) = meeting.with_untracked(|meeting| {
        let stands: Vec<u16> = meeting.items.iter().map(|item| item.number).collect();
        let first = meeting.items.first();
        let fixed = first.is_some_and(|item| matches!(item.content, AgendaItem::FirstTopic { .. }));
        (meeting.id, stands, usize::from(fixed))
    });
    let order = Order {
        items: RwSignal::new(stands.clone()),
        rows: StoredValue::new(ElementId::fresh().to_string()),
        fixed,
    };
    let reason = MaybeProp::derive(move || {
        let same = order.items.with(|items| *items == stands);
        same.then(|| words_here::SAME_ORDER.to_owned())
    });
    let set = move |()| {
        let items = order.items.get_untracked();
        act.run(Command::OrderAgenda { meeting: id, items }, move || {
            let _ = on_stored.try_run(());
        });
    };
    view! {
        <div class="stack">
            <p class="quiet">{words_here::ORDER_NOTE}</p>
            <ol class="agenda">
                <For each=move || order.items.get() key=|item| *item let:item>
                    <Row meeting order item />
                </For>
            </ol>
            <Answer act />
            <Button kind=ButtonKind::Primary busy=act.busy reason on_press=set>
                {words_here::SET_ORDER}
            </Button>
        </div>
    }
}

#[component]
fn Row(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The order on the screen.
    order: Order,
    /// The number the item has.
    item: u16,
) -> impl IntoView {
    let workspace = use_workspace();
    let line = meeting.with_untracked(|meeting| {
        let content = &meeting.item(item)?.content;
        Some(untrack(|| {
            workspace.with(|book| text::item_line(content, &room::title(book, content)))
        }))
    });
    let number = Memo::new(move |_| order.place(item).0 + 1);
    let button = move |earlier: bool, label: &'static str| {
        view! {
            <Show when=move || order.moves(item, earlier)>
                <span data-move=if earlier { "earlier" } else { "later" }>
                    <Button size=ButtonSize::Small on_press=move |()| order.step(item, earlier)>
                        {label}
                        <span class="visually-hidden">{move || words_here::item_suffix(u16::try_from(number.get()).unwrap_or(u16::MAX))}</span>
                    </Button>
                </span>
            </Show>
        }
    };
    view! {
        <li class="agenda__item agenda__item--numbered" id=order.row(item)>
            <span class="agenda__number">{number}</span>
            <span class="agenda__title">{line}</span>
            <span class="agenda__actions">{button(true, words_here::EARLIER)} {button(false, words_here::LATER)}</span>
        </li>
    }
}
