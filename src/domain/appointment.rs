//! The paths of an appointment: one table of what each sub-kind demands before the meeting, and what follows it.
//!
//! Origins: promotions by 公务员法 第46、48、49条 and 干部任用条例 (what is asked of everyone who is proposed for one,
//! 凡提四必: from memory, to be confirmed); the other sub-kinds follow the practice of offices (`office.md` 1.6), which
//! an office must confirm. What is practice may be "not applicable" with a reason; what is law may not.
//!
//! Invariant: on every path a step stands for investigation (考察, else 动议), one for consultation (民主推荐, else
//! 会前酝酿), and fair competition is judged; each of the mission's steps is resolved in this register too.

mod several;

use jiff::SignedDuration;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Deadline};
use super::day;
use super::matter::Matter;
use super::register::AppointmentKind;
use super::rules::registry::Origin;
use super::steps::StepKind;

pub use several::{names_several, speaks_of_several};

/// The steps that belong to appointments, in the order of the rail; fair competition and sounding close it.
pub const STEPS: [StepKind; 9] = [
    StepKind::Nomination,
    StepKind::Recommendation,
    StepKind::Inspection,
    StepKind::DisciplineOpinion,
    StepKind::ArchiveCheck,
    StepKind::ComplaintCheck,
    StepKind::SuperiorConsent,
    StepKind::FairCompetition,
    StepKind::Sounding,
];

/// What a path asks of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// It is done; "not applicable" is no answer.
    Must,
    /// It is done, or not applicable with a reason; this one is usual.
    Unless(UsualReason),
    /// It does not belong to the path.
    NotAsked,
}

/// The usual reason for which a step of an appointment does not apply; its words stand in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UsualReason {
    /// Posts and plan lie within the office's own power.
    WithinOwnPower,
    /// A matter of people touches no business.
    NoBusiness,
    /// It was sounded out when the person was nominated.
    SoundedWhenNominated,
    /// The person leaves a post.
    Leaves,
    /// The post stays level: no promotion.
    SamePostLevel,
    /// Openly recruited: announcement and result stand for it.
    OpenlyRecruited,
    /// The superior's organisation department inspects.
    SuperiorInspects,
    /// The superior's organisation department keeps and checks the file.
    SuperiorKeepsFile,
    /// The person has no cadre file.
    NoCadreFile,
}

/// Whether a public notice (公示) stands before the appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeDuty {
    /// Asked for by law: promotions (公务员法 第48、49条).
    ByLaw,
    /// Where the office's own rules ask for it (`Rulebook::notice_kinds`); it may always be posted.
    ByOwnRule,
    /// None is posted.
    None,
}

/// What follows the decision, beside the paper of the appointment itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppointmentFollow {
    /// 任职谈话、免职谈话.
    Talk,
    /// 试用期满，考核合格.
    ProbationPassed,
    /// 试用期满，考核不合格.
    ProbationFailed,
    /// 上报备案、报送推荐.
    Reported,
    /// 向上推荐，上级未同意. That the superior agreed is the appointment itself, by the superior's paper.
    SuperiorDeclined,
}

impl AppointmentFollow {
    /// All, in their order.
    pub const ALL: [Self; 5] = [
        Self::Talk,
        Self::ProbationPassed,
        Self::ProbationFailed,
        Self::Reported,
        Self::SuperiorDeclined,
    ];

    /// Whether it says how a probation ended.
    pub const fn ends_probation(self) -> bool {
        matches!(self, Self::ProbationPassed | Self::ProbationFailed)
    }

    /// Whether the two answer the same question, so that either leaves nothing to the other.
    pub fn answers(self, other: Self) -> bool {
        self == other || (self.ends_probation() && other.ends_probation())
    }
}

/// Working days within which the talk is held and the report for record handed in, after the appointment (practice; no
/// term was found in the texts, so it is a default to be confirmed by the office).
pub const FOLLOW_WORKING_DAYS: u32 = 10;

/// What an appointment still waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppointmentWaits {
    /// 任免谈话.
    Talk,
    /// 试用期满考核.
    Probation,
    /// 上报备案、报送推荐.
    Report,
    /// 上级批复, of a recommendation upward: the superior appoints.
    SuperiorAnswer,
}

