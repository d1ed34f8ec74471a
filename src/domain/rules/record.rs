//! What is stored of a decision, judged again: R23–R29 and R54 of one item of a meeting.
//!
//! Every count comes from the functions that `decide` asks in the room ([`Meeting::numbers`], [`Meeting::voters`],
//! [`Meeting::standing`]); once a result is announced they answer for that moment. No act asks these checks: what they
//! forbid is refused in the room, and what they find has happened.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Case, Check, CheckId, Found, GapFact, Phase, Severity, says};
use crate::domain::event::Resolution;
use crate::domain::execution::Execution;
use crate::domain::id::MemberId;
use crate::domain::meeting::{ItemState, Meeting, Numbers, Stand, StandTaken, Votes};
use crate::domain::rulebook::{MeetingKind, Power};

/// What is stored of a decision and does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecordGap {
    /// The matter was decided with fewer present than the quorum (R23).
    DecidedBelowQuorum {
        /// Entitled.
        entitled: u32,
        /// Present at the item.
        present: u32,
        /// Needed.
        required: u32,
    },
    /// It was passed with fewer who agree than the majority (R24).
    PassedBelowMajority {
        /// Entitled.
        entitled: u32,
        /// In favour.
        agree: u32,
        /// Needed.
        required: u32,
    },
    /// It was not passed though the majority agreed (R24).
    RejectedByMinority {
        /// In favour.
        agree: u32,
        /// Needed.
        required: u32,
    },
    /// The counts kept with a decision are not those of its votes (R24).
    CountsDiffer,
    /// Stands were counted of those who had no vote at the item, as posts (R25).
    CountedWithoutVote(Vec<String>),
    /// Not one ballot was issued for each who could vote (R25).
    BallotsDiffer {
        /// Issued.
        issued: u32,
        /// Who could vote.
        voters: u32,
    },
    /// Stands were counted of those who withdrew, as posts (R26).
    CountedThoughRecused(Vec<String>),
    /// The base kept with a decision is not the one the rules count (R26).
    BaseDiffers {
        /// As kept.
        kept: u32,
        /// As counted.
        counted: u32,
    },
    /// It was decided though some had not spoken, as posts (R27).
    DecidedBeforeAllSpoke(Vec<String>),
    /// Another spoke after the one who presided, as posts (R27).
    SpokeAfterPresiding(Vec<String>),
    /// The head decided against the majority, and no reasons are kept (R28).
    HeadReasonsNotKept,
    /// A dissent or a reservation is not kept with the decision as it was spoken, as posts (R29).
    DissentNotKept(Vec<String>),
    /// Of a dissent no words are kept, as posts (R29).
    DissentWithoutWords(Vec<String>),
    /// A kind of meeting decided what it may not decide (R54).
    DecidedWithoutPower(MeetingKind),
    /// What was laid before a superior has no answer (R35).
    SuperiorUnanswered,
    /// The request to a superior has no number and day before the answer (R35).
    RequestMissing,
    /// The decision was carried out before the superior's answer (R35).
    BeforeAnswer {
        /// What was done first.
        what: Execution,
        /// The day of the answer.
        answered: Date,
        /// Its own day.
        on: Date,
    },
    /// A matter was put off more than once (R66).
    PutOffTwice {
        /// How often.
        times: usize,
    },
    /// A matter that was put off stayed open for too long (R66).
    PutOffLong {
        /// Days since.
        days: i32,
    },
}

/// The checks of this module, in the order of their numbers.
pub const CHECKS: &[(CheckId, Phase, Check)] = &[
    (CheckId::R23, Phase::Record, enough_were_present),
    (CheckId::R24, Phase::Record, the_majority_decided),
    (CheckId::R25, Phase::Record, only_voters_were_counted),
    (CheckId::R26, Phase::Record, who_withdrew_was_not_counted),
    (CheckId::R27, Phase::Record, everyone_spoke_and_the_one_presiding_last),
    (CheckId::R28, Phase::Record, the_head_gave_reasons),
    (CheckId::R29, Phase::Record, dissent_is_kept_as_spoken),
    (CheckId::R54, Phase::Record, the_meeting_had_the_power),
];

/// An item with its resolution, and how hard the check that asks is on that day.
struct Announced<'a> {
    case: Case<'a>,
    meeting: &'a Meeting,
    item: &'a ItemState,
    resolution: &'a Resolution,
    severity: Severity,
    evidence: Vec<u32>,
}

impl<'a> Announced<'a> {
    /// The resolution of the case; `None` where there is none, or the check does not judge its day.
    fn of(case: &Case<'a>, check: CheckId) -> Option<Self> {
        let severity = case.severity(check)?;
        let (meeting, item) = case.item?;
        let resolution = item.resolution.as_ref()?;
        Some(Self {
            case: *case,
            meeting,
            item,
            resolution: &resolution.value,
            severity,
            evidence: vec![resolution.stamp.seq],
        })
    }

