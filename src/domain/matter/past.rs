//! What only the course of a matter tells: what stood before, what was taken back, what came after.

use jiff::civil::Date;

use super::{Fact, Matter, Stamped};
use crate::domain::application::TopicApplication;
use crate::domain::disclosure::{Released, WithdrawnRelease};
use crate::domain::event::Event;
use crate::domain::meeting::Outcome;
use crate::domain::steps::{StepKind, StepOutcome};

impl Matter {
    /// Whether it was sent back to be supplemented (退回补充) and nothing was amended, recorded or added since.
    pub fn waits_for_supplement(&self) -> bool {
        let turn = |fact: &Stamped<Fact>| match &fact.value {
            Fact::Event(event) => match event.as_ref() {
                Event::TopicSentBack { .. } => Some(true),
                Event::ResolutionAnnounced(resolution) => {
                    let sent_back = matches!(resolution.outcome, Outcome::SentBack { .. });
                    (sent_back && !self.taken_back(fact.stamp.seq)).then_some(true)
                }
                Event::TopicAmended { .. } | Event::StepResolved { .. } | Event::FileAttached { .. } => Some(false),
                _ => None,
            },
            Fact::Erased(kind) => match kind.as_str() {
                "topic_sent_back" => Some(true),
                "topic_amended" | "step_resolved" | "file_attached" => Some(false),
                _ => None,
            },
        };
        self.history.iter().rev().find_map(turn).unwrap_or(false)
    }

    /// Whether the announcement that a record holds was taken back since.
    pub(super) fn taken_back(&self, announced: u32) -> bool {
        let takes = |event: &Event| matches!(event, Event::AnnouncementWithdrawn(by) if by.target == announced);
        let mut later = self.history.iter().rev().take_while(|fact| fact.stamp.seq > announced);
        later.any(|fact| matches!(&fact.value, Fact::Event(event) if takes(event)))
    }

    /// Everything told anew but for an announcement that was taken back, so that nothing of what it did stays behind. The
    /// last fact is the one that takes it back.
    pub(super) fn tell_without(&mut self, announced: u32) {
        let mut history = core::mem::take(&mut self.history);
        let taking_back = history.pop();
        *self = Self::new(self.id);
        for fact in history {
            if fact.stamp.seq == announced {
                self.erased += u32::from(matches!(fact.value, Fact::Erased(_)));
                self.history.push(fact);
            } else {
                self.apply(&fact.stamp, &fact.value);
            }
        }
        self.history.extend(taking_back);
    }

    /// Whether something was done since a result was announced that may rest on it. Papers and what is said of the
    /// procedure stand beside it.
    pub fn acted_upon_since(&self, announced: u32) -> bool {
        let beside = |fact: &Fact| match fact {
            Fact::Event(event) => matches!(
                **event,
                Event::FileAttached { .. }
                    | Event::FileDetached { .. }
                    | Event::ReservationVoiced(_)
                    | Event::IrregularityRecorded(_)
                    | Event::RemedyDone(_)
                    | Event::RectificationOpened { .. }
            ),
            Fact::Erased(_) => false,
        };
        let later = self.history.iter().filter(|fact| fact.stamp.seq > announced);
        later.map(|fact| &fact.value).any(|fact| !beside(fact))
    }

    /// Since when the words stand that are signed: the day they were amended or sent back last. What is entered
    /// afterwards (补录) was signed on paper before.
    pub fn words_stand_since(&self) -> Option<Date> {
        if self.late {
            return None;
        }
        let changes = |fact: &&Stamped<Fact>| match &fact.value {
            Fact::Event(event) => matches!(**event, Event::TopicAmended { .. } | Event::TopicSentBack { .. }),
            Fact::Erased(kind) => matches!(kind.as_str(), "topic_amended" | "topic_sent_back"),
        };
        self.history.iter().rev().find(changes)?.stamp.at.date()
    }

    /// The applications before the one that stands, the latest first.
    pub fn applications_before(&self) -> Vec<Stamped<TopicApplication>> {
        let made = self.history.iter().rev().filter_map(|fact| match &fact.value {
            Fact::Event(event) => match event.as_ref() {
                Event::TopicApplied { application, .. } | Event::TopicAmended { application, .. } => Some(Stamped {
                    stamp: fact.stamp.clone(),
                    value: application.as_ref().clone(),
                }),
                _ => None,
            },
            Fact::Erased(_) => None,
        });
        let now = self.application.as_ref().map(|stored| stored.stamp.seq);
        made.filter(|made| Some(made.stamp.seq) != now).collect()
    }

    /// The releases that were withdrawn, in order.
    pub fn withdrawn_releases(&self) -> Vec<WithdrawnRelease> {
        let mut out = None;
        let mut withdrawn = Vec::new();
        for fact in &self.history {
            let Fact::Event(event) = &fact.value else {
                continue;
            };
            match event.as_ref() {
                Event::Disclosed {
                    release,
                    publisher,
                    draft,
                    ..
                } => {
                    out = Some(Released {
                        release: release.clone(),
                        publisher: publisher.clone(),
                        draft: draft.as_ref().clone(),
                    });
                }
                Event::DisclosureWithdrawn { reason, by, on, .. } => {
                    withdrawn.extend(out.take().map(|released| WithdrawnRelease {
                        released,
                        reason: reason.clone(),
                        by: by.clone(),
                        on: *on,
                    }));
                }
                _ => {}
            }
        }
        withdrawn
    }

    /// What was recorded of a step before what stands now, the latest first.
    pub fn recorded_before(&self, kind: StepKind) -> Vec<Stamped<StepOutcome>> {
        let now = self.steps.get(&kind).map(|stored| stored.stamp.seq);
        let recorded = self.history.iter().rev().filter_map(|fact| match &fact.value {
            Fact::Event(event) => match event.as_ref() {
                Event::StepResolved { outcome, .. } if outcome.kind() == kind && Some(fact.stamp.seq) != now => {
                    Some(Stamped {
                        stamp: fact.stamp.clone(),
                        value: outcome.as_ref().clone(),
                    })
                }
                _ => None,
            },
            Fact::Erased(_) => None,
        });
        recorded.collect()
    }
}
