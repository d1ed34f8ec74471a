//! 宣读书面意见: what an absent member wrote, verbatim; it counts nowhere.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::OpinionRead;
use crate::text::page_meeting::guests as text;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize};
use crate::ui::fields;
use crate::ui::sheet::Sheet;

/// What was read out at the item in hand, and what came with the leave.
fn written(sitting: Sitting, member: MemberId) -> (Option<String>, String) {
    sitting.meeting.with_untracked(|meeting| {
        let item = meeting.current_item();
        let read = item.and_then(|item| item.opinion(member)).map(str::to_owned);
        let line = meeting.attendance.iter().find(|line| line.member == member);
        let letter = line.zip(item).and_then(|(line, item)| line.letter_at(item.number));
        (read, letter.unwrap_or_default().to_owned())
    })
}

/// The form of what was read out.
#[component]
pub fn OpinionForm(
    /// The meeting in session.
    sitting: Sitting,
    /// The member.
    member: MemberId,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (read, letter) = written(sitting, member);
    let was_read = read.is_some();
    let words = Blank::new(read.unwrap_or(letter));
    let of = move |words: String| {
        let (meeting, item) = sitting.item_in_hand()?;
        Some(Command::ReadOpinionOut(OpinionRead {
            meeting,
            item,
            member,
            words,
        }))
    };
    let command = move |()| of(words.answered(text::ASK_OPINION)?);
    let sheet = Sheet::new([words], move || fields::area(text::OPINION_WORDS, words));
    let (command, stored) = (Callback::new(command), Callback::new(move |()| open.set(false)));
    let form = sitting.form(
        &format!("opinion-{member}"),
        sheet,
        text::CONFIRM_READ,
        MaybeProp::default(),
        command,
        stored,
    );
    let undo = move |()| {
        if let Some(command) = of(String::new()) {
            sitting.act.run(command, move || {
                let _ = open.try_set(false);
            });
        }
    };
    view! {
        <p class="quiet">{text::OPINION_NOTE}</p>
        {form}
        {was_read
            .then(|| {
                view! {
                    <Button size=ButtonSize::Small busy=sitting.act.busy on_press=undo>
                        {text::UNDO_READ}
                    </Button>
                }
            })}
    }
}
