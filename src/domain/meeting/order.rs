//! The order of the agenda (议程顺序), set as a whole by the one who presides until the meeting opens.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AgendaItem, Meeting};
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::Matter;

/// An item in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedItem {
    /// The number it had.
    pub item: u16,
    /// Its matter, where it has one.
    pub matter: Option<MatterId>,
}

/// The whole agenda in its order: the place of an item, counted from 1, is its number from then on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaOrder {
    /// The meeting.
    pub meeting: MeetingId,
    /// Every item.
    pub items: Vec<OrderedItem>,
}

impl AgendaOrder {
    /// The order in which items are named, each with the number it has; the first topic is first in any order (R56).
    pub fn of<'a>(meeting: MeetingId, items: impl Iterator<Item = (u16, &'a AgendaItem)>) -> Self {
        let mut first_topic = None;
        let mut ordered = Vec::new();
        for (place, (item, content)) in items.enumerate() {
            if matches!(content, AgendaItem::FirstTopic { .. }) {
                first_topic.get_or_insert(place);
            }
            ordered.push(OrderedItem {
                item,
                matter: content.matter(),
            });
        }
        if let Some(place) = first_topic {
            ordered[..=place].rotate_right(1);
        }
        Self {
            meeting,
            items: ordered,
        }
    }

    /// Whether no item gets another number.
    pub fn changes_nothing(&self) -> bool {
        self.moved().next().is_none()
    }

    /// Every item with its number from then on.
    pub fn numbered(&self) -> impl Iterator<Item = (u16, &OrderedItem)> {
        (1..).zip(&self.items)
    }

    /// The items that get another number, each with that.
    pub fn moved(&self) -> impl Iterator<Item = (u16, &OrderedItem)> {
        self.numbered().filter(|(number, ordered)| *number != ordered.item)
    }

    /// The number from then on of the item that had one.
    pub fn number_of(&self, item: u16) -> Option<u16> {
        let mut all = self.numbered();
        all.find(|(_, ordered)| ordered.item == item).map(|(number, _)| number)
    }
}

impl Meeting {
    /// The order of items as somebody asks for it, by the numbers they have; `None` where it is not every item, each
    /// once.
    pub fn in_order(&self, asked: &[u16]) -> Option<AgendaOrder> {
        let each_once = asked.iter().collect::<BTreeSet<_>>().len() == asked.len();
        let items: Vec<_> = asked.iter().filter_map(|number| self.item(*number)).collect();
        let whole = each_once && items.len() == asked.len() && items.len() == self.items.len();
        let items = items.into_iter().map(|item| (item.number, &item.content));
        whole.then(|| AgendaOrder::of(self.id, items))
    }

    /// Takes in a new order.
    pub(super) fn reorder(&mut self, order: &AgendaOrder) {
        for item in &mut self.items {
            item.number = order.number_of(item.number).unwrap_or(item.number);
        }
        self.items.sort_by_key(|item| item.number);
    }
}

impl Matter {
    /// Takes in the number that its item got.
    pub fn renumber(&mut self, order: &AgendaOrder) {
        let own = |(_, ordered): &(u16, &OrderedItem)| ordered.matter == Some(self.id);
        let Some((number, ordered)) = order.moved().find(own) else {
            return;
        };
        if let Some((meeting, item)) = &mut self.agenda
            && *meeting == order.meeting
        {
            *item = number;
        }
        if let Some((meeting, item, _)) = &mut self.emergency.declared
            && (*meeting, *item) == (order.meeting, ordered.item)
        {
            *item = number;
        }
    }
}
