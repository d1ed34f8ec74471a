//! What a fair-competition review leaves for later: a major change, a tender file, an exception whose term ends.

use jiff::civil::Date;

use super::{Fact, Matter, Stamped};
use crate::domain::application::Particulars;
use crate::domain::event::Event;
use crate::domain::register::FundsKind;
use crate::domain::steps::fair_competition::{
    Applicability, CompetitionFollowUp, Conclusion, Exception, FairCompetitionReview, FollowUpKind, Review,
};
use crate::domain::steps::{StepContent, StepKind, StepOutcome};

impl Matter {
    /// The day on which the draft was last changed in a major way, with the amendment that says so (99号 第27条).
    pub fn major_change(&self) -> Option<Stamped<Date>> {
        self.history.iter().rev().find_map(|fact| match &fact.value {
            Fact::Event(event) => match event.as_ref() {
                Event::TopicAmended {
                    major_change_on: Some(on),
                    ..
                } => Some(Stamped {
                    stamp: fact.stamp.clone(),
                    value: *on,
                }),
                _ => None,
            },
            Fact::Erased(_) => None,
        })
    }

    /// What was recorded of the review after it, in order.
    pub fn competition_follow_ups(&self) -> impl DoubleEndedIterator<Item = Stamped<CompetitionFollowUp>> {
        self.history.iter().filter_map(|fact| match &fact.value {
            Fact::Event(event) => match event.as_ref() {
                Event::CompetitionFollowedUp { follow_up, .. } => Some(Stamped {
                    stamp: fact.stamp.clone(),
                    value: follow_up.clone(),
                }),
                _ => None,
            },
            Fact::Erased(_) => None,
        })
    }

    /// How the review judged, where it was done.
    pub fn competition(&self) -> Option<&FairCompetitionReview> {
        match self.step(StepKind::FairCompetition)? {
            StepOutcome::Done(StepContent::FairCompetition(step)) => Some(step),
            _ => None,
        }
    }

    /// The exception of the review, while the measure stands under it: not once it was stopped.
    pub fn exception(&self) -> Option<&Exception> {
        let Applicability::Yes(Review {
            conclusion: Some(Conclusion::Exception(exception)),
            ..
        }) = &self.competition()?.applicability
        else {
            return None;
        };
        let stopped = match self.exception_settled() {
            Some(settled) => settled.kind == FollowUpKind::ExceptionStopped,
            // What was recorded was taken out by law: what it settled is not asked for again.
            None => self.lost("competition_followed_up"),
        };
        (!stopped).then_some(exception)
    }

    /// The last day of the exception: the review's, or that of the last review after it. None where it has an end
    /// condition but no last day.
    pub fn exception_until(&self) -> Option<Date> {
        let exception = self.exception()?;
        self.exception_settled()
            .map_or(exception.until, |settled| settled.until)
    }

    fn exception_settled(&self) -> Option<CompetitionFollowUp> {
        let mut done = self.competition_follow_ups();
        done.rfind(|done| !done.value.kind.of_tender()).map(|done| done.value)
    }

    /// Whether a tender or procurement file may have to be reviewed later: a project, or money that buys
    /// something, which itself was judged not to be a measure.
    pub fn may_need_tender_review(&self) -> bool {
        let buys = |particulars: &&Particulars| !particulars.buys_nothing();
        let procures = match self.topic().map(|topic| &topic.particulars).filter(buys) {
            Some(Particulars::Project { .. }) => true,
            Some(Particulars::Funds { kind, .. }) => matches!(
                kind,
                FundsKind::WithinBudget | FundsKind::OffBudget | FundsKind::Procurement
            ),
            _ => false,
        };
        let judged_not = self
            .competition()
            .is_some_and(|step| matches!(step.applicability, Applicability::No { .. }));
        procures && judged_not
    }

    /// Whether it still has to be recorded that the tender file was reviewed, or needs no review.
    pub fn awaits_tender_review(&self) -> bool {
        self.may_need_tender_review()
            && self.withdrawn.is_none()
            && !self.competition_follow_ups().any(|done| done.value.kind.of_tender())
            && !self.lost("competition_followed_up")
    }
}
