//! Marks of state secrets, and ordinary talk of secrecy.

use minutebook::domain::secrecy_mark::{Mark, plainest, scan};
use proptest::prelude::*;

#[test]
fn marks_of_state_secrets_are_found_however_they_are_written() {
    for text in [
        "绝密★",
        "机密★10年",
        "秘密★长期",
        "机 密 ★ 1 0 年",
        "秘密☆5年",
        "秘密⭐",
        "秘密*6个月",
        "机\u{200B}密★",
        "★机密",
        "绝密级★",
        "机密\n关于某事的请示",
        "　秘　密　\r\n正文",
        "机密·10年",
        "秘密 5年",
        "密级：机密",
        "密 级: 秘密",
        "保密期限：10年",
        "保密期限 长期",
        "密码电报",
        "正文之前\n秘密★3年\n正文",
    ] {
        assert_eq!(plainest(text), Some(Mark::Secret), "{text}");
    }
}

#[test]
fn marks_of_restricted_papers_are_hints() {
    for text in [
        "内部资料 注意保存",
        "内部资料·注意保存",
        "内部资料，请勿外传",
        "内部文件",
        "特急电报",
        "加急电报\n正文",
        "密级：",
        "密级：内部",
    ] {
        assert_eq!(plainest(text), Some(Mark::Hint), "{text}");
    }
}

#[test]
fn ordinary_talk_of_secrecy_is_no_mark() {
    for text in [
        "按保密规定办理",
        "已作保密审查，可以公开",
        "涉及商业秘密的除外",
        "商业秘密",
        "商业秘密保护3年行动",
        "保守工作秘密5年",
        "不涉及国家秘密",
        "保密期限届满后公开",
        "遵守机密文件管理办法",
        "密级：公开",
        "密级：无",
        "确定密级和知悉范围",
        "**秘密**投票",
        "无记名秘密投票表决",
        "整理内部资料若干",
        "五星★级社区",
        "发电报、打电话通知",
        "",
    ] {
        assert_eq!(scan(text), [], "{text}");
    }
}

#[test]
fn a_mark_names_its_paragraph_and_place() {
    let found = scan("标题\n\n正文一\n机密★10年，正文");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].paragraph, found[0].range.clone()), (3, 8..14));
}

proptest! {
    #[test]
    fn any_text_can_be_scanned(text in "(?s).*") {
        for mark in scan(&text) {
            prop_assert!(mark.range.end <= text.chars().count());
        }
    }

    #[test]
    fn a_starred_grade_is_found_wherever_it_stands(before in "\\PC{0,8}", after in "\\PC{0,8}") {
        prop_assert_eq!(plainest(&format!("{before}机密★{after}")), Some(Mark::Secret));
    }
}
