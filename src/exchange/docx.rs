//! A [`Document`] as a Word file, in the layout of GB/T 9704-2012: A4, 22 lines of 28 characters, the fonts by their
//! usual names with those that stand in for them where they are not installed.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, BorderType, DocGrid, DocGridType, Docx, Footer, Header, LineSpacing, LineSpacingType, NumPages,
    PageMargin, PageNum, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Pic, Run, RunFonts,
    SpecialIndentType, Tab, TabValueType, Table, TableCell, TableLayoutType, TableRow, VAlignType, WidthType, XMLDocx,
};

use super::document::{Block, Document, Pages, TO_THE_EDGE};
use super::scan_code::ScanCode;

mod fonts;

use fonts::{BODY, HEADING, LATIN, PAGE, STANDS_IN, TITLE};

/// Twentieths of a point in a tenth of a millimetre: 1440 of them are an inch.
const fn tenths_of_mm(tenths: i32) -> i32 {
    (tenths * 1440 + 127) / 254
}

/// 3号, in half points.
const SIZE_BODY: usize = 32;
/// 2号.
const SIZE_TITLE: usize = 44;
/// 4号.
const SIZE_SMALL: usize = 28;
/// 小4号.
const SIZE_CELL: usize = 24;
/// A fifth size below, for what is no part of the document.
const SIZE_FOOT: usize = 18;
/// The mark is no larger than this, and no wider than the type area.
const SIZE_MARK_MAX: usize = 72;
/// The width of the type area (156 mm), in half points.
const WIDTH: usize = 884;
/// The same, in twentieths of a point.
const WIDTH_OF_TABLE: usize = 10 * WIDTH;
/// A column is as wide as the longest of its cells asks for, but no narrower and no wider than so many half characters.
const COLUMN: (usize, usize) = (10, 32);
/// 22 lines on 225 mm, in twentieths of a point.
const LINE: i32 = 579;
/// 28 characters on 156 mm where 3号 would have 27 and a half: so much closer, in twentieths of a point. Not by a grid of
/// characters, in which `LibreOffice` gives two places to each.
const CLOSER: i32 = -5;
/// Two characters of 3号, in twentieths of a point.
const TWO_CHARACTERS: i32 = 640;

/// 22 mm, of which a millimetre has 36,000.
const SIZE_CODE: u32 = 22 * 36_000;
/// Enough for a printer.
const PIXELS_OF_MODULE: usize = 8;

const RED: &str = "FF0000";
const BLACK: &str = "000000";
/// Stands in the header until the watermark takes its place; no text of a document has it.
const PLACE_OF_WATERMARK: &str = "\u{f8ff}";

/// The bytes of the file.
pub fn write(document: &Document) -> Vec<u8> {
    let mut packed = laid_out(document).build();
    packed.font_table = font_table();
    if let Some(words) = &document.watermark {
        let shape = watermark(words);
        for header in &mut packed.headers {
            replace(
                header,
                &format!(r#"<w:t xml:space="preserve">{PLACE_OF_WATERMARK}</w:t>"#),
                &shape,
            );
        }
    }
    zipped(packed)
}

fn zipped(packed: XMLDocx) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    packed.pack(&mut file).expect("memory takes every byte");
    file.into_inner()
}

fn laid_out(document: &Document) -> Docx {
    let margin = PageMargin::new()
        .top(tenths_of_mm(370))
        .bottom(tenths_of_mm(350))
        .left(tenths_of_mm(280))
        .right(tenths_of_mm(260))
        .header(tenths_of_mm(150))
        .footer(tenths_of_mm(245));
    let size = |tenths| u32::try_from(tenths_of_mm(tenths)).unwrap_or_default();
    let grid = DocGrid::with_empty()
        .grid_type(DocGridType::Lines)
        .line_pitch(usize::try_from(LINE).unwrap_or_default());
    let mut docx = Docx::new()
        .page_size(size(2100), size(2970))
        .page_margin(margin)
        .default_fonts(fonts(BODY))
        .default_size(SIZE_BODY)
        .default_line_spacing(LineSpacing::new().line_rule(LineSpacingType::Exact).line(LINE));
    docx.document = docx.document.doc_grid(grid);
    if document.watermark.is_some() {
        docx = docx.header(marked()).even_header(marked());
    }
    docx = docx
        .footer(foot(document, AlignmentType::Right))
        .even_footer(foot(document, AlignmentType::Left));
    docx = paragraphs(docx, head(document));
    let mut blocks = document.blocks.iter().peekable();
    while let Some(this) = blocks.next() {
        docx = if let Block::Table { heads, rows, .. } = this {
            let above = paragraphs(docx, vec![Paragraph::new(), block(this)]);
            above.add_table(table(heads, rows))
        } else {
            // Who sends it, and the day, never stand alone on a page.
            let closes = matches!(blocks.peek(), Some(Block::Closing(_)));
            let paragraph = block(this);
            docx.add_paragraph(if closes { paragraph.keep_next(true) } else { paragraph })
        };
    }
    paragraphs(docx, imprint(document))
}

