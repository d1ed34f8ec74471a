//! What a meeting keeps beside its items: papers handed out in the room, opinions of supervision and their answers, and
//! the summary (会议纪要) issued afterwards. Each has its number in the meeting, counted from 1.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::{DraftInHand, SummaryDraft, SummaryOnPaper, SummaryPath, SummaryStage};
use crate::domain::event::{Event, Waiver};
use crate::domain::id::{MatterId, MeetingId, MemberId};
use crate::domain::matter::{Stamp, Stamped};

/// One numbered copy of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCopy {
    /// The number on it.
    pub number: u32,
    /// Who has it, as a post.
    pub to: String,
}

/// Numbered copies of one paper of an item, handed out in the room (会上发放).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOut {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: u16,
    /// What the paper is called.
    pub title: String,
    /// The copies, each with a number of its own.
    pub copies: Vec<PaperCopy>,
    /// When.
    pub at: Time,
}

/// Where a copy is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyAccount {
    /// Still in somebody's hands: as it was handed out, or what was said of it was a mistake.
    Out {},
    /// 收回.
    Collected {
        /// Who collected it, as a post.
        by: String,
        /// When.
        at: Time,
    },
    /// 经批准留存.
    Kept {
        /// Why.
        reason: String,
        /// Who approved it, as a post.
        approved_by: String,
    },
    /// It was never handed out: the record was a mistake.
    Mistaken {
        /// What was wrong.
        reason: String,
    },
}

/// What became of some copies of one hand-out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopiesAccounted {
    /// The meeting.
    pub meeting: MeetingId,
    /// The hand-out.
    pub serial: u16,
    /// The numbers of the copies.
    pub numbers: Vec<u32>,
    /// What became of them.
    pub account: CopyAccount,
}

/// A procedural warning of the discipline secretary (监督意见: 程序性提醒), apart from that member's stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupervisionOpinion {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item; `None` for the meeting as a whole.
    pub item: Option<u16>,
    /// Who raised it, as a post.
    pub by: String,
    /// The words, verbatim.
    pub words: String,
    /// When.
    pub at: Time,
}

/// The answer of the one who presides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupervisionAnswer {
    /// The meeting.
    pub meeting: MeetingId,
    /// The opinion.
    pub serial: u16,
    /// Whether it was adopted (采纳).
    pub adopted: bool,
    /// What is done about it, or why it is not adopted.
    pub words: String,
    /// Who answered.
    pub by: MemberId,
    /// When.
    pub at: Time,
}

/// Where one item stands in the text of a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryPart {
    /// The item.
    pub item: u16,
    /// Its matter, where it has one: the record is about it too, so that it goes with it where the law demands it.
    pub matter: Option<MatterId>,
    /// The first paragraph about it, counted from 1 over the lines that are not blank.
    pub from: u32,
    /// The last one.
    pub until: u32,
}

/// A summary of a meeting as it was issued (会议纪要); a later one takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedSummary {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its number (文号).
    pub number: String,
    /// The day of issue.
    pub on: Date,
    /// Who checked it against the record (核稿), as a post.
    pub checked_by: String,
    /// To whom it goes (印发范围).
    pub distribution: String,
    /// The text, a line for each paragraph.
    pub text: String,
    /// Which paragraphs are about which item.
    pub parts: Vec<SummaryPart>,
    /// Why another version took the place of the one before; absent from the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_because: Option<String>,
    /// Differences that were answered for, where an office made R61 a warning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
    /// How many copies were made (份数); absent from records made before it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u32>,
    /// How it came to be; absent from records made before the steps were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<SummaryPath>,
}

impl IssuedSummary {
    /// The matters it tells of, each once.
    pub fn matters(&self) -> BTreeSet<MatterId> {
        self.parts.iter().filter_map(|part| part.matter).collect()
    }
}

/// A warning as a person records it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpinionRaised {
    /// The opinion whose words are put right; `None` for a new one.
    pub serial: Option<u16>,
    /// What is recorded.
    pub opinion: SupervisionOpinion,
}

/// An answer as a person records it; who presides is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerGiven {
    /// The meeting.
    pub meeting: MeetingId,
    /// The opinion.
    pub serial: u16,
    /// Whether it was adopted.
    pub adopted: bool,
    /// What is done about it, or why it is not adopted.
    pub words: String,
    /// When.
    pub at: Time,
}

