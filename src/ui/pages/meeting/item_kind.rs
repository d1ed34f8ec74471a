//! The kinds of agenda item as a form offers them, in the office's order.

use crate::domain::id::MatterId;
use crate::domain::meeting::AgendaItem;
use crate::domain::register::BookKind;
use crate::domain::rulebook::Power;
use crate::text::words;
use crate::ui::form::Choice;

/// A kind of item, before it has content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// 第一议题.
    FirstTopic,
    /// 传达学习.
    Study,
    /// 审议.
    Decide,
    /// 研究.
    Discuss,
    /// 听取汇报.
    Report,
    /// 通报.
    Inform,
    /// 人事（另册）.
    Personnel,
    /// 涉密占位.
    Placeholder,
}

impl ItemKind {
    /// All kinds, in the order of an agenda.
    const ALL: [Self; 8] = [
        Self::FirstTopic,
        Self::Study,
        Self::Decide,
        Self::Discuss,
        Self::Report,
        Self::Inform,
        Self::Personnel,
        Self::Placeholder,
    ];

    /// Its value in a form.
    const fn value(self) -> &'static str {
        match self {
            Self::FirstTopic => "first",
            Self::Study => "study",
            Self::Decide => "decide",
            Self::Discuss => "discuss",
            Self::Report => "report",
            Self::Inform => "inform",
            Self::Personnel => "personnel",
            Self::Placeholder => "placeholder",
        }
    }

    /// The kind of a value.
    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.value() == value)
    }

    /// Whether it is about a matter of this book.
    pub const fn has_matter(self) -> bool {
        matches!(self, Self::Decide | Self::Discuss)
    }

    /// Whether it has a topic in the office's words.
    pub const fn has_topic(self) -> bool {
        matches!(self, Self::FirstTopic | Self::Study | Self::Report | Self::Inform)
    }

    /// Whether somebody may be named who reports on it.
    pub const fn has_reporter(self) -> bool {
        matches!(self, Self::Study | Self::Report | Self::Inform)
    }

    /// The item with its content; `words` are the topic, or volume and pages of the other book.
    pub fn item(self, words: String, reporter: String, matter: MatterId) -> AgendaItem {
        match self {
            Self::FirstTopic => AgendaItem::FirstTopic { topic: words },
            Self::Study => AgendaItem::Study { topic: words, reporter },
            Self::Decide => AgendaItem::Decide { matter },
            Self::Discuss => AgendaItem::Discuss { matter },
            Self::Report => AgendaItem::Report { topic: words, reporter },
            Self::Inform => AgendaItem::Inform { topic: words, reporter },
            Self::Personnel => AgendaItem::Personnel { recorded_in: words },
            Self::Placeholder => AgendaItem::Placeholder {},
        }
    }

    /// The kinds a meeting may take: only one with the power decides, only the main book points to the other.
    pub fn offered(book: BookKind, power: Option<Power>) -> Vec<Choice> {
        let may = |kind: &Self| match kind {
            Self::Decide => power.is_some_and(|power| power != Power::Studies),
            Self::Personnel => book == BookKind::Main,
            _ => true,
        };
        let word = |kind: Self| {
            let empty = kind.item(String::new(), String::new(), MatterId([0; 8]));
            Choice::new(kind.value(), words::agenda_item(&empty))
        };
        Self::ALL.into_iter().filter(may).map(word).collect()
    }
}
