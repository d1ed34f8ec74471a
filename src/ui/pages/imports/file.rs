//! A text file as a spreadsheet saves it: UTF-8, UTF-16, or the national code (GBK), which old versions write.

use js_sys::Uint8Array;
use web_sys::{TextDecoder, TextDecoderOptions};

/// The text in a file; `None` where no code fits. The browser's own decoder serves, so that no tables travel along.
pub fn text_of(bytes: Vec<u8>) -> Option<String> {
    let with = |code| decoded(&bytes, code);
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => with("utf-16le"),
        [0xFE, 0xFF, ..] => with("utf-16be"),
        _ => with("utf-8").or_else(|| with("gb18030")),
    }
}

fn decoded(bytes: &[u8], code: &str) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(code, &options).ok()?;
    decoder.decode_with_buffer_source(&Uint8Array::from(bytes)).ok()
}
