//! Gaps as one refusal: a headline that fits what the person was about to do, and a line for each gap.
//!
//! The gaps of one refusal come from one phase; the headline is that of the gap that stands furthest along.

use super::{Act, Fix, Line, RefusalText, SECRETARY, gap};
use crate::domain::refusal::{Gap, GapFact};
use crate::domain::rules::{self, CheckId};
use crate::domain::steps::StepKind;
use crate::text::names::Names;
use crate::text::words;

/// Which kind of gap stands in the way; the furthest along gives the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// Put the matter on an agenda; only the secretary's approval may be missing.
    Approval,
    /// Put an appointment on an agenda.
    Candidate,
    /// Put the matter on an agenda.
    Agenda,
    /// Decide something in a meeting with those who are there.
    Opening,
    /// Put to the vote what no notice named.
    AdHoc,
    /// Close a meeting.
    Closing,
    /// Issue a summary.
    Summary,
    /// Appoint.
    Appointment,
    /// Carry a decision out.
    Execution,
    /// Disclose.
    Disclosure,
}

/// The refusal for gaps that block.
pub(super) fn blocking(gaps: &[Gap], act: Act, names: Names<'_>) -> RefusalText {
    let reach = gaps.iter().map(|gap| reach(&gap.fact)).max().unwrap_or(Reach::Agenda);
    let fact = match reach {
        Reach::Approval => format!("本议题未经书记审定，{}。", consequence(act)),
        Reach::Candidate => format!("人选条件尚不具备，不能提交会议讨论。{}", facts(gaps, names)),
        Reach::Agenda => format!("会前程序未完成，{}。{}", consequence(act), missing(gaps, names)),
        Reach::Opening => format!("条件尚不具备，{}。{}", consequence(act), facts(gaps, names)),
        Reach::Closing => format!("会议尚有未办结事项，不能散会。{}", facts(gaps, names)),
        Reach::Summary => format!("纪要与会议记录有{}处不一致，未登记。", gaps.len()),
        Reach::Execution => facts(gaps, names),
        Reach::AdHoc => super::room::not_on_agenda(names).to_owned(),
        Reach::Appointment if act == Act::Posting => posting(gaps, names),
        Reach::Appointment => appointment(gaps, names),
        Reach::Disclosure => disclosure(gaps, names),
    };
    let mut fix: Vec<Fix> = Vec::new();
    if reach == Reach::AdHoc {
        fix.extend([Fix::NextMeeting, Fix::Emergency]);
    }
    for one in gaps.iter().map(|gap| gap::fix(&gap.fact)) {
        if !fix.contains(&one) {
            fix.push(one);
        }
    }
    if !names.emergencies() {
        fix.retain(|one| *one != Fix::Emergency);
    }
    if fix.is_empty() {
        fix.push(SECRETARY);
    }
    let said_in_full = gaps.len() == 1
        && !matches!(gaps[0].fact, GapFact::AdHoc(Some(_)))
        && !matches!(reach, Reach::Agenda | Reach::Summary);
    RefusalText {
        fact,
        detail: if said_in_full { Vec::new() } else { lines(gaps, names) },
        citation: gaps.first().map(|gap| names.clause(gap.check).to_owned()),
        fix,
        check: None,
    }
}

/// The refusal for warnings: a reason and a name answer for passing over them.
pub(super) fn warnings(gaps: &[Gap], names: Names<'_>) -> RefusalText {
    let mut fix = vec![Fix::Waive];
    fix.extend(gaps.first().map(|gap| gap::fix(&gap.fact)));
    RefusalText {
        fact: format!("有{}项须作说明。补正后办理，或者写明理由和责任人后继续。", gaps.len()),
        detail: lines(gaps, names),
        citation: gaps.first().map(|gap| names.clause(gap.check).to_owned()),
        fix,
        check: None,
    }
}

/// What can't be done while steps are missing.
const fn consequence(act: Act) -> &'static str {
    match act {
        Act::Placing | Act::Posting => "不能列入议程",
        Act::Opening => "不能宣布开会",
        Act::Announcing => "不能宣布结果",
        Act::Entering => "不能登记入台账",
    }
}

/// A notice that is posted for too short a term.
fn posting(gaps: &[Gap], names: Names<'_>) -> String {
    match gaps.first().map(|gap| &gap.fact) {
        Some(GapFact::NoticeTooShort { stood, required, ends }) => format!(
            "公示期不足{required}个工作日，不能登记公示。所填公示期{stood}个工作日，须公示到{}。",
            crate::text::date::month_day(*ends)
        ),
        _ => facts(gaps, names),
    }
}

fn lines(gaps: &[Gap], names: Names<'_>) -> Vec<Line> {
    gaps.iter().map(|one| gap::line(one, names)).collect()
}

fn facts(gaps: &[Gap], names: Names<'_>) -> String {
    gaps.iter().map(|gap| gap::fact(&gap.fact, names)).collect()
}

/// `尚缺：调查研究、征求意见。`: each step once, in the order of the rail, and what else is missing.
fn missing(gaps: &[Gap], names: Names<'_>) -> String {
    let mut things: Vec<&str> = StepKind::ALL
        .into_iter()
        .filter(|kind| gaps.iter().any(|gap| rules::step_of(&gap.fact) == Some(*kind)))
        .map(words::step)
        .collect();
    for one in gaps {
        match one.fact {
            GapFact::ApplicationIncomplete | GapFact::BelowThreshold { .. } | GapFact::Split(_) => {
                things.push("申报内容");
            }
            GapFact::NotApproved | GapFact::ApprovedLater { .. } => things.push("书记审定"),
            GapFact::NoticeShort { .. } | GapFact::NoticeNotGiven { .. } => things.push("会议通知"),
            GapFact::NotStudiedFirst(kind) => things.push(names.meeting(kind)),
            _ => {}
        }
    }
    things.dedup();
    format!("尚缺：{}。", things.join("、"))
}

