//! Before disclosure: R38–R41, and R59 of what was agreed to in principle. 信息公开条例 第14–18、37条, 保密法 第35条, 党务公开条例 第15条.

use super::{Case, Found, GapFact, Severity, says};
use crate::domain::disclosure::{DisclosureAttribute, Ground, ReviewResult, Track, TrackStep};
use crate::domain::personal_data;

/// R38: secrecy was reviewed, by a person on a day, and the result allows it (信息公开条例 第17条, 保密法 第35条).
pub fn secrecy_is_reviewed(case: &Case<'_>) -> Found {
    let Some(review) = &case.matter.secrecy_review else {
        return Found::missing(Severity::Block, GapFact::SecrecyReviewMissing, Vec::new());
    };
    let evidence = vec![review.stamp.seq];
    match review.value.result {
        ReviewResult::MayPublish => Found::met(evidence),
        ReviewResult::MayNot { .. } => Found::missing(Severity::Block, GapFact::SecrecyReviewForbids, evidence),
        ReviewResult::Refer { .. } => Found::missing(Severity::Block, GapFact::SecrecyReviewMissing, evidence),
    }
}

/// R39: on the Party track 提出, 审核 and 审批 are passed in order before 实施 (党务公开条例 第15条).
pub fn the_party_track_is_walked(case: &Case<'_>) -> Found {
    let Some(draft) = &case.matter.draft else {
        return Found::missing(Severity::Block, GapFact::DraftMissing, Vec::new());
    };
    if draft.value.track != Track::PartyAffairs {
        return Found::not_applicable();
    }
    let next = TrackStep::ALL
        .into_iter()
        .find(|step| !case.matter.track.iter().any(|taken| taken.step == *step));
    match next {
        Some(step) => Found::missing(Severity::Block, GapFact::TrackStepMissing(step), vec![draft.stamp.seq]),
        None => Found::met(vec![draft.stamp.seq]),
    }
}

/// R40: each part that is withheld has its ground and reason (信息公开条例 第16、18、37条). No draft is stored without the
/// day on which it is judged again.
pub fn what_is_withheld_has_a_ground(case: &Case<'_>) -> Found {
    let Some(draft) = &case.matter.draft else {
        return Found::not_applicable();
    };
    let grounded = draft.value.withheld.iter().all(|part| {
        let fitting = Ground::fitting(DisclosureAttribute::Withheld);
        says(&part.part) && says(&part.reason) && fitting.contains(&part.ground)
    });
    Found::met(vec![draft.stamp.seq]).unless(grounded, Severity::Block, GapFact::WithheldWithoutGround)
}

/// R41: no personal data is published unless a person declared a hit to be none (信息公开条例 第15条); votes or
/// words by name and how the votes fell are never published, and no declaration lifts that. The roster's posts are names here.
pub fn no_personal_data_is_published(case: &Case<'_>) -> Found {
    let Some(draft) = &case.matter.draft else {
        return Found::not_applicable();
    };
    let mut found = Found::met(vec![draft.stamp.seq]);
    let text = draft.value.published_words();
    let members = case.roster.into_iter().flat_map(|roster| &roster.members);
    let posts: Vec<&str> = members.map(|member| member.post.as_str()).collect();
    for hit in personal_data::not_to_publish(&text, &posts) {
        let declared = hit.kind != personal_data::FindingKind::NamedVote
            && draft
                .value
                .not_personal
                .iter()
                .any(|said| said.found == hit.found && says(&said.reason));
        found = found.unless(
            declared,
            Severity::Block,
            GapFact::PersonalData {
                paragraph: hit.paragraph,
                found: hit.found.clone(),
                kind: hit.kind,
            },
        );
    }
    found
}

/// R59: what a meeting agreed to in principle goes out once its text is revised and checked (practice); of a decision
/// that was entered afterwards it is a finding.
pub fn the_revised_text_is_checked(case: &Case<'_>) -> Found {
    let matter = case.matter;
    if matter.changes_asked().is_none() {
        return Found::not_applicable();
    }
    let evidence = matter.revised.iter().map(|check| check.stamp.seq).collect();
    let out = matter.disclosed.as_ref().map(|released| released.value.release.on);
    let Some(on) = out.or(case.today) else {
        return Found::met(evidence);
    };
    let severity = if matter.decision_entered_late() {
        Severity::Finding
    } else {
        Severity::Block
    };
    let fact = GapFact::RevisionUnchecked { what: None, on };
    Found::met(evidence).unless(!matter.unrevised_on(on), severity, fact)
}
