//! The two disclosure catalogues (党务公开目录, 主动公开目录) a street begins with.
//!
//! The government lines rest on 信息公开条例 第19、20条, whose numbers were read. What a Party organisation of a street
//! discloses is from memory, without articles: the office confirms each line against its own catalogue.

use crate::domain::disclosure::Track;
use crate::domain::register::BookKind;

/// A line before it has a code.
pub struct Line {
    /// What is disclosed.
    pub title: &'static str,
    /// What it rests on.
    pub basis: &'static str,
    /// To whom.
    pub scope: &'static str,
    /// Where.
    pub channel: &'static str,
    /// When.
    pub term: &'static str,
}

/// The lines of a catalogue in a book, in order.
pub const fn of(kind: BookKind, track: Track) -> &'static [Line] {
    match (kind, track) {
        (BookKind::Main, Track::PartyAffairs) => PARTY,
        (BookKind::Main, Track::Government) => GOVERNMENT,
        (BookKind::Personnel, Track::PartyAffairs) => PARTY_PERSONNEL,
        (BookKind::Personnel, Track::Government) => GOVERNMENT_PERSONNEL,
    }
}

/// What opens the code of a line.
pub const fn mark(track: Track) -> &'static str {
    match track {
        Track::PartyAffairs => "党",
        Track::Government => "政",
    }
}

const PARTY_BASIS: &str = "党务公开条例（试行），条款待本单位核实";
const EVERYONE: &str = "向社会公开";
const MEMBERS: &str = "向本街道党组织和党员公开";
const BOARD: &str = "公开栏";
const BOARD_AND_SITE: &str = "公开栏、政府网站";
const INSIDE: &str = "会议、文件、内部公开栏";

const fn party(title: &'static str, scope: &'static str, channel: &'static str, term: &'static str) -> Line {
    Line {
        title,
        basis: PARTY_BASIS,
        scope,
        channel,
        term,
    }
}

const fn government(title: &'static str, basis: &'static str) -> Line {
    Line {
        title,
        basis,
        scope: EVERYONE,
        channel: "政府网站",
        term: "形成或者变更之日起20个工作日内",
    }
}

const AT_ONCE: &str = "决定之后及时公开";
const YEARLY: &str = "每年公开";
const LASTING: &str = "长期公开，变更后及时更新";

const PARTY: &[Line] = &[
    party("工委领导班子成员、分工和职责", EVERYONE, BOARD_AND_SITE, LASTING),
    party("工委工作机构设置和职责", EVERYONE, BOARD_AND_SITE, LASTING),
    party("贯彻落实上级党组织决策部署的情况", MEMBERS, INSIDE, YEARLY),
    party("年度工作计划、重点工作和完成情况", MEMBERS, INSIDE, YEARLY),
    party("集体决定的重大决策事项", EVERYONE, BOARD_AND_SITE, AT_ONCE),
    party("集体决定的重大项目安排事项", EVERYONE, BOARD_AND_SITE, AT_ONCE),
    party("集体决定的大额资金使用事项", MEMBERS, INSIDE, AT_ONCE),
    party("意识形态、党风廉政建设责任制落实情况", MEMBERS, INSIDE, YEARLY),
    party("基层党组织设置、换届和党员发展情况", MEMBERS, BOARD, AT_ONCE),
    party("党费收缴、使用和管理情况", MEMBERS, BOARD, YEARLY),
    party("联系服务党员群众、困难党员帮扶情况", MEMBERS, BOARD, YEARLY),
    party(
        "巡察反馈问题的整改情况",
        EVERYONE,
        BOARD_AND_SITE,
        "按巡察机构要求的时间公开",
    ),
];

const PARTY_PERSONNEL: &[Line] = &[
    party("任前公示", EVERYONE, BOARD, "决定之后、任职之前，不少于5个工作日"),
    party("任免结果", MEMBERS, INSIDE, "任免文件印发之后及时公开"),
    party("社区党组织书记选任结果", EVERYONE, BOARD, AT_ONCE),
    party("先进集体、先进个人的推荐结果", EVERYONE, BOARD, "上报之前公开"),
];

const GOVERNMENT: &[Line] = &[
    government("机构职能、内设机构、办公地址和联系方式", "信息公开条例第二十条"),
    government("行政规范性文件", "信息公开条例第二十条第一项"),
    government("年度计划、专项规划", "信息公开条例第二十条第三项"),
    government("财政预算、决算", "信息公开条例第二十条第七项"),
    government("行政事业性收费项目、依据和标准", "信息公开条例第二十条第八项"),
    government("政府集中采购项目的目录、标准和实施情况", "信息公开条例第二十条第九项"),
    government("重大建设项目的批准和实施情况", "信息公开条例第二十条第十项"),
    government(
        "扶贫、教育、医疗、社会保障、就业的政策措施和实施情况",
        "信息公开条例第二十条",
    ),
    government("突发公共事件的应急预案、预警信息和应对情况", "信息公开条例第二十条"),
    government("环境保护、公共卫生、安全生产的监督检查情况", "信息公开条例第二十条"),
    government(
        "养老、托育、救助等公共服务的对象、标准和办理流程",
        "信息公开条例第十九条",
    ),
    government("政府信息公开指南、目录和年度报告", "信息公开条例第十二条、第五十条"),
];

const GOVERNMENT_PERSONNEL: &[Line] = &[government(
    "公务员、编外人员招录的职位、名额、条件和结果",
    "信息公开条例第二十条第十四项",
)];
