//! 无记名投票: the count sheet. Counts only; warns where the count tells who voted how.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::meeting::{BallotCount, Stand, Tally};
use crate::domain::room::ballot_tells;
use crate::text::page_meeting::room as text;
use crate::text::words;
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::draft::{KeptDraft, keep_draft};
use crate::ui::form::{FormPair, TextField};

/// The count sheet, as typed.
#[derive(Clone, Copy)]
pub struct Sheet {
    issued: RwSignal<String>,
    returned: RwSignal<String>,
    spoiled: RwSignal<String>,
    agree: RwSignal<String>,
    against: RwSignal<String>,
    abstain: RwSignal<String>,
    postpone: RwSignal<String>,
    first_watcher: RwSignal<String>,
    second_watcher: RwSignal<String>,
    teller: RwSignal<String>,
}

fn number(field: RwSignal<String>) -> Option<u32> {
    field.with(|typed| typed.trim().parse().ok())
}

fn said(field: RwSignal<String>) -> String {
    field.with(|typed| typed.trim().to_owned())
}

impl Sheet {
    /// An empty sheet: nothing spoiled, nobody abstaining.
    pub fn empty() -> Self {
        let (blank, zero) = (|| RwSignal::new(String::new()), || RwSignal::new("0".to_owned()));
        Self {
            issued: blank(),
            returned: blank(),
            spoiled: zero(),
            agree: blank(),
            against: zero(),
            abstain: zero(),
            postpone: zero(),
            first_watcher: blank(),
            second_watcher: blank(),
            teller: blank(),
        }
    }

    const fn fields(self) -> [RwSignal<String>; 10] {
        [
            self.issued,
            self.returned,
            self.spoiled,
            self.agree,
            self.against,
            self.abstain,
            self.postpone,
            self.first_watcher,
            self.second_watcher,
            self.teller,
        ]
    }

    /// Keeps what was typed for the item in hand until it is sent.
    pub fn keep(self, sitting: Sitting) -> Option<KeptDraft> {
        let (meeting, item) = untrack(|| sitting.item_in_hand())?;
        Some(keep_draft(
            format!("ballot-{meeting}-{item}"),
            move || self.fields().map(|field| field.get()),
            move |typed: [String; 10]| {
                for (field, typed) in self.fields().into_iter().zip(typed) {
                    let _ = field.try_set(typed);
                }
            },
        ))
    }

    const fn of(self, stand: Stand) -> RwSignal<String> {
        match stand {
            Stand::For => self.agree,
            Stand::Against => self.against,
            Stand::Abstain => self.abstain,
            Stand::Postpone => self.postpone,
        }
    }

    /// The counts, tracked; `None` while one is no number.
    fn counts(self) -> Option<BallotCount> {
        Some(BallotCount {
            issued: number(self.issued)?,
            returned: number(self.returned)?,
            spoiled: number(self.spoiled)?,
            tally: Tally {
                agree: number(self.agree)?,
                against: number(self.against)?,
                abstain: number(self.abstain)?,
                postpone: number(self.postpone)?,
            },
            tellers: String::new(),
            watched_by: vec![said(self.first_watcher), said(self.second_watcher)],
            counted_by: said(self.teller),
        })
    }

    /// What the sheet lacks, tracked; `None` once it can be announced. `decide` asks again.
    pub fn problem(self, voters: usize) -> Option<String> {
        let Some(count) = self.counts() else {
            return Some(text::ASK_COUNT.to_owned());
        };
        let Tally {
            agree,
            against,
            abstain,
            postpone,
        } = count.tally;
        let sum = [agree, against, abstain, postpone, count.spoiled]
            .into_iter()
            .fold(0_u32, u32::saturating_add);
        let adds_up = sum == count.returned && count.returned <= count.issued;
        if !adds_up || usize::try_from(count.issued) != Ok(voters) {
            Some(text::counts_differ(count.issued, count.returned, sum, voters))
        } else {
            let unnamed = count.counted_by.is_empty() || count.watched_by.iter().any(String::is_empty);
            unnamed.then(|| text::ASK_TELLERS.to_owned())
        }
    }

    /// The sheet once nothing is wrong with it.
    pub fn count(self, voters: usize) -> Option<BallotCount> {
        self.counts().filter(|_| self.problem(voters).is_none())
    }
}

/// The fields of the count sheet.
#[component]
pub fn BallotSheet(
    /// The meeting in session.
    sitting: Sitting,
    /// The sheet.
    sheet: Sheet,
) -> impl IntoView {
    let voters = Memo::new(move |_| sitting.item(|item| item.voters).unwrap_or(0));
    let stands = move || {
        let register = sitting.item(|item| item.register).flatten();
        let offered = register.map_or(&[] as &[Stand], Stand::offered).iter();
        offered
            .map(|stand| view! { <TextField label=words::stand(*stand) value=sheet.of(*stand) required=true /> })
            .collect_view()
    };
    let tells = move || {
        let count = sheet.count(voters.get())?;
        ballot_tells(count.issued, count.tally).then(|| {
            view! { <Notice kind=NoticeKind::Warning>{text::BALLOT_TELLS}</Notice> }
        })
    };
    let taken = move || {
        let spoken = sitting.item(|item| item.spoken).unwrap_or(0);
        (spoken > 0).then(|| view! { <Notice kind=NoticeKind::Warning>{text::STANDS_TAKEN_FIRST}</Notice> })
    };
    let state = move || {
        sheet
            .problem(voters.get())
            .unwrap_or_else(|| text::BALLOT_READY.to_owned())
    };
    view! {
        <fieldset class="room__ballot">
            <legend class="form__legend">{text::BALLOTS}</legend>
            <div class="stack">
                {taken}
                <FormPair>
                    <TextField label=text::ISSUED value=sheet.issued required=true />
                    <TextField label=text::RETURNED value=sheet.returned required=true />
                    <TextField label=text::SPOILED value=sheet.spoiled required=true />
                    {stands}
                </FormPair>
                <FormPair>
                    <TextField label=text::FIRST_WATCHER value=sheet.first_watcher required=true />
                    <TextField label=text::SECOND_WATCHER value=sheet.second_watcher required=true />
                    <TextField label=text::TELLER value=sheet.teller required=true />
                </FormPair>
                <p class="quiet" role="status">{state}</p>
                {tells}
            </div>
        </fieldset>
    }
}
