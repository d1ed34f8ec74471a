//! The item in hand, by its kind: stands, an opinion, a note, or a screen that shows nothing.

use std::sync::Arc;

use leptos::prelude::*;

use super::announce::{AnnounceDialog, Asked};
use super::ballot::{BallotSheet, Sheet};
use super::correct_result::CorrectResult;
use super::gate::SecretItem;
use super::guests::StillInside;
use super::hindrance::{Hindrance, hindrance};
use super::keys;
use super::kind::{method_of, method_value};
use super::members::Members;
use super::next::Next;
use super::note::NoteForm;
use super::on_paper::PaperResult;
use super::placed::PlacedPapers;
use super::put_off::{PutOff, away_in_charge};
use super::request::{Kicker, Request};
use super::room::Sitting;
use super::stands::Stands;
use crate::domain::id::MatterId;
use crate::domain::meeting::{AgendaItem, VotingMethod};
use crate::domain::room::{OutcomeKind, RoomItem};
use crate::text::names::Names;
use crate::text::page_meeting::room as text;
use crate::text::{button, record, statement, ui, words};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Dialog};
use crate::ui::form::{Choice, ChoiceLook, RadioGroup};
use crate::ui::workspace::use_workspace;

/// The item in hand.
#[component]
pub fn ItemPanel(
    /// The meeting in session.
    sitting: Sitting,
    /// The item.
    number: u16,
) -> impl IntoView {
    let content = untrack(|| sitting.item(|item| item.content.clone()));
    let done = Memo::new(move |_| sitting.item(|item| item.done).unwrap_or(true));
    let by_kind = move || match content.clone() {
        None => ().into_any(),
        Some(AgendaItem::Placeholder {}) if !done.get() => view! { <SecretItem sitting /> }.into_any(),
        Some(AgendaItem::Decide { matter } | AgendaItem::Discuss { matter }) => {
            view! { <MatterPanel sitting number matter /> }.into_any()
        }
        Some(content) => view! { <NoteForm sitting content /> }.into_any(),
    };
    view! {
        <section class="room__item" data-item=number>
            <StillInside sitting />
            {by_kind}
        </section>
    }
}

/// The way of voting on the item in hand, as the form has it.
fn method_chosen(sitting: Sitting) -> RwSignal<String> {
    let method = RwSignal::new(method_value(untrack(|| sitting.method().get())).to_owned());
    Effect::new(move |before: Option<()>| {
        let chosen = method.with(|method| method_of(method));
        if before.is_some()
            && let Some(chosen) = chosen
        {
            sitting.method().choose(chosen);
        }
    });
    method
}

#[component]
fn MatterPanel(
    /// The meeting in session.
    sitting: Sitting,
    /// The item.
    number: u16,
    /// The matter.
    matter: MatterId,
) -> impl IntoView {
    let file = use_workspace().matter(Signal::stored(matter));
    let method = method_chosen(sitting);
    let sheet = Sheet::empty();
    let secret = Memo::new(move |_| sitting.method().secret());
    let votes = Memo::new(move |_| sitting.item(RoomItem::votes).unwrap_or(false));
    let done = Memo::new(move |_| sitting.item(|item| item.done).unwrap_or(false));
    let kept = sheet.keep(sitting);
    Effect::new(move |_| {
        if done.get()
            && let Some(kept) = kept
        {
            kept.sent();
        }
    });
    let hindered = Memo::new(move |_| sitting.item(hindrance).flatten());
    let away = away_in_charge(sitting, file);
    let insisted = RwSignal::new(false);
    let spoken = Memo::new(move |_| sitting.item(|item| item.spoken > 0).unwrap_or(false));
    let put_off = Memo::new(move |_| away.get().filter(|_| votes.get() && !insisted.get() && !spoken.get()));
    let vote = move || match (hindered.get(), put_off.get()) {
        (Some(refusal), _) => view! { <Hindrance sitting refusal /> }.into_any(),
        (None, Some(post)) => view! { <PutOff sitting post insisted /> }.into_any(),
        (None, None) => view! {
            <Show when=move || secret.get() fallback=move || view! { <Stands sitting /> }>
                <BallotSheet sitting sheet />
            </Show>
        }
        .into_any(),
    };
    // Nobody's turn is shown while no key takes a stand.
    let asked = Memo::new(move |_| put_off.with(Option::is_none));
    let title = move || sitting.item(|item| item.title.clone());
    let methods = Signal::derive(|| {
        VotingMethod::IN_THE_ROOM
            .map(|method| Choice::new(method_value(method), words::voting_method(method)))
            .to_vec()
    });
    view! {
        <header class="stack stack--tight">
            <p class="room__kicker">
                <Kicker sitting file />
            </p>
            <h2 class="room__title document">{title}</h2>
            <Request sitting file />
            <PlacedPapers meeting=sitting.meeting number file />
        </header>
        // The act before the list of members: it is what is looked for first, on a small screen and by whoever listens.
        <Show when=move || done.get() fallback=move || {
            view! {
                <Show when=move || votes.get()>{vote}</Show>
                <Acts sitting method sheet votes secret put_off />
                <Show when=move || votes.get()>
                    <RadioGroup
                        label=text::method(sitting.power)
                        value=method
                        choices=methods
                        look=ChoiceLook::Line
                    />
                </Show>
            }
        }>
            <Result sitting number />
        </Show>
        <Members sitting secret asked />
    }
}

