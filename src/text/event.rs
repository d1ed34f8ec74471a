//! The timeline: one short sentence for every fact, without the post of who recorded it.
//!
//! A timeline may be read over a shoulder: reasons of recusal and absence, remarks, stands and written opinions
//! appear only as 已登记. The full words stand in the record alone.

mod beside;
mod request;
mod room;

use super::names::Names;
use super::{date, money, words};
use crate::domain::application::{Particulars, TopicApplication};
use crate::domain::event::{Correction, Entry, Event, Irregularity, Remedy, Resolution};
use crate::domain::matter::Fact;
use crate::domain::meeting::{AgendaItem, Attendance, AttendanceLine};
use crate::domain::steps::{StepContent, StepOutcome};

/// The sentence for a fact, also where its body was taken out by law.
pub fn fact(fact: &Fact, names: Names<'_>) -> String {
    match fact {
        Fact::Event(event) => text(event, names),
        Fact::Erased(_) => "正文已依规清除，仅保留记录位置".to_owned(),
    }
}

/// The sentence for an event.
pub fn text(event: &Event, names: Names<'_>) -> String {
    use Event as E;
    match event {
        E::BookFounded(founding) => format!(
            "新建议事簿（{}），{}确认非涉密使用声明",
            words::book_kind(founding.kind),
            founding.statement_by
        ),
        E::BookRestored {
            from_count,
            known_count,
            reason,
            by,
            ..
        } => restored(*from_count, *known_count, reason, by),
        E::HandedOver { by, to_whom, .. } => format!("移交执笔：{by}移交{to_whom}"),
        E::RulebookAdopted(rulebook) => format!(
            "启用议事规则：{}，{}，{}起执行",
            rulebook.title,
            rulebook.document_number,
            date::long(rulebook.effective)
        ),
        E::RulebookProposed { rulebook, .. } => format!(
            "提出议事规则修订文本：{}，拟自{}起执行",
            rulebook.title,
            date::long(rulebook.effective)
        ),
        E::CalendarAdopted(year) => format!("导入{}年工作日历", year.year()),
        E::RosterAdopted(roster) => with_basis("更新班子名册", &roster.basis),
        E::OfficeRenamed(office) => format!("更改机关名称：{}", office.committee),
        E::StatementRenewed { by, on } => format!("确认非涉密使用声明：{by}，{}", date::long(*on)),
        E::BackupTaken { count, reason, by, .. } => format!("备份到文件：{count}条记录，{reason}（{by}）"),
        E::Expunged {
            targets,
            basis,
            approved_by,
            ..
        } => format!(
            "依规清除{}条记录的正文：{basis}（{}批准）",
            targets.len(),
            approved_by.join("、")
        ),
        E::PlaceholderMade { certain, .. } => if *certain {
            "登记涉密占位，按保密规定另行办理"
        } else {
            "登记涉密占位，是否涉密待保密工作机构确定"
        }
        .to_owned(),
        E::TopicApplied { application, .. } => applied("申报议题", application),
        E::TopicAmended {
            application,
            major_change_on: Some(on),
            ..
        } => applied(&format!("内容有重大修改（{}），重新申报", date::iso(*on)), application),
        E::TopicAmended { application, .. } => applied("修改后重新申报", application),
        E::SignedOff { sign_off, .. } => format!(
            "{}：{}，{}，{}",
            words::sign_off_stage(sign_off.stage),
            sign_off.by,
            date::iso(sign_off.on),
            sign_off.opinion
        ),
        E::SignOffUndone { target, reason, by, .. } => format!("撤销第{target}条记录的签批：{reason}（{by}）"),
        E::TopicSentBack { reason, by, .. } => format!("退回补充：{reason}（{by}）"),
        E::TopicWithdrawn { reason, by, .. } => format!("撤回议题：{reason}（{by}）"),
        E::StepResolved {
            outcome,
            changed_because,
            ..
        } => format!(
            "{}{}：{}",
            words::step(outcome.kind()),
            changed_because
                .as_ref()
                .map_or_else(String::new, |why| format!("修改（{why}）")),
            step(outcome)
        ),
        E::StepReopened { step, reason, .. } => {
            format!("撤销{}：{reason}", words::step(*step))
        }
        E::FileAttached {
            place,
            attachment,
            not_secret_by,
            ..
        } => format!(
            "{}存入附件：{}（{not_secret_by}确认不含国家秘密）",
            words::place(*place),
            attachment.file_name
        ),
        E::FileDetached { reason, .. } => format!("撤下附件：{reason}"),
        E::MeetingCalled { session, call, .. } => format!(
            "召集{}：{}，{}{}",
            words::session(*session, names.meeting(call.kind)),
            date::long(call.on),
            call.place,
            late(call.late_because.as_deref())
        ),
        E::MeetingMoved { on, at, place, .. } => {
            format!("更改会议时间地点：{} {}，{place}", date::long(*on), date::clock(*at))
        }
        E::MeetingCancelled { reason, .. } => format!("取消会议，会次保留：{reason}"),
        E::ItemPlaced {
            item,
            content,
            emergency: Some(emergency),
            ..
        } => format!(
            "按紧急程序列入第{item}项：{}；{}（{}批准）",
            agenda(content),
            emergency.reason,
            emergency.approver
        ),
        E::ItemPlaced {
            item, content, waivers, ..
        } => {
            let waived = if waivers.is_empty() {
                String::new()
            } else {
                format!("，对{}项提示说明理由", waivers.len())
            };
            format!("列入议程第{item}项：{}{waived}", agenda(content))
        }
        E::ItemTakenOff { item, .. } => format!("第{item}项从议程撤下"),
        E::AgendaOrdered(order) => beside::ordered(order),
        E::NoticeSent { on, to, .. } => format!("发出会议通知：{}，{to}", date::iso(*on)),
        E::MembersTold(told) => beside::told(told, names),
        E::MeetingOpened {
            at,
            presiding,
            recorder,
            entitled,
            attendance,
            ..
        } => format!(
            "宣布开会{}：{}主持，{recorder}记录，应到{}人，实到{}人",
            at.map(|at| format!("，{}", date::clock(at))).unwrap_or_default(),
            names.post(*presiding),
            entitled.len(),
            present(attendance)
        ),
        E::PresenceChanged {
            member, movement, at, ..
        } => format!(
            "{}{}，{}",
            names.post(*member),
            words::movement(*movement),
            date::clock(*at)
        ),
        E::AbsenceExplained(explained) => format!("补记{}未到会的事由", names.post(explained.member)),
        E::GuestSpoke(spoke) => format!("第{}项：列席、旁听人员发言已登记", spoke.item),
        E::GuestsMoved(moved) => room::guests(&moved.moved),
        E::ItemTakenUp { item, .. } => format!("进入第{item}项议程"),
        E::ItemNoted { item, .. } => format!("第{item}项已办结，内容已登记"),
        E::RecusalRecorded { item, member, left, .. } => {
            format!("第{item}项：{}回避，{}离场", names.post(*member), date::clock(*left))
        }
        E::RecusalUndone { item, member, .. } => {
            format!("第{item}项：取消{}的回避登记", names.post(*member))
        }
        E::RecusalReturned { item, member, at, .. } => {
            format!("第{item}项：{}回避后返场，{}", names.post(*member), date::clock(*at))
        }
        E::RemarkRecorded { item, member, .. } => {
            format!("第{item}项：{}发言已登记", names.post(*member))
        }
        E::StandRecorded { item, stand, .. } => {
            format!("第{item}项：{}表态已登记", names.post(stand.member))
        }
        E::StandUndone { item, member, .. } => {
            format!("第{item}项：{}重新表态", names.post(*member))
        }
        E::OpinionReadOut(read) => room::read_out(read, names),
        E::ResolutionAnnounced(resolution) => announced(resolution),
        E::ReservationVoiced(voiced) => room::reserved(voiced),
        E::AnnouncementWithdrawn(withdrawn) => room::withdrawn(withdrawn),
        E::MeetingClosed { at, .. } => format!("散会，{}", date::clock(*at)),
        E::PapersHandedOut { serial, hand_out } => beside::handed_out(*serial, hand_out),
        E::CopiesAccountedFor(copies) => beside::accounted(copies),
        E::SupervisionRaised { opinion, .. } => beside::raised(opinion),
        E::SupervisionAnswered(answer) => beside::answered(answer, names),
        E::SummaryDrafted(draft) => beside::drafted(draft),
        E::SummaryAdvanced(advance) => beside::advanced(&advance.step, names),
        E::SummaryIssued(summary) => beside::issued(summary),
        E::RecordSigned {
            presiding,
            recorder,
            on,
            minute_book,
            ..
        } => format!(
            "会议记录签字：{presiding}、{recorder}，{}，记录本{minute_book}",
            date::iso(*on)
        ),
        E::RecordScanned(scan) => beside::scanned(scan),
        E::RecordDiffers(difference) => beside::differs(difference),
        E::EmergencyActed { action, .. } => format!(
            "先行处置：{}，{}（{}办理，{}批准）",
            date::iso(action.on),
            action.what,
            action.by,
            action.approved_by
        ),
        E::EmergencyReported { report, .. } => format!(
            "报告紧急处置：{}，向{}报告，{}（{}）",
            date::iso(report.on),
            report.to,
            report.words,
            report.by
        ),
        E::RectificationOpened { number, plan } => format!(
            "问题整改{}：{}，{}，{}，{}完成（{}）",
            words::rectification_number(*number),
            words::problem_source(plan.source),
            plan.problem,
            plan.measure,
            date::iso(plan.due),
            plan.owner
        ),
        E::RectificationProgressed { number, progress } => format!(
            "{}整改进展：{}，{}",
            words::rectification_number(*number),
            date::iso(progress.on),
            progress.words
        ),
        E::RectificationClosed { number, closing } => format!(
            "{}销号：{}，{}（{}核查）",
            words::rectification_number(*number),
            date::iso(closing.on),
            closing.proof,
            closing.checked_by
        ),
        E::RectificationRecurred { number, recurrence } => format!(
            "{}再次发现：{}，{}，{}",
            words::rectification_number(*number),
            words::problem_source(recurrence.source),
            date::iso(recurrence.on),
            recurrence.words
        ),
        E::Entered(entry) => entered(entry),
        E::Corrected { correction, .. } => corrected(correction),
        E::IrregularityRecorded(irregularity) => irregular(irregularity),
        E::RemedyDone(remedy) => remedied(remedy),
        E::PaymentLinked { payment, .. } => format!(
            "关联付款：{}，{}，凭证{}{}",
            money::yuan(payment.amount),
            date::iso(payment.on),
            payment.voucher,
            payment
                .contract
                .map_or_else(String::new, |record| format!("，列入第{record}条记录的合同"))
        ),
        E::ContractLinked { contract, .. } => format!(
            "关联合同：{}，{}，{}，{}签订",
            contract.number,
            contract.counterparty,
            money::yuan(contract.amount),
            date::iso(contract.signed_on)
        ),
        E::ContractUnlinked { target, reason, by, .. } => {
            format!("撤销第{target}条记录的合同关联：{reason}（{by}批准）")
        }
        E::WorkRecorded { stage, on, .. } => format!("登记{}：{}", words::work_stage(*stage), date::iso(*on)),
        E::PaymentUnlinked { target, reason, by, .. } => {
            format!("撤销第{target}条记录的付款关联：{reason}（{by}批准）")
        }
        E::NoticePosted { from, until, place, .. } => format!("任前公示：{}，{place}", date::period(*from, *until)),
        E::FollowedUp { act, .. } => words::follow_up_act(act, None),
        E::RevisionChecked { check, .. } => words::revision_check(check),
        E::EvaluationDue { case, .. } => words::evaluation_case(case),
        E::Evaluated { evaluation, .. } => words::evaluated(evaluation),
        E::RowsImported(imported) => words::rows_imported(imported),
        E::RowAnswered(answer) => words::row_answered(answer),
        E::CompetitionFollowedUp { follow_up, .. } => words::competition_follow_up(follow_up),
        E::NoticeTakenDown { on, early_because, .. } => {
            let early = early_because
                .as_ref()
                .map_or_else(String::new, |why| format!("，提前撤下：{why}"));
            format!("撤下公示：{}{early}，反映情况已登记", date::iso(*on))
        }
        E::Appointed {
            document_number, on, ..
        } => format!("办理任免：{document_number}，{}", date::iso(*on)),
        E::AppointmentFollowed { followed, .. } => format!(
            "{}：{}（{}）",
            words::appointment_follow(followed.what),
            date::iso(followed.on),
            followed.by
        ),
        E::AttributeJudged { judgement, .. } => format!(
            "认定公开属性：{}，{}（{}）",
            words::attribute(judgement.attribute),
            words::ground(judgement.ground),
            judgement.by
        ),
        E::SecrecyReviewed { review, .. } => format!(
            "保密审查：{}（{}，{}）",
            words::review_result(&review.result),
            review.reviewer,
            date::iso(review.on)
        ),
        E::DisclosureDrafted { draft, .. } => format!(
            "拟定公开稿：{}，{}，{}",
            words::track(draft.track),
            words::scope(draft.scope),
            draft.channel
        ),
        E::TrackStepPassed { step, .. } => format!(
            "党务公开{}：{}，{}",
            words::track_step(step.step),
            step.by,
            date::iso(step.on)
        ),
        E::Disclosed { release, .. } => format!("公开：{}，{}（{}）", date::iso(release.on), release.place, release.by),
        E::DisclosureWithdrawn { reason, by, on, .. } => {
            format!("撤回公开：{}，{reason}（{by}）", date::iso(*on))
        }
        E::LeftUndisclosed { attribute, end, .. } => format!(
            "{}：{}，{}再次评估（{}）",
            words::attribute(*attribute),
            words::ground(end.ground),
            date::iso(end.recheck_on),
            end.by
        ),
        E::RequestReceived { .. }
        | E::RequestCorrected { .. }
        | E::RequestStepTaken { .. }
        | E::RequestStepTakenBack { .. }
        | E::RequestReportMade(_)
        | E::RequestReportPublished(_) => request::text(event),
    }
}

