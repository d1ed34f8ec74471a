//! A code that is read from paper says what was written into it, as a drawing and as a picture.

use minutebook::exchange::document::{Block, Document, Pages};
use minutebook::exchange::scan_code::ScanCode;
use minutebook::exchange::{docx, word_file};
use rqrr::PreparedImage;

const WORDS: &str = "校验码 128-8f3a-12bc-77aa-0911-2e4d\n簿号 0f1e2d3c4b5a6978";
const PIXELS: usize = 8;

/// What a reader makes of dark and light points.
fn read(side: usize, dark: impl Fn(usize, usize) -> bool) -> String {
    let point = |x: usize, y: usize| if dark(x, y) { 0 } else { 255 };
    let mut picture = PreparedImage::prepare_from_greyscale(side, side, point);
    let codes = picture.detect_grids();
    let [code] = &codes[..] else {
        unreachable!("one code stands there, not {}", codes.len())
    };
    code.decode().expect("it can be read").1
}

/// The pixels of our own PNG: one bit each, rows without a filter in stored blocks.
fn pixels(png: &[u8], side: usize) -> Vec<bool> {
    let data = png.windows(4).position(|kind| kind == b"IDAT").expect("it has data") + 4;
    // The zlib header, then one stored block with its length twice.
    let rows = &png[data + 2 + 5..];
    let stride = 1 + side.div_ceil(8);
    let row = |y: usize| &rows[y * stride + 1..(y + 1) * stride];
    let dark = |y: usize, x: usize| row(y)[x / 8] >> (7 - x % 8) & 1 == 0;
    (0..side)
        .flat_map(|y| (0..side).map(move |x| (y, x)))
        .map(|(y, x)| dark(y, x))
        .collect()
}

#[test]
fn a_code_says_what_was_written_into_it_and_is_no_address() {
    let code = ScanCode::of(WORDS).expect("short enough");
    let side = code.side * PIXELS;
    let said = read(side, |x, y| code.is_dark(x / PIXELS, y / PIXELS));
    assert_eq!(said, WORDS);
    assert!(!said.contains("://") && !said.contains("www"));
}

#[test]
fn the_drawing_has_each_dark_module_once_and_nothing_else() {
    let code = ScanCode::of(WORDS).expect("short enough");
    let mut drawn = vec![false; code.side * code.side];
    for run in code.path().split('z').filter(|run| !run.is_empty()) {
        let (place, length) = run.trim_start_matches('M').split_once('h').expect("a run");
        let (x, y) = place.split_once(' ').expect("a place");
        let length = length.split('v').next().expect("a length");
        let number = |text: &str| text.parse::<usize>().expect("a number");
        for column in number(x)..number(x) + number(length) {
            let at = number(y) * code.side + column;
            assert!(!drawn[at], "{column} {y} is drawn twice");
            drawn[at] = true;
        }
    }
    for row in 0..code.side {
        for column in 0..code.side {
            assert_eq!(drawn[row * code.side + column], code.is_dark(column, row));
        }
    }
}

#[test]
fn the_picture_in_a_word_file_reads_the_same() {
    let code = ScanCode::of(WORDS).expect("short enough");
    let document = Document {
        mark: String::new(),
        number: String::new(),
        title: "会议记录".into(),
        blocks: vec![Block::ScanCode(WORDS.into())],
        imprint: Vec::new(),
        watermark: None,
        foot: String::new(),
        pages: Pages::Outer,
    };
    let file = docx::write(&document);
    let parts = word_file::parts(&file);
    assert!(!parts.is_empty());
    let png = code.png(PIXELS);
    assert!(
        file.windows(png.len()).any(|part| part == png),
        "the picture is in the file as it is"
    );
    let side = code.side * PIXELS;
    let pixels = pixels(&png, side);
    assert_eq!(read(side, |x, y| pixels[y * side + x]), WORDS);
}

#[test]
fn what_is_too_long_for_a_code_has_none() {
    assert!(ScanCode::of(&"长".repeat(2000)).is_none());
}
