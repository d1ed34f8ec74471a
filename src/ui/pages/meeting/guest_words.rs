//! 列席、旁听人员发言: what those without a vote say at the item in hand, taken down beside the words of the members.

use leptos::prelude::*;

use super::keys;
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::{Guest, GuestWords, Meeting};
use crate::text::button;
use crate::text::page_meeting::guests as text;
use crate::text::page_meeting::room as room_text;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Dialog};
use crate::ui::fields;
use crate::ui::form::{Choice, SelectField};
use crate::ui::sheet::Sheet;

/// What marks a guest among those who speak; members stand there by their numbers alone.
const GUEST: &str = "guest-";

/// The guests who can be quoted at the item in hand, to choose from; tracked.
pub fn guests(sitting: Sitting) -> Vec<Choice> {
    let of = |meeting: &Meeting| {
        let there = meeting.current.map(|item| meeting.guests_at(item)).unwrap_or_default();
        there.into_iter().map(guest_choice).collect()
    };
    sitting.meeting.with(|meeting| of(meeting))
}

/// A guest among those who speak.
pub fn guest_choice(guest: &Guest) -> Choice {
    let value = format!("{GUEST}{}", guest.serial);
    Choice::new(value, text::words_of(&guest.name, guest.role))
}

/// The guest whom a choice among those who speak names.
pub fn guest_of(chosen: &str) -> Option<u16> {
    chosen.strip_prefix(GUEST)?.parse().ok()
}

/// The form of one guest's words.
#[component]
pub fn GuestWordsForm(
    /// The meeting in session.
    sitting: Sitting,
    /// The guest, by the number of the coming.
    guest: u16,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let before = sitting.meeting.with_untracked(|meeting| {
        let item = meeting.current_item();
        item.map(|item| item.words_of_guest(guest).to_owned())
            .unwrap_or_default()
    });
    let said = !before.is_empty();
    let words = Blank::new(before);
    let of = move |words: String| {
        let (meeting, item) = sitting.item_in_hand()?;
        Some(Command::RecordGuestWords(GuestWords {
            meeting,
            item,
            guest,
            words,
        }))
    };
    let command = move |()| of(words.answered(text::ASK_WORDS)?);
    let sheet = Sheet::new([words], move || {
        fields::area_with_hint(text::WORDS, text::WORDS_HINT, words)
    });
    let (command, stored) = (Callback::new(command), Callback::new(move |()| open.set(false)));
    let form = sitting.form(
        &format!("guest-words-{guest}"),
        sheet,
        button::SAVE,
        MaybeProp::default(),
        command,
        stored,
    );
    let undo = move |()| {
        if let Some(command) = of(String::new()) {
            sitting.act.run(command, move || {
                let _ = open.try_set(false);
            });
        }
    };
    view! {
        {form}
        {said
            .then(|| {
                view! {
                    <Button size=ButtonSize::Small busy=sitting.act.busy on_press=undo>
                        {text::UNDO_WORDS}
                    </Button>
                }
            })}
    }
}

/// The button that opens what guests say at an item without a matter; nothing where none is there.
#[component]
pub fn GuestsSay(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let choices = Signal::derive(move || guests(sitting));
    let there = Memo::new(move |_| !choices.with(Vec::is_empty));
    let form = move || view! { <ChosenGuest sitting choices open /> };
    view! {
        <Show when=move || there.get()>
            <div class="row">
                <Button key=keys::WORDS on_press=move |()| open.set(true)>
                    {room_text::REMARK}
                </Button>
            </div>
        </Show>
        <Dialog open title=text::WORDS_TITLE>
            {form}
        </Dialog>
    }
}

/// Who speaks, and the words; the first who is there stands chosen.
#[component]
fn ChosenGuest(
    /// The meeting in session.
    sitting: Sitting,
    /// Those who are there.
    choices: Signal<Vec<Choice>>,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let first = choices.with_untracked(|choices| choices.first().map(|choice| choice.value.clone()));
    let chosen = RwSignal::new(first.unwrap_or_default());
    let form = move || {
        let guest = chosen.with(|chosen| guest_of(chosen))?;
        Some(view! { <GuestWordsForm sitting guest open /> })
    };
    view! {
        <SelectField label=room_text::SPEAKER value=chosen choices />
        {form}
    }
}
