//! Lower-case hexadecimal, the only spelling of bytes in canonical JSON.

use core::fmt;

/// Writes bytes as lower-case digits.
pub(super) fn write(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// Reads exactly `N` bytes; capitals, other lengths and other characters are `None`.
pub(super) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut out = [0; N];
    for (slot, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        *slot = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Some(out)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

/// Gives a newtype over bytes its hexadecimal `Display`, `Debug` and serde forms.
macro_rules! hex_bytes {
    ($name:ident, $len:literal) => {
        impl $name {
            /// Reads lower-case hex digits of exactly this length; anything else is `None`.
            pub fn from_hex(text: &str) -> Option<Self> {
                $crate::ledger::hex::read::<$len>(text).map(Self)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::ledger::hex::write(&self.0, f)
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as ::serde::Deserialize>::deserialize(deserializer)?;
                Self::from_hex(&text).ok_or_else(|| {
                    ::serde::de::Error::custom(concat!(
                        stringify!($name),
                        " is lower-case hex of ",
                        $len,
                        " bytes"
                    ))
                })
            }
        }
    };
}
pub(super) use hex_bytes;
