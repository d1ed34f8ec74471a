//! Words that name several people where one is meant: a hint to look again, never a judgement.

/// Whether a field for one person names several: `张某、李某`, `张某和李某`; a 和 or 及 within a name joins nobody.
pub fn names_several(person: &str) -> bool {
    let whole = |part: &str| part.trim().chars().count() >= 2;
    let listed = |mark: char| {
        let mut parts = person.split(mark).filter(|part| !part.trim().is_empty());
        parts.next().is_some() && parts.next().is_some()
    };
    let joined = |word: &str| {
        let mut cuts = person.match_indices(word);
        cuts.any(|(at, word)| whole(&person[..at]) && whole(&person[at + word.len()..]))
    };
    ['、', '，', ',', '；', ';'].into_iter().any(listed) || ["以及", "和", "及", "与"].into_iter().any(joined)
}

/// Whether a title speaks of several people: `等3人`, `等两名同志`.
pub fn speaks_of_several(title: &str) -> bool {
    let mut heads = title.match_indices('等');
    heads.any(|(at, word)| {
        let rest = &title[at + word.len()..];
        let counted = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c));
        counted.len() < rest.len() && counted.starts_with(['人', '名', '位'])
    })
}
