//! 会上材料: numbered copies handed out in the room, and what became of each.

use leptos::prelude::*;

use super::beside::{item_in_hand, items};
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::beside::HandedOut;
use crate::domain::meeting::{CopiesAccounted, CopyAccount, HandOut, PaperCopy};
use crate::text::page_meeting::beside as text;
use crate::text::{button, record};
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::{CheckGroup, Choice, FormPair};
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// What can be said of copies.
const COLLECTED: &str = "collected";
const KEPT: &str = "kept";
const OUT: &str = "out";
const MISTAKEN: &str = "mistaken";

/// The papers of the meeting, each with its form, and the form of another hand-out.
#[component]
pub fn HandedOutDialog(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    // A form is made anew where something became of its copies.
    let open = Memo::new(move |_| {
        sitting.meeting.with(|meeting| {
            let all = meeting.beside.hand_outs.iter();
            let standing = all.filter(|one| one.copies().next().is_some());
            standing.cloned().collect::<Vec<HandedOut>>()
        })
    });
    let count = Memo::new(move |_| sitting.meeting.with(|meeting| meeting.beside.hand_outs.len()));
    let each = move || {
        let all = open.get().into_iter();
        all.map(|one| view! { <OneHandOut sitting one /> }).collect_view()
    };
    let another = move || {
        count.track();
        view! { <NewHandOut sitting /> }
    };
    view! {
        <div class="stack">
            <p class="quiet">{text::PAPERS_NOTE}</p>
            {each}
            <h3>{text::HAND_OUT}</h3>
            {another}
        </div>
    }
}

/// One hand-out with what became of its copies.
#[component]
fn OneHandOut(
    /// The meeting in session.
    sitting: Sitting,
    /// The hand-out.
    one: HandedOut,
) -> impl IntoView {
    let (serial, said) = (one.serial, record::hand_out(&one));
    let settled = one.out().next().is_none();
    let copies: Vec<Choice> = one
        .copies()
        .map(|(copy, account)| Choice::new(copy.number.to_string(), text::copy(copy.number, &copy.to, account)))
        .collect();
    let out: Vec<String> = one.out().map(|copy| copy.number.to_string()).collect();
    let title = one
        .hand_out
        .as_ref()
        .map(|hand_out| text::hand_out(serial, hand_out.item, &hand_out.title));
    let (numbers, problem) = (RwSignal::new(out), RwSignal::new(None::<String>));
    let account = Blank::new(COLLECTED);
    let recorder = sitting.meeting.with_untracked(|meeting| meeting.recorder.clone());
    let (by, at) = (Blank::new(recorder), Blank::new(sitting.hour()));
    let (reason, approved_by) = (Blank::empty(), Blank::empty());
    let told = move || match account.text().as_str() {
        KEPT => {
            let (reason, approved_by) = (
                reason.answered(text::ASK_WHY),
                approved_by.answered(text::ASK_APPROVED_BY),
            );
            Some(CopyAccount::Kept {
                reason: reason?,
                approved_by: approved_by?,
            })
        }
        MISTAKEN => Some(CopyAccount::Mistaken {
            reason: reason.answered(text::ASK_WHY)?,
        }),
        OUT => Some(CopyAccount::Out {}),
        _ => {
            let (by, at) = (by.answered(text::ASK_COLLECTED_BY), at.hour());
            Some(CopyAccount::Collected { by: by?, at: at? })
        }
    };
    let command = move |()| {
        let numbers: Vec<u32> = numbers.with_untracked(|all| all.iter().filter_map(|one| one.parse().ok()).collect());
        problem.set(numbers.is_empty().then(|| text::ASK_COPIES.to_owned()));
        let account = told()?;
        (!numbers.is_empty()).then(|| {
            Command::AccountForCopies(Box::new(CopiesAccounted {
                meeting: sitting.id(),
                serial,
                numbers,
                account,
            }))
        })
    };
    let choices = Signal::stored(vec![
        Choice::new(COLLECTED, text::COLLECTED),
        Choice::new(KEPT, text::KEPT),
        Choice::new(OUT, text::STILL_OUT),
        Choice::new(MISTAKEN, text::MISTAKEN),
    ]);
    let copies = Signal::stored(copies);
    let sheet = Sheet::new([by, reason, approved_by], move || {
        let further = move || match account.typed.get().as_str() {
            KEPT => {
                view! { {fields::line(text::WHY, reason)} {fields::post(text::APPROVED_BY, approved_by)} }.into_any()
            }
            MISTAKEN => fields::line(text::WHY, reason),
            OUT => ().into_any(),
            _ => view! {
                <FormPair>
                    {fields::post(text::COLLECTED_BY, by)} {fields::hour(text::COLLECTED_AT, at)}
                </FormPair>
            }
            .into_any(),
        };
        view! {
            <CheckGroup label=text::COPIES value=numbers choices=copies error=problem required=true />
            {fields::stacked(text::ACCOUNT, account, choices)}
            {further}
        }
        .into_any()
    });
    let (command, stored) = (Callback::new(command), Callback::new(|()| {}));
    let form = sitting.form(
        &format!("copies-{serial}"),
        sheet,
        button::SAVE,
        MaybeProp::default(),
        command,
        stored,
    );
    // What is settled is only put right.
    let form = if settled {
        view! {
            <details class="room__stand-fold">
                <summary>{text::PUT_RIGHT}</summary>
                {form}
            </details>
        }
        .into_any()
    } else {
        form
    };
    view! {
        <section class="stack stack--tight">
            <h3>{title}</h3>
            <p class="document">{said}</p>
            {form}
        </section>
    }
}

