//! Personal data in a text to be published: what is found, what is not, and the masking.

use minutebook::domain::personal_data::{Finding, FindingKind, mask, scan};
use proptest::prelude::*;

use FindingKind::{BankCard, Email, HomeAddress, IdentityNumber, Landline, MobilePhone, Passport};

fn kinds(text: &str) -> Vec<FindingKind> {
    scan(text).into_iter().map(|finding| finding.kind).collect()
}

#[track_caller]
fn finds(kind: FindingKind, texts: &[(&str, &str)]) {
    for (text, expected) in texts {
        let found: Vec<(FindingKind, String)> = scan(text).into_iter().map(|f| (f.kind, f.found)).collect();
        assert_eq!(found, [(kind, (*expected).to_owned())], "{text}");
    }
}

#[track_caller]
fn finds_nothing(texts: &[&str]) {
    for text in texts {
        assert_eq!(scan(text), [], "{text}");
    }
}

#[test]
fn identity_numbers_are_found_however_they_are_typed() {
    finds(
        IdentityNumber,
        &[
            ("身份证号330602199001011119。", "330602199001011119"),
            ("33060219900101116X", "33060219900101116X"),
            ("33060219900101116x，", "33060219900101116x"),
            ("330602 19900101 1119", "330602 19900101 1119"),
            ("330602-19900101-1119", "330602-19900101-1119"),
            (
                "３３０６０２１９９００１０１１１１９",
                "３３０６０２１９９００１０１１１１９",
            ),
            ("3306\u{200B}02199001011119", "3306\u{200B}02199001011119"),
            ("ID330602199001011119", "330602199001011119"),
            ("330602900101111", "330602900101111"),
        ],
    );
}

#[test]
fn numbers_with_a_wrong_check_digit_region_or_birthday_are_no_identity_numbers() {
    finds_nothing(&[
        "330602199001011118",
        "993306199001011119",
        "330602199013011119",
        "330602901301111",
        "a1330602199001011119",
        "3306021990010111190",
    ]);
}

#[test]
fn a_prefix_in_groups_of_its_own_or_in_one_with_the_number_is_taken_off() {
    for text in [
        "00 86 13812345678",
        "8 613812345678",
        "+86 138 1234 5678",
        "0086-138-1234-5678",
    ] {
        assert_eq!(kinds(text), [MobilePhone], "{text}");
    }
}

#[test]
fn phones_are_found_with_and_without_marks() {
    finds(
        MobilePhone,
        &[
            ("联系人电话13812345678", "13812345678"),
            ("138-1234-5678", "138-1234-5678"),
            ("138 1234 5678", "138 1234 5678"),
            ("+86 138 1234 5678", "+86 138 1234 5678"),
            ("+8613812345678", "+8613812345678"),
            ("+86-13812345678", "+86-13812345678"),
            ("１３８１２３４５６７８", "１３８１２３４５６７８"),
            ("138—1234—5678", "138—1234—5678"),
            ("Tel13812345678", "13812345678"),
        ],
    );
    finds(
        Landline,
        &[
            ("0575-88123456", "0575-88123456"),
            ("(0575)88123456", "0575)88123456"),
            ("（0575）8812 3456", "0575）8812 3456"),
            ("010-65123456-801", "010-65123456-801"),
            ("057588123456", "057588123456"),
            ("监督电话：25661234", "25661234"),
            ("电话 8812 3456", "8812 3456"),
        ],
    );
    assert_eq!(kinds("13812345678、13912345678"), [MobilePhone, MobilePhone]);
    assert_eq!(kinds("13812345678 330602199001011119"), [MobilePhone, IdentityNumber]);
}

#[test]
fn bank_cards_need_an_issuer_and_the_luhn_check() {
    finds(
        BankCard,
        &[
            ("账号6222021200010123458", "6222021200010123458"),
            ("6222 0212 0001 0123 458", "6222 0212 0001 0123 458"),
            ("6225-8812-3456-7898", "6225-8812-3456-7898"),
            ("4111111111111111", "4111111111111111"),
        ],
    );
    finds_nothing(&["6222021200010123457", "1222021200010123450", "6222021200010123458.00"]);
}

#[test]
fn mail_addresses_and_passports_are_found() {
    finds(
        Email,
        &[
            ("发至wei.yuan@example.com。", "wei.yuan@example.com"),
            ("１３８１２３４５６７８＠139．com", "１３８１２３４５６７８＠139．com"),
        ],
    );
    finds(Passport, &[("护照E12345678", "E12345678"), ("EA1234567", "EA1234567")]);
    finds_nothing(&["@委员", "a@b", "版本@1.2.3", "AE12345678", "E123456789", "HE-12345678"]);
}

