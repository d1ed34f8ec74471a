//! A document as offices lay it out (GB/T 9704-2012): what stands on it, in which part, whatever writes it.

/// In a line at the end of a document, between what stands at the left edge and what stands at the right.
pub const TO_THE_EDGE: char = '\t';

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The mark in red above all (××会议纪要); empty for a paper of the office's own.
    pub mark: String,
    /// The number below the mark, or the line below the title.
    pub number: String,
    /// The title; empty where the mark says it.
    pub title: String,
    /// The body.
    pub blocks: Vec<Block>,
    /// The lines at the very end, between rules (版记); what stands behind [`TO_THE_EDGE`] stands at the right edge.
    pub imprint: Vec<String>,
    /// What stands across every page of a draft.
    pub watermark: Option<String>,
    /// What stands at the foot of every page, beside its number.
    pub foot: String,
    /// How pages are numbered.
    pub pages: Pages,
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the first level (一、), in black.
    Heading(String),
    /// A paragraph that opens with a word in black: 出席：….
    Labelled {
        /// The word with its colon.
        label: String,
        /// The rest.
        text: String,
    },
    /// A paragraph.
    Text(String),
    /// Whom it is addressed to (主送), without indent.
    Flush(String),
    /// Who sends it, and the day (落款), on the right.
    Closing(String),
    /// A line that is signed by hand.
    Signature(String),
    /// A code that a telephone reads, with these words in it.
    ScanCode(String),
    /// A table below its title; cells may be left to be filled in by hand.
    Table {
        /// What stands above it.
        title: String,
        /// What each column is called.
        heads: Vec<String>,
        /// The rows, each with a cell for every column.
        rows: Vec<Vec<String>>,
    },
}

/// How pages are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// `— 1 —`, on the outer side (GB/T 9704-2012 7.5).
    Outer,
    /// `第1页，共3页`: a paper that is bound in a volume; the words before, between and after both numbers.
    OfAll([&'static str; 3]),
}
