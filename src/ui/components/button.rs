//! Buttons and links that look like them. A button is never dead without a visible reason.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::ElementId;

/// How much a button asks for attention; one primary button a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The act the page exists for.
    Primary,
    /// Anything else.
    #[default]
    Quiet,
    /// An act that can't be taken back.
    Danger,
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// In rows of a table or list.
    Small,
    /// In forms and page heads.
    #[default]
    Usual,
    /// In the meeting room.
    Large,
}

/// A key that does what a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// What the browser calls it.
    pub pressed: &'static str,
    /// What stands on the button.
    pub shown: &'static str,
}

impl Key {
    /// A key that is shown by the name the browser gives it.
    pub const fn named(name: &'static str) -> Self {
        Self {
            pressed: name,
            shown: name,
        }
    }
}

/// A button. While busy, or while `reason` says why not, it stays focusable and does nothing.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// Submits the form it stands in, instead of calling `on_press`.
    #[prop(optional)]
    submit: bool,
    /// An act is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it can't be pressed now; shown below it. `None`: it can.
    #[prop(optional, into)]
    reason: MaybeProp<String>,
    /// For a button that stays in: whether it is.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// The key that does the same, shown on the button; the page hears it.
    #[prop(default = None, into)]
    key: Option<Key>,
    /// Called when pressed.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// What the button says.
    children: Children,
) -> impl IntoView {
    let reason_id = ElementId::fresh();
    let idle = move || !busy.get() && reason.with(Option::is_none);
    let press = move |event: MouseEvent| {
        if !untrack(idle) {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <span class="button-place">
            <button
                class="button"
                class=("button--primary", kind == ButtonKind::Primary)
                class=("button--danger", kind == ButtonKind::Danger)
                class=("button--small", size == ButtonSize::Small)
                class=("button--large", size == ButtonSize::Large)
                type=if submit { "submit" } else { "button" }
                aria-disabled=move || (!idle()).then_some("true")
                aria-busy=move || busy.get().then_some("true")
                aria-keyshortcuts=key.map(|key| key.pressed)
                aria-pressed=move || pressed.get().map(|pressed| pressed.to_string())
                aria-describedby=move || reason.with(Option::is_some).then(|| reason_id.to_string())
                on:click=press
            >
                {children()}
                {key.map(|key| view! { <kbd>{key.shown}</kbd> })}
            </button>
            {move || {
                reason
                    .get()
                    .map(|reason| {
                        view! {
                            <span class="button-place__reason" id=reason_id.to_string()>
                                {reason}
                            </span>
                        }
                    })
            }}
        </span>
    }
}

/// A link that looks like a button, for going somewhere.
#[component]
pub fn LinkButton(
    /// Where it leads (`#/…`).
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// The whole name, beginning with what the link says, where several links say the same.
    #[prop(optional, into)]
    name: MaybeProp<String>,
    /// What the link says.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class="button"
            class=("button--primary", kind == ButtonKind::Primary)
            class=("button--danger", kind == ButtonKind::Danger)
            class=("button--small", size == ButtonSize::Small)
            class=("button--large", size == ButtonSize::Large)
            href=href
            aria-label=move || name.get()
        >
            {children()}
        </a>
    }
}
