//! 签收: who confirmed the notice and who did not, and the form for all who remain or for one.

use std::sync::Arc;

use leptos::prelude::*;

use super::papers::guests_on_notice;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::{Meeting, MeetingStatus, MembersTold, NoticeWay, Told, named_at_opening};
use crate::text::names::Names;
use crate::text::page_meeting::prepare as text;
use crate::text::words;
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, NO, YES};
use crate::ui::components::{Button, ButtonSize, Dialog};
use crate::ui::fields;
use crate::ui::form::{CheckGroup, Choice};
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The receipts of the notice that stands.
#[component]
pub fn Receipts(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let entering = RwSignal::new(false);
    let missing = move || {
        meeting.with(|meeting| {
            workspace.with(|book| {
                let missing = meeting.unconfirmed(&book.roster);
                let posts = Names::of(book, meeting.call.on).posts(&missing);
                match missing.len() {
                    0 => text::ALL_RECEIVED.to_owned(),
                    count => text::unconfirmed(count, &posts),
                }
            })
        })
    };
    let received = move || {
        meeting.with(|meeting| {
            let called = workspace.with(|book| meeting.called_members(&book.roster));
            let line = |member: MemberId| {
                let (on, way) = meeting.receipt(member)?;
                let said = text::received(&workspace.post(member), on, way);
                Some(view! { <li>{said}</li> })
            };
            let lines: Vec<_> = called.into_iter().filter_map(line).collect();
            (!lines.is_empty()).then(|| view! { <ul class="small">{lines}</ul> })
        })
    };
    let of_guests = move || {
        meeting.with(|meeting| {
            let confirmed = meeting.guests_confirmed().into_iter();
            let lines: Vec<_> = confirmed
                .map(|(who, on, way)| view! { <li>{text::received(who, on, way)}</li> })
                .collect();
            (!lines.is_empty()).then(|| {
                view! { <ul class="small" aria-label=text::RECEIVED_BY_GUESTS>{lines}</ul> }
            })
        })
    };
    let open = move || meeting.with(|meeting| meeting.status() != MeetingStatus::Cancelled);
    view! {
        <p>{missing}</p>
        {received}
        {of_guests}
        <Show when=open>
            <div class="row">
                <Button on_press=move |()| entering.set(true)>{text::RECEIPTS}</Button>
            </div>
        </Show>
        <Dialog open=entering title=text::RECEIPTS>
            <ReceiptForm meeting on_stored=move |()| entering.set(false) />
        </Dialog>
    }
}

#[component]
fn ReceiptForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let file = meeting.get_untracked();
    let id = file.id;
    let called = untrack(|| workspace.with(|book| file.called_members(&book.roster)));
    let choice = |member: &MemberId| {
        let post = untrack(|| workspace.post(*member));
        let said = match file.receipt(*member) {
            Some((on, way)) => text::received(&post, on, way),
            None => text::not_received(&post),
        };
        Choice::new(member.0.to_string(), said)
    };
    let choices = Signal::stored(called.iter().map(choice).collect::<Vec<_>>());
    let named = guests_on_notice(meeting);
    let of_guests = Signal::derive(move || {
        let said = |who: String| {
            let said = meeting.with(|meeting| match meeting.guest_receipt(&who) {
                Some((on, way)) => text::received(&who, on, way),
                None => text::not_received(&who),
            });
            Choice::new(who, said)
        };
        named.get().into_iter().map(said).collect::<Vec<_>>()
    });
    let (guests, others) = (RwSignal::new(Vec::<String>::new()), Blank::empty());
    // Nobody is ticked before: a receipt is said of those who gave one.
    let members = RwSignal::new(Vec::<String>::new());
    let missing = move || meeting.with(|meeting| workspace.with(|book| meeting.unconfirmed(&book.roster)));
    let all_missing = move |()| {
        let ids = untrack(missing).into_iter().map(|member| member.0.to_string());
        members.set(ids.collect());
    };
    let problem = RwSignal::new(None::<String>);
    let (receipt, day, way) = (Blank::new(YES), Blank::today(), Blank::choice(None::<NoticeWay>));
    let command = move |()| {
        let members: Vec<MemberId> = members.with_untracked(|all| {
            let ids = all.iter().filter_map(|one| one.parse().ok());
            ids.map(MemberId).collect()
        });
        let mut guests = guests.get_untracked();
        guests.extend(named_at_opening(&others.text()).into_iter().map(|(who, _)| who));
        let nobody = members.is_empty() && guests.is_empty();
        problem.set(nobody.then(|| text::ASK_RECEIVED_BY.to_owned()));
        let told = if receipt.answer()? {
            let (on, way) = (day.date(), way.chosen());
            Told::Notice { on: on?, way: way? }
        } else {
            Told::NoticeOpen {}
        };
        let told = MembersTold {
            meeting: id,
            members,
            told,
            guests,
        };
        (!nobody).then_some(Command::TellMembers(told))
    };
    let sheet = Sheet::new([receipt, day, way, others], move || {
        let ways = Signal::stored(fields::named(&NoticeWay::ALL, words::notice_way));
        view! {
            <CheckGroup label=text::RECEIVED_BY value=members choices error=problem required=true />
            <Show when=move || !missing().is_empty()>
                <div class="row">
                    <Button size=ButtonSize::Small on_press=all_missing>
                        {text::TICK_ALL}
                    </Button>
                </div>
            </Show>
            <Show when=move || of_guests.with(|all| !all.is_empty())>
                <CheckGroup label=text::RECEIVED_BY_GUESTS value=guests choices=of_guests />
            </Show>
            {fields::free_line(text::RECEIVED_BY_OTHERS, others)}
            {fields::yes_no(text::RECEIPT, receipt, text::RECEIVED, text::NOT_RECEIVED)}
            <Show when=move || !receipt.says(NO)>
                {fields::day(text::RECEIVED_ON, day)} {fields::stacked(text::RECEIVED_BY_WAY, way, ways)}
            </Show>
        }
        .into_any()
    });
    view! {
        <p class="quiet">{text::RECEIPTS_NOTE}</p>
        <ActForm
            keep=format!("meeting-receipts-{id}")
            sheet
            submit=text::RECEIPTS
            command
            place=Place::of_meeting(id)
            on_stored
        />
    }
}
