//! A place in the page to mount something in, and what can be seen there.

use core::cell::RefCell;
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use minutebook::desk::Desk;
use minutebook::desk::archive::{
    Archive, ArchiveError, ChosenFile, FileReport, Listed, Opened, Replacement, Storage, VerifiedBackup,
};
use minutebook::desk::handle::{DeskError, Local, OpenBook};
use minutebook::desk::laid_open::LaidOpen;
use minutebook::desk::memory::MemoryJournal;
use minutebook::desk::outside::{FixedOutside, Outside};
use minutebook::domain::command::Command;
use minutebook::domain::event::Founding;
use minutebook::domain::id::{BookId, DeviceId, MemberId};
use minutebook::domain::preset;
use minutebook::domain::register::BookKind;
use minutebook::ledger::{Head, HeadCode};
use minutebook::ui::workspace::Workspace;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// 2026-11-20 09:30 in Beijing.
const MOMENT: i64 = 1_795_138_200_000;

/// One mounted view; it goes when this is dropped.
pub struct Stage {
    place: HtmlElement,
    _mounted: Box<dyn core::any::Any>,
}

impl Stage {
    /// Mounts a view.
    pub fn of<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let document = document();
        let place = document.create_element("div").expect("a page has elements");
        document
            .body()
            .expect("a page has a body")
            .append_child(&place)
            .expect("a body takes elements");
        let place: HtmlElement = place.unchecked_into();
        let mounted = mount_to(place.clone(), view);
        Self {
            place,
            _mounted: Box::new(mounted),
        }
    }

    /// Everything that can be read.
    pub fn text(&self) -> String {
        self.place.inner_text()
    }

    /// The first element a selector of roles finds.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.place
            .query_selector(selector)
            .expect("the selector is well formed")
    }

    /// Presses the button or link that says `label`.
    pub fn press(&self, label: &str) {
        let all = self
            .place
            .query_selector_all("button, a")
            .expect("the selector is well formed");
        let found = (0..all.length())
            .filter_map(|at| all.item(at)?.dyn_into::<HtmlElement>().ok())
            .find(|element| element.inner_text().trim() == label);
        found
            .unwrap_or_else(|| unreachable!("no button says {label}: {}", self.text()))
            .click();
    }

    /// Opens every fold.
    pub fn unfold(&self) {
        let folds = self
            .place
            .query_selector_all("details")
            .expect("the selector is well formed");
        for fold in (0..folds.length()).filter_map(|at| folds.item(at)?.dyn_into::<Element>().ok()) {
            fold.set_attribute("open", "").expect("a fold opens");
        }
    }

    /// Types into the field of this label.
    pub fn fill(&self, label: &str, text: &str) {
        let labels = self
            .place
            .query_selector_all("label")
            .expect("the selector is well formed");
        let field = (0..labels.length())
            .filter_map(|at| labels.item(at)?.dyn_into::<HtmlElement>().ok())
            .find(|found| found.inner_text().trim().starts_with(label))
            .and_then(|found| document().get_element_by_id(&found.get_attribute("for")?))
            .unwrap_or_else(|| unreachable!("no field is called {label}: {}", self.text()));
        match field.dyn_into::<HtmlTextAreaElement>() {
            Ok(area) => typed(&area, |area| area.set_value(text)),
            Err(field) => typed(&field.unchecked_into::<HtmlInputElement>(), |field| {
                field.set_value(text);
            }),
        }
    }

    /// Waits until a text can be read.
    pub async fn sees(&self, words: &str) {
        for _ in 0..100 {
            if self.text().contains(words) {
                return;
            }
            TimeoutFuture::new(20).await;
        }
        unreachable!("never saw {words}: {}", self.text());
    }
}

fn typed<T: AsRef<EventTarget>>(field: &T, set: impl FnOnce(&T)) {
    set(field);
    for name in ["input", "change"] {
        let event = Event::new(name).expect("an event can be made");
        event.init_event_with_bubbles(name, true);
        field.as_ref().dispatch_event(&event).expect("it is heard");
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.place.remove();
    }
}

