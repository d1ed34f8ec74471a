//! The page in a person's words: what it says, and what they do to it by name.
//!
//! Every word waits until it can be done or gives up with what the page says instead.

use crate::{Trouble, browser::Browser};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};
use thirtyfour::{Key, TypingData, WebDriver, WebElement, WindowHandle};

/// How long a person waits for what should come.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// How often they look.
pub const GLANCE: Duration = Duration::from_millis(40);
const EYES: &str = include_str!("eyes.js");

/// A page in a window.
pub struct Page {
    web: WebDriver,
    browser: Browser,
    downloads: PathBuf,
    typed: AtomicUsize,
}

#[allow(dead_code, reason = "a person has more words than one play needs")]
impl Page {
    /// The page in front of this driver.
    pub fn of(web: WebDriver, browser: Browser, downloads: PathBuf) -> Self {
        Self {
            web,
            browser,
            downloads,
            typed: AtomicUsize::new(0),
        }
    }

    /// Which browser shows it.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Goes to an address. Not a reload: Firefox would show its own error page when the server is gone.
    pub async fn visit(&self, address: &str) {
        self.web.goto(address).await.expect("the address opens");
    }

    /// Presses a button, link, tab or summary by its name.
    pub async fn press(&self, name: &str) {
        self.press_in("", name).await;
    }

    /// Presses what has this name in the row, section or dialog that says `place`.
    pub async fn press_in(&self, place: &str, name: &str) {
        self.with(json!(["control", name, place]), async |element| element.click().await)
            .await;
    }

    /// How many fields the person has filled by typing so far.
    pub fn typed(&self) -> usize {
        self.typed.load(Ordering::Relaxed)
    }

    /// Fills a field, by its label, in place of what stood there.
    pub async fn fill(&self, label: &str, text: &str) {
        self.fill_in("", label, text).await;
    }

    /// Fills the field of this label in the row, section or dialog that says `place`.
    pub async fn fill_in(&self, place: &str, label: &str, text: &str) {
        self.typed.fetch_add(1, Ordering::Relaxed);
        let by_hand = self
            .with(json!(["field", label, place]), async |element| {
                let kind = element.attr("type").await?.unwrap_or_default();
                let by_hand = !matches!(
                    kind.as_str(),
                    "date" | "time" | "datetime-local" | "month" | "number" | "color"
                );
                if by_hand && !text.is_empty() {
                    element.clear().await?;
                    element.send_keys(text).await?;
                }
                Ok(by_hand && !text.is_empty())
            })
            .await;
        if !by_hand {
            self.must(json!(["set", label, place, text])).await;
        }
    }

    /// Chooses an option of a list, or one of several radio buttons, by their words.
    pub async fn choose(&self, label: &str, option: &str) {
        self.choose_in("", label, option).await;
    }

    /// The same in the row, section or dialog that says `place`.
    pub async fn choose_in(&self, place: &str, label: &str, option: &str) {
        self.must(json!(["choose", label, place, option])).await;
    }

    /// Ticks a box, by its label; ticking a ticked box changes nothing.
    pub async fn tick(&self, label: &str) {
        self.must(json!(["tick", label, "", true])).await;
    }

    /// Takes the tick out of a box.
    pub async fn untick(&self, label: &str) {
        self.must(json!(["tick", label, "", false])).await;
    }

    /// Gives a file to a file field.
    pub async fn attach(&self, label: &str, file: &Path) {
        let file = file.to_str().expect("file names of a play are UTF-8");
        self.with(json!(["file", label, ""]), async |element| {
            element.send_keys(file).await
        })
        .await;
    }

    /// Presses keys wherever the person is.
    pub async fn type_keys(&self, keys: impl Into<TypingData>) {
        let element = self.web.active_element().await.expect("something has the focus");
        element.send_keys(keys).await.expect("keys can be pressed");
    }

    /// Strikes keys one by one, as a keyboard does: also a field for hours hears each.
    pub async fn strike(&self, keys: impl AsRef<str>) {
        self.run("window.focus()").await;
        let keyboard = self.web.action_chain().send_keys(keys.as_ref());
        keyboard.perform().await.expect("keys can be struck");
    }

