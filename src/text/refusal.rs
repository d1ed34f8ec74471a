//! Refusals in words: the fact with its numbers, the clause where one stands behind it, and where to mend it.
//!
//! A refusal states the fact, not the person, and always offers at least one way on. Posts come from [`Names`].

mod appointment;
mod closing;
mod execution;
pub mod fix;
pub mod gap;
mod not_ready;
mod record;
mod request;
mod room;
mod rules;
mod summary;

use super::names::Names;
use super::{citation, date, field, page_office, size, words};
use crate::domain::application::{ATTACHMENT_BYTES_MAX, SignOffStage};
use crate::domain::command::Command;
use crate::domain::disclosure::DisclosureAttribute;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::{BookKind, Register};
use crate::domain::rules::CheckId;

pub use fix::Fix;
pub use room::stands_and_result_differ;

/// One line below a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The fact.
    pub text: String,
    /// The clause behind it.
    pub citation: Option<String>,
    /// The way to mend it.
    pub fix: Option<Fix>,
}

/// A refusal as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalText {
    /// The fact that stands in the way, with its numbers.
    pub fact: String,
    /// What is missing in detail, where there is more than one thing to say.
    pub detail: Vec<Line>,
    /// The clause behind the fact.
    pub citation: Option<String>,
    /// Where to mend it, the nearest way first; never empty.
    pub fix: Vec<Fix>,
    /// The check whose clause is cited, as it stood on the day whose law judges.
    check: Option<CheckId>,
}

impl RefusalText {
    fn new(fact: impl Into<String>, fix: impl Into<Vec<Fix>>) -> Self {
        Self {
            fact: fact.into(),
            detail: Vec::new(),
            citation: None,
            fix: fix.into(),
            check: None,
        }
    }

    fn cite(mut self, check: CheckId) -> Self {
        self.check = Some(check);
        self.cite_words(citation::of(check))
    }

    fn cite_words(mut self, clause: &str) -> Self {
        self.citation = Some(clause.to_owned());
        self
    }
}

/// The words of a refusal, where the act is plain or is putting a matter on an agenda.
pub fn text(refusal: &Refusal, names: Names<'_>) -> RefusalText {
    text_for(refusal, Act::Placing, names)
}

/// The act that was refused, where the gaps of [`Refusal::NotReady`] alone don't tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Act {
    /// Putting the matter on an agenda, or an act that is plain.
    #[default]
    Placing,
    /// Opening the meeting.
    Opening,
    /// Announcing the result.
    Announcing,
    /// Entering it in the register.
    Entering,
    /// Posting the public notice.
    Posting,
}

impl Act {
    /// The act of a command.
    pub const fn of(command: &Command) -> Self {
        match command {
            Command::EnterInRegister { .. } => Self::Entering,
            Command::OpenMeeting { .. } => Self::Opening,
            Command::AnnounceResult { .. } | Command::RecordPaperResult { .. } => Self::Announcing,
            Command::PostNotice { .. } => Self::Posting,
            _ => Self::Placing,
        }
    }
}

/// The words of the refusal of an act: the same gaps stand in the way of different acts.
pub fn text_for(refusal: &Refusal, act: Act, names: Names<'_>) -> RefusalText {
    let said = said(refusal, act, names);
    let clause = said.check.map(|check| names.clause(check).to_owned());
    RefusalText {
        citation: clause.or(said.citation),
        ..said
    }
}

