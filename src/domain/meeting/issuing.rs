//! The path of a summary (会议纪要): drafted, checked against the record, countersigned, signed for issue by the one who
//! presided, numbered and issued. Another draft takes back every step that followed the one before it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::SummaryPart;
use crate::domain::event::Waiver;
use crate::domain::id::{MatterId, MeetingId, MemberId};
use crate::domain::matter::{Stamp, Stamped};

/// What a summary waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SummaryStage {
    /// 拟稿.
    Draft,
    /// 核稿.
    Check,
    /// 会核.
    Countersign,
    /// 签发.
    Sign,
    /// 编号印发.
    Issue,
}

impl SummaryStage {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Check, Self::Countersign, Self::Sign, Self::Issue];
}

/// Something done by a post on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoneBy {
    /// The post.
    pub by: String,
    /// The day.
    pub on: Date,
}

/// A draft of a summary; a later one takes its place, and takes back what was done on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryDraft {
    /// The meeting.
    pub meeting: MeetingId,
    /// The text, a line for each paragraph.
    pub text: String,
    /// Which paragraphs are about which item.
    pub parts: Vec<SummaryPart>,
    /// Who drafted it (拟稿) and when.
    pub drafted: DoneBy,
    /// Who is to countersign it (会核), as posts; empty where nobody is.
    pub countersigners: Vec<String>,
    /// Why the text was changed after it was checked, or after a version was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_because: Option<String>,
}

impl SummaryDraft {
    /// The matters it tells of, each once.
    pub fn matters(&self) -> BTreeSet<MatterId> {
        self.parts.iter().filter_map(|part| part.matter).collect()
    }
}

/// A step after the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SummaryStep {
    /// 核稿: held against the record.
    Checked {
        /// Who checked it, and when.
        done: DoneBy,
        /// Differences that were answered for, where an office made R61 a warning.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        waivers: Vec<Waiver>,
    },
    /// 会核.
    Countersigned(DoneBy),
    /// 签发, by the one who presided.
    SignedForIssue {
        /// Who.
        by: MemberId,
        /// When.
        on: Date,
    },
}

impl SummaryStep {
    /// The day on which it was taken.
    pub const fn on(&self) -> Date {
        match self {
            Self::Checked { done, .. } | Self::Countersigned(done) => done.on,
            Self::SignedForIssue { on, .. } => *on,
        }
    }
}

/// A step on the draft of a meeting's summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryAdvance {
    /// The meeting.
    pub meeting: MeetingId,
    /// The step.
    pub step: SummaryStep,
}

/// How an issued summary came to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryPath {
    /// Who drafted it, and when.
    pub drafted: DoneBy,
    /// When it was checked.
    pub checked_on: Date,
    /// Who countersigned it, and when.
    pub countersigned: Vec<DoneBy>,
    /// Who signed it for issue: the one who presided.
    pub signed_by: MemberId,
    /// When.
    pub signed_on: Date,
    /// Why all of it was entered at once, from paper; absent where it was entered step by step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_once_because: Option<String>,
}

/// A draft as a person brings it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryToDraft {
    /// The meeting.
    pub meeting: MeetingId,
    /// The text.
    pub text: String,
    /// Who drafted it, and when.
    pub drafted: DoneBy,
    /// Who is to countersign it.
    pub countersigners: Vec<String>,
    /// Why the text is changed; empty where nothing was done on it yet.
    pub changed_because: String,
}

/// The whole path as paper has it, entered at once (补录).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryOnPaper {
    /// The text.
    pub text: String,
    /// Who drafted it, and when.
    pub drafted: DoneBy,
    /// Who checked it, and when.
    pub checked: DoneBy,
    /// Who countersigned it, and when.
    pub countersigned: Vec<DoneBy>,
    /// When the one who presided signed it for issue.
    pub signed_on: Date,
    /// Why it takes the place of another version; empty for the first.
    pub changed_because: String,
    /// Why it is entered at once; may be empty where the meeting itself was entered afterwards.
    pub at_once_because: String,
}

/// The draft in hand, with what was done on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInHand {
    /// The draft, and the record that holds it.
    pub draft: Stamped<SummaryDraft>,
    /// Why this version was begun, where one was issued before.
    pub begun_because: Option<String>,
    /// Who checked it.
    pub checked: Option<DoneBy>,
    /// Who countersigned it so far.
    pub countersigned: Vec<DoneBy>,
    /// Who signed it for issue, and when.
    pub signed: Option<(MemberId, Date)>,
}

impl DraftInHand {
    /// A draft on which nothing was done yet, in the place of the one in hand.
    pub fn new(stamp: &Stamp, draft: &SummaryDraft, before: Option<Self>) -> Self {
        let begun = before.and_then(|before| before.begun_because);
        Self {
            draft: Stamped {
                stamp: stamp.clone(),
                value: draft.clone(),
            },
            begun_because: begun.or_else(|| draft.changed_because.clone()),
            checked: None,
            countersigned: Vec::new(),
            signed: None,
        }
    }

    /// The posts that have not countersigned yet, in the order of the draft.
    pub fn to_countersign(&self) -> impl Iterator<Item = &str> {
        let asked = self.draft.value.countersigners.iter();
        asked.map(String::as_str).filter(|post| {
            let mut done = self.countersigned.iter();
            !done.any(|done| done.by == *post)
        })
    }

    /// What it waits for.
    pub fn stage(&self) -> SummaryStage {
        if self.checked.is_none() {
            SummaryStage::Check
        } else if self.to_countersign().next().is_some() {
            SummaryStage::Countersign
        } else if self.signed.is_none() {
            SummaryStage::Sign
        } else {
            SummaryStage::Issue
        }
    }

    /// The day of the last step.
    pub fn last_on(&self) -> Date {
        let countersigned = self.countersigned.iter().map(|done| done.on).max();
        let signed = self.signed.map(|(_, on)| on);
        let checked = self.checked.as_ref().map(|done| done.on);
        signed
            .or(countersigned)
            .or(checked)
            .unwrap_or(self.draft.value.drafted.on)
    }

    /// Takes in one step.
    pub fn apply(&mut self, step: &SummaryStep) {
        match step {
            SummaryStep::Checked { done, .. } => self.checked = Some(done.clone()),
            SummaryStep::Countersigned(done) => self.countersigned.push(done.clone()),
            SummaryStep::SignedForIssue { by, on } => self.signed = Some((*by, *on)),
        }
    }
}
