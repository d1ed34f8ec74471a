//! The navigation at the side, or on top of a narrow screen: seal, rooms with counts, and how the book stands.

use leptos::html::Ul;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::text::ui as text;

/// A room of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    /// What it is called.
    pub label: String,
    /// Where it is.
    pub href: String,
    /// How many things wait there.
    pub waiting: usize,
    /// The page shown now belongs to it.
    pub current: bool,
}

/// How the last write stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SavedState {
    /// Everything is stored.
    #[default]
    Saved,
    /// A write is under way.
    Busy,
    /// The last write failed.
    Failed,
}

impl SavedState {
    fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Busy => "busy",
            Self::Failed => "failed",
        }
    }
}

/// The main navigation with its foot.
#[component]
pub fn SideNav(
    /// Name of the committee, below the program's.
    #[prop(into)]
    office: Signal<String>,
    /// The rooms.
    #[prop(into)]
    links: Signal<Vec<NavLink>>,
    /// How the last write stands.
    #[prop(into)]
    saved: Signal<SavedState>,
    /// The same in words.
    #[prop(into)]
    saved_text: Signal<String>,
    /// Further lines: last backup, head code, who enters.
    #[prop(into)]
    foot_lines: Signal<Vec<String>>,
    /// A control at the very end, such as 遮挡屏幕.
    #[prop(optional, into)]
    foot: ViewFn,
) -> impl IntoView {
    let list = NodeRef::<Ul>::new();
    // On a narrow screen the list is a strip that scrolls; the current link is brought into it.
    Effect::new(move || {
        links.track();
        let Some(list) = list.get() else { return };
        request_animation_frame(move || {
            let current = list.query_selector("[aria-current]").ok().flatten();
            if let Some(current) = current.and_then(|current| current.dyn_into::<web_sys::HtmlElement>().ok()) {
                list.set_scroll_left(current.offset_left() - list.client_width() / 3);
            }
        });
    });
    let link = |link: NavLink| {
        view! {
            <li>
                <a class="side-nav__link" href=link.href aria-current=link.current.then_some("page")>
                    {link.label}
                    {(link.waiting > 0).then(|| view! { <span class="side-nav__count">{link.waiting}</span> })}
                </a>
            </li>
        }
    };
    view! {
        <header class="side-nav">
            <div class="side-nav__brand">
                <span class="side-nav__seal" aria-hidden="true">
                    {text::seal()}
                </span>
                <span>
                    <span class="side-nav__name">{text::program()}</span>
                    <span class="side-nav__office">{office}</span>
                </span>
            </div>
            <nav aria-label=text::main_navigation()>
                <ul class="side-nav__list" node_ref=list>{move || links.get().into_iter().map(link).collect_view()}</ul>
            </nav>
            <div class="side-nav__foot">
                <span class="side-nav__saved" role="status" data-state=move || saved.get().name()>
                    {saved_text}
                </span>
                {move || foot_lines.get().into_iter().map(|line| view! { <span class="side-nav__line">{line}</span> }).collect_view()}
                <span class="side-nav__warning">{text::no_state_secrets()}</span>
                {foot.run()}
            </div>
        </header>
    }
}
