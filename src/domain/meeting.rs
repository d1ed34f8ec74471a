//! A meeting (会议): what is called, who is there, what is said and decided. The fold of one meeting's facts.

pub mod beside;
mod clash;
pub mod foreseen;
pub mod guest_words;
pub mod guests;
pub mod issuing;
mod item;
pub mod kept;
pub mod order;
pub mod package;
pub mod presence;
pub mod presiding;
pub mod reserved;
pub mod state;
pub mod tidied;
pub mod told;
pub mod withdrawn;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::folded_text::names_and_posts;
use super::id::{MatterId, MeetingId, MemberId};
use super::rulebook::MeetingKind;

pub use beside::{
    AnswerGiven, Beside, CopiesAccounted, CopyAccount, HandOut, IssuedSummary, OpinionRaised, PaperCopy, SummaryPart,
    SummaryToIssue, SupervisionAnswer, SupervisionOpinion,
};
pub use clash::{Clash, clashes};
pub use foreseen::{Foreseen, Tickets};
pub use guest_words::GuestWords;
pub use guests::{Guest, GuestMove, GuestRole, Guests, GuestsMoved, named_at_opening};
pub use issuing::{
    DoneBy, DraftInHand, SummaryAdvance, SummaryDraft, SummaryOnPaper, SummaryPath, SummaryStage, SummaryStep,
    SummaryToDraft,
};
pub use kept::{Kept, PutRight, RecordDifference, RecordScan, is_excerpt};
pub use order::{AgendaOrder, OrderedItem};
pub use package::{PapersMoved, PlacedPaper};
pub use presence::{AbsenceExplained, Moved};
pub use presiding::Numbers;
pub use reserved::{ReservationVoiced, reserve};
pub use state::{ItemState, Meeting, MeetingStatus};
pub use tidied::{Tidied, Whose};
pub use told::{MembersTold, NoticeWay, Told};
pub use withdrawn::{AnnouncementWithdrawn, Withdrawn};

/// What stands on an agenda (议程项).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaItem {
    /// 第一议题: the topic, in the office's words.
    FirstTopic {
        /// The topic.
        topic: String,
    },
    /// 传达学习.
    Study {
        /// What is passed on.
        topic: String,
        /// Who reports, as posts; absent where nobody is named.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reporter: String,
    },
    /// 审议: a matter to be decided.
    Decide {
        /// The matter.
        matter: MatterId,
    },
    /// 研究: a matter on which an opinion is recorded, never a decision.
    Discuss {
        /// The matter.
        matter: MatterId,
    },
    /// 听取汇报.
    Report {
        /// What is reported.
        topic: String,
        /// Who reports, as posts; absent where nobody is named.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reporter: String,
    },
    /// 通报.
    Inform {
        /// What is told.
        topic: String,
        /// Who reports, as posts; absent where nobody is named.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reporter: String,
    },
    /// 人事（另册）: 研究干部任免事项，另行记录.
    Personnel {
        /// Volume and pages of the other book.
        recorded_in: String,
    },
    /// 涉密占位: 按规定另行记录, without content (R63).
    Placeholder {},
}

impl AgendaItem {
    /// The matter of the item, where it has one.
    pub const fn matter(&self) -> Option<MatterId> {
        match self {
            Self::Decide { matter } | Self::Discuss { matter } => Some(*matter),
            _ => None,
        }
    }

    /// Whether it is recorded elsewhere and nothing of it here: in the personnel book, or as the law of secrets wants it
    /// (R63).
    pub const fn elsewhere(&self) -> bool {
        matches!(self, Self::Personnel { .. } | Self::Placeholder {})
    }

    /// Whom an item without a matter names as reporting; empty where it names nobody.
    pub fn reporter(&self) -> &str {
        match self {
            Self::Study { reporter, .. } | Self::Report { reporter, .. } | Self::Inform { reporter, .. } => reporter,
            _ => "",
        }
    }

    /// The same, post by post, without those who sit with a vote.
    pub fn reporters_without_vote(&self, sits: impl Fn(&str) -> bool) -> Vec<&str> {
        let mut named = names_and_posts(self.reporter(), &sits);
        named.retain(|who| !sits(who));
        named
    }
}

