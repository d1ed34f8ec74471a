//! The clause behind each check: where it stands, what it demands, and whether an office must still confirm it.
//!
//! Statuses follow the sources that were read. Streets are not named in 国令713号: its articles are cited with
//! 参照, and block only where the office's own catalogue demands them.

mod then;

use crate::domain::rules::CheckId;

pub use then::on;

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
        CheckId::R02 => (
            "协调有关单位意见",
            "参照国令713号第十三条",
            "涉及其他单位的，须征求其意见；协商不一致的，须写明争议问题、对方意见和本单位意见及理由。",
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
        CheckId::R05 => (
            "听证",
            "参照国令713号第十六条、第十七条",
            "举行听证的，材料须在7日前送达听证参加人，名单须公开，笔录须签字。",
            Confirmed,
        ),
        CheckId::R06 => (
            "征求特定群体意见",
            "参照国令713号第十四条",
            "影响特定群体利益的，须征求该群体的意见。",
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
        CheckId::R10 => (
            "合法性审查时间",
            "参照国令713号第二十六条",
            "合法性审查时间一般不少于7个工作日；少于的，须说明理由。",
            Confirmed,
        ),
        CheckId::R11 => (
            "征求意见不代替合法性审查",
            "参照国令713号第二十五条",
            "不得以征求意见等方式代替合法性审查。",
            Confirmed,
        ),
        CheckId::R12 => (
            "公平竞争审查适用判断",
            "国令783号第二条",
            "每一事项都须判断是否适用公平竞争审查，并写明理由、判断人和日期。",
            Confirmed,
        ),
        CheckId::R13a => (
            "公平竞争自我审查（2017年）",
            "国发〔2016〕34号",
            "涉及经营者经济活动的政策措施，须有自我审查记录。",
            ToConfirm,
        ),
        CheckId::R13b => (
            "公平竞争审查表（2017年至2021年）",
            "公平竞争审查制度实施细则（暂行）（2017年）",
            "公平竞争审查须形成书面结论，填写审查表存档；没有书面结论的，视为未审查。",
            ToConfirm,
        ),
        CheckId::R13c => (
            "公平竞争审查书面结论（2021年至2024年）",
            "公平竞争审查制度实施细则（2021年）第二条、第六条",
            "包括一事一议的政策措施，均须形成书面审查结论存档；未经审查的，不得出台。",
            ToConfirm,
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
        CheckId::R16 => (
            "重大修改后重新审查",
            "总局令99号第二十七条",
            "审查后内容有重大修改的，须在修改之后重新进行公平竞争审查。",
            Confirmed,
        ),
        CheckId::R17 => (
            "听取利害关系人意见",
            "国令783号第十六条，总局令99号第二十八条",
            "公平竞争审查须听取利害关系人的意见；未听取的，须说明理由。",
            Confirmed,
        ),
        CheckId::R18 => (
            "联合制定文件的审查",
            "国令783号第十三条、第十四条，总局令99号第三十一条",
            "多个部门联合制定的，由牵头单位审查；以县级以上政府名义出台的，由市场监管部门会同起草单位审查，并附初审意见和起草说明。",
            Confirmed,
        ),
        CheckId::R19 => (
            "会签不代替审查",
            "总局令99号第三十二条",
            "会签、征求意见不能代替公平竞争审查。",
            Confirmed,
        ),
        CheckId::R20 => (
            "例外规定到期",
            "总局令99号第二十五条",
            "适用例外规定的期限届满，须停止执行或者重新审查。",
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
        CheckId::R28 => (
            "首长决定的理由",
            "参照国令713号第三十条",
            "主要负责人的决定与会议组成人员多数人的意见不一致的，须在会上说明理由并如实记录。",
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
            "公务员法第四十六条（公务员以外的人员按本单位规定）",
            "干部任免按动议、民主推荐、考察、讨论决定的顺序办理，逐人逐职表决。编外、社区等公务员以外的人员，按本单位规定参照办理。",
            Confirmed,
        ),
        CheckId::R31 => (
            "任前公示",
            "干部任用条例第四十二条，公务员法第四十八条、第四十九条（晋升以外按本单位规定）",
            "任前公示不少于5个工作日，期满后方可办理任职。",
            ToConfirm,
        ),
        CheckId::R32 => (
            "临时动议和紧急处置",
            "本单位议事规则",
            "会前未列入议程的，不得临时表决；突发紧急情况先行处置的，须有批准人和理由，事后报告并在下一次会议追认。",
            ToConfirm,
        ),
        CheckId::R33 => (
            "会议决定",
            "本单位议事规则",
            "传阅、会签、个别征求意见不能代替会议决定。",
            ToConfirm,
        ),
        CheckId::R34 => (
            "先议会议",
            "本单位三重一大事项清单",
            "清单规定须由其他会议先行研究的，研究之后再提交本会议决定。",
            ToConfirm,
        ),
        CheckId::R35 => (
            "请示上级",
            "参照国令713号第三十一条，重大事项请示报告条例",
            "须经上级批准的，先请示，收到同意的答复之后再执行。",
            ToConfirm,
        ),
        CheckId::R36 => (
            "会议记录签字",
            "本单位议事规则，档案法",
            "会议记录须由主持人、记录人签字并归档；更正另立新记录。",
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
        CheckId::R42 => (
            "依申请公开答复期限",
            "信息公开条例第三十条、第三十二条、第三十三条",
            "须在7个工作日内告知补正，20个工作日内答复，延长不超过20个工作日，征求第三方和其他机关意见的时间不计算在内。",
            Confirmed,
        ),
        CheckId::R43 => (
            "依申请公开答复类型",
            "信息公开条例第三十六条、第三十七条，政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）",
            "答复须属于年度报告格式规定的类型之一；不予公开、部分公开的，写明依据的条款和理由。",
            Confirmed,
        ),
        CheckId::R44 => (
            "政府信息公开年度报告",
            "信息公开条例第四十九条，政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）",
            "年度报告各栏须平衡：本年新收加上年结转，等于办理结果总计加结转下年度；每年1月31日前报送并公布。",
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
            "金额达到清单标准的，须经集体研究决定；低于标准上会的、几笔合计达到标准的，须说明理由。",
            ToConfirm,
        ),
        CheckId::R47 => (
            "保管期限",
            "国家档案局令第8号，档案法实施条例第十九条",
            "会议记录、纪要永久保管，其他材料按本单位保管期限表保管，不得擅自销毁。",
            ToConfirm,
        ),
        CheckId::R48 => (
            "记录完整",
            "档案法第三十七条",
            "记录前后相连，任何改动都能查出。",
            Confirmed,
        ),
        CheckId::R49 => (
            "落实责任",
            "参照国令713号第三十四条、第三十七条",
            "每项决定须明确责任科室和完成时限，反馈落实情况；未经程序不得变更或者停止执行。",
            Confirmed,
        ),
        CheckId::R50 => (
            "决策后评估",
            "参照国令713号第三十六条",
            "明显未达到预期、意见较多或者确有必要的，组织后评估，不由承担执行、作过前期论证评估的单位评估。",
            Confirmed,
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
        CheckId::R55 => (
            "分管领导到会",
            "本单位议事规则",
            "分管领导不能到会的，议题一般缓议。",
            ToConfirm,
        ),
        CheckId::R56 => (
            "第一议题",
            "本单位第一议题制度",
            "工委会议须有第一议题并记录学习内容。",
            ToConfirm,
        ),
        CheckId::R57 => (
            "会上材料收回",
            "本单位议事规则",
            "会上分发的编号材料须在散会前收回。",
            ToConfirm,
        ),
        CheckId::R58 => (
            "会议记录签字时限",
            "本单位议事规则",
            "会议记录须在3个工作日内由主持人和记录人签字，页码连续。",
            ToConfirm,
        ),
        CheckId::R59 => (
            "先决定后执行",
            "本单位三重一大实施办法",
            "合同、付款、开工、任职的日期不得早于决定日期；原则同意的，按会议意见修改的文稿经核对后执行和公开。",
            ToConfirm,
        ),
        CheckId::R60 => (
            "应上会未上会",
            "本单位三重一大实施办法",
            "达到标准的付款、合同、任职都须有会议决定。",
            ToConfirm,
        ),
        CheckId::R61 => (
            "纪要与记录一致",
            "本单位议事规则",
            "会议纪要的内容须与会议记录一致。",
            ToConfirm,
        ),
        CheckId::R62 => (
            "公示撤下",
            "本单位任前公示规定",
            "任前公示期满须撤下，并登记反映情况。",
            ToConfirm,
        ),
        CheckId::R63 => (
            "涉密事项",
            "保密法第二十九条、第三十一条",
            "涉及国家秘密的事项不得录入本程序，只保留占位。",
            Confirmed,
        ),
        CheckId::R64 => (
            "监督意见答复",
            "本单位议事规则",
            "纪检监察工委书记提出的程序提醒，散会前须答复。",
            ToConfirm,
        ),
        CheckId::R65 => (
            "决定、合同、付款金额",
            "本单位三重一大实施办法",
            "合同金额不得超过决定金额，付款累计不得超过合同金额。",
            ToConfirm,
        ),
        CheckId::R66 => (
            "议而不决",
            "本单位三重一大实施办法",
            "同一事项缓议两次或者超过60日仍未决定的，须说明情况。",
            ToConfirm,
        ),
        CheckId::R67 => (
            "制度和名册更新",
            "本单位议事规则",
            "班子变动之后，班子名册、分工和议事规则须及时更新。",
            ToConfirm,
        ),
        CheckId::R68 => (
            "书记缺席时的主持",
            "本单位议事规则",
            "书记不能到会的，由书记书面委托的委员主持，会后及时向书记报告；没有委托的，不作决定。",
            ToConfirm,
        ),
        CheckId::R69 => (
            "列席人数",
            "本单位议事规则",
            "规则要求党员代表等人员列席的，列席人数须达到规定。",
            ToConfirm,
        ),
    };
    CheckText {
        name,
        citation,
        demand,
        standing,
    }
}
