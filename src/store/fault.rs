//! From the browser's errors to [`JournalError`], by cause and never by text.

use indexed_db_futures::error::{DomException, Error, OpenDbError};
use wasm_bindgen::JsCast;

use crate::desk::journal::JournalError;

/// Tells why a request or a transaction failed.
pub fn told(error: &Error) -> JournalError {
    match error {
        Error::DomException(exception) => told_by_exception(exception.as_ref().unchecked_ref()),
        other => JournalError::Unavailable(other.to_string()),
    }
}

/// Tells why a database could not be opened.
pub fn told_by_opening(error: &OpenDbError) -> JournalError {
    match error {
        OpenDbError::Base(base) => told(base),
        other => JournalError::Unavailable(other.to_string()),
    }
}

/// Tells the meaning of a browser's exception by its name.
pub fn told_by_exception(exception: &web_sys::DomException) -> JournalError {
    match exception.name().as_str() {
        "QuotaExceededError" => JournalError::Full,
        "VersionError" => JournalError::NewerVersion,
        name => JournalError::Unavailable(format!("{name}: {}", exception.message())),
    }
}

/// Whether the connection is gone, so that another one may help.
pub(super) fn is_lost_connection(error: &Error) -> bool {
    matches!(error, Error::DomException(DomException::InvalidStateError(_)))
}
