//! Small values in `localStorage`, beside the databases. They may be missing or refused at any time:
//! nothing here is an error, and nothing is kept only here.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// A value, if there is one and the browser lets us see it.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value; `false` if the browser refused.
pub fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes a value.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Refused only where nothing could be kept either.
        drop(storage.remove_item(key));
    }
}

/// All keys with this prefix.
pub fn keys(prefix: &str) -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    (0..storage.length().unwrap_or(0))
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect()
}
