//! Which machine this is: one random id for this browser, made at first use.
//!
//! It stands in `localStorage` and, as a second witness, in each book's own database: who loses the one is still
//! recognised by the other, or else a machine would lose its pen over a cleared value.

use crate::desk::outside::Outside as _;
use crate::domain::id::DeviceId;
use crate::store::outside::BrowserOutside;
use crate::store::{IdbJournal, directory, locals, meta};

const KEY: &str = "minutebook.device";

/// This machine's id: remembered, else told by a book that is here, else made.
pub async fn this_machine() -> DeviceId {
    if let Some(device) = locals::get(KEY).and_then(|text| text.parse().ok()) {
        return device;
    }
    let device = match told_by_a_book().await {
        Some(device) => device,
        None => DeviceId(fresh_chance()),
    };
    locals::set(KEY, &device.to_string());
    device
}

/// Eight bytes of fresh chance.
pub fn fresh_chance() -> [u8; 8] {
    let mut chance = [0; 8];
    chance.copy_from_slice(&BrowserOutside.seed()[..8]);
    chance
}

async fn told_by_a_book() -> Option<DeviceId> {
    for book in directory::listed().await.ok()? {
        let Ok(Some(journal)) = IdbJournal::open(&book.id).await else {
            continue;
        };
        let told = journal.meta(meta::DEVICE).await;
        journal.close();
        if let Ok(Some(device)) = told {
            return Some(device);
        }
    }
    None
}