fn appointment(gaps: &[Gap], names: Names<'_>) -> String {
    match gaps.first().map(|gap| &gap.fact) {
        Some(GapFact::NoticeTooShort { stood, required, ends }) if gaps.len() == 1 => format!(
            "公示未满{required}个工作日，不能办理任职。已公示{stood}个工作日，{}期满。",
            crate::text::date::month_day(*ends)
        ),
        Some(GapFact::NoticeMissing) if gaps.len() == 1 => "未经任前公示，不能办理任职。须公示期满后办理。".to_owned(),
        Some(GapFact::NoticeStillUp) if gaps.len() == 1 => {
            "公示结果尚未登记，不能办理任职。公示期已满，须先登记撤下公示和公示结果。".to_owned()
        }
        _ => format!("条件尚不具备，不能办理任职。{}", facts(gaps, names)),
    }
}

fn disclosure(gaps: &[Gap], names: Names<'_>) -> String {
    let secrecy = |gap: &Gap| gap.fact == GapFact::SecrecyReviewMissing;
    let personal: Vec<&Gap> = gaps.iter().filter(|gap| gap.check == CheckId::R41).collect();
    if gaps.iter().any(secrecy) {
        "未经保密审查，不能公开。".to_owned()
    } else if gaps.iter().any(|gap| gap.fact == GapFact::SecrecyReviewForbids) {
        "保密审查结果为不得公开，不能公开。".to_owned()
    } else if personal.is_empty() {
        format!("公开手续尚未办完，不能公开。{}", facts(gaps, names))
    } else {
        let places: String = personal.iter().map(|gap| gap::fact(&gap.fact, names)).collect();
        format!("公开稿含个人信息，不能公开。{places}")
    }
}

const fn reach(fact: &GapFact) -> Reach {
    use GapFact as G;
    match fact {
        G::NotApproved => Reach::Approval,
        G::CandidateNotClear(_) => Reach::Candidate,
        G::StepUnresolved(step) | G::StepIncomplete(step) | G::StepNotWaivable(step) if personnel(*step) => {
            Reach::Candidate
        }
        G::StepUnresolved(_)
        | G::StepIncomplete(_)
        | G::StepNotWaivable(_)
        | G::StepNotBefore { .. }
        | G::OpinionsUnanswered(_)
        | G::PublicConsultationShort { .. }
        | G::DisputeUnexplained
        | G::HearingUnproven
        | G::HearingMaterialsLate { .. }
        | G::GroupUnasked
        | G::LegalPeriodUnknown
        | G::LegalPeriodShort { .. }
        | G::LegalityAskedOnly
        | G::ExpertUnsigned
        | G::RiskUncontrollable
        | G::Unlawful
        | G::StandardsUnjudged(_)
        | G::StakeholdersUnheard
        | G::StakeholdersUnheardWithReason
        | G::NoConclusion
        | G::ConclusionUnwritten
        | G::DoesNotConform
        | G::ExceptionIncomplete
        | G::CountersignedOnly
        | G::ChangedSinceReview { .. }
        | G::LeadDrafterUnnamed
        | G::RegulatorNotConcluded
        | G::ExceptionLapsed { .. }
        | G::ApplicationIncomplete
        | G::NoticeShort { .. }
        | G::NoticeNotGiven { .. }
        | G::NotStudiedFirst(_)
        | G::SuperiorRefused
        | G::NotAnnouncedBefore
        | G::StepsOutOfOrder { .. }
        | G::StandsUnnamed { .. }
        | G::SeveralPersons
        | G::BelowThreshold { .. }
        | G::Split(_) => Reach::Agenda,
        G::WithoutSecretary(_)
        | G::AttendeesFew { .. }
        | G::InChargeAbsent { .. }
        | G::InChargeNotAttending { .. }
        | G::NoticeBeforeApproval { .. }
        | G::FirstTopicNotFirst(_)
        | G::NoFirstTopic
        | G::ApprovedLater { .. } => Reach::Opening,
        G::AdHoc(_) => Reach::AdHoc,
        G::CopiesOut { .. } | G::WarningUnanswered { .. } => Reach::Closing,
        G::SummaryDiffers(_) => Reach::Summary,
        G::BeforeDecision { .. }
        | G::RevisionUnchecked { .. }
        | G::ContractExceeds { .. }
        | G::PaidBeyond { .. }
        | G::Recorded(_)
        | G::FollowUp(_)
        | G::Request(_) => Reach::Execution,
        G::NoticeMissing
        | G::NoticeTooShort { .. }
        | G::NoticeTakenDownEarly { .. }
        | G::NoticeStillUp
        | G::NoticeHungTooLong { .. } => Reach::Appointment,
        G::NotEntered
        | G::AttributeMissing
        | G::SecrecyReviewMissing
        | G::SecrecyReviewForbids
        | G::DraftMissing
        | G::TrackStepMissing(_)
        | G::WithheldWithoutGround
        | G::PersonalData { .. } => Reach::Disclosure,
    }
}

const fn personnel(step: StepKind) -> bool {
    matches!(
        step,
        StepKind::Recommendation
            | StepKind::Inspection
            | StepKind::DisciplineOpinion
            | StepKind::ArchiveCheck
            | StepKind::ComplaintCheck
            | StepKind::SuperiorConsent
    )
}
