//! 会议: every meeting of this book, newest first, and the form that calls the next.

mod call;

use leptos::prelude::*;

use self::call::CallForm;
use crate::domain::id::MeetingId;
use crate::domain::meeting::MeetingStatus;
use crate::text::names::Names;
use crate::text::page_meeting as text;
use crate::text::{button, words};
use crate::ui::components::{
    Badge, Button, ButtonKind, Cell, CellKind, ColumnHead, DataTable, Dialog, EmptyState, PageHead, Row, Tone,
};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// The list of meetings.
#[component]
pub fn MeetingsPage() -> impl IntoView {
    let workspace = use_workspace();
    let calling = RwSignal::new(false);
    let ids = workspace.select(|book| {
        let mut newest: Vec<_> = book.meetings.values().collect();
        newest.sort_by_key(|meeting| (meeting.on, meeting.session.year, meeting.session.serial));
        newest
            .iter()
            .rev()
            .map(|meeting| meeting.id)
            .collect::<Vec<MeetingId>>()
    });
    let call = move || {
        view! {
            <Button kind=ButtonKind::Primary on_press=move |()| calling.set(true)>
                {button::CALL_MEETING}
            </Button>
        }
    };
    let table = move || {
        if ids.with(Vec::is_empty) {
            view! { <EmptyState title=text::NO_MEETINGS text=text::NO_MEETINGS_HINT /> }.into_any()
        } else {
            view! { <MeetingTable ids /> }.into_any()
        }
    };
    view! {
        <div class="stack stack--loose">
            <PageHead title=text::MEETINGS note=text::LIST_NOTE>
                {call()}
            </PageHead>
            {table}
            <Dialog open=calling title=text::CALL>
                <CallForm />
            </Dialog>
        </div>
    }
}

#[component]
fn MeetingTable(
    /// Newest first.
    ids: Memo<Vec<MeetingId>>,
) -> impl IntoView {
    let head = || {
        [text::SESSION, text::WHEN, text::PLACE, text::ITEMS, text::STATUS]
            .into_iter()
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    view! {
        <DataTable caption=text::LIST caption_hidden=true head>
            <tbody role="rowgroup">
                <For each=move || ids.get() key=|id| *id let:id>
                    <MeetingRow id />
                </For>
            </tbody>
        </DataTable>
    }
}

/// What a status suggests at a glance.
const fn tone(status: MeetingStatus) -> Tone {
    match status {
        MeetingStatus::Preparing | MeetingStatus::Cancelled => Tone::Plain,
        MeetingStatus::Notified => Tone::Blue,
        MeetingStatus::Open => Tone::Red,
        MeetingStatus::Closed => Tone::Amber,
        MeetingStatus::Signed => Tone::Green,
    }
}

#[component]
fn MeetingRow(
    /// The meeting.
    id: MeetingId,
) -> impl IntoView {
    let workspace = use_workspace();
    let row = workspace.select(move |book| {
        let meeting = book.meetings.get(&id)?;
        let name = Names::of(book, meeting.on).meeting(meeting.kind).to_owned();
        Some((words::session(meeting.session, &name), meeting.clone()))
    });
    let cells = move || {
        row.get().map(|(session, meeting)| {
            let (when, status) = (text::when(meeting.on, &meeting.at), meeting.status);
            let (place, items) = (meeting.place.clone(), text::item_count(meeting.items));
            view! {
                <Cell label=text::SESSION kind=CellKind::Title>
                    <a href=Route::Meeting(id).href()>{session}</a>
                </Cell>
                <Cell label=text::WHEN kind=CellKind::Fixed>
                    {when}
                </Cell>
                <Cell label=text::PLACE>{place}</Cell>
                <Cell label=text::ITEMS kind=CellKind::Fixed>
                    {items}
                </Cell>
                <Cell label=text::STATUS>
                    <Badge text=words::meeting_status(status) tone=tone(status) />
                </Cell>
            }
        })
    };
    view! { <Row>{cells}</Row> }
}
