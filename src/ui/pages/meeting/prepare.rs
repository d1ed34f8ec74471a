//! 筹备: the agenda on the left; notice, arrangement and opening on the right.
//!
//! Preparing and Notified are one page, so that giving notice does not take the agenda away.

use std::sync::Arc;

use leptos::prelude::*;

use super::add_item::AddItem;
use super::agenda::Agenda;
use super::arrange::{Arrange, NoticeCard};
use super::carried_out::{CarriedOutCard, LastTime};
use super::emergency::EmergencyButton;
use super::open::OpenForm;
use super::papers::PapersCard;
use crate::domain::meeting::Meeting;
use crate::text::names::Names;
use crate::text::page_meeting as text;
use crate::text::page_meeting::prepare as words_here;
use crate::text::{button, page_emergency, words};
use crate::ui::components::{Badge, Button, ButtonKind, Card, Dialog, PageHead, Tone};
use crate::ui::workspace::use_workspace;

/// The page of a meeting that is being prepared.
#[component]
pub fn Prepare(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let last = LastTime::of(meeting);
    let opening = RwSignal::new(false);
    let title = move || {
        meeting.with(|meeting| {
            workspace.with(|book| {
                let names = Names::of(book, meeting.call.on);
                words::session(meeting.session, names.meeting(meeting.call.kind))
            })
        })
    };
    let kicker = move || meeting.with(|meeting| text::kicker(meeting.call.on, meeting.call.at, &meeting.call.place));
    let note = move || meeting.with(|meeting| meeting.call.late_because.as_deref().map(text::late));
    let reason = MaybeProp::derive(move || {
        meeting.with(|meeting| {
            meeting
                .items
                .is_empty()
                .then(|| words_here::NOTHING_ON_AGENDA.to_owned())
        })
    });
    let status = move || meeting.with(|meeting| words::meeting_status(meeting.status()).to_owned());
    view! {
        <div class="stack stack--loose">
            <PageHead
                title=Signal::derive(title)
                kicker=MaybeProp::derive(move || Some(kicker()))
                note=MaybeProp::derive(note)
            >
                <Badge text=Signal::derive(status) tone=Tone::Blue />
                <Button kind=ButtonKind::Primary reason on_press=move |()| opening.set(true)>
                    {button::OPEN_MEETING}
                </Button>
            </PageHead>
            <div class="meeting">
                <div class="stack">
                    <Agenda meeting />
                    {last.map(|last| view! { <CarriedOutCard meeting last /> })}
                    <Card title=words_here::ADD>
                        <AddItem meeting />
                        <EmergencyButton meeting label=page_emergency::PLACE />
                    </Card>
                </div>
                <div class="stack">
                    <NoticeCard meeting />
                    <PapersCard meeting />
                    <Arrange meeting />
                </div>
            </div>
            <Dialog open=opening title=words_here::OPEN wide=true>
                <OpenForm meeting />
            </Dialog>
        </div>
    }
}
