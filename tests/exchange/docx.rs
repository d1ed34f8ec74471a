//! A document as a Word file: every word stands in it in its order, and what is no word of it stands where it belongs.

use minutebook::exchange::document::{Block, Document, Pages};
use minutebook::exchange::{docx, word_file};

fn summary() -> Document {
    Document {
        mark: "东湖街工委会议纪要".into(),
        number: "〔2026〕3号".into(),
        title: String::new(),
        blocks: vec![
            Block::Text("2026年11月20日，书记主持召开会议。".into()),
            Block::Labelled {
                label: "出席：".into(),
                text: "书记；副书记、主任。".into(),
            },
            Block::Heading("一、关于<甲>&乙的议题".into()),
            Block::Text("会议决定，同意本事项。".into()),
        ],
        imprint: vec!["印发：全体委员".into(), "党政综合办公室\t2026年11月21日印发".into()],
        watermark: None,
        foot: "校验码 27-82fd".into(),
        pages: Pages::Outer,
    }
}

/// The parts of the file as they stand, in their order.
fn parts(document: &Document) -> Vec<String> {
    let file = docx::write(document);
    let parts = word_file::parts(&file);
    assert!(
        parts.iter().all(|part| !part.deflated),
        "the library stores them as they are"
    );
    let text = |part: &word_file::Part<'_>| String::from_utf8(part.bytes.to_vec()).expect("XML is UTF-8");
    parts.iter().map(text).collect()
}

fn body(document: &Document) -> String {
    let parts = parts(document);
    let body = parts.iter().find(|part| part.contains("<w:document"));
    body.expect("a file has a body").clone()
}

#[test]
fn every_word_stands_in_the_file_in_its_order() {
    let words = word_file::words(&body(&summary()));
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "东湖街工委会议纪要",
            "〔2026〕3号",
            "2026年11月20日，书记主持召开会议。",
            "出席：书记；副书记、主任。",
            "一、关于<甲>&乙的议题",
            "会议决定，同意本事项。",
            "印发：全体委员",
            "党政综合办公室2026年11月21日印发",
        ]
    );
}

