//! Places by name: the navigation, page titles, and what an empty page says with its one next button.

use super::{button, words};
use crate::domain::register::Register;

/// A place a person can go to, as the words need it; the route belongs to the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// 首页.
    Home,
    /// The choice among books.
    Books,
    /// Founding a book.
    Founding,
    /// The application form.
    Application,
    /// All registers.
    Registers,
    /// One register.
    Register(Register),
    /// One matter.
    Matter,
    /// All meetings.
    Meetings,
    /// One meeting.
    Meeting,
    /// The meeting room.
    Room,
    /// Disclosure.
    Disclosure,
    /// Requests for information.
    Requests,
    /// Irregularities.
    Irregularities,
    /// Decisions that are followed up.
    FollowUps,
    /// Problems to be rectified.
    Rectifications,
    /// The self-check.
    SelfCheck,
    /// The rulebook, the catalogue and the body.
    RulesAndBody,
    /// Where the data is, backup, verification.
    DataSafety,
    /// Help.
    Help,
}

/// The title of a place, also its name in the navigation.
pub const fn title(place: Place) -> &'static str {
    match place {
        Place::Home => "首页",
        Place::Books => "选择议事簿",
        Place::Founding => "新建议事簿",
        Place::Application => "申报议题",
        Place::Registers => "台账",
        Place::Register(register) => words::register_book(register),
        Place::Matter => "一事一档",
        Place::Meetings | Place::Meeting => "会议",
        Place::Room => "会议现场",
        Place::Disclosure => "公开",
        Place::Requests => "依申请公开",
        Place::Irregularities => "程序瑕疵",
        Place::FollowUps => "督办",
        Place::Rectifications => "整改",
        Place::SelfCheck => "自查",
        Place::RulesAndBody => "制度与班子",
        Place::DataSafety => "数据安全",
        Place::Help => "帮助",
    }
}

/// What an empty page says, and the one button that leads on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Empty {
    /// The fact.
    pub fact: &'static str,
    /// The label of the next button; empty where there is nothing to do.
    pub next: &'static str,
}

/// What a place says while it holds nothing.
pub const fn empty(place: Place) -> Empty {
    let (fact, next) = match place {
        Place::Home => ("没有等待办理的事项。", button::APPLY),
        Place::Books => ("本机还没有议事簿。", button::FOUND),
        Place::Founding | Place::Application | Place::Room | Place::Help => ("", ""),
        Place::Registers => ("台账还没有内容。议题经会议决定后登记入台账。", button::APPLY),
        Place::Register(register) => (empty_register(register), button::APPLY),
        Place::Matter => ("没有找到这一事项，可能在另一本议事簿内。", button::BACK),
        Place::Meetings => ("还没有召集会议。", button::CALL_MEETING),
        Place::Meeting => ("本次会议还没有议程。", button::PLACE_ON_AGENDA),
        Place::Disclosure => ("没有等待公开的事项。已登记的事项认定公开属性后在此办理。", ""),
        Place::Requests => ("没有依申请公开登记。", "登记申请"),
        Place::Irregularities => ("没有程序瑕疵登记。", button::IRREGULARITY),
        Place::FollowUps => ("没有须督办的决定。已登记入台账的决定在此督办。", ""),
        Place::Rectifications => ("没有问题整改登记。", "登记问题"),
        Place::SelfCheck => ("还没有自查。", "开始自查"),
        Place::RulesAndBody => ("还没有议事规则和班子名册。", button::ADOPT_RULES),
        Place::DataSafety => ("还没有备份。", button::BACKUP),
    };
    Empty { fact, next }
}

const fn empty_register(register: Register) -> &'static str {
    match register {
        Register::Decision => "还没有重大决策事项。",
        Register::Appointment => "还没有重要人事任免事项。",
        Register::Project => "还没有重大项目安排事项。",
        Register::Funds => "还没有大额资金使用事项。",
    }
}

/// What a list says when its filter leaves nothing.
pub const NOTHING_MATCHES: &str = "没有符合条件的事项。";
/// What a list says above its rows: how many there are, and how many are entered and disclosed.
pub fn counted(year: i16, all: usize, entered: usize, disclosed: usize, late: usize) -> String {
    let late = if late == 0 {
        String::new()
    } else {
        format!("，逾期{late}项")
    };
    format!("{year}年，共{all}项，已登记{entered}项，已公开{disclosed}项{late}")
}
