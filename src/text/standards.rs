//! The nineteen standards of the fair-competition review (国令783号 第八至十一条), in plain words; and the eighteen before
//! them (国发〔2016〕34号), from memory, in `earlier`.
//!
//! Each with its article and item, and one example of what falls under it, drawn from 总局令99号 第九至二十三条; all
//! its situations stand in `situation`. A paraphrase for the clerk's judgement; the regulation's own text decides.

mod earlier;
mod situation;

use crate::domain::steps::fair_competition::Standard;

pub use situation::situation;

/// What a person reads about one standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardText {
    /// What must not be in the measure.
    pub content: &'static str,
    /// The clause: 国令783号第八条第（一）项.
    pub citation: &'static str,
    /// What it looks like in practice; empty for the eighteen.
    pub example: &'static str,
    /// The clause of 总局令99号 the example comes from.
    pub example_citation: &'static str,
}

/// The heading of an article's group, empty for an article that has no standards.
pub const fn group(article: u8) -> &'static str {
    match article {
        1 | 8 => "市场准入和退出",
        2 => "商品和要素自由流动",
        9 => "商品、要素自由流动",
        3 | 10 => "生产经营成本",
        4 | 11 => "生产经营行为",
        _ => "",
    }
}

/// The text of a standard; `None` for an article and item that are none.
pub const fn text(standard: Standard) -> Option<StandardText> {
    let (content, citation, example, example_citation) = match (standard.article, standard.item) {
        (8, 1) => (
            "对市场准入负面清单以外的行业、领域设置审批程序",
            "国令783号第八条第（一）项",
            "以备案、证明、目录、计划等形式变相设置许可",
            "总局令99号第九条",
        ),
        (8, 2) => (
            "没有依据设置或者授予特许经营权",
            "国令783号第八条第（二）项",
            "未经招标等竞争方式，直接确定特许经营者",
            "总局令99号第十条",
        ),
        (8, 3) => (
            "限定经营、购买或者使用特定经营者的商品和服务",
            "国令783号第八条第（三）项",
            "用项目库、名录库、备选库把采购限定在少数单位",
            "总局令99号第十一条",
        ),
        (8, 4) => (
            "设置不合理或者歧视性的准入、退出条件",
            "国令783号第八条第（四）项",
            "按所有制、注册地、组织形式、规模设置不同的进入条件",
            "总局令99号第十二条",
        ),
        (8, 5) => (
            "其他限制市场准入和退出的内容",
            "国令783号第八条第（五）项",
            "名称不同、效果与前几项相同的做法，按实际效果判断",
            "总局令99号第二十四条",
        ),
        (9, 1) => (
            "限制外地或者进口商品、要素进入，或者阻碍本地企业迁出、商品和要素输出",
            "国令783号第九条第（一）项",
            "对外地商品另设技术要求和检验，或者给企业迁出设障碍",
            "总局令99号第十三条",
        ),
        (9, 2) => (
            "排斥、限制、强制或者变相强制在本地投资经营、设立分支机构",
            "国令783号第九条第（二）项",
            "把在本地设立分公司作为参加投标的条件",
            "总局令99号第十四条",
        ),
        (9, 3) => (
            "排斥、限制外地经营者参加本地政府采购、招标投标",
            "国令783号第九条第（三）项",
            "以本地业绩、奖项、纳税、社保作为资格条件或者加分，或者要求到现场报名",
            "总局令99号第十五条",
        ),
        (9, 4) => (
            "对外地或者进口商品、要素设置歧视性收费、价格、补贴",
            "国令783号第九条第（四）项",
            "同一商品，本地生产的给补贴，外地生产的不给",
            "总局令99号第十六条",
        ),
        (9, 5) => (
            "在资质标准、监管执法等方面对外地经营者实行歧视",
            "国令783号第九条第（五）项",
            "对外地企业提高检查频次，或者另定资质要求",
            "总局令99号第十七条",
        ),
        (9, 6) => (
            "其他限制商品、要素自由流动的内容",
            "国令783号第九条第（六）项",
            "名称不同、效果与前几项相同的做法，按实际效果判断",
            "总局令99号第二十四条",
        ),
        (10, 1) => (
            "没有依据给予特定经营者税收优惠",
            "国令783号第十条第（一）项",
            "对个别企业减免税款，或者以核定征收变相减税",
            "总局令99号第十八条",
        ),
        (10, 2) => (
            "没有依据给予特定经营者选择性、差异化的财政奖励或者补贴",
            "国令783号第十条第（二）项",
            "写明受益企业名称，以迁入、纳税、纳统作为奖补条件，或者先征后返",
            "总局令99号第十九条",
        ),
        (10, 3) => (
            "没有依据给予特定经营者要素获取、收费、基金、社会保险等方面的优惠",
            "国令783号第十条第（三）项",
            "没有客观条件就低价供给场地，或者减免、缓缴社会保险费",
            "总局令99号第二十条",
        ),
        (10, 4) => (
            "其他影响生产经营成本的内容",
            "国令783号第十条第（四）项",
            "名称不同、效果与前几项相同的做法，按实际效果判断",
            "总局令99号第二十四条",
        ),
        (11, 1) => (
            "强制或者变相强制经营者实施垄断行为，或者为其提供便利条件",
            "国令783号第十一条第（一）项",
            "要求同业披露价格、成本、产量等敏感信息",
            "总局令99号第二十一条",
        ),
        (11, 2) => (
            "超越权限制定政府指导价、政府定价，为特定经营者提供优惠价格",
            "国令783号第十一条第（二）项",
            "对定价目录以外的商品、服务规定价格",
            "总局令99号第二十二条",
        ),
        (11, 3) => (
            "没有依据干预实行市场调节价的商品、要素的价格",
            "国令783号第十一条第（三）项",
            "公布建议价，或者干预手续费、折扣",
            "总局令99号第二十三条",
        ),
        (11, 4) => (
            "其他影响生产经营行为的内容",
            "国令783号第十一条第（四）项",
            "名称不同、效果与前几项相同的做法，按实际效果判断",
            "总局令99号第二十四条",
        ),
        _ => return earlier::text(standard),
    };
    Some(StandardText {
        content,
        citation,
        example,
        example_citation,
    })
}

/// What is said beside the list of standards.
pub const NOTE: &str = "逐项判断拟定的政策措施有无下列内容。所列为摘要和举例，以条例原文为准。";

/// The same beside the eighteen.
pub const EARLIER_NOTE: &str =
    "逐项判断拟定的政策措施有无下列内容。所列为摘要，以国发〔2016〕34号和当时施行的实施细则原文为准。";

/// The situations behind a standard.
pub const SITUATIONS: &str = "具体情形（有的请勾选）";

/// What no article names, and who is no favoured operator.
pub const CATCH_ALL: &str = "没有列入、但实际效果相同的做法，同样不符合标准（总局令99号第二十四条）。按照公平、客观、不排他的条件选出的经营者，不属于“特定经营者”（总局令99号第四十六条）。";

/// The question that opens the review.
pub const QUESTION: &str =
    "本事项是否产生涉及经营者经济活动的政策措施（规范性文件、补贴办法、招标或采购文件、行政协议等）";

/// What the rules of 2021 added.
pub const ONE_CASE: &str = "包括以“一事一议”形式作出的具体政策措施（2021年实施细则第二条）。";

/// The reminder for projects and funds, where the review as a rule does not apply.
pub const TENDER_REMINDER: &str =
    "项目和资金安排本身一般不属于政策措施；招标文件、采购文件、补贴办法、名录库仍须另行审查。";