/// The call of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingCall {
    /// The kind.
    pub kind: MeetingKind,
    /// The day.
    pub on: Date,
    /// The hour.
    pub at: Time,
    /// The place.
    pub place: String,
    /// Why it is entered afterwards (补录), where it is.
    pub late_because: Option<String>,
}

impl MeetingCall {
    /// Whether the meeting is entered afterwards, with a reason that says something.
    pub fn late(&self) -> bool {
        self.late_because
            .as_ref()
            .is_some_and(|reason| !reason.trim().is_empty())
    }
}

/// How a member stands at the opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// 实到.
    Present,
    /// 缺席.
    Absent {
        /// The reason (因公、因病、其他).
        reason: String,
        /// Who approved the leave.
        approved_by: String,
        /// The written opinion, read out and never counted (R25).
        written_opinion: String,
        /// The item of which the opinion speaks; absent where it speaks of the meeting as a whole, or was not asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opinion_on: Option<u16>,
    },
}

/// A member's line in the attendance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceLine {
    /// The member.
    pub member: MemberId,
    /// How the member stands.
    pub attendance: Attendance,
}

impl AttendanceLine {
    /// What the member wrote that is to be read out at an item; `None` where there is nothing.
    pub fn letter_at(&self, item: u16) -> Option<&str> {
        match &self.attendance {
            Attendance::Absent {
                written_opinion,
                opinion_on,
                ..
            } => Some(written_opinion.as_str())
                .filter(|words| !words.is_empty() && opinion_on.is_none_or(|on| on == item)),
            Attendance::Present => None,
        }
    }

    /// Whether somebody let the member stay away (请假); who stays away otherwise is missing (缺席), or late.
    pub fn on_leave(&self) -> bool {
        matches!(&self.attendance, Attendance::Absent { approved_by, .. } if !approved_by.trim().is_empty())
    }
}

impl Meeting {
    /// Whether a member was on leave at the opening.
    pub fn on_leave(&self, member: MemberId) -> bool {
        self.attendance
            .iter()
            .any(|line| line.member == member && line.on_leave())
    }
}

/// What happened to a member's presence during the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// 到会.
    Arrived,
    /// 离会.
    Left,
}

/// How a vote is taken (表决方式).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotingMethod {
    /// 口头.
    Oral,
    /// 举手.
    Hands,
    /// 记名投票.
    Named,
    /// 无记名投票.
    Secret,
    /// 原记录未载明: only of a meeting entered afterwards.
    Unstated,
}

impl VotingMethod {
    /// All methods.
    pub const ALL: [Self; 5] = [Self::Oral, Self::Hands, Self::Named, Self::Secret, Self::Unstated];
    /// The methods by which a meeting votes.
    pub const IN_THE_ROOM: [Self; 4] = [Self::Oral, Self::Hands, Self::Named, Self::Secret];
}

/// A stand (表态). 保留意见 is not one of them: it is words beside a stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// 同意.
    For,
    /// 不同意.
    Against,
    /// 弃权; not offered for appointments.
    Abstain,
    /// 缓议.
    Postpone,
}

impl Stand {
    /// The stands a register offers: appointments know no abstention (干部任用条例).
    pub const fn offered(register: super::register::Register) -> &'static [Self] {
        match register {
            super::register::Register::Appointment => &[Self::For, Self::Against, Self::Postpone],
            _ => &[Self::For, Self::Against, Self::Abstain, Self::Postpone],
        }
    }
}

/// A member's stand with words kept verbatim (发言, 保留意见).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandTaken {
    /// The member.
    pub member: MemberId,
    /// The stand.
    pub stand: Stand,
    /// The reservation's words, verbatim; kept for ever (R29).
    pub reservation: String,
}

/// The written opinion of a member who is not there, as it was read out at an item (宣读书面意见); it counts nowhere (R25).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpinionRead {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: u16,
    /// Whose it is.
    pub member: MemberId,
    /// The words, verbatim; empty where it was not read out after all.
    pub words: String,
}