/// The sentence for a restoring, or for the pen that was taken.
pub fn restored(from: u32, known: u32, reason: &str, by: &str) -> String {
    if from == known {
        format!("接笔：{reason}（{by}）")
    } else {
        format!("从备份恢复：备份{from}条记录，本机此前{known}条；{reason}（{by}）")
    }
}

fn late(because: Option<&str>) -> String {
    because.map_or_else(String::new, |why| format!("（补录：{why}）"))
}

fn with_basis(act: &str, basis: &str) -> String {
    if basis.is_empty() {
        act.to_owned()
    } else {
        format!("{act}：{basis}")
    }
}

fn applied(act: &str, application: &TopicApplication) -> String {
    let register = application.particulars.register();
    let amount = match &application.particulars {
        Particulars::Project { amount, .. } | Particulars::Funds { amount, .. } => {
            format!("，{}", money::yuan(*amount))
        }
        Particulars::Decision {} | Particulars::Appointment { .. } => String::new(),
    };
    format!(
        "{act}：{}，{}{amount}{}",
        words::register(register),
        application.department,
        late(application.late_because.as_deref())
    )
}

/// A step in the timeline; what candidates were found to be stays behind 已登记.
fn step(outcome: &StepOutcome) -> String {
    match outcome {
        StepOutcome::Done(
            StepContent::Recommendation(_)
            | StepContent::Inspection(_)
            | StepContent::DisciplineOpinion(_)
            | StepContent::ArchiveCheck(_)
            | StepContent::ComplaintCheck(_)
            | StepContent::SuperiorConsent(_),
        ) => format!("{}，结果已登记", date::iso(outcome.occurred())),
        StepOutcome::Done(_) | StepOutcome::NotApplicable { .. } => words::step_outcome(outcome),
    }
}

