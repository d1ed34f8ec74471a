//! When a book, or the list of books, can't be opened: the fact in words, and every way on, first of all a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::DeskError;
use crate::exchange::raw_log;
use crate::text::trouble;
use crate::text::{page_chooser, page_root as text};
use crate::ui::browser::FileInMaking;
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, PageHead, SavedMark};
use crate::ui::house::{Stage, use_house};

/// The page of a book that won't open.
#[component]
pub fn FailedPage(
    /// The book, where one was asked for.
    book: Option<String>,
    /// Why it won't open.
    error: DeskError,
) -> impl IntoView {
    let house = use_house();
    let words = trouble::opening(&error);
    let again = {
        let book = book.clone();
        move |()| match &book {
            Some(book) => house.open(book.clone(), None),
            None => house.begin(),
        }
    };
    let salvage = book
        .filter(|_| words.save_to_file)
        .map(|book| view! { <SaveRawLog book /> });
    // Where nothing is left to open, a backup is the way on.
    let (first, second) = if matches!(error, DeskError::Lost { .. } | DeskError::CutShort) {
        (ButtonKind::Quiet, ButtonKind::Primary)
    } else {
        (ButtonKind::Primary, ButtonKind::Quiet)
    };
    view! {
        <main class="welcome" id="main" tabindex="-1">
            <PageHead title=text::CANT_OPEN />
            <Notice kind=NoticeKind::Error>
                <p>{words.fact}</p>
                <p>{words.advice}</p>
            </Notice>
            <div class="row">
                <Button kind=first on_press=again>
                    {text::OPEN_AGAIN}
                </Button>
                {salvage}
                <Button kind=second on_press=move |()| house.go(Stage::Restoring)>
                    {page_chooser::RESTORE}
                </Button>
                <Button on_press=move |()| house.to_books()>{page_chooser::TO_BOOKS}</Button>
            </div>
        </main>
    }
}

/// Saves everything that can still be read.
#[component]
fn SaveRawLog(book: String) -> impl IntoView {
    let house = use_house();
    let busy = RwSignal::new(false);
    let told = RwSignal::new(None::<String>);
    let save = move |()| {
        let (archive, book) = (house.archive(), book.clone());
        busy.set(true);
        spawn_local(async move {
            let file = FileInMaking::default();
            let saved = archive.salvage(book, &mut |bytes| file.push(&bytes)).await;
            let name = format!("{}.{}", text::RAW_LOG_NAME, raw_log::EXTENSION);
            let done = saved.is_ok() && file.save(&name);
            let _ = busy.try_set(false);
            let _ = told.try_set(Some(
                if done {
                    text::RAW_LOG_SAVED
                } else {
                    text::RAW_LOG_FAILED
                }
                .to_owned(),
            ));
        });
    };
    view! {
        <Button busy on_press=save>
            {text::SAVE_TO_FILE}
        </Button>
        <SavedMark text=told />
    }
}