impl AppointmentWaits {
    /// What is recorded, when it has happened; the superior's answer is the appointment, or that it was declined.
    const fn recorded_as(self) -> AppointmentFollow {
        match self {
            Self::Talk => AppointmentFollow::Talk,
            Self::Probation => AppointmentFollow::ProbationPassed,
            Self::Report => AppointmentFollow::Reported,
            Self::SuperiorAnswer => AppointmentFollow::SuperiorDeclined,
        }
    }

    /// When it is due, counted from the appointment, or from the decision to recommend; the superior's answer has no term.
    pub fn due(self, calendar: &Calendar, since: Date) -> Option<Deadline> {
        match self {
            Self::Talk | Self::Report => Some(calendar.deadline(since, FOLLOW_WORKING_DAYS)),
            Self::Probation => Some(Deadline::on(probation_ends(since))),
            Self::SuperiorAnswer => None,
        }
    }
}

/// Fourteen days. jiff's spans bring the texts of its errors along.
const FORTNIGHT: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Whether it still ran when a decision was entered afterwards (补录): the papers of what had run out by then are of its
/// own time. Ten working days are a fortnight where no holiday falls into them.
fn ran_still(matter: &Matter, waits: AppointmentWaits) -> bool {
    let Some(decision) = matter.decision().filter(|_| matter.decision_entered_late()) else {
        return true;
    };
    let since = matter.appointed.as_ref().map_or(decision.value.on, |(_, on)| *on);
    let last = match waits {
        AppointmentWaits::Talk | AppointmentWaits::Report => since.saturating_add(FORTNIGHT),
        AppointmentWaits::Probation => probation_ends(since),
        AppointmentWaits::SuperiorAnswer => return false,
    };
    decision.stamp.at.date() <= Some(last)
}

/// What an agreed appointment still waits for, once it was made, or, where the superior appoints, once the recommendation
/// was entered.
pub fn still_waits(matter: &Matter) -> Vec<AppointmentWaits> {
    use AppointmentWaits::{Probation, Report, SuperiorAnswer, Talk};
    let kind = matter.topic().and_then(|topic| topic.particulars.appointment());
    let agreed = matter
        .decision()
        .is_some_and(|decision| decision.value.outcome.agrees());
    let Some(kind) = kind.filter(|_| agreed) else {
        return Vec::new();
    };
    let appointed = matter.appointed.is_some();
    let waits = |waits: &AppointmentWaits| {
        let what = waits.recorded_as();
        let begun = match waits {
            SuperiorAnswer => matter.entry.is_some() && !appointed,
            Report if kind.superior_appoints() => matter.entry.is_some(),
            Talk | Probation | Report => appointed,
        };
        let done = matter.followed.iter().any(|done| done.value.what.answers(what));
        let asked = path(kind).follows.contains(&what) && ran_still(matter, *waits);
        begun && asked && !done && !matter.lost("appointment_followed")
    };
    [Talk, Probation, Report, SuperiorAnswer]
        .into_iter()
        .filter(waits)
        .collect()
}

/// One thing that followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    /// What.
    pub what: AppointmentFollow,
    /// The day.
    pub on: Date,
    /// Who talked, judged or reported, as a post.
    pub by: String,
    /// A document number or a note; may be empty.
    pub words: String,
}

/// One sub-kind's path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path {
    /// What it asks, in the order of [`STEPS`].
    demands: [Demand; STEPS.len()],
    /// Whether a public notice stands before it.
    pub notice: NoticeDuty,
    /// What follows the decision.
    pub follows: &'static [AppointmentFollow],
    /// What its demands rest on.
    pub origin: Origin,
}

impl Path {
    /// What the path asks of a step.
    pub fn demand(&self, step: StepKind) -> Demand {
        let place = STEPS.iter().position(|each| *each == step);
        place.map_or(Demand::NotAsked, |place| self.demands[place])
    }

    /// The steps it asks for, in order.
    pub fn steps(&self) -> impl Iterator<Item = StepKind> {
        let asked = STEPS.into_iter().zip(self.demands);
        asked
            .filter(|(_, demand)| *demand != Demand::NotAsked)
            .map(|(step, _)| step)
    }

    /// Whether a probation of a year follows (公务员法 第48条).
    pub fn has_probation(&self) -> bool {
        self.follows.iter().any(|follow| follow.ends_probation())
    }
}

