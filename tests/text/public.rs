//! The proposed public text says what was decided, and nothing of votes, posts or persons.

use minutebook::domain::meeting::Outcome;
use minutebook::domain::register::Register;
use minutebook::text::disclosure;

use crate::office::{entry, house, roster};

#[test]
fn the_public_text_says_what_when_and_by_which_meeting() {
    let text = disclosure::proposal(&entry(Register::Decision), &house());
    assert_eq!(text.title, "集体决策结果公开：居家养老服务补贴办法");
    assert_eq!(
        text.text,
        "2026年11月19日，某街工委召开2026年第18次工委会议，研究了“居家养老服务补贴办法”。\n\
         会议决定：同意印发居家养老服务补贴办法。\n\
         承办科室：公共服务办公室。"
    );
}

#[test]
fn the_public_text_holds_no_post_vote_or_page_of_the_minutes() {
    for register in Register::ALL {
        for outcome in [
            Outcome::Passed,
            Outcome::PassedInPrinciple {
                changes: "委员乙提出降低标准".to_owned(),
                reviser: "委员乙".to_owned(),
            },
            Outcome::Rejected,
        ] {
            let mut entry = entry(register);
            entry.outcome = outcome;
            let text = disclosure::proposal(&entry, &house());
            let all = format!("{}\n{}", text.title, text.text);
            for member in roster().members.iter().filter(|member| member.post != "书记") {
                assert!(!all.contains(&member.post), "{} in {all}", member.post);
            }
            for word in ["票", "弃权", "不同意", "应到", "实到", "回避", "表态", "页", "书记"] {
                assert!(!all.contains(word), "{word} in {all}");
            }
        }
    }
}

#[test]
fn an_appointments_public_text_does_not_name_the_person() {
    let mut entry = entry(Register::Appointment);
    entry.title = "关于某某同志任职的议题".to_owned();
    entry.summary = "同意某某同志任职".to_owned();
    let text = disclosure::proposal(&entry, &house());
    assert!(!text.title.contains("某某") && !text.text.contains("某某"));
}