#[test]
fn home_addresses_are_found_down_to_the_room() {
    for text in [
        "某路12号3单元402室",
        "解放路12号阳光小区3栋402室",
        "阳光小区5幢302",
        "阳光小区 5号楼 2单元 302室",
        "阳光小区3-2-402",
        "某街15弄6号402室",
        "解放路十二号三单元四〇二室",
        "家住阳光花园8栋1单元1203户",
        "下余村3组12号",
        "下余村12号",
        "某路１２号３单元４０２室",
        "3号楼2单元501室",
    ] {
        let found = kinds(&format!("经查，{text}。"));
        assert_eq!(found, [HomeAddress], "{text}");
    }
}

#[test]
fn roads_offices_and_counts_are_no_home_addresses() {
    finds_nothing(&[
        "皋马线至高平村道路改造提升工程（路面白改黑、排水设施、绿化）",
        "东湖街道办事处，人民路1号",
        "街道办事处三楼301室召开会议",
        "社区服务中心2楼203室",
        "阳光小区共有12栋36单元432户",
        "涉及小区5幢120户居民",
        "改造阳光小区12栋36单元432户",
        "阳光小区3栋2单元120户居民",
        "对阳光小区5号楼2单元加装电梯",
        "下余村门前涂旱地改水田、垦造耕地项目",
        "下余村3号地块",
        "议题第3项，越政办发〔2021〕79号",
    ]);
}

#[test]
fn codes_file_numbers_dates_and_amounts_are_no_personal_data() {
    finds_nothing(&[
        "统一社会信用代码91330602MA2ABCDE1G",
        "12330602471234567Q",
        "913306027123400067",
        "项目代码2025-330602-48-01-123456",
        "2025-330602-48-01-138123",
        "2020-330602-78-03-139123",
        "绍政发〔2015〕42号，国务院令第713号",
        "2026年11月22日至2026-11-27",
        "2026-11-22 09:30",
        "20261122",
        "合计1,234,567.89元",
        "13812345678.00元",
        "13812345678元",
        "预算13800000000 元",
        "第12次会议第3项，2026年第12次",
        "工委会〔2026〕12号-3",
        "校验码 138a12345678f139",
        "电话通知时间20261122",
    ]);
}

#[test]
fn a_finding_names_its_paragraph_and_place() {
    let text = "第一段。\n\n　\r\n第二段电话：\u{200B}138\u{200B}12345678。";
    let found = scan(text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].paragraph, 2);
    let place: String = text
        .chars()
        .skip(found[0].range.start)
        .take(found[0].range.len())
        .collect();
    assert_eq!(place, "138\u{200B}12345678");
    assert_eq!(found[0].found, place);
}

#[test]
fn masking_leaves_enough_to_recognise_and_no_more() {
    for (text, expected) in [
        ("身份证330602199001011119。", "身份证3306**********1119。"),
        ("电话138-1234-5678，", "电话138-****-5678，"),
        ("+8613812345678", "+86138****5678"),
        ("0575-88123456", "0575-8812****"),
        ("6222021200010123458", "6222***********3458"),
        ("住解放路12号3单元402室。", "住解放路***。"),
        ("发wei.yuan@example.com", "发w***@example.com"),
        ("护照E12345678", "护照E*****678"),
        ("一切照旧", "一切照旧"),
    ] {
        assert_eq!(mask(text, &scan(text)), expected);
    }
}

#[test]
fn findings_of_another_text_never_break_the_masking() {
    let stray = Finding {
        kind: MobilePhone,
        paragraph: 1,
        range: 5..500,
        found: String::new(),
    };
    assert_eq!(mask("短", &[stray.clone(), stray]), "短");
}

/// Pieces that the scanner knows, and pieces that part them.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("330602199001011119"),
        Just("13812345678"),
        Just("6222021200010123458"),
        Just("wei@example.com"),
        Just("解放路12号3单元402室"),
        Just("0575-88123456"),
        Just("E12345678"),
        Just("，"),
        Just("\n"),
        Just(" "),
        Just("-"),
        Just("\u{200B}"),
        Just("１"),
        Just("号"),
        Just("村"),
    ];
    proptest::collection::vec(prop_oneof![3 => piece.prop_map(str::to_owned), 1 => "\\PC{0,6}"], 0..12)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn findings_are_in_order_apart_and_say_what_stands_there(text in any_text()) {
        let findings = scan(&text);
        for pair in findings.windows(2) {
            prop_assert!(pair[0].range.end <= pair[1].range.start);
        }
        let chars: Vec<char> = text.chars().collect();
        for finding in &findings {
            let place: String = chars[finding.range.clone()].iter().collect();
            prop_assert_eq!(&place, &finding.found);
        }
        let _ = mask(&text, &findings);
    }

    #[test]
    fn any_text_can_be_scanned_and_masked(text in "(?s).*") {
        let _ = mask(&text, &scan(&text));
    }

    #[test]
    fn masked_numbers_are_not_found_again(kind in 0_usize..5, before in "[，。 \n]{1,3}") {
        let number = ["330602199001011119", "13812345678", "6222021200010123458", "E12345678", "某路1号2室"][kind];
        let text = format!("{before}{number}");
        let masked = mask(&text, &scan(&text));
        prop_assert!(masked.contains('*'));
        prop_assert_eq!(scan(&masked), []);
    }
}
