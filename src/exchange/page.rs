//! What leaves the office to be read by others: one printable HTML page and the same as plain text.
//!
//! Pure: words in, text out. Invariant: every word is escaped, nothing runs, nothing is fetched, and nothing stands
//! on the page that was not given. The layout follows GB/T 9704 where a screen allows it.

use core::fmt::Write;

/// A disclosed page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The title.
    pub title: String,
    /// The paragraphs of the text.
    pub paragraphs: Vec<String>,
    /// What is said of parts kept back, one line each.
    pub withheld: Vec<String>,
    /// Who discloses (发布机构).
    pub office: String,
    /// The date below the office's name, in words.
    pub date: String,
    /// The table above the title: name and value.
    pub metadata: Vec<(String, String)>,
}

impl Page {
    /// The paragraphs of a text: its lines that are not blank, without blanks around them.
    pub fn paragraphs(text: &str) -> Vec<String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// The page as one self-contained HTML document.
    pub fn html(&self) -> String {
        let mut out = String::with_capacity(HEAD.len() + STYLE.len() + self.title.len() + 4096);
        out.push_str(HEAD);
        tag(&mut out, "title", &self.title);
        out.push_str(STYLE);
        out.push_str("</head>\n<body>\n<main>\n<table>\n");
        for (name, value) in &self.metadata {
            let (name, value) = (escaped(name), escaped(value));
            let _ = writeln!(out, "<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>");
        }
        out.push_str("</table>\n");
        tag(&mut out, "h1", &self.title);
        for paragraph in &self.paragraphs {
            tag(&mut out, "p", paragraph);
        }
        for line in &self.withheld {
            let _ = writeln!(out, "<p class=\"withheld\">{}</p>", escaped(line));
        }
        let (office, date) = (escaped(&self.office), escaped(&self.date));
        let _ = writeln!(out, "<p class=\"foot\">{office}<br>{date}</p>");
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }

    /// The page as text to paste elsewhere: title, paragraphs, who and when. The table is filled in on the site.
    pub fn plain(&self) -> String {
        let mut lines = vec![self.title.clone(), String::new()];
        let indented = self
            .paragraphs
            .iter()
            .chain(&self.withheld)
            .map(|line| format!("{INDENT}{line}"));
        lines.extend(indented);
        lines.extend([String::new(), self.office.clone(), self.date.clone()]);
        lines.join("\n")
    }
}

/// Two wide blanks begin a paragraph.
const INDENT: &str = "\u{3000}\u{3000}";

const HEAD: &str = r#"<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
"#;

/// A4 with the margins, faces and sizes of GB/T 9704: title 22 pt, text 16 pt on lines of 28 pt.
const STYLE: &str = r#"<style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font: 16pt/28pt FangSong, FangSong_GB2312, STFangsong, "Noto Serif CJK SC", serif; }
main { max-width: 156mm; margin: 0 auto; padding: 12mm 4mm; }
table { width: 100%; border-collapse: collapse; font: 10.5pt/1.6 SimSun, "Noto Serif CJK SC", serif; }
th, td { padding: 1.5mm 2mm; border: 0.5pt solid #000; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { width: 28mm; font-weight: 400; white-space: nowrap; }
h1 { margin: 14mm 0 10mm; font: 700 22pt/34pt SimSun, "Noto Serif CJK SC", serif; text-align: center; text-wrap: balance; }
p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
.withheld { font-size: 14pt; }
.foot { margin-top: 16mm; text-align: right; text-indent: 0; break-inside: avoid; }
@media print { main { max-width: none; padding: 0; } }
</style>
"#;

fn tag(out: &mut String, name: &str, words: &str) {
    let _ = writeln!(out, "<{name}>{}</{name}>", escaped(words));
}

/// Words as HTML text. Control characters other than blanks are left out: no browser agrees on them.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
