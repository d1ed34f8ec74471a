//! Before and in the meeting: R21, R22, R27 and R32 as checks; R23–R27, R33 and R54 are refusals of `decide::room`.

use super::groundwork::IN_FORCE_713;
use super::{Case, CheckId, Found, Gap, GapFact, Severity, says};
use crate::domain::application::SignOffStage;
use crate::domain::calendar::Calendar;
use crate::domain::meeting::{AgendaItem, Meeting, PaperVotes, Votes};
use crate::domain::rulebook::Rulebook;

/// R21: the package names what is asked, its basis and who reports (713号令 第29条, from
/// 2019-09-01), and the secretary approved it (the office's own rule, always).
pub fn the_package_is_complete(case: &Case<'_>) -> Found {
    let Some(application) = &case.matter.application else {
        return Found::not_applicable();
    };
    let topic = &application.value;
    let says_all = says(&topic.request) && says(&topic.basis) && says(&topic.reporter);
    let complete = says_all || !case.in_force(IN_FORCE_713);
    Found::met(vec![application.stamp.seq])
        .unless(complete, Severity::Block, GapFact::ApplicationIncomplete)
        .unless(
            case.matter.sign_offs.iter().map(|signed| &signed.value).any(|signed| {
                signed.stage == SignOffStage::Secretary && case.before().is_none_or(|meeting| signed.on <= meeting)
            }),
            Severity::Block,
            GapFact::NotApproved,
        )
}

/// R22: notice is given the working days before that the office's rules ask (local rule; papers handed out in the
/// room are exempt with a reason).
pub fn notice_is_given_in_time(case: &Case<'_>) -> Found {
    let (Some((meeting, _)), Some(calendar)) = (case.item, case.calendar) else {
        return Found::not_applicable();
    };
    match notice_gap(case.rulebook, meeting, calendar) {
        Some(gap) => Found::missing(gap.severity, gap.fact, Vec::new()),
        None => Found::met(Vec::new()),
    }
}

/// The gap of R22 for a meeting as it is to be opened.
pub fn notice_gap(rulebook: &Rulebook, meeting: &Meeting, calendar: &Calendar) -> Option<Gap> {
    let required = rulebook.meeting(meeting.call.kind)?.notice_working_days_min;
    if meeting.only_emergencies() {
        return None;
    }
    let given = meeting
        .notified_on()
        .map_or(0, |on| calendar.working_days_between(on, meeting.call.on));
    (given < required).then_some(Gap {
        check: CheckId::R22,
        severity: Severity::Warn,
        fact: GapFact::NoticeShort { given, required },
    })
}

/// R32: a matter that the notice did not name is not put to the vote, unless it goes the emergency path (local rule).
/// Whether what was done at once was reported and ratified is asked of the matter (`Matter::emergency_waits`).
pub fn nothing_is_voted_ad_hoc(case: &Case<'_>) -> Found {
    let (Some((meeting, item)), Some(calendar)) = (case.item, case.calendar) else {
        return Found::not_applicable();
    };
    let mut found = Found::met(Vec::new());
    let ad_hoc = ad_hoc_gaps(case.rulebook, meeting, calendar).into_iter();
    let of_this = ad_hoc.filter(|gap| gap.fact == GapFact::AdHoc(Some(item.number)));
    found.gaps.extend(of_this.map(|gap| (gap.severity, gap.fact)));
    found
}

/// The gaps of R32 in an agenda: matters added after notice that no later notice named in time.
pub fn ad_hoc_gaps(rulebook: &Rulebook, meeting: &Meeting, calendar: &Calendar) -> Vec<Gap> {
    let Some(severity) = rulebook.severity(CheckId::R32, Severity::Block) else {
        return Vec::new();
    };
    let required = rulebook
        .meeting(meeting.call.kind)
        .map_or(0, |rule| rule.notice_working_days_min);
    let in_time = |on| calendar.working_days_between(on, meeting.call.on) >= required;
    let ad_hoc = meeting.items.iter().filter(|item| {
        item.added
            && item.emergency.is_none()
            && matches!(item.content, AgendaItem::Decide { .. })
            && !item.notified_on.is_some_and(in_time)
    });
    ad_hoc
        .map(|item| Gap {
            check: CheckId::R32,
            severity,
            fact: GapFact::AdHoc(Some(item.number)),
        })
        .collect()
}

/// R27: the record of a vote says how each member stood. What a paper record of long ago does not say is a finding that
/// stays; a secret ballot names nobody on purpose.
pub fn each_stand_is_named(case: &Case<'_>) -> Found {
    let Some(decision) = case.matter.decision() else {
        return Found::not_applicable();
    };
    let evidence = vec![decision.stamp.seq];
    match &decision.value.votes {
        Votes::Named(_) => Found::met(evidence),
        Votes::OnPaper(paper) => match unnamed(paper) {
            Some(fact) => Found::missing(Severity::Finding, fact, evidence),
            None => Found::met(evidence),
        },
        Votes::Counted(_) | Votes::None => Found::not_applicable(),
    }
}

/// What a paper record does not say of those who voted.
pub fn unnamed(paper: &PaperVotes) -> Option<GapFact> {
    let tally = paper.tally;
    let counted = [tally.agree, tally.against, tally.abstain, tally.postpone]
        .into_iter()
        .fold(0_u32, u32::saturating_add);
    let named = u32::try_from(paper.named.len()).unwrap_or(u32::MAX);
    (named < counted).then_some(GapFact::StandsUnnamed { named, counted })
}