/// The form of another hand-out: copies are numbered in the order of those who get them.
#[component]
fn NewHandOut(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let workspace = use_workspace();
    let present = sitting.meeting.with_untracked(|meeting| {
        let here = meeting
            .entitled
            .iter()
            .filter(|member| meeting.in_room.get(member) == Some(&true));
        here.map(|member| workspace.post(*member)).collect::<Vec<String>>()
    });
    let choices = present.iter().map(|post| Choice::new(post, post)).collect::<Vec<_>>();
    let (holders, problem) = (RwSignal::new(present), RwSignal::new(None::<String>));
    let (item, title) = (Blank::new(item_in_hand(sitting)), Blank::empty());
    let (first, others) = (Blank::new("1"), Blank::empty());
    let at = Blank::new(sitting.hour());
    let command = move |()| {
        let (item, title) = (
            item.parsed(text::ASK_ITEM, text::ASK_ITEM),
            title.answered(text::ASK_TITLE),
        );
        let (first, at) = (first.count(), at.hour());
        let mut to = holders.get_untracked();
        let typed = others.text();
        let typed = typed
            .split(['；', ';', '\n'])
            .map(str::trim)
            .filter(|one| !one.is_empty());
        to.extend(typed.map(str::to_owned));
        problem.set(to.is_empty().then(|| text::ASK_HOLDERS.to_owned()));
        let copies = (first?..).zip(to).map(|(number, to)| PaperCopy { number, to });
        Some(Command::HandOutPapers(Box::new(HandOut {
            meeting: sitting.id(),
            item: item?,
            title: title?,
            copies: Some(copies.collect::<Vec<_>>()).filter(|copies| !copies.is_empty())?,
            at: at?,
        })))
    };
    let (all, choices) = (Signal::derive(move || items(sitting)), Signal::stored(choices));
    let sheet = Sheet::new([title, others], move || {
        view! {
            {fields::pick(text::ITEM, item, all)}
            {fields::line(text::TITLE, title)}
            <CheckGroup label=text::HOLDERS value=holders choices error=problem />
            {fields::free_line_with_hint(text::OTHERS, text::OTHERS_HINT, others)}
            <FormPair>
                {fields::line_with_hint(text::FIRST, text::FIRST_HINT, first)}
                {fields::hour(text::HANDED_OUT_AT, at)}
            </FormPair>
        }
        .into_any()
    });
    let (command, stored) = (Callback::new(command), Callback::new(|()| {}));
    sitting.form("hand-out", sheet, text::HAND_OUT, MaybeProp::default(), command, stored)
}
