//! The words for requests for information (依申请公开), as the regulation and the form of the annual report have them.

use crate::domain::information_request::clock::RequestWaits;
use crate::domain::information_request::reply::ResultGroup;
use crate::domain::information_request::report::{Column, ReportRow};
use crate::domain::information_request::{
    ApplicantKind, OpinionOf, ReplyResult, RequestActKind, RequestNumber, RequestWay,
};

/// The serial of a request: 申〔2026〕1号.
pub fn request_number(number: RequestNumber) -> String {
    number.to_string()
}

/// Who asks.
pub const fn applicant_kind(kind: ApplicantKind) -> &'static str {
    match kind {
        ApplicantKind::NaturalPerson => "自然人",
        ApplicantKind::Enterprise => "商业企业",
        ApplicantKind::Research => "科研机构",
        ApplicantKind::Welfare => "社会公益组织",
        ApplicantKind::LegalService => "法律服务机构",
        ApplicantKind::OtherOrganisation => "其他组织",
    }
}

/// The way it came.
pub const fn request_way(way: RequestWay) -> &'static str {
    match way {
        RequestWay::InPerson => "当面提交",
        RequestWay::Oral => "口头提出、代为填写",
        RequestWay::SignedMail => "邮寄（需签收）",
        RequestWay::Letter => "平常信函",
        RequestWay::Online => "互联网渠道",
        RequestWay::Fax => "传真",
    }
}

/// Which day is that of receipt.
pub const fn day_of_receipt(way: RequestWay) -> &'static str {
    match way {
        RequestWay::InPerson => "提交之日为收到申请之日。",
        RequestWay::Oral => "代为填写申请之日为收到申请之日。",
        RequestWay::SignedMail => "签收之日为收到申请之日。",
        RequestWay::Letter => "收到当日须与申请人确认，确认之日为收到申请之日。",
        RequestWay::Online | RequestWay::Fax => "双方确认之日为收到申请之日。",
    }
}

/// Whose opinion is asked.
pub const fn opinion_of(of: OpinionOf) -> &'static str {
    match of {
        OpinionOf::ThirdParty => "第三方",
        OpinionOf::OtherOrgan => "共同制作的其他机关",
    }
}

/// What is done about a request: the name of the act and its button.
pub const fn request_act(act: RequestActKind) -> &'static str {
    match act {
        RequestActKind::SupplementAsked => "登记告知补正",
        RequestActKind::Supplemented => "登记收到补正",
        RequestActKind::OpinionAsked => "登记征求意见",
        RequestActKind::OpinionGiven => "登记收到意见",
        RequestActKind::Extended => "登记延长期限",
        RequestActKind::Replied => "登记答复",
        RequestActKind::Withdrawn => "登记撤回申请",
    }
}

/// What an open request waits for.
pub const fn request_waits(waits: RequestWaits) -> &'static str {
    match waits {
        RequestWaits::Supplement => "等待申请人补正",
        RequestWaits::Opinion => "征求意见中",
        RequestWaits::Reply => "待答复",
    }
}

/// The heading a result stands under, with its number in the form.
pub const fn result_group(group: ResultGroup) -> &'static str {
    match group {
        ResultGroup::Given => "（一）予以公开",
        ResultGroup::Partly => "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        ResultGroup::Withheld => "（三）不予公开",
        ResultGroup::CannotProvide => "（四）无法提供",
        ResultGroup::NotHandled => "（五）不予处理",
        ResultGroup::Otherwise => "（六）其他处理",
    }
}

/// A result as a row of the form below its heading; a heading that is its own row repeats itself.
pub const fn reply_result_row(result: ReplyResult) -> &'static str {
    use ReplyResult as R;
    match result {
        R::Given | R::Partly => result_group(result.group()),
        R::StateSecret => "1.属于国家秘密",
        R::ForbiddenByLaw => "2.其他法律行政法规禁止公开",
        R::SecurityAndStability => "3.危及“三安全一稳定”",
        R::ThirdPartyRights => "4.保护第三方合法权益",
        R::InternalAffairs => "5.属于三类内部事务信息",
        R::ProcessInformation => "6.属于四类过程性信息",
        R::EnforcementFile => "7.属于行政执法案卷",
        R::AdministrativeInquiry => "8.属于行政查询事项",
        R::NotHeld => "1.本机关不掌握相关政府信息",
        R::NotReadyMade => "2.没有现成信息需要另行制作",
        R::StillUnclear => "3.补正后申请内容仍不明确",
        R::Petition => "1.信访举报投诉类申请",
        R::Repeated => "2.重复申请",
        R::Publication => "3.要求提供公开出版物",
        R::Excessive => "4.无正当理由大量反复申请",
        R::Reissue => "5.要求行政机关确认或重新出具已获取信息",
        R::NotSupplemented => "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        R::FeeUnpaid => "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        R::Other => "3.其他",
    }
}

/// A result by itself: `不予公开：属于国家秘密`.
pub fn reply_result(result: ReplyResult) -> String {
    let row = reply_result_row(result);
    let plain = |words: &'static str| words.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    match result.group() {
        ResultGroup::Given => "予以公开".to_owned(),
        ResultGroup::Partly => "部分公开".to_owned(),
        ResultGroup::Withheld => format!("不予公开：{}", plain(row)),
        ResultGroup::CannotProvide => format!("无法提供：{}", plain(row)),
        ResultGroup::NotHandled => format!("不予处理：{}", plain(row)),
        ResultGroup::Otherwise => format!("其他处理：{}", plain(row)),
    }
}

/// The article that a result usually rests on, to be proposed where something is withheld; empty where nothing is.
pub const fn usual_article(result: ReplyResult) -> &'static str {
    use ReplyResult as R;
    match result {
        R::Partly => "信息公开条例第三十七条",
        R::StateSecret | R::ForbiddenByLaw | R::SecurityAndStability => "信息公开条例第十四条",
        R::ThirdPartyRights => "信息公开条例第十五条、第三十二条",
        R::InternalAffairs => "信息公开条例第十六条第一款",
        R::ProcessInformation | R::EnforcementFile => "信息公开条例第十六条第二款",
        R::AdministrativeInquiry => "信息公开条例第三十六条第（七）项",
        R::Given
        | R::NotHeld
        | R::NotReadyMade
        | R::StillUnclear
        | R::Petition
        | R::Repeated
        | R::Publication
        | R::Excessive
        | R::Reissue
        | R::NotSupplemented
        | R::FeeUnpaid
        | R::Other => "",
    }
}

/// A column of the annual table.
pub const fn report_column(column: Column) -> &'static str {
    match column {
        Column::Of(ApplicantKind::OtherOrganisation) => "其他",
        Column::Of(kind) => applicant_kind(kind),
        Column::Total => "总计",
    }
}

/// A row of the annual table.
pub const fn report_row(row: ReportRow) -> &'static str {
    match row {
        ReportRow::Received => "一、本年新收政府信息公开申请数量",
        ReportRow::CarriedIn => "二、上年结转政府信息公开申请数量",
        ReportRow::Result(result) => reply_result_row(result),
        ReportRow::Total => "（七）总计",
        ReportRow::CarriedOut => "四、结转下年度继续办理",
    }
}
