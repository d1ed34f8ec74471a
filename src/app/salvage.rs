//! 保存到文件 when a book won't open: everything that can be read, as it lies, in the frame of `exchange::raw_log`.

use super::room::KEY_CARD;
use crate::desk::handle::DeskError;
use crate::desk::journal::JournalError;
use crate::exchange::raw_log;
use crate::ledger::cipher::KeyCard;
use crate::store::salvage::Salvage;

/// Hands all that can be read of a book to `sink`.
pub async fn salvage(id: String, sink: &mut dyn FnMut(Vec<u8>)) -> Result<(), DeskError> {
    let Some(mut lying) = Salvage::open(&id).await? else {
        return Err(JournalError::Damaged(1).into());
    };
    sink(raw_log::start(&id));
    // Without it the records of an encrypted book stay closed for ever.
    if let Some(card) = lying.meta::<KeyCard>(KEY_CARD).await? {
        sink(raw_log::key_card(&card));
    }
    while let Some(records) = lying.records().await? {
        for (seq, bytes) in records {
            sink(raw_log::record(seq, &bytes));
        }
    }
    while let Some(parts) = lying.parts().await? {
        for part in parts {
            sink(raw_log::part(&part.name, part.part, &part.bytes));
        }
    }
    Ok(())
}
