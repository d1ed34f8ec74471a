//! 登记回避: who withdraws, why, and when; 登记返场: when that member came back. The reason goes to the record alone.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::text::button;
use crate::text::page_meeting::room as text;
use crate::ui::blank::Blank;
use crate::ui::components::Dialog;
use crate::ui::fields;
use crate::ui::form::{Choice, ChoiceOrText};
use crate::ui::sheet::Sheet;

/// The dialog of a recusal, which opens once no projector shows it.
#[component]
pub fn Recusing(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        let asked = sitting.doors().recusing.get() && sitting.kept_off().is_none();
        if open.get_untracked() != asked {
            open.set(asked);
        }
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            sitting.doors().recusing.set(false);
        }
        now
    });
    view! {
        <Dialog open title=button::RECORD_RECUSAL>
            <RecusalForm sitting />
        </Dialog>
    }
}

/// The form of a recusal.
#[component]
fn RecusalForm(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let (member, reason) = (Blank::empty(), Blank::empty());
    let left = Blank::new(sitting.hour());
    let members = Signal::derive(move || {
        sitting
            .item(|item| {
                let open = item.seats.iter().filter(|seat| seat.may_withdraw());
                open.map(|seat| Choice::new(seat.member.to_string(), &seat.post))
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let command = move |()| {
        let (meeting, item) = sitting.item_in_hand()?;
        let member = member.parsed(text::ASK_MEMBER, text::ASK_MEMBER);
        let (reason, left) = (reason.answered(text::ASK_RECUSAL_REASON), left.hour());
        Some(Command::RecordRecusal {
            meeting,
            item,
            member: member?,
            reason: reason?,
            left: left?,
        })
    };
    let reasons = Signal::stored(text::RECUSAL_REASONS.map(str::to_owned).to_vec());
    let sheet = Sheet::new([reason], move || {
        view! {
            {fields::pick(text::RECUSED_MEMBER, member, members)}
            <ChoiceOrText
                label=text::RECUSAL_REASON
                own_label=text::RECUSAL_OWN
                value=reason.typed
                choices=reasons
                required=true
                hint=text::RECUSAL_HINT
                error=reason.problem
            />
            {fields::hour(text::LEFT_TIME, left)}
        }
        .into_any()
    });
    let stored = Callback::new(move |()| sitting.doors().recusing.set(false));
    let command = Callback::new(command);
    sitting.form(
        "recusal",
        sheet,
        button::RECORD_RECUSAL,
        MaybeProp::default(),
        command,
        stored,
    )
}

/// The form of a return after a recusal.
#[component]
pub fn ReturnDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// Who comes back.
    member: MemberId,
    /// The earlier item the member withdrew from; `None` for the one in hand.
    from: Option<u16>,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let back = Blank::new(sitting.hour());
    let post = untrack(|| sitting.post(member));
    let command = move |()| {
        let (meeting, item) = sitting.item_in_hand()?;
        Some(Command::ReturnRecused {
            meeting,
            item: from.unwrap_or(item),
            member,
            at: back.hour()?,
        })
    };
    // The hour is that of the moment: nothing is kept.
    let sheet = Sheet::new([], move || {
        view! {
            <p>{post.clone()}</p>
            {fields::hour(text::BACK_TIME, back)}
        }
        .into_any()
    });
    let (command, stored) = (Callback::new(command), Callback::new(move |()| open.set(false)));
    sitting.form(
        "return",
        sheet,
        button::RECORD_RETURN,
        MaybeProp::default(),
        command,
        stored,
    )
}
