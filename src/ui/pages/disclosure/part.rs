//! The parts of a disclosure's page, and their addresses: `#/disclosure/<id>/<part>`. No title ever stands in one.

use crate::domain::disclosure::{DisclosureAttribute, ReviewResult, Track, TrackStep};
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::text::{date, page_disclosure as text, words};
use crate::ui::components::{Step, StepState};
use crate::ui::route::Route;

/// What stands in the middle of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 公开属性.
    Attribute,
    /// 公开稿.
    Draft,
    /// 保密审查, of that text.
    Secrecy,
    /// 提出、审核、审批.
    Track,
    /// 公开.
    Release,
    /// The end without disclosure.
    End,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Attribute,
        Self::Draft,
        Self::Secrecy,
        Self::Track,
        Self::Release,
        Self::End,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Attribute => "attribute",
            Self::Secrecy => "secrecy",
            Self::Draft => "draft",
            Self::Track => "track",
            Self::Release => "release",
            Self::End => "end",
        }
    }

    /// The step's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Attribute => text::ATTRIBUTE,
            Self::Secrecy => text::SECRECY,
            Self::Draft => text::DRAFT,
            Self::Track => text::TRACK,
            Self::Release => text::RELEASE,
            Self::End => text::END,
        }
    }

    /// The address of this part of a disclosure.
    pub fn href(self, matter: MatterId) -> String {
        format!("{}/{}", Route::Disclosure(matter).href(), self.word())
    }

    /// The part that an address names, if it names one.
    pub fn of_hash(hash: &str) -> Option<Self> {
        let word = hash.trim_start_matches("#/disclosure/").split_once('/')?.1;
        Self::ALL.into_iter().find(|part| part.word() == word)
    }

    /// The part where the next thing waits to be done.
    pub fn in_hand(matter: &Matter) -> Self {
        let Some(attribute) = matter.attribute.as_ref().map(|set| set.value.attribute) else {
            return Self::Attribute;
        };
        if matter.disclosed.is_some() || matter.release_lost() {
            Self::Release
        } else if matter.undisclosed.is_some()
            || attribute == DisclosureAttribute::Withheld
            || attribute == DisclosureAttribute::OnRequest && matter.draft.is_none()
        {
            Self::End
        } else if matter.draft.is_none() {
            Self::Draft
        } else if !reviewed(matter) {
            Self::Secrecy
        } else if open_steps(matter) > 0 {
            Self::Track
        } else {
            Self::Release
        }
    }

    fn state(self, matter: &Matter) -> StepState {
        let attribute = matter.attribute.as_ref().map(|set| set.value.attribute);
        let closed = matter.undisclosed.is_some() || attribute == Some(DisclosureAttribute::Withheld);
        match self {
            Self::Attribute => done(attribute.is_some()),
            Self::Secrecy => match matter.secrecy_review.as_ref().map(|review| &review.value.result) {
                Some(ReviewResult::MayPublish) => StepState::Done,
                Some(ReviewResult::MayNot { .. }) if !closed => StepState::Missing,
                Some(ReviewResult::Refer { .. }) if !closed => StepState::Waiting,
                _ if closed => StepState::NotApplicable,
                _ => StepState::Todo,
            },
            Self::Draft | Self::Track | Self::Release if closed => StepState::NotApplicable,
            Self::Draft => done(matter.draft.is_some()),
            Self::Track => match matter.draft.as_ref().map(|draft| draft.value.track) {
                None => StepState::Todo,
                Some(Track::Government) => StepState::NotApplicable,
                Some(Track::PartyAffairs) if matter.track.is_empty() => StepState::Todo,
                Some(Track::PartyAffairs) if open_steps(matter) > 0 => StepState::Waiting,
                Some(Track::PartyAffairs) => StepState::Done,
            },
            Self::Release => done(matter.disclosed.is_some()),
            Self::End if matter.undisclosed.is_some() => StepState::Done,
            Self::End if matter.disclosed.is_some() || attribute == Some(DisclosureAttribute::Proactive) => {
                StepState::NotApplicable
            }
            Self::End => StepState::Todo,
        }
    }

    fn note(self, matter: &Matter) -> String {
        match self {
            Self::Attribute => matter
                .attribute
                .as_ref()
                .map(|set| words::attribute(set.value.attribute).to_owned()),
            Self::Secrecy => matter
                .secrecy_review
                .as_ref()
                .map(|review| text::reviewed(&review.value.result, review.value.on)),
            Self::Draft => matter
                .draft
                .as_ref()
                .map(|draft| words::track(draft.value.track).to_owned()),
            Self::Track => {
                (!matter.track.is_empty() && open_steps(matter) > 0).then(|| text::steps_open(open_steps(matter)))
            }
            Self::Release => matter
                .disclosed
                .as_ref()
                .map(|released| date::iso(released.value.release.on)),
            Self::End => matter
                .undisclosed
                .as_ref()
                .map(|end| text::recheck_on(end.value.recheck_on)),
        }
        .unwrap_or_default()
    }

    /// The rail: every part with its state, and the way to its form.
    pub fn rail(matter: &Matter, current: Self) -> Vec<Step> {
        let step = |part: Self| {
            let state = part.state(matter);
            let note = part.note(matter);
            Step {
                name: part.name().to_owned(),
                note: if note.is_empty() && state == StepState::NotApplicable {
                    text::NOT_ON_THIS_WAY.to_owned()
                } else {
                    note
                },
                state,
                href: Some(part.href(matter.id)),
                current: part == current,
            }
        };
        Self::ALL.into_iter().map(step).collect()
    }
}

const fn done(done: bool) -> StepState {
    if done { StepState::Done } else { StepState::Todo }
}

fn reviewed(matter: &Matter) -> bool {
    matter
        .secrecy_review
        .as_ref()
        .is_some_and(|review| review.value.result == ReviewResult::MayPublish)
}

/// The steps of the Party track that are still open: none on the government track.
fn open_steps(matter: &Matter) -> usize {
    match &matter.draft {
        Some(draft) if draft.value.track == Track::PartyAffairs => {
            TrackStep::ALL.len().saturating_sub(matter.track.len())
        }
        _ => 0,
    }
}
