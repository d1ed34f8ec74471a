//! Canonical JSON (RFC 8785), narrowed so that every reader in every language agrees.
//!
//! Numbers are integers between ±(2^53 − 1): beyond that the canonical form rounds without a word, and
//! floats have no place in a register. Nesting is bounded, so that what is written can always be read.

use serde::Serialize;
use serde_json::Value;

/// The largest integer a record may hold, 2^53 − 1.
pub const INTEGER_MAX: i64 = 9_007_199_254_740_991;

/// How deep arrays and objects may nest; an object without members has depth 1.
pub const DEPTH_MAX: usize = 32;

/// Why a value has no canonical form here, or bytes are not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// The bytes are not JSON, or the value can't be written as JSON.
    #[error("not JSON")]
    NotJson,
    /// The bytes are JSON, but not in the one form RFC 8785 allows.
    #[error("JSON, but not in canonical form")]
    NotCanonical,
    /// A number is a fraction or lies beyond ±(2^53 − 1).
    #[error("a number that is not an integer within ±(2^53-1)")]
    Number,
    /// Arrays and objects nest deeper than [`DEPTH_MAX`].
    #[error("nested too deep")]
    TooDeep,
}

/// The canonical bytes of a value.
pub fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    // By way of the plain form: each type is written in one way only, which keeps the program small.
    let plain = serde_json::to_vec(value).map_err(|_| CanonicalError::NotJson)?;
    let value: Value = serde_json::from_slice(&plain).map_err(|_| CanonicalError::NotJson)?;
    value_to_bytes(&value)
}

/// The canonical bytes of a JSON value.
pub fn value_to_bytes(value: &Value) -> Result<Vec<u8>, CanonicalError> {
    admit(value, 0)?;
    let mut bytes = Vec::new();
    write(value, &mut bytes).map_err(|_| CanonicalError::NotJson)?;
    Ok(bytes)
}

/// Writes an admitted value. Only the order of members is ours to see to: text and integers the plain writer writes as
/// RFC 8785 has them.
fn write(value: &Value, bytes: &mut Vec<u8>) -> serde_json::Result<()> {
    match value {
        Value::Object(members) => {
            let mut members: Vec<(&String, &Value)> = members.iter().collect();
            members.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            bytes.push(b'{');
            for (n, (name, member)) in members.into_iter().enumerate() {
                if n > 0 {
                    bytes.push(b',');
                }
                serde_json::to_writer(&mut *bytes, name)?;
                bytes.push(b':');
                write(member, bytes)?;
            }
            bytes.push(b'}');
        }
        Value::Array(items) => {
            bytes.push(b'[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    bytes.push(b',');
                }
                write(item, bytes)?;
            }
            bytes.push(b']');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => serde_json::to_writer(bytes, value)?,
    }
    Ok(())
}

/// Reads bytes that must be canonical. The bytes stay what they are; the form is only compared.
pub fn parse(bytes: &[u8]) -> Result<Value, CanonicalError> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| CanonicalError::NotJson)?;
    admit(&value, 0)?;
    if is_plainly_canonical(&value, bytes) || value_to_bytes(&value)? == bytes {
        Ok(value)
    } else {
        Err(CanonicalError::NotCanonical)
    }
}

/// A quick yes, for verifying long chains: with members in order, the plain writer's form of an admitted value is
/// the canonical one, since both escape text alike. A no says nothing.
fn is_plainly_canonical(value: &Value, bytes: &[u8]) -> bool {
    in_order(value) && serde_json::to_vec(value).is_ok_and(|plain| plain == bytes)
}

/// Whether all members stand in the order of RFC 8785, by UTF-16 code units.
fn in_order(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            members
                .keys()
                .is_sorted_by(|a, b| a.encode_utf16().lt(b.encode_utf16()))
                && members.values().all(in_order)
        }
        Value::Array(items) => items.iter().all(in_order),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
    }
}

fn admit(value: &Value, depth: usize) -> Result<(), CanonicalError> {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
        Value::Number(number) => match number.as_i64() {
            Some(integer) if (-INTEGER_MAX..=INTEGER_MAX).contains(&integer) => Ok(()),
            _ => Err(CanonicalError::Number),
        },
        Value::Array(_) | Value::Object(_) if depth == DEPTH_MAX => Err(CanonicalError::TooDeep),
        Value::Array(items) => items.iter().try_for_each(|item| admit(item, depth + 1)),
        Value::Object(members) => members.values().try_for_each(|member| admit(member, depth + 1)),
    }
}
