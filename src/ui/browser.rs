//! The small things a screen asks of the browser: the address, files in and out, the clipboard, focus, the window.
//!
//! Everything here may be refused by the browser; a refusal is an answer (`None`, `false`), never a panic.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlAnchorElement, HtmlElement, HtmlTextAreaElement, Url};

use super::route::Route;
use crate::desk::archive::{ArchiveError, ChosenFile};
use crate::desk::handle::Local;

/// How long a saved file's address stays valid, in milliseconds: browsers fetch it after the click.
const SAVED_ADDRESS_MS: u32 = 60_000;

/// The page named in the address, as a signal that follows it.
pub fn route_in_address() -> ReadSignal<Route> {
    let (route, set_route) = signal(Route::parse(&address()));
    // A move within one page (the part of a matter) is that page's own: it is not made anew.
    listen("hashchange", move || {
        let next = Route::parse(&address());
        if route.get_untracked() != next {
            set_route.set(next);
        }
    });
    route
}

fn address() -> String {
    window().location().hash().unwrap_or_default()
}

/// Whether the address names no page, as when the program was just opened.
pub fn names_no_page() -> bool {
    address().is_empty()
}

/// Goes to a page.
pub fn go(route: &Route) {
    drop(window().location().set_hash(&route.href()));
}

/// Whether the program was opened as a file from a disk.
pub fn from_disk() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Hears an event of the window until the owner is cleaned up.
pub fn listen(event: &'static str, hear: impl Fn() + 'static) {
    let listener = StoredValue::new_local(Some(EventListener::new(&window(), event, move |_| hear())));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
}

/// Stops every copying and cutting until the owner is cleaned up, but from what is made to be handed out: a text area
/// that takes no typing. `tell` hears of each.
pub fn stop_copying(tell: impl Fn() + Clone + 'static) {
    for act in ["copy", "cut"] {
        let tell = tell.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), act, options, move |event| {
            let from = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            if !from.is_some_and(|area| area.read_only()) {
                event.prevent_default();
                tell();
            }
        });
        let listener = StoredValue::new_local(Some(listener));
        on_cleanup(move || drop(listener.try_update_value(Option::take)));
    }
}

/// Hears that the page came to the front again, until the owner is cleaned up.
pub fn on_return(hear: impl Fn() + 'static) {
    let listener = EventListener::new(&document(), "visibilitychange", move |_| {
        if !document().hidden() {
            hear();
        }
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
}

/// Sends a bare event to the page's own script (`src/shell/boot.js`).
pub fn announce(event: &str) {
    if let Ok(event) = web_sys::Event::new(event) {
        drop(window().dispatch_event(&event));
    }
}

/// Has the page's own script show that the program failed.
pub fn tell_failure() {
    announce("minutebook:failure");
}

/// Whether the page's own script says that a new edition waits.
pub fn update_waits() -> bool {
    let page = document().document_element();
    page.and_then(|page| page.get_attribute("data-update")).as_deref() == Some("waiting")
}

/// Moves the focus to the page's heading, so that a screen reader says where one is.
pub fn focus_heading() {
    focus_on("main h1");
}

/// Hides everything but a blank screen and dialogs (`style/pages/room.css`), or shows it again; the focus goes along.
pub fn blank_screen(blank: bool) {
    let Some(page) = document().document_element() else {
        return;
    };
    if blank {
        drop(page.set_attribute("data-screen", "blank"));
        focus_on(".room__blank h2");
    } else if page.has_attribute("data-screen") {
        drop(page.remove_attribute("data-screen"));
        focus_heading();
    }
}

/// Brings a part of the page to the front, opens what is folded in it, and moves the focus there.
pub fn bring_up(part: &HtmlElement) {
    if let Some(fold) = part.query_selector(".card__fold").ok().flatten() {
        drop(fold.set_attribute("open", ""));
    }
    part.scroll_into_view();
    drop(part.focus());
}

fn focus_on(heading: &'static str) {
    request_animation_frame(move || {
        let heading = document().query_selector(heading).ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            drop(heading.focus());
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
}

/// A file being put together outside wasm memory, which never shrinks.
#[derive(Clone, Debug, Default)]
pub struct FileInMaking {
    parts: Array,
}

impl FileInMaking {
    /// Adds the next bytes.
    pub fn push(&self, bytes: &[u8]) {
        self.parts.push(&Uint8Array::from(bytes));
    }

    /// Offers the file to be saved under a name; `false` if the browser refused.
    pub fn save(&self, name: &str) -> bool {
        Blob::new_with_u8_array_sequence(&self.parts)
            .and_then(|blob| save_blob(&blob, name))
            .is_ok()
    }
}

fn save_blob(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    let body = document().body().ok_or(JsValue::UNDEFINED)?;
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    gloo::timers::callback::Timeout::new(SAVED_ADDRESS_MS, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

/// What a gzip stream holds; `None` where the browser can't unpack it.
pub async fn unpacked(gzip: &[u8]) -> Option<Vec<u8>> {
    let made = |name: &str, of: &JsValue| {
        let class: Function = Reflect::get(&window(), &name.into()).ok()?.dyn_into().ok()?;
        Reflect::construct(&class, &Array::of1(of)).ok()
    };
    let asked = |of: &JsValue, act: &str, with: &Array| {
        let act: Function = Reflect::get(of, &act.into()).ok()?.dyn_into().ok()?;
        act.apply(of, with).ok()
    };
    let unpacker = made("DecompressionStream", &"gzip".into())?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(gzip))).ok()?;
    let packed = asked(&blob, "stream", &Array::new())?;
    let plain = asked(&packed, "pipeThrough", &Array::of1(&unpacker))?;
    let whole = asked(&made("Response", &plain)?, "arrayBuffer", &Array::new())?;
    let whole = JsFuture::from(whole.dyn_into::<js_sys::Promise>().ok()?).await.ok()?;
    Some(Uint8Array::new(&whole).to_vec())
}

/// A file the person chose.
#[derive(Clone, Debug)]
pub struct PickedFile(pub File);

impl ChosenFile for PickedFile {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number below 2^53"
    )]
    fn bytes(&self) -> u64 {
        self.0.size() as u64
    }

    #[allow(clippy::cast_precision_loss, reason = "a file's size is below 2^53")]
    fn slice(&self, from: u64, until: u64) -> Local<'_, Result<Vec<u8>, ArchiveError>> {
        Box::pin(async move {
            let unreadable = |_| ArchiveError::FileUnreadable;
            let slice = self
                .0
                .slice_with_f64_and_f64(from as f64, until as f64)
                .map_err(unreadable)?;
            let bytes = JsFuture::from(slice.array_buffer()).await.map_err(unreadable)?;
            Ok(Uint8Array::new(&bytes).to_vec())
        })
    }
}

/// Copies a text; plain http has no clipboard, so there the old way is taken.
pub async fn copy_text(text: &str) -> bool {
    let clipboard = Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    if let Ok(clipboard) = clipboard.and_then(wasm_bindgen::JsCast::dyn_into::<web_sys::Clipboard>)
        && JsFuture::from(clipboard.write_text(text)).await.is_ok()
    {
        return true;
    }
    copy_by_command(text).unwrap_or(false)
}

fn copy_by_command(text: &str) -> Option<bool> {
    let document = document();
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_class_name("visually-hidden");
    area.set_read_only(true);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let command: Function = Reflect::get(&document, &JsValue::from_str("execCommand"))
        .ok()?
        .dyn_into()
        .ok()?;
    let copied = command.call1(&document, &JsValue::from_str("copy")).ok()?.as_bool();
    area.remove();
    copied
}
