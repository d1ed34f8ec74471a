//! The papers of a practice matter: application, sign-offs, steps, and its place on the agenda.

use jiff::civil::Date;
use sm3::{Digest, Sm3};

use super::{clerk::Clerk, days_before, office, words};
use crate::domain::application::{Attachment, Particulars, Place, SignOff, SignOffStage, TopicApplication};
use crate::domain::command::Command;
use crate::domain::id::{AttachmentId, MatterId, MeetingId};
use crate::domain::meeting::AgendaItem;
use crate::domain::money::Fen;
use crate::domain::register::{FundsKind, Register};
use crate::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, FairCompetitionReview, Hearing, Issuer, Judged, Review, STANDARDS,
};
use crate::domain::steps::groundwork::{
    Consultation, ConsultationWay, ExpertReview, Investigation, LegalReview, LegalWay, Legality, Opinion, Risk,
    RiskAssessment,
};
use crate::domain::steps::{StepContent, StepKind, StepOutcome};

/// Applies for a matter, walks it to the secretary's approval and puts it on the agenda; a few are withdrawn.
pub fn prepare(clerk: &mut Clerk, meeting: MeetingId, register: Option<Register>) {
    let today = clerk.today();
    let application = application(clerk, today, register);
    let register = application.particulars.register();
    let demanding = application.line == "D02";
    let id = MatterId(clerk.act(office::CLERK, Command::ApplyTopic(Box::new(application))));
    for outcome in steps(clerk, register, demanding, today) {
        resolve(clerk, id, outcome);
    }
    if clerk.happens(25) {
        let file = AttachmentId(clerk.lot().to_be_bytes());
        let place = Place::Step(StepKind::Investigation);
        attach(clerk, id, place, file, (words::FILE_NAME, words::FINDING));
    }
    if clerk.happens(3) {
        let (reason, by) = (words::NOT_ADOPTED.into(), words::HEAD.into());
        clerk.act(office::CLERK, Command::WithdrawTopic { matter: id, reason, by });
        return;
    }
    let skipped = if clerk.happens(50) {
        SignOffStage::Countersign
    } else {
        SignOffStage::Director
    };
    for stage in SignOffStage::ALL.into_iter().filter(|stage| *stage != skipped) {
        sign(clerk, id, stage, today);
    }
    let content = AgendaItem::Decide { matter: id };
    clerk.act(
        office::CLERK,
        Command::PlaceItem {
            meeting,
            content,
            waivers: Vec::new(),
        },
    );
}

fn application(clerk: &mut Clerk, today: Date, register: Option<Register>) -> TopicApplication {
    let drawn = match clerk.lot() % 100 {
        0..25 => Register::Decision,
        25..60 => Register::Project,
        _ => Register::Funds,
    };
    let register = register.unwrap_or(drawn);
    let yuan = 50_000 + i64::try_from(clerk.lot() % 2_000_000).unwrap_or(0);
    let amount = Fen::from_yuan(yuan).unwrap_or(Fen::ZERO);
    let (line, particulars) = match register {
        Register::Decision | Register::Appointment => {
            let line = if clerk.happens(20) { "D02" } else { "D01" };
            (line, Particulars::Decision {})
        }
        Register::Project => (
            "P01",
            Particulars::Project {
                place: words::place(clerk.lot()).into(),
                amount,
                source: words::SOURCE.into(),
                approval: String::new(),
                tender: words::TENDER.into(),
            },
        ),
        Register::Funds => (
            "F01",
            Particulars::Funds {
                kind: FundsKind::WithinBudget,
                amount,
                payee: words::PAYEE.into(),
                budget: words::SOURCE.into(),
                contract: String::new(),
                procurement: words::TENDER.into(),
                origin: None,
            },
        ),
    };
    let department = office::DEPARTMENTS[usize::try_from(clerk.lot() % 6).unwrap_or(0)];
    TopicApplication {
        title: words::title(register, today.year(), clerk.lot()),
        line: line.into(),
        department: department.into(),
        in_charge: words::IN_CHARGE.into(),
        request: words::REQUEST.into(),
        basis: words::BASIS.into(),
        reporter: department.into(),
        particulars,
        also_needs: Vec::new(),
        applied_on: today,
        late_because: None,
    }
}

fn steps(clerk: &mut Clerk, register: Register, demanding: bool, today: Date) -> Vec<StepOutcome> {
    let mut done = vec![StepContent::Investigation(Investigation {
        from: days_before(today, 20),
        until: days_before(today, 12),
        people: words::INVESTIGATORS.into(),
        finding: words::FINDING.into(),
        options: words::OPTIONS.into(),
    })];
    if demanding {
        done.extend(reviews(today));
    }
    let reviewed = register == Register::Project && clerk.happens(20);
    done.push(fair_competition(reviewed, today));
    let mut outcomes: Vec<StepOutcome> = done.into_iter().map(StepOutcome::Done).collect();
    outcomes.push(if register == Register::Funds {
        StepOutcome::NotApplicable {
            step: StepKind::Consultation,
            reason: words::NOT_APPLICABLE.into(),
            by: words::HEAD.into(),
            on: today,
        }
    } else {
        StepOutcome::Done(StepContent::Consultation(consultation(clerk, today)))
    });
    outcomes
}

