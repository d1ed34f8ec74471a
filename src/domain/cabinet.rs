//! A cabinet: an ordered map in 256 drawers by the first byte of the id, which is random.
//!
//! A copy shares every drawer; a change copies the one drawer it touches. So a book of ten thousand matters is
//! carried on, act by act, at the price of a drawer, and whoever kept an earlier copy can tell which drawers changed.

use std::collections::BTreeMap;
use std::sync::Arc;

/// How many drawers there are.
pub const DRAWERS: u16 = 256;

/// The things in one drawer.
pub type Drawer<K, V> = BTreeMap<K, Arc<V>>;

/// Drawers that stand above each other, [`IN_A_COLUMN`] of them.
type Column<K, V> = Vec<Arc<Drawer<K, V>>>;

/// How many drawers a column has, and how many columns the cabinet.
const IN_A_COLUMN: usize = 16;

/// Things by their random ids, in the order of the ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cabinet<K: Ord, V> {
    columns: Vec<Arc<Column<K, V>>>,
}

impl<K: Ord, V> Default for Cabinet<K, V> {
    fn default() -> Self {
        let column = Arc::new(vec![Arc::default(); IN_A_COLUMN]);
        Self {
            columns: vec![column; IN_A_COLUMN],
        }
    }
}

impl<K: Ord + Copy + AsRef<[u8; 8]>, V> Cabinet<K, V> {
    fn place(id: &K) -> (usize, usize) {
        let first = usize::from(id.as_ref()[0]);
        (first / IN_A_COLUMN, first % IN_A_COLUMN)
    }

    /// The thing with this id.
    pub fn get(&self, id: &K) -> Option<&Arc<V>> {
        let (column, drawer) = Self::place(id);
        self.columns[column][drawer].get(id)
    }

    /// Whether there is a thing with this id.
    pub fn contains_key(&self, id: &K) -> bool {
        self.get(id).is_some()
    }

    /// Puts a thing in its drawer, in place of an earlier one.
    pub fn insert(&mut self, id: K, thing: Arc<V>) {
        let (column, drawer) = Self::place(&id);
        let column = Arc::make_mut(&mut self.columns[column]);
        Arc::make_mut(&mut column[drawer]).insert(id, thing);
    }

    /// All things, by their ids.
    pub fn values(&self) -> impl Iterator<Item = &Arc<V>> {
        self.drawers().flat_map(|drawer| drawer.values())
    }

    /// All ids, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.drawers().flat_map(|drawer| drawer.keys())
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.drawers().map(|drawer| drawer.len()).sum()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.drawers().all(|drawer| drawer.is_empty())
    }

    /// The drawers in order, always [`DRAWERS`] of them. One that did not change since an earlier copy is the same
    /// one (`Arc::ptr_eq`).
    pub fn drawers(&self) -> impl Iterator<Item = &Arc<Drawer<K, V>>> {
        self.columns.iter().flat_map(|column| column.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::MatterId;

    fn id(first: u8, last: u8) -> MatterId {
        MatterId([first, 0, 0, 0, 0, 0, 0, last])
    }

    #[test]
    fn things_come_in_the_order_of_their_ids_and_the_last_put_in_counts() {
        let mut cabinet = Cabinet::default();
        for (at, word) in [(id(9, 1), "c"), (id(0, 2), "b"), (id(0, 1), "x"), (id(0, 1), "a")] {
            cabinet.insert(at, Arc::new(word));
        }
        let words: Vec<&str> = cabinet.values().map(|word| **word).collect();
        assert_eq!(words, ["a", "b", "c"]);
        assert_eq!(
            cabinet.keys().copied().collect::<Vec<_>>(),
            [id(0, 1), id(0, 2), id(9, 1)]
        );
        assert_eq!(cabinet.len(), 3);
        assert!(!cabinet.contains_key(&id(9, 2)));
    }

    #[test]
    fn a_change_copies_one_drawer_and_leaves_the_earlier_copy_as_it_was() {
        let mut before = Cabinet::default();
        (0..=255).for_each(|first| before.insert(id(first, 1), Arc::new(first)));
        let mut after = before.clone();
        after.insert(id(7, 2), Arc::new(0));
        let changed = before.drawers().zip(after.drawers());
        let changed = changed.filter(|(old, new)| !Arc::ptr_eq(old, new)).count();
        assert_eq!(changed, 1);
        assert_eq!((before.len(), after.len()), (256, 257));
        assert_ne!(before, after);
    }
}