/// A summary as a person issues it, before it is held against the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryToIssue {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its number.
    pub number: String,
    /// The day of issue.
    pub on: Date,
    /// To whom it goes.
    pub distribution: String,
    /// How many copies are made.
    pub copies: u32,
    /// The whole path, where paper has it and it is entered at once; `None` for the draft in hand.
    pub on_paper: Option<SummaryOnPaper>,
    /// Differences that are answered for.
    pub waivers: Vec<Waiver>,
}

/// A hand-out with what became of each copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOut {
    /// Its number.
    pub serial: u16,
    /// What was handed out; `None` where the record was taken out by law.
    pub hand_out: Option<HandOut>,
    /// The latest account of each copy, in the order of the copies.
    pub accounts: Vec<CopyAccount>,
}

impl HandedOut {
    /// The copies with what became of them, without those that were never handed out.
    pub fn copies(&self) -> impl Iterator<Item = (&PaperCopy, &CopyAccount)> {
        let copies = self.hand_out.iter().flat_map(|hand_out| &hand_out.copies);
        let accounted = copies.zip(&self.accounts);
        accounted.filter(|(_, account)| !matches!(account, CopyAccount::Mistaken { .. }))
    }

    /// The copies that are still out.
    pub fn out(&self) -> impl Iterator<Item = &PaperCopy> {
        let out = self
            .copies()
            .filter(|(_, account)| matches!(account, CopyAccount::Out {}));
        out.map(|(copy, _)| copy)
    }
}

/// An opinion with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supervision {
    /// Its number.
    pub serial: u16,
    /// What was said; `None` where the record was taken out by law.
    pub opinion: Option<SupervisionOpinion>,
    /// The answer to these words.
    pub answer: Option<SupervisionAnswer>,
}

/// All that is kept beside the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Papers handed out, in order.
    pub hand_outs: Vec<HandedOut>,
    /// Opinions of supervision, in order.
    pub supervision: Vec<Supervision>,
    /// Answers that were taken out by law: whose they were is not known any more.
    pub answers_lost: usize,
    /// Summaries in the order of their issue; the last one is in force.
    pub summaries: Vec<Stamped<IssuedSummary>>,
    /// Every draft of a summary, in order.
    pub drafts: Vec<Stamped<SummaryDraft>>,
    /// The draft that is not issued yet.
    pub in_hand: Option<DraftInHand>,
}

/// The number after the last one.
fn next(given: usize) -> u16 {
    u16::try_from(given).unwrap_or(u16::MAX).saturating_add(1)
}

impl Beside {
    /// Nothing yet.
    pub const fn empty() -> Self {
        Self {
            hand_outs: Vec::new(),
            supervision: Vec::new(),
            answers_lost: 0,
            summaries: Vec::new(),
            drafts: Vec::new(),
            in_hand: None,
        }
    }

    /// The number of the next hand-out.
    pub fn next_hand_out(&self) -> u16 {
        next(self.hand_outs.len())
    }

    /// The number of the next opinion.
    pub fn next_opinion(&self) -> u16 {
        next(self.supervision.len())
    }

    /// One hand-out.
    pub fn hand_out(&self, serial: u16) -> Option<&HandedOut> {
        self.hand_outs.iter().find(|one| one.serial == serial)
    }

    /// One opinion.
    pub fn opinion(&self, serial: u16) -> Option<&Supervision> {
        self.supervision.iter().find(|one| one.serial == serial)
    }

    /// Hand-outs of which something stands in the record, about one item.
    pub fn handed_out_at(&self, item: u16) -> impl Iterator<Item = &HandedOut> {
        let about = move |one: &&HandedOut| one.hand_out.as_ref().is_some_and(|hand_out| hand_out.item == item);
        self.hand_outs
            .iter()
            .filter(about)
            .filter(|one| one.copies().next().is_some())
    }

    /// Opinions about one item, or about the meeting as a whole.
    pub fn supervision_at(&self, item: Option<u16>) -> impl Iterator<Item = &Supervision> {
        let about = move |one: &&Supervision| one.opinion.as_ref().is_some_and(|opinion| opinion.item == item);
        self.supervision.iter().filter(about)
    }

