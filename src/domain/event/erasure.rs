//! What may be taken out by law: what was said of a matter, never what carries the book or a meeting, or takes back.

use super::{Event, Irregularity, Remedy};
use crate::domain::follow_up::FollowUpAct;
use crate::domain::imported::RowAnswer;
use crate::domain::information_request::report::{ReportPublication, RequestReport};
use crate::domain::information_request::{RequestAct, RequestCorrection, RequestReceipt, RequestStep};
use crate::domain::meeting::AgendaItem;
use crate::domain::rectification::{
    RectificationClosing, RectificationPlan, RectificationProgress, RectificationRecurrence,
};

impl Event {
    /// Whether this fact took another one back, so that nothing makes that one stand again.
    pub fn took_back(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::StepReopened { step, .. }, Self::StepResolved { outcome, .. }) => *step == outcome.kind(),
            (
                Self::StandUndone { item, member, .. } | Self::RecusalRecorded { item, member, .. },
                Self::StandRecorded { item: at, stand, .. },
            ) => (*item, *member) == (*at, stand.member),
            _ => false,
        }
    }

    /// Whether an earlier fact would stand again were this one's body taken out alone: one replaced the other.
    pub fn replaced(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::StepResolved { outcome, .. }, Self::StepResolved { outcome: before, .. }) => {
                outcome.kind() == before.kind()
            }
            (
                Self::RemarkRecorded { item, member, .. },
                Self::RemarkRecorded {
                    item: at, member: who, ..
                },
            ) => (item, member) == (at, who),
            (
                Self::StandRecorded { item, stand, .. },
                Self::StandRecorded {
                    item: at,
                    stand: before,
                    ..
                },
            ) => (item, stand.member) == (at, before.member),
            (Self::GuestSpoke(spoke), Self::GuestSpoke(before)) => {
                (spoke.item, spoke.guest) == (before.item, before.guest)
            }
            (Self::AbsenceExplained(explained), Self::AbsenceExplained(before)) => explained.member == before.member,
            (Self::OpinionReadOut(read), Self::OpinionReadOut(before)) => {
                (read.item, read.member) == (before.item, before.member)
            }
            (Self::RulebookProposed { .. }, Self::RulebookProposed { .. })
            | (Self::RevisionChecked { .. }, Self::RevisionChecked { .. })
            | (Self::RecordScanned(_), Self::RecordScanned(_))
            | (Self::SummaryDrafted(_), Self::SummaryDrafted(_))
            | (Self::SummaryIssued(_), Self::SummaryIssued(_)) => true,
            (Self::FollowedUp { act, .. }, Self::FollowedUp { act: before, .. }) => {
                matches!((act, before), (FollowUpAct::Assigned(_), FollowUpAct::Assigned(_)))
            }
            (Self::SupervisionRaised { serial, .. }, Self::SupervisionRaised { serial: before, .. }) => {
                serial == before
            }
            (Self::SupervisionAnswered(answer), Self::SupervisionAnswered(before)) => answer.serial == before.serial,
            (Self::Corrected { correction, .. }, Self::Corrected { correction: before, .. }) => {
                correction.field == before.field
            }
            _ => false,
        }
    }

    /// The same fact of the book's own without a word that somebody wrote, so that what it began or ended stays so when
    /// its body is erased. `None` where a file of a matter or a meeting knows it from the kind alone, and of imported
    /// rows, which are gone with their words.
    pub fn without_words(&self) -> Option<Self> {
        let none = String::new;
        Some(match self {
            Self::IrregularityRecorded(irregularity) => Self::IrregularityRecorded(Box::new(Irregularity {
                what: none(),
                missing: none(),
                why: none(),
                who_knew: none(),
                remedy: none(),
                ..**irregularity
            })),
            Self::RemedyDone(remedy) => Self::RemedyDone(Box::new(Remedy {
                done: none(),
                by: none(),
                ..**remedy
            })),
            Self::RectificationOpened { number, plan } => Self::RectificationOpened {
                number: *number,
                plan: Box::new(RectificationPlan {
                    problem: none(),
                    measure: none(),
                    owner: none(),
                    ..**plan
                }),
            },
            Self::RectificationProgressed { number, progress } => Self::RectificationProgressed {
                number: *number,
                progress: RectificationProgress {
                    words: none(),
                    evidence: none(),
                    ..*progress
                },
            },
            Self::RectificationClosed { number, closing } => Self::RectificationClosed {
                number: *number,
                closing: RectificationClosing {
                    checked_by: none(),
                    proof: none(),
                    ..*closing
                },
            },
            Self::RectificationRecurred { number, recurrence } => Self::RectificationRecurred {
                number: *number,
                recurrence: RectificationRecurrence {
                    words: none(),
                    measure: none(),
                    ..*recurrence
                },
            },
            Self::RequestReceived { number, receipt } => Self::RequestReceived {
                number: *number,
                receipt: Box::new(receipt_without_words(receipt)),
            },
            Self::RequestCorrected { number, correction } => Self::RequestCorrected {
                number: *number,
                correction: Box::new(RequestCorrection {
                    receipt: receipt_without_words(&correction.receipt),
                    reason: none(),
                    by: none(),
                }),
            },
            Self::RequestStepTaken { number, step } => Self::RequestStepTaken {
                number: *number,
                step: Box::new(RequestStep {
                    on: step.on,
                    words: none(),
                    act: act_without_words(&step.act),
                }),
            },
            Self::RequestReportMade(report) => Self::RequestReportMade(Box::new(RequestReport {
                by_hand_because: none(),
                by: none(),
                ..report.as_ref().clone()
            })),
            Self::RequestReportPublished(publication) => Self::RequestReportPublished(ReportPublication {
                place: none(),
                ..*publication
            }),
            Self::RowAnswered(answer) => Self::RowAnswered(Box::new(RowAnswer {
                reason: none(),
                by: none(),
                ..**answer
            })),
            _ => return None,
        })
    }

    /// Whether the body may be erased. Where it may not, the book, a meeting or an act that undid another could not be
    /// told again; what an erased body did otherwise still holds (`Matter::apply`, `Meeting::apply`, and for the book's
    /// own facts [`Event::without_words`]).
    pub const fn may_be_erased(&self) -> bool {
        !matches!(
            self,
            Self::BookFounded(_)
                | Self::BookRestored { .. }
                | Self::HandedOver { .. }
                | Self::RulebookAdopted(_)
                | Self::CalendarAdopted(_)
                | Self::RosterAdopted(_)
                | Self::OfficeRenamed(_)
                | Self::StatementRenewed { .. }
                | Self::BackupTaken { .. }
                | Self::Expunged { .. }
                | Self::SignOffUndone { .. }
                | Self::StepReopened { .. }
                | Self::FileDetached { .. }
                | Self::PlaceholderMade { .. }
                | Self::NoticePosted { .. }
                | Self::PaymentLinked { .. }
                | Self::PaymentUnlinked { .. }
                | Self::ContractUnlinked { .. }
                | Self::WorkRecorded { .. }
                | Self::FollowedUp {
                    act: FollowUpAct::Changed(_) | FollowUpAct::Completed(_),
                    ..
                }
                | Self::MeetingCalled { .. }
                | Self::MeetingMoved { .. }
                | Self::MembersTold(_)
                | Self::MeetingOpened { .. }
                | Self::MeetingClosed { .. }
                | Self::CopiesAccountedFor(_)
                | Self::SummaryAdvanced(_)
                | Self::RecordSigned { .. }
                | Self::ItemPlaced {
                    content: AgendaItem::Decide { .. } | AgendaItem::Discuss { .. } | AgendaItem::Placeholder {},
                    ..
                }
                | Self::ItemTakenUp { .. }
                | Self::ItemTakenOff { .. }
                | Self::AgendaOrdered(_)
                | Self::PresenceChanged { .. }
                | Self::GuestsMoved(_)
                | Self::RecusalRecorded { .. }
                | Self::RecusalUndone { .. }
                | Self::RecusalReturned { .. }
                | Self::StandUndone { .. }
                | Self::AnnouncementWithdrawn(_)
                | Self::RequestStepTakenBack { .. }
        )
    }
}

const fn receipt_without_words(receipt: &RequestReceipt) -> RequestReceipt {
    RequestReceipt {
        content: String::new(),
        filed_as: String::new(),
        ..*receipt
    }
}

fn act_without_words(act: &RequestAct) -> RequestAct {
    let mut act = act.clone();
    match &mut act {
        RequestAct::Extended { agreed_by, .. } => agreed_by.clear(),
        RequestAct::Replied { article, .. } => article.clear(),
        RequestAct::SupplementAsked { .. }
        | RequestAct::Supplemented
        | RequestAct::OpinionAsked { .. }
        | RequestAct::OpinionGiven
        | RequestAct::Withdrawn => {}
    }
    act
}
