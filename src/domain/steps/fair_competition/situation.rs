//! The sixty-six situations of 总局令99号 第9–23条: what each standard of 783号令 looks like in practice.
//!
//! Every article lists its situations and ends with "other", which is counted like the others. 第24条 catches what no
//! article names. The plain words for each stand in `text::standards`.

use serde::{Deserialize, Serialize};

use super::Standard;

/// One listed situation, by article and item of 总局令99号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Situation {
    /// The article, 9 to 23.
    pub article: u8,
    /// The item, counted from 1; the last one of an article is "other".
    pub item: u8,
}

/// How many situations each article lists, "other" included, and the standard of 783号令 that it spells out.
pub const SITUATION_ARTICLES: [(u8, u8, Standard); 15] = {
    const fn of(article: u8, items: u8, standard: (u8, u8)) -> (u8, u8, Standard) {
        let (of, item) = standard;
        (article, items, Standard { article: of, item })
    }
    [
        of(9, 6, (8, 1)),
        of(10, 4, (8, 2)),
        of(11, 5, (8, 3)),
        of(12, 4, (8, 4)),
        of(13, 4, (9, 1)),
        of(14, 4, (9, 2)),
        of(15, 7, (9, 3)),
        of(16, 4, (9, 4)),
        of(17, 4, (9, 5)),
        of(18, 4, (10, 1)),
        of(19, 5, (10, 2)),
        of(20, 4, (10, 3)),
        of(21, 4, (11, 1)),
        of(22, 4, (11, 2)),
        of(23, 3, (11, 3)),
    ]
};

/// The situations listed behind a standard, in order; none behind those that say "other".
pub fn situations(of: Standard) -> impl Iterator<Item = Situation> {
    let listed = SITUATION_ARTICLES
        .iter()
        .filter(move |(_, _, standard)| *standard == of);
    listed.flat_map(|(article, items, _)| {
        (1..=*items).map(|item| Situation {
            article: *article,
            item,
        })
    })
}

impl Situation {
    /// The standard it spells out; `None` for an article and item that are none.
    pub fn standard(self) -> Option<Standard> {
        let listed = SITUATION_ARTICLES
            .iter()
            .find(|(article, items, _)| *article == self.article && (1..=*items).contains(&self.item));
        listed.map(|(_, _, standard)| *standard)
    }
}