/// A main book founded with the preset, kept in memory.
pub async fn book() -> Rc<dyn OpenBook> {
    let outside = FixedOutside::at(MOMENT);
    let (today, device, book) = (outside.today(), DeviceId([1; 8]), BookId([2; 8]));
    let founding = Founding {
        book,
        kind: BookKind::Main,
        device,
        office: minutebook::domain::body::Office {
            committee: "中共某街道工作委员会".into(),
            committee_short: "某街工委".into(),
            office: "某街道办事处".into(),
            ..preset::office_template()
        },
        roster: minutebook::domain::body::Roster {
            basis: String::new(),
            members: preset::roster_template(today),
        },
        rulebook: preset::rulebook(BookKind::Main, today, preset::COMMITTEE_MEETING_NAMES[0]),
        statement_by: "综合办经办人".into(),
        statement_on: today,
    };
    let desk = Desk::open(MemoryJournal::new(), outside, device, book.to_string(), None)
        .await
        .expect("memory opens");
    let command = Command::FoundBook(Box::new(founding));
    desk.dispatch(MemberId(1), &command, &[])
        .await
        .expect("the preset founds a book");
    Rc::new(LaidOpen::of(desk, |_| {}).expect("the book is founded"))
}

/// Provides the workspace of a book in memory around a view.
pub fn provide(open: Rc<dyn OpenBook>) {
    provide_context(Workspace::new(Rc::new(NoArchive::default()), open, MemberId(1)));
}

/// A room without books: pages that only look at the open one never ask it.
#[derive(Default)]
struct NoArchive {
    chances: RefCell<u8>,
}

fn nothing<T: 'static>() -> Local<'static, T> {
    Box::pin(core::future::pending())
}

impl Archive for NoArchive {
    fn device(&self) -> DeviceId {
        DeviceId([1; 8])
    }
    fn books(&self) -> Local<'_, Result<Vec<Listed>, DeskError>> {
        Box::pin(async { Ok(Vec::new()) })
    }
    fn found(&self, _: Founding, _: MemberId, _: Option<String>) -> Local<'_, Result<Opened, DeskError>> {
        nothing()
    }
    fn asks_passphrase(&self, _: String) -> Local<'_, Result<bool, DeskError>> {
        nothing()
    }
    fn open(&self, _: String, _: Option<String>) -> Local<'_, Result<Opened, DeskError>> {
        nothing()
    }
    fn inspect<'a>(
        &'a self,
        _: Rc<dyn ChosenFile>,
        _: Option<String>,
        _: Option<HeadCode>,
        _: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<FileReport, ArchiveError>> {
        nothing()
    }
    fn restore<'a>(
        &'a self,
        _: Rc<dyn ChosenFile>,
        _: Option<String>,
        _: bool,
        _: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<Opened, ArchiveError>> {
        nothing()
    }
    fn salvage<'a>(&'a self, _: String, _: &'a mut dyn FnMut(Vec<u8>)) -> Local<'a, Result<(), DeskError>> {
        nothing()
    }
    fn clear(&self, _: String) -> Local<'_, Result<(), DeskError>> {
        nothing()
    }
    fn clear_everything(&self) -> Local<'_, Result<(), DeskError>> {
        nothing()
    }
    fn storage(&self) -> Local<'_, Option<Storage>> {
        Box::pin(async { None })
    }
    fn ask_persistence(&self) -> Local<'_, Option<bool>> {
        Box::pin(async { None })
    }
    fn rest(&self) -> Local<'_, ()> {
        Box::pin(async {})
    }
    fn chance(&self) -> [u8; 8] {
        let mut chances = self.chances.borrow_mut();
        *chances += 1;
        [*chances; 8]
    }
    fn last_verified(&self, _: String) -> Local<'_, Option<VerifiedBackup>> {
        Box::pin(async { None })
    }
    fn replacement(&self, _: String) -> Local<'_, Option<Replacement>> {
        Box::pin(async { None })
    }
    fn replacement_recorded(&self, _: String) -> Local<'_, ()> {
        Box::pin(async {})
    }
    fn keep_verified(&self, _: String, _: Head) -> Local<'_, Result<VerifiedBackup, DeskError>> {
        nothing()
    }
    fn habit(&self, _: &str, _: &str) -> Option<String> {
        None
    }
    fn keep_habit(&self, _: &str, _: &str, _: &str) {}
    fn on_news(&self, _: String, _: Rc<dyn Fn()>) {}
}
