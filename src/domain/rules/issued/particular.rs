//! Counts of things and ways of buying that a text names: where the record has another, the summary says other than the
//! record. What the record does not name at all a summary may add.

/// Things that are counted; of amounts of money `amount` tells, and what may count days, votes or articles is left out.
const THINGS: [&str; 16] = [
    "平方米",
    "公里",
    "台",
    "套",
    "辆",
    "件",
    "户",
    "名",
    "家",
    "处",
    "间",
    "栋",
    "亩",
    "吨",
    "盏",
    "株",
];
/// Ways of buying (政府采购法 第26条 and the rules made under it).
const WAYS: [&str; 7] = [
    "竞争性谈判",
    "竞争性磋商",
    "单一来源",
    "框架协议",
    "公开招标",
    "邀请招标",
    "询价",
];

/// What a folded text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// Each count with its thing: `80`, `台`.
    counts: Vec<(String, &'static str)>,
    ways: Vec<&'static str>,
}

impl Named {
    /// What a folded text names.
    pub(super) fn of(text: &str) -> Self {
        let mut named = Self::default();
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
            let figures = &rest[at..];
            let length = figures.find(|c: char| !c.is_ascii_digit() && c != '.');
            let (figures, behind) = figures.split_at(length.unwrap_or(figures.len()));
            let thing = THINGS.iter().find(|thing| behind.starts_with(**thing));
            named.counts.extend(thing.map(|thing| (figures.to_owned(), *thing)));
            rest = behind;
        }
        named.ways.extend(WAYS.iter().filter(|way| text.contains(**way)));
        named
    }

    /// What another text names otherwise, with what stands here: a count of a thing that is counted here, or a way of
    /// buying where one is named here.
    pub(super) fn otherwise(&self, other: &Self) -> Vec<(String, String)> {
        let counts = other.counts.iter().filter_map(|said| {
            let mut here = self.counts.iter().filter(|here| here.1 == said.1);
            let first = here.clone().next()?;
            (!here.any(|here| here == said)).then(|| (told(said), told(first)))
        });
        let ways = other.ways.iter().filter_map(|said| {
            let first = self.ways.first()?;
            (!self.ways.contains(said)).then(|| ((*said).to_owned(), (*first).to_owned()))
        });
        counts.chain(ways).collect()
    }
}

fn told((figures, thing): &(String, &'static str)) -> String {
    format!("{figures}{thing}")
}
