//! 宣布表决结果: the outcomes that the votes allow, each with its words. Only here the votes are counted on screen.

use leptos::prelude::*;

use super::answer::Answer;
use super::ballot::Sheet;
use super::kind::{kind_of, kind_value, method_of, outcome_value};
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::{Tally, Votes, VotingMethod};
use crate::domain::room::OutcomeKind;
use crate::domain::rulebook::MeetingKind;
use crate::text::page_meeting::room as text;
use crate::text::words;
use crate::ui::form::{Choice, ChoiceLook, Form, RadioGroup, SelectField, TextArea, TextField};
use crate::ui::workspace::use_workspace;

/// Why the dialog was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The result of the vote, or the opinion of a meeting that only studies.
    Result,
    /// An outcome without a vote.
    Without(OutcomeKind),
}

#[derive(Clone, Copy)]
struct Fields {
    kind: RwSignal<String>,
    words: RwSignal<String>,
    by: RwSignal<String>,
    to: RwSignal<String>,
    tried: RwSignal<bool>,
}

impl Fields {
    /// Whether everything the outcome needs is there, tracked.
    fn complete(self, kind: OutcomeKind) -> bool {
        let filled = |field: RwSignal<String>| field.with(|typed| !typed.trim().is_empty());
        let words = text::outcome_words(kind).is_none() || filled(self.words);
        let by = kind != OutcomeKind::PassedInPrinciple || filled(self.by);
        let to = kind != OutcomeKind::Referred || filled(self.to);
        words && by && to
    }
}

/// The votes as counted now; `None` before everyone has spoken.
fn tally(sitting: Sitting, secret: bool, sheet: Sheet) -> Option<Tally> {
    let (spoken, voters) = sitting.item(|item| (item.spoken, item.voters))?;
    if secret {
        return sheet.count(voters).map(|count| count.tally);
    }
    let stands = sitting
        .meeting
        .with(|meeting| meeting.current_item().map(|item| item.stands.clone()))?;
    (voters > 0 && spoken == voters).then(|| Votes::Named(stands).tally())
}

/// The form that announces.
#[component]
pub fn AnnounceDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// Why it was opened.
    asked: Asked,
    /// The way of voting.
    method: RwSignal<String>,
    /// The count sheet.
    sheet: Sheet,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let workspace = use_workspace();
    let way = method
        .with_untracked(|method| method_of(method))
        .unwrap_or(VotingMethod::Oral);
    let secret = way == VotingMethod::Secret;
    let counted = untrack(|| tally(sitting, secret, sheet)).filter(|_| asked == Asked::Result);
    let offered = untrack(|| {
        let meeting = sitting.meeting.get();
        let power = workspace.with(|book| {
            let rule = book.rulebook(meeting.call.on).meeting(meeting.call.kind);
            rule.map(|rule| rule.power)
        });
        sitting
            .item(|item| {
                let majority = item.numbers.map_or(u32::MAX, |numbers| numbers.majority);
                power.map(|power| OutcomeKind::offered(&item.content, power, majority, counted))
            })
            .flatten()
            .unwrap_or_default()
    });
    let without = |kind: &OutcomeKind| OutcomeKind::WITHOUT_VOTE.contains(kind);
    let offered: Vec<OutcomeKind> = match asked {
        Asked::Result => offered,
        Asked::Without(_) => offered.into_iter().filter(without).collect(),
    };
    let first = match asked {
        Asked::Without(kind) => outcome_value(kind),
        Asked::Result if offered.len() == 1 => outcome_value(offered[0]),
        Asked::Result => "",
    };
    let fields = Fields {
        kind: RwSignal::new(first.to_owned()),
        words: RwSignal::new(String::new()),
        by: RwSignal::new(String::new()),
        to: RwSignal::new(String::new()),
        tried: RwSignal::new(false),
    };
    let choices: Vec<Choice> = offered
        .iter()
        .map(|kind| Choice::new(outcome_value(*kind), text::outcome_kind(*kind)))
        .collect();
    let chosen = Memo::new(move |_| {
        let value = fields.kind.get();
        offered.iter().copied().find(|kind| outcome_value(*kind) == value)
    });
    let submit = move |()| {
        fields.tried.set(true);
        let Some(kind) = chosen.get_untracked().filter(|kind| untrack(|| fields.complete(*kind))) else {
            return;
        };
        let typed = |field: RwSignal<String>| field.with_untracked(|typed| typed.trim().to_owned());
        let to = fields
            .to
            .with_untracked(|to| kind_of(to))
            .unwrap_or(MeetingKind::Committee);
        let outcome = kind.outcome(typed(fields.words), typed(fields.by), to);
        let voters = untrack(|| sitting.item(|item| item.voters)).unwrap_or(0);
        let ballots = untrack(|| sheet.count(voters)).filter(|_| secret && asked == Asked::Result);
        sitting.act_on_item(
            move |meeting, item| Command::AnnounceResult {
                meeting,
                item,
                method: way,
                ballots,
                outcome,
            },
            move || {
                let _ = open.try_set(false);
            },
        );
    };
    let counts = counted.and_then(|tally| {
        let register = untrack(|| sitting.item(|item| item.register).flatten())?;
        Some(words::tally(tally, register))
    });
    view! {
        {counts.map(|counts| view! { <p class="room__counts">{counts}</p> })}
        <Form on_submit=submit submit=text::CONFIRM_ANNOUNCE busy=sitting.act.busy()>
            <RadioGroup
                label=text::DECISION
                value=fields.kind
                choices=Signal::derive(move || choices.clone())
                look=ChoiceLook::Stacked
                required=true
                error=MaybeProp::derive(move || {
                    (fields.tried.get() && chosen.get().is_none()).then(|| text::ASK_DECISION.to_owned())
                })
            />
            <OutcomeWords fields chosen />
            <p class="quiet">{text::SEALS}</p>
        </Form>
        <Answer act=sitting.act matter=MaybeProp::derive(move || sitting.item(|item| item.matter).flatten()) />
    }
}

/// The words that go with an outcome.
#[component]
fn OutcomeWords(
    /// The form's fields.
    fields: Fields,
    /// The outcome chosen.
    chosen: Memo<Option<OutcomeKind>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let missing = move |field: RwSignal<String>| {
        MaybeProp::derive(move || {
            (fields.tried.get() && field.with(|typed| typed.trim().is_empty())).then(|| text::ASK_WORDS.to_owned())
        })
    };
    let kinds = Signal::derive(move || {
        let today = workspace.today();
        workspace.with(|book| {
            let rules = book.rulebook(today).meetings.iter();
            rules
                .map(|rule| Choice::new(kind_value(rule.kind), &rule.name))
                .collect::<Vec<_>>()
        })
    });
    move || {
        let kind = chosen.get();
        let label = kind.and_then(text::outcome_words);
        view! {
            {label
                .map(|label| {
                    view! { <TextArea label value=fields.words required=true error=missing(fields.words) /> }
                })}
            {(kind == Some(OutcomeKind::PassedInPrinciple))
                .then(|| {
                    view! {
                        <TextField label=text::REVISER value=fields.by required=true error=missing(fields.by) />
                    }
                })}
            {(kind == Some(OutcomeKind::Referred))
                .then(|| {
                    view! {
                        <SelectField
                            label=text::REFER_TO
                            value=fields.to
                            choices=kinds
                            required=true
                            error=missing(fields.to)
                        />
                    }
                })}
        }
    }
}
