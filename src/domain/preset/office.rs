//! The names and the posts a street begins with: posts only, never people.

use jiff::civil::Date;

use crate::domain::body::{Member, Office, Seat};
use crate::domain::id::MemberId;
use crate::domain::rulebook::MeetingKind;

/// What offices call the meeting that decides; the first is the usual one.
pub const COMMITTEE_MEETING_NAMES: [&str; 2] = ["工委会议", "党工委会议"];

/// Departments (承办科室) a street has as a rule.
const DEPARTMENTS: [&str; 9] = [
    "综合办公室",
    "党建工作办公室",
    "公共管理办公室",
    "公共服务办公室",
    "公共安全办公室",
    "经济发展办公室",
    "财政所",
    "司法所",
    "综合执法大队",
];

/// A post before it is dated.
struct Post {
    name: &'static str,
    charge: &'static str,
    presides: Option<u8>,
    /// The place in the order of presiding at the director's meeting, for those who sit in it.
    director: Option<u8>,
}

const fn post(name: &'static str, charge: &'static str) -> Post {
    Post {
        name,
        charge,
        presides: None,
        director: None,
    }
}

const fn presiding(place: u8, name: &'static str, charge: &'static str) -> Post {
    Post {
        presides: Some(place),
        ..post(name, charge)
    }
}

/// A seat in the director's meeting: the director first, then the deputies.
const fn seated(place: u8, post: Post) -> Post {
    Post {
        director: Some(place),
        ..post
    }
}

/// The members who vote, the secretary first, in the fixed order of posts.
const VOTING: [Post; 9] = [
    presiding(1, "书记", "主持工委全面工作"),
    seated(1, presiding(2, "副书记、主任", "主持办事处全面工作")),
    presiding(3, "专职副书记", "党建、群团"),
    post("纪检监察工委书记", "纪检监察"),
    post("组织委员", "组织、干部人事"),
    post("宣传委员", "宣传、意识形态、网络安全"),
    post("统战委员", "统战、民族宗教"),
    post("政法委员", "平安建设、信访、司法"),
    post("武装部长", "武装、应急管理"),
];

/// Deputies of the director who are no members of the committee: they sit in the director's meeting.
const DEPUTIES: [Post; 2] = [
    seated(2, post("副主任甲", "城市建设、城市管理、生态环境")),
    seated(3, post("副主任乙", "民政、卫生健康、社区建设")),
];

/// Posts that work with the book and don't vote.
const STAFF: [Post; 2] = [post("综合办经办人", "议题收集、会议组织"), post("记录人", "会议记录")];

/// The body as most streets have it, in office from a day on: nine who vote, two deputies, and two of the staff. The
/// deputies were added later, so that their ids come last.
pub fn roster_template(from: Date) -> Vec<Member> {
    let voting = (1..).zip(VOTING.iter().map(|post| (post, true)));
    let staff = (10..).zip(STAFF.iter().map(|post| (post, false)));
    let deputies = (12..).zip(DEPUTIES.iter().map(|post| (post, false)));
    voting
        .chain(deputies)
        .chain(staff)
        .map(|(id, (post, voting))| Member {
            id: MemberId(id),
            post: post.name.to_owned(),
            voting,
            from,
            until: None,
            charge: post.charge.to_owned(),
            presides: post.presides,
            secretary: id == 1,
            seats: post
                .director
                .map(|place| Seat {
                    kind: MeetingKind::Director,
                    presides: Some(place),
                })
                .into_iter()
                .collect(),
        })
        .collect()
}

/// The names that are alike in most streets; those of the house itself are left empty.
pub fn office_template() -> Office {
    Office {
        discipline: "纪检监察工委".to_owned(),
        general_section: "综合办公室".to_owned(),
        departments: DEPARTMENTS.map(str::to_owned).to_vec(),
        ..Office::default()
    }
}
