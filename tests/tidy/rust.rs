//! Takes Rust text apart: code without comments and strings, and the strings by themselves.
//!
//! Invariant: `code` has the lines of the source, so that line numbers agree.

/// A source file, taken apart.
pub struct Source {
    /// The code, each comment and each string's content blanked.
    pub code: String,
    /// The content of every string, with the line it begins on.
    pub strings: Vec<(usize, String)>,
}

impl Source {
    /// Takes a text apart; the tests at its end (`#[cfg(test)] mod`) are left out.
    pub fn of(text: &str) -> Self {
        let text = match text.find("\n#[cfg(test)]\nmod ") {
            Some(end) => &text[..=end],
            None => text,
        };
        let mut apart = Taking {
            rest: text.chars().collect(),
            at: 0,
            line: 1,
            code: String::new(),
            strings: Vec::new(),
        };
        apart.take();
        Self {
            code: apart.code,
            strings: apart.strings,
        }
    }

    /// The code line by line, counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

struct Taking {
    rest: Vec<char>,
    at: usize,
    line: usize,
    code: String,
    strings: Vec<(usize, String)>,
}

impl Taking {
    fn take(&mut self) {
        while let Some(next) = self.peek(0) {
            match next {
                '/' if self.peek(1) == Some('/') => {
                    self.blank_while(|taking| taking.peek(0) != Some('\n'));
                }
                '/' if self.peek(1) == Some('*') => self.block_comment(),
                '"' => self.string(0, true),
                'r' if !self.after_word() && self.raw_hashes(1).is_some() => {
                    let hashes = self.raw_hashes(1).unwrap_or_default();
                    for _ in 0..=hashes {
                        self.keep();
                    }
                    self.string(hashes, false);
                }
                '\'' => self.quote(),
                _ => self.keep(),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest.get(self.at + ahead).copied()
    }

    fn after_word(&self) -> bool {
        // `br"…"` is a raw string too; any other letter before `r` makes it part of a name.
        self.code
            .chars()
            .next_back()
            .is_some_and(|last| last != 'b' && (last.is_alphanumeric() || last == '_'))
    }

    fn raw_hashes(&self, from: usize) -> Option<usize> {
        let mut hashes = 0;
        while self.peek(from + hashes) == Some('#') {
            hashes += 1;
        }
        (self.peek(from + hashes) == Some('"')).then_some(hashes)
    }

    fn keep(&mut self) {
        if let Some(next) = self.peek(0) {
            self.line += usize::from(next == '\n');
            self.code.push(next);
            self.at += 1;
        }
    }

    fn blank(&mut self) {
        if let Some(next) = self.peek(0) {
            self.line += usize::from(next == '\n');
            self.code.push(if next == '\n' { '\n' } else { ' ' });
            self.at += 1;
        }
    }

    fn blank_while(&mut self, goes_on: impl Fn(&Self) -> bool) {
        while self.peek(0).is_some() && goes_on(self) {
            self.blank();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.peek(0).is_some() {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                _ => {
                    self.blank();
                    continue;
                }
            }
            self.blank();
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self, hashes: usize, escapes: bool) {
        let line = self.line;
        self.keep();
        let mut content = String::new();
        while let Some(next) = self.peek(0) {
            if next == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == Some('#')) {
                break;
            }
            if escapes && next == '\\' {
                self.blank();
            }
            content.extend(self.peek(0));
            self.blank();
        }
        self.keep();
        self.strings.push((line, content));
    }

    /// A character, or a lifetime, which has no closing quote.
    fn quote(&mut self) {
        let escaped = self.peek(1) == Some('\\');
        if !escaped && self.peek(2) != Some('\'') {
            self.keep();
            return;
        }
        self.keep();
        if escaped {
            self.blank();
        }
        self.blank();
        self.blank_while(|taking| taking.peek(0) != Some('\''));
        self.keep();
    }
}

#[test]
fn comments_strings_and_tests_are_taken_out_of_the_code() {
    let source = Source::of(
        "fn a<'x>() { let q = '\"'; f(\"一\\\"二\"); } // use crate::ui\n/* store */ r#\"三\"四\"#;\n\n#[cfg(test)]\nmod tests { use crate::ui; }",
    );
    assert!(!source.code.contains("ui") && !source.code.contains("store"));
    assert_eq!(source.strings, [(1, "一\"二".to_owned()), (2, "三\"四".to_owned())]);
    assert_eq!(source.lines().count(), 3);
}
