//! Sending a topic back to its department, and withdrawing it: a reason and a name, before any decision.

use leptos::prelude::*;

use super::act_form::ActForm;
use super::blank::Blank;
use super::fields;
use super::sheet::Sheet;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::text::button;
use crate::text::page_matter as words;
use crate::ui::workspace::use_workspace;

/// 退回补充.
#[component]
pub fn SendBackForm(
    /// The matter.
    matter: MatterId,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let (reason, by) = (Blank::empty(), Blank::new(use_workspace().actor_post()));
    let command = move |()| {
        let (reason, by) = (reason.answered(words::REASON_MISSING), by.answered(words::NAME_MISSING));
        Some(Command::SendTopicBack {
            matter,
            reason: reason?,
            by: by?,
        })
    };
    let sheet = because(reason, by, words::SENT_BACK_BECAUSE, words::SENT_BACK_BY);
    view! { <ActForm keep=format!("send-back-{matter}") sheet submit=button::SEND_BACK command matter on_stored /> }
}

/// 撤回议题.
#[component]
pub fn WithdrawForm(
    /// The matter.
    matter: MatterId,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let (reason, by) = (Blank::empty(), Blank::new(use_workspace().actor_post()));
    let command = move |()| {
        let (reason, by) = (reason.answered(words::REASON_MISSING), by.answered(words::NAME_MISSING));
        Some(Command::WithdrawTopic {
            matter,
            reason: reason?,
            by: by?,
        })
    };
    let sheet = because(reason, by, words::WITHDRAWN_BECAUSE, words::WITHDRAWN_BY);
    view! { <ActForm keep=format!("withdraw-{matter}") sheet submit=button::WITHDRAW command matter on_stored /> }
}

fn because(reason: Blank, by: Blank, why: &'static str, who: &'static str) -> Sheet {
    Sheet::new([reason, by], move || {
        view! { {fields::area(why, reason)} {fields::post(who, by)} }.into_any()
    })
}
