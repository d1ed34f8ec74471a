//! Sending a topic back to its department, withdrawing it, striking its last sign-off: a reason and a name, before any
//! decision.

use leptos::prelude::*;

use crate::domain::application::SignOffStage;
use crate::domain::command::Command;
use crate::text::button;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakingBack {
    /// 退回补充.
    SendBack,
    /// 撤回议题.
    Withdraw,
    /// 撤销末次签批: the record that holds it, and its stage.
    UndoSignOff(u32, SignOffStage),
}

/// The form of each.
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
        TakingBack::UndoSignOff(..) => (
            "undo-sign-off",
            button::UNDO_SIGN_OFF,
            words::UNDO_SIGN_OFF_BECAUSE,
            words::UNDONE_BY,
        ),
    };
    let command = move |()| {
        let matter = open.id;
        let (reason, by) = (reason.answered(words::REASON_MISSING), by.answered(words::NAME_MISSING));
        let (reason, by) = (reason?, by?);
        Some(match which {
            TakingBack::SendBack => Command::SendTopicBack { matter, reason, by },
            TakingBack::Withdraw => Command::WithdrawTopic { matter, reason, by },
            TakingBack::UndoSignOff(target, _) => Command::UndoSignOff {
                matter,
                target,
                reason,
                by,
            },
        })
    };
    let sheet = Sheet::new([reason, by], move || {
        let note = match which {
            TakingBack::UndoSignOff(_, stage) => Some(view! {
                <p>
                    <strong>{words::undoing(terms::sign_off_stage(stage))}</strong>
                    {words::UNDO_SIGN_OFF_NOTE}
                </p>
            }),
            TakingBack::SendBack | TakingBack::Withdraw => None,
        };
        view! { {note} {fields::area(why, reason)} {fields::post(who, by)} }.into_any()
    });
    view! { <ActForm keep=format!("{form}-{}", open.id) sheet submit command place=open.place() on_stored /> }
}
