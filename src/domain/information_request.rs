//! Requests for information (依申请公开): what came in, what was done about it day by day, and how it ended.
//!
//! An applicant is a kind and a number here, never a name: that stands on the paper. When each thing is due is counted in
//! [`clock`]; the yearly table is made in [`report`].

pub mod clock;
pub mod command;
pub mod reply;
pub mod report;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::day;
use super::event::Event;
use super::matter::{Stamp, Stamped};
pub use super::register::RequestNumber;
pub use reply::ReplyResult;
use report::{ReportPublication, RequestReport};

/// Who asks, as the columns of the annual report have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicantKind {
    /// 自然人.
    NaturalPerson,
    /// 商业企业.
    Enterprise,
    /// 科研机构.
    Research,
    /// 社会公益组织.
    Welfare,
    /// 法律服务机构.
    LegalService,
    /// 其他.
    OtherOrganisation,
}

impl ApplicantKind {
    /// All kinds, in the order of the columns.
    pub const ALL: [Self; 6] = [
        Self::NaturalPerson,
        Self::Enterprise,
        Self::Research,
        Self::Welfare,
        Self::LegalService,
        Self::OtherOrganisation,
    ];
}

/// The way it came, on which the day of receipt depends (信息公开条例 第29、31条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestWay {
    /// 当面提交: received on the day it is handed in.
    InPerson,
    /// 口头提出，代为填写: received on the day it is written down.
    Oral,
    /// 需签收的邮寄: received on the day it is signed for.
    SignedMail,
    /// 平常信函: received on the day it is confirmed with the applicant.
    Letter,
    /// 互联网渠道: received on the day both sides confirm it.
    Online,
    /// 传真: received on the day both sides confirm it.
    Fax,
}

impl RequestWay {
    /// All ways.
    pub const ALL: [Self; 6] = [
        Self::InPerson,
        Self::Oral,
        Self::SignedMail,
        Self::Letter,
        Self::Online,
        Self::Fax,
    ];
}

/// A request as it was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestReceipt {
    /// Who asks.
    pub applicant: ApplicantKind,
    /// What is asked for (申请内容), without names.
    pub content: String,
    /// The way it came.
    pub way: RequestWay,
    /// The day of receipt (信息公开条例 第31条).
    #[serde(deserialize_with = "day::stored")]
    pub received_on: Date,
    /// The number of the paper (收件登记号), empty where there is none.
    pub filed_as: String,
}

/// Whose opinion is asked (征求意见).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpinionOf {
    /// 第三方 (信息公开条例 第32条).
    ThirdParty,
    /// 共同制作的其他机关 (第34条).
    OtherOrgan,
}

impl OpinionOf {
    /// Both.
    pub const ALL: [Self; 2] = [Self::ThirdParty, Self::OtherOrgan];
}

/// What was done about a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestAct {
    /// 告知补正: the applicant was told once what to make clear.
    SupplementAsked {
        /// The last day for it (合理的补正期限).
        #[serde(deserialize_with = "day::stored")]
        until: Date,
    },
    /// 收到补正: the term of the reply begins on this day.
    Supplemented,
    /// 征求意见: the day on which the letter reached those who are asked, the last of them where there are several.
    OpinionAsked {
        /// Whose.
        of: OpinionOf,
    },
    /// 收到意见, the last of them where there are several.
    OpinionGiven,
    /// 延长答复期限: the day on which the applicant was told.
    Extended {
        /// By how many working days.
        working_days: u32,
        /// Who agreed, as a post (政府信息公开工作机构负责人).
        agreed_by: String,
    },
    /// 答复, or the end without one.
    Replied {
        /// The result by the form of the annual report; `None` only before there was the form.
        result: Option<ReplyResult>,
        /// The articles it rests on, where something is withheld.
        article: String,
    },
    /// 申请人撤回.
    Withdrawn,
}

/// What kind of act it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the kinds of RequestAct, by the same names")]
pub enum RequestActKind {
    SupplementAsked,
    Supplemented,
    OpinionAsked,
    OpinionGiven,
    Extended,
    Replied,
    Withdrawn,
}

impl RequestActKind {
    /// All kinds, in the order of a request's course.
    pub const ALL: [Self; 7] = [
        Self::SupplementAsked,
        Self::Supplemented,
        Self::OpinionAsked,
        Self::OpinionGiven,
        Self::Extended,
        Self::Replied,
        Self::Withdrawn,
    ];
}

impl RequestAct {
    /// Its kind.
    pub const fn kind(&self) -> RequestActKind {
        match self {
            Self::SupplementAsked { .. } => RequestActKind::SupplementAsked,
            Self::Supplemented => RequestActKind::Supplemented,
            Self::OpinionAsked { .. } => RequestActKind::OpinionAsked,
            Self::OpinionGiven => RequestActKind::OpinionGiven,
            Self::Extended { .. } => RequestActKind::Extended,
            Self::Replied { .. } => RequestActKind::Replied,
            Self::Withdrawn => RequestActKind::Withdrawn,
        }
    }
}

/// One step in the course of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestStep {
    /// The day.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
    /// What was asked, answered or given as a reason; empty where nothing is to be said.
    pub words: String,
    /// What was done.
    pub act: RequestAct,
}

/// A receipt that was corrected, beside the one that stood before (更正).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestCorrection {
    /// How it stands now.
    pub receipt: RequestReceipt,
    /// Why.
    pub reason: String,
    /// Who answers for it, as a post.
    pub by: String,
}

/// A step that was entered by mistake and taken back (撤销登记).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepTakenBack {
    /// The record that holds the step.
    pub target: u32,
    /// Why.
    pub reason: String,
    /// Who answers for it, as a post.
    pub by: String,
}