#[test]
fn the_page_is_that_of_gb_t_9704() {
    let body = body(&summary());
    for (what, says) in [
        ("A4", r#"<w:pgSz w:w="11906" w:h="16838""#),
        ("天头37 mm", r#"w:top="2098""#),
        ("订口28 mm", r#"w:left="1587""#),
        ("22行×28字", r#"w:linePitch="579""#),
        ("3号字", r#"<w:sz w:val="32" />"#),
        ("印发日期在版心右边缘", r#"<w:tab w:val="right" w:pos="8840" />"#),
        ("红色标志", r#"<w:color w:val="FF0000" />"#),
    ] {
        assert!(body.contains(says), "{what}: {body}");
    }
}

#[test]
fn every_font_has_one_that_stands_in_for_it() {
    let file = docx::write(&summary());
    let text = String::from_utf8_lossy(&file);
    for (font, other) in [("方正小标宋简体", "华文中宋"), ("仿宋_GB2312", "仿宋")] {
        let pair = format!(r#"<w:font w:name="{font}"><w:altName w:val="{other}"/>"#);
        assert!(text.contains(&pair), "{font}");
        assert!(body(&summary()).contains(font), "{font} is used");
    }
}

#[test]
fn only_a_draft_says_so_across_every_page() {
    let issued = parts(&summary());
    assert!(!issued.iter().any(|part| part.contains("textpath")));
    let draft = Document {
        watermark: Some("草稿·未签发".into()),
        ..summary()
    };
    let headers: Vec<String> = parts(&draft)
        .into_iter()
        .filter(|part| part.contains("<w:hdr"))
        .collect();
    assert_eq!(headers.len(), 2, "on odd pages and on even ones");
    for header in headers {
        assert!(header.contains(r#"string="草稿·未签发""#), "{header}");
        assert!(!header.contains('\u{f8ff}'));
    }
}

#[test]
fn a_draft_has_no_red_heading() {
    let red = |document: &Document| body(document).contains("FF0000");
    assert!(red(&summary()));
    let draft = Document {
        watermark: Some("草稿·未签发".into()),
        ..summary()
    };
    assert!(!red(&draft), "{}", body(&draft));
    assert!(word_file::words(&body(&draft)).contains("东湖街工委会议纪要"));
}

#[test]
fn a_long_mark_is_as_wide_as_the_page_and_no_wider() {
    let size = |mark: &str| {
        let body = body(&Document {
            mark: mark.into(),
            ..summary()
        });
        let run = body
            .split(r#"<w:color w:val="FF0000" />"#)
            .next()
            .expect("the mark is red")
            .to_owned();
        let size = run
            .rsplit(r#"<w:sz w:val=""#)
            .next()
            .and_then(|rest| rest.split('"').next().map(str::to_owned));
        size.and_then(|size| size.parse::<usize>().ok()).expect("a size")
    };
    assert_eq!(size("东湖街工委会议纪要"), 72);
    let long = "中共越城区东湖街道工作委员会会议纪要";
    assert!(size(long) * long.chars().count() <= 884, "{}", size(long));
}

#[test]
fn a_bound_paper_counts_its_pages_and_carries_its_code() {
    let record = Document {
        pages: Pages::OfAll(["第", "页，共", "页"]),
        ..summary()
    };
    let footers: Vec<String> = parts(&record)
        .into_iter()
        .filter(|part| part.contains("<w:ftr"))
        .collect();
    assert_eq!(footers.len(), 2);
    for footer in footers {
        assert!(
            footer.contains("NUMPAGES") && footer.contains("校验码 27-82fd"),
            "{footer}"
        );
    }
    assert!(!parts(&summary()).iter().any(|part| part.contains("NUMPAGES")));
}

#[test]
fn whom_a_notice_is_addressed_to_is_not_indented_and_who_sends_it_stands_on_the_right() {
    let of = |block: Block| {
        body(&Document {
            blocks: vec![block],
            ..summary()
        })
    };
    let paragraph = |block: Block| {
        let body = of(block);
        let end = body.find("各位委员").expect("the words stand in the file");
        let start = body[..end].rfind("<w:p ").expect("in a paragraph");
        body[start..end].to_owned()
    };
    let words = || "各位委员：".to_owned();
    let plain = paragraph(Block::Text(words()));
    assert!(plain.contains("w:firstLine"), "{plain}");
    let flush = paragraph(Block::Flush(words()));
    assert!(!flush.contains("<w:ind") && !flush.contains("<w:jc"), "{flush}");
    let closing = paragraph(Block::Closing(words()));
    assert!(closing.contains(r#"<w:jc w:val="right" />"#), "{closing}");
    assert!(
        closing.contains(r#"w:right="640""#) && !closing.contains("w:firstLine"),
        "{closing}"
    );
}

/// The paragraphs of a body, each with its properties.
fn paragraphs(body: &str) -> Vec<&str> {
    body.split("<w:p ").skip(1).collect()
}

#[test]
fn who_sends_it_and_the_day_never_stand_alone_on_a_page() {
    let body = body(&Document {
        blocks: vec![
            Block::Text("一".into()),
            Block::Text("二".into()),
            Block::Closing("党政综合办公室".into()),
            Block::Closing("2026年3月10日".into()),
        ],
        imprint: Vec::new(),
        ..summary()
    });
    let kept = |words: &str| {
        let holds = |paragraph: &&&str| paragraph.contains(&format!(">{words}</w:t>"));
        let all = paragraphs(&body);
        all.iter().find(holds).map(|paragraph| paragraph.contains("keepNext"))
    };
    assert_eq!(kept("一"), Some(false));
    assert_eq!(kept("二"), Some(true), "goes with what closes it");
    assert_eq!(kept("党政综合办公室"), Some(true));
    assert_eq!(kept("2026年3月10日"), Some(false));
}

#[test]
fn a_table_has_its_cells_in_their_order_and_no_row_is_cut() {
    let body = body(&Document {
        blocks: vec![Block::Table {
            title: "签收表".into(),
            heads: vec!["序号".into(), "职务".into(), "签收人".into()],
            rows: vec![vec!["1".into(), "纪检监察工委书记".into(), String::new()]],
        }],
        imprint: Vec::new(),
        ..summary()
    });
    let words = word_file::words(&body);
    let words: Vec<&str> = words.split_whitespace().skip(2).collect();
    assert_eq!(words, ["签收表", "序号", "职务", "签收人", "1", "纪检监察工委书记"]);
    assert_eq!(body.matches("<w:cantSplit").count(), 2);
    // As wide as the type area: a post of eight characters needs more than a number.
    let widths = body.split("<w:gridCol w:w=\"").skip(1);
    let widths: Vec<u32> = widths.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect();
    assert_eq!(widths, [2455, 3928, 2455]);
}