    /// Writes a text where the person is, as an input method commits it.
    pub async fn commit(&self, text: &str) {
        self.run(&format!("document.execCommand('insertText', false, {})", json!(text)))
            .await;
    }

    /// Presses Enter wherever the person is.
    pub async fn press_enter(&self) {
        self.type_keys(Key::Enter).await;
    }

    /// The names of what has the focus.
    pub async fn focused(&self) -> Vec<String> {
        let names = self.ask(json!(["focused"])).await.unwrap_or_default();
        serde_json::from_value(names).unwrap_or_default()
    }

    /// Whether a radio button has the focus and is not chosen yet.
    pub async fn focuses_unchosen(&self) -> bool {
        self.ask(json!(["unchosen"])).await == Ok(Value::Bool(true))
    }

    /// Waits until the page says this.
    pub async fn sees(&self, text: &str) {
        self.must(json!(["says", text])).await;
    }

    /// Waits until the page doesn't say this any more.
    pub async fn does_not_see(&self, text: &str) {
        self.must(json!(["silent", text])).await;
    }

    /// Waits until the row, section or dialog that says `place` also says `text`.
    pub async fn sees_in(&self, place: &str, text: &str) {
        self.must(json!(["saysIn", place, text])).await;
    }

    /// Waits until no field is left that takes text.
    pub async fn cannot_type(&self) {
        self.must(json!(["fieldless"])).await;
    }

    /// Waits until what has this name can't be pressed.
    pub async fn cannot_press(&self, name: &str) {
        self.must(json!(["barred", name])).await;
    }

    /// What stands in a field.
    pub async fn value(&self, label: &str) -> String {
        self.with(json!(["field", label, ""]), async |element| element.prop("value").await)
            .await
            .unwrap_or_default()
    }