/// The last day of a probation that began on a day: one year, its first day not counted (民法典 第201、202条).
pub fn probation_ends(appointed_on: Date) -> Date {
    day::a_year_after(appointed_on)
}

/// The path of a sub-kind.
pub const fn path(kind: AppointmentKind) -> Path {
    use AppointmentFollow::{ProbationFailed, ProbationPassed, Reported, SuperiorDeclined, Talk};
    use Demand::{Must, NotAsked, Unless};
    use NoticeDuty::{ByLaw, ByOwnRule};
    use UsualReason as U;
    const POWER: Demand = Unless(U::WithinOwnPower);
    const BUSINESS: Demand = Unless(U::NoBusiness);
    const SOUNDED: Demand = Unless(U::SoundedWhenNominated);
    const LEAVES: Demand = Unless(U::Leaves);
    const LEVEL: Demand = Unless(U::SamePostLevel);
    const RECRUITED: Demand = Unless(U::OpenlyRecruited);
    // 动议, 推荐, 考察, 纪检意见, 档案, 信访, 上级, 公平竞争, 酝酿.
    match kind {
        // 公务员法 第46、48条: every step, a public notice, a year's probation; talk by 干部任用条例.
        AppointmentKind::LeadingPost => Path {
            demands: [Must, Must, Must, Must, Must, Must, POWER, BUSINESS, SOUNDED],
            notice: ByLaw,
            follows: &[Talk, ProbationPassed, ProbationFailed, Reported],
            origin: Origin::Law,
        },
        // 公务员法 第49条: by 民主推荐 or 测评, with a public notice; a rank knows no probation.
        AppointmentKind::RankPromotion => Path {
            demands: [Must, Must, Must, Must, Must, Must, POWER, BUSINESS, SOUNDED],
            notice: ByLaw,
            follows: &[Reported],
            origin: Origin::Law,
        },
        // A move on one level is no promotion: nobody is recommended. One old provincial rule leaves the notice to
        // the committee's choice.
        AppointmentKind::Transfer => Path {
            demands: [Must, NotAsked, LEVEL, LEVEL, LEVEL, LEVEL, POWER, BUSINESS, SOUNDED],
            notice: ByOwnRule,
            follows: &[Talk, Reported],
            origin: Origin::Practice,
        },
        // Who leaves is neither recommended nor inspected; whether a case is open is asked of the discipline organ.
        AppointmentKind::Removal => Path {
            demands: [
                Must, NotAsked, NotAsked, LEAVES, NotAsked, NotAsked, POWER, BUSINESS, SOUNDED,
            ],
            notice: NoticeDuty::None,
            follows: &[Talk, Reported],
            origin: Origin::Practice,
        },
        // Both into and out of these posts. The district keeps the secretaries on record (备案管理, to be confirmed).
        AppointmentKind::CommunityPost => Path {
            demands: [
                Must,
                LEAVES,
                LEAVES,
                Must,
                Unless(U::NoCadreFile),
                LEAVES,
                POWER,
                BUSINESS,
                SOUNDED,
            ],
            notice: ByOwnRule,
            follows: &[Talk, Reported],
            origin: Origin::Practice,
        },
        // The result of an open recruitment (recorded as a way of recommendation) stands for a nomination.
        AppointmentKind::HiredStaff => Path {
            demands: [
                RECRUITED, LEAVES, LEAVES, LEAVES, NotAsked, NotAsked, POWER, BUSINESS, SOUNDED,
            ],
            notice: ByOwnRule,
            follows: &[Reported],
            origin: Origin::Local,
        },
        // The superior inspects, decides and posts the notice: none is ours.
        AppointmentKind::Recommendation => Path {
            demands: [
                Must,
                Must,
                Unless(U::SuperiorInspects),
                Must,
                Unless(U::SuperiorKeepsFile),
                Must,
                NotAsked,
                BUSINESS,
                SOUNDED,
            ],
            notice: NoticeDuty::None,
            follows: &[Reported, SuperiorDeclined],
            origin: Origin::Practice,
        },
        // Nobody gets a post: the discipline organ is asked, the office posts a notice by its own rules.
        AppointmentKind::Commendation => Path {
            demands: [
                Must, POWER, NotAsked, Must, NotAsked, NotAsked, POWER, BUSINESS, SOUNDED,
            ],
            notice: ByOwnRule,
            follows: &[Reported],
            origin: Origin::Practice,
        },
    }
}