/// One request with all that happened to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationRequest {
    /// The serial.
    pub number: RequestNumber,
    /// How it was received first.
    pub received: Stamped<RequestReceipt>,
    /// Every correction of that, in order.
    pub corrections: Vec<Stamped<RequestCorrection>>,
    /// Every step, in order, those taken back too.
    pub steps: Vec<Stamped<RequestStep>>,
    /// What was taken back, in order.
    pub taken_back: Vec<Stamped<StepTakenBack>>,
}

impl InformationRequest {
    /// The receipt as it stands.
    pub fn receipt(&self) -> &RequestReceipt {
        let corrected = self.corrections.last().map(|correction| &correction.value.receipt);
        corrected.unwrap_or(&self.received.value)
    }

    /// The steps that stand, in order.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Stamped<RequestStep>> {
        let back = |step: &Stamped<RequestStep>| self.taken_back.iter().any(|back| back.value.target == step.stamp.seq);
        self.steps.iter().filter(move |step| !back(step))
    }

    /// The last step of a kind that stands.
    pub fn step(&self, kind: RequestActKind) -> Option<&Stamped<RequestStep>> {
        self.standing().rev().find(|step| step.value.act.kind() == kind)
    }

    /// How it ended: the reply, or that it was withdrawn.
    pub fn ended(&self) -> Option<&Stamped<RequestStep>> {
        let ends = |step: &&Stamped<RequestStep>| {
            matches!(
                step.value.act.kind(),
                RequestActKind::Replied | RequestActKind::Withdrawn
            )
        };
        self.standing().find(ends)
    }

    /// The row of the annual report that its end is counted in: what was withdrawn is 其他处理 3.其他.
    pub fn result(&self) -> Option<ReplyResult> {
        match &self.ended()?.value.act {
            RequestAct::Replied { result, .. } => *result,
            _ => Some(ReplyResult::Other),
        }
    }

    /// Whether the applicant was asked to make it clear and has not done so.
    pub fn awaits_supplement(&self) -> bool {
        self.step(RequestActKind::SupplementAsked).is_some() && self.step(RequestActKind::Supplemented).is_none()
    }

    /// Whether an opinion was asked for last and has not come.
    pub fn awaits_opinion(&self) -> bool {
        let asked = self.standing().rev().find_map(|step| match step.value.act.kind() {
            RequestActKind::OpinionAsked => Some(true),
            RequestActKind::OpinionGiven => Some(false),
            _ => None,
        });
        asked == Some(true)
    }

    /// The latest day that a fact of it names.
    pub fn latest(&self) -> Date {
        let days = self.standing().map(|step| step.value.on);
        days.fold(self.receipt().received_on, core::cmp::Ord::max)
    }
}

/// The register of requests, with the yearly tables made from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRegister {
    /// Requests, in the order of their records.
    pub requests: Vec<InformationRequest>,
    /// Yearly tables, in the order of their records; the last of a year stands.
    pub reports: Vec<Stamped<RequestReport>>,
    /// When and where the reports were published.
    pub published: Vec<Stamped<ReportPublication>>,
}

impl RequestRegister {
    /// A request.
    pub fn request(&self, number: RequestNumber) -> Option<&InformationRequest> {
        self.requests.iter().find(|request| request.number == number)
    }

    /// The table of a year as it stands.
    pub fn report(&self, year: i16) -> Option<&Stamped<RequestReport>> {
        self.reports.iter().rev().find(|report| report.value.year == year)
    }

    /// When and where the report of a year was published last.
    pub fn publication(&self, year: i16) -> Option<&Stamped<ReportPublication>> {
        self.published
            .iter()
            .rev()
            .find(|publication| publication.value.year == year)
    }

    /// Takes in one fact of requests; `false` where nothing tells how its request was received.
    pub fn apply(&mut self, stamp: &Stamp, event: &Event) -> bool {
        let number = match event {
            Event::RequestReceived { number, receipt } => {
                self.receive(*number, Stamped::new(stamp, receipt.as_ref()));
                return true;
            }
            Event::RequestReportMade(report) => {
                Stamped::new(stamp, report.as_ref()).put_into(&mut self.reports);
                return true;
            }
            Event::RequestReportPublished(publication) => {
                Stamped::new(stamp, publication).put_into(&mut self.published);
                return true;
            }
            Event::RequestCorrected { number, .. }
            | Event::RequestStepTaken { number, .. }
            | Event::RequestStepTakenBack { number, .. } => *number,
            _ => return true,
        };
        let Some(request) = self.requests.iter_mut().find(|request| request.number == number) else {
            return false;
        };
        match event {
            Event::RequestCorrected { correction, .. } => {
                Stamped::new(stamp, correction.as_ref()).put_into(&mut request.corrections);
            }
            Event::RequestStepTaken { step, .. } => Stamped::new(stamp, step.as_ref()).put_into(&mut request.steps),
            Event::RequestStepTakenBack { taken_back, .. } => {
                Stamped::new(stamp, taken_back).put_into(&mut request.taken_back);
            }
            _ => {}
        }
        true
    }

    fn receive(&mut self, number: RequestNumber, received: Stamped<RequestReceipt>) {
        if let Some(request) = self.requests.iter_mut().find(|request| request.number == number) {
            request.received = received;
            return;
        }
        let requests = self.requests.iter();
        let before = requests.take_while(|request| request.received.stamp.seq < received.stamp.seq);
        self.requests.insert(
            before.count(),
            InformationRequest {
                number,
                received,
                corrections: Vec::new(),
                steps: Vec::new(),
                taken_back: Vec::new(),
            },
        );
    }
}
