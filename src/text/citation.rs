//! The clause behind each check: where it stands, what it demands, and whether an office must still confirm it.
//!
//! Statuses follow the sources that were read. Streets are not named in 国令713号: its articles are cited with
//! 参照, and block only where the office's own catalogue demands them.

use crate::domain::rules::CheckId;

/// How well a clause is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Read in the text of the law or the rule.
    Confirmed,
    /// Practice, a local rule or a number from memory: a default that the office must confirm.
    ToConfirm,
    /// A rule of this program's own making, from which the other demands get their order.
    House,
}

/// What a person reads about a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckText {
    /// The short name of the check.
    pub name: &'static str,
    /// The clause: number of the document and article.
    pub citation: &'static str,
    /// The demand in one sentence.
    pub demand: &'static str,
    /// How well the clause is known.
    pub standing: Standing,
}

/// How well a clause is known, as a label.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "已核对原文",
        Standing::ToConfirm => "待本单位核实",
        Standing::House => "本程序办理规则",
    }
}

/// The clause behind a check, for a line below a refusal.
pub const fn of(check: CheckId) -> &'static str {
    text(check).citation
}

/// The text of a check.
pub const fn text(check: CheckId) -> CheckText {
    use Standing::{Confirmed, House, ToConfirm};
    let (name, citation, demand, standing) = match check {
        CheckId::R01 => (
            "调查研究",
            "参照国令713号第十二条",
            "调查研究须写明起止日期、参加人员和结论，并在会议之前完成。",
            Confirmed,
        ),
        CheckId::R03 => (
            "征求意见",
            "参照国令713号第十四条、第十八条",
            "征求意见须写明方式、起止日期、对象；未采纳的意见逐条说明理由，未收到意见的写明。",
            Confirmed,
        ),
        CheckId::R04 => (
            "公开征求意见期限",
            "参照国令713号第十五条",
            "公开征求意见一般不少于30日；因情况紧急等缩短期限的，须说明理由。",
            Confirmed,
        ),
        CheckId::R07 => (
            "专家论证",
            "参照国令713号第十九条、第二十条",
            "专家论证须有书面意见并签字或盖章，专家与事项没有直接利害关系。",
            Confirmed,
        ),
        CheckId::R08 => (
            "风险评估",
            "参照国令713号第二十二条至第二十四条",
            "风险评估须写明风险点、防范措施和处置预案；风险不可控的，先调整方案。",
            Confirmed,
        ),
        CheckId::R09 => (
            "合法性审查",
            "参照国令713号第二十五条",
            "合法性审查须在会议之前出具书面意见；未经审查或者审查不合法的，不得提交会议，探索性改革事项须明示法律风险。",
            Confirmed,
        ),
        CheckId::R12 => (
            "公平竞争审查适用判断",
            "国令783号第二条",
            "每一事项都须判断是否适用公平竞争审查，并写明理由、判断人和日期。",
            Confirmed,
        ),
        CheckId::R13d => (
            "公平竞争审查结论",
            "国令783号第十三条、第十七条、第十八条",
            "起草单位须逐项审查，并在决定之日以前形成结论；未经审查的，不得出台。",
            Confirmed,
        ),
        CheckId::R13e => (
            "公平竞争审查书面结论",
            "总局令99号第二十九条",
            "公平竞争审查须形成明确的书面结论。",
            Confirmed,
        ),
        CheckId::R14 => (
            "不符合标准的处理",
            "国令783号第十八条，公平竞争审查制度实施细则（2021年）第二条",
            "不符合公平竞争审查标准、又不适用例外规定的，须退回修改，不得出台。",
            Confirmed,
        ),
        CheckId::R15 => (
            "例外规定的说明",
            "国令783号第十二条、第十七条，总局令99号第二十五条、第二十九条",
            "适用例外规定须写明情形、对竞争的影响、没有影响更小的替代方案和合理的期限。",
            Confirmed,
        ),
        CheckId::R17 => (
            "听取利害关系人意见",
            "国令783号第十六条，总局令99号第二十八条",
            "公平竞争审查须听取利害关系人的意见；未听取的，须说明理由。",
            Confirmed,
        ),
        CheckId::R19 => (
            "会签不代替审查",
            "总局令99号第三十二条",
            "会签、征求意见不能代替公平竞争审查。",
            Confirmed,
        ),
        CheckId::R21 => (
            "上会材料",
            "参照国令713号第二十九条",
            "提交会议须写明提请决定事项、决策依据和汇报人，并经书记审定。",
            Confirmed,
        ),
        CheckId::R22 => (
            "会议通知期限",
            "本单位议事规则",
            "会议通知和材料须按本单位规定提前送达。",
            ToConfirm,
        ),
        CheckId::R23 => (
            "法定到会人数",
            "本单位议事规则；讨论干部任免的，干部任用条例",
            "到会人数达到规定比例方可表决，逐项计算。",
            ToConfirm,
        ),
        CheckId::R24 => (
            "表决通过人数",
            "本单位议事规则；讨论干部任免的，干部任用条例",
            "同意票超过应到委员的半数方为通过，以应到人数计算。",
            ToConfirm,
        ),
        CheckId::R25 => (
            "计票范围",
            "本单位议事规则",
            "只计到会委员的表态；书面意见、列席人员和回避人员的意见不计票。",
            ToConfirm,
        ),
        CheckId::R26 => (
            "回避",
            "公务员法第七十六条、第七十七条",
            "与议题有利害关系的委员须回避，离场后不参加讨论和表决。",
            Confirmed,
        ),
        CheckId::R27 => (
            "逐一表态、主持人末位表态",
            "参照国令713号第三十条，本单位议事规则",
            "到会委员须逐一表态，主持人最后表态。",
            Confirmed,
        ),
        CheckId::R29 => (
            "如实记录不同意见",
            "参照国令713号第三十条、第三十八条",
            "不同意见和保留意见须如实记录，不得删改。",
            Confirmed,
        ),
        CheckId::R30 => (
            "干部任免程序",
            "公务员法第四十六条",
            "干部任免按动议、民主推荐、考察、讨论决定的顺序办理，逐人逐职表决。",
            Confirmed,
        ),
        CheckId::R31 => (
            "任前公示",
            "干部任用条例第四十二条，公务员法第四十八条、第四十九条",
            "任前公示不少于5个工作日，期满后方可办理任职。",
            ToConfirm,
        ),
        CheckId::R33 => (
            "会议决定",
            "本单位议事规则",
            "传阅、会签、个别征求意见不能代替会议决定。",
            ToConfirm,
        ),
        CheckId::R37 => (
            "主动公开期限",
            "信息公开条例第二十六条",
            "主动公开的文件须在成文之日起20个工作日内公开。",
            Confirmed,
        ),
        CheckId::R38 => (
            "公开前保密审查",
            "信息公开条例第十七条，保密法第三十五条，保密法实施条例第四十二条",
            "公开之前须经保密审查，写明审查人、日期和结果；不能确定的，报有关部门确定。",
            Confirmed,
        ),
        CheckId::R39 => (
            "党务公开程序",
            "党务公开条例（试行）第十五条",
            "党务公开按提出、审核、审批、实施的顺序办理。",
            Confirmed,
        ),
        CheckId::R40 => (
            "不公开部分的依据",
            "信息公开条例第十六条、第十八条、第三十七条",
            "不公开的部分须写明依据、理由和再次评估的日期，能够公开的部分照常公开。",
            Confirmed,
        ),
        CheckId::R41 => (
            "个人信息和过程信息",
            "信息公开条例第十五条、第十六条",
            "公开稿不得含有个人信息，不得含有署名的表态、票数和讨论记录。",
            Confirmed,
        ),
        CheckId::R45 => (
            "工作日历",
            "全国年节及纪念日放假办法，国务院办公厅年度放假安排",
            "期限涉及的年份须有工作日历；没有的，只给出暂计日期。",
            Confirmed,
        ),
        CheckId::R46 => (
            "大额标准",
            "本单位三重一大事项清单",
            "金额达到清单标准的，须经集体研究决定。",
            ToConfirm,
        ),
        CheckId::R51 => (
            "会前程序办结",
            "本程序办理规则",
            "会前程序每一项都须办结：已完成，或者写明不适用的理由。",
            House,
        ),
        CheckId::R52 => (
            "按当时规则判断",
            "本程序办理规则",
            "事项按决定当日的规则判断，规则修订不追溯。",
            House,
        ),
        CheckId::R53 => (
            "人选条件",
            "干部任用条例",
            "人选提交会议之前，民主推荐、考察、纪检监察意见、档案审核、信访核查和需要的上级批复须齐备且不影响任用。",
            ToConfirm,
        ),
        CheckId::R54 => (
            "会议权限",
            "本单位议事规则、三重一大事项清单",
            "各类会议只能在规定的权限内作出决定。",
            ToConfirm,
        ),
        CheckId::R63 => (
            "涉密事项",
            "保密法第二十九条、第三十一条",
            "涉及国家秘密的事项不得录入本程序，只保留占位。",
            Confirmed,
        ),
    };
    CheckText {
        name,
        citation,
        demand,
        standing,
    }
}