/// Recusal, announcement, and what ends an item without a vote.
#[component]
fn Acts(
    /// The meeting in session.
    sitting: Sitting,
    /// The way of voting.
    method: RwSignal<String>,
    /// The count sheet.
    sheet: Sheet,
    /// Whether stands are taken on the item.
    votes: Memo<bool>,
    /// Whether the ballot is secret.
    secret: Memo<bool>,
    /// The member in charge for whom it is to be put off.
    put_off: Memo<Option<String>>,
) -> impl IntoView {
    let announcing = RwSignal::new(false);
    let asked = RwSignal::new(Asked::Result);
    let ask = move |what: Asked| {
        asked.set(what);
        announcing.set(true);
    };
    let waits = MaybeProp::derive(move || {
        let missing = sitting
            .item(|item| item.voters.saturating_sub(item.spoken))
            .unwrap_or(0);
        let voters = sitting.item(|item| item.voters).unwrap_or(0);
        if !votes.get() {
            None
        } else if secret.get() {
            sheet.problem(voters)
        } else {
            (missing > 0).then(|| text::not_all_spoke(missing))
        }
    });
    // Of a meeting entered afterwards, as long as nobody's stand was taken down here.
    let on_paper = Memo::new(move |_| {
        let late = sitting.meeting.with(|meeting| meeting.call.late());
        late && votes.get() && sitting.item(|item| item.last.is_none()).unwrap_or(false)
    });
    let announce_words = move || {
        if votes.get() {
            text::announce(sitting.power)
        } else {
            text::OPINION
        }
    };
    let title = Signal::derive(move || match asked.get() {
        Asked::Result if votes.get() => text::announce(sitting.power).to_owned(),
        Asked::Result => text::OPINION.to_owned(),
        Asked::Without(_) => text::SETTLE_TITLE.to_owned(),
    });
    let step = move || {
        if put_off.with(Option::is_some) {
            view! {
                <Button
                    kind=ButtonKind::Primary
                    size=ButtonSize::Large
                    key=keys::NEXT
                    on_press=move |()| ask(Asked::Without(OutcomeKind::Postponed))
                >
                    {button::POSTPONE}
                </Button>
            }
            .into_any()
        } else {
            view! {
                <Button
                    kind=ButtonKind::Primary
                    size=ButtonSize::Large
                    key=keys::NEXT
                    reason=waits
                    on_press=move |()| ask(Asked::Result)
                >
                    {announce_words}
                </Button>
            }
            .into_any()
        }
    };
    let postpone = move || {
        put_off.with(Option::is_none).then(|| {
            view! {
                <Button key=keys::SETTLE on_press=move |()| ask(Asked::Without(OutcomeKind::Postponed))>
                    {button::POSTPONE}
                </Button>
            }
        })
    };
    view! {
        <div class="room__actions">
            {step}
            <WordsButton sitting />
            <Button key=keys::RECUSAL on_press=move |()| sitting.doors().recusing.set(true)>
                {button::RECORD_RECUSAL}
            </Button>
            {postpone}
            <Button on_press=move |()| ask(Asked::Without(OutcomeKind::SentBack))>{button::SEND_BACK}</Button>
            <Button on_press=move |()| ask(Asked::Without(OutcomeKind::Referred))>{text::OTHER}</Button>
            <Show when=move || on_paper.get()>
                <PaperResult sitting />
            </Show>
        </div>
        <Dialog open=announcing title>
            <AnnounceDialog
                sitting
                asked=asked.get_untracked()
                why=put_off.get_untracked().map(|post| text::put_off_because(&post)).unwrap_or_default()
                method
                sheet
                open=announcing
            />
        </Dialog>
    }
}

/// Opens the words of whose turn it is, of who spoke last, or of the first who is here. Words are taken down until the
/// record is signed (office.md 1.12), so the button stays when the item is done.
#[component]
fn WordsButton(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let speaker = move || {
        let of = |item: &RoomItem| {
            let here = item.seats.iter().find(|seat| seat.here()).map(|seat| seat.member);
            item.turn.or(item.last).or(here)
        };
        untrack(|| sitting.item(of)).flatten()
    };
    view! {
        <Button key=keys::WORDS on_press=move |()| sitting.doors().speaker.set(speaker())>
            {text::REMARK}
        </Button>
    }
}

/// The announced result: counts and outcome, never who stood how.
#[component]
fn Result(
    /// The meeting in session.
    sitting: Sitting,
    /// The item.
    number: u16,
) -> impl IntoView {
    let workspace = use_workspace();
    let resolution = Memo::new(move |_| {
        sitting.meeting.with(|meeting| {
            let resolution = meeting.current_item()?.resolution.as_ref()?;
            Some(Arc::new(resolution.value.clone()))
        })
    });
    let lines = move || {
        let Some(resolution) = resolution.get() else {
            return Some(view! { <p>{ui::sentence(statement::ERASED)}</p> }.into_any());
        };
        let register = sitting.item(|item| item.register).flatten()?;
        let said = workspace.with(|book| record::outcome(&resolution.outcome, Names::of(book, resolution.on)));
        let how = workspace.with(|book| record::decided(&resolution, register, Names::of(book, resolution.on)));
        let reduced = resolution.reduced.as_ref().map(|reduction| {
            let said = ui::sentence(&words::reduction(reduction));
            view! { <p>{said}</p> }
        });
        let said = view! {
            {how.map(|how| view! { <p>{how}</p> })}
            <p>{said}</p>
            {reduced}
        };
        Some(said.into_any())
    };
    view! {
        <div class="room__result" data-state="announced" role="status">
            {lines}
        </div>
        <Next sitting />
        <div class="row">
            <WordsButton sitting />
            <Show when=move || resolution.with(Option::is_some)>
                <CorrectResult sitting number />
            </Show>
        </div>
    }
}
