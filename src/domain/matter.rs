//! One matter as its facts tell it. The fold never refuses and never decides.

mod competition;
mod erased;
mod past;
pub mod status;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::application::{Attachment, Place, SignOff, SignOffStage, TopicApplication};
use super::appointment::Followed;
use super::disclosure::{AttributeSet, DisclosureDraft, Released, SecrecyReview, TrackStepTaken, Undisclosed};
use super::emergency::EmergencyFile;
use super::evaluation::Evaluations;
use super::event::{CorrectableField, Correction, Entry, Event, Irregularity, Resolution};
use super::execution::{Contract, Linked, Payment, WorkStage};
use super::follow_up::FollowUp;
use super::id::{MatterId, MeetingId, MemberId};
use super::meeting::reserve;
use super::occasion::Moment;
use super::register::Register;
use super::revision::RevisionCheck;
use super::rulebook::Rulebook;
use super::steps::{StepKind, StepOutcome};
use std::collections::BTreeMap;
use std::sync::Arc;

pub use status::MatterStatus;

/// When and by whom a fact was recorded (录入时刻, 录入人).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The record's sequence number.
    pub seq: u32,
    /// The moment of the record.
    pub at: Moment,
    /// The post in use.
    pub by: MemberId,
}

/// A value with the stamp of the fact that set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamped<T> {
    /// When and by whom.
    pub stamp: Stamp,
    /// The value.
    pub value: T,
}

impl<T: Clone> Stamped<T> {
    /// A value as a fact set it.
    pub fn new(stamp: &Stamp, value: &T) -> Self {
        Self {
            stamp: stamp.clone(),
            value: value.clone(),
        }
    }
}

impl<T> Stamped<T> {
    /// Puts it into a list in the order of the records, in the place of what the same record said before.
    pub fn put_into(self, all: &mut Vec<Self>) {
        let before = all.iter().take_while(|other| other.stamp.seq < self.stamp.seq);
        let at = before.count();
        match all.get_mut(at).filter(|other| other.stamp.seq == self.stamp.seq) {
            Some(other) => *other = self,
            None => all.insert(at, self),
        }
    }
}

/// A record as the fold meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A fact that can be read; the files it is about share it.
    Event(Arc<Event>),
    /// A body taken out by law; its kind is still known.
    Erased(String),
}

/// A public notice of an appointment (任前公示).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicNotice {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Where.
    pub place: String,
    /// The day it was taken down, and what was heard meanwhile.
    pub taken_down: Option<(Date, String)>,
}

/// One matter, folded from the records about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// The id.
    pub id: MatterId,
    /// For a placeholder without content: whether a state secret is certain.
    pub placeholder: Option<bool>,
    /// The application.
    pub application: Option<Stamped<TopicApplication>>,
    /// Sign-offs since the last sending back.
    pub sign_offs: Vec<Stamped<SignOff>>,
    /// Why and by whom it was sent back last, while nobody has amended or signed it since.
    pub sent_back: Option<(String, String)>,
    /// Why and by whom it was withdrawn.
    pub withdrawn: Option<(String, String)>,
    /// Steps by kind.
    pub steps: BTreeMap<StepKind, Stamped<StepOutcome>>,
    /// Attachments with their places.
    pub files: Vec<Stamped<(Place, Attachment)>>,
    /// The agenda it stands on.
    pub agenda: Option<(MeetingId, u16)>,
    /// What meetings resolved, in order.
    pub resolutions: Vec<Stamped<Resolution>>,
    /// That the text agreed to in principle was revised and checked, as recorded last.
    pub revised: Option<Stamped<RevisionCheck>>,
    /// What was done or decided in an emergency.
    pub emergency: EmergencyFile,
    /// The sealed line.
    pub entry: Option<Stamped<Entry>>,
    /// Corrections beside it.
    pub corrections: Vec<Stamped<Correction>>,
    /// Irregularities about it.
    pub irregularities: Vec<Stamped<Irregularity>>,
    /// Contracts under the decision, also those whose link was taken back.
    pub contracts: Vec<Stamped<Linked<Contract>>>,
    /// New rules that it asks a meeting to decide.
    pub proposed_rules: Option<Stamped<Arc<Rulebook>>>,
    /// Payments within the decided amount, also those whose link was taken back.
    pub payments: Vec<Stamped<Linked<Payment>>>,
    /// The stages of the works and their days, as recorded last.
    pub works: BTreeMap<WorkStage, Stamped<Date>>,
    /// How the decision is followed up.
    pub follow_up: FollowUp,
    /// How it was evaluated afterwards.
    pub evaluations: Evaluations,
    /// The public notice.
    pub notice: Option<PublicNotice>,
    /// The appointment's document number and day.
    pub appointed: Option<(String, Date)>,
    /// What followed the appointment.
    pub followed: Vec<Stamped<Followed>>,
    /// The disclosure attribute.
    pub attribute: Option<Stamped<AttributeSet>>,
    /// The last secrecy review.
    pub secrecy_review: Option<Stamped<SecrecyReview>>,
    /// The last draft.
    pub draft: Option<Stamped<DisclosureDraft>>,
    /// Steps of the track passed since the last draft.
    pub track: Vec<TrackStepTaken>,
    /// The release, and the text as released.
    pub disclosed: Option<Stamped<Released>>,
    /// The end without disclosure.
    pub undisclosed: Option<Stamped<Undisclosed>>,
    /// Whether any fact was entered afterwards (补录).
    pub late: bool,
    /// How many bodies were taken out by law.
    pub erased: u32,
    /// Whether its disclosure, or its end without one, was taken out by law: that it ended still holds.
    pub over: bool,
    /// Every fact in order, for the timeline.
    pub history: Vec<Stamped<Fact>>,
}

