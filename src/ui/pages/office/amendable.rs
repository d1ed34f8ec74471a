//! A card that is read, and amended in its place.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::components::{Button, Card};
use crate::ui::workspace::use_workspace;

/// What the office has set down, with the button that opens its form.
#[component]
pub fn AmendableCard(
    /// The heading.
    title: &'static str,
    /// A short remark beside it.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// What the button says.
    amend: &'static str,
    /// Names the form: what was typed into it and not sent opens it again.
    keep: &'static str,
    /// The form; it is given what closes it.
    form: fn(Callback<()>) -> AnyView,
    /// What stands.
    content: fn() -> AnyView,
) -> impl IntoView {
    let workspace = use_workspace();
    let open = RwSignal::new(false);
    let unsent = workspace.open();
    spawn_local(async move {
        let found = unsent.draft(keep.to_owned()).await.is_some();
        if found && unsent.book().pen == unsent.device() {
            let _ = open.try_set(true);
        }
    });
    let reason = MaybeProp::derive(move || workspace.read_only());
    let change = move || {
        (!open.get()).then(|| {
            view! {
                <Button reason on_press=move |()| open.set(true)>
                    {amend}
                </Button>
            }
        })
    };
    let body = move || {
        if open.get() {
            form(Callback::new(move |()| open.set(false)))
        } else {
            content()
        }
    };
    view! {
        <Card title note aside=change>
            {body}
        </Card>
    }
}