    /// All the page says now, as a person reads it.
    pub async fn text(&self) -> String {
        self.ask(json!(["text"]))
            .await
            .ok()
            .and_then(|said| said.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Waits until the service worker holds every part.
    pub async fn waits_until_offline_ready(&self) {
        self.must(json!(["attribute", "data-offline", "ready"])).await;
    }

    /// The window in front.
    pub async fn window(&self) -> WindowHandle {
        self.web.window().await.expect("a window is open")
    }

    /// Opens another window of the same browser at an address and turns to it.
    pub async fn open_beside(&self, address: &str) -> WindowHandle {
        let window = self.web.new_tab().await.expect("another window opens");
        self.turn_to(&window).await;
        self.visit(address).await;
        window
    }

    /// Waits for a window that the page opened and turns to it.
    pub async fn turn_to_opened(&self, known: &[WindowHandle]) -> WindowHandle {
        let started = Instant::now();
        loop {
            let all = self.web.windows().await.expect("windows can be counted");
            if let Some(opened) = all.into_iter().find(|window| !known.contains(window)) {
                self.turn_to(&opened).await;
                return opened;
            }
            assert!(started.elapsed() < PATIENCE, "no window was opened");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Turns to a window.
    pub async fn turn_to(&self, window: &WindowHandle) {
        self.web
            .switch_to_window(window.clone())
            .await
            .expect("the window is open");
    }

    /// Waits until an attribute of the page's root has this value.
    pub async fn waits_for_mark(&self, attribute: &str, value: &str) {
        self.must(json!(["attribute", attribute, value])).await;
    }

    /// Waits until the window's title is this.
    pub async fn waits_for_title(&self, title: &str) {
        self.must(json!(["title", title])).await;
    }

    /// Runs a function before any script of every page from now on.
    pub async fn before_every_page(&self, function: &str) {
        let bidi = self.web.bidi().await.expect("the browser speaks BiDi");
        bidi.script()
            .add_preload_script(function)
            .await
            .expect("the browser takes the script");
    }

    /// Runs a script, for what no person does: dispatching events, reading state.
    pub async fn run(&self, script: &str) -> Value {
        let answer = self.web.execute(script, vec![]).await.expect("the script runs");
        answer.json().clone()
    }

    /// Runs a script that answers through its last argument.
    pub async fn run_and_wait(&self, script: &str) -> Value {
        let answer = self
            .web
            .execute_async(script, vec![])
            .await
            .expect("the script answers");
        answer.json().clone()
    }

    /// Runs a script with words of its own; it answers through its last argument.
    pub async fn reach(&self, script: &str, words: Value) -> Value {
        let answer = self
            .web
            .execute_async(script, vec![words])
            .await
            .expect("the script answers");
        answer.json().clone()
    }

    /// Waits for a finished download whose name ends so.
    pub async fn downloaded(&self, ending: &str) -> PathBuf {
        self.saved("", ending).await
    }

    /// Waits for a finished download whose name holds these words.
    pub async fn saved(&self, words: &str, ending: &str) -> PathBuf {
        let started = Instant::now();
        loop {
            let files = fs::read_dir(&self.downloads)
                .expect("the downloads can be read")
                .flatten();
            let mut names = files.map(|entry| entry.path());
            let found = names.find(|file| {
                let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                name.contains(words) && name.ends_with(ending) && file.metadata().is_ok_and(|about| about.len() > 0)
            });
            if let Some(file) = found {
                return file;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "no file with {words} in its name and ending in {ending} was saved"
            );
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Takes a picture of the page in a window of this size, in CSS pixels.
    pub async fn picture(&self, file: &Path, width: u32, height: u32) -> Result<(), Trouble> {
        self.resize(Some((width, height))).await?;
        self.web.screenshot(file).await?;
        self.resize(None).await
    }

    /// The page as it is printed on the paper that its style asks for, as a PDF file. Only Chromium can be asked so.
    pub async fn printed(&self) -> Result<Vec<u8>, Trouble> {
        let own_size = json!({ "preferCSSPageSize": true });
        let answer = self.web.cdp().send_raw("Page.printToPDF", own_size).await?;
        let file = answer["data"].as_str().ok_or("no paper came out")?;
        Ok(BASE64_STANDARD.decode(file)?)
    }

    /// Gives the page a size in CSS pixels, or its own again.
    pub async fn resize(&self, size: Option<(u32, u32)>) -> Result<(), Trouble> {
        let bidi = self.web.bidi().await?;
        let top = self.web.window().await?;
        let viewport = size.map(|(width, height)| json!({ "width": width, "height": height }));
        let params = json!({ "context": top.to_string(), "viewport": viewport });
        bidi.send_raw("browsingContext.setViewport", params).await?;
        Ok(())
    }

    async fn ask(&self, words: Value) -> Result<Value, String> {
        let answer = self
            .web
            .execute(EYES, vec![words])
            .await
            .map_err(|error| error.to_string())?;
        Ok(answer.json().clone())
    }

    /// Waits until the eyes answer something true.
    async fn must(&self, words: Value) {
        let started = Instant::now();
        loop {
            let answer = self.ask(words.clone()).await;
            if answer == Ok(Value::Bool(true)) {
                return;
            }
            if started.elapsed() > PATIENCE {
                let said = self.text().await;
                unreachable!("waited in vain for {words}: {answer:?}\nthe page says:\n{said}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until the eyes find an element and the hand can do this to it.
    async fn with<T>(
        &self,
        words: Value,
        hand: impl AsyncFn(WebElement) -> thirtyfour::error::WebDriverResult<T>,
    ) -> T {
        let started = Instant::now();
        loop {
            let trouble = match self
                .web
                .execute(EYES, vec![words.clone()])
                .await
                .and_then(thirtyfour::session::scriptret::ScriptRet::element)
            {
                Ok(element) => match hand(element).await {
                    Ok(done) => return done,
                    Err(error) => error.to_string(),
                },
                Err(error) => error.to_string(),
            };
            if started.elapsed() > PATIENCE {
                let said = self.text().await;
                unreachable!("waited in vain for {words}: {trouble}\nthe page says:\n{said}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}
