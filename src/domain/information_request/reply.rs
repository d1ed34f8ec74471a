//! The results of a reply, as the rows of the annual report have them (国办公开办函〔2021〕30号, 三、本年度办理结果).

use serde::{Deserialize, Serialize};

/// One of the results of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyResult {
    /// （一）予以公开.
    Given,
    /// （二）部分公开: counted here alone, whatever is withheld.
    Partly,
    /// （三）1.属于国家秘密.
    StateSecret,
    /// （三）2.其他法律行政法规禁止公开.
    ForbiddenByLaw,
    /// （三）3.危及“三安全一稳定”.
    SecurityAndStability,
    /// （三）4.保护第三方合法权益.
    ThirdPartyRights,
    /// （三）5.属于三类内部事务信息.
    InternalAffairs,
    /// （三）6.属于四类过程性信息.
    ProcessInformation,
    /// （三）7.属于行政执法案卷.
    EnforcementFile,
    /// （三）8.属于行政查询事项.
    AdministrativeInquiry,
    /// （四）1.本机关不掌握相关政府信息.
    NotHeld,
    /// （四）2.没有现成信息需要另行制作.
    NotReadyMade,
    /// （四）3.补正后申请内容仍不明确.
    StillUnclear,
    /// （五）1.信访举报投诉类申请.
    Petition,
    /// （五）2.重复申请.
    Repeated,
    /// （五）3.要求提供公开出版物.
    Publication,
    /// （五）4.无正当理由大量反复申请.
    Excessive,
    /// （五）5.要求行政机关确认或重新出具已获取信息.
    Reissue,
    /// （六）1.申请人无正当理由逾期不补正、行政机关不再处理.
    NotSupplemented,
    /// （六）2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理.
    FeeUnpaid,
    /// （六）3.其他.
    Other,
}

/// The heading a result stands under: （一）–（六）.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResultGroup {
    /// （一）予以公开.
    Given,
    /// （二）部分公开.
    Partly,
    /// （三）不予公开.
    Withheld,
    /// （四）无法提供.
    CannotProvide,
    /// （五）不予处理.
    NotHandled,
    /// （六）其他处理.
    Otherwise,
}

impl ReplyResult {
    /// All results, in the order of the form.
    pub const ALL: [Self; 21] = [
        Self::Given,
        Self::Partly,
        Self::StateSecret,
        Self::ForbiddenByLaw,
        Self::SecurityAndStability,
        Self::ThirdPartyRights,
        Self::InternalAffairs,
        Self::ProcessInformation,
        Self::EnforcementFile,
        Self::AdministrativeInquiry,
        Self::NotHeld,
        Self::NotReadyMade,
        Self::StillUnclear,
        Self::Petition,
        Self::Repeated,
        Self::Publication,
        Self::Excessive,
        Self::Reissue,
        Self::NotSupplemented,
        Self::FeeUnpaid,
        Self::Other,
    ];

    /// The heading it stands under.
    pub const fn group(self) -> ResultGroup {
        match self {
            Self::Given => ResultGroup::Given,
            Self::Partly => ResultGroup::Partly,
            Self::StateSecret
            | Self::ForbiddenByLaw
            | Self::SecurityAndStability
            | Self::ThirdPartyRights
            | Self::InternalAffairs
            | Self::ProcessInformation
            | Self::EnforcementFile
            | Self::AdministrativeInquiry => ResultGroup::Withheld,
            Self::NotHeld | Self::NotReadyMade | Self::StillUnclear => ResultGroup::CannotProvide,
            Self::Petition | Self::Repeated | Self::Publication | Self::Excessive | Self::Reissue => {
                ResultGroup::NotHandled
            }
            Self::NotSupplemented | Self::FeeUnpaid | Self::Other => ResultGroup::Otherwise,
        }
    }

    /// Whether something is withheld, so that the article and the reason are told (信息公开条例 第36条第三项, 第37条).
    pub const fn withholds(self) -> bool {
        matches!(self.group(), ResultGroup::Partly | ResultGroup::Withheld)
    }
}