fn said(refusal: &Refusal, act: Act, names: Names<'_>) -> RefusalText {
    use Refusal as R;
    match refusal {
        R::NoPen => RefusalText::new(
            "本机是只读副本，不能登记。现由另一台设备执笔，须在该设备办理移交。",
            [Fix::HandOver],
        ),
        R::WrongState => RefusalText::new("议事簿的状态已经变化，不能办理。重新读取后再办。", [Fix::Reload]),
        R::Unknown => RefusalText::new("本簿没有所指的内容，可能已经变化。重新读取后再办。", [Fix::Reload]),
        R::WrongBook(register) => wrong_book(*register),
        R::FieldEmpty(empty) => RefusalText::new(field::ask(*empty), [Fix::Field(*empty)]),
        R::InFuture(given) => RefusalText::new(
            format!("日期{}晚于今天，须填写已经发生的日期。", date::iso(*given)),
            [Fix::Field(Field::Date)],
        ),
        R::DateOrder { after, given } => RefusalText::new(
            format!(
                "日期{}早于前一日期{}，前后不符，须先核对。",
                date::iso(*given),
                date::iso(*after)
            ),
            [Fix::Field(Field::Date)],
        ),
        R::HourOrder { after, given } => room::hour_order(*after, *given),
        R::HourToCome { now, given } => RefusalText::new(
            format!(
                "时间{}晚于现在的{}，须填写已经发生的时间。",
                date::clock(*given),
                date::clock(*now)
            ),
            [Fix::Field(Field::Hour)],
        ),
        R::Emptied => RefusalText::new(
            "本事项的申报内容已依规清除，不能登记入台账。须在纸质台账中登记，或者另行申报。",
            [Fix::NewApplication],
        ),
        R::EarlierStandAgain(earlier) => RefusalText::new(
            format!(
                "只清除这些记录，同一项内容前一次登记的第{}条会重新生效。须一并勾选清除。",
                earlier.iter().map(u32::to_string).collect::<Vec<_>>().join("、")
            ),
            [Fix::Field(Field::Words)],
        ),
        R::LateWithoutReason(given) => RefusalText::new(
            format!("日期{}早于录入日一天以上，确系补录的，须注明原因。", date::iso(*given)),
            [Fix::LateReason],
        ),
        R::Sealed => RefusalText::new(
            "已登记内容不能修改。确有错误的，须办理更正，原内容保留。",
            [Fix::Correct],
        )
        .cite_words("档案法第二十一条"),
        R::NotReady(gaps) => not_ready::blocking(gaps, act, names),
        R::NeedsWaiver(gaps) => not_ready::warnings(gaps, names),
        R::SignOffMissing(stage) => RefusalText::new(
            format!("{}尚未签批，须按顺序办理。", words::sign_off_stage(*stage)),
            [Fix::SignOff(*stage)],
        ),
        R::OnAgenda => RefusalText::new(
            "本议题已列入议程，不能重复办理。须先从议程撤下或者等待会议研究。",
            [Fix::Meeting],
        ),
        R::AlreadyDecided => RefusalText::new(
            "本事项已经会议作出决定，不能再次提交。须改变决定的，另行申报议题。",
            [Fix::Entry, Fix::NewApplication],
        ),
        R::Withdrawn => RefusalText::new(
            "本议题已撤回，不能继续办理。须重新提交的，另行申报议题。",
            [Fix::NewApplication],
        ),
        R::MayNotDecide { kind, decided_by } => room::may_not_decide(*kind, *decided_by, names),
        R::MeetingState => RefusalText::new("会议当前的状态不能办理此项，须先核对会议进行到哪一步。", [Fix::Meeting]),
        R::NotTheDay { meeting, today } => RefusalText::new(
            format!(
                "会议日期为{}，今天是{}，不能宣布开会。须更改会议日期；会议已开过的，按补录办理并注明原因。",
                date::iso(*meeting),
                date::iso(*today)
            ),
            [Fix::Meeting, Fix::LateReason],
        ),
        R::QuorumMissing {
            entitled,
            present,
            required,
        } => RefusalText::new(
            format!("到会人数不符合规定，不能表决。应到{entitled}人，实到{present}人，本议题须{required}人以上到会。"),
            [Fix::Attendance],
        )
        .cite(CheckId::R23),
        R::MembersOut(members) => RefusalText::new(
            format!(
                "本项尚未宣布结果，{}回避在外，不能进入其他议程。须先宣布本项结果，或者撤销回避。",
                names.posts(members)
            ),
            [Fix::RecordPostponed, Fix::Recusal],
        )
        .cite(CheckId::R26),
        R::Room(problem) => room::problem(problem, names),
        R::ItemState => RefusalText::new(
            "本项议程尚未开始或者已经宣布结果，不能办理。须先核对议程进行到哪一项。",
            [Fix::Meeting],
        ),
        R::NoVote(member) => RefusalText::new(
            format!(
                "{}在本议题没有表决权，不能登记表态。未到会、已回避、不在任期内的，不计入表态。",
                names.post(*member)
            ),
            [Fix::Attendance],
        )
        .cite(CheckId::R25),
        R::OthersFirst(members) => RefusalText::new(
            format!(
                "尚有{}名{}未表态，主持人应最后表态。未表态：{}。",
                members.len(),
                names.sitters(),
                names.posts(members)
            ),
            [Fix::Stands],
        )
        .cite(CheckId::R27),
        R::StandsMissing(members) => RefusalText::new(
            format!(
                "尚有{}名{}未表态，不能宣布结果。未表态：{}。",
                members.len(),
                names.sitters(),
                names.posts(members)
            ),
            [Fix::Stands],
        )
        .cite(CheckId::R27),
        R::MethodMismatch(method) => room::method_mismatch(*method),
        R::NobodyPresides => RefusalText::new(
            "可以主持的人员均已回避或者未到会，本议题不能讨论。须转下次会议，或者核对到会和主持顺序。",
            [Fix::NextMeeting, Fix::Attendance],
        )
        .cite(CheckId::R26),
        R::MayNotPreside(member) => RefusalText::new(
            format!("{}不在主持顺序内，或者未到会、已回避，不能主持。", names.post(*member)),
            [Fix::Presiding, Fix::Roster],
        )
        .cite_words("本单位议事规则"),
        R::BallotCounts => RefusalText::new(
            "表决票数不相符，不能确认。收回票不得多于发出票，各项票数与无效票之和须等于收回票。",
            [Fix::Ballots],
        )
        .cite(CheckId::R24),
        R::MajorityMissing {
            entitled,
            agree,
            required,
        } => RefusalText::new(
            format!(
                "同意票未超过应到{}半数，不能登记为“通过”。应到{entitled}人，须{required}票以上，同意{agree}票。",
                names.sitters()
            ),
            [Fix::RecordRejected, Fix::RecordPostponed],
        )
        .cite(CheckId::R24),
        R::MajorityAgreed { agree, required } => RefusalText::new(
            format!("同意{agree}票，已达到规定的{required}票，表决结果应为“通过”。"),
            [Fix::RecordPassed, Fix::Stands],
        )
        .cite(CheckId::R24),
        R::StandNotOffered => appointment::stand_not_offered(),
        R::OutcomeNotOffered => appointment::outcome_not_offered(),
        R::NoEmergency => appointment::no_emergency(),
        R::KindNotOfLine { line, kinds } => appointment::kind_not_of_line(line, kinds),
        R::ItemsOpen(items) => room::items_open(items),
        R::NotEnterable => RefusalText::new(
            "会议尚未对本事项作出可以登记的决定，不能继续办理。程序有缺的，只能作瑕疵登记。",
            [Fix::Meeting, Fix::Irregularity],
        )
        .cite(CheckId::R51),
        R::AlreadyEntered => RefusalText::new(
            "本事项已登记入台账，不能重复登记。确有错误的，须办理更正。",
            [Fix::Correct],
        ),
        R::ThisMachine => RefusalText::new(
            "所填的是本机的设备码，不能移交给本机。须填写接收方设备上显示的设备码。",
            [Fix::HandOver],
        ),
        R::Request(problem) => request::problem(*problem),
        R::AlreadyRemedied(number) => RefusalText::new(
            format!(
                "{}的补救结果已经登记，不能重复登记。又有新情况的，另作瑕疵登记。",
                words::irregularity_number(*number)
            ),
            [Fix::Irregularity],
        ),
        R::JudgesDecided { decided, effective } => rules::judges_decided(*decided, *effective),
        R::NothingUrgent => RefusalText::new(
            "本事项没有登记先行处置，也不是按紧急程序作出的决定，不需要报告、追认。",
            [Fix::Meeting],
        )
        .cite(CheckId::R32),
        R::AlreadyActed => RefusalText::new(
            "本事项的先行处置已经登记，不能重复登记。后续情况写入报告。",
            [Fix::Emergency],
        )
        .cite(CheckId::R32),
        R::PaperCounts {
            voters,
            counted,
            unshown,
        } => room::paper_counts(*voters, *counted, *unshown),
        R::AlreadyRectified(number) => RefusalText::new(
            format!(
                "{}已经销号，不能继续登记。同一问题又出现的，登记再次发现。",
                words::rectification_number(*number)
            ),
            [Fix::Rectification],
        ),
        R::NotRectified(number) => RefusalText::new(
            format!(
                "{}尚未销号，不能登记再次发现。新的情况写入整改进展。",
                words::rectification_number(*number)
            ),
            [Fix::Rectification],
        ),
        R::CorrectionMismatch => RefusalText::new(
            "更正所写的原内容与台账现有内容不一致，不能更正。重新读取台账后再办。",
            [Fix::Reload, Fix::Correct],
        ),
        R::FileTooLarge(bytes) => RefusalText::new(
            format!(
                "附件{}，超过单个附件的上限{}，不能保存。须压缩或者拆分后另选。",
                size::bytes(*bytes),
                size::bytes(ATTACHMENT_BYTES_MAX)
            ),
            [Fix::OtherFile],
        ),
        R::PresidingSpoke => RefusalText::new(
            "主持人已经末位表态。须先撤回主持人的表态，再修改其他人员的表态或者保留意见，然后由主持人重新表态。",
            [Fix::Stands],
        ),
        R::SameHand => RefusalText::new("党务公开的提出和审批须由不同的人办理。", [Fix::Field(Field::By)]),
        R::LineGone => RefusalText::new(
            "本事项申报的清单项，现行事项清单中已经没有。须修改申报，选现行的清单项。",
            [Fix::Application],
        ),
        R::FileEmpty => RefusalText::new("所选文件是空的，没有内容，请核对后另选。", [Fix::OtherFile]),
        R::FileKind(_) => RefusalText::new(
            "不能保存这种格式的附件。可以保存版式文件、文字文稿和图片，表格须先转成版式文件。",
            [Fix::OtherFile],
        ),
        R::SecrecyMark => RefusalText::new(
            "检测到国家秘密标志，未保存任何内容。须停止操作，联系保密员。",
            [Fix::SecrecyIncident, Fix::Placeholder],
        )
        .cite(CheckId::R63),
        R::NumberOfPerson(kind) => RefusalText::new(
            format!(
                "本簿不登记个人号码、手机和住址，未保存任何内容。须删去{}后再办。",
                words::personal_data(*kind)
            ),
            [Fix::Field(Field::Words)],
        )
        .cite(CheckId::R41),
        R::AttributeForbids(attribute) => attribute_forbids(*attribute),
        R::GroundMismatch => {
            RefusalText::new("所选依据与公开属性不相符，须重新认定。", [Fix::Attribute]).cite(CheckId::R40)
        }
        R::TrackOrder(step) => RefusalText::new(
            format!(
                "党务公开须按提出、审核、审批的顺序办理，应先{}。",
                words::track_step(*step)
            ),
            [Fix::Track(*step)],
        )
        .cite(CheckId::R39),
        R::TwoNames => RefusalText::new(
            "此项须由两名不同人员办理，所填两个名称相同。",
            [Fix::Field(Field::Name)],
        ),
        R::BeforeDecision { what, decided, on } => execution::before_decision(*what, *decided, *on),
        R::AboveRequest { requested, given } => execution::above_request(*requested, *given),
        R::BelowCommitted {
            given,
            contracted,
            paid,
        } => execution::below_committed(*given, *contracted, *paid),
        R::ContractExceeded {
            origin,
            decided,
            contracted,
        } => execution::contract_exceeded(*origin, *decided, *contracted),
        R::ContractOverpaid { contracted, paid } => execution::contract_overpaid(*contracted, *paid),
        R::ContractTwice(number) => execution::contract_twice(number),
        R::ContractPaid(number) => execution::contract_paid(number),
        R::WithinDecision { origin, left } => execution::within_decision(*origin, *left),
        R::NotALaterMeeting => execution::not_a_later_meeting(),
        R::FollowUpHalted(halt) => execution::follow_up_halted(*halt),
        R::NotALaterDecision(decided) => execution::not_a_later_decision(*decided),
        R::NotAboutIt => execution::not_about_it(),
        R::ImportedTwice(number) => execution::imported_twice(number),
        R::NotAgreed => execution::not_agreed(),
        R::VoucherTwice(voucher) => execution::voucher_twice(voucher),
        R::AmountExceeded { origin, decided, paid } => execution::amount_exceeded(*origin, *decided, *paid),
        R::RosterIncomplete => RefusalText::new(
            "班子名册不完整：名册中有过的职务不能删除，离任的填写任期止。",
            [Fix::Roster],
        ),
        R::Roster(problem) => RefusalText::new(page_office::roster_problem(problem), [Fix::Roster]),
        R::NotTheirApproval(secretary) => room::not_theirs(secretary),
        R::NotOfTheBody(stage) => RefusalText::new(
            format!(
                "{}须由分管领导或者班子成员签批，所填职务不是。",
                words::sign_off_stage(*stage)
            ),
            [Fix::Field(Field::By), Fix::Roster],
        )
        .cite_words("本单位议事规则"),
        R::NotSupplemented => RefusalText::new(
            "本议题已退回补充，尚未补充，不能签批，也不能再次退回。须先修改申报或者补充材料。",
            [Fix::Application],
        )
        .cite_words("本单位议事规则"),
        R::RulebookIncomplete => rules::incomplete(),
        R::RulesNotDecided => rules::not_decided(),
        R::RulesNeedMatter => rules::need_matter(),
        R::ProposedBefore { by, at } => rules::proposed_before(names.post(*by), at),
        R::NoProposal => RefusalText::new("本事项没有附议事规则的修订文本。", [Fix::Rulebook]),
        R::RulesInForce => RefusalText::new("本次修订已经施行。", [Fix::Rulebook]),
        R::NotAsHeadSpoke => room::not_as_head_spoke(),
        R::HeadReasonsMissing { entitled, agree } => room::head_reasons_missing(*entitled, *agree),
        R::OtherYear { session, given } => RefusalText::new(
            format!("会次按{session}年编排，不能改到{given}年召开。须取消本次会议，重新召集。"),
            [Fix::Meeting],
        ),
        R::SessionTaken(session) => room::session_taken(*session),
        R::CopyTwice(number) => room::copy_twice(*number),
        R::NoSummaryHere => summary::not_here(),
        R::SummaryWaits(stage, by) => summary::waits(*stage, by),
        R::DrafterChecks => summary::drafter_checks(),
        R::ReviserChecks => execution::reviser_checks(),
        R::RevisedTextMissing => execution::revised_text_missing(),
        R::CorrectsResult => execution::corrects_result(),
        R::ChangesOpen(changes) => execution::changes_open(changes),
        R::SummaryNumberTaken(kind, session) => summary::number_taken(*session, names.meeting(*kind)),
        R::Placeholder(_) => {
            RefusalText::new("本议题按保密规定另行办理，不得在本程序录入内容。", [Fix::Placeholder]).cite(CheckId::R63)
        }
    }
}

fn wrong_book(register: Register) -> RefusalText {
    let other = match register {
        Register::Appointment => BookKind::Personnel,
        Register::Decision | Register::Project | Register::Funds => BookKind::Main,
    };
    RefusalText::new(
        format!(
            "{}不在本簿登记，须在{}办理。",
            words::register(register),
            words::book_kind(other)
        ),
        [Fix::OtherBook(other)],
    )
}

fn attribute_forbids(attribute: DisclosureAttribute) -> RefusalText {
    let consequence = match attribute {
        DisclosureAttribute::Proactive => "须按规定公开，不能登记为不公开",
        DisclosureAttribute::OnRequest => "只向申请人提供，不能主动公开",
        DisclosureAttribute::Withheld => "不能公开",
    };
    RefusalText::new(
        format!(
            "本事项已认定为{}，{consequence}。认定有变化的，须重新认定公开属性。",
            words::attribute(attribute)
        ),
        [Fix::Attribute],
    )
    .cite(CheckId::R40)
}

/// The sign-off a matter waits for before an agenda, as that refusal names it.
const SECRETARY: Fix = Fix::SignOff(SignOffStage::Secretary);