fn paragraphs(docx: Docx, all: Vec<Paragraph>) -> Docx {
    all.into_iter().fold(docx, Docx::add_paragraph)
}

/// A table of the width of the type area; no row is cut by the end of a page.
fn table(heads: &[String], rows: &[Vec<String>]) -> Table {
    let (least, most) = COLUMN;
    let longest = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        let half = |cell: &String| cell.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        let lengths = cells.chain(heads.get(at)).map(half);
        lengths.max().unwrap_or(least).clamp(least, most)
    };
    let lengths: Vec<usize> = (0..heads.len()).map(longest).collect();
    let all = lengths.iter().sum::<usize>().max(1);
    let widths: Vec<usize> = lengths.iter().map(|length| WIDTH_OF_TABLE * length / all).collect();
    let row = |cells: &[String]| {
        let cells = cells.iter().zip(&widths).map(|(words, width)| {
            TableCell::new()
                .width(*width, WidthType::Dxa)
                .vertical_align(VAlignType::Center)
                .add_paragraph(centred(run(words, BODY, SIZE_CELL)))
        });
        TableRow::new(cells.collect()).cant_split()
    };
    let all = [row(heads)].into_iter().chain(rows.iter().map(|cells| row(cells)));
    Table::new(all.collect())
        .layout(TableLayoutType::Fixed)
        .width(WIDTH_OF_TABLE, WidthType::Dxa)
        .set_grid(widths.clone())
}

fn fonts(east: &str) -> RunFonts {
    RunFonts::new().east_asia(east).ascii(LATIN).hi_ansi(LATIN).cs(LATIN)
}

fn run(text: &str, font: &str, size: usize) -> Run {
    let run = Run::new().add_text(text).fonts(fonts(font)).size(size);
    if size == SIZE_BODY {
        run.character_spacing(CLOSER)
    } else {
        run
    }
}

fn centred(run: Run) -> Paragraph {
    Paragraph::new().align(AlignmentType::Center).add_run(run)
}

/// Lines as high as their letters ask for.
fn free_lines() -> LineSpacing {
    LineSpacing::new().line_rule(LineSpacingType::Auto).line(240)
}

fn rule(position: ParagraphBorderPosition, colour: &str) -> ParagraphBorders {
    let border = ParagraphBorder::new(position)
        .val(BorderType::Single)
        .size(12)
        .space(1)
        .color(colour);
    ParagraphBorders::with_empty().set(border)
}

/// The mark with its number and the red rule, then the title with an empty line around it.
fn head(document: &Document) -> Vec<Paragraph> {
    let mut all = Vec::new();
    // A draft has no red heading.
    let colour = if document.watermark.is_some() { BLACK } else { RED };
    if !document.mark.is_empty() {
        let size = (WIDTH / document.mark.chars().count().max(1)).min(SIZE_MARK_MAX);
        let mark = run(&document.mark, TITLE, size).color(colour);
        all.push(centred(mark).line_spacing(free_lines()));
    }
    let number = || centred(run(&document.number, BODY, SIZE_BODY));
    if !document.mark.is_empty() {
        let mut below = number();
        below.property = below
            .property
            .set_borders(rule(ParagraphBorderPosition::Bottom, colour));
        all.extend([Paragraph::new(), below, Paragraph::new()]);
    }
    if !document.title.is_empty() {
        all.push(centred(run(&document.title, TITLE, SIZE_TITLE)).line_spacing(free_lines()));
        if document.mark.is_empty() && !document.number.is_empty() {
            all.push(number());
        }
        all.push(Paragraph::new());
    }
    all
}

