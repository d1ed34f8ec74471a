//! The path of a summary: its five steps with who took them, the draft in hand, and the form of the step whose turn it is.

mod forms;
mod on_paper;

use std::sync::Arc;

use leptos::prelude::*;

use self::forms::{CheckForm, CountersignForm, DraftForm, IssueForm, SignForIssueForm};
use self::on_paper::OnPaperForm;
use super::issued::{Differs, Files, file_name};
use crate::domain::book::Book;
use crate::domain::meeting::{DraftInHand, Meeting, SummaryDraft, SummaryStage};
use crate::text::page_meeting::issued as text;
use crate::text::{documents, words};
use crate::ui::components::{Step, StepList, StepState};
use crate::ui::documents::ExportButton;
use crate::ui::workspace::use_workspace;

/// The steps of the next summary, and what is to be done now.
#[component]
pub fn PathOfSummary(
    /// The meeting, which is over.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters, all read.
    files: Memo<Option<Files>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let presiding = Signal::derive(move || {
        let member = meeting.with(|meeting| meeting.presiding);
        member.map(|member| workspace.post(member)).unwrap_or_default()
    });
    let in_hand = Memo::new(move |_| meeting.with(|meeting| meeting.beside.in_hand.clone()));
    let issued = Memo::new(move |_| !meeting.with(|meeting| meeting.beside.summaries.is_empty()));
    let steps = Signal::derive(move || in_hand.with(|in_hand| steps(in_hand.as_ref(), &presiding.get())));
    let body = move || match in_hand.get() {
        Some(in_hand) => view! {
            <StepList label=text::STEPS steps />
            <InHand meeting files in_hand />
        }
        .into_any(),
        None if issued.get() => view! {
            <details class="fold">
                <summary class="fold__head">{text::AGAIN}</summary>
                <DraftForm meeting files />
            </details>
            <AtOnce meeting files />
        }
        .into_any(),
        None => view! {
            <p class="quiet">{text::NOTE}</p>
            <StepList label=text::STEPS steps />
            <DraftForm meeting files />
            <AtOnce meeting files />
        }
        .into_any(),
    };
    view! {
        {body}
        <Drafts meeting />
    }
}

/// The five steps, as far as the draft in hand has come.
fn steps(in_hand: Option<&DraftInHand>, presiding: &str) -> Vec<Step> {
    let now = in_hand.map_or(SummaryStage::Draft, DraftInHand::stage);
    let one = |stage: SummaryStage| {
        let state = match stage {
            SummaryStage::Countersign if in_hand.is_some_and(|draft| draft.draft.value.countersigners.is_empty()) => {
                StepState::NotApplicable
            }
            stage if stage < now => StepState::Done,
            stage if stage == now => StepState::Waiting,
            _ => StepState::Todo,
        };
        Step {
            name: words::summary_stage(stage).to_owned(),
            note: in_hand.map_or_else(String::new, |in_hand| said(stage, in_hand, presiding)),
            state,
            href: None,
            current: stage == now,
        }
    };
    SummaryStage::ALL.into_iter().map(one).collect()
}

/// Who took a step and when, or whose turn it is.
fn said(stage: SummaryStage, in_hand: &DraftInHand, presiding: &str) -> String {
    let draft = &in_hand.draft.value;
    match stage {
        SummaryStage::Draft => text::done(&draft.drafted.by, draft.drafted.on),
        SummaryStage::Check => in_hand
            .checked
            .as_ref()
            .map(|done| text::done(&done.by, done.on))
            .unwrap_or_default(),
        SummaryStage::Countersign if draft.countersigners.is_empty() => text::NOBODY.to_owned(),
        SummaryStage::Countersign => {
            let mut said: Vec<String> = in_hand
                .countersigned
                .iter()
                .map(|done| text::done(&done.by, done.on))
                .collect();
            let open: Vec<&str> = in_hand.to_countersign().collect();
            if !open.is_empty() {
                said.push(text::turn(&open));
            }
            text::in_a_line(&said)
        }
        SummaryStage::Sign => in_hand
            .signed
            .map_or_else(|| text::turn(&[presiding]), |(_, on)| text::done(presiding, on)),
        SummaryStage::Issue => String::new(),
    }
}

/// The draft in hand: its words, where they differ from the record, and the form of the next step.
#[component]
fn InHand(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters.
    files: Memo<Option<Files>>,
    /// The draft.
    in_hand: DraftInHand,
) -> impl IntoView {
    let workspace = use_workspace();
    let stage = in_hand.stage();
    let words = in_hand.draft.value.text.clone();
    let form = match stage {
        SummaryStage::Draft | SummaryStage::Check => view! { <CheckForm meeting /> }.into_any(),
        SummaryStage::Countersign => {
            let posts = in_hand.to_countersign().map(str::to_owned).collect();
            view! { <CountersignForm meeting posts /> }.into_any()
        }
        SummaryStage::Sign => view! { <SignForIssueForm meeting /> }.into_any(),
        SummaryStage::Issue => view! { <IssueForm meeting /> }.into_any(),
    };
    let paragraphs = lines(&words);
    let document = move |()| {
        let made = |book: &Book| meeting.with_untracked(|meeting| documents::in_hand(meeting, book, &in_hand));
        Some(untrack(|| workspace.with(made)))
    };
    view! {
        <p class="quiet">{text::asks(stage)}</p>
        <Differs meeting files words said=text::DRAFT_DIFFERS />
        <h3>{text::IN_HAND}</h3>
        <div class="document stack stack--tight">{paragraphs}</div>
        <p class="row">
            <ExportButton label=documents::EXPORT_DRAFT name=file_name(meeting) document />
        </p>
        {form}
        <details class="fold">
            <summary class="fold__head">{text::CHANGE}</summary>
            <p class="quiet">{text::CHANGE_NOTE}</p>
            <DraftForm meeting files />
        </details>
    }
}

/// A text, a paragraph for each line.
fn lines(text: &str) -> impl IntoView + use<> {
    text.lines()
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view()
}

/// Enters a path that paper has.
#[component]
fn AtOnce(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// The files of its matters.
    files: Memo<Option<Files>>,
) -> impl IntoView {
    view! {
        <details class="fold">
            <summary class="fold__head">{text::AT_ONCE}</summary>
            <p class="quiet">{text::AT_ONCE_NOTE}</p>
            <OnPaperForm meeting files />
        </details>
    }
}

/// Every draft that was made, the latest first.
#[component]
fn Drafts(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let one = |draft: &SummaryDraft| {
        let because = draft.changed_because.clone();
        view! {
            <li class="stack stack--tight">
                <h4>{text::done(&draft.drafted.by, draft.drafted.on)}</h4>
                {because.map(|why| view! { <p class="quiet">{text::changed_because(&why)}</p> })}
                <div class="document stack stack--tight">{lines(&draft.text)}</div>
            </li>
        }
    };
    move || {
        meeting.with(|meeting| {
            let drafts = &meeting.beside.drafts;
            (drafts.len() > 1).then(|| {
                let all = drafts.iter().rev().map(|draft| one(&draft.value)).collect_view();
                view! {
                    <details class="fold">
                        <summary class="fold__head">{text::drafts(drafts.len())}</summary>
                        <ol class="stack" reversed="reversed">
                            {all}
                        </ol>
                    </details>
                }
            })
        })
    }
}
