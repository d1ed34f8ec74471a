//! How a body refers to a blob: by name, size, number of parts and digest of the whole plain content.

use super::Digest;
use serde_json::{Map, Value};

/// A reference to a blob, found in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The blob's random name.
    pub name: String,
    /// The size of the plain content, in bytes.
    pub bytes: u64,
    /// How many parts it is stored in, at least one: an empty content is one empty part.
    pub parts: u32,
    /// SM3 over the plain content.
    pub sm3: Digest,
}

/// All references in a body, at any depth: every object with `name`, `bytes`, `parts` and `sm3` of the right
/// forms is one, whatever else it holds.
pub fn attachments(body: &Map<String, Value>) -> Vec<Attachment> {
    let mut found = Vec::new();
    collect(body, &mut found);
    found
}

fn collect(object: &Map<String, Value>, found: &mut Vec<Attachment>) {
    found.extend(reference(object));
    object.values().for_each(|value| collect_value(value, found));
}

fn collect_value(value: &Value, found: &mut Vec<Attachment>) {
    match value {
        Value::Object(object) => collect(object, found),
        Value::Array(items) => items.iter().for_each(|item| collect_value(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn reference(object: &Map<String, Value>) -> Option<Attachment> {
    Some(Attachment {
        name: object.get("name")?.as_str()?.to_owned(),
        bytes: object.get("bytes")?.as_u64()?,
        parts: u32::try_from(object.get("parts")?.as_u64()?).ok()?,
        sm3: Digest::from_hex(object.get("sm3")?.as_str()?)?,
    })
}
