//! Showing the content of an attachment. Pictures and PDF open beside the program; anything else is only saved,
//! since HTML or SVG would run as a part of it. The file's own name never leaves the book.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::domain::application::Attachment;
use crate::text::page_matter as words;

/// The media types that a browser shows without running anything.
const SHOWN: [&str; 3] = ["application/pdf", "image/png", "image/jpeg"];
/// How long an address stays valid for the tab that opens it.
const ADDRESS_LIVES: core::time::Duration = core::time::Duration::from_mins(1);

/// Opens or saves a content; `None` where the browser would not.
pub fn show(attachment: &Attachment, bytes: &[u8]) -> Option<()> {
    let shown = SHOWN.contains(&attachment.media.as_str());
    let media = if shown {
        attachment.media.as_str()
    } else {
        "application/octet-stream"
    };
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    if shown {
        link.set_target("_blank");
        link.set_rel("noopener");
    } else {
        link.set_download(&words::neutral_file_name(ending(&attachment.file_name)));
    }
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        ADDRESS_LIVES,
    );
    Some(())
}

/// The ending of a file name, if it is a plain short one.
fn ending(name: &str) -> &str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    if ending.len() <= 4 && ending.chars().all(|c| c.is_ascii_alphanumeric()) {
        ending
    } else {
        ""
    }
}