fn consultation(clerk: &mut Clerk, today: Date) -> Consultation {
    let opinions = words::OPINIONS.into_iter().map(|words| (words, clerk.happens(70)));
    Consultation {
        way: ConsultationWay::Residents,
        from: days_before(today, 10),
        until: days_before(today, 4),
        audience: words::AUDIENCE.into(),
        opinions: opinions
            .map(|(words, adopted)| Opinion {
                words: words.into(),
                adopted,
                reason: if adopted {
                    String::new()
                } else {
                    words::NOT_ADOPTED.into()
                },
            })
            .collect(),
        shorter_because: String::new(),
        hearing: None,
        other_units: None,
        group: None,
    }
}

/// What a line that asks for 713号令 in full demands beyond the four steps.
fn reviews(today: Date) -> [StepContent; 3] {
    [
        StepContent::ExpertReview(ExpertReview {
            on: days_before(today, 3),
            experts: words::EXPERTS.into(),
            opinion: words::FINDING.into(),
            signed: true,
            no_interest: true,
        }),
        StepContent::RiskAssessment(RiskAssessment {
            on: days_before(today, 3),
            assessor: words::INVESTIGATORS.into(),
            points: words::OPINIONS[0].into(),
            measures: words::REMARKS[1].into(),
            plan: words::REMARKS[4].into(),
            result: Risk::Controllable,
        }),
        StepContent::LegalReview(LegalReview {
            on: days_before(today, 2),
            reviewer: words::LEGAL.into(),
            opinion: words::LAWFUL.into(),
            result: Legality::Lawful,
            way: LegalWay::Reviewed,
            handed_over: Some(days_before(today, 30)),
            shorter_because: String::new(),
        }),
    ]
}

fn fair_competition(reviewed: bool, today: Date) -> StepContent {
    let applicability = if reviewed {
        Applicability::Yes(Review {
            judged: STANDARDS
                .into_iter()
                .map(|standard| Judged {
                    standard,
                    found: false,
                    words: String::new(),
                    situations: Vec::new(),
                })
                .collect(),
            hearing: Some(Hearing::Held {
                on: days_before(today, 4),
                whom: words::AUDIENCE.into(),
                opinions: words::OPINIONS[0].into(),
            }),
            conclusion: Some(Conclusion::Conforms),
            source: ConclusionSource::Drafter,
            written: true,
            concluded_on: Some(days_before(today, 2)),
            reviewer: words::LEGAL.into(),
            issuer: Issuer::Own,
            form: None,
        })
    } else {
        Applicability::No {
            reason: words::NO_COMPETITION.into(),
        }
    };
    StepContent::FairCompetition(FairCompetitionReview {
        judged_by: words::HEAD.into(),
        judged_on: days_before(today, 2),
        applicability,
    })
}

fn resolve(clerk: &mut Clerk, matter: MatterId, outcome: StepOutcome) {
    clerk.act(
        office::CLERK,
        Command::ResolveStep {
            matter,
            outcome: Box::new(outcome),
            changed_because: String::new(),
        },
    );
}

fn sign(clerk: &mut Clerk, matter: MatterId, stage: SignOffStage, on: Date) {
    let by = match stage {
        SignOffStage::DepartmentHead | SignOffStage::Countersign => words::HEAD,
        SignOffStage::MemberInCharge => words::IN_CHARGE,
        SignOffStage::FormCheck => words::GENERAL_SECTION,
        SignOffStage::Director => words::DIRECTOR,
        SignOffStage::Secretary => words::SECRETARY,
    };
    let sign_off = SignOff {
        stage,
        by: by.into(),
        on,
        opinion: words::AGREED.into(),
    };
    clerk.act(office::CLERK, Command::SignOff { matter, sign_off });
}

/// A small file of one part.
pub fn file(id: AttachmentId, name: &str, media: &str, content: &[u8]) -> Attachment {
    Attachment {
        id,
        file_name: name.into(),
        media: media.into(),
        bytes: content.len() as u64,
        parts: 1,
        sm3: crate::domain::id::hex(&Sm3::digest(content)),
    }
}

/// Adds a file of some words to a matter, and answers its digest.
pub fn attach(
    clerk: &mut Clerk,
    matter: MatterId,
    place: Place,
    id: AttachmentId,
    (name, said): (&str, &str),
) -> String {
    let content = said.repeat(20).into_bytes();
    let attachment = file(id, name, "text/plain", &content);
    let sm3 = attachment.sm3.clone();
    let command = Command::AttachFile {
        matter,
        place,
        attachment,
        not_secret_by: words::HEAD.into(),
    };
    clerk.act_with(office::CLERK, command, vec![(id, content)]);
    sm3
}
