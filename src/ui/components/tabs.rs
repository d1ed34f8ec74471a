//! Tabs: one panel at a time, moved between with the arrow keys.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::ElementId;

/// The head of one tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabHead {
    /// Names the tab in code.
    pub key: &'static str,
    /// Names it for the person.
    pub label: String,
    /// How many things its panel holds.
    pub count: Option<usize>,
}

/// A list of tabs with the panel of the selected one.
#[component]
pub fn Tabs(
    /// Names the list for assistive technology.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    #[prop(into)]
    heads: Signal<Vec<TabHead>>,
    /// Which is selected.
    #[prop(into)]
    selected: Signal<&'static str>,
    /// Called with the key of the tab asked for.
    #[prop(into)]
    on_select: Callback<&'static str>,
    /// Makes the panel of a key.
    #[prop(into)]
    panel: Callback<&'static str, AnyView>,
) -> impl IntoView {
    let id = ElementId::fresh();
    let move_by_key = move |event: KeyboardEvent| {
        let keys: Vec<_> = heads.with_untracked(|heads| heads.iter().map(|head| head.key).collect());
        let Some(at) = keys.iter().position(|key| *key == selected.get_untracked()) else {
            return;
        };
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % keys.len(),
            "ArrowLeft" => (at + keys.len() - 1) % keys.len(),
            "Home" => 0,
            "End" => keys.len() - 1,
            _ => return,
        };
        event.prevent_default();
        on_select.run(keys[to]);
        let tab = document().get_element_by_id(&id.part(keys[to]));
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = tab.focus();
        }
    };
    let tab = move |head: TabHead| {
        let key = head.key;
        let is_selected = move || selected.get() == key;
        view! {
            <button
                class="tabs__tab"
                type="button"
                role="tab"
                id=id.part(key)
                aria-selected=move || is_selected().to_string()
                aria-controls=id.part("panel")
                tabindex=move || if is_selected() { "0" } else { "-1" }
                on:click=move |_| on_select.run(key)
            >
                {head.label}
                {head.count.map(|count| view! { <span class="tabs__count">{count}</span> })}
            </button>
        }
    };
    view! {
        <div class="tabs">
            <div class="tabs__list" role="tablist" aria-label=label on:keydown=move_by_key>
                {move || heads.get().into_iter().map(tab).collect_view()}
            </div>
            <div role="tabpanel" id=id.part("panel") aria-labelledby=move || id.part(selected.get())>
                {move || panel.run(selected.get())}
            </div>
        </div>
    }
}
