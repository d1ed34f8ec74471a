//! The words of disclosure: attributes, grounds, tracks, scopes, and what a scan finds.

use crate::domain::disclosure::{DisclosureAttribute, Ground, ReviewResult, Scope, Track, TrackStep};
use crate::domain::personal_data::FindingKind;

/// 公开属性.
pub const fn attribute(attribute: DisclosureAttribute) -> &'static str {
    match attribute {
        DisclosureAttribute::Proactive => "主动公开",
        DisclosureAttribute::OnRequest => "依申请公开",
        DisclosureAttribute::Withheld => "不予公开",
    }
}

/// A ground in plain words, without its article.
pub const fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Proactive => "属于主动公开范围的政府信息",
        Ground::PartyCatalogue => "列入本单位党务公开目录",
        Ground::Security => "属于国家秘密，或公开后可能危及国家安全、公共安全、经济安全、社会稳定",
        Ground::ThirdParty => "涉及商业秘密、个人隐私，公开会损害第三方权益",
        Ground::InternalAffairs => "属于人事、后勤、内部流程等内部事务信息",
        Ground::Process => "属于讨论记录、过程稿、请示报告等过程性信息",
        Ground::NoDuty => "不属于政府信息，也未列入党务公开目录，没有公开义务",
    }
}

/// The article behind a ground.
pub const fn ground_citation(ground: Ground) -> &'static str {
    match ground {
        Ground::Proactive => "信息公开条例第十九条、第二十条",
        Ground::PartyCatalogue => "党务公开条例（试行），本单位党务公开目录",
        Ground::Security => "信息公开条例第十四条",
        Ground::ThirdParty => "信息公开条例第十五条",
        Ground::InternalAffairs => "信息公开条例第十六条第一款",
        Ground::Process => "信息公开条例第十六条第二款",
        Ground::NoDuty => "信息公开条例第二条，本单位公开目录",
    }
}

/// The result of a secrecy review.
pub const fn review_result(result: &ReviewResult) -> &'static str {
    match result {
        ReviewResult::MayPublish => "可以公开",
        ReviewResult::MayNot { .. } => "不得公开",
        ReviewResult::Refer { .. } => "不能确定，报保密工作机构确定",
    }
}

/// A track.
pub const fn track(track: Track) -> &'static str {
    match track {
        Track::PartyAffairs => "党务公开",
        Track::Government => "政务公开",
    }
}

/// A scope.
pub const fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Society => "向社会公开",
        Scope::Party => "向全党公开",
        Scope::Organisation => "在党组织内部公开",
        Scope::Particular => "向特定党员和群众公开",
    }
}

/// A step of the Party track.
pub const fn track_step(step: TrackStep) -> &'static str {
    match step {
        TrackStep::Proposed => "提出",
        TrackStep::Examined => "审核",
        TrackStep::Approved => "审批",
    }
}

/// What a scan found.
pub const fn personal_data(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::IdentityNumber => "身份证号码",
        FindingKind::MobilePhone => "手机号码",
        FindingKind::Landline => "固定电话号码",
        FindingKind::BankCard => "银行卡号",
        FindingKind::HomeAddress => "家庭住址",
        FindingKind::Email => "电子邮箱",
        FindingKind::Passport => "护照号码",
        FindingKind::NamedVote => "署名的表态、发言或者表决票数、结果",
    }
}
