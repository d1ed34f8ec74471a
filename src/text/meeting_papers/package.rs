//! The papers an item was placed with, and what became of the matter's files since.

use crate::domain::matter::Matter;
use crate::domain::meeting::{ItemState, Meeting, MeetingStatus, PlacedPaper};

/// The button that places an item anew.
pub const PLACE_ANEW: &str = "按现有材料重新列入";
/// Of a paper whose record was taken out by law.
const ERASED: &str = "（名称已依规清除）";

/// The first 8 digits of a digest, in groups of four: `1a2b 3c4d`.
pub fn check(sm3: &str) -> String {
    let digits: Vec<char> = sm3.chars().take(8).collect();
    let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// A paper with its digest: `《维修方案》（校验 1a2b 3c4d）`.
fn paper(paper: &PlacedPaper) -> String {
    let check = check(&paper.sm3);
    match &paper.name {
        Some(name) => format!("《{}》（校验 {check}）", stem(name)),
        None => format!("{ERASED}（校验 {check}）"),
    }
}

/// The name of a file without what it is written in.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, kind)) if !stem.is_empty() && kind.len() <= 5 => stem,
        _ => name,
    }
}

/// `材料：《维修方案》（校验 1a2b 3c4d）、《预算》（校验 …）`; `None` where it was placed without any.
pub fn papers(item: &ItemState, matter: Option<&Matter>) -> Option<String> {
    let papers = item.papers(matter?);
    let all: Vec<String> = papers.iter().map(paper).collect();
    (!all.is_empty()).then(|| format!("材料：{}", all.join("、")))
}

/// `列入议程后材料有变动：增加《…》（校验 …）；撤下《…》（校验 …）`; `None` where nothing differs.
pub fn moved(item: &ItemState, matter: Option<&Matter>) -> Option<String> {
    let moved = item.papers_moved(matter?);
    let part = |word: &str, papers: &[PlacedPaper]| {
        let all: Vec<String> = papers.iter().map(paper).collect();
        (!all.is_empty()).then(|| format!("{word}{}", all.join("、")))
    };
    let parts: Vec<String> = [
        part("增加", &moved.added),
        part("更换", &moved.replaced),
        part("撤下", &moved.removed),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!moved.none()).then(|| format!("列入议程后材料有变动：{}", parts.join("；")))
}

/// What is to be done about papers that differ, by where the meeting stands; nothing once it is over.
pub const fn what_to_do(meeting: &Meeting) -> Option<&'static str> {
    match meeting.status() {
        MeetingStatus::Preparing => Some("重新列入后，以现有材料为准。"),
        MeetingStatus::Notified => Some("重新列入后，以现有材料为准，并须补发会议通知。"),
        MeetingStatus::Open => Some("会上使用的是列入议程时的材料；改用现有材料的，由主持人说明，或者缓议。"),
        MeetingStatus::Closed | MeetingStatus::Signed | MeetingStatus::Cancelled => None,
    }
}

/// That papers differ, as a sentence, and what is to be done.
pub fn sentences(moved: &str, hint: Option<&str>) -> String {
    format!("{moved}。{}", hint.unwrap_or_default())
}
