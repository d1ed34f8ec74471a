//! Home addresses: a street, village or estate with its chain of numbers down to the room.
//!
//! A road's name alone is none, nor is a door number on a road (offices have those); what makes an address
//! somebody's home is the room, or the door in a village. Counts of houses (共有5幢120户) and rooms of
//! offices (服务中心2楼203室) are passed over.

use super::super::folded_text::{FoldedText, is_blank};
use super::mask::is_numeral;
use super::{FindingKind, Hit};

/// The units of a chain, the longer before their beginnings.
const UNITS: [&str; 13] = [
    "号楼", "号院", "号", "栋", "幢", "座", "单元", "层", "楼", "室", "户", "组", "弄",
];
/// Units that a room number may follow without 室.
const BUILDINGS: [&str; 5] = ["号楼", "栋", "幢", "座", "单元"];
/// Words for places that people live in.
const PLACES: [&str; 20] = [
    "路", "大道", "街", "巷", "弄", "胡同", "里", "小区", "花园", "苑", "公寓", "家园", "村", "社区", "宿舍", "庄",
    "坊", "湾", "大院", "城",
];
/// Words that open an address.
const LABELS: [&str; 5] = ["住", "址", "户籍", "位于", "家在"];
/// Words for houses that nobody lives in.
const OFFICES: [&str; 12] = [
    "中心",
    "大楼",
    "办公",
    "机关",
    "大厅",
    "政府",
    "办事处",
    "委会",
    "会议",
    "法院",
    "学校",
    "医院",
];
/// What, directly before a number, makes it a count.
const COUNTING: [char; 10] = ['共', '有', '及', '造', '约', '计', '建', '含', '第', '余'];
/// Words before the houses that are counted rather than named.
const COUNTED: [&str; 6] = ["涉及", "惠及", "覆盖", "改造", "完成", "共"];
/// What, behind a village's door number, makes it something else than a home.
const NOT_A_DOOR: [char; 12] = ['地', '路', '桥', '泵', '线', '闸', '点', '文', '井', '塘', '库', '渠'];

/// How many characters before the first number are looked at.
const LEAD_MAX: usize = 14;
/// How many characters of a name may stand between a door number and the house behind it.
const GAP_MAX: usize = 8;

/// A number and its unit, or a bare room number (no unit).
struct Part {
    start: usize,
    end: usize,
    digits: usize,
    unit: Option<&'static str>,
}

/// Finds home addresses.
pub(super) fn find(text: &FoldedText) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut index = 0;
    while index < text.chars().len() {
        let Some(chain) = chain(text, index) else {
            index += 1;
            continue;
        };
        let end = chain.last().map_or(index + 1, |part| part.end);
        if is_home(text, &chain) {
            hits.push(Hit {
                kind: FindingKind::HomeAddress,
                start: lead_start(text, index),
                end,
            });
        }
        index = end;
    }
    hits
}

/// The longest chain of parts that begins at `index`; a number is never cut.
fn chain(text: &FoldedText, index: usize) -> Option<Vec<Part>> {
    let chars = text.chars();
    if index > 0 && is_number_char(chars[index - 1]) {
        return None;
    }
    let first = part(text, index).or_else(|| dashed(text, index))?;
    let mut chain = vec![first];
    while let Some(next) = chain.last().and_then(|last| next_part(text, last)) {
        chain.push(next);
    }
    Some(chain)
}

/// The part behind `last`: directly, behind a blank or dash, or behind the name of a house on a street.
fn next_part(text: &FoldedText, last: &Part) -> Option<Part> {
    let chars = text.chars();
    let unit = last.unit?;
    let mut at = text.past_blanks(last.end);
    if chars.get(at) == Some(&'-') {
        at = text.past_blanks(at + 1);
    }
    if let Some(next) = part(text, at) {
        return Some(next);
    }
    if BUILDINGS.contains(&unit) {
        return room(text, at);
    }
    if !matches!(unit, "号" | "号院" | "弄" | "组") {
        return None;
    }
    (at + 1..=at + GAP_MAX)
        .take_while(|index| chars.get(index - 1).copied().is_some_and(is_name_char))
        .find_map(|index| part(text, index))
}

/// A number with a unit at `index`.
fn part(text: &FoldedText, index: usize) -> Option<Part> {
    let number = number_end(text, index)?;
    let at = text.past_blanks(number);
    let (unit, end) = UNITS.iter().find_map(|unit| Some((*unit, text.past(at, unit)?)))?;
    Some(Part {
        start: index,
        end,
        digits: number - index,
        unit: Some(unit),
    })
}

/// Three or four digits that nothing makes a quantity: a room behind its house.
fn room(text: &FoldedText, index: usize) -> Option<Part> {
    let rest = text.chars().get(index..)?;
    let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    let next = rest.get(digits).copied().unwrap_or('\n');
    let stands_alone = !next.is_ascii_alphanumeric()
        && !matches!(
            next,
            '年' | '元' | '万' | '亿' | '户' | '平' | '㎡' | '米' | '人' | '个' | '名' | '项' | '%' | '.' | '-'
        );
    ((3..=4).contains(&digits) && stands_alone).then_some(Part {
        start: index,
        end: index + digits,
        digits,
        unit: None,
    })
}

