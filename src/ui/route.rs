//! Routes live after `#`: files opened from disk can't route by path. Titles and names never stand in one.

use crate::domain::id::{MatterId, MeetingId};
use crate::domain::register::Register;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// 首页.
    Home,
    /// 申报议题, for one register once it is chosen.
    Apply(Option<Register>),
    /// 台账.
    Register(Register),
    /// 议题.
    Matter(MatterId),
    /// 会议.
    Meetings,
    /// One meeting: prepare and hold.
    Meeting(MeetingId),
    /// 公开.
    Disclosures,
    /// 公开办理 of one matter.
    Disclosure(MatterId),
    /// 依申请公开.
    Requests,
    /// 程序瑕疵.
    Irregularities,
    /// 督办.
    FollowUps,
    /// 整改.
    Rectifications,
    /// 自查.
    SelfCheck,
    /// 导入资料核对.
    Imports,
    /// 制度与班子.
    Office,
    /// 数据安全.
    Safety,
}

const fn register_word(register: Register) -> &'static str {
    match register {
        Register::Decision => "decision",
        Register::Appointment => "appointment",
        Register::Project => "project",
        Register::Funds => "funds",
    }
}

fn register_of(word: &str) -> Option<Register> {
    Register::ALL
        .into_iter()
        .find(|register| register_word(*register) == word)
}

impl Route {
    /// Reads the part of an address after `#`; whatever is not known is the home page.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let mut parts = path.splitn(2, '/');
        let (page, rest) = (parts.next().unwrap_or_default(), parts.next());
        match (page, rest) {
            ("apply", None) => Self::Apply(None),
            // The decided matter behind the register is the page's own to read.
            ("apply", Some(rest)) => Self::Apply(register_of(rest.split('/').next().unwrap_or_default())),
            ("register", Some(word)) => register_of(word).map_or(Self::Home, Self::Register),
            // The part of the matter's page behind the id is the page's own to read.
            ("matter", Some(rest)) => {
                let id = rest.split('/').next().unwrap_or_default();
                id.parse().map_or(Self::Home, Self::Matter)
            }
            ("meetings", None) => Self::Meetings,
            // The part of the page behind the id is the page's own to read.
            ("meeting", Some(rest)) => {
                let id = rest.split('/').next().unwrap_or_default();
                id.parse().map_or(Self::Meetings, Self::Meeting)
            }
            ("disclosures", None) => Self::Disclosures,
            // The part of the page behind the id is the page's own to read.
            ("disclosure", Some(rest)) => {
                let id = rest.split('/').next().unwrap_or_default();
                id.parse().map_or(Self::Disclosures, Self::Disclosure)
            }
            ("requests", None) => Self::Requests,
            ("irregularities", _) => Self::Irregularities,
            ("follow-ups", None) => Self::FollowUps,
            ("rectifications", _) => Self::Rectifications,
            ("self-check", None) => Self::SelfCheck,
            ("imports", None) => Self::Imports,
            // The part of the page behind it is the page's own to read.
            ("office", _) => Self::Office,
            ("safety", None) => Self::Safety,
            _ => Self::Home,
        }
    }

    /// The address after which the browser finds the page again.
    pub fn href(&self) -> String {
        match self {
            Self::Home => "#/".into(),
            Self::Apply(None) => "#/apply".into(),
            Self::Apply(Some(register)) => format!("#/apply/{}", register_word(*register)),
            Self::Register(register) => format!("#/register/{}", register_word(*register)),
            Self::Matter(id) => format!("#/matter/{id}"),
            Self::Meetings => "#/meetings".into(),
            Self::Meeting(id) => format!("#/meeting/{id}"),
            Self::Disclosures => "#/disclosures".into(),
            Self::Disclosure(id) => format!("#/disclosure/{id}"),
            Self::Requests => "#/requests".into(),
            Self::Irregularities => "#/irregularities".into(),
            Self::FollowUps => "#/follow-ups".into(),
            Self::Rectifications => "#/rectifications".into(),
            Self::SelfCheck => "#/self-check".into(),
            Self::Imports => "#/imports".into(),
            Self::Office => "#/office".into(),
            Self::Safety => "#/safety".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_found_again_by_its_address() {
        let routes = [
            Route::Home,
            Route::Apply(None),
            Route::Apply(Some(Register::Funds)),
            Route::Register(Register::Project),
            Route::Matter(MatterId([7; 8])),
            Route::Meetings,
            Route::Meeting(MeetingId([9; 8])),
            Route::Disclosures,
            Route::Disclosure(MatterId([1; 8])),
            Route::Requests,
            Route::Irregularities,
            Route::FollowUps,
            Route::Rectifications,
            Route::SelfCheck,
            Route::Imports,
            Route::Office,
            Route::Safety,
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn a_part_of_a_matters_page_opens_the_matter() {
        let matter = Route::Matter(MatterId([7; 8]));
        assert_eq!(Route::parse(&format!("{}/consultation", matter.href())), matter);
    }

    #[test]
    fn an_application_for_what_goes_beyond_a_decision_opens_the_form_of_its_register() {
        let funds = Route::Apply(Some(Register::Funds));
        assert_eq!(Route::parse(&format!("{}/0707070707070707", funds.href())), funds);
    }

    #[test]
    fn an_irregularity_about_a_matter_opens_the_irregularities() {
        assert_eq!(Route::parse("#/irregularities/0707070707070707"), Route::Irregularities);
    }

    #[test]
    fn an_irregularity_that_is_to_be_rectified_opens_the_rectifications() {
        assert_eq!(Route::parse("#/rectifications/2026-1"), Route::Rectifications);
    }

    #[test]
    fn the_emergency_path_of_a_meeting_opens_the_meeting() {
        let meeting = Route::Meeting(MeetingId([9; 8]));
        assert_eq!(Route::parse(&format!("{}/emergency", meeting.href())), meeting);
    }

    #[test]
    fn an_unknown_address_opens_the_home_page() {
        assert_eq!(Route::parse("#/no-such-page/x"), Route::Home);
        assert_eq!(Route::parse(""), Route::Home);
    }
}
