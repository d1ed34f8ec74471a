//! A stand is to be changed after the one who presides has spoken last: that one's is taken back first (R27).

use leptos::prelude::*;

use super::room::Sitting;
use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::refusal::Refusal;
use crate::domain::room::RoomItem;
use crate::text::page_meeting::room as text;
use crate::ui::act::Act;
use crate::ui::components::Button;

/// The one who presides, once that one has spoken last and nobody behind may change a stand; `None` for that one.
pub fn spoke_last(sitting: Sitting, member: MemberId) -> Memo<Option<MemberId>> {
    Memo::new(move |_| {
        let spoke = |item: &RoomItem| item.presiding.filter(|presider| item.last == Some(*presider));
        let presider = sitting.item(spoke).flatten();
        presider.filter(|presider| *presider != member)
    })
}

/// Whether an act was refused for that.
pub fn refused_behind(act: Act) -> bool {
    let spoken = DeskError::Refused(Refusal::PresidingSpoke);
    act.refused
        .with(|refused| refused.as_ref().is_some_and(|(_, why)| *why == spoken))
}

/// The button that takes that stand back.
#[component]
pub fn TakeBack(
    /// The meeting in session.
    sitting: Sitting,
    /// Whose stand it is; nothing is shown while nobody's.
    presider: Memo<Option<MemberId>>,
    /// The act of the form around.
    act: Act,
) -> impl IntoView {
    let take_back = move |()| {
        if let (Some(member), Some((meeting, item))) = (presider.get_untracked(), sitting.item_in_hand()) {
            act.run(Command::UndoStand { meeting, item, member }, || {});
        }
    };
    move || {
        let post = sitting.post(presider.get()?);
        Some(view! {
            <Button busy=act.busy on_press=take_back>
                {text::take_back_first(&post)}
            </Button>
        })
    }
}
