//! Text as a scanner reads it: full-width forms folded, invisible characters gone, places kept.
//!
//! Invariant: every folded character knows the place, counted in characters, of the one it came from, so
//! that a finding in folded text marks the right place in what the person typed.

/// A text folded for scanning, with the way back to the original places.
pub(crate) struct FoldedText {
    chars: Vec<char>,
    places: Vec<usize>,
    paragraphs: Vec<u32>,
}

impl FoldedText {
    /// Folds a text; the paragraphs are its lines that are not blank, counted from 1.
    pub(crate) fn of(text: &str) -> Self {
        let mut folded = Self {
            chars: Vec::new(),
            places: Vec::new(),
            paragraphs: Vec::new(),
        };
        let mut paragraph = 0;
        let mut line_is_blank = true;
        for (place, original) in text.chars().enumerate() {
            let Some(c) = fold_char(original) else {
                continue;
            };
            if c == '\n' {
                line_is_blank = true;
            } else if line_is_blank && !c.is_whitespace() {
                line_is_blank = false;
                paragraph += 1;
            }
            folded.chars.push(c);
            folded.places.push(place);
            folded.paragraphs.push(paragraph);
        }
        folded
    }

    /// The folded characters.
    pub(crate) fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The paragraph a folded character stands in, counted from 1; 0 before the first.
    pub(crate) fn paragraph(&self, index: usize) -> u32 {
        self.paragraphs.get(index).copied().unwrap_or(0)
    }

    /// The places in the original of the folded characters `start..end`, which must not be empty.
    pub(crate) fn original(&self, start: usize, end: usize) -> core::ops::Range<usize> {
        self.places[start]..self.places[end - 1] + 1
    }

    /// Whether the folded text reads `word` at `index`.
    pub(crate) fn reads(&self, index: usize, word: &str) -> bool {
        self.past(index, word).is_some()
    }

    /// The index behind `word` if the folded text reads it at `index`.
    pub(crate) fn past(&self, index: usize, word: &str) -> Option<usize> {
        let mut at = index;
        for c in word.chars() {
            if self.chars.get(at) != Some(&c) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The first index at or after `index` that holds no blank (line ends are not skipped).
    pub(crate) fn past_blanks(&self, index: usize) -> usize {
        let blanks = self.chars.get(index..).unwrap_or_default();
        index + blanks.iter().take_while(|c| is_blank(**c)).count()
    }
}

/// Whether a character is white space within a line.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// The plain form of a character: full-width ASCII becomes ASCII, dashes become `-`, other line ends
/// become `\n`; `None` for what can't be seen (zero-width characters, marks of direction).
pub(crate) fn fold_char(c: char) -> Option<char> {
    match c {
        '\u{00AD}'
        | '\u{034F}'
        | '\u{061C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => None,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        '\u{FFE5}' => Some('¥'),
        '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ => Some(fold_dash(c)),
    }
}

/// A name or a number as it is compared: without blanks and what can't be seen, full-width forms made plain, capitals
/// small.
pub(crate) fn plain_form(text: &str) -> String {
    let seen = text.chars().filter_map(fold_char).filter(|c| !c.is_whitespace());
    seen.flat_map(char::to_lowercase).collect()
}

/// The names that a text names one after the other.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    let all = text.split(['、', '，', ',', '；', ';', '。', '\n']);
    all.map(str::trim).filter(|name| !name.is_empty())
}

/// What ends a name for sure; a post may hold a 、 of its own: 副书记、主任.
const NAME_ENDS: [char; 6] = ['，', ',', '；', ';', '。', '\n'];

/// The names that a text names, where a whole post of these with a 、 of its own stays one name.
pub(crate) fn names_and_posts(text: &str, is_post: impl Fn(&str) -> bool) -> Vec<&str> {
    let pieces = text.split(NAME_ENDS).map(str::trim);
    let named = pieces.flat_map(|piece| {
        if is_post(piece) {
            vec![piece]
        } else {
            names(piece).collect()
        }
    });
    named.collect()
}

/// Whether a name is one of several that a text names, each for itself or with a blank between.
pub(crate) fn is_among(name: &str, names: &str) -> bool {
    let name = plain_form(name);
    let is_it = |one: &str| !name.is_empty() && plain_form(one) == name;
    let whole = || names.split(NAME_ENDS).any(is_it);
    self::names(names).any(|one| is_it(one) || one.split_whitespace().any(is_it)) || whole()
}

/// One sign for all dashes that people put between digits; everything else stays.
fn fold_dash(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        _ => c,
    }
}