fn agenda(content: &AgendaItem) -> String {
    match content {
        AgendaItem::FirstTopic { topic }
        | AgendaItem::Study { topic, .. }
        | AgendaItem::Report { topic, .. }
        | AgendaItem::Inform { topic, .. } => format!("{}，{topic}", words::agenda_item(content)),
        AgendaItem::Decide { .. } | AgendaItem::Discuss { .. } => words::agenda_item(content).to_owned(),
        AgendaItem::Personnel { .. } => words::PERSONNEL_ELSEWHERE.to_owned(),
        AgendaItem::Placeholder {} => words::RECORDED_ELSEWHERE.to_owned(),
    }
}

fn present(attendance: &[AttendanceLine]) -> usize {
    attendance
        .iter()
        .filter(|line| matches!(line.attendance, Attendance::Present))
        .count()
}

fn announced(resolution: &Resolution) -> String {
    let reduced = resolution.reduced.as_ref().map(words::reduction);
    format!(
        "{}宣布：{}{}",
        words::session_item(resolution.session, &resolution.meeting_name, resolution.item),
        words::outcome(&resolution.outcome),
        reduced.map(|words| format!("，{words}")).unwrap_or_default()
    )
}

fn entered(entry: &Entry) -> String {
    let number = words::entry_number(entry.number);
    if entry.minute_book.trim().is_empty() {
        format!("登记入台账：{number}")
    } else {
        format!("登记入台账：{number}，记录本{}", entry.minute_book)
    }
}

fn corrected(correction: &Correction) -> String {
    format!(
        "更正{}（{}）：原为“{}”，更正为“{}”；{}（{}批准）",
        words::correctable_field(correction.field),
        words::correction_kind(correction.clerical),
        words::corrected_value(correction.field, &correction.was),
        words::corrected_value(correction.field, &correction.now),
        correction.reason,
        correction.approved_by
    )
}

/// The sentence for what came of the remedy of an irregularity.
pub fn remedied(remedy: &Remedy) -> String {
    format!(
        "{}补救结果：{}，{}（{}）",
        words::irregularity_number(remedy.number),
        date::iso(remedy.on),
        remedy.done,
        remedy.by
    )
}

/// The sentence for an irregularity.
pub fn irregular(irregularity: &Irregularity) -> String {
    format!(
        "程序瑕疵登记{}：{}，缺{}",
        words::irregularity_number(irregularity.number),
        date::iso(irregularity.happened_on),
        irregularity.missing
    )
}
