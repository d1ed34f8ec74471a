//! Votes and words by name in a text to be published.

use minutebook::domain::personal_data::{FindingKind, mask, not_to_publish, votes_by_name};
use proptest::prelude::*;

const NAMES: [&str; 3] = ["委员甲", "委员乙", "办公室负责人"];

fn found(text: &str) -> Vec<String> {
    votes_by_name(text, &NAMES)
        .into_iter()
        .map(|finding| {
            assert_eq!(finding.kind, FindingKind::NamedVote);
            finding.found
        })
        .collect()
}

#[test]
fn votes_and_words_by_name_are_found() {
    for (text, expected) in [
        ("委员甲同意。", &["委员甲同意"][..]),
        ("委员甲：不同意", &["委员甲：不同意"]),
        ("委员甲、委员乙均表示反对", &["委员甲、委员乙均表示"]),
        ("书记认为应当缓议", &["书记认为"]),
        ("办公室负责人提出三点意见", &["办公室负责人提出"]),
        ("反对：委员乙", &["反对：委员乙"]),
        ("弃权的有委员甲。", &["弃权的有委员甲"]),
        ("纪检监察工委书记对本项弃权", &["纪检监察工委书记对本项弃权"]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn tallies_are_found() {
    for (text, expected) in [
        ("同意8票，反对1票。", &["同意8票", "反对1票"][..]),
        ("赞成：八票", &["赞成：八票"]),
        ("同意票数为 8 票", &["同意票数为 8 票"]),
        ("8票同意", &["8票同意"]),
        ("8名委员同意", &["8名委员同意"]),
        ("同意８票", &["同意８票"]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn words_of_the_meeting_and_of_bodies_are_not() {
    for text in [
        "会议同意实施该项目。",
        "主任办公会议认为项目可行。",
        "书记专题会议同意提交工委会议。",
        "由建设委员会负责，会议同意",
        "委员甲负责落实，按期完成。会议同意",
        "书记、主任列席。会议认为",
        "应到9人，实到8人，会议有效。",
        "经集体讨论，一致同意。",
        "发放选票12张，征求32户居民意见",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_masked_vote_leaves_no_name() {
    let text = "经讨论，委员甲同意。";
    assert_eq!(mask(text, &votes_by_name(text, &NAMES)), "经讨论，***。");
}

proptest! {
    #[test]
    fn any_text_can_be_searched_for_any_name(text in "(?s).*", name in "\\PC{0,3}") {
        let _ = votes_by_name(&text, &[&name]);
        let _ = not_to_publish(&text, &[&name]);
    }
}

#[test]
fn a_stand_beside_a_name_that_no_roster_knows_is_found() {
    for text in [
        "王某同志反对，其他成员同意",
        "表决情况：张某某：同意",
        "李某同志表示弃权，",
        "陈某：不同意",
    ] {
        assert_eq!(votes_by_name(text, &[]).len(), 1, "{text}");
    }
    for text in [
        "方案：同意实施",
        "全体同志同意",
        "会议同意高度重视安全",
        "实施方案：同意",
        "任免事项：同意",
    ] {
        assert!(votes_by_name(text, &[]).is_empty(), "{text}");
    }
}

fn not_published(text: &str) -> Vec<String> {
    let found = not_to_publish(text, &NAMES).into_iter();
    found.map(|finding| finding.found).collect()
}

#[test]
fn how_the_votes_fell_is_found_in_what_is_to_be_published() {
    for (text, expected) in [
        ("表决结果：全票通过。", &["表决结果：", "全票通过"][..]),
        ("经表决，8人赞成1人弃权", &["8人赞成", "1人弃权"]),
        ("赞成8人，反对1人，弃权：0人。", &["赞成8人", "反对1人", "弃权：0人"]),
        ("八名同意", &["八名同意"]),
        ("会议一致通过该事项。", &["一致通过"]),
        ("经表决，一致同意。", &["一致同意"]),
        ("投票结果为满票当选", &["投票结果为", "满票当选"]),
        ("征求了居民意见。会议一致通过。", &["一致通过"]),
        ("８人赞成", &["８人赞成"]),
        ("会议以9：0通过。", &["9：0通过"]),
        ("以8:1的结果同意实施", &["8:1的结果同意"]),
        ("无人反对，无人弃权。", &["无人反对", "无人弃权"]),
        ("全体委员举手表决，多数赞成。", &["多数赞成"]),
        ("过半数委员同意", &["过半数委员同意"]),
    ] {
        assert_eq!(not_published(text), expected, "{text}");
    }
}

#[test]
fn lawful_words_about_numbers_agreement_and_results_are_not() {
    for text in [
        "经集体讨论，一致同意。",
        "会议同意实施该项目。",
        "经表决通过。",
        "表决结果按规定不公开。",
        "会议同意3人转正。",
        "会议同意8名同志参加培训",
        "征求居民意见120户，居民代表32人同意、2人反对。",
        "经业主大会一致通过",
        "图纸与现场不一致，通过整改解决。",
        "儿童票、全票的价格",
        "安排8人参加，资金10万元。",
        "投票结果由居民委员会公布",
        "听证会12人赞成",
        "会议于9:30通过视频召开",
        "多数项目已经完工，通过验收。",
        "居民多数赞成",
    ] {
        assert_eq!(not_published(text), Vec::<String>::new(), "{text}");
    }
}