impl Matter {
    /// A matter without facts.
    pub const fn new(id: MatterId) -> Self {
        Self {
            id,
            placeholder: None,
            application: None,
            sign_offs: Vec::new(),
            sent_back: None,
            withdrawn: None,
            steps: BTreeMap::new(),
            files: Vec::new(),
            agenda: None,
            resolutions: Vec::new(),
            revised: None,
            emergency: EmergencyFile::none(),
            entry: None,
            corrections: Vec::new(),
            irregularities: Vec::new(),
            contracts: Vec::new(),
            payments: Vec::new(),
            proposed_rules: None,
            works: BTreeMap::new(),
            follow_up: FollowUp::none(),
            evaluations: Evaluations::none(),
            notice: None,
            appointed: None,
            followed: Vec::new(),
            attribute: None,
            secrecy_review: None,
            draft: None,
            track: Vec::new(),
            disclosed: None,
            undisclosed: None,
            late: false,
            erased: 0,
            over: false,
            history: Vec::new(),
        }
    }

    /// The application's words, where they stand.
    pub fn topic(&self) -> Option<&TopicApplication> {
        self.application.as_ref().map(|stamped| &stamped.value)
    }

    /// The register, where the matter has content.
    pub fn register(&self) -> Option<Register> {
        let topic = self.topic().map(|topic| topic.particulars.register());
        // An application that was erased leaves the entry, which keeps its line.
        topic.or_else(|| self.entry.as_ref().map(|entry| entry.value.number.register))
    }

    /// Whether a stage is signed.
    pub fn signed(&self, stage: SignOffStage) -> bool {
        self.sign_offs.iter().any(|signed| signed.value.stage == stage)
    }

    /// Whether the secretary has approved it (书记审定).
    pub fn approved(&self) -> bool {
        self.signed(SignOffStage::Secretary)
    }

    /// How a step was resolved.
    pub fn step(&self, kind: StepKind) -> Option<&StepOutcome> {
        self.steps.get(&kind).map(|stamped| &stamped.value)
    }

    /// The resolution that decided it, where one did.
    pub fn decision(&self) -> Option<&Stamped<Resolution>> {
        self.resolutions
            .iter()
            .rev()
            .find(|resolution| resolution.value.outcome.decides())
    }

    /// Whether a meeting resolved on it for good, as far as can be told: a resolution taken out by law counts as one.
    pub fn decided(&self) -> bool {
        self.decision().is_some() || self.lost("resolution_announced")
    }

    /// The last resolution of any outcome.
    pub fn last_resolution(&self) -> Option<&Stamped<Resolution>> {
        self.resolutions.last()
    }

    /// Whether it was entered afterwards (补录), and so was its decision: what carried it out may have come before.
    pub fn decision_entered_late(&self) -> bool {
        let entered = |decision: &Stamped<Resolution>| decision.stamp.at.date() > Some(decision.value.on);
        self.late && self.decision().is_some_and(entered)
    }

    /// Whether a fact of a kind was taken out by law: that it happened still holds.
    pub fn lost(&self, kind: &str) -> bool {
        self.erased > 0
            && self.history.iter().any(|fact| {
                matches!(&fact.value, Fact::Erased(erased) if erased == kind) && !self.taken_back(fact.stamp.seq)
            })
    }

    /// Whether it was released and the record of that was taken out by law.
    pub fn release_lost(&self) -> bool {
        self.over && self.lost("disclosed")
    }

