//! Every text in plain data: what a person typed, wherever it stands.

use serde_json::Value;

/// The texts in plain data written as JSON, in their order. What is no JSON is one text.
pub fn texts(json: &[u8]) -> Vec<String> {
    fn collect(data: Value, texts: &mut Vec<String>) {
        match data {
            Value::String(text) => texts.push(text),
            Value::Array(items) => items.into_iter().for_each(|item| collect(item, texts)),
            Value::Object(fields) => fields.into_iter().for_each(|(_, value)| collect(value, texts)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut found = Vec::new();
    match serde_json::from_slice(json) {
        Ok(data) => collect(data, &mut found),
        Err(_) => found.push(String::from_utf8_lossy(json).into_owned()),
    }
    found
}
