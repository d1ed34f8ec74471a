//! The annex's side of the application: what a room and an open book do seldom lies in the module that is fetched
//! after the first screen (`ui::annex`).
//!
//! Only in [`Works`] are the whole room and the whole book made into trait objects, so that only the annex holds
//! what those reach. [`LightRoom`] and [`LightBook`] stand in the first module: they answer what the first screen
//! asks, and send every other call there.

use std::rc::Rc;
use std::sync::Arc;

use jiff::civil::{Date, Time};

use super::room::{self, Room};
use crate::desk::archive::{
    ArchiveError, ChosenFile, FileReport, Listed, Opened, Replacement, Storage, VerifiedBackup,
};
use crate::desk::handle::{DeskError, Local, OpenBook, Told, Verified};
use crate::desk::slips::{JudgedBy, Slips};
use crate::desk::{Archive, Desk, LaidOpen};
use crate::domain::application::Attachment;
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::event::Founding;
use crate::domain::id::{AttachmentId, DeviceId, MatterId, MeetingId, MemberId};
use crate::domain::imported::Imports;
use crate::domain::matter::Matter;
use crate::domain::meeting::Meeting;
use crate::domain::self_check::Slip;
use crate::ledger::cipher::KeyCard;
use crate::ledger::{Head, HeadCode, Standing};
use crate::store::IdbJournal;
use crate::store::outside::BrowserOutside;

/// A book of this browser on its desk.
pub type BrowserDesk = Desk<IdbJournal, BrowserOutside>;

/// The same laid open.
pub type Laid = LaidOpen<IdbJournal, BrowserOutside>;

/// What lies in the annex.
trait Works {
    fn room<'a>(&self, room: &'a Room) -> &'a dyn Archive;
    fn book<'a>(&self, laid: &'a Laid) -> &'a dyn OpenBook;
    fn catch_up<'a>(&self, desk: &'a BrowserDesk) -> Local<'a, Result<bool, DeskError>>;
    fn open_locked(
        &self,
        journal: IdbJournal,
        device: DeviceId,
        id: String,
        card: KeyCard,
        passphrase: Option<String>,
    ) -> Local<'static, Result<BrowserDesk, DeskError>>;
}

struct Annexed;

impl Works for Annexed {
    fn room<'a>(&self, room: &'a Room) -> &'a dyn Archive {
        room
    }

    fn book<'a>(&self, laid: &'a Laid) -> &'a dyn OpenBook {
        laid
    }

    fn catch_up<'a>(&self, desk: &'a BrowserDesk) -> Local<'a, Result<bool, DeskError>> {
        Box::pin(desk.catch_up())
    }

    fn open_locked(
        &self,
        journal: IdbJournal,
        device: DeviceId,
        id: String,
        card: KeyCard,
        passphrase: Option<String>,
    ) -> Local<'static, Result<BrowserDesk, DeskError>> {
        Box::pin(async move {
            let key = room::unlock(&card, passphrase.as_deref())?;
            Desk::open(journal, BrowserOutside, device, id, Some((card, key))).await
        })
    }
}

#[cfg(feature = "split")]
mod door {
    #![allow(
        unsafe_code,
        clippy::future_not_send,
        clippy::unnecessary_wraps,
        reason = "the macro's own imports and exports"
    )]
    use super::{Annexed, DeskError, Works};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    impl From<SplitLoaderError> for DeskError {
        fn from(_: SplitLoaderError) -> Self {
            Self::NotLoaded
        }
    }

    #[wasm_split(annex, fallible)]
    pub fn works() -> Result<&'static dyn Works, DeskError> {
        Ok(&Annexed)
    }
}

#[cfg(feature = "split")]
use door::works;

#[cfg(not(feature = "split"))]
#[allow(
    clippy::unused_async,
    reason = "the door of the parted module is one that is waited for"
)]
async fn works() -> Result<&'static dyn Works, DeskError> {
    Ok(&Annexed)
}

/// Lays a book with a key on its desk. Turning the passphrase into the key is slow on purpose.
pub async fn open_locked(
    journal: IdbJournal,
    device: DeviceId,
    id: String,
    card: KeyCard,
    passphrase: Option<String>,
) -> Result<BrowserDesk, DeskError> {
    works().await?.open_locked(journal, device, id, card, passphrase).await
}

/// Reads the records after what a desk knows: only the annex knows every kind of fact and how it folds.
pub async fn catch_up(desk: &BrowserDesk) -> Result<bool, DeskError> {
    works().await?.catch_up(desk).await
}

/// The room as the first screen needs it.
pub struct LightRoom(pub Room);

impl Archive for LightRoom {
    fn device(&self) -> DeviceId {
        self.0.device()
    }