    /// The sealed line as corrected: what others read. The original stays beside it.
    pub fn corrected_entry(&self) -> Option<Entry> {
        let sealed = self.entry.as_ref()?;
        let mut entry = sealed.value.clone();
        let about = self.corrections.iter().map(|correction| &correction.value);
        for correction in about.filter(|correction| correction.target == sealed.stamp.seq) {
            let words = match correction.field {
                CorrectableField::Title => &mut entry.title,
                CorrectableField::Department => &mut entry.department,
                CorrectableField::InCharge => &mut entry.in_charge,
                CorrectableField::Basis => &mut entry.basis,
                CorrectableField::Summary => &mut entry.summary,
                CorrectableField::MinuteBook => &mut entry.minute_book,
                CorrectableField::Amount => {
                    entry.amount = correction.now.parse().ok().or(entry.amount);
                    continue;
                }
            };
            words.clone_from(&correction.now);
        }
        Some(entry)
    }

    /// The payments whose link stands.
    pub fn paid(&self) -> impl Iterator<Item = &Payment> {
        Linked::standing(&self.payments).map(|(_, payment)| payment)
    }

    /// The contracts whose link stands, each with the record that linked it.
    pub fn contracted(&self) -> impl Iterator<Item = (u32, &Contract)> {
        Linked::standing(&self.contracts)
    }

    /// Attachments at a place.
    pub fn files_at(&self, place: Place) -> impl Iterator<Item = &Stamped<(Place, Attachment)>> {
        self.files.iter().filter(move |file| file.value.0 == place)
    }

    /// Takes in one fact about this matter.
    pub fn apply(&mut self, stamp: &Stamp, fact: &Fact) {
        self.history.push(Stamped::new(stamp, fact));
        match fact {
            Fact::Erased(kind) => {
                self.erased += 1;
                self.apply_erased(stamp, kind);
            }
            Fact::Event(event) => self.apply_event(stamp, event),
        }
    }

