//! The house: which room the person stands in (choosing a book, unlocking, inside one), and the ways between them.
//!
//! A `Copy` handle in context around everything. Nothing is open unless the stage says so.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::archive::{Listed, Opened};
use crate::desk::{Archive, DeskError};
use crate::domain::register::BookKind;
use crate::ui::route::Route;

/// Where the person stands.
#[derive(Clone)]
pub enum Stage {
    /// Reading what there is.
    Opening,
    /// 选择议事簿; empty where there is none.
    Books(Vec<Listed>),
    /// 新建议事簿.
    Founding,
    /// 从文件恢复.
    Restoring,
    /// A passphrase is asked for.
    Unlocking(String),
    /// In an open book.
    Inside(Opened),
    /// A book, or the list of books, can't be opened.
    Failed {
        /// The book, where one was asked for.
        book: Option<String>,
        /// Why.
        error: DeskError,
    },
}

/// The house, for every page.
#[derive(Clone, Copy)]
pub struct House {
    archive: StoredValue<Rc<dyn Archive>, LocalStorage>,
    stage: RwSignal<Stage, LocalStorage>,
}

/// The house that the application provided.
pub fn use_house() -> House {
    use_context::<House>().expect("the root provides the house around everything")
}

impl House {
    /// A house over the room where books stand.
    pub fn new(archive: Rc<dyn Archive>) -> Self {
        Self {
            archive: StoredValue::new_local(archive),
            stage: RwSignal::new_local(Stage::Opening),
        }
    }

    /// The room where books stand.
    pub fn archive(self) -> Rc<dyn Archive> {
        self.archive.get_value()
    }

    /// Where the person stands, tracked.
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// Goes somewhere.
    pub fn go(self, stage: Stage) {
        self.stage.set(stage);
    }

    /// Begins: straight into the main book opened last, also where only its id is still known; else to the list.
    pub fn begin(self) {
        self.with_books(move |books| match books.first() {
            Some(last) if last.kind != Some(BookKind::Personnel) => self.open(last.id.clone(), None),
            _ => self.go(Stage::Books(books)),
        });
    }

    /// To the list of books; the page of the one that was open is none of another.
    pub fn to_books(self) {
        let _ = window().location().set_hash(&Route::Home.href());
        self.with_books(move |books| self.go(Stage::Books(books)));
    }

    fn with_books(self, then: impl FnOnce(Vec<Listed>) + 'static) {
        self.go(Stage::Opening);
        let archive = self.archive();
        spawn_local(async move {
            match archive.books().await {
                Ok(books) => then(books),
                Err(error) => self.go(Stage::Failed { book: None, error }),
            }
        });
    }

    /// Opens a book, asking for its passphrase where it has one.
    pub fn open(self, id: String, passphrase: Option<String>) {
        self.go(Stage::Opening);
        let archive = self.archive();
        spawn_local(async move {
            let opened = async {
                if passphrase.is_none() && archive.asks_passphrase(id.clone()).await? {
                    return Ok(Stage::Unlocking(id.clone()));
                }
                archive.open(id.clone(), passphrase).await.map(Stage::Inside)
            };
            match opened.await {
                Ok(stage) => self.go(stage),
                Err(error) => self.go(Stage::Failed { book: Some(id), error }),
            }
        });
    }
}
