//! Sending a topic back to its department, and withdrawing it: a reason and a name, before any decision.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::text::button;
use crate::text::page_matter as words;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakingBack {
    /// 退回补充.
    SendBack,
    /// 撤回议题.
    Withdraw,
}

/// The form of either.
#[component]
pub fn TakingBackForm(
    /// The matter.
    open: OpenMatter,
    /// Which.
    which: TakingBack,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let (reason, by) = (Blank::empty(), Blank::actor());
    let (form, submit, why, who) = match which {
        TakingBack::SendBack => (
            "send-back",
            button::SEND_BACK,
            words::SENT_BACK_BECAUSE,
            words::SENT_BACK_BY,
        ),
        TakingBack::Withdraw => (
            "withdraw",
            button::WITHDRAW,
            words::WITHDRAWN_BECAUSE,
            words::WITHDRAWN_BY,
        ),
    };
    let command = move |()| {
        let matter = open.id;
        let (reason, by) = (reason.answered(words::REASON_MISSING), by.answered(words::NAME_MISSING));
        let (reason, by) = (reason?, by?);
        Some(match which {
            TakingBack::SendBack => Command::SendTopicBack { matter, reason, by },
            TakingBack::Withdraw => Command::WithdrawTopic { matter, reason, by },
        })
    };
    let sheet = Sheet::new([reason, by], move || {
        view! { {fields::area(why, reason)} {fields::post(who, by)} }.into_any()
    });
    view! { <ActForm keep=format!("{form}-{}", open.id) sheet submit command place=open.place() on_stored /> }
}