    /// The same, where the matter was decided by it.
    fn decided(case: &Case<'a>, check: CheckId) -> Option<Self> {
        Self::of(case, check).filter(|one| one.resolution.outcome.decides())
    }

    /// Whether its head decides in this meeting, so that the majority does not (R28).
    fn by_head(&self) -> bool {
        let rule = self.case.rulebook.meeting(self.meeting.call.kind);
        rule.is_some_and(|rule| rule.power == Power::Head)
    }

    fn numbers(&self) -> Option<Numbers> {
        self.meeting
            .numbers(self.case.rulebook, self.case.register(), self.item)
    }

    /// The stands kept one by one; none of a secret ballot.
    fn stands(&self) -> &'a [StandTaken] {
        match &self.resolution.votes {
            Votes::Named(stands) => stands,
            Votes::OnPaper(paper) => &paper.named,
            Votes::Counted(_) | Votes::None => &[],
        }
    }

    fn posts(&self, members: impl IntoIterator<Item = MemberId>) -> Vec<String> {
        let post = |member| self.case.roster.map_or("", |roster| roster.post(member)).to_owned();
        members.into_iter().map(post).collect()
    }

    fn met(&self) -> Found {
        Found::met(self.evidence.clone())
    }
}

impl Found {
    fn holds(self, holds: bool, severity: Severity, gap: RecordGap) -> Self {
        self.unless(holds, severity, GapFact::Recorded(gap))
    }

    /// Adds posts that a demand does not hold for, where there are any.
    fn none_of(mut self, posts: Vec<String>, severity: Severity, gap: impl FnOnce(Vec<String>) -> RecordGap) -> Self {
        self.gaps
            .extend((!posts.is_empty()).then(|| (severity, GapFact::Recorded(gap(posts)))));
        self
    }
}

/// R23: enough of those entitled were present at the item (the office's own rule; 干部任用条例 for appointments).
pub fn enough_were_present(case: &Case<'_>) -> Found {
    let judged = Announced::decided(case, CheckId::R23).and_then(|one| Some((one.numbers()?, one)));
    let Some((numbers, announced)) = judged else {
        return Found::not_applicable();
    };
    announced.met().holds(
        numbers.quorate(),
        announced.severity,
        RecordGap::DecidedBelowQuorum {
            entitled: numbers.entitled,
            present: numbers.present,
            required: numbers.quorum,
        },
    )
}

/// R24: the majority of those entitled decided, and the counts are those of the votes (the office's own rule;
/// 干部任用条例 for appointments, from 2014 on). Where the head decides R28 judges instead.
pub fn the_majority_decided(case: &Case<'_>) -> Found {
    let judged = Announced::decided(case, CheckId::R24);
    let judged = judged.and_then(|one| Some((one.numbers()?, one)));
    let Some((numbers, announced)) = judged else {
        return Found::not_applicable();
    };
    let resolution = announced.resolution;
    let tally = resolution.votes.tally();
    let found = announced
        .met()
        .holds(tally == resolution.tally, announced.severity, RecordGap::CountsDiffer);
    let (agree, required) = (tally.agree, numbers.majority);
    match (resolution.outcome.needs_majority(), numbers.carries(agree)) {
        _ if announced.by_head() => found,
        (true, false) => found.holds(
            false,
            announced.severity,
            RecordGap::PassedBelowMajority {
                entitled: numbers.entitled,
                agree,
                required,
            },
        ),
        (false, true) => found.holds(
            false,
            announced.severity,
            RecordGap::RejectedByMinority { agree, required },
        ),
        _ => found,
    }
}

/// R25: only those entitled who were there are counted; of a secret ballot each of them had one (the office's own
/// rule).
pub fn only_voters_were_counted(case: &Case<'_>) -> Found {
    let Some(announced) = Announced::of(case, CheckId::R25) else {
        return Found::not_applicable();
    };
    let voters = announced.meeting.voters(announced.item);
    match &announced.resolution.votes {
        Votes::None => Found::not_applicable(),
        Votes::Counted(count) => {
            let able = u32::try_from(voters.len()).unwrap_or(u32::MAX);
            announced.met().holds(
                count.issued == able,
                announced.severity,
                RecordGap::BallotsDiffer {
                    issued: count.issued,
                    voters: able,
                },
            )
        }
        Votes::Named(_) | Votes::OnPaper(_) => {
            let members = announced.stands().iter().map(|taken| taken.member);
            // Who withdrew is R26's.
            let without = members.filter(|member| !voters.contains(member) && !announced.item.recused(*member));
            let posts = announced.posts(without);
            announced
                .met()
                .none_of(posts, announced.severity, RecordGap::CountedWithoutVote)
        }
    }
}

