//! Small JSON values about this copy of a book: the device's id, the head of the last verified backup.
//! They say nothing about the book itself and stand in no backup.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::journal::IdbJournal;
use super::schema::META;
use crate::desk::journal::JournalError;
use crate::ledger::plain;

/// The name of the id of this device, as text.
pub const DEVICE: &str = "device";
/// The name of the last backup that was read again and verified: its head and when.
pub const BACKUP: &str = "backup";

/// The name of a restoring that waits to be put on record.
pub const REPLACED: &str = "replaced";

impl IdbJournal {
    /// A value by name; one of another form counts as none.
    pub async fn meta<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, JournalError> {
        let text = self.text(META, name).await?;
        Ok(text.and_then(|text| plain::read_bytes(text.as_bytes()).ok()))
    }

    /// Keeps a value under a name.
    pub async fn keep_meta<T: Serialize>(&self, name: &str, value: &T) -> Result<(), JournalError> {
        let text = serde_json::to_string(value).expect("a meta value is plain data");
        self.keep_text(META, name, &text).await
    }
}
