//! A message that stays until its cause is gone.

use leptos::prelude::*;

use crate::text::ui as text;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Needs attention soon.
    Warning,
    /// An act did not happen; read out at once.
    Error,
    /// Something that was looked at is not as it should be; read out at once.
    Broken,
}

/// A message with its kind in words, and buttons that help.
#[component]
pub fn Notice(
    /// How much it matters.
    #[prop(optional)]
    kind: NoticeKind,
    /// Buttons at its end.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// The message.
    children: Children,
) -> impl IntoView {
    let (class, role, word) = match kind {
        NoticeKind::Info => ("notice", "status", text::notice_info()),
        NoticeKind::Warning => ("notice notice--warning", "status", text::notice_warning()),
        NoticeKind::Error => ("notice notice--error", "alert", text::notice_error()),
        NoticeKind::Broken => ("notice notice--error", "alert", text::notice_broken()),
    };
    view! {
        <div class=class role=role>
            <strong class="notice__kind">{word}</strong>
            <div>{children()}</div>
            {actions.map(|actions| view! { <div class="notice__actions">{actions.run()}</div> })}
        </div>
    }
}