/// The four counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// 同意.
    pub agree: u32,
    /// 不同意.
    pub against: u32,
    /// 弃权.
    pub abstain: u32,
    /// 缓议.
    pub postpone: u32,
}

/// The count of a secret ballot: counts only, no order, no time, no link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotCount {
    /// Ballots issued.
    pub issued: u32,
    /// Ballots returned.
    pub returned: u32,
    /// Invalid ones among them.
    pub spoiled: u32,
    /// The valid ones.
    pub tally: Tally,
    /// The tellers in the words of a record made before they were kept one by one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tellers: String,
    /// Who watched the count (监票人), as posts: two, none of them the one it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub watched_by: Vec<String>,
    /// Who counted (计票人), as a post; none of those who watched.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub counted_by: String,
}

/// The votes as a paper record has them that does not say how each member stood (补录): never complete (R27).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperVotes {
    /// The counts of the record.
    pub tally: Tally,
    /// The stands it names, if it names any.
    pub named: Vec<StandTaken>,
    /// Where the record is kept: volume and pages.
    pub source: String,
    /// How many of those who could vote it shows no stand of; absent where it counts all, and from records made before
    /// it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unshown: Option<u32>,
}

/// The votes as they are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Votes {
    /// Stand by stand (oral, hands, named).
    Named(Vec<StandTaken>),
    /// Counts only (secret).
    Counted(BallotCount),
    /// As the paper record of a meeting entered afterwards has them.
    OnPaper(PaperVotes),
    /// No vote was taken: put off, sent back, referred.
    None,
}

impl Votes {
    /// The counts.
    pub fn tally(&self) -> Tally {
        match self {
            Self::Named(stands) => stands.iter().fold(Tally::default(), |mut tally, taken| {
                match taken.stand {
                    Stand::For => tally.agree += 1,
                    Stand::Against => tally.against += 1,
                    Stand::Abstain => tally.abstain += 1,
                    Stand::Postpone => tally.postpone += 1,
                }
                tally
            }),
            Self::Counted(count) => count.tally,
            Self::OnPaper(paper) => paper.tally,
            Self::None => Tally::default(),
        }
    }
}

/// What a meeting decided (会议决定).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// 通过.
    Passed,
    /// 原则同意, with the changes asked for.
    PassedInPrinciple {
        /// The changes.
        changes: String,
        /// Who carries them in, as a post.
        reviser: String,
    },
    /// 缓议.
    Postponed {
        /// Why.
        reason: String,
        /// Who goes on with it, as a post or an office; absent where nobody was named.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        by: String,
    },
    /// 不予通过.
    Rejected,
    /// 退回补充.
    SentBack {
        /// What is missing.
        reason: String,
        /// Who supplements it, as a post or an office; absent where nobody was named.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        by: String,
    },
    /// 转其他会议研究.
    Referred {
        /// To which kind.
        to: MeetingKind,
    },
    /// 报上级审批.
    ToSuperior {
        /// To whom.
        to: String,
    },
    /// 研究意见, by a meeting that does not decide.
    Opinion {
        /// The words.
        words: String,
    },
}

impl Outcome {
    /// Whether the outcome needs the agreement of the majority.
    pub const fn needs_majority(&self) -> bool {
        matches!(self, Self::Passed | Self::PassedInPrinciple { .. })
    }

    /// Whether a vote must have been taken for it.
    pub const fn needs_vote(&self) -> bool {
        matches!(self, Self::Passed | Self::PassedInPrinciple { .. } | Self::Rejected)
    }

    /// Whether the meeting agreed, so that what was asked for may be done and paid.
    pub const fn agrees(&self) -> bool {
        matches!(self, Self::Passed | Self::PassedInPrinciple { .. })
    }

    /// Whether the matter is decided by it and can be entered in the register.
    pub const fn decides(&self) -> bool {
        self.needs_vote()
    }
}

/// A recusal (回避): the room sees 回避, the record has the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recusal {
    /// The member.
    pub member: MemberId,
    /// The reason; never shown to the room.
    pub reason: String,
    /// When the member left.
    pub left: Option<Time>,
    /// When the member came back.
    pub returned: Option<Time>,
}
