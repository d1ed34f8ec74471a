//! 监督意见: the discipline secretary's procedural warnings, verbatim and apart from the stand, with their answers.

use leptos::prelude::*;

use super::beside::{item_in_hand, items};
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::beside::Supervision;
use crate::domain::meeting::{AnswerGiven, OpinionRaised, SupervisionOpinion};
use crate::text::names::Names;
use crate::text::page_meeting::beside as text;
use crate::text::record;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair};
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The value of the choice for the meeting as a whole: no item has this number.
const WHOLE: &str = "0";

/// The warnings of the meeting, each with its answer, and the form of another.
#[component]
pub fn SupervisionDialog(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let all = Memo::new(move |_| sitting.meeting.with(|meeting| meeting.beside.supervision.clone()));
    let each = move || {
        let all = all.get().into_iter();
        all.map(|one| view! { <OneOpinion sitting one /> }).collect_view()
    };
    let another = move || {
        all.track();
        view! { <NewOpinion sitting /> }
    };
    view! {
        <div class="stack">
            <p class="quiet">{text::SUPERVISION_NOTE}</p>
            {each}
            <h3>{text::RAISE}</h3>
            {another}
        </div>
    }
}

/// One warning as the record has it, and the forms that answer it or put its words right.
#[component]
fn OneOpinion(
    /// The meeting in session.
    sitting: Sitting,
    /// The warning.
    one: Supervision,
) -> impl IntoView {
    let workspace = use_workspace();
    let on = sitting.meeting.with_untracked(|meeting| meeting.call.on);
    let said = workspace.with(|book| record::supervision(&one, Names::of(book, on)));
    let Supervision {
        serial,
        opinion,
        answer,
    } = one;
    let opinion = opinion?;
    let answered = answer.is_some();
    let answer = view! { <Answering sitting serial /> };
    let answer = if answered {
        view! {
            <details class="room__stand-fold">
                <summary>{text::ANSWER_AGAIN}</summary>
                {answer}
            </details>
        }
        .into_any()
    } else {
        answer.into_any()
    };
    Some(view! {
        <section class="stack stack--tight">
            <h3>{text::opinion(serial, opinion.item)}</h3>
            <p class="document">{said}</p>
            {answer}
            <details class="room__stand-fold">
                <summary>{text::REWORD}</summary>
                <p class="quiet">{text::REWORD_HINT}</p>
                <Rewording sitting serial opinion />
            </details>
        </section>
    })
}

#[component]
fn Answering(
    /// The meeting in session.
    sitting: Sitting,
    /// The warning.
    serial: u16,
) -> impl IntoView {
    let (adopted, words) = (Blank::yes_no(None), Blank::empty());
    let at = Blank::new(sitting.hour());
    let command = move |()| {
        let (adopted, words) = (adopted.answer(), words.answered(text::ASK_ANSWER));
        let at = at.hour();
        Some(Command::AnswerSupervision(Box::new(AnswerGiven {
            meeting: sitting.id(),
            serial,
            adopted: adopted?,
            words: words?,
            at: at?,
        })))
    };
    let sheet = Sheet::new([adopted, words], move || {
        view! {
            {fields::yes_no(text::ADOPTED, adopted, text::YES, text::NO)}
            {fields::area(text::ANSWER_WORDS, words)}
            {fields::hour(text::ANSWERED_AT, at)}
        }
        .into_any()
    });
    let (command, stored) = (Callback::new(command), Callback::new(|()| {}));
    sitting.form(
        &format!("answer-{serial}"),
        sheet,
        text::ANSWER,
        MaybeProp::default(),
        command,
        stored,
    )
}

#[component]
fn Rewording(
    /// The meeting in session.
    sitting: Sitting,
    /// The warning.
    serial: u16,
    /// As it stands.
    opinion: SupervisionOpinion,
) -> impl IntoView {
    let words = Blank::new(opinion.words.clone());
    let command = move |()| {
        let opinion = SupervisionOpinion {
            words: words.answered(text::ASK_WORDS)?,
            ..opinion.clone()
        };
        let serial = Some(serial);
        Some(Command::RaiseSupervision(Box::new(OpinionRaised { serial, opinion })))
    };
    let sheet = Sheet::new([words], move || fields::area(text::WORDS, words));
    let (command, stored) = (Callback::new(command), Callback::new(|()| {}));
    sitting.form(
        &format!("reword-{serial}"),
        sheet,
        text::REWORD,
        MaybeProp::default(),
        command,
        stored,
    )
}

/// The form of a warning; the post is proposed from the roster.
#[component]
fn NewOpinion(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let workspace = use_workspace();
    let on = sitting.meeting.with_untracked(|meeting| meeting.call.on);
    let supervisor = workspace.with(|book| book.roster.supervisor(on).map(|member| member.post.clone()));
    let in_hand = Some(item_in_hand(sitting)).filter(|item| !item.is_empty());
    let item = Blank::new(in_hand.unwrap_or_else(|| WHOLE.to_owned()));
    let (by, words) = (Blank::new(supervisor.unwrap_or_default()), Blank::empty());
    let at = Blank::new(sitting.hour());
    let command = move |()| {
        let (item, by) = (item.parsed(text::ASK_ITEM, text::ASK_ITEM), by.answered(text::ASK_BY));
        let (words, at) = (words.answered(text::ASK_WORDS), at.hour());
        let opinion = SupervisionOpinion {
            meeting: sitting.id(),
            item: Some(item?).filter(|item: &u16| *item > 0),
            by: by?,
            words: words?,
            at: at?,
        };
        Some(Command::RaiseSupervision(Box::new(OpinionRaised {
            serial: None,
            opinion,
        })))
    };
    let choices = Signal::derive(move || {
        let mut choices = vec![Choice::new(WHOLE, text::WHOLE_MEETING)];
        choices.extend(items(sitting));
        choices
    });
    let sheet = Sheet::new([by, words], move || {
        view! {
            {fields::pick(text::ITEM, item, choices)}
            {fields::area(text::WORDS, words)}
            <FormPair>
                {fields::post(text::RAISED_BY, by)} {fields::hour(text::RAISED_AT, at)}
            </FormPair>
        }
        .into_any()
    });
    let (command, stored) = (Callback::new(command), Callback::new(|()| {}));
    sitting.form("supervision", sheet, text::RAISE, MaybeProp::default(), command, stored)
}