/// R26: who withdrew is not among those counted, and the base is the one the rules say (公务员法 第76、77条).
pub fn who_withdrew_was_not_counted(case: &Case<'_>) -> Found {
    let Some(announced) = Announced::of(case, CheckId::R26).filter(|one| !one.item.recusals.is_empty()) else {
        return Found::not_applicable();
    };
    let members = announced.stands().iter().map(|taken| taken.member);
    let posts = announced.posts(members.filter(|member| announced.item.recused(*member)));
    let kept = announced.resolution.entitled;
    let counted = announced.numbers().map_or(kept, |numbers| numbers.entitled);
    announced
        .met()
        .none_of(posts, announced.severity, RecordGap::CountedThoughRecused)
        .holds(
            kept == counted,
            announced.severity,
            RecordGap::BaseDiffers { kept, counted },
        )
}

/// R27: everyone who could vote spoke, and the one who presided spoke last (713号令 第30条, the office's own rule). A
/// secret ballot keeps nobody's stand, and of a paper record `meeting::each_stand_is_named` judges what it names.
pub fn everyone_spoke_and_the_one_presiding_last(case: &Case<'_>) -> Found {
    let Some(announced) = Announced::decided(case, CheckId::R27) else {
        return Found::not_applicable();
    };
    if matches!(announced.resolution.votes, Votes::Counted(_) | Votes::OnPaper(_)) {
        return Found::not_applicable();
    }
    let stands = announced.stands();
    let spoke = |member: &MemberId| stands.iter().any(|taken| taken.member == *member);
    let silent = announced.meeting.voters(announced.item).into_iter();
    let silent = announced.posts(silent.filter(|member| !spoke(member)));
    let last = stands.last().map(|taken| taken.member);
    let presided = announced.resolution.presiding;
    let late = last.filter(|last| *last != presided && spoke(&presided));
    let found = announced
        .met()
        .none_of(silent, announced.severity, RecordGap::DecidedBeforeAllSpoke);
    found.none_of(
        announced.posts(late),
        announced.severity,
        RecordGap::SpokeAfterPresiding,
    )
}

/// R28: where the head decided against the majority, the reasons are kept (713号令 第30条).
pub fn the_head_gave_reasons(case: &Case<'_>) -> Found {
    let judged = Announced::decided(case, CheckId::R28).filter(Announced::by_head);
    let Some((numbers, announced)) = judged.and_then(|one| Some((one.numbers()?, one))) else {
        return Found::not_applicable();
    };
    let resolution = announced.resolution;
    let with_majority = numbers.carries(resolution.votes.tally().agree) == resolution.outcome.agrees();
    let reasons = resolution.by_head.as_ref().is_some_and(|head| says(&head.reasons));
    announced.met().holds(
        with_majority || reasons,
        announced.severity,
        RecordGap::HeadReasonsNotKept,
    )
}

/// R29: every stand that is no agreement, and every reservation, stands in the decision as it was spoken, and of a
/// dissent some words are kept (713号令 第30、38条). A secret ballot keeps no names.
pub fn dissent_is_kept_as_spoken(case: &Case<'_>) -> Found {
    let Some(announced) = Announced::of(case, CheckId::R29) else {
        return Found::not_applicable();
    };
    let Votes::Named(kept) = &announced.resolution.votes else {
        return Found::not_applicable();
    };
    let dissents = |taken: &&StandTaken| taken.stand != Stand::For;
    let spoken = announced.meeting.standing(announced.item);
    let spoken = spoken.filter(|taken| dissents(taken) || says(&taken.reservation));
    let lost = announced.posts(spoken.filter(|taken| !kept.contains(taken)).map(|taken| taken.member));
    let remarked = |member: MemberId| announced.item.remarks.iter().any(|(who, _)| *who == member);
    let mute = kept.iter().filter(dissents);
    let mute = mute.filter(|taken| !says(&taken.reservation) && !remarked(taken.member));
    let mute = announced.posts(mute.map(|taken| taken.member));
    announced
        .met()
        .none_of(lost, announced.severity, RecordGap::DissentNotKept)
        .none_of(mute, Severity::Finding, RecordGap::DissentWithoutWords)
}

/// R54: the meeting decided what its kind may decide, and what the line gives it (the office's own rules).
pub fn the_meeting_had_the_power(case: &Case<'_>) -> Found {
    let judged = Announced::decided(case, CheckId::R54);
    let Some((register, announced)) = judged.and_then(|one| Some((case.register()?, one))) else {
        return Found::not_applicable();
    };
    let kind = announced.meeting.call.kind;
    announced.met().holds(
        case.rulebook.gives_power(kind, register, case.line()),
        announced.severity,
        RecordGap::DecidedWithoutPower(kind),
    )
}
