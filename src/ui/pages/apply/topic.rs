//! The fields of an application as typed, and the application they make.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::application::{Particulars, TopicApplication};
use crate::domain::id::MatterId;
use crate::domain::money::Fen;
use crate::domain::refusal::Field;
use crate::domain::register::{FundsKind, Register};
use crate::text::{page_apply as words, page_matter};
use crate::ui::blank::{Blank, from_word, word};

/// The fields.
#[derive(Clone, Copy)]
pub struct Topic {
    pub title: Blank,
    pub line: Blank,
    pub department: Blank,
    pub in_charge: Blank,
    pub request: Blank,
    pub basis: Blank,
    pub reporter: Blank,
    /// The sub-kind, of funds or of an appointment.
    pub kind: Blank,
    pub amount: Blank,
    pub payee: Blank,
    pub budget: Blank,
    pub contract: Blank,
    pub procurement: Blank,
    pub origin: Blank,
    pub person: Blank,
    pub from_post: Blank,
    pub to_post: Blank,
    pub place: Blank,
    pub source: Blank,
    pub approval: Blank,
    pub applied_on: Blank,
    pub late: Blank,
    /// Further steps, by their words.
    pub also: RwSignal<Vec<String>>,
}

/// How many fields there are besides the further steps.
const FIELDS: usize = 22;

impl Topic {
    /// The fields, with what was applied for before.
    pub fn new(register: Register, existing: Option<&TopicApplication>, today: Date) -> Self {
        let text = |of: fn(&TopicApplication) -> &str| Blank::new(existing.map(of).unwrap_or_default());
        let also = existing
            .map(|topic| topic.also_needs.iter().map(word).collect())
            .unwrap_or_default();
        let mut topic = Self {
            title: text(|topic| &topic.title),
            line: text(|topic| &topic.line),
            department: text(|topic| &topic.department),
            in_charge: text(|topic| &topic.in_charge),
            request: text(|topic| &topic.request),
            basis: text(|topic| &topic.basis),
            reporter: text(|topic| &topic.reporter),
            kind: Blank::empty(),
            amount: Blank::empty(),
            payee: Blank::empty(),
            budget: Blank::empty(),
            contract: Blank::empty(),
            procurement: Blank::empty(),
            origin: Blank::empty(),
            person: Blank::empty(),
            from_post: Blank::empty(),
            to_post: Blank::empty(),
            place: Blank::empty(),
            source: Blank::empty(),
            approval: Blank::empty(),
            applied_on: Blank::day(existing.map_or(today, |topic| topic.applied_on)),
            late: Blank::new(
                existing
                    .and_then(|topic| topic.late_because.clone())
                    .unwrap_or_default(),
            ),
            also: RwSignal::new(also),
        };
        match existing.map(|topic| &topic.particulars) {
            Some(particulars) => topic.take(particulars),
            // The usual kind stands there already.
            None if register == Register::Funds => topic.kind = Blank::choice(Some(FundsKind::WithinBudget)),
            None => {}
        }
        topic
    }

    /// A contract payment beyond a decided matter, to whom that was paid.
    pub fn pays_beyond(&mut self, origin: MatterId, payee: String) {
        self.kind = Blank::choice(Some(FundsKind::ContractPayment));
        self.origin = Blank::new(origin.to_string());
        self.payee = Blank::new(payee);
    }

    fn take(&mut self, particulars: &Particulars) {
        match particulars {
            Particulars::Decision {} => {}
            Particulars::Appointment {
                kind,
                person,
                from_post,
                to_post,
            } => {
                self.kind = Blank::choice(Some(*kind));
                self.person = Blank::new(person.as_str());
                self.from_post = Blank::new(from_post.as_str());
                self.to_post = Blank::new(to_post.as_str());
            }
            Particulars::Project {
                place,
                amount,
                source,
                approval,
                tender,
            } => {
                self.place = Blank::new(place.as_str());
                self.amount = Blank::new(amount.to_string());
                self.source = Blank::new(source.as_str());
                self.approval = Blank::new(approval.as_str());
                self.procurement = Blank::new(tender.as_str());
            }
            Particulars::Funds {
                kind,
                amount,
                payee,
                budget,
                contract,
                procurement,
                origin,
            } => {
                self.kind = Blank::choice(Some(*kind));
                self.amount = Blank::new(amount.to_string());
                self.payee = Blank::new(payee.as_str());
                self.budget = Blank::new(budget.as_str());
                self.contract = Blank::new(contract.as_str());
                self.procurement = Blank::new(procurement.as_str());
                self.origin = Blank::new(origin.map(|id| id.to_string()).unwrap_or_default());
            }
        }
    }

