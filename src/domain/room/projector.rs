//! What a projector may show of an open meeting (投影显示), and what must be off it before an item goes on.
//!
//! Most rooms mirror the screen of the recorder. So an item that is about people keeps the whole screen blank until
//! somebody says by name that the projector is off, and what a window of its own shows is never more than a title.

use super::{RoomItem, SeatState};
use crate::domain::meeting::AgendaItem;
use crate::domain::register::BookKind;

/// Why nothing of an item may stand on a projector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptOff {
    /// It is about an appointment, or stands in the personnel book.
    Personnel,
    /// Somebody withdraws from it.
    Recusal,
    /// Its secret ballots are counted, and the counts are typed before they are announced.
    Ballots,
}

/// What is about to be written on the screen that no projector may show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    /// A recusal, whose form names reasons.
    pub recusal: bool,
    /// The counts of a secret ballot.
    pub counts: bool,
}

/// Why the projector must be disconnected at an item; `None` where it need not be.
pub fn kept_off(book: BookKind, item: Option<&RoomItem>, writing: Writing) -> Option<KeptOff> {
    let personnel = |item: &RoomItem| matches!(item.content, AgendaItem::Personnel { .. });
    let withdrew = |item: &RoomItem| {
        let mut seats = item.seats.iter();
        seats.any(|seat| matches!(seat.state, SeatState::Recused { .. }))
    };
    if book == BookKind::Personnel || item.is_some_and(personnel) {
        Some(KeptOff::Personnel)
    } else if writing.recusal || item.is_some_and(withdrew) {
        Some(KeptOff::Recusal)
    } else {
        writing.counts.then_some(KeptOff::Ballots)
    }
}

/// The title a window for the projector may show of the item in hand: none of what is kept off, none of a placeholder.
pub fn title(book: BookKind, item: &RoomItem) -> Option<&str> {
    let open = kept_off(book, Some(item), Writing::default()).is_none();
    Some(item.title.as_str()).filter(|title| open && !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{MatterId, MemberId};
    use crate::domain::room::Seat;

    fn item(content: AgendaItem, title: &str, state: SeatState) -> RoomItem {
        RoomItem {
            number: 1,
            content,
            title: title.to_owned(),
            matter: None,
            register: None,
            department: String::new(),
            done: false,
            numbers: None,
            presiding: None,
            seats: vec![Seat {
                member: MemberId(1),
                post: "书记".to_owned(),
                state,
                presides: true,
                remarked: false,
                letter: None,
            }],
            spoken: 0,
            voters: 1,
            turn: None,
            last: None,
            guests: Vec::new(),
            emergency: false,
        }
    }

    const WITHDREW: SeatState = SeatState::Recused {
        left: None,
        returned: None,
    };

    const RECUSAL: Writing = Writing {
        recusal: true,
        counts: false,
    };
    const COUNTS: Writing = Writing {
        recusal: false,
        counts: true,
    };

    fn decide(state: SeatState) -> RoomItem {
        let matter = MatterId([1; 8]);
        item(AgendaItem::Decide { matter }, "社区养老服务站改造", state)
    }

    #[test]
    fn personnel_is_kept_off_the_projector_in_both_books() {
        let recorded_in = String::new();
        let elsewhere = item(AgendaItem::Personnel { recorded_in }, "", SeatState::Silent);
        let plain = decide(SeatState::Silent);
        assert_eq!(
            kept_off(BookKind::Main, Some(&elsewhere), Writing::default()),
            Some(KeptOff::Personnel)
        );
        assert_eq!(
            kept_off(BookKind::Personnel, Some(&plain), Writing::default()),
            Some(KeptOff::Personnel)
        );
        // The agenda of the personnel book names its candidates before the first item is taken up.
        assert_eq!(
            kept_off(BookKind::Personnel, None, Writing::default()),
            Some(KeptOff::Personnel)
        );
        assert_eq!(kept_off(BookKind::Main, Some(&plain), Writing::default()), None);
        assert_eq!(kept_off(BookKind::Main, None, Writing::default()), None);
    }

    #[test]
    fn a_recusal_is_kept_off_from_the_moment_it_is_to_be_recorded() {
        let (plain, withdrew) = (decide(SeatState::Silent), decide(WITHDREW));
        assert_eq!(kept_off(BookKind::Main, Some(&plain), RECUSAL), Some(KeptOff::Recusal));
        assert_eq!(
            kept_off(BookKind::Main, Some(&withdrew), Writing::default()),
            Some(KeptOff::Recusal)
        );
    }

    #[test]
    fn the_counts_of_a_secret_ballot_are_typed_where_no_projector_shows_them() {
        let (plain, withdrew) = (decide(SeatState::Silent), decide(WITHDREW));
        assert_eq!(kept_off(BookKind::Main, Some(&plain), COUNTS), Some(KeptOff::Ballots));
        assert_eq!(
            kept_off(BookKind::Main, Some(&withdrew), COUNTS),
            Some(KeptOff::Recusal)
        );
        assert_eq!(
            kept_off(BookKind::Personnel, Some(&plain), COUNTS),
            Some(KeptOff::Personnel)
        );
    }

    #[test]
    fn the_title_stays_once_the_item_is_announced() {
        let mut seen = decide(SeatState::Spoken);
        seen.done = true;
        assert_eq!(title(BookKind::Main, &seen), Some("社区养老服务站改造"));
    }

    #[test]
    fn a_window_shows_the_title_of_what_may_be_seen_and_nothing_else() {
        let seen = decide(SeatState::Silent);
        assert_eq!(title(BookKind::Main, &seen), Some("社区养老服务站改造"));
        assert_eq!(title(BookKind::Main, &decide(WITHDREW)), None);
        assert_eq!(title(BookKind::Personnel, &seen), None);
        assert_eq!(
            title(BookKind::Main, &item(AgendaItem::Placeholder {}, "", SeatState::Silent)),
            None
        );
    }
}
