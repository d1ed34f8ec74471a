//! 议程: every item with its kind and the papers it was placed with.

use super::{Papers, package, reporter};
use crate::domain::meeting::AgendaItem;
use crate::text::page_meeting::prepare;
use crate::text::words;

/// The kind of an item that is recorded elsewhere: the paper does not say why.
const ELSEWHERE: &str = "另行记录";

/// The agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// `2026年第6次工委会议议程`.
    pub title: String,
    /// Day, hour and place.
    pub kicker: String,
    /// The items.
    pub rows: Vec<AgendaRow>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    /// `第3项`.
    pub number: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its title, where it may be named.
    pub title: String,
    /// Who reports, where an item without a matter names somebody.
    pub reporter: Option<String>,
    /// The papers it was placed with.
    pub papers: Option<String>,
}

/// The agenda of a meeting.
pub fn agenda(papers: Papers<'_>) -> Agenda {
    let rows = papers.meeting.items.iter().map(|item| AgendaRow {
        number: prepare::item_number(item.number),
        kind: match item.content {
            AgendaItem::Personnel { .. } | AgendaItem::Placeholder {} => ELSEWHERE,
            _ => words::agenda_item(&item.content),
        },
        title: papers.line(item),
        reporter: reporter(&item.content),
        papers: package::papers(item, papers.file(item)),
    });
    Agenda {
        title: prepare::agenda_of(&papers.session()),
        kicker: papers.kicker(),
        rows: rows.collect(),
    }
}
