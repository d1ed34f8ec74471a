//! What a meeting keeps of its signed paper: the scan of the page with the signatures, where the paper and this book say
//! something different, and what is wrong in both. Nothing of it changes the record itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::application::Attachment;
use crate::domain::event::Event;
use crate::domain::folded_text::plain_form;
use crate::domain::id::MeetingId;
use crate::domain::matter::{Stamp, Stamped};

/// The scan of the page with the signatures (签字页扫描件); a later one takes its place, and the earlier one is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordScan {
    /// The meeting.
    pub meeting: MeetingId,
    /// The file.
    pub attachment: Attachment,
    /// Who confirmed that it holds no state secrets.
    pub not_secret_by: String,
    /// Why it takes the place of another; absent from the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_because: Option<String>,
}

/// Where the signed paper and this book differ (差异说明), or what is wrong in both and is put right (更正).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordDifference {
    /// The meeting.
    pub meeting: MeetingId,
    /// What differs, and which of the two is right; of what is put right, the words that are wrong.
    pub words: String,
    /// Who says so, as a post.
    pub by: String,
    /// The day.
    pub on: Date,
    /// What is right instead, where both are wrong; absent where they only differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub put_right: Option<PutRight>,
}

/// What a signed record should have said, signed again (更正: 签字后只能更正，写明理由，重新签字).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutRight {
    /// What should stand there.
    pub right: String,
    /// How it came to be wrong.
    pub reason: String,
    /// Who signed again as the one who presided.
    pub presiding: String,
    /// Who signed again as the recorder.
    pub recorder: String,
}

/// The shortest excerpt of a record that tells where it stands, in characters.
const EXCERPT_MIN: usize = 4;

/// Whether words are an excerpt of a line of a record, whatever their blanks, and long enough to be found there.
pub fn is_excerpt(words: &str, line: &str) -> bool {
    let words = plain_form(words);
    words.chars().count() >= EXCERPT_MIN && plain_form(line).contains(&words)
}

/// What is kept of the signed paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Scans in order; the last one holds.
    pub scans: Vec<Stamped<RecordScan>>,
    /// Differences in order.
    pub differences: Vec<Stamped<RecordDifference>>,
}

impl Kept {
    /// Nothing yet.
    pub const fn empty() -> Self {
        Self {
            scans: Vec::new(),
            differences: Vec::new(),
        }
    }

    /// The scan that holds.
    pub fn scan(&self) -> Option<&Stamped<RecordScan>> {
        self.scans.last()
    }

    /// Takes in one fact; others are let be.
    pub fn apply(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::RecordScanned(scan) => self.scans.push(Stamped {
                stamp: stamp.clone(),
                value: scan.as_ref().clone(),
            }),
            Event::RecordDiffers(difference) => self.differences.push(Stamped {
                stamp: stamp.clone(),
                value: difference.as_ref().clone(),
            }),
            _ => {}
        }
    }
}
