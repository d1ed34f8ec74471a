//! Typed but unsent text, by form. Outside the log and every backup; relaxed writes survive a killed browser.

use wasm_bindgen::JsValue;

use super::connection::Write;
use super::journal::IdbJournal;
use super::schema::DRAFTS;
use super::value;
use crate::desk::journal::{Drafts, JournalError};

impl Drafts for IdbJournal {
    async fn draft(&self, form: &str) -> Result<Option<String>, JournalError> {
        self.text(DRAFTS, form).await
    }

    async fn keep_draft(&self, form: &str, text: &str) -> Result<(), JournalError> {
        self.keep_text(DRAFTS, form, text).await
    }

    async fn drop_draft(&self, form: &str) -> Result<(), JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.write(&database, &[DRAFTS], Write::Relaxed)?;
        let drafts = self.store(&transaction, DRAFTS)?;
        let key = JsValue::from_str(form).into();
        let sent = self.told(value::send_deletion(&drafts, key))?;
        self.connection.commit(transaction, [sent]).await
    }
}

impl IdbJournal {
    /// All drafts as they are kept, by form.
    pub async fn drafts(&self) -> Result<Vec<(String, String)>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[DRAFTS])?;
        let drafts = self.store(&transaction, DRAFTS)?;
        let rows = self.told(value::rows(&drafts, value::from(""), u32::MAX).await)?;
        let text = |(form, text): (JsValue, JsValue)| Some((form.as_string()?, text.as_string()?));
        Ok(rows.into_iter().filter_map(text).collect())
    }

    /// The text kept under a key; anything that is not text counts as nothing.
    pub(super) async fn text(&self, store: &str, key: &str) -> Result<Option<String>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[store])?;
        let texts = self.store(&transaction, store)?;
        let found = self.told(value::get(&texts, JsValue::from_str(key)).await)?;
        Ok(found.and_then(|found| found.as_string()))
    }

    /// Keeps a text under a key.
    pub(super) async fn keep_text(&self, store: &str, key: &str, text: &str) -> Result<(), JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.write(&database, &[store], Write::Relaxed)?;
        let texts = self.store(&transaction, store)?;
        let (key, text) = (JsValue::from_str(key), JsValue::from_str(text));
        let sent = self.told(value::send(&texts, key, text))?;
        self.connection.commit(transaction, [sent]).await
    }
}
