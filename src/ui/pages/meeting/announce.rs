//! 宣布表决结果: the outcomes that the votes allow, each with its words. Only here the votes are counted on screen.

use leptos::prelude::*;

use super::ballot::Sheet;
use super::decided_amount::DecidedAmount;
use super::kind::{kind_of, kind_value, method_of, outcome_value};
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::{Outcome, Tally, Votes, VotingMethod};
use crate::domain::room::{OutcomeKind, RoomItem};
use crate::domain::rulebook::{MeetingKind, Power};
use crate::text::page_meeting::guests as guests_text;
use crate::text::page_meeting::room as text;
use crate::text::words;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::sheet::Sheet as FormSheet;
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
    kind: Blank,
    words: Blank,
    by: Blank,
    to: Blank,
    reasons: Blank,
    summed_up: Blank,
}

impl Fields {
    /// The outcome as typed; `None` where a field must be mended.
    fn read(self, offered: &[OutcomeKind]) -> Option<Outcome> {
        let chosen = self.kind.answered(text::ASK_DECISION)?;
        let kind = *offered.iter().find(|kind| outcome_value(**kind) == chosen)?;
        let asked = |asked: bool, field: Blank| {
            if asked {
                field.answered(text::ASK_WORDS)
            } else {
                Some(String::new())
            }
        };
        let words = asked(text::outcome_words(kind).is_some(), self.words);
        let by = match kind {
            OutcomeKind::PassedInPrinciple => self.by.answered(text::ASK_WORDS),
            kind if text::may_go_on(kind).is_some() => Some(self.by.text()),
            _ => Some(String::new()),
        };
        let to = asked(kind == OutcomeKind::Referred, self.to);
        let to = kind_of(&to?).unwrap_or(MeetingKind::Committee);
        Some(kind.outcome(words?, by?, to))
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
        .with(|meeting| Some(meeting.standing(meeting.current_item()?).cloned().collect::<Vec<_>>()))?;
    (voters > 0 && spoken == voters).then(|| Votes::Named(stands).tally())
}

/// The form that announces.
#[component]
pub fn AnnounceDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// Why it was opened.
    asked: Asked,
    /// The reason that is proposed for putting it off.
    why: String,
    /// The way of voting.
    method: RwSignal<String>,
    /// The count sheet.
    sheet: Sheet,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let way = method
        .with_untracked(|method| method_of(method))
        .unwrap_or(VotingMethod::Oral);
    let secret = way == VotingMethod::Secret;
    let counted = untrack(|| tally(sitting, secret, sheet)).filter(|_| asked == Asked::Result);
    let power = sitting.power;
    let offered = untrack(|| {
        let head = sitting.meeting.with(|meeting| {
            let last = meeting.last_stand(meeting.current_item()?);
            last.map(|taken| taken.stand)
        });
        sitting
            .item(|item| {
                let majority = item.numbers.map_or(u32::MAX, |numbers| numbers.majority);
                power.map(|power| OutcomeKind::offered(&item.content, item.register, power, majority, counted, head))
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
    let typed = Fields {
        kind: Blank::new(first),
        words: Blank::new(why),
        by: Blank::empty(),
        to: Blank::empty(),
        reasons: Blank::empty(),
        summed_up: Blank::empty(),
    };
    let choices: Vec<Choice> = offered
        .iter()
        .map(|kind| Choice::new(outcome_value(*kind), text::outcome_kind(*kind)))
        .collect();
    let choices = Signal::stored(choices);
    let may_be = offered.clone();
    let chosen = Memo::new(move |_| {
        may_be
            .iter()
            .copied()
            .find(|kind| typed.kind.says(outcome_value(*kind)))
    });
    let amount = DecidedAmount::of(sitting);
    let with_amount = move |kind: Option<OutcomeKind>| amount.filter(|_| kind.is_some_and(DecidedAmount::decided_by));
    let command = move |()| {
        let (meeting, item) = sitting.item_in_hand()?;
        let reduced = with_amount(chosen.get_untracked()).map_or(Ok(None), DecidedAmount::read);
        let outcome = typed.read(&offered)?;
        let voters = untrack(|| sitting.item(|item| item.voters)).unwrap_or(0);
        let ballots = untrack(|| sheet.count(voters)).filter(|_| secret && asked == Asked::Result);
        Some(Command::AnnounceResult {
            meeting,
            item,
            method: way,
            ballots,
            outcome,
            reasons: typed.reasons.text(),
            reduced: reduced.ok()?,
            summed_up: typed.summed_up.text(),
        })
    };
    // Why the counts don't say what the head decides, and what is to be written then.
    let head_decides = power == Some(Power::Head) && counted.is_some();
    let mut blanks = vec![typed.words, typed.by, typed.reasons, typed.summed_up];
    blanks.extend(amount.into_iter().flat_map(DecidedAmount::blanks));
    let shown = ViewFn::from(move || {
        view! {
            {fields::stacked(text::DECISION, typed.kind, choices)}
            <OutcomeWords sitting typed chosen />
            {move || with_amount(chosen.get()).map(DecidedAmount::fields)}
            {fields::free_area(text::SUMMED_UP, typed.summed_up)}
            {head_decides.then(|| fields::free_area(text::HEAD_REASONS, typed.reasons))}
            <p class="quiet">{text::SEALS}</p>
        }
        .into_any()
    });
    let sheet_of_outcome = FormSheet::of(blanks, shown);
    let name = match asked {
        Asked::Result => "announce",
        Asked::Without(_) => "settle",
    };
    let (command, stored) = (Callback::new(command), Callback::new(move |()| open.set(false)));
    let form = sitting.form(
        name,
        sheet_of_outcome,
        text::CONFIRM_ANNOUNCE,
        MaybeProp::default(),
        command,
        stored,
    );
    // How many stood how is said once the result is announced: until then a stand can be taken back. A head who decides
    // is told, since a decision against the majority needs reasons.
    let counts = counted.filter(|_| secret || head_decides).and_then(|tally| {
        let register = untrack(|| sitting.item(|item| item.register).flatten())?;
        Some(words::tally(tally, register))
    });
    // Why 通过 is not among the outcomes, for whoever asks in the room.
    let short = counted.and_then(|tally| {
        let numbers = untrack(|| sitting.item(|item| item.numbers).flatten())?;
        (tally.agree < numbers.majority && !head_decides)
            .then(|| text::majority_missing(numbers.entitled, numbers.majority))
    });
    let late = sitting.meeting.with_untracked(|meeting| meeting.call.late());
    let unread = untrack(|| sitting.item(RoomItem::letters_not_read)).unwrap_or_default();
    let unread = (asked == Asked::Result && !unread.is_empty()).then(|| guests_text::not_read(&unread));
    let way = counts
        .is_some()
        .then(|| text::by_way(text::method(power), words::voting_method(way)));
    view! {
        {way.map(|way| view! { <p>{way}</p> })}
        {counts.map(|counts| view! { <p class="room__counts">{counts}</p> })}
        {short.map(|short| view! { <p>{short} {late.then_some(text::PAPER_SAYS_PASSED)}</p> })}
        {unread.map(|unread| view! { <p>{unread}</p> })}
        {form}
    }
}

/// The words that go with an outcome.
#[component]
fn OutcomeWords(
    /// The meeting in session.
    sitting: Sitting,
    /// The form's fields.
    typed: Fields,
    /// The outcome chosen.
    chosen: Memo<Option<OutcomeKind>>,
) -> impl IntoView {
    let workspace = use_workspace();
    // To another kind of meeting: what goes to the next of its own is put off.
    let kinds = Signal::derive(move || {
        let (today, here) = (workspace.today(), sitting.meeting.with(|meeting| meeting.call.kind));
        workspace.with(|book| {
            let rules = book.rulebook(today).meetings.iter();
            rules
                .filter(|rule| rule.kind != here)
                .map(|rule| Choice::new(kind_value(rule.kind), &rule.name))
                .collect::<Vec<_>>()
        })
    });
    move || {
        let kind = chosen.get();
        let label = kind.and_then(text::outcome_words);
        view! {
            {label.map(|label| match kind {
                Some(OutcomeKind::PassedInPrinciple) => {
                    fields::area_with_hint(label, text::CHANGES_HINT, typed.words)
                }
                _ => fields::area(label, typed.words),
            })}
            {(kind == Some(OutcomeKind::PassedInPrinciple)).then(|| fields::line(text::REVISER, typed.by))}
            {kind.and_then(text::may_go_on).map(|label| fields::free_line(label, typed.by))}
            {(kind == Some(OutcomeKind::Referred)).then(|| fields::pick(text::REFER_TO, typed.to, kinds))}
        }
    }
}