    fn books(&self) -> Local<'_, Result<Vec<Listed>, DeskError>> {
        self.0.books()
    }

    fn found(
        &self,
        founding: Founding,
        actor: MemberId,
        passphrase: Option<String>,
    ) -> Local<'_, Result<Opened, DeskError>> {
        Box::pin(async move { works().await?.room(&self.0).found(founding, actor, passphrase).await })
    }

    fn asks_passphrase(&self, id: String) -> Local<'_, Result<bool, DeskError>> {
        self.0.asks_passphrase(id)
    }

    fn open(&self, id: String, passphrase: Option<String>) -> Local<'_, Result<Opened, DeskError>> {
        self.0.open(id, passphrase)
    }

    fn inspect<'a>(
        &'a self,
        file: Rc<dyn ChosenFile>,
        passphrase: Option<String>,
        expected: Option<HeadCode>,
        progress: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<FileReport, ArchiveError>> {
        Box::pin(async move {
            let room = works().await?.room(&self.0);
            room.inspect(file, passphrase, expected, progress).await
        })
    }

    fn restore<'a>(
        &'a self,
        file: Rc<dyn ChosenFile>,
        passphrase: Option<String>,
        replace: bool,
        progress: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<Opened, ArchiveError>> {
        Box::pin(async move {
            let room = works().await?.room(&self.0);
            room.restore(file, passphrase, replace, progress).await
        })
    }

    fn salvage<'a>(&'a self, id: String, sink: &'a mut dyn FnMut(Vec<u8>)) -> Local<'a, Result<(), DeskError>> {
        Box::pin(async move { works().await?.room(&self.0).salvage(id, sink).await })
    }

    fn clear(&self, id: String) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move { works().await?.room(&self.0).clear(id).await })
    }

    fn clear_everything(&self) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move { works().await?.room(&self.0).clear_everything().await })
    }

    fn storage(&self) -> Local<'_, Option<Storage>> {
        self.0.storage()
    }

    fn ask_persistence(&self) -> Local<'_, Option<bool>> {
        self.0.ask_persistence()
    }

    fn rest(&self) -> Local<'_, ()> {
        self.0.rest()
    }

    fn chance(&self) -> [u8; 8] {
        self.0.chance()
    }

    fn last_verified(&self, id: String) -> Local<'_, Option<VerifiedBackup>> {
        self.0.last_verified(id)
    }

    fn keep_verified(&self, id: String, head: Head) -> Local<'_, Result<VerifiedBackup, DeskError>> {
        self.0.keep_verified(id, head)
    }

    fn replacement(&self, id: String) -> Local<'_, Option<Replacement>> {
        self.0.replacement(id)
    }

    fn replacement_recorded(&self, id: String) -> Local<'_, ()> {
        self.0.replacement_recorded(id)
    }

    fn habit(&self, id: &str, name: &str) -> Option<String> {
        self.0.habit(id, name)
    }

    fn keep_habit(&self, id: &str, name: &str, value: &str) {
        self.0.keep_habit(id, name, value);
    }

    fn on_news(&self, id: String, hear: Rc<dyn Fn()>) {
        self.0.on_news(id, hear);
    }
}

/// An open book as the first screen needs it.
pub struct LightBook(pub Laid);

impl OpenBook for LightBook {
    fn book(&self) -> Arc<Book> {
        self.0.book()
    }

    fn head(&self) -> Head {
        self.0.head()
    }

    fn device(&self) -> DeviceId {
        self.0.device()
    }

    fn writable(&self) -> bool {
        self.0.writable()
    }

    fn today(&self) -> Date {
        self.0.today()
    }

    fn clock(&self) -> Time {
        self.0.clock()
    }

    fn dispatch(
        &self,
        actor: MemberId,
        command: Command,
        blobs: Vec<(AttachmentId, Vec<u8>)>,
    ) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).dispatch(actor, command, blobs).await })
    }

    fn consider(&self, actor: MemberId, command: Command) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).consider(actor, command).await })
    }

    fn matter(&self, id: MatterId) -> Local<'_, Result<Arc<Matter>, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).matter(id).await })
    }

    fn meeting(&self, id: MeetingId) -> Local<'_, Result<Arc<Meeting>, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).meeting(id).await })
    }

    fn records(&self, from: u32, limit: u32) -> Local<'_, Result<Vec<Told>, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).records(from, limit).await })
    }

    fn imports(&self) -> Local<'_, Result<Arc<Imports>, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).imports().await })
    }

    fn attachment(&self, attachment: Attachment) -> Local<'_, Result<Vec<u8>, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).attachment(attachment).await })
    }

    fn catch_up(&self) -> Local<'_, Result<bool, DeskError>> {
        Box::pin(async move { Ok(self.0.desk().is_behind().await? && catch_up(self.0.desk()).await?) })
    }

    fn verify_more(&self, so_far: Option<Verified>) -> Local<'_, Result<Verified, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).verify_more(so_far).await })
    }

    fn standing(&self, code: HeadCode) -> Local<'_, Result<Standing, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).standing(code).await })
    }

    fn export<'a>(
        &'a self,
        sink: &'a mut dyn FnMut(Vec<u8>),
        progress: &'a mut dyn FnMut(u32, u32),
    ) -> Local<'a, Result<Head, DeskError>> {
        Box::pin(async move { works().await?.book(&self.0).export(sink, progress).await })
    }

    fn keep_shelf(&self, records_min: u32) -> Local<'_, ()> {
        Box::pin(async move {
            // Without the annex there is nothing to keep: only it writes.
            if let Ok(works) = works().await {
                works.book(&self.0).keep_shelf(records_min).await;
            }
        })
    }

    fn slips(&self) -> Local<'_, Slips> {
        Box::pin(async move {
            match works().await {
                Ok(works) => works.book(&self.0).slips().await,
                Err(_) => Slips::default(),
            }
        })
    }

    fn keep_slips(&self, slips: Vec<Slip>, made_by: JudgedBy) -> Local<'_, ()> {
        Box::pin(async move {
            if let Ok(works) = works().await {
                works.book(&self.0).keep_slips(slips, made_by).await;
            }
        })
    }

    fn draft(&self, form: String) -> Local<'_, Option<String>> {
        Box::pin(async move { works().await.ok()?.book(&self.0).draft(form).await })
    }

    fn keep_draft(&self, form: String, text: Option<String>) -> Local<'_, ()> {
        Box::pin(async move {
            if let Ok(works) = works().await {
                works.book(&self.0).keep_draft(form, text).await;
            }
        })
    }
}