/// 3-402 or 5-2-301 directly behind the name of an estate or village.
fn dashed(text: &FoldedText, index: usize) -> Option<Part> {
    let chars = text.chars();
    let behind_place = ["小区", "花园", "苑", "公寓", "家园", "新村", "里", "坊", "庄"]
        .iter()
        .any(|place| {
            index
                .checked_sub(place.chars().count())
                .is_some_and(|at| text.reads(at, place))
        });
    if !behind_place {
        return None;
    }
    let mut at = index;
    for _ in 0..2 {
        let digits = chars.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).count();
        if !(1..=2).contains(&digits) || chars.get(at + digits) != Some(&'-') {
            return None;
        }
        at += digits + 1;
        if let Some(room) = room(text, at) {
            return Some(Part { start: index, ..room });
        }
    }
    None
}

/// Whether the chain goes down to somebody's door.
fn is_home(text: &FoldedText, chain: &[Part]) -> bool {
    let chars = text.chars();
    let Some(first) = chain.first() else {
        return false;
    };
    let before = chars[..first.start].last().copied().unwrap_or('\n');
    if COUNTING.contains(&before) {
        return false;
    }
    let lead = &chars[lead_start(text, first.start)..first.start];
    let end = chain.last().map_or(first.end, |part| part.end);
    let surroundings: String = lead.iter().chain(&chars[first.end..end]).collect();
    if OFFICES.iter().any(|word| surroundings.contains(word)) {
        return false;
    }
    if is_village_door(text, chain, before) {
        return true;
    }
    let has = |unit: &str| chain.iter().any(|part| part.unit == Some(unit));
    let household = has("单元") && chain.last().is_some_and(|part| is_household(text, part));
    let counted = COUNTED.iter().any(|word| surroundings.contains(word));
    let room = has("室") || chain.iter().any(|part| part.unit.is_none()) || (household && !counted);
    let place = PLACES
        .iter()
        .any(|word| surroundings.replace("街道", "").contains(word))
        || LABELS
            .iter()
            .any(|word| follows(text, lead_start(text, first.start), word));
    room && (place || (has("单元") && chain.len() > 2))
}

/// Whether a number of 户 is a door (402户) rather than a count (120户居民).
fn is_household(text: &FoldedText, part: &Part) -> bool {
    let behind = text.chars().get(part.end).copied().unwrap_or('\n');
    part.unit == Some("户") && (3..=4).contains(&part.digits) && !matches!(behind, '居' | '人' | '家' | '业' | '群')
}

/// A door in a village: 某村3组12号, 某村12号.
fn is_village_door(text: &FoldedText, chain: &[Part], before: char) -> bool {
    let door = match chain {
        [door] if before == '村' => door,
        [group, door, ..] if group.unit == Some("组") => door,
        _ => return false,
    };
    let behind = text.chars().get(door.end).copied().unwrap_or('\n');
    door.unit == Some("号") && !NOT_A_DOOR.contains(&behind)
}

/// Where the words before the first number begin: behind a mark, a blank or a word such as 住.
fn lead_start(text: &FoldedText, first: usize) -> usize {
    let chars = text.chars();
    let mut start = first;
    while start > 0 && first - start < LEAD_MAX && (is_name_char(chars[start - 1]) || chars[start - 1].is_ascii_digit())
    {
        if LABELS.iter().any(|word| follows(text, start, word)) || matches!(chars[start - 1], '于' | '在') {
            break;
        }
        start -= 1;
    }
    // A single blank may stand between the estate's name and the first number.
    if start == first && start > 1 && is_blank(chars[start - 1]) && is_name_char(chars[start - 2]) {
        return lead_start(text, start - 1);
    }
    start
}

/// Whether `word` ends right before `index`, with or without a colon between.
fn follows(text: &FoldedText, index: usize, word: &str) -> bool {
    let length = word.chars().count();
    let colon = index > 0 && text.chars()[index - 1] == ':';
    let end = index - usize::from(colon);
    end.checked_sub(length).is_some_and(|start| text.reads(start, word))
}

/// The end of a number at `index`: digits with a letter before or behind, or Chinese numerals.
fn number_end(text: &FoldedText, index: usize) -> Option<usize> {
    let rest = text.chars().get(index..)?;
    let numerals = rest.iter().take_while(|c| is_numeral(**c)).count();
    if numerals > 0 {
        return (numerals <= 5).then_some(index + numerals);
    }
    let letter = usize::from(rest.first().is_some_and(char::is_ascii_alphabetic));
    let digits = rest[letter..].iter().take_while(|c| c.is_ascii_digit()).count();
    let closing = usize::from(letter == 0 && rest.get(digits).is_some_and(char::is_ascii_alphabetic));
    (digits <= 5 && letter + digits > 0).then_some(index + letter + digits + closing)
}

fn is_number_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_numeral(c)
}

/// Whether the character can stand in the name of a place.
fn is_name_char(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii()
}
