//! 按原记录登记结果: a meeting of long ago whose record says how many and not who.

use leptos::prelude::*;

use super::decided_amount::DecidedAmount;
use super::kind::{method_of, method_value, outcome_value};
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::{PaperVotes, Stand, StandTaken, Tally, VotingMethod};
use crate::domain::refusal::Field;
use crate::domain::room::OutcomeKind;
use crate::domain::rulebook::MeetingKind;
use crate::text::page_meeting::room as text;
use crate::text::words;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Dialog};
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::sheet::Sheet;

/// What such a record can say of the way: a secret ballot is counted as one.
const METHODS: [VotingMethod; 4] = [
    VotingMethod::Unstated,
    VotingMethod::Oral,
    VotingMethod::Hands,
    VotingMethod::Named,
];

/// What was decided by vote.
const OUTCOMES: [OutcomeKind; 3] = [
    OutcomeKind::Passed,
    OutcomeKind::PassedInPrinciple,
    OutcomeKind::Rejected,
];

/// The button with its dialog, in the room of a meeting that is entered afterwards.
#[component]
pub fn PaperResult(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button size=ButtonSize::Small on_press=move |()| open.set(true)>
            {text::ON_PAPER}
        </Button>
        <Dialog open title=text::ON_PAPER>
            <PaperForm sitting open />
        </Dialog>
    }
}

/// A member's stand as the record names it; nothing is chosen for those it does not name.
#[derive(Clone, Copy)]
struct Line {
    member: crate::domain::id::MemberId,
    stand: Blank,
}

fn lines(sitting: Sitting) -> Vec<Line> {
    let meeting = sitting.meeting.get_untracked();
    let voters = meeting
        .current_item()
        .map(|item| meeting.voters(item))
        .unwrap_or_default();
    let line = |member| Line {
        member,
        stand: Blank::empty(),
    };
    voters.into_iter().map(line).collect()
}

#[component]
fn PaperForm(
    /// The meeting in session.
    sitting: Sitting,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let register = untrack(|| sitting.item(|item| item.register).flatten());
    let offered: Vec<Stand> = register.map_or_else(Vec::new, |register| Stand::offered(register).to_vec());
    let counts: Vec<(Stand, Blank)> = offered.iter().map(|stand| (*stand, Blank::new("0"))).collect();
    let named = lines(sitting);
    let (method, source) = (Blank::new(method_value(VotingMethod::Unstated)), Blank::empty());
    let (outcome, words_of, by) = (Blank::empty(), Blank::empty(), Blank::empty());
    let (unshown, summed_up) = (Blank::new("0"), Blank::empty());
    let mut blanks = vec![method, source, outcome, words_of, by, unshown, summed_up];
    let amount = DecidedAmount::of(sitting);
    blanks.extend(amount.into_iter().flat_map(DecidedAmount::blanks));
    blanks.extend(counts.iter().map(|(_, count)| *count));
    blanks.extend(named.iter().map(|line| line.stand));
    let (read_counts, read_named) = (counts.clone(), named.clone());
    let command = Callback::new(move |()| {
        let (meeting, item) = sitting.item_in_hand()?;
        let way = method_of(&method.answered(text::ASK_DECISION)?)?;
        let source = source.filled(Field::MinuteBook);
        let mut tally = Tally::default();
        for (stand, count) in &read_counts {
            let count = count.count()?;
            match stand {
                Stand::For => tally.agree = count,
                Stand::Against => tally.against = count,
                Stand::Abstain => tally.abstain = count,
                Stand::Postpone => tally.postpone = count,
            }
        }
        let missing = unshown.count();
        let chosen = outcome.answered(text::ASK_DECISION)?;
        let kind = *OUTCOMES.iter().find(|kind| outcome_value(**kind) == chosen)?;
        let principle = kind == OutcomeKind::PassedInPrinciple;
        let said = |blank: Blank| {
            if principle {
                blank.answered(text::ASK_WORDS)
            } else {
                Some(String::new())
            }
        };
        let (changes, reviser) = (said(words_of), said(by));
        let decides = amount.filter(|_| DecidedAmount::decided_by(kind));
        let reduced = decides.map_or(Ok(None), DecidedAmount::read);
        let taken = read_named.iter().filter_map(|line| {
            Some(StandTaken {
                member: line.member,
                stand: untrack(|| line.stand.choice_now())?,
                reservation: String::new(),
            })
        });
        Some(Command::RecordPaperResult {
            meeting,
            item,
            method: way,
            votes: PaperVotes {
                tally,
                named: taken.collect(),
                source: source?,
                unshown: Some(missing?).filter(|missing| *missing > 0),
            },
            outcome: kind.outcome(changes?, reviser?, MeetingKind::Committee),
            reduced: reduced.ok()?,
            summed_up: summed_up.text(),
            waivers: Vec::new(),
        })
    });
    let methods = METHODS.map(|method| Choice::new(method_value(method), text::paper_method(method)));
    let outcomes = OUTCOMES.map(|kind| Choice::new(outcome_value(kind), text::outcome_kind(kind)));
    let (methods, outcomes) = (Signal::stored(methods.to_vec()), Signal::stored(outcomes.to_vec()));
    let stands = Signal::stored(fields::named(&offered, words::stand));
    let shown = ViewFn::from(move || {
        let count = |(stand, count): &(Stand, Blank)| fields::line(&text::paper_count(words::stand(*stand)), *count);
        let stand = |line: &Line| fields::free_pick(&sitting.post(line.member), line.stand, stands);
        let principle = Memo::new(move |_| outcome.says(outcome_value(OutcomeKind::PassedInPrinciple)));
        let agrees = Memo::new(move |_| {
            let mut kinds = OUTCOMES.into_iter();
            kinds.any(|kind| DecidedAmount::decided_by(kind) && outcome.says(outcome_value(kind)))
        });
        view! {
            <p>{text::ON_PAPER_HINT}</p>
            {fields::pick(text::PAPER_METHOD, method, methods)}
            {counts.iter().map(count).collect_view()}
            {fields::line(text::PAPER_UNSHOWN, unshown)}
            <details>
                <summary>{text::PAPER_NAMES}</summary>
                {named.iter().map(stand).collect_view()}
            </details>
            {fields::stacked(text::DECISION, outcome, outcomes)}
            <Show when=move || principle.get()>
                {fields::area(text::CHANGES, words_of)}
                {fields::line(text::REVISER, by)}
            </Show>
            <Show when=move || agrees.get()>{amount.map(DecidedAmount::fields)}</Show>
            {fields::free_area(text::SUMMED_UP, summed_up)}
            {fields::line(text::PAPER_SOURCE, source)}
            <p class="quiet">{text::SEALS}</p>
        }
        .into_any()
    });
    sitting.form(
        "paper",
        Sheet::of(blanks, shown),
        text::CONFIRM_PAPER,
        MaybeProp::default(),
        command,
        Callback::new(move |()| open.set(false)),
    )
}