/// A block that is one paragraph; of a table, its title.
fn block(block: &Block) -> Paragraph {
    let indented = || Paragraph::new().indent(None, Some(SpecialIndentType::FirstLine(TWO_CHARACTERS)), None, None);
    match block {
        Block::Heading(words) => indented().keep_next(true).add_run(run(words, HEADING, SIZE_BODY)),
        Block::Labelled { label, text } => indented()
            .add_run(run(label, HEADING, SIZE_BODY))
            .add_run(run(text, BODY, SIZE_BODY)),
        Block::Text(words) => indented().add_run(run(words, BODY, SIZE_BODY)),
        Block::Flush(words) => Paragraph::new().add_run(run(words, BODY, SIZE_BODY)),
        Block::Closing(words) => Paragraph::new()
            .align(AlignmentType::Right)
            .indent(None, None, Some(TWO_CHARACTERS), None)
            .keep_lines(true)
            .add_run(run(words, BODY, SIZE_BODY)),
        Block::ScanCode(words) => scan_code(words),
        Block::Table { title, .. } => centred(run(title, HEADING, SIZE_BODY)).keep_next(true),
        Block::Signature(words) => indented()
            .keep_lines(true)
            .line_spacing(LineSpacing::new().line_rule(LineSpacingType::Exact).line(2 * LINE))
            .add_run(run(words, BODY, SIZE_BODY)),
    }
}

/// The code of a text, 22 mm wide.
fn scan_code(words: &str) -> Paragraph {
    let place = Paragraph::new().line_spacing(free_lines()).keep_lines(true);
    match ScanCode::of(words) {
        Some(code) => {
            let picture = Pic::new_with_dimensions(code.png(PIXELS_OF_MODULE), 1, 1).size(SIZE_CODE, SIZE_CODE);
            place.add_run(Run::new().add_image(picture))
        }
        None => place,
    }
}

/// The lines at the end, each above a rule, the first below one too.
fn imprint(document: &Document) -> Vec<Paragraph> {
    let mut all = Vec::new();
    for (at, words) in document.imprint.iter().enumerate() {
        if at == 0 {
            all.push(Paragraph::new());
        }
        let said = |words: &str| run(words, BODY, SIZE_SMALL);
        let mut line = Paragraph::new().keep_lines(true);
        line = match words.split_once(TO_THE_EDGE) {
            None => line.add_run(said(words)),
            Some((left, right)) => line
                .add_tab(Tab::new().val(TabValueType::Right).pos(WIDTH_OF_TABLE))
                .add_run(said(left).add_tab().add_text(right)),
        };
        let mut borders = rule(ParagraphBorderPosition::Bottom, BLACK);
        if at == 0 {
            let top = ParagraphBorder::new(ParagraphBorderPosition::Top)
                .val(BorderType::Single)
                .size(12)
                .space(1)
                .color(BLACK);
            borders = borders.set(top);
        }
        line.property = line.property.set_borders(borders);
        all.push(line);
    }
    all
}

fn marked() -> Header {
    Header::new().add_paragraph(Paragraph::new().add_run(Run::new().add_text(PLACE_OF_WATERMARK)))
}

fn foot(document: &Document, side: AlignmentType) -> Footer {
    let words = |text: &str| run(text, PAGE, SIZE_SMALL);
    let number = Paragraph::new();
    let number = match document.pages {
        Pages::Outer => number
            .align(side)
            .add_run(words("— "))
            .add_page_num(PageNum::new())
            .add_run(words(" —")),
        Pages::OfAll([before, between, after]) => number
            .align(AlignmentType::Center)
            .add_run(words(before))
            .add_page_num(PageNum::new())
            .add_run(words(between))
            .add_num_pages(NumPages::new())
            .add_run(words(after)),
    };
    let mut foot = Footer::new().add_paragraph(number.line_spacing(free_lines()));
    for line in document.foot.lines() {
        let said = Paragraph::new().align(AlignmentType::Center).line_spacing(free_lines());
        foot = foot.add_paragraph(said.add_run(run(line, PAGE, SIZE_FOOT)));
    }
    foot
}

/// The fonts the file names, each with the one that stands in for it. The library's own table knows none.
fn font_table() -> Vec<u8> {
    let font = |(name, other): (&str, &str)| {
        format!(
            r#"<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>"#
        )
    };
    let all: String = STANDS_IN.into_iter().map(font).collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{all}</w:fonts>"#
    )
    .into_bytes()
}

/// Words across the page, grey and aslant, behind the text: a shape that the library does not know.
fn watermark(words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    format!(
        r##"<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="draft" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:80pt;rotation:315;z-index:-1;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#c8c8c8" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;{PAGE}&quot;;font-size:1pt" string="{words}"/></v:shape></w:pict>"##
    )
}

fn replace(part: &mut Vec<u8>, what: &str, with: &str) {
    let text = String::from_utf8_lossy(part);
    *part = text.replace(what, with).into_bytes();
}
