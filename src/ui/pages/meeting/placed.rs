//! The papers an item was placed with, whether the matter's files are others now, and the button that places it anew.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::matter::Matter;
use crate::domain::meeting::{Meeting, MeetingStatus};
use crate::text::meeting_papers::package as text;
use crate::text::page_meeting::prepare;
use crate::ui::act::Act;
use crate::ui::components::{Button, ButtonSize};

/// The lines under an item; `act` is the agenda's, where the item may be placed anew.
#[component]
pub fn PlacedPapers(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The item.
    number: u16,
    /// The file of its matter.
    file: Signal<Option<Arc<Matter>>>,
    /// Places it anew.
    #[prop(optional)]
    act: Option<Act>,
) -> impl IntoView {
    let said = Memo::new(move |_| {
        meeting.with(|meeting| {
            let item = meeting.item(number)?;
            file.with(|file| {
                let file = file.as_deref();
                Some((text::papers(item, file), text::moved(item, file)))
            })
        })
    });
    let anew = move |act: Act| {
        let (id, item) = meeting.with_untracked(|meeting| (meeting.id, meeting.item(number).cloned()));
        let waivers = item.map(|item| item.waivers).unwrap_or_default();
        let command = Command::PlaceItemAnew {
            meeting: id,
            item: number,
            waivers,
        };
        act.run(command, || {});
    };
    let button = move || {
        let prepared = meeting.with(|meeting| meeting.status() < MeetingStatus::Open);
        act.filter(|_| prepared).map(|act| {
            view! {
                <Button size=ButtonSize::Small busy=act.busy on_press=move |()| anew(act)>
                    {text::PLACE_ANEW}
                    <span class="visually-hidden">{prepare::item_suffix(number)}</span>
                </Button>
            }
        })
    };
    move || {
        let (papers, moved) = said.get()?;
        let moved = moved.map(|moved| {
            let hint = meeting.with(|meeting| text::what_to_do(meeting));
            view! {
                <span class="placed__moved" role="status">
                    {text::sentences(&moved, hint)}
                </span>
                {button}
            }
        });
        (papers.is_some() || moved.is_some()).then(|| {
            view! {
                <div class="placed">
                    {papers.map(|papers| view! { <span>{papers}</span> })}
                    {moved}
                </div>
            }
        })
    }
}