    /// Opinions without an answer.
    pub fn unanswered(&self) -> impl Iterator<Item = (u16, &SupervisionOpinion)> {
        let open = self.supervision.iter().filter(|one| one.answer.is_none());
        let open = open.filter_map(|one| Some((one.serial, one.opinion.as_ref()?)));
        open.skip(self.answers_lost)
    }

    /// The summary in force.
    pub fn summary(&self) -> Option<&Stamped<IssuedSummary>> {
        self.summaries.last()
    }

    /// What the next summary waits for.
    pub fn summary_stage(&self) -> SummaryStage {
        self.in_hand.as_ref().map_or(SummaryStage::Draft, DraftInHand::stage)
    }

    /// The hours recorded here.
    pub fn hours(&self) -> impl Iterator<Item = Time> {
        let handed_out = self.hand_outs.iter().filter_map(|one| one.hand_out.as_ref());
        let accounts = self.hand_outs.iter().flat_map(|one| &one.accounts);
        let collected = accounts.filter_map(|account| match account {
            CopyAccount::Collected { at, .. } => Some(*at),
            _ => None,
        });
        let raised = self.supervision.iter().filter_map(|one| one.opinion.as_ref());
        let answered = self.supervision.iter().filter_map(|one| one.answer.as_ref());
        let said = raised.map(|opinion| opinion.at).chain(answered.map(|answer| answer.at));
        handed_out.map(|hand_out| hand_out.at).chain(collected).chain(said)
    }

    /// Takes in one fact; others are let be.
    pub fn apply(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::PapersHandedOut { serial, hand_out } => self.hand_outs.push(HandedOut {
                serial: *serial,
                accounts: vec![CopyAccount::Out {}; hand_out.copies.len()],
                hand_out: Some(hand_out.as_ref().clone()),
            }),
            Event::CopiesAccountedFor(accounted) => self.account(accounted),
            Event::SupervisionRaised { serial, opinion } => {
                let raised = Supervision {
                    serial: *serial,
                    opinion: Some(opinion.as_ref().clone()),
                    answer: None,
                };
                // Other words want another answer.
                match self.supervision.iter_mut().find(|one| one.serial == *serial) {
                    Some(before) => *before = raised,
                    None => self.supervision.push(raised),
                }
            }
            Event::SupervisionAnswered(answer) => {
                if let Some(one) = self.supervision.iter_mut().find(|one| one.serial == answer.serial) {
                    one.answer = Some(answer.as_ref().clone());
                }
            }
            Event::SummaryDrafted(draft) => {
                self.drafts.push(Stamped {
                    stamp: stamp.clone(),
                    value: draft.as_ref().clone(),
                });
                self.in_hand = Some(DraftInHand::new(stamp, draft, self.in_hand.take()));
            }
            Event::SummaryAdvanced(advance) => {
                if let Some(in_hand) = &mut self.in_hand {
                    in_hand.apply(&advance.step);
                }
            }
            Event::SummaryIssued(summary) => {
                self.summaries.push(Stamped {
                    stamp: stamp.clone(),
                    value: summary.as_ref().clone(),
                });
                self.in_hand = None;
            }
            _ => {}
        }
    }

    fn account(&mut self, accounted: &CopiesAccounted) {
        let found = self.hand_outs.iter_mut().find(|one| one.serial == accounted.serial);
        let Some(HandedOut {
            hand_out: Some(hand_out),
            accounts,
            ..
        }) = found
        else {
            return;
        };
        for (copy, account) in hand_out.copies.iter().zip(accounts) {
            if accounted.numbers.contains(&copy.number) {
                account.clone_from(&accounted.account);
            }
        }
    }

    /// A body that was taken out leaves its number, so that none is given twice, and holds nothing up any more.
    pub fn apply_erased(&mut self, kind: &str) {
        match kind {
            "papers_handed_out" => self.hand_outs.push(HandedOut {
                serial: self.next_hand_out(),
                hand_out: None,
                accounts: Vec::new(),
            }),
            "supervision_raised" => self.supervision.push(Supervision {
                serial: self.next_opinion(),
                opinion: None,
                answer: None,
            }),
            "supervision_answered" => self.answers_lost += 1,
            // What was done on a draft whose words are gone is begun anew.
            "summary_drafted" => self.in_hand = None,
            _ => {}
        }
    }
}
