//! A person who has a keyboard and nothing else, and how often they press a key.

use crate::page::Page;
use core::cell::Cell;
use thirtyfour::Key;

/// How many controls a page has at most before somebody who looks for one gives up.
const CONTROLS_MAX: usize = 120;

/// The keyboard in front of a page.
pub struct Keyboard<'a> {
    page: &'a Page,
    pressed: Cell<usize>,
}

impl<'a> Keyboard<'a> {
    /// The keyboard of a page, not touched yet.
    pub fn of(page: &'a Page) -> Self {
        Self {
            page,
            pressed: Cell::new(0),
        }
    }

    /// How often a key was pressed since the last time somebody asked.
    pub fn pressed(&self) -> usize {
        self.pressed.take()
    }

    /// Presses keys one after another; a Chinese character counts as one.
    pub async fn types(&self, text: &str) {
        self.pressed.set(self.pressed.get() + text.chars().count());
        if text.is_ascii() {
            self.page.strike(text).await;
        } else {
            self.page.commit(text).await;
        }
    }

    /// Presses a key that writes nothing.
    pub async fn key(&self, key: Key) {
        self.pressed.set(self.pressed.get() + 1);
        self.page.strike(key.value().to_string()).await;
    }

    /// Goes from control to control until the one of this name has the focus.
    pub async fn goes_to(&self, name: &str) {
        let mut seen = Vec::new();
        for _ in 0..CONTROLS_MAX {
            let names = self.page.focused().await;
            if names.iter().any(|one| one == name || one.starts_with(name)) {
                return;
            }
            seen.push(names.into_iter().next().unwrap_or_default());
            self.key(Key::Tab).await;
        }
        unreachable!("no control {name} was reached; passed: {seen:?}");
    }

    /// Writes in the field of this name.
    pub async fn writes(&self, name: &str, text: &str) {
        self.goes_to(name).await;
        self.types(text).await;
    }

    /// Writes an hour of the morning, four digits. Browsers that count to twelve want to be told so.
    pub async fn writes_hour(&self, name: &str, digits: &str) {
        self.writes(name, &format!("{digits}a")).await;
    }

    /// Presses the button of this name.
    pub async fn presses(&self, name: &str) {
        self.goes_to(name).await;
        self.key(Key::Enter).await;
    }

    /// Goes to a group of radio buttons, or to a list, and there to an option by its words.
    pub async fn picks(&self, group: &str, option: &str) {
        self.goes_to(group).await;
        let mut before = Vec::new();
        for _ in 0..CONTROLS_MAX {
            let names = self.page.focused().await;
            if names.iter().any(|one| one == option) {
                if self.page.focuses_unchosen().await {
                    self.key(Key::Space).await;
                }
                return;
            }
            // A list ends, and begins again only for who goes to its beginning.
            let way = if names == before { Key::Home } else { Key::Down };
            self.key(way).await;
            before = names;
        }
        unreachable!("no option {option} was reached in {group}");
    }
}