    const fn all(self) -> [Blank; FIELDS] {
        [
            self.title,
            self.line,
            self.department,
            self.in_charge,
            self.request,
            self.basis,
            self.reporter,
            self.kind,
            self.amount,
            self.payee,
            self.budget,
            self.contract,
            self.procurement,
            self.origin,
            self.person,
            self.from_post,
            self.to_post,
            self.place,
            self.source,
            self.approval,
            self.applied_on,
            self.late,
        ]
    }

    /// What stands in the fields, for the draft; tracked.
    pub fn typed(self) -> Vec<String> {
        let own = self.all().map(|blank| blank.typed.get());
        own.into_iter().chain(self.also.get()).collect()
    }

    /// Puts a kept draft back.
    pub fn fill(self, mut kept: Vec<String>) {
        if kept.len() < FIELDS {
            return;
        }
        let also = kept.split_off(FIELDS);
        for (blank, typed) in self.all().into_iter().zip(kept) {
            blank.typed.set(typed);
        }
        self.also.set(also);
    }

    /// Whether the payment belongs to a decided matter.
    pub fn is_contract_payment(self) -> bool {
        self.kind.typed.with(|kind| *kind == word(FundsKind::ContractPayment))
    }

    /// The decided matter chosen now, tracked.
    pub fn origin_now(self) -> Option<MatterId> {
        self.origin.typed.with(|origin| origin.parse().ok())
    }

    /// The amount that stands there now, tracked; `None` where none does.
    pub fn amount_now(self) -> Option<Fen> {
        let amount = self.amount.typed.with(|typed| typed.parse::<Fen>().ok());
        amount.filter(|amount| amount.is_positive())
    }

    /// The application; `None` where a field must be mended.
    pub fn read(self, register: Register, today: Date, in_time: Date) -> Option<TopicApplication> {
        let (title, line) = (self.title.filled(Field::Title), self.line.filled(Field::Line));
        let (department, in_charge) = (
            self.department.filled(Field::Department),
            self.in_charge.filled(Field::InCharge),
        );
        let (request, basis) = (self.request.filled(Field::Request), self.basis.filled(Field::Basis));
        let (particulars, applied_on) = (self.particulars(register), self.applied_on.date_until(today));
        let late = match applied_on {
            Some(on) if on < in_time => Some(self.late.answered(words::WHY_LATE)?),
            _ => None,
        };
        let (department, reporter) = (department?, self.reporter.text());
        let also = self.also.get_untracked();
        Some(TopicApplication {
            title: title?,
            line: line?,
            in_charge: in_charge?,
            request: request?,
            basis: basis?,
            // The department reports unless someone else is named.
            reporter: if reporter.is_empty() {
                department.clone()
            } else {
                reporter
            },
            department,
            particulars: particulars?,
            also_needs: also.iter().filter_map(|step| from_word(step)).collect(),
            applied_on: applied_on?,
            late_because: late,
        })
    }

    fn particulars(self, register: Register) -> Option<Particulars> {
        match register {
            Register::Decision => Some(Particulars::Decision {}),
            Register::Appointment => {
                let (kind, person) = (self.kind.chosen(), self.person.filled(Field::Person));
                let (from_post, to_post) = (self.from_post.text(), self.to_post.filled(Field::ToPost));
                Some(Particulars::Appointment {
                    kind: kind?,
                    person: person?,
                    from_post,
                    to_post: to_post?,
                })
            }
            Register::Project => {
                let (place, amount) = (self.place.filled(Field::Place), self.amount.amount());
                let (source, tender) = (
                    self.source.filled(Field::Source),
                    self.procurement.answered(words::WHICH_PROCUREMENT),
                );
                Some(Particulars::Project {
                    place: place?,
                    amount: amount?,
                    source: source?,
                    approval: self.approval.text(),
                    tender: tender?,
                })
            }
            Register::Funds => self.funds(),
        }
    }

    fn funds(self) -> Option<Particulars> {
        let (kind, amount) = (self.kind.chosen(), self.amount.amount());
        let pays = matches!(
            kind,
            Some(FundsKind::WithinBudget | FundsKind::OffBudget | FundsKind::ContractPayment)
        );
        let payee = if pays {
            self.payee.filled(Field::Payee)
        } else {
            Some(self.payee.text())
        };
        let origin = if kind == Some(FundsKind::ContractPayment) {
            self.origin
                .filled(Field::Origin)
                .and_then(|id| id.parse().ok())
                .map(Some)
        } else {
            Some(None)
        };
        let contract = self.contract.filled(Field::Contract);
        let budget = self.budget.answered(page_matter::PART_MISSING);
        let procurement = self.procurement.answered(words::WHICH_PROCUREMENT);
        Some(Particulars::Funds {
            kind: kind?,
            amount: amount?,
            payee: payee?,
            budget: budget?,
            contract: contract?,
            procurement: procurement?,
            origin: origin?,
        })
    }
}
