//! The status of a matter: computed from its facts, never stored.

use serde::{Deserialize, Serialize};

use super::{Matter, Stamped};
use crate::domain::event::Resolution;
use crate::domain::meeting::Outcome;

/// Where a matter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatterStatus {
    /// 涉密占位.
    Placeholder,
    /// 申报中: the department's sign-offs run.
    Applying,
    /// 待审定: signed by all before the secretary.
    AwaitingApproval,
    /// 会前程序办理中: approved, steps open or not yet on an agenda.
    Preparing,
    /// 已列入议程.
    OnAgenda,
    /// 通过.
    Passed,
    /// 原则同意.
    PassedInPrinciple,
    /// 未通过.
    Rejected,
    /// 缓议.
    Postponed,
    /// 退回补充.
    SentBack,
    /// 转其他会议研究、报上级.
    Referred,
    /// 已撤回.
    Withdrawn,
    /// 已登记: disclosure not yet judged.
    Entered,
    /// 公开办理中.
    Disclosing,
    /// 已公开.
    Disclosed,
    /// 不予公开、依申请公开: a normal end.
    Undisclosed,
}

impl MatterStatus {
    /// All statuses, in the order of the path.
    pub const ALL: [Self; 16] = [
        Self::Applying,
        Self::AwaitingApproval,
        Self::Preparing,
        Self::OnAgenda,
        Self::Passed,
        Self::PassedInPrinciple,
        Self::Rejected,
        Self::Postponed,
        Self::SentBack,
        Self::Referred,
        Self::Withdrawn,
        Self::Entered,
        Self::Disclosing,
        Self::Disclosed,
        Self::Undisclosed,
        Self::Placeholder,
    ];

    /// Whether nothing waits any more.
    pub const fn ended(self) -> bool {
        matches!(
            self,
            Self::Withdrawn | Self::Disclosed | Self::Undisclosed | Self::Placeholder
        )
    }
}

impl Matter {
    /// The sequence number of the last record about it; 0 before the first.
    pub fn last_record(&self) -> u32 {
        self.history.last().map_or(0, |fact| fact.stamp.seq)
    }

    /// Where the matter stands.
    pub fn status(&self) -> MatterStatus {
        if self.placeholder.is_some() {
            return MatterStatus::Placeholder;
        }
        if self.withdrawn.is_some() {
            return MatterStatus::Withdrawn;
        }
        if self.entry.is_some() {
            return if self.disclosed.is_some() || self.release_lost() {
                MatterStatus::Disclosed
            } else if self.undisclosed.is_some() || self.over {
                MatterStatus::Undisclosed
            } else if self.attribute.is_some() {
                MatterStatus::Disclosing
            } else {
                MatterStatus::Entered
            };
        }
        if self.agenda.is_some() {
            return MatterStatus::OnAgenda;
        }
        if self.sent_back.is_some() {
            return MatterStatus::SentBack;
        }
        let last = self.last_resolution();
        let answered = |resolution: &Stamped<Resolution>| {
            self.approved()
                || self
                    .application
                    .as_ref()
                    .is_some_and(|application| application.stamp.seq > resolution.stamp.seq)
        };
        match last.map(|resolution| &resolution.value.outcome) {
            Some(Outcome::Passed) => MatterStatus::Passed,
            Some(Outcome::PassedInPrinciple { .. }) => MatterStatus::PassedInPrinciple,
            Some(Outcome::Rejected) => MatterStatus::Rejected,
            Some(Outcome::Postponed { .. }) => MatterStatus::Postponed,
            Some(Outcome::SentBack { .. }) if !last.is_some_and(answered) => MatterStatus::SentBack,
            Some(Outcome::Referred { .. } | Outcome::ToSuperior { .. }) => MatterStatus::Referred,
            Some(Outcome::SentBack { .. } | Outcome::Opinion { .. }) | None => {
                if self.approved() {
                    MatterStatus::Preparing
                } else if crate::domain::application::SignOffStage::REQUIRED
                    .iter()
                    .all(|stage| self.signed(*stage))
                {
                    MatterStatus::AwaitingApproval
                } else {
                    MatterStatus::Applying
                }
            }
        }
    }
}