    fn apply_event(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::PlaceholderMade { certain, .. } => self.placeholder = Some(*certain),
            Event::TopicApplied { application, .. } => {
                self.late |= application.late_because.is_some();
                self.application = Some(Stamped::new(stamp, application.as_ref()));
            }
            Event::TopicAmended { application, .. } => {
                self.late |= application.late_because.is_some();
                self.application = Some(Stamped::new(stamp, application.as_ref()));
                self.sent_back = None;
                self.sign_offs.clear();
            }
            Event::SignedOff { sign_off, .. } => {
                self.sent_back = None;
                self.sign_offs.push(Stamped::new(stamp, sign_off));
            }
            Event::SignOffUndone { target, .. } => self.sign_offs.retain(|signed| signed.stamp.seq != *target),
            Event::TopicSentBack { reason, by, .. } => {
                self.sent_back = Some((reason.clone(), by.clone()));
                self.sign_offs.clear();
            }
            Event::TopicWithdrawn { reason, by, .. } => self.withdrawn = Some((reason.clone(), by.clone())),
            Event::StepResolved { outcome, .. } => {
                self.steps.insert(outcome.kind(), Stamped::new(stamp, outcome.as_ref()));
            }
            Event::StepReopened { step, .. } => {
                self.steps.remove(step);
            }
            Event::FileAttached { place, attachment, .. } => {
                self.files.push(Stamped::new(stamp, &(*place, attachment.clone())));
            }
            Event::FileDetached { attachment, .. } => self.files.retain(|file| file.value.1.id != *attachment),
            Event::RulebookProposed { rulebook, .. } => {
                // Signatures are not older than the words they sign.
                self.sent_back = None;
                self.sign_offs.clear();
                self.proposed_rules = Some(Stamped {
                    stamp: stamp.clone(),
                    value: Arc::new(rulebook.as_ref().clone()),
                });
            }
            Event::ItemPlaced {
                meeting,
                item,
                emergency,
                ..
            } => {
                self.agenda = Some((*meeting, *item));
                if let Some(emergency) = emergency {
                    self.emergency.declared = Some((*meeting, *item, Stamped::new(stamp, emergency)));
                }
            }
            Event::EmergencyActed { action, .. } => self.emergency.acted = Some(Stamped::new(stamp, action.as_ref())),
            Event::EmergencyReported { report, .. } => {
                self.emergency.reports.push(Stamped::new(stamp, report.as_ref()));
            }
            Event::ItemTakenOff { .. } => self.agenda = None,
            Event::AgendaOrdered(order) => self.renumber(order),
            Event::ResolutionAnnounced(resolution) => {
                self.agenda = None;
                if matches!(resolution.outcome, super::meeting::Outcome::SentBack { .. }) {
                    self.sign_offs
                        .retain(|signed| signed.value.stage != SignOffStage::Secretary);
                }
                self.resolutions.push(Stamped {
                    stamp: stamp.clone(),
                    value: resolution.as_ref().clone(),
                });
            }
            Event::ReservationVoiced(voiced) => {
                let mut last = self.resolutions.iter_mut().rev();
                let there = |one: &&mut Stamped<Resolution>| {
                    (one.value.meeting, one.value.item) == (voiced.meeting, voiced.item)
                };
                if let Some(resolution) = last.find(there) {
                    reserve(&mut resolution.value, voiced);
                }
            }
            Event::AnnouncementWithdrawn(withdrawn) => self.tell_without(withdrawn.target),
            Event::Entered(entry) => {
                self.entry = Some(Stamped {
                    stamp: stamp.clone(),
                    value: entry.as_ref().clone(),
                });
            }
            Event::Corrected { correction, .. } => self.corrections.push(Stamped::new(stamp, correction)),
            Event::IrregularityRecorded(irregularity) => {
                self.irregularities.push(Stamped {
                    stamp: stamp.clone(),
                    value: irregularity.as_ref().clone(),
                });
            }
            Event::PaymentLinked { payment, .. } => {
                self.payments.push(Stamped::new(stamp, &Linked::new(payment.clone())));
            }
            Event::PaymentUnlinked { target, reason, by, .. } => {
                Linked::take_back(&mut self.payments, *target, reason, by);
            }
            Event::ContractLinked { contract, .. } => {
                self.contracts
                    .push(Stamped::new(stamp, &Linked::new(contract.as_ref().clone())));
            }
            Event::ContractUnlinked { target, reason, by, .. } => {
                Linked::take_back(&mut self.contracts, *target, reason, by);
            }
            Event::WorkRecorded { stage, on, .. } => {
                self.works.insert(*stage, Stamped::new(stamp, on));
            }
            // The later matter that a change names is told of it too.
            Event::FollowedUp { matter, act } if *matter == self.id => {
                self.follow_up.acts.push(Stamped::new(stamp, act));
            }
            Event::RevisionChecked { check, .. } => self.revised = Some(Stamped::new(stamp, check)),
            Event::EvaluationDue { case, .. } => self.evaluations.cases.push(Stamped::new(stamp, case)),
            Event::Evaluated { evaluation, .. } => self.evaluations.done.push(Stamped::new(stamp, evaluation)),
            Event::NoticePosted { from, until, place, .. } => {
                self.notice = Some(PublicNotice {
                    from: *from,
                    until: *until,
                    place: place.clone(),
                    taken_down: None,
                });
            }
            Event::NoticeTakenDown { on, objections, .. } => {
                if let Some(notice) = &mut self.notice {
                    notice.taken_down = Some((*on, objections.clone()));
                }
            }
            Event::Appointed {
                document_number, on, ..
            } => self.appointed = Some((document_number.clone(), *on)),
            Event::AppointmentFollowed { followed, .. } => self.followed.push(Stamped::new(stamp, followed)),
            Event::AttributeJudged { judgement, .. } => {
                self.attribute = Some(Stamped::new(stamp, judgement));
                self.undisclosed = None;
                self.over = false;
            }
            Event::SecrecyReviewed { review, .. } => self.secrecy_review = Some(Stamped::new(stamp, review)),
            Event::DisclosureDrafted { draft, .. } => {
                // A review of one draft says nothing of other words or other readers.
                let reviewed = |draft: &DisclosureDraft| (draft.scope, draft.published_words());
                let before = self.draft.as_ref().map(|before| reviewed(&before.value));
                if before != Some(reviewed(draft)) {
                    self.secrecy_review = None;
                }
                self.draft = Some(Stamped::new(stamp, draft.as_ref()));
                self.track.clear();
            }
            Event::TrackStepPassed { step, .. } => self.track.push(step.clone()),
            Event::Disclosed {
                release,
                publisher,
                draft,
                ..
            } => {
                let released = Released {
                    release: release.clone(),
                    publisher: publisher.clone(),
                    draft: draft.as_ref().clone(),
                };
                self.disclosed = Some(Stamped::new(stamp, &released));
            }
            Event::DisclosureWithdrawn { .. } => self.withdraw_release(),
            Event::LeftUndisclosed { end, .. } => self.undisclosed = Some(Stamped::new(stamp, end)),
            _ => {}
        }
    }
}
